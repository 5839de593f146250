/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "placeholders.h"

#include <string.h>

/* The name between braces at @at, which points to a brace; NULL if it is not closed. */
static char *
placeholder_at (const char *at)
{
  const char *end = strchr (at, '}');

  return end != NULL ? g_strndup (at + 1, (gsize) (end - at - 1)) : NULL;
}

static gboolean
is_among (const char *name, char **names)
{
  return g_strv_contains ((const char *const *) names, name);
}

static void
check_known_slots (const char *text, char **slots, YuJson at)
{
  for (const char *p = strchr (text, '{'); p != NULL; p = strchr (p + 1, '{'))
    {
      g_autofree char *name = placeholder_at (p);

      if (name == NULL)
        {
          yu_json_fault (at, "close the brace, or leave it out", "a placeholder like {name}");
        }
      else if (!is_among (name, slots))
        {
          g_autofree char *known = g_strjoinv ("}, {", slots);

          if (slots[0] == NULL)
            yu_json_fault (at, "leave it out", "no placeholder here, not {%s}", name);
          else
            yu_json_fault (at, "write one of these", "only the placeholders {%s}, not {%s}", known,
                           name);
        }
    }
}

static void
check_slots (const char *text, const char *slots, YuJson at)
{
  g_auto (GStrv) names = g_strsplit (slots != NULL ? slots : "", " ", -1);

  check_known_slots (text, names, at);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *placeholder = g_strdup_printf ("{%s}", names[i]);

      if (strstr (text, placeholder) == NULL)
        yu_json_fault (at, "put it where the value belongs", "the placeholder {%s} in this text",
                       names[i]);
    }
}

/**
 * yu_json_words_with:
 * @at: an object
 * @name: a required member, a text in both languages
 * @slots: (nullable): the names of its placeholders, separated by spaces; %NULL: it has none
 *
 * Reads a text that code fills in. Each language must have all of these placeholders, and no
 * others.
 *
 * Returns: the text; faults were added if it is not so
 */
YuText
yu_json_words_with (YuJson at, const char *name, const char *slots)
{
  YuText text = yu_json_words (at, name);

  for (guint lang = 0; lang < YU_N_LANGS && yu_json_has (at, name); lang++)
    if (text.in[lang] != NULL)
      check_slots (text.in[lang], slots,
                   yu_json_member (yu_json_member (at, name), yu_lang_tag (lang)));
  return text;
}
