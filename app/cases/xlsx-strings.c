/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The texts that cells share, by their number. */

#include "workbook-private.h"

#include <string.h>

typedef struct {
  GPtrArray *strings;
  GString *text;
  gboolean in_text;
  guint phonetic; /* how it is pronounced is no part of the text */
} Strings;

static void
begin (gpointer data, const char *name, const char **attributes, const char **values)
{
  Strings *strings = data;

  if (g_str_equal (name, "si"))
    g_string_truncate (strings->text, 0);
  else if (g_str_equal (name, "rPh"))
    strings->phonetic++;
  else if (g_str_equal (name, "t"))
    strings->in_text = strings->phonetic == 0;
}

static void
end (gpointer data, const char *name)
{
  Strings *strings = data;

  if (g_str_equal (name, "si"))
    g_ptr_array_add (strings->strings, yu_xlsx_unescape (strings->text->str));
  else if (g_str_equal (name, "rPh"))
    strings->phonetic--;
  else if (g_str_equal (name, "t"))
    strings->in_text = FALSE;
}

static void
add (gpointer data, const char *text, gsize length)
{
  Strings *strings = data;

  if (strings->in_text)
    g_string_append_len (strings->text, text, (gssize) length);
}

static gboolean
is_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;
  return p[6] == '_';
}

/**
 * yu_xlsx_unescape:
 * @text: a text as it stands in a part
 *
 * Returns: (transfer full): with the characters that XML cannot hold, or that would look like one
 * of these
 */
char *
yu_xlsx_unescape (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gunichar c = is_escape (text) ? (gunichar) g_ascii_strtoull (text + 2, NULL, 16) : 0;

      if (c != 0 && g_unichar_validate (c))
        {
          g_string_append_unichar (plain, c);
          text += strlen ("_x0000_");
        }
      else
        g_string_append_c (plain, *text++);
    }
  return g_string_free (plain, FALSE);
}

/**
 * yu_xlsx_strings:
 * @archive: an XLSX file
 * @faults: where to say what is wrong
 *
 * Returns: (transfer full): the shared texts; none if the file has none
 */
GPtrArray *
yu_xlsx_strings (GBytes *archive, YuFaults *faults)
{
  static const char part[] = "xl/sharedStrings.xml";
  static const YuXmlReader reader = { begin, end, add };
  gsize length;
  g_autofree char *xml = yu_xlsx_part (archive, part, &length, faults);
  g_autoptr (GString) text = g_string_new (NULL);
  Strings strings = { .strings = g_ptr_array_new_with_free_func (g_free), .text = text };

  if (xml != NULL)
    yu_xml_read (xml, length, &reader, &strings, part, faults);
  return strings.strings;
}
