#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Times yucai-cli as a process, as a person or a script meets it, and weighs its letter."""

import pathlib
import statistics
import subprocess
import tempfile
import time

from figures import report

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = ROOT / "build/app/cli/yucai-cli"
SAMPLE = ROOT / "data/samples/sample-full.yucai"
TIMES = 20


def milliseconds(*commands):
    """The median time of each command as a whole process. They take turns, so that they can be compared whatever else runs."""
    took = [[] for _ in commands]
    for _ in range(TIMES + 1):
        for command, times in zip(commands, took):
            start = time.perf_counter()
            subprocess.run([CLI, *command], check=True, stdout=subprocess.DEVNULL)
            times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times[1:]) for times in took]


def main():
    link, load, whole = milliseconds(["--version"], ["rules", "list"], ["assess", SAMPLE])
    report("yucai-cli assess, as a process", whole, "ms", 50)
    report("  of it start and link (--version)", link, "ms")
    report("  of it load rulebooks and form (rules list)", load - link, "ms", 25)
    report("  of it compile, assess and write", whole - load, "ms")
    with tempfile.TemporaryDirectory() as folder:
        letter = pathlib.Path(folder) / "letter.pdf"
        report("yucai-cli letter, as a process", milliseconds(["letter", SAMPLE, "-o", letter])[0], "ms", 200)
        report("letter, size", letter.stat().st_size / 1000, "KB", 120)


if __name__ == "__main__":
    main()
