# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and dialog of the program, by name: the same way there for who listens to them and for who looks at them."""

import contextlib
import gettext
import json
import os
import re
import shutil
import sys
from collections import namedtuple

from asked import label
from bus import Tree
from driver import ROOT, SAMPLES, Focus, Program, cli, click, key, tool, until
from gi.repository import GLib

HOME = os.environ["HOME"]
FULL, BRIEF, REFUSED = (os.path.join(SAMPLES, f"sample-{name}.yucai") for name in ("full", "78-points", "not-eligible"))
DRAFTS = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")
TALL = 1180, 2300  # nothing has to be scrolled to be clicked
WIDE = 900  # from here on the result stands beside the form
BUILD = os.path.dirname(os.path.dirname(sys.argv[1]))
PASSPHRASE, WRONG = "five words picked at random", "five words picked by hand"
SLOW = 60  # a key is worked out on purpose
PAGES = ("interview", "quick check", "person", "employer", "education", "work", "china", "achievements", "ground", "provisions", "documents",
         "review", "check", "ready")
SHEET = "案号,姓,名,出生日期,国籍,税前年薪,备注\nHR-1,SCHMIDT,ANNA,1985-06-03,德国,60万,a@b.example\nHR-2,TANAKA,KENJI,03/04/1979,日本,450000,\n"

# `things` stand there, in `window`, which may be narrower than it asks to be.
Place = namedtuple("Place", "name app window things")


def drafts():
    return os.path.isdir(DRAFTS) and [name for name in os.listdir(DRAFTS) if "." not in name]


def written(name, text):
    path = os.path.join(HOME, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def changed(sample, name, answers=(), **members):
    """The path of a copy of a sample in which something is different."""
    with open(sample, encoding="utf-8") as file:
        dossier = json.load(file)
    dossier["answers"].update(answers)
    return written(name, json.dumps({**dossier, **members}))


def replace(path, before, after):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(before, after))


def nodes(app, things, name):
    """The buttons of that name, the innermost last, of things that were read already."""
    return [app.at(thing.path) for thing in things
            if thing.role in ("push button", "toggle button") and re.fullmatch(name, thing.name, re.DOTALL)]


class Tour:
    """The places, in a language and a size. Pages that the tree of one window holds all together are one place unless `each` is asked for."""

    def __init__(self, program, lang, size=TALL, each=False, **environment):
        self.program, self.lang, self.size, self.each = program, lang, size, each
        self.environment = {"LANGUAGE": lang, **environment}
        self.catalogue = gettext.translation("yucai", os.path.join(BUILD, "po"), [lang], fallback=True)

    def __iter__(self):
        yield from self.of_the_form()
        yield from self.beside_the_form()

    def of_the_form(self):
        yield from self.each_alone(self.pages, self.start_page, self.dossier)

    def beside_the_form(self):
        yield from self.each_alone(self.scenarios, self.refusals, self.sealed, self.own_rulebooks, self.letters, self.sheet, self.cases)

    @staticmethod
    def each_alone(*parts):
        for part in parts:
            shutil.rmtree(DRAFTS, ignore_errors=True)
            yield from part()

    # What things are called.

    def said(self, text):
        return self.catalogue.gettext(text)

    def named(self, text):
        """What a control with this label is called begins so, with the mnemonic or without; after it comes whatever it is about."""
        return re.escape(self.said(text).split("(")[0].split("%")[0]).replace("_", "_?") + ".*"

    def accepting(self, text):
        """The button that ends GTK's file dialog is called twice, with the mnemonic and without."""
        return re.escape(self.said(text)) + " .*"

    def label(self, question):
        return re.escape(label(question, self.lang))

    def about(self, question):
        return re.escape(self.said("About: %s").replace("%s", label(question, self.lang)))

    def picked(self, question):
        return self.label(question) + "[:：].*"

    def notices(self):
        """However many: there are more as rulebooks age."""
        names = {self.catalogue.ngettext("Read %u notice", "Read all %u notices", n) for n in (1, 2)}
        return "|".join(re.escape(name).replace("%u", r"\d+") for name in names)

    # How to get there.

    @contextlib.contextmanager
    def running(self, *files, **environment):
        with Program(self.program, *files, **self.environment, **environment) as app:
            self.shape(app)
            yield app

    def shape(self, app):
        """A window that was wide sheds what it can do without, and gets narrower the next time it is asked to."""
        until(lambda: app.resize(*self.size) or app.width() <= self.size[0], f"a window of {self.size}")

    @staticmethod
    def shown(app, window=None):
        tree = Tree(app.program)
        return [thing for thing, _ in tree.walk((window or app.windows()[0]).path)]

    def place(self, name, app, window=None):
        window = window or app.windows()[0]
        return Place(name, app, window, self.shown(app, window))

    @staticmethod
    def escape(gone, name):
        """Twice if need be: what has just come may not have the keyboard yet."""
        key("Escape")
        try:
            until(gone, name, 3)
        except AssertionError:
            key("Escape")
            until(gone, f"{name} to go with Escape")

    @contextlib.contextmanager
    def opened(self, app, name, act, ours=True):
        """What opens a window does so, and it goes with Escape. A chooser is GTK's own, and as wide as it likes."""
        before, surfaces = app.windows(), app.surfaces()
        act()
        window = until(lambda: [each for each in app.windows() if each not in before], name)[0]
        own = until(lambda: [each for each in app.surfaces() if each not in surfaces], f"{name} on the display")
        app.give_focus(own)
        if ours and window.box()[2] > self.size[0]:
            tool("windowsize", "--sync", own[0], self.size[0], 720)
        yield window
        app.give_focus(own)  # what it opened in turn may have taken it along
        self.escape(lambda: window not in app.windows(), name)
        app.give_focus(surfaces[-1:])

    def dialog(self, app, name, act):
        with self.opened(app, name, act) as window:
            yield self.place(name, app, window)

    def chooser(self, app, name, act):
        """Ours are its title and the button that ends it."""
        with self.opened(app, name, act, ours=False) as window:
            yield Place(name, app, window, [thing for thing in self.shown(app, window) if thing.path == window.path])

    def popover(self, app, name, button):
        """It is drawn in the window of its button, and goes with Escape."""
        before = self.shown(app)
        drawn(nodes(app, before, button)).action()
        known = {thing.path for thing in before}

        def new():
            things = [thing for thing in self.shown(app) if thing.path not in known]
            there = next((node for node in (app.at(thing.path) for thing in things) if node.box()[2] > 0), None)
            return there and (things, there)
        things, there = until(new, name)
        yield Place(name, app, app.windows()[0], things)
        self.escape(lambda: there.box()[2] == 0, name)

    def press(self, app, name):
        return lambda: drawn(nodes(app, self.shown(app), name)).action()

    def menu(self, app, text):
        self.choose_item(app, "Main Menu", text)

    def choose_item(self, app, button, text):
        """A menu is slower than the bus, and its items are in the tree for good once it was open: what is chosen before it is there leaves it
        standing, with the keyboard."""
        name = re.escape(self.said(button))
        app.press_button(name)
        until(lambda: [node for node in app.all("push button", name) if "expanded" in node.states], f"the menu of {text}")
        app.find("menu item", self.named(text)).action()

    def choose(self, app, text, button, path):
        """A file, by an entry of the menu."""
        self.menu(app, text)
        app.choose(self.accepting(button), path)

    def first_of(self, app, text):
        """A row has no action that the bus could call."""
        rows = [node for node in app.find("list", re.escape(self.said(text))).all("list item") if node.box()[2] > 0]
        return lambda: click(rows[0])

    def next_page(self, app, question, pages=1):
        key(*["alt+Page_Down"] * pages)
        app.find(None, self.label(question) + ".*")

    # The places.

    def pages(self):
        """What is on another page of a stack, or folded away, is in the tree once it has been shown."""
        with self.running(FULL) as app:
            turn = Focus.moves if self.each else key
            turn(*["alt+Page_Up"] * 3)
            for number, page in enumerate(PAGES):
                if number > 0:
                    turn("alt+Page_Down")
                if self.each:
                    yield Place(f"page {page}", app, app.windows()[0], [])
            key("alt+2")
            app.find("push button", self.named("_Export PDF…"), 30)
            yield self.place("all pages", app)

    def start_page(self):
        """With work that was not saved, to be offered."""
        with self.running() as app:
            Focus.on(".+")
            key("Return")
            app.find("text", self.label("family_name")).fill("阮")
            until(drafts, "the draft")
            app.kill()
        with self.running() as app:
            app.find("push button", ".*CQ-.*")
            yield self.place("start page", app)
            yield from self.dialog(app, "discard the draft", self.press(app, self.named("_Discard")))
            yield from self.handbook(app)
            yield from self.dialog(app, "keyboard shortcuts", lambda: key("ctrl+question"))
            yield from self.dialog(app, "preferences", lambda: key("ctrl+comma"))
            yield from self.popover(app, "main menu", re.escape(self.said("Main Menu")))
            yield from self.dialog(app, "about", lambda: self.menu(app, "_About Yucai"))
            yield from self.chooser(app, "open", lambda: key("ctrl+o"))
            yield from self.chooser(app, "verify", lambda: self.menu(app, "_Verify a Letter…"))
        with Program(self.program, BRIEF, **self.environment) as app:
            yield self.place("recovery", app, app.window(re.escape(self.said("Work That Was Not Saved"))))

    def handbook(self, app):
        """Its pages are looked at each, where there is room for the list beside them; for the others the first stands for all."""
        with self.opened(app, "handbook", lambda: key("F1")) as window:
            rows = until(lambda: window.find("list", re.escape(self.said("Pages of the handbook"))).all("list item"), "the pages")
            for row in rows if self.each and self.size[0] >= WIDE else rows[:1]:
                name = f"handbook: {row.name}"
                click(row)
                window.says(re.escape(row.name))
                yield self.place(name, app, window)

    def dossier(self):
        path = os.path.join(HOME, "copy.yucai")
        shutil.copy(BRIEF, path)
        with self.running(path) as app:
            window = app.window("CQ-.*")
            yield from self.questions(app)
            yield from self.reasons(app)
            yield from self.papers(app)
            yield from self.saving(app, window, path)

    def questions(self, app):
        yield from self.popover(app, "find a question", re.escape(self.said("Find a Question")))
        yield from self.dialog(app, "passport lines", self.press(app, self.named("_Passport Lines…")))
        yield from self.popover(app, "about a question", self.about("sex"))
        yield from self.popover(app, "an option", self.picked("sex"))
        yield from self.popover(app, "a day", self.named("Calendar: %s"))
        self.next_page(app, "district")
        yield from self.popover(app, "a district", self.picked("district"))
        yield from self.popover(app, "several options", self.picked("employer_kind"))
        yield from self.popover(app, "monthly pay", self.named("From pay a month: %s"))
        self.next_page(app, "work_history", 2)
        yield from self.dialog(app, "a post", self.press(app, self.named("Add to: %s")))

    def reasons(self, app):
        """Where there is no room beside the form, the result is opened first."""
        if self.size[0] < WIDE:
            key("F6")
            yield self.place("result", app)
        yield from self.dialog(app, "why, of the points", self.press(app, ".*110.*"))
        for text in ("Five grounds, any one is enough", "National points, row by row", "What would change this"):
            yield from self.dialog(app, f"why, of “{text}”", self.first_of(app, text))
        yield from self.dialog(app, "notices", self.press(app, self.notices()))
        if self.size[0] < WIDE:
            key("Escape")

    def papers(self, app):
        key("alt+2")
        app.find("push button", self.named("_Export PDF…"))
        yield from self.popover(app, "papers", re.escape(self.said("Letter")))
        yield from self.chooser(app, "export", lambda: key("ctrl+e"))
        yield from self.chooser(app, "print", lambda: key("ctrl+p"))
        key("alt+1")

    def saving(self, app, window, path):
        yield from self.dialog(app, "an anonymous copy", lambda: window.action("win.anonymous-copy"))
        yield from self.dialog(app, "delete the applicant", lambda: window.action("win.delete"))
        yield from self.dialog(app, "a new passphrase", lambda: window.action("win.seal"))
        window.find("text", self.label("family_name")).fill("阮")
        yield from self.chooser(app, "save as", lambda: key("ctrl+shift+s"))
        yield from self.dialog(app, "close with unsaved work", lambda: window.action("window.close"))
        with open(path, "a", encoding="utf-8") as file:
            file.write("\n")
        yield from self.dialog(app, "changed on disk", lambda: key("ctrl+s"))

    def scenarios(self):
        with self.running(BRIEF) as app:
            window = app.window("CQ-.*")
            with self.opened(app, "what if", lambda: window.action("win.scenarios")) as empty:
                yield self.place("what if, nothing yet", app, empty)
                yield from self.dialog(app, "new scenario", lambda: empty.press_button(self.named("New Scenario…")))
        kept = [{"name": "HSK 5", "answers": {"hsk_level": 5, "annual_salary_cny": 460000}}, {"name": "HSK", "answers": {}}]
        with self.running(changed(BRIEF, "scenarios.yucai", scenarios=kept)) as app:
            window = app.window("CQ-.*")
            with self.opened(app, "what if", lambda: window.action("win.scenarios")) as filled:
                yield self.place("what if", app, filled)
                click(until(lambda: [row for row in filled.all("list item", "HSK 5.*") if row.box()[2] > 0], "the scenario")[0])
                filled.find("push button", self.named("Adopt"))
                yield self.place("a scenario", app, filled)
                yield from self.dialog(app, "rename a scenario", lambda: filled.action("scenarios.rename"))

    def refusals(self):
        """Papers that cannot be made, files that cannot be read."""
        with self.running(REFUSED) as app:
            app.window("CQ-.*")
            key("alt+2")
            app.find("label", self.named("No Letter Can Be Drafted from These Answers"))
            yield self.place("no letter", app)
        with self.running(changed(BRIEF, "unprintable.yucai", answers={"given_names": "\U00099999"})) as app:
            app.window("CQ-.*")
            key("alt+2")
            app.find("label", self.named("A Character Cannot Be Printed"))
            yield self.place("no font", app)
            bad = written("坏.yucai", "{")
            yield from self.dialog(app, "a file that cannot be read", lambda: app.open(bad))

    def sealed(self):
        secret, path = written("secret", PASSPHRASE), changed(BRIEF, "我的.yucai")
        cli(self.program, "seal", path, "--new-passphrase-file", secret)
        with self.running(path) as app:
            window = app.windows()[0]
            yield self.place("locked", app)
            self.unlock(window, WRONG)
            until(lambda: window.find("text", re.escape(self.said("Passphrase"))).description, "the refusal", SLOW)
            yield self.place("a wrong passphrase", app)
            self.unlock(window, PASSPHRASE)
            window = app.window("CQ-.*", SLOW)
            yield from self.dialog(app, "another passphrase", lambda: window.action("win.change-passphrase"))
            yield from self.dialog(app, "no passphrase", lambda: window.action("win.remove-passphrase"))
            yield from self.dialog(app, "a letter of a sealed dossier", lambda: window.action("win.export"))

    def unlock(self, window, passphrase):
        window.find("text", re.escape(self.said("Passphrase"))).fill(passphrase)
        window.press_button(self.named("_Unlock"))

    def own_rulebooks(self):
        folder = os.path.join(os.environ["XDG_DATA_HOME"], "yucai", "rulebooks")
        os.makedirs(folder)
        shutil.copy(os.path.join(ROOT, "data", "rulebooks", "average-wages.json"), folder)
        with open(os.path.join(folder, "错.json"), "w", encoding="utf-8") as file:
            file.write('{"format": "yucai-rulebook", "version": 1, "id": "cn-points-2017", "decisions": [{"id": 5}]}')
        with self.running(BRIEF) as app:
            app.window("CQ-.*")
            yield from self.dialog(app, "preferences with rulebooks", lambda: key("ctrl+comma"))
            if self.size[0] < WIDE:
                key("F6")
            yield from self.dialog(app, "notices of rulebooks", self.press(app, self.notices()))
        shutil.rmtree(folder)

    def letters(self):
        """One of ours, and one that nothing can be said of."""
        path, bare = (os.path.join(HOME, name) for name in ("1.pdf", "2.pdf"))
        cli(self.program, "letter", FULL, "-o", path)
        cli(self.program, "letter", FULL, "-o", bare, "--without-dossier")
        with self.running() as app:
            for name, letter in ("a letter verified", path), ("a bare letter", bare):
                with self.opened(app, name, lambda letter=letter: self.choose(app, "_Verify a Letter…", "_Verify", letter)) as dialog:
                    yield self.place(name, app, dialog)

    def sheet(self):
        path, folder = written("3.csv", SHEET), os.path.join(HOME, "4")
        os.makedirs(folder, exist_ok=True)
        with self.running() as app:
            with self.opened(app, "a sheet", lambda: self.choose(app, "_Import a Sheet…", "_Import", path)) as dialog:
                dialog.find("push button", self.named("_Check Every Cell"))
                yield self.place("columns of a sheet", app, dialog)
                dialog.press_button(self.named("_Check Every Cell"))
                dialog.find("push button", self.named("_Take Them In…"))
                yield self.place("cells of a sheet", app, dialog)
                dialog.press_button(self.named("_Take Them In…"))
                app.choose(self.accepting("_Open"), folder)
                until(lambda: os.listdir(folder), "the dossiers")
                yield self.place("a sheet taken in", app, dialog)

    def cases(self):
        folder, whole = os.path.join(HOME, "案件"), os.path.join(HOME, "5.zip")
        shutil.copytree(SAMPLES, folder)
        cli(self.program, "package", BRIEF, "-o", whole)
        with self.running(folder) as app:
            app.find("label", "CQ-2026-0010")
            yield self.place("cases", app)
            yield from self.popover(app, "which cases", self.named("Show Only"))
            yield from self.popover(app, "menu of cases", re.escape(self.said("Main Menu")))
            yield from self.chooser(app, "export cases", lambda: self.menu(app, "_Export as a Spreadsheet…"))
            yield from self.chooser(app, "export dates", lambda: self.menu(app, "Export _Dates…"))
            with self.opened(app, "a package", lambda: self.choose(app, "_Check a Package…", "_Check", whole)) as dialog:
                dialog.find("status bar", re.escape(self.said("This Package Is Whole")))
                yield self.place("a package", app, dialog)
        written("案件/坏.yucai", "{")
        data = os.path.join(HOME, "规则")
        shutil.copytree(os.path.dirname(SAMPLES), data)
        replace(os.path.join(data, "rulebooks", "cn-categories-2017.json"), '">= 85"', '">= 78"')
        with self.running(folder, YUCAI_DATADIR=data) as app:
            yield from self.dialog(app, "what reads differently", lambda: app.press_button(self.named("Show Changes")))
            yield from self.selected_cases(app)

    def selected_cases(self, app):
        app.press_button(self.named("Select All"))
        yield self.place("cases selected", app)
        yield from self.dialog(app, "a stage", lambda: app.press_button(self.named("_Set Stage…")))
        yield from self.dialog(app, "a stage that was not set", lambda: self.set_stage(app))
        yield from self.dialog(app, "papers of cases", lambda: app.press_button(self.named("Make _Papers…")))
        yield from self.popover(app, "more of cases", re.escape(self.said("More for What Is Selected")))
        click(app.find("label", "CQ-2026-0001"))
        yield from self.dialog(app, "log of a case", lambda: self.choose_item(app, "More for What Is Selected", "_Log"))

    def set_stage(self, app):
        before = app.windows()
        app.press_button(self.named("_Set Stage…"))
        dialog = until(lambda: [window for window in app.windows() if window not in before], "the stages")[0]
        dialog.find("text", re.escape(self.said("Who Says So"))).fill("吴")
        dialog.press_button(self.named("_Set Stage"))
        until(lambda: dialog not in app.windows() and len(app.windows()) > len(before), "what was not set to be told")


def drawn(buttons):
    return [node for node in buttons if node.box()[2] > 0][-1]
