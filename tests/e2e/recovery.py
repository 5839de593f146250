#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed before the program is killed is offered at the next start: to be taken up, or to be discarded."""

import os
import shutil

from asked import label
from driver import SAMPLES, Focus, Program, key, run, until

NAME = "Zoë 阮"
DRAFTS = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")


def drafts():
    """The drafts in the recovery folder; what has an ending is a lock, or not written to its end yet."""
    texts = []
    for name in os.listdir(DRAFTS) if os.path.isdir(DRAFTS) else []:
        if "." not in name:
            with open(os.path.join(DRAFTS, name), encoding="utf-8") as file:
                texts.append(file.read())
    return texts


def crash(program, *files):
    """Types a name, and kills the program as soon as the draft of it is on the disk; nothing else has been saved."""
    with Program(program, *files) as app:
        if not files:
            Focus.on("I Apply for Myself")
            key("Return")
        app.window("CQ-.*").find("text", label("family_name")).fill(NAME)
        until(lambda: any(NAME in text for text in drafts()), "the draft")
        app.kill()


def taken_up(program):
    """A draft of work that was never saved is offered on the start page, goes on as if nothing had happened, and is saved."""
    crash(program)
    path = os.path.join(os.environ["HOME"], "recovered.yucai")
    with Program(program) as app:
        app.press_button("Recover: CQ-.*")
        window = app.window("CQ-.*")
        window.find("text", label("family_name")).holds(NAME)
        assert drafts(), "the draft is gone before the work is saved"
        key("ctrl+s")
        app.save_in("Save the Dossier", path)
        with open(path, encoding="utf-8") as file:
            assert NAME in file.read()
        until(lambda: not drafts(), "the draft to be removed once its work is saved")


def discarded(program):
    """A draft may be thrown away; that is asked first, and may be thought better of."""
    crash(program)
    with Program(program) as app:
        app.press_button("Discard: CQ-.*")
        question = app.window("Discard This Draft.*")
        question.press_button(".*Cancel")
        until(lambda: not app.windows("Discard This Draft.*"), "the question to go away")
        assert drafts(), "the draft was discarded though that was called off"
        app.press_button("Discard: CQ-.*")
        app.window("Discard This Draft.*").press_button(".*Discard")
        app.gone("push button", "Discard: CQ-.*")
        until(lambda: not drafts(), "the draft to be removed")


def beside_a_file(program):
    """Who opens a file and does not see the start page is offered the draft all the same; the file itself is as it was saved."""
    path = os.path.join(os.environ["HOME"], "mine.yucai")
    shutil.copy(os.path.join(SAMPLES, "sample-78-points.yucai"), path)
    with open(path, encoding="utf-8") as file:
        before = file.read()
    crash(program, path)
    with open(path, encoding="utf-8") as file:
        assert file.read() == before, "a crash changed the file"
    with Program(program, path) as app:
        app.window("Work That Was Not Saved").press_button("Recover: CQ-.*")
        until(lambda: any(entry.text == NAME for entry in app.all("text", label("family_name"))), "the draft in a window of its own")
        assert len(app.windows("CQ-.*")) == 2, "the draft took the place of the file that was opened"


def asked_to_end(program):
    """Whoever logs out right after a key loses nothing: the program writes the draft before it ends, and ends well."""
    with Program(program) as app:
        Focus.on("I Apply for Myself")
        key("Return")
        app.window("CQ-.*").find("text", label("family_name")).fill(NAME)
        app.process.terminate()
        app.ended()
        assert app.process.returncode == 0, app.process.returncode
    assert any(NAME in text for text in drafts()), drafts()


run([taken_up, discarded, beside_a_file, asked_to_end])
