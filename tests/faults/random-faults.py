#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Saves on a disk that fails at random, any call with the same probability (libfiu). The file is always whole, and what is said is so."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SAVE = sys.argv[1]
RUNS = 3000 if os.environ.get("YUCAI_LONG") else 300
PROBABILITY = 0.08


def save(path, size):
    fiu = ["fiu-run", "-x", "-c", f"enable_random name=posix/io/*,probability={PROBABILITY}"]
    return subprocess.run([*fiu, SAVE, path, str(size)], capture_output=True, text=True, check=False)


def main():
    if not shutil.which("fiu-run"):
        print("1..0 # SKIP fiu-run is not installed")
        return 0
    wrongs, codes = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = folder / "a.yucai"
        path.write_text("n")
        for size in range(2, RUNS + 2):
            before = path.read_text()
            done = save(path, size)
            after = path.read_text()
            codes.append(done.returncode)
            if after not in (before, "n" * size):
                wrongs.append(f"torn: {len(after)} bytes")
            if done.returncode == 0 and after == before:
                wrongs.append("said to be saved, and is not")
        subprocess.run([SAVE, "--sweep", folder], check=True)
        left = [entry.name for entry in folder.iterdir()]
        if left != ["a.yucai"]:
            wrongs.append(f"left behind: {left}")
    if 0 not in codes or not any(codes):
        wrongs.append(f"a series that proves nothing: {codes}")
    print("1..1")
    print(f"{'not ok' if wrongs else 'ok'} 1 whole after every fault")
    print(f"# {RUNS} saves: {codes.count(0)} done, {RUNS - codes.count(0)} failed")
    for wrong in wrongs:
        print(f"# {wrong}")
    return 1 if wrongs else 0


if __name__ == "__main__":
    sys.exit(main())
