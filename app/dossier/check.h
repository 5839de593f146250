/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/assessment.h"
#include "dossier.h"
#include "finding-kinds.h"

G_BEGIN_DECLS

/* The check before filing: what gets applications returned, found in the dossier alone. Pure, like the assessment. */

typedef struct {
  const YuFindingKind *kind;
  const YuQuestion    *question;   /* where; never NULL */
  const YuPaperwork   *document;   /* whose evidence it is about; NULL: an answer */
  gint                 row;        /* of a list of posts, from 0; -1: the whole answer */
  char                *text[YU_N_LANGS];
} YuFinding;

/* The day for which it is checked: the planned day of filing, unless that has gone by. */
YuDate      yu_check_filing_date (const YuAssessment *assessment);
GPtrArray  *yu_dossier_check     (const YuDossier *dossier, const YuAssessment *assessment, const YuFindingKinds *kinds) G_GNUC_WARN_UNUSED_RESULT; /* of YuFinding: gravest first, then in form order */
void        yu_finding_free      (YuFinding *finding);
guint       yu_findings_count    (GPtrArray *findings, YuSeverity severity);

/* In words */
const char *yu_severity_words    (YuSeverity severity, YuLang lang);                    /* a heading */
char       *yu_finding_place     (const YuFinding *finding, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* "Work history, post 2" */
char       *yu_finding_sources   (const YuFinding *finding, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* a line a source; "" if `why` is plain */
char       *yu_findings_to_text  (GPtrArray *findings, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;        /* for a terminal */
JsonArray  *yu_findings_to_json  (GPtrArray *findings, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuFinding, yu_finding_free)

G_END_DECLS
