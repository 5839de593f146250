/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of question: what is typed arrives, what cannot be read is kept and said, what changes
 * elsewhere is shown, nothing leaks. */

#include "option-picker.h"
#include "option-row.h"
#include "post-row.h"
#include "question-group.h"
#include "question-kinds.h"
#include "record-dialog.h"
#include "record-place.h"
#include "three-state.h"
#include "ui-fixture.h"

static GtkWidget *
entry_of (GtkWidget *row)
{
  return ui_find (row, GTK_TYPE_ENTRY, 0);
}

static void
type (GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry_of (row)), text);
}

static const char *
text_in (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry_of (row)));
}

static void
leave (GtkWidget *row)
{
  yu_question_text_row_check (YU_QUESTION_TEXT_ROW (row));
}

static void
set_answer (YuFixture *fixture, const char *question, YuValue *value)
{
  yu_document_set_answer (fixture->document, question, value);
  yu_value_unref (value);
}

#define assert_invalid(row, how)                                                                   \
  gtk_test_accessible_assert_state (entry_of (row), GTK_ACCESSIBLE_STATE_INVALID, how)

static void
test_number (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "months_per_year");

  type (row, "abc");
  g_assert_null (ui_fixture_answer (fixture, "months_per_year"));
  g_assert_cmpstr (ui_fixture_typed (fixture, "months_per_year"), ==, "abc");
  g_assert_false (gtk_widget_has_css_class (row, "error")); /* not while it is being typed */
  leave (row);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  assert_invalid (row, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (text_in (row), ==, "abc");

  type (row, "13"); /* from now on with every key */
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  type (row, "10");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  assert_invalid (row, GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_cmpint (yu_value_integer (ui_fixture_answer (fixture, "months_per_year")), ==, 10);
  g_assert_null (ui_fixture_typed (fixture, "months_per_year"));
}

static void
test_empty_says_nothing (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "months_per_year");

  leave (row);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_null (ui_fixture_answer (fixture, "months_per_year"));
  gtk_test_accessible_assert_role (entry_of (row), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (entry_of (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       yu_question_row_get_label (YU_QUESTION_ROW (row)));
}

static void
test_elsewhere (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "family_name");

  set_answer (fixture, "family_name", yu_value_new_text ("Müller"));
  g_assert_cmpstr (text_in (row), ==, "Müller");
  yu_document_undo (fixture->document);
  g_assert_cmpstr (text_in (row), ==, "");
  yu_document_redo (fixture->document);
  g_assert_cmpstr (text_in (row), ==, "Müller");
}

/* An answer to another question leaves caret and text alone, also where text and answer differ in
 * form. */
static void
test_caret (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "annual_salary_cny");

  type (row, "30万");
  gtk_editable_set_position (GTK_EDITABLE (entry_of (row)), 1);
  set_answer (fixture, "given_names", yu_value_new_text ("Zoë"));
  g_assert_cmpstr (text_in (row), ==, "30万");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry_of (row))), ==, 1);
  g_assert_cmpint (yu_value_integer (ui_fixture_answer (fixture, "annual_salary_cny")), ==, 300000);
  leave (row);
  g_assert_cmpstr (text_in (row), ==, "300,000");
}

static void
test_two_meanings (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "annual_salary_cny"), *offer;
  guint offers = 0;

  type (row, "60");
  g_assert_null (ui_fixture_answer (fixture, "annual_salary_cny")); /* asked, not guessed */
  leave (row);
  while ((offer = ui_find (ui_find (row, GTK_TYPE_BOX, 0), GTK_TYPE_BUTTON, offers)) != NULL)
    {
      if (GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (offer)))
          && strstr (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (offer)))),
                     "600,000"))
        break;
      offers++;
    }
  g_assert_nonnull (offer);
  g_signal_emit_by_name (offer, "clicked");
  g_assert_cmpint (yu_value_integer (ui_fixture_answer (fixture, "annual_salary_cny")), ==, 600000);
  g_assert_cmpstr (text_in (row), ==, "600,000");
  leave (row);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

static void
test_date (YuFixture *fixture, gconstpointer data)
{
  static const char *const forms[] = { "1988-03-14", "14 Mar 1988", "1988年3月14日" };
  GtkWidget *row = ui_fixture_row (fixture, "birth_date");

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      type (row, "");
      type (row, forms[i]);
      g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "birth_date")), ==, "1988-03-14");
    }
  type (row, "03/04/1988");
  g_assert_null (ui_fixture_answer (fixture, "birth_date"));
  g_assert_cmpstr (ui_fixture_typed (fixture, "birth_date"), ==, "03/04/1988");
}

/* Text that could not be read comes back with the file, and is said at once: it is not being typed.
 */
static void
test_typed_comes_back (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  yu_document_set_typed (fixture->document, "birth_date", "spring 1988");
  row = ui_fixture_row (fixture, "birth_date");
  g_assert_cmpstr (text_in (row), ==, "spring 1988");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
}

static void
test_long_text (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "duties");
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (row, GTK_TYPE_TEXT_VIEW, 0)));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_set_text (buffer, "Designs battery packs", -1);
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "duties")), ==,
                   "Designs battery packs");
  yu_document_undo (fixture->document);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "");
  g_assert_null (ui_fixture_answer (fixture, "duties"));
}

static void
test_yes_no (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "intellectual_property");
  YuThreeState *state = YU_THREE_STATE (ui_find (row, YU_TYPE_THREE_STATE, 0));

  g_assert_cmpint (yu_three_state_get (state), ==, YU_STATE_UNKNOWN);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (row, "No")), TRUE);
  g_assert_true (
      yu_value_is (ui_fixture_answer (fixture, "intellectual_property"), YU_VALUE_BOOLEAN));
  g_assert_false (yu_value_boolean (ui_fixture_answer (fixture, "intellectual_property")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (row, "Yes")), TRUE);
  g_assert_true (yu_value_boolean (ui_fixture_answer (fixture, "intellectual_property")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (row, "I don’t know yet")), TRUE);
  g_assert_null (ui_fixture_answer (fixture, "intellectual_property"));
  yu_document_undo (fixture->document);
  g_assert_cmpint (yu_three_state_get (state), !=, YU_STATE_UNKNOWN);
}

static void
test_example (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *entry = ui_find (ui_fixture_row (fixture, "family_name"), GTK_TYPE_ENTRY, 0);

  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "e.g. NGUYEN");
}

/* Whatever stands beside the field is read as its unit, so the calculator has no words there. */
static void
test_monthly_button (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "annual_salary_cny");
  GtkWidget *button = ui_find (row, GTK_TYPE_MENU_BUTTON, 0);

  g_assert_null (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Work out from monthly pay");
}

static GtkListBox *
open_list (GtkWidget *row)
{
  GtkWidget *picker = ui_find (row, YU_TYPE_OPTION_PICKER, 0);

  g_signal_emit_by_name (yu_option_picker_get_button (YU_OPTION_PICKER (picker)), "clicked");
  return GTK_LIST_BOX (ui_find (picker, GTK_TYPE_LIST_BOX, 0));
}

static GtkListBoxRow *
option_at (GtkListBox *list, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (yu_option_row_get_option (YU_OPTION_ROW (row))
        && g_str_equal (yu_option_row_get_option (YU_OPTION_ROW (row))->id, id))
      return row;
  return NULL;
}

static void
activate (GtkListBox *list, GtkListBoxRow *row)
{
  g_assert_nonnull (row);
  g_signal_emit_by_name (list, "row-activated", row);
}

static void
test_choice (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "education");
  GtkListBox *list = open_list (row);

  g_assert_null (yu_option_row_get_option (
      YU_OPTION_ROW (gtk_list_box_get_row_at_index (list, 0)))); /* not known yet: always first */
  activate (list, option_at (list, "master"));
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "education")), ==, "master");
  activate (list, gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (ui_fixture_answer (fixture, "education"));
  set_answer (fixture, "education", yu_value_new_text ("doctorate"));
  g_assert_true (ui_shows_text (
      row,
      yu_text_get (&yu_option_row_get_option (YU_OPTION_ROW (option_at (list, "doctorate")))->label,
                   YU_LANG_EN)));
}

static void
assert_finds (GtkListBoxRow *row, const char *folded, int rank)
{
  yu_option_row_seek (YU_OPTION_ROW (row), folded);
  g_assert_cmpint (yu_option_row_get_rank (YU_OPTION_ROW (row)), ==, rank);
}

static void
type_and_enter (GtkWidget *row, const char *text)
{
  GtkWidget *search = ui_find (row, GTK_TYPE_SEARCH_ENTRY, 0);

  open_list (row);
  g_assert_true (gtk_widget_get_visible (search));
  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "activate");
}

/* What an option is called comes before what is said about it: another district's description names
 * Liangjiang. */
static void
test_search_order (YuFixture *fixture, gconstpointer data)
{
  type_and_enter (ui_fixture_row (fixture, "district"), "liangj");
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "district")), ==, "liangjiang");
}

/* The code of a list is looked for, but nobody has to read it. */
static void
test_search_code (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "district");

  open_list (row);
  g_assert_true (ui_shows_text (row, "Wanzhou"));
  g_assert_false (ui_shows_text (row, "500101"));
  type_and_enter (row, "500101");
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "district")), ==, "wanzhou");
}

/* The districts are listed by their codes, but each part of the city has one heading. */
static void
test_groups (YuFixture *fixture, gconstpointer data)
{
  GtkListBox *list = open_list (ui_fixture_row (fixture, "district"));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (gtk_list_box_row_get_header (row))
      g_assert_true (
          g_hash_table_add (seen,
                            (gpointer) yu_option_row_get_option (YU_OPTION_ROW (row))->group));
  g_assert_cmpuint (g_hash_table_size (seen), >, 1);
}

/* Nobody counts options before typing: four are searched as four hundred are. */
static void
test_search_short (YuFixture *fixture, gconstpointer data)
{
  type_and_enter (ui_fixture_row (fixture, "education"), "master");
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "education")), ==, "master");
}

static void
test_country (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "nationality");
  GtkListBox *list = open_list (row);
  GtkWidget *search = ui_find (row, GTK_TYPE_SEARCH_ENTRY, 0);

  assert_finds (option_at (list, "DEU"), "德国", 0);
  assert_finds (option_at (list, "DEU"), "germ", 0);
  assert_finds (option_at (list, "DEU"), "deu", 3);
  assert_finds (option_at (list, "DEU"), "portugal", -1);
  gtk_editable_set_text (GTK_EDITABLE (search), "portugal");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate"); /* Enter takes the first that is left */
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "nationality")), ==, "PRT");
}

static void
test_choices (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "employer_kind");
  GtkListBox *list = open_list (row);

  activate (list, option_at (list, "large"));
  activate (list, option_at (list, "global_500"));
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "employer_kind")), ==, 2);
  activate (list, option_at (list, "large"));
  g_assert_true (yu_value_list_has (ui_fixture_answer (fixture, "employer_kind"), "global_500"));
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "employer_kind")), ==, 1);
  activate (list, gtk_list_box_get_row_at_index (list, 1)); /* none of these: an answer */
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "employer_kind")), ==, 0);
  g_assert_nonnull (ui_fixture_answer (fixture, "employer_kind"));
  activate (list, gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (ui_fixture_answer (fixture, "employer_kind"));
}

static void
test_record (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "venture"), *field;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (row, "Yes")), TRUE);
  g_assert_true (yu_value_is (ui_fixture_answer (fixture, "venture"), YU_VALUE_RECORD));
  field = ui_find (row, YU_TYPE_QUESTION_TEXT_ROW, 1);
  g_assert_cmpstr (yu_question_row_get_question (YU_QUESTION_ROW (field))->id, ==, "share_percent");
  type (field, "40");
  g_assert_cmpint (yu_value_integer (
                       yu_value_member (ui_fixture_answer (fixture, "venture"), "share_percent")),
                   ==, 40);
  type (field, "forty");
  g_assert_null (yu_value_member (ui_fixture_answer (fixture, "venture"), "share_percent"));
  g_assert_cmpstr (ui_fixture_typed (fixture, "venture/share_percent"), ==, "forty");
  type (field, "41");
  g_assert_null (ui_fixture_typed (fixture, "venture/share_percent"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (row, "None")), TRUE);
  g_assert_cmpstr (yu_value_text (ui_fixture_answer (fixture, "venture")), ==, "none");
}

static YuValue *
post (const char *employer, const char *from, const char *to)
{
  const char *const names[] = { "employer", "from", "to", "related" };
  g_autoptr (YuValue) name = yu_value_new_text (employer), start = yu_value_new_text (from),
                      end = to ? yu_value_new_text (to) : NULL;
  g_autoptr (YuValue) related = yu_value_new_boolean (TRUE);
  YuValue *members[] = { name, start, end, related };

  return yu_value_new_record (names, members, 4);
}

static void
add_post (YuFixture *fixture, const char *employer, const char *from, const char *to)
{
  g_autoptr (YuValue) record = post (employer, from, to);

  yu_record_list_append (fixture->session, "work_history", record);
}

static const char *
employer_at (YuFixture *fixture, gsize i)
{
  return yu_value_text (
      yu_value_member (yu_value_item (ui_fixture_answer (fixture, "work_history"), i), "employer"));
}

static void
test_history (YuFixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_fixture_row (fixture, "work_history");
  const YuQuestion *question = yu_question_row_get_question (YU_QUESTION_ROW (row));

  g_signal_emit_by_name (ui_find_button (row, "None"), "clicked");
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "work_history")), ==, 0);
  add_post (fixture, "Institute", "2019-07", "2021-11");
  add_post (fixture, "Machinery", "2022-03", NULL);
  g_assert_nonnull (ui_find (row, YU_TYPE_POST_ROW, 1));
  g_assert_true (ui_shows_text (row, "86 months covered; related: 7 whole years"));
  g_assert_true (ui_shows_text (row, "February 2022 is not covered"));

  yu_document_set_typed (fixture->document, "work_history/1/from", "when the snow fell");
  yu_record_list_swap (fixture->session, question, 0, 1);
  g_assert_cmpstr (employer_at (fixture, 0), ==, "Machinery");
  g_assert_cmpstr (ui_fixture_typed (fixture, "work_history/0/from"), ==, "when the snow fell");
  g_assert_null (ui_fixture_typed (fixture, "work_history/1/from"));
  yu_record_list_remove (fixture->session, question, 0);
  g_assert_cmpstr (employer_at (fixture, 0), ==, "Institute");
  g_assert_null (ui_fixture_typed (fixture, "work_history/0/from"));
  g_assert_null (ui_find (row, YU_TYPE_POST_ROW, 1));
  yu_document_undo (fixture->document);
  g_assert_cmpstr (employer_at (fixture, 0), ==, "Machinery");
  g_assert_cmpstr (ui_fixture_typed (fixture, "work_history/0/from"), ==, "when the snow fell");
}

static void
close_post (YuFixture *fixture, const YuQuestion *question, guint index)
{
  GtkWindow *dialog = GTK_WINDOW (yu_record_dialog_new (fixture->session, question, index));

  gtk_window_present (dialog);
  gtk_window_close (dialog);
  ui_fixture_settle ();
}

static void
undo (YuFixture *fixture, guint steps)
{
  while (steps-- > 0)
    yu_document_undo (fixture->document);
}

/* Whoever adds a post and thinks better of it has changed nothing; what has been filled in stays,
 * what was cleared again goes. */
static void
test_empty_post (YuFixture *fixture, gconstpointer data)
{
  const YuQuestion *question
      = yu_form_question (yu_document_get_form (fixture->document), "work_history");
  g_autoptr (GObject) place = G_OBJECT (yu_record_place_new (fixture->session, "work_history", 1));
  g_autoptr (YuValue) name = yu_value_new_text ("Works");

  close_post (fixture, question, 0);
  g_assert_null (ui_fixture_answer (fixture, "work_history"));
  add_post (fixture, "Institute", "2019-07", "2021-11");
  close_post (fixture, question, 0);
  close_post (fixture, question, 1);
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "work_history")), ==, 1);
  undo (fixture, 1);
  g_assert_null (ui_fixture_answer (fixture, "work_history"));
  yu_document_redo (fixture->document);

  yu_answer_place_set_value (YU_ANSWER_PLACE (place), "employer", name);
  g_assert_cmpstr (employer_at (fixture, 1), ==, "Works");
  yu_answer_place_set_value (YU_ANSWER_PLACE (place), "employer", NULL);
  close_post (fixture, question, 1);
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "work_history")), ==, 1);
}

/* A text that cannot be read begins a post too, and keeps it. */
static void
test_typed_post (YuFixture *fixture, gconstpointer data)
{
  const YuQuestion *question
      = yu_form_question (yu_document_get_form (fixture->document), "work_history");
  g_autoptr (GObject) place = G_OBJECT (yu_record_place_new (fixture->session, "work_history", 0));
  g_autoptr (GObject) beyond = G_OBJECT (yu_record_place_new (fixture->session, "work_history", 2));

  yu_answer_place_set_typed (YU_ANSWER_PLACE (place), "from", "when the snow fell");
  close_post (fixture, question, 0);
  g_assert_cmpuint (yu_value_length (ui_fixture_answer (fixture, "work_history")), ==, 1);
  g_assert_cmpstr (ui_fixture_typed (fixture, "work_history/0/from"), ==, "when the snow fell");
  g_assert_null (yu_answer_place_get_value (YU_ANSWER_PLACE (beyond), "employer"));
}

/* A post in a window of its own writes straight into the list. */
static void
test_record_place (YuFixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) place = NULL;
  g_autoptr (YuValue) value = yu_value_new_text ("Works");

  add_post (fixture, "Institute", "2019-07", "2021-11");
  place = G_OBJECT (yu_record_place_new (fixture->session, "work_history", 0));
  yu_answer_place_set_value (YU_ANSWER_PLACE (place), "employer", value);
  g_assert_cmpstr (employer_at (fixture, 0), ==, "Works");
  yu_document_undo (fixture->document);
  yu_document_undo (fixture->document);
  g_assert_null (
      yu_answer_place_get_value (YU_ANSWER_PLACE (place), "employer")); /* the post is gone */
}

static void
test_relevance (YuFixture *fixture, gconstpointer data)
{
  YuForm *form = yu_document_get_form (fixture->document);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  YuGroup group = { .questions = questions };
  GtkWidget *widget, *row;

  g_ptr_array_add (questions, (gpointer) yu_form_question (form, "award_name"));
  widget = g_object_ref_sink (yu_question_group_new (fixture->place, &group));
  row = GTK_WIDGET (yu_question_group_find (YU_QUESTION_GROUP (widget), "award_name"));
  g_assert_true (gtk_widget_get_visible (row)); /* not known: may be relevant */
  set_answer (fixture, "award_name", yu_value_new_text ("A prize"));
  set_answer (fixture, "award_status", yu_value_new_text ("none"));
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_nonnull (ui_fixture_answer (fixture, "award_name")); /* kept */
  set_answer (fixture, "award_status", yu_value_new_text ("winner"));
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_true (gtk_widget_get_visible (widget));
  g_object_unref (widget);
}

/* Every question of the form can be asked: it has a row, a control with a name, and goes without
 * leaving anything behind. */
static void
test_every_question (YuFixture *fixture, gconstpointer data)
{
  GPtrArray *questions = yu_form_questions (yu_document_get_form (fixture->document));

  for (guint i = 0; i < questions->len; i++)
    {
      GtkWidget *row = g_object_ref_sink (
          yu_question_row_new (fixture->place, g_ptr_array_index (questions, i)));
      GtkWidget *control = YU_QUESTION_ROW_GET_CLASS (row)->get_control (YU_QUESTION_ROW (row));
      gpointer gone = row;

      g_assert_true (GTK_IS_WIDGET (control));
      g_object_add_weak_pointer (G_OBJECT (row), &gone);
      g_object_unref (row);
      g_assert_null (gone);
    }
}

int
main (int argc, char **argv)
{
  ui_fixture_start (&argc, &argv);
  UI_ADD ("/rows/number", test_number);
  UI_ADD ("/rows/empty-says-nothing", test_empty_says_nothing);
  UI_ADD ("/rows/elsewhere", test_elsewhere);
  UI_ADD ("/rows/caret", test_caret);
  UI_ADD ("/rows/two-meanings", test_two_meanings);
  UI_ADD ("/rows/date", test_date);
  UI_ADD ("/rows/typed-comes-back", test_typed_comes_back);
  UI_ADD ("/rows/long-text", test_long_text);
  UI_ADD ("/rows/yes-no", test_yes_no);
  UI_ADD ("/rows/choice", test_choice);
  UI_ADD ("/rows/country", test_country);
  UI_ADD ("/rows/example", test_example);
  UI_ADD ("/rows/monthly-button", test_monthly_button);
  UI_ADD ("/rows/groups", test_groups);
  UI_ADD ("/rows/search-order", test_search_order);
  UI_ADD ("/rows/search-code", test_search_code);
  UI_ADD ("/rows/search-short", test_search_short);
  UI_ADD ("/rows/choices", test_choices);
  UI_ADD ("/rows/record", test_record);
  UI_ADD ("/rows/history", test_history);
  UI_ADD ("/rows/empty-post", test_empty_post);
  UI_ADD ("/rows/typed-post", test_typed_post);
  UI_ADD ("/rows/record-place", test_record_place);
  UI_ADD ("/rows/relevance", test_relevance);
  UI_ADD ("/rows/every-question", test_every_question);
  return g_test_run ();
}
