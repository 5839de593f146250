#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The power goes right after a save was called done: it is there when the disk is mounted again. On a file system in a file, which is
shut down without writing out what it still holds; in a mount namespace of its own."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SAVE = sys.argv[1]
INSIDE = "--inside"
RUNS = 60 if os.environ.get("YUCAI_LONG") else 5
MAKE = {"ext4": (["mkfs.ext4", "-q"], 16), "xfs": (["mkfs.xfs", "-q"], 320)}


def run(*command):
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


class Disk:
    def __init__(self, kind, folder):
        make, megabytes = MAKE[kind]
        self.image, self.mount_point = folder / "image", folder / "disk"
        self.mount_point.mkdir()
        with open(self.image, "wb") as image:
            image.truncate(megabytes << 20)
        run(*make, self.image)
        self.mount()

    def mount(self):
        run("mount", "-o", "loop", self.image, self.mount_point)

    def cut_power(self):
        run("xfs_io", "-x", "-c", "shutdown", self.mount_point)
        run("umount", self.mount_point)
        self.mount()


def cut_after(disk, name, size):
    """What is wrong after one cut, or None."""
    path = disk.mount_point / name
    done = subprocess.run([SAVE, path, str(size)], capture_output=True, text=True, check=False)
    disk.cut_power()
    content = path.read_text() if path.exists() else None
    if done.returncode == 0 and content == "n" * size:
        return None
    return f"{name}: ended with {done.returncode}, holds {'nothing' if content is None else len(content)} instead of {size}"


def inside():
    run("mount", "--make-rprivate", "/")
    failed = 0
    print(f"1..{len(MAKE)}")
    for number, kind in enumerate(MAKE, 1):
        if not shutil.which(MAKE[kind][0][0]) or not shutil.which("xfs_io"):
            print(f"ok {number} {kind} # SKIP its tools are not installed")
            continue
        with tempfile.TemporaryDirectory() as folder:
            disk = Disk(kind, pathlib.Path(folder))
            names = [("same.yucai", 1000 + i) for i in range(RUNS)] + [(f"new-{i}.yucai", 5000 + i) for i in range(RUNS)]
            wrongs = [wrong for name, size in names if (wrong := cut_after(disk, name, size))]
            run("umount", disk.mount_point)
        failed += bool(wrongs)
        print(f"{'not ok' if wrongs else 'ok'} {number} {kind}: {len(names)} cuts, {len(wrongs)} saves lost")
        for wrong in wrongs:
            print(f"# {wrong}")
    return 1 if failed else 0


def main():
    if INSIDE in sys.argv:
        return inside()
    reason = None
    if os.geteuid() != 0:
        reason = "only root mounts file systems"
    elif subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode != 0:
        reason = "this machine gives no mount namespace"
    elif subprocess.run(["losetup", "--find"], capture_output=True, check=False).returncode != 0:
        reason = "this machine has no loop device to give"
    if reason:
        print(f"1..0 # SKIP {reason}")
        return 0
    return subprocess.run(["unshare", "--mount", sys.executable, __file__, SAVE, INSIDE], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
