# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letter and form of every sample and of torture dossiers: test-papers.py DUMP-PAPER Letters|Forms"""

import base64
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import papers
import torture

DUMP = sys.argv.pop(1)
DATE = "2026-11-24"
LATER = "2027-03-01"  # when every rulebook is older than its last review
DATA = pathlib.Path(os.environ["YUCAI_SOURCE_ROOT"], "data")
SAMPLES = sorted(DATA.joinpath("samples").glob("*.yucai"))
BOOKS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.joinpath("rulebooks").glob("*.json"))]
FULL = next(path for path in SAMPLES if path.stem == "sample-full")
REFUSED = ("sample-not-eligible", "sample-outside-chongqing")
PICTURED_FORMS = ("sample-full", "sample-nearly-empty", "scripts", "long")
DRAFT = {"letter": ("草稿", "申请人自行生成", "不具有法律效力", "DRAFT", "not issued by the authority", "without legal effect"),
         "form": ("草稿", "不具有法律效力", "DRAFT", "without legal effect"),
         "checklist": ("草稿", "并非官方清单", "不具有法律效力", "DRAFT", "not an official list", "without legal effect"),
         "commitment": ("草稿", "并非主管部门出具", "不具有法律效力", "DRAFT", "not issued by the authority", "without legal effect")}
PAPERWORK = {part["id"]: part for book in BOOKS for part in book.get("documents", [])}
DOCUMENTS = {"no_crime": {"state": "promised", "promised_for": "2027-01-15"}, "degree": {"state": "promised"},
             "work_experience": {"state": "have", "issued": "2026-09-01", "translated": True}, "passport": {"state": "checked"}}


def names_of(path):
    answers = torture.load(path)["answers"]
    wanted = ("family_name", "given_names", "chinese_name", "name_in_own_script", "passport_number")
    return [answers[name] for name in wanted if len(answers.get(name, "")) > 1]


def dump(kind, dossier, stem, *more, date=DATE):
    return subprocess.run([DUMP, kind, dossier, date, stem, *more], capture_output=True, text=True)


def page_text(stem, page):
    return pathlib.Path(f"{stem}-{page}.txt").read_text(encoding="utf-8")


def front_page(stem):
    """The page with the check code: the first, unless long names carry it further."""
    for page in range(1, papers.page_count(f"{stem}.pdf") + 1):
        if "核对码" in page_text(stem, page):
            return page
    raise AssertionError("no check code")


class Papers:
    """What all papers have in common."""

    @classmethod
    def full(cls):
        """What the dossiers that try a layout are made of."""
        return torture.load(FULL)

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        base = cls.full()
        cls.dossiers = {path.stem: path for path in SAMPLES}
        for name, dossier in torture.dossiers(base).items():
            cls.dossiers[name] = cls.folder / f"{name}.yucai"
            torture.save(cls.dossiers[name], dossier)
        torture.save(cls.folder / "unprintable.yucai", torture.unprintable(base))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def make(self, name, *more, date=DATE):
        stem = self.folder / name
        done = dump(self.kind, self.dossiers[name], stem, *more, date=date)
        self.assertEqual(done.returncode, 0, done.stderr)
        return stem

    def check_draft(self, stem):
        """Every page says what the paper is."""
        for page in range(1, papers.page_count(f"{stem}.pdf") + 1):
            text = " ".join(page_text(stem, page).split())
            for words in DRAFT[self.kind]:
                self.assertIn(words, text, f"page {page}")

    def test_printed(self):
        papers.check_print(self.make("sample-full", "text"))

    def test_same_bytes(self):
        one, two = (pathlib.Path(f"{self.make('sample-full', 'text')}.pdf").read_bytes() for _ in range(2))
        self.assertEqual(one, two)

    def test_dossier_is_attached(self):
        stem = self.make("sample-full", "text")
        papers.run("pdfdetach", "-save", "1", "-o", f"{stem}.out", f"{stem}.pdf")
        self.assertEqual(pathlib.Path(f"{stem}.out").read_bytes(), pathlib.Path(f"{stem}.json").read_bytes())
        self.assertIn("dossier.json", papers.run("pdfdetach", "-list", f"{stem}.pdf").decode())

    def test_missing_glyph(self):
        done = dump(self.kind, self.folder / "unprintable.yucai", self.folder / "none")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith("GLYPH"), done.stderr)
        for words in ("Given names", "U+1FAE0", "🫠", "U+ABCDE"):
            self.assertIn(words, done.stderr)
        self.assertFalse((self.folder / "none.pdf").exists())


class Letters(Papers, unittest.TestCase):
    kind = "letter"

    def test_letters(self):
        for name, path in self.dossiers.items():
            with self.subTest(name):
                if name not in REFUSED:
                    stem = self.make(name)
                    papers.check_paper(stem, names_of(path))
                    self.check_draft(stem)
                    self.check_code(stem, path)

    def test_two_pages(self):
        """Page 2 of an ordinary letter holds everything that the letter rests on, now and when the rules grow old."""
        for name in (path.stem for path in SAMPLES if path.stem not in REFUSED):
            for date, words in ((DATE, ("2026年11月24日", "24 November 2026")),
                                (LATER, ("2027年3月1日", "1 March 2027", "24 November 2026", "未含此后内容"))):
                with self.subTest(name, date=date):
                    stem = self.make(name, "text", date=date)
                    self.assertEqual(papers.page_count(f"{stem}.pdf"), 2)
                    self.check_annex(papers.squeezed(page_text(stem, 2)), words)
                    self.assertLessEqual(pathlib.Path(f"{stem}.pdf").stat().st_size, 120_000)

    def check_annex(self, text, words):
        for word in words:
            self.assertIn(papers.squeezed(word), text)
        for book in BOOKS:
            self.assertIn(papers.squeezed(book["title"]["zh_CN"]).replace("\"", ""), text)
            self.assertIn(f"{book['id']}{book['edition']}", text)
            for label in [*book.get("notice", {}).values(),
                          *(text_of for item in book.get("grounds", []) + book.get("factors", [])
                            for text_of in item["label"].values())]:
                self.assertIn(papers.squeezed(label).replace("'", "’"), text)

    def check_code(self, stem, path):
        picture = papers.file_pictures(stem)[front_page(stem) - 1]
        found = papers.codes(picture)
        expected = pathlib.Path(f"{stem}.code").read_text(encoding="utf-8")
        digest = hashlib.sha256(pathlib.Path(f"{stem}.json").read_bytes()).digest()[:16]
        d = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        mark, number, date, attached, rules = expected.split("|")
        self.assertEqual(found, [expected])
        self.assertEqual((mark, number, date, attached), ("Y1", torture.load(path).get("case", d[:8]), DATE, d))
        self.assertEqual(len(rules), 22)

    def test_dossier_is_left_out(self):
        stem = self.folder / "bare"
        self.assertEqual(dump("letter", FULL, stem, "without").returncode, 0)
        self.assertIn("0 embedded files", papers.run("pdfdetach", "-list", f"{stem}.pdf").decode())
        whole = self.make("sample-full")
        self.assertEqual(papers.codes(f"{stem}-1.ppm"), papers.codes(f"{whole}-1.ppm"))

    def test_refused(self):
        for name in REFUSED:
            with self.subTest(name):
                done = dump("letter", self.dossiers[name], self.folder / "refused")
                self.assertEqual(done.returncode, 1)
                self.assertTrue(done.stderr.startswith("REFUSED"), done.stderr)
                self.assertFalse((self.folder / "refused.pdf").exists())


class Forms(Papers, unittest.TestCase):
    kind = "form"

    def test_forms(self):
        for name, path in self.dossiers.items():
            with self.subTest(name):
                pictured = name in PICTURED_FORMS
                stem = self.make(name, *([] if pictured else ["text"]))
                (papers.check_paper if pictured else papers.check_words)(stem, names_of(path))
                self.check_draft(stem)

    def test_what_was_typed(self):
        """A text that was not understood stands on the form as it was typed, and is marked."""
        stem = self.make("sample-nearly-empty", "text")
        self.assertIn("“03/04/1988”未能识别notunderstood", papers.squeezed(page_text(stem, 1)))


class WithDocuments(Papers):
    """Papers about documents: those of the full sample are said to be there, or promised. They go from desk to desk, without a dossier in them."""

    test_dossier_is_attached = None

    @classmethod
    def full(cls):
        return {**torture.with_answers(super().full(), application_kind="first", residence_permit_years=0), "documents": DOCUMENTS}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.dossiers["sample-full"] = cls.folder / "sample-full.yucai"
        torture.save(cls.dossiers["sample-full"], cls.full())

    def whole_text(self, name):
        stem = self.make(name, "text")
        return papers.squeezed("".join(page_text(stem, page) for page in range(1, papers.page_count(f"{stem}.pdf") + 1)))

    def check_has(self, text, document):
        for words in (PAPERWORK[document]["term"], PAPERWORK[document]["label"]["en"]):
            self.assertIn(papers.squeezed(words).replace("'", "’"), text)


class Checklists(WithDocuments, unittest.TestCase):
    kind = "checklist"
    test_missing_glyph = None  # nothing that somebody typed stands on it

    def test_checklists(self):
        for name in self.dossiers:
            with self.subTest(name):
                stem = self.make(name, *([] if name == "sample-full" else ["text"]))
                (papers.check_paper if name == "sample-full" else papers.check_words)(stem)
                self.check_draft(stem)

    def test_documents(self):
        """What everybody hands in is on it, with all that is to be seen to, in both languages; what is not needed is not."""
        text = self.whole_text("sample-full")
        for document, part in PAPERWORK.items():
            if "when" not in part:
                self.check_has(text, document)
        for member in ("detail", "issuer", "seal", "translation"):
            for words in PAPERWORK["work_experience"][member].values():
                self.assertIn(papers.squeezed(words).replace("'", "’"), text)
        self.assertNotIn(papers.squeezed(PAPERWORK["cancellation"]["label"]["en"]), text)
        for words in ("2026年9月1日签发", "Issued1September2026", "拟于2027年1月15日前补交", "Tobehandedinby15January2027", "待办：译文盖章"):
            self.assertIn(words, text)


class Commitments(WithDocuments, unittest.TestCase):
    kind = "commitment"

    def test_commitments(self):
        for name in ("sample-full", "scripts", "long"):
            with self.subTest(name):
                stem = self.make(name)
                papers.check_paper(stem, names_of(self.dossiers[name]))
                self.check_draft(stem)

    def test_exactly_what_is_promised(self):
        text = self.whole_text("sample-full")
        text = text[text.index("Handedinby"):text.index("申请人和用人单位承诺")]
        for document, part in PAPERWORK.items():
            if DOCUMENTS.get(document, {}).get("state") == "promised":
                self.check_has(text, document)
            else:
                self.assertNotIn(papers.squeezed(part["label"]["en"]).replace("'", "’"), text)
        for words in ("2027年1月15日", "15January2027", "按受理部门规定的期限", "thedaythattheofficesets"):
            self.assertIn(words, text)

    def test_refused(self):
        """Nothing promised, or something that no rule lets come later."""
        for documents in ({}, {"passport": {"state": "promised"}}, {**DOCUMENTS, "contract": {"state": "promised"}}):
            with self.subTest(documents):
                path = self.folder / "refused.yucai"
                torture.save(path, {**torture.load(self.dossiers["sample-full"]), "documents": documents})
                done = dump("commitment", path, self.folder / "refused")
                self.assertEqual(done.returncode, 1)
                self.assertTrue(done.stderr.startswith("REFUSED"), done.stderr)
                self.assertFalse((self.folder / "refused.pdf").exists())


unittest.main()
