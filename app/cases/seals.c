/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "seals.h"

#include "base/words.h"
#include "letter/listing.h"

static void
add_filled (YuListing *listing, const char *id, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *chinese = yu_words_fill (id, YU_LANG_ZH_CN, "number", digits, NULL);
  g_autofree char *english = yu_words_fill (id, YU_LANG_EN, "number", digits, NULL);

  yu_listing_add_cell (listing, chinese, english);
}

static void
add_words (YuListing *listing, const char *id)
{
  yu_listing_add_cell (listing, yu_words (id, YU_LANG_ZH_CN), yu_words (id, YU_LANG_EN));
}

/* Our own papers are sealed on their last page; over several pages a seal across their edges may be
 * wanted. */
static gboolean
add_own (YuListing *listing, const YuCase *from, YuPaperKind kind, const char *what, GError **error)
{
  g_autoptr (GError) why_not = NULL;
  g_autoptr (YuPages) pages
      = yu_paper_compose (kind, from->assessment, from->dossier, NULL, &why_not);
  guint n;

  if (pages == NULL)
    {
      if (g_error_matches (why_not, YU_ERROR, YU_ERROR_REFUSED))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&why_not));
      return FALSE;
    }
  n = yu_pages_count (pages);
  add_words (listing, what);
  add_filled (listing, n > 1 ? "seals.last_page" : "seals.only_page", n);
  add_words (listing, n > 1 ? "seals.employer_and_edges" : "seals.employer");
  yu_listing_add_cell (listing, "", "");
  return TRUE;
}

static void
add_document (YuListing *listing, const YuChecklistItem *item)
{
  if (item->state == YU_ITEM_NOT_NEEDED || item->state == YU_ITEM_OPEN
      || item->paper->seal.in[YU_LANG_EN] == NULL)
    return;
  yu_listing_add_cell (listing, item->paper->term, yu_text_get (&item->paper->label, YU_LANG_EN));
  add_words (listing, "seals.as_document");
  yu_listing_add_cell (listing, yu_text_get (&item->paper->seal, YU_LANG_ZH_CN),
                       yu_text_get (&item->paper->seal, YU_LANG_EN));
  yu_listing_add_cell (listing, "", "");
}

static void
add_head (YuListing *listing, const YuCase *from)
{
  const char *number = yu_dossier_case (from->dossier);

  if (number == NULL)
    return;
  g_autofree char *chinese = yu_words_fill ("seals.case", YU_LANG_ZH_CN, "case", number, NULL);
  g_autofree char *english = yu_words_fill ("seals.case", YU_LANG_EN, "case", number, NULL);

  yu_listing_add_line (listing, chinese, english);
}

/**
 * yu_seals_compose:
 * @from: a case
 * @error: a character that no font has, a broken installation
 *
 * Returns: (transfer full) (nullable): what needs a seal or a signature, by the checklist and on
 * our own papers
 */
YuPages *
yu_seals_compose (const YuCase *from, GError **error)
{
  g_autoptr (YuListing) listing = yu_listing_new (&yu_seals_listing);

  add_head (listing, from);
  if (!add_own (listing, from, YU_PAPER_FORM, "package.form", error)
      || !add_own (listing, from, YU_PAPER_COMMITMENT, "package.commitment", error))
    return NULL;
  for (guint i = 0; i < from->checklist->items->len; i++)
    add_document (listing, g_ptr_array_index (from->checklist->items, i));
  return yu_listing_compose (listing, error);
}
