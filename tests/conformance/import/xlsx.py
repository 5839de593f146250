#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""XLSX held against another program's: its files are read, ours are read by it. And files that mean harm: each is answered, at once and
with words, and nothing comes of it. Prints TAP."""

import datetime
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import openpyxl

CLI, SAMPLES = sys.argv[1], Path(sys.argv[2])
SANITIZED = "ASAN_OPTIONS" in os.environ
results = []


def check(title, good, found=None):
    results.append(f"{'ok' if good else 'not ok'} {len(results) + 1} - {title}" + ("" if good else f"\n# {found}"))


def limit():
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def run(*args):
    return subprocess.run([CLI, *map(str, args), "--on", "2026-11-24"], capture_output=True, text=True, check=False, preexec_fn=limit)


def dry(sheet, *options):
    done = run("import", sheet, "--dry-run", "--json", "--lang", "en", *options)
    return done, json.loads(done.stdout) if done.stdout else None


def wrong_cells(said):
    return {cell["cell"]: cell["message"] for row in said["rows"] for cell in row["wrong"]}


def save(place, name, rows, epoch=None, posts=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for row in posts or []:
        (book["Posts"] if "Posts" in book.sheetnames else book.create_sheet("Posts")).append(row)
    book.save(place / name)
    return place / name


HEADERS = ["Case", "Family name", "Date of birth", "Passport number", "Yearly salary before tax", "HSK level", "Telephone"]


def check_theirs(place):
    sheet = save(place, "theirs.xlsx", [
        HEADERS,
        ["A", "Li", datetime.date(1988, 3, 14), "E12345678", 600000, 4, "+86 138"],
        ["B", "Tan", datetime.datetime(1990, 1, 1), 510102198801011234567, 450000.0, datetime.date(2026, 4, 3), "=1+1"],
        ["C", "Wu", 34042, "E1", 450000, 3, None],
        ["D", "'+86 1", datetime.date(1988, 3, 14), "E2", 450000, True, None],
    ], posts=[["Case", "Employer", "Position", "From", "Until"], ["A", "X", "Engineer", "2019-07", "to this day"], ["Z", "Y", "Cook", "2010-01", ""]])
    done = run("import", sheet, "-o", place / "theirs", "--json", "--lang", "en")
    said = json.loads(done.stdout)
    answers = json.loads((place / "theirs/A.yucai").read_text(encoding="utf-8"))["answers"]
    check("Dates, amounts and texts of another program", answers.items() >= {
        "birth_date": "1988-03-14", "annual_salary_cny": 600000, "hsk_level": 4, "passport_number": "E12345678", "phone": "+86 138"}.items(), answers)
    check("Posts by case number", answers.get("work_history", [{}])[0].get("employer") == "X", (answers, said.get("post_columns")))
    check("A post of nobody is told", len(said["adrift"]) == 1 and "“Z”" in said["adrift"][0]["message"], said["adrift"])
    wrong = wrong_cells(said)
    check("What was damaged is told", set(wrong) == {"D3", "F3", "G3", "C4", "F5"} and "last figures are lost" in wrong["D3"] and "2026-04-03" in wrong["F3"]
          and "formulas are not run" in wrong["G3"] and "14 March 1993" in wrong["C4"], wrong)
    old = save(place, "1904.xlsx", [HEADERS[:3], ["A", "Li", datetime.date(1988, 3, 14)]], epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904)
    run("import", old, "-o", place / "old")
    check("Days counted from 1904", "1988-03-14" in (place / "old/A.yucai").read_text(encoding="utf-8") and dry(old)[1]["from_1904"])


def check_ours(place):
    for name in ("one.xlsx", "two.xlsx"):
        run("export", SAMPLES, "-o", place / name)
    check("The same dossiers give the same bytes", (place / "one.xlsx").read_bytes() == (place / "two.xlsx").read_bytes())
    book = openpyxl.load_workbook(place / "one.xlsx")
    people, posts = book["People"], book["Posts"]
    check("A row a person, a row a post", (people.max_row, posts.max_row) == (11, 16), (people.max_row, posts.max_row))
    check("Every cell is text", all(cell.data_type in "s" for sheet in (people, posts) for row in sheet.iter_rows() for cell in row if cell.value is not None))
    check("Headers stay in sight", people.freeze_panes == "B2")
    check("Colours say how a case stands", len({people.cell(row, 4).fill.fgColor.rgb for row in range(2, 12)}) > 1)
    check("No day of making it, nobody's name", (book.properties.created, book.properties.creator or "") == (datetime.datetime(2020, 1, 1), ""),
          (book.properties.created, book.properties.creator))
    run("template", "-o", place / "empty.xlsx", "--lang", "zh_CN")
    empty = openpyxl.load_workbook(place / "empty.xlsx")
    lists = empty["人员"].data_validations.dataValidation
    check("Lists to choose from", len(lists) > 20 and empty["选项"].sheet_state == "hidden", len(lists))
    done, said = dry(place / "empty.xlsx")
    check("The empty sheet is known column by column, and has nobody in it",
          done.returncode == 0 and said["rows"] == [] and all(column["holds"] for column in said["columns"]), (done, said and said["columns"]))


def parts(source):
    with zipfile.ZipFile(source) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(place, name, content, **more):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in list(content.items()) + list(more.items()):
            archive.writestr(part, text)
    (place / name).write_bytes(data.getvalue())
    return place / name


SHEET = "xl/worksheets/sheet1.xml"


def hostile_xlsx(place):
    good = parts(save(place, "good.xlsx", [HEADERS[:2], ["A", "Li"]]))
    ours, xml = parts(place / "one.xlsx"), good[SHEET].decode()
    entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + xml.split("?>", 1)[-1].replace("<v>", "<v>&a;", 1)
    yield "an entity", pack(place, "entity.xlsx", {**good, SHEET: entity}), False
    yield "a document type", pack(place, "doctype.xlsx", {**good, SHEET: "<!DOCTYPE x>" + xml}), False
    yield "a bomb", pack(place, "bomb.xlsx", {**good, SHEET: b"<worksheet>" + b" " * (300 << 20)}), False
    yield "a shared text that is not there", pack(place, "shared.xlsx", {**ours, SHEET: ours[SHEET].replace(b"<v>1</v>", b"<v>4000000000</v>")}), False
    yield "a cell beyond every sheet", pack(place, "far.xlsx", {**good, SHEET: xml.replace('r="A1"', 'r="XFD1048576"')}), False
    yield "elements without end", pack(place, "deep.xlsx", {**good, SHEET: "<a>" * 100000}), False
    yield "a part that is cut off", pack(place, "cut.xlsx", {**good, SHEET: xml[:len(xml) // 2]}), False
    yield "no list of sheets", pack(place, "none.xlsx", {name: text for name, text in good.items() if name != "xl/workbook.xml"}), False
    twice = pack(place, "twice.xlsx", good)
    warnings.simplefilter("ignore")
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr(SHEET, xml.replace("Li", "Wu"))
    yield "a part that is there twice", twice, False
    (place / "half.xlsx").write_bytes((place / "good.xlsx").read_bytes()[:-200])
    yield "an archive that is cut off", place / "half.xlsx", False
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(65530):
            archive.writestr(f"x{number}", "")
    (place / "many.xlsx").write_bytes(many.getvalue())
    yield "65,530 entries", place / "many.xlsx", False
    yield "paths that lead out", pack(place, "path.xlsx", good, **{"../../evil": "x", "/etc/evil": "x", "C:\\evil": "x"}), True
    yield "a size that is only claimed", pack(place, "claim.xlsx", {**good, SHEET: xml.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')}), True
    relations = good["xl/_rels/workbook.xml.rels"].decode()
    yield "a sheet in another file", pack(place, "external.xlsx", {**good, "xl/_rels/workbook.xml.rels": relations.replace(
        'Target="/xl/worksheets/sheet1.xml"', 'TargetMode="External" Target="file:///etc/passwd"')}), False


def hostile_csv(place):
    head = b"Case,Family name\n"
    for title, data, good in [
            ("nothing", b"", False), ("a zero byte", head + b"A,L\0i\n", False), ("an open quotation mark", head + b'A,"Li\n' + b"B,Wu\n" * 5, False),
            ("a quotation mark inside", head + b'A,L"i\n', False), ("a cell of 5 MB", head + b"A," + b"x" * 5_000_000 + b"\n", False),
            ("two encodings", head + "A,李\n".encode() + "B,王小明先生\n".encode("gb18030"), False),
            ("a million columns", head + b"," * 1_000_000 + b"x\n", False), ("the old format of Excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, False),
            ("half a character", head + "A,李小明".encode()[:-1], False), ("empty lines alone", b"\n" * 100_000, False),
            ("only separators", head + b",\n" * 90_000, True)]:
        (place / "hostile.csv").write_bytes(data)
        yield title, place / "hostile.csv", good


with tempfile.TemporaryDirectory() as folder:
    place = Path(folder)
    check_theirs(place)
    check_ours(place)
    for title, sheet, good in [*hostile_xlsx(place)]:
        done, said = dry(sheet)
        check(f"XLSX with {title}: {'read' if good else 'refused with words'}",
              done.returncode == (0 if good else 1) and (said is not None and said["good"] == 1 if good else sheet.name in done.stderr), (done.returncode, done.stderr))
    for title, sheet, good in hostile_csv(place):
        done, said = dry(sheet)
        check(f"CSV with {title}: {'read' if good else 'refused with words'}",
              done.returncode == (0 if good else 1) and (said is not None if good else sheet.name in done.stderr), (done.returncode, done.stderr))
    check("Nothing was written anywhere", not [*place.parent.glob("evil*")] and not [*place.glob("*evil*")])

if SANITIZED:
    results.append(f"ok {len(results) + 1} - a limit of memory # SKIP sanitizers set more aside")
print("\n".join(results))
print(f"1..{len(results)}")
sys.exit(any(line.startswith("not ok") for line in results))
