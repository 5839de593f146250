#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Times yucai-cli as a process, as a person or a script meets it, and weighs its letter."""

import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = ROOT / "build/app/cli/yucai-cli"
SAMPLE = ROOT / "data/samples/sample-78-points.yucai"
TIMES = 20


def milliseconds(*arguments):
    """The median time of the whole process: link, load, work, exit."""
    took = []
    for _ in range(TIMES + 1):
        start = time.perf_counter()
        subprocess.run([CLI, *arguments], check=True, stdout=subprocess.DEVNULL)
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took[1:])


def report(what, figure, unit, target=None):
    beside = f"  target ≤ {target} {unit}{'  MISSED' if figure > target else ''}" if target else ""
    print(f"{what:44} {figure:10.1f} {unit:4}{beside}")


def main():
    report("start and link alone (--version)", milliseconds("--version"), "ms")
    report("load all rulebooks (rules list)", milliseconds("rules", "list"), "ms")
    report("assess one dossier", milliseconds("assess", "--json", SAMPLE), "ms", 50)
    with tempfile.TemporaryDirectory() as folder:
        letter = pathlib.Path(folder) / "letter.pdf"
        report("letter", milliseconds("letter", SAMPLE, "-o", letter), "ms", 200)
        report("letter, size", letter.stat().st_size / 1000, "KB", 120)


if __name__ == "__main__":
    main()
