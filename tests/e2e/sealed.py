#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier with a passphrase: sealed, opened with a wrong one and the right one, killed and recovered, locked; and its letter."""

import os
import shutil
import subprocess

from asked import label
from driver import SAMPLES, Program, click, key, run, until

HOME = os.environ["HOME"]
DRAFTS = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")
PATH = os.path.join(HOME, "mine.yucai")
CASE, NAME = "CQ-2026-0001", "ZEBRA"
PASSPHRASE, WRONG = "five words picked at random", "five words picked by hand"
KEYRING = {"SECRET_SERVICE_BUS_NAME": "org.freedesktop.secrets"}
SLOW = 60  # a key is worked out on purpose


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def sealed(path):
    return bytes_of(path).startswith(b"YUC1")


def drafts():
    return [os.path.join(DRAFTS, name) for name in os.listdir(DRAFTS) if "." not in name] if os.path.isdir(DRAFTS) else []


def entry(window):
    return window.find("text", label("family_name"))


def menu(window, item):
    window.press_button("Main Menu") if window.has("push button", "Main Menu") else key("F10")
    window.find("menu item", item).action()


def give(dialog, passphrase, again, accept):
    dialog.find("text", "New Passphrase").fill(passphrase)
    dialog.find("text", "The Same Again").fill(again)
    button = dialog.find("push button", accept)
    return "sensitive" in button.states


def unlock(app, title, passphrase):
    """On the page that stands in the window's place"""
    window = app.window(title)
    window.find("text", "Passphrase").fill(passphrase)
    window.press_button(".*Unlock")
    return window


def seal(program):
    """Saved with a passphrase, once it is long enough and typed twice; then the file tells nothing."""
    shutil.copy(os.path.join(SAMPLES, "sample-78-points.yucai"), PATH)
    with Program(program, PATH) as app:
        window = app.window(CASE)
        entry(window).fill(NAME)
        menu(window, "Save with a Passphrase.*")
        dialog = app.window("Save with a Passphrase")
        assert not give(dialog, "short", "short", ".*Save")
        assert not give(dialog, PASSPHRASE, WRONG, ".*Save")
        assert give(dialog, PASSPHRASE, PASSPHRASE, ".*Save")
        dialog.press_button(".*Save")
        until(lambda: sealed(PATH), "the file to be sealed", SLOW)
        until(lambda: not drafts(), "the draft to go")
        assert NAME.encode() not in bytes_of(PATH)


def opened(program):
    """A wrong passphrase is said under the entry, and what was typed stays; the right one opens it."""
    with Program(program, PATH) as app:
        window = unlock(app, "mine", WRONG)
        window.find(None, "It does not open with this passphrase.*", SLOW)
        typed = window.find("text", "Passphrase")
        assert "does not open" in typed.description
        unlock(app, "mine", PASSPHRASE)
        entry(app.window(CASE, SLOW)).holds(NAME)


def recovered(program):
    """Killed in the middle: the draft is sealed, is offered, and opens with the passphrase."""
    with Program(program, PATH) as app:
        unlock(app, "mine", PASSPHRASE)
        entry(app.window(CASE, SLOW)).fill(NAME + "TYPED")
        until(drafts, "the draft")
        until(lambda: all(sealed(path) for path in drafts()), "the draft to be whole")
        assert NAME.encode() not in bytes_of(drafts()[0])
        app.kill()
    with Program(program) as app:
        app.press_button("Recover: Sealed with a passphrase.*")
        unlock(app, "Work That Was Not Saved", PASSPHRASE)
        entry(app.window(CASE, SLOW)).holds(NAME + "TYPED")
        key("ctrl+s")
        until(lambda: not drafts(), "the draft to go once its work is saved")
        assert sealed(PATH)


def keyring():
    """GNOME's, with a collection that is open: as for somebody who has logged in."""
    return subprocess.run(["gnome-keyring-daemon", "--daemonize", "--unlock", "--components=secrets"], input=b"login",
                          capture_output=True, check=True, env={**os.environ, "G_DEBUG": ""})  # it has criticals of its own


def sees_remembered(app):
    """Whether the page comes with the passphrase, once the keyring has answered."""
    window = app.window("mine")
    window.find("check box", "Remember it.*|_Remember it.*")
    return bool(window.find("text", "Passphrase").text)


def remembered(program):
    """The keyring remembers for who asks for it, and only the file's own passphrase; without a tick it forgets, and locking asks anew."""
    keyring()
    with Program(program, PATH, **KEYRING) as app:
        assert not sees_remembered(app)
        click(app.find("check box", ".*Remember it.*"))
        unlock(app, "mine", PASSPHRASE)
        app.window(CASE, SLOW)
    with Program(program, PATH, **KEYRING) as app:
        until(lambda: sees_remembered(app), "the passphrase of the keyring")
        app.press_button(".*Unlock")
        app.window(CASE, SLOW)
        key("ctrl+l")
        assert not app.window("mine").find("text", "Passphrase").text, "opens for whoever comes by"
    with Program(program, PATH, **KEYRING) as app:
        until(lambda: sees_remembered(app), "the passphrase of the keyring")
        click(app.find("check box", ".*Remember it.*"))
        app.press_button(".*Unlock")
        app.window(CASE, SLOW)
    with Program(program, PATH, **KEYRING) as app:
        assert not sees_remembered(app)


def without_keyring(program):
    """Where no keyring answers, none is offered, and the dossier opens as ever."""
    with Program(program, PATH) as app:
        unlock(app, "mine", PASSPHRASE)
        assert not app.has("check box", ".*Remember it.*")
        app.window(CASE, SLOW)


def locked(program):
    """Locked: nothing of it stays in the window, what was not saved comes back, and nobody else sees it meanwhile."""
    with Program(program, PATH) as app:
        unlock(app, "mine", PASSPHRASE)
        entry(app.window(CASE, SLOW)).fill(NAME + "LOCKED")
        key("ctrl+l")
        window = app.window("mine")
        window.find("text", "Passphrase")
        assert NAME not in "\n".join(app.tree())
        assert all(sealed(path) for path in drafts())
        unlock(app, "mine", PASSPHRASE)
        window = app.window(CASE, SLOW)
        entry(window).holds(NAME + "LOCKED")
        window.find("status bar", "Not saved")
        key("ctrl+s")
        until(lambda: not drafts(), "the draft to go")


def lettered(program):
    """A letter of it asks: left out, or encrypted; the PDF then opens with its passphrase alone."""
    pdf, password = os.path.join(HOME, "letter.pdf"), "another five words at random"
    with Program(program, PATH) as app:
        unlock(app, "mine", PASSPHRASE)
        app.window(CASE, SLOW)
        key("ctrl+e")
        app.window("The Dossier Is Sealed.*", SLOW).press_button(".*Encrypt the PDF.*")
        dialog = app.window("Encrypt the PDF")
        assert give(dialog, password, password, ".*Export")
        dialog.press_button(".*Export")
        app.save_in("Export as PDF", pdf)
        until(lambda: subprocess.run(["qpdf", f"--password={password}", "--check", pdf], capture_output=True, check=False).returncode == 0, "the PDF", SLOW)
        assert subprocess.run(["qpdf", "--requires-password", pdf], capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    run([seal, opened, recovered, locked, lettered, without_keyring, remembered])
