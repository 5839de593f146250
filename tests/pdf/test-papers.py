# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letter and form of every sample and of torture dossiers: test-papers.py DUMP-PAPER"""

import base64
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import papers
import torture

DUMP = sys.argv.pop()
DATE = "2026-11-24"
SAMPLES = sorted(pathlib.Path(os.environ["YUCAI_SOURCE_ROOT"], "data", "samples").glob("*.yucai"))
FULL = next(path for path in SAMPLES if path.stem == "sample-full")
NOT_ELIGIBLE = next(path for path in SAMPLES if path.stem == "sample-not-eligible")
DRAFT = {"letter": ("草稿", "申请人自行生成", "不具有法律效力", "DRAFT", "not issued by the authority", "without legal effect"),
         "form": ("草稿", "不具有法律效力", "DRAFT", "without legal effect")}


def names_of(path):
    answers = torture.load(path)["answers"]
    wanted = ("family_name", "given_names", "chinese_name", "name_in_own_script", "passport_number")
    return [answers[name] for name in wanted if len(answers.get(name, "")) > 1]


def dump(kind, dossier, stem, *more):
    return subprocess.run([DUMP, kind, dossier, DATE, stem, *more], capture_output=True, text=True)


def front_page(stem):
    """The page with the check code: the first, unless long names carry it further."""
    for page in range(1, papers.page_count(f"{stem}.pdf") + 1):
        if "核对码" in pathlib.Path(f"{stem}-{page}.txt").read_text(encoding="utf-8"):
            return page
    raise AssertionError("no check code")


class Papers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        base = torture.load(FULL)
        cls.dossiers = {path.stem: path for path in SAMPLES}
        for name, dossier in torture.dossiers(base).items():
            cls.dossiers[name] = cls.folder / f"{name}.yucai"
            torture.save(cls.dossiers[name], dossier)
        torture.save(cls.folder / "unprintable.yucai", torture.unprintable(base))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def make(self, kind, name):
        stem = self.folder / f"{kind}-{name}"
        done = dump(kind, self.dossiers[name], stem)
        self.assertEqual(done.returncode, 0, done.stderr)
        return stem

    def check(self, kind, name):
        stem = self.make(kind, name)
        papers.check_paper(stem, names_of(self.dossiers[name]))
        for page in range(1, papers.page_count(f"{stem}.pdf") + 1):
            text = " ".join(pathlib.Path(f"{stem}-{page}.txt").read_text(encoding="utf-8").split())
            for words in DRAFT[kind]:
                self.assertIn(words, text, f"page {page}")
        return stem

    def test_letters(self):
        for name, path in self.dossiers.items():
            with self.subTest(name):
                if dump("letter", path, self.folder / "probe").returncode == 0:
                    stem = self.check("letter", name)
                    self.check_code(stem, path)

    def test_forms(self):
        for name in self.dossiers:
            with self.subTest(name):
                self.check("form", name)

    def check_code(self, stem, path):
        picture = sorted(self.folder.glob(f"{stem.name}-file-*.png"))[front_page(stem) - 1]
        found = papers.codes(picture)
        expected = pathlib.Path(f"{stem}.code").read_text(encoding="utf-8")
        digest = hashlib.sha256(pathlib.Path(f"{stem}.json").read_bytes()).digest()[:16]
        d = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        mark, number, date, attached, rules = expected.split("|")
        self.assertEqual(found, [expected])
        self.assertEqual((mark, number, date, attached), ("Y1", torture.load(path).get("case", d[:8]), DATE, d))
        self.assertEqual(len(rules), 22)

    def test_dossier_is_attached(self):
        for kind in ("letter", "form"):
            stem = self.make(kind, "sample-full")
            papers.run("pdfdetach", "-save", "1", "-o", f"{stem}.out", f"{stem}.pdf")
            self.assertEqual(pathlib.Path(f"{stem}.out").read_bytes(), pathlib.Path(f"{stem}.json").read_bytes())
            self.assertIn("dossier.json", papers.run("pdfdetach", "-list", f"{stem}.pdf").decode())

    def test_dossier_is_left_out(self):
        stem = self.folder / "bare"
        self.assertEqual(dump("letter", FULL, stem, "without").returncode, 0)
        self.assertIn("0 embedded files", papers.run("pdfdetach", "-list", f"{stem}.pdf").decode())
        whole = self.make("letter", "sample-full")
        self.assertEqual(papers.codes(f"{stem}-1.png"), papers.codes(f"{whole}-1.png"))

    def test_same_bytes(self):
        for kind in ("letter", "form"):
            one = pathlib.Path(f"{self.make(kind, 'sample-full')}.pdf").read_bytes()
            two = pathlib.Path(f"{self.make(kind, 'sample-full')}.pdf").read_bytes()
            self.assertEqual(one, two)

    def test_small(self):
        for name in ("sample-full", "sample-78-points"):
            size = pathlib.Path(f"{self.make('letter', name)}.pdf").stat().st_size
            self.assertLessEqual(size, 120 * 1024, name)

    def test_missing_glyph(self):
        for kind in ("letter", "form"):
            done = dump(kind, self.folder / "unprintable.yucai", self.folder / "none")
            self.assertEqual(done.returncode, 1)
            self.assertTrue(done.stderr.startswith("GLYPH"), done.stderr)
            for words in ("given_names", "U+1FAE0", "🫠", "U+ABCDE"):
                self.assertIn(words, done.stderr)
            self.assertFalse((self.folder / "none.pdf").exists())

    def test_not_eligible(self):
        done = dump("letter", NOT_ELIGIBLE, self.folder / "refused")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith("REFUSED"), done.stderr)
        self.assertFalse((self.folder / "refused.pdf").exists())
        self.make("form", "sample-not-eligible")


unittest.main()
