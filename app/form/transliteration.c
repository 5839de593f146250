/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ICAO Doc 9303 part 3 section 6, Latin and Cyrillic, with the national exceptions that passports
 * show. Where several spellings stand, the issuing state chose one: any of them agrees, none is
 * called wrong. Letters that only carry accents are not listed: they become the bare letter.
 * Chinese passports write Ü as YU. */

#include "transliteration.h"

typedef struct {
  gunichar letter; /* upper case */
  const char *spellings[YU_MOST_SPELLINGS + 1];
} Row;

static const Row rows[] = {
  { 0x00C4, { "AE", "A" } },              /* Ä */
  { 0x00C5, { "AA", "A" } },              /* Å */
  { 0x00C6, { "AE" } },                   /* Æ */
  { 0x00D0, { "D" } },                    /* Ð */
  { 0x00D1, { "N", "NXX" } },             /* Ñ */
  { 0x00D6, { "OE", "O" } },              /* Ö */
  { 0x00D8, { "OE" } },                   /* Ø */
  { 0x00DC, { "UE", "UXX", "U", "YU" } }, /* Ü */
  { 0x00DE, { "TH" } },                   /* Þ */
  { 0x00DF, { "SS" } },                   /* ß */
  { 0x0110, { "D" } },                    /* Đ */
  { 0x0126, { "H" } },                    /* Ħ */
  { 0x0130, { "I" } },                    /* İ */
  { 0x0131, { "I" } },                    /* ı */
  { 0x0132, { "IJ" } },                   /* Ĳ */
  { 0x0141, { "L" } },                    /* Ł */
  { 0x014A, { "N" } },                    /* Ŋ */
  { 0x0152, { "OE" } },                   /* Œ */
  { 0x0166, { "T" } },                    /* Ŧ */
  { 0x1E9E, { "SS" } },                   /* ẞ */
  { 0x0401, { "E", "IO" } },              /* Ё */
  { 0x0402, { "D", "DJ" } },              /* Ђ */
  { 0x0403, { "G" } },                    /* Ѓ */
  { 0x0404, { "IE" } },                   /* Є */
  { 0x0405, { "DZ" } },                   /* Ѕ */
  { 0x0406, { "I" } },                    /* І */
  { 0x0407, { "I" } },                    /* Ї */
  { 0x0408, { "J" } },                    /* Ј */
  { 0x0409, { "LJ" } },                   /* Љ */
  { 0x040A, { "NJ" } },                   /* Њ */
  { 0x040B, { "C" } },                    /* Ћ */
  { 0x040C, { "K" } },                    /* Ќ */
  { 0x040E, { "U" } },                    /* Ў */
  { 0x040F, { "DZ" } },                   /* Џ */
  { 0x0410, { "A" } },
  { 0x0411, { "B" } },
  { 0x0412, { "V" } },
  { 0x0413, { "G", "H" } }, /* Г, Ukrainian H */
  { 0x0414, { "D" } },
  { 0x0415, { "E" } },
  { 0x0416, { "ZH", "Z" } }, /* Ж, Serbian Z */
  { 0x0417, { "Z" } },
  { 0x0418, { "I", "Y" } }, /* И, Ukrainian Y */
  { 0x0419, { "I", "Y" } }, /* Й */
  { 0x041A, { "K" } },
  { 0x041B, { "L" } },
  { 0x041C, { "M" } },
  { 0x041D, { "N" } },
  { 0x041E, { "O" } },
  { 0x041F, { "P" } },
  { 0x0420, { "R" } },
  { 0x0421, { "S" } },
  { 0x0422, { "T" } },
  { 0x0423, { "U" } },
  { 0x0424, { "F" } },
  { 0x0425, { "KH", "H" } },     /* Х, Serbian and Macedonian H */
  { 0x0426, { "TS", "C" } },     /* Ц, Serbian and Macedonian C */
  { 0x0427, { "CH", "C" } },     /* Ч */
  { 0x0428, { "SH", "S" } },     /* Ш */
  { 0x0429, { "SHCH", "SHT" } }, /* Щ, Bulgarian SHT */
  { 0x042A, { "IE", "A", "" } }, /* Ъ */
  { 0x042B, { "Y" } },
  { 0x042C, { "" } }, /* Ь */
  { 0x042D, { "E" } },
  { 0x042E, { "IU", "YU" } }, /* Ю */
  { 0x042F, { "IA", "YA" } }, /* Я */
  { 0x0490, { "G" } },        /* Ґ */
};

static const char *const *
bare_letter (gunichar letter)
{
  static const char *const letters[26][2] = {
    { "A" }, { "B" }, { "C" }, { "D" }, { "E" }, { "F" }, { "G" }, { "H" }, { "I" },
    { "J" }, { "K" }, { "L" }, { "M" }, { "N" }, { "O" }, { "P" }, { "Q" }, { "R" },
    { "S" }, { "T" }, { "U" }, { "V" }, { "W" }, { "X" }, { "Y" }, { "Z" },
  };

  return letter >= 'A' && letter <= 'Z' ? letters[letter - 'A'] : NULL;
}

/* Hyphen, space, comma, full stop, apostrophe and accents by themselves: the zone sets them off by
 * filler or drops them. */
static gboolean
leaves_no_letter (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_ispunct (c) || g_unichar_ismark (c) || c == 0x02BC
         || c == 0x00B4 || g_unichar_type (c) == G_UNICODE_FORMAT;
}

const char *const *
yu_transliterations (gunichar letter)
{
  static const char *const nothing[] = { "", NULL };
  gunichar upper = g_unichar_toupper (letter);
  gunichar base, mark;

  if (leaves_no_letter (letter))
    return nothing;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].letter == upper)
      return rows[i].spellings;
  if (g_unichar_decompose (upper, &base, &mark) && mark != 0)
    return yu_transliterations (base);
  return bare_letter (upper);
}

/* What the zone sets off by a filler; apostrophes, full stops and accents are left out. */
static gboolean
is_filler (gunichar c)
{
  return g_unichar_isspace (c) || c == '-' || c == 0x2010 || c == 0x2011;
}

/**
 * yu_latin_capitals:
 * @name: a name in any script
 * @sure: (out) (optional): whether every letter has but one spelling
 *
 * Spells a name in Latin capitals by the table of Doc 9303, with the first spelling where a letter
 * has several: the issuing state chooses, so only the passport knows.
 *
 * Returns: (transfer full) (nullable): the name, its parts separated by one space; %NULL if a
 * letter is not in the table
 */
char *
yu_latin_capitals (const char *name, gboolean *sure)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);
  g_autoptr (GString) capitals = g_string_new (NULL);
  gboolean certain = TRUE;

  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *const *spellings = yu_transliterations (c);

      if (spellings == NULL)
        return NULL;
      certain = certain && spellings[1] == NULL;
      if (!is_filler (c))
        g_string_append (capitals, spellings[0]);
      else if (capitals->len > 0 && capitals->str[capitals->len - 1] != ' ')
        g_string_append_c (capitals, ' ');
    }
  if (sure != NULL)
    *sure = certain;
  return g_strdup (g_strchomp (capitals->str));
}
