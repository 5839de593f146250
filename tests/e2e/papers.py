#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers in the window: what is refused, and why; what is printed."""

import json
import os
import re
import subprocess

from asked import label
from driver import SAMPLES, Program, click, key, run, until

HOME = os.environ["HOME"]
NO_FONT = "\U000ABCDE"
PRINTED = "output.pdf"  # what GTK calls the file it prints to


def words(path, *pages):
    text = subprocess.run(["pdftotext", *pages, path, "-"], check=True, capture_output=True, text=True).stdout
    return re.sub(r"\s+", " ", text)


def checked(path):
    """Well-formed, and how many pages it has."""
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
    return int(subprocess.run(["qpdf", "--show-npages", path], check=True, capture_output=True, text=True).stdout)


def with_no_font(name):
    path = os.path.join(HOME, "unprintable.yucai")
    with open(os.path.join(SAMPLES, "sample-78-points.yucai"), encoding="utf-8") as file:
        dossier = json.load(file)
    dossier["answers"]["given_names"] = name
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier, file)
    return path


def to_papers(app):
    key("alt+2")
    return app.window("CQ-.*")


def printed(app, pages):
    """Through GTK's print dialog into a file, which it puts where the program was started."""
    key("ctrl+p")
    dialog = app.window("Print")
    click(dialog.find("label", "Print to File"))
    chosen = dialog.find("check box", "Pag_es:")
    click(chosen)
    range_entry = next(node for node in chosen.parent().children() if node.role == "text")
    range_entry.fill(pages)
    until(lambda: "sensitive" in dialog.find("push button", "_Print Print").states, "a printer to be chosen")
    dialog.press_button("_Print Print")
    until(lambda: os.path.exists(PRINTED) and open(PRINTED, "rb").read().rstrip().endswith(b"%%EOF"), "the pages to be printed")
    return PRINTED


def no_ground(program):
    """Whom no ground admits gets no draft of a letter, and is told why; the form can be printed, any pages of it."""
    with Program(program, os.path.join(SAMPLES, "sample-not-eligible.yucai")) as app:
        window = to_papers(app)
        window.find("label", "No Letter Can Be Drafted from These Answers")
        window.says("By these answers none of the grounds is met")
        assert not any(node.box()[2] for node in window.all("push button", "_Export PDF….*")), "a refused letter could be exported"
        window.press_button(".*Show the Application Form")
        until(lambda: any(node.box()[2] for node in window.all("push button", "_Print….*")), "the form")
        path = printed(app, "2-3")
        assert checked(path) == 2, checked(path)
        text = words(path)
        assert "Page 2 of" in text and "Page 3 of" in text and "Page 1 of" not in text, text


def no_font(program):
    """A character that no font has is named, with its question; when it is changed the letter can be written."""
    with Program(program, with_no_font(f"Zoë {NO_FONT}")) as app:
        window = to_papers(app)
        window.find("label", "A Character Cannot Be Printed")
        window.says(f"U\\+ABCDE.*{label('given_names')}|{label('given_names')}.*U\\+ABCDE")
        key("alt+1")
        window.find("text", label("given_names")).fill("Zoë")
        to_papers(app)
        until(lambda: any(node.box()[2] for node in window.all("push button", "_Export PDF….*")), "the letter")
        key("ctrl+e")
        path = os.path.join(HOME, "letter.pdf")
        app.save_in("Export as PDF", path)
        assert checked(path) == 2 and "Zoë" in words(path), words(path)


os.chdir(HOME)
run([no_ground, no_font])
