# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Layout, preview and file on a torture page: test-specimen.py DUMP-SPECIMEN"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import papers

DUMP = sys.argv.pop()
CODE = "Y1|specimen|2026-11-24|AAAAAAAAAAAAAAAAAAAAAA|BBBBBBBBBBBBBBBBBBBBBB"


class Specimen(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.stems = [f"{cls.folder.name}/{name}" for name in ("one", "two")]
        for stem in cls.stems:
            subprocess.run([DUMP, stem], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_paper(self):
        papers.check_paper(self.stems[0])
        papers.check_print(self.stems[0])

    def test_code(self):
        self.assertEqual(papers.codes(f"{self.stems[0]}-1.ppm"), [CODE])

    def test_same_bytes(self):
        one, two = (pathlib.Path(f"{stem}.pdf").read_bytes() for stem in self.stems)
        self.assertEqual(one, two)


unittest.main()
