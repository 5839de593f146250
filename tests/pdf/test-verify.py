# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is every letter of ours confirmed, and every change to one found: test-verify.py YUCAI-CLI"""

import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import unittest
import zlib

CLI = sys.argv.pop(1)
DATE = "2026-11-24"
DATA = pathlib.Path(os.environ["YUCAI_SOURCE_ROOT"], "data")
SAMPLES = sorted(DATA.joinpath("samples").glob("*.yucai"))
FULL = next(path for path in SAMPLES if path.stem == "sample-full")
REFUSED = ("sample-not-eligible", "sample-outside-chongqing")
LONG = os.environ.get("YUCAI_LONG") == "1"
MEMORY_LIMIT = 1024 * 1024  # kB, of the program and its reader


def run(*command, **more):
    return subprocess.run([str(word) for word in command], capture_output=True, **more)


def make(kind, dossier, pdf, *more, date=DATE):
    done = run(CLI, kind, dossier, "-o", pdf, "--on", date, *more)
    assert done.returncode == 0, done.stderr.decode()
    return pdf


def objects(pdf):
    """Where streams begin and end in a file of ours, with what stands before them."""
    data = pdf.read_bytes()
    for match in re.finditer(rb"(\d+) 0 obj\n(.*?)\nstream\r?\n", data, re.DOTALL):
        yield match.group(2), match.end(), data.index(b"endstream", match.end())


def hostile(body, root="1 0 R"):
    """A PDF with these objects and a table that finds them."""
    data, places = b"%PDF-1.7\n", []
    for i, item in enumerate(body, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % i + item + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(body) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<</Size %d /Root %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(body) + 1, root.encode(), start)


def stream(data, extra=b"", compressed=True):
    packed = zlib.compress(data, 9) if compressed else data
    return b"<</Length %d /Filter /FlateDecode %s>>\nstream\n" % (len(packed), extra) + packed + b"\nendstream"


def bomb(megabytes, extra=b""):
    """Much out of little: a packed part of zeros, repeated, and packed again."""
    packer, zeros = zlib.compressobj(9), bytes(1024 * 1024)
    begin = packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)
    part = packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)
    twice = zlib.compress(begin + part * (megabytes - 1), 9)
    return b"<</Length %d /Filter [/FlateDecode /FlateDecode] %s>>\nstream\n" % (len(twice), extra) + twice + b"\nendstream"


def shipped(name):
    """A rulebook to be changed. Its examples hold for its own dates."""
    book = json.loads(DATA.joinpath(f"rulebooks/{name}.json").read_text(encoding="utf-8"))
    book["examples"] = []
    return book


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.letter = make("letter", FULL, cls.folder / "letter.pdf")
        cls.dossier = json.loads(FULL.read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def verify(self, pdf, *more, env=None):
        """What is said of a file, as JSON; nothing ever goes to standard error."""
        done = run(CLI, "verify", pdf, "--json", *more, env=env)
        self.assertEqual(done.stderr.decode(), "", pdf)
        found = json.loads(done.stdout)
        self.assertEqual(done.returncode, 0 if found["result"] == "equal" else 1)
        for deviation in found["deviations"]:
            self.assertNotIn("{", deviation["text"])
        return found

    def ids(self, found):
        return {deviation["id"] for deviation in found["deviations"]}

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def qpdf(self, name, *options):
        path = self.folder / name
        done = run("qpdf", *options, path)
        self.assertIn(done.returncode, (0, 3), done.stderr.decode())
        return path

    def changed(self, name, **answers):
        path = self.folder / name
        answers = {**self.dossier["answers"], **answers}
        path.write_text(json.dumps({**self.dossier, "answers": answers}), encoding="utf-8")
        return path

    def uncompressed(self):
        return self.qpdf("open.pdf", "--stream-data=uncompress", "--object-streams=disable", self.letter)


class Ours(Case):
    def test_every_letter(self):
        for sample in SAMPLES:
            if sample.stem in REFUSED:
                continue
            for date in (DATE, "2025-07-01"):
                with self.subTest(sample.stem, date=date):
                    found = self.verify(make("letter", sample, self.folder / "one.pdf", date=date))
                    self.assertEqual((found["result"], found["identical"], found["on"], found["deviations"]),
                                     ("equal", True, date, []))

    def test_every_form(self):
        for sample in SAMPLES:
            with self.subTest(sample.stem):
                pdf = make("form", sample, self.folder / "one.pdf")
                found = self.verify(pdf, "--on", DATE)
                self.assertEqual((found["result"], found["paper"]), ("equal", "form"))

    def test_long_case_number(self):
        """The check code takes as much of it as a camera can read, and says the same when it is made again."""
        for case in ("x" * 3000, "渝" * 64, "a|b"):
            path = self.folder / "case.yucai"
            path.write_text(json.dumps({**self.dossier, "case": case}), encoding="utf-8")
            found = self.verify(make("letter", path, self.folder / "one.pdf"))
            self.assertEqual((found["result"], found["case"]), ("equal", case[:64].replace("|", "/")))

    def test_saved_again(self):
        """Another program may order and compress a file as it likes; what it says is the same."""
        for options in (["--object-streams=generate"], ["--linearize"], ["--encrypt", "", "owner", "256", "--"]):
            with self.subTest(options):
                found = self.verify(self.qpdf("again.pdf", self.letter, *options))
                self.assertEqual((found["result"], found["identical"], found["deviations"]), ("equal", False, []))

    def test_in_words(self):
        for lang, words in (("en", "follows from its dossier"), ("zh_CN", "与所附档案一致")):
            done = run(CLI, "verify", self.letter, "--lang", lang)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(words, done.stdout.decode())

    def test_from_standard_input(self):
        done = run(CLI, "verify", "-", input=self.letter.read_bytes())
        self.assertEqual((done.returncode, done.stderr), (0, b""))


class Changed(Case):
    def check(self, found, *ids):
        self.assertEqual(found["result"], "differs", found)
        for wanted in ids:
            self.assertIn(wanted, self.ids(found))

    def test_flipped_bytes(self):
        """A byte of the attachment or of what is drawn is never missed; no byte breaks anything."""
        data, chance = self.letter.read_bytes(), random.Random(4)
        parts = [(begin, end) for _, begin, end in objects(self.letter)]
        attachment = next((begin, end) for head, begin, end in objects(self.letter) if b"EmbeddedFile" in head)
        places = [chance.randrange(*attachment) for _ in range(40 if LONG else 6)]
        places += [chance.randrange(begin, end - 8) for begin, end in (parts * 8 if LONG else chance.sample(parts, 8))]
        for place in places:
            with self.subTest(place):
                flipped = bytearray(data)
                flipped[place] ^= 1 << chance.randrange(8)
                self.assertNotEqual(self.verify(self.write("flipped.pdf", flipped))["result"], "equal")

    def test_flipped_anywhere(self):
        data, chance = self.letter.read_bytes(), random.Random(5)
        table = data.rindex(b"xref\n0")
        for place in ([chance.randrange(table, len(data)) for _ in range(100 if LONG else 8)]
                      + [chance.randrange(len(data)) for _ in range(200 if LONG else 8)] + [0, 5]):
            with self.subTest(place):
                flipped = bytearray(data)
                flipped[place] ^= 1 << chance.randrange(8)
                self.assertFalse(self.verify(self.write("flipped.pdf", flipped))["identical"])

    def test_figure_replaced(self):
        """Digits of the total are exchanged: 105 becomes 150."""
        data = self.uncompressed().read_bytes()
        total = re.findall(rb"\[(<[0-9A-F]{12}>)\] TJ", data)
        digits = self.codes_of("105", data)
        self.assertTrue(digits & set(total), "the total is not found")
        for text in digits:
            data = data.replace(b"[" + text, b"[" + text[:5] + text[9:13] + text[5:9] + b">")
        found = self.verify(self.write("figure.pdf", data))
        self.check(found, "line")
        line = next(item for item in found["deviations"] if item["id"] == "line")
        self.assertEqual((line["page"], line["printed"], line["expected"]), (2, "150", "105"))
        self.assertIn("National points in all", line["place"])

    def codes_of(self, text, data):
        """How fonts of a file may write a text."""
        found = set()
        for part in re.findall(rb"beginbfchar(.*?)endcmap", data, re.DOTALL):
            codes = {chr(int(meant, 16)): code for code, meant in re.findall(rb"<([0-9A-F]{4})>\s*<([0-9A-F]{4})>", part)}
            if all(letter in codes for letter in text):
                found.add(b"<" + b"".join(codes[letter] for letter in text) + b">")
        return found

    def test_attachment_replaced(self):
        other = self.changed("dossier.json", annual_salary_cny=120000)
        pdf = self.qpdf("replaced.pdf", self.letter, "--remove-attachment=dossier.json")
        pdf = self.qpdf("replaced2.pdf", pdf, "--add-attachment", other, "--key=dossier.json", "--")
        found = self.verify(pdf)
        self.check(found, "attachment_changed", "line")
        self.assertIn(("105", "93"), {(item["printed"], item["expected"]) for item in found["deviations"]})

    def test_attachment_is_no_dossier(self):
        other = self.write("dossier.json", b'{"format": "yucai-dossier"')
        pdf = self.qpdf("replaced.pdf", self.letter, "--remove-attachment=dossier.json")
        pdf = self.qpdf("replaced2.pdf", pdf, "--add-attachment", other, "--key=dossier.json", "--")
        self.check(self.verify(pdf), "attachment_changed", "attachment_unreadable")

    def test_more_attached(self):
        pdf = self.qpdf("more.pdf", self.letter, "--add-attachment", FULL, "--key=other", "--")
        self.check(self.verify(pdf), "attachments")

    def test_pages(self):
        self.check(self.verify(self.qpdf("turned.pdf", self.letter, "--rotate=90:1")), "page_strange")
        one = self.qpdf("one.pdf", self.letter, "--pages", self.letter, "1", "--")
        self.assertIn("page_count", self.ids(self.verify(one)))

    def test_laid_over(self):
        """Something is stamped on a page."""
        stamp = self.write("stamp.pdf", hostile([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                                                 b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>",
                                                 stream(b"1 1 1 rg 60 300 400 20 re f")]))
        found = self.verify(self.qpdf("over.pdf", self.letter, "--overlay", stamp, "--to=2", "--"))
        self.assertNotEqual(found["result"], "equal")
        self.assertTrue({"fonts", "drawn", "page_other"} & self.ids(found), found)

    def test_code_damaged(self):
        """One row of the QR code's rectangles is moved."""
        data = self.uncompressed().read_bytes()
        boxes = next(match for match in re.finditer(rb"(?:[\d.]+ [\d.]+ [\d.]+ [\d.]+ re\n){100,}", data))
        first = re.match(rb"([\d.]+) ([\d.]+)", boxes.group())
        moved = str(round(float(first.group(1)) + 1, 4)).ljust(len(first.group(1)), "0").encode()[:len(first.group(1))]
        start = boxes.start()
        data = data[:start] + moved + data[start + len(moved):]
        self.check(self.verify(self.write("code.pdf", data), "--on", DATE), "drawn")


class Dossiers(Case):
    def test_without_dossier(self):
        pdf = make("letter", FULL, self.folder / "bare.pdf", "--without-dossier")
        found = self.verify(pdf)
        self.assertEqual((found["result"], self.ids(found), found["case"]),
                         ("unconfirmed", {"no_dossier"}, self.dossier["case"]))
        self.assertEqual(self.verify(pdf, "--dossier", FULL)["result"], "equal")
        found = self.verify(pdf, "--dossier", self.changed("other.yucai", hsk_level=1))
        self.assertEqual(found["result"], "differs")
        self.assertLessEqual({"dossier_other", "line"}, self.ids(found))

    def test_beside(self):
        self.assertEqual(self.verify(self.letter, "--dossier", FULL)["result"], "equal")
        found = self.verify(self.letter, "--dossier", self.changed("other.yucai", hsk_level=1))
        self.assertEqual((found["result"], self.ids(found)), ("differs", {"answer"}))
        self.assertEqual((found["deviations"][0]["printed"], found["deviations"][0]["expected"]), ("6", "1"))

    def test_other_rulebooks(self):
        """The user has a newer edition of a book: it is named, and the figures are not called confirmed."""
        book = shipped("cn-points-2017")
        book["edition"] = book["effective"]["from"] = "2026-10-01"
        folder = self.folder / "home" / "yucai" / "rulebooks"
        folder.mkdir(parents=True)
        (folder / "own.json").write_text(json.dumps(book), encoding="utf-8")
        env = {**os.environ, "XDG_DATA_HOME": str(self.folder / "home")}
        found = self.verify(self.letter, env=env)
        self.assertEqual(found["result"], "differs")
        self.assertIn("rules_other", self.ids(found))
        named = [item for item in found["deviations"] if item["id"] == "book"]
        self.assertEqual([(item["place"], item["printed"], item["expected"]) for item in named],
                         [("cn-points-2017", "2017-04-01", "2026-10-01")])
        self.assertIn("other rulebooks", run(CLI, "verify", self.letter, env=env).stdout.decode())

    def test_no_rulebooks_of_its_date(self):
        """Made where there is a list of an earlier year, verified where there is none."""
        folder = self.folder / "early" / "yucai" / "rulebooks"
        folder.mkdir(parents=True)
        for name in ("chongqing-shortage-2024", "documents-2024"):
            book = shipped(name)
            book["edition"], book["effective"] = "2023-01-01", {"from": "2023-01-01", "until": "2024-01-01"}
            (folder / f"{name}.json").write_text(json.dumps(book), encoding="utf-8")
        pdf, env = self.folder / "early.pdf", {**os.environ, "XDG_DATA_HOME": str(self.folder / "early")}
        done = run(CLI, "letter", FULL, "-o", pdf, "--on", "2023-06-01", env=env)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(self.verify(pdf, env=env)["result"], "equal")
        found = self.verify(pdf)
        self.assertEqual((found["result"], self.ids(found), found["on"]), ("unconfirmed", {"no_edition"}, "2023-06-01"))

    def test_same_edition_other_text(self):
        book = shipped("cn-points-2017")
        book["title"]["en"] += " (own)"
        folder = self.folder / "own" / "yucai" / "rulebooks"
        folder.mkdir(parents=True)
        (folder / "own.json").write_text(json.dumps(book), encoding="utf-8")
        env = {**os.environ, "XDG_DATA_HOME": str(self.folder / "own")}
        self.assertLessEqual({"rules_other", "rules_text"}, self.ids(self.verify(self.letter, env=env)))


class Hostile(Case):
    def refuse(self, data, *ids):
        found = self.verify(self.write("hostile.pdf", data))
        self.assertEqual(found["result"], "unreadable", found)
        if ids:
            self.assertEqual(self.ids(found), set(ids))

    def test_no_pdf(self):
        chance = random.Random(6)
        for data in (b"", b"%PDF-", b"\0", FULL.read_bytes(), chance.randbytes(5000), b"%PDF-1.7\n" + chance.randbytes(5000)):
            self.refuse(data, "not_pdf")

    def test_truncated(self):
        data = self.letter.read_bytes()
        for n in range(1, 10):
            found = self.verify(self.write("cut.pdf", data[:len(data) * n // 10]))
            self.assertNotEqual(found["result"], "equal")

    def test_encrypted(self):
        pdf = self.qpdf("closed.pdf", "--encrypt", "open", "owner", "256", "--", self.letter)
        found = self.verify(pdf)
        self.assertEqual((found["result"], self.ids(found)), ("unreadable", {"encrypted"}))

    def test_not_ours(self):
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 0>>"]), "not_ours")

    def test_too_big(self):
        done = run(CLI, "verify", self.write("big.pdf", bytes(17 * 1024 * 1024)))
        self.assertEqual(done.returncode, 1)
        self.assertIn("big.pdf", done.stderr.decode())

    def test_loops(self):
        page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources 3 0 R /B 5 0 R>>"
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 6 0 R>> /AF [1 0 R]>>",
                             b"<</Type /Pages /Kids [3 0 R 2 0 R] /Count 2>>", page, stream(b"q"), b"[5 0 R 5 0 R]",
                             b"<</Kids [6 0 R 6 0 R 6 0 R]>>"]))
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 6 0 R>>>>",
                             b"<</Type /Pages /Kids [3 0 R] /Count 1>>", page, stream(b"q"), b"[5 0 R 5 0 R]",
                             b"<</Kids [6 0 R 6 0 R 6 0 R]>>"]), "not_ours")

    def test_deep(self):
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                             b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /B " + b"[" * 100000 + b"]" * 100000 + b">>"]))
        chain = [b"[%d 0 R]" % i for i in range(5, 3000)]
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                             b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /B 4 0 R>>"] + chain), "not_ours")

    def test_strange_operators(self):
        chance = random.Random(7)
        words = [b"BT", b"ET", b"<", b">", b"<<", b">>", b"[", b"]", b"(", b")", b"TJ", b"Tj", b"/F1", b"12", b"-1e9", b"Tf",
                 b"nan", b"BDC", b"EMC", b"/ActualText", b"<FEFF", b"re", b"f", b"'", b'"', b"99999999999999999999", b"\\", b"%x"]
        for _ in range(60 if LONG else 5):
            content = b" ".join(chance.choice(words) for _ in range(2000))
            self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                                 b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>", stream(content)]))

    def test_bombs(self):
        """What would fill any memory ends at the reader's cap."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        big = 20000 if LONG else 4000
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                             b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>", bomb(big)]))
        self.refuse(hostile([b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(dossier.json) 3 0 R]>>>>>>",
                             b"<</Type /Pages /Kids [] /Count 0>>", b"<</EF <</F 4 0 R>>>>", bomb(big)]))
        data = b"%PDF-1.7\n"
        self.refuse(data + b"1 0 obj\n" + bomb(big, b"/Type /XRef /Size 99999999 /W [1 4 2] /Root 2 0 R")
                    + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(data))
        self.assertLess(max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss), MEMORY_LIMIT)


unittest.main()
