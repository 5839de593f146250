#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Only what matters: one question at a time, until the result is settled; what is left can be asked again."""

import json
import os
import re

from asked import QUESTIONS, label
from driver import SAMPLES, Focus, Program, key, run, type_text, until

LEFT = r"At most (\d+) questions? until your grounds and your category are settled"


def without(sample, *questions):
    """The path of a copy of a sample in which these questions are not answered."""
    with open(os.path.join(SAMPLES, sample), encoding="utf-8") as file:
        dossier = json.load(file)
    for question in questions:
        del dossier["answers"][question]
    path = os.path.join(os.environ["HOME"], "interview.yucai")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier, file)
    return path


def left(window):
    return int(re.fullmatch(LEFT, window.says(LEFT).name)[1])


def empty(program):
    """An empty dossier: the first question is one that decides, fewer are left with each answer, and what is left out stays out."""
    with Program(program) as app:
        start = app.window("Yucai")
        start.find("list item", "Only What Matters.*")
        key("alt+w")
        window = app.window("CQ-.*")
        first = left(window)
        assert first < len(QUESTIONS) / 2, first
        shown = []
        for _ in range(3):
            name = Focus.on(".+").name
            assert name not in shown, f"{name!r} is asked twice"
            shown.append(name)
            window.press_button("I Don’t Know Yet")
            until(lambda: Focus.node().name not in shown, "the next question")
        window.press_button("Back")
        until(lambda: Focus.node().name == name, f"the way back to {name!r}")


def settles(program):
    """One deciding answer is missing: it is asked, left, asked again, and settles the result; then the papers are a step away."""
    path = without("sample-category-a-points.yucai", "annual_salary_cny")
    salary = re.escape(label("annual_salary_cny")) + ".*"
    with Program(program, path) as app:
        window = app.window("CQ-.*")
        for _ in range(2):
            key("alt+Page_Up")
        Focus.on(salary)
        assert left(window) == 1
        window.press_button("I Don’t Know Yet")
        window.says("What is still open depends on questions that you have left.*")
        window.press_button("Ask Again What I Left")
        Focus.on(salary)
        type_text("460,000")
        window.press_button("Next Question")
        window.says("Settled: no further answer changes your grounds or your category.*")
        assert not [node for node in window.all("push button", "Ask Again What I Left") if node.box()[2] > 0]
        window.press_button("See the Papers")
        window.find("push button", ".*Export PDF….*")


run([empty, settles])
