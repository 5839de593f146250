# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas and the loader agree: shipped rulebooks and the tables of the conformance tests are valid, slips are not."""

import copy
import glob
import json
import os
import sys

import jsonschema


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def refusals(schema, document, slips):
    """Each slip is a path and a value to put there: the schema must refuse the document."""
    for path, value in slips:
        broken = copy.deepcopy(document)
        place = broken
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        yield path, not schema.is_valid(broken)


def main():
    root = sys.argv[1]
    results = []
    schemas = {}
    for name in ('rulebook', 'table', 'checks', 'portal'):
        document = read(os.path.join(root, 'data/schema', f'{name}.json'))
        jsonschema.Draft202012Validator.check_schema(document)
        schemas[name] = jsonschema.Draft202012Validator(document)

    books = sorted(glob.glob(os.path.join(root, 'data/rulebooks/*.json')))
    for path in books:
        errors = [f'{error.json_path}: {error.message}' for error in schemas['rulebook'].iter_errors(read(path))]
        results.append((os.path.basename(path), not errors, errors))
    for path in sorted(glob.glob(os.path.join(root, 'tests/conformance/decide/*.json'))):
        if os.path.basename(path) == 'refused.json':
            continue
        for case in read(path):
            results.append((case['title'], schemas['table'].is_valid(case['table']), case['table']))

    for name, slips in (('checks', [(['format'], 'yucai-form'), (['findings', 0, 'severity'], 'bad'), (['findings', 0, 'why'], 'why'),
                                    (['findings', 0, 'sources', 0, 'provenance'], 'sure'), (['findings', 0, 'colour'], 1)]),
                        ('portal', [(['format'], 'yucai-form'), (['notice'], None), (['sections', 0, 'fields', 0, 'as'], 'capitals'),
                                    (['sections', 0, 'source', 'provenance'], 'sure'), (['sections', 0, 'colour'], 1)])):
        document = read(os.path.join(root, 'data/forms', f'{name}.json'))
        errors = [f'{error.json_path}: {error.message}' for error in schemas[name].iter_errors(document)]
        results.append((f'{name}.json', not errors, errors))
        results += [(f'{name}.json refuses {path}', refused, None) for path, refused in refusals(schemas[name], document, slips)]

    points = read(os.path.join(root, 'data/rulebooks/cn-points-2017.json'))
    for path, refused in refusals(schemas['rulebook'], points, [
            (['format'], 'yucai-dossier'), (['edition'], 'spring'), (['titel'], {}), (['title'], {'en': 'Only English'}),
            (['decisions', 0, 'hit_policy'], 'X'), (['decisions', 0, 'rules', 0, 'if'], [5]),
            (['decisions', 0, 'source'], {'ref': 'std'}), (['factors', 0, 'cap'], -1)]):
        results.append((f'refuses {path}', refused, None))

    print(f'1..{len(results)}')
    for number, (title, good, detail) in enumerate(results, 1):
        print(f'{"ok" if good else "not ok"} {number} - {title}')
        if not good:
            print(f'# {detail}')


main()
