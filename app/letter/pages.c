/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper that is laid out: what the preview, the file and the printer are given. */

#include "pages.h"

#include "paint-cairo.h"

static void
free_page (gpointer page)
{
  yu_page_free (page);
}

/**
 * yu_pages_new:
 * @title: the document's title
 * @attachment: (nullable): the dossier to attach
 *
 * Returns: (transfer full): a paper without pages
 */
YuPages *
yu_pages_new (const char *title, GBytes *attachment)
{
  YuPages *pages = g_new0 (YuPages, 1);

  g_atomic_ref_count_init (&pages->references);
  pages->pages = g_ptr_array_new_with_free_func (free_page);
  pages->title = g_strdup (title);
  pages->attachment = attachment != NULL ? g_bytes_ref (attachment) : NULL;
  return pages;
}

/**
 * yu_pages_ref:
 * @pages: a paper
 *
 * Returns: (transfer full): the same paper
 */
YuPages *
yu_pages_ref (YuPages *pages)
{
  g_atomic_ref_count_inc (&pages->references);
  return pages;
}

/**
 * yu_pages_unref:
 * @pages: (transfer full): a paper
 *
 * Gives back a reference.
 */
void
yu_pages_unref (YuPages *pages)
{
  if (!g_atomic_ref_count_dec (&pages->references))
    return;
  g_ptr_array_unref (pages->pages);
  g_free (pages->title);
  g_clear_pointer (&pages->attachment, g_bytes_unref);
  g_free (pages);
}

/**
 * yu_pages_count:
 * @pages: a paper
 *
 * Returns: how many pages it has
 */
guint
yu_pages_count (const YuPages *pages)
{
  return pages->pages->len;
}

/**
 * yu_pages_get_size:
 * @pages: a paper
 * @width: (out): points
 * @height: (out): points
 *
 * Tells the size of the paper, which is A4.
 */
void
yu_pages_get_size (const YuPages *pages, double *width, double *height)
{
  *width = YU_A4_WIDTH;
  *height = YU_A4_HEIGHT;
}

/**
 * yu_pages_paint:
 * @pages: a paper
 * @page: which page, from 0
 * @cr: where to; one unit is one point
 *
 * Paints a page, without the paper's white.
 */
void
yu_pages_paint (const YuPages *pages, guint page, cairo_t *cr)
{
  g_return_if_fail (page < pages->pages->len);
  yu_paint_page (g_ptr_array_index (pages->pages, page), cr);
}

/**
 * yu_pages_text:
 * @pages: a paper
 * @page: which page, from 0
 *
 * Returns: (transfer full): what stands on a page, in reading order, a line for each paragraph
 */
char *
yu_pages_text (const YuPages *pages, guint page)
{
  g_return_val_if_fail (page < pages->pages->len, NULL);
  return g_strdup (((const YuPage *) g_ptr_array_index (pages->pages, page))->text->str);
}
