#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents step: a document is had since a day, with a file, and all of it is there again after saving; the checklist goes out."""

import json
import os
import subprocess

from asked import label
from driver import SAMPLES, Focus, Program, click, key, run, until

DEGREE = b"%PDF-1.4\n%%EOF\n"


def to_documents(app):
    app.resize(1280, 2300)
    app.go("Family members who come with you")


def opened(app, name):
    """A list row has no action on the bus: it is clicked. Rows keep their places, what is in them has names of its own."""
    row = until(lambda: [node for node in app.all("list item", name) if node.box()[2] > 300], f"the row {name}")[0]
    click(row)
    app.find("push button", "_Attach a File… Attach a File…")


def said(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file).get("documents", {}).get("photo", {})


def kept(program):
    """What is said of a document and its file are there again after saving; the checklist goes out as a PDF."""
    folder = os.environ["TMPDIR"]
    path, scan = os.path.join(folder, "case.yucai"), os.path.join(folder, "photo.pdf")
    with open(os.path.join(SAMPLES, "sample-78-points.yucai"), encoding="utf-8") as file:
        sample = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(sample)
    with open(scan, "wb") as file:
        file.write(DEGREE)
    with Program(program, path) as app:
        to_documents(app)
        opened(app, "Photograph")
        app.press_button("(Needed|Perhaps needed)")
        app.find("menu item", "Have it").action()
        entry = app.find("text", "Issued on")
        entry.fill("3 October 2026")
        app.press_button(".*Attach a File…")
        app.choose(".*_Attach Attach", scan)
        app.says("photo.pdf")
        key("ctrl+s")
        until(lambda: said(path).get("attachments"), "the dossier to be saved")
    assert said(path)["state"] == "have" and said(path)["issued"] == "2026-10-03", said(path)
    attached = said(path)["attachments"][0]
    with open(os.path.join(path + ".d", attached["sha256"]), "rb") as file:
        assert file.read() == DEGREE
    with Program(program, path) as app:
        to_documents(app)
        opened(app, "Photograph")
        app.says("photo.pdf")
        app.find("text", "Issued on").holds("3 October 2026")
        app.press_button("Have it")
        app.find("menu item", "The office does without it").action()
        app.find(None, "How it stands: Not needed")
        key("ctrl+s")
        until(lambda: said(path)["state"] == "not_needed", "the note to be saved")
        key("ctrl+z")
        app.find(None, "How it stands: Have it")
        key("alt+2")
        app.press_button("Letter")
        app.find("menu item", "Checklist").action()
        app.press_button("_Export PDF… Export PDF…")
        app.save_in("Export as PDF", os.path.join(folder, "checklist.pdf"))
        listed = subprocess.run(["pdftotext", os.path.join(folder, "checklist.pdf"), "-"], capture_output=True, text=True, check=True).stdout
        assert "2026" in listed and "照片" in listed, listed


def held_against_the_form(program):
    """What stands on a contract is typed, checked against the form, found again from the finding, and undone step by step."""
    path = os.path.join(os.environ["TMPDIR"], "contract.yucai")
    with open(os.path.join(SAMPLES, "sample-78-points.yucai"), encoding="utf-8") as file:
        dossier = json.load(file)
    ticks = dict.fromkeys(("translated", "translation_sealed", "sealed"), True)
    dossier["documents"] = {"contract": {"state": "checked", "name": "NGUYEN VAN EXAMPLE", **ticks}}
    dossier["answers"].update(family_name="NGUYEN", given_names="VAN EXAMPLE", annual_salary_cny=300000)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier, file)

    def contract():
        with open(path, encoding="utf-8") as file:
            return json.load(file)["documents"]["contract"]

    with Program(program, path) as app:
        app.resize(1280, 2300)
        app.go(label("application_kind"))
        opened(app, "Employment contract.*")
        app.find("text", "Name on the document").holds("NGUYEN VAN EXAMPLE")
        app.find("text", "Checked by").fill("Li Ming")
        app.find("text", "How it was checked").fill("against the original")
        app.find("text", "Checked on").fill("last week")
        app.find("text", "Pay of a year in it").fill("280,000")
        key("ctrl+s")
        until(lambda: contract().get("salary") == 280000, "the pay in the file")
        assert contract()["checked_by"] == "Li Ming" and contract()["checked_how"] == "against the original", contract()
        click(app.find("list item", "Check before filing.*"))
        app.says("The contract pays 280,000 yuan a year; the form states 300,000.*")
        app.press_button("Go to “Employment contract.*”")
        Focus.on("Employment contract.*|How it stands.*")
        key("ctrl+z")
        app.find("text", "Pay of a year in it").holds("")
        app.find("text", "Checked on").holds("last week")


run([kept, held_against_the_form])
