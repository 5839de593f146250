#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that come in: verified, and opened."""

import hashlib
import os
import subprocess

from driver import SAMPLES, Program, cli, key, run, until

SAMPLE = os.path.join(SAMPLES, "sample-full.yucai")
OTHER = os.path.join(SAMPLES, "sample-78-points.yucai")


def letter(program, name, *options):
    path = os.path.join(os.environ["TMPDIR"], name)
    cli(program, "letter", SAMPLE, "-o", path, "--on", "2026-11-24", *options)
    return path


def exchanged(path):
    """The same letter with another applicant's dossier in it."""
    bare, other = path.replace(".pdf", "-bare.pdf"), path.replace(".pdf", "-other.pdf")
    subprocess.run(["qpdf", path, "--remove-attachment=dossier.json", bare], check=True)
    subprocess.run(["qpdf", bare, "--add-attachment", OTHER, "--key=dossier.json", "--", other], check=True)
    return other


def choose(app, button, path):
    """A file; then comes the dialog that says what was found."""
    app.choose(f".*{button}", path)
    return app.window("Verify a Letter")


def ask(app, path):
    key("F10")
    app.find("menu item", "Verify a Letter.*").action()
    return choose(app, "_Verify Verify", path)


def equal(program):
    """A letter of ours is confirmed, and its dossier opens in a window, with no file of its own."""
    path = letter(program, "letter.pdf")
    before = hashlib.sha256(open(path, "rb").read()).digest()
    with Program(program) as app:
        dialog = ask(app, path)
        dialog.find("status bar", "The letter follows from its dossier")
        dialog.says("the same to the last byte")
        dialog.says("not whether the answers are true")
        dialog.says("CQ-2026-0010")
        dialog.says("24 November 2026")
        dialog.press_button(".*Open Its Dossier")
        app.window("CQ-2026-0010.*")
        app.find("push button", ".* of 110 national points")
    assert hashlib.sha256(open(path, "rb").read()).digest() == before


def differs(program):
    """What differs is named; with the right dossier a bare letter is confirmed."""
    with Program(program) as app:
        dialog = ask(app, exchanged(letter(program, "exchanged.pdf")))
        dialog.find("status bar", "The letter does not follow from its dossier")
        found = dialog.find("list", "What differs")
        rows = [row.name for row in found.all("list item")]
        assert any("was changed, or exchanged" in row for row in rows), rows
        assert any("it says “TAN" in row for row in rows), rows
        key("Escape")
        app.gone("frame", "Verify a Letter")
        dialog = ask(app, letter(program, "bare.pdf", "--without-dossier"))
        dialog.find("status bar", "The letter cannot be confirmed")
        dialog.press_button(".*Compare with a Dossier…")
        dialog = choose(app, "_Compare Compare", SAMPLE)
        dialog.find("status bar", "The letter follows from its dossier")


def opened(program):
    """A letter opens like a dossier; one without, and one that is none, are refused with the reason."""
    with Program(program, letter(program, "letter.pdf")) as app:
        app.window("CQ-2026-0010.*")
        app.open(letter(program, "bare.pdf", "--without-dossier"))
        app.says("No dossier is attached to this PDF")
        app.press_button(".*Close")
        none = os.path.join(os.environ["TMPDIR"], "none.pdf")
        with open(none, "w", encoding="utf-8") as file:
            file.write("no letter")
        app.open(none)
        app.says("not a PDF file")
        app.press_button(".*Close")
        until(lambda: len(app.windows("CQ-2026-0010.*")) == 1, "one window")


run([equal, differs, opened])
