/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The zone beside the answers: what it fills in, and where what was typed differs. Nothing typed is
 * overwritten here; the window shows the difference and the person decides. */

#include "countries.h"
#include "mrz.h"
#include "transliteration.h"

static const char *const filled[] = {
  "family_name",     "given_names", "passport_number", "nationality", "birth_date",
  "passport_expiry", "sex",
};

static YuValue *
date_value (YuDate date)
{
  g_autofree char *iso = date != 0 ? yu_date_to_iso (date) : NULL;

  return iso != NULL ? yu_value_new_text (iso) : NULL;
}

/**
 * yu_mrz_value:
 * @mrz: the zone
 * @question: a question's id
 *
 * Returns: (nullable) (transfer full): what the zone answers; %NULL if it says nothing about the
 * question
 */
YuValue *
yu_mrz_value (const YuMrz *mrz, const char *question)
{
  if (strcmp (question, "family_name") == 0)
    return yu_value_new_text (mrz->family_name);
  if (strcmp (question, "given_names") == 0)
    return yu_value_new_text (mrz->given_names);
  if (strcmp (question, "passport_number") == 0)
    return yu_value_new_text (mrz->passport_number);
  if (strcmp (question, "nationality") == 0)
    return yu_country_normalise (mrz->nationality) != NULL ? yu_value_new_text (mrz->nationality)
                                                           : NULL;
  if (strcmp (question, "birth_date") == 0)
    return date_value (mrz->birth_date);
  if (strcmp (question, "passport_expiry") == 0)
    return date_value (mrz->passport_expiry);
  if (strcmp (question, "sex") == 0)
    return yu_value_new_text (mrz->sex);
  return NULL;
}

/**
 * yu_mrz_fill:
 * @mrz: the zone
 * @answers: the answers so far
 *
 * Returns: (transfer full): @answers with what was not answered yet filled in from the zone
 */
YuAnswers *
yu_mrz_fill (const YuMrz *mrz, const YuAnswers *answers)
{
  YuAnswers *full = yu_answers_ref (answers);

  for (gsize i = 0; i < G_N_ELEMENTS (filled); i++)
    {
      g_autoptr (YuValue) value = yu_mrz_value (mrz, filled[i]);

      if (value == NULL || yu_answers_get (full, filled[i]) != NULL)
        continue;
      g_autoptr (YuAnswers) before = full;
      full = yu_answers_with (before, filled[i], value);
    }
  return full;
}

static gboolean
agrees (const YuMrz *mrz, const char *question, const YuValue *printed, const YuValue *typed)
{
  gboolean is_name = g_str_has_suffix (question, "_name") || g_str_has_suffix (question, "_names");
  gboolean is_last = strcmp (question, "given_names") == 0 || *mrz->given_names == '\0';

  if (yu_value_equal (printed, typed))
    return TRUE;
  return is_name && yu_value_is (typed, YU_VALUE_TEXT)
         && yu_mrz_name_agrees (yu_value_text (printed), yu_value_text (typed),
                                mrz->name_may_be_cut && is_last);
}

/**
 * yu_mrz_compare:
 * @mrz: the zone
 * @answers: the answers
 *
 * Returns: (transfer container) (element-type utf8): the ids of questions whose answer the zone
 * contradicts
 */
GPtrArray *
yu_mrz_compare (const YuMrz *mrz, const YuAnswers *answers)
{
  GPtrArray *different = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (filled); i++)
    {
      g_autoptr (YuValue) printed = yu_mrz_value (mrz, filled[i]);
      const YuValue *typed = yu_answers_get (answers, filled[i]);

      if (printed != NULL && typed != NULL && !agrees (mrz, filled[i], printed, typed))
        g_ptr_array_add (different, (gpointer) filled[i]);
    }
  return different;
}

/* All places in the zone that a spelling leads to, from a set of places, as bits. Sets `cut` when
 * the zone ends inside it. */
static guint64
advance (const char *zone, guint length, guint64 places, const char *spelling, gboolean *cut)
{
  guint64 next = 0;
  gsize n = strlen (spelling);

  for (guint place = 0; place <= length; place++)
    {
      if ((places & (G_GUINT64_CONSTANT (1) << place)) == 0)
        continue;
      if (place + n <= length && strncmp (zone + place, spelling, n) == 0)
        next |= G_GUINT64_CONSTANT (1) << (place + n);
      else if (place + n > length && strncmp (zone + place, spelling, length - place) == 0)
        *cut = TRUE;
    }
  return next;
}

static char *
letters_of (const char *zone_name)
{
  GString *letters = g_string_new (NULL);

  for (; *zone_name != '\0'; zone_name++)
    if (g_ascii_isalpha (*zone_name))
      g_string_append_c (letters, g_ascii_toupper (*zone_name));
  return g_string_free (letters, FALSE);
}

/**
 * yu_mrz_name_agrees:
 * @zone_name: a name from the zone
 * @typed_name: the name as it was typed, in any spelling
 * @may_be_cut: whether the zone had no room for the whole name
 *
 * All spellings that the transliteration table allows are followed at once, so Müller agrees with
 * MUELLER, MULLER and MUXXLLER. Gaps, hyphens and apostrophes do not count.
 *
 * Returns: whether @zone_name may be the spelling of @typed_name
 */
gboolean
yu_mrz_name_agrees (const char *zone_name, const char *typed_name, gboolean may_be_cut)
{
  g_autofree char *zone = letters_of (zone_name);
  g_autofree char *valid = g_utf8_make_valid (typed_name, -1);
  g_autofree char *typed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  guint length = (guint) strlen (zone);
  guint64 places = 1;
  gboolean cut = FALSE;

  if (length > 60)
    return FALSE;
  for (const char *p = typed; *p != '\0' && places != 0; p = g_utf8_next_char (p))
    {
      const char *const *spellings = yu_transliterations (g_utf8_get_char (p));
      guint64 next = 0;

      for (guint i = 0; spellings != NULL && spellings[i] != NULL; i++)
        next |= advance (zone, length, places, spellings[i], &cut);
      places = next;
    }
  return (places & (G_GUINT64_CONSTANT (1) << length)) != 0 || (may_be_cut && cut && length > 0);
}
