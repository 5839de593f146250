# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `yucai-cli advise` says, on dossiers that a caseworker can check by hand."""

import json
import subprocess
import sys

# 14 + 15 + 9 + 15 + 0 + 10 + 15 + 0 = 78 points in Chongqing, 35 years old: seven points short of category A.
SAMPLE = {
    "birth_date": "1991-06-01", "nationality": "FRA", "district": "yuzhong", "annual_salary_cny": 300000, "education": "master",
    "skill_certificate": "none", "work_years": 6, "months_per_year": 12, "hsk_level": 0, "degree_taught_in_chinese": False,
    "former_chinese_national": False, "high_level_university": False, "global_500_experience": False, "intellectual_property": False,
    "china_work_years": 0, "chongqing_work_years": 0, "talent_plan": "none", "achievements": [], "position_level": "other",
    "employer_kind": ["other"], "venture": "none", "postdoc_high_level": False, "award_status": "none", "shortage_post": "none",
    "city_need": False, "recommending_unit": "none", "special_project": False, "friendship_award": "none", "chongqing_graduate": False,
    "teaches_mother_tongue": False,
}


def run(program, answers, *options):
    dossier = json.dumps({"format": "yucai-dossier", "version": 1, "answers": answers})
    return subprocess.run([program, "advise", "-", "--on", "2026-11-24", *options], input=dossier, text=True, encoding="utf-8",
                          capture_output=True, check=True).stdout


def pieces(program, answers, *options):
    return json.loads(run(program, answers, "--json", *options))["advice"]


def find(found, **changes):
    """The piece with exactly these changes."""
    for piece in found:
        if {change.get("question", "wait"): change.get("to", change.get("wait_until")) for change in piece["changes"]} == changes:
            return piece
    return None


def tests(program):
    everything = pieces(program, SAMPLE, "--all")
    patent = find(everything, hsk_level=2, intellectual_property=True)
    yield "HSK 2 and a patent reach 85: category A met", patent is not None and {"category": "A", "verdict": "met"} in patent["reaches"]
    yield "point by point", [change["national"] for change in patent["changes"]] == [80, 85] and patent["then"]["points"]["national"]["min"] == 85
    yield "nothing assumed, nobody decides", not patent["assumed"] and not patent["authority"] and patent["date"] == "2026-11-24"
    yield "with the rows of the table", {"chinese", "extra", "a.6", "category_a"} <= {rule["id"] for rule in patent["rules"]}
    yield "HSK 3 would be further than needed", find(everything, hsk_level=3, intellectual_property=True) is None
    post = find(everything, shortage_post="nev.rd")
    yield "a post leans on an assumed list", post["assumed"] and {"ground": "shortage_and_b", "verdict": "claimed"} in post["reaches"]
    unit = find(everything, recommending_unit="district_government")
    yield "a recommendation is for an authority to judge", unit["authority"] and not unit["assumed"]
    yield "the smallest first", [len(piece["changes"]) for piece in everything] == sorted(len(piece["changes"]) for piece in everything)
    yield "ten are shown", pieces(program, SAMPLE) == everything[:10] and len(everything) > 10

    dated = dict(SAMPLE, china_work_since="2022-03", hsk_level=4)
    dated.pop("china_work_years")
    wait = find(pieces(program, dated, "--all"), wait="2027-03-01")
    yield "in March 2027 five years in China are complete", wait is not None and wait["changes"][0]["facts"] == [
        {"fact": "china_work_years", "from": 4, "to": 5}] and wait["changes"][0]["national"] == 87

    older = dict(SAMPLE, birth_date="1981-03-14")
    patent = find(pieces(program, older, "--all"), hsk_level=2, intellectual_property=True)
    yield "at 46 five points are lost: it holds until the day before", patent["until"] == "2027-03-14"

    reached = pieces(program, SAMPLE, "--target", "79")
    yield "a target of points", {"national": 79} in find(reached, hsk_level=1)["reaches"]
    yield "a target that is reached is no goal", pieces(program, SAMPLE, "--target", "78") == pieces(program, SAMPLE)
    open_hsk = {question: answer for question, answer in SAMPLE.items() if question != "hsk_level"}
    piece = find(pieces(program, open_hsk, "--all"), hsk_level=2, intellectual_property=True)
    yield "what is not answered can be changed as well", piece is not None and piece["changes"][0]["from"] is None
    yield "not for Chinese nationals", pieces(program, dict(SAMPLE, nationality="CHN")) == []
    never = {"birth_date", "nationality", "education", "china_work_since", "work_history"}
    yield "never what nobody can change", not any(change.get("question") in never for piece in everything for change in piece["changes"])

    words = run(program, SAMPLE, "--all")
    yield "in English", "HSK level 2 brings you to 80 national points; with a patent you reach 85: category A met, ground 1 met" in words
    yield "in Chinese", "HSK 2级，国家积分可达80分；再加一项专利，可达85分：A类符合、条件1符合" in run(program, SAMPLE, "--all", "--lang", "zh_CN")
    yield "never a promise", "By these answers" in words and "leans on assumed rules" in words and "the authority decides" in words


def main():
    results = list(tests(sys.argv[1]))
    print(f"1..{len(results)}")
    for number, (title, good) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {title}")


main()
