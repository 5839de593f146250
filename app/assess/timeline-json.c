/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The object of `timeline --json`. Others rely on it: extend it, do not change it. */

#include "timeline.h"

static void
set_date (JsonObject *object, const char *name, YuDate date)
{
  g_autofree char *iso = date ? yu_date_to_iso (date) : NULL;

  if (iso)
    json_object_set_string_member (object, name, iso);
  else
    json_object_set_null_member (object, name);
}

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

/* A history with a row without dates has no most: null. */
static void
set_range (JsonObject *object, const char *name, YuRange range)
{
  JsonObject *both = json_object_new ();

  json_object_set_int_member (both, "min", range.min);
  if (range.max == G_MAXINT64)
    json_object_set_null_member (both, "max");
  else
    json_object_set_int_member (both, "max", range.max);
  json_object_set_object_member (object, name, both);
}

static JsonObject *
cause_json (const YuCause *cause)
{
  static const char *const kinds[] = {
    [YU_CAUSE_FACT] = "fact",     [YU_CAUSE_EDITION] = "edition", [YU_CAUSE_FIGURE] = "figure",
    [YU_CAUSE_ENTRY] = "entry",   [YU_CAUSE_LIST] = "list",       [YU_CAUSE_DOCUMENT] = "document",
    [YU_CAUSE_REVIEW] = "review",
  };
  JsonObject *object = json_object_new ();

  set_text (object, "kind", kinds[cause->kind]);
  set_text (object, "id", cause->id);
  if (cause->kind == YU_CAUSE_FACT || cause->kind == YU_CAUSE_FIGURE)
    {
      set_range (object, "before", cause->before);
      set_range (object, "after", cause->after);
    }
  if (cause->kind == YU_CAUSE_EDITION)
    set_date (object, "edition", cause->book ? cause->book->edition : 0);
  if (cause->kind == YU_CAUSE_ENTRY)
    {
      set_text (object, "entry", cause->entry->id);
      json_object_set_boolean_member (object, "joins", cause->joins);
    }
  if (cause->kind == YU_CAUSE_DOCUMENT)
    set_date (object, "last_day", cause->lapse->last);
  return object;
}

static JsonObject *
event_json (const YuEvent *event)
{
  JsonObject *object = json_object_new ();
  JsonArray *causes = json_array_new ();

  set_date (object, "on", event->on);
  for (guint i = 0; i < event->causes->len; i++)
    json_array_add_object_element (causes, cause_json (g_ptr_array_index (event->causes, i)));
  json_object_set_array_member (object, "causes", causes);
  if (event->difference)
    json_object_set_object_member (object, "changes", yu_comparison_to_json (event->difference));
  else
    json_object_set_null_member (object, "changes");
  if (!event->after->assessment)
    set_text (object, "why_not", event->after->era->why_not->message);
  return object;
}

static JsonObject *
window_json (const YuFilingWindow *window)
{
  JsonObject *object = json_object_new ();
  JsonArray *renew = json_array_new ();

  for (guint i = 0; i < window->renew->len; i++)
    json_array_add_string_element (
        renew, ((const YuLapse *) g_ptr_array_index (window->renew, i))->paper->id);
  set_date (object, "from", window->from);
  set_date (object, "until", window->until);
  set_date (object, "again", window->again);
  json_object_set_array_member (object, "renew", renew);
  return object;
}

/**
 * yu_timeline_to_json:
 * @timeline: a time line
 *
 * Dates called "until" are the first day after.
 *
 * Returns: (transfer full): the time line
 */
JsonObject *
yu_timeline_to_json (const YuTimeline *timeline)
{
  JsonObject *object = json_object_new ();
  JsonArray *events = json_array_new ();
  JsonArray *fixed = json_array_new ();

  set_date (object, "on", timeline->on);
  set_date (object, "until", timeline->until);
  for (guint i = 0; i < timeline->events->len; i++)
    json_array_add_object_element (events, event_json (g_ptr_array_index (timeline->events, i)));
  json_object_set_array_member (object, "events", events);
  if (timeline->window.from)
    json_object_set_object_member (object, "window", window_json (&timeline->window));
  else
    json_object_set_null_member (object, "window");
  for (guint i = 0; i < timeline->fixed->len; i++)
    {
      const YuFixed *one = g_ptr_array_index (timeline->fixed, i);
      JsonObject *member = json_object_new ();

      set_text (member, "question", one->question->id);
      set_text (member, "instead", one->instead ? one->instead->id : NULL);
      json_array_add_object_element (fixed, member);
    }
  json_object_set_array_member (object, "fixed", fixed);
  return object;
}
