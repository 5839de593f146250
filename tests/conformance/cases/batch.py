# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A batch that is killed at any moment leaves whole files only, and goes on where it was: in the end the same bytes lie there."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
SAMPLES = os.path.join(os.environ['YUCAI_SOURCE_ROOT'], 'data', 'samples')
KILLS = 200 if os.environ.get('YUCAI_LONG') else 20
GOOD = ['sample-78-points', 'sample-not-eligible', 'sample-full']


def start(cases, output, *parts):
    """The batch as a process."""
    return subprocess.Popen([PROGRAM, 'batch', cases, *(parts or ('--letters', '--package')), '-o', output, '--on', '2026-11-24'],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(cases, output, *parts):
    """The batch to its end: exit status and what it said."""
    process = start(cases, output, *parts)
    _, errors = process.communicate(timeout=120)
    return process.returncode, errors


def read(folder):
    """Every file in a folder and below, with its bytes; locks are no content."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if name.startswith('.') and name.endswith('.lock'):
                continue
            with open(path, 'rb') as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def whole(found, right):
    """Whether what has a final name is what it has to be."""
    return all(right.get(name) == content for name, content in found.items() if not os.path.basename(name).startswith('.'))


def test_bad_among_good(cases, right, folder):
    """The bad one is named, all others are made, in the order of their names in the summary."""
    status, errors = run(cases, os.path.join(folder, 'again'))
    assert status == 1 and 'bad.yucai: ' in errors and '4/4' in errors, errors
    assert sorted(name for name in right if not name.startswith('.')) == sorted(
        ['sample-78-points-letter.pdf', 'sample-78-points-package.zip', 'sample-full-letter.pdf', 'sample-full-package.zip',
         'sample-not-eligible-package.zip', 'summary.pdf', 'summary.xlsx']), sorted(right)


def test_same_bytes(_cases, right, folder):
    """Another folder, another run: the same."""
    assert read(os.path.join(folder, 'again')) == right


def test_resumed(cases, right, folder):
    """What is there is not made again; what is damaged or gone is."""
    output = os.path.join(folder, 'again')
    with open(os.path.join(output, 'sample-full-letter.pdf'), 'ab') as file:
        file.write(b'x')
    os.unlink(os.path.join(output, 'sample-not-eligible-package.zip'))
    _, errors = run(cases, output)
    assert 'sample-78-points.yucai =' in errors and 'sample-full.yucai +' in errors and 'sample-not-eligible.yucai +' in errors, errors
    assert read(output) == right


def test_sealed(cases, _right, folder):
    """A sealed one is named as such; with its passphrase its papers are made, though it alone is opened."""
    sealed, passphrase = os.path.join(folder, 'sealed'), os.path.join(folder, 'passphrase')
    os.mkdir(sealed)
    with open(passphrase, 'w', encoding='utf-8') as file:
        file.write('correct horse battery staple\n')
    subprocess.run([PROGRAM, 'seal', os.path.join(cases, 'sample-full.yucai'), '-o', os.path.join(sealed, 'a.yucai'), '--new-passphrase-file', passphrase],
                   check=True, timeout=60)
    shutil.copy(os.path.join(cases, 'sample-78-points.yucai'), sealed)
    status, errors = run(sealed, os.path.join(folder, 'locked'), '--letters')
    assert status == 1 and 'a.yucai: ' in errors and 'sealed with a passphrase' in errors and 'sample-78-points.yucai +' in errors, errors
    status, errors = run(sealed, os.path.join(folder, 'opened'), '--letters', '--passphrase-file', passphrase)
    assert status == 0 and os.path.exists(os.path.join(folder, 'opened', 'a-letter.pdf')), errors


def test_killed(cases, right, folder):
    """At random moments of the run: whole files only, and the end is the same."""
    chance = random.Random(20261124)
    for number in range(KILLS):
        output = os.path.join(folder, f'killed-{number}')
        process = start(cases, output)
        for _ in range(chance.randrange(1, 4)):
            process.stderr.readline()
        try:
            process.wait(chance.random() / 4)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        assert whole(read(output), right), f'not whole after kill {number}'
        run(cases, output)
        after = read(output)
        differ = sorted(name for name in {*after, *right} if after.get(name) != right.get(name))
        assert not differ, f'not the same after kill {number}: {differ}'
        shutil.rmtree(output)


def test_interrupted(cases, right, folder):
    """Control-C: it stops by itself, says so, and goes on the next time."""
    output = os.path.join(folder, 'interrupted')
    process = start(cases, output)
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1, (process.returncode, errors)
    assert whole(read(output), right)
    run(cases, output)
    assert read(output) == right


def test_stale_letter(_cases, _right, folder):
    """Who meets no ground any more has no letter from before."""
    cases, output = os.path.join(folder, 'one'), os.path.join(folder, 'one-out')
    os.mkdir(cases)
    shutil.copy(os.path.join(SAMPLES, 'sample-full.yucai'), os.path.join(cases, 'a.yucai'))
    assert run(cases, output, '--letters')[0] == 0 and os.path.exists(os.path.join(output, 'a-letter.pdf'))
    shutil.copy(os.path.join(SAMPLES, 'sample-not-eligible.yucai'), os.path.join(cases, 'a.yucai'))
    assert run(cases, output, '--letters')[0] == 0 and not os.path.exists(os.path.join(output, 'a-letter.pdf'))


def test_some(cases, right, folder):
    """Of the dossiers named alone, as the same files; they are of one folder."""
    output = os.path.join(folder, 'some')
    paths = [os.path.join(cases, name + '.yucai') for name in ('sample-full', 'sample-78-points')]
    process = subprocess.run([PROGRAM, 'batch', *paths, '--letters', '--package', '-o', output, '--on', '2026-11-24'], check=False,
                             capture_output=True, text=True)
    assert process.returncode == 0 and '2/2' in process.stderr, process.stderr
    made = {name: content for name, content in read(output).items() if not name.startswith('summary.')}
    assert len(made) == 6 and whole(made, right) and all(name in right for name in made), sorted(made)
    process = subprocess.run([PROGRAM, 'batch', paths[0], os.path.join(SAMPLES, 'sample-full.yucai'), '--letters', '-o', output], check=False,
                             capture_output=True, text=True)
    assert process.returncode == 2 and 'one folder' in process.stderr, process.stderr


def main():
    """One workspace with a bad dossier, and what a run that nobody disturbs makes of it."""
    tests = [test_bad_among_good, test_same_bytes, test_resumed, test_killed, test_interrupted, test_stale_letter, test_some, test_sealed]
    print(f'1..{len(tests)}')
    with tempfile.TemporaryDirectory() as folder:
        cases, output = os.path.join(folder, 'cases'), os.path.join(folder, 'right')
        os.mkdir(cases)
        for name in GOOD:
            shutil.copy(os.path.join(SAMPLES, name + '.yucai'), cases)
        with open(os.path.join(cases, 'bad.yucai'), 'w', encoding='utf-8') as file:
            file.write('{"format": "yucai-dossier", "version": 1, "answers": {"hsk_level": 99}}')
        run(cases, output)
        right = read(output)
        for number, test in enumerate(tests, 1):
            try:
                test(cases, right, folder)
                print(f'ok {number} - {test.__name__}')
            except AssertionError as error:
                print(f'not ok {number} - {test.__name__}\n# {str(error)[:2000]!r}')


main()
