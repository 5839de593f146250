#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the loaders cannot see in data/: that Chinese is Chinese, that no source is idle, that samples and handbook are whole."""

import json
import os
import pathlib
import re
import subprocess
import unittest

DATA = pathlib.Path(os.environ["YUCAI_SOURCE_ROOT"]) / "data"
HAN = r"[\u3400-\u9fff]"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def load(pattern):
    return {path.name: json.loads(path.read_text()) for path in sorted(DATA.glob(pattern))}


def texts(value, pointer=""):
    """Every pair of texts, with its place."""
    if isinstance(value, dict):
        if set(value) == {"en", "zh_CN"}:
            yield pointer, value
            return
        for name, member in value.items():
            yield from texts(member, f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, f"{pointer}/{index}")


def in_words(text):
    """Whether it says more than “and”: without what is put into it, and what it quotes."""
    return re.search("[A-Za-z]{4}", re.sub(r"\{\w+\}|%\S|“[^”]*”|\"[^\"]*\"", "", text))


# Alike in both languages: figures and signs alone.
SAME_IN_CHINESE = {"%1$s / %2$d"}


def translated():
    """Every message of the window with its Chinese, without the head."""
    text = subprocess.run(["msgcat", "--no-wrap", str(DATA.parent / "po" / "zh_CN.po")], check=True, capture_output=True, text=True).stdout
    for message in re.finditer(r'^msgid "(.+)"\n(?:msgid_plural .*\n)?msgstr(?:\[0\])? "(.*)"$', text, re.MULTILINE):
        yield message[1], message[2]


def facts(value):
    if isinstance(value, dict):
        if "fact" in value:
            yield value["fact"].split(".")[0]
        value = value.values()
    if isinstance(value, (list, type({}.values()))):
        for item in value:
            yield from facts(item)


def credit_code_end(code):
    total = sum(ALPHABET.index(c) * pow(3, place, 31) for place, c in enumerate(code[:17]))
    return ALPHABET[(31 - total % 31) % 31]


class Texts(unittest.TestCase):
    def setUp(self):
        self.texts = [(f"/{folder}/{name}{pointer}", text) for folder in ("rulebooks", "forms", "letters", "words")
                      for name, document in load(f"{folder}/*.json").items() for pointer, text in texts(document)]

    def test_window_says_nothing_untranslated(self):
        messages = dict(translated())
        self.assertGreater(len(messages), 300)
        self.assertEqual({english for english, chinese in messages.items() if chinese == english}, SAME_IN_CHINESE)

    def test_chinese_is_chinese(self):
        # An example may be a name, a unit a sign.
        for place, text in self.texts:
            if in_words(text["en"]) and not place.endswith(("/example", "/unit")):
                self.assertRegex(text["zh_CN"], HAN, place)

    def test_punctuation(self):
        for place, text in self.texts:
            self.assertNotRegex(text["zh_CN"], rf"{HAN}[,;:?(]|[,;:?)]{HAN}", place)
            self.assertNotRegex(text["en"], r"[，。；？（）]", place)

    def test_no_loose_spaces(self):
        """But in what joins words together."""
        for place, text in self.texts:
            for words in text.values() if "/words/" not in place else ():
                self.assertEqual(words, re.sub(r" {2,}", " ", words).strip(), place)


class Rulebooks(unittest.TestCase):
    def test_no_idle_source(self):
        for name, book in load("rulebooks/*.json").items():
            used = set(re.findall(r'"ref": "([^"]+)"', json.dumps(book, ensure_ascii=False)))
            with self.subTest(name):
                self.assertEqual({source["id"] for source in book["sources"]} - used, set())

    def test_every_book_has_examples(self):
        for name, book in load("rulebooks/*.json").items():
            with self.subTest(name):
                self.assertGreater(len(book["examples"]), 2)


class Samples(unittest.TestCase):
    def test_credit_codes_verify(self):
        for name, dossier in load("samples/*.yucai").items():
            code = dossier["answers"].get("employer_credit_code")
            with self.subTest(name):
                self.assertTrue(code is None or (len(code) == 18 and credit_code_end(code) == code[17]), code)

    def test_companies_are_examples(self):
        for name, dossier in load("samples/*.yucai").items():
            with self.subTest(name):
                self.assertIn("Example", dossier["answers"].get("employer_name", "Example"))

    def test_the_full_one_is_full(self):
        questions = {question["id"] for question in load("forms/*.json")["application.json"]["questions"]}
        self.assertEqual(set(load("samples/*.yucai")["sample-full.yucai"]["answers"]), questions)


class Handbook(unittest.TestCase):
    def pages(self, language):
        return {path.name: path.read_text() for path in sorted((DATA / "help" / language).glob("*.md"))}

    def test_both_languages_have_the_same_shape(self):
        english, chinese = self.pages("en"), self.pages("zh_CN")
        self.assertEqual(list(english), list(chinese))
        for name, page in english.items():
            for mark in (r"^#+ ", r"^\|", r"^- ", r"^\d+\. ", r"^```"):
                with self.subTest(f"{name} {mark}"):
                    self.assertEqual(len(re.findall(mark, page, re.M)), len(re.findall(mark, chinese[name], re.M)))

    def test_chinese_is_chinese(self):
        """But for what is written for a machine: blocks and pieces of code."""
        for name, page in self.pages("zh_CN").items():
            for line in re.sub(r"^<!--.*?-->|^```.*?^```|`[^`]*`", "", page, flags=re.M | re.S).splitlines():
                if re.search("[A-Za-z]{2}", line):
                    self.assertRegex(line, HAN, name)

    def test_emphasis_is_what_the_window_knows(self):
        """Two stars: one would stand on the page as it is."""
        for language in ("en", "zh_CN"):
            for name, page in self.pages(language).items():
                text = re.sub(r"^```.*?^```|`[^`]*`", "", page, flags=re.M | re.S).replace("**", "")
                self.assertNotIn("*", text, f"{language}/{name}")

    def test_links_lead_somewhere(self):
        for language in ("en", "zh_CN"):
            pages = self.pages(language)
            for name, page in pages.items():
                for target in re.findall(r"\]\(([^)]+)\)", page):
                    with self.subTest(f"{language}/{name}"):
                        self.assertIn(target, pages)

    def test_every_answer_that_a_rule_reads_is_named(self):
        questions = {question["id"] for question in load("forms/*.json")["application.json"]["questions"]}
        read = set(facts(list(load("rulebooks/*.json").values()))) & questions
        for language in ("en", "zh_CN"):
            named = set(re.findall(r"`([a-z0-9_]+)`", self.pages(language)["answers.md"]))
            self.assertEqual(read - named, set())

    def test_the_rulebook_in_it_is_json(self):
        for language in ("en", "zh_CN"):
            block = re.search(r"```json\n(.*?)```", self.pages(language)["own-rulebook.md"], re.S)
            self.assertEqual(json.loads(block[1])["format"], "yucai-rulebook")


if __name__ == "__main__":
    unittest.main()
