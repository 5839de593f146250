#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes the C table of countries from iso-codes, in English and Chinese at once.

gettext yields one language at a time and the letter needs two on one page; so the names are taken over when the
program is built. usage: countries-table.py ISO_3166-1.json ISO_3166-1.mo OUTPUT.c
"""

import gettext
import json
import sys

# Where the catalogue's Chinese is not the name that mainland documents use.
CHINESE = {
    "BGD": "孟加拉国", "BOL": "玻利维亚", "BWA": "博茨瓦纳", "CAF": "中非共和国", "COG": "刚果（布）", "COD": "刚果（金）",
    "FLK": "马尔维纳斯群岛（福克兰群岛）", "GTM": "危地马拉", "HKG": "中国香港", "MAC": "中国澳门", "MLT": "马耳他",
    "SHN": "圣赫勒拿、阿森松和特里斯坦-达库尼亚", "SMR": "圣马力诺", "TWN": "中国台湾", "VAT": "梵蒂冈",
}

# Where turning "Virgin Islands, British" round gives no name.
ENGLISH = {
    "BES": "Bonaire, Sint Eustatius and Saba", "COD": "Congo (Kinshasa)", "COG": "Congo (Brazzaville)",
    "HKG": "Hong Kong, China", "MAC": "Macao, China", "PSE": "Palestine", "FSM": "Micronesia",
    "SHN": "Saint Helena, Ascension and Tristan da Cunha", "TWN": "Taiwan, China",
}


def english_name(country):
    """The short name as one says it."""
    if country["alpha_3"] in ENGLISH:
        return ENGLISH[country["alpha_3"]]
    name = country.get("common_name", country["name"])
    before, comma, after = name.partition(", ")
    return f"{after} {before}" if comma else name


def quote(text):
    """A C string in UTF-8."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main(countries_path, catalogue_path, output_path):
    """Reads both files and writes the table, sorted by code."""
    with open(countries_path, encoding="utf-8") as file:
        countries = json.load(file)["3166-1"]
    with open(catalogue_path, "rb") as file:
        catalogue = gettext.GNUTranslations(file)

    rows = []
    for country in sorted(countries, key=lambda c: c["alpha_3"]):
        code = country["alpha_3"]
        listed = country.get("common_name", country["name"])
        chinese = CHINESE.get(code, catalogue.gettext(listed))
        if chinese == listed:
            sys.exit(f"{countries_path}: {code} ({listed}) has no Chinese name in {catalogue_path}")
        names = (code, country["alpha_2"], english_name(country), chinese)
        rows.append("  { " + ", ".join(quote(name) for name in names) + " },")

    with open(output_path, "w", encoding="utf-8") as file:
        file.write("/* Made by countries-table.py from iso-codes. */\n\n#include \"countries-table.h\"\n\n")
        file.write("const YuCountryRow yu_country_rows[] = {\n" + "\n".join(rows) + "\n};\n\n")
        file.write(f"const gsize yu_n_country_rows = {len(rows)};\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
