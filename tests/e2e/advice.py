#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What would change the result, in the window: the same as on the command line, never that of former answers, and it opens its reasons."""

import json
import os
import re
import shutil

from asked import label
from driver import SAMPLES, Focus, Program, cli, key, run, until

SAMPLE = os.path.join(SAMPLES, "sample-78-points.yucai")
TITLE = "What would change this"


def advised(program, path, *options):
    """What the command line advises today: sentences, the smallest first."""
    return re.findall(r"^\d+\. (.*)$", cli(program, "advise", path, *options), re.MULTILINE)


def rows(app, title=TITLE):
    return [row.name for row in app.find("list", title).children()]


def shows(app, expected, title=TITLE):
    until(lambda: rows(app, title) == expected, f"the rows {expected}, not {rows(app, title)}")


def follows_the_answers(program):
    """The list is that of the command line, before and after an answer."""
    path = os.path.join(os.environ["TMPDIR"], "changed.yucai")
    shutil.copy(SAMPLE, path)
    with Program(program, path) as app:
        shows(app, advised(program, path)[:3])
        with open(path, encoding="utf-8") as file:
            dossier = json.load(file)
        dossier["answers"]["annual_salary_cny"] = 460000
        with open(path + "2", "w", encoding="utf-8") as file:
            json.dump(dossier, file)
        app.enter(label("annual_salary_cny"), "460,000")
        shows(app, advised(program, path + "2")[:3])


def opens_its_reasons(program):
    """By keyboard: all that there is, and what stands behind a piece."""
    with Program(program, SAMPLE) as app:
        everything = advised(program, SAMPLE)
        shows(app, everything[:3])
        key("F6")
        for _ in range(60):
            if Focus.moves("Tab").name == f"Show {len(everything) - 3} More":
                break
        key("space")
        Focus.on(re.escape(everything[3]))
        shows(app, everything)
        key("Return")
        reasons = app.window("What Would Change This").find("list", "Reasons")
        names = [row.name for row in reasons.children()]
        for part in ("The rules behind it: now → then", "What the assessment would then say"):
            assert part in names, names
        key("Escape")
        until(lambda: not app.windows("What Would Change This"), "the reasons to close")


def becomes_a_scenario(program):
    """One click: the first piece stands beside the dossier as a scenario, and is kept in its file."""
    path = os.path.join(os.environ["TMPDIR"], "scenario.yucai")
    shutil.copy(SAMPLE, path)
    with Program(program, path) as app:
        piece = advised(program, path)[0]
        shows(app, advised(program, path)[:3])
        app.press_button(re.escape(f"Make a scenario: {piece}"))
        app.window("What If.*").find("label", ".*705,276.*")
        app.window("What If.*").action("window.close")
        app.give_focus(app.surfaces())
        key("ctrl+s")
        until(lambda: "scenarios" in json.load(open(path, encoding="utf-8")), "the scenario in the file")


def speaks_chinese(program):
    """The same in Chinese."""
    with Program(program, SAMPLE, LANGUAGE="zh_CN") as app:
        shows(app, advised(program, SAMPLE, "--lang", "zh_CN")[:3], "哪些变化会改变结果")


run([follows_the_answers, opens_its_reasons, becomes_a_scenario, speaks_chinese])
