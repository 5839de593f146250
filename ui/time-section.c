/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "dossier/lapses.h"
#include "form/reading.h"
#include "naming.h"
#include "time-chart.h"
#include "result-words.h"
#include "time-section.h"

#define REST_MS 400

struct _YuTimeSection {
  AdwBin parent_instance;
  YuSession *session;
  YuLang lang;
  YuAlmanac *almanac;   /* of the library and date that it was made for */
  YuTimeline *timeline; /* shown */
  guint rest;           /* source: waits until typing rests */
  guint wanted;         /* counts the time lines asked for */
  GPtrArray *rows;      /* of AdwExpanderRow, one an event */
  GPtrArray *fixed_rows;

  GtkWidget *content;
  GtkLabel *window;
  YuTimeChart *chart;
  GtkListBox *events;
  GtkListBox *fixed_list;
  AdwExpanderRow *fixed;
};

G_DEFINE_FINAL_TYPE (YuTimeSection, yu_time_section, ADW_TYPE_BIN)

/* --- showing --- */

static GtkWidget *
text_row (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", text, "title-lines", 0, NULL);
  return row;
}

/* The lines of an event are made when it is opened first. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, const YuEvent *event)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled"))
    return;
  g_object_set_data (G_OBJECT (row), "filled", GINT_TO_POINTER (TRUE));
  lines = yu_event_lines (event, yu_lang_current ());
  for (guint i = 0; i < lines->len; i++)
    adw_expander_row_add_row (row, text_row (g_ptr_array_index (lines, i)));
}

static void
show_event (YuTimeSection *self, const YuEvent *event)
{
  g_autofree char *headline = yu_event_headline (event, self->lang);
  g_autofree char *date = yu_date_to_words (event->on, self->lang);
  GtkWidget *row = adw_expander_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", date, "subtitle", headline, NULL);
  yu_name_expander (ADW_EXPANDER_ROW (row));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), (gpointer) event);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->events, row);
}

static void
clear_rows (YuTimeSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->events, g_ptr_array_index (self->rows, i));
  for (guint i = 0; i < self->fixed_rows->len; i++)
    adw_expander_row_remove (self->fixed, g_ptr_array_index (self->fixed_rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->fixed_rows, 0);
}

static void
show_fixed (YuTimeSection *self)
{
  for (guint i = 0; i < self->timeline->fixed->len; i++)
    {
      g_autofree char *words
          = yu_fixed_words (g_ptr_array_index (self->timeline->fixed, i), self->lang);
      GtkWidget *row = text_row (words);

      adw_expander_row_add_row (self->fixed, row);
      g_ptr_array_add (self->fixed_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fixed_list), self->timeline->fixed->len > 0);
}

static char *
joined (GPtrArray *sentences)
{
  g_autofree char **texts = g_new0 (char *, sentences->len + 1);

  for (guint i = 0; i < sentences->len; i++)
    texts[i] = g_ptr_array_index (sentences, i);
  return g_strjoinv ("\n", texts);
}

static void
show (YuTimeSection *self, YuTimeline *timeline /* taken */)
{
  g_autoptr (GPtrArray) sentences = yu_window_sentences (timeline, self->lang);
  g_autofree char *window = joined (sentences);
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "National points over five years, %u event: listed below",
                                      "National points over five years, %u events: listed below",
                                      timeline->events->len),
                         timeline->events->len);

  clear_rows (self);
  yu_time_chart_set (self->chart, timeline, words);
  g_clear_pointer (&self->timeline, yu_timeline_free);
  self->timeline = timeline;
  gtk_label_set_text (self->window, window);
  for (guint i = 0; i < timeline->events->len; i++)
    show_event (self, g_ptr_array_index (timeline->events, i));
  gtk_widget_set_visible (GTK_WIDGET (self->events), timeline->events->len > 0);
  show_fixed (self);
  gtk_widget_set_visible (self->content, TRUE);
}

static void
opened_cb (YuTimeSection *self, guint event)
{
  AdwExpanderRow *row = event < self->rows->len ? g_ptr_array_index (self->rows, event) : NULL;

  if (row == NULL)
    return;
  adw_expander_row_set_expanded (row, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* --- finding out --- */

typedef struct {
  YuLibrary *library;
  YuDate on;
  YuDossier *dossier;
  YuAlmanac *almanac; /* NULL: to be made */
  guint number;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  yu_library_unref (request->library);
  yu_dossier_unref (request->dossier);
  g_clear_pointer (&request->almanac, yu_almanac_unref);
  g_free (request);
}

static void
find_out_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;

  if (request->almanac == NULL)
    request->almanac = yu_timeline_almanac (request->library, request->on);
  g_task_return_pointer (task, yu_dossier_timeline (request->dossier, request->almanac),
                         (GDestroyNotify) yu_timeline_free);
}

static void
found_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  YuTimeSection *self = YU_TIME_SECTION (source);
  const Request *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (YuTimeline) timeline = g_task_propagate_pointer (G_TASK (result), NULL);

  if (timeline == NULL || self->session == NULL || request->number != self->wanted)
    return;
  g_clear_pointer (&self->almanac, yu_almanac_unref);
  self->almanac = yu_almanac_ref (timeline->almanac);
  show (self, g_steal_pointer (&timeline));
}

static gboolean
find_out_cb (gpointer data)
{
  YuTimeSection *self = data;
  Request *request = g_new0 (Request, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, found_out_cb, NULL);

  self->rest = 0;
  request->library = yu_library_ref (yu_session_get_library (self->session));
  request->on = yu_session_get_on (self->session);
  request->dossier
      = yu_dossier_ref (yu_document_get_dossier (yu_session_get_document (self->session)));
  if (self->almanac != NULL && self->almanac->library == request->library
      && self->almanac->from == request->on)
    request->almanac = yu_almanac_ref (self->almanac);
  request->number = self->wanted;
  g_task_set_source_tag (task, find_out_cb);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, find_out_thread);
  return G_SOURCE_REMOVE;
}

static void
assessed_cb (YuTimeSection *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);

  self->wanted++;
  g_clear_handle_id (&self->rest, g_source_remove);
  if (assessment == NULL || !assessment->applies || !yu_result_counted (assessment))
    gtk_widget_set_visible (self->content, FALSE);
  else
    self->rest = g_timeout_add (REST_MS, find_out_cb, self);
}

static void
yu_time_section_dispose (GObject *object)
{
  YuTimeSection *self = YU_TIME_SECTION (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->session);
  if (self->chart != NULL)
    yu_time_chart_set (self->chart, NULL, NULL);
  /* The template is not disposed of here: that would take the bin's child from it unseen. */
  G_OBJECT_CLASS (yu_time_section_parent_class)->dispose (object);
}

static void
yu_time_section_finalize (GObject *object)
{
  YuTimeSection *self = YU_TIME_SECTION (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->fixed_rows);
  g_clear_pointer (&self->timeline, yu_timeline_free);
  g_clear_pointer (&self->almanac, yu_almanac_unref);
  G_OBJECT_CLASS (yu_time_section_parent_class)->finalize (object);
}

static void
yu_time_section_class_init (YuTimeSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_time_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = yu_time_section_finalize;
  g_type_ensure (YU_TYPE_TIME_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/time-section.ui");
  gtk_widget_class_bind_template_child (widget_class, YuTimeSection, content);
  gtk_widget_class_bind_template_child (widget_class, YuTimeSection, window);
  gtk_widget_class_bind_template_child (widget_class, YuTimeSection, chart);
  gtk_widget_class_bind_template_child (widget_class, YuTimeSection, events);
  gtk_widget_class_bind_template_child (widget_class, YuTimeSection, fixed_list);
  gtk_widget_class_bind_template_child (widget_class, YuTimeSection, fixed);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
yu_time_section_init (YuTimeSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  yu_name_expander (self->fixed);
  self->lang = yu_lang_current ();
  self->rows = g_ptr_array_new ();
  self->fixed_rows = g_ptr_array_new ();
}

void
yu_time_section_set_session (YuTimeSection *self, YuSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  assessed_cb (self);
}
