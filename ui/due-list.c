/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "due-item.h"
#include "due-list.h"
#include "form/reading.h"

typedef enum { WHEN, WHAT, DIFFERS, SOURCE, N_PARTS } Part;

static const char *const classes[N_PARTS][2] = { { "caption", NULL },
                                                 { "heading", NULL },
                                                 { "caption", "differs" },
                                                 { "caption", "dim-label" } };

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box
      = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);

  for (Part part = 0; part < N_PARTS; part++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                       PANGO_WRAP_WORD_CHAR, NULL);

      for (guint i = 0; i < 2 && classes[part][i] != NULL; i++)
        gtk_widget_add_css_class (label, classes[part][i]);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_item_set_child (item, box);
}

static char *
when_words (const YuDue *due, YuDate today, YuLang lang)
{
  g_autofree char *day = yu_date_to_words (due->date->on, lang);
  g_autofree char *when = due->date->on < today    ? g_strdup_printf (_ ("%s, overdue"), day)
                          : due->date->on == today ? g_strdup_printf (_ ("%s, today"), day)
                                                   : g_strdup (day);

  return g_strdup_printf ("%s · %s", when, due->number != NULL ? due->number : due->name);
}

static void
show (GtkWidget *label, const char *text) /* NULL: nothing */
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

/* Where sources differ, what they differ in names them. */
static void
gather (const YuDue *due, const char *when, YuLang lang, const char **texts)
{
  const YuCaseDate *date = due->date;

  texts[WHEN] = when;
  texts[WHAT] = date->text[lang];
  texts[DIFFERS] = date->differs[lang];
  texts[SOURCE] = date->differs[lang] == NULL ? date->source[lang] : NULL;
}

/* GTK gives a row no name of its own. */
static void
name_row (GtkWidget *box, const char *const *texts)
{
  g_autoptr (GString) name = g_string_new (texts[WHEN]);

  for (Part part = WHAT; part < N_PARTS; part++)
    if (texts[part] != NULL)
      g_string_append_printf (name, "; %s", texts[part]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer today)
{
  const YuDue *due = yu_due_item_get (gtk_list_item_get_item (item));
  YuLang lang = yu_lang_current ();
  g_autofree char *when = when_words (due, GPOINTER_TO_UINT (today), lang);
  const char *texts[N_PARTS];
  GtkWidget *box = gtk_list_item_get_child (item), *label = gtk_widget_get_first_child (box);

  gather (due, when, lang, texts);
  if (due->date->on < GPOINTER_TO_UINT (today))
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
  for (Part part = 0; part < N_PARTS; part++, label = gtk_widget_get_next_sibling (label))
    show (label, texts[part]);
  name_row (box, texts);
}

void
yu_due_list_fill (GtkListView *view, YuDate today)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (today));
  gtk_list_view_set_factory (view, factory);
  g_object_unref (factory);
}
