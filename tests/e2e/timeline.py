#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes by itself, in the window: the days of the command line, in words beside the drawing, and each opens to its rule."""

import json
import os
import re

from asked import label
from driver import SAMPLES, Focus, Program, cli, click, key, run, until


def days(program, path, lang="en"):
    """The days on which something changes, as the command line writes them, the first line of each."""
    return re.findall(r"^  (\d[^:：]*[0-9日])[:：]", cli(program, "timeline", path, "--lang", lang), re.MULTILINE)


def grows(folder):
    """Somebody whose years in China go on, who has a birthday that counts, and a passport that ends."""
    path = os.path.join(folder, "grows.yucai")
    with open(os.path.join(SAMPLES, "sample-78-points.yucai"), encoding="utf-8") as file:
        dossier = json.load(file)
    del dossier["answers"]["china_work_years"]
    dossier["answers"].update(china_work_since="2024-03", birth_date="1983-03-14", passport_expiry="2028-05-05")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier, file)
    return path


def told(program, path):
    """What the command line says of each day: [(the day, the lines below it)]."""
    pieces = re.findall(r"^  (\d[^:]*): .*\n((?:    .*\n)+)", cli(program, "timeline", path), re.MULTILINE)
    return [(day, [line.strip() for line in lines.splitlines()]) for day, lines in pieces]


def shown(app):
    return [node.name for node in app.all("label")]


def in_sight(app, line):
    return any(node.box()[3] > 0 for node in app.all("label", re.escape(line)))


def as_on_the_command_line(program):
    path = grows(os.environ["TMPDIR"])
    expected = days(program, path)
    assert len(expected) > 3, expected
    with Program(program, path) as app:
        app.find("image", "National points over five years, .*")
        until(lambda: set(expected) <= set(shown(app)), f"the days {expected}")
        app.enter(label("passport_expiry"), "2029-05-05")
        until(lambda: "6 November 2027" not in shown(app), "the passport's day to go with the answer")


def in_chinese(program):
    path = grows(os.environ["TMPDIR"])
    expected = days(program, path, "zh_CN")
    assert len(expected) > 3, expected
    with Program(program, path, LANGUAGE="zh_CN") as app:
        until(lambda: set(expected) <= set(shown(app)), f"the days {expected}")


def opened(program):
    """A day opens to what changes on it, with rule and source: in the list by a click, in the drawing by keys."""
    path = grows(os.environ["TMPDIR"])
    (first, at_first), _, (third, at_third) = told(program, path)[:3]
    with Program(program, path) as app:
        app.resize(1280, 2300)
        row = app.find("list item", re.escape(first) + ".*")
        assert not any(in_sight(app, line) for line in at_first + at_third), "open from the start"
        click(row)
        until(lambda: all(in_sight(app, line) for line in at_first), f"{at_first}")
        key("shift+Tab")
        Focus.on("National points over five years, .*")
        key("Right", "Right", "Return")
        until(lambda: all(in_sight(app, line) for line in at_third), f"{at_third}")
        Focus.on(re.escape(third) + ".*")


run([as_on_the_command_line, in_chinese, opened])
