/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier.h"
#include "rules/library.h"

G_BEGIN_DECLS

/* Invented dossiers for tests and measurements: the same seed gives the same dossier on every machine. Two sorts.
 * Applicants look like people: drawn by the weights of people.json, with a life whose dates follow each other, mostly
 * answered, some answers missing. Dossiers at the edges answer all that rules read, with values from edges.json, written
 * down by hand on both sides of every limit of the rules; they know nothing of the program's own cells. */

/* The day on which all that is invented was written down. */
#define GENERATOR_TODAY "2026-11-24"

typedef struct _Generator Generator;

/* Reads both files from tests/generator of the source; what they hold must fit the form, or the program ends. */
Generator  *generator_new       (YuLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void        generator_free      (Generator *generator);

/* Applicant number @seed. Its case is "GEN-seed". */
YuDossier  *generator_applicant (Generator *generator, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
/* The same, as the assessment counts its answers. */
YuAnswers  *generator_counted   (Generator *generator, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray  *generator_questions (Generator *generator);                       /* of const char *: those with edges */
GPtrArray  *generator_edges     (Generator *generator, const char *question); /* of YuValue; NULL: none are known */
const YuValue *generator_any_edge (Generator *generator, GRand *rand, const char *question);
/* Every question that has edges is answered with one of them. */
YuAnswers  *generator_at_edges  (Generator *generator, GRand *rand) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Generator, generator_free)

G_END_DECLS
