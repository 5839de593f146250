#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare as a command: a dossier and its scenarios, two dossiers. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CLI, SAMPLES = sys.argv[1], sorted(Path(sys.argv[2], "data", "samples").glob("*.yucai"))
DOSSIER = {
    "format": "yucai-dossier", "version": 1,
    "answers": {"birth_date": "1990-01-01", "nationality": "FRA", "district": "yuzhong", "education": "master",
                "annual_salary_cny": 300000, "months_per_year": 12, "work_years": 6, "hsk_level": 3,
                "address": "One Road\nChongqing", "in_china_now": False, "application_kind": "first"},
    "scenarios": [{"name": "with HSK 5", "answers": {"hsk_level": 5}},
                  {"name": "other employer", "answers": {"annual_salary_cny": 450000, "address": None}},
                  {"name": "already here", "answers": {"in_china_now": True}},
                  {"name": "nothing", "answers": {}}],
}
results = []


def run(*args, text=None):
    return subprocess.run([CLI, "compare", *map(str, args), "--on", "2026-11-24"], input=text, capture_output=True,
                          text=True, check=False)


def check(title, good, found=None):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ("" if good else f"\n# {found}"))


def assessed(dossier):
    out = subprocess.run([CLI, "assess", "-", "--json", "--on", "2026-11-24"], input=json.dumps(dossier), capture_output=True,
                         text=True, check=True)
    return json.loads(out.stdout)


with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "a.yucai")
    path.write_text(json.dumps(DOSSIER), encoding="utf-8")

    one = run(path, "--scenario", "with HSK 5", "--json")
    found = json.loads(one.stdout)
    check("Sides are named", found["before"] == {"dossier": str(path), "scenario": None}
          and found["after"] == {"dossier": str(path), "scenario": "with HSK 5"} and found["on"] == "2026-11-24", found)
    differences = found["differences"]
    check("Only what differs is there", differences["answers"] == [{"id": "hsk_level", "before": 3, "after": 5}]
          and [row["id"] for row in differences["factors"]] == ["chinese"], differences)
    changed = json.loads(json.dumps(DOSSIER))
    changed["answers"]["hsk_level"] = 5
    before, after = assessed(DOSSIER), assessed(changed)
    check("Sums are those that assess prints", differences["sums"][0] == {
        "id": "national", "before": before["points"]["national"], "after": after["points"]["national"]}, differences["sums"])

    two = json.loads(run(path, "--scenario", "with HSK 5", "--scenario", "other employer", "--json").stdout)
    check("Two scenarios are compared with each other", two["before"]["scenario"] == "with HSK 5"
          and {row["id"]: (row["before"], row["after"]) for row in two["differences"]["answers"]}
          == {"hsk_level": (5, 3), "annual_salary_cny": (300000, 450000), "address": ("One Road\nChongqing", None)}, two)
    back = json.loads(run(path, "--scenario", "other employer", "--scenario", "with HSK 5", "--json").stdout)
    check("The other way round it is the reverse", all(
        [(row["id"], row["after"], row["before"]) for row in back["differences"][kind]]
        == [(row["id"], row["before"], row["after"]) for row in two["differences"][kind]] for kind in two["differences"]), back)

    here = json.loads(run(path, "--scenario", "already here", "--json").stdout)["differences"]
    check("Documents differ too", {"id": "visa", "before": "not_met", "after": "met"} in here["documents"]
          and not here["factors"], here)
    check("and are named in words", "Valid visa or residence permit: not needed → needed" in
          run(path, "--scenario", "already here", "--lang", "en").stdout)

    words = run(path, "--scenario", "other employer", "--lang", "en")
    check("In words", words.returncode == 0 and "scenario “other employer”" in words.stdout
          and "One Road · Chongqing → not answered yet" in words.stdout and "(+6)" in words.stdout, words)
    check("In Chinese", "方案“other employer”" in run(path, "--scenario", "other employer", "--lang", "zh_CN").stdout)
    same = run(path, "--scenario", "nothing", "--lang", "en")
    check("A scenario without a difference says so", "The result is the same." in same.stdout, same)

    unknown = run(path, "--scenario", "HSK")
    check("An unknown scenario is refused, the known ones are named", unknown.returncode == 1
          and "“HSK”" in unknown.stderr and "“with HSK 5”" in unknown.stderr, unknown)
    for wrong in [(path,), (), (path, path, "--scenario", "nothing"), (path, *["--scenario", "nothing"] * 3)]:
        check(f"{len(wrong)} words are wrong usage", run(*wrong).returncode == 2)
    dash = run("-", "--scenario", "with HSK 5", text=json.dumps(DOSSIER))
    check("- is standard input", dash.returncode == 0 and "standard input" in dash.stdout, dash)

for sample in SAMPLES:
    itself = json.loads(run(sample, sample, "--json").stdout)
    check(f"{sample.name} does not differ from itself", not any(itself["differences"].values()), itself)

print(f"1..{len(results)}")
print("\n".join(results))
