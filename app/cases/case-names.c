/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-names.h"

#include <string.h>

#define LONGEST 60

static char *
prefix_of_year (guint year)
{
  return g_strdup_printf ("CQ-%u-", year);
}

/**
 * yu_case_number_after:
 * @last: a case number, or anything else
 * @year: a year
 *
 * Returns: (transfer full): the number that follows in that year
 */
char *
yu_case_number_after (const char *last, guint year)
{
  g_autofree char *prefix = prefix_of_year (year);
  guint64 n = 0;

  if (g_str_has_prefix (last, prefix))
    n = g_ascii_strtoull (last + strlen (prefix), NULL, 10);
  return g_strdup_printf ("%s%04" G_GUINT64_FORMAT, prefix, n + 1);
}

/**
 * yu_case_number_last:
 * @names: (element-type filename): names of files or case numbers
 * @year: a year
 *
 * Returns: (transfer full): the highest number of that year among them
 */
char *
yu_case_number_last (GPtrArray *names, guint year)
{
  g_autofree char *prefix = prefix_of_year (year);
  guint64 highest = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (g_str_has_prefix (name, prefix))
        highest = MAX (highest, g_ascii_strtoull (name + strlen (prefix), NULL, 10));
    }
  return highest > 0 ? g_strdup_printf ("%s%04" G_GUINT64_FORMAT, prefix, highest) : g_strdup ("");
}

/**
 * yu_case_file_name:
 * @number: a case number
 *
 * Returns: (transfer full) (nullable): the name of its dossier; %NULL if it has other signs than
 * letters, figures, spaces and -_.() in it, or is too long
 */
char *
yu_case_file_name (const char *number)
{
  if (*number == '\0' || *number == '.' || *number == ' ' || g_utf8_strlen (number, -1) > LONGEST)
    return NULL;
  for (const char *p = number; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && (*p & 0x80 || strchr (" -_.()", *p) == NULL))
      return NULL;
  return g_strconcat (number, ".yucai", NULL);
}
