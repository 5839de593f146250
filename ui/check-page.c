/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "check-page.h"
#include "form/reading.h"
#include "naming.h"
#include "result-row.h"

/* Brought up to date when it is seen, like the review: while one types elsewhere, nobody reads it.
 */

struct _YuCheckPage {
  YuFormPage parent_instance;
  YuSession *session;
  YuLang lang;
  GPtrArray *shown; /* the findings that the rows are of; NULL at first */
  GtkLabel *summary;
  GtkWidget *groups[YU_N_SEVERITIES]; /* AdwPreferencesGroup */
  GPtrArray *rows[YU_N_SEVERITIES];   /* of AdwExpanderRow */
};

G_DEFINE_FINAL_TYPE (YuCheckPage, yu_check_page, YU_TYPE_FORM_PAGE)

static void
add_line (GtkWidget *expander, const char *title, const char *text)
{
  GtkWidget *row = yu_result_row_new ();

  yu_result_row_set_text (YU_RESULT_ROW (row), title, text);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

static void
go_cb (GtkWidget *button, YuSession *session)
{
  yu_session_jump (session, g_object_get_data (G_OBJECT (button), "yu-question"));
}

static char *
where (const YuFinding *finding)
{
  return finding->document ? g_strdup_printf ("documents/%s", finding->document->id)
                           : g_strdup (finding->question->id);
}

static GtkWidget *
go_button (YuCheckPage *self, const YuFinding *finding)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  /* Translators: %s is where the button leads: a question, or a document */
  g_autofree char *place = yu_finding_place (finding, self->lang),
                  *name = g_strdup_printf (_ ("Go to “%s”"), place);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "yu-question", where (finding), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (go_cb), self->session, 0);
  return button;
}

static GtkWidget *
row_for (YuCheckPage *self, const YuFinding *finding)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *place = yu_finding_place (finding, self->lang);
  g_autofree char *sources = yu_finding_sources (finding, self->lang);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->text[self->lang]);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), place);
  yu_name_expander (ADW_EXPANDER_ROW (row));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), go_button (self, finding));
  add_line (row, _ ("Why it matters"), yu_text_get (&finding->kind->why, self->lang));
  add_line (row, _ ("What to do"), yu_text_get (&finding->kind->remedy, self->lang));
  if (*sources != '\0')
    add_line (row, _ ("Source"), sources);
  return row;
}

static void
empty_group (YuCheckPage *self, YuSeverity severity)
{
  for (guint i = 0; i < self->rows[severity]->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->groups[severity]),
                                  g_ptr_array_index (self->rows[severity], i));
  g_ptr_array_set_size (self->rows[severity], 0);
}

static void
fill_groups (YuCheckPage *self, GPtrArray *findings)
{
  for (YuSeverity severity = 0; severity < YU_N_SEVERITIES; severity++)
    empty_group (self, severity);
  for (guint i = 0; i < findings->len; i++)
    {
      const YuFinding *finding = g_ptr_array_index (findings, i);
      GtkWidget *row = row_for (self, finding);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[finding->kind->severity]),
                                 row);
      g_ptr_array_add (self->rows[finding->kind->severity], row);
    }
  for (YuSeverity severity = 0; severity < YU_N_SEVERITIES; severity++)
    gtk_widget_set_visible (self->groups[severity], self->rows[severity]->len > 0);
}

static void
show_summary (YuCheckPage *self, GPtrArray *findings)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  g_autofree char *date
      = assessment ? yu_date_to_words (yu_check_filing_date (assessment), self->lang) : NULL;
  g_autofree char *words = NULL;

  if (assessment == NULL)
    words = g_strdup (_ ("There is no result to check yet."));
  else if (findings->len == 0)
    words = g_strdup_printf (
        _ ("Checked for filing on %s: nothing was found. The office may still ask for more."),
        date);
  else
    words
        = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Checked for filing on %2$s: %1$u finding",
                                        "Checked for filing on %2$s: %1$u findings", findings->len),
                           findings->len, date);
  gtk_label_set_text (self->summary, words);
}

/* The same findings keep their rows, and so what is open and where the focus is. */
static void
update (YuCheckPage *self)
{
  GPtrArray *findings = yu_session_get_findings (self->session);

  show_summary (self, findings);
  if (self->shown == findings)
    return;
  fill_groups (self, findings);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_ref (findings);
}

static void
assessed_cb (YuCheckPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
yu_check_page_map (GtkWidget *widget)
{
  update (YU_CHECK_PAGE (widget));
  GTK_WIDGET_CLASS (yu_check_page_parent_class)->map (widget);
}

static void
yu_check_page_dispose (GObject *object)
{
  YuCheckPage *self = YU_CHECK_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  for (YuSeverity severity = 0; severity < YU_N_SEVERITIES; severity++)
    g_clear_pointer (&self->rows[severity], g_ptr_array_unref);
  G_OBJECT_CLASS (yu_check_page_parent_class)->dispose (object);
}

static void
yu_check_page_class_init (YuCheckPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_check_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = yu_check_page_map;
}

static void
add_groups (YuCheckPage *self)
{
  for (YuSeverity severity = 0; severity < YU_N_SEVERITIES; severity++)
    {
      self->rows[severity] = g_ptr_array_new ();
      self->groups[severity] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[severity]),
                                       yu_severity_words (severity, self->lang));
      yu_form_page_add (YU_FORM_PAGE (self), self->groups[severity]);
    }
}

static void
yu_check_page_init (YuCheckPage *self)
{
  self->lang = yu_lang_current ();
  yu_form_page_set_heading (YU_FORM_PAGE (self), _ ("Check before filing"),
                            _ ("What gets applications returned, as far as the answers show it. "
                               "What is not answered is not checked."));
  self->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "heading");
  yu_form_page_add (YU_FORM_PAGE (self), GTK_WIDGET (self->summary));
  add_groups (self);
}

GtkWidget *
yu_check_page_new (YuSession *session)
{
  YuCheckPage *self = g_object_new (YU_TYPE_CHECK_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
