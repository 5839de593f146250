#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says in a Chinese window, on every page and in every dialog."""

import calendar
import glob
import json
import os
import re

from driver import SAMPLES, run
from places import SHEET, Tour

# GTK 4.8 never leaves a name empty: what has none is called by its class.
NO_NAME = re.compile(r"\s*|(Gtk|Adw|Gdk|Yu)[A-Z]\w*")
WORKED = {"push button", "toggle button", "check box", "radio button", "text", "entry", "password text", "spin button", "slider", "combo box",
          "list", "tree table", "menu item", "check menu item", "radio menu item", "page tab", "link", "dialog", "frame", "calendar"}
# What is written so in Chinese too: names, what the authorities abbreviate themselves, keys, the other language in the list of languages.
SAME_IN_CHINESE = {"Yucai", "HSK", "JCR", "MRZ", "PDF", "GNU", "iChongqing", "English", "Ctrl", "Shift", "Alt", "Page", "Down", "Up", "UTF-"}
# GTK's calendar asks the C library, which here knows English alone: months and days are no words of the program.
SAME_IN_CHINESE |= {*calendar.month_name, *calendar.day_abbr}
# Windows that libadwaita makes whole: what is in them has the names that libadwaita gives.
NOT_OURS = {"about"}
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")
ADDRESS = re.compile(r"\w+://\S+|[\w.-]+@[\w.-]+|[~./]*/[\w./~-]+|[\w.-]+\.(csv|json|pdf|yucai)\b")
MEMBER = re.compile(r'"\w+"|（[a-z_]+）')  # of a file, where its faults are told


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def answers(path):
    with open(path, encoding="utf-8") as file:
        return set(texts(json.load(file)))


# The long ones first: one may be part of another.
ANSWERS = set(re.split(r"[,\n]", SHEET)).union(*map(answers, glob.glob(os.path.join(SAMPLES, "*.yucai"))))
ANSWERS = sorted((text for text in ANSWERS if len(text) > 2), key=len, reverse=True)


def worked(thing):
    """What a person works with; a scroll pane takes the focus only to be scrolled by keys."""
    return (thing.role in WORKED or "focusable" in thing.states) and thing.role != "scroll pane"


def around(thing, above):
    while thing := above.get(thing.parent):
        yield thing


def of_a_list(thing, above):
    """What GTK 4.8 makes of a list and gives no name: head and body of a table, what can be chosen in a combo box. The list itself has one."""
    outer = [each.role for each in around(thing, above)]
    return outer[:1] == ["tree table"] or thing.role in ("list", "list item", "filler") and "combo box" in outer


def trail(thing, above):
    """Where it is: what has a name, from the inside out."""
    named = (each for each in around(thing, above) if not NO_NAME.fullmatch(each.name))
    return " in ".join(f"{each.role} {each.name!r}" for each in (thing, *named))


def english(words):
    """Words of the Latin alphabet that are neither somebody's answer nor a name."""
    words = MEMBER.sub("", ADDRESS.sub("", words))
    for answer in ANSWERS:
        words = words.replace(answer, "")
    return [word for word in WORD.findall(words) if word not in SAME_IN_CHINESE]


def of_paper(thing, words):
    """The pages of a paper are in both languages."""
    return thing.role == "image" and "DRAFT" in words


def faults_of(place):
    above = {thing.path: thing for thing in place.things}
    for thing in place.things:
        if place.name not in NOT_OURS and worked(thing) and NO_NAME.fullmatch(thing.name) and not of_a_list(thing, above):
            yield f"{place.name}: no name: {trail(thing, above)}"
        for words in (thing.name, thing.description):
            if not NO_NAME.fullmatch(words) and not of_paper(thing, words) and english(words):
                yield f"{place.name}: English: {words!r}"


def check(places):
    faults = [fault for place in places for fault in faults_of(place)]
    assert not faults, "\n".join(dict.fromkeys(faults))


def of_the_form(program):
    """Every control has a name, every word is Chinese: the form, its papers, the start page."""
    check(Tour(program, "zh_CN").of_the_form())


def beside_the_form(program):
    """The same of what stands beside it: scenarios, refusals, passphrases, rulebooks, letters, sheets, cases."""
    check(Tour(program, "zh_CN").beside_the_form())


run([of_the_form, beside_the_form])
