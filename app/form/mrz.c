/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The machine-readable zone of a passport: ICAO Doc 9303 part 4 (TD3), two lines of 44 characters.
 *
 * The check digits miss one wrong character in thirteen and cover neither names nor nationality. So
 * agreement makes the lines "consistent", never "valid", and nothing here is a proof of anything.
 */

#include "mrz.h"

#include "base/fault.h"
#include "base/words.h"
#include "countries.h"

#define LINE 44

/* The two lines without what a copy or an input method put between: spaces, lower case, full-width
 * letters, guillemets for the filler. NULL unless there are two lines of 44, alone or as neighbours
 * inside a longer text. */
static char *
simplify (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r')
        g_string_append_c (plain, '\n');
      else if (c == 0x00AB)
        g_string_append (plain, "<<");
      else if (c == 0x2039 || c == 0x3008)
        g_string_append_c (plain, '<');
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, g_unichar_toupper (c));
    }
  return g_string_free (plain, FALSE);
}

static gboolean
is_zone (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (line[i]) && !g_ascii_isdigit (line[i]) && line[i] != '<')
      return FALSE;
  return TRUE;
}

static gboolean
is_line (const char *line)
{
  return strlen (line) == LINE && is_zone (line, LINE);
}

static char *
find_lines (const char *text)
{
  g_autofree char *plain = simplify (text);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
  const char *before = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      if (strlen (lines[i]) == 2 * LINE && is_zone (lines[i], 2 * LINE))
        return g_strdup (lines[i]);
      if (before != NULL && is_line (before) && is_line (lines[i]))
        return g_strconcat (before, lines[i], NULL);
      before = lines[i];
    }
  return NULL;
}

/**
 * yu_mrz_looks_like:
 * @text: any text, as from the clipboard
 *
 * Returns: whether the text holds two lines of a passport's zone; says nothing about check digits
 */
gboolean
yu_mrz_looks_like (const char *text)
{
  g_autofree char *lines = find_lines (text);

  return lines != NULL && lines[0] == 'P';
}

/**
 * yu_mrz_check_digit:
 * @field: characters of the zone
 * @length: how many
 *
 * Weights 7, 3, 1 from the left, figures as they are, A is 10 … Z is 35, filler 0; the sum
 * modulo 10.
 *
 * Returns: the digit as a character
 */
char
yu_mrz_check_digit (const char *field, gsize length)
{
  static const guint weights[] = { 7, 3, 1 };
  guint sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint value = g_ascii_isdigit (field[i])   ? (guint) (field[i] - '0')
                    : g_ascii_isupper (field[i]) ? (guint) (field[i] - 'A') + 10
                                                 : 0;
      sum += value * weights[i % 3];
    }
  return (char) ('0' + sum % 10);
}

static char *
without_filler (const char *field, gsize length)
{
  g_autofree char *text = g_strndup (field, length);
  g_auto (GStrv) parts = g_strsplit (text, "<", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", parts[i]);
  return g_string_free (joined, FALSE);
}

/* Primary and secondary identifier; a person with one name has no second. */
static void
read_names (YuMrz *mrz, const char *line)
{
  g_autofree char *field = g_strndup (line + 5, LINE - 5);
  const char *split = strstr (field, "<<");

  mrz->family_name
      = without_filler (field, split != NULL ? (gsize) (split - field) : strlen (field));
  mrz->given_names = split != NULL ? without_filler (split, strlen (split)) : g_strdup ("");
  mrz->name_may_be_cut = line[LINE - 1] != '<';
}

static guint
two_figures (const char *field)
{
  return (guint) (field[0] - '0') * 10 + (guint) (field[1] - '0');
}

/* The century is not in the zone: of both, the one that `fits`; 0 if part of the date is unknown or
 * it is no date. */
static YuDate
read_date (const char *field, gboolean is_birth, YuDate today)
{
  for (guint i = 0; i < 6; i++)
    if (!g_ascii_isdigit (field[i]))
      return 0;

  guint year = two_figures (field), month = two_figures (field + 2), day = two_figures (field + 4);
  YuDate this_century = yu_date_from_ymd (2000 + year, month, day);
  YuDate last_century = yu_date_from_ymd (1900 + year, month, day);

  if (is_birth)
    return this_century != 0 && this_century <= today ? this_century : last_century;
  /* An expiry lies near now, before it or after it. */
  if (this_century == 0 || last_century == 0)
    return this_century;
  return ABS ((gint64) this_century - today) <= ABS ((gint64) last_century - today) ? this_century
                                                                                    : last_century;
}

static void
add_disagreement (YuMrz *mrz, const char *field, char found, char expected)
{
  YuText *text = g_new0 (YuText, 1);
  const char printed[] = { found, '\0' }, fits[] = { expected, '\0' };

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words = yu_words_fill ("mrz.check", lang, "field", yu_words (field, lang),
                                              "found", printed, "expected", fits, NULL);
      text->in[lang] = g_intern_string (words);
    }
  g_ptr_array_add (mrz->disagreements, text);
}

static void
check (YuMrz *mrz, const char *field, const char *characters, gsize length, char found)
{
  char expected = yu_mrz_check_digit (characters, length);

  if (found != expected)
    add_disagreement (mrz, field, found, expected);
}

static void
check_all (YuMrz *mrz, const char *line)
{
  g_autofree char *composite = g_strdup_printf ("%.10s%.7s%.22s", line, line + 13, line + 21);
  gboolean no_option = strspn (line + 28, "<") >= 14;

  check (mrz, "mrz.field.passport_number", line, 9, line[9]);
  check (mrz, "mrz.field.birth_date", line + 13, 6, line[19]);
  check (mrz, "mrz.field.passport_expiry", line + 21, 6, line[27]);
  if (!(no_option && line[42] == '<'))
    check (mrz, "mrz.field.optional", line + 28, 14, line[42]);
  check (mrz, "mrz.field.composite", composite, strlen (composite), line[43]);
  mrz->consistent = mrz->disagreements->len == 0;
}

static void
note_unknown_nationality (YuMrz *mrz, const char *code)
{
  YuText *text = g_new0 (YuText, 1);

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *words = yu_words_fill ("mrz.unknown_nationality", lang, "code", code, NULL);
      text->in[lang] = g_intern_string (words);
    }
  g_ptr_array_add (mrz->disagreements, text);
}

static void
read_nationality (YuMrz *mrz, const char *line)
{
  g_autofree char *code = without_filler (line + 10, 3);
  const char *known = yu_country_normalise (code);

  mrz->nationality = g_strdup (known != NULL ? known : code);
  if (known == NULL)
    note_unknown_nationality (mrz, code);
}

/**
 * yu_mrz_problem:
 * @text: what was typed or pasted
 *
 * Returns: why yu_mrz_read() cannot read @text, in both languages; both %NULL if it can
 */
YuText
yu_mrz_problem (const char *text)
{
  g_autofree char *lines = find_lines (text);
  const char *phrase = lines == NULL     ? "mrz.not_two_lines"
                       : lines[0] != 'P' ? "mrz.not_passport"
                                         : NULL;

  if (phrase == NULL)
    return (YuText){ 0 };
  return (YuText){ { yu_words (phrase, YU_LANG_EN), yu_words (phrase, YU_LANG_ZH_CN) } };
}

/**
 * yu_mrz_read:
 * @text: what was typed or pasted; spaces, lower case, full-width letters and text around the lines
 * are forgiven
 * @today: decides the centuries: a birth is not in the future, an expiry is near
 * @error: set with the problem in English; yu_mrz_problem() has both languages
 *
 * Reads the two lines. Wrong check digits are named in `disagreements` and do not stop the reading.
 *
 * Returns: (nullable) (transfer full): what the lines say
 */
YuMrz *
yu_mrz_read (const char *text, YuDate today, GError **error)
{
  g_autofree char *lines = find_lines (text);
  YuText problem = yu_mrz_problem (text);
  YuMrz *mrz;

  if (problem.in[YU_LANG_EN] != NULL)
    {
      g_set_error_literal (error, YU_ERROR, YU_ERROR_CONTENT, problem.in[YU_LANG_EN]);
      return NULL;
    }

  const char *second = lines + LINE;
  mrz = g_new0 (YuMrz, 1);
  mrz->disagreements = g_ptr_array_new_with_free_func (g_free);
  mrz->issuing_state = without_filler (lines + 2, 3);
  read_names (mrz, lines);
  mrz->passport_number = without_filler (second, 9);
  mrz->birth_date = read_date (second + 13, TRUE, today);
  mrz->passport_expiry = read_date (second + 21, FALSE, today);
  mrz->sex = second[20] == 'F' ? "female" : second[20] == 'M' ? "male" : "x";
  check_all (mrz, second);
  read_nationality (mrz, second);

  return mrz;
}

/**
 * yu_mrz_free:
 * @mrz: (nullable): what was read
 */
void
yu_mrz_free (YuMrz *mrz)
{
  if (mrz == NULL)
    return;
  g_free (mrz->issuing_state);
  g_free (mrz->family_name);
  g_free (mrz->given_names);
  g_free (mrz->passport_number);
  g_free (mrz->nationality);
  g_ptr_array_unref (mrz->disagreements);
  g_free (mrz);
}
