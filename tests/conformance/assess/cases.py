#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the cases of one file through yucai-cli and compares what is expected with what it says: objects by the members
given, arrays of objects with an id by id, or with a day by day, everything else exactly. Prints TAP.
With "timeline" as third argument the cases are asked what changes by itself, one by one."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path


def key_of(items):
    """What the objects of an array are told apart by."""
    return next((key for key in ("id", "on") if items and all(isinstance(item, dict) and key in item for item in items)), None)


def differences(expected, actual, where=""):
    """Every place below `where` in which actual is not what is expected."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name, value in expected.items():
            yield from differences(value, actual.get(name, "nothing"), f"{where}/{name}")
    elif isinstance(expected, list) and isinstance(actual, list) and (key := key_of(expected)):
        by_key = {item.get(key): item for item in actual if isinstance(item, dict)}
        for item in expected:
            yield from differences(item, by_key.get(item[key], "nothing"), f"{where}/{item[key]}")
    elif expected != actual:
        yield f"{where}: expected {json.dumps(expected)}, found {json.dumps(actual)}"


def assess(cli, on, cases):
    """The results of all cases of one date, by one process."""
    lines = [json.dumps({"format": "yucai-dossier", "version": 1, "answers": case["answers"]}) for case in cases]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.ndjson"
        path.write_text("\n".join(lines), encoding="utf-8")
        run = subprocess.run([cli, "assess", path, "--ndjson", "--on", on], capture_output=True, text=True, check=False)
    results = [json.loads(line) for line in run.stdout.splitlines()]
    if len(results) != len(cases):
        sys.exit(f"Bail out! {run.stderr}")
    return results


def look_ahead(cli, on, cases):
    """The time lines of all cases of one date."""
    for case in cases:
        dossier = {"format": "yucai-dossier", "version": 1, "answers": case["answers"], **case.get("members", {})}
        run = subprocess.run([cli, "timeline", "-", "--json", "--on", on], input=json.dumps(dossier), capture_output=True, text=True, check=False)
        yield json.loads(run.stdout) if run.returncode == 0 else {"error": run.stderr}


def main():
    cli, path, *command = sys.argv[1:]
    ask = look_ahead if command == ["timeline"] else assess
    cases = json.loads(Path(path).read_text(encoding="utf-8"))
    results = [None] * len(cases)
    for on in sorted({case["on"] for case in cases}):
        places = [i for i, case in enumerate(cases) if case["on"] == on]
        for place, result in zip(places, ask(cli, on, [cases[i] for i in places])):
            results[place] = result

    print(f"1..{len(cases)}")
    for number, (case, result) in enumerate(zip(cases, results), 1):
        wrong = list(differences(case["expect"], result))
        if "error" in result:
            wrong.append(json.dumps(result["error"], ensure_ascii=False))
        print(f"{'not ok' if wrong else 'ok'} {number} - {case['title']}")
        for line in wrong:
            print(f"# {line}")


main()
