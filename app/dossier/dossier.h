/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evidence.h"
#include "form/form.h"
#include "progress.h"
#include "scenario.h"

G_BEGIN_DECLS

/* One applicant's dossier: an immutable value. Unknown members of the file are kept byte for byte in meaning and order. */

typedef struct _YuDossier YuDossier;

YuDossier       *yu_dossier_new        (void) G_GNUC_WARN_UNUSED_RESULT;
YuDossier       *yu_dossier_read       (const char *path, const YuForm *form, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
YuDossier       *yu_dossier_parse      (GBytes *bytes, const char *name, const YuForm *form, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
GBytes          *yu_dossier_write      (const YuDossier *dossier) G_GNUC_WARN_UNUSED_RESULT; /* canonical; read → write → read is equal */
YuDossier       *yu_dossier_from_json  (YuJson root, const YuForm *form) G_GNUC_WARN_UNUSED_RESULT; /* inside another file: a draft */
JsonNode        *yu_dossier_to_json    (const YuDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
YuDossier       *yu_dossier_ref        (const YuDossier *dossier);
void             yu_dossier_unref      (YuDossier *dossier);
gboolean         yu_dossier_equal      (const YuDossier *a, const YuDossier *b);
gboolean         yu_dossier_alike      (const YuDossier *a, const YuDossier *b);                 /* equal but for the day of the last change */
YuAnswers       *yu_dossier_answers    (const YuDossier *dossier);                           /* borrowed */
YuAnswers       *yu_dossier_counted_answers (const YuDossier *dossier, const YuForm *form) G_GNUC_WARN_UNUSED_RESULT; /* what the assessment sees: without those of irrelevant questions */
const char      *yu_dossier_case       (const YuDossier *dossier);                           /* NULL if none */
YuDate           yu_dossier_answered_on(const YuDossier *dossier);                           /* 0 if none */
const char      *yu_dossier_typed      (const YuDossier *dossier, const char *question);     /* text that could not be read; NULL if none */
YuDossier       *yu_dossier_with_answer (const YuDossier *dossier, const char *question, const YuValue *value) G_GNUC_WARN_UNUSED_RESULT; /* also drops `typed` of it */
YuDossier       *yu_dossier_with_answers(const YuDossier *dossier, YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;
YuDossier       *yu_dossier_with_typed  (const YuDossier *dossier, const char *question, const char *text) G_GNUC_WARN_UNUSED_RESULT; /* keeps the text, removes the answer; NULL drops */
YuDossier       *yu_dossier_with_case   (const YuDossier *dossier, const char *id) G_GNUC_WARN_UNUSED_RESULT;
const YuValue   *yu_dossier_document    (const YuDossier *dossier, const char *document);    /* evidence (evidence.h); NULL if nothing is said of it */
YuAnswers       *yu_dossier_documents   (const YuDossier *dossier);                          /* document → evidence; borrowed */
YuDossier       *yu_dossier_with_document (const YuDossier *dossier, const char *document, const YuValue *evidence) G_GNUC_WARN_UNUSED_RESULT; /* NULL: nothing is said */
YuDossier       *yu_dossier_with_answered_on (const YuDossier *dossier, YuDate on) G_GNUC_WARN_UNUSED_RESULT;

/* The passport's machine-readable lines, so that what is typed can be held against them later. */
const char      *yu_dossier_passport_lines (const YuDossier *dossier);                       /* NULL if none are kept */
YuDossier       *yu_dossier_with_passport_lines (const YuDossier *dossier, const char *lines) G_GNUC_WARN_UNUSED_RESULT;

/* How far the case is, and its log (progress.h). */
const YuValue   *yu_dossier_progress   (const YuDossier *dossier);                           /* NULL: nothing is said of it */
YuDossier       *yu_dossier_with_progress (const YuDossier *dossier, const YuValue *progress) G_GNUC_WARN_UNUSED_RESULT;

/* Scenarios: what if some answers were others. */
GPtrArray       *yu_dossier_scenarios   (const YuDossier *dossier);                          /* of YuScenario; borrowed, NULL if none */
YuDossier       *yu_dossier_with_scenarios (const YuDossier *dossier, GPtrArray *scenarios) G_GNUC_WARN_UNUSED_RESULT;
YuDossier       *yu_dossier_under       (const YuDossier *dossier, const YuScenario *scenario) G_GNUC_WARN_UNUSED_RESULT; /* as it would be */
YuDossier       *yu_dossier_adopting    (const YuDossier *dossier, const char *name) G_GNUC_WARN_UNUSED_RESULT; /* as that scenario has it, which then goes */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuDossier, yu_dossier_unref)

G_END_DECLS
