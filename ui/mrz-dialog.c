/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/mrz.h"
#include "form/reading.h"
#include "mrz-dialog.h"
#include "result-row.h"

/* Check digits make the lines "consistent", never "valid": they miss one wrong character in
 * thirteen. So what was read is shown beside what stands in the form, and nothing is filled before
 * the person says so. */

struct _YuMrzDialog {
  AdwWindow parent_instance;
  YuSession *session;
  YuMrz *mrz; /* NULL: not readable */
  YuLang lang;

  GtkWidget *fill;
  GtkWidget *replace;
  GtkTextView *lines;
  GtkLabel *state;
  GtkListBox *found;
};

G_DEFINE_FINAL_TYPE (YuMrzDialog, yu_mrz_dialog, ADW_TYPE_WINDOW)

static const char *const fields[] = {
  "family_name", "given_names", "passport_number", "nationality",
  "birth_date",  "sex",         "passport_expiry",
};

static char *
words_of (YuMrzDialog *self, const YuAnswers *answers, const char *id)
{
  const YuQuestion *question
      = yu_form_question (yu_document_get_form (yu_session_get_document (self->session)), id);
  const YuValue *value = yu_answers_get (answers, id);

  return question && value ? yu_value_to_words (question, value, self->lang) : NULL;
}

static gboolean
disagrees (const GPtrArray *differing, const char *id)
{
  for (guint i = 0; i < differing->len; i++)
    if (g_str_equal (g_ptr_array_index (differing, i), id))
      return TRUE;
  return FALSE;
}

/* What the lines themselves say, whatever stands in the form. */
static YuAnswers *
answers_of_lines (YuMrzDialog *self)
{
  g_autoptr (YuAnswers) none = yu_answers_new ();

  return yu_mrz_fill (self->mrz, none);
}

static guint
show_field (YuMrzDialog *self, guint line, const char *id, const YuAnswers *filled,
            const GPtrArray *differing)
{
  YuForm *form = yu_document_get_form (yu_session_get_document (self->session));
  YuAnswers *answers = yu_document_get_answers (yu_session_get_document (self->session));
  const YuQuestion *question = yu_form_question (form, id);
  g_autofree char *words = words_of (self, filled, id);
  g_autofree char *typed = words_of (self, answers, id);
  g_autofree char *text = NULL;
  YuResultRow *row;

  if (question == NULL || words == NULL)
    return line;
  row = yu_result_list_row (self->found, line);
  text = disagrees (differing, id) && typed
             ? g_strdup_printf (_ ("%1$s; the form says %2$s"), words, typed)
             : g_strdup (words);
  yu_result_row_set_text (row, yu_text_get (&question->label, self->lang), text);
  if (disagrees (differing, id))
    gtk_widget_add_css_class (GTK_WIDGET (row), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "warning");
  return line + 1;
}

static void
show_found (YuMrzDialog *self)
{
  YuAnswers *answers = yu_document_get_answers (yu_session_get_document (self->session));
  guint line = 0;

  gtk_widget_set_visible (self->replace, FALSE);
  if (self->mrz != NULL)
    {
      g_autoptr (YuAnswers) filled = answers_of_lines (self);
      g_autoptr (GPtrArray) differing = yu_mrz_compare (self->mrz, answers);

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        line = show_field (self, line, fields[i], filled, differing);
      gtk_widget_set_visible (self->replace, differing->len > 0);
    }
  yu_result_list_end (self->found, line);
  gtk_widget_set_visible (GTK_WIDGET (self->found), line > 0);
}

static char *
state_words (YuMrzDialog *self, const GError *error, const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (text[0] == '\0')
    return g_strdup ("");
  if (self->mrz == NULL)
    return g_strdup (yu_mrz_looks_like (text) && error
                         ? error->message
                         : _ ("Not two lines of 44 characters yet: letters, digits and < only."));
  if (self->mrz->consistent)
    g_string_append (
        words, _ ("The check digits are consistent. Compare with the passport all the same."));
  for (guint i = 0; i < self->mrz->disagreements->len; i++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                            yu_text_get (g_ptr_array_index (self->mrz->disagreements, i),
                                         self->lang));
  if (self->mrz->name_may_be_cut)
    g_string_append_printf (
        words, "\n%s",
        _ ("The name fills its field: it may be cut there. Complete it from the page above."));
  return g_strdup (words->str);
}

static char *
text_in_view (YuMrzDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->lines);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
changed_cb (YuMrzDialog *self)
{
  g_autofree char *text = text_in_view (self), *state = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->mrz, yu_mrz_free);
  if (text[0] != '\0')
    self->mrz = yu_mrz_read (text, yu_session_get_on (self->session), &error);
  state = state_words (self, error, text);
  gtk_label_set_text (self->state, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  state, -1);
  gtk_widget_set_sensitive (self->fill, self->mrz != NULL);
  show_found (self);
}

/* Empty fields are filled; one that says something else only if the person wants it so. */
static YuAnswers *
answers_to_take (YuMrzDialog *self)
{
  YuAnswers *answers = yu_document_get_answers (yu_session_get_document (self->session));
  g_autoptr (YuAnswers) taken = yu_mrz_fill (self->mrz, answers), lines = answers_of_lines (self);
  g_autoptr (GPtrArray) differing = yu_mrz_compare (self->mrz, answers);

  for (guint i = 0;
       gtk_check_button_get_active (GTK_CHECK_BUTTON (self->replace)) && i < differing->len; i++)
    {
      const char *id = g_ptr_array_index (differing, i);
      g_autoptr (YuAnswers) before = taken;

      taken = yu_answers_with (before, id, yu_answers_get (lines, id));
    }
  return g_steal_pointer (&taken);
}

static void
fill_cb (YuMrzDialog *self)
{
  YuDocument *document = yu_session_get_document (self->session);
  g_autoptr (YuAnswers) filled = answers_to_take (self);
  g_autoptr (YuDossier) answered
      = yu_dossier_with_answers (yu_document_get_dossier (document), filled);
  g_autofree char *lines = text_in_view (self);
  g_autoptr (YuDossier) next = yu_dossier_with_passport_lines (answered, lines);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  yu_document_edit (document, next);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-undo", "s",
                                _ ("Filled in from the passport lines"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
yu_mrz_dialog_dispose (GObject *object)
{
  YuMrzDialog *self = YU_MRZ_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->mrz, yu_mrz_free);
  G_OBJECT_CLASS (yu_mrz_dialog_parent_class)->dispose (object);
}

static void
yu_mrz_dialog_class_init (YuMrzDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_mrz_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/mrz-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, YuMrzDialog, fill);
  gtk_widget_class_bind_template_child (widget_class, YuMrzDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, YuMrzDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, YuMrzDialog, state);
  gtk_widget_class_bind_template_child (widget_class, YuMrzDialog, found);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
}

static void
yu_mrz_dialog_init (YuMrzDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lang = yu_lang_current ();
}

GtkWidget *
yu_mrz_dialog_new (GtkWindow *parent, YuSession *session, const char *lines)
{
  YuMrzDialog *self = g_object_new (YU_TYPE_MRZ_DIALOG, "transient-for", parent, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->lines);

  self->session = g_object_ref (session);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (lines)
    gtk_text_buffer_set_text (buffer, lines, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->lines));
  return GTK_WIDGET (self);
}
