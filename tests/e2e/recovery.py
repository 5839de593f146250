#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""recovery.py PROGRAM: what was typed before the program is killed is offered at the next start, comes back, and is saved."""

import os
import sys
import time

from driver import Program, key, until

NAME = "Zoë 阮"


def family_name(program):
    return program.find("text", "Family name.*")


def main():
    os.chdir(os.environ["HOME"])
    with Program(sys.argv[1]) as program:
        program.find("label", "I Apply for Myself|.*Myself.*", seconds=15)
        key("Return")
        family_name(program).fill(NAME)
        time.sleep(1.5)  # a draft is on the disk a second after the first key at the latest
        program.kill()

    with Program(sys.argv[1]) as program:
        program.find("push button", ".*Recover.*CQ-.*").action()
        family_name(program)
        key("ctrl+s")
        program.find("text", ".*Name.*:?", seconds=15)
        key("Return")
        until(lambda: [name for name in os.listdir() if name.endswith(".yucai")], "the saved file")
        saved = [name for name in os.listdir() if name.endswith(".yucai")]
        with open(saved[0], encoding="utf-8") as file:
            assert NAME in file.read()
        assert NAME not in saved[0] and saved[0].startswith("CQ-"), saved

    drafts = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")
    assert not os.listdir(drafts), os.listdir(drafts)


if __name__ == "__main__":
    main()
