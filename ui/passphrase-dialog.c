/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include "compat.h"
#include "passphrase-dialog.h"

#define STRONG_WORDS 5

typedef struct {
  GtkEditable *first, *second; /* second and hint: of a new one alone */
  GtkLabel *hint;
  YuPassphraseChosen chosen;
  gpointer data;
  GDestroyNotify destroy;
} Asked;

static void
free_asked (gpointer data)
{
  Asked *asked = data;

  if (asked->destroy)
    asked->destroy (asked->data);
  g_free (asked);
}

static YuSecret *
secret_in (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  return yu_secret_new (text, strlen (text));
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (; *text; text = g_utf8_next_char (text))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (text));

      n += !space && !inside;
      inside = !space;
    }
  return n;
}

/* What is missing, or how strong it is: words can be counted, how they were found cannot. */
static const char *
hint_for (const YuSecret *first, const YuSecret *second, gboolean *good)
{
  *good = FALSE;
  if (first == NULL || yu_secret_is_short (first))
    return _ ("At least 8 characters. Five or more words picked at random are strong; a name, a "
              "date or one word is guessed.");
  if (second == NULL)
    return count_words (yu_secret_text (first)) >= STRONG_WORDS
               ? _ ("Five words or more: strong, if they were picked at random. Type it again.")
               : _ (
                   "Long enough. Five or more words picked at random are stronger. Type it again.");
  if (!yu_secret_equal (first, second))
    return _ ("The two are not the same.");
  *good = TRUE;
  return _ ("The two are the same. Write it down and keep the paper elsewhere.");
}

static void
changed_cb (GtkWidget *entry, AdwMessageDialog *dialog)
{
  const Asked *asked = g_object_get_data (G_OBJECT (dialog), "yu-asked");
  g_autoptr (YuSecret) first = NULL;
  g_autoptr (YuSecret) second = NULL;
  const char *hint;
  gboolean good;

  if (gtk_widget_get_root (entry) == NULL) /* an entry that goes empties itself */
    return;
  first = secret_in (asked->first);
  second = secret_in (asked->second);
  hint = hint_for (first, second, &good);
  gtk_label_set_text (asked->hint, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                  -1);
  adw_message_dialog_set_response_enabled (dialog, "accept", good);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response)
{
  const Asked *asked = g_object_get_data (G_OBJECT (dialog), "yu-asked");
  g_autoptr (YuSecret) passphrase = secret_in (asked->first);

  if (g_str_equal (response, "accept"))
    asked->chosen (passphrase, asked->data);
}

static GtkEditable *
add_entry (GtkWidget *box, const char *title)
{
  GtkWidget *entry
      = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", title, "activates-default", TRUE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  yu_hide_text (GTK_ENTRY (entry));
  gtk_box_append (GTK_BOX (box), entry);
  return GTK_EDITABLE (entry);
}

static GtkWidget *
new_entries (Asked *asked, AdwMessageDialog *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  asked->first = add_entry (box, _ ("New Passphrase"));
  asked->second = add_entry (box, _ ("The Same Again"));
  asked->hint = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap",
                              TRUE, "xalign", 0.0f, "width-chars", 36, "max-width-chars", 44, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (asked->hint), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (asked->hint));
  g_signal_connect (asked->first, "changed", G_CALLBACK (changed_cb), dialog);
  g_signal_connect (asked->second, "changed", G_CALLBACK (changed_cb), dialog);
  return box;
}

static GtkWidget *
known_entry (Asked *asked, AdwMessageDialog *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  asked->first = add_entry (box, _ ("Passphrase"));
  return box;
}

static void
ask (GtkWindow *parent, const char *heading, const char *body, const char *accept,
     GtkWidget *(*entries) (Asked *, AdwMessageDialog *), Asked taken)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Asked *asked = g_memdup2 (&taken, sizeof taken);

  g_object_set_data_full (G_OBJECT (dialog), "yu-asked", asked, free_asked);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_extra_child (dialog, entries (asked, dialog));
  if (asked->hint != NULL)
    changed_cb (GTK_WIDGET (asked->first), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (asked->first));
}

void
yu_ask_passphrase (GtkWindow *parent, const char *heading, const char *body, const char *accept,
                   YuPassphraseChosen chosen, gpointer data, GDestroyNotify destroy)
{
  ask (parent, heading, body, accept, known_entry,
       (Asked){ .chosen = chosen, .data = data, .destroy = destroy });
}

void
yu_ask_new_passphrase (GtkWindow *parent, const char *heading, const char *body, const char *accept,
                       YuPassphraseChosen chosen, gpointer data, GDestroyNotify destroy)
{
  ask (parent, heading, body, accept, new_entries,
       (Asked){ .chosen = chosen, .data = data, .destroy = destroy });
}
