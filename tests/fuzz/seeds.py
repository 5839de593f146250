#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes what fuzzing begins with from the program's own data: small files, since what matters is that each kind of thing is there
once. Beside each folder of seeds stands a dictionary of the words that such files have."""

import base64
import hashlib
import io
import json
import pathlib
import sys
import zipfile

MOST_WORDS = 400
LONGEST_WORD = 40


class Seeds:
    def __init__(self, folder):
        self.folder = folder

    def put(self, target, name, content):
        folder = self.folder / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def document(self, target, name, value):
        self.put(target, name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def dictionary(self, target, values):
        words = set()
        for value in values:
            collect(value, words)
        lines = [escaped(word) for word in sorted(words, key=lambda word: (len(word), word))][:MOST_WORDS]
        (self.folder / f"{target}.dict").write_text("\n".join(lines) + "\n", encoding="ascii")


def collect(value, words):
    """All names, and texts without a space: ids, dates, tests."""
    if isinstance(value, dict):
        words.update(value)
        for member in value.values():
            collect(member, words)
    elif isinstance(value, list):
        for item in value:
            collect(item, words)
    elif isinstance(value, str) and value and len(value) <= LONGEST_WORD and " " not in value:
        words.add(value)


def escaped(word):
    return '"' + "".join(f"\\x{byte:02x}" if byte in b'"\\' or not 32 <= byte < 127 else chr(byte) for byte in word.encode()) + '"'


def pieces(document):
    """A document's head with one item of one of its lists at a time."""
    head = {name: value for name, value in document.items() if not isinstance(value, list)}
    for name, items in document.items():
        for i, item in enumerate(items if isinstance(items, list) else []):
            small = {**head, name: [item]}
            if name != "sources" and "sources" in document:
                small["sources"] = document["sources"]
            yield f"{name}-{i}", small


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def conditions(value):
    if isinstance(value, dict):
        if {"fact", "category", "all", "any", "not", "claimed"} & set(value) and "id" not in value:
            yield value
        else:
            for member in value.values():
                yield from conditions(member)
    elif isinstance(value, list):
        for item in value:
            yield from conditions(item)


def entries(value):
    """The texts of unary tests."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name == "is" and isinstance(member, str):
                yield member
            elif name == "if" and isinstance(member, list):
                yield from member
            else:
                yield from entries(member)
    elif isinstance(value, list):
        for item in value:
            yield from entries(item)


def rulebooks(seeds, data):
    books = [load(path) for path in sorted((data / "rulebooks").glob("*.json"))]
    tables = []
    for book in books:
        for name, small in pieces(book):
            seeds.document("rulebook", f"{book['id']}-{name}", small)
            if small.keys() & {"lists", "notes", "provisions", "parameters"}:
                seeds.document("library", f"{book['id']}-{name}", {**small, "id": "own"})
        for i, condition in enumerate(conditions(book)):
            seeds.document("rules", f"{book['id']}-{i}", condition)
        tables += book.get("decisions", [])
        for table in book.get("decisions", []):
            seeds.document("rules", table["id"], {name: value for name, value in table.items() if name not in ("id", "label", "source", "cap")})
    for i, entry in enumerate(sorted(set(entries(books)))):
        seeds.put("unary-tests", str(i), entry)
    seeds.put("unary-tests", "names", "[2 * average_wage..last day of stay), not(> -1.5, \"a\"), date(\"2026-01-01\")")
    seeds.dictionary("rulebook", books)
    seeds.dictionary("library", books)
    seeds.dictionary("rules", tables)
    seeds.dictionary("unary-tests", [["average_wage", "last day of stay", "not(", "..", "null", "true", "date(", ">=", "<=", "**", "-", "[", "]", "(", ")", ",", '"']])


def form(seeds, data):
    whole = load(data / "forms" / "application.json")
    for question in whole["questions"]:
        small = {**whole, "questions": [question], "quick_check": [question["id"]],
                 "steps": [{**whole["steps"][0], "groups": [{"questions": [question["id"]]}]}]}
        seeds.document("form", question["id"], small)
    seeds.dictionary("form", [whole])
    beside = []
    for name in ("changes", "checks", "portal"):
        document = load(data / "forms" / f"{name}.json")
        beside.append(document)
        for piece, small in pieces(document):
            seeds.document("beside-form", f"{name}-{piece}", small)
    seeds.put("beside-form", "checks", (data / "forms" / "checks.json").read_bytes())
    seeds.dictionary("beside-form", beside)
    return whole


def dossiers(seeds, data, questions):
    samples = [(path.stem, load(path)) for path in sorted((data / "samples").glob("*.yucai"))]
    for name, dossier in samples:
        seeds.document("dossier", name, dossier)
    for question, value in dict(pair for _, dossier in samples for pair in dossier["answers"].items()).items():
        seeds.document("dossier", question, {"format": "yucai-dossier", "version": 1, "answers": {question: value}})
    seeds.dictionary("dossier", [samples])
    places = {question["id"]: i for i, question in enumerate(questions)}
    for _, dossier in samples:
        for question, value in dossier["answers"].items():
            if isinstance(value, (str, int)):
                seeds.put("typed", question, bytes([places[question] % 256]) + str(value).encode())
    for i, text in enumerate(["03/04/88", "60万", "１２，３４５元", "1.2.2020", "二〇二六年十一月", "yes", "是", "60 000", "3 Apr 1988", "2 years", "+86 139"]):
        for kind in {question["kind"]: question for question in questions}.values():
            seeds.put("typed", f"{i}-{kind['kind']}", bytes([places[kind["id"]] % 256]) + text.encode())


def others(seeds, data):
    templates = [load(path) for path in sorted((data / "letters").glob("*.json"))]
    for template in templates:
        seeds.document("template", template["id"], template)
        seeds.document("template", template["id"] + "-texts", {**template, "texts": dict(list(template["texts"].items())[:3])})
    seeds.dictionary("template", templates)
    for i, text in enumerate(['{"a":[1,-0.5e3,true,null,"\\u00e9\\ud83d\\ude39"]}', "[]", '"x"', " [ 0 ] ", '{"":{}}']):
        seeds.put("json", str(i), text)
    seeds.dictionary("json", [["true", "false", "null", "\\u0000", "\\ud800", "\\udc00", "1e400", "9007199254740992", "-0", "\u202e", "\ufeff"]])
    zone = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
    seeds.put("mrz", "lines", "\n".join(zone))
    seeds.put("mrz", "spaces", " ".join(zone).lower())
    seeds.put("mrz", "short", zone[0])
    for name, begin in {"scan.pdf": b"%PDF-1.7\n", "photo.jpg": b"\xff\xd8\xff\xe0", "a b": b"\x89PNG\r\n\x1a\n", "渝.txt": b"text"}.items():
        seeds.put("attachment", name, name.encode() + b"\n" + begin)


def pdf(seeds):
    drawn = (b"q 1 0 0 1 20 30 cm BT /F1 12 Tf 1 0 0 1 0 700 Tm <00010002> Tj 0 -14 Td [(ab) -250 <0003>] TJ T* ET Q\n"
             b"BT /F2 9 Tf 100 Tz 1 Tc 2 Tw (a b) ' ET 100 200 3 3 re 103 200 6 3 re f /Span <</ActualText <FEFF5E86>>> BDC EMC")
    table = (b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
             b"2 beginbfchar <0001> <5E86> <0002> <D842DFB7> endbfchar 2 beginbfrange <0003> <0005> <0041>\n"
             b"<0006> <0007> [<0061> <0062>] endbfrange endcmap end")
    seeds.put("page", "text", drawn + b"\n%%\n" + table)
    seeds.put("page", "only-drawn", drawn)
    seeds.put("pdf", "text", b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(dossier.json)5 0 R]>>>>>>endobj\n"
              b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
              b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<>>>>>>endobj\n"
              b"4 0 obj<</Length " + str(len(drawn)).encode() + b">>stream\n" + drawn + b"\nendstream endobj\n"
              b"5 0 obj<</Type/Filespec/EF<</F 6 0 R>>>>endobj\n6 0 obj<</Length 2>>stream\n{}\nendstream endobj\n"
              b"trailer<</Root 1 0 R/Size 7/Info<</Title(a)/Creator(b)>>>>\nstartxref\n0\n%%EOF\n")
    operators = "q Q cm BT ET Tf Tm Td TD T* Tj TJ ' Tz Tc Tw TL Ts re f f* m l h BDC BMC EMC Do gs W n beginbfchar endbfchar beginbfrange".split()
    seeds.dictionary("page", [operators])
    seeds.dictionary("pdf", [["/Type", "/Pages", "/Kids", "/Count", "/Contents", "/Resources", "/Font", "/ToUnicode", "/Names", "/EmbeddedFiles",
                              "/EF", "/F", "/Filter", "/FlateDecode", "/Length", "endobj", "obj", "stream", "trailer", "xref", "/Encrypt", "/Parent"]])


def package(seeds):
    paper = b"%PDF-1.7"
    manifest = {"format": "yucai-package", "version": 1, "case": "CQ-1", "on": "2026-11-24", "rulebooks": [],
                "files": [{"name": "CQ-1-01-form.pdf", "what": "form", "size": len(paper), "sha256": hashlib.sha256(paper).hexdigest()}]}
    for name, kind in {"stored": zipfile.ZIP_STORED, "deflated": zipfile.ZIP_DEFLATED}.items():
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", kind) as archive:
            for entry, content in {"manifest.json": json.dumps(manifest).encode(), "CQ-1-01-form.pdf": paper}.items():
                archive.writestr(zipfile.ZipInfo(entry), content, kind)
        seeds.put("package", name, file.getvalue())
    seeds.dictionary("package", [["PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "PK\x06\x06", "manifest.json", "../", "CQ-1-01-form.pdf"], manifest])


def sealed(seeds, source):
    told = load(source / "tests/unit/base/sealed/vectors.json")
    for number, vector in enumerate(told["vectors"]):
        pieces = (told["parts"][piece[1:]] if piece.startswith("@") else piece for piece in vector["file"])
        file = b"".join(base64.b64decode(piece) for piece in pieces)
        if len(file) < 4096:
            seeds.put("sealed", f"vector-{number}", file)


def main():
    source, folder, stamp = (pathlib.Path(argument) for argument in sys.argv[1:])
    seeds = Seeds(folder / "seeds")
    rulebooks(seeds, source / "data")
    dossiers(seeds, source / "data", form(seeds, source / "data")["questions"])
    others(seeds, source / "data")
    pdf(seeds)
    package(seeds)
    sealed(seeds, source)
    stamp.write_text("made\n", encoding="ascii")


if __name__ == "__main__":
    main()
