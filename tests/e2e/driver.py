# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person with a keyboard and a screen reader would. Runs inside tests/e2e/session, with Debian's own Python."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

from bus import A11Y, REGISTRY, ROOT_PATH, Bus, Node, until
from gi.repository import GLib

TROUBLE = re.compile(r"CRITICAL|WARNING|ERROR|Sanitizer|runtime error")
# The last is of libadwaita's own header bar, mirrored, when its title appears.
HARMLESS = re.compile(r"AT-SPI|Screen coordinates|dconf|Portal|snapshot AdwGizmo 0x\w+ without a current allocation")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STARTED_IN = os.getcwd()  # a test may go to another folder before it runs the program
SAMPLES = os.path.join(ROOT, "data", "samples")


def tool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def picture(path):
    subprocess.run(["import", "-window", "root", str(path)], check=True)


def copy(text):
    """Puts text on the clipboard; its owner lives until the session ends."""
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=text.encode(), check=True)


def click(node):
    """A real click: where no window manager is, windows stand at 0, 0, and positions in the window are positions on the screen."""
    x, y, width, height = node.box()
    tool("mousemove", x + width // 2, y + height // 2, "click", 1)


class Focus:
    """Where the keyboard is: told by the program, not looked for, since to walk the tree takes the time of twenty keys."""

    there = None
    told = 0
    listening = False

    @classmethod
    def listen(cls):
        def changed(connection, program, path, interface, signal_name, parameters):
            if parameters.unpack()[1]:
                cls.there, cls.told = Node(program, path), cls.told + 1
        if not cls.listening:
            cls.listening = True
            Bus.call(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent", "(s)", "object:state-changed:focused")
            Bus.connect().signal_subscribe(None, A11Y + "Event.Object", "StateChanged", None, "focused", 0, changed)

    @classmethod
    def node(cls):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return cls.there

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
        """Types what an American keyboard has, its apostrophe for that of books; anything else cannot be typed without an input method."""
        text = text.replace("’", "'")
        assert text.isascii(), text
        cls.pressed += len(text)
        tool("type", "--delay", 8, "--", text)
        time.sleep(0.06)


key = Keyboard.key
type_text = Keyboard.type


class Program(Node):
    """with Program(path, files…) as program: … A warning that it prints fails the test."""

    def __init__(self, path, *files, allow=None, **environment):
        self.executable, self.allow = path, allow
        self.log_path = os.path.join(os.environ["TMPDIR"], f"log-{time.monotonic_ns()}")
        self.log = open(self.log_path, "w", encoding="utf-8")
        Focus.listen()
        tool("mousemove", 640, 450)  # no window manager: when a dialog goes, the keys go to the window under the pointer
        self.process = subprocess.Popen([path, *files], env={**os.environ, **environment}, stderr=self.log)
        super().__init__(until(lambda: Bus.programs().get(os.path.basename(path)), f"the program {path}", 30), ROOT_PATH)
        self.find("frame", seconds=30)

    def windows(self, name=None):
        return [node for node in self.children() if name is None or re.fullmatch(name, node.name, re.DOTALL)]

    def window(self, name, seconds=10.0):
        return until(lambda: self.windows(name), f"a window named {name!r}", seconds)[0]

    def active(self, name, seconds=5.0):
        """Waits until the window of that name has the keyboard."""
        return until(lambda: [node for node in self.windows(name) if "active" in node.states], f"{name!r} to be the active window", seconds)[0]

    def open(self, *files):
        """As a file manager does: a second program that hands its files to the first."""
        subprocess.run([self.executable, *files], check=True, timeout=20)

    def surfaces(self):
        """Its windows as the display knows them, the one in front last."""
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                               capture_output=True, text=True)
        return [surface for surface in found.stdout.split() if not self.pops_up(surface)]

    @staticmethod
    def pops_up(surface):
        """A menu, a tooltip."""
        told = subprocess.run(["xwininfo", "-id", surface], capture_output=True, text=True)
        return "Override Redirect State: yes" in told.stdout

    def in_front(self):
        """The title of the window in front."""
        title = subprocess.run(["xdotool", "getwindowname", self.surfaces()[-1]], capture_output=True, text=True)
        return title.stdout.strip()

    @staticmethod
    def give_focus(surfaces):
        """As a window manager does; where there is none, keys go to the window under the pointer. What is on its way out takes no focus."""
        for surface in surfaces:
            subprocess.run(["xdotool", "windowfocus", "--sync", surface], stderr=subprocess.DEVNULL)

    def resize(self, width, height):
        for surface in self.surfaces():
            tool("windowsize", "--sync", surface, width, height)

    def width(self):
        """Of the window in front, as the display knows it."""
        told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.surfaces()[-1]], check=True, capture_output=True, text=True)
        return int(re.search(r"WIDTH=(\d+)", told.stdout)[1])

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

    def choose(self, button, path):
        """In GTK's own file dialog with that button, by keys alone: Control-L asks for the path."""
        self.find("push button", button)
        key("ctrl+l")
        until(lambda: Focus.node() and Focus.node().role == "text", "the entry of the path")
        key("ctrl+a")
        type_text(path)
        key("Return")
        try:
            self.gone("push button", button, 4)
        except AssertionError:
            key("Return")  # on a busy machine the list of completions takes the first
            self.gone("push button", button)

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
            assert ended in (None, 0, -signal.SIGKILL), f"the program ended with {ended}: {self.trouble()}"
        assert kind or not self.trouble(), "".join(self.trouble())


def run(tests):
    """Runs what the command line names, else all, and says which; the first failure ends it, with evidence kept by the program."""
    program, *wanted = sys.argv[1:]
    program = os.path.join(STARTED_IN, program)
    for test in tests:
        if not wanted or test.__name__ in wanted:
            print(f"{test.__name__}: {test.__doc__}", flush=True)
            shutil.rmtree(os.path.join(os.environ["XDG_STATE_HOME"], "yucai"), ignore_errors=True)  # drafts of the one before
            test(program)


def cli(program, *arguments):
    """What the command line prints: the oracle for what the window shows."""
    command = os.path.join(os.path.dirname(os.path.dirname(program)), "app", "cli", "yucai-cli")
    return subprocess.run([command, *arguments], check=True, capture_output=True, encoding="utf-8").stdout


def assessed(program, path):
    """What the command line says of a dossier today."""
    return json.loads(cli(program, "assess", "--json", path))
