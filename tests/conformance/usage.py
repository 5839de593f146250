# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exit statuses and messages of the command line where something is wrong."""

import os
import subprocess
import sys
import tempfile

DOSSIER = '{"format": "yucai-dossier", "version": 1, "answers": {}}'
TABLE = '{"inputs": ["x"], "rules": [{"if": ["> 1"], "points": 5}]}'


def cases(folder):
    table = os.path.join(folder, 'table.json')
    with open(table, 'w', encoding='utf-8') as file:
        file.write(TABLE)
    fifo = os.path.join(folder, 'fifo.json')
    os.mkfifo(fifo)
    for name, text in ('one.yucai', '{"format": "yucai-dossier", "version": 1, "case": "CQ-1", "answers": {}}'), ('broken.yucai', '{'):
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(text)
    # arguments, standard input, exit status, words of standard error, words of standard output
    return [
        ([], '', 2, ['command'], []),
        (['decid'], '', 2, ['no command “decid”', 'did you mean decide?'], []),
        (['decide'], '', 2, ['one file with a table', 'TABLE.json'], []),
        (['decide', '-'], '{}', 2, ['one file with a table'], []),
        (['decide', table, '--lang', 'fr'], '{}', 2, ['“fr”', 'zh_CN'], []),
        (['decide', table, '--on', '2026-02-30'], '{}', 2, ['“2026-02-30”', '2026-03-14'], []),
        (['decide', table, '--of'], '{}', 2, ['--of'], []),
        (['decide', table], '{"x": 2}', 0, [], ['{"points": 5}']),
        (['decide', '--', table], '{"x": 2}', 0, [], ['{"points": 5}']),
        (['decide', table], '{"y": 2}', 0, ['does not read “y”'], ['null']),
        (['decide', os.path.join(folder, 'absent.json')], '{}', 1, ['absent.json', 'name is right'], []),
        (['decide', folder], '{}', 1, ['a folder'], []),
        (['decide', fifo], '{}', 1, ['a pipe'], []),
        (['decide', table], '{"x": 12345678901234567890}', 1, ['standard input'], []),
        (['decide', table], '[' * 100000, 1, ['standard input'], []),
        (['rules'], '', 2, ['check or list'], []),
        (['rules', 'chek'], '', 2, ['check or list'], []),
        (['rules', 'list', 'x'], '', 2, ['takes no files'], []),
        (['rules', 'check', os.path.join(folder, 'absent.json')], '', 1, ['absent.json'], []),
        (['rules', 'check', table], '', 1, ['table.json: /inputs', '"format"'], []),
        (['rules', 'list', '--lang', 'zh_CN'], '', 0, [], ['cn-points-2017', '随附']),
        (['assess', '-', '--on', '2023-06-01'], DOSSIER, 1, ['chongqing-shortage-2024', '2024-01-01'], []),
        (['assess', '-', '--json', '--on', '2023-06-01'], DOSSIER, 1, ['chongqing-shortage-2024'],
         ['{"dossier": "-", "error": {', 'chongqing-shortage-2024', '2024-01-01']),
        (['verify'], '', 2, ['one PDF file', 'FILE.pdf'], []),
        (['verify', 'a.pdf', 'b.pdf'], '', 2, ['one PDF file'], []),
        (['verify', os.path.join(folder, 'absent.pdf')], '', 1, ['absent.pdf'], []),
        (['verify', '-'], DOSSIER, 1, [], ['cannot be verified', 'not a PDF']),
        (['verify', '-', '--json'], DOSSIER, 1, [], ['{"file": "-", "result": "unreadable"']),
        (['verify', '-', '--dossier', table], DOSSIER, 1, ['table.json'], []),
        (['advise'], '', 2, ['at least one dossier'], []),
        (['advise', '-', '--target', '-5'], DOSSIER, 2, ['a number of points'], []),
        (['advise', '-', '--on', '2026-11-24'], DOSSIER, 0, [], ['What would change this']),
        (['advise', '-', '--on', '2026-11-24', '--lang', 'zh_CN'], DOSSIER, 0, [], ['哪些变化会改变结果']),
        (['advise', '-', '--json', '--on', '2026-11-24', '--target', '10'], DOSSIER, 0, [], ['"dossier": "-"', '"advice": [{"changes": [{']),
        (['advise', '-', '--json', '--on', '2023-06-01'], DOSSIER, 1, ['chongqing-shortage-2024'], ['{"dossier": "-", "error": {']),
        (['timeline'], '', 2, ['at least one dossier', 'DOSSIER'], []),
        (['timeline', '-', '--on', '2023-06-01'], DOSSIER, 1, ['chongqing-shortage-2024', '2024-01-01'], []),
        (['timeline', '-', '--json', '--on', '2026-11-24'], DOSSIER, 0, [], ['{"dossier": "-", "on": "2026-11-24", "until": "2031-11-24"']),
        (['cases'], '', 2, ['one folder', 'FOLDER'], []),
        (['cases', os.path.join(folder, 'absent')], '', 1, ['absent'], []),
        (['cases', folder, '--on', '2026-11-24'], '', 1, ['broken.yucai: '], ['CQ-1', '2 dossiers, 1 of them refused.']),
        (['cases', folder, '--on', '2026-11-24', '--ndjson'], '', 1, ['broken.yucai: '],
         ['{"file": "broken.yucai", "error": ', '{"file": "one.yucai", "case": "CQ-1", ', '"stage": "eligibility"']),
        (['cases', folder, '--on', '2023-06-01'], '', 1, ['chongqing-shortage-2024'], []),
        (['stage', os.path.join(folder, 'one.yucai')], '', 2, ['a dossier and a stage'], []),
        (['stage', os.path.join(folder, 'one.yucai'), 'lost'], '', 2, ['“lost”'], []),
        (['stage', os.path.join(folder, 'one.yucai'), 'filed', '--changed', 'May'], '', 2, ['--changed', '“May”'], []),
        (['stage', os.path.join(folder, 'broken.yucai'), 'filed'], '', 1, ['broken.yucai'], []),
        (['stage', os.path.join(folder, 'one.yucai'), 'filed', '--who', 'Li Wei', '--permit-until', '2027-03-01', '--on', '2026-11-24'],
         '', 0, [], []),
        (['cases', folder, '--json', '--on', '2026-11-24'], '', 1, ['broken.yucai'], ['"stage": "filed"', '"kind": "renewal_opens"', '"refused": 1']),
        (['dates'], '', 2, ['one folder'], []),
        (['dates', os.path.join(folder, 'absent')], '', 1, ['absent'], []),
        (['batch', folder], '', 2, ['--letters'], []),
        (['batch', folder, '--forms'], '', 2, ['-o FOLDER'], []),
        (['batch', os.path.join(folder, 'absent'), '--forms', '-o', os.path.join(folder, 'out')], '', 1, ['absent'], []),
        (['package', os.path.join(folder, 'one.yucai')], '', 2, ['-o FILE.zip'], []),
        (['package', 'check', os.path.join(folder, 'absent.zip')], '', 1, ['absent.zip'], []),
        (['package', os.path.join(folder, 'broken.yucai'), '-o', os.path.join(folder, 'a.zip')], '', 1, ['broken.yucai'], []),
        (['--version'], '', 0, [], ['yucai-cli ']),
        (['--help'], '', 0, [], ['decide', 'rules']),
    ]


def problem_of(program, arguments, text, status, errors, outputs):
    run = subprocess.run([program, *arguments], input=text.encode(), capture_output=True, check=False, timeout=60)
    out, err = run.stdout.decode(), run.stderr.decode()
    if run.returncode != status:
        return f'exit {run.returncode} instead of {status}: {err}'
    if any(word not in err for word in errors) or (not errors and err):
        return f'expected {errors} on standard error, got {err}'
    if any(word not in out for word in outputs) or (not outputs and out):
        return f'expected {outputs} on standard output, got {out}'
    return None


def full_disk(program):
    with open('/dev/full', 'wb') as full:
        run = subprocess.run([program, 'rules', 'list'], stdout=full, stderr=subprocess.PIPE, check=False)
    return None if run.returncode == 1 and b'could not be written' in run.stderr else f'{run.returncode}, {run.stderr}'


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        every = cases(folder)
        print(f'1..{len(every) + 1}')
        for number, case in enumerate(every, 1):
            problem = problem_of(program, *case)
            print(f'{"not ok" if problem else "ok"} {number} - {" ".join(os.path.basename(word) for word in case[0])}')
            if problem:
                print(f'# {problem}')
    problem = full_disk(program)
    print(f'{"not ok" if problem else "ok"} {len(every) + 1} - a full disk is no success')
    if problem:
        print(f'# {problem}')


main()
