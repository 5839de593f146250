# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The user's own rulebooks beside the shipped ones, as `rules check`, `rules list` and `assess` take them: an example that does not come
out refuses its book, a book that begins later stops nothing, every day on which figures change is tried. Prints TAP."""

import copy
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from run import SOURCE, book_of  # noqa: E402

PROGRAM = sys.argv[1]
ROOT = Path(__file__).resolve().parents[3]
DOSSIER = {'format': 'yucai-dossier', 'version': 1, 'answers': {'education': 'master', 'nationality': 'DEU', 'hsk_level': 4}}
TODAY = '2026-11-24'
results = []


def check(title, good, found):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ('' if good else f'\n# {found}'))


class Home:
    """A user with rulebooks of their own."""

    def __init__(self, path, **books):
        self.folder = Path(path, 'yucai', 'rulebooks')
        self.folder.mkdir(parents=True)
        self.dossier = Path(path, 'a.yucai')
        self.dossier.write_text(json.dumps(DOSSIER), encoding='utf-8')
        self.environment = {**os.environ, 'XDG_DATA_HOME': str(path)}
        for name, text in books.items():
            (self.folder / f'{name}.json').write_text(text, encoding='utf-8')

    def run(self, *args):
        return subprocess.run([PROGRAM, *map(str, args)], capture_output=True, text=True, check=False, env=self.environment)

    def assess(self, on=TODAY):
        return self.run('assess', self.dossier, '--json', '--on', on)


def ids(run):
    return [book['id'] for book in json.loads(run.stdout)['rulebooks']]


def ground_with(expected, on=TODAY, **members):
    example = {'on': on, 'answers': {'education': 'master'}, 'expect': {'grounds': [{'id': 'mine', 'verdict': expected}]}}
    return book_of({'id': 'mine', 'effective': {'from': '2025-01-01', 'until': None}, 'examples': [example],
                    'grounds': [{'id': 'mine', 'when': {'fact': 'education', 'is': '"master"'}}], **members})


def points_otherwise():
    """The shipped table of points, the user's edition: nobody gets a point for Chinese. Its examples say so."""
    book = json.loads((ROOT / 'data/rulebooks/cn-points-2017.json').read_text(encoding='utf-8'))
    table = next(decision for decision in book['decisions'] if decision['id'] == 'points.chinese')
    for rule in table['rules']:
        rule.pop('then', None)
        rule['points'] = 0
    table['rules'] = table['rules'][:1]
    table['rules'][0]['if'] = ['-' for _ in table['inputs']]
    table['hit_policy'] = 'F'
    example = {'label': book['title'], 'on': TODAY, 'answers': {'hsk_level': 6},
               'expect': {'points': {'factors': [{'id': 'chinese', 'max': 0}]}}}
    return {**copy.deepcopy(book), 'edition': '2026-11-01', 'examples': [example]}


def with_figures(days, lowest):
    """A figure that changes every day, and a table that contradicts itself on the one but last of them if that is less than 4."""
    first = datetime.date(2025, 1, 1)
    figures = [{'from': str(first + datetime.timedelta(n)), 'value': lowest if n == days - 2 else 5, 'source': SOURCE} for n in range(days)]
    decision = {'id': 'd', 'hit_policy': 'U', 'inputs': ['hsk_level'], 'default': {'points': 0},
                'rules': [{'if': ['> step'], 'points': 1}, {'if': ['= 4'], 'points': 2}]}
    return book_of({'id': 'mine', 'effective': {'from': '2025-01-01', 'until': None}, 'parameters': [{'id': 'step', 'figures': figures}],
                    'decisions': [decision], 'factors': [{'id': 'f', 'cap': 9, 'decision': 'd'}]})


def examples(path):
    home = Home(path, mine=ground_with('not_met'))
    plain = f"yucai-cli: {home.folder / 'mine.json'}: /examples/0/expect/grounds/0/verdict: "
    listed, beside = home.run('rules', 'list'), home.assess()
    check('an example that comes out otherwise refuses its book', listed.returncode == 1 and plain in listed.stderr
          and len(listed.stderr.splitlines()) == 1 and '"met"' in listed.stderr, listed)
    check('and assess goes on with the others', beside.returncode == 0 and plain in beside.stderr and 'mine' not in ids(beside), beside)
    checked = home.run('rules', 'check', home.folder / 'mine.json')
    check('rules check says it once', checked.returncode == 1 and len(checked.stderr.splitlines()) == 1 and plain in checked.stderr, checked)


def good_example(path):
    home = Home(path, mine=ground_with('met'))
    listed = home.run('rules', 'list')
    check('an example that comes out is no fault', listed.returncode == 0 and 'mine' in ids(home.assess()), listed)


def override(path):
    home = Home(path, points=json.dumps(points_otherwise(), ensure_ascii=False))
    checked, assessed = home.run('rules', 'check'), home.assess()
    check('examples of shipped books are not tried on what the user changed', checked.returncode == 0 and checked.stderr == '', checked)
    chinese = next(factor for factor in json.loads(assessed.stdout)['points']['factors'] if factor['id'] == 'chinese')
    check('what the user changed counts', chinese['max'] == 0, assessed)


def later(path):
    home = Home(path, mine=ground_with('met', on='2030-01-02', effective={'from': '2030-01-01', 'until': None}))
    now, then, listed = home.assess(), home.assess('2030-01-01'), home.run('rules', 'list')
    check('a book that begins later stops nothing', now.returncode == 0 and now.stderr == '' and 'mine' not in ids(now), now)
    check('and counts from its first day', 'mine' in ids(then), then)
    check('and is listed with it', listed.returncode == 0 and '2030-01-01' in listed.stdout, listed)


def days(path):
    home = Home(path, mine=with_figures(300, lowest=3))
    listed = home.run('rules', 'list')
    check('the 299th change of a figure is tried', listed.returncode == 1 and '/decisions/0: ' in listed.stderr, listed)
    sound = home.folder / 'mine.json'
    sound.write_text(with_figures(300, lowest=5), encoding='utf-8')
    check('300 changes are taken', home.run('rules', 'list').returncode == 0, '')
    sound.write_text(with_figures(400, lowest=5), encoding='utf-8')
    listed = home.run('rules', 'list')
    check('400 are not', listed.returncode == 1 and '366' in listed.stderr, listed)


for case in (examples, good_example, override, later, days):
    with tempfile.TemporaryDirectory() as place:
        case(place)
print(f'1..{len(results)}')
print('\n'.join(results))
