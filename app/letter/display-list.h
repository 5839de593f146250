/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "face.h"

G_BEGIN_DECLS

/* What stands on a page, and where: the one description that both the screen and the file draw.
 * Points, origin at the top left, y downwards, glyphs at absolute baseline positions. */

typedef struct {
  double red, green, blue;
} YuColor;

#define YU_BLACK ((YuColor) { 0, 0, 0 })
#define YU_GREY(level) ((YuColor) { (level), (level), (level) })

typedef struct {
  hb_codepoint_t glyph;
  double         x, y;
} YuGlyph;

typedef struct {            /* glyphs, in visual order, that stand for a piece of the run's text */
  guint first_glyph, n_glyphs;
  guint first_byte, n_bytes;
} YuCluster;

typedef struct {
  const YuFace *face;
  double        size;
  gboolean      right_to_left;
  char         *text;
  GArray       *glyphs;     /* of YuGlyph */
  GArray       *clusters;   /* of YuCluster, visual order */
} YuRun;

typedef struct {
  double x, y, width, height;
} YuBox;

typedef enum {
  YU_STEP_MOVE,
  YU_STEP_LINE,
  YU_STEP_CURVE,
  YU_STEP_CLOSE,
} YuStepKind;

typedef struct {
  YuStepKind kind;
  double     x[3], y[3];
} YuPathStep;

typedef enum {
  YU_MARK_RUN,              /* text */
  YU_MARK_BOXES,            /* filled rectangles; lines too, since viewers move thin strokes as they like */
  YU_MARK_WATERMARK,        /* filled outlines: seen, but no part of the page's text */
} YuMarkKind;

typedef struct {
  YuMarkKind kind;
  YuColor    color;
  YuRun      run;
  GArray    *boxes;         /* of YuBox */
  GArray    *path;          /* of YuPathStep */
} YuMark;

typedef struct {
  GPtrArray *marks;         /* of YuMark, in drawing and reading order */
  GString   *text;          /* what a reader reads, a line for each paragraph */
} YuPage;

YuPage *yu_page_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void    yu_page_free       (YuPage *page);
YuMark *yu_mark_new        (YuMarkKind kind, YuColor color) G_GNUC_WARN_UNUSED_RESULT; /* to be added to a page's marks */
YuMark *yu_page_add        (YuPage *page, YuMarkKind kind, YuColor color);   /* borrowed; to be filled in */
void    yu_page_add_rule   (YuPage *page, double thickness, double x, double y, double width);          /* horizontal line */
void    yu_page_add_frame  (YuPage *page, double thickness, YuBox box);

G_END_DECLS
