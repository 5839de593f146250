#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The schemas of form and dossier: shipped files fit them, the dossier's says what the form asks, wrong files do not fit."""

import copy
import json
import os
import pathlib
import unittest

import jsonschema

DATA = pathlib.Path(os.environ["YUCAI_SOURCE_ROOT"]) / "data"


def read(*parts):
    """One JSON file of data/."""
    return json.loads(DATA.joinpath(*parts).read_text(encoding="utf-8"))


def validator(name):
    """A validator whose schema is itself valid."""
    schema = read("schema", name)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class FormSchema(unittest.TestCase):
    """data/schema/form.json"""

    def setUp(self):
        self.form = read("forms", "application.json")
        self.validator = validator("form.json")

    def test_shipped_form_fits(self):
        """The shipped form has no error."""
        self.assertEqual([error.message for error in self.validator.iter_errors(self.form)], [])

    def test_wrong_forms_do_not_fit(self):
        """One change each makes the form wrong."""
        def question(kind):
            return next(q for q in form["questions"] if q["kind"] == kind)

        changes = [
            lambda: form.update(version=2),
            lambda: form.update(colour="red"),
            lambda: form["title"].pop("zh_CN"),
            lambda: form["questions"][0].pop("why"),
            lambda: form["questions"][0].update(kind="guess"),
            lambda: question("number").pop("max"),
            lambda: question("yes_no").update(min=0),
            lambda: question("rows").pop("fields"),
            lambda: question("text").update(options=[{"id": "a", "label": {"en": "A", "zh_CN": "甲"}}]),
            lambda: question("rows")["fields"][0].update(kind="rows"),
            lambda: form["questions"][0].update(relevant={"category": "A"}),
        ]
        for number, change in enumerate(changes):
            with self.subTest(change=number):
                form = copy.deepcopy(self.form)
                change()
                self.assertFalse(self.validator.is_valid(form))


class ChangesSchema(unittest.TestCase):
    """data/schema/changes.json"""

    def setUp(self):
        self.changes = read("forms", "changes.json")
        self.validator = validator("changes.json")

    def change(self, question):
        """One change of the file."""
        return next(change for change in self.changes["changes"] if change["question"] == question)

    def test_shipped_file_fits(self):
        """The shipped file has no error."""
        self.assertEqual([error.message for error in self.validator.iter_errors(self.changes)], [])

    def test_wrong_files_do_not_fit(self):
        """One slip each makes the file wrong."""
        slips = [
            lambda: self.changes.update(version=2),
            lambda: self.changes.pop("waiting"),
            lambda: self.change("hsk_level").pop("source"),
            lambda: self.change("hsk_level").update(effort="waiting"),
            lambda: self.change("hsk_level").update(weeks=12),
            lambda: self.change("hsk_level")["does"].pop("zh_CN"),
            lambda: self.change("talent_plan").update(to=[]),
            lambda: self.change("talent_plan").update(does={"en": "a plan", "zh_CN": "计划"}),
            lambda: self.change("work_years").update(by="employer"),
        ]
        for number, slip in enumerate(slips):
            with self.subTest(slip=number):
                self.setUp()
                slip()
                self.assertFalse(self.validator.is_valid(self.changes))

    def test_what_nobody_can_change_is_not_there(self):
        """Birth, nationality and what was studied stay as they are."""
        named = {change["question"] for change in self.changes["changes"]}
        never = {"birth_date", "nationality", "education", "degree_date", "degree_taught_in_chinese", "high_level_university",
                 "former_chinese_national", "chongqing_graduate", "sex", "work_history", "china_work_since"}
        self.assertEqual(named & never, set())


class DossierSchema(unittest.TestCase):
    """data/schema/dossier.json"""

    def setUp(self):
        self.form = read("forms", "application.json")
        self.validator = validator("dossier.json")

    def test_samples_fit(self):
        """Every shipped sample has no error."""
        samples = sorted(DATA.joinpath("samples").glob("*.yucai"))
        self.assertTrue(samples)
        for path in samples:
            with self.subTest(path=path.name):
                self.assertEqual([e.message for e in self.validator.iter_errors(read("samples", path.name))], [])

    def test_says_what_the_form_asks(self):
        """Each question stands in the schema with its bounds and options, and no other does."""
        answers = self.validator.schema["$defs"]["answers"]["properties"]
        self.assertEqual(list(answers), [q["id"] for q in self.form["questions"]])
        for question in self.form["questions"]:
            with self.subTest(question=question["id"]):
                shape = answers[question["id"]]
                if question["kind"] in ("number", "money"):
                    self.assertEqual((shape["minimum"], shape["maximum"]), (question["min"], question["max"]))
                if question["kind"] in ("text", "long_text") and "max" in question:
                    self.assertEqual(shape["maxLength"], question["max"])
                if question["kind"] == "choice" and "options_from" not in question:
                    self.assertEqual(shape["enum"], [option["id"] for option in question["options"]] + [None])

    def test_wrong_dossiers_do_not_fit(self):
        """A wrong type or a value outside the domain."""
        def dossier(**answers):
            return {"format": "yucai-dossier", "version": 1, "answers": answers}

        self.assertTrue(self.validator.is_valid(dossier()))
        self.assertTrue(self.validator.is_valid(dossier(hsk_level=None, of_a_later_version=[1])))
        self.assertTrue(self.validator.is_valid({**dossier(), "scenarios": [{"name": "with HSK 5", "answers": {"hsk_level": 5}}]}))
        wrong = [
            {}, {"format": "yucai-dossier", "version": 2, "answers": {}}, dossier(hsk_level=10), dossier(hsk_level="5"),
            dossier(sex="other"), dossier(birth_date="1988-13-01"), dossier(employer_kind="large"), dossier(nationality="de"),
            dossier(work_history=[{"from": "2019"}]), dossier(venture="some"), dossier(former_chinese_national=0),
            {**dossier(), "scenarios": [{"name": "a"}]}, {**dossier(), "scenarios": [{"name": " a", "answers": {}}]},
            {**dossier(), "scenarios": [{"name": "a", "answers": {"hsk_level": 10}}]},
        ]
        for number, instance in enumerate(wrong):
            with self.subTest(instance=number):
                self.assertFalse(self.validator.is_valid(instance))


if __name__ == "__main__":
    unittest.main()
