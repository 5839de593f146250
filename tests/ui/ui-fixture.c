/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"
#include "yucai-resources.h"

static YuLibrary *library;

void
ui_fixture_start (int *argc, char ***argv)
{
  g_autofree char *data = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", NULL);
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv);
  adw_init ();
  g_resources_register (yu_resources_get_resource ()); /* a static library brings its resources only
                                                          when they are asked for */
  library = yu_library_load (data, NULL, &error);
  g_assert_no_error (error);
}

void
ui_fixture_up (YuFixture *fixture, gconstpointer data)
{
  fixture->document = yu_document_new (yu_library_form (library), NULL);
  fixture->session = yu_session_new (fixture->document, library, yu_date_from_iso ("2026-11-24"));
  fixture->place = yu_document_place_new (fixture->session);
  fixture->window = NULL;
}

/* Nothing may keep a view or the session alive. */
void
ui_fixture_down (YuFixture *fixture, gconstpointer data)
{
  gpointer session = fixture->session;

  if (fixture->window)
    gtk_window_destroy (fixture->window);
  ui_fixture_settle ();
  yu_document_discard (fixture->document);
  g_clear_object (&fixture->place);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), &session);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->document);
  ui_fixture_settle ();
  g_assert_null (session);
}

GtkWidget *
ui_fixture_row (YuFixture *fixture, const char *question)
{
  const YuQuestion *asked = yu_form_question (yu_library_form (library), question);
  GtkWidget *list = gtk_list_box_new (), *row;

  g_assert_nonnull (asked);
  row = yu_question_row_new (fixture->place, asked);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, list);
  gtk_window_present (fixture->window);
  return row;
}

const YuValue *
ui_fixture_answer (YuFixture *fixture, const char *question)
{
  return yu_answers_get (yu_document_get_answers (fixture->document), question);
}

const char *
ui_fixture_typed (YuFixture *fixture, const char *question)
{
  return yu_dossier_typed (yu_document_get_dossier (fixture->document), question);
}

void
ui_fixture_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find (GtkWidget *root, GType type, guint *left)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*left)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, left);

      if (found)
        return found;
    }
  return NULL;
}

GtkWidget *
ui_find (GtkWidget *root, GType type, guint i)
{
  return find (root, type, &i);
}

static const char *
button_text (GtkWidget *button)
{
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  if (GTK_IS_LABEL (child))
    return gtk_label_get_text (GTK_LABEL (child));
  return gtk_button_get_label (GTK_BUTTON (button));
}

GtkWidget *
ui_find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find (root, GTK_TYPE_BUTTON, i)); i++)
    if (g_strcmp0 (button_text (button), label) == 0)
      return button;
  return NULL;
}

gboolean
ui_shows_text (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    if (ui_shows_text (child, text))
      return TRUE;
  return FALSE;
}
