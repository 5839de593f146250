#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Before filing: what is found leads to its place, what is ready is copied, what would be other is compared and adopted."""

import json
import os
import shutil
import subprocess

from asked import label
from driver import SAMPLES, Focus, Program, key, run, type_text
from bus import until

HOME = os.environ["HOME"]


def dossier(name, **changes):
    path = os.path.join(HOME, name)
    shutil.copy(os.path.join(SAMPLES, "sample-78-points.yucai"), path)
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    whole["answers"].update(changes.pop("answers", {}))
    whole.update(changes)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(whole, file)
    return path


def clipboard():
    return subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True, check=False, timeout=5).stdout


def check(program):
    """A wrong credit code is counted beside the step and named on the page; the way there leads to the question; mended, it goes."""
    path = dossier("check.yucai", answers={"employer_credit_code": "91500103MAEX00010C"})
    with Program(program, path) as app:
        window = app.window("CQ-.*")
        window.find("list item", "Check before filing, 1 answer to fix")
        for _ in range(10):
            key("alt+Page_Down")
        window.says("Checked for filing on .*")
        window.says("The last character does not fit the others.*")
        window.says("Source")
        window.press_button(f"Go to “{label('employer_credit_code')}”")
        Focus.on(label("employer_credit_code") + ".*")
        window.find("text", label("employer_credit_code")).fill("91500103MAEX00010B")
        window.find("list item", "Check before filing, 1 finding to look at")


def ready(program):
    """Each value is copied as the portal wants it, and ticked for as long as it is the same."""
    path = dossier("ready.yucai")
    with Program(program, path) as app:
        window = app.window("CQ-.*")
        for _ in range(11):
            key("alt+Page_Down")
        window.says("No page that shows the portal’s form.*")
        window.says("C••••567")
        window.press_button("Show: Number")
        window.says("C1234567")
        window.find(name="Hide: Number")
        window.press_button("Copy: Surname")
        until(lambda: clipboard() == "NGUYEN", "the name on the clipboard")
        window.find("push button", "Copied: Surname. Copy again")
        window.press_button("Copy: Date of birth")
        until(lambda: clipboard() == "1991-03-14", "the date on the clipboard")
        window.press_button("Copy All Posts")
        until(lambda: clipboard().startswith("2016-09\t2019-08\tExample Batteries JSC\t"), "the posts on the clipboard")
        assert len(clipboard().splitlines()) == 3, clipboard()


def scenarios(program):
    """A new scenario is named, changed, compared, adopted, and taken back with one undo; it is in the file."""
    path = dossier("scenarios.yucai")
    with Program(program, path) as app:
        window = app.window("CQ-.*")
        window.press_button("What If…")
        dialog = app.window("What If")
        dialog.press_button("New Scenario…")
        asked = app.window("New Scenario")
        asked.find("text", "Name").fill("with HSK 5")
        asked.press_button(".*Create")
        Focus.on("Find a question")
        type_text("HSK level")
        key("Return")
        Focus.on(label("hsk_level") + ".*")
        dialog.find("text", label("hsk_level")).fill("5")
        dialog.says("4 differences in the result")
        dialog.says("78 to 83 → 83")
        dialog.press_button("Adopt")
        until(lambda: not app.windows("What If"), "the window to go")
        app.active("CQ-.*")
        key("ctrl+s")
        until(lambda: json.load(open(path, encoding="utf-8"))["answers"].get("hsk_level") == 5, "the answer in the file")
        key("ctrl+z")
        key("ctrl+s")
        until(lambda: "hsk_level" not in json.load(open(path, encoding="utf-8"))["answers"], "the answer to be gone")
        assert json.load(open(path, encoding="utf-8"))["scenarios"] == [{"name": "with HSK 5", "answers": {"hsk_level": 5}}]
    with Program(program, path) as app:
        app.window("CQ-.*")
        key("ctrl+shift+w")
        app.window("What If").find("list item", "with HSK 5.*")


run([check, ready, scenarios])
