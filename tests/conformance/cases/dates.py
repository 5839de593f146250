# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days over a folder: sorted, with their sources, and as a calendar that every program reads."""

import json
import os
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
CASES = {
    'a.yucai': {'case': 'CQ-1', 'answers': {'family_name': 'KOVAC', 'planned_filing_date': '2026-12-10'}},
    'b.yucai': {'case': 'CQ,2;x', 'answers': {}, 'progress': {'stage': 'approved', 'permit_until': '2027-03-01'}},
}


def run(*arguments):
    """yucai-cli dates, on a day that stays."""
    return subprocess.run([PROGRAM, 'dates', *arguments, '--on', '2026-11-24'], capture_output=True, text=True, check=False, timeout=60)


def unfolded(data):
    """The lines of a calendar as they were meant; each was short enough, and text to its end."""
    assert data.endswith(b'END:VCALENDAR\r\n') and data.count(b'\n') == data.count(b'\r\n')
    lines = data.split(b'\r\n')
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode('utf-8') is not None for line in lines)
    return data.replace(b'\r\n ', b'').decode('utf-8').split('\r\n')


def test_json(folder):
    """By day, with the disagreement of sources."""
    found = [json.loads(line) for line in run(folder, '--json').stdout.splitlines()]
    assert [(day['on'], day['kind'], day['case']) for day in found] == [
        ('2026-12-01', 'renewal_opens', 'CQ,2;x'), ('2026-12-10', 'filing', 'CQ-1'), ('2027-01-30', 'renewal_closes', 'CQ,2;x'),
        ('2027-03-01', 'permit', 'CQ,2;x')], found
    assert '1 November 2026' in found[0]['differs']['en'] and 'source' in found[0] and 'differs' not in found[2]


def test_window(folder):
    """Only the next days."""
    assert len(run(folder, '--days', '7', '--json').stdout.splitlines()) == 1
    assert '2026-12-01  CQ,2;x: Renewal can be filed from this day' in run(folder, '--days', '7').stdout
    assert run(folder, '--days', '0').stdout == 'No dates.\n'


def test_calendar(folder):
    """Folded, escaped, without a person's name, the same twice; ids are unique."""
    both = []
    for name in 'one.ics', 'two.ics':
        path = os.path.join(folder, name)
        assert run(folder, '--ics', path, '--lang', 'zh_CN').returncode == 0
        with open(path, 'rb') as file:
            both.append(file.read())
    assert both[0] == both[1] and b'KOVAC' not in both[0]
    lines = unfolded(both[0])
    assert lines.count('BEGIN:VEVENT') == 4 and lines.count('END:VEVENT') == 4
    assert 'DTSTART;VALUE=DATE:20261201' in lines and 'DTEND;VALUE=DATE:20261202' in lines
    assert 'SUMMARY:CQ\\,2\\;x: 自此日起可申请延期' in lines
    ids = [line for line in lines if line.startswith('UID:')]
    assert len(set(ids)) == 4


def main():
    """A folder of two."""
    tests = [test_json, test_window, test_calendar]
    print(f'1..{len(tests)}')
    with tempfile.TemporaryDirectory() as folder:
        for name, members in CASES.items():
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
                json.dump({'format': 'yucai-dossier', 'version': 1, **members}, file)
        for number, test in enumerate(tests, 1):
            try:
                test(folder)
                print(f'ok {number} - {test.__name__}')
            except AssertionError as error:
                print(f'not ok {number} - {test.__name__}\n# {str(error)[:2000]!r}')


main()
