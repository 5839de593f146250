#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Sealed dossiers on the command line: every command that reads a dossier reads a sealed one, passphrases come from a file, a pipe or the
terminal, and nothing that seal writes tells what is in it."""

import hashlib
import os
import pathlib
import pty
import shutil
import subprocess
import sys
import tempfile

CLI, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
sys.path.insert(0, str(SOURCE / "tests/unit/base/sealed"))
import vectors

MARK = "ZEBRA-7731"
PDF = f"%PDF-1.7 {MARK}".encode()
SHA256 = hashlib.sha256(PDF).hexdigest()
DOSSIER = (SOURCE / "data/samples/sample-78-points.yucai").read_text(encoding="utf-8").replace(
    '"answers": {', f'"documents": {{"degree": {{"state": "have", "attachments": [{{"sha256": "{SHA256}", "name": "{MARK}.pdf", "kind": "application/pdf",'
    f' "size": {len(PDF)}}}]}}}},\n  "answers": {{', 1).encode()
ON = ["--on", "2026-11-24"]


def run(*arguments, stdin=b"", **more):
    return subprocess.run([CLI, *map(str, arguments)], input=stdin, capture_output=True, check=False, **more)


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def marked(content):
    return any(mark in content for mark in (MARK.encode(), SHA256.encode(), b'"answers"'))


def qpdf(*arguments):
    return subprocess.run(["qpdf", *map(str, arguments)], capture_output=True, check=False).returncode


def commands(folder, sealed, passphrase):
    """Each as it is on the plain dossier"""
    plain = put(folder, "plain.yucai", DOSSIER)
    told = [(["assess"], []), (["assess", "--json"], []), (["advise"], []), (["explain"], ["eligible"]), (["check"], []), (["ready"], []),
            (["timeline"], []), (["checklist", "--json"], []), (["compare"], [plain])]
    for command, rest in told:
        of_plain, of_sealed = (run(*command, path, *rest, *ON, "--passphrase-file", passphrase) for path in (plain, sealed))
        names = (str(plain).encode(), str(sealed).encode())
        yield f"{' '.join(command)}: the same answer", (of_sealed.returncode == of_plain.returncode
                                                        and of_sealed.stdout.replace(names[1], names[0]) == of_plain.stdout)
    for command in "letter", "form", "checklist", "commitment":
        of_plain, of_sealed = folder / "plain.pdf", folder / "sealed.pdf"
        first, second = (run(command, path, "-o", pdf, *ON, "--without-dossier", "--passphrase-file", passphrase).returncode
                         for path, pdf in ((plain, of_plain), (sealed, of_sealed)))
        same = first == second and (first == 1 or of_plain.read_bytes() == of_sealed.read_bytes())
        yield f"{command}: the same paper, or refused alike", same
    told = run("letter", sealed, "-o", folder / "open.pdf", *ON, "--passphrase-file", passphrase)
    yield "letter: never lays the dossier open", (told.returncode == 1 and b"--without-dossier" in told.stderr and not (folder / "open.pdf").exists())
    encrypted, password = folder / "encrypted.pdf", put(folder, "pdf-passphrase", "另一个口令 4711\n".encode())
    status = run("letter", sealed, "-o", encrypted, *ON, "--passphrase-file", passphrase, "--pdf-passphrase-file", password).returncode
    yield "letter: encrypted, opens with its passphrase alone", (
        status == 0 and not marked(encrypted.read_bytes()) and qpdf("--requires-password", encrypted) == 0
        and qpdf("--check", f"--password-file={password}", encrypted) == 0 and qpdf("--check", "--password=", encrypted) != 0
        and b"R = 6" in subprocess.run(["qpdf", "--show-encryption", f"--password-file={password}", encrypted], capture_output=True, check=False).stdout)
    yield "verify: says that it is encrypted", b"encrypted" in run("verify", encrypted).stdout or b"password" in run("verify", encrypted).stdout
    run("letter", plain, "-o", folder / "letter.pdf", *ON)
    yield "verify: beside a sealed dossier", run("verify", folder / "letter.pdf", "--dossier", sealed, *ON, "--passphrase-file",
                                                 passphrase).returncode == 0
    staged = put(folder, "staged.yucai", sealed.read_bytes())
    status = run("stage", staged, "filed", *ON, "--passphrase-file", passphrase).returncode
    yield "stage: stays sealed", (status == 0 and staged.read_bytes() != sealed.read_bytes() and staged.read_bytes().startswith(b"YUC1")
                                  and run("assess", staged, *ON, "--passphrase-file", passphrase).returncode == 0)
    yield "standard input", run("assess", "-", *ON, "--passphrase-file", passphrase, stdin=sealed.read_bytes()).returncode == 0


def passphrases(folder, sealed):
    wrong = put(folder, "wrong", b"another one\n")
    told = run("assess", sealed, "--passphrase-file", wrong)
    yield "a wrong one: refused, and said", told.returncode == 1 and b"expected the passphrase" in told.stderr and not told.stdout
    told = run("assess", sealed, "--json", "--passphrase-file", wrong)
    yield "a wrong one: as JSON", told.returncode == 1 and told.stdout.startswith(b'{"dossier": ')
    yield "no file of it", run("assess", sealed, "--passphrase-file", folder / "absent").returncode == 1
    yield "an empty file", run("assess", sealed, "--passphrase-file", "/dev/null").returncode == 1
    told = run("assess", sealed, start_new_session=True)
    yield "no terminal: said", told.returncode == 1 and b"--passphrase-file" in told.stderr
    reading, writing = os.pipe()
    os.write(writing, vectors.PASSPHRASE.encode())
    os.close(writing)
    yield "a pipe", run("assess", sealed, "--passphrase-file", f"/dev/fd/{reading}", pass_fds=[reading]).returncode == 0


def many(folder, sealed, passphrase):
    """Commands on a folder, of which some dossiers are sealed"""
    desk, alone = folder / "desk", folder / "alone"
    desk.mkdir()
    alone.mkdir()
    put(desk, "a.yucai", DOSSIER)
    put(desk, "b.yucai", sealed.read_bytes())
    put(alone, "b.yucai", DOSSIER)
    told = run("dates", desk, *ON, "--json")
    yield "dates: one that is sealed is named, the others are read", told.returncode == 1 and b"b.yucai" in told.stderr and b"a.yucai" in told.stdout
    told, wanted = run("dates", desk, *ON, "--json", "--passphrase-file", passphrase), run("dates", alone, *ON, "--json")
    yield "dates: opened with the passphrase", told.returncode == 0 and set(wanted.stdout.splitlines()) <= set(told.stdout.splitlines()) and wanted.stdout
    yield "dates: no file of it", run("dates", desk, *ON, "--passphrase-file", folder / "absent").returncode == 1
    _, status = type_it(vectors.PASSPHRASE.encode() + b"\n", "batch", str(desk), "--checklists", "-o", str(folder / "out"), *ON)
    yield "batch: the terminal is asked once", status == 0 and len(list((folder / "out").glob("*b*.pdf"))) == 1


def type_it(typed, *arguments):
    """What a terminal shows, and the exit status, when this is typed after the question"""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(CLI, [CLI, *arguments])
    shown, asked = b"", False
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
        if not asked and b"Passphrase of" in shown:
            asked = True
            os.write(terminal, typed)
    return shown, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def terminal(sealed):
    shown, status = type_it(vectors.PASSPHRASE.encode() + b"\n", "assess", str(sealed), *ON)
    yield "the terminal: opens, and shows nothing of it", status == 0 and vectors.PASSPHRASE.encode() not in shown and b"national points" in shown
    shown, status = type_it(b"\x03\n", "assess", str(sealed), *ON)
    yield "the terminal: Ctrl+C is a no", status == 1 and b"no passphrase" in shown


def traced(folder, *arguments):
    """The bytes of every write"""
    log = folder.parent / "log"
    status = subprocess.run(["strace", "-f", "-qq", "-o", log, "-e", "trace=write,pwrite64,writev,pwritev,pwritev2,sendto", "-s", "10000000",
                             CLI, *map(str, arguments)], check=False, capture_output=True).returncode
    return status, log.read_bytes()


def in_and_out(folder):
    """Sealed in place, with its attached file, and as it was again"""
    home = folder / "home"
    (home / "a.yucai.d").mkdir(parents=True)
    dossier = put(home, "a.yucai", DOSSIER)
    put(home, f"a.yucai.d/{SHA256}", PDF)
    passphrase = put(folder, "new", b"five words picked at random\n")
    before = files(home)
    status, written = traced(home, "seal", dossier, "--new-passphrase-file", passphrase)
    after = files(home)
    yield "seal: done", status == 0 and dossier.read_bytes().startswith(b"YUC1") and len(after) == 2
    yield "seal: no file tells anything", not any(marked(content) or SHA256 in str(name) for name, content in after.items())
    yield "seal: nothing else was ever written", bool(written) and not marked(written)
    yield "seal: a short passphrase is refused", (run("seal", dossier, "--passphrase-file", passphrase, "--new-passphrase-file",
                                                      put(folder, "short", b"seven..")).returncode == 1 and files(home) == after)
    yield "unseal elsewhere: with the attached file", (run("unseal", dossier, "-o", folder / "b.yucai", "--passphrase-file", passphrase).returncode == 0
                                                       and (folder / "b.yucai.d" / SHA256).read_bytes() == PDF and files(home) == after)
    back = run("unseal", dossier, "--passphrase-file", passphrase)
    yield "unseal: as it was", back.returncode == 0 and list(files(home)) == list(before) and (home / f"a.yucai.d/{SHA256}").read_bytes() == PDF
    yield "unseal: one that is not sealed stays", run("unseal", dossier).returncode == 0


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    sealed = put(folder, "sealed.yucai", vectors.sealed(DOSSIER))
    passphrase = put(folder, "passphrase", vectors.PASSPHRASE.encode() + b"\n")
    results = [*commands(folder, sealed, passphrase), *passphrases(folder, sealed), *terminal(sealed), *many(folder, sealed, passphrase), *in_and_out(folder)]
    print(f"1..{len(results)}")
    for number, (what, good) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} {what}")
    shutil.rmtree(folder)
    return 0 if all(good for _, good in results) else 1


if __name__ == "__main__":
    sys.exit(main())
