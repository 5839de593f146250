/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "document-row.h"
#include "documents-list.h"

/* What to hand in, as the checklist says it. A document that may be needed is listed too: better
 * one asked for in vain than one missing on the day. */

struct _YuDocumentsList {
  AdwPreferencesGroup parent_instance;
  YuSession *session;
  YuChecklist *checklist;
  YuModel *model_shown; /* whose documents the rows are */
  GPtrArray *rows;      /* of YuDocumentRow, as in the checklist */
};

G_DEFINE_FINAL_TYPE (YuDocumentsList, yu_documents_list, ADW_TYPE_PREFERENCES_GROUP)

static void
make_rows (YuDocumentsList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->checklist->items->len; i++)
    {
      const YuChecklistItem *item = g_ptr_array_index (self->checklist->items, i);
      GtkWidget *row = yu_document_row_new (self->session, item->paper);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

static void
update (YuDocumentsList *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  g_autoptr (YuChecklist) before = NULL; /* rows borrow from it until they are shown the next */

  gtk_widget_set_visible (GTK_WIDGET (self), assessment != NULL);
  if (assessment == NULL)
    return;
  before = g_steal_pointer (&self->checklist);
  self->checklist
      = yu_checklist_new (assessment,
                          yu_document_get_dossier (yu_session_get_document (self->session)));
  if (self->model_shown != assessment->model)
    {
      g_clear_pointer (&self->model_shown, yu_model_unref);
      self->model_shown = yu_model_ref (assessment->model);
      make_rows (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    yu_document_row_show (g_ptr_array_index (self->rows, i), self->checklist,
                          g_ptr_array_index (self->checklist->items, i));
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
yu_documents_list_find (YuDocumentsList *self, const char *document)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (yu_document_row_get_document (g_ptr_array_index (self->rows, i)), document))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

GtkWidget *
yu_documents_list_new (YuSession *session)
{
  YuDocumentsList *self = g_object_new (YU_TYPE_DOCUMENTS_LIST, NULL);

  self->session = g_object_ref (session);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What to hand in"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self), _ ("By your answers so far. The office may ask for more."));
  g_signal_connect_object (session, "assessed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
