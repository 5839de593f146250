/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which styles show a number as a day. The number of a day means nothing without its style. */

#include "workbook-private.h"

#include <string.h>

typedef struct {
  GHashTable *own; /* number of a format of the file's own → whether it shows days */
  GArray *days;    /* of gboolean */
  gboolean in_cells;
} Styles;

/* Formats that every spreadsheet program knows by number, those of China and Japan among them. */
static gboolean
is_known_day_format (guint64 format)
{
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36)
         || (format >= 50 && format <= 58);
}

/* A format with years or days in it, or with months and no hours; not what stands in quotes,
 * brackets or after a backslash. */
static gboolean
shows_days (const char *code)
{
  gboolean quoted = FALSE, bracketed = FALSE, months = FALSE, hours = FALSE;

  for (const char *p = code; *p != '\0'; p++)
    {
      char c = g_ascii_tolower (*p);

      if ((c == '\\' || c == '_' || c == '*') && p[1] != '\0')
        p++;
      else if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == '[' || c == ']'))
        bracketed = c == '[';
      else if (!quoted && !bracketed && (c == 'y' || c == 'd'))
        return TRUE;
      else if (!quoted && !bracketed)
        {
          months |= c == 'm';
          hours |= c == 'h' || c == 's';
        }
    }
  return months && !hours;
}

static void
add_own_format (Styles *styles, const char **attributes, const char **values)
{
  const char *id = yu_xml_attribute (attributes, values, "numFmtId");
  const char *code = yu_xml_attribute (attributes, values, "formatCode");

  if (id != NULL && code != NULL)
    g_hash_table_insert (styles->own, GUINT_TO_POINTER ((guint) g_ascii_strtoull (id, NULL, 10)),
                         GINT_TO_POINTER (shows_days (code)));
}

static void
add_style (Styles *styles, const char **attributes, const char **values)
{
  const char *id = yu_xml_attribute (attributes, values, "numFmtId");
  guint64 format = id != NULL ? g_ascii_strtoull (id, NULL, 10) : 0;
  gpointer own;
  gboolean days
      = g_hash_table_lookup_extended (styles->own, GUINT_TO_POINTER ((guint) format), NULL, &own)
            ? GPOINTER_TO_INT (own)
            : is_known_day_format (format);

  g_array_append_val (styles->days, days);
}

static void
begin (gpointer data, const char *name, const char **attributes, const char **values)
{
  Styles *styles = data;

  if (g_str_equal (name, "cellXfs"))
    styles->in_cells = TRUE;
  else if (g_str_equal (name, "numFmt"))
    add_own_format (styles, attributes, values);
  else if (g_str_equal (name, "xf") && styles->in_cells)
    add_style (styles, attributes, values);
}

static void
end (gpointer data, const char *name)
{
  Styles *styles = data;

  if (g_str_equal (name, "cellXfs"))
    styles->in_cells = FALSE;
}

static void
ignore_text (gpointer data, const char *text, gsize length)
{
}

/**
 * yu_xlsx_day_formats:
 * @archive: an XLSX file
 * @faults: where to say what is wrong
 *
 * Returns: (transfer full): whether a style shows days, by the style's number
 */
GArray *
yu_xlsx_day_formats (GBytes *archive, YuFaults *faults)
{
  static const char part[] = "xl/styles.xml";
  static const YuXmlReader reader = { begin, end, ignore_text };
  gsize length;
  g_autofree char *xml = yu_xlsx_part (archive, part, &length, faults);
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  Styles styles = { .own = own, .days = g_array_new (FALSE, FALSE, sizeof (gboolean)) };

  if (xml != NULL)
    yu_xml_read (xml, length, &reader, &styles, part, faults);
  return styles.days;
}
