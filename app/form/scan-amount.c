/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure as people write it: 300000, 300,000, 30,0000, 300 000, 300.000,00, 30.5万, 450k. Exact,
 * never a double. */

#include "reading-private.h"

static gsize
figure_length (const char *text)
{
  gsize length = 0;

  for (gsize i = 0; text[i] != '\0' && strchr ("0123456789.,' ", text[i]) != NULL; i++)
    if (g_ascii_isdigit (text[i]))
      length = i + 1;
  return length;
}

static guint
count (const char *figure, const char *signs)
{
  guint n = 0;

  for (; *figure != '\0'; figure++)
    n += strchr (signs, *figure) != NULL;
  return n;
}

/* Groups after the first are all of three figures, or all of four as Chinese counts. */
static gboolean
is_grouped (const char *figure, const char *signs)
{
  gsize first = strcspn (figure, signs);
  gsize group = 0;

  if (first == 0 || first > 4)
    return FALSE;
  for (const char *p = figure + first; *p != '\0';)
    {
      gsize length = strcspn (p + 1, signs);

      if ((length != 3 && length != 4) || (group != 0 && length != group))
        return FALSE;
      group = length;
      p += length + 1;
    }
  return TRUE;
}

static char *
without (const char *figure, const char *signs)
{
  GString *left = g_string_new (NULL);

  for (; *figure != '\0'; figure++)
    if (strchr (signs, *figure) == NULL)
      g_string_append_c (left, *figure);
  return g_string_free (left, FALSE);
}

static void
add_meaning (YuAmount *amount, const char *figure)
{
  const char *start = figure;

  /* JSON's number syntax knows no leading zeros. */
  while (*start == '0' && g_ascii_isdigit (start[1]))
    start++;
  if (yu_number_parse (start, strlen (start), &amount->meanings[amount->n]))
    amount->n++;
}

static void
add_whole (YuAmount *amount, const char *figure, const char *signs)
{
  g_autofree char *plain = without (figure, signs);

  if (is_grouped (figure, signs))
    add_meaning (amount, plain);
}

static void
add_decimal (YuAmount *amount, const char *figure, char point)
{
  g_autofree char *plain = g_strdelimit (g_strdup (figure), (char[]){ point, '\0' }, '.');

  if (g_ascii_isdigit (*plain))
    add_meaning (amount, plain);
}

/* Both signs: the later one is the decimal point, if it comes once. */
static void
add_with_both (YuAmount *amount, const char *figure)
{
  char point = strrchr (figure, '.') > strrchr (figure, ',') ? '.' : ',';
  const char *grouping = point == '.' ? "," : ".";
  g_autofree char *whole = g_strndup (figure, (gsize) (strrchr (figure, point) - figure));

  if (count (figure, (char[]){ point, '\0' }) != 1 || !is_grouped (whole, grouping))
    return;
  g_autofree char *plain = without (figure, grouping);
  add_decimal (amount, plain, point);
}

static void
add_with_one (YuAmount *amount, const char *figure, char sign)
{
  const char signs[] = { sign, '\0' };
  gsize after = strlen (strchr (figure, sign) + 1);
  gboolean leading_zero = figure[0] == '0';

  if (count (figure, signs) > 1)
    add_whole (amount, figure, signs);
  else if (sign == ',' && (after == 3 || after == 4) && !leading_zero)
    add_whole (amount, figure, signs);
  else
    {
      add_decimal (amount, figure, sign);
      if (sign == '.' && after == 3 && !leading_zero && !amount->has_multiplier)
        add_whole (amount, figure, signs);
    }
}

static void
read_figure (YuAmount *amount, const char *figure)
{
  gboolean has_comma = strchr (figure, ',') != NULL;
  gboolean has_point = strchr (figure, '.') != NULL;

  if (has_comma && has_point)
    add_with_both (amount, figure);
  else if (has_comma || has_point)
    add_with_one (amount, figure, has_comma ? ',' : '.');
  else
    add_meaning (amount, figure);
}

typedef struct {
  const char *word;
  gint64 times;
} Multiplier;

/* Longer words first. A single letter only where no other letter follows. */
static const Multiplier multipliers[] = {
  { "million", 1000000 }, { "thousand", 1000 }, { "billion", 1000000000 },
  { "百万", 1000000 },    { "千万", 10000000 }, { "wan", 10000 },
  { "mio", 1000000 },     { "mn", 1000000 },    { "万", 10000 },
  { "萬", 10000 },        { "亿", 100000000 },  { "億", 100000000 },
  { "千", 1000 },         { "百", 100 },        { "k", 1000 },
  { "w", 10000 },         { "m", 1000000 },
};

static gint64
scan_multiplier (const char **text)
{
  const char *p = *text + strspn (*text, " ");

  for (gsize i = 0; i < G_N_ELEMENTS (multipliers); i++)
    {
      const char *word = multipliers[i].word;
      const char *end = p + strlen (word);

      if (g_str_has_prefix (p, word) && !(g_ascii_isalpha (*word) && g_ascii_isalpha (*end)))
        {
          *text = end;
          return multipliers[i].times;
        }
    }
  return 1;
}

static void
multiply (YuAmount *amount, gint64 times)
{
  guint kept = 0;

  for (guint i = 0; i < amount->n; i++)
    if (yu_number_multiply (amount->meanings[i], yu_number (times), &amount->meanings[kept]))
      kept++;
  amount->n = kept;
}

/* FALSE if there is no figure, or one that cannot be a number. */
gboolean
yu_amount_scan (const char **text, YuAmount *amount)
{
  const char *start = *text + strspn (*text, " +");
  gsize length = figure_length (start);
  const char *rest = start + length;
  gint64 times = scan_multiplier (&rest);
  g_autofree char *figure = g_strndup (start, length);
  g_autofree char *joined = without (figure, "' ");

  *amount = (YuAmount){ .has_multiplier = times != 1 };
  if (length == 0)
    return FALSE;
  if (count (figure, "' ") > 0 && count (figure, ".,") == 0 && !is_grouped (figure, "' "))
    return FALSE;

  read_figure (amount, joined);
  multiply (amount, times);
  *text = rest + strspn (rest, " ");
  return amount->n > 0;
}
