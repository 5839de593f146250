/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Weekends are not worked, but for what the yearly notice of the State Council says: some weekends
 * are, some weekdays are not. A year without a notice has no working days that could be counted. */

#include "date-rules.h"

#include "base/paths.h"

#define MOST_DAYS 1000
#define SATURDAY 5

typedef struct {
  guint year;
  GHashTable *off, *work; /* sets of YuDate */
} Calendar;

struct _YuDateRules {
  GPtrArray *sources;
  GArray *opens, *closes, *change; /* of YuClaim */
  GPtrArray *calendars;
};

static void
free_calendar (gpointer data)
{
  Calendar *calendar = data;

  g_hash_table_unref (calendar->off);
  g_hash_table_unref (calendar->work);
  g_free (calendar);
}

/* --- reading --- */

static GArray *
read_claims (const YuDateRules *self, YuJson root, const char *name)
{
  GArray *claims = g_array_new (FALSE, TRUE, sizeof (YuClaim));
  YuJson list = yu_json_member (root, name);

  for (guint i = 0; list.node != NULL && yu_json_is_array (list) && i < yu_json_length (list); i++)
    {
      YuJson at = yu_json_item (list, i);
      YuClaim claim = { 0 };

      if (!yu_json_is_object (at))
        continue;
      yu_json_only (at, "days", "work_days", "source", NULL);
      if (yu_json_has (at, "work_days"))
        claim.work_days = yu_json_integer (at, "work_days", 1, MOST_DAYS);
      else
        claim.days = yu_json_integer (at, "days", 0, MOST_DAYS);
      claim.citation = yu_citation_read (self->sources, yu_json_member (at, "source"));
      g_array_append_val (claims, claim);
    }
  if (list.node != NULL && claims->len == 0)
    yu_json_fault (list, NULL, "at least one source");
  return claims;
}

/* A day of the calendar's year as text. */
static YuDate
read_day (YuJson at, const Calendar *calendar)
{
  const char *iso = JSON_NODE_HOLDS_VALUE (at.node) ? json_node_get_string (at.node) : NULL;
  YuDate day = iso != NULL ? yu_date_from_iso (iso) : 0;
  guint year = 0, month, of_month;

  if (day != 0)
    yu_date_get_ymd (day, &year, &month, &of_month);
  if (year == calendar->year)
    return day;
  yu_json_fault (at, NULL, "a day of %u", calendar->year);
  return 0;
}

static void
read_stretch (YuJson at, Calendar *calendar)
{
  YuDate from, until;

  if (!yu_json_is_array (at))
    return;
  if (yu_json_length (at) != 2)
    {
      yu_json_fault (at, NULL, "a first and a last day");
      return;
    }
  from = read_day (yu_json_item (at, 0), calendar);
  until = read_day (yu_json_item (at, 1), calendar);
  for (YuDate day = from; from != 0 && day <= until; day++)
    g_hash_table_add (calendar->off, GUINT_TO_POINTER (day));
}

static void
read_calendar (YuDateRules *self, YuJson at)
{
  Calendar *calendar = g_new0 (Calendar, 1);
  YuJson off = yu_json_member (at, "off"), work = yu_json_member (at, "worked");

  yu_json_only (at, "year", "off", "worked", "source", NULL);
  calendar->year = (guint) yu_json_integer (at, "year", 2000, 2100);
  calendar->off = g_hash_table_new (NULL, NULL);
  calendar->work = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (self->calendars, calendar);
  for (guint i = 0; off.node != NULL && yu_json_is_array (off) && i < yu_json_length (off); i++)
    read_stretch (yu_json_item (off, i), calendar);
  for (guint i = 0; work.node != NULL && yu_json_is_array (work) && i < yu_json_length (work); i++)
    g_hash_table_add (calendar->work,
                      GUINT_TO_POINTER (read_day (yu_json_item (work, i), calendar)));
  yu_citation_read (self->sources, yu_json_member (at, "source"));
}

/**
 * yu_date_rules_parse:
 * @node: the document of a file of dates
 * @faults: takes everything that is wrong
 *
 * Returns: (transfer full) (nullable): the rules; %NULL if there were faults
 */
YuDateRules *
yu_date_rules_parse (JsonNode *node, YuFaults *faults)
{
  g_autoptr (YuDateRules) self = NULL;
  gsize before = yu_faults_total (faults);
  YuJson root = yu_json_root (node, faults), list;

  if (!yu_json_is_object (root))
    return NULL;
  yu_json_only (root, "$schema", "format", "version", "edition", "sources", "renewal_opens",
                "renewal_closes", "change", "calendars", NULL);
  if (g_strcmp0 (yu_json_text (root, "format"), "yucai-dates") != 0)
    yu_json_fault (yu_json_member (root, "format"), NULL, "\"yucai-dates\"");
  yu_json_integer (root, "version", 1, 1);
  yu_json_date (root, "edition");
  self = g_new0 (YuDateRules, 1);
  self->sources = yu_sources_read (root);
  self->opens = read_claims (self, root, "renewal_opens");
  self->closes = read_claims (self, root, "renewal_closes");
  self->change = read_claims (self, root, "change");
  self->calendars = g_ptr_array_new_with_free_func (free_calendar);
  list = yu_json_member (root, "calendars");
  for (guint i = 0; list.node != NULL && yu_json_is_array (list) && i < yu_json_length (list); i++)
    if (yu_json_is_object (yu_json_item (list, i)))
      read_calendar (self, yu_json_item (list, i));
  return yu_faults_total (faults) == before ? g_steal_pointer (&self) : NULL;
}

/**
 * yu_date_rules_free:
 * @rules: (nullable): rules
 */
void
yu_date_rules_free (YuDateRules *rules)
{
  if (rules == NULL)
    return;
  g_ptr_array_unref (rules->sources);
  g_array_unref (rules->opens);
  g_array_unref (rules->closes);
  g_array_unref (rules->change);
  g_ptr_array_unref (rules->calendars);
  g_free (rules);
}

static YuDateRules *
read_shipped (GError **error)
{
  g_autofree char *path = yu_path_data ("forms", "dates.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  YuDateRules *rules = node != NULL ? yu_date_rules_parse (node, faults) : NULL;

  yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return rules;
}

/**
 * yu_date_rules_shipped:
 * @error: what is wrong with the installation
 *
 * Reads the file that comes with the program, once; may be called from any thread.
 *
 * Returns: (transfer none) (nullable): the rules, for ever
 */
const YuDateRules *
yu_date_rules_shipped (GError **error)
{
  static GMutex lock;
  static YuDateRules *shipped;
  const YuDateRules *rules;

  g_mutex_lock (&lock);
  if (shipped == NULL)
    shipped = read_shipped (error);
  rules = shipped;
  g_mutex_unlock (&lock);
  return rules;
}

/**
 * yu_date_rules_opens:
 * @rules: rules
 *
 * Returns: (transfer none) (element-type YuClaim): how many days before a permit ends its renewal
 * is taken
 */
const GArray *
yu_date_rules_opens (const YuDateRules *rules)
{
  return rules->opens;
}

/**
 * yu_date_rules_closes:
 * @rules: rules
 *
 * Returns: (transfer none) (element-type YuClaim): how many days before a permit ends its renewal
 * is taken no more
 */
const GArray *
yu_date_rules_closes (const YuDateRules *rules)
{
  return rules->closes;
}

/**
 * yu_date_rules_change:
 * @rules: rules
 *
 * Returns: (transfer none) (element-type YuClaim): within how many days a change is to be reported
 */
const GArray *
yu_date_rules_change (const YuDateRules *rules)
{
  return rules->change;
}

static const Calendar *
calendar_of (const YuDateRules *rules, YuDate day)
{
  guint year, month, of_month;

  yu_date_get_ymd (day, &year, &month, &of_month);
  for (guint i = 0; i < rules->calendars->len; i++)
    {
      const Calendar *calendar = g_ptr_array_index (rules->calendars, i);

      if (calendar->year == year)
        return calendar;
    }
  return NULL;
}

/**
 * yu_date_rules_day:
 * @rules: rules
 * @day: a day
 *
 * Returns: whether it is worked, by the notice for its year
 */
YuDayKind
yu_date_rules_day (const YuDateRules *rules, YuDate day)
{
  const Calendar *calendar = calendar_of (rules, day);

  if (calendar == NULL)
    return YU_DAY_UNKNOWN;
  if (g_hash_table_contains (calendar->off, GUINT_TO_POINTER (day)))
    return YU_DAY_OFF;
  return yu_date_weekday (day) < SATURDAY
                 || g_hash_table_contains (calendar->work, GUINT_TO_POINTER (day))
             ? YU_DAY_WORKED
             : YU_DAY_OFF;
}

/**
 * yu_date_rules_work_day:
 * @rules: rules
 * @from: a day, which does not count itself
 * @n: how many working days, from 1
 * @year: (out): the year without a notice, where the answer is 0
 *
 * Returns: the @n-th working day after @from; 0 where a year lies on the way that no notice is
 * known for
 */
YuDate
yu_date_rules_work_day (const YuDateRules *rules, YuDate from, gint64 n, guint *year)
{
  YuDate day = from;
  guint month, of_month;

  while (n > 0)
    {
      YuDayKind kind = yu_date_rules_day (rules, ++day);

      if (kind == YU_DAY_UNKNOWN)
        {
          yu_date_get_ymd (day, year, &month, &of_month);
          return 0;
        }
      n -= kind == YU_DAY_WORKED;
    }
  return day;
}
