/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "check.h"

G_BEGIN_DECLS

/* What the parts of the check share: what is looked at, and how something found is said. */

typedef struct {
  const YuDossier      *dossier;
  const YuAssessment   *assessment;
  const YuFindingKinds *kinds;
  const YuAnswers      *answers;   /* those that count */
  const YuForm         *form;
  YuDate                filing;
  GPtrArray            *findings;  /* of YuFinding */
} YuChecker;

const YuValue *yu_checker_answer (const YuChecker *checker, const char *question);   /* NULL: not known */
YuDate         yu_checker_date   (const YuChecker *checker, const char *question);   /* a month counts from its first day; 0: not known */
gint64         yu_checker_number (const YuChecker *checker, const char *question);   /* -1: not known */
gboolean       yu_checker_says   (const YuChecker *checker, const char *question, gboolean truth); /* answered, and so */
const YuFindingKind *yu_checker_kind (const YuChecker *checker, const char *id);

/* Adds a finding about a question; its text still has its placeholders. */
YuFinding     *yu_checker_add    (YuChecker *checker, const char *id, const char *question);
/* Fills the text in one language: name, value, …, NULL. Called for each language. */
void           yu_finding_fill   (YuFinding *finding, YuLang lang, ...) G_GNUC_NULL_TERMINATED;
void           yu_finding_number (YuFinding *finding, const char *name, gint64 number);  /* the one placeholder, in both */
void           yu_finding_date   (YuFinding *finding, const char *name, YuDate date);    /* the same with a day in words */

void           yu_checker_look_at_history (YuChecker *checker);
void           yu_checker_look_at_dates   (YuChecker *checker);
void           yu_checker_look_at_names   (YuChecker *checker);
void           yu_checker_look_at_documents (YuChecker *checker);
void           yu_checker_look_at_answers (YuChecker *checker);

G_END_DECLS
