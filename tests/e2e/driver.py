# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a person with a keyboard and a screen reader would. Runs inside tests/e2e/session, with Debian's own Python.

What to know about GTK 4.8 on this bus: only windows report that they are showing, so widgets are not filtered by it; a row of the form is
itself the text with the text interface; nothing can be given the focus but by a key or a click; extents are right relative to the window."""

import os
import re
import signal
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

# A control is never nameless on 4.8: GTK falls back to the name of its class.
NO_NAME = re.compile(r"^$|^(Gtk|Adw|Gdk|Yu)[A-Z]")
TROUBLE = re.compile(r"CRITICAL|WARNING|ERROR|Sanitizer|runtime error")
HARMLESS = re.compile(r"AT-SPI|Screen coordinates|dconf|Portal")


def until(probe, what, seconds=10.0):
    """The first true value of probe(). Widgets come and go meanwhile: an error of the bus means "not yet"."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            value = probe()
        except GLib.Error:
            value = None
        if value:
            return value
        time.sleep(0.04)
    raise AssertionError(f"waited {seconds:g} seconds in vain for {what}")


def tool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def key(*names):
    for name in names:
        tool("key", "--clearmodifiers", name)
        time.sleep(0.12)


def picture(path):
    subprocess.run(["import", "-window", "root", str(path)], check=True)


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
        return Atspi.Text.get_text(self.accessible, 0, -1)

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                yield Node(child)

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    def all(self, role=None, name=None):
        return [node for node in self.walk()
                if (role is None or node.role == role) and (name is None or re.fullmatch(name, node.name, re.DOTALL))]

    def find(self, role=None, name=None, seconds=10.0):
        return until(lambda: self.all(role, name), f"{role or 'anything'} named {name!r}", seconds)[0]

    def gone(self, role=None, name=None, seconds=10.0):
        until(lambda: not self.all(role, name), f"no {role or 'thing'} named {name!r}", seconds)

    def fill(self, text):
        assert Atspi.EditableText.set_text_contents(self.accessible, text), f"{self.name} takes no text"

    def action(self, name=None):
        names = [Atspi.Action.get_action_name(self.accessible, i) for i in range(Atspi.Action.get_n_actions(self.accessible))]
        assert Atspi.Action.do_action(self.accessible, names.index(name) if name else 0), name

    def press(self):
        """A real click: where no window manager is, windows stand at 0, 0, and positions in the window are positions on the screen."""
        box = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)
        tool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)


class Program(Node):
    """with Program(path, files…) as program: … A warning that it prints fails the test."""

    def __init__(self, path, *files, allow=None, **environment):
        self.log_path = os.path.join(os.environ["TMPDIR"], f"log-{time.monotonic_ns()}")
        self.allow = allow
        self.log = open(self.log_path, "w", encoding="utf-8")
        self.process = subprocess.Popen([path, *files], env={**os.environ, **environment}, stderr=self.log)
        super().__init__(until(lambda: self.lookup(os.path.basename(path)), path, 30))
        self.find("frame", seconds=30)

    @staticmethod
    def lookup(name):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_name() == name:
                return application
        return None

    def resize(self, width, height):
        windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], check=True, capture_output=True, text=True)
        for window in windows.stdout.split():
            tool("windowsize", window, width, height)
        time.sleep(0.6)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

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

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind and os.environ.get("E2E_ARTIFACTS"):
            picture(os.path.join(os.environ["E2E_ARTIFACTS"], os.path.basename(sys.argv[0]) + ".png"))
        self.quit()
        self.log.close()
        if not kind:
            assert not self.trouble(), "".join(self.trouble())
