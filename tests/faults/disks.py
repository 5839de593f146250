#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Saving where the disk refuses: full, read-only, not ours. Runs in a mount namespace of its own, so no disk of the machine is touched."""

import os
import pathlib
import subprocess
import sys
import tempfile

SAVE = sys.argv[1]
INSIDE = "--inside"
AS_ROOT = "--as-root"
NOBODY = 65534


def save(path, size, user=None):
    """The message of a save that failed, or None."""
    done = subprocess.run([SAVE, path, str(size)], capture_output=True, text=True, user=user, check=False)
    assert done.returncode in (0, 1), done
    return done.stdout if done.returncode else None


def mount(folder, *options):
    subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", folder], check=True)


class Disk:
    """A small disk with one saved document on it."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        mount(self.folder, "-o", "size=64k")
        self.file = self.folder / "a.yucai"
        assert save(self.file, 5000) is None

    def is_unharmed(self):
        assert self.file.read_text() == "n" * 5000
        assert [entry.name for entry in self.folder.iterdir()] == ["a.yucai"]

    def close(self):
        subprocess.run(["umount", self.folder], check=True)
        self.folder.rmdir()


def full_disk(disk):
    message = save(disk.file, 200000)
    assert message.startswith("“a.yucai” was not saved: the disk is full."), message
    disk.is_unharmed()


def full_disk_new_file(disk):
    message = save(disk.folder / "b.yucai", 200000)
    assert message.startswith("“b.yucai” was not saved: the disk is full."), message
    disk.is_unharmed()


def read_only_disk(disk):
    subprocess.run(["mount", "-o", "remount,bind,ro", disk.folder], check=True)
    message = save(disk.file, 100)
    assert message == f"“a.yucai” was not saved: {disk.folder} can only be read. Save it in another folder.\n", message
    disk.is_unharmed()


def why_not_as_nobody():
    """Why the program cannot be run as somebody else here, or None."""
    if AS_ROOT not in sys.argv:
        return "only root can become somebody else"
    look = subprocess.run(["test", "-x", SAVE, "-a", "-r", __file__], user=NOBODY, check=False)
    return "only root can enter the folder of the sources" if look.returncode else None


def folder_of_another(disk):
    if reason := why_not_as_nobody():
        return reason
    os.chmod(disk.folder, 0o755)
    message = save(disk.folder / "b.yucai", 100, user=NOBODY)
    assert message.startswith("“b.yucai” was not saved: you may not write there"), message
    disk.is_unharmed()
    return None


def file_of_another(disk):
    """The folder would let the file be replaced, its mode says no: the mode counts."""
    if reason := why_not_as_nobody():
        return reason
    os.chmod(disk.folder, 0o777)
    os.chmod(disk.file, 0o644)
    message = save(disk.file, 100, user=NOBODY)
    assert message.startswith("“a.yucai” was not saved: you may not write there"), message
    disk.is_unharmed()
    return None


def inside():
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    tests = [full_disk, full_disk_new_file, read_only_disk, folder_of_another, file_of_another]
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        disk = Disk()
        try:
            skipped = test(disk)
            print(f"ok {number} {test.__name__}" + (f" # SKIP {skipped}" if skipped else ""))
        except AssertionError as error:
            failed += 1
            print(f"not ok {number} {test.__name__}\n# {error}")
        finally:
            disk.close()
    return 1 if failed else 0


def main():
    if INSIDE in sys.argv:
        return inside()
    unshare = ["unshare", "--mount"] + ([] if os.getuid() == 0 else ["--user", "--map-root-user"])
    if subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode != 0:
        print("1..0 # SKIP this machine gives no mount namespace")
        return 0
    options = [INSIDE] + ([AS_ROOT] if os.getuid() == 0 else [])
    return subprocess.run([*unshare, sys.executable, __file__, SAVE, *options], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
