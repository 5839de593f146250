#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A save that is stopped at each of its system calls: killed, or told that the call failed. Afterwards the file is whole, the old one
or the new one; nothing is called saved that is not there; and the next start leaves nothing behind."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SAVE = sys.argv[1]
MARK = "/saving-begins-here"
OLD, NEW = "old", "n" * 100
ERRORS = ["ENOSPC", "EIO", "EROFS", "EDQUOT", "EACCES", "EINTR"]
# What ends or only prepares the process is no part of saving.
LEFT_OUT = {"exit_group", "brk", "mmap", "munmap", "mprotect", "futex"}
CALL = re.compile(r"^\d+ +([a-z0-9_]+)\(")


def calls(path):
    """The system calls of one save, each with how many of its kind the process had made: strace counts by kind, from the start."""
    log = path.parent / "log"
    subprocess.run(["strace", "-f", "-o", log, SAVE, path, str(len(NEW))], check=True)
    counts, saving = {}, []
    begun = False
    for line in log.read_text().splitlines():
        match = CALL.match(line)
        if not match:
            continue
        name = match[1]
        counts[name] = counts.get(name, 0) + 1
        if begun and name not in LEFT_OUT:
            saving.append((name, counts[name]))
        begun = begun or MARK in line
    log.unlink()
    assert {"renameat", "fsync", "write", "flock", "openat"} <= {name for name, _ in saving}, saving
    return saving


class Place:
    """A folder with a document, or with the place for one."""

    def __init__(self, old):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.path = self.folder / "a.yucai"
        self.old = old
        if old is not None:
            self.path.write_text(old)

    def content(self):
        return self.path.read_text() if self.path.exists() else None

    def close(self):
        shutil.rmtree(self.folder)


def what_is_wrong(place, done):
    """What must never be, or None."""
    content = place.content()
    if content not in (place.old, NEW):
        return f"the file is torn: {content!r}"
    if done.returncode == 0 and content != NEW:
        return "said to be saved, and is not"
    if done.returncode == 1 and content == NEW and "did not confirm" not in done.stdout:
        return f"said not to be saved, and is: {done.stdout}"
    if done.returncode not in (0, 1, -9):
        return f"ended with {done.returncode}: {done.stdout}{done.stderr}"
    subprocess.run([SAVE, "--sweep", place.folder], check=True)
    left = sorted(entry.name for entry in place.folder.iterdir() if entry != place.path)
    return f"left behind: {left}" if left else None


def stopped(old, name, nth, how):
    """What is wrong after the nth call of that name was stopped in that way; and whether it was stopped at all."""
    place = Place(old)
    inject = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{how}:when={nth}"]
    done = subprocess.run([*inject, SAVE, place.path, str(len(NEW))], capture_output=True, text=True, check=False)
    wrong = what_is_wrong(place, done)
    place.close()
    return wrong, done.returncode


def series(old, ways):
    """Every call of a save stopped in every way: what was wrong, how often it was killed, how often it failed."""
    place = Place(old)
    saving = calls(place.path)
    place.close()
    wrongs, codes = [], []
    for name, nth in saving:
        for how in ways:
            wrong, code = stopped(old, name, nth, how)
            codes.append(code)
            if wrong:
                wrongs.append(f"{how} at {name} {nth}: {wrong}")
    return wrongs, codes


def main():
    if not shutil.which("strace"):
        print("1..0 # SKIP strace is not installed")
        return 0
    tests = [("killed over an old file", OLD, ["signal=KILL"]), ("killed where there was none", None, ["signal=KILL"]),
             ("told that it failed", OLD, [f"error={error}" for error in ERRORS])]
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode != 0:
        print("1..0 # SKIP this machine lets no process be traced")
        return 0
    failed = 0
    print(f"1..{len(tests)}")
    for number, (title, old, ways) in enumerate(tests, 1):
        wrongs, codes = series(old, ways)
        # A series in which nothing was stopped would prove nothing.
        if not any(code != 0 for code in codes):
            wrongs.append("no save was stopped")
        failed += bool(wrongs)
        print(f"{'not ok' if wrongs else 'ok'} {number} {title}")
        print(f"# {len(codes)} saves, of which {sum(code == -9 for code in codes)} were killed and {codes.count(1)} failed")
        for wrong in wrongs:
            print(f"# {wrong}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
