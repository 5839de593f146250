/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include "help-page.h"

/* In a line */

static gboolean
append_link (GString *markup, const char **line)
{
  const char *middle = strstr (*line, "]("), *end = middle ? strchr (middle, ')') : NULL;
  g_autofree char *text = NULL;
  g_autofree char *address = NULL;

  if (end == NULL)
    return FALSE;
  text = g_markup_escape_text (*line + 1, middle - *line - 1);
  address = g_markup_escape_text (middle + 2, end - middle - 2);
  g_string_append_printf (markup, "<a href=\"%s\">%s</a>", address, text);
  *line = end + 1;
  return TRUE;
}

/* **bold** or `code`. */
static gboolean
append_marked (GString *markup, const char **line, const char *mark, const char *element)
{
  const char *begin = *line + strlen (mark), *end = strstr (begin, mark);
  g_autofree char *inside = NULL;

  if (end == NULL)
    return FALSE;
  inside = g_markup_escape_text (begin, end - begin);
  g_string_append_printf (markup, "<%s>%s</%s>", element, inside, element);
  *line = end + strlen (mark);
  return TRUE;
}

/* A mark without its partner stays a mark. */
char *
yu_help_line (const char *line)
{
  GString *markup = g_string_new (NULL);

  while (*line)
    {
      gsize plain = strcspn (line, "*`[");
      g_autofree char *text = NULL;

      if (plain == 0
          && ((*line == '[' && append_link (markup, &line))
              || (g_str_has_prefix (line, "**") && append_marked (markup, &line, "**", "b"))
              || (*line == '`' && append_marked (markup, &line, "`", "tt"))))
        continue;
      plain = MAX (plain, 1);
      text = g_markup_escape_text (line, (gssize) plain);
      g_string_append (markup, text);
      line += plain;
    }
  return g_string_free (markup, FALSE);
}

char *
yu_help_title (const char *text)
{
  const char *heading = g_str_has_prefix (text, "# ") ? text : strstr (text, "\n# ");

  if (heading == NULL)
    return NULL;
  heading = strstr (heading, "# ") + 2;
  return g_strndup (heading, strcspn (heading, "\r\n"));
}

GPtrArray *
yu_help_links (const char *text)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (g_free);

  while ((text = strstr (text, "](")))
    {
      text += 2;
      g_ptr_array_add (links, g_strndup (text, strcspn (text, ")\n")));
    }
  return links;
}

/* Blocks */

typedef struct {
  GtkBox *box;
  GCallback activate_link;
  gpointer data;
  GString *paragraph; /* lines that flow together; empty: none */
  GString *code;      /* inside a fence; NULL outside */
  GtkGrid *table;     /* NULL outside */
  int n_rows;
} Page;

static GtkWidget *
new_label (Page *page, const char *text, const char *css_class)
{
  g_autofree char *markup = yu_help_line (text);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE, "wrap", TRUE,
                      "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "yalign", 0.0f, NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect (label, "activate-link", page->activate_link, page->data);
  return label;
}

static void
end_paragraph (Page *page)
{
  if (page->paragraph->len == 0)
    return;
  gtk_box_append (page->box, new_label (page, page->paragraph->str, NULL));
  g_string_truncate (page->paragraph, 0);
}

static void
add_code (Page *page)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", page->code->str, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_CHAR, "xalign", 0.0f, "selectable", TRUE, NULL);

  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "code");
  gtk_box_append (page->box, label);
  g_string_free (page->code, TRUE);
  page->code = NULL;
}

static void
add_table_row (Page *page, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line + 1, "|", -1);

  if (strspn (line, "|-: ") == strlen (line))
    return;
  if (page->table == NULL)
    {
      page->table = GTK_GRID (gtk_grid_new ());
      page->n_rows = 0;
      gtk_grid_set_column_spacing (page->table, 18);
      gtk_grid_set_row_spacing (page->table, 6);
      gtk_widget_add_css_class (GTK_WIDGET (page->table), "handbook-table");
      gtk_box_append (page->box, GTK_WIDGET (page->table));
    }
  for (int i = 0; cells[i] && cells[i + 1]; i++)
    {
      GtkWidget *label
          = new_label (page, g_strstrip (cells[i]), page->n_rows == 0 ? "heading" : NULL);

      gtk_widget_set_hexpand (label, i > 0);
      gtk_grid_attach (page->table, label, i, page->n_rows, 1, 1);
    }
  page->n_rows++;
}

static guint
heading_level (const char *line)
{
  guint level = (guint) strspn (line, "#");

  return line[level] == ' ' ? level : 0;
}

static gboolean
is_item (const char *line)
{
  return g_str_has_prefix (line, "- ")
         || (g_ascii_isdigit (*line)
             && g_str_has_prefix (line + strspn (line, "0123456789"), ". "));
}

static void
add_line (Page *page, const char *line)
{
  guint level = heading_level (line);

  if (*line != '|')
    page->table = NULL;
  if (level > 0 || *line == '\0' || *line == '|' || is_item (line))
    end_paragraph (page);
  if (level > 0)
    gtk_box_append (page->box,
                    new_label (page, line + level + 1, level == 1 ? "title-1" : "heading"));
  else if (*line == '|')
    add_table_row (page, line);
  else
    {
      if (page->paragraph->len > 0)
        g_string_append_c (page->paragraph, ' ');
      g_string_append (page->paragraph, g_str_has_prefix (line, "- ") ? "•  " : "");
      g_string_append (page->paragraph, g_str_has_prefix (line, "- ") ? line + 2 : line);
    }
}

static void
read_line (Page *page, const char *line)
{
  if (g_str_has_prefix (line, "```"))
    {
      end_paragraph (page);
      if (page->code)
        add_code (page);
      else
        page->code = g_string_new (NULL);
    }
  else if (page->code)
    g_string_append_printf (page->code, "%s%s", page->code->len > 0 ? "\n" : "", line);
  else
    add_line (page, line);
}

GtkWidget *
yu_help_page_new (const char *text, GCallback activate_link, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  Page page = { GTK_BOX (box), activate_link, data, paragraph, NULL, NULL, 0 };
  const char *after_comment = g_str_has_prefix (text, "<!--") ? strstr (text, "-->") : NULL;
  g_auto (GStrv) lines = g_strsplit (after_comment ? after_comment + 3 : text, "\n", -1);

  for (char **line = lines; *line; line++)
    read_line (&page, g_strchomp (*line));
  end_paragraph (&page);
  if (page.code)
    add_code (&page);
  gtk_widget_add_css_class (box, "handbook");
  return box;
}
