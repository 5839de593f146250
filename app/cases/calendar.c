/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "calendar.h"

#include <string.h>

#define LONGEST_LINE 75 /* bytes, RFC 5545 section 3.1 */

struct _YuCalendar {
  GString *text;
  YuDate on;
  YuLang lang;
};

/* Folds before a character that would not fit, never inside one. */
static void
add_line (YuCalendar *self, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize room = LONGEST_LINE;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = (gsize) (g_utf8_next_char (c) - c);

      if (length > room)
        {
          g_string_append (self->text, "\r\n ");
          room = LONGEST_LINE - 1;
        }
      g_string_append_len (self->text, c, (gssize) length);
      room -= length;
    }
  g_string_append (self->text, "\r\n");
}

static char *
escaped (const char *text)
{
  GString *value = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (value, "\\n");
    else
      {
        if (strchr ("\\;,", *text) != NULL)
          g_string_append_c (value, '\\');
        g_string_append_c (value, *text);
      }
  return g_string_free (value, FALSE);
}

static void
add_text (YuCalendar *self, const char *name, const char *text)
{
  g_autofree char *value = escaped (text);

  add_line (self, name, value);
}

static char *
basic_date (YuDate date)
{
  guint year, month, day;

  yu_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04u%02u%02u", year, month, day);
}

/**
 * yu_calendar_new:
 * @on: the day it is made for
 * @lang: the language of its texts
 *
 * Returns: (transfer full): a calendar without a day
 */
YuCalendar *
yu_calendar_new (YuDate on, YuLang lang)
{
  YuCalendar *self = g_new0 (YuCalendar, 1);

  self->text = g_string_new (NULL);
  self->on = on;
  self->lang = lang;
  add_line (self, "BEGIN", "VCALENDAR");
  add_line (self, "VERSION", "2.0");
  add_line (self, "PRODID", "-//Yucai//Case dates//EN");
  add_line (self, "CALSCALE", "GREGORIAN");
  return self;
}

/**
 * yu_calendar_free:
 * @calendar: (nullable) (transfer full): a calendar
 */
void
yu_calendar_free (YuCalendar *calendar)
{
  if (calendar == NULL)
    return;
  g_string_free (calendar->text, TRUE);
  g_free (calendar);
}

/* The same day of the same case keeps its id from file to file, so that a calendar takes the new
 * one for the old. */
static void
add_id (YuCalendar *self, const char *name, const YuCaseDate *date)
{
  g_autofree char *what = g_strdup_printf ("%s %s %s %u", name, yu_case_date_kind_id (date->kind),
                                           date->about != NULL ? date->about : "", date->on);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, what, -1);
  g_autofree char *short_digest = g_strndup (digest, 32);
  g_autofree char *id = g_strconcat (short_digest, "@yucai", NULL);

  add_line (self, "UID", id);
}

static char *
description_of (const YuCaseDate *date, YuLang lang)
{
  const char *differs = date->differs[lang], *source = date->source[lang];

  return g_strconcat (differs != NULL ? differs : "", differs != NULL && source != NULL ? "\n" : "",
                      source != NULL ? source : "", NULL);
}

/**
 * yu_calendar_add:
 * @calendar: a calendar
 * @name: the dossier's name in its store
 * @number: (nullable): the case number; %NULL: the name stands for it
 * @date: a day of the case
 */
void
yu_calendar_add (YuCalendar *calendar, const char *name, const char *number, const YuCaseDate *date)
{
  YuLang lang = calendar->lang;
  g_autofree char *day = basic_date (date->on), *after = basic_date (date->on + 1),
                  *made = basic_date (calendar->on);
  g_autofree char *stamp = g_strconcat (made, "T000000Z", NULL);
  g_autofree char *summary
      = g_strconcat (number != NULL ? number : name, ": ", date->text[lang], NULL);
  g_autofree char *description = description_of (date, lang);

  add_line (calendar, "BEGIN", "VEVENT");
  add_id (calendar, name, date);
  add_line (calendar, "DTSTAMP", stamp);
  add_line (calendar, "DTSTART;VALUE=DATE", day);
  add_line (calendar, "DTEND;VALUE=DATE", after);
  add_text (calendar, "SUMMARY", summary);
  if (*description != '\0')
    add_text (calendar, "DESCRIPTION", description);
  add_line (calendar, "TRANSP", "TRANSPARENT");
  add_line (calendar, "END", "VEVENT");
}

/**
 * yu_calendar_write:
 * @calendar: a calendar
 *
 * Returns: (transfer full): its file
 */
GBytes *
yu_calendar_write (const YuCalendar *calendar)
{
  static const char end[] = "END:VCALENDAR\r\n";
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) calendar->text->str, (guint) calendar->text->len);
  g_byte_array_append (bytes, (const guint8 *) end, sizeof end - 1);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
