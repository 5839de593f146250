#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of dossiers in a window: everyone is there, the bad one says why, filters and search narrow, it follows the folder, and what is
selected goes into a stage."""

import datetime
import glob
import json
import os
import re
import shutil
import subprocess
import time

from driver import SAMPLES, Focus, Program, cli, click, key, picture, run, type_text, until


MANY = 200  # enough to be stopped in the middle


def folder_of(*names):
    """A workspace with samples and a dossier that is cut off."""
    folder = os.path.join(os.environ["TMPDIR"], "desk")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    for name in names:
        shutil.copy(os.path.join(SAMPLES, name + ".yucai"), folder)
    with open(os.path.join(folder, "broken.yucai"), "w", encoding="utf-8") as file:
        file.write("{")
    return folder


def show(name):
    """For a person's eyes."""
    if os.environ.get("E2E_PICTURES"):
        time.sleep(0.5)
        picture(os.path.join(os.environ["E2E_PICTURES"], f"cases-{name}.png"))


def counted(app, words):
    """The line at the foot says how many."""
    app.find("label", words)


def lists_everyone(program):
    """Each with its case number; the bad file says what is wrong with it, and nothing stops."""
    with Program(program, folder_of("sample-78-points", "sample-full", "sample-not-eligible")) as app:
        counted(app, "4 dossiers")
        for words in "CQ-2026-0001", "CQ-2026-0010", "CQ-2026-0005", "broken.yucai":
            app.find("label", words)
        app.find("label", "Cannot be read")
        app.find(None, "broken.yucai.*: expected .*")
        app.find(None, "CQ-2026-0010; .*Eligibility")  # the row, for the screen reader


def narrows(program):
    """What is typed and chosen leaves the others out; the bad one can still be found."""
    with Program(program, folder_of("sample-78-points", "sample-full")) as app:
        counted(app, "3 dossiers")
        click(app.find("entry", "Find Cases"))
        type_text("0010")
        counted(app, "1 of 3 dossiers")
        key("ctrl+a", "BackSpace")
        counted(app, "3 dossiers")
        type_text("broken")
        counted(app, "1 of 3 dossiers")
        app.find("label", "broken.yucai")
        type_text("x")
        counted(app, "0 of 3 dossiers")
        app.find("label", "No Dossier Fits")
        app.press_button("Show _All.*")
        counted(app, "3 dossiers")


def filters(program):
    """By employer and by what is due soon; the bad one stays in sight, and the button says how much is left out."""
    with Program(program, folder_of("sample-78-points", "sample-full", "sample-not-eligible")) as app:
        counted(app, "4 dossiers")
        app.press_button("Show Only")
        show("filter")
        click(app.find("combo box", "Employer.*"))
        until(lambda: Focus.node() and Focus.node().role == "list item", "the employers")
        show("employers")
        key("Down", "Return")
        counted(app, "2 of 4 dossiers")
        app.find("push button", "Show Only .1.")


def order(app):
    """The case numbers from top to bottom."""
    return [node.name for node in sorted(app.all("label", "CQ-2026-....|broken.yucai"), key=lambda node: node.box()[1])]


def stands(app, title):
    """Whether a column of that title is there; the menus have labels of that name too."""
    return any(node.box()[2] > 0 for node in app.all("label", title))


def keeps_columns(program):
    """A column that was hidden and the order of the rows are there the next time, as they were left."""
    folder = folder_of("sample-78-points", "sample-full", "sample-not-eligible")
    by_number = ["CQ-2026-0001", "CQ-2026-0005", "CQ-2026-0010", "broken.yucai"]
    with Program(program, folder, GSETTINGS_BACKEND="keyfile") as app:
        counted(app, "4 dossiers")
        key("F10")
        app.find("menu item", "Columns").action()
        app.find("check menu item", "Points").action()
        for expected in by_number, by_number[::-1]:
            key("Escape", "F10")
            app.find("menu item", "Sort By").action()
            app.find("radio menu item", "Case").action()
            until(lambda: order(app) == expected, f"{expected} from top to bottom")
        show("columns")
    with Program(program, folder, GSETTINGS_BACKEND="keyfile") as app:
        counted(app, "4 dossiers")
        assert order(app) == by_number[::-1], order(app)
        assert not stands(app, "Points") and stands(app, "Missing")


def hides_names(program):
    """At a glance over a shoulder nobody reads a name."""
    with Program(program, folder_of("sample-not-eligible")) as app:
        app.find("label", "O'CONNOR.*")
        click(app.find(None, "Hide Names"))
        app.find("label", "O•••")
        app.gone("label", "O'CONNOR.*")


def follows_the_folder(program):
    """A dossier that comes, and one that goes."""
    folder = folder_of("sample-78-points")
    with Program(program, folder) as app:
        counted(app, "2 dossiers")
        shutil.copy(os.path.join(SAMPLES, "sample-full.yucai"), folder)
        counted(app, "3 dossiers")
        app.find("label", "CQ-2026-0010")
        os.unlink(os.path.join(folder, "broken.yucai"))
        counted(app, "2 dossiers")


def opens_a_dossier(program):
    """A row opens its dossier in a window of its own."""
    with Program(program, folder_of("sample-full")) as app:
        counted(app, "2 dossiers")
        row = app.find("label", "CQ-2026-0010")
        click(row)
        click(row)
        app.window("CQ-2026-0010.*")
        until(lambda: len(app.windows()) == 2, "both windows")


def sets_a_stage(program):
    """Of all that are selected, with an entry in each log; the bad one is named and left alone, the good one stays selected."""
    folder = folder_of("sample-full")
    with Program(program, folder) as app:
        counted(app, "2 dossiers")
        click(app.find("push button", ".*Select All"))
        counted(app, "2 dossiers, 2 selected")
        app.press_button("_Set Stage….*")
        app.find("label", "Set the Stage of 2 Cases")
        key("space", "Down", "Down", "Down", "Return")
        app.press_button("_Set Stage Set Stage")
        app.find(None, ".*1 Dossier Was Not Changed.*")
        key("Escape")
        counted(app, "2 dossiers, 2 selected")
        app.find(None, "CQ-2026-0010; .*Filed")
        show("selected")
        with open(os.path.join(folder, "sample-full.yucai"), encoding="utf-8") as file:
            log = json.load(file)["progress"]["log"]
        assert log[-1]["stage"] == "filed" and log[-1]["rules"], log
        click(app.find("label", "CQ-2026-0010"))
        counted(app, "2 dossiers, 1 selected")
        app.press_button("More for What Is Selected")
        app.find("menu item", "Log").action()
        app.window("Log of CQ-2026-0010").find(None, ".* · Filed")
        show("log")


def makes_papers(program):
    """Letters and packages of all that are selected, into a folder; the bad one is named. A package made so is found whole, a damaged one is not."""
    folder, out = folder_of("sample-full", "sample-78-points"), os.path.join(os.environ["TMPDIR"], "out")
    shutil.rmtree(out, ignore_errors=True)
    os.mkdir(out)
    with Program(program, folder) as app:
        counted(app, "3 dossiers")
        click(app.find("push button", "Select All"))
        app.press_button("Make _Papers….*")
        dialog = app.window("Make Papers")
        click(dialog.find("check box", "Packages"))
        show("papers")
        dialog.find("label", "Folder for the Papers")
        click(dialog.find("label", "Not chosen yet"))
        app.choose(".*_Open Open", out)
        dialog.find("label", re.escape(out))
        dialog.press_button("_Make Make")
        dialog.find("status bar", "2 of 3 Cases Are Done", 60)
        dialog.says("broken.yucai: expected")
        show("papers-made")
        made = {name for name in os.listdir(out) if not name.startswith(".")}
        assert made == {"sample-full-letter.pdf", "sample-full-package.zip", "sample-78-points-letter.pdf", "sample-78-points-package.zip",
                        "summary.pdf", "summary.xlsx"}, made
        shutil.copy(os.path.join(SAMPLES, "sample-not-eligible.yucai"), os.path.join(folder, "broken.yucai"))  # somebody mends it
        dialog.press_button("_Go On Go On")
        dialog.find("status bar", "Papers of 3 Cases Are Made", 60)
        dialog.says("2 were there already, unchanged.")
        key("Escape")
        app.gone("frame", "Make Papers")
        package = os.path.join(out, "sample-full-package.zip")
        key("F10")
        app.find("menu item", "Check a Package.*").action()
        app.choose(".*_Check Check", package)
        app.window("Check a Package").find("status bar", "This Package Is Whole")
        show("package")
        key("Escape")
        app.gone("frame", "Check a Package")
        with open(package, "r+b") as file:
            file.seek(2000)
            file.write(b"?")
        key("F10")
        app.find("menu item", "Check a Package.*").action()
        app.choose(".*_Check Check", package)
        app.window("Check a Package").find("status bar", "Do Not Rely on This Package")


def stops(program):
    """What was made when it is stopped is whole; to go on makes the rest, the same as if nobody had stopped it."""
    folder, out = folder_of(), os.path.join(os.environ["TMPDIR"], "stopped-out")
    os.unlink(os.path.join(folder, "broken.yucai"))
    for i in range(MANY):
        shutil.copy(os.path.join(SAMPLES, "sample-78-points.yucai"), os.path.join(folder, f"{i:03}.yucai"))
    os.makedirs(out)
    with Program(program, folder) as app:
        counted(app, f"{MANY} dossiers")
        app.press_button("Select All")
        app.press_button("Make _Papers….*")
        dialog = app.window("Make Papers")
        click(dialog.find("label", "Not chosen yet"))
        app.choose(".*_Open Open", out)
        dialog.press_button("_Make Make")
        until(lambda: letters(out), "the first letter", 60)
        dialog.press_button("_Stop Stop")
        dialog.find("status bar", f"Stopped after .* of {MANY} Cases", 60)
        show("stopped")
        stopped = letters(out)
        assert 0 < len(stopped) < MANY, len(stopped)
        dialog.press_button("_Go On Go On")
        dialog.find("status bar", f"Papers of {MANY} Cases Are Made", 120)
        dialog.says(f"{len(stopped)} were there already, unchanged.")
    alone = os.path.join(os.environ["TMPDIR"], "alone-out")
    cli(program, "batch", folder, "--letters", "-o", alone)
    whole = letters(out)
    assert len(whole) == MANY and whole == letters(alone)
    assert stopped.items() <= whole.items()


def letters(folder):
    """Each by its name."""
    found = {}
    for path in glob.glob(os.path.join(folder, "*-letter.pdf")):
        with open(path, "rb") as file:
            found[os.path.basename(path)] = file.read()
    return found


PASSPHRASE = "correct horse battery staple"


def seals(program):
    """A sealed dossier opens with a passphrase that is asked once, and the packages are sealed with one of their own."""
    folder, out = folder_of("sample-78-points"), os.path.join(os.environ["TMPDIR"], "sealed-out")
    secret = os.path.join(os.environ["TMPDIR"], "secret")
    os.unlink(os.path.join(folder, "broken.yucai"))
    os.makedirs(out, exist_ok=True)
    with open(secret, "w", encoding="utf-8") as file:
        file.write(PASSPHRASE + "\n")
    cli(program, "seal", os.path.join(folder, "sample-78-points.yucai"), "--new-passphrase-file", secret)
    with Program(program, folder) as app:
        counted(app, "1 dossier")
        click(app.find("push button", "Select All"))
        app.press_button("More for What Is Selected")
        app.find("menu item", "Make Packages.*").action()
        dialog = app.window("Make Papers")
        dialog.says("None: sealed dossiers are named and left out")
        for title, entries in (("Passphrase of Sealed Dossiers", ["Passphrase"]), ("Passphrase of the Packages", ["New Passphrase", "The Same Again"])):
            dialog.press_button(f"Set the {title}")
            asked = app.window(title)
            for entry in entries:
                asked.find("text", entry).fill(PASSPHRASE)
            asked.press_button("_Set Set")
            app.gone("frame", title)
        dialog.says("Set: those sealed with it are opened")
        dialog.says("Set: without it no package opens")
        show("sealed-papers")
        click(dialog.find("label", "Not chosen yet"))
        app.choose(".*_Open Open", out)
        dialog.press_button("_Make Make")
        dialog.find("status bar", "Papers of 1 Case Are Made", 60)
    package = os.path.join(out, "sample-78-points-package.zip")
    cli(program, "package", "check", package, "--encrypt-with", secret)
    try:
        cli(program, "package", "check", package)
    except subprocess.CalledProcessError:
        pass
    else:
        raise AssertionError("the package opens without its passphrase")


def rules_change(program):
    """With other rules the window says how many read differently, and what, until somebody has read it; the next time it is quiet."""
    folder, data = folder_of("sample-78-points", "sample-full"), os.path.join(os.environ["TMPDIR"], "data")
    shutil.copytree(os.path.join(os.path.dirname(SAMPLES)), data, dirs_exist_ok=True)
    path = os.path.join(data, "rulebooks", "cn-categories-2017.json")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with Program(program, folder, YUCAI_DATADIR=data) as app:
        counted(app, "3 dossiers")
        assert not app.all("button", "Show Changes") or app.all("button", "Show Changes")[0].box()[2] <= 0
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace('">= 85"', '">= 78"'))
    with Program(program, folder, YUCAI_DATADIR=data) as app:
        app.find("label", "The rules have changed: .* differently.")
        show("rules-change")
        app.press_button("Show Changes")
        dialog = app.window("What Reads Differently")
        dialog.find(None, "CQ-2026-0001: .*→.*")
        show("what-changes")
        dialog.press_button(".*I Have Read This")
        until(lambda: not any(bar.box()[2] > 0 for bar in app.all("button", "Show Changes")), "the line to go")
    with Program(program, folder, YUCAI_DATADIR=data) as app:
        counted(app, "3 dossiers")
        assert not any(bar.box()[2] > 0 for bar in app.all("button", "Show Changes"))


def tells_dates(program):
    """A month and the list of what comes: by the mouse and by keys a day is chosen, a row opens its case, and the safer day is told."""
    folder, today = folder_of("sample-78-points"), datetime.date.today()
    change = {"on": today.isoformat(), "changed": (today - datetime.timedelta(days=4)).isoformat()}
    with open(os.path.join(folder, "moved.yucai"), "w", encoding="utf-8") as file:
        json.dump({"format": "yucai-dossier", "version": 1, "case": "CQ-9", "answers": {}, "progress": {"log": [change]}}, file)
    with Program(program, folder) as app:
        counted(app, "3 dossiers")
        app.press_button("Dates")
        dates = app.window("Dates")
        dates.find("label", "3 cases")
        dates.find("label", "1 dossier cannot be read.*")
        dates.find("list item", ".* CQ-9; Report the change .*differ; the safer day is taken.*")
        show("dates")
        today_words = f"{today.day} {today:%B} {today.year}"
        click(dates.find("push button", today_words + ".*"))
        dates.find("label", "Nothing Is Due on This Day")
        key(*["Right"] * 6, "space")
        dates.find("label", "Report the change .*")
        assert len(dates.all("list item")) == 1, dates.all("list item")
        dates.press_button("Show _All.*")
        dates.find("label", "Next Dates")
        click(dates.find("label", "Report the change .*"))
        app.window("CQ-9.*")


def goes_out(program):
    """The list as a spreadsheet, its dates as a calendar, the empty sheet; the bad one is named as left out."""
    out = os.path.join(os.environ["TMPDIR"], "sheets")
    shutil.rmtree(out, ignore_errors=True)
    os.mkdir(out)
    with Program(program, folder_of("sample-full")) as app:
        counted(app, "2 dossiers")
        for item, title, name, begins in (("Export as a Spreadsheet.*", "Export as a Spreadsheet", "list.csv", b"\xef\xbb\xbf"),
                                          ("Export as a Spreadsheet.*", "Export as a Spreadsheet", "list.xlsx", b"PK"),
                                          ("Export Dates.*", "Export Dates", "list.ics", b"BEGIN:VCALENDAR"),
                                          ("Save an Empty Template.*", "Save an Empty Template", "empty.xlsx", b"PK")):
            key("F10")
            app.find("menu item", item).action()
            app.save_in(title, os.path.join(out, name))
            with open(os.path.join(out, name), "rb") as file:
                assert file.read().startswith(begins), name
            if name != "empty.xlsx":
                app.find("label", "Not Everything Was Exported")
                key("Escape")
                app.gone("label", "Not Everything Was Exported")
        app.says("Exported as empty.xlsx")


run([lists_everyone, narrows, filters, keeps_columns, hides_names, follows_the_folder, opens_a_dossier, sets_a_stage, makes_papers, stops, seals, rules_change, tells_dates,
     goes_out])
