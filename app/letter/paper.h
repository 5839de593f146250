/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include "assess/explain.h"
#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Papers: content → one Pango layout → a display list (pages), painted by Cairo on the screen and written by libharu into the file. */

typedef struct _YuPages YuPages;   /* immutable */

typedef enum {
  YU_PAPER_LETTER,
  YU_PAPER_FORM,
  YU_PAPER_CHECKLIST,               /* what to hand in */
  YU_PAPER_COMMITMENT,              /* 承诺书: what is promised for later */
} YuPaperKind;

typedef struct {
  gboolean without_dossier;         /* leave the attachment out */
} YuPaperOptions;

/* Composes. Refused (YU_ERROR_REFUSED) for a letter when eligible is not_met or there is no verdict, for a commitment when nothing is promised or may be; YU_ERROR_GLYPH names characters that no font has and their question. */
YuPages    *yu_paper_compose   (YuPaperKind kind, const YuAssessment *assessment, const YuDossier *dossier, const YuPaperOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
YuPages    *yu_pages_ref       (YuPages *pages);
void        yu_pages_unref     (YuPages *pages);
guint       yu_pages_count     (const YuPages *pages);
void        yu_pages_get_size  (const YuPages *pages, double *width, double *height);   /* points */
void        yu_pages_paint     (const YuPages *pages, guint page, cairo_t *cr);         /* in points; caller scales */
char       *yu_pages_text      (const YuPages *pages, guint page) G_GNUC_WARN_UNUSED_RESULT; /* for the screen reader and the text test */
GBytes     *yu_pages_to_pdf    (const YuPages *pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* For printing: chosen pages in order, copies, scale (1.0), as a new PDF. */
GBytes     *yu_pages_to_print  (const YuPages *pages, const guint *chosen, guint n, guint copies, gboolean collate, double scale, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        yu_paper_warm_up   (void);                                                   /* loads fonts and lays a word out: call in an idle worker after the first frame */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuPages, yu_pages_unref)

G_END_DECLS
