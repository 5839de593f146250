/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and months in the ways people write them. All orders that the text allows are tried; one
 * real date is understood, several are asked (03/04/1988, and any year of two figures), none is
 * refused with the reason. */

#include "reading-private.h"

#include "base/words.h"

#define MOST_PARTS 3
#define MOST_CANDIDATES 8

typedef struct {
  guint value;
  guint figures; /* how many were written */
  char unit;     /* 'y', 'm', 'd'; 0: not said */
} Part;

typedef struct {
  Part parts[MOST_PARTS];
  guint n;
  gboolean dots; /* set off by dots: the day comes first, as where such dates are written */
  gboolean failed;
} Parts;

typedef struct {
  const YuQuestion *question;
  YuDate today;
  YuDate dates[MOST_CANDIDATES];
  guint n;
  gboolean short_year; /* some candidate's century is a guess */
  YuReading *reason;   /* why the last one that failed is no date */
} Search;

static const char *const month_names[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

/* 1 to 12 for a name or its beginning of three letters or more; 0 for any other word. */
static guint
month_of_word (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    if (length >= 3 && strncmp (month_names[i], word, length) == 0)
      return i + 1;
  return length == 4 && strncmp (word, "sept", 4) == 0 ? 9 : 0;
}

static gboolean
may_skip (const char *word, gsize length)
{
  static const char *const skipped[] = { "st", "nd", "rd", "th", "of", "the", "in", "since", "on" };

  for (gsize i = 0; i < G_N_ELEMENTS (skipped); i++)
    if (strlen (skipped[i]) == length && strncmp (word, skipped[i], length) == 0)
      return TRUE;
  return FALSE;
}

static void
add_part (Parts *parts, Part part)
{
  if (parts->n == MOST_PARTS)
    parts->failed = TRUE;
  else
    parts->parts[parts->n++] = part;
}

static const char *
split_figures (Parts *parts, const char *p)
{
  Part part = { 0 };

  for (; g_ascii_isdigit (*p); p++)
    {
      part.figures++;
      if (part.figures <= 8)
        part.value = part.value * 10 + (guint) (*p - '0');
      else
        parts->failed = TRUE;
    }
  add_part (parts, part);
  return p;
}

static const char *
split_word (Parts *parts, const char *p)
{
  gsize length = 0;

  while (g_ascii_isalpha (p[length]))
    length++;
  if (!may_skip (p, length))
    {
      guint month = month_of_word (p, length);
      parts->failed |= month == 0;
      add_part (parts, (Part){ month, 0, 'm' });
    }
  return p + length;
}

static const char *
split_sign (Parts *parts, const char *p)
{
  static const struct {
    const char *sign;
    char unit;
  } signs[] = {
    { "年", 'y' }, { "月", 'm' }, { "日", 'd' }, { "号", 'd' }, { "份", 0 },
    { ".", 0 },    { ",", 0 },    { "/", 0 },    { "-", 0 },    { " ", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i].sign))
      {
        if (signs[i].unit != 0 && (parts->n == 0 || parts->parts[parts->n - 1].unit != 0))
          parts->failed = TRUE;
        else if (signs[i].unit != 0)
          parts->parts[parts->n - 1].unit = signs[i].unit;
        parts->dots |= *p == '.' && parts->n == 1;
        return p + strlen (signs[i].sign);
      }
  parts->failed = TRUE;
  return g_utf8_next_char (p);
}

static Parts
split (const char *typed)
{
  g_autofree char *plain = yu_typed_normalise (typed);
  g_autofree char *text = yu_typed_arabic (plain);
  Parts parts = { 0 };

  for (const char *p = text; *p != '\0' && !parts.failed;)
    {
      if (g_ascii_isdigit (*p))
        p = split_figures (&parts, p);
      else if (g_ascii_isalpha (*p))
        p = split_word (&parts, p);
      else
        p = split_sign (&parts, p);
    }
  return parts;
}

static YuText
figure_text (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  return yu_text_same (text);
}

static void
give_reason (Search *search, const char *phrase, const YuBlank *blanks)
{
  g_clear_pointer (&search->reason, yu_reading_free);
  search->reason = yu_reading_error (phrase, blanks);
}

static YuText
date_text (YuDate date)
{
  YuText text;

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words = yu_date_to_words (date, lang);
      text.in[lang] = g_intern_string (words);
    }
  return text;
}

static YuText
month_text (YuMonth month)
{
  YuText text;

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words = yu_month_to_words (month, lang);
      text.in[lang] = g_intern_string (words);
    }
  return text;
}

static void
explain_impossible (Search *search, guint year, guint month, guint day)
{
  YuDate first = yu_date_from_ymd (year, month, 1);

  if (month < 1 || month > 12)
    give_reason (search, "reading.no_such_month",
                 (YuBlank[]){ { "month", figure_text (month) }, { NULL } });
  else if (first == 0)
    give_reason (search, "reading.no_such_year",
                 (YuBlank[]){ { "year", figure_text (year) }, { NULL } });
  else
    {
      guint last_day;
      yu_date_get_ymd (yu_month_last_day (yu_month_of_date (first)), &year, &month, &last_day);
      give_reason (search, "reading.no_such_day",
                   (YuBlank[]){ { "month", month_text (yu_month_of_date (first)) },
                                { "days", figure_text (last_day) },
                                { "day", figure_text (day) },
                                { NULL } });
    }
}

static gboolean
in_domain (const YuQuestion *question, YuDate date)
{
  if (question->kind == YU_KIND_DATE)
    return date >= question->date_min && date <= question->date_max;

  YuMonth month = yu_month_of_date (date);
  return yu_month_last_day (month) >= question->date_min
         && yu_month_first_day (month) <= question->date_max;
}

static void
try_full_year (Search *search, guint year, guint month, guint day)
{
  YuDate date = yu_date_from_ymd (year, month, day);

  if (date == 0)
    explain_impossible (search, year, month, day);
  else if (!in_domain (search->question, date))
    give_reason (search,
                 search->question->kind == YU_KIND_DATE ? "reading.date_range"
                                                        : "reading.month_range",
                 (YuBlank[]){ { "min", date_text (search->question->date_min) },
                              { "max", date_text (search->question->date_max) },
                              { NULL } });
  else
    {
      for (guint i = 0; i < search->n; i++)
        if (search->dates[i] == date)
          return;
      if (search->n < MOST_CANDIDATES)
        search->dates[search->n++] = date;
    }
}

/* A year of two figures is a guess even where only one century is likely: it is asked, among the
 * centuries that are. */
static void
try_date (Search *search, Part year, guint month, guint day)
{
  if (year.figures >= 3)
    {
      try_full_year (search, year.value, month, day);
      return;
    }
  if (year.figures != 2)
    return;

  for (guint century = 1900; century <= 2000; century += 100)
    {
      YuDate date = yu_date_from_ymd (century + year.value, month, day);
      gint64 ahead
          = date != 0 && search->today != 0 ? yu_date_whole_years (search->today, date) : 0;

      if (ahead > 30 || ahead < -110)
        continue;
      search->short_year = TRUE;
      try_full_year (search, century + year.value, month, day);
    }
}

static const Part *
part_with_unit (const Parts *parts, char unit)
{
  const Part *found = NULL;

  for (guint i = 0; i < parts->n; i++)
    if (parts->parts[i].unit == unit)
      found = &parts->parts[i];
  return found;
}

/* The month is said in words or by 月; the others are told apart by their size. */
static void
try_with_month (Search *search, const Parts *parts, const Part *month)
{
  const Part *others[2];
  guint n = 0;

  for (guint i = 0; i < parts->n; i++)
    if (&parts->parts[i] != month)
      others[n++] = &parts->parts[i];

  const Part *a = others[0], *b = others[1];
  gboolean a_is_year = a->unit == 'y' || b->unit == 'd' || a->figures > 2 || a->value > 31;
  gboolean b_is_year = b->unit == 'y' || a->unit == 'd' || b->figures > 2 || b->value > 31;

  if (a_is_year && !b_is_year)
    try_date (search, *a, month->value, b->value);
  else if (!a_is_year)
    try_date (search, *b, month->value, a->value);
}

static void
try_orders (Search *search, const Parts *parts)
{
  const Part *p = parts->parts;

  if (p[0].figures > 2)
    try_date (search, p[0], p[1].value, p[2].value);
  else if (parts->dots)
    try_date (search, p[2], p[1].value, p[0].value);
  else
    {
      try_date (search, p[2], p[1].value, p[0].value);
      /* A month beyond twelve is no second meaning, so it is no reason either. */
      if (p[0].value <= 12)
        try_date (search, p[2], p[0].value, p[1].value);
      if (p[2].figures == 2 && p[0].value > 31 && p[1].value <= 12)
        try_date (search, p[0], p[1].value, p[2].value);
    }
}

/* 19880314; if that is no date, 14031988. */
static void
try_eight_figures (Search *search, guint value)
{
  const Part first = { value / 10000, 4, 'y' }, last = { value % 10000, 4, 'y' };

  try_date (search, first, value / 100 % 100, value % 100);
  if (search->n > 0)
    return;
  try_date (search, last, value / 10000 % 100, value / 1000000);
  try_date (search, last, value / 1000000, value / 10000 % 100);
}

static YuValue *
value_of (const YuQuestion *question, YuDate date)
{
  g_autofree char *iso = question->kind == YU_KIND_DATE ? yu_date_to_iso (date)
                                                        : yu_month_to_iso (yu_month_of_date (date));

  return yu_value_new_text (iso);
}

static char *
words_of (const YuQuestion *question, YuDate date, YuLang lang)
{
  return question->kind == YU_KIND_DATE ? yu_date_to_words (date, lang)
                                        : yu_month_to_words (yu_month_of_date (date), lang);
}

/* What the search found, as a reading. */
static YuReading *
conclude (Search *search, const char *phrase_not_understood)
{
  const YuQuestion *question = search->question;

  if (search->n == 1 && !search->short_year)
    {
      g_clear_pointer (&search->reason, yu_reading_free);
      return yu_reading_take (value_of (question, search->dates[0]));
    }
  if (search->n == 0)
    return search->reason != NULL ? g_steal_pointer (&search->reason)
                                  : yu_reading_error (phrase_not_understood, NULL);

  YuReading *reading
      = yu_reading_ask (search->short_year ? "reading.which_year" : "reading.which_date", NULL);
  for (guint i = 0; i < search->n; i++)
    yu_reading_offer (reading, value_of (question, search->dates[i]),
                      words_of (question, search->dates[i], YU_LANG_EN),
                      words_of (question, search->dates[i], YU_LANG_ZH_CN));
  g_clear_pointer (&search->reason, yu_reading_free);
  return reading;
}

static void
search_date (Search *search, const Parts *parts)
{
  const Part *month = part_with_unit (parts, 'm');

  if (parts->n == 1 && parts->parts[0].figures == 8)
    try_eight_figures (search, parts->parts[0].value);
  else if (parts->n == 3 && month != NULL)
    try_with_month (search, parts, month);
  else if (parts->n == 3)
    try_orders (search, parts);
}

YuReading *
yu_read_date (const YuQuestion *question, const char *typed, YuDate today)
{
  Search search = { .question = question, .today = today };
  Parts parts = split (typed);

  if (!parts.failed)
    search_date (&search, &parts);
  return conclude (&search,
                   !parts.failed && parts.n == 2 ? "reading.date_incomplete" : "reading.date");
}

/* 2019-07, 07/2019, July 2019, 2019年7月; 07/19 has a short year. */
static void
try_two_parts (Search *search, const Parts *parts)
{
  const Part *p = parts->parts;

  if (p[0].unit == 'm' || p[1].unit == 'y' || (p[1].unit != 'm' && p[0].figures <= 2))
    try_date (search, p[1], p[0].value, 1);
  else
    try_date (search, p[0], p[1].value, 1);
}

YuReading *
yu_read_month (const YuQuestion *question, const char *typed, YuDate today)
{
  Search search = { .question = question, .today = today };
  Parts parts = split (typed);

  if (!parts.failed && parts.n == 2)
    try_two_parts (&search, &parts);
  else if (!parts.failed && parts.n == 1 && parts.parts[0].figures == 6)
    try_date (&search, (Part){ parts.parts[0].value / 100, 4, 'y' }, parts.parts[0].value % 100, 1);
  else if (!parts.failed)
    search_date (&search, &parts);
  return conclude (&search, "reading.month");
}
