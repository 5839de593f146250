#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window as a person meets it: the first pixel, a key, a frame, memory. A bare libadwaita window takes turns with it on one display."""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from figures import report

BUILD = pathlib.Path(__file__).resolve().parents[2] / "build"
PROBE = BUILD / "tests/bench/first-pixel"
BARE = BUILD / "tests/bench/bare-window"
WORK = BUILD / "tests/bench/window-work"
YUCAI = BUILD / "ui/yucai"
TIMES = 9
INSIDE = "--inside"
LONG = "--long"  # minutes more: each of the hundred thousand is read once without the index
FEW, MANY = "10000", "100000"


def start(program):
    """Milliseconds to the first pixel, and KiB of memory by then."""
    with tempfile.TemporaryDirectory() as home:
        places = {name: home for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        done = subprocess.run([PROBE, program], env=os.environ | places, capture_output=True, text=True, check=True)
    milliseconds, memory = done.stdout.split()
    return float(milliseconds), int(memory)


def first_pixel():
    bare, ours = [], []
    for turn in range(TIMES + 1):
        pair = start(BARE), start(YUCAI)
        if turn:  # the first turn only warms the disk
            bare.append(pair[0])
            ours.append(pair[1])
    theirs, own = (statistics.median(ms for ms, _ in times) for times in (bare, ours))
    report("first pixel of a bare libadwaita window, median", theirs, "ms")
    report("first pixel of yucai, median", own, "ms")
    report("first pixel of yucai beside the bare window", own / theirs, "×", 1.6)
    report("memory at the first pixel", statistics.median(kib for _, kib in ours) / 1024, "MiB")


def work(*words, **environment):
    with tempfile.TemporaryDirectory() as home:
        places = {name: home for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        done = subprocess.run([WORK, *words], env=os.environ | places | environment, stdout=subprocess.PIPE, text=True, check=True)
    return [float(figure) for figure in done.stdout.split()]


def inside():
    median, own, wall = work("key")
    report("key to widgets set, own work, median", median / 1000, "ms")
    report("key to widgets set, own work, 99 of 100", own / 1000, "ms", 2)
    report("  by the clock, others at work included", wall / 1000, "ms")
    frames()
    letter, steps = work("memory")
    report("most memory through the first letter", letter / 1024, "MiB", 180)
    report("  and with every step looked at", steps / 1024, "MiB")
    cases()
    first_pixel()


def frames():
    """As GTK draws by itself, with OpenGL, and as it draws where there is none."""
    for renderer in ("ngl", "cairo"):
        theirs, ours = work("frames", GSK_RENDERER=renderer)
        report(f"frame of a bare window, 95 of 100, drawn by {renderer}", theirs / 1000, "ms")
        report(f"frame after a key, 95 of 100, drawn by {renderer}", ours / 1000, "ms")
        report(f"frame beside the bare window's, drawn by {renderer}", ours / theirs, "×", 1.3)


def cases():
    without, with_index, search, memory, theirs, ours = work("cases", FEW)
    report("10,000 dossiers on the screen, without the index", without, "ms", 10000)
    report("10,000 dossiers on the screen, with the index", with_index, "ms", 1000)
    report("10,000 dossiers searched, until it is painted", search, "ms", 100)
    report("most memory with 10,000 dossiers", memory / 1024, "MiB", 300)
    report("frame of scrolling a bare column view, 95 of 100", theirs / 1000, "ms")
    report("frame of scrolling the cases, 95 of 100", ours / 1000, "ms")
    report("frame of scrolling beside the bare view's", ours / theirs, "×", 1.3)
    if LONG in sys.argv:
        many_cases()


def many_cases():
    without, with_index, search, memory, _, _ = work("cases", MANY)
    report("100,000 dossiers on the screen, without the index", without, "ms")
    report("100,000 dossiers on the screen, with the index", with_index, "ms", 3000)
    report("100,000 dossiers searched, until it is painted", search, "ms", 300)
    report("most memory with 100,000 dossiers", memory / 1024, "MiB")


def main():
    if INSIDE in sys.argv:
        return inside()
    if not (YUCAI.exists() and PROBE.exists() and WORK.exists()):
        print("not built: the window or the probe")
        return None
    settings = {"GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GSETTINGS_BACKEND": "memory", "GIO_USE_VFS": "local",
                "LC_ALL": "C.UTF-8", "ADW_DISABLE_PORTAL": "1", "GTK_USE_PORTAL": "0"}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24 -noreset", "dbus-run-session", "--", sys.executable, __file__, INSIDE, *sys.argv[1:]]
    subprocess.run(command, env=os.environ | settings, stderr=subprocess.DEVNULL, check=True)
    return None


if __name__ == "__main__":
    sys.exit(main())
