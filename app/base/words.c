/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The core's phrases, read once. A wrong or missing file is a broken installation: there is nothing
 * sensible to say without words. */

#include "words.h"

#include "json.h"
#include "paths.h"

#include <gio/gio.h>

typedef struct {
  GHashTable *by_id;      /* of YuText */
  GHashTable *by_english; /* the same */
} Phrases;

/* Of the thread that loads: the others wait for it. */
static _Thread_local gboolean loading = FALSE;

/* Takes all phrases of one file; its texts are interned, so the document can go. */
static void
take_phrases (Phrases *phrases, YuJson root)
{
  for (guint i = 0; yu_json_is_object (root) && i < yu_json_length (root); i++)
    {
      const char *id;
      YuJson at = yu_json_entry (root, i, &id);
      YuText *text = g_new (YuText, 1);

      *text = yu_json_words (root, id);
      if (!g_hash_table_insert (phrases->by_id, (gpointer) id, text))
        yu_json_fault (at, "remove one of the two", "a phrase that no other file has");
      if (text->in[YU_LANG_EN])
        g_hash_table_insert (phrases->by_english, (gpointer) text->in[YU_LANG_EN], text);
    }
}

static void
load_file (Phrases *phrases, const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  g_autoptr (GError) error = NULL;

  if (node)
    take_phrases (phrases, yu_json_root (node, faults));
  if (!yu_faults_to_error (faults, YU_ERROR_CONTENT, &error))
    g_error ("%s", error->message);
}

static Phrases *
load_phrases (void)
{
  Phrases *phrases = g_new (Phrases, 1);
  g_autofree char *folder = yu_path_data ("words", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (folder, 0, &error);
  const char *name;

  loading = TRUE;
  *phrases = (Phrases){ g_hash_table_new (g_str_hash, g_str_equal),
                        g_hash_table_new (g_str_hash, g_str_equal) };
  if (!files)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (files)))
    if (g_str_has_suffix (name, ".json") && name[0] != '.')
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        load_file (phrases, path);
      }
  loading = FALSE;
  return phrases;
}

static const Phrases *
all_phrases (void)
{
  static Phrases *phrases = NULL;

  if (g_once_init_enter (&phrases))
    g_once_init_leave (&phrases, load_phrases ());
  return phrases;
}

/**
 * yu_words:
 * @id: a phrase's id
 * @lang: a language
 *
 * Asking for a phrase that does not exist ends the program: it is an error of ours, which a test
 * finds.
 *
 * Returns: the phrase, for ever
 */
const char *
yu_words (const char *id, YuLang lang)
{
  const YuText *text = g_hash_table_lookup (all_phrases ()->by_id, id);

  if (!text)
    g_error ("no phrase \"%s\" in data/words", id);
  return yu_text_get (text, lang);
}

/**
 * yu_words_fill:
 * @id: a phrase's id
 * @lang: a language
 * @...: name, value, …, %NULL
 *
 * Returns: (transfer full): the phrase with its {placeholders} filled
 */
char *
yu_words_fill (const char *id, YuLang lang, ...)
{
  const char *pattern = yu_words (id, lang);
  const char *first;
  char *filled;
  va_list pairs;

  va_start (pairs, lang);
  first = va_arg (pairs, const char *);
  filled = yu_text_fill_valist (pattern, first, pairs);
  va_end (pairs);
  return filled;
}

/**
 * yu_words_for:
 * @english: a phrase in English, perhaps a printf format
 *
 * Returns: the same in the current language; @english itself if it is English or nobody has said it
 * otherwise
 */
const char *
yu_words_for (const char *english)
{
  YuLang lang = yu_lang_current ();
  const YuText *text;

  /* A fault in the words themselves is told in English: it must not ask for words. */
  if (lang == YU_LANG_EN || loading)
    return english;
  text = g_hash_table_lookup (all_phrases ()->by_english, english);
  return text ? yu_text_get (text, lang) : english;
}
