#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checklist as a caseworker reads it: by these answers, these documents stand so. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CLI, ROOT, BOOK = sys.argv[1], Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text(encoding="utf-8"))


def checklist(answers, documents):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "case.yucai")
        path.write_text(json.dumps({"format": "yucai-dossier", "version": 1, "answers": answers, "documents": documents}), encoding="utf-8")
        done = subprocess.run([CLI, "checklist", path, "--json", "--on", BOOK["on"]], capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        raise SystemExit(f"exit status {done.returncode}: {done.stderr}")
    return {item["id"]: item for item in json.loads(done.stdout)["documents"]}


def base(case):
    """A case stands on the answers of the book, or of a sample."""
    if "sample" not in case:
        return BOOK["base"]
    return json.loads((ROOT / "data/samples" / case["sample"]).read_text(encoding="utf-8"))["answers"]


print(f"1..{len(BOOK['cases'])}")
for number, case in enumerate(BOOK["cases"], 1):
    items = checklist({**base(case), **case.get("with", {})}, case.get("documents", {}))
    wrong = [f"{document}: {member} is {items[document].get(member)!r}, not {value!r}"
             for document, expected in case["expect"].items() for member, value in expected.items()
             if items[document].get(member) != value]
    print(f"{'not ok' if wrong else 'ok'} {number} - {case['title']}", *(f"# {line}" for line in wrong), sep="\n")
