#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Advice against an independent solver. The rulebooks' JSON and a dossier become formulas for z3, which knows nothing of the
program; for every goal z3 must find that each set advised reaches it whatever the open answers are, that the smallest size is the
same, and that no set of up to three changes reaches it without being one of those advised or more."""

import datetime
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys

import z3

ROOT = pathlib.Path(os.environ["YUCAI_SOURCE_ROOT"])
TODAY = datetime.date(2026, 11, 24)
END = datetime.date(2031, 11, 24)
MOST = 3
GOALS = [("category", "A"), ("category", "B")] + [("ground", g) for g in (
    "category_a", "shortage_and_b", "award", "city_need", "recommended")]
YEARS = {"work_years": "work_history", "china_work_years": "china_work_since", "chongqing_work_years": "chongqing_work_since"}


def read(path):
    return json.loads((ROOT / "data" / path).read_text(encoding="utf-8"))


def least(values):
    values = list(values)
    result = values[0]
    for value in values[1:]:
        result = z3.If(value < result, value, result)
    return result


def greatest(values):
    values = list(values)
    result = values[0]
    for value in values[1:]:
        result = z3.If(value > result, value, result)
    return result


class Rules:
    """The rulebooks in force today, and the form."""

    def __init__(self):
        self.books = [read(f"rulebooks/{path.name}") for path in sorted((ROOT / "data/rulebooks").glob("*.json"))]
        self.form = {question["id"]: question for question in read("forms/application.json")["questions"]}
        self.changes = read("forms/changes.json")["changes"]
        self.lists = {one["id"]: one for book in self.books for one in book.get("lists", [])}
        self.figures = {}
        for book in self.books:
            for parameter in book.get("parameters", []):
                current = [figure for figure in parameter["figures"] if figure["from"] <= TODAY.isoformat()]
                self.figures[parameter["id"]] = max(current, key=lambda figure: figure["from"])["value"]

    def parts(self, name):
        for book in self.books:
            for part in book.get(name, []):
                yield book, part

    def options(self, question):
        """What may be chosen, the options that a list had in former times last."""
        entries = self.lists[question["options_from"]]["entries"] if "options_from" in question else []
        holds = [e["id"] for e in entries if e.get("from", "0") <= TODAY.isoformat() < e.get("until", "9")]
        return holds + [o["id"] for o in question.get("options", [])], [e["id"] for e in entries if e["id"] not in holds]

    def entry_level(self, list_id, entry_id):
        for entry in self.lists[list_id]["entries"]:
            if entry["id"] == entry_id and entry.get("from", "0") <= TODAY.isoformat() < entry.get("until", "9"):
                provenance = entry.get("provenance", self.lists[list_id]["source"]["provenance"])
                return 1 if provenance == "assumed" else 2
        return 0


class Choice:
    """A fact that is one of several words: a number in z3."""

    def __init__(self, words, term):
        self.words, self.term = words, term

    def equals(self, word):
        return self.term == self.words.index(word) if word in self.words else z3.BoolVal(False)


class Subset:
    """A fact that is some of several words."""

    def __init__(self, members):
        self.members = members

    def equals(self, word):
        return self.members.get(word, z3.BoolVal(False))


def operand(rules, text):
    match = re.fullmatch(r"(\d+) \* ([a-z_]+)", text)
    return int(match[1]) * rules.figures[match[2]] if match else int(text)


def unary(rules, text, fact):
    """One S-FEEL unary test of the shipped rules."""
    text = text.strip()
    if text == "-":
        return z3.BoolVal(True)
    if match := re.fullmatch(r"not\((.*)\)", text):
        return z3.Not(unary(rules, match[1], fact))
    if '"' in text:
        return z3.Or([fact.equals(word) for word in re.findall(r'"([^"]*)"', text)])
    if text in ("true", "false"):
        return fact if text == "true" else z3.Not(fact)
    if match := re.fullmatch(r"([\[(])(\d+)\.\.(\d+)([\])])", text):
        low, high = int(match[2]), int(match[3])
        return z3.And(fact >= low if match[1] == "[" else fact > low, fact <= high if match[4] == "]" else fact < high)
    if match := re.fullmatch(r"(<=|>=|<|>) (.*)", text):
        limit = operand(rules, match[2])
        return {"<=": fact <= limit, ">=": fact >= limit, "<": fact < limit, ">": fact > limit}[match[1]]
    return fact == operand(rules, text)


class World:
    """Levels and points as formulas over facts."""

    def __init__(self, rules, facts):
        self.rules, self.facts, self.categories = rules, facts, {}
        self.national = z3.Sum([self.factor(part) for _, part in rules.parts("factors") if "decision" in part])
        local = z3.Sum([self.provision(book, part) for book, part in rules.parts("provisions")])
        cap = sum(book["cap"] for book in rules.books if book.get("provisions"))
        self.facts = dict(facts, national_points=self.national, points=self.national + z3.If(local > cap, cap, local))
        for _, category in rules.parts("categories"):
            routes = [self.statement(part, part["when"], category.get("gate")) for _, part in rules.parts("routes")
                      if part["category"] == category["id"]]
            self.categories[category["id"]] = greatest(routes)
        self.grounds = {part["id"]: self.statement(part, part["when"], book.get("gate")) for book, part in rules.parts("grounds")}

    def level(self, condition):
        if "all" in condition:
            return least(self.level(one) for one in condition["all"])
        if "any" in condition:
            return greatest(self.level(one) for one in condition["any"])
        if "not" in condition:
            return 2 - self.level(condition["not"])
        if "claimed" in condition:
            inner = self.level(condition["claimed"])
            return z3.If(inner > 1, 1, inner)
        if "category" in condition:
            return self.categories[condition["category"]]
        fact = self.facts[condition["fact"]]
        if "is" in condition:
            return z3.If(unary(self.rules, condition["is"], fact), 2, 0)
        result = z3.IntVal(0)
        for word in fact.words:
            level = self.rules.entry_level(condition["in_list"], word)
            result = z3.If(fact.equals(word), level, result) if level else result
        return result

    def statement(self, part, when, gate):
        level = self.level(when) if gate is None else least([self.level(when), self.level(gate)])
        return z3.If(level > 1, 1, level) if part["source"]["provenance"] == "assumed" else level

    def factor(self, factor):
        decision = next(part for _, part in self.rules.parts("decisions") if part["id"] == factor["decision"])
        result = z3.IntVal(0)
        for row in reversed(decision["rules"]):
            tests = [unary(self.rules, entry, self.facts[name]) for entry, name in zip(row["if"], decision["inputs"])]
            result = z3.If(z3.And(tests), row["points"], result)
        return result

    def provision(self, book, provision):
        result = z3.IntVal(0)
        for grant in reversed(provision["grants"]):
            result = z3.If(self.statement(provision, grant["when"], book.get("gate")) >= 1, grant["points"], result)
        return result

    def reaches(self, goal):
        kind, name, level = goal
        if kind == "ground":
            return self.grounds[name] >= level
        better = [self.categories[one] for one in sorted(self.categories) if one <= name]
        return z3.Or([value >= level for value in better])


def whole_years(start, day):
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def month_number(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def history_years(rows, day):
    """Least and most whole years of related work."""
    last, sure, perhaps = day.year * 12 + day.month - 1, set(), set()
    for row in rows:
        months = range(month_number(row["from"]), min(month_number(row["to"]) if row.get("to") else last, last) + 1)
        if row.get("related", True):
            perhaps.update(months)
        if row.get("related", False):
            sure.update(months)
    return len(sure) // 12, len(perhaps) // 12


class Applicant:
    """One dossier: what is known on every day, what can be changed."""

    def __init__(self, rules, answers):
        self.rules, self.answers = rules, answers
        self.days = [TODAY]
        seen = self.moving(TODAY)
        day = TODAY
        while (day := day + datetime.timedelta(1)) < END:
            if (day.day == 1 or self.may_turn(day)) and self.moving(day) != seen:
                seen = self.moving(day)
                self.days.append(day)
        self.levers = [change for change in rules.changes if change["moves"] == "up" and self.can_change(change)]
        self.day = z3.Int("day")
        self.value = {lever["question"]: z3.Int(lever["question"]) for lever in self.levers}
        self.changed = {lever["question"]: z3.Bool("changed." + lever["question"]) for lever in self.levers}

    def may_turn(self, day):
        birth = self.answers.get("birth_date", "0000-00-00")
        return (day.month, day.day) == (TODAY.month, TODAY.day) or birth[5:] in (day.isoformat()[5:], "02-29")

    # --- what moves by itself ---

    def years(self, fact, day):
        """Least and most; None: nobody knows."""
        number = self.answers.get(fact)
        if number is not None:
            grown = min(number + whole_years(TODAY, day), 80)
            return grown, grown
        since = self.answers.get(YEARS.get(fact, ""))
        if since is None:
            return None
        if isinstance(since, list):
            return history_years(since, day)
        years = max(whole_years(datetime.date(int(since[:4]), int(since[5:7]), 1), day), 0)
        return years, years

    def moving(self, day):
        birth = self.answers.get("birth_date")
        age = whole_years(datetime.date.fromisoformat(birth), day) if birth else None
        return [age] + [self.years(fact, day) for fact in (*YEARS, "language_teaching_years")]

    def by_day(self, values):
        result = z3.IntVal(values[0])
        for i in range(1, len(values)):
            if values[i] != values[i - 1]:
                result = z3.If(self.day >= i, values[i], result)
        return result

    # --- what can be changed ---

    def targets(self, lever):
        """All values in z3's numbers that the answer can be changed to."""
        question, answer = self.rules.form[lever["question"]], self.answers.get(lever["question"])
        if question["kind"] == "choice":
            words = [target["value"] for target in lever["to"]]
            return list(range(words.index(answer) + 1 if answer in words else 0, len(words)))
        return None

    def can_change(self, lever):
        question, answer = self.rules.form[lever["question"]], self.answers.get(lever["question"])
        if answer is not None and "from" in lever and answer not in lever["from"]:
            return False
        if not self.relevant_now(question):
            return False
        return answer is not True and self.targets(lever) != []

    def allowed(self):
        """A lever that moves moves up; waiting is a change as well; at most three."""
        for lever in self.levers:
            name, question = lever["question"], self.rules.form[lever["question"]]
            value, answer = self.value[name], self.answers.get(lever["question"])
            if question["kind"] == "choice":
                yield z3.Implies(self.changed[name], z3.Or([value == target for target in self.targets(lever)]))
            elif question["kind"] == "yes_no":
                yield value == 1
            else:
                yield z3.Implies(self.changed[name], value > (question["min"] - 1 if answer is None else answer))
                yield value <= question["max"]
        yield self.day >= 0
        yield self.day < len(self.days)

    def size(self):
        return z3.Sum([z3.If(flag, 1, 0) for flag in (*self.changed.values(), self.day > 0)])

    # --- what is known ---

    def relevant_now(self, question):
        return self.maybe(question["relevant"], changes=False) is not False if "relevant" in question else True

    def maybe(self, condition, changes):
        """Whether a question may be asked: True, False or a formula."""
        if "not" in condition:
            inner = condition["not"]
            answer = self.answers.get(inner["fact"])
            holds = None if answer is None else not self.test_value(inner, answer)
            condition, turned = inner, True
        else:
            answer = self.answers.get(condition["fact"])
            holds, turned = None if answer is None else self.test_value(condition, answer), False
        if not changes or condition["fact"] not in self.changed:
            return True if holds is None else holds
        lever = next(one for one in self.levers if one["question"] == condition["fact"])
        value = self.value[condition["fact"]]
        if "to" in lever:
            fits = [i for i, t in enumerate(lever["to"]) if self.test_value(condition, t["value"]) != turned]
            moved = z3.Or([value == i for i in fits])
        else:
            moved = unary(self.rules, condition["is"], value)
            moved = z3.Not(moved) if turned else moved
        return z3.If(self.changed[condition["fact"]], moved, True if holds is None else holds)

    @staticmethod
    def test_value(condition, answer):
        text = answer if isinstance(answer, str) else json.dumps(answer)
        return text in re.findall(r'"([^"]*)"', condition["is"]) or condition["is"] == text

    def unknown(self, fact, question, tag):
        """Anything that may be answered: a variable of its own, with its domain."""
        name = f"{fact}.{tag}"
        if fact.startswith("venture."):
            if fact == "venture.own_ip":
                return z3.Bool(name), []
            return z3.Int(name), [z3.Int(name) >= 0]
        if fact == "age":
            return z3.Int(name), [z3.Int(name) >= 0, z3.Int(name) <= 150]
        if question["kind"] in ("number", "money"):
            return z3.Int(name), [z3.Int(name) >= question["min"], z3.Int(name) <= question["max"]]
        if question["kind"] == "yes_no":
            return z3.Bool(name), []
        holds, former = self.rules.options(question)
        if question["kind"] == "choices":
            return Subset({word: z3.Bool(f"{name}.{word}") for word in holds}), []
        term = z3.Int(name)
        return Choice(holds + former, term), [term >= 0, term < len(holds)]

    def given(self, question, answer):
        if question["kind"] == "yes_no":
            return z3.BoolVal(answer)
        if question["kind"] in ("number", "money"):
            return z3.IntVal(answer)
        holds, former = self.rules.options(question)
        if question["kind"] == "choices":
            return Subset({word: z3.BoolVal(word in answer) for word in holds})
        return Choice(holds + former, z3.IntVal((holds + former).index(answer)))

    @staticmethod
    def either(condition, yes, no):
        if isinstance(yes, Choice):
            return Choice(yes.words, z3.If(condition, yes.term, no.term))
        if isinstance(yes, Subset):
            return Subset({word: z3.If(condition, yes.members[word], no.members[word]) for word in yes.members})
        return z3.If(condition, yes, no)

    def moved(self, lever, question):
        """The fact when the lever has moved."""
        value = self.value[lever["question"]]
        if question["kind"] == "yes_no":
            return z3.BoolVal(True)
        if question["kind"] != "choice":
            return value
        holds, former = self.rules.options(question)
        words = holds + former
        term = z3.IntVal(0)
        for i, target in enumerate(lever["to"]):
            term = z3.If(value == i, words.index(target["value"]), term)
        return Choice(words, term)

    def years_fact(self, fact, unknown):
        """A number of years by day, between least and most."""
        known = [self.years(fact, day) for day in self.days]
        if known[0] is None:
            return unknown
        low, high = self.by_day([one[0] for one in known]), self.by_day([one[1] for one in known])
        if all(one[0] == one[1] for one in known):
            return low
        return z3.If(unknown < low, low, z3.If(unknown > high, high, unknown))

    def fact(self, name, tag):
        question = self.rules.form.get(name)
        if name.startswith("venture."):
            venture, member = self.answers.get("venture"), name[8:]
            unknown, domain = self.unknown(name, None, tag)
            if venture == "none":
                return (z3.BoolVal(False) if member == "own_ip" else z3.IntVal(0)), []
            if venture is None or member not in venture:
                return unknown, domain
            return (z3.BoolVal(venture[member]) if member == "own_ip" else z3.IntVal(venture[member])), []
        if name == "age":
            unknown, domain = self.unknown(name, None, tag)
            if "birth_date" not in self.answers:
                return unknown, domain
            return self.by_day([self.moving(day)[0] for day in self.days]), []
        unknown, domain = self.unknown(name, question, tag)
        if name in YEARS or name == "language_teaching_years":
            fact = self.years_fact(name, unknown)
        else:
            answer = self.answers.get(name)
            fact = unknown if answer is None else self.given(question, answer)
        for lever in self.levers:
            if lever["question"] == name:
                fact = self.either(self.changed[name], self.moved(lever, question), fact)
        if "relevant" in question:
            asked = self.maybe(question["relevant"], changes=True)
            asked = z3.BoolVal(asked) if isinstance(asked, bool) else asked
            fact = self.either(asked, fact, unknown)
        return fact, domain

    def world(self, names, tag):
        facts, domains = {}, []
        for name in names:
            facts[name], domain = self.fact(name, tag)
            domains += domain
        return World(self.rules, facts), domains


def facts_read(rules):
    names = set()

    def walk(node):
        if isinstance(node, dict):
            if "fact" in node:
                names.add(node["fact"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    for name in ("categories", "routes", "grounds", "provisions"):
        for book, part in rules.parts(name):
            walk(part)
            walk(book.get("gate"))
    for _, decision in rules.parts("decisions"):
        names.update(decision["inputs"])
    return sorted(names - {"points", "national_points"})


class Search:
    """Sets of changes that reach a goal whatever is open: z3 proposes a set, then looks for answers that undo it, and so on."""

    def __init__(self, applicant, names, goal):
        self.applicant, self.names = applicant, names
        self.proposer, self.doubter = z3.Solver(), z3.Solver()
        self.proposer.add(*applicant.allowed())
        world, domains = applicant.world(names, "any")
        self.open = world.reaches(goal)
        self.doubter.add(*applicant.allowed(), *domains, z3.Not(self.open))
        self.unknowns = [z3.Int(str(v)) if v.sort() == z3.IntSort() else z3.Bool(str(v)) for v in free(self.open) if ".any" in str(v)]

    def choice_of(self, model):
        applicant = self.applicant
        picked = [applicant.day == model.eval(applicant.day, True)]
        for name, flag in applicant.changed.items():
            moved = z3.is_true(model.eval(flag, True))
            picked += [flag == moved] + ([applicant.value[name] == model.eval(applicant.value[name], True)] if moved else [])
        return picked

    def undone_by(self, picked):
        """Answers to what is open that undo the set; None: there are none."""
        if self.doubter.check(*picked) == z3.unsat:
            return None
        model = self.doubter.model()
        return [(unknown, model.eval(unknown, True)) for unknown in self.unknowns]

    def find(self, *limits):
        """A set within limits that reaches the goal; None: there is none."""
        while self.proposer.check(*limits) == z3.sat:
            picked = self.choice_of(self.proposer.model())
            undone = self.undone_by(picked)
            if undone is None:
                return picked
            self.proposer.add(z3.substitute(self.open, *undone))
        return None


def free(term):
    """The variables of a formula."""
    seen, found, stack = set(), {}, [term]
    while stack:
        node = stack.pop()
        if node.get_id() in seen:
            continue
        seen.add(node.get_id())
        if z3.is_const(node) and node.decl().kind() == z3.Z3_OP_UNINTERPRETED:
            found[str(node)] = node
        stack.extend(node.children())
    return list(found.values())


class Advised:
    """One set of the program, in the solver's terms."""

    def __init__(self, applicant, piece):
        self.applicant, self.moves, self.day = applicant, {}, 0
        for change in piece["changes"]:
            if "wait_until" in change:
                self.day = applicant.days.index(self.start(change["wait_until"]))
                continue
            lever = next(one for one in applicant.levers if one["question"] == change["question"])
            to = change["to"]
            if "to" in lever:
                to = [target["value"] for target in lever["to"]].index(to)
            self.moves[change["question"]] = int(to)
        self.size = len(piece["changes"])

    def start(self, date):
        """The first of the days that are alike."""
        return max(day for day in self.applicant.days if day <= datetime.date.fromisoformat(date))

    def picked(self):
        applicant = self.applicant
        result = [applicant.day == self.day]
        for name, flag in applicant.changed.items():
            result += [flag == (name in self.moves)] + ([applicant.value[name] == self.moves[name]] if name in self.moves else [])
        return result

    def is_within(self):
        """A set that is this one, or more."""
        applicant = self.applicant
        return z3.And(applicant.day >= self.day, *[z3.And(applicant.changed[name], applicant.value[name] >= value)
                                                    for name, value in self.moves.items()])

    def less_than(self, other):
        return self.day <= other.day and all(name in other.moves and value <= other.moves[name] for name, value in self.moves.items())


def check_goal(applicant, names, goal, pieces):
    """What is wrong about one goal; None: nothing."""
    search = Search(applicant, names, goal)
    nothing = [applicant.day == 0] + [z3.Not(flag) for flag in applicant.changed.values()]
    if search.undone_by(nothing) is None:
        return "advised although it is reached already" if pieces else None
    advised = [Advised(applicant, piece) for piece in pieces]
    for one in advised:
        if search.undone_by(one.picked()) is not None:
            return f"{one.moves} on day {one.day} does not reach it"
    for one, other in itertools.permutations(advised, 2):
        if one.less_than(other):
            return f"{one.moves} is less than {other.moves}"
    optimum = next((size for size in range(1, MOST + 1) if search.find(applicant.size() <= size)), None)
    if optimum != min((one.size for one in advised), default=None):
        return f"the solver needs {optimum} changes"
    more = search.find(applicant.size() <= MOST, *[z3.Not(one.is_within()) for one in advised])
    return f"the solver also finds {more}" if more else None


def check_applicant(rules, names, dossier, result):
    if dossier["answers"].get("nationality") == "CHN":
        return None if not result["advice"] else "advised although the rules do not apply"
    applicant = Applicant(rules, dossier["answers"])
    for (kind, name), level in itertools.product(GOALS, (1, 2)):
        reached = {kind: name, "verdict": {1: "claimed", 2: "met"}[level]}
        problem = check_goal(applicant, names, (kind, name, level), [p for p in result["advice"] if reached in p["reaches"]])
        if problem:
            return f"{name}, level {level}: {problem}"
    return None


def main():
    cli, generate, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
    made = subprocess.run([generate, str(number), "5001"], capture_output=True, check=True).stdout
    said = subprocess.run([cli, "advise", "--ndjson", "--all", "--on", TODAY.isoformat(), "-"], input=made, capture_output=True, check=True).stdout
    rules = Rules()
    names = facts_read(rules)
    print(f"1..{number}", flush=True)
    for i, (dossier, result) in enumerate(zip(made.splitlines(), said.splitlines(), strict=True), 1):
        dossier, result = json.loads(dossier), json.loads(result)
        problem = check_applicant(rules, names, dossier, result)
        print(f'{"not ok" if problem else "ok"} {i} - {dossier["case"]}, {len(result["advice"])} sets', flush=True)
        if problem:
            print(f"# {problem}", flush=True)


main()
