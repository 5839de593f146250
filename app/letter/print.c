/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a print job is given: a PDF by the same writer as the exported file, since Cairo's own PDF
 * surface loses glyphs of some CFF fonts. The dossier is not put in: a print server has no business
 * with it. */

#include "pdf-file.h"

/**
 * yu_pages_to_print:
 * @pages: a paper
 * @chosen: (array length=n): pages from 0, in the order to print
 * @n: how many
 * @copies: how many times
 * @collate: whole papers one after another, else each page as often as there are copies
 * @scale: 1 for the size it was laid out for
 * @error: return location
 *
 * Makes a PDF of chosen pages.
 *
 * Returns: (transfer full): the bytes, %NULL and %YU_ERROR_FILE on failure
 */
GBytes *
yu_pages_to_print (const YuPages *pages, const guint *chosen, guint n, guint copies,
                   gboolean collate, double scale, GError **error)
{
  g_autofree guint *sequence = NULL;
  YuPdfPlan plan = { NULL, n * copies, scale, FALSE };

  g_return_val_if_fail (n > 0 && copies > 0 && scale > 0, NULL);
  sequence = g_new (guint, plan.n);
  for (guint i = 0; i < plan.n; i++)
    {
      sequence[i] = chosen[collate ? i % n : i / copies];
      g_return_val_if_fail (sequence[i] < pages->pages->len, NULL);
    }
  plan.pages = sequence;
  return yu_pdf_write (pages, &plan, error);
}
