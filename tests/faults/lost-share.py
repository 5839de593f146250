#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier on a share that does not answer, and on one that is gone: the window goes on, says so, and offers another place; nothing typed
is lost, and the file there is whole whatever happens."""

import json
import os
import re
import shutil
import signal
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "e2e"))

from asked import label  # noqa: E402
from driver import SAMPLES, STARTED_IN, Program, key, until  # noqa: E402

PLACE = os.environ["TMPDIR"]
SHARE = os.path.join(PLACE, "share")
DRAFTS = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")
HOURS = 3_600_000_000  # microseconds; until the tracer is ended


def dossier_on_share():
    shutil.rmtree(SHARE, ignore_errors=True)
    os.mkdir(SHARE)
    return shutil.copy(os.path.join(SAMPLES, "sample-78-points.yucai"), SHARE)


def names_in(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["answers"]["given_names"]


def drafted(words):
    for parent, _, names in os.walk(DRAFTS):
        for name in names:
            with open(os.path.join(parent, name), "rb") as file:
                if words.encode() in file.read():
                    return True
    return False


def hanging(program, path):
    """The program, in which whoever wants the lock of this file waits: a share that does not answer. Its tracer holds it, and lets go when ended."""
    lock = os.path.join(os.path.dirname(path), f".{os.path.basename(path)}.lock")
    script = os.path.join(PLACE, "hanging", os.path.basename(program))
    os.makedirs(os.path.dirname(script), exist_ok=True)
    with open(script, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec strace -D -f -qq -o /dev/null -P "{lock}" -e trace=flock -e inject=flock:delay_enter={HOURS} '
                   f'"{os.path.join(STARTED_IN, program)}" "$@"\n')
    os.chmod(script, 0o700)
    return script


def answer_at_last(app):
    with open(f"/proc/{app.process.pid}/status", encoding="ascii") as file:
        tracer = int(re.search(r"TracerPid:\s+(\d+)", file.read())[1])
    os.kill(tracer, signal.SIGKILL)


def given_names(app):
    return app.window("CQ-.*").find("text", label("given_names"))


def hangs(program):
    """it does not answer"""
    path, elsewhere = dossier_on_share(), os.path.join(PLACE, "elsewhere.yucai")
    with open(path, "rb") as file:
        before = file.read()
    with Program(hanging(program, path), path) as app:
        try:
            given_names(app).fill("ONE")
            key("ctrl+s")
            app.find("label", "Saving…")
            given_names(app).fill("TWO")
            until(lambda: drafted("TWO"), "the draft of what is typed while it hangs")
            app.find("label", re.escape(SHARE) + " does not answer.*", 30)
            with open(path, "rb") as file:
                assert file.read() == before, "the file was touched"
            app.press_button("Save _Elsewhere….*")
            app.save_in("Save the Dossier", elsewhere)
            until(lambda: names_in(elsewhere) == "TWO", "what is on the screen, elsewhere")
            app.find("label", "Saved")
        finally:
            answer_at_last(app)  # else it could not even be ended
        until(lambda: names_in(path) == "ONE", "the save that hung, whole")
        given_names(app).holds("TWO")
        assert names_in(elsewhere) == "TWO"


def is_gone(program):
    """it is gone"""
    path = dossier_on_share()
    with Program(program, path) as app:
        given_names(app).fill("ONE")
        os.rename(SHARE, SHARE + "-away")
        key("ctrl+s")
        dialog = app.window(".*Was Not Saved")
        dialog.says(re.escape(SHARE))
        key("Escape")
        given_names(app).holds("ONE")
        until(lambda: drafted("ONE"), "the draft")
        os.rename(SHARE + "-away", SHARE)
        key("ctrl+s")
        until(lambda: names_in(path) == "ONE", "the dossier, once the share is back")


def main():
    if shutil.which("strace") is None:
        print("1..0 # SKIP strace is not installed")
        return 0
    print("1..2")
    for number, test in enumerate((hangs, is_gone), 1):
        shutil.rmtree(DRAFTS, ignore_errors=True)
        test(sys.argv[1])
        print(f"ok {number} {test.__doc__}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
