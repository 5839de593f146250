# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `yucai-cli rules check` over a file of cases.

A file is a list of {"title", "book" (members laid over a sound little book; null takes one away) or "text" (the file as it is),
"beside" (a second book, optional), "findings": [[pointer, words…]]}: one finding each, and no other.
"""

import copy
import json
import os
import subprocess
import sys
import tempfile

SOUND = {
    'format': 'yucai-rulebook', 'version': 1, 'id': 'example', 'edition': '2026-01-01',
    'effective': {'from': '2026-01-01', 'until': None}, 'title': {'en': 'Example', 'zh_CN': '示例'},
    'sources': [{'id': 'std', 'title': {'en': 'Standard', 'zh_CN': '标准'}, 'address': 'https://example.org/', 'seen': '2026-01-01'}],
}
SOURCE = {'ref': 'std', 'clause': '第一条', 'provenance': 'official'}
WORDS = {'en': 'Words', 'zh_CN': '文字'}
FILLED = {  # members that every part of a list needs and no case is about
    'decisions': {'label': WORDS, 'source': SOURCE}, 'factors': {'label': WORDS, 'source': SOURCE},
    'categories': {'label': WORDS, 'source': SOURCE}, 'routes': {'label': WORDS, 'source': SOURCE},
    'grounds': {'label': WORDS, 'source': SOURCE}, 'provisions': {'label': WORDS, 'source': SOURCE},
    'benefits': {'label': WORDS, 'source': SOURCE}, 'lists': {'label': WORDS, 'source': SOURCE},
    'notes': {'text': WORDS, 'source': SOURCE}, 'parameters': {'label': WORDS}, 'examples': {'label': WORDS},
}


def book_of(members):
    book = copy.deepcopy(SOUND)
    for name, member in members.items():
        if member is None:
            book.pop(name, None)
            continue
        if name in FILLED:
            member = [{key: value for key, value in {**FILLED[name], **part}.items() if value != 'absent'} for part in member]
        book[name] = member
    return json.dumps(book, ensure_ascii=False)


def write(case, folder):
    paths = []
    for name in ('book', 'beside'):
        if name in case or (name == 'book' and 'text' in case):
            paths.append(os.path.join(folder, f'{name}.json'))
            with open(paths[-1], 'w', encoding='utf-8') as file:
                file.write(case['text'] if name == 'book' and 'text' in case else book_of(case[name]))
    return paths


def check(program, paths, lang):
    run = subprocess.run([program, 'rules', 'check', '--lang', lang, *paths], capture_output=True, check=False)
    return run.returncode, run.stdout.decode(), run.stderr.decode().splitlines()


def is_chinese(line):
    return 'expected' not in line and ' from ' not in line and any('\u4e00' <= character <= '\u9fff' for character in line)


def problem_of(case, status, out, lines):
    """What is wrong with a run, or None."""
    expected = case['findings']
    if status != (1 if expected else 0) or (not expected and 'no findings' not in out):
        return f'expected {len(expected)} findings; got exit {status}, {out!r}, {lines}'
    for pointer, *words in expected:
        fitting = [line for line in lines if f'.json: {pointer}: ' in line and all(word in line for word in words)]
        if pointer == '':
            fitting = [line for line in lines if all(word in line for word in words)]
        if not fitting:
            return f'expected {pointer} {words}; got {lines}'
        lines.remove(fitting[0])
    return f'did not expect {lines}' if lines else None


def main():
    program, path = sys.argv[1:]
    with open(path, encoding='utf-8') as file:
        cases = json.load(file)
    print(f'1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        with tempfile.TemporaryDirectory() as folder:
            paths = write(case, folder)
            problem = problem_of(case, *check(program, paths, 'en'))
            chinese = check(program, paths, 'zh_CN')[2] if case['findings'] else []
        if not problem and (len(chinese) < len(case['findings']) or not all(is_chinese(line) for line in chinese)):
            problem = f'expected Chinese; got {chinese}'
        print(f'{"not ok" if problem else "ok"} {number} - {case["title"]}')
        if problem:
            print(f'# {problem}')


if __name__ == '__main__':
    main()
