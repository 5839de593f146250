#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets that a caseworker reads, beside what comes in of them and what is said of the rest; the same sheet in other encodings. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CLI, FOLDER = sys.argv[1], Path(sys.argv[2])
results = []


def check(title, good, found=None):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ("" if good else f"\n# {found}"))


def run(*args):
    return subprocess.run([CLI, "import", *map(str, args), "--on", "2026-11-24"], capture_output=True, text=True, check=False)


def take_in(sheet, folder, *options):
    done = run(sheet, "-o", folder, "--json", "--lang", "en", *options)
    assert done.returncode in (0, 1) and done.stdout, done
    said = json.loads(done.stdout)
    good = {json.loads(file.read_text(encoding="utf-8"))["case"]: json.loads(file.read_text(encoding="utf-8"))["answers"]
            for file in folder.glob("*.yucai")}
    return said, good


def wrong_cells(said):
    return {cell["cell"]: cell["message"] for row in said["rows"] for cell in row["wrong"]}


def same_as(wanted, said, good):
    wrong = wrong_cells(said)
    return good == wanted["good"] and set(wrong) == set(wanted["wrong"]) and all(part in wrong[cell] for cell, part in wanted["wrong"].items())


with tempfile.TemporaryDirectory() as place:
    place = Path(place)
    for sheet in sorted(FOLDER.glob("*.csv")):
        wanted = json.loads(sheet.with_suffix(".json").read_text(encoding="utf-8"))
        said, good = take_in(sheet, place / sheet.stem)
        check(wanted["title"], same_as(wanted, said, good), (good, wrong_cells(said)))

    # The same sheet, however it was saved
    text = (FOLDER / "chinese.csv").read_text(encoding="utf-8")
    wanted = json.loads((FOLDER / "chinese.json").read_text(encoding="utf-8"))
    ways = [("UTF-8", b"\xef\xbb\xbf" + text.encode("utf-8"), ","),
            ("GB18030", text.encode("gb18030"), ","),
            ("GB18030", text.replace("\n", "\r\n").encode("gb18030"), ","),
            ("UTF-16LE", b"\xff\xfe" + text.replace(",", "\t").encode("utf-16-le"), "\t"),
            ("UTF-16LE", text.replace(",", "\t").encode("utf-16-le"), "\t"),
            ("UTF-16BE", b"\xfe\xff" + text.replace("\n", "\r").encode("utf-16-be"), ","),
            ("UTF-8", text.replace(",", ";").encode("utf-8"), ";"),
            ("UTF-8", text.replace(",", "|").encode("utf-8"), "|")]
    for number, (encoding, data, separator) in enumerate(ways):
        sheet = place / f"{number}.csv"
        sheet.write_bytes(data)
        said, good = take_in(sheet, place / str(number))
        check(f"{encoding}, {separator!r}: detected and read", same_as(wanted, said, good) and
              (said["encoding"], said["separator"]) == (encoding, separator), (said["encoding"], said["separator"], good, wrong_cells(said)))

    # What looks like something is said, and taken only when somebody says so
    sheet = place / "likeness.csv"
    sheet.write_text("Case,Reach\nA,a@b.example\nB,c@d.example\n", encoding="utf-8")
    told = run(sheet, "-o", place / "unlike", "--lang", "en")
    check("A likeness is told and not taken", "B looks like “E-mail”" in told.stderr and "--map B=email" in told.stderr and
          "email" not in (place / "unlike/A.yucai").read_text(encoding="utf-8"), told)
    said, good = take_in(sheet, place / "like", "--map", "B=email")
    check("What somebody says holds", good == {"A": {"email": "a@b.example"}, "B": {"email": "c@d.example"}}, good)
    check("By its header too", take_in(sheet, place / "header", "--map", "Reach=email")[1] == good)
    # What people call a case number; beside one that is called so, another number is not it
    for header in ("编号", "工号", "案件编号", "员工编号：", "Employee No.", "Staff ID"):
        sheet.write_text(f"{header},Reach\nA,a@b.example\n", encoding="utf-8")
        check(f"{header} is the case number", take_in(sheet, place / header, "--map", "B=email")[1] == {"A": {"email": "a@b.example"}})
    sheet.write_text("工号,案号,E-mail\n7,A,a@b.example\n", encoding="utf-8")
    check("Its own name comes first", take_in(sheet, place / "both")[1] == {"A": {"email": "a@b.example"}})

    # By what people write besides for a choice as well
    sheet.write_text("Case,Stage of study\nA,硕士研究生\nB,MBA\n", encoding="utf-8")
    told = run(sheet, "-o", place / "degrees", "--lang", "en")
    check("A likeness by other names of choices", "--map B=education" in told.stderr, told)

    check("A question that does not exist", run(sheet, "-o", place / "x", "--map", "B=emial").returncode == 2)
    check("No column is known", run(FOLDER / "chinese.json", "-o", place / "x").returncode == 1)

    # A thousand rows, forty of them wrong: the others come in, the forty go out with the reasons, are mended and come in too
    rows = [f"T-{n},Name{n},{'31.2.1988' if n % 25 == 0 else '1988-01-02'}" for n in range(1000)]
    sheet, refused = place / "thousand.csv", place / "refused.xlsx"
    sheet.write_text("Case,Family name,Date of birth\n" + "\n".join(rows) + "\n", encoding="utf-8")
    dry = run(sheet, "--dry-run", "--lang", "en")
    check("Nothing is written on a dry run", dry.returncode == 1 and "960" in dry.stdout and "Nothing was written" in dry.stdout, dry.stdout[-200:])
    said, good = take_in(sheet, place / "thousand", "--refused", refused)
    check("960 come in, 40 are left out", len(good) == 960 and said["left_out"] == 40, said["left_out"])
    again = run(refused, "--dry-run", "--json")
    check("The sheet of those left out is read as it is", [row["case"] for row in json.loads(again.stdout)["rows"]] ==
          [f"T-{n}" for n in range(0, 1000, 25)], again)
    check("A second time changes nothing", take_in(sheet, place / "thousand")[0]["good"] == 960)

print("\n".join(results))
print(f"1..{len(results)}")
sys.exit(any(line.startswith("not ok") for line in results))
