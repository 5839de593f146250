/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Free text stays as it was typed, but for its ends. Numbers of passports and of employers are
 * written one way only: capital letters and figures without gaps, which the row then shows. */

#include "reading-private.h"

/* NFKC first: full-width letters come from an input method, not from the document. */
static char *
as_document_number (const char *typed, gboolean keep_hyphens)
{
  g_autofree char *clean = yu_typed_clean (typed, FALSE);
  g_autofree char *plain = g_utf8_normalize (clean, -1, G_NORMALIZE_NFKC);
  g_autofree char *upper = g_ascii_strup (plain, -1);
  GString *number = g_string_new (NULL);

  for (const char *p = upper; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && (c != '-' || keep_hyphens))
        g_string_append_unichar (number, c);
    }
  return g_string_free (number, FALSE);
}

static char *
tidy (const YuQuestion *question, const char *typed)
{
  if (g_strcmp0 (question->check, "credit_code") == 0)
    return as_document_number (typed, FALSE);
  if (g_strcmp0 (question->check, "passport") == 0)
    return as_document_number (typed, TRUE);
  return g_strstrip (yu_typed_clean (typed, question->kind == YU_KIND_LONG_TEXT));
}

static YuText
figure_text (gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return yu_text_same (text);
}

YuReading *
yu_read_text (const YuQuestion *question, const char *typed)
{
  g_autofree char *text = tidy (question, typed);
  glong length = g_utf8_strlen (text, -1);

  if (length > question->max)
    return yu_reading_error ("reading.text_too_long",
                             (YuBlank[]){ { "max", figure_text (question->max) },
                                          { "length", figure_text (length) },
                                          { NULL } });
  if (length < question->min)
    return yu_reading_error ("reading.text_too_short",
                             (YuBlank[]){ { "min", figure_text (question->min) }, { NULL } });

  return yu_reading_take (yu_value_new_text (text));
}
