/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in for words, numbers and lines that would tell who somebody is. Whatever is checked
 * (a passport's number, the check digits of its lines, a credit code) is checked as well
 * afterwards: a fault that shows with the fakes is a fault with the truth. */

#include "fakes.h"

#include "form/checks.h"
#include "form/mrz.h"

#include <string.h>

struct _YuFakes {
  GHashTable *texts; /* what was written, folded → what stands for it */
};

/**
 * yu_fakes_new:
 *
 * Returns: (transfer full): nothing stands for anything yet
 */
YuFakes *
yu_fakes_new (void)
{
  YuFakes *fakes = g_new (YuFakes, 1);

  fakes->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return fakes;
}

/**
 * yu_fakes_free:
 * @fakes: (transfer full): fakes
 */
void
yu_fakes_free (YuFakes *fakes)
{
  g_hash_table_unref (fakes->texts);
  g_free (fakes);
}

static gboolean
has_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

/* A, B, … Z, BA, BB: letters alone, since a name has no figures. */
static char *
in_letters (guint n)
{
  g_autofree char *before = n >= 26 ? in_letters (n / 26) : g_strdup ("");

  return g_strdup_printf ("%s%c", before, (int) ('A' + n % 26));
}

static char *
credit_code (guint n)
{
  g_autofree char *body = g_strdup_printf ("91500000MAEX%05u", n % 100000);
  char check;

  yu_credit_code_check (body, &check);
  return g_strdup_printf ("%s%c", body, check);
}

static char *
invent (const char *check, const char *text, guint n)
{
  g_autofree char *letters = in_letters (n);

  if (g_strcmp0 (check, "passport") == 0)
    return g_strdup_printf ("X%07u", n);
  if (g_strcmp0 (check, "credit_code") == 0)
    return credit_code (n);
  if (g_strcmp0 (check, "email") == 0)
    return g_strdup_printf ("person%u@example.com", n);
  if (g_strcmp0 (check, "phone") == 0)
    return g_strdup_printf ("+86 100 0000 %04u", n % 10000);
  return g_strdup_printf (has_han (text) ? "示例%s" : "EXAMPLE %s", letters);
}

/**
 * yu_fakes_text:
 * @fakes: fakes
 * @check: (nullable): the check of the question that was answered
 * @text: what was written
 *
 * Returns: (transfer none): what stands for it; the same for what differs in capitals only
 */
const char *
yu_fakes_text (YuFakes *fakes, const char *check, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *known = g_hash_table_lookup (fakes->texts, folded);
  char *fake;

  if (known != NULL)
    return known;
  fake = invent (check, text, g_hash_table_size (fakes->texts));
  g_hash_table_insert (fakes->texts, g_steal_pointer (&folded), fake);
  return fake;
}

/**
 * yu_fakes_shape:
 * @text: what could not be read
 *
 * Keeps how it is written and not what it says: that is what a mistake in reading hangs on.
 *
 * Returns: (transfer full): every figure a 9, every letter an x or X, every Chinese character 字
 */
char *
yu_fakes_shape (const char *text)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (shape, '9');
      else if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN)
        g_string_append (shape, "字");
      else if (g_unichar_isalpha (c))
        g_string_append_c (shape, g_unichar_isupper (c) ? 'X' : 'x');
      else
        g_string_append_unichar (shape, c);
    }
  return g_strdup (shape->str);
}

/**
 * yu_fakes_birthday:
 * @birth: a date of birth
 * @on: the day of the assessment
 *
 * Returns: another birthday in the same year, with the same age on that day
 */
YuDate
yu_fakes_birthday (YuDate birth, YuDate on)
{
  guint year, month, day;
  YuDate first, last;

  yu_date_get_ymd (birth, &year, &month, &day);
  first = yu_date_from_ymd (year, 1, 1);
  last = yu_date_from_ymd (year, 12, 31);
  return yu_date_whole_years (first, on) == yu_date_whole_years (birth, on) ? first : last;
}

/* Answers */

static YuValue *
members (YuFakes *fakes, const YuQuestion *question, const YuValue *record)
{
  gsize n = yu_value_length (record);
  g_autofree const char **names = g_new (const char *, n);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    {
      const YuQuestion *field = yu_question_field (question, yu_value_name (record, i));

      if (field == NULL)
        continue; /* of a later version: nobody knows what it tells */
      names[kept++] = yu_value_name (record, i);
      g_ptr_array_add (values, yu_fakes_answer (fakes, field, yu_value_item (record, i)));
    }
  return yu_value_new_record (names, (YuValue *const *) values->pdata, kept);
}

static YuValue *
rows (YuFakes *fakes, const YuQuestion *question, const YuValue *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (gsize i = 0; i < yu_value_length (list); i++)
    g_ptr_array_add (items, members (fakes, question, yu_value_item (list, i)));
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

/**
 * yu_fakes_answer:
 * @fakes: fakes
 * @question: a question, or a field of one
 * @value: its answer
 *
 * Returns: (transfer full): the answer with every free text replaced; what is chosen, counted or
 * dated stays, since rules read it
 */
YuValue *
yu_fakes_answer (YuFakes *fakes, const YuQuestion *question, const YuValue *value)
{
  switch (question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      return yu_value_new_text (yu_fakes_text (fakes, question->check, yu_value_text (value)));
    case YU_KIND_ROWS:
      return yu_value_is (value, YU_VALUE_LIST) ? rows (fakes, question, value)
                                                : yu_value_ref (value); /* "none" */
    case YU_KIND_RECORD:
      return yu_value_is (value, YU_VALUE_RECORD) ? members (fakes, question, value)
                                                  : yu_value_ref (value);
    case YU_KIND_NUMBER:
    case YU_KIND_MONEY:
    case YU_KIND_DATE:
    case YU_KIND_MONTH:
    case YU_KIND_COUNTRY:
    case YU_KIND_CHOICE:
    case YU_KIND_CHOICES:
    case YU_KIND_YES_NO:
    default:
      return yu_value_ref (value);
    }
}

/* The passport's lines */

static void
append_filled (GString *line, const char *text, gsize width)
{
  gsize end = line->len + width;

  for (; *text != '\0' && line->len < end; text++)
    g_string_append_c (line, *text == ' ' ? '<' : *text);
  while (line->len < end)
    g_string_append_c (line, '<');
}

static void
append_checked (GString *line, const char *text, gsize width)
{
  gsize start = line->len;

  append_filled (line, text, width);
  g_string_append_c (line, yu_mrz_check_digit (line->str + start, width));
}

static char *
six_figures (YuDate date)
{
  guint year, month, day;

  if (date == 0)
    return g_strdup ("");
  yu_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%02u%02u%02u", year % 100, month, day);
}

/* The composite check digit counts the number, the birth date and the expiry with their digits, and
 * the personal number. */
static char
composite (const GString *line)
{
  g_autofree char *counted
      = g_strdup_printf ("%.10s%.7s%.22s", line->str, line->str + 13, line->str + 21);

  return yu_mrz_check_digit (counted, strlen (counted));
}

/**
 * yu_fakes_passport_lines:
 * @fakes: fakes
 * @lines: the two lines of a passport
 * @on: the day of the assessment
 *
 * Returns: (transfer full) (nullable): two lines that say the same of the fakes, with check digits
 * that fit; %NULL if these cannot be read
 */
char *
yu_fakes_passport_lines (YuFakes *fakes, const char *lines, YuDate on)
{
  g_autoptr (YuMrz) mrz = yu_mrz_read (lines, on, NULL);
  g_autoptr (GString) upper = g_string_new ("P<"), lower = g_string_new (NULL);
  g_autofree char *name = NULL, *birth = NULL, *expiry = NULL;

  if (mrz == NULL)
    return NULL;
  name = g_strdup_printf ("%s  %s", yu_fakes_text (fakes, "name", mrz->family_name),
                          yu_fakes_text (fakes, "name", mrz->given_names));
  birth = six_figures (mrz->birth_date != 0 ? yu_fakes_birthday (mrz->birth_date, on) : 0);
  expiry = six_figures (mrz->passport_expiry);
  append_filled (upper, mrz->issuing_state, 3);
  append_filled (upper, name, 39);
  append_checked (lower, yu_fakes_text (fakes, "passport", mrz->passport_number), 9);
  append_filled (lower, mrz->nationality, 3);
  append_checked (lower, birth, 6);
  g_string_append_c (lower, g_strcmp0 (mrz->sex, "female") == 0 ? 'F'
                            : g_strcmp0 (mrz->sex, "male") == 0 ? 'M'
                                                                : '<');
  append_checked (lower, expiry, 6);
  append_checked (lower, "", 14);
  g_string_append_c (lower, composite (lower));
  return g_strdup_printf ("%s\n%s", upper->str, lower->str);
}
