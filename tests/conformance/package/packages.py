# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a package, in which order, that the same case gives the same bytes, and what a passphrase hides."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

PROGRAM = os.path.abspath(sys.argv.pop(1))
SAMPLE = os.path.join(os.environ['YUCAI_SOURCE_ROOT'], 'data', 'samples', 'sample-78-points.yucai')
PASSPORT, DEGREE = b'%PDF-1.7 passport', b'\xff\xd8\xff degree'


def run(*arguments, **how):
    """yucai-cli, on a day that stays."""
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=60, **how)


class Packages(unittest.TestCase):
    """A dossier with attached files"""

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.dossier = self.path('a.yucai')
        with open(SAMPLE, encoding='utf-8') as file:
            root = json.load(file)
        root['documents'] = {name: {'state': 'have', 'attachments': [self.attach(content, kind)]}
                             for name, content, kind in (('degree', DEGREE, 'image/jpeg'), ('passport', PASSPORT, 'application/pdf'))}
        with open(self.dossier, 'w', encoding='utf-8') as file:
            json.dump(root, file)

    def path(self, name):
        """A file of this test."""
        return os.path.join(self.folder, name)

    def attach(self, content, kind):
        """Puts a file where attached ones are."""
        digest = hashlib.sha256(content).hexdigest()
        os.makedirs(self.path('a.yucai.d'), mode=0o700, exist_ok=True)
        with open(self.path(f'a.yucai.d/{digest}'), 'wb') as file:
            file.write(content)
        return {'sha256': digest, 'name': '../../x', 'kind': kind, 'size': len(content)}

    def pack(self, name, *more):
        """The package of the dossier; why not, if there is none."""
        made = run('package', self.dossier, '-o', self.path(name), '--on', '2026-11-24', *more)
        self.assertEqual(made.returncode, 0, made.stderr)
        with open(self.path(name), 'rb') as file:
            return file.read()

    def test_contents(self):
        """Papers first, then what is attached, in the order of the checklist, under names of our own."""
        self.pack('a.zip')
        with zipfile.ZipFile(self.path('a.zip')) as archive:
            self.assertEqual(archive.namelist(),
                             ['manifest.json', 'CQ-2026-0001-01-form.pdf', 'CQ-2026-0001-02-letter.pdf',
                              'CQ-2026-0001-03-checklist.pdf', 'CQ-2026-0001-04-seals.pdf', 'CQ-2026-0001-05-passport.pdf',
                              'CQ-2026-0001-06-degree.jpg', 'CQ-2026-0001-00-cover.pdf'])
            self.assertEqual(archive.read('CQ-2026-0001-05-passport.pdf'), PASSPORT)
            said = json.loads(archive.read('manifest.json'))
            self.assertEqual({file['name']: file['sha256'] for file in said['files']},
                             {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()[1:]})
            self.assertIn(('cn-points-2017', '2017-04-01'), [(book['id'], book['edition']) for book in said['rulebooks']])
        self.assertEqual(run('package', 'check', self.path('a.zip')).returncode, 0)

    def test_same_bytes(self):
        """Twice, in another zone, in another language: the same."""
        first = self.pack('a.zip')
        self.assertEqual(first, self.pack('b.zip'))
        made = run('package', self.dossier, '-o', self.path('c.zip'), '--on', '2026-11-24', '--lang', 'zh_CN',
                   env={**os.environ, 'TZ': 'Asia/Chongqing'})
        self.assertEqual(made.returncode, 0, made.stderr)
        with open(self.path('c.zip'), 'rb') as file:
            self.assertEqual(first, file.read())

    def test_encrypted(self):
        """The same entries behind a passphrase, none of them readable without."""
        with open(self.path('secret'), 'w', encoding='utf-8') as file:
            file.write('long enough\n')
        with open(self.path('wrong'), 'w', encoding='utf-8') as file:
            file.write('also long\n')
        data = self.pack('a.zip', '--encrypt-with', self.path('secret'))
        self.assertNotIn(b'yucai-package', data)
        for secret, status in ('secret', 0), ('wrong', 1):
            checked = run('package', 'check', self.path('a.zip'), '--encrypt-with', self.path(secret))
            self.assertEqual(checked.returncode, status, checked.stderr)
        self.pack('plain.zip')
        plain = run('package', 'check', self.path('plain.zip'), '--json').stdout
        self.assertEqual(run('package', 'check', self.path('a.zip'), '--json', '--encrypt-with', self.path('secret')).stdout, plain)

    def test_attachment_gone(self):
        """What was attached and is not there is named, and nothing is made."""
        os.unlink(self.path(f'a.yucai.d/{hashlib.sha256(DEGREE).hexdigest()}'))
        made = run('package', self.dossier, '-o', self.path('a.zip'), '--on', '2026-11-24')
        self.assertEqual(made.returncode, 1)
        self.assertIn('Highest degree', made.stderr)
        self.assertFalse(os.path.exists(self.path('a.zip')))

    def test_no_letter(self):
        """Where no ground is met there is no letter in it, and all the rest."""
        shutil.copy(os.path.join(os.path.dirname(SAMPLE), 'sample-not-eligible.yucai'), self.dossier)
        self.pack('a.zip')
        with zipfile.ZipFile(self.path('a.zip')) as archive:
            self.assertEqual([name.split('-')[-1] for name in archive.namelist()],
                             ['manifest.json', 'form.pdf', 'checklist.pdf', 'seals.pdf', 'cover.pdf'])


if __name__ == '__main__':
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Packages)
    outcome = unittest.TestResult()
    tests = list(suite)
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        before = len(outcome.failures) + len(outcome.errors)
        test.run(outcome)
        bad = (outcome.failures + outcome.errors)[before:] if len(outcome.failures) + len(outcome.errors) > before else []
        print(f'{"not ok" if bad else "ok"} {number} - {test.id().rsplit(".", 1)[-1]}')
        for _, text in bad:
            print('\n'.join(f'# {line}' for line in text.splitlines()))
