# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and dialog of the program, by name, in Chinese: what has no name for a screen reader has none in any language."""

import contextlib
import gettext
import json
import os
import re
import shutil
import subprocess
import sys

from asked import QUESTIONS, label
from bus import Tree
from driver import SAMPLES, Focus, Program, click, key, until
from gi.repository import GLib

LANG = "zh_CN"
HOME = os.environ["HOME"]
FULL, BRIEF = (os.path.join(SAMPLES, f"sample-{name}.yucai") for name in ("full", "78-points"))
SIZE = 1180, 2300  # nothing has to be scrolled to be clicked
BUILD = os.path.dirname(os.path.dirname(sys.argv[1]))
CATALOGUE = gettext.translation("yucai", os.path.join(BUILD, "po"), [LANG])
said = CATALOGUE.gettext


def named(text):
    """What a control with this label is called begins so: after it come the mnemonic and whatever it is about."""
    return re.escape(said(text).split("(")[0].split("%")[0]) + ".*"


def everywhere(program):
    """Yields the name of each place and the objects that stand there."""
    yield from all_pages(program)
    yield from start_page(program)
    yield from dialogs(program)


def shown(app, window=None):
    tree = Tree(app.program)
    return [thing for thing, _ in tree.walk((window or app.windows()[0]).path)]


@contextlib.contextmanager
def opened(app, name, act):
    """What opens a window does so, and it goes with Escape."""
    before, surfaces = app.windows(), app.surfaces()
    act()
    window = until(lambda: [each for each in app.windows() if each not in before], name)[0]
    app.give_focus(until(lambda: [each for each in app.surfaces() if each not in surfaces], f"{name} on the display"))
    yield window
    key("Escape")
    until(lambda: window not in app.windows(), f"{name} to go with Escape")
    app.give_focus(surfaces[-1:])


def dialog(app, name, act):
    with opened(app, name, act) as window:
        yield name, shown(app, window)


def chooser(app, name, act):
    """GTK's own dialog: ours are its title and the button that ends it."""
    with opened(app, name, act) as window:
        yield name, [thing for thing in shown(app, window) if thing.path == window.path]


def popover(app, name, button):
    """It is drawn in the window of its button, and goes with Escape."""
    before = shown(app)
    drawn(app, before, button).action()
    known = {thing.path for thing in before}
    things = until(lambda: [thing for thing in shown(app) if thing.path not in known], name)
    yield name, things
    key("Escape")
    until(lambda: app.at(things[0].path).box()[2] == 0, f"{name} to go with Escape")


def drawn(app, things, name):
    """Of the buttons of that name the innermost that is drawn, as Node.press_button finds it, but in things that were read already."""
    nodes = [app.at(thing.path) for thing in things
             if thing.role in ("push button", "toggle button") and re.fullmatch(name, thing.name, re.DOTALL)]
    return [node for node in nodes if node.box()[2] > 0][-1]


def press(app, name):
    return lambda: drawn(app, shown(app), name).action()


def menu(app, text):
    key("F10")
    app.find("menu item", named(text)).action()


def menu(app, text):
    key("F10")
    app.find("menu item", named(text)).action()


def first_of(app, text):
    """A row has no action that the bus could call."""
    rows = [node for node in app.find("list", re.escape(said(text))).all("list item") if node.box()[2] > 0]
    return lambda: click(rows[0])


def copied(sample):
    path = os.path.join(HOME, "copy.yucai")
    shutil.copy(sample, path)
    return path


def all_pages(program):
    """What is on another page of a stack, or folded away, is in the tree once it has been shown."""
    with Program(program, FULL, LANGUAGE=LANG) as app:
        app.resize(*SIZE)
        key(*["alt+Page_Up"] * 3, *["alt+Page_Down"] * 14, "alt+2")
        app.find("push button", named("_Export PDF…"), 30)
        yield "all pages", shown(app)


def start_page(program):
    """With work that was not saved, to be offered."""
    with Program(program, LANGUAGE=LANG) as app:
        Focus.on(".+")
        key("Return")
        app.find("text", re.escape(label("family_name", LANG))).fill("阮")
        until(drafts, "the draft")
        app.kill()
    with Program(program, LANGUAGE=LANG) as app:
        app.resize(*SIZE)
        app.find("push button", ".*CQ-.*")
        yield "start page", shown(app)
        yield from dialog(app, "discard the draft", press(app, named("_Discard")))
        yield from dialog(app, "help", lambda: key("F1"))
        yield from dialog(app, "keyboard shortcuts", lambda: key("ctrl+question"))
        yield from dialog(app, "preferences", lambda: key("ctrl+comma"))
        yield from popover(app, "main menu", said("Main Menu"))
        yield from dialog(app, "about", lambda: menu(app, "_About Yucai"))
        yield from chooser(app, "open", lambda: key("ctrl+o"))
        yield from chooser(app, "verify", lambda: menu(app, "_Verify a Letter…"))


def drafts():
    folder = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")
    return os.path.isdir(folder) and [name for name in os.listdir(folder) if "." not in name]


def dialogs(program):
    with Program(program, copied(BRIEF), LANGUAGE=LANG) as app:
        window = app.window("CQ-.*")
        offer = app.window(re.escape(said("Work That Was Not Saved")))
        yield "recovery", shown(app, offer)
        key("Escape")
        until(lambda: offer not in app.windows(), "the offer to go with Escape")
        app.resize(*SIZE)
        yield from questions(app)
        yield from reasons(app)
        yield from dialog(app, "notices", press(app, re.escape(CATALOGUE.ngettext("Read %u notice", "Read all %u notices", 1) % 1)))
        yield from what_if(app, window)
        yield from papers(app)
        yield from saving(app, window)


def questions(app):
    yield from popover(app, "find a question", said("Find a Question"))
    yield from dialog(app, "passport lines", press(app, named("_Passport Lines…")))
    yield from popover(app, "about a question", about("sex"))
    yield from popover(app, "an option", picked("sex"))
    yield from popover(app, "a day", named("Calendar: %s"))
    next_step(app, "district")
    yield from popover(app, "a district", picked("district"))
    yield from popover(app, "several options", picked("employer_kind"))
    yield from popover(app, "monthly pay", named("From pay a month: %s"))
    next_step(app, "work_history", 2)
    yield from dialog(app, "a post", press(app, named("Add to: %s")))


def next_step(app, question, steps=1):
    key(*["alt+Page_Down"] * steps)
    app.find(None, re.escape(label(question, LANG)) + ".*")


def picked(question):
    return re.escape(label(question, LANG)) + "：.*"


def about(question):
    return re.escape(said("About: %s").replace("%s", label(question, LANG)))


def reasons(app):
    yield from dialog(app, "why, of the points", press(app, ".*110.*"))
    for text in ("Five grounds, any one is enough", "National points, row by row"):
        yield from dialog(app, f"why, of “{text}”", first_of(app, text))


def what_if(app, window):
    with opened(app, "what if", lambda: window.action("win.scenarios")) as empty:
        yield "what if, nothing yet", shown(app, empty)
        yield from dialog(app, "new scenario", lambda: empty.press_button(named("New Scenario…")))


def papers(app):
    key("alt+2")
    app.find("push button", named("_Export PDF…"))
    yield from popover(app, "papers", re.escape(said("Letter")))
    yield from chooser(app, "export", lambda: key("ctrl+e"))
    yield from chooser(app, "print", lambda: key("ctrl+p"))
    key("alt+1")


def saving(app, window):
    window.find("text", re.escape(label("family_name", LANG))).fill("阮")
    yield from chooser(app, "save as", lambda: key("ctrl+shift+s"))
    yield from dialog(app, "close with unsaved work", lambda: window.action("window.close"))
    with open(os.path.join(HOME, "copy.yucai"), "a", encoding="utf-8") as file:
        file.write("\n")
    yield from dialog(app, "changed on disk", lambda: key("ctrl+s"))
