/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All keys in one list. GtkShortcutsWindow was rejected: its labels warn of negative widths under
 * libadwaita 1.2, and newer GTK has deprecated it. The keys of actions are asked of the
 * application, so that this list cannot say something else. */

#include <adwaita.h>
#include <glib/gi18n.h>
#include "keys-window.h"
#include "page-window.h"

typedef struct {
  const char *title;
  const char *action; /* NULL: the keys stand in `keys` */
  const char *keys;
} Line;

static const Line dossier_lines[] = {
  { N_ ("New application"), "app.new", NULL },
  { N_ ("Open"), "win.open", NULL },
  { N_ ("Save"), "win.save", NULL },
  { N_ ("Save as"), "win.save-as", NULL },
  { N_ ("Undo"), "win.undo", NULL },
  { N_ ("Redo"), "win.redo", NULL },
  { N_ ("Lock a sealed dossier"), "win.lock", NULL },
};
static const Line form_lines[] = {
  { N_ ("Application"), "win.view::application", NULL },
  { N_ ("Find a question"), "win.find", NULL },
  { N_ ("Next step"), "win.next-step", NULL },
  { N_ ("Previous step"), "win.previous-step", NULL },
  { N_ ("To the steps"), "win.steps", NULL },
  { N_ ("To the result"), "win.result", NULL },
  { N_ ("What If: other answers beside these"), "win.scenarios", NULL },
};
static const Line cases_lines[] = {
  { N_ ("Find cases"), "win.find", NULL },
};
static const Line paper_lines[] = {
  { N_ ("Papers"), "win.view::papers", NULL }, { N_ ("Export as PDF"), "win.export", NULL },
  { N_ ("Print"), "win.print", NULL },         { N_ ("Zoom in"), NULL, "<Control>plus" },
  { N_ ("Zoom out"), NULL, "<Control>minus" }, { N_ ("As wide as the window"), NULL, "<Control>0" },
};
static const Line program_lines[] = {
  { N_ ("Help"), "app.help", NULL },
  { N_ ("Keyboard shortcuts"), "app.shortcuts", NULL },
  { N_ ("Preferences"), "app.preferences", NULL },
  { N_ ("Main menu"), NULL, "F10" },
  { N_ ("Close the window"), "window.close", NULL },
  { N_ ("Quit"), "app.quit", NULL },
};

static char *
key_words (const char *keys)
{
  GdkModifierType modifiers;
  guint key;

  if (keys == NULL || !gtk_accelerator_parse (keys, &key, &modifiers))
    return g_strdup ("");
  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
new_row (GtkApplication *application, const Line *line)
{
  g_auto (GStrv) keys
      = line->action ? gtk_application_get_accels_for_action (application, line->action) : NULL;
  g_autofree char *words = key_words (line->action ? keys[0] : line->keys);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (line->title), NULL);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
add_group (GtkApplication *application, GtkWidget *page, const char *title, const Line *lines,
           gsize n)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

  for (gsize i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (application, &lines[i]));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

void
yu_keys_window_present (GtkApplication *application, GtkWindow *parent)
{
  GtkWidget *page = adw_preferences_page_new ();

  g_return_if_fail (GTK_IS_APPLICATION (application));

  add_group (application, page, _ ("Dossier"), dossier_lines, G_N_ELEMENTS (dossier_lines));
  add_group (application, page, _ ("Form"), form_lines, G_N_ELEMENTS (form_lines));
  add_group (application, page, _ ("Papers"), paper_lines, G_N_ELEMENTS (paper_lines));
  add_group (application, page, _ ("Cases"), cases_lines, G_N_ELEMENTS (cases_lines));
  add_group (application, page, _ ("Program"), program_lines, G_N_ELEMENTS (program_lines));
  gtk_window_present (GTK_WINDOW (yu_page_window_new (parent, _ ("Keyboard Shortcuts"), page)));
}
