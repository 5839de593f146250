#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two programs that save the same file as fast as they can: each adds one to the number in it, a thousand times. None is lost."""

import pathlib
import subprocess
import sys
import tempfile

SAVE = sys.argv[1]
TIMES = 1000


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yucai")
        path.write_text("0")
        both = [subprocess.Popen([SAVE, "--count", path, str(TIMES)]) for _ in range(2)]
        codes = [one.wait() for one in both]
        left = [entry.name for entry in pathlib.Path(folder).iterdir()]
        good = codes == [0, 0] and path.read_text() == str(2 * TIMES) and left == ["a.yucai"]
        print("1..1")
        print(f"{'ok' if good else 'not ok'} 1 of {2 * TIMES} saves none is lost")
        print(f"# ended with {codes}, counted to {path.read_text()}, in the folder: {left}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
