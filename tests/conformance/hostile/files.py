# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is no file, or no file that can be meant, in the place of every input of the command line: an answer with 2 seconds of the
processor and 256 MiB of memory, both held by the system, not by a clock."""

import os
import resource
import socket
import subprocess
import sys
import tempfile
import threading

SECONDS = 2
MEMORY = 256 * 1024 * 1024
# Only so that a test that fails comes to an end.
WATCHDOG = 120
SANITIZED = "ASAN_OPTIONS" in os.environ
SAMPLE = os.path.join(os.environ["YUCAI_SOURCE_ROOT"], "data", "samples", "sample-full.yucai")
# These are tried with every command, the others with one for each way of reading.
EVERYWHERE = ("device", "folder", "pipe", "sparse")
BIG = 2 * 1024 * 1024 * 1024


def commands(hostile, out):
    """Every place where a command takes a file."""
    for name in ("advise", "check", "ready", "timeline"):
        yield [name, hostile]
    for name in ("advise", "timeline"):
        yield [name, "--ndjson", hostile]
    yield ["explain", hostile, "points"]
    yield ["compare", hostile, "--scenario", "x"]
    yield ["compare", SAMPLE, hostile]
    for name in ("letter", "form", "checklist", "commitment"):
        yield [name, hostile, "-o", out]
    yield ["verify", SAMPLE, "--dossier", hostile]


def readers(hostile):
    """One command for each way of reading."""
    yield ["assess", hostile]
    if os.path.basename(hostile) != "empty.yucai":  # a stream of no dossier is one
        yield ["assess", "--ndjson", hostile]
    yield ["verify", hostile]
    yield ["rules", "check", hostile]
    yield ["decide", hostile]


def limit():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if SANITIZED:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    # All that a process writes to: not the addresses that it only sets aside, which stacks and allocators do freely.
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.RLIM_INFINITY))


def ask(cli, arguments, stdin=subprocess.DEVNULL):
    """What is wrong with the answer; None: nothing."""
    try:
        run = subprocess.run([cli, *arguments], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=WATCHDOG,
                             preexec_fn=limit, check=False)
    except subprocess.TimeoutExpired:
        return "no answer"
    said = run.stderr.decode(errors="replace") + run.stdout.decode(errors="replace")
    if run.returncode != 1:
        return f"exit status {run.returncode}: {said[-300:]}"
    return None if said.strip() else "refused without a word"


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


def things(folder):
    """Name and path of what lies about."""
    def at(name):
        return os.path.join(folder, name)
    os.mkfifo(at("pipe.yucai"))
    os.mkdir(at("folder.yucai"))
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(at("socket.yucai"))
    os.symlink(at("pipe.yucai"), at("link-to-pipe.yucai"))
    os.symlink("/dev/zero", at("link-to-device.yucai"))
    os.symlink(at("circle.yucai"), at("circle.yucai"))
    os.symlink(at("nowhere"), at("dangling.yucai"))
    with open(at("sparse.yucai"), "wb") as file:
        file.truncate(BIG)
    write(at("empty.yucai"), b"")
    write(at("spaces.yucai"), b" " * 1000000 + b"\f")
    write(at("brackets.yucai"), b"[" * 1000000)
    write(at("zeros.yucai"), bytes(1000000))
    write(at("values.yucai"), b"[" + b"0," * 499998 + b"0]")
    write(at("names.yucai"), b"{" + b",".join(b'"%d":0' % i for i in range(100000)) + b"}")
    write(at("long-text.yucai"), b'{"format":"' + b"x" * 7000000 + b'"}')
    write(at("faults.yucai"), b'{"format":"yucai-dossier","version":1,"answers":{},"scenarios":[' + b"0," * 99999 + b"0]}")
    write(at("utf-16.yucai"), '{"format": "yucai-dossier"}'.encode("utf-16"))
    write(at("begins-as-pdf.yucai"), b"%PDF-1.7\n" + b"<<" * 500000)
    for name in sorted(os.listdir(folder)):
        yield name.removesuffix(".yucai"), at(name)
    yield "device", "/dev/zero"
    yield "kernel-file", "/proc/self/mem"


class Changing:
    """Something else happens to a path all the while."""

    def __init__(self, change):
        self.change = change
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.work)

    def work(self):
        while not self.stop.is_set():
            self.change()

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()


def growing(cli, folder):
    path = os.path.join(folder, "growing")
    write(path, b"[")
    with open(path, "ab", buffering=0) as file:
        def grow():
            file.write(b" " * 4096)
            if file.tell() > 64 * 1024 * 1024:
                file.truncate(1)
                file.seek(1)
        with Changing(grow):
            return [ask(cli, ["assess", path]) for _ in range(10)]


def swapped(cli, folder):
    """The path is now a dossier, now a link to a pipe: it is read or refused, and never waited for."""
    path, other = os.path.join(folder, "swapped"), os.path.join(folder, "other")
    pipe = os.path.join(folder, "swapped-pipe")
    os.mkfifo(pipe)
    sample = open(SAMPLE, "rb").read()

    def swap():
        os.symlink(pipe, other)
        os.rename(other, path)
        write(other, sample)
        os.rename(other, path)
    swap()
    with Changing(swap):
        found = [ask(cli, ["check", path]) for _ in range(20)]
    return [problem for problem in found if problem and not problem.startswith("exit status 0")]


def endless(cli, _):
    """Standard input that has no end."""
    found = []
    for arguments in (["assess", "-"], ["verify", "-"], ["assess", "--ndjson", "-"]):
        with open("/dev/zero", "rb") as zeros:
            found.append(ask(cli, arguments, zeros))
    return found


def main():
    cli = sys.argv[1]
    count = failed = 0

    def tell(name, problems):
        nonlocal count, failed
        problems = [problem for problem in problems if problem]
        count += 1
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {count} - {name}", flush=True)
        for problem in problems:
            print("#", problem.replace("\n", "\n# "))

    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.pdf")
        things_folder = os.path.join(folder, "things")
        os.mkdir(things_folder)
        for name, path in things(things_folder):
            everywhere = commands(path, out) if name in EVERYWHERE else ()
            problems = [(arguments, ask(cli, arguments)) for arguments in (*readers(path), *everywhere)]
            tell(name, [f"{' '.join(arguments)}: {problem}" for arguments, problem in problems if problem])
            if os.path.exists(out):
                tell(f"{name}: nothing is written", ["a PDF was written"])
                os.unlink(out)
        for change in (growing, swapped, endless):
            tell(change.__name__, change(cli, folder))
    if SANITIZED:
        count += 1
        print(f"ok {count} - limits of time and memory # SKIP sanitizers take more of both")
    print(f"1..{count}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
