#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types into the window, kills the program at a random moment, starts it again and reads back what is there: at most the last
second of typing is lost. Again and again, each time going on where the crash before left off. Killed too while it saves."""

import os
import random
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "e2e"))

from asked import label  # noqa: E402
from driver import Focus, Program, key, tool, until  # noqa: E402

TIMES = 300 if os.environ.get("YUCAI_LONG") else 50
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOST_AT_MOST = 1.0  # seconds
LONGEST = 60  # letters; a name may have some hundred
NAME = label("family_name")


def typed(random_numbers, node, seconds):
    """Types letters for so long; what the window had taken in, with the time at which that was seen."""
    history = [(0.0, node.text)]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        tool("key", "shift+" + random_numbers.choice(LETTERS))
        history.append((time.monotonic(), node.text))
        time.sleep(random_numbers.random() * 0.1)
    return history


def what_was_safe(history, killed):
    """What stood there a second before the kill, which must not be lost."""
    return [text for when, text in history if when <= killed - LOST_AT_MOST][-1]


def entry(app):
    return app.window("CQ-.*").find("text", NAME)


def start(program, first):
    app = Program(program)
    if first:
        Focus.on("I Apply for Myself")
        key("Return")
    else:
        app.press_button("Recover: CQ-.*")
    return app, entry(app)


def crash(program, before, random_numbers, first):
    """One round: checks what the crash before left; returns what must be there after this one."""
    app, node = start(program, first)
    with app:
        node.holds(before) if first else until(lambda: node.text.startswith(before), f"{before!r}: the window has {node.text!r}")
        app.go(NAME)
        if len(node.text) > LONGEST:
            key("ctrl+a", "BackSpace")
            until(lambda: node.text == "", "an empty entry")
        else:
            key("End")
        history = typed(random_numbers, node, random_numbers.uniform(1.1, 1.8))
        killed = time.monotonic()
        app.kill()
    return what_was_safe(history, killed)


def main():
    seed = int(os.environ.get("SEED", "1"))
    random_numbers = random.Random(seed)
    program = sys.argv[1]
    safe = ""
    print("1..1")
    for number in range(TIMES):
        safe = crash(program, safe, random_numbers, number == 0)
    with start(program, False)[0] as app:
        until(lambda: entry(app).text.startswith(safe), f"{safe!r}: the window has {entry(app).text!r}")
    print(f"ok 1 killed {TIMES} times, no more than {LOST_AT_MOST:g} s of typing lost (seed {seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
