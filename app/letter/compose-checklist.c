/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklist: what is needed and what may be, each with why, who issues it, how it is
 * authenticated, and how it stands, so that a person can go from desk to desk with it. All words on
 * a document stand in one wide column: beside each other, short and long ones would leave half of
 * every row white. */

#include "compose.h"
#include "dossier/checklist-words.h"

#define TICK 24.0
#define STATE 112.0
#define DOCUMENT (YU_SHEET_WIDTH - TICK - STATE)

static const YuPairStyle name_style
    = { { 9.5, TRUE, { 0, 0, 0 } }, { 8, FALSE, { 0.2, 0.2, 0.2 } }, "\n" };
static const YuPairStyle fine_style
    = { { 8, FALSE, { 0, 0, 0 } }, { 7, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };
static const YuPairStyle state_style
    = { { 9, TRUE, { 0, 0, 0 } }, { 7.5, FALSE, { 0.32, 0.32, 0.32 } }, "\n" };
static const YuStyle tick_style = { 12, FALSE, { 0, 0, 0 } };

/* ------------------------------------------------------------------ lines */

typedef char *(*Fill) (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang);

static void
add_pair (YuCopy *copy, const char *chinese, const char *english)
{
  yu_pair_add_line (copy);
  yu_pair_add (copy, &fine_style, NULL, chinese, english);
}

/* A text of the checklist's words, in both languages; nothing if there is none. */
static void
add_words (YuCopy *copy, const YuChecklist *checklist, const YuChecklistItem *item, Fill fill)
{
  g_autofree char *chinese = fill (checklist, item, YU_LANG_ZH_CN);
  g_autofree char *english = fill (checklist, item, YU_LANG_EN);

  if (chinese != NULL)
    add_pair (copy, chinese, english);
}

static void
add_filled (const YuPaper *paper, YuCopy *copy, const char *id, const char *slot,
            const char *chinese, const char *english)
{
  g_autofree char *in_chinese
      = yu_template_fill (paper->words, id, YU_LANG_ZH_CN, slot, chinese, NULL);
  g_autofree char *in_english
      = yu_template_fill (paper->words, id, YU_LANG_EN, slot, english, NULL);

  add_pair (copy, in_chinese, in_english);
}

static void
add_text (const YuPaper *paper, YuCopy *copy, const char *id, const YuText *text)
{
  if (text->in[YU_LANG_EN] != NULL)
    add_filled (paper, copy, id, "text", text->in[YU_LANG_ZH_CN], text->in[YU_LANG_EN]);
}

static void
add_date (const YuPaper *paper, YuCopy *copy, const char *id, YuDate date)
{
  g_autofree char *chinese = date != 0 ? yu_date_to_words (date, YU_LANG_ZH_CN) : NULL;
  g_autofree char *english = date != 0 ? yu_date_to_words (date, YU_LANG_EN) : NULL;

  if (date != 0)
    add_filled (paper, copy, id, "date", chinese, english);
}

/* ------------------------------------------------------------------ cells */

static YuCell
tick_cell (const YuChecklistItem *item)
{
  YuCopy *copy = yu_copy_new ();

  yu_copy_add (copy, &tick_style, NULL, yu_checklist_item_is_there (item) ? "☑" : "☐");
  return (YuCell){ .copy = copy, .width = TICK, .align = YU_ALIGN_CENTER, .at_top = TRUE };
}

static char *
way_words (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang)
{
  return yu_item_way_words (item, lang);
}

/* Who makes it out and what has to be done with it; where no source says, that too. */
static void
add_care (const YuPaper *paper, YuCopy *copy, const YuChecklist *checklist,
          const YuChecklistItem *item)
{
  const YuPaperwork *document = item->paper;
  g_autofree char *way = yu_item_way_words (item, YU_LANG_EN);

  add_text (paper, copy, "issuer", &document->issuer);
  add_text (paper, copy, "original", &document->original);
  add_text (paper, copy, "seal", &document->seal);
  add_words (copy, checklist, item, way_words);
  add_text (paper, copy, "translation", &document->translation);
  if (document->issuer.in[YU_LANG_EN] == NULL && document->original.in[YU_LANG_EN] == NULL
      && document->seal.in[YU_LANG_EN] == NULL && document->translation.in[YU_LANG_EN] == NULL
      && way == NULL)
    {
      yu_pair_add_line (copy);
      yu_paper_add_words (paper, copy, &fine_style, "original_unknown");
    }
}

static YuCell
document_cell (const YuPaper *paper, const YuChecklist *checklist, const YuChecklistItem *item)
{
  YuCopy *copy = yu_copy_new ();

  yu_pair_add (copy, &name_style, NULL, item->paper->term,
               yu_text_get (&item->paper->label, YU_LANG_EN));
  add_words (copy, checklist, item, yu_item_why_words);
  if (item->paper->detail.in[YU_LANG_EN] != NULL)
    {
      yu_pair_add_line (copy);
      yu_pair_add_text (copy, &fine_style, &item->paper->detail);
    }
  add_care (paper, copy, checklist, item);
  add_words (copy, checklist, item, yu_item_validity_words);
  if (item->state == YU_ITEM_PROMISED)
    add_words (copy, checklist, item, yu_item_promise_words);
  return (YuCell){ .copy = copy, .width = DOCUMENT, .at_top = TRUE };
}

/* What a document that is there still lacks. */
static void
add_to_do (const YuPaper *paper, YuCopy *copy, const YuChecklistItem *item)
{
  const struct {
    const char *tick, *id;
    gboolean asked;
  } steps[] = {
    { "authenticated", "to_do_authenticated", item->way != NULL && !item->way->none },
    { "translated", "to_do_translated", item->paper->translation.in[YU_LANG_EN] != NULL },
    { "translation_sealed", "to_do_translation_sealed",
      item->paper->translation.in[YU_LANG_EN] != NULL },
    { "sealed", "to_do_sealed", item->paper->seal.in[YU_LANG_EN] != NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps) && yu_checklist_item_is_there (item); i++)
    if (steps[i].asked && !yu_evidence_ticked (item->evidence, steps[i].tick))
      add_filled (paper, copy, "to_do", "what",
                  yu_template_text (paper->words, steps[i].id, YU_LANG_ZH_CN),
                  yu_template_text (paper->words, steps[i].id, YU_LANG_EN));
}

static YuCell
state_cell (const YuPaper *paper, const YuChecklistItem *item)
{
  YuCopy *copy = yu_copy_new ();
  gsize attached = yu_evidence_attachments (item->evidence);
  g_autofree char *count = g_strdup_printf ("%" G_GSIZE_FORMAT, attached);

  yu_pair_add (copy, &state_style, NULL, yu_item_state_words (item->state, YU_LANG_ZH_CN),
               yu_item_state_words (item->state, YU_LANG_EN));
  add_date (paper, copy, "issued", yu_evidence_date (item->evidence, "issued"));
  if (item->state == YU_ITEM_PROMISED)
    add_date (paper, copy, "promised_for", yu_evidence_date (item->evidence, "promised_for"));
  add_to_do (paper, copy, item);
  if (attached > 0)
    add_filled (paper, copy, "attached", "count", count, count);
  return (YuCell){ .copy = copy, .width = STATE, .at_top = TRUE };
}

/* ------------------------------------------------------------------ tables */

static YuCell
header_cell (const YuPaper *paper, const char *id, double width)
{
  return (YuCell){ .copy = yu_paper_words (paper, &yu_label_style, id), .width = width };
}

static gboolean
belongs (const YuChecklistItem *item, gboolean open)
{
  return item->state != YU_ITEM_NOT_NEEDED && (item->state == YU_ITEM_OPEN) == open;
}

static guint
count (const YuChecklist *checklist, gboolean open)
{
  guint n = 0;

  for (guint i = 0; i < checklist->items->len; i++)
    n += belongs (g_ptr_array_index (checklist->items, i), open) ? 1 : 0;
  return n;
}

static void
table (const YuPaper *paper, const YuChecklist *checklist, const char *heading, gboolean open)
{
  YuTable *table;
  YuCell header[] = { { .copy = yu_copy_new (), .width = TICK },
                      header_cell (paper, "document", DOCUMENT),
                      header_cell (paper, "state", STATE) };

  yu_sheet_need (paper->sheet, 140);
  yu_paper_heading (paper, heading);
  table = yu_table_new (paper->sheet, YU_TABLE_GRID);
  yu_table_set_header (table, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (checklist->items, i);

      if (!belongs (item, open))
        continue;
      YuCell cells[]
          = { tick_cell (item), document_cell (paper, checklist, item), state_cell (paper, item) };
      yu_table_add_row (table, cells, G_N_ELEMENTS (cells), 0);
    }
  yu_table_end (table);
}

/* ------------------------------------------------------------------ around the tables */

static void
filing_line (const YuPaper *paper, const YuChecklist *checklist)
{
  YuCopy *copy = yu_copy_new ();

  add_date (paper, copy, checklist->filing_is_planned ? "filing" : "filing_not_planned",
            checklist->filing);
  yu_paper_set (paper, copy, YU_ALIGN_LEFT);
}

/* Every source once, with how sure it is. */
static void
sources (const YuPaper *paper, const YuChecklist *checklist)
{
  YuCopy *copy = yu_copy_new ();
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (checklist->items, i);
      const YuSource *source = item->paper->citation.source;

      if (item->state == YU_ITEM_NOT_NEEDED || g_ptr_array_find (seen, source, NULL))
        continue;
      g_ptr_array_add (seen, (gpointer) source);
      g_autofree char *chinese
          = g_strdup_printf ("%s（%s）", yu_text_get (&source->title, YU_LANG_ZH_CN),
                             yu_provenance_words (item->paper->citation.provenance, YU_LANG_ZH_CN));
      g_autofree char *english
          = g_strdup_printf ("%s (%s)", yu_text_get (&source->title, YU_LANG_EN),
                             yu_provenance_words (item->paper->citation.provenance, YU_LANG_EN));
      add_pair (copy, chinese, english);
    }
  yu_paper_heading (paper, "sources");
  yu_paper_set (paper, copy, YU_ALIGN_LEFT);
}

/**
 * yu_compose_checklist:
 * @paper: a checklist being made
 *
 * Fills as many pages as it takes.
 */
void
yu_compose_checklist (const YuPaper *paper)
{
  g_autoptr (YuChecklist) checklist = yu_checklist_new (paper->assessment, paper->dossier);

  yu_paper_paragraph (paper, &yu_title_style, "title", YU_ALIGN_CENTER);
  yu_paper_case (paper);
  filing_line (paper, checklist);
  yu_paper_paragraph (paper, &yu_remark_style, "intro", YU_ALIGN_LEFT);
  if (count (checklist, FALSE) > 0)
    table (paper, checklist, "needed", FALSE);
  else
    yu_paper_paragraph (paper, &yu_body_style, "nothing", YU_ALIGN_LEFT);
  if (count (checklist, TRUE) > 0)
    table (paper, checklist, "open", TRUE);
  yu_sheet_space (paper->sheet, 8);
  yu_paper_paragraph (paper, &yu_remark_style, "promises", YU_ALIGN_LEFT);
  sources (paper, checklist);
}
