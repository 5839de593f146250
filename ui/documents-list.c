/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "documents-list.h"
#include "dossier/checklist-words.h"
#include "dossier/document.h"
#include "result-row.h"
#include "result-words.h"

/* What to hand in, as the checklist says it. A document that may be needed is listed too: better one asked for in vain than one
 * missing on the day. */

struct _YuDocumentsList {
  AdwPreferencesGroup parent_instance;
  YuSession          *session;
  YuChecklist        *checklist;
  YuModel            *model_shown;   /* whose documents the rows are */
  GPtrArray          *rows;          /* of AdwExpanderRow, as in the checklist */
};

G_DEFINE_FINAL_TYPE (YuDocumentsList, yu_documents_list, ADW_TYPE_PREFERENCES_GROUP)

static void
add_line (AdwExpanderRow *expander, GPtrArray *lines, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL)
    return;
  row = yu_result_row_new ();
  yu_result_row_set_text (YU_RESULT_ROW (row), title, text);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (lines, row);
}

static void
add_lines (YuDocumentsList *self, AdwExpanderRow *expander, GPtrArray *lines, const YuChecklistItem *item)
{
  YuLang lang = yu_lang_current ();
  g_autofree char *why = yu_item_why_words (self->checklist, item, lang);
  g_autofree char *way = yu_item_way_words (item, lang);
  g_autofree char *validity = yu_item_validity_words (self->checklist, item, lang);
  g_autofree char *promise = yu_item_promise_words (self->checklist, item, lang);
  g_autofree char *source = yu_result_source (&item->paper->citation, lang);

  add_line (expander, lines, _("Why"), why);
  add_line (expander, lines, _("What it must be"), item->paper->detail.in[lang]);
  add_line (expander, lines, _("Authentication"), way);
  add_line (expander, lines, _("Translation"), item->paper->translation.in[lang]);
  add_line (expander, lines, _("Validity"), validity);
  add_line (expander, lines, _("Later"), promise);
  add_line (expander, lines, _("Source"), source);
}

/* Of thirty documents a person opens a few, and the page is to come at once: only open rows have lines. */
static void
fill_row (YuDocumentsList *self, guint i)
{
  AdwExpanderRow *row = g_ptr_array_index (self->rows, i);
  GPtrArray *lines = g_object_get_data (G_OBJECT (row), "yu-lines");

  for (guint line = 0; line < lines->len; line++)
    adw_expander_row_remove (row, g_ptr_array_index (lines, line));
  g_ptr_array_set_size (lines, 0);
  if (adw_expander_row_get_expanded (row))
    add_lines (self, row, lines, g_ptr_array_index (self->checklist->items, i));
}

static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, YuDocumentsList *self)
{
  guint i;

  if (adw_expander_row_get_expanded (row) && g_ptr_array_find (self->rows, row, &i))
    fill_row (self, i);
}

static GtkWidget *
row_for (YuDocumentsList *self, const YuPaperwork *paper, YuLang lang)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), yu_text_get (&paper->label, lang));
  if (lang != YU_LANG_ZH_CN && paper->term)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), paper->term);
  g_object_set_data_full (G_OBJECT (row), "yu-lines", g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  return row;
}

static void
make_rows (YuDocumentsList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (self->checklist->items, i);
      GtkWidget *row = row_for (self, item->paper, yu_lang_current ());

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

static void
update (YuDocumentsList *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self), assessment != NULL);
  if (assessment == NULL)
    return;
  g_clear_pointer (&self->checklist, yu_checklist_free);
  self->checklist = yu_checklist_new (assessment, yu_document_get_dossier (yu_session_get_document (self->session)));
  if (self->model_shown != assessment->model)
    {
      g_clear_pointer (&self->model_shown, yu_model_unref);
      self->model_shown = yu_model_ref (assessment->model);
      make_rows (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (self->checklist->items, i);

      gtk_widget_set_visible (g_ptr_array_index (self->rows, i), item->state != YU_ITEM_NOT_NEEDED);
      fill_row (self, i);
    }
}

static void
yu_documents_list_dispose (GObject *object)
{
  YuDocumentsList *self = YU_DOCUMENTS_LIST (object);

  g_clear_pointer (&self->checklist, yu_checklist_free);
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
