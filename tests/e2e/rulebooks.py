#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rulebooks of the user's own, put in place while the program runs."""

import json
import os

from driver import ROOT, SAMPLES, Program, run, until


def own_folder():
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "yucai", "rulebooks")
    os.makedirs(folder, exist_ok=True)
    return folder


def shipped(name):
    with open(os.path.join(ROOT, "data", "rulebooks", name), encoding="utf-8") as file:
        return json.load(file)


def put(name, text):
    """As a careful editor does it: whole, in one step."""
    path = os.path.join(own_folder(), name)
    with open(f"{path}.part", "w", encoding="utf-8") as file:
        file.write(text)
    os.rename(f"{path}.part", path)


def taken_up(program):
    """A good one is in use without a restart, which is said; a wrong one is named with its faults, and the program goes on."""
    own_folder()
    with Program(program, os.path.join(SAMPLES, "sample-78-points.yucai")) as app:
        points = app.find("push button", ".* of 110 national points").name
        put("own-average-wages.json", json.dumps(shipped("average-wages.json")))
        app.says("A rulebook of your own is in use", 20)
        put("broken.json", '{"format": "yucai-rulebook", "version": 1, "id": "cn-points-2017", "decisions": [{"id": 5}]}')
        app.says("Your rulebook broken.json is not used: it has", 20)
        app.press_button("Read .* notices?")
        until(lambda: any("broken.json" in words and "/" in words for words in app.labels()), "the faults, with their places")
        assert app.find("push button", ".* of 110 national points").name == points


run([taken_up])
