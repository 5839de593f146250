# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A book of the user's that the checker finds sound, but that cannot be held beside the others: `rules check` and `assess` name its
file, the place, what is too much and the remedy, and `assess` goes on with the other books. Prints TAP."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from run import FILLED, book_of  # noqa: E402

PROGRAM = sys.argv[1]
DOSSIER = {'format': 'yucai-dossier', 'version': 1, 'answers': {'education': 'master', 'nationality': 'DEU'}}


def ground(tests):
    return {'grounds': [{'id': 'mine', 'when': {'any': [{'fact': fact, 'is': test} for fact, test in tests]}}]}


def table(inputs, rows, **members):
    rules = [{'if': tests, 'points': points} for tests, points in rows]
    decision = {'id': 'd', 'hit_policy': 'F', 'inputs': inputs, 'rules': rules, 'default': {'points': 0}, **members}
    return {'decisions': [decision], 'factors': [{'id': 'f', 'cap': 90, 'decision': 'd'}]}


def figures(first, then):
    source = FILLED['grounds']['source']
    return [{'id': 'step', 'figures': [{'from': start, 'value': value, 'source': source}
                                       for start, value in (('2025-01-01', first), ('2026-06-01', then))]}]


FACTS = ['age', 'work_years', 'china_work_years']
CASES = {  # title: the book, its fault: pointer, words
    'more than 64 classes of one fact':
        (ground([('annual_salary_cny', f'= {n * 1000}') for n in range(70)]),
         '/grounds/0/when/any/0', ['64', 'annual_salary_cny', 'name fewer limits']),
    'more than 256 tests of one fact':
        (ground([('employer_kind', '"large"')] * 300), '/grounds/0/when/any/0', ['256', 'employer_kind', 'ask less']),
    'more than 65,536 cases of a table':
        (table(FACTS, [([f'= {20 + n}', f'= {n}', f'= {n}'], 1) for n in range(41)]),
         '/decisions/0', ['65536', 'split it']),
    'a table that contradicts itself with the figure of an earlier year':
        ({'parameters': figures(5, 3), **table(['hsk_level'], [(['<= step'], 1), (['= 4'], 2)], hit_policy='U')},
         '/decisions/0', ['contradicts', 'rows 1 and 2', 'change the rows']),
}
results = []


def check(title, good, found):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ('' if good else f'\n# {found}'))


def run(*args, **environment):
    return subprocess.run([PROGRAM, *map(str, args)], capture_output=True, text=True, check=False, env={**os.environ, **environment})


def names(line, path, pointer, words):
    return line.startswith(f'yucai-cli: {path}: {pointer}: ') and all(word in line for word in words)


with tempfile.TemporaryDirectory() as home:
    folder = Path(home, 'yucai', 'rulebooks')
    folder.mkdir(parents=True)
    dossier = Path(home, 'a.yucai')
    dossier.write_text(json.dumps(DOSSIER), encoding='utf-8')
    without = run('assess', dossier, '--json', '--on', '2026-11-24', XDG_DATA_HOME=home)
    for title, (members, pointer, words) in CASES.items():
        path = folder / 'mine.json'
        path.write_text(book_of({'id': 'mine', 'effective': {'from': '2025-01-01', 'until': None}, **members}), encoding='utf-8')

        checked = run('rules', 'check', path)
        check(f'rules check: {title}', checked.returncode == 1 and len(checked.stderr.splitlines()) == 1
              and names(checked.stderr, path, pointer, words), checked)
        beside = run('assess', dossier, '--json', '--on', '2026-11-24', XDG_DATA_HOME=home)
        check(f'assess goes on without it: {title}', beside.returncode == 0 and beside.stdout == without.stdout != ''
              and names(beside.stderr, path, pointer, words), beside)
        chinese = run('rules', 'check', path, '--lang', 'zh_CN')
        check(f'in Chinese: {title}', 'expected' not in chinese.stderr and ' more' not in chinese.stderr
              and 'rows' not in chinese.stderr, chinese.stderr)

    (folder / 'sound.json').write_text(book_of({'id': 'sound'}), encoding='utf-8')
    both = run('assess', dossier, '--json', '--on', '2026-11-24', XDG_DATA_HOME=home)
    books = [book['id'] for book in json.loads(both.stdout)['rulebooks']]
    check('A sound book beside it is used', 'sound' in books and 'mine' not in books, both)

print(f'1..{len(results)}')
print('\n'.join(results))
