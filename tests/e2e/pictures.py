#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""pictures.py PROGRAM FOLDER [LOOK…]: pictures of every page and dialog in every look, to be looked at by a person.

Runs inside tests/e2e/session on a screen of 1280x2400; each look is a run of its own."""

import os
import re
import subprocess
import sys
import time
from collections import namedtuple

from places import TALL, Tour

Look = namedtuple("Look", "lang size dpi environment", defaults=("en", TALL, 96, {}))

LOOKS = {
    "light": Look(),
    "dark": Look(environment={"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    "contrast": Look(environment={"ADW_DEBUG_HIGH_CONTRAST": "1"}),
    "narrow": Look(size=(360, 2300)),
    "middle": Look(size=(700, 2300)),
    "large": Look(dpi=192),
    "chinese": Look(lang="zh_CN"),
    "chinese-narrow": Look(lang="zh_CN", size=(360, 2300)),
    "mirrored": Look(environment={"GTK_DEBUG": "invert-text-dir"}),
}
PATIENCE = 25
SETTLE = 0.4  # less than a tooltip takes to come, more than a frame, also on a busy machine


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=True).stdout


def screen():
    return subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout


def settle():
    """Until nothing moves any more. In its corner the pointer is still over the window, which keeps the keyboard, and over nothing that has a tooltip."""
    xdotool("mousemove", "2", "2")
    before = None
    for _ in range(PATIENCE):
        time.sleep(SETTLE)
        now = screen()
        if now == before:
            return
        before = now


def region(app):
    """What of the screen is taken by what is in front; what a popover hangs on belongs to its picture."""
    front = xdotool("search", "--onlyvisible", "--pid", str(app.process.pid)).split()[-1]
    told = xdotool("getwindowgeometry", "--shell", front)
    place = dict(line.split("=") for line in told.split())
    around = 60 if (place["X"], place["Y"]) != ("0", "0") else 0
    left, top = (max(0, int(place[side]) - around) for side in "XY")
    return f"{int(place['WIDTH']) + 2 * around}x{int(place['HEIGHT']) + 2 * around}+{left}+{top}"


def take(folder, count, place):
    settle()
    name = re.sub(r"\W+", "-", place.name).strip("-")
    path = os.path.join(folder, f"{count:02}-{name}.png")
    subprocess.run(["import", "-window", "root", "-crop", region(place.app), "+repage", path], check=True)


def main():
    program, folder, *looks = sys.argv[1:]
    for name in looks or LOOKS:
        look = LOOKS[name]
        subprocess.run(["xrdb", "-merge"], input=f"Xft.dpi: {look.dpi}\n", text=True, check=True)
        os.makedirs(os.path.join(folder, name), exist_ok=True)
        for count, place in enumerate(Tour(program, look.lang, look.size, each=True, **look.environment), 1):
            take(os.path.join(folder, name), count, place)


if __name__ == "__main__":
    main()
