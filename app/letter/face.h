/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <hb.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* A font program: one face of one file, as it lies on the disk. No synthesis, no variations.
 * Faces live as long as the process and never change, so display lists may point to them and any thread may read them. */

typedef struct _YuFace YuFace;
struct _YuFace {
  char              *file;
  guint              index;
  char              *name;       /* PostScript name, only letters, digits and hyphens */
  GMappedFile       *mapped;     /* NULL: it cannot be read any more, and has no glyphs */
  hb_face_t         *face;
  hb_font_t         *font;       /* scaled to units per em */
  guint              upem;
  gboolean           cff;        /* outlines are CFF, else glyf */
  gboolean           cid_keyed;  /* CFF with CIDs: in the fonts we use a CID is the glyph's number */
  cairo_font_face_t *cairo;
};

const YuFace *yu_face_of_font     (PangoFont *font);
double        yu_face_advance     (const YuFace *face, hb_codepoint_t glyph); /* whole thousandths of an em */
void          yu_face_rest        (const YuFace *face);                       /* nothing of it will be read for a while */
gunichar      yu_face_nominal     (const YuFace *face, hb_codepoint_t glyph); /* a character that maps to the glyph; 0 if none */
hb_blob_t    *yu_face_table       (const YuFace *face, const char *tag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
