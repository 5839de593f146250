# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the form calls its questions and options: tests name ids, which do not change when a text is bettered."""

import json
import os

from driver import ROOT


def read(*path):
    with open(os.path.join(ROOT, "data", *path), encoding="utf-8") as file:
        return json.load(file)


FORM = read("forms", "application.json")
QUESTIONS = {question["id"]: question for question in FORM["questions"]}
DISTRICTS = {entry["id"]: entry for entry in read("rulebooks", "districts.json")["lists"][0]["entries"]}


def label(question, lang="en"):
    return QUESTIONS[question]["label"][lang]


def option(question, wanted, lang="en"):
    options = {each["id"]: each for each in QUESTIONS[question].get("options", [])}
    if QUESTIONS[question].get("options_from") == "districts":
        options = {**DISTRICTS, **options}
    return options[wanted]["label"][lang]


def step_title(question, lang="en"):
    for step in FORM["steps"]:
        if any(question in group["questions"] for group in step["groups"]):
            return step["title"][lang]
    raise KeyError(question)
