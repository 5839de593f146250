/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/citation.h"

G_BEGIN_DECLS

/* What a check before filing may find, as data (data/forms/checks.json): how grave it is, its words, why it matters with
 * sources, what to do. What is looked for is code; finding-kinds.c says which kinds code knows. */

typedef enum {
  YU_SEVERITY_RETURNED,  /* gets applications returned */
  YU_SEVERITY_LOOK,      /* looks wrong; may be right */
  YU_SEVERITY_KNOW,      /* good to know */
} YuSeverity;

#define YU_N_SEVERITIES (YU_SEVERITY_KNOW + 1)

typedef struct {
  const char *id;          /* "history_gap" */
  YuSeverity  severity;
  YuText      text;        /* with placeholders; both NULL: the form has the words (form/checks.h) */
  YuText      why, remedy;
  gint64      figure;      /* the limit that is looked for: an age, in years; 0: none */
  GPtrArray  *citations;   /* of YuCitation; empty: `why` is plain by itself */
} YuFindingKind;

typedef struct _YuFindingKinds YuFindingKinds;

YuFindingKinds       *yu_finding_kinds_parse   (JsonNode *node, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* whole or not at all */
void                  yu_finding_kinds_free    (YuFindingKinds *kinds);
const YuFindingKinds *yu_finding_kinds_shipped (GError **error);                          /* for ever; NULL: the installation is broken */
const YuFindingKind  *yu_finding_kinds_get     (const YuFindingKinds *kinds, const char *id); /* never NULL for an id that code knows */
const char           *yu_severity_id           (YuSeverity severity);                     /* "returned" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuFindingKinds, yu_finding_kinds_free)

G_END_DECLS
