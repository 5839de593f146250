/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"
#include "feel/condition.h"

G_BEGIN_DECLS

/* What a data file names as its sources, and what a statement in it cites. All texts are interned. */

typedef struct {
  const char  *id;
  YuText       title;
  const char  *address;     /* URL or NULL */
  YuDate       seen;
} YuSource;

/* Where one statement comes from. */
typedef struct {
  const YuSource *source;   /* never NULL */
  YuText          clause;   /* both NULL if the source has no clauses */
  YuProvenance    provenance;
} YuCitation;

void        yu_source_read   (GPtrArray *sources, YuJson at);
GPtrArray  *yu_sources_read  (YuJson root) G_GNUC_WARN_UNUSED_RESULT;          /* of YuSource: the member "sources" of a document */
YuCitation  yu_citation_read (const GPtrArray *sources, YuJson at);            /* {"ref": …, "clause": …, "provenance": …} */

G_END_DECLS
