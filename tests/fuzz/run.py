#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fuzzes every target for a while, as many at a time as there are processors. What a target does not survive is kept, and named with
what to do about it. Ends with the sum; a target is one test."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LONGEST = {"json": 4096, "unary-tests": 512, "mrz": 256, "typed": 256, "attachment": 512, "package": 4096, "page": 4096, "pdf": 8192}
LONGEST_DOCUMENT = 32768
# Of one input, under sanitizers, on a busy machine: a loop that does not end, not one that is slow.
SECONDS_PER_INPUT = 25
MEGABYTES = 2048


class Target:
    def __init__(self, program, build):
        self.name = program.name.removeprefix("fuzz-")
        self.program = program
        self.work = build / "fuzz" / self.name
        self.seeds = build / "tests" / "fuzz" / "seeds"

    def command(self, seconds, seed):
        folders = [self.work / "corpus", self.seeds / self.name, HERE / "found" / self.name]
        dictionary = self.seeds / f"{self.name}.dict"
        return [self.program, *(folder for folder in folders if folder.is_dir()),
                *([f"-dict={dictionary}"] if dictionary.exists() else []),
                f"-seed={seed}", f"-max_total_time={seconds}", f"-timeout={SECONDS_PER_INPUT}", f"-rss_limit_mb={MEGABYTES}",
                f"-max_len={LONGEST.get(self.name, LONGEST_DOCUMENT)}",
                f"-artifact_prefix={self.work}/", "-print_final_stats=1"]

    def run(self, seconds, seed):
        (self.work / "corpus").mkdir(parents=True, exist_ok=True)
        with open(self.work / "log", "wb") as log:
            status = subprocess.run(self.command(seconds, seed), stdout=log, stderr=log, env=environment(self.work)).returncode
        said = (self.work / "log").read_text(encoding="utf-8", errors="replace")
        return self, status, said


def environment(work):
    """libFuzzer itself looks for leaks after each input; at the end there would be the tables of names that GLib keeps."""
    shared = pathlib.Path("/dev/shm")
    return {**os.environ, "LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals", "GIO_USE_VFS": "local", "HOME": str(work),
            "XDG_DATA_HOME": str(work / "data"), "ASAN_OPTIONS": "leak_check_at_exit=0:allocator_may_return_null=1",
            "UBSAN_OPTIONS": "print_stacktrace=1", "TMPDIR": str(shared if os.access(shared, os.W_OK) else work)}


def figure(said, name):
    found = re.findall(rf"stat::{name}:\s*(\d+)", said)
    return int(found[-1]) if found else 0


def tell(target, status, said):
    covered = re.findall(r"cov: (\d+)", said)
    print(f"{'ok' if status == 0 else 'FAILED'}: fuzz {target.name}: {figure(said, 'number_of_executed_units')} inputs,"
          f" {covered[-1] if covered else 0} branches, {figure(said, 'peak_rss_mb')} MiB", flush=True)
    if status == 0:
        return
    print("\n".join(said.splitlines()[-60:]))
    for found in sorted(target.work.glob("*-*")):
        print(f"found: {found}\n  Shrink it:  {target.program} -minimize_crash=1 -runs=10000 {found}\n"
              f"  Mend the program, and keep the file in tests/fuzz/found/{target.name}/ under a name that says what it is.")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=30, help="for each target")
    parser.add_argument("--seed", type=int, default=1, help="of what is made up; 0: another each time")
    parser.add_argument("targets", nargs="*", help="all, if none is named")
    arguments = parser.parse_intermixed_args()
    programs = [program for program in sorted((arguments.build / "tests" / "fuzz").glob("fuzz-*")) if program.is_file()]
    targets = [Target(program, arguments.build.resolve()) for program in programs]
    targets = [target for target in targets if not arguments.targets or target.name in arguments.targets]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for result in concurrent.futures.as_completed([pool.submit(target.run, arguments.seconds, arguments.seed) for target in targets]):
            tell(*result.result())
            failed += result.result()[1] != 0
    print(f"{len(targets) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed or not targets else 0


if __name__ == "__main__":
    sys.exit(main())
