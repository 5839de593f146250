/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "question-points.h"
#include "result-words.h"
#include "statements.h"

struct _YuStatements {
  AdwPreferencesGroup parent_instance;
  YuSession *session;
  YuListed listed;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (YuStatements, yu_statements, ADW_TYPE_PREFERENCES_GROUP)

static void
show_verdict (YuResultRow *row, const YuStatement *statement, const YuCitation *citation)
{
  YuShown shown = yu_verdict_shown (statement->verdict);

  yu_result_row_set_target (row, statement->id);
  yu_result_row_set_shown (row, shown);
  yu_result_row_set_assumed (row, citation->provenance == YU_PROVENANCE_ASSUMED);
}

void
yu_show_ground (YuResultRow *row, guint place, const YuStatement *ground, YuLang lang)
{
  g_autofree char *title
      = g_strdup_printf ("%u  %s", place + 1, yu_text_get (&ground->ground->label, lang));
  g_autofree char *open = NULL;
  guint n = ground->missing ? ground->missing->len : 0;

  if (yu_verdict_shown (ground->verdict) == YU_SHOWN_OPEN && n > 0)
    open = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer can change it",
                                         "%u answers can change it", n),
                            n);
  yu_result_row_set_text (row, title, open);
  show_verdict (row, ground, &ground->ground->citation);
}

static void
show_provision (YuResultRow *row, guint place, const YuStatement *provision, YuLang lang)
{
  g_autofree char *title
      = g_strdup_printf ("%u  %s", place + 1, yu_text_get (&provision->provision->label, lang));
  g_autofree char *range = yu_range_text (provision->points);
  g_autofree char *points = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s point", "%s points",
                                                          (gulong) provision->points.max),
                                             range);

  yu_result_row_set_text (row, title, provision->points.max > 0 ? points : NULL);
  show_verdict (row, provision, &provision->provision->citation);
}

static void
update (YuStatements *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  gboolean grounds = self->listed == YU_LISTED_GROUNDS;
  GPtrArray *statements = assessment && assessment->applies
                              ? (grounds ? assessment->grounds : assessment->provisions)
                              : NULL;

  for (guint i = 0; statements && i < statements->len; i++)
    (grounds ? yu_show_ground : show_provision) (yu_result_list_row (self->list, i), i,
                                                 g_ptr_array_index (statements, i),
                                                 yu_lang_current ());
  gtk_widget_set_visible (GTK_WIDGET (self), statements != NULL);
}

static void
activated_cb (YuStatements *self, GtkListBoxRow *row)
{
  yu_session_explain (self->session, yu_result_row_get_target (YU_RESULT_ROW (row)));
}

static void
yu_statements_dispose (GObject *object)
{
  g_clear_object (&YU_STATEMENTS (object)->session);
  G_OBJECT_CLASS (yu_statements_parent_class)->dispose (object);
}

static void
yu_statements_class_init (YuStatementsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_statements_dispose;
}

static void
yu_statements_init (YuStatements *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

GtkWidget *
yu_statements_new (YuSession *session, YuListed listed)
{
  YuStatements *self = g_object_new (YU_TYPE_STATEMENTS, NULL);
  const char *title = listed == YU_LISTED_GROUNDS ? _ ("The five grounds, as they stand")
                                                  : _ ("The eight provisions, as they stand");

  self->session = g_object_ref (session);
  self->listed = listed;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  if (listed == YU_LISTED_PROVISIONS)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                           _ ("Together they count for ten points at most."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (session, "assessed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
