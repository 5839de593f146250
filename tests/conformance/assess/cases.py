#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the cases of one file through yucai-cli and compares what is expected with what it says: objects by the members
given, arrays of objects with an id by id, everything else exactly. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path


def differences(expected, actual, where=""):
    """Every place below `where` in which actual is not what is expected."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name, value in expected.items():
            yield from differences(value, actual.get(name, "nothing"), f"{where}/{name}")
    elif isinstance(expected, list) and isinstance(actual, list) and expected and all(
            isinstance(item, dict) and "id" in item for item in expected):
        by_id = {item.get("id"): item for item in actual if isinstance(item, dict)}
        for item in expected:
            yield from differences(item, by_id.get(item["id"], "nothing"), f"{where}/{item['id']}")
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


def main():
    cli, path = sys.argv[1:]
    cases = json.loads(Path(path).read_text(encoding="utf-8"))
    results = [None] * len(cases)
    for on in sorted({case["on"] for case in cases}):
        places = [i for i, case in enumerate(cases) if case["on"] == on]
        for place, result in zip(places, assess(cli, on, [cases[i] for i in places])):
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
