# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of a program. The accessibility bus is spoken to directly: one call brings all objects of a window, where
libatspi makes several for each, and a form has two thousand.

What to know about GTK 4.8 on this bus: only windows report that they are showing, what is in a closed expander or on another page of a stack
is visible all the same, the text inside an entry is no object of its own, nothing can be given the focus but by a key or a click, and extents
are right relative to the window."""

import functools
import re
import time
from collections import defaultdict, namedtuple

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 - Atspi for the names of roles and states alone

A11Y = "org.a11y.atspi."
ROOT_PATH = "/org/a11y/atspi/accessible/root"
REGISTRY = A11Y + "Registry"
IN_WINDOW = 1
LEAVES = {"label", "text", "image", "scroll bar", "page tab"}
TIMEOUT = 20_000  # milliseconds: a machine may have more to do than this

Thing = namedtuple("Thing", "path parent index count role name description states")


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


class Bus:
    connection = None

    @classmethod
    def connect(cls):
        if cls.connection is None:
            session = Gio.bus_get_sync(Gio.BusType.SESSION)
            address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, TIMEOUT).unpack()[0]
            cls.connection = Gio.DBusConnection.new_for_address_sync(
                address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        return cls.connection

    @classmethod
    def reply(cls, name, path, interface, method, signature="()", *arguments):
        parameters = GLib.Variant(signature, arguments) if arguments else None
        return cls.connect().call_sync(name, path, interface, method, parameters, None, 0, TIMEOUT)

    @classmethod
    def call(cls, *arguments):
        return cls.reply(*arguments).unpack()

    @classmethod
    def programs(cls):
        """The programs on the bus: their names there, by what they call themselves."""
        found = {}
        for name, path in cls.call(REGISTRY, ROOT_PATH, A11Y + "Accessible", "GetChildren")[0]:
            try:
                found[Node(name, path).name] = name
            except GLib.Error:
                pass  # it is on its way out
        return found


@functools.cache  # the objects of a form are four thousand, but stand in few states and roles
def states_of(low, high):
    bits = low | high << 32
    return frozenset(Atspi.StateType(i).value_nick for i in range(int(Atspi.StateType.LAST_DEFINED)) if bits >> i & 1)


@functools.cache
def role_name(role):
    return Atspi.role_get_name(Atspi.Role(role))


def thing_of(item):
    """One entry of a program's cache. To unpack all of it takes longer than the program takes to tell it."""
    member = item.get_child_value
    (path, parent), (low, high) = (member(i).get_child_value(1).get_string() for i in (0, 2)), member(9)
    return Thing(path, parent, member(3).get_int32(), member(4).get_int32(), role_name(member(7).get_uint32()), member(6).get_string(),
                 member(8).get_string(), states_of(low, high))


class Tree:
    """All objects of a program, without what is hidden or below a leaf (a scroll bar's slider, say, is nobody's business).

    A program lists only the objects that somebody has asked for before; so those of which children are missing are asked for them."""

    def __init__(self, program):
        self.program, lacking = program, []
        self.read()
        while lacking != (lacking := self.lacking()):
            for path in lacking:
                self.ask_for(path)
            self.read()

    def read(self):
        self.things, self.below = {}, defaultdict(list)
        items = Bus.reply(self.program, "/org/a11y/atspi/cache", A11Y + "Cache", "GetItems").get_child_value(0)
        for i in range(items.n_children()):
            thing = thing_of(items.get_child_value(i))
            self.things[thing.path] = thing
            if "visible" in thing.states:
                self.below[thing.parent].append(thing)
        for things in self.below.values():
            things.sort(key=lambda thing: thing.index)

    def lacking(self):
        return [path for path, thing in self.things.items() if thing.role not in LEAVES and thing.count > len(self.below[path])]

    def ask_for(self, path):
        for _, child in Bus.call(self.program, path, A11Y + "Accessible", "GetChildren")[0]:
            if child not in self.things:
                self.ask_for(child)

    def walk(self, path, depth=0):
        thing = self.things.get(path)
        if thing:
            yield thing, depth
        if not thing or thing.role not in LEAVES:
            for child in self.below[path]:
                yield from self.walk(child.path, depth + 1)


class Node:
    """One accessible object. What is asked of it is asked anew each time."""

    def __init__(self, program, path):
        self.program, self.path = program, path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.program, self.path) == (other.program, other.path)

    def __hash__(self):
        return hash(self.path)

    def call(self, interface, method, signature="()", *arguments):
        return Bus.call(self.program, self.path, A11Y + interface, method, signature, *arguments)

    def ask(self, name, interface="Accessible"):
        return Bus.call(self.program, self.path, "org.freedesktop.DBus.Properties", "Get", "(ss)", A11Y + interface, name)[0]

    @property
    def role(self):
        return role_name(self.call("Accessible", "GetRole")[0])

    @property
    def name(self):
        return self.ask("Name")

    @property
    def description(self):
        return self.ask("Description")

    @property
    def states(self):
        return states_of(*self.call("Accessible", "GetState")[0])

    @property
    def text(self):
        return self.call("Text", "GetText", "(ii)", 0, self.ask("CharacterCount", "Text"))[0]

    @property
    def invalid(self):
        """4.8 reports "invalid" where the protocol has "invalid-entry"."""
        return bool({"invalid", "invalid-entry"} & self.states)

    def at(self, path):
        return Node(self.program, path)

    def parent(self):
        return self.at(self.ask("Parent")[1])

    def children(self):
        return [self.at(path) for _, path in self.call("Accessible", "GetChildren")[0]]

    def things(self):
        """This object and all below it, as they are now."""
        return [thing for thing, _ in Tree(self.program).walk(self.path)]

    def all(self, role=None, name=None):
        return [self.at(thing.path) for thing in self.things()
                if (role is None or thing.role == role) and (name is None or re.fullmatch(name, thing.name, re.DOTALL))]

    def find(self, role=None, name=None, seconds=10.0):
        return until(lambda: self.all(role, name), f"{role or 'anything'} named {name!r}", seconds)[0]

    def gone(self, role=None, name=None, seconds=10.0):
        until(lambda: not self.all(role, name), f"no {role or 'thing'} named {name!r}", seconds)

    def has(self, role=None, name=None):
        return bool(self.all(role, name))

    def labels(self):
        return [thing.name for thing in self.things() if thing.role == "label"]

    def says(self, text, seconds=10.0):
        """Waits for a label that holds the words (a regular expression)."""
        return self.find("label", f".*{text}.*", seconds)

    def fill(self, text):
        assert self.call("EditableText", "SetTextContents", "(s)", text)[0], f"{self.name} takes no text"

    def holds(self, text, seconds=5.0):
        try:
            until(lambda: self.text == text, "", seconds)
        except AssertionError:
            raise AssertionError(f"{self.name!r} holds {self.text!r}, not {text!r}") from None

    def actions(self):
        return [self.call("Action", "GetName", "(i)", i)[0] for i in range(self.ask("NActions", "Action"))]

    def action(self, name=None):
        """When it can be done: the items of a menu are in the tree before the menu is on the display."""
        index = self.actions().index(name) if name else 0
        until(lambda: self.call("Action", "DoAction", "(i)", index)[0], f"{name or 'its action'} to be taken by {self.role} {self.name!r}")

    def box(self):
        """Where it is in its window: x, y, width, height; of a thing that is not drawn, width and height are 0."""
        return self.call("Component", "GetExtents", "(u)", IN_WINDOW)[0]

    def press_button(self, name, seconds=10.0):
        """The innermost button of that name that is drawn: a menu button holds another that does its work, and a message has its buttons
        twice, side by side and one above the other."""
        def drawn():
            return [node for node in self.all("push button", name) + self.all("toggle button", name) if node.box()[2] > 0]
        until(drawn, f"a button named {name!r}", seconds)[-1].action()

    def tree(self):
        shown = {"active", "checked", "expanded", "focusable", "focused", "invalid", "selected", "sensitive"}
        return [f"{'  ' * depth}{thing.role} {thing.name!r} {' '.join(sorted(thing.states & shown))}"
                for thing, depth in Tree(self.program).walk(self.path)]
