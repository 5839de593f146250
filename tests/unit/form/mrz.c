/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The passport's machine-readable zone: Doc 9303's specimen, forgiveness, disagreements, spellings.
 */

#include "form/mrz.h"
#include "form/transliteration.h"

#include "base/fault.h"

#include <string.h>

#define SPECIMEN                                                                                   \
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"                                                 \
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10"

static const YuDate today = 739944; /* 24 November 2026 */

static void
test_check_digits (void)
{
  static const struct {
    const char *field;
    char digit;
  } vectors[] = {
    { "L898902C3", '6' },
    { "740812", '2' },
    { "120415", '9' },
    { "ZE184226B<<<<<", '1' },
    { "L898902C3674081221204159ZE184226B<<<<<1", '0' },
    { "<<<<<<", '0' },
    { "", '0' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpint (yu_mrz_check_digit (vectors[i].field, strlen (vectors[i].field)), ==,
                     vectors[i].digit);
}

static void
check_specimen (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuMrz) mrz = NULL;

  g_assert_true (yu_mrz_looks_like (text));
  g_assert_null (yu_mrz_problem (text).in[YU_LANG_EN]);
  mrz = yu_mrz_read (text, today, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mrz->issuing_state, ==, "UTO");
  g_assert_cmpstr (mrz->family_name, ==, "ERIKSSON");
  g_assert_cmpstr (mrz->given_names, ==, "ANNA MARIA");
  g_assert_cmpstr (mrz->passport_number, ==, "L898902C3");
  g_assert_cmpstr (mrz->nationality, ==, "UTO");
  g_assert_cmpuint (mrz->birth_date, ==, yu_date_from_ymd (1974, 8, 12));
  g_assert_cmpuint (mrz->passport_expiry, ==, yu_date_from_ymd (2012, 4, 15));
  g_assert_cmpstr (mrz->sex, ==, "female");
  g_assert_false (mrz->name_may_be_cut);
  g_assert_true (mrz->consistent);
  g_assert_cmpuint (mrz->disagreements->len, ==, 0);
}

static void
test_specimen (void)
{
  check_specimen (SPECIMEN);
  check_specimen ("p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<"
                  "\r\n\r\nl898902c36uto7408122f1204159ze184226b<<<<<10\n");
  check_specimen ("P < U T O ERIKSSON << ANNA < MARIA <<<<<<<<<<<<<<<<<<<\n L898902C36 UTO 7408122 "
                  "F 1204159 ZE184226B <<<<< 1 0 ");
  check_specimen ("P＜UTOERIKSSON＜＜ANNA＜MARIA＜＜＜＜＜＜＜＜＜＜＜＜＜＜＜＜＜＜＜\nＬ８９８９"
                  "０２Ｃ３６UTO7408122F1204159ZE184226B<<<<<10");
  check_specimen ("P‹UTOERIKSSON«ANNA‹MARIA«««««««««‹\nL898902C36UTO7408122F1204159ZE184226B««‹10");
  check_specimen ("Passport of Utopia\nSome text\n" SPECIMEN "\nfooter");
  check_specimen (
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10");
}

static void
test_not_a_zone (void)
{
  static const char *const texts[] = {
    "",
    "\n",
    "hello",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "P<UTOERIKSSON<<ANNÄ<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "\xFF\xFE\x01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (yu_mrz_looks_like (texts[i]));
      g_assert_null (yu_mrz_read (texts[i], today, &error));
      g_assert_error (error, YU_ERROR, YU_ERROR_CONTENT);
      g_assert_nonnull (yu_mrz_problem (texts[i]).in[YU_LANG_ZH_CN]);
    }
}

/* A wrong character is named with its field and does not stop the reading. */
static void
test_disagreement (void)
{
  g_autoptr (YuMrz) mrz = yu_mrz_read (
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408132F1204159ZE184226B<<<<<10",
      today, NULL);
  YuText *first;

  g_assert_nonnull (mrz);
  g_assert_false (mrz->consistent);
  g_assert_cmpuint (mrz->disagreements->len, ==, 2);
  first = mrz->disagreements->pdata[0];
  g_assert_nonnull (strstr (first->in[YU_LANG_EN], "date of birth"));
  g_assert_nonnull (strstr (first->in[YU_LANG_ZH_CN], "出生日期"));
}

/* Two lines made of parts, with all check digits right. */
static char *
make_zone (const char *names, const char *nationality, const char *birth, char sex,
           const char *expiry)
{
  GString *first = g_string_new ("P<"), *second = g_string_new ("AB12345<<");
  g_autofree char *state = g_strndup (nationality, 3);
  char *zone;

  g_string_append_printf (first, "%s%s", state, names);
  while (first->len < 44)
    g_string_append_c (first, '<');
  g_string_append_c (second, yu_mrz_check_digit (second->str, 9));
  g_string_append_printf (second, "%s%s%c%c%s%c<<<<<<<<<<<<<<<", nationality, birth,
                          yu_mrz_check_digit (birth, 6), sex, expiry,
                          yu_mrz_check_digit (expiry, 6));
  g_autofree char *composite
      = g_strdup_printf ("%.10s%.7s%.22s", second->str, second->str + 13, second->str + 21);
  g_string_append_c (second, yu_mrz_check_digit (composite, strlen (composite)));
  zone = g_strdup_printf ("%s\n%s", first->str, second->str);
  g_string_free (first, TRUE);
  g_string_free (second, TRUE);
  return zone;
}

static void
test_mononym (void)
{
  g_autofree char *zone = make_zone ("SUHARTO", "IDN", "500101", 'M', "300101");
  g_autoptr (YuMrz) mrz = yu_mrz_read (zone, today, NULL);

  g_assert_cmpstr (mrz->family_name, ==, "SUHARTO");
  g_assert_cmpstr (mrz->given_names, ==, "");
  g_assert_cmpstr (mrz->passport_number, ==, "AB12345");
  g_assert_true (mrz->consistent);
}

static void
test_germany_and_unknown_parts (void)
{
  g_autofree char *zone = make_zone ("MUELLER<<JOERG", "D<<", "64<<<<", '<', "310630");
  g_autoptr (YuMrz) mrz = yu_mrz_read (zone, today, NULL);
  g_autoptr (YuAnswers) none = yu_answers_new ();
  g_autoptr (YuAnswers) filled = yu_mrz_fill (mrz, none);

  g_assert_cmpstr (mrz->nationality, ==, "DEU");
  g_assert_cmpstr (mrz->issuing_state, ==, "D");
  g_assert_cmpuint (mrz->birth_date, ==, 0);
  g_assert_cmpstr (mrz->sex, ==, "x");
  g_assert_true (mrz->consistent);
  g_assert_null (yu_answers_get (filled, "birth_date"));
  g_assert_cmpstr (yu_value_text (yu_answers_get (filled, "nationality")), ==, "DEU");
}

static void
test_unknown_nationality (void)
{
  g_autofree char *zone = make_zone ("A<<B", "QQQ", "640812", 'M', "310630");
  g_autoptr (YuMrz) mrz = yu_mrz_read (zone, today, NULL);
  g_autoptr (YuAnswers) none = yu_answers_new ();
  g_autoptr (YuAnswers) filled = yu_mrz_fill (mrz, none);

  g_assert_cmpuint (mrz->disagreements->len, ==, 1);
  g_assert_null (yu_answers_get (filled, "nationality"));
}

/* The latest birth that is not in the future; the expiry that is nearest. */
static void
test_centuries (void)
{
  static const struct {
    const char *birth, *expiry;
    guint birth_year, expiry_year;
  } vectors[] = {
    { "261124", "261124", 2026, 2026 },
    { "261125", "361124", 1926, 2036 },
    { "000229", "991231", 2000, 1999 },
    { "270101", "750101", 1927, 2075 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *zone = make_zone ("A<<B", "FRA", vectors[i].birth, 'M', vectors[i].expiry);
      g_autoptr (YuMrz) mrz = yu_mrz_read (zone, today, NULL);
      guint year, month, day;

      yu_date_get_ymd (mrz->birth_date, &year, &month, &day);
      g_assert_cmpuint (year, ==, vectors[i].birth_year);
      yu_date_get_ymd (mrz->passport_expiry, &year, &month, &day);
      g_assert_cmpuint (year, ==, vectors[i].expiry_year);
    }
}

static void
test_spellings (void)
{
  static const struct {
    const char *zone, *typed;
    gboolean cut, agrees;
  } vectors[] = {
    { "ERIKSSON", "Eriksson", FALSE, TRUE },
    { "ERIKSSON", "Erikson", FALSE, FALSE },
    { "MUELLER", "Müller", FALSE, TRUE },
    { "MULLER", "Müller", FALSE, TRUE },
    { "MUXXLLER", "Müller", FALSE, TRUE },
    { "MUELLER", "Mueller", FALSE, TRUE },
    { "MUELLER", "Muller", FALSE, FALSE },
    { "LYU", "Lü", FALSE, TRUE },
    { "AANGSTROEM", "Ångström", FALSE, TRUE },
    { "ANGSTROM", "Ångström", FALSE, TRUE },
    { "NUNXXEZ", "Nuñez", FALSE, TRUE },
    { "NUNEZ", "Núñez", FALSE, TRUE },
    { "STRASSE", "Straße", FALSE, TRUE },
    { "OBRIEN", "O'Brien", FALSE, TRUE },
    { "O BRIEN", "O’Brien", FALSE, TRUE },
    { "SMITH JONES", "Smith-Jones", FALSE, TRUE },
    { "THORSDOTTIR", "Þórsdóttir", FALSE, TRUE },
    { "LUKASZ", "Łukasz", FALSE, TRUE },
    { "NGUYEN", "Nguyễn", FALSE, TRUE },
    { "DAO", "Đào", FALSE, TRUE },
    { "YILDIZ", "Yıldız", FALSE, TRUE },
    { "IPEK", "İpek", FALSE, TRUE },
    { "SHCHERBAKOV", "Щербаков", FALSE, TRUE },
    { "SHTEREV", "Щерев", FALSE, TRUE },
    { "KHRUSHCHEV", "Хрущев", FALSE, TRUE },
    { "IULIIA", "Юлия", FALSE, TRUE },
    { "PETROV", "Иванов", FALSE, FALSE },
    { "HELENA", "Олена", FALSE, FALSE },
    { "OLENA", "Олена", FALSE, TRUE },
    { "RANDRIANANTOANIN", "Randrianantoanina", TRUE, TRUE },
    { "RANDRIANANTOANIN", "Randrianantoanina", FALSE, FALSE },
    { "STRAS", "Straß", TRUE, TRUE },
    { "RANDRIANANTOANIN", "Andrianantoanina", TRUE, FALSE },
    { "WANG", "王", FALSE, FALSE },
    { "", "", FALSE, TRUE },
    { "", "Anna", FALSE, FALSE },
    { "ANNA", "", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_test_message ("%s, %s", vectors[i].zone, vectors[i].typed);
      g_assert_cmpint (yu_mrz_name_agrees (vectors[i].zone, vectors[i].typed, vectors[i].cut), ==,
                       vectors[i].agrees);
    }
}

static YuAnswers *
with_text (YuAnswers *answers, /* transfer full */
           const char *question, const char *text)
{
  g_autoptr (YuAnswers) before = answers;
  g_autoptr (YuValue) value = yu_value_new_text (text);

  return yu_answers_with (before, question, value);
}

/* Nothing typed is overwritten; what contradicts the zone is named. */
static void
test_fill_and_compare (void)
{
  g_autoptr (YuMrz) mrz = yu_mrz_read (SPECIMEN, today, NULL);
  g_autoptr (YuAnswers) typed
      = with_text (with_text (with_text (yu_answers_new (), "family_name", "Eriksson"),
                              "given_names", "Anne"),
                   "birth_date", "1974-08-12");
  g_autoptr (YuAnswers) filled = yu_mrz_fill (mrz, typed);
  g_autoptr (GPtrArray) different = yu_mrz_compare (mrz, filled);

  g_assert_cmpuint (yu_answers_length (filled), ==, 7);
  g_assert_cmpstr (yu_value_text (yu_answers_get (filled, "family_name")), ==, "Eriksson");
  g_assert_cmpstr (yu_value_text (yu_answers_get (filled, "passport_number")), ==, "L898902C3");
  g_assert_cmpuint (different->len, ==, 1);
  g_assert_cmpstr (different->pdata[0], ==, "given_names");
}

static void
test_damaged (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup (SPECIMEN);

      for (gint n = g_test_rand_int_range (1, 4); n > 0; n--)
        text[g_test_rand_int_range (0, (gint32) strlen (text))]
            = (char) g_test_rand_int_range (1, 256);
      g_autoptr (YuMrz) mrz = yu_mrz_read (text, today, NULL);
      g_assert_true ((mrz != NULL) == yu_mrz_looks_like (text));
      if (mrz != NULL)
        g_assert_true (mrz->consistent <= (mrz->disagreements->len <= 1));
    }
}

/* The first spelling of every letter: one that the zone may have, whatever the issuing state chose.
 */
static void
test_capitals (void)
{
  static const struct {
    const char *name, *capitals;
    gboolean sure;
  } names[] = {
    { "Smith", "SMITH", TRUE },
    { "jean-luc  o'Neill", "JEAN LUC ONEILL", TRUE },
    { "Nguyễn Thị", "NGUYEN THI", TRUE },
    { "Müller", "MUELLER", FALSE },
    { "Щукин", "SHCHUKIN", FALSE },
    { "", "", TRUE },
    { "陈", NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean sure = TRUE;
      g_autofree char *capitals = yu_latin_capitals (names[i].name, &sure);

      g_assert_cmpstr (capitals, ==, names[i].capitals);
      g_assert_cmpint (sure, ==, names[i].sure);
      if (capitals != NULL)
        g_assert_true (yu_mrz_name_agrees (capitals, names[i].name, FALSE));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mrz/check-digits", test_check_digits);
  g_test_add_func ("/mrz/specimen", test_specimen);
  g_test_add_func ("/mrz/not-a-zone", test_not_a_zone);
  g_test_add_func ("/mrz/disagreement", test_disagreement);
  g_test_add_func ("/mrz/mononym", test_mononym);
  g_test_add_func ("/mrz/germany-and-unknown-parts", test_germany_and_unknown_parts);
  g_test_add_func ("/mrz/unknown-nationality", test_unknown_nationality);
  g_test_add_func ("/mrz/centuries", test_centuries);
  g_test_add_func ("/mrz/spellings", test_spellings);
  g_test_add_func ("/mrz/fill-and-compare", test_fill_and_compare);
  g_test_add_func ("/mrz/damaged", test_damaged);
  g_test_add_func ("/mrz/capitals", test_capitals);

  return g_test_run ();
}
