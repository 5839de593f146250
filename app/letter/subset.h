/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "face.h"

G_BEGIN_DECLS

/* The part of a font that holds some glyphs: what a PDF embeds. HarfBuzz makes it. */

typedef struct {
  GBytes    *program;    /* a bare CFF table, or a TrueType font, compressed for the file (zlib) */
  guint      length;     /* of it, uncompressed */
  GArray    *renumbered; /* of guint16: the new number of each glyph asked for, in their order */
  char       tag[7];     /* six capitals made from the content */
} YuSubset;

void      yu_subset_prepare(const YuFace *const *faces, GArray *const *glyphs, guint n);  /* several at once, for yu_subset_of() to find */
YuSubset *yu_subset_of   (const YuFace *face, const GArray *glyphs) G_GNUC_WARN_UNUSED_RESULT; /* of guint32, sorted, each once; NULL if the font cannot be subset */
void      yu_subset_unref(YuSubset *subset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuSubset, yu_subset_unref)

G_END_DECLS
