# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `yucai-cli decide` over a file of cases.

A file is a list of {"title", "table", "cases": [{"inputs", "expect" or "error": [words that the message must hold]}]}.
"""

import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal


def decide(program, path, inputs):
    text = inputs if isinstance(inputs, str) else json.dumps(inputs, default=float)
    return subprocess.run([program, 'decide', path], input=text.encode(), capture_output=True, check=False)


def problem_of(case, run):
    """What is wrong with a run, or None."""
    out, err = run.stdout.decode(), run.stderr.decode()
    if 'error' in case:
        missing = [word for word in case['error'] if word not in err]
        if run.returncode != 1 or out or missing:
            return f'expected exit 1, no output and {missing} in the message; got {run.returncode}, {out!r}, {err!r}'
        return None
    if run.returncode != 0 or not out.endswith('\n') or out.count('\n') != 1:
        return f'expected one line and exit 0; got {run.returncode}, {out!r}, {err!r}'
    found = json.loads(out, parse_float=Decimal)
    if json.dumps(found, default=str) != json.dumps(case['expect'], default=str):
        return f'expected {case["expect"]}, got {found}'
    return None


def main():
    program, path = sys.argv[1:]
    with open(path, encoding='utf-8') as file:
        tables = json.load(file, parse_float=Decimal)
    print(f'1..{sum(len(table["cases"]) for table in tables)}')
    number = 0
    with tempfile.TemporaryDirectory() as folder:
        for table in tables:
            table_path = os.path.join(folder, 'table.json')
            with open(table_path, 'w', encoding='utf-8') as file:
                json.dump(table['table'], file, default=float)
            for case in table['cases']:
                number += 1
                problem = problem_of(case, decide(program, table_path, case['inputs']))
                print(f'{"not ok" if problem else "ok"} {number} - {table["title"]}: {json.dumps(case["inputs"], default=str)}')
                if problem:
                    print(f'# {problem}')


main()
