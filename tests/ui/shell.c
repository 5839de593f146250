/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The shell around the form: windows from start page to papers, what they let go again, and the
 * small pieces by themselves. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include "application.h"
#include "case-number.h"
#include "editor.h"
#include "find-popover.h"
#include "help-page.h"
#include "keys-window.h"
#include "notices.h"
#include "preferences-window.h"
#include "print.h"
#include "recent.h"
#include "settings.h"
#include "step-state.h"
#include "steps-list.h"
#include "ui-fixture.h"
#include "window-private.h"

static YuApplication *application;

static void
turn (guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_usleep (2000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static YuDocument *
sample (const char *name)
{
  YuForm *form = yu_library_form (yu_application_get_library (application, NULL));
  g_autofree char *path
      = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples", name, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuDossier) dossier = yu_dossier_read (path, form, faults);

  g_assert_nonnull (dossier);
  return yu_document_new (form, dossier);
}

static YuWindow *
window_with (YuDocument *document, const char *page)
{
  g_autoptr (YuSession) session
      = yu_session_new (document, yu_application_get_library (application, NULL),
                        yu_date_from_iso ("2026-11-24"));
  YuWindow *window = yu_window_new (application);

  yu_window_show_session (window, session, page);
  gtk_window_present (GTK_WINDOW (window));
  turn (20);
  return window;
}

/* Whatever a page has connected or captured, the window must be gone when it is closed. */
static void
assert_goes (YuWindow *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  turn (20);
  g_assert_null (weak);
}

static void
test_start_page (void)
{
  YuWindow *window = yu_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  turn (50);
  g_assert_null (yu_window_get_session (window));
  g_assert_null (yu_window_dup_page (window));
  assert_goes (window);
}

static void
assert_leads_to (YuWindow *window, const char *action, const char *page)
{
  g_autofree char *there = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  turn (5);
  there = yu_window_dup_page (window);
  g_assert_cmpstr (there, ==, page);
}

static void
test_every_step (void)
{
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");
  YuWindow *window = window_with (document, NULL);
  GPtrArray *steps = yu_form_steps (yu_document_get_form (document));
  g_autofree char *first = yu_window_dup_page (window);

  g_assert_cmpstr (first, ==, "person");
  for (guint i = 1; i < steps->len; i++)
    assert_leads_to (window, "win.next-step", ((const YuStep *) steps->pdata[i])->id);
  assert_leads_to (window, "win.next-step", "check");
  assert_leads_to (window, "win.next-step", "ready");
  assert_leads_to (window, "win.next-step", "papers");
  assert_leads_to (window, "win.next-step", "papers");
  assert_leads_to (window, "win.previous-step", "ready");
  assert_goes (window);
}

static void
test_quick_check (void)
{
  g_autoptr (YuDocument) document = sample ("sample-nearly-empty.yucai");
  YuWindow *window = window_with (document, "quick-check");
  g_autofree char *page = yu_window_dup_page (window);
  g_autofree char *then = NULL;
  GtkWidget *further;

  g_assert_cmpstr (page, ==, "quick-check");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.jump", "s", "hsk_level");
  turn (5);
  then = yu_window_dup_page (window);
  g_assert_cmpstr (then, ==, "quick-check"); /* it asks that question itself */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.jump", "s", "passport_number");
  turn (5);
  g_free (g_steal_pointer (&then));
  then = yu_window_dup_page (window);
  g_assert_cmpstr (then, ==, "person");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-step", NULL);
  further = ui_find_button (GTK_WIDGET (window), "Continue with the Full Form");
  g_assert_true (gtk_widget_is_sensitive (further));
  g_signal_emit_by_name (further, "clicked");
  turn (5);
  g_free (g_steal_pointer (&then));
  then = yu_window_dup_page (window);
  g_assert_cmpstr (then, ==, "person");
  assert_goes (window);
}

/* What a question is called comes before what is said about it: help on names speaks of the
 * passport. */
static void
test_find (void)
{
  g_autoptr (YuDocument) document = sample ("sample-nearly-empty.yucai");
  g_autoptr (YuSession) session
      = yu_session_new (document, yu_application_get_library (application, NULL),
                        yu_date_from_iso ("2026-11-24"));
  GtkWidget *popover = g_object_ref_sink (yu_find_popover_new (session));
  GtkWidget *entry = ui_find (popover, GTK_TYPE_SEARCH_ENTRY, 0),
            *list = ui_find (popover, GTK_TYPE_LIST_BOX, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "passport");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (ui_shows_text (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)),
                                "Passport number"));
  g_assert_nonnull (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 5)); /* the others are there too */
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_object_unref (popover);
}

/* A dossier's window may be made 360 pixels wide, whatever step is open. */
static void
test_narrow (void)
{
  g_autoptr (YuDocument) document = sample ("sample-filed-by-unit.yucai");
  YuWindow *window = window_with (document, NULL);
  GPtrArray *steps = yu_form_steps (yu_document_get_form (document));
  int least;

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 640);
  turn (50);
  for (guint i = 0; i < steps->len; i++)
    {
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d", ((const YuStep *) steps->pdata[i])->id, least);
      g_assert_cmpint (least, <=, 360);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-step", NULL);
      turn (5);
    }
  assert_goes (window);
}

static void
test_papers (void)
{
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");
  YuWindow *window = window_with (document, "papers");
  g_autofree char *page = yu_window_dup_page (window);
  int least;

  g_assert_cmpstr (page, ==, "papers");
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 640);
  turn (500);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "application");
  assert_goes (window);
}

static void
test_undo (void)
{
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");
  YuWindow *window = window_with (document, NULL);
  g_autoptr (YuValue) level = yu_value_new_integer (4);
  gint64 before = yu_session_get_assessment (yu_window_get_session (window))->points.min;

  yu_document_set_answer (document, "hsk_level", level);
  g_assert_cmpint (yu_session_get_assessment (yu_window_get_session (window))->points.min, >,
                   before);
  g_assert_true (yu_document_is_modified (document));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpint (yu_session_get_assessment (yu_window_get_session (window))->points.min, ==,
                   before);
  g_assert_false (yu_document_is_modified (document));
  yu_document_discard (document);
  assert_goes (window);
}

/* After a change of language every window is another one, with its dossier and place. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  YuDocument **document = data;

  *document = yu_document_load_finish (result, NULL);
  g_assert_nonnull (*document);
}

static YuDocument *
load (YuForm *form, GFile *file)
{
  YuDocument *document = NULL;

  yu_document_load_async (file, form, NULL, loaded_cb, &document);
  while (document == NULL)
    g_main_context_iteration (NULL, TRUE);
  return document;
}

static void
keep_answer (YuWindow *window, gboolean saved)
{
  gboolean *answer = g_object_get_data (G_OBJECT (window), "answer");

  *answer = saved;
}

static YuDocument *
load_copy_of_sample (GFile *file)
{
  YuForm *form = yu_library_form (yu_application_get_library (application, NULL));
  g_autofree char *path = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "samples",
                                            "sample-nearly-empty.yucai", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);

  g_assert_true (g_file_copy (from, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  return load (form, file);
}

static void
assert_holds (const char *name, const char *part)
{
  g_autofree char *held = NULL;

  g_assert_true (g_file_get_contents (name, &held, NULL, NULL));
  g_assert_nonnull (strstr (held, part));
}

static void
answer_question (AdwMessageDialog *question, const char *response)
{
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  turn (5);
}

static AdwMessageDialog *
question_over (YuWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data)
        && gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static AdwMessageDialog *
asked_after_saving (YuWindow *window)
{
  yu_window_save (window, FALSE, keep_answer);
  for (guint i = 0; i < 500 && question_over (window) == NULL; i++)
    turn (1);
  return question_over (window);
}

/* A file that somebody else has written since is replaced only when the user says so. */
static void
test_changed_on_disk (void)
{
  g_autofree char *folder = g_dir_make_tmp ("yucai-changed-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (folder, "mine.yucai", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (YuDocument) document = load_copy_of_sample (file);
  YuWindow *window = window_with (document, NULL);
  gboolean saved = TRUE;
  AdwMessageDialog *question;

  g_object_set_data (G_OBJECT (window), "answer", &saved);
  g_assert_true (g_file_set_contents (name, "theirs", -1, NULL));
  question = asked_after_saving (window);
  g_assert_cmpint (adw_message_dialog_get_response_appearance (question, "replace"), ==,
                   ADW_RESPONSE_DESTRUCTIVE);
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), ==, "copy");
  answer_question (question, "cancel");
  g_assert_false (saved);
  assert_holds (name, "theirs");

  answer_question (asked_after_saving (window), "replace");
  for (guint i = 0; i < 500 && !saved; i++)
    turn (1);
  g_assert_true (saved);
  assert_holds (name, "yucai-dossier");
  assert_goes (window);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

static void
sealed_cb (GObject *document, GAsyncResult *result, gpointer sealed)
{
  g_autoptr (GError) error = NULL;

  yu_document_set_passphrase_finish (YU_DOCUMENT (document), result, &error);
  g_assert_no_error (error);
  *(gboolean *) sealed = TRUE;
}

static void
seal (YuDocument *document)
{
  g_autoptr (YuSecret) passphrase = yu_secret_new ("a heron over the Jialing", 24);
  gboolean sealed = FALSE;

  yu_document_set_passphrase_async (document, passphrase, (YuSealCost){ 1, YU_SEAL_LEAST_KIB },
                                    sealed_cb, &sealed);
  while (!sealed)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
stays_after (YuWindow *window, gint64 idle_s)
{
  yu_window_lock_if_idle (window, idle_s);
  turn (20);
  return yu_window_get_session (window) != NULL;
}

/* What is not saved goes to the disk first. */
static gboolean
goes_after (YuWindow *window, gint64 idle_s)
{
  yu_window_lock_if_idle (window, idle_s);
  for (guint i = 0; i < 5000 && yu_window_get_session (window) != NULL; i++)
    turn (1);
  return yu_window_get_session (window) == NULL;
}

/* A sealed dossier that nobody works on goes out of the window after the minutes that were set, and
 * not a second before; one without a passphrase could not be asked for again, and stays. */
static void
test_locks_when_idle (void)
{
  g_autoptr (YuDocument) document = sample ("sample-nearly-empty.yucai");
  YuWindow *window = window_with (document, NULL);
  const gint64 week_s = 7 * 24 * 3600;

  g_settings_set_int (yu_settings (), "lock-after-minutes", 3);
  g_assert_true (stays_after (window, week_s));
  seal (document);
  g_assert_true (stays_after (window, 3 * 60 - 1));
  g_settings_set_int (yu_settings (), "lock-after-minutes", 0);
  g_assert_true (stays_after (window, week_s));
  g_settings_set_int (yu_settings (), "lock-after-minutes", 3);
  g_assert_true (goes_after (window, 3 * 60));
  g_assert_nonnull (window->unlock);
  g_settings_reset (yu_settings (), "lock-after-minutes");
  yu_document_discard (document);
  assert_goes (window);
}

/* A step with anything left blank has no tick, also where only the paper needs it. */
static void
test_ticks (void)
{
  g_autoptr (YuDocument) document = sample ("sample-filed-by-unit.yucai");
  g_autoptr (YuSession) session
      = yu_session_new (document, yu_application_get_library (application, NULL),
                        yu_date_from_iso ("2026-11-24"));
  g_autoptr (GtkWidget) list = g_object_ref_sink (yu_steps_list_new (session));
  GtkListBox *box = GTK_LIST_BOX (ui_find (list, GTK_TYPE_LIST_BOX, 0));
  GtkListBoxRow *row;
  guint blank = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)); i++)
    {
      const char *icon
          = gtk_image_get_icon_name (GTK_IMAGE (ui_find (GTK_WIDGET (row), GTK_TYPE_IMAGE, 0)));
      const char *left
          = gtk_label_get_text (GTK_LABEL (ui_find (GTK_WIDGET (row), GTK_TYPE_LABEL, 1)));

      blank += g_str_has_suffix (left, "blank");
      if (left[0] != '\0')
        g_assert_cmpstr (icon, !=, "object-select-symbolic");
    }
  g_assert_cmpuint (blank, >, 0);
}

static void
test_rebuild (void)
{
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");
  YuWindow *window = window_with (document, "education"), *rebuilt;
  gpointer weak = window;
  g_autofree char *page = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  g_action_group_activate_action (G_ACTION_GROUP (application), "language",
                                  g_variant_new_string ("zh_CN"));
  turn (20);
  g_assert_null (weak);
  rebuilt = YU_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  page = yu_window_dup_page (rebuilt);
  g_assert_cmpstr (page, ==, "education");
  g_assert_true (yu_session_get_document (yu_window_get_session (rebuilt)) == document);
  g_assert_cmpint (yu_lang_current (), ==, YU_LANG_ZH_CN);
  g_action_group_activate_action (G_ACTION_GROUP (application), "language",
                                  g_variant_new_string (""));
  turn (20);
  assert_goes (YU_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data));
}

/* The windows of the program itself. */
static void
test_other_windows (void)
{
  static const char *const actions[] = { "help", "shortcuts", "preferences", "about" };
  YuWindow *window = yu_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());
      guint before = g_list_model_get_n_items (toplevels);

      g_action_group_activate_action (G_ACTION_GROUP (application), actions[i], NULL);
      turn (30);
      g_assert_cmpuint (g_list_model_get_n_items (toplevels), >, before);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l;
       l = gtk_application_get_windows (GTK_APPLICATION (application)))
    gtk_window_destroy (l->data);
  turn (10);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  gboolean found
      = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);
  return found;
}

/* No key of an action is left out of the list of keys. */
static void
test_keys (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  YuWindow *window = yu_window_new (application);
  g_autoptr (GList) toplevels = NULL;
  GtkWidget *keys = NULL;

  yu_keys_window_present (GTK_APPLICATION (application), GTK_WINDOW (window));
  toplevels = gtk_window_list_toplevels ();
  for (GList *l = toplevels; l; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      keys = l->data;
  for (gsize i = 0; actions[i]; i++)
    {
      g_auto (GStrv) accels
          = gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      g_assert_true (gtk_accelerator_parse (accels[0], &key, &modifiers));
      label = gtk_accelerator_get_label (key, modifiers);
      if (!says (keys, label))
        g_error ("%s of %s is in no list", label, actions[i]);
    }
  gtk_window_destroy (GTK_WINDOW (keys));
  gtk_window_destroy (GTK_WINDOW (window));
  turn (10);
}

static void
test_step_state (void)
{
  g_autoptr (YuDocument) document = sample ("sample-nearly-empty.yucai");
  g_autoptr (YuSession) session
      = yu_session_new (document, yu_application_get_library (application, NULL),
                        yu_date_from_iso ("2026-11-24"));
  YuForm *form = yu_document_get_form (document);
  YuStepState state = yu_step_state (session, yu_form_steps (form)->pdata[0]);

  g_assert_cmpuint (state.problems, ==, 1); /* 03/04/1988 has two readings */
  g_assert_cmpuint (state.deciding, <=, state.open);
  g_assert_cmpuint (state.open + state.answered + state.problems, >=, state.asked);
  g_assert_cmpstr (yu_step_of_question (form, "hsk_level")->id, ==, "china");
  g_assert_null (yu_step_of_question (form, "no_such_question"));
}

static void
test_notices (void)
{
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");
  YuLibrary *library = yu_application_get_library (application, NULL);
  g_autoptr (YuSession) now = yu_session_new (document, library, yu_date_from_iso ("2026-11-24"));
  g_autoptr (YuSession) before
      = yu_session_new (document, library, yu_date_from_iso ("1990-01-01"));
  g_autoptr (GPtrArray) usual = yu_notices (now);
  g_autoptr (GPtrArray) none = yu_notices (before);

  g_assert_cmpuint (usual->len, ==, 1);
  g_assert_nonnull (strstr (((const YuNotice *) usual->pdata[0])->text, "district office"));
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpint (((const YuNotice *) none->pdata[0])->gravity, ==, YU_NOTICE_ERROR);
  g_assert_null (yu_session_get_assessment (before));
}

/* That the rules may have changed is said from the day after they were compared with their sources;
 * after a year it comes before everything else. */
static void
test_past_review (void)
{
  static const struct {
    const char *on;
    guint notices;
    YuGravity first;
  } days[] = {
    { "2026-11-24", 1, YU_NOTICE_INFO },
    { "2026-11-25", 2, YU_NOTICE_INFO },
    { "2027-11-24", 2, YU_NOTICE_INFO },
    { "2027-11-25", 2, YU_NOTICE_WARNING },
  };
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (YuSession) session
          = yu_session_new (document, yu_application_get_library (application, NULL),
                            yu_date_from_iso (days[i].on));
      g_autoptr (GPtrArray) notices = yu_notices (session);
      const YuNotice *first = notices->pdata[0];

      g_assert_cmpuint (notices->len, ==, days[i].notices);
      g_assert_cmpint (first->gravity, ==, days[i].first);
      g_assert_cmpint (strstr (first->text, "last compared") != NULL, ==,
                       days[i].first == YU_NOTICE_WARNING);
    }
}

/* What a window shows that stood open at midnight is that of the new day, and what is changed then
 * is dated with it. */
static void
test_new_day (void)
{
  g_autoptr (YuDocument) document = sample ("sample-78-points.yucai");
  g_autoptr (YuSession) session
      = yu_session_new (document, yu_application_get_library (application, NULL),
                        yu_date_from_iso ("2026-11-24"));
  g_autoptr (YuValue) level = yu_value_new_integer (2);
  YuWindow *window = yu_window_new (application);

  yu_window_show_session (window, session, NULL);
  yu_window_begin_day (window, yu_date_from_iso ("2026-11-24"));
  g_assert_false (ui_shows_text (GTK_WIDGET (window), "A new day"));
  yu_window_begin_day (window, yu_date_from_iso ("2026-11-25"));
  g_assert_cmpuint (yu_session_get_assessment (session)->on, ==, yu_date_from_iso ("2026-11-25"));
  yu_document_set_answer (document, "hsk_level", level);
  g_assert_cmpuint (yu_dossier_answered_on (yu_document_get_dossier (document)), ==,
                    yu_date_from_iso ("2026-11-25"));
  yu_document_discard (document);
  gtk_window_destroy (GTK_WINDOW (window));
  turn (5);
}

static void
test_recent (void)
{
  g_autoptr (GFile) a = g_file_new_for_path ("/tmp/Zoe.yucai");
  g_autoptr (GFile) b = g_file_new_for_path ("/tmp/b.json");
  g_autofree char *numbered = NULL, *unnumbered = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_settings_reset (yu_settings (), "recent");
  yu_recent_add (a, "CQ-2026-0001");
  yu_recent_add (b, NULL);
  yu_recent_add (a, "CQ-2026-0001");
  list = yu_recent_list ();
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (g_file_equal (((const YuRecent *) list->pdata[0])->file, a));
  numbered = yu_recent_title (list->pdata[0]);
  unnumbered = yu_recent_title (list->pdata[1]);
  g_assert_cmpstr (numbered, ==, "CQ-2026-0001");
  g_assert_cmpstr (unnumbered, ==, "b.json");
  yu_recent_remove (a);
  yu_recent_remove (b);
}

static void
assert_chosen (GtkPrintSettings *settings, const char *expected)
{
  g_autoptr (GArray) chosen = yu_print_choose (settings, 5);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chosen->len; i++)
    g_string_append_printf (text, "%u", g_array_index (chosen, guint, i) + 1);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_print_choice (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPageRange ranges[] = { { 0, 1 }, { 3, 3 } };

  assert_chosen (settings, "12345");
  gtk_print_settings_set_reverse (settings, TRUE);
  assert_chosen (settings, "54321");
  gtk_print_settings_set_reverse (settings, FALSE);
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_EVEN);
  assert_chosen (settings, "24");
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_ALL);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, ranges, G_N_ELEMENTS (ranges));
  assert_chosen (settings, "124");
}

static void
test_help_lines (void)
{
  static const char *const lines[][2] = {
    { "plain & simple", "plain &amp; simple" },
    { "**bold** and `a < b`", "<b>bold</b> and <tt>a &lt; b</tt>" },
    { "2 * 3 [not a link]", "2 * 3 [not a link]" },
    { "see [Start](start.md).", "see <a href=\"start.md\">Start</a>." },
    { "**unfinished", "**unfinished" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *markup = yu_help_line (lines[i][0]);

      g_assert_cmpstr (markup, ==, lines[i][1]);
    }
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = yu_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/shell/start-page", test_start_page);
  g_test_add_func ("/shell/every-step", test_every_step);
  g_test_add_func ("/shell/quick-check", test_quick_check);
  g_test_add_func ("/shell/find", test_find);
  g_test_add_func ("/shell/narrow", test_narrow);
  g_test_add_func ("/shell/papers", test_papers);
  g_test_add_func ("/shell/undo", test_undo);
  g_test_add_func ("/shell/changed-on-disk", test_changed_on_disk);
  g_test_add_func ("/shell/locks-when-idle", test_locks_when_idle);
  g_test_add_func ("/shell/ticks", test_ticks);
  g_test_add_func ("/shell/rebuild", test_rebuild);
  g_test_add_func ("/shell/other-windows", test_other_windows);
  g_test_add_func ("/shell/keys", test_keys);
  g_test_add_func ("/shell/step-state", test_step_state);
  g_test_add_func ("/shell/notices", test_notices);
  g_test_add_func ("/shell/past-review", test_past_review);
  g_test_add_func ("/shell/new-day", test_new_day);
  g_test_add_func ("/shell/recent", test_recent);
  g_test_add_func ("/shell/print-choice", test_print_choice);
  g_test_add_func ("/shell/help-lines", test_help_lines);
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}
