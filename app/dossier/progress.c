/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The record is kept as it was read, members in their order; only what has to be so is looked at.
 */

#include "progress.h"

#include "base/words.h"

#include <string.h>

static const char *const stage_ids[YU_N_STAGES + 1]
    = { "eligibility", "documents", "seal", "filed", "returned", "approved", "renewal", NULL };

/**
 * yu_stage_id:
 * @stage: a stage
 *
 * Returns: (transfer none): its id in files
 */
const char *
yu_stage_id (YuStage stage)
{
  return stage_ids[stage];
}

/**
 * yu_stage_from_id:
 * @id: an id
 * @stage: (out): the stage
 *
 * Returns: whether there is a stage of that id
 */
gboolean
yu_stage_from_id (const char *id, YuStage *stage)
{
  for (guint i = 0; i < YU_N_STAGES; i++)
    if (strcmp (stage_ids[i], id) == 0)
      {
        *stage = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * yu_stage_words:
 * @stage: a stage
 * @lang: a language
 *
 * Returns: (transfer none): its name
 */
const char *
yu_stage_words (YuStage stage, YuLang lang)
{
  g_autofree char *id = g_strconcat ("stage.", stage_ids[stage], NULL);

  return yu_words (id, lang);
}

/* --- reading --- */

static void
check_stage (YuJson at)
{
  const char *id = yu_json_text_or (at, "stage", NULL);
  const char *near = id != NULL ? yu_nearest_word (id, stage_ids) : NULL;
  g_autofree char *names = g_strjoinv (", ", (char **) stage_ids);
  YuStage stage;

  if (id != NULL && !yu_stage_from_id (id, &stage))
    yu_json_fault (yu_json_member (at, "stage"), near != NULL ? near : "leave it out if none fits",
                   "one of %s", names);
}

static void
check_rules (YuJson at)
{
  if (!yu_json_is_array (at))
    return;
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      YuJson item = yu_json_item (at, i);

      if (!JSON_NODE_HOLDS_VALUE (item.node)
          || json_node_get_value_type (item.node) != G_TYPE_STRING)
        yu_json_fault (item, NULL, "a rulebook and its edition");
    }
}

static void
check_entry (YuJson at)
{
  if (!yu_json_is_object (at))
    return;
  yu_json_date (at, "on");
  yu_json_text_or (at, "who", NULL);
  yu_json_text_or (at, "note", NULL);
  yu_json_date_or (at, "changed", 0);
  check_stage (at);
  if (yu_json_has (at, "rules"))
    check_rules (yu_json_member (at, "rules"));
}

static void
check_log (YuJson at)
{
  if (!yu_json_is_array (at))
    return;
  for (guint i = 0; i < yu_json_length (at); i++)
    check_entry (yu_json_item (at, i));
}

/**
 * yu_progress_read:
 * @at: what a dossier's file says of how far the case is
 *
 * Reads it with all its faults.
 *
 * Returns: (transfer full) (nullable): the record; %NULL when faults were added
 */
YuValue *
yu_progress_read (YuJson at)
{
  gsize before = yu_faults_total (at.faults);

  if (!yu_json_is_object (at))
    return NULL;
  check_stage (at);
  yu_json_date_or (at, "permit_until", 0);
  if (yu_json_has (at, "log"))
    check_log (yu_json_member (at, "log"));
  return yu_faults_total (at.faults) == before ? yu_json_value (at) : NULL;
}

/* --- looking --- */

static const YuValue *
member_of (const YuValue *record, const char *name)
{
  return yu_value_is (record, YU_VALUE_RECORD) ? yu_value_member (record, name) : NULL;
}

static const char *
text_of (const YuValue *record, const char *name)
{
  const YuValue *value = member_of (record, name);

  return yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : NULL;
}

static YuDate
date_of (const YuValue *record, const char *name)
{
  const char *iso = text_of (record, name);

  return iso != NULL ? yu_date_from_iso (iso) : 0;
}

static const YuValue *
list_of (const YuValue *record, const char *name)
{
  const YuValue *value = member_of (record, name);

  return yu_value_is (value, YU_VALUE_LIST) ? value : NULL;
}

/**
 * yu_progress_stage:
 * @progress: (nullable): a record
 *
 * Returns: the stage the case is in; the first one where nothing is said
 */
YuStage
yu_progress_stage (const YuValue *progress)
{
  const char *id = text_of (progress, "stage");
  YuStage stage = YU_STAGE_ELIGIBILITY;

  if (id != NULL)
    yu_stage_from_id (id, &stage);
  return stage;
}

/**
 * yu_progress_permit:
 * @progress: (nullable): a record
 *
 * Returns: the last day of the work permit; 0 if it is not known
 */
YuDate
yu_progress_permit (const YuValue *progress)
{
  return date_of (progress, "permit_until");
}

/**
 * yu_progress_length:
 * @progress: (nullable): a record
 *
 * Returns: how many entries the log has
 */
gsize
yu_progress_length (const YuValue *progress)
{
  const YuValue *log = list_of (progress, "log");

  return log != NULL ? yu_value_length (log) : 0;
}

/**
 * yu_progress_entry:
 * @progress: a record
 * @i: a place below yu_progress_length()
 *
 * Returns: (transfer none): that entry of the log, the oldest first
 */
YuLogEntry
yu_progress_entry (const YuValue *progress, gsize i)
{
  const YuValue *entry = yu_value_item (list_of (progress, "log"), i);

  return (YuLogEntry){ date_of (entry, "on"),      text_of (entry, "who"),
                       text_of (entry, "stage"),   text_of (entry, "note"),
                       date_of (entry, "changed"), list_of (entry, "rules") };
}

/**
 * yu_progress_change:
 * @progress: (nullable): a record
 *
 * Returns: the day of the first change that has to be reported and that nothing was filed for
 * since; 0: none
 */
YuDate
yu_progress_change (const YuValue *progress)
{
  YuDate open = 0;

  for (gsize i = 0; i < yu_progress_length (progress); i++)
    {
      YuLogEntry entry = yu_progress_entry (progress, i);

      if (entry.stage != NULL && strcmp (entry.stage, stage_ids[YU_STAGE_FILED]) == 0)
        open = 0;
      if (entry.changed != 0 && (open == 0 || entry.changed < open))
        open = entry.changed;
    }
  return open;
}

/* --- changing --- */

/* A record with that member in its place, or at the end; NULL takes it away. */
static YuValue *
with_member (const YuValue *record, /* nullable */
             const char *name, YuValue *value)
{
  gsize n = record != NULL ? yu_value_length (record) : 0;
  g_autoptr (GPtrArray) names = g_ptr_array_new (), values = g_ptr_array_new ();
  gboolean placed = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      gboolean is_it = strcmp (yu_value_name (record, i), name) == 0;

      if (is_it && value == NULL)
        continue;
      placed |= is_it;
      g_ptr_array_add (names, (gpointer) yu_value_name (record, i));
      g_ptr_array_add (values, is_it ? value : (gpointer) yu_value_item (record, i));
    }
  if (!placed && value != NULL)
    {
      g_ptr_array_add (names, (gpointer) name);
      g_ptr_array_add (values, value);
    }
  return yu_value_new_record ((const char *const *) names->pdata, (YuValue *const *) values->pdata,
                              names->len);
}

static void
add_text (YuValue **record, const char *name, const char *text) /* nullable */
{
  g_autoptr (YuValue) before = *record;
  g_autoptr (YuValue) value = text != NULL && *text != '\0' ? yu_value_new_text (text) : NULL;

  *record = with_member (before, name, value);
}

static void
add_date (YuValue **record, const char *name, YuDate date) /* 0: none */
{
  g_autofree char *iso = date != 0 ? yu_date_to_iso (date) : NULL;

  add_text (record, name, iso);
}

static YuValue *
entry_value (YuLogEntry entry)
{
  YuValue *record = NULL;

  add_date (&record, "on", entry.on);
  add_text (&record, "who", entry.who);
  add_text (&record, "stage", entry.stage);
  add_text (&record, "note", entry.note);
  add_date (&record, "changed", entry.changed);
  if (entry.rules != NULL)
    {
      g_autoptr (YuValue) before = record;

      record = with_member (before, "rules", (YuValue *) entry.rules);
    }
  return record;
}

static YuValue *
log_with (const YuValue *progress, YuLogEntry entry)
{
  const YuValue *log = list_of (progress, "log");
  gsize n = yu_progress_length (progress);
  g_autoptr (YuValue) last = entry_value (entry);
  g_autofree YuValue **items = g_new (YuValue *, n + 1);

  for (gsize i = 0; i < n; i++)
    items[i] = (YuValue *) yu_value_item (log, i);
  items[n] = last;
  return yu_value_new_list (items, n + 1);
}

/**
 * yu_progress_with:
 * @progress: (nullable): a record
 * @entry: what happened, with its day
 *
 * Returns: (transfer full): a record whose log ends with that entry; if a stage began, the case is
 * in it
 */
YuValue *
yu_progress_with (const YuValue *progress, YuLogEntry entry)
{
  g_autoptr (YuValue) log = log_with (progress, entry);
  g_autoptr (YuValue) stage = yu_value_new_text (
      entry.stage != NULL ? entry.stage : yu_stage_id (yu_progress_stage (progress)));
  g_autoptr (YuValue) staged = with_member (progress, "stage", stage);

  return with_member (staged, "log", log);
}

/**
 * yu_progress_with_permit:
 * @progress: (nullable): a record
 * @until: the last day of the work permit; 0: not known
 *
 * Returns: (transfer full): a record that says so
 */
YuValue *
yu_progress_with_permit (const YuValue *progress, YuDate until)
{
  YuValue *record = progress != NULL ? yu_value_ref (progress) : NULL;

  add_date (&record, "permit_until", until);
  return record;
}
