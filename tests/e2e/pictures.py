#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""pictures.py PROGRAM SAMPLE FOLDER [LOOK…]: pictures of every page in every look, to be looked at by a person.

Runs inside tests/e2e/session; each look is a run of its own: light dark contrast large chinese narrow mirrored."""

import os
import subprocess
import sys
import time

from driver import Program, key, picture

LOOKS = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
    "large": {},
    "chinese": {"LANGUAGE": "zh_CN"},
    "narrow": {},
    "mirrored": {"GTK_DEBUG": "invert-text-dir"},
}
STEPS = 10
SETTLE = 0.7


class Album:
    def __init__(self, folder, look):
        self.folder, self.look, self.count = folder, look, 0

    def take(self, name):
        time.sleep(SETTLE)
        self.count += 1
        picture(os.path.join(self.folder, f"{self.look}-{self.count:02}-{name}.png"))


def start_page(program, album, size):
    with Program(program, **LOOKS[album.look]) as app:
        app.resize(*size)
        album.take("start")
        key("F1")
        app.resize(*size)
        album.take("help")


def dossier(program, sample, album, size):
    with Program(program, sample, **LOOKS[album.look]) as app:
        app.resize(*size)
        app.resize(*size)  # a window that was wide has shed what it can do without only now
        for step in range(STEPS):
            album.take(f"step-{step + 1}")
            key("alt+Page_Down")
        key("ctrl+f")
        album.take("find")
        key("Escape", "F9")
        album.take("steps")
        key("F9", "F6")
        album.take("result")
        key("Escape", "alt+2")
        time.sleep(2)
        album.take("letter")
        key("ctrl+comma")
        album.take("preferences")
        key("Escape", "ctrl+question")
        album.take("keys")


def main():
    program, sample, folder, *looks = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for look in looks or LOOKS:
        size = (360, 720) if look == "narrow" else (1180, 800)
        album = Album(folder, look)
        dpi = 192 if look == "large" else 96
        subprocess.run(["xrdb", "-merge"], input=f"Xft.dpi: {dpi}\n", text=True, check=True)
        start_page(program, album, size)
        dossier(program, sample, album, size)


if __name__ == "__main__":
    main()
