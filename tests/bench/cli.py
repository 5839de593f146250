#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Times yucai-cli as a process, as a person or a script meets it, and weighs its letter."""

import json
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
LINES = 2000


def milliseconds(*commands, times=TIMES):
    """The median time of each command as a whole process. They take turns, so that they can be compared whatever else runs."""
    took = [[] for _ in commands]
    for _ in range(times + 1):
        for command, spans in zip(commands, took):
            start = time.perf_counter()
            subprocess.run([CLI, *command], check=True, stdout=subprocess.DEVNULL)
            spans.append((time.perf_counter() - start) * 1000)
    return [statistics.median(spans[1:]) for spans in took]


def stream(folder, load):
    """The time of one dossier of many on a line each, without what it takes to start."""
    lines = pathlib.Path(folder) / "lines.ndjson"
    lines.write_text((json.dumps(json.loads(SAMPLE.read_text())) + "\n") * LINES)
    return (milliseconds(["assess", "--ndjson", lines], times=3)[0] - load) * 1000 / LINES


def main():
    link, load, whole = milliseconds(["--version"], ["rules", "list"], ["assess", SAMPLE])
    report("yucai-cli assess, as a process", whole, "ms", 50)
    report("  of it start and link (--version)", link, "ms")
    report("  of it load rulebooks and form (rules list)", load - link, "ms", 25)
    report("  of it compile, assess and write", whole - load, "ms")
    with tempfile.TemporaryDirectory() as folder:
        letter = pathlib.Path(folder) / "letter.pdf"
        report("yucai-cli letter, as a process", milliseconds(["letter", SAMPLE, "-o", letter])[0], "ms", 200)
        report("assess --ndjson, a dossier of 4 kB", stream(folder, load), "µs")
        report("letter, size", letter.stat().st_size / 1000, "KB", 120)


if __name__ == "__main__":
    main()
