#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When a person first sees the window, beside a bare libadwaita window in the same run: the two take turns on one display."""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

BUILD = pathlib.Path(__file__).resolve().parents[2] / "build"
PROBE = BUILD / "tests/bench/first-pixel"
BARE = BUILD / "tests/bench/bare-window"
YUCAI = BUILD / "ui/yucai"
TIMES = 9
INSIDE = "--inside"


def start(program):
    """Milliseconds to the first pixel, and KiB of memory by then."""
    with tempfile.TemporaryDirectory() as home:
        places = {name: home for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        done = subprocess.run([PROBE, program], env=os.environ | places, capture_output=True, text=True, check=True)
    milliseconds, memory = done.stdout.split()
    return float(milliseconds), int(memory)


def report(what, figure, unit, target=None):
    beside = f"  target ≤ {target} {unit}{'  MISSED' if figure > target else ''}" if target else ""
    print(f"{what:44} {figure:10.2f} {unit:4}{beside}")


def inside():
    bare, ours = [], []
    for turn in range(TIMES + 1):
        pair = start(BARE), start(YUCAI)
        if turn:  # the first turn only warms the disk
            bare.append(pair[0])
            ours.append(pair[1])
    first = statistics.median(ms for ms, _ in bare), statistics.median(ms for ms, _ in ours)
    report("bare libadwaita window, first pixel", first[0], "ms")
    report("yucai, first pixel", first[1], "ms")
    report("yucai beside the bare window", first[1] / first[0], "×", 1.6)
    report("bare window, memory at first pixel", statistics.median(kib for _, kib in bare) / 1024, "MiB")
    report("yucai, memory at first pixel", statistics.median(kib for _, kib in ours) / 1024, "MiB", 180)


def main():
    if INSIDE in sys.argv:
        return inside()
    if not (YUCAI.exists() and PROBE.exists()):
        print("not built: the window or the probe")
        return None
    settings = {"GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GSETTINGS_BACKEND": "memory", "GIO_USE_VFS": "local",
                "LC_ALL": "C.UTF-8", "ADW_DISABLE_PORTAL": "1", "GTK_USE_PORTAL": "0"}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24 -noreset", "dbus-run-session", "--", sys.executable, __file__, INSIDE]
    subprocess.run(command, env=os.environ | settings, stderr=subprocess.DEVNULL, check=True)
    return None


if __name__ == "__main__":
    sys.exit(main())
