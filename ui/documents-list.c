/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "documents-list.h"
#include "result-row.h"
#include "result-words.h"

/* A document whose condition is open is listed too: better one asked for in vain than one missing on the day. */

struct _YuDocumentsList {
  AdwPreferencesGroup parent_instance;
  YuSession          *session;
  YuModel            *model_shown;   /* whose documents the rows are */
  GPtrArray          *rows;          /* of AdwExpanderRow, as in the book */
};

G_DEFINE_FINAL_TYPE (YuDocumentsList, yu_documents_list, ADW_TYPE_PREFERENCES_GROUP)

static void
add_line (AdwExpanderRow *expander, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL)
    return;
  row = yu_result_row_new ();
  yu_result_row_set_text (YU_RESULT_ROW (row), title, text);
  adw_expander_row_add_row (expander, row);
}

static char *
validity_of (const YuPaperwork *paper)
{
  if (paper->validity_months == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Not older than %d month", "Not older than %d months", (gulong) paper->validity_months),
                          (int) paper->validity_months);
}

/* The lines are made when a document is first opened: of thirty, a person opens a few, and the page is to come at once. */
static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, const YuPaperwork *paper)
{
  YuLang lang = yu_lang_current ();
  g_autofree char *validity = validity_of (paper), *source = yu_result_source (&paper->citation, lang);

  g_signal_handlers_disconnect_by_func (expander, expanded_cb, (gpointer) paper);
  add_line (expander, _("What it must be"), paper->detail.in[lang]);
  add_line (expander, _("Authentication"), paper->authentication.in[lang]);
  add_line (expander, _("Translation"), paper->translation.in[lang]);
  add_line (expander, _("Validity"), validity);
  add_line (expander, _("Later"), paper->promise ? _("May be handed in later under a written commitment, where the office accepts one") : NULL);
  add_line (expander, _("Source"), source);
}

static GtkWidget *
row_for (const YuPaperwork *paper, YuLang lang)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), yu_text_get (&paper->label, lang));
  if (lang != YU_LANG_ZH_CN && paper->term)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), paper->term);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), (gpointer) paper); /* the model keeps the book, and the list the model */
  return row;
}

static gboolean
possible (const YuPaperwork *paper, const YuAssessment *assessment)
{
  return paper->when == NULL || yu_verdict_shown (yu_assessment_test (assessment, paper->when)) != YU_SHOWN_NOT_MET;
}

static void
fill (YuDocumentsList *self, const YuRulebook *book)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; book && i < book->paperwork->len; i++)
    {
      GtkWidget *row = row_for (g_ptr_array_index (book->paperwork, i), yu_lang_current ());

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

static void
update (YuDocumentsList *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  const YuRulebook *book = assessment ? yu_result_book (assessment, "documents-2024") : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), book != NULL);
  if (book == NULL)
    return;
  if (self->model_shown != assessment->model)
    {
      g_clear_pointer (&self->model_shown, yu_model_unref);
      self->model_shown = yu_model_ref (assessment->model);
      fill (self, book);
    }
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), possible (g_ptr_array_index (book->paperwork, i), assessment));
}

static void
yu_documents_list_dispose (GObject *object)
{
  YuDocumentsList *self = YU_DOCUMENTS_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->model_shown, yu_model_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (yu_documents_list_parent_class)->dispose (object);
}

static void
yu_documents_list_class_init (YuDocumentsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_documents_list_dispose;
}

static void
yu_documents_list_init (YuDocumentsList *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
yu_documents_list_new (YuSession *session)
{
  YuDocumentsList *self = g_object_new (YU_TYPE_DOCUMENTS_LIST, NULL);

  self->session = g_object_ref (session);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What to hand in"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("By your answers so far. The office may ask for more."));
  g_signal_connect_object (session, "assessed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
