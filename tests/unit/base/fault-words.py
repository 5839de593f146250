#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person is told about a file exists in Chinese too: every phrase of the readers of files and dossiers is in data/words,
and where it is a printf format, the Chinese has the same conversions."""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
SOURCES = ["app/base/json.c", "app/base/json-parse.c", "app/base/json-read.c", "app/base/fault.c", "app/base/seal.c",
           "app/base/sealed-file.c", "app/cli/passphrase.c", "app/form/question.c",
           "app/dossier/dossier.c", "app/dossier/evidence.c", "app/dossier/scenario.c", "app/dossier/progress.c",
           "app/cases/date-rules.c", "app/cases/package.c", "app/cases/zip.c", "app/feel/decision-table.c",
           "app/feel/hit-policy.c", "app/rules/library.c", "app/rules/rulebook-documents.c",
           "app/feel/scanner.c", "app/feel/expression.c", "app/feel/unary-tests.c", "app/feel/condition.c",
           "app/feel/decision-table-read.c", "app/rules/rulebook.c", "app/rules/rulebook-decisions.c", "app/rules/rulebook-facts.c",
           "app/rules/citation.c", "app/rules/check-names.c", "app/rules/check-cycles.c", "app/rules/check-editions.c",
           "app/rules/check-tables.c", "app/assess/examples.c", "app/assess/fit.c", "app/assess/grid.c", "app/assess/model.c",
           "app/cases/text-encoding.c", "app/cases/workbook.c", "app/cases/csv-read.c", "app/cases/xlsx-parts.c", "app/cases/xlsx-xml.c",
           "app/cases/xlsx-sheet.c", "app/cases/xlsx-read.c", "app/cases/xlsx-write.c", "app/cli/import.c", "app/cli/export.c"]
CALL = re.compile(r"\b(?:refuse|refuse_here|take_digits|yu_faults_add|yu_json_fault|yu_json_problem|yu_words_for"
                  r"|yu_scanner_fail|yu_scanner_fail_here|read_names|read_text|add_finding|find_fact|tell|tell_pair)\s*\(")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
CONVERSION = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?(?:l|ll)?[a-zA-Z]")
# Formats, signs and JSON pointers, which say nothing by themselves
SILENT = re.compile(r"^(?:%s|U\+0000|\W*|/[\w/]+)$")


def arguments(text, start):
    """The text of a call's arguments, from behind its opening parenthesis to its end."""
    depth, i = 1, start
    while depth:
        if text[i] == '"':
            i = LITERAL.match(text, i).end() - 1
        depth += {"(": 1, ")": -1}.get(text[i], 0)
        i += 1
    return text[start:i - 1]


def phrases(path):
    text = path.read_text(encoding="utf-8").replace('"\'"\'', "")
    text = re.sub(r"'(?:\\.|[^'\\\n])'", "0", text)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r'"\s*\n\s*"', "", text)  # one text in two pieces
    text = re.sub(r"yu_json_member \((?:[^()]|\([^()]*\))*\)", "0", text)
    for call in CALL.finditer(text):
        for literal in LITERAL.finditer(arguments(text, call.end())):
            phrase = literal[1].replace('\\"', '"').replace("\\\\", "\\")
            if not SILENT.match(phrase):
                yield phrase


def main():
    words = {}
    for file in sorted((ROOT / "data/words").glob("*.json")):
        words.update(json.loads(file.read_text(encoding="utf-8")))
    known = {pair["en"] for pair in words.values()}
    faults = {name: pair for name, pair in words.items() if name.startswith("fault.")}
    said = {phrase for source in SOURCES for phrase in phrases(ROOT / source)}
    unknown = sorted(said - known)
    different = [name for name, pair in faults.items()
                 if CONVERSION.findall(pair["en"]) != CONVERSION.findall(pair["zh_CN"])]
    print("1..3")
    print(f"{'ok' if len(said) > 60 else 'not ok'} 1 phrases are found in the sources")
    print(f"{'not ok' if unknown else 'ok'} 2 every phrase exists in Chinese")
    for phrase in unknown:
        print(f"# {phrase}")
    print(f"{'not ok' if different else 'ok'} 3 the same conversions in both languages")
    for name in different:
        print(f"# {name}")
    return 1 if unknown or different else 0


if __name__ == "__main__":
    sys.exit(main())
