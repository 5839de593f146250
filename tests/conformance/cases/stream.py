# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assess --ndjson answers each line before it has the next, so that it can stand in a pipe; parts of a stream give parts of the answer."""

import json
import os
import subprocess
import sys

PROGRAM = os.path.abspath(sys.argv[1])
COMMAND = [PROGRAM, 'assess', '--ndjson', '-', '--on', '2026-11-24']


def dossier(level):
    """One line."""
    return json.dumps({'format': 'yucai-dossier', 'version': 1, 'answers': {'hsk_level': level}}).encode() + b'\n'


def results(data):
    """What is said of the answers, without their places."""
    return [{name: value for name, value in json.loads(line).items() if name != 'dossier'} for line in data.splitlines()]


def test_line_by_line():
    """Nothing more is written until the answer was read: a program that waits for the end would never answer (the test ends it)."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for number in range(1, 4):
            process.stdin.write(dossier(number))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())['dossier'] == f'-:{number}'
        process.stdin.close()
        assert process.stdout.read() == b''


def test_parts():
    """Cut in two, as xargs or parallel do it: the same answers in the same order."""
    lines = [dossier(level) for level in range(6)]
    whole = subprocess.run(COMMAND, input=b''.join(lines), capture_output=True, check=True).stdout
    parts = [subprocess.run(COMMAND, input=b''.join(part), capture_output=True, check=True).stdout for part in (lines[:2], lines[2:])]
    assert len(whole.splitlines()) == 6 and results(whole) == results(b''.join(parts))


def test_last_line():
    """Without a newline at its end."""
    assert len(subprocess.run(COMMAND, input=dossier(1).rstrip(), capture_output=True, check=True).stdout.splitlines()) == 1


def test_bad_line():
    """A line that is refused has an answer too, and so have those after it."""
    run = subprocess.run(COMMAND, input=b'{\n\n' + dossier(1), capture_output=True, check=False)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 1 and 'error' in answers[0] and answers[1]['dossier'] == '-:3', answers


def test_endless_line():
    """A line without an end is refused before it fills the memory."""
    run = subprocess.run(COMMAND, input=b'[' * (9 << 20), capture_output=True, check=False)
    assert run.returncode == 1 and b'standard input: ' in run.stderr, run.stderr[:200]


def main():
    """All of them."""
    tests = [test_line_by_line, test_parts, test_last_line, test_bad_line, test_endless_line]
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} - {test.__name__}')
        except AssertionError as error:
            print(f'not ok {number} - {test.__name__}\n# {str(error)[:2000]!r}')


main()
