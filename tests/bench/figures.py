# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a figure is printed: on one line, beside its target. measure.c does the same for programs in C."""


def report(what, figure, unit, target=None):
    beside = f"  ≤ {target:g} {unit}  {'over' if figure > target else 'ok'}" if target else ""
    space = " " * (52 - len(what))
    print(f"{what}{space} {figure:9.1f} {unit:3}{beside}", flush=True)
