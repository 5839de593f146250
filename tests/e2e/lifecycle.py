#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dossiers as documents: opened, saved, undone, closed, two at a time."""

import contextlib
import json
import os
import shutil

from asked import label, option
from gi.repository import GLib

from driver import SAMPLES, Focus, Program, key, run, until

HOME = os.environ["HOME"]
NAME = label("family_name")


def sample(name, to):
    """A copy of a sample, to be written over."""
    path = os.path.join(HOME, to)
    shutil.copy(os.path.join(SAMPLES, name), path)
    return path


def saved(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["answers"]


def entry(window, question="family_name"):
    return window.find("text", label(question))


def two_windows(program):
    """Two dossiers are two windows; the same dossier again raises the one it is in."""
    one, other = sample("sample-78-points.yucai", "one.yucai"), sample("sample-full.yucai", "other.yucai")
    with Program(program, one) as app:
        first = app.window("CQ-2026-0001")
        app.open(other)
        second = app.window("CQ-2026-0010")
        entry(first).fill("FIRST")
        entry(second).holds(saved(other)["family_name"])
        until(lambda: app.in_front() == "CQ-2026-0010", "the second window to be in front")
        app.open(one)
        until(lambda: app.in_front() == "CQ-2026-0001", "the first window to be raised")
        assert len(app.windows()) == 2
        entry(first).holds("FIRST")


def saving(program):
    """Save, save as, open and recent: which is called by case numbers, though a file is called after a person."""
    path = os.path.join(HOME, "Zoe.yucai")
    with Program(program) as app:
        Focus.on("I Apply for Myself")
        key("Return")
        window = app.window("CQ-.*")
        number = window.name
        assert not window.has("status bar", "Saved|Not saved"), "what is new and empty is neither"
        entry(window).fill("ONE")
        window.find("status bar", "Not saved")
        key("ctrl+s")
        app.save_in("Save the Dossier", path)
        window.find("status bar", "Saved")
        assert saved(path)["family_name"] == "ONE"
        entry(window).fill("TWO")
        key("ctrl+s")
        until(lambda: saved(path)["family_name"] == "TWO", "the second saving")
        key("ctrl+shift+s")
        app.save_in("Save the Dossier", os.path.join(HOME, "Copy.yucai"))
        window.find("status bar", "Saved")
        entry(window).fill("THREE")
        window.find("status bar", "Not saved")
        key("ctrl+s")
        until(lambda: saved(os.path.join(HOME, "Copy.yucai"))["family_name"] == "THREE", "the copy to be what is saved from now on")
        assert saved(path)["family_name"] == "TWO", "the first file was written"

        key("ctrl+n")
        start = app.window("Yucai")
        recent = [thing.name for thing in until(lambda: [thing for thing in start.things() if re_number(thing)], "the recent dossiers")]
        assert recent == [number, number], recent
        assert not any("Zoe" in thing.name or "Zoe" in thing.description for thing in start.things()), "a file's name is shown"


def re_number(thing):
    return thing.role == "list item" and thing.name.startswith("CQ-")


def closing(program):
    """Closing with unsaved work asks: cancel keeps the window, save saves, discard leaves the file as it was."""
    path = sample("sample-78-points.yucai", "closing.yucai")
    before = saved(path)["family_name"]
    with Program(program, path) as app:
        window = app.window("CQ-2026-0001")
        entry(window).fill("CHANGED")
        window.action("window.close")
        app.window("Save Changes to .*").press_button(".*Cancel")
        until(lambda: not app.windows("Save Changes to .*"), "the question to go away")
        entry(window).holds("CHANGED")
        window.action("window.close")
        app.window("Save Changes to .*").press_button(".*Discard")
        app.ended()
    assert saved(path)["family_name"] == before
    with Program(program, path) as app:
        assert not app.windows("Work That Was Not Saved"), "what was discarded is offered again"
        window = app.window("CQ-2026-0001")
        entry(window).holds(before)
        entry(window).fill("CHANGED")
        window.action("window.close")
        app.window("Save Changes to .*").press_button(".*Save")
        app.ended()
    assert saved(path)["family_name"] == "CHANGED"
    with Program(program, path) as app:
        window = app.window("CQ-2026-0001")
        with contextlib.suppress(GLib.Error):  # nothing has changed, nothing is asked: the program may be gone before it answers
            window.action("window.close")
        app.ended()


def undoing(program):
    """Undo and redo go through the whole dossier, whatever the kind of question, and lead to where they change something."""
    path = sample("sample-78-points.yucai", "undoing.yucai")
    with Program(program, path) as app:
        window = app.window("CQ-2026-0001")
        points = window.find("push button", ".* of 110 national points")
        before, name = points.name, entry(window).text
        app.enter(label("hsk_level"), "5")
        until(lambda: points.name != before, "the points to follow")
        app.pick(label("position_level"), option("position_level", "other"))
        app.enter(NAME, "OTHER")
        key("ctrl+z", "ctrl+z", "ctrl+z")
        until(lambda: points.name == before, "the points as they were")
        entry(window).holds(name)
        assert Focus.on(".*").name == label("hsk_level"), "undo does not lead to what it changes"
        key("ctrl+shift+z", "ctrl+y", "ctrl+shift+z")
        entry(window).holds("OTHER")
        until(lambda: points.name != before, "the points to follow again")
        key("ctrl+z", "ctrl+z", "ctrl+z")
        window.find("status bar", "Saved")


def changed_on_disk(program):
    """Another program has saved the file meanwhile: it is asked whose answers are to stay."""
    path = sample("sample-78-points.yucai", "shared.yucai")
    copy = os.path.join(HOME, "kept.yucai")

    def somebody_else(name):
        with open(path, encoding="utf-8") as file:
            theirs = file.read().replace(saved(path)["family_name"], name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(theirs)

    with Program(program, path) as app:
        window = app.window("CQ-2026-0001")
        entry(window).fill("MINE")
        somebody_else("THEIRS")
        key("ctrl+s")
        asked = app.window(".*Has Changed on Disk.*")
        asked.find("list item", label("family_name") + ".*")
        asked.says("Here: MINE\nIn the file: THEIRS")
        asked.press_button(".*Cancel")
        until(lambda: not app.windows(".*Has Changed on Disk.*"), "the question to go away")
        assert saved(path)["family_name"] == "THEIRS"
        key("ctrl+s")
        app.window(".*Has Changed on Disk.*").press_button(".*Copy.*")
        app.save_in("Save the Dossier", copy)
        until(lambda: saved(copy)["family_name"] == "MINE", "the copy")
        assert saved(path)["family_name"] == "THEIRS"
    with Program(program, path) as app:
        window = app.window("CQ-2026-0001")
        entry(window).fill("MINE")
        somebody_else("OTHERS")
        key("ctrl+s")
        app.window(".*Has Changed on Disk.*").press_button(".*Replace the File")
        until(lambda: saved(path)["family_name"] == "MINE", "the file to be replaced")
        window.find("status bar", "Saved")
        entry(window).fill("MINE AGAIN")
        somebody_else("ANOTHERS")
        key("ctrl+s")
        app.window(".*Has Changed on Disk.*").press_button(".*Reload")
        entry(window).holds("ANOTHERS")
        window.find("status bar", "Saved")
        key("ctrl+z")
        entry(window).holds("MINE AGAIN")
        key("ctrl+s")
        until(lambda: saved(path)["family_name"] == "MINE AGAIN", "what came back with undo to be saved")


run([two_windows, saving, closing, undoing, changed_on_disk])
