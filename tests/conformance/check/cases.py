#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings as a caseworker reads them: for each a dossier that has it, and a near miss that has it not. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CLI, ROOT, FILES = sys.argv[1], Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]
KINDS = {kind["id"]: kind for kind in json.loads((ROOT / "data/forms/checks.json").read_text(encoding="utf-8"))["findings"]}
results = []


def check(title, good, found=None):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ("" if good else f"\n# {found}"))


def run(on, dossiers):
    """The findings in each of these dossiers, from one start of the program."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.yucai") for number in range(len(dossiers))]
        for path, dossier in zip(paths, dossiers):
            path.write_text(json.dumps(dossier), encoding="utf-8")
        done = subprocess.run([CLI, "check", *paths, "--json", "--lang", "en", "--on", on], capture_output=True, text=True, check=False)
    found = [json.loads(line)["findings"] for line in done.stdout.splitlines()]
    grave = any(finding["severity"] == "returned" for findings in found for finding in findings)
    if done.stderr or len(found) != len(dossiers) or done.returncode != int(grave):
        raise SystemExit(f"exit status {done.returncode}: {done.stderr}")
    return found


def dossier(answers, members=None):
    return {"format": "yucai-dossier", "version": 1, "answers": answers, **(members or {})}


def place(thing):
    """The question or the document, of a finding as of a case."""
    return thing.get("document") or thing.get("where") or thing.get("question")


def at_its_place(finding, case):
    kind = KINDS[finding["id"]]
    return (place(finding) == place(case) and ("row" not in case or finding["row"] == case["row"])
            and case.get("says", "") in finding["text"] and finding["severity"] == kind["severity"]
            and "{" not in finding["text"] and finding["why"] and finding["remedy"]
            and len(finding["sources"]) == len(kind["sources"]))


covered = set()
for file in FILES:
    book = json.loads(file.read_text(encoding="utf-8"))
    cases, base = book["cases"], book["base"]
    clean, = run(book["on"], [dossier(base)])
    check(f"{book['subject']}: nothing is found where nothing is wrong", clean == [], clean)
    wrong = run(book["on"], [dossier({**base, **case["with"]}, case.get("with_members")) for case in cases])
    right = run(book["on"], [dossier({**base, **case["near_miss"]}, case.get("near_miss_members")) for case in cases])
    for case, found, near in zip(cases, wrong, right):
        covered.add(case["finding"])
        check(f"{case['title']}: {case['finding']}",
              any(finding["id"] == case["finding"] and at_its_place(finding, case) for finding in found), found)
        check(f"{case['title']}: not in the near miss",
              all((finding["id"], place(finding)) != (case["finding"], place(case)) for finding in near), near)

check("Every kind of finding has its case", covered == set(KINDS), set(KINDS) ^ covered)
plain = [kind["id"] for kind in KINDS.values() if not kind["sources"] and len(kind["why"]["en"]) < 20]
check("No finding is without a source or a plain reason", plain == [], plain)

print(f"1..{len(results)}")
print("\n".join(results))
