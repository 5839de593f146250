# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reads otherwise than by other rulebooks: those and no others, before and after as either rulebooks say."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = os.environ['YUCAI_SOURCE_ROOT']
SAMPLES = os.path.join(ROOT, 'data', 'samples')
READING = ('category', 'category_claimed', 'national', 'ground', 'ground_verdict', 'missing')


def cases(folder, *options, status=0, **environment):
    done = subprocess.run([PROGRAM, 'cases', folder, '--on', '2026-11-24', *options], capture_output=True, text=True, timeout=60,
                          env={**os.environ, **environment})
    assert done.returncode == status, (done.returncode, done.stderr)
    return done.stdout if status == 0 else done.stderr


def lines(text):
    return {line['file']: line for line in map(json.loads, text.splitlines())}


def stricter(folder):
    """The installed data, but with 95 points for category A; where its rulebooks are."""
    shutil.copytree(os.path.join(ROOT, 'data'), folder)
    path = os.path.join(folder, 'rulebooks', 'cn-categories-2017.json')
    with open(path, encoding='utf-8') as file:
        text = file.read()
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('">= 85"', '">= 95"'))
    return os.path.join(folder, 'rulebooks')


def dossiers(folder):
    """Samples, one with 85 to 94 points among them."""
    os.mkdir(folder)
    for name in ('sample-78-points', 'sample-not-eligible', 'sample-full'):
        shutil.copy(os.path.join(SAMPLES, name + '.yucai'), folder)
    with open(os.path.join(SAMPLES, 'sample-78-points.yucai'), encoding='utf-8') as file:
        dossier = json.load(file)
    dossier['case'] = 'CQ-90'
    dossier['answers'].update(hsk_level=5, intellectual_property=True, high_level_university=True)
    with open(os.path.join(folder, 'between.yucai'), 'w', encoding='utf-8') as file:
        json.dump(dossier, file)
    return folder


def main():
    with tempfile.TemporaryDirectory() as place:
        folder, data = dossiers(os.path.join(place, 'cases')), os.path.join(place, 'data')
        former = stricter(data)
        now, then = lines(cases(folder, '--ndjson')), lines(cases(folder, '--ndjson', YUCAI_DATADIR=data))
        right = {name: {'before': {what: then[name][what] for what in READING}, 'after': {what: now[name][what] for what in READING}}
                 for name in now if any(then[name][what] != now[name][what] for what in READING)}
        told = lines(cases(folder, '--former-rules', former, '--ndjson'))
        assert right and len(right) < len(now) and 'between.yucai' in right, right.keys()
        assert {name: {side: line[side] for side in ('before', 'after')} for name, line in told.items()} == right, told
        words = cases(folder, '--former-rules', former)
        assert 'CQ-90  ' in words and f'{len(right)} of {len(now)} dossiers' in words, words
        assert json.loads(cases(folder, '--former-rules', former, '--json'))['cases'] == list(told.values())
        assert cases(folder, '--former-rules', os.path.join(ROOT, 'data', 'rulebooks'), '--ndjson') == ''
        assert 'found none' in cases(folder, '--former-rules', place, status=1)
    print('1..1\nok 1 changes')


if __name__ == '__main__':
    main()
