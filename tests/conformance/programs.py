# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two programs of the command line: what each links, and that each command has one that runs it."""

import re
import subprocess
import sys

CLI, DESK = sys.argv[1:]


def libraries(program):
    listing = subprocess.run(['ldd', program], capture_output=True, text=True, check=True).stdout
    return re.findall(r'^\s*(lib\S+)', listing, re.MULTILINE)


def linked(program, unwanted):
    found = sorted(name for name in libraries(program) if name.startswith(unwanted))
    return f'links {", ".join(found)}' if found else None


def refused_option(command):
    run = subprocess.run([CLI, command, '--no-such-option'], capture_output=True, text=True, check=False, timeout=60)
    usage = f'yucai-cli {command} '
    return None if run.returncode == 2 and usage in run.stderr else f'{run.returncode}: {run.stderr}'


def main():
    words = subprocess.run([CLI, '--help'], capture_output=True, text=True, check=True).stdout
    commands = re.findall(r'^  yucai-cli (\w+) ', words, re.MULTILINE)
    results = [
        ('neither links a toolkit', linked(CLI, ('libgtk', 'libgdk', 'libadwaita')) or linked(DESK, ('libgtk', 'libgdk', 'libadwaita'))),
        ('what assesses links nothing of paper or archives', linked(CLI, ('libpango', 'libcairo', 'libhpdf', 'libarchive', 'libxlsxwriter'))),
        ('the help names the commands', None if 'assess' in commands and 'letter' in commands else words),
        *((f'{command} has a program', refused_option(command)) for command in commands),
    ]
    print(f'1..{len(results)}')
    for number, (name, problem) in enumerate(results, 1):
        print(f'{"not ok" if problem else "ok"} {number} - {name}')
        if problem:
            print(f'# {problem}')


main()
