/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-dates.h"

G_BEGIN_DECLS

/* A dossier looked into: everything that lists, papers and packages of many dossiers need. */

/* What all cases of one run are judged by. Immutable, for any thread. */
typedef struct {
  YuLibrary         *library;
  YuDate             on;
  YuAlmanac         *almanac;  /* of five years from then */
  YuModel           *model;    /* of that day; borrowed */
  const YuDateRules *rules;
} YuCaseBasis;

YuCaseBasis *yu_case_basis_new   (YuLibrary *library, YuDate on, GError **error) G_GNUC_WARN_UNUSED_RESULT;
YuCaseBasis *yu_case_basis_ref   (YuCaseBasis *basis);
void         yu_case_basis_unref (YuCaseBasis *basis);

typedef struct {
  YuDossier    *dossier;
  YuAssessment *assessment;
  YuChecklist  *checklist;
  GPtrArray    *dates;         /* of YuCaseDate */
  YuDate        until;         /* the first day on which the assessment may be another */
} YuCase;

YuCase      *yu_case_new         (const YuCaseBasis *basis, YuDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
void         yu_case_free        (YuCase *self);
YuValue     *yu_case_basis_rules (const YuCaseBasis *basis) G_GNUC_WARN_UNUSED_RESULT;   /* list of "id edition", for a log */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCaseBasis, yu_case_basis_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCase, yu_case_free)

G_END_DECLS
