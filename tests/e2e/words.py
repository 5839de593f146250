#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says in a Chinese window, on every page and in every dialog."""

import calendar
import json
import re

from driver import run
from places import BRIEF, FULL, everywhere

# GTK 4.8 never leaves a name empty: what has none is called by its class.
NO_NAME = re.compile(r"\s*|(Gtk|Adw|Gdk|Yu)[A-Z]\w*")
WORKED = {"push button", "toggle button", "check box", "radio button", "text", "entry", "password text", "spin button", "slider", "combo box",
          "list", "menu item", "check menu item", "radio menu item", "page tab", "link", "dialog", "frame", "calendar"}
# What is written so in Chinese too: names, what the authorities abbreviate themselves, keys, the other language in the list of languages.
SAME_IN_CHINESE = {"Yucai", "HSK", "JCR", "MRZ", "PDF", "GNU", "iChongqing", "English", "Ctrl", "Shift", "Alt", "Page", "Down", "Up"}
# GTK's calendar asks the C library, which here knows English alone: months and days are no words of the program.
SAME_IN_CHINESE |= {*calendar.month_name, *calendar.day_abbr}
# Windows that libadwaita makes whole: what is in them has the names that libadwaita gives.
NOT_OURS = {"about"}
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")
ADDRESS = re.compile(r"\w+://\S+|[\w.-]+@[\w.-]+|[~./]*/[\w./~-]+")


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
ANSWERS = sorted((text for text in answers(FULL) | answers(BRIEF) if len(text) > 2), key=len, reverse=True)


def worked(thing):
    """What a person works with; a scroll pane takes the focus only to be scrolled by keys."""
    return (thing.role in WORKED or "focusable" in thing.states) and thing.role != "scroll pane"


def trail(thing, things):
    """Where it is: what has a name, from the inside out."""
    above = {each.path: each for each in things}
    names = [f"{thing.role} {thing.name!r}"]
    while thing := above.get(thing.parent):
        if not NO_NAME.fullmatch(thing.name):
            names.append(f"{thing.role} {thing.name!r}")
    return " in ".join(names)


def english(words):
    """Words of the Latin alphabet that are neither somebody's answer nor a name."""
    for answer in ANSWERS:
        words = words.replace(answer, "")
    return [word for word in WORD.findall(ADDRESS.sub("", words)) if word not in SAME_IN_CHINESE]


def every_word(program):
    """Every control has a name; every word is Chinese."""
    faults = []
    for place, things in everywhere(program):
        for thing in things:
            if place not in NOT_OURS and worked(thing) and NO_NAME.fullmatch(thing.name):
                faults.append(f"{place}: no name: {trail(thing, things)}")
            for words in (thing.name, thing.description):
                if not NO_NAME.fullmatch(words) and not of_paper(thing, words) and english(words):
                    faults.append(f"{place}: English: {words!r}")
    assert not faults, "\n".join(dict.fromkeys(faults))


def of_paper(thing, words):
    """The pages of a paper are in both languages."""
    return thing.role == "image" and "DRAFT" in words


run([every_word])
