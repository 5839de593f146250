#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is ready to type: cases that a caseworker reads, and what holds of every sample. Prints TAP."""

import json
import re
import subprocess
import sys
from pathlib import Path

CLI, ROOT, CASES = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
PORTAL = json.loads((ROOT / "data/forms/portal.json").read_text(encoding="utf-8"))
FORMS = {field["id"]: field["as"] for section in PORTAL["sections"] for field in section["fields"]}
PATTERNS = {"latin": r"[A-Z]+( [A-Z]+)*", "date": r"\d{4}-\d\d-\d\d", "month": r"\d{4}-\d\d|至今", "number": r"\d+",
            "per_month": r"\d+", "points": r"\d+", "category": "[AB]"}
results = []


def check(title, good, found=None):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ("" if good else f"\n# {found}"))


def run(*args, text=None):
    return subprocess.run([CLI, "ready", *map(str, args), "--on", "2026-11-24"], input=text, capture_output=True, text=True, check=False)


def ready(source, text=None):
    return json.loads(run(source, "--json", "--lang", "en", text=text).stdout)


for case in json.loads(CASES.read_text(encoding="utf-8")):
    dossier = {"format": "yucai-dossier", "version": 1, "answers": case["answers"], **case.get("members", {})}
    fields = ready("-", json.dumps(dossier))["fields"]
    single = {field["field"]: [field["state"], field["value"]] for field in fields if field["row"] is None}
    check(case["title"], all(single.get(name) == wanted for name, wanted in case.get("fields", {}).items()), single)
    if "absent" in case:
        check(f"{case['title']}: left out", not set(case["absent"]) & set(single), single)
    rows = {}
    for field in fields:
        if field["row"] is not None:
            rows.setdefault(field["row"], {})[field["field"]] = field["value"]
    wanted = case.get("rows", [])
    check(f"{case['title']}: rows", len(rows) == len(wanted) and all(
        row.items() >= want.items() for row, want in zip(rows.values(), wanted)), rows)

for sample in sorted((ROOT / "data/samples").glob("*.yucai")):
    found = ready(sample)
    check(f"{sample.name}: the notice is there", found["notice"] == PORTAL["notice"]["en"], found["notice"])
    odd = [field for field in found["fields"] if field["value"] is not None
           and not re.fullmatch(PATTERNS.get(FORMS[field["field"]], ".+"), field["value"], re.DOTALL)]
    check(f"{sample.name}: every value has the form of its field", odd == [], odd)
    order = [field["field"] for field in found["fields"] if field["row"] is None]
    check(f"{sample.name}: in the portal's order", order == [name for name in FORMS if name in order], order)
    check(f"{sample.name}: a value exactly where one is ready", all(
        (field["value"] is not None) == (field["state"] in ("value", "compare")) for field in found["fields"]), found["fields"])

words = run(ROOT / "data/samples/sample-full.yucai", "--lang", "zh_CN")
check("In words, with the notice", words.returncode == 0 and PORTAL["notice"]["zh_CN"] in words.stdout and "至今" in words.stdout, words)
check("One dossier is expected", run().returncode == 2)

print(f"1..{len(results)}")
print("\n".join(results))
