/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "advice-group.h"
#include "advice-worker.h"
#include "reason-dialog.h"
#include "result-row.h"
#include "result-words.h"
#include "scenarios-window.h"

#define AT_FIRST 3
#define REST_MS 300 /* so long after the last answer */

struct _YuAdviceGroup {
  AdwBin parent_instance;
  YuSession *session;
  YuAdviceWorker *worker;
  GCancellable *cancellable; /* of the search for the present answers */
  guint rest;                /* the source that waits */
  YuAdvice *advice;          /* for the present answers; NULL: not there yet */
  gboolean all;

  GtkListBox *list;
  GtkButton *more;
};

G_DEFINE_FINAL_TYPE (YuAdviceGroup, yu_advice_group, ADW_TYPE_BIN)

/* --- rows --- */

static gboolean
reaches_met (const YuAdvicePiece *piece)
{
  for (guint i = 0; i < piece->goals->len; i++)
    if (((const YuGoal *) g_ptr_array_index (piece->goals, i))->level == YU_MET)
      return TRUE;
  return FALSE;
}

/* One click: the piece becomes a scenario of the dossier, named after its changes, and stands
 * beside it. */
static void
try_cb (YuAdviceGroup *self, GtkButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), YU_TYPE_RESULT_ROW);
  guint i = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  YuDocument *document = yu_session_get_document (self->session);
  YuDossier *dossier = yu_document_get_dossier (document);

  if (!self->advice || i >= self->advice->pieces->len)
    return;

  const YuAdvicePiece *piece = g_ptr_array_index (self->advice->pieces, i);
  g_autofree char *changes = yu_advice_changes (self->advice, piece, yu_lang_current ());
  g_autofree char *name = yu_scenario_clean_name (changes);
  g_autoptr (YuAnswers) answers = yu_advice_apply (piece, yu_dossier_answers (dossier));
  g_autoptr (YuScenario) scenario
      = yu_scenario_between (name, yu_dossier_answers (dossier), answers);
  g_autoptr (GPtrArray) scenarios = yu_scenarios_with (yu_dossier_scenarios (dossier), scenario);
  g_autoptr (YuDossier) next = yu_dossier_with_scenarios (dossier, scenarios);
  yu_document_edit (document, next);
  yu_scenarios_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
                               name);
}

static void
add_try_button (YuAdviceGroup *self, YuResultRow *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("view-dual-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Make a Scenario of This"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (try_cb), self);
  yu_result_row_add_button (row, button);
  g_object_set_data (G_OBJECT (row), "yu-try", button);
}

static void
show_piece (YuAdviceGroup *self, guint i)
{
  const YuAdvicePiece *piece = g_ptr_array_index (self->advice->pieces, i);
  YuResultRow *row = yu_result_list_row (self->list, i);
  YuLang lang = yu_lang_current ();
  g_autofree char *sentence = yu_advice_sentence (self->advice, piece, lang);
  g_autofree char *marks = yu_advice_marks (self->advice, piece, lang);
  g_autofree char *target = g_strdup_printf ("advice.%u", i);

  if (!g_object_get_data (G_OBJECT (row), "yu-try"))
    add_try_button (self, row);

  g_autofree char *name = g_strdup_printf (_ ("Make a scenario: %s"), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (g_object_get_data (G_OBJECT (row), "yu-try")),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  yu_result_row_set_target (row, target);
  yu_result_row_set_text (row, sentence, marks);
  yu_result_row_set_shown (row, reaches_met (piece) ? YU_SHOWN_MET : YU_SHOWN_CLAIMED);
  yu_result_row_set_assumed (row, piece->assumed);
}

static void
show (YuAdviceGroup *self)
{
  guint n = self->advice ? self->advice->pieces->len : 0;
  guint shown = self->all ? n : MIN (n, AT_FIRST);
  g_autofree char *more
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More", "Show %u More", n - shown),
                         n - shown);

  for (guint i = 0; i < shown; i++)
    show_piece (self, i);
  yu_result_list_end (self->list, shown);
  gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), shown < n);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* What stands there belongs to other answers. */
static void
set_current (YuAdviceGroup *self, gboolean current)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->list)) == current)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), current);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_STATE_BUSY, !current,
                               -1);
}

/* --- looking for advice --- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  YuAdviceGroup *self = data;
  g_autoptr (GError) error = NULL;
  YuAdvice *advice = yu_advice_worker_finish (result, &error);

  /* Also when the group is no more: it cancels what it still waits for. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    g_warning ("advice: %s", error->message);
  self->advice = advice;
  show (self);
  set_current (self, TRUE);
}

static gboolean
rested_cb (gpointer data)
{
  YuAdviceGroup *self = data;
  YuLibrary *library = yu_session_get_library (self->session);
  YuDossier *dossier = yu_document_get_dossier (yu_session_get_document (self->session));

  self->rest = 0;
  if (self->worker && yu_advice_worker_library (self->worker) != library)
    g_clear_pointer (&self->worker, yu_advice_worker_unref);
  if (!self->worker)
    self->worker = yu_advice_worker_new (library, yu_session_get_on (self->session));
  self->cancellable = g_cancellable_new ();
  yu_advice_worker_async (self->worker, yu_dossier_answers (dossier), self->cancellable, found_cb,
                          self);
  return G_SOURCE_REMOVE;
}

/* An answer to a search under way would be one to other answers: it is dropped. */
static void
forget (YuAdviceGroup *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->advice, yu_advice_free);
}

static void
assessed_cb (YuAdviceGroup *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);

  forget (self);
  set_current (self, FALSE);
  if (assessment == NULL || !yu_result_counted (assessment))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  else
    self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

/* --- what a person does --- */

static void
row_activated_cb (YuAdviceGroup *self, GtkListBoxRow *row)
{
  guint i = (guint) gtk_list_box_row_get_index (row);
  const YuAdvicePiece *piece;
  g_autoptr (GPtrArray) lines = NULL;

  if (!self->advice || i >= self->advice->pieces->len)
    return;
  piece = g_ptr_array_index (self->advice->pieces, i);
  lines = yu_advice_lines (self->advice, piece, yu_lang_current ());
  yu_reason_dialog_present_lines (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                  self->session, _ ("What Would Change This"), lines);
}

/* The button goes; the focus is on the first row that came instead of it. */
static void
more_cb (YuAdviceGroup *self)
{
  self->all = TRUE;
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (yu_result_list_row (self->list, AT_FIRST)));
}

/* --- the class --- */

static void
yu_advice_group_dispose (GObject *object)
{
  YuAdviceGroup *self = YU_ADVICE_GROUP (object);

  forget (self);
  g_clear_pointer (&self->worker, yu_advice_worker_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), YU_TYPE_ADVICE_GROUP);
  G_OBJECT_CLASS (yu_advice_group_parent_class)->dispose (object);
}

static void
yu_advice_group_class_init (YuAdviceGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_advice_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/advice-group.ui");
  gtk_widget_class_bind_template_child (widget_class, YuAdviceGroup, list);
  gtk_widget_class_bind_template_child (widget_class, YuAdviceGroup, more);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
yu_advice_group_init (YuAdviceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
yu_advice_group_set_session (YuAdviceGroup *self, YuSession *session)
{
  g_return_if_fail (YU_IS_ADVICE_GROUP (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  assessed_cb (self);
}

const YuAdvice *
yu_advice_group_get_advice (YuAdviceGroup *self)
{
  g_return_val_if_fail (YU_IS_ADVICE_GROUP (self), NULL);

  return self->advice;
}
