# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person with a keyboard and a screen reader would. Runs inside tests/e2e/session, with Debian's own Python.

What to know about GTK 4.8 on this bus: only windows report that they are showing, so widgets are not filtered by it; the text inside an
entry is no object of its own; nothing can be given the focus but by a key or a click; extents are right relative to the window."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
Atspi.set_timeout(10_000, 20_000)  # milliseconds: a machine may have more to do than this

TROUBLE = re.compile(r"CRITICAL|WARNING|ERROR|Sanitizer|runtime error")
HARMLESS = re.compile(r"AT-SPI|Screen coordinates|dconf|Portal")
LEAVES = {"label", "text", "image", "scroll bar", "page tab"}
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = os.path.join(ROOT, "data", "samples")


def until(probe, what, seconds=10.0):
    """The first true value of probe(). Widgets come and go meanwhile: an error of the bus means "not yet"."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = probe()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:g} seconds in vain for {what}")
        time.sleep(0.04)


def tool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def picture(path):
    subprocess.run(["import", "-window", "root", str(path)], check=True)


def copy(text):
    """Puts text on the clipboard; its owner lives until the session ends."""
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=text.encode(), check=True)


class Focus:
    """Where the keyboard is: told by the program, not looked for, since to walk the tree takes the time of twenty keys."""

    accessible = None
    told = 0
    listener = None

    @classmethod
    def listen(cls):
        def changed(event):
            if event.detail1:
                cls.accessible, cls.told = event.source, cls.told + 1
        cls.listener = Atspi.EventListener.new(changed)
        cls.listener.register("object:state-changed:focused")

    @classmethod
    def node(cls):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return Node(cls.accessible) if cls.accessible else None

    @classmethod
    def moves(cls, *names):
        """Presses keys that move the focus, and returns where it came to rest."""
        cls.node()
        before = cls.told
        key(*names)
        until(lambda: cls.node() and cls.told > before, f"{names} to move the focus")
        told = None
        while told != cls.told:
            told = cls.told
            time.sleep(0.05)
            cls.node()
        return cls.node()

    @classmethod
    def on(cls, name, seconds=10.0):
        """Waits until the focus is on what is called so (a regular expression)."""
        def there():
            node = cls.node()
            return node if node and re.fullmatch(name, node.name, re.DOTALL) else None
        try:
            return until(there, "", seconds)
        except AssertionError:
            node = cls.node()
            raise AssertionError(f"the focus did not come to {name!r}: it is on {node.role + ' ' + repr(node.name) if node else 'nothing'}") from None


class Keyboard:
    """What is pressed and typed, counted."""

    pressed = 0

    @classmethod
    def key(cls, *names):
        """Presses keys one after the other, each when the program may have seen the one before."""
        for name in names:
            cls.pressed += 1
            tool("key", name)
            time.sleep(0.04)

    @classmethod
    def type(cls, text):
        """Types what an American keyboard has; anything else cannot be typed without an input method."""
        assert text.isascii(), text
        cls.pressed += len(text)
        tool("type", "--delay", 8, "--", text)
        time.sleep(0.06)


key = Keyboard.key
type_text = Keyboard.type


class Node:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    @property
    def invalid(self):
        """4.8 reports "invalid" where the protocol has "invalid-entry"."""
        return bool({"invalid", "invalid-entry"} & self.states)

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                yield Node(child)

    def parent(self):
        return Node(self.accessible.get_parent())

    def walk_up(self):
        accessible = self.accessible.get_parent()
        while accessible is not None:
            yield Node(accessible)
            accessible = accessible.get_parent()

    def walk(self):
        """This node and all below it, with their roles. What hangs below a leaf (a scroll bar's slider, say) is nobody's business."""
        role = self.role
        yield self, role
        if role not in LEAVES:
            for child in self.children():
                yield from child.walk()

    def all(self, role=None, name=None):
        return [node for node, its_role in self.walk()
                if (role is None or its_role == role) and (name is None or re.fullmatch(name, node.name, re.DOTALL))]

    def find(self, role=None, name=None, seconds=10.0):
        return until(lambda: self.all(role, name), f"{role or 'anything'} named {name!r}", seconds)[0]

    def gone(self, role=None, name=None, seconds=10.0):
        until(lambda: not self.all(role, name), f"no {role or 'thing'} named {name!r}", seconds)

    def has(self, role=None, name=None):
        return bool(self.all(role, name))

    def labels(self):
        return [node.name for node in self.all("label")]

    def says(self, text, seconds=10.0):
        """Waits for a label that holds the words (a regular expression)."""
        return self.find("label", f".*{text}.*", seconds)

    def fill(self, text):
        assert Atspi.EditableText.set_text_contents(self.accessible, text), f"{self.name} takes no text"

    def holds(self, text, seconds=5.0):
        try:
            until(lambda: self.text == text, "", seconds)
        except AssertionError:
            raise AssertionError(f"{self.name!r} holds {self.text!r}, not {text!r}") from None

    def action(self, name=None):
        names = [Atspi.Action.get_action_name(self.accessible, i) for i in range(Atspi.Action.get_n_actions(self.accessible))]
        assert Atspi.Action.do_action(self.accessible, names.index(name) if name else 0), name

    def box(self):
        """Where it is in its window; of a thing that is not drawn, nothing."""
        return Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)

    def press_button(self, name, seconds=10.0):
        """The innermost button of that name that is drawn: a menu button holds another that does its work, and a message has its buttons
        twice, side by side and one above the other."""
        def drawn():
            return [node for node in self.all("push button", name) + self.all("toggle button", name) if node.box().width > 0]
        until(drawn, f"a button named {name!r}", seconds)[-1].action()

    def press(self):
        """A real click: where no window manager is, windows stand at 0, 0, and positions in the window are positions on the screen."""
        box = self.box()
        tool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def tree(self, depth=0):
        words = " ".join(sorted(self.states & {"active", "checked", "focused", "invalid", "selected", "sensitive", "visible"}))
        lines = [f"{'  ' * depth}{self.role} {self.name!r} {words}"]
        for child in self.children():
            lines += child.tree(depth + 1)
        return lines


class Program(Node):
    """with Program(path, files…) as program: … A warning that it prints fails the test."""

    def __init__(self, path, *files, allow=None, **environment):
        self.path, self.allow = path, allow
        self.log_path = os.path.join(os.environ["TMPDIR"], f"log-{time.monotonic_ns()}")
        self.log = open(self.log_path, "w", encoding="utf-8")
        Focus.listen()
        self.process = subprocess.Popen([path, *files], env={**os.environ, "G_DEBUG": "fatal-criticals", **environment}, stderr=self.log)
        super().__init__(until(lambda: self.lookup(os.path.basename(path)), f"the program {path}", 30))
        self.find("frame", seconds=30)

    @staticmethod
    def lookup(name):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_name() == name and application.get_child_count() > 0:
                return application
        return None

    def windows(self, name=None):
        return [node for node in self.children() if name is None or re.fullmatch(name, node.name, re.DOTALL)]

    def window(self, name, seconds=10.0):
        return until(lambda: self.windows(name), f"a window named {name!r}", seconds)[0]

    def active(self, name, seconds=5.0):
        """Waits until the window of that name has the keyboard."""
        return until(lambda: [node for node in self.windows(name) if "active" in node.states], f"{name!r} to be the active window", seconds)[0]

    def open(self, *files):
        """As a file manager does: a second program that hands its files to the first."""
        subprocess.run([self.path, *files], check=True, timeout=20)

    def resize(self, width, height):
        windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], check=True, capture_output=True, text=True)
        for window in windows.stdout.split():
            tool("windowsize", window, width, height)
        time.sleep(0.6)

    # What every test of the form does, with keys.

    @staticmethod
    def go(question, words=None):
        """Finds a question by its label, or a few words of it, and puts the focus into it."""
        key("ctrl+f")
        Focus.on("Find a question")
        type_text(words or question)
        key("Return")
        return Focus.on(re.escape(question) + "(: .*)?")

    def enter(self, question, text):
        """Goes to a question, replaces its text and leaves it; what stands there afterwards is in the node that is returned."""
        node = self.go(question)
        key("ctrl+a")
        type_text(text)
        node.holds(text)
        key("Tab")
        return node

    def pick(self, question, option):
        """Goes to a question with options and picks one."""
        self.go(question)
        return self.pick_here(question, option)

    @staticmethod
    def pick_here(question, option):
        """Picks one of the options of the question that has the focus, as fast as a person can who knows what to look for."""
        key("space")
        first = until(lambda: Focus.node() if Focus.node().role in ("entry", "list item") else None, f"the options of {question!r}")
        if first.role == "entry":
            type_text(option)
        else:
            names = [node.name for node in first.parent().children()]
            assert option in names, f"{option!r} is not among {names}"
            for _ in range(sum(name.startswith(option[0]) for name in names)):
                if Focus.node().name != option:
                    Focus.moves(option[0].lower())
            Focus.on(re.escape(option))
        key("Return")
        return Focus.on(re.escape(f"{question}: {option}"))

    def save_in(self, dialog, path):
        """In GTK's own file dialog, which opens with the name in the focus; by keys alone."""
        self.window(dialog).find("text", "Name:")
        key("ctrl+a")
        type_text(path)
        key("Return")
        until(lambda: os.path.exists(path), f"{path} to be written", 20)

    def kill(self):
        """What a crash leaves behind: nothing is closed, nothing is saved."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def ended(self, seconds=5):
        self.process.wait(seconds)

    def quit(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()

    def trouble(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return [line for line in log
                    if TROUBLE.search(line) and not HARMLESS.search(line) and not (self.allow and re.search(self.allow, line))]

    def keep_evidence(self):
        """A picture, the tree of accessible objects and what the program said, for whoever mends it."""
        folder = os.environ.get("E2E_ARTIFACTS")
        if not folder:
            return
        os.makedirs(folder, exist_ok=True)
        stem = os.path.join(folder, os.path.splitext(os.path.basename(sys.argv[0]))[0])
        picture(f"{stem}.png")
        with open(f"{stem}.txt", "w", encoding="utf-8") as file:
            try:
                file.write("\n".join(self.tree()))
            except GLib.Error as error:
                file.write(f"no tree: {error.message}")
            with open(self.log_path, encoding="utf-8", errors="replace") as log:
                file.write(f"\n\n{log.read()}")

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            self.keep_evidence()
        ended = self.process.poll()
        self.quit()
        self.log.close()
        if not kind:
            assert ended in (None, 0, -signal.SIGKILL), f"the program ended with {ended}"
        assert kind or not self.trouble(), "".join(self.trouble())


def run(tests):
    """Runs what the command line names, else all, and says which; the first failure ends it, with evidence kept by the program."""
    program, *wanted = sys.argv[1:]
    for test in tests:
        if not wanted or test.__name__ in wanted:
            print(f"{test.__name__}: {test.__doc__}", flush=True)
            shutil.rmtree(os.path.join(os.environ["XDG_STATE_HOME"], "yucai"), ignore_errors=True)  # drafts of the one before
            test(program)


def assessed(program, path):
    """What the command line says of a dossier today: the oracle for what the window shows."""
    cli = os.path.join(os.path.dirname(os.path.dirname(program)), "app", "cli", "yucai-cli")
    return json.loads(subprocess.run([cli, "assess", "--json", path], check=True, capture_output=True, text=True).stdout)
