#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new applicant, with nothing but a keyboard, from the start of the program to the exported letter."""

import os
import re
import subprocess
import time

from asked import FORM, QUESTIONS, label, option
from driver import Focus, Keyboard, Program, assessed, key, run, type_text, until

# Ten minutes of typing, for somebody who is no typist: two hundred keys a minute.
KEYS_A_MINUTE = 200
MOST_MINUTES = 10

# In the order of the form. True and False answer yes and no; a list picks several.
ANSWERS = {
    "family_name": "NGUYEN", "given_names": "THI MINH KHAI", "sex": "female", "birth_date": "14 Mar 1991",
    "birth_country": "Vietnam", "nationality": "Vietnam", "passport_number": "C1234567", "passport_issued": "2023-05-09",
    "passport_expiry": "2033-05-09", "email": "minh.khai@example.com", "phone": "+86 138 0000 0000",
    "employer_name": "Example Motors (Chongqing) Co., Ltd.", "district": "yuzhong", "position": "Battery systems engineer",
    "position_level": "middle", "contract_from": "2027-01-01", "contract_to": "2029-12-31", "annual_salary_cny": "300,000",
    "months_per_year": "12",
    "education": "master", "degree_school": "Example University of Technology", "degree_major": "Electrical engineering",
    "degree_country": "Vietnam", "degree_date": "2016-06-30", "high_level_university": False, "skill_certificate": "none",
    "intellectual_property": False, "postdoc_high_level": False, "teaches_mother_tongue": False,
    "work_years": "6", "global_500_experience": False,
    "hsk_level": "3", "degree_taught_in_chinese": False, "former_chinese_national": False, "china_work_years": "0", "in_china_now": False,
    "talent_plan": "none", "award_status": "none",
    "shortage_post": "none", "city_need": False, "recommending_unit": "district_government", "special_project": False,
    "friendship_award": "none", "chongqing_graduate": False, "chongqing_work_years": "0",
    "application_kind": "first", "family_members": "0",
}
DECLARATION = label("declaration")


def step_of(question):
    for i, step in enumerate(FORM["steps"]):
        if any(question in group["questions"] for group in step["groups"]):
            return i
    raise KeyError(question)


def tab_to(name):
    """Tab, until the focus is on what is called so; in a form nobody should have to press it more often than this."""
    node = Focus.node()
    for _ in range(40):
        if re.fullmatch(name, node.name):
            return node
        node = Focus.moves("Tab")
    raise AssertionError(f"Tab does not lead to {name!r}")


def answer(question, value):
    words = label(question)
    kind = QUESTIONS[question]["kind"]
    if kind == "yes_no":
        tab_to(re.escape(f"{words}: {'Yes' if value else 'No'}"))
        key("space")
        return
    if kind in ("choice", "country"):
        tab_to(re.escape(f"{words}: I don’t know yet"))
        Program.pick_here(words, value if kind == "country" else option(question, value))
    else:
        node = tab_to(re.escape(words))
        type_text(value)
        node.holds(value)


def fill_in():
    step = 0
    for question, value in ANSWERS.items():
        while step < step_of(question):
            Focus.moves("alt+Page_Down")
            step += 1
        answer(question, value)


def declare():
    """The declaration stands below the whole review: it is sought, not walked to."""
    Program.go(DECLARATION, "I declare")
    while Focus.node().name != f"{DECLARATION}: Yes":
        Focus.moves("shift+Tab")
    key("space")


def check_letter(path, dossier, program):
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    flat = re.sub(r"\s+", " ", text)
    points = assessed(program, dossier)["points"]["national"]
    assert points["min"] == points["max"], points
    for words in ("确认函", "Confirmation Letter", "DRAFT. The applicant’s own draft", "NGUYEN", "THI MINH KHAI", "C1234567", "Example Motors (Chongqing) Co., Ltd.",
                  "Battery systems engineer", "9 May 2033", str(points["min"])):
        assert words in flat, f"the letter does not say {words!r}:\n{text}"
    return points["min"]


def keyboard_only(program):
    """From start to exported letter without a mouse."""
    folder = os.environ["HOME"]
    with Program(program) as app:
        Focus.on("I Apply for Myself")
        key("Return")
        window = app.window("CQ-.*")
        verdict = window.find("label", "Answer what you can, in any order.*")
        Focus.on("Fill in from the passport")
        fill_in()
        declare()
        until(lambda: "holds if the authority agrees" in verdict.name, "the verdict")
        key("ctrl+s")
        app.save_in("Save the Dossier", f"{folder}/me.yucai")
        key("alt+2", "ctrl+e")
        app.save_in("Export as PDF", f"{folder}/letter.pdf")
        counted = check_letter(f"{folder}/letter.pdf", f"{folder}/me.yucai", program)
        window.find("push button", f"{counted} of 110 national points")
    minutes = Keyboard.pressed / KEYS_A_MINUTE
    print(f"{len(ANSWERS)} questions, {Keyboard.pressed} keys: {minutes:.1f} minutes at {KEYS_A_MINUTE} keys a minute")
    assert minutes <= MOST_MINUTES, "the form takes too long to fill in"


def top_of(node):
    return node.box()[1]


def page_stays(program):
    """In a small window the page keeps its place while an option is sought with the arrow keys."""
    with Program(program) as app:
        Focus.on("I Apply for Myself")
        key("Return")
        app.window("CQ-.*")
        app.resize(700, 560)
        Focus.moves("alt+Page_Down")
        district = tab_to(re.escape(f"{label('district')}: I don’t know yet"))
        key("space")
        until(lambda: Focus.node().role == "entry", "the options' search")
        type_text("district")
        time.sleep(0.5)  # for the page to come to rest
        before = top_of(district)
        Focus.moves("Down", "Down", "Down")
        time.sleep(0.5)
        assert top_of(district) == before, (before, top_of(district))
        chosen = Focus.node().name
        key("Return")
        Focus.on(re.escape(f"{label('district')}: {chosen}"))


run([keyboard_only, page_stays])
