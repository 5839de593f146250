/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "compat.h"
#include "recent.h"

typedef struct {
  YuFileChosen chosen;
  gpointer data;
  GDestroyNotify destroy;
} Chooser;

static void
chooser_free (Chooser *chooser)
{
  if (chooser->destroy)
    chooser->destroy (chooser->data);
  g_free (chooser);
}

/* GtkFileChooserNative is not a widget: nothing but this handler keeps it alive until it has
 * answered. */
static void
chooser_response_cb (GtkNativeDialog *dialog, int response, Chooser *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  gtk_native_dialog_hide (dialog);
  if (file)
    {
      yu_recent_keep_private (file);
      chooser->chosen (file, chooser->data);
    }
  g_object_unref (dialog);
}

static void
show_chooser (GtkFileChooserNative *dialog, Chooser *chooser)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "yu-chooser", chooser, (GDestroyNotify) chooser_free);
  g_signal_connect (dialog, "response", G_CALLBACK (chooser_response_cb), chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
yu_choose_file (GtkWindow *parent, const YuFileRequest *request, YuFileChosen chosen, gpointer data,
                GDestroyNotify destroy)
{
  GtkFileChooserAction action
      = request->name ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (request->title, parent, action,
                                                              request->accept, _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (request->pattern, " ", -1);
  Chooser *chooser = g_new (Chooser, 1);

  *chooser = (Chooser){ chosen, data, destroy };
  gtk_file_filter_set_name (filter, request->filter);
  for (char **pattern = patterns; *pattern; pattern++)
    gtk_file_filter_add_pattern (filter, *pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (request->name)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), request->name);
  show_chooser (dialog, chooser);
}

void
yu_choose_folder (GtkWindow *parent, const char *title, YuFileChosen chosen, gpointer data,
                  GDestroyNotify destroy)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                     _ ("_Open"), _ ("_Cancel"));
  Chooser *chooser = g_new (Chooser, 1);

  *chooser = (Chooser){ chosen, data, destroy };
  show_chooser (dialog, chooser);
}

typedef struct {
  YuAnswered answered;
  gpointer data;
} Asker;

/* The dialog outlives this signal, and its parent may not, since an answer may close it: GTK 4.8
 * would then let go of a parent that is gone. */
static void
ask_response_cb (AdwMessageDialog *dialog, const char *response, Asker *asker)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  asker->answered (response, asker->data);
}

/* Enter never destroys: what cannot be taken back has to be chosen. */
static const char *
default_of (const YuResponse *last)
{
  return last->appearance == ADW_RESPONSE_DESTRUCTIVE ? "cancel" : last->id;
}

void
yu_ask_beside (GtkWindow *parent, const char *heading, const char *body, GtkWidget *beside,
               const char *cancel, const YuResponse *responses, gsize n, YuAnswered answered,
               gpointer data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Asker *asker = g_new (Asker, 1);

  g_return_if_fail (n > 0);
  *asker = (Asker){ answered, data };
  adw_message_dialog_add_response (dialog, "cancel", cancel);
  for (gsize i = 0; i < n; i++)
    {
      adw_message_dialog_add_response (dialog, responses[i].id, responses[i].label);
      adw_message_dialog_set_response_appearance (dialog, responses[i].id, responses[i].appearance);
    }
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, default_of (&responses[n - 1]));
  g_object_set_data_full (G_OBJECT (dialog), "yu-asker", asker, g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (ask_response_cb), asker);
  if (beside)
    {
      adw_message_dialog_set_extra_child (dialog, beside);
      gtk_window_set_focus (GTK_WINDOW (dialog),
                            gtk_window_get_default_widget (GTK_WINDOW (dialog)));
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

void
yu_ask (GtkWindow *parent, const char *heading, const char *body, const char *cancel,
        const YuResponse *responses, gsize n, YuAnswered answered, gpointer data)
{
  yu_ask_beside (parent, heading, body, NULL, cancel, responses, n, answered, data);
}

#define DETAILS_WIDTH 36 /* figures, those of the narrowest dialog */

/* A label counts its width in characters, and one of Chinese is as wide as two figures. */
static int
characters_in (GtkWidget *label, int figures)
{
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (label), NULL, NULL);
  int figure = pango_font_metrics_get_approximate_digit_width (metrics),
      character = MAX (figure, pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return MAX (1, figures * figure / MAX (1, character));
}

static GtkWidget *
details_view (const char *details)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", details, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "yalign", 0.0f,
                                   "selectable", TRUE, NULL);

  /* else it is asked for its height as wide as its longest line, and shows two lines */
  gtk_label_set_max_width_chars (GTK_LABEL (label), characters_in (label, DETAILS_WIDTH));
  gtk_widget_add_css_class (label, "details");
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", label, "hscrollbar-policy",
                       GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "max-content-height",
                       280, NULL);
}

void
yu_tell (GtkWindow *parent, const char *heading, const char *body, const char *details)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  if (details)
    adw_message_dialog_set_extra_child (dialog, details_view (details));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_text_cb (GtkEntry *entry)
{
  gtk_entry_set_visibility (entry, !gtk_entry_get_visibility (entry));
}

/* gtk_list_box_remove_all() came with GTK 4.12. */
void
yu_empty_list (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)))
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

void
yu_hide_text (GtkEntry *entry)
{
  g_autoptr (GtkEntryBuffer) buffer
      = gtk_password_entry_buffer_new (); /* keeps its memory from being swapped out */

  gtk_entry_set_buffer (entry, buffer);
  gtk_entry_set_visibility (entry, FALSE);
  gtk_entry_set_input_purpose (entry, GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY,
                                   _ ("Show or hide what is typed"));
  g_signal_connect (entry, "icon-press", G_CALLBACK (show_text_cb), NULL);
}

/* GTK speaks of itself since 4.14 only; before, a visible status and toasts must do. */
void
yu_announce (GtkWidget *widget, const char *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

void
yu_show_address (GtkWindow *parent, const char *address)
{
  gtk_show_uri (parent, address, GDK_CURRENT_TIME);
}
