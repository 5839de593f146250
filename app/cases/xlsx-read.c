/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An XLSX file: which sheets it has, where they are, and from which year it counts its days. */

#include "workbook-private.h"

#include <string.h>

#define MAX_SHEETS 64

typedef struct {
  GPtrArray *names, *relations; /* of char *: of the sheets that are shown, in order */
  GHashTable *targets;          /* relation → part */
  gboolean from_1904;
} Book;

static void
add_sheet (Book *book, const char **attributes, const char **values)
{
  const char *name = yu_xml_attribute (attributes, values, "name");
  const char *relation = yu_xml_attribute (attributes, values, "id");
  const char *state = yu_xml_attribute (attributes, values, "state");

  if (name == NULL || relation == NULL || book->names->len == MAX_SHEETS
      || (state != NULL && !g_str_equal (state, "visible")))
    return;
  g_ptr_array_add (book->names, g_strdup (name));
  g_ptr_array_add (book->relations, g_strdup (relation));
}

/* Targets stand relative to the folder xl, or to the archive's root. */
static void
add_target (Book *book, const char **attributes, const char **values)
{
  const char *id = yu_xml_attribute (attributes, values, "Id");
  const char *target = yu_xml_attribute (attributes, values, "Target");
  const char *mode = yu_xml_attribute (attributes, values, "TargetMode");

  if (id == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  g_hash_table_insert (book->targets, g_strdup (id),
                       *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
}

static void
begin (gpointer data, const char *name, const char **attributes, const char **values)
{
  Book *book = data;
  const char *from_1904;

  if (g_str_equal (name, "sheet"))
    add_sheet (book, attributes, values);
  else if (g_str_equal (name, "Relationship"))
    add_target (book, attributes, values);
  else if (g_str_equal (name, "workbookPr"))
    {
      from_1904 = yu_xml_attribute (attributes, values, "date1904");
      book->from_1904
          = from_1904 != NULL && !g_str_equal (from_1904, "0") && !g_str_equal (from_1904, "false");
    }
}

static void
ignore_end (gpointer data, const char *name)
{
}

static void
ignore_text (gpointer data, const char *text, gsize length)
{
}

static gboolean
read_part (Book *book, GBytes *archive, const char *part, YuFaults *faults)
{
  static const YuXmlReader reader = { begin, ignore_end, ignore_text };
  gsize length, before = yu_faults_total (faults);
  g_autofree char *xml = yu_xlsx_part (archive, part, &length, faults);

  if (xml != NULL)
    return yu_xml_read (xml, length, &reader, book, part, faults);
  if (yu_faults_total (faults) == before)
    yu_faults_add (faults, "", NULL, "open it with a spreadsheet program and save it as XLSX",
                   "an XLSX file, in which there is %s", part);
  return FALSE;
}

static void
read_sheets (YuWorkbook *workbook, const Book *book, GBytes *archive, YuFaults *faults)
{
  g_autoptr (GPtrArray) strings = yu_xlsx_strings (archive, faults);
  g_autoptr (GArray) days = yu_xlsx_day_formats (archive, faults);
  const YuXlsxContext context = { strings, days, book->from_1904 };

  for (guint i = 0; i < book->names->len && yu_faults_total (faults) == 0; i++)
    {
      g_autoptr (YuWorksheet) sheet = yu_worksheet_new (g_ptr_array_index (book->names, i));
      const char *part
          = g_hash_table_lookup (book->targets, g_ptr_array_index (book->relations, i));

      /* A sheet that is a diagram, or lies in another file, has no cells here. */
      if (part != NULL && strstr (part, "worksheets/") != NULL
          && yu_xlsx_read_sheet (sheet, archive, part, &context, faults))
        g_ptr_array_add (workbook->sheets, g_steal_pointer (&sheet));
    }
}

gboolean
yu_xlsx_read (YuWorkbook *workbook, GBytes *bytes, YuFaults *faults)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Book book = { names, relations, targets, FALSE };

  if (!read_part (&book, bytes, "xl/workbook.xml", faults)
      || !read_part (&book, bytes, "xl/_rels/workbook.xml.rels", faults))
    return FALSE;
  workbook->is_xlsx = TRUE;
  workbook->from_1904 = book.from_1904;
  read_sheets (workbook, &book, bytes, faults);
  if (yu_faults_total (faults) == 0 && workbook->sheets->len == 0)
    yu_faults_add (faults, "", NULL, "choose another file", "at least one sheet with cells");
  return yu_faults_total (faults) == 0;
}
