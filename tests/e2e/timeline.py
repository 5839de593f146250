#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes by itself, in the window: the days of the command line, in words beside the drawing, and each opens to its rule."""

import json
import os
import re
import subprocess

from asked import label
from driver import SAMPLES, Program, run, until


def days(program, path, lang="en"):
    """The days on which something changes, as the command line writes them, the first line of each."""
    cli = os.path.join(os.path.dirname(os.path.dirname(program)), "app", "cli", "yucai-cli")
    words = subprocess.run([cli, "timeline", path, "--lang", lang], check=True, capture_output=True, encoding="utf-8").stdout
    return re.findall(r"^  (\d[^:：]*[0-9日])[:：]", words, re.MULTILINE)


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


def shown(app):
    return [node.name for node in app.all("label")]


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


run([as_on_the_command_line, in_chinese])
