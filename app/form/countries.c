/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries by code, in both languages. The table is made when the program is built; this file only
 * looks things up. */

#include "countries.h"
#include "countries-table.h"

/* Codes of Doc 9303 that mean a country under another code: the kinds of British nationals,
 * Germany's single letter, and Kosovo, whose passports say RKS. */
static const char *const same_country[][2] = {
  { "D", "DEU" },   { "GBD", "GBR" }, { "GBN", "GBR" }, { "GBO", "GBR" },
  { "GBP", "GBR" }, { "GBS", "GBR" }, { "RKS", "XKX" },
};

typedef struct {
  GHashTable *by_code;   /* interned code → YuOption */
  GHashTable *by_alpha2; /* "DE" → YuOption */
  GPtrArray *options;    /* owns them, sorted by English name */
} Countries;

static void
add_rows (Countries *countries, const YuCountryRow *rows, gsize n, const char *group)
{
  for (gsize i = 0; i < n; i++)
    {
      YuOption *option = g_new0 (YuOption, 1);

      option->id = g_intern_string (rows[i].alpha_3);
      option->label.in[YU_LANG_EN] = rows[i].en;
      option->label.in[YU_LANG_ZH_CN] = rows[i].zh_CN;
      option->group = group;
      g_ptr_array_add (countries->options, option);
      g_hash_table_insert (countries->by_code, (gpointer) option->id, option);
      if (*rows[i].alpha_2 != '\0')
        g_hash_table_insert (countries->by_alpha2, (gpointer) rows[i].alpha_2, option);
    }
}

/* Not by the locale's collation: the order must not depend on where the program runs. */
static int
compare_by_english_name (gconstpointer a, gconstpointer b)
{
  const YuOption *const *left = a, *const *right = b;
  g_autofree char *one = g_utf8_casefold ((*left)->label.in[YU_LANG_EN], -1);
  g_autofree char *other = g_utf8_casefold ((*right)->label.in[YU_LANG_EN], -1);

  return strcmp (one, other);
}

static const Countries *
get_countries (void)
{
  static Countries *countries;

  if (g_once_init_enter (&countries))
    {
      Countries *made = g_new0 (Countries, 1);

      made->by_code = g_hash_table_new (g_str_hash, g_str_equal);
      made->by_alpha2 = g_hash_table_new (g_str_hash, g_str_equal);
      made->options = g_ptr_array_new_with_free_func (g_free);
      add_rows (made, yu_country_rows, yu_n_country_rows, NULL);
      add_rows (made, yu_travel_document_rows, yu_n_travel_document_rows, "travel_document");
      g_ptr_array_sort (made->options, compare_by_english_name);
      g_once_init_leave (&countries, made);
    }
  return countries;
}

/**
 * yu_country_normalise:
 * @code: (nullable): a code as written in a file, typed, or printed in a passport
 *
 * Accepts ISO 3166-1 alpha-3 and alpha-2 codes and those of ICAO Doc 9303 part 3 section 5, among
 * them the codes of stateless persons, refugees and organisations (travel-document-codes.c). Case
 * and filler (`<`) are forgiven.
 *
 * Returns: (nullable) (transfer none): the code this program uses (`D` gives `DEU`, `GBN` gives
 * `GBR`), interned; %NULL if there is no such code
 */
const char *
yu_country_normalise (const char *code)
{
  char upper[4] = { 0 };
  gsize length = 0;

  if (code == NULL)
    return NULL;
  for (; *code != '\0' && *code != '<'; code++)
    {
      if (length == 3 || !g_ascii_isalpha (*code))
        return NULL;
      upper[length++] = g_ascii_toupper (*code);
    }
  for (; *code != '\0'; code++)
    if (*code != '<')
      return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (same_country); i++)
    if (strcmp (upper, same_country[i][0]) == 0)
      return g_intern_static_string (same_country[i][1]);

  const Countries *countries = get_countries ();
  const YuOption *option
      = g_hash_table_lookup (length == 2 ? countries->by_alpha2 : countries->by_code, upper);
  return option != NULL ? option->id : NULL;
}

/**
 * yu_country_name:
 * @code: a code that yu_country_normalise() knows
 *
 * Returns: the country's name; both languages %NULL for an unknown code
 */
YuText
yu_country_name (const char *code)
{
  const char *normalised = yu_country_normalise (code);

  if (normalised == NULL)
    return (YuText){ 0 };
  return ((const YuOption *) g_hash_table_lookup (get_countries ()->by_code, normalised))->label;
}

/**
 * yu_countries:
 *
 * Returns: (transfer none) (element-type YuOption): countries sorted by English name, with the
 * codes that only travel documents have in the group `travel_document`
 */
GPtrArray *
yu_countries (void)
{
  return get_countries ()->options;
}
