/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From an assessment and a dossier to pages, or to the reason why not. The font set is held for as
 * long as text is laid out; the result knows nothing of Pango and may be painted and written by any
 * thread. */

#include "compose.h"

#include "base/words.h"
#include "binding.h"
#include "fonts.h"

static void
compose_letter (const YuPaper *paper)
{
  yu_compose_letter_front (paper);
  yu_compose_letter_annex (paper);
}

/* What each kind is made of. A dossier is attached to what can be made again from it (verify). */
static const struct {
  const YuTemplateShape *shape;
  void (*compose) (const YuPaper *paper);
  gboolean attached;
} papers[] = {
  [YU_PAPER_LETTER] = { &yu_letter_shape, compose_letter, TRUE },
  [YU_PAPER_FORM] = { &yu_form_shape, yu_compose_form, TRUE },
  [YU_PAPER_CHECKLIST] = { &yu_checklist_shape, yu_compose_checklist, FALSE },
  [YU_PAPER_COMMITMENT] = { &yu_commitment_shape, yu_compose_commitment, FALSE },
};

/* ------------------------------------------------------------------ refusals */

static gboolean
refuse_letter (const YuAssessment *assessment, GError **error)
{
  YuLang lang = yu_lang_current ();
  g_autofree char *reason = yu_verdict_sentence (assessment, lang);
  g_autofree char *text = yu_words_fill ("letter.refused", lang, "reason", reason, NULL);

  g_set_error_literal (error, YU_ERROR, YU_ERROR_REFUSED, text);
  return FALSE;
}

/* What is open can still be drafted; what is not met, or nobody may judge, cannot. */
static gboolean
may_be_made (YuPaperKind kind, const YuAssessment *assessment, const YuDossier *dossier,
             GError **error)
{
  if (kind == YU_PAPER_FORM || kind == YU_PAPER_CHECKLIST)
    return TRUE;
  if (kind == YU_PAPER_COMMITMENT)
    return yu_commitment_may_be_made (assessment, dossier, error);
  if (assessment->applies && yu_verdict_shown (assessment->eligible) != YU_SHOWN_NOT_MET)
    return TRUE;
  return refuse_letter (assessment, error);
}

static char *
describe_unknown (const YuUnknown *unknown, const YuForm *form, YuLang lang)
{
  const YuQuestion *question = unknown->question != NULL && form != NULL
                                   ? yu_form_question (form, unknown->question)
                                   : NULL;
  g_autofree char *number = g_strdup_printf ("U+%04X", unknown->character);
  char glyph[8] = { 0 };

  g_unichar_to_utf8 (unknown->character, glyph);
  return yu_words_fill (g_unichar_isprint (unknown->character) ? "letter.glyph"
                                                               : "letter.glyph_unprintable",
                        lang, "number", number, "glyph", glyph, "question",
                        question != NULL ? yu_text_get (&question->label, lang)
                                         : yu_words ("letter.own_text", lang),
                        NULL);
}

/* Nothing is printed with a box or a gap in a name: the characters are named, and where they stand.
 */
static gboolean
all_known (const YuPaper *paper, GError **error)
{
  GArray *unknown = paper->sheet->typesetter.unknown;
  YuLang lang = yu_lang_current ();
  g_autoptr (GString) text = g_string_new (NULL);

  if (unknown->len == 0)
    return TRUE;
  for (guint i = 0; i < unknown->len; i++)
    {
      g_autofree char *line
          = describe_unknown (&g_array_index (unknown, YuUnknown, i), paper->form, lang);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  g_set_error_literal (error, YU_ERROR, YU_ERROR_GLYPH, text->str);
  return FALSE;
}

/* ------------------------------------------------------------------ composing */

static void
compose_kind (const YuPaper *paper, gconstpointer data)
{
  const YuPaperKind *kind = data;

  papers[*kind].compose (paper);
}

static char *
joined (const YuTemplate *words, const char *id, const char *between)
{
  return g_strconcat (yu_template_text (words, id, YU_LANG_ZH_CN), between,
                      yu_template_text (words, id, YU_LANG_EN), NULL);
}

/**
 * yu_paper_lay_out:
 * @paper: a paper without its sheet
 * @compose: fills the sheet
 * @data: for @compose
 * @pages: takes the pages
 * @error: return location
 *
 * Holds the fonts while the paper is set.
 *
 * Returns: whether every character was drawn; else %YU_ERROR_GLYPH names those that no font has
 */
gboolean
yu_paper_lay_out (YuPaper *paper, YuCompose compose, gconstpointer data, YuPages *pages,
                  GError **error)
{
  g_autofree char *watermark = joined (paper->words, "watermark", " ");
  g_autofree char *notice = joined (paper->words, "notice", "\n");
  g_autofree char *number = joined (paper->words, "page_number", "  ·  ");
  const YuFurniture furniture = { watermark, notice, number };
  PangoContext *context = yu_fonts_lock ();
  gboolean complete;

  paper->sheet = yu_sheet_new (pages, context, &furniture);
  compose (paper, data);
  yu_sheet_finish (paper->sheet);
  complete = all_known (paper, error);
  g_clear_pointer (&paper->sheet, yu_sheet_free);
  yu_fonts_unlock ();
  return complete;
}

/**
 * yu_paper_compose:
 * @kind: which paper
 * @assessment: what it says
 * @dossier: about whom; the assessment is of its answers
 * @options: (nullable): how
 * @error: return location
 *
 * Composes a paper: content, layout, display list. Warm, it takes some milliseconds; the first time
 * in a process the fonts are loaded as well (yu_paper_warm_up()).
 *
 * Returns: (transfer full): the pages; %NULL and %YU_ERROR_REFUSED for a letter without any ground
 * or a commitment to nothing or to what may not come later, %YU_ERROR_GLYPH naming characters that
 * no font has and the questions they stand in, %YU_ERROR_CONTENT if a template is broken
 */
YuPages *
yu_paper_compose (YuPaperKind kind, const YuAssessment *assessment, const YuDossier *dossier,
                  const YuPaperOptions *options, GError **error)
{
  const YuTemplate *words = yu_template_shipped (papers[kind].shape, error);
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);
  g_autofree char *code = yu_binding_code (assessment, dossier, bytes);
  g_autoptr (YuPages) pages = NULL;
  gboolean attached;
  YuPaper paper
      = { NULL, words, assessment, dossier, yu_library_form (yu_model_library (assessment->model)),
          code };

  if (words == NULL || !may_be_made (kind, assessment, dossier, error))
    return NULL;
  attached = papers[kind].attached && !(options != NULL && options->without_dossier);
  pages = yu_pages_new (yu_template_text (words, "title", YU_LANG_ZH_CN), attached ? bytes : NULL);
  return yu_paper_lay_out (&paper, compose_kind, &kind, pages, error) ? g_steal_pointer (&pages)
                                                                      : NULL;
}

/**
 * yu_paper_warm_up:
 *
 * Loads the fonts and sets a few words, so that the first paper does not wait for it. For a worker,
 * after the window has appeared.
 */
void
yu_paper_warm_up (void)
{
  static const YuStyle styles[] = { { 11, FALSE, { 0, 0, 0 } }, { 11, TRUE, { 0, 0, 0 } } };
  YuTypesetter typesetter = { yu_fonts_lock (), g_array_new (FALSE, FALSE, sizeof (YuUnknown)) };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (YuCopy) copy = yu_copy_new ();
      g_autoptr (YuBlock) block = NULL;
      YuPage *page = yu_page_new ();

      yu_copy_add (copy, &styles[i], NULL, "渝才 Yucai");
      block = yu_block_new (&typesetter, copy, (YuMeasure){ 200, YU_ALIGN_LEFT, 1.5 });
      yu_block_draw (block, 0, G_MAXUINT, page, 0, 0);
      yu_page_free (page);
    }
  g_array_unref (typesetter.unknown);
  yu_fonts_unlock ();
}
