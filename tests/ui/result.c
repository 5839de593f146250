/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages and result: they follow the document, keep their widgets, and let go of everything. */

#include "advice-group.h"
#include "delta.h"
#include "document-files.h"
#include "documents-list.h"
#include "mrz-dialog.h"
#include "points-bar.h"
#include "question-kinds.h"
#include "quick-check-page.h"
#include "reason-dialog.h"
#include "reason-line.h"
#include "result-bar.h"
#include "result-panel.h"
#include "result-row.h"
#include "review-page.h"
#include "statements.h"
#include "step-page.h"
#include "ui-fixture.h"
#include "verdict-chip.h"

static void
answer (YuFixture *fixture, const char *question, YuValue *value)
{
  yu_document_set_answer (fixture->document, question, value);
  yu_value_unref (value);
}

static void
show (YuFixture *fixture, GtkWidget *widget)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, widget);
  gtk_window_present (fixture->window);
}

static YuResultRow *
row_with_target (GtkWidget *root, const char *target)
{
  GtkWidget *row;

  for (guint i = 0; (row = ui_find (root, YU_TYPE_RESULT_ROW, i)); i++)
    if (g_strcmp0 (yu_result_row_get_target (YU_RESULT_ROW (row)), target) == 0)
      return YU_RESULT_ROW (row);
  return NULL;
}

static void
test_panel_follows (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *panel = yu_result_panel_new (fixture->session);
  YuResultRow *salary;

  show (fixture, panel);
  answer (fixture, "months_per_year", yu_value_new_integer (12));
  salary = row_with_target (panel, "salary");
  g_assert_nonnull (salary);
  answer (fixture, "annual_salary_cny", yu_value_new_integer (450000));
  g_assert_true (row_with_target (panel, "salary") == salary); /* the same row, not a new one */
  g_assert_true (ui_shows_text (GTK_WIDGET (salary), "20 / 20"));
  g_assert_true (ui_shows_text (GTK_WIDGET (salary), "+20"));
  answer (fixture, "annual_salary_cny", yu_value_new_integer (10000));
  g_assert_true (ui_shows_text (GTK_WIDGET (salary), "0 / 20"));
  g_assert_true (ui_shows_text (GTK_WIDGET (salary), "−20"));
}

static void
test_panel_has_five_grounds (YuFixture *fixture, gconstpointer data)
{
  static const char *const grounds[]
      = { "category_a", "shortage_and_b", "award", "city_need", "recommended" };
  GtkWidget *panel = yu_result_panel_new (fixture->session);

  show (fixture, panel);
  answer (fixture, "months_per_year", yu_value_new_integer (12));
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      /* In the second list: the first one holds questions, and one of them has the name of a
       * ground. */
      YuResultRow *row = row_with_target (ui_find (panel, GTK_TYPE_LIST_BOX, 1), grounds[i]);

      g_assert_nonnull (row);
      g_assert_true (gtk_widget_get_visible (ui_find (GTK_WIDGET (row), YU_TYPE_VERDICT_CHIP, 0)));
    }
}

/* Advice is for the present answers or not there: from an answer on the rows of the former ones
 * cannot be opened. */
static void
test_panel_advises (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *panel = yu_result_panel_new (fixture->session);
  YuAdviceGroup *group = YU_ADVICE_GROUP (ui_find (panel, YU_TYPE_ADVICE_GROUP, 0));
  GtkWidget *list = ui_find (GTK_WIDGET (group), GTK_TYPE_LIST_BOX, 0);

  show (fixture, panel);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (group)));
  answer (fixture, "district", yu_value_new_text ("yuzhong"));
  for (gint64 hsk = 1; hsk <= 3; hsk++)
    {
      answer (fixture, "hsk_level", yu_value_new_integer (hsk));
      g_assert_null (yu_advice_group_get_advice (group));
      g_assert_false (gtk_widget_get_sensitive (list));
    }
  while (!yu_advice_group_get_advice (group))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (
      yu_answers_equal (yu_advice_group_get_advice (group)->answers,
                        yu_dossier_answers (yu_document_get_dossier (fixture->document))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (group)));
  g_assert_true (gtk_widget_get_sensitive (list));
  g_assert_nonnull (row_with_target (list, "advice.0"));
  answer (fixture, "hsk_level", yu_value_new_integer (4));
  g_assert_null (yu_advice_group_get_advice (group));
  g_assert_false (gtk_widget_get_sensitive (list));
}

/* While nothing that counts is answered there are no figures, only where to begin: the first
 * questions of the quick check. */
static void
test_panel_blank (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *panel = yu_result_panel_new (fixture->session),
            *bar = yu_result_bar_new (fixture->session);
  GPtrArray *first = yu_form_quick_check (yu_document_get_form (fixture->document));

  show (fixture, panel);
  g_object_ref_sink (bar);
  answer (fixture, "family_name", yu_value_new_text ("Fu"));
  g_assert_true (ui_shows_text (panel, "Your result will appear here"));
  g_assert_true (ui_shows_text (bar, "Your result will appear here"));
  g_assert_false (ui_shows_text (panel, "Not settled"));
  g_assert_false (ui_shows_text (panel, "0–110"));
  g_assert_false (ui_shows_text (panel, "Five grounds"));
  g_assert_cmpstr (yu_result_row_get_target (
                       YU_RESULT_ROW (ui_find (panel, YU_TYPE_RESULT_ROW, 0))),
                   ==, ((const YuQuestion *) g_ptr_array_index (first, 0))->id);
  answer (fixture, "annual_salary_cny", yu_value_new_integer (450000));
  g_assert_true (ui_shows_text (panel, "Not settled yet"));
  g_assert_true (ui_shows_text (panel, "Five grounds"));
  g_assert_true (ui_shows_text (panel, "Missing, most decisive first"));
  g_assert_finalize_object (bar);
}

/* A few words large, the sentence that says who decides small beneath. */
static void
test_panel_headline (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *panel = yu_result_panel_new (fixture->session);

  show (fixture, panel);
  answer (fixture, "award_status", yu_value_new_text ("none"));
  g_assert_true (ui_shows_text (panel, "Not settled yet"));
  g_assert_true (ui_shows_text (panel, "depends on open questions"));
  answer (fixture, "nationality", yu_value_new_text ("VNM"));
  answer (fixture, "district", yu_value_new_text ("yuzhong"));
  answer (fixture, "birth_date", yu_value_new_text ("1991-03-14"));
  answer (fixture, "achievements",
          yu_value_new_list ((YuValue *[]){ yu_value_new_text ("a2.8") }, 1));
  g_assert_true (ui_shows_text (panel, "You meet ground 1"));
  g_assert_true (ui_shows_text (panel, "The authority decides"));
}

/* A verdict's mark never breaks its line, and says in full what it means to who points at it. */
static void
test_chips (YuFixture *fixture, gconstpointer data)
{
  for (YuShown shown = YU_SHOWN_NOT_MET; shown <= YU_SHOWN_MET; shown++)
    for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
      {
        GtkWidget *chip = g_object_ref_sink (yu_verdict_chip_new ());
        GtkLabel *word;

        yu_verdict_chip_set (YU_VERDICT_CHIP (chip), shown, lang);
        word = GTK_LABEL (ui_find (chip, GTK_TYPE_LABEL, 0));
        g_assert_false (gtk_label_get_wrap (word));
        g_assert_cmpint (g_utf8_strlen (gtk_label_get_text (word), -1), <=, 7);
        g_assert_cmpstr (gtk_widget_get_tooltip_text (chip), ==, yu_shown_words (shown, lang));
        g_object_unref (chip);
      }
}

/* For Chinese nationals nothing is counted, and the panel says so instead of showing figures. */
static void
test_panel_without_verdict (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *panel = yu_result_panel_new (fixture->session);

  show (fixture, panel);
  answer (fixture, "months_per_year", yu_value_new_integer (12));
  answer (fixture, "nationality", yu_value_new_text ("CHN"));
  g_assert_false (gtk_widget_get_visible (ui_find (panel, YU_TYPE_POINTS_BAR, 0)));
  g_assert_false (ui_shows_text (panel, "Five grounds"));
  answer (fixture, "nationality", yu_value_new_text ("DEU"));
  g_assert_true (gtk_widget_get_visible (ui_find (panel, YU_TYPE_POINTS_BAR, 0)));
  g_assert_true (ui_shows_text (panel, "Five grounds"));
}

static void
jumped_cb (YuSession *session, const char *question, char **seen)
{
  g_free (*seen);
  *seen = g_strdup (question);
}

static void
test_missing_jumps (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *panel = yu_result_panel_new (fixture->session);
  const YuAssessment *assessment = yu_session_get_assessment (fixture->session);
  const char *first = ((YuMissing *) g_ptr_array_index (assessment->missing, 0))->question;
  g_autofree char *seen = NULL;
  YuResultRow *row;

  show (fixture, panel);
  row = row_with_target (panel, first);
  g_assert_nonnull (row);
  g_signal_connect (fixture->session, "jump", G_CALLBACK (jumped_cb), &seen);
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  g_assert_cmpstr (seen, ==, first);
}

static void
activated_cb (GtkWidget *bar, gboolean *activated)
{
  *activated = TRUE;
}

static void
test_bar (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *bar = yu_result_bar_new (fixture->session);
  gboolean activated = FALSE;

  show (fixture, bar);
  g_signal_connect (bar, "activate", G_CALLBACK (activated_cb), &activated);
  g_signal_emit_by_name (ui_find (bar, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (activated);
}

/* Every step of the form can be shown, and every question of it be found on its page. */
static void
test_steps (YuFixture *fixture, gconstpointer data)
{
  GPtrArray *steps = yu_form_steps (yu_document_get_form (fixture->document));

  for (guint i = 0; i < steps->len; i++)
    {
      const YuStep *step = g_ptr_array_index (steps, i);
      GtkWidget *page = g_object_ref_sink (yu_step_page_new (fixture->session, step));

      for (guint j = 0; j < step->groups->len; j++)
        {
          GPtrArray *questions = ((YuGroup *) g_ptr_array_index (step->groups, j))->questions;

          for (guint k = 0; k < questions->len; k++)
            {
              const YuQuestion *question = g_ptr_array_index (questions, k);

              g_assert_cmpint (yu_form_page_show_question (YU_FORM_PAGE (page), question->id), ==,
                               yu_question_relevant (question,
                                                     yu_document_get_answers (fixture->document)));
            }
        }
      g_assert_false (yu_form_page_show_question (YU_FORM_PAGE (page), "no_such_question"));
      g_assert_finalize_object (page);
    }
}

static void
test_quick_check (YuFixture *fixture, gconstpointer data)
{
  GPtrArray *questions = yu_form_quick_check (yu_document_get_form (fixture->document));
  GtkWidget *page = yu_quick_check_page_new (fixture->session);

  show (fixture, page);
  for (guint i = 0; i < questions->len; i++)
    g_assert_true (
        yu_form_page_show_question (YU_FORM_PAGE (page),
                                    ((YuQuestion *) g_ptr_array_index (questions, i))->id));
  g_assert_nonnull (ui_find_button (page, "Continue with the Full Form"));
}

static void
test_review (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  answer (fixture, "family_name", yu_value_new_text ("Fu"));
  answer (fixture, "award_name", yu_value_new_text ("A prize"));
  answer (fixture, "award_status", yu_value_new_text ("none"));
  yu_document_set_typed (fixture->document, "birth_date", "spring 1988");
  page = yu_review_page_new (fixture->session);
  show (fixture, page);
  g_assert_true (ui_shows_text (page, "Fu"));
  g_assert_true (ui_shows_text (page, "“spring 1988” could not be read"));
  g_assert_true (ui_shows_text (page, "A prize — no longer asked"));
  g_assert_true (ui_shows_text (page, "1 not readable"));
  answer (fixture, "given_names", yu_value_new_text ("Zoë Amélie"));
  ui_fixture_settle ();
  g_assert_true (ui_shows_text (page, "Zoë Amélie"));
}

static void
test_provisions (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *list = yu_statements_new (fixture->session, YU_LISTED_PROVISIONS);

  show (fixture, list);
  g_assert_true (ui_shows_text (list, "assumed"));
  g_assert_nonnull (row_with_target (list, "friendship_award"));
  answer (fixture, "friendship_award", yu_value_new_text ("chongqing"));
  g_assert_true (
      ui_shows_text (GTK_WIDGET (row_with_target (list, "friendship_award")), "5 points"));
}

static AdwExpanderRow *
expander_with_title (GtkWidget *list, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = ui_find (list, ADW_TYPE_EXPANDER_ROW, i)); i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return ADW_EXPANDER_ROW (row);
  return NULL;
}

static void
test_documents (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *list = yu_documents_list_new (fixture->session);

  show (fixture, list);
  g_assert_nonnull (ui_find (list, ADW_TYPE_EXPANDER_ROW, 3));
  g_assert_null (ui_find (list, YU_TYPE_RESULT_ROW, 0)); /* the lines come when they are wanted */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find (list, ADW_TYPE_EXPANDER_ROW, 3)), TRUE);
  g_assert_true (ui_shows_text (list, "Source"));
  g_assert_true (ui_shows_text (list, "Highest degree"));
  answer (fixture, "education", yu_value_new_text ("none"));
  g_assert_false (ui_shows_text (list, "Highest degree"));

  /* The country of the degree decides how it is authenticated; an open row follows. */
  answer (fixture, "education", yu_value_new_text ("master"));
  answer (fixture, "degree_country", yu_value_new_text ("ALB"));
  adw_expander_row_set_expanded (expander_with_title (list, "Highest degree"), TRUE);
  g_assert_true (ui_shows_text (list, "Apostille of the country"));
  answer (fixture, "degree_country", yu_value_new_text ("IND"));
  g_assert_false (ui_shows_text (list, "Apostille of the country"));
  g_assert_true (ui_shows_text (list, "Legalisation by the Chinese embassy"));
}

static GtkWidget *
button_with_icon (GtkWidget *root, const char *icon)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find (root, GTK_TYPE_BUTTON, i)); i++)
    if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), icon) == 0)
      return button;
  g_assert_not_reached ();
}

static const YuValue *
evidence_of (YuFixture *fixture, const char *document)
{
  return yu_dossier_document (yu_document_get_dossier (fixture->document), document);
}

static void
choose_state (GtkWidget *row, const char *state)
{
  gtk_widget_activate_action (row, "document.state", "s", state);
}

/* What is said of a document is undone step by step; the row says at once what follows from it. */
static void
test_document_said (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *list = yu_documents_list_new (fixture->session), *row, *date;

  show (fixture, list);
  row = GTK_WIDGET (expander_with_title (list, "Photograph"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  choose_state (row, "have");
  g_assert_cmpint (yu_evidence_state (evidence_of (fixture, "photo")), ==, YU_EVIDENCE_HAVE);
  g_assert_true (ui_shows_text (row, "Have it"));
  g_assert_true (ui_shows_text (row, "Day missing"));

  date = ui_find (ui_find (row, YU_TYPE_QUESTION_DATE_ROW, 0), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (date), "2026-01-15");
  g_assert_cmpint (yu_evidence_date (evidence_of (fixture, "photo"), "issued"), ==,
                   yu_date_from_ymd (2026, 1, 15));
  g_assert_true (ui_shows_text (row, "Too old"));
  yu_document_undo (fixture->document);
  g_assert_cmpint (yu_evidence_date (evidence_of (fixture, "photo"), "issued"), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "");
  yu_document_undo (fixture->document);
  g_assert_null (evidence_of (fixture, "photo"));
  g_assert_true (ui_shows_text (row, "Perhaps needed"));
}

/* A date with two meanings is asked, never guessed, and its text stays in the dossier. */
static void
test_document_date (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *list = yu_documents_list_new (fixture->session), *row, *date;

  show (fixture, list);
  row = GTK_WIDGET (expander_with_title (list, "Photograph"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  date = ui_find (ui_find (row, YU_TYPE_QUESTION_DATE_ROW, 0), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (date), "3/4/2026");
  g_assert_null (evidence_of (fixture, "photo"));
  g_assert_cmpstr (yu_dossier_typed (yu_document_get_dossier (fixture->document),
                                     "documents/photo/issued"),
                   ==, "3/4/2026");
  gtk_editable_set_text (GTK_EDITABLE (date), "4 March 2026");
  g_assert_null (
      yu_dossier_typed (yu_document_get_dossier (fixture->document), "documents/photo/issued"));
  g_assert_cmpint (yu_evidence_date (evidence_of (fixture, "photo"), "issued"), ==,
                   yu_date_from_ymd (2026, 3, 4));
}

/* Ticks are offered where something is asked; one that was set stays in sight. */
static void
test_document_ticks (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *list = yu_documents_list_new (fixture->session), *row, *check;

  show (fixture, list);
  answer (fixture, "education", yu_value_new_text ("master"));
  answer (fixture, "degree_country", yu_value_new_text ("IND"));
  row = GTK_WIDGET (expander_with_title (list, "Highest degree"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_true (ui_shows_text (row, "It is translated"));
  g_assert_false (ui_shows_text (row, "It bears its seals"));
  check = ui_find (row, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (yu_evidence_ticked (evidence_of (fixture, "degree"), "authenticated"));
  yu_document_undo (fixture->document);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_null (evidence_of (fixture, "degree"));
}

/* Attached, the file is said to be what it is, with no limit invented; removed, it can be had back.
 */
static void
test_document_files (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *list = yu_documents_list_new (fixture->session), *row, *files;
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "degree.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "%PDF-1.4\n%%EOF\n", -1, NULL));
  show (fixture, list);
  row = GTK_WIDGET (expander_with_title (list, "Photograph"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  files = ui_find (row, YU_TYPE_DOCUMENT_FILES, 0);
  yu_document_files_attach (YU_DOCUMENT_FILES (files), file);
  while (yu_evidence_attachments (evidence_of (fixture, "photo")) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ui_shows_text (files, "degree.pdf"));
  g_assert_true (ui_shows_text (files, "15 bytes. No limit is known."));
  g_signal_emit_by_name (button_with_icon (files, "user-trash-symbolic"), "clicked");
  g_assert_null (evidence_of (fixture, "photo"));
  g_assert_false (ui_shows_text (files, "degree.pdf"));
  yu_document_undo (fixture->document);
  g_assert_true (ui_shows_text (files, "degree.pdf"));
}

static GtkWidget *
dialog_of_type (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

/* Whatever can be explained is, with a source somewhere, and the dialog goes when it is closed. */
static void
test_reasons (YuFixture *fixture, gconstpointer data)
{
  static const char *const what[]
      = { "points", "category", "eligible", "salary", "a.6", "category_a", "friendship_award" };

  for (guint i = 0; i < G_N_ELEMENTS (what); i++)
    {
      GtkWidget *dialog;
      gpointer gone;

      yu_reason_dialog_present (NULL, fixture->session, what[i]);
      gone = dialog = dialog_of_type (YU_TYPE_REASON_DIALOG);
      g_assert_nonnull (ui_find (dialog, YU_TYPE_REASON_LINE, 0));
      g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
      gtk_window_destroy (GTK_WINDOW (dialog));
      ui_fixture_settle ();
      g_assert_null (gone);
    }
}

#define MRZ                                                                                        \
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"

/* One step fills the fields, one undo takes them away. The specimen of Doc 9303 has a made-up
 * state, so nationality may stay open. */
static void
test_mrz (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  answer (fixture, "given_names", yu_value_new_text ("Bertha"));
  dialog = yu_mrz_dialog_new (NULL, fixture->session, MRZ);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (ui_shows_text (dialog, "ANNA MARIA; the form says Bertha"));
  g_signal_emit_by_name (ui_find_button (dialog, "Fill In"), "clicked");
  ui_fixture_settle ();
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "passport_number")), ==, "L898902C3");
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "birth_date")), ==, "1974-08-12");
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "given_names")), ==,
                   "Bertha"); /* what differs is not replaced unasked */
  yu_document_undo (fixture->document);
  g_assert_null (ui_fixture_answer (fixture, "passport_number"));
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "given_names")), ==, "Bertha");
}

static void
test_mrz_replace (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  answer (fixture, "given_names", yu_value_new_text ("Bertha"));
  dialog = yu_mrz_dialog_new (NULL, fixture->session, MRZ);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find (dialog, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  g_signal_emit_by_name (ui_find_button (dialog, "Fill In"), "clicked");
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "given_names")), ==, "ANNA MARIA");
}

static void
test_mrz_not_yet (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = yu_mrz_dialog_new (NULL, fixture->session, "P<UTOERIKSSON");

  g_assert_false (gtk_widget_get_sensitive (ui_find_button (dialog, "Fill In")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  ui_fixture_start (&argc, &argv);
  UI_ADD ("/result/panel/follows", test_panel_follows);
  UI_ADD ("/result/panel/five-grounds", test_panel_has_five_grounds);
  UI_ADD ("/result/panel/advises", test_panel_advises);
  UI_ADD ("/result/panel/blank", test_panel_blank);
  UI_ADD ("/result/panel/headline", test_panel_headline);
  UI_ADD ("/result/chips", test_chips);
  UI_ADD ("/result/panel/without-verdict", test_panel_without_verdict);
  UI_ADD ("/result/panel/missing-jumps", test_missing_jumps);
  UI_ADD ("/result/bar", test_bar);
  UI_ADD ("/result/reasons", test_reasons);
  UI_ADD ("/pages/steps", test_steps);
  UI_ADD ("/pages/quick-check", test_quick_check);
  UI_ADD ("/pages/review", test_review);
  UI_ADD ("/pages/provisions", test_provisions);
  UI_ADD ("/pages/documents", test_documents);
  UI_ADD ("/pages/document-said", test_document_said);
  UI_ADD ("/pages/document-date", test_document_date);
  UI_ADD ("/pages/document-ticks", test_document_ticks);
  UI_ADD ("/pages/document-files", test_document_files);
  UI_ADD ("/pages/mrz", test_mrz);
  UI_ADD ("/pages/mrz-replace", test_mrz_replace);
  UI_ADD ("/pages/mrz-not-yet", test_mrz_not_yet);
  return g_test_run ();
}
