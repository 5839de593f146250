#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts runs of `meson test`, one a build folder: every TAP subtest is one, a program without subtests is one, a program that dies is a failure
of its own. Shows the end of what a failed one printed, names what failed, says why something was skipped, and ends with the sum."""

import argparse
import json
import pathlib
import re
import subprocess
import sys

LAST_WORDS = 30  # lines of a failed program; there may be nothing left of the machine it failed on but what was printed
LINE = re.compile(r"^(not ok|ok)\b\s*\d*\s*-?\s*(.*?)\s*(?:(?<!\\)#\s*(SKIP|TODO)\S*\s*(.*))?$", re.IGNORECASE)
WHOLE_SKIP = re.compile(r"^1\.\.0\b\s*(?:#\s*SKIP\S*\s*(.*))?$", re.IGNORECASE)


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = []
        self.skipped = []
        self.last_words = []

    def subtests(self, name, output):
        """Counts the TAP lines of one program; returns how many there were and how many of them failed."""
        seen = failed = 0
        for line in output.splitlines():
            whole = WHOLE_SKIP.match(line)
            match = LINE.match(line)
            if whole:
                seen += 1
                self.skipped.append((name, whole[1] or "no reason given"))
            elif match:
                seen += 1
                good, title, directive, reason = match.groups()
                if directive:
                    self.skipped.append((f"{name}: {title}", reason or directive))
                elif good.lower() == "ok":
                    self.passed += 1
                else:
                    failed += 1
                    self.failed.append(f"{name}: {title}")
        return seen, failed

    def program(self, name, protocol, test):
        result = test["result"]
        output = test.get("stdout", "")
        seen, failed = self.subtests(name, output) if protocol == "tap" else (0, 0)
        if result == "SKIP" and not seen:
            lines = (output + test.get("stderr", "")).strip().splitlines()
            self.skipped.append((name, lines[-1] if lines else "no reason given"))
        elif result not in ("OK", "EXPECTEDFAIL", "SKIP") and not failed:
            self.failed.append(f"{name}: {result.lower()}, exit status {test.get('returncode')}")
        elif not seen and protocol == "tap" and result == "OK":
            self.failed.append(f"{name}: no subtest ran")
        elif not seen and result == "OK":
            self.passed += 1
        if result not in ("OK", "EXPECTEDFAIL", "SKIP"):
            self.last_words.append((name, (output + test.get("stderr", "")).splitlines()[-LAST_WORDS:]))

    def run(self, build, log, prefix):
        """Counts what ran last in a build folder, with one setup."""
        known = protocols(build)
        for line in log.read_text(encoding="utf-8").splitlines():
            test = json.loads(line)
            # "yucai:unit / base-json" or "base-json"
            short = test["name"].split(" / ")[-1].split(":")[-1]
            self.program(prefix + short, known.get(short, "exitcode"), test)


def protocols(build):
    listed = subprocess.run(["meson", "introspect", "--tests", build], check=True, capture_output=True, text=True)
    return {test["name"]: test["protocol"] for test in json.loads(listed.stdout)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("builds", type=pathlib.Path, nargs="+", metavar="BUILD")
    parser.add_argument("--also", action="append", default=[], metavar="NAME=passed|failed")
    arguments = parser.parse_args()
    tally = Tally()
    for build in arguments.builds:
        for log in sorted((build / "meson-logs").glob("testlog*.json")):
            place = [build.name] if build is not arguments.builds[0] else []
            setup = log.stem.removeprefix("testlog").split("-")[1:]
            tally.run(build, log, "".join(f"{word}: " for word in place + setup))
    for also in arguments.also:
        name, result = also.split("=")
        if result == "passed":
            tally.passed += 1
        else:
            tally.failed.append(name)
    for name, lines in tally.last_words:
        print(f"\n== the last words of {name}", *lines, sep="\n", end="\n\n")
    for name, reason in tally.skipped:
        print(f"skipped: {name} ({reason})")
    for name in tally.failed:
        print(f"failed: {name}")
    print(f"{tally.passed} passed, {len(tally.failed)} failed, {len(tally.skipped)} skipped")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
