/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "reason-dialog.h"
#include "reason-line.h"

struct _YuReasonDialog {
  AdwWindow parent_instance;
  YuSession *session;

  GtkListBox *lines;
};

G_DEFINE_FINAL_TYPE (YuReasonDialog, yu_reason_dialog, ADW_TYPE_WINDOW)

/* The window closes before the question gets the focus, else it would take it back. */
static void
answer_cb (GtkWidget *line, const char *question, YuReasonDialog *self)
{
  g_autoptr (YuSession) session = g_object_ref (self->session);
  g_autofree char *wanted = g_strdup (question);

  gtk_window_destroy (GTK_WINDOW (self));
  yu_session_jump (session, wanted);
}

static void
add_line (YuReasonDialog *self, const YuLine *line, YuLang lang)
{
  GtkWidget *row = yu_reason_line_new (line, lang);

  g_signal_connect_object (row, "answer", G_CALLBACK (answer_cb), self, 0);
  gtk_list_box_append (self->lines, row);
}

static void
fill (YuReasonDialog *self, const char *what)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  YuLang lang = yu_lang_current ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = assessment ? yu_explain (assessment, what, lang, &error) : NULL;

  for (guint i = 0; lines && i < lines->len; i++)
    add_line (self, g_ptr_array_index (lines, i), lang);
  if (lines == NULL)
    {
      const GError *why = error ? error : yu_session_get_error (self->session);
      YuLine line
          = { .text = (char *) (why ? why->message : _ ("There is no result to explain yet.")) };

      add_line (self, &line, lang);
    }
}

static void
yu_reason_dialog_dispose (GObject *object)
{
  g_clear_object (&YU_REASON_DIALOG (object)->session);
  G_OBJECT_CLASS (yu_reason_dialog_parent_class)->dispose (object);
}

static void
yu_reason_dialog_class_init (YuReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_reason_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuReasonDialog, lines);
}

static void
yu_reason_dialog_init (YuReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static YuReasonDialog *
dialog_new (GtkWindow *parent, YuSession *session)
{
  YuReasonDialog *self = g_object_new (YU_TYPE_REASON_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return self;
}

/* parent may be NULL. The dialog belongs to itself: it goes when it is closed. */
void
yu_reason_dialog_present (GtkWindow *parent, YuSession *session, const char *what)
{
  YuReasonDialog *self = dialog_new (parent, session);

  fill (self, what);
  gtk_window_present (GTK_WINDOW (self));
}

/* The same for reasons that were put in words already. */
void
yu_reason_dialog_present_lines (GtkWindow *parent, YuSession *session, const char *title,
                                GPtrArray *lines)
{
  YuReasonDialog *self = dialog_new (parent, session);

  gtk_window_set_title (GTK_WINDOW (self), title);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, g_ptr_array_index (lines, i), yu_lang_current ());
  gtk_window_present (GTK_WINDOW (self));
}
