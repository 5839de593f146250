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


def milliseconds(*arguments):
    """The median time of the whole process: link, load, work, exit."""
    took = []
    for _ in range(TIMES + 1):
        start = time.perf_counter()
        subprocess.run([CLI, *arguments], check=True, stdout=subprocess.DEVNULL)
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took[1:])


def main():
    link = milliseconds("--version")
    load = milliseconds("rules", "list")
    whole = milliseconds("assess", SAMPLE)
    report("yucai-cli assess, as a process", whole, "ms", 50)
    report("  of it start and link (--version)", link, "ms")
    report("  of it load rulebooks and form (rules list)", load - link, "ms", 25)
    report("  of it compile, assess and write", whole - load, "ms")
    with tempfile.TemporaryDirectory() as folder:
        letter = pathlib.Path(folder) / "letter.pdf"
        report("yucai-cli letter, as a process", milliseconds("letter", SAMPLE, "-o", letter), "ms", 200)
        report("letter, size", letter.stat().st_size / 1000, "KB", 120)


if __name__ == "__main__":
    main()
