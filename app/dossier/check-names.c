/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names, and the passport's lines where the dossier keeps them: exact matching is what sends
 * applications back. */

#include "check-private.h"

#include "form/mrz.h"
#include "form/reading.h"
#include "form/transliteration.h"

static const char *
text_of (const YuChecker *checker, const char *question)
{
  const YuValue *value = yu_checker_answer (checker, question);

  return yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : NULL;
}

/* Written as the portal takes it, but for small letters. */
static gboolean
is_plain (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p) && *p != ' ' && *p != '-' && *p != '\'')
      return FALSE;
  return TRUE;
}

static void
check_latin (YuChecker *checker, const char *question)
{
  const char *name = text_of (checker, question);
  g_autofree char *latin = NULL;
  YuFinding *finding;

  if (name == NULL || is_plain (name))
    return;
  latin = yu_latin_capitals (name, NULL);
  finding = yu_checker_add (checker, "name_not_latin", question);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, "name", name, "latin", latin != NULL ? latin : "–", NULL);
}

/* Someone with one name has it in either of the two; with both known to be empty there is none. */
static void
check_presence (YuChecker *checker)
{
  const char *family = text_of (checker, "family_name"), *given = text_of (checker, "given_names");

  if (family != NULL && given != NULL && *family == '\0' && *given == '\0')
    yu_checker_add (checker, "name_missing", "family_name");
}

static void
check_zone (YuChecker *checker)
{
  const char *lines = yu_dossier_passport_lines (checker->dossier);
  g_autoptr (YuMrz) zone
      = lines != NULL ? yu_mrz_read (lines, checker->assessment->on, NULL) : NULL;
  g_autoptr (GPtrArray) different = NULL;

  if (zone == NULL)
    return;
  if (!zone->consistent)
    yu_checker_add (checker, "passport_zone", "passport_number");
  different = yu_mrz_compare (zone, checker->answers);
  for (guint i = 0; i < different->len; i++)
    {
      const char *question = g_ptr_array_index (different, i);
      const YuQuestion *asked = yu_form_question (checker->form, question);
      g_autoptr (YuValue) printed = yu_mrz_value (zone, question);
      YuFinding *finding = yu_checker_add (checker, "passport_differs", question);

      for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
        {
          g_autofree char *words = yu_value_to_words (asked, printed, lang);

          yu_finding_fill (finding, lang, "what", yu_text_get (&asked->label, lang), "zone", words,
                           NULL);
        }
    }
}

static gboolean
has_chinese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

static void
check_chinese (YuChecker *checker)
{
  static const char *const chinese[] = { "chinese_name", "employer_name_zh", "position_zh" };

  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++)
    {
      const char *text = text_of (checker, chinese[i]);
      const YuQuestion *question = yu_form_question (checker->form, chinese[i]);
      YuFinding *finding;

      if (text == NULL || *text == '\0' || has_chinese (text))
        continue;
      finding = yu_checker_add (checker, "chinese_expected", chinese[i]);
      for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
        yu_finding_fill (finding, lang, "what", yu_text_get (&question->label, lang), NULL);
    }
}

void
yu_checker_look_at_names (YuChecker *checker)
{
  check_presence (checker);
  check_latin (checker, "family_name");
  check_latin (checker, "given_names");
  check_zone (checker);
  check_chinese (checker);
}
