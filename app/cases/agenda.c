/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda.h"

#include "calendar.h"
#include "case-summary.h"

static void
free_due (gpointer data)
{
  YuDue *due = data;

  g_free (due->name);
  g_free (due->number);
  yu_case_date_free (due->date);
  g_free (due);
}

static gint
compare_due (gconstpointer a, gconstpointer b)
{
  const YuDue *one = *(YuDue *const *) a, *other = *(YuDue *const *) b;

  if (one->date->on != other->date->on)
    return one->date->on < other->date->on ? -1 : 1;
  return g_strcmp0 (one->name, other->name);
}

static void
add_case (GPtrArray *agenda, const char *name, const YuCase *from, YuDate on, YuDate until)
{
  for (guint i = 0; i < from->dates->len; i++)
    {
      const YuCaseDate *date = g_ptr_array_index (from->dates, i);
      YuDue *due;

      if ((date->on < on && date->kind != YU_CASE_CHANGE) || date->on > until)
        continue;
      due = g_new (YuDue, 1);
      *due = (YuDue){ g_strdup (name), g_strdup (yu_dossier_case (from->dossier)),
                      yu_case_date_copy (date) };
      g_ptr_array_add (agenda, due);
    }
}

static void
add_faults (GPtrArray *refused, const YuFaults *faults)
{
  for (gsize i = 0; i < yu_faults_count (faults); i++)
    g_ptr_array_add (refused, yu_fault_to_text (yu_faults_get (faults, i)));
}

/**
 * yu_agenda_read:
 * @store: where the dossiers are kept
 * @names: (element-type utf8): their names
 * @basis: what cases are judged by; what was over before its day is left out
 * @until: the last day that is wanted
 * @cancellable: (nullable): ends it early, with what was found
 * @refused: (element-type utf8): takes why dossiers are refused
 *
 * Returns: (transfer full) (element-type YuDue): all days, by day and by name of the dossier
 */
GPtrArray *
yu_agenda_read (YuCaseStore *store, GPtrArray *names, const YuCaseBasis *basis, YuDate until,
                GCancellable *cancellable, GPtrArray *refused)
{
  GPtrArray *agenda = g_ptr_array_new_with_free_func (free_due);

  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (YuFaults) faults = yu_faults_new (name);
      g_autoptr (YuCase) from = yu_case_load (store, name, basis, NULL, faults);

      if (from != NULL)
        add_case (agenda, name, from, basis->on, until);
      else
        add_faults (refused, faults);
    }
  g_ptr_array_sort (agenda, compare_due);
  return agenda;
}

/**
 * yu_agenda_to_calendar:
 * @agenda: (element-type YuDue): days
 * @on: the date that counts
 * @lang: a language
 *
 * Returns: (transfer full): the same as a calendar file
 */
GBytes *
yu_agenda_to_calendar (GPtrArray *agenda, YuDate on, YuLang lang)
{
  g_autoptr (YuCalendar) calendar = yu_calendar_new (on, lang);

  for (guint i = 0; i < agenda->len; i++)
    {
      const YuDue *due = g_ptr_array_index (agenda, i);

      yu_calendar_add (calendar, due->name, due->number, due->date);
    }
  return yu_calendar_write (calendar);
}
