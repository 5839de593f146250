# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dossiers that try a layout: every script, very long names, long lists, characters that no font has."""

import copy
import json

SCRIPTS = (
    "Nguyễn Thị Hồng Ánh Nguye\u0302\u0303n Łukasz Żółć İğdır ẞ Þór Ґжицький Ὀδυσσεύς محمد عبد الرحمن יוסף כהן "
    "สมชาย น้ำ ผู้ใหญ่ राजेन्द्र क्षत्रिय রবীন্দ্রনাথ ஸ்ரீ ស៊ីសុវត្ថិ ສົມພອນ အောင်ဆန်း 김철수 ひらがな გიორგი Հակոբ ኃይለ ሥላሴ "
    "龘喆堃翀镕䶮 𬭩𠮷𪚥𰻞"
)
LONG = " ".join(["Wolfeschlegelsteinhausenbergerdorff"] * 8)
UNBROKEN = "Wolfeschlegelsteinhausen" * 12


def with_answers(base, **answers):
    dossier = copy.deepcopy(base)
    dossier["answers"].update(answers)
    return dossier


def long_history(rows):
    return [
        {
            "employer": f"{LONG[:80]} No. {row}", "position": "高级工程师 Senior engineer", "from": f"{1990 + row}-01",
            "to": f"{1990 + row}-12", "related": True, "global_500": row % 2 == 0,
        }
        for row in range(rows)
    ]


def dossiers(base):
    """Name → dossier, all of which print."""
    return {
        "scripts": with_answers(
            base, family_name="Đặng", given_names=SCRIPTS[:200], chinese_name="欧阳𬭩𠮷𪚥", name_in_own_script=SCRIPTS[:190],
            employer_name=SCRIPTS[:200], address="محمد عبد الرحمن بن سلمان\nשלום\nก่อนที่"),
        "long": with_answers(
            base, family_name=LONG[:200], given_names=UNBROKEN[:200], chinese_name="某" * 100, name_in_own_script="龘" * 150,
            employer_name=UNBROKEN[:200], employer_name_zh="重庆" * 90, position=LONG[:200], position_zh="高级" * 80,
            duties="重庆市“高精尖缺”人才，" * 90, address=(UNBROKEN + "\n") * 4, work_history=long_history(35)),
    }


def unprintable(base):
    """A name with a character that no font has."""
    return with_answers(base, given_names="Zoë \U0001FAE0 \U000ABCDE")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def save(path, dossier):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier, file, ensure_ascii=False)
