/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the bytes of a PDF to what is to be said of it. The paper is made again; equal bytes are the
 * end of it, and for all else the two files are compared part by part, so that what differs can be
 * named. */

#include "verify-private.h"

#include <string.h>

#include "base/words.h"
#include "binding.h"
#include "template.h"

/* Y1|id|date|d|r */
enum {
  CODE_MARK,
  CODE_ID,
  CODE_DATE,
  CODE_DOSSIER,
  CODE_RULES,
  CODE_PARTS,
};

typedef struct {
  YuVerification *self;
  GBytes *pdf;
  YuLibrary *library;
  const YuVerifyOptions *options;
  YuLetterFile *file;
  GStrv code;              /* the parts of the printed code; NULL: none, or none of ours */
  const YuDossier *source; /* what the paper is made again from */
} YuVerifier;

/* How much a deviation weighs, by its phrase; the others weigh most. */
static const char *const doubts[] = { "verify.no_dossier", "verify.no_edition", "verify.fonts",
                                      "verify.cannot_set", "verify.version",    NULL };
static const char *const unreadable[] = { "verify.not_pdf",   "verify.encrypted", "verify.too_big",
                                          "verify.exhausted", "verify.not_ours",  NULL };

static YuLikeness
weight (const char *id)
{
  return g_strv_contains (unreadable, id) ? YU_LIKENESS_UNREADABLE
         : g_strv_contains (doubts, id)   ? YU_LIKENESS_UNCONFIRMED
                                          : YU_LIKENESS_DIFFERS;
}

static void
free_deviation (gpointer data)
{
  YuDeviation *deviation = data;

  g_free (deviation->place);
  g_free (deviation->printed);
  g_free (deviation->expected);
  g_free (deviation);
}

void
yu_verify_add (YuVerification *self, const char *id, guint page, const char *place,
               const char *printed, const char *expected)
{
  YuDeviation *deviation = g_new (YuDeviation, 1);

  *deviation = (YuDeviation){ id, page, g_strdup (place), g_strdup (printed), g_strdup (expected) };
  g_ptr_array_add (self->deviations, deviation);
  self->likeness = MAX (self->likeness, weight (id));
}

/**
 * yu_verification_free:
 * @self: (transfer full): what verifying found
 *
 * Frees it.
 */
void
yu_verification_free (YuVerification *self)
{
  g_ptr_array_unref (self->deviations);
  g_clear_pointer (&self->dossier, yu_dossier_unref);
  g_free (self->case_number);
  g_free (self);
}

/* ------------------------------------------------------------------ what the file says of itself
 */

static gboolean
has_title (const YuLetterFile *file, const YuTemplateShape *shape)
{
  const YuTemplate *words = yu_template_shipped (shape, NULL);

  return words != NULL
         && g_str_equal (file->title, yu_template_text (words, "title", YU_LANG_ZH_CN));
}

static void
read_code (YuVerifier *verifier)
{
  g_auto (GStrv) parts = g_strsplit (verifier->file->code, "|", -1);
  YuDate on;

  if (g_strv_length (parts) != CODE_PARTS || !g_str_equal (parts[CODE_MARK], "Y1"))
    return;
  on = yu_date_from_iso (parts[CODE_DATE]);
  if (on == 0)
    return;
  verifier->self->on = on;
  verifier->self->case_number = g_strdup (parts[CODE_ID]);
  verifier->code = g_steal_pointer (&parts);
}

/* A letter has a check code and says so in its title; of a form the title alone tells. */
static gboolean
recognize (YuVerifier *verifier)
{
  const YuLetterFile *file = verifier->file;

  read_code (verifier);
  if (verifier->code == NULL && has_title (file, &yu_form_shape))
    verifier->self->kind = YU_PAPER_FORM;
  else if (verifier->code == NULL && !has_title (file, &yu_letter_shape))
    yu_verify_add (verifier->self, "verify.not_ours", 0, NULL, NULL, NULL);
  else if (verifier->code == NULL)
    yu_verify_add (verifier->self, "verify.code_missing", 0, NULL, NULL, NULL);
  return verifier->self->likeness != YU_LIKENESS_UNREADABLE;
}

static void
read_attachment (YuVerifier *verifier)
{
  g_autoptr (YuFaults) faults = yu_faults_new (YU_LETTER_ATTACHMENT);

  if (verifier->file->dossier == NULL)
    return;
  verifier->self->dossier = yu_dossier_parse (verifier->file->dossier, YU_LETTER_ATTACHMENT,
                                              yu_library_form (verifier->library), faults);
  if (verifier->self->dossier == NULL)
    {
      g_autofree char *why = yu_fault_to_text (yu_faults_get (faults, 0));

      yu_verify_add (verifier->self, "verify.attachment_unreadable", 0, NULL, why, NULL);
    }
}

/* ------------------------------------------------------------------ dossier against code */

static gboolean
is_coded (const YuVerifier *verifier, GBytes *dossier)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (dossier, &length);
  g_autofree char *digest = yu_binding_digest (bytes, length);

  return g_str_equal (digest, verifier->code[CODE_DOSSIER]);
}

static void
check_attachment (YuVerifier *verifier)
{
  const YuDossier *beside = verifier->options->beside;

  if (verifier->code != NULL && verifier->file->dossier != NULL
      && !is_coded (verifier, verifier->file->dossier))
    yu_verify_add (verifier->self, "verify.attachment_changed", 0, NULL, NULL, NULL);
  if (verifier->self->dossier != NULL && beside != NULL)
    yu_verify_answers (verifier->self, verifier->self->dossier, beside,
                       yu_library_form (verifier->library));
}

static void
check_beside (YuVerifier *verifier)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (verifier->source);

  if (verifier->code != NULL && !is_coded (verifier, bytes))
    yu_verify_add (verifier->self, "verify.dossier_other", 0, NULL, NULL, NULL);
}

/* ------------------------------------------------------------------ made again */

static YuPages *
make_again (YuVerifier *verifier, YuModel *model, GError **error)
{
  YuPaperOptions options = { .without_dossier = verifier->file->dossier == NULL };
  g_autoptr (YuAnswers) answers
      = yu_dossier_counted_answers (verifier->source, yu_library_form (verifier->library));
  g_autoptr (YuAssessment) assessment = yu_assess (model, answers);

  return yu_paper_compose (verifier->self->kind, assessment, verifier->source, &options, error);
}

static void
check_code (YuVerifier *verifier, const YuLetterFile *again, YuModel *model)
{
  g_auto (GStrv) expected = g_strsplit (again->code, "|", -1);

  if (verifier->code == NULL || g_strv_length (expected) != CODE_PARTS)
    return;
  if (!g_str_equal (verifier->code[CODE_ID], expected[CODE_ID]))
    yu_verify_add (verifier->self, "verify.code_case", 0, NULL, verifier->code[CODE_ID],
                   expected[CODE_ID]);
  if (!g_str_equal (verifier->code[CODE_RULES], expected[CODE_RULES]))
    yu_verify_books (verifier->self, verifier->file, model);
}

/* That another program saved the file again is no difference: what it says is compared. */
static void
compare (YuVerifier *verifier, GBytes *again, YuModel *model, GError **error)
{
  g_autoptr (YuLetterFile) file = NULL;

  if (g_bytes_equal (again, verifier->pdf))
    {
      verifier->self->identical = TRUE;
      return;
    }
  file = yu_letter_file_read (again, error);
  if (file == NULL)
    return;
  check_code (verifier, file, model);
  yu_verify_pages (verifier->self, verifier->file, file);
}

static void
cannot_make (YuVerifier *verifier, const GError *why)
{
  gboolean refused = g_error_matches (why, YU_ERROR, YU_ERROR_REFUSED);

  yu_verify_add (verifier->self, refused ? "verify.refused" : "verify.cannot_set", 0, NULL, NULL,
                 why->message);
}

static void
check_at (YuVerifier *verifier, YuDate on, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (YuModel) model = yu_model_new (verifier->library, on, &why);
  g_autoptr (YuPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (model == NULL)
    {
      yu_verify_add (verifier->self, "verify.no_edition", 0, NULL, NULL, why->message);
      return;
    }
  pages = make_again (verifier, model, &why);
  bytes = pages != NULL ? yu_pages_to_pdf (pages, &why) : NULL;
  if (bytes != NULL)
    compare (verifier, bytes, model, error);
  else
    cannot_make (verifier, why);
}

/* A form does not say its date: it is the one asked for, or the day on which the dossier was
 * answered. */
static void
check_form (YuVerifier *verifier, GError **error)
{
  YuDate answered = yu_dossier_answered_on (verifier->source),
         dates[] = { verifier->options->on, answered };
  GPtrArray *before = g_ptr_array_ref (verifier->self->deviations);

  for (guint i = 0; i < (answered != 0 ? 2 : 1) && !verifier->self->identical; i++)
    {
      g_ptr_array_set_size (before, 0);
      verifier->self->likeness = YU_LIKENESS_EQUAL;
      verifier->self->on = dates[i];
      check_at (verifier, dates[i], error);
    }
  g_ptr_array_unref (before);
}

/* ------------------------------------------------------------------ the whole */

static void
judge (YuVerifier *verifier, GError **error)
{
  read_attachment (verifier);
  check_attachment (verifier);
  verifier->source
      = verifier->self->dossier != NULL ? verifier->self->dossier : verifier->options->beside;
  if (verifier->source == NULL)
    {
      if (verifier->file->dossier == NULL)
        yu_verify_add (verifier->self, "verify.no_dossier", 0, NULL, NULL, NULL);
      return;
    }
  if (verifier->self->dossier == NULL)
    check_beside (verifier);
  if (verifier->self->kind == YU_PAPER_FORM)
    check_form (verifier, error);
  else
    check_at (verifier, verifier->self->on != 0 ? verifier->self->on : verifier->options->on,
              error);
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  return (int) weight ((*(const YuDeviation *const *) b)->id)
         - (int) weight ((*(const YuDeviation *const *) a)->id);
}

static gboolean
verify (YuVerifier *verifier, GError **error)
{
  GError *failure = NULL;

  if (verifier->file->state != YU_LETTER_READ)
    yu_verify_add (verifier->self, yu_letter_file_why (verifier->file), 0, NULL, NULL, NULL);
  else if (recognize (verifier))
    judge (verifier, &failure);
  g_ptr_array_sort (verifier->self->deviations, compare_weights);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/**
 * yu_verify_paper:
 * @pdf: the bytes of a file
 * @library: the rulebooks
 * @options: how
 * @error: return location
 *
 * Reads a letter or a form, makes it again from its dossier with the rulebooks of its date, and
 * compares.
 *
 * Returns: (transfer full): what was found, also of bytes that are no paper of ours; %NULL if the
 * reader cannot be started
 */
YuVerification *
yu_verify_paper (GBytes *pdf, YuLibrary *library, const YuVerifyOptions *options, GError **error)
{
  g_autoptr (YuVerification) self = g_new0 (YuVerification, 1);
  g_autoptr (YuLetterFile) file = NULL;
  YuVerifier verifier = { self, pdf, library, options, NULL, NULL, NULL };
  gboolean done;

  self->kind = YU_PAPER_LETTER;
  self->lang = options->lang;
  self->deviations = g_ptr_array_new_with_free_func (free_deviation);
  file = yu_letter_file_read (pdf, error);
  if (file == NULL)
    return NULL;
  verifier.file = file;
  done = verify (&verifier, error);
  g_strfreev (verifier.code);
  return done ? g_steal_pointer (&self) : NULL;
}

/**
 * yu_dossier_from_paper:
 * @pdf: the bytes of a file
 * @name: what messages call it
 * @form: what may be answered
 * @error: return location
 *
 * Takes out the dossier that is attached to a paper, as it is: whether the paper follows from it is
 * not asked.
 *
 * Returns: (transfer full): the dossier; %NULL and %YU_ERROR_CONTENT if there is none, with the
 * reason
 */
YuDossier *
yu_dossier_from_paper (GBytes *pdf, const char *name, const YuForm *form, GError **error)
{
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autoptr (YuLetterFile) file = yu_letter_file_read (pdf, error);
  YuDossier *dossier;

  if (file == NULL)
    return NULL;
  if (file->dossier == NULL)
    {
      const char *phrase
          = file->state == YU_LETTER_READ ? "verify.nothing_to_open" : yu_letter_file_why (file);

      g_set_error_literal (error, YU_ERROR, YU_ERROR_CONTENT,
                           yu_words (phrase, yu_lang_current ()));
      return NULL;
    }
  dossier = yu_dossier_parse (file->dossier, name, form, faults);
  if (dossier == NULL)
    yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return dossier;
}
