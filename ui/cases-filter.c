/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cases-filter.h"
#include "cases/case-list.h"

struct _YuCasesFilter {
  GtkFilter parent_instance;
  char *text; /* folded */
  char *employer;
  YuCasesWanted wanted;
};

G_DEFINE_FINAL_TYPE (YuCasesFilter, yu_cases_filter, GTK_TYPE_FILTER)

static gboolean
fits (int wanted, guint value)
{
  return wanted == YU_CASES_ALL || (guint) wanted == value;
}

static gboolean
is_soon (const YuCasesWanted *wanted, const YuCaseSummary *summary)
{
  return wanted->until == 0 || (summary->next != NULL && summary->next->on <= wanted->until);
}

static gboolean
is_wanted (YuCasesFilter *self, const YuCaseSummary *summary)
{
  const YuCasesWanted *wanted = &self->wanted;

  return fits (wanted->category, summary->category) && fits (wanted->ground, summary->ground)
         && fits (wanted->stage, summary->stage)
         && (self->employer == NULL || g_strcmp0 (summary->employer, self->employer) == 0)
         && is_soon (wanted, summary);
}

static gboolean
yu_cases_filter_match (GtkFilter *filter, gpointer row)
{
  YuCasesFilter *self = YU_CASES_FILTER (filter);
  const YuCaseSummary *summary = yu_case_row_get_summary (row);

  return yu_case_row_has_text (row, self->text)
         && (!yu_case_is_read (summary) || is_wanted (self, summary));
}

static void
yu_cases_filter_finalize (GObject *object)
{
  YuCasesFilter *self = YU_CASES_FILTER (object);

  g_free (self->text);
  g_free (self->employer);
  G_OBJECT_CLASS (yu_cases_filter_parent_class)->finalize (object);
}

static void
yu_cases_filter_class_init (YuCasesFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_cases_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = yu_cases_filter_match;
}

static void
yu_cases_filter_init (YuCasesFilter *self)
{
  self->text = g_strdup ("");
  self->wanted = (YuCasesWanted){ YU_CASES_ALL, YU_CASES_ALL, YU_CASES_ALL, NULL, 0 };
}

YuCasesFilter *
yu_cases_filter_new (void)
{
  return g_object_new (YU_TYPE_CASES_FILTER, NULL);
}

/* Who types on looks among what was found. */
void
yu_cases_filter_set_text (YuCasesFilter *self, const char *text)
{
  g_autofree char *before = self->text;

  self->text = g_utf8_casefold (text, -1);
  if (!g_str_equal (before, self->text))
    gtk_filter_changed (GTK_FILTER (self),
                        g_str_has_prefix (self->text, before)   ? GTK_FILTER_CHANGE_MORE_STRICT
                        : g_str_has_prefix (before, self->text) ? GTK_FILTER_CHANGE_LESS_STRICT
                                                                : GTK_FILTER_CHANGE_DIFFERENT);
}

void
yu_cases_filter_set_wanted (YuCasesFilter *self, const YuCasesWanted *wanted)
{
  g_free (self->employer);
  self->wanted = *wanted;
  self->employer = g_strdup (wanted->employer);
  self->wanted.employer = self->employer;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

guint
yu_cases_filter_n_wanted (YuCasesFilter *self)
{
  const YuCasesWanted *wanted = &self->wanted;

  return (guint) (wanted->category != YU_CASES_ALL) + (wanted->ground != YU_CASES_ALL)
         + (wanted->stage != YU_CASES_ALL) + (wanted->employer != NULL) + (wanted->until != 0);
}
