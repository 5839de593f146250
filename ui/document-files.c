/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "compat.h"
#include "document-files.h"
#include "dossier/checklist-words.h"
#include "dossier/document.h"

/* Copying and looking at copies is the document's, in a thread; a row that has gone meanwhile is
 * kept until the answer came. */

struct _YuDocumentFiles {
  AdwPreferencesRow parent_instance;
  YuSession *session;
  const char *document; /* interned */
  const YuChecklistItem *item;
  YuValue *shown; /* the evidence whose files stand here; NULL: none yet */
  GtkWidget *list, *attach_button;
};

G_DEFINE_FINAL_TYPE (YuDocumentFiles, yu_document_files, ADW_TYPE_PREFERENCES_ROW)

/* NULL once the page is in no window. */
static GtkWindow *
window_of (YuDocumentFiles *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Opening */

/* A sealed one is not laid open for another program to look at: whoever wants that says where. */

typedef struct {
  YuDocumentFiles *self;
  char *sha256, *name, *kind;
} Opening;

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->self);
  g_free (opening->sha256);
  g_free (opening->name);
  g_free (opening->kind);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuDocumentFiles) self = data;
  g_autoptr (GError) error = NULL;

  if (!yu_document_copy_finish (YU_DOCUMENT (object), result, &error))
    yu_tell (window_of (self), _ ("The Copy Was Not Saved"), error->message, NULL);
}

static void
copy_chosen_cb (GFile *file, gpointer data)
{
  const Opening *opening = data;
  YuDocumentFiles *self = opening->self;

  yu_document_copy_async (yu_session_get_document (self->session),
                          (YuAttachment){ opening->sha256, opening->name, opening->kind, 0 }, file,
                          copied_cb, g_object_ref (self));
}

static void
save_copy (Opening *opening) /* transfer full */
{
  const YuFileRequest request
      = { _ ("Save a Copy That Is Not Sealed"), _ ("_Save"), opening->name, _ ("All files"), "*" };

  yu_choose_file (window_of (opening->self), &request, copy_chosen_cb, opening, free_opening);
}

static void
located_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  YuDocumentFiles *self = opening->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = yu_document_locate_finish (YU_DOCUMENT (object), result, &error);
  g_autofree char *address = file ? g_file_get_uri (file) : NULL;

  if (address)
    yu_show_address (window_of (self), address);
  else if (g_error_matches (error, YU_ERROR, YU_ERROR_SEALED))
    save_copy (g_steal_pointer (&opening));
  else
    yu_tell (window_of (self), _ ("The File Cannot Be Opened"), error->message, NULL);
}

static Opening *
new_opening (YuDocumentFiles *self, const YuAttachment *attachment)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ g_object_ref (self), g_strdup (attachment->sha256),
                        g_strdup (attachment->name), g_strdup (attachment->kind) };
  return opening;
}

static const char *
digest_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)),
                            "yu-sha256");
}

static void
open_cb (GtkWidget *button, YuDocumentFiles *self)
{
  for (gsize i = 0; i < yu_evidence_attachments (self->item->evidence); i++)
    {
      YuAttachment attachment = yu_evidence_attachment (self->item->evidence, i);

      if (g_str_equal (attachment.sha256, digest_of (button)))
        yu_document_locate_async (yu_session_get_document (self->session), attachment, NULL,
                                  located_cb, new_opening (self, &attachment));
    }
}

/* Removing */

static void
remove_cb (GtkWidget *button, YuDocumentFiles *self)
{
  YuDocument *document = yu_session_get_document (self->session);
  g_autoptr (YuValue) next = yu_evidence_detach (self->item->evidence, digest_of (button));
  GtkWidget *window = GTK_WIDGET (window_of (self));

  yu_document_break (document);
  yu_document_set_evidence (document, self->document, next);
  gtk_widget_grab_focus (self->attach_button); /* the button pressed is no more */
  if (window)
    gtk_widget_activate_action (window, "win.toast-undo", "s", _ ("File removed"));
}

/* Attaching */

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (YuDocumentFiles) self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->attach_button, TRUE);
  if (!yu_document_attach_finish (YU_DOCUMENT (object), result, &error))
    yu_tell (window_of (self), _ ("The File Was Not Attached"), error->message, NULL);
}

void
yu_document_files_attach (YuDocumentFiles *self, GFile *file)
{
  g_return_if_fail (YU_IS_DOCUMENT_FILES (self) && G_IS_FILE (file));

  gtk_widget_set_sensitive (self->attach_button, FALSE);
  yu_document_break (yu_session_get_document (self->session));
  yu_document_attach_async (yu_session_get_document (self->session), self->document, file, NULL,
                            attached_cb, g_object_ref (self));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  yu_document_files_attach (data, file);
}

static void
attach_clicked_cb (YuDocumentFiles *self)
{
  const YuFileRequest request = { .title = _ ("Attach a File"),
                                  .accept = _ ("_Attach"),
                                  .filter = _ ("All files"),
                                  .pattern = "*" };

  yu_choose_file (window_of (self), &request, chosen_cb, g_object_ref (self), g_object_unref);
}

/* Lines */

static GtkWidget *
new_button (YuDocumentFiles *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static char *
about_file (const YuChecklistItem *item, const YuAttachment *attachment)
{
  g_autofree char *type = g_content_type_from_mime_type (attachment->kind);
  g_autofree char *kind
      = type ? g_content_type_get_description (type) : g_strdup (attachment->kind);
  g_autofree char *size = g_format_size ((guint64) attachment->size);

  /* Translators: of an attached file: its kind, its size, and whether offices are known to take
   * such files */
  return g_strdup_printf (_ ("%s, %s. %s"), kind, size,
                          yu_item_file_words (item, attachment, yu_lang_current ()));
}

static GtkWidget *
new_line (YuDocumentFiles *self, const YuAttachment *attachment)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *about = about_file (self->item, attachment);
  /* Translators: buttons beside an attached file; %s is its name */
  g_autofree char *open = g_strdup_printf (_ ("Open: %s"), attachment->name);
  g_autofree char *remove = g_strdup_printf (_ ("Remove: %s"), attachment->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attachment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  g_object_set_data_full (G_OBJECT (row), "yu-sha256", g_strdup (attachment->sha256), g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button (self, "document-open-symbolic", open,
                                                               G_CALLBACK (open_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button (self, "user-trash-symbolic", remove,
                                                               G_CALLBACK (remove_cb)));
  return row;
}

/* Made anew only when something else is said of the document. */
void
yu_document_files_show (YuDocumentFiles *self, const YuChecklistItem *item)
{
  GtkWidget *row;

  self->item = item;
  if (yu_value_equal (self->shown, item->evidence))
    return;
  g_clear_pointer (&self->shown, yu_value_unref);
  self->shown = item->evidence ? yu_value_ref ((YuValue *) item->evidence) : NULL;
  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (gsize i = 0; i < yu_evidence_attachments (item->evidence); i++)
    {
      YuAttachment attachment = yu_evidence_attachment (item->evidence, i);

      gtk_list_box_append (GTK_LIST_BOX (self->list), new_line (self, &attachment));
    }
  gtk_widget_set_visible (self->list, yu_evidence_attachments (item->evidence) > 0);
}

static void
yu_document_files_dispose (GObject *object)
{
  YuDocumentFiles *self = YU_DOCUMENT_FILES (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, yu_value_unref);
  G_OBJECT_CLASS (yu_document_files_parent_class)->dispose (object);
}

static void
yu_document_files_class_init (YuDocumentFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_document_files_dispose;
}

static void
yu_document_files_init (YuDocumentFiles *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "background");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Attached files"), -1);
  gtk_widget_set_visible (self->list, FALSE);
  self->attach_button = gtk_button_new_with_mnemonic (_ ("_Attach a File…"));
  gtk_widget_set_halign (self->attach_button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->attach_button, 9);
  gtk_widget_set_margin_bottom (self->attach_button, 9);
  gtk_widget_set_margin_start (self->attach_button, 12);
  gtk_widget_set_margin_end (self->attach_button, 12);
  g_signal_connect_object (self->attach_button, "clicked", G_CALLBACK (attach_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->attach_button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
yu_document_files_new (YuSession *session, const YuPaperwork *paper)
{
  YuDocumentFiles *self = g_object_new (YU_TYPE_DOCUMENT_FILES, NULL);

  self->session = g_object_ref (session);
  self->document = g_intern_string (paper->id);
  return GTK_WIDGET (self);
}
