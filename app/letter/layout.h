/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "display-list.h"

G_BEGIN_DECLS

/* Text to be set ("copy"), and text that has been set: a block of lines of known heights, which can be drawn in pieces
 * so that paragraphs and table cells may run over the end of a page. */

typedef struct {
  double   size;      /* points */
  gboolean bold;      /* a real bold, never a smeared regular */
  YuColor  color;
} YuStyle;

typedef struct _YuCopy YuCopy;

YuCopy *yu_copy_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void    yu_copy_free (YuCopy *copy);
void    yu_copy_add  (YuCopy *copy, const YuStyle *style, const char *question, const char *text); /* question: whose answer this is, or NULL */
void    yu_copy_add_between (YuCopy *copy, const YuStyle *style, const char *text); /* of a pair: a new line instead where the pair does not fit on one */
gboolean yu_copy_is_empty (const YuCopy *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCopy, yu_copy_free)

typedef struct {      /* a character that no font has */
  gunichar    character;
  const char *question; /* interned; NULL: the paper's own text */
} YuUnknown;

typedef struct {
  PangoContext *context;
  GArray       *unknown; /* of YuUnknown, each once */
} YuTypesetter;

typedef enum {
  YU_ALIGN_LEFT,
  YU_ALIGN_CENTER,
  YU_ALIGN_RIGHT,
  YU_ALIGN_JUSTIFY,
} YuAlign;

typedef struct {
  double  width;      /* points */
  YuAlign align;
  double  leading;    /* line height as a multiple of the size */
} YuMeasure;

typedef struct _YuBlock YuBlock;

YuBlock *yu_block_new        (YuTypesetter *typesetter, const YuCopy *copy, YuMeasure measure) G_GNUC_WARN_UNUSED_RESULT;
void     yu_block_free       (YuBlock *block);
guint    yu_block_n_lines    (const YuBlock *block);
double   yu_block_height     (const YuBlock *block, guint first, guint n);  /* of some lines */
guint    yu_block_fit        (const YuBlock *block, guint first, double height); /* how many lines fit */
double   yu_block_width      (const YuBlock *block);                        /* of the widest line */
void     yu_block_draw       (const YuBlock *block, guint first, guint n, YuPage *page, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuBlock, yu_block_free)

G_END_DECLS
