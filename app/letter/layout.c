/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pango breaks lines, orders directions, chooses fonts and shapes; this file puts its lines at our
 * heights and fills justified ones. Pango's own justification widens the spaces of a line and, only
 * if there are none, everything: in a Chinese line with one English word that tears two holes. Here
 * white is spread over all places that may take it. */

#include "layout.h"

#include <math.h>

#include "copy.h"
#include "fonts.h"
#include "typography.h"

typedef struct {
  PangoLayoutLine *line;
  double x; /* of its first glyph, from the block's left edge */
  double width;
  double height;
  double baseline; /* from its top */
  gboolean last;   /* of its paragraph */
} YuLine;

struct _YuBlock {
  PangoLayout *layout;
  GArray *spans; /* of YuSpan */
  YuMeasure measure;
  GArray *lines; /* of YuLine */
};

typedef struct { /* walks over the clusters of a run, in visual order */
  const PangoLayoutRun *run;
  int glyph, end_glyph;
  int byte, end_byte; /* of the item */
} YuWalk;

static gboolean
is_right_to_left (const PangoLayoutRun *run)
{
  return (run->item->analysis.level & 1) != 0;
}

static gboolean
walk_next (YuWalk *walk)
{
  const PangoGlyphString *glyphs = walk->run->glyphs;
  int previous = walk->glyph < walk->end_glyph ? walk->byte : walk->run->item->length;

  walk->glyph = walk->end_glyph;
  if (walk->glyph >= glyphs->num_glyphs)
    return FALSE;
  walk->byte = glyphs->log_clusters[walk->glyph];
  while (walk->end_glyph < glyphs->num_glyphs
         && glyphs->log_clusters[walk->end_glyph] == walk->byte)
    walk->end_glyph++;
  if (is_right_to_left (walk->run))
    walk->end_byte = previous;
  else
    walk->end_byte = walk->end_glyph < glyphs->num_glyphs ? glyphs->log_clusters[walk->end_glyph]
                                                          : walk->run->item->length;
  return TRUE;
}

/* ------------------------------------------------------------------ measuring */

static double
points (int units)
{
  return units / (double) PANGO_SCALE;
}

static double
size_of_line (const YuBlock *self, const PangoLayoutLine *line)
{
  guint end = (guint) (line->start_index + MAX (line->length, 1));
  guint start = 0;
  double size = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const YuSpan *span = &g_array_index (self->spans, YuSpan, i);

      if (span->end > (guint) line->start_index && start < end)
        size = MAX (size, span->style.size);
      start = span->end;
    }
  return size;
}

/* Whether a character surely stays inside of its line: ideographs, Chinese punctuation and western
 * letters with no more than the accents of Latin-1. Asking for a glyph's outline costs more than
 * setting it. */
static gboolean
is_of_common_height (gunichar character)
{
  return character < 0x180 || (character >= 0x2010 && character < 0x2030)
         || (character >= 0x3000 && character < 0x3100)
         || (character >= 0x4E00 && character < 0xA000)
         || (character >= 0xFF00 && character < 0xFFF0);
}

static gboolean
may_be_tall (const char *text, const PangoLayoutLine *line)
{
  for (const char *p = text + line->start_index; p < text + line->start_index + line->length;
       p = g_utf8_next_char (p))
    if (!is_of_common_height (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Lines stand at even distances whatever fonts they hold, but what is taller than its line (Khmer,
 * Nastaliq, stacked marks) gets the room it needs. The baseline puts the middle of an ideograph
 * into the middle of the line. */
static void
measure_height (const YuBlock *self, YuLine *line)
{
  double size = size_of_line (self, line->line);
  PangoRectangle ink;

  line->height = self->measure.leading * size;
  line->baseline = line->height / 2 + 0.38 * size;
  if (!may_be_tall (pango_layout_get_text (self->layout), line->line))
    return;
  pango_layout_line_get_extents (line->line, &ink, NULL);
  if (points (-ink.y) > line->baseline)
    {
      line->height += points (-ink.y) - line->baseline;
      line->baseline = points (-ink.y);
    }
  line->height = MAX (line->height, line->baseline + points (ink.y + ink.height));
}

static void
measure_width (const YuBlock *self, YuLine *line)
{
  int width = 0;
  double slack;

  for (GSList *run = line->line->runs; run != NULL; run = run->next)
    width += pango_glyph_string_get_width (((const PangoLayoutRun *) run->data)->glyphs);
  line->width = points (width);
  slack = self->measure.width - line->width;
  if (self->measure.align == YU_ALIGN_CENTER)
    line->x = slack / 2;
  else if (self->measure.align == YU_ALIGN_RIGHT)
    line->x = slack;
}

/* Pango's own iterator would ask for the outline of every glyph. */
static void
collect_lines (YuBlock *self)
{
  const char *text = pango_layout_get_text (self->layout);

  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l != NULL; l = l->next)
    {
      YuLine line = { .line = l->data };
      const char *end = text + line.line->start_index + line.line->length;

      line.last = *end == '\0' || *end == '\n';
      measure_width (self, &line);
      measure_height (self, &line);
      g_array_append_val (self->lines, line);
    }
}

/* ------------------------------------------------------------------ characters that no font has */

static void
note_unknown (YuTypesetter *typesetter, const YuCopy *copy, guint byte)
{
  YuUnknown unknown
      = { g_utf8_get_char (copy->text->str + byte), yu_copy_span_at (copy, byte)->question };

  for (guint i = 0; i < typesetter->unknown->len; i++)
    {
      const YuUnknown *known = &g_array_index (typesetter->unknown, YuUnknown, i);

      if (known->character == unknown.character && known->question == unknown.question)
        return;
    }
  g_array_append_val (typesetter->unknown, unknown);
}

static void
note_unknown_in_run (YuTypesetter *typesetter, const YuCopy *copy, const PangoLayoutRun *run)
{
  YuWalk walk = { .run = run };

  while (walk_next (&walk))
    for (int i = walk.glyph; i < walk.end_glyph; i++)
      if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        note_unknown (typesetter, copy, (guint) (run->item->offset + walk.byte));
}

static void
note_unknowns (YuTypesetter *typesetter, const YuCopy *copy, const YuBlock *block)
{
  if (pango_layout_get_unknown_glyphs_count (block->layout) == 0)
    return;
  for (guint i = 0; i < block->lines->len; i++)
    for (GSList *run = g_array_index (block->lines, YuLine, i).line->runs; run != NULL;
         run = run->next)
      note_unknown_in_run (typesetter, copy, run->data);
}

/* ------------------------------------------------------------------ blocks */

static PangoLayout *
create_layout (PangoContext *context, const YuCopy *copy, YuMeasure measure)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = yu_copy_attributes (copy);

  pango_layout_set_text (layout, copy->text->str, (int) copy->text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  if (measure.width > 0)
    pango_layout_set_width (layout, (int) (measure.width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);
  return layout;
}

/* With the usual fonts if they have every glyph, otherwise with all. */
static PangoLayout *
lay_out (PangoContext *context, const YuCopy *copy, YuMeasure measure)
{
  PangoLayout *layout = create_layout (context, copy, measure);

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return layout;
  g_object_unref (layout);
  return create_layout (yu_fonts_all (), copy, measure);
}

static YuBlock *
set_block (PangoContext *context, const YuCopy *copy, YuMeasure measure)
{
  YuBlock *self = g_new0 (YuBlock, 1);

  self->measure = measure;
  self->spans = g_array_copy (copy->spans);
  self->layout = lay_out (context, copy, measure);
  self->lines = g_array_new (FALSE, FALSE, sizeof (YuLine));
  collect_lines (self);
  return self;
}

/* Whether the paragraph that holds a byte takes more than one line. */
static gboolean
wraps_at (const YuBlock *self, guint byte)
{
  guint i = 0;

  while (i + 1 < self->lines->len
         && byte >= (guint) g_array_index (self->lines, YuLine, i + 1).line->start_index)
    i++;
  return !g_array_index (self->lines, YuLine, i).last
         || (i > 0 && !g_array_index (self->lines, YuLine, i - 1).last);
}

/* The same text, with the languages of the pairs that wrap on lines of their own; NULL if none
 * does. */
static YuCopy *
set_pairs_apart (const YuBlock *self, const YuCopy *copy)
{
  g_autoptr (YuCopy) apart = yu_copy_new ();
  gboolean changed = FALSE;
  guint start = 0;

  for (guint i = 0; i < copy->spans->len; i++)
    {
      YuSpan span = g_array_index (copy->spans, YuSpan, i);
      guint end = span.end;
      gboolean breaks = span.between && wraps_at (self, start);

      if (breaks)
        g_string_append_c (apart->text, '\n');
      else
        g_string_append_len (apart->text, copy->text->str + start, end - start);
      changed |= breaks;
      span.end = (guint) apart->text->len;
      g_array_append_val (apart->spans, span);
      start = end;
    }
  return changed ? g_steal_pointer (&apart) : NULL;
}

/**
 * yu_block_new:
 * @typesetter: who sets it; characters that no font has are added to its list
 * @copy: what to set
 * @measure: how wide and how
 *
 * Sets text. A width of 0 means one line as long as it takes.
 *
 * Returns: (transfer full): the lines
 */
YuBlock *
yu_block_new (YuTypesetter *typesetter, const YuCopy *copy, YuMeasure measure)
{
  YuBlock *self = set_block (typesetter->context, copy, measure);
  g_autoptr (YuCopy) apart = NULL;

  if (self->lines->len > 1)
    apart = set_pairs_apart (self, copy);
  if (apart != NULL)
    {
      yu_block_free (self);
      self = set_block (typesetter->context, apart, measure);
    }
  note_unknowns (typesetter, apart != NULL ? apart : copy, self);
  return self;
}

/**
 * yu_block_free:
 * @block: (transfer full): a block
 *
 * Frees it; what was drawn stays.
 */
void
yu_block_free (YuBlock *block)
{
  g_object_unref (block->layout);
  g_array_unref (block->spans);
  g_array_unref (block->lines);
  g_free (block);
}

/**
 * yu_block_n_lines:
 * @block: a block
 *
 * Returns: how many lines it has, at least one
 */
guint
yu_block_n_lines (const YuBlock *block)
{
  return block->lines->len;
}

/**
 * yu_block_height:
 * @block: a block
 * @first: a line
 * @n: how many from there; more than there are means the rest
 *
 * Returns: the height of these lines in points
 */
double
yu_block_height (const YuBlock *block, guint first, guint n)
{
  double height = 0;

  for (guint i = first; i < block->lines->len && i - first < n; i++)
    height += g_array_index (block->lines, YuLine, i).height;
  return height;
}

/**
 * yu_block_fit:
 * @block: a block
 * @first: a line
 * @height: room in points
 *
 * Returns: how many lines from @first fit into the room
 */
guint
yu_block_fit (const YuBlock *block, guint first, double height)
{
  guint n = 0;

  while (first + n < block->lines->len && yu_block_height (block, first, n + 1) <= height + 0.01)
    n++;
  return n;
}

/**
 * yu_block_width:
 * @block: a block
 *
 * Returns: the width of its widest line in points
 */
double
yu_block_width (const YuBlock *block)
{
  double width = 0;

  for (guint i = 0; i < block->lines->len; i++)
    width = MAX (width, g_array_index (block->lines, YuLine, i).width);
  return width;
}

/* ------------------------------------------------------------------ drawing */

static gboolean
may_stretch (const YuLine *line, const char *text, const YuWalk *walk)
{
  int at = walk->run->item->offset + walk->byte;

  return at > line->line->start_index && yu_may_stretch (text, text + at);
}

/* FALSE where the line holds right-to-left text: there, visual and logical neighbours differ. */
static gboolean
count_stretchable (const YuLine *line, const char *text, guint *n)
{
  *n = 0;
  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      const PangoLayoutRun *run = l->data;
      YuWalk walk = { .run = run };

      if (is_right_to_left (run))
        return FALSE;
      while (walk_next (&walk))
        if (may_stretch (line, text, &walk))
          *n += 1;
    }
  return TRUE;
}

/* White to add at each place of a line. A line that would need too much stays short: better ragged
 * than torn. */
static double
find_stretch (const YuBlock *self, const YuLine *line, const char *text)
{
  double slack = self->measure.width - line->width, limit = size_of_line (self, line->line) * 0.4;
  guint n;

  if (self->measure.align != YU_ALIGN_JUSTIFY || line->last || slack <= 0
      || !count_stretchable (line, text, &n) || n == 0)
    return 0;
  return slack / n <= limit ? slack / n : 0;
}

/* Rasterisers put glyphs on whole pixels. Half a pixel of the preview is a multiple of 0.24 point
 * (150 dpi), and sizes are multiples of half a point, so the pen moves in steps of 0.0005 point:
 * two ten-thousandths beside these, no glyph ever stands just between two pixels, where the last
 * bit of a sum would decide differently here and in a viewer. */
static double
snap (double place)
{
  return floor (place * 100) / 100 + 0.0052;
}

/* A distance in whole thousandths of the em, the unit in which the file moves the pen. */
static double
in_thousandths (double distance, double size)
{
  return round (distance / size * 1000) / 1000 * size;
}

/* Advance and kerning, each in the file's units. Pango's own rounding to 1/1024 point is no
 * kerning. */
static double
exact_width (const YuRun *run, const PangoGlyphInfo *info)
{
  double natural
      = hb_font_get_glyph_h_advance (run->face->font, info->glyph) * run->size / run->face->upem;
  double kerning = points (info->geometry.width) - natural;

  if (fabs (kerning) * PANGO_SCALE <= 1)
    kerning = 0;
  return yu_face_advance (run->face, info->glyph) * run->size / 1000
         + in_thousandths (kerning, run->size);
}

static YuGlyph
place_glyph (const YuRun *run, const PangoGlyphInfo *info, double x, double y)
{
  double right = in_thousandths (points (info->geometry.x_offset), run->size);
  double down = round (points (info->geometry.y_offset) * 100) / 100;

  return (YuGlyph){ info->glyph, x + right, y + down };
}

/* A character without a glyph of its own (a variation selector, a joiner) goes with the one before
 * it, so that it can be copied out as well. */
static void
add_text_of_cluster (YuRun *run, const YuCluster *cluster)
{
  if (cluster->n_glyphs == 0 && run->clusters->len > 0 && !run->right_to_left)
    g_array_index (run->clusters, YuCluster, run->clusters->len - 1).n_bytes += cluster->n_bytes;
  else
    g_array_append_val (run->clusters, *cluster);
}

static void
add_cluster (YuRun *run, const YuWalk *walk, double *x, double y)
{
  const PangoGlyphString *glyphs = walk->run->glyphs;
  gboolean is_mark = g_utf8_get_char (run->text + walk->byte) == YU_BREAK_HERE;
  YuCluster cluster = { run->glyphs->len, 0, (guint) walk->byte,
                        (guint) (is_mark ? 0 : walk->end_byte - walk->byte) };

  for (int i = walk->glyph; i < walk->end_glyph; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      YuGlyph glyph = place_glyph (run, info, *x, y);

      if (!is_mark && info->glyph != PANGO_GLYPH_EMPTY
          && (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0)
        {
          g_array_append_val (run->glyphs, glyph);
          *x += exact_width (run, info);
        }
      else
        {
          *x += points (info->geometry.width);
        }
    }
  cluster.n_glyphs = run->glyphs->len - cluster.first_glyph;
  add_text_of_cluster (run, &cluster);
}

static const YuSpan *
span_of_item (const YuBlock *self, const PangoItem *item)
{
  const YuCopy copy = { NULL, self->spans };

  return yu_copy_span_at (&copy, (guint) item->offset);
}

typedef struct {
  const PangoLayoutRun *source;
  YuMark *mark;
} YuPlacedRun;

static YuMark *
prepare_run (const YuBlock *self, const PangoLayoutRun *source)
{
  const char *text = pango_layout_get_text (self->layout);
  const YuSpan *span = span_of_item (self, source->item);
  YuMark *mark = yu_mark_new (YU_MARK_RUN, span->style.color);
  YuRun *run = &mark->run;

  run->face = yu_face_of_font (source->item->analysis.font);
  run->size = span->style.size;
  run->right_to_left = is_right_to_left (source);
  run->text = g_strndup (text + source->item->offset, (gsize) source->item->length);
  return mark;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const YuPlacedRun *x = a, *y = b;

  return x->source->item->offset - y->source->item->offset;
}

/* Runs stand in visual order on the line and go in logical order into the list, which is the order
 * of reading. */
static void
draw_runs (const YuBlock *self, const YuLine *line, YuPage *page, double x, double y)
{
  const char *text = pango_layout_get_text (self->layout);
  double stretch = find_stretch (self, line, text);
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (YuPlacedRun));

  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      YuPlacedRun placed = { l->data, prepare_run (self, l->data) };
      YuWalk walk = { .run = l->data };

      while (walk_next (&walk))
        {
          if (stretch > 0 && may_stretch (line, text, &walk))
            x += in_thousandths (stretch, placed.mark->run.size);
          add_cluster (&placed.mark->run, &walk, &x, y);
        }
      g_array_append_val (runs, placed);
    }
  g_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    g_ptr_array_add (page->marks, g_array_index (runs, YuPlacedRun, i).mark);
}

static void
draw_line (const YuBlock *self, const YuLine *line, YuPage *page, double x, double y)
{
  const char *text = pango_layout_get_text (self->layout);

  draw_runs (self, line, page, snap (x + line->x), snap (y));
  yu_append_plain (page->text, text + line->line->start_index, (gsize) line->line->length);
  if (line->last)
    g_string_append_c (page->text, '\n');
}

/**
 * yu_block_draw:
 * @block: a block
 * @first: the first line to draw
 * @n: how many
 * @page: where to
 * @x: left edge
 * @y: top of the first line
 *
 * Draws some lines, and appends their text to the page's.
 */
void
yu_block_draw (const YuBlock *block, guint first, guint n, YuPage *page, double x, double y)
{
  for (guint i = first; i < block->lines->len && i - first < n; i++)
    {
      const YuLine *line = &g_array_index (block->lines, YuLine, i);

      draw_line (block, line, page, x, y + line->baseline);
      y += line->height;
    }
}
