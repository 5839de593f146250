#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assess and explain as commands: order, bad inputs, streams, exit status. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CLI = sys.argv[1]
GOOD = {"format": "yucai-dossier", "version": 1, "answers": {"education": "master", "hsk_level": 3}}
BAD = {"format": "yucai-dossier", "version": 1, "answers": {"hsk_level": "three"}}
results = []


def run(*args, text=None):
    return subprocess.run([CLI, *map(str, args)], input=text, capture_output=True, text=True, check=False)


def check(title, good, found=None):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ("" if good else f"\n# {found}"))


with tempfile.TemporaryDirectory() as folder:
    good, bad = Path(folder, "good.yucai"), Path(folder, "bad.yucai")
    good.write_text(json.dumps(GOOD), encoding="utf-8")
    bad.write_text(json.dumps(BAD), encoding="utf-8")

    one = run("assess", good, bad, Path(folder, "absent.yucai"), good, "--json", "--on", "2026-11-24")
    lines = [json.loads(line) for line in one.stdout.splitlines()]
    check("A bad input stops only itself", one.returncode == 1 and ["error" in line for line in lines] == [False, True, True, False], one)
    check("Results stand in the order of the inputs",
          [Path(line["dossier"]).name for line in lines] == ["good.yucai", "bad.yucai", "absent.yucai", "good.yucai"], lines)
    error = lines[1].get("error", {})
    check("An error names file, place, what was expected and found, remedy",
          error.get("file") == str(bad) and error.get("pointer") == "/answers/hsk_level" and error.get("expected")
          and error.get("found") == '"three"' and error.get("remedy"), error)
    check("It is said on standard error too", "/answers/hsk_level" in one.stderr, one.stderr)
    check("The date asked for is the date assessed", lines[0].get("on") == "2026-11-24", lines[0])

    dash = run("assess", "-", "--json", text=json.dumps(GOOD))
    check("- is standard input", dash.returncode == 0 and json.loads(dash.stdout)["dossier"] == "-", dash)
    refused = run("assess", "-", text=json.dumps(BAD))
    check("Messages say what - is", refused.returncode == 1 and refused.stderr.startswith("yucai-cli: standard input: /answers/hsk_level: "), refused.stderr)
    stream = run("assess", "-", "--ndjson", text=f"{json.dumps(GOOD)}\n\n{json.dumps(BAD)}\n{json.dumps(GOOD)}")
    check("A stream has one result a line", stream.returncode == 1
          and ["error" in json.loads(line) for line in stream.stdout.splitlines()] == [False, True, False], stream)

    early = run("assess", good, "--json", "--on", "2010-01-01")
    check("Before the first edition: named with its first date", early.returncode == 1 and "2010-01-01" in early.stderr
          and "2017-04-01" in json.loads(early.stdout)["error"]["found"], early)
    check("A date that is none is wrong usage", run("assess", good, "--on", "2026-02-30").returncode == 2)
    check("No dossier is wrong usage", run("assess").returncode == 2)

    why = run("explain", good, "education", "--on", "2026-11-24", "--lang", "en")
    check("explain names points, fact and source", why.returncode == 0 and "of 20 points" in why.stdout
          and "Master" in why.stdout and "official" in why.stdout, why)
    asked = [("education", "Highest degree: Master", "最高学位：硕士"), ("region", "not Outside Chongqing", "不是重庆以外"),
             ("salary", "Yearly salary before tax: 450,000 yuan or more", "税前年薪：450,000元及以上"), ("age", "Age: 26 to 45", "年龄：26至45")]
    rich = json.dumps({**GOOD, "answers": {"birth_date": "1990-01-01", "district": "yuzhong", "education": "master", "annual_salary_cny": 500000}})
    for factor, *words in asked:
        for lang, wanted in zip(("en", "zh_CN"), words):
            said = run("explain", "-", factor, "--on", "2026-11-24", "--lang", lang, text=rich).stdout
            check(f"The row of {factor} in words, {lang}", wanted in said and '"' not in said and "[" not in said, said)
    check("explain in Chinese", "学位" in run("explain", good, "education", "--lang", "zh_CN").stdout)
    none = {"high_level_university": False, "global_500_experience": False, "intellectual_property": False, "china_work_years": 0}
    rest = run("explain", "-", "extra", "--on", "2026-11-24", "--lang", "en", text=json.dumps({**GOOD, "answers": none})).stdout
    check("explain names every fact that the rows above asked for", rest.count("?: No") == 3 and "0 years" in rest, rest)
    post = {**GOOD, "answers": {"birth_date": "1990-01-01", "district": "yuzhong", "shortage_post": "nev.rd",
                                "education": "master", "work_years": 5}}
    why = run("explain", "-", "shortage_and_b", "--on", "2026-11-24", text=json.dumps(post)).stdout
    check("What is claimed is explained by all its parts", "b.1" in why and "shortage list (" in why, why)
    unknown = run("explain", good, "educatoin")
    check("explain names what it knows", unknown.returncode == 2 and "education" in unknown.stderr, unknown)
    for what in ["eligible", "category", "points", "local", "a.3", "b.6", "shortage_and_b", "unit_recommendation"]:
        check(f"explain {what}", run("explain", good, what).returncode == 0)

print(f"1..{len(results)}")
print("\n".join(results))
