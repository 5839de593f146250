#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet of people comes in: looked at, checked, taken in; what is wrong is told and goes out again."""

import json
import os

from driver import Program, key, run, until

ROWS = ("案号,姓,名,出生日期,国籍,税前年薪,Reach\n"
        "HR-1,SCHMIDT,ANNA,1985-06-03,德国,60万,a@b.example\n"
        "HR-2,TANAKA,KENJI,03/04/1979,日本,450000,c@d.example\n"
        "HR-3,SMITH,JOHN,1990-01-01,USA,5.10E+17,e@f.example\n")


def sheet():
    path = os.path.join(os.environ["TMPDIR"], "people.csv")
    with open(path, "wb") as file:
        file.write(ROWS.encode("gb18030"))
    return path


def taken_in(program):
    folder = os.path.join(os.environ["TMPDIR"], "cases")
    os.makedirs(folder, exist_ok=True)
    with Program(program) as app:
        key("F10")
        app.find("menu item", "Import a Sheet.*").action()
        app.choose(".*_Import Import", sheet())
        dialog = app.window("Import a Sheet")
        dialog.find("push button", ".*Check Every Cell")
        dialog.says("GB18030")
        dialog.says("Looks like it")
        dialog.press_button(".*Check Every Cell")
        dialog.find("status bar", "1 Person Can Be Taken In")
        dialog.says("3 April 1979 or 4 March 1979")
        dialog.says("its last figures are lost")
        dialog.press_button(".*Back to the Columns")
        dialog.press_button(".*Check Every Cell")
        dialog.find("status bar", "1 Person Can Be Taken In")
        dialog.press_button(".*Take Them In…")
        app.choose(".*_Open Open", folder)
        dialog.find("status bar", "1 Dossier Is Taken In")
        until(lambda: os.listdir(folder) == ["HR-1.yucai"], "the dossier")
        with open(os.path.join(folder, "HR-1.yucai"), encoding="utf-8") as file:
            answers = json.load(file)["answers"]
        assert answers["annual_salary_cny"] == 600000 and answers["email"] == "a@b.example", answers
        dialog.press_button(".*Open the Folder")
        app.gone("frame", "Import a Sheet")
        app.window("Cases").find("label", "HR-1")


run([taken_in])
