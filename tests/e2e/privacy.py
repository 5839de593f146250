#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody writes stays in their dossier, its recovery file and the papers; and the program asks nobody."""

import json
import os
import re
import shutil
import stat
import subprocess

from asked import label
from driver import SAMPLES, Program, assessed, key, run, until

HOME, PLACE = os.environ["HOME"], os.environ["TMPDIR"]
ELSEWHERE = ["/tmp", "/var/tmp", "/dev/shm"]
SETTINGS = os.path.join(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")
MEMO = os.path.join(os.environ["XDG_CACHE_HOME"], "yucai", "memo.sqlite")
THUMBNAILS = os.path.join(os.environ["XDG_CACHE_HOME"], "thumbnails")
DRAFTS = os.path.join(os.environ["XDG_STATE_HOME"], "yucai", "recovery")

# Answers that nobody else has; in whatever file one of these marks is found, somebody's data are.
MARKED = {"family_name": "KANARIX", "given_names": "QUERELA", "chinese_name": "卡娜莉", "passport_number": "KX9137713", "email": "kanarix@querela.example",
          "phone": "+86 139 8137 7137", "degree_school": "Kanarix University", "employer_name": "Querela (Chongqing) Co., Ltd.",
          "employer_name_zh": "凯蕾拉（重庆）有限公司", "position": "Kanarix keeper"}
MARKS = [mark.encode() for mark in ("kanarix", "querela", "9137713", "8137 7137", "81377137", "卡娜莉", "凯蕾拉")]
JOURNAL = re.compile(r'sun_path="(/run/systemd/journal/|/dev/log)')


def marked_dossier(name):
    with open(os.path.join(SAMPLES, "sample-78-points.yucai"), encoding="utf-8") as file:
        dossier = json.load(file)
    dossier["answers"].update(MARKED)
    path = os.path.join(HOME, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier, file, ensure_ascii=False)
    return path


def holds_mark(data):
    return any(mark in data.lower() for mark in MARKS)


def files_in(folder):
    for parent, _, names in os.walk(folder, onerror=None):
        yield from (os.path.join(parent, name) for name in names)


def leaks(allowed, since):
    """The files that hold a mark, in content or name, though they should not: of this session, or made anywhere else since."""
    found = set()  # the session's place is itself in one of the others
    for folder in [PLACE, *ELSEWHERE]:
        for path in files_in(folder):
            try:
                status = os.lstat(path)
                if not stat.S_ISREG(status.st_mode) or path in allowed or (folder != PLACE and status.st_mtime < since):
                    continue
                with open(path, "rb") as file:
                    if holds_mark(file.read()) or holds_mark(os.path.basename(path).encode()):
                        found.add(path)
            except OSError:
                pass  # gone meanwhile, or not ours to read
    return found


def processes():
    """What every process was called with."""
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{number}/cmdline", "rb") as file:
                yield file.read()
        except OSError:
            pass


def core_size(process):
    with open(f"/proc/{process.pid}/limits", encoding="ascii") as file:
        return re.search(r"Max core file size\s+(\S+)", file.read())[1]


def look_at(app):
    """While the program runs: arguments, titles of windows, what it says, whether a crash would leave its memory on the disk."""
    assert not any(holds_mark(arguments) for arguments in processes()), "a mark among the arguments of a process"
    titles = [window.name for window in app.windows()]
    assert not any(holds_mark(title.encode()) for title in titles), titles
    with open(app.log_path, "rb") as log:
        assert not holds_mark(log.read()), "a mark in what the program says"
    assert core_size(app.process) == "0", "a crash would write the memory to the disk"


def drafts():
    return [path for path in files_in(DRAFTS) if "." not in os.path.basename(path)]


def canaries(program):
    """Opened, edited, exported, crashed, recovered, saved, opened anew: the marks are in the dossier and the letter, and nowhere else."""
    path = marked_dossier("CQ-2026-0077.yucai")
    letter = os.path.join(HOME, "letter.pdf")
    since = os.stat(path).st_mtime
    settings = {"GSETTINGS_BACKEND": "keyfile"}  # on the disk, as they are outside of tests
    with Program(program, path, **settings) as app:
        window = app.window("CQ-.*")
        window.find("text", label("given_names")).fill("QUERELA MINH")
        until(drafts, "the recovery file")
        look_at(app)
        key("alt+2", "ctrl+e")
        app.save_in("Export as PDF", letter)
        until(lambda: any(b"QUERELA MINH" in open(draft, "rb").read() for draft in drafts()), "the draft of what was typed")
        assert not leaks([path, letter, *drafts()], since), leaks([path, letter, *drafts()], since)
        app.kill()
    with Program(program, **settings) as app:
        app.press_button("Recover: CQ-.*")
        app.window("CQ-.*").find("text", label("given_names")).holds("QUERELA MINH")
        key("ctrl+s")
        until(lambda: b"QUERELA MINH" in open(path, "rb").read(), "the dossier to be saved")
        until(lambda: not drafts(), "the recovery file to go")
        look_at(app)
    with Program(program, **settings) as app:
        app.window("Yucai").find("list item", "CQ-.*")
    with Program(program, HOME, **settings) as app:  # as one of a folder of cases: what is worked out of it is kept in the cache
        app.find("label", MARKED["chinese_name"])
        until(lambda: os.path.exists(MEMO), "the index")
        look_at(app)
    assert not os.path.exists(THUMBNAILS), "somebody makes little pictures of what is saved"
    found = leaks([letter], since)
    assert found == {path}, found  # and so the search does find what is there
    information = subprocess.run(["pdfinfo", letter], check=True, capture_output=True).stdout
    assert not holds_mark(information), information
    os.unlink(path)


def deleted(program):
    """An applicant is deleted: dossier, attached file, recovery file, exported letter and recent entry go, and nothing else does."""
    path, letter = marked_dossier("CQ-2026-0079.yucai"), os.path.join(HOME, "deleted.pdf")
    other = shutil.copy(os.path.join(SAMPLES, "sample-full.yucai"), os.path.join(HOME, "other.yucai"))
    since = os.stat(path).st_mtime
    settings = {"GSETTINGS_BACKEND": "keyfile"}
    if os.path.exists(SETTINGS):
        os.unlink(SETTINGS)  # the recent dossiers of the test before
    with Program(program, path, **settings) as app:
        window = app.window("CQ-.*")
        key("alt+2", "ctrl+e")
        app.save_in("Export as PDF", letter)
        until(lambda: os.path.exists(SETTINGS) and "deleted.pdf" in open(SETTINGS, encoding="utf-8").read(), "the letter to be remembered")
        key("alt+1")
        window.find("text", label("given_names")).fill("QUERELA MINH")
        until(drafts, "the recovery file")
        key("F10")
        window.find("menu item", "Delete This Applicant….*").action()
        asked = app.window("Delete .*")
        asked.says(re.escape(letter))
        key("Return")
        until(lambda: not app.windows("Delete .*"), "the question to go")
        assert os.path.exists(path), "Enter deleted the applicant"
        key("F10")
        window.find("menu item", "Delete This Applicant….*").action()
        app.window("Delete .*").press_button(".*Delete")
        app.window("Yucai")
        until(lambda: not os.path.exists(path) and not os.path.exists(letter), "the files to go")
        until(lambda: not drafts(), "the recovery file to go")
        assert not app.has("list item", "CQ-.*")
    assert os.path.exists(other)
    assert not leaks([], since), leaks([], since)


def anonymous(program):
    """A copy to report a mistake with: nothing of what was written is in it, and it opens with the same result."""
    path, copy = marked_dossier("CQ-2026-0080.yucai"), os.path.join(HOME, "anonymous.yucai")
    with Program(program, path) as app:
        window = app.window("CQ-.*")
        key("F10")
        window.find("menu item", "Save an Anonymous Copy….*").action()
        app.window("Save an Anonymous Copy.*").press_button(".*Save a Copy….*")
        app.save_in("Save an Anonymous Copy", copy)
    with open(copy, "rb") as file:
        assert not holds_mark(file.read())
    assert assessed(program, copy)["points"] == assessed(program, path)["points"]
    os.unlink(path)


def no_network(program):
    """No socket but those of this machine's own services, and not that of its log, is opened while somebody types, saves, exports, closes."""
    path = marked_dossier("CQ-2026-0078.yucai")
    trace, traced = os.path.join(PLACE, "sockets"), os.path.join(PLACE, "traced", os.path.basename(program))
    os.makedirs(os.path.dirname(traced))
    with open(traced, "w", encoding="utf-8") as script:
        script.write(f'#!/bin/sh\nexec strace -f -qq -e trace=socket,connect -o "{trace}" "{program}" "$@"\n')
    os.chmod(traced, 0o700)
    with Program(traced, path) as app:
        app.window("CQ-.*")
        app.enter(label("given_names"), "QUERELA KHAI")
        key("ctrl+s")
        until(lambda: b"QUERELA KHAI" in open(path, "rb").read(), "the dossier to be saved", 30)
        key("alt+2", "ctrl+e")
        app.save_in("Export as PDF", os.path.join(HOME, "traced.pdf"))
    with open(trace, encoding="utf-8", errors="replace") as file:
        lines = list(file)
    sockets = [line for line in lines if "socket(" in line]
    assert sockets, "nothing was traced"
    assert not [line for line in sockets if "AF_UNIX" not in line and "AF_NETLINK" not in line], sockets
    assert not [line for line in lines if JOURNAL.search(line)], lines


run([canaries, deleted, anonymous, no_network])
