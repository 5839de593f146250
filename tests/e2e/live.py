#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The result while somebody types: it follows every key, opens to its reasons, and says what is only assumed."""

import os

from asked import label, option, read, step_title
from driver import SAMPLES, Focus, Program, click, key, run, type_text, until

SAMPLE = os.path.join(SAMPLES, "sample-78-points.yucai")
HOW_SURE = [words["en"] for name, words in read("words", "assess.json").items() if name.startswith("provenance.")]
ASSUMED = read("words", "assess.json")["provenance.assumed"]["en"]


def panel(window):
    return window.find("filler", "YuResultPanel")


def bar(window):
    """The bar is drawn; this is what it is called."""
    return panel(window).find("image", ".* of 110 national points; .*").name


def follows(window, before, pressed):
    return until(lambda: bar(window) != before and bar(window), f"the bar to follow {pressed!r}")


def typed(program):
    """The result follows every key; what cannot be read stays, and says below its row how to mend it."""
    with Program(program, SAMPLE) as app:
        window = app.window("CQ-.*")
        every_key(app, window)
        what_is_wrong(app, window)


def every_key(app, window):
    """A level settles the points, a second digit makes it none, taking that away settles them again."""
    figure = panel(window).find("push button", ".* of 110 national points")
    open_points = bar(window)
    app.go(label("hsk_level"))
    type_text("3")
    settled = follows(window, open_points, "3")
    assert figure.name == settled.split(";")[0], (figure.name, settled)
    type_text("1")
    assert follows(window, settled, "1") == open_points
    key("BackSpace")
    assert follows(window, open_points, "BackSpace") == settled
    key("BackSpace")
    assert follows(window, settled, "BackSpace") == open_points


def what_is_wrong(app, window):
    """What is mended says nothing any more."""
    row = app.enter(label("birth_date"), "31.2.88")
    until(lambda: row.invalid, "the date to be refused")
    message = row.description
    assert message and any(message in words for words in window.labels()), f"{message!r} does not stand under the row"
    row.holds("31.2.88")
    app.go(label("email"))
    row.holds("31.2.88")
    row = app.enter(label("birth_date"), "14 Mar 1991")
    until(lambda: not row.invalid, "the date to be accepted")
    assert not any(message in words for words in window.labels()), "the message stays"


def reasons(app, window, rows):
    """Opens each row, and returns what its dialog says."""
    told = {}
    for row in rows:
        click(app.at(row.path))
        dialog = app.window("Why")
        app.give_focus(app.surfaces()[-1:])
        told[row.name] = until(dialog.labels, "the reasons")
        key("Escape")
        until(lambda: not app.windows("Why"), "the reasons to close")
        app.give_focus(app.surfaces())
    return told


def opened(program):
    """Every figure opens to its reason; what is only assumed says so wherever it counts."""
    with Program(program, SAMPLE) as app:
        window = app.window("CQ-.*")
        app.resize(1180, 2300)
        every_figure(app, window)
        assumed(app, window)


def every_figure(app, window):
    """Every ground and every row of points: where it is written, and how sure that is."""
    things = panel(window).things()
    lists = [thing.path for thing in things if thing.role == "list" and thing.name in ("Five grounds, any one is enough", "National points, row by row")]
    rows = [thing for thing in things if thing.parent in lists]
    assert len(lists) == 2 and len(rows) == 5 + 9, [row.name for row in rows]
    for name, said in reasons(app, window, rows).items():
        assert any(sure in words for words in said for sure in HOW_SURE), f"{name} does not say how sure it is: {said}"


def assumed(app, window):
    """Beside the verdict, behind it, and beside the sum."""
    app.go(label("talent_plan"))
    app.pick_here(label("talent_plan"), option("talent_plan", "municipal"))
    until(lambda: panel(window).has("label", "assumed"), "the sum of assumed points to say so")
    step = window.find("list item", f"{step_title('friendship_award')}.*")
    click(step)
    provisions = window.find("list", "The eight provisions, as they stand")
    rows = [thing for thing in provisions.things() if thing.role == "list item"]
    assert len(rows) == 8 and len(provisions.all("label", "assumed")) == 8, [row.name for row in rows]
    said = reasons(app, window, [row for row in rows if "talent plan" in row.name])
    assert said and all(any(ASSUMED in words for words in each) for each in said.values()), said


run([typed, opened])
