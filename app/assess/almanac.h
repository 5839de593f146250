/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* The rulebooks of a stretch of time: a model for every day of it, compiled anew only where an edition, a figure or an entry of a
 * list begins or ends. Serves any number of dossiers, in any thread; immutable. */

typedef struct {
  YuDate   from, until;  /* until: the first day of the next */
  YuModel *model;        /* NULL: nothing can be assessed on these days */
  GError  *why_not;      /* a rulebook has no edition, or the books cannot be compiled together */
} YuEra;

typedef struct {
  gatomicrefcount refs;
  YuLibrary      *library;
  YuDate          from, until;
  GPtrArray      *eras;  /* of YuEra, in order, without gaps; at least one */
} YuAlmanac;

YuAlmanac *yu_almanac_new    (YuLibrary *library, YuDate from, YuDate until) G_GNUC_WARN_UNUSED_RESULT;
YuAlmanac *yu_almanac_ref    (YuAlmanac *almanac);
void       yu_almanac_unref  (YuAlmanac *almanac);

/* Adds the days on which an edition, a figure or an entry of a list begins or ends: only then may one model differ from another.
 * Of YuDate, as pointers. */
void       yu_rulebook_dates (const YuRulebook *book, GHashTable *dates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuAlmanac, yu_almanac_unref)

G_END_DECLS
