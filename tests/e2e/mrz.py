#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two lines of a passport, pasted: they fill the form, and what disagrees is shown."""

import os

from asked import label
from driver import SAMPLES, Focus, Program, click, copy, key, run

# The specimen of ICAO 9303, part 4.
LINES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"


def pasted(program):
    """Two lines on the clipboard are offered once and fill name, number and dates."""
    copy(LINES)
    with Program(program) as app:
        Focus.on("I Apply for Myself")
        key("Return")
        window = app.window("CQ-.*")
        Focus.on("Fill in.*|.*assport.*")
        app.press_button(".*Passport Lines….*")
        dialog = app.window("Passport Lines")
        click(dialog.find("text", "The two passport lines"))
        key("ctrl+v")
        dialog.says("The check digits are consistent")
        dialog.press_button(".*Fill In.*")
        window.find("text", label("family_name")).holds("ERIKSSON")
        window.find("text", label("given_names")).holds("ANNA MARIA")
        window.find("text", label("passport_number")).holds("L898902C3")


def disagreeing(program):
    """What the lines say otherwise than the form stands beside it, before anything is filled in."""
    with Program(program, os.path.join(SAMPLES, "sample-78-points.yucai")) as app:
        window = app.window("CQ-.*")
        app.press_button(".*Passport Lines….*")
        dialog = app.window("Passport Lines")
        dialog.find("text", "The two passport lines").fill(LINES)
        dialog.says("ERIKSSON; the form says NGUY")
        assert window.find("text", label("passport_number")).text == "C1234567"
        dialog.find("text", "The two passport lines").fill(LINES.replace("7408122", "7408123"))
        dialog.says("[Dd]ate of birth.*")
        dialog.gone("label", "The check digits are consistent.*")


run([pasted, disagreeing])
