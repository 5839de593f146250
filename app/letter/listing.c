/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "listing.h"

#include "compose.h"

const YuListingKind yu_cover_listing
    = { &yu_cover_shape, { "file", "what", "sha256" }, { 0.32, 0.38, 0.3 }, 0 };
const YuListingKind yu_seals_listing
    = { &yu_seals_shape, { "what", "pages", "seal", "place" }, { 0.26, 0.14, 0.34, 0.26 }, 74 };
const YuListingKind yu_summary_listing
    = { &yu_summary_shape,
        { "number", "person", "category", "points", "ground", "missing", "next", "stage" },
        { 0.13, 0.14, 0.1, 0.09, 0.12, 0.14, 0.18, 0.1 },
        0 };

static const YuPairStyle cell_style
    = { { 8.5, FALSE, { 0, 0, 0 } }, { 7, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };

struct _YuListing {
  const YuListingKind *kind;
  GStringChunk *texts;
  GArray *lines, *cells; /* of YuText */
};

/**
 * yu_listing_new:
 * @kind: which sheet
 *
 * Returns: (transfer full): the sheet without lines and rows
 */
YuListing *
yu_listing_new (const YuListingKind *kind)
{
  YuListing *self = g_new0 (YuListing, 1);

  self->kind = kind;
  self->texts = g_string_chunk_new (1024);
  self->lines = g_array_new (FALSE, FALSE, sizeof (YuText));
  self->cells = g_array_new (FALSE, FALSE, sizeof (YuText));
  return self;
}

/**
 * yu_listing_free:
 * @listing: (nullable) (transfer full): a sheet
 */
void
yu_listing_free (YuListing *listing)
{
  if (listing == NULL)
    return;
  g_string_chunk_free (listing->texts);
  g_array_unref (listing->lines);
  g_array_unref (listing->cells);
  g_free (listing);
}

static void
add (YuListing *self, GArray *to, const char *chinese, const char *english)
{
  YuText text = { { NULL } };

  text.in[YU_LANG_ZH_CN] = g_string_chunk_insert (self->texts, chinese);
  text.in[YU_LANG_EN] = g_string_chunk_insert (self->texts, english);
  g_array_append_val (to, text);
}

/**
 * yu_listing_add_line:
 * @listing: a sheet
 * @chinese: a line
 * @english: the same in English; set once where it is the same
 *
 * Adds a line under the title.
 */
void
yu_listing_add_line (YuListing *listing, const char *chinese, const char *english)
{
  add (listing, listing->lines, chinese, english);
}

/**
 * yu_listing_add_cell:
 * @listing: a sheet
 * @chinese: what stands in the cell
 * @english: the same in English; set once where it is the same
 *
 * Adds the next cell: to the right, or the first of a new row.
 */
void
yu_listing_add_cell (YuListing *listing, const char *chinese, const char *english)
{
  add (listing, listing->cells, chinese, english);
}

/* ------------------------------------------------------------------ composing */

static guint
n_columns (const YuListingKind *kind)
{
  guint n = 0;

  while (kind->headers[n] != NULL)
    n++;
  return n;
}

static void
lines (const YuPaper *paper, const YuListing *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      YuCopy *copy = yu_copy_new ();

      yu_pair_add_text (copy, &yu_value_style, &g_array_index (self->lines, YuText, i));
      yu_paper_set (paper, copy, YU_ALIGN_LEFT);
    }
  yu_sheet_space (paper->sheet, 6);
}

static YuCell
cell_of (const YuListing *self, guint row, guint column)
{
  YuCopy *copy = yu_copy_new ();

  yu_pair_add_text (copy, &cell_style,
                    &g_array_index (self->cells, YuText, row * n_columns (self->kind) + column));
  return (
      YuCell){ .copy = copy, .width = self->kind->shares[column] * YU_SHEET_WIDTH, .at_top = TRUE };
}

static void
table (const YuPaper *paper, const YuListing *self)
{
  const YuListingKind *kind = self->kind;
  guint columns = n_columns (kind);
  YuTable *table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  YuCell cells[YU_LISTING_MOST_COLUMNS];

  for (guint i = 0; i < columns; i++)
    cells[i] = (YuCell){ .copy = yu_paper_words (paper, &yu_label_style, kind->headers[i]),
                         .width = kind->shares[i] * YU_SHEET_WIDTH };
  yu_table_set_header (table, cells, columns);
  for (guint row = 0; row < self->cells->len / columns; row++)
    {
      for (guint i = 0; i < columns; i++)
        cells[i] = cell_of (self, row, i);
      yu_table_add_row (table, cells, columns, kind->least_height);
    }
  yu_table_end (table);
}

static void
compose (const YuPaper *paper, gconstpointer data)
{
  const YuListing *self = data;

  yu_paper_paragraph (paper, &yu_title_style, "title", YU_ALIGN_CENTER);
  yu_sheet_space (paper->sheet, 8);
  lines (paper, self);
  yu_paper_paragraph (paper, &yu_remark_style, "intro", YU_ALIGN_LEFT);
  yu_sheet_space (paper->sheet, 6);
  table (paper, self);
}

/**
 * yu_listing_compose:
 * @listing: a sheet, filled in
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its pages; %NULL and %YU_ERROR_GLYPH naming characters that
 * no font has
 */
YuPages *
yu_listing_compose (const YuListing *listing, GError **error)
{
  const YuTemplate *words = yu_template_shipped (listing->kind->shape, error);
  g_autoptr (YuPages) pages = NULL;
  YuPaper paper = { .words = words };

  g_return_val_if_fail (listing->cells->len % n_columns (listing->kind) == 0, NULL);
  if (words == NULL)
    return NULL;
  pages = yu_pages_new (yu_template_text (words, "title", YU_LANG_ZH_CN), NULL);
  return yu_paper_lay_out (&paper, compose, listing, pages, error) ? g_steal_pointer (&pages)
                                                                   : NULL;
}
