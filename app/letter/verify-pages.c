/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two files page by page: digests tell whether anything differs, the lines of text what. */

#include "verify-private.h"

#define MOST_LINES 300 /* of a page; ours have fewer */
#define FEW 5          /* of this many lines of ours at least one must be there */
#define MOST_NAMED 12  /* lines of a page that are named one by one */

typedef struct {
  YuVerification *self;
  guint page;
  const GPtrArray *printed, *expected; /* of GStrv */
  guint n_named;
} YuLines;

static const char *const *
line_at (const GPtrArray *lines, guint i)
{
  return i < lines->len ? g_ptr_array_index (lines, i) : NULL;
}

static const YuLetterPage *
page_at (const GPtrArray *pages, guint i)
{
  return g_ptr_array_index (pages, i);
}

static gboolean
same_line (const char *const *a, const char *const *b)
{
  return g_strv_equal (a, b);
}

/* ------------------------------------------------------------------ one line */

static char *
joined (const char *const *line)
{
  return line != NULL && *line != NULL ? g_strjoinv ("  ", (char **) line) : NULL;
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Words that stand beside what differs. */
static const char *
beside (const char *const *printed, const char *const *expected)
{
  for (guint i = 0; printed != NULL && expected != NULL && expected[i] != NULL; i++)
    if (has_letters (expected[i]) && g_strv_contains (printed, expected[i]))
      return expected[i];
  return NULL;
}

static const char *
above (const YuLines *lines, guint i)
{
  const char *const *line = i > 0 ? line_at (lines->expected, i - 1) : NULL;

  return line != NULL ? line[0] : NULL;
}

/* The pieces of a line that the other does not have. */
static char *
different (const char *const *line, const char *const *other)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gsize n = line != NULL ? g_strv_length ((char **) line) : 0;
  gsize n_other = other != NULL ? g_strv_length ((char **) other) : 0;

  if (n == 0)
    return NULL;
  for (gsize i = 0; i < n; i++)
    if (n_other == 0
        || (n == n_other ? !g_str_equal (line[i], other[i]) : !g_strv_contains (other, line[i])))
      g_strv_builder_add (pieces, line[i]);
  list = g_strv_builder_end (pieces);
  return *list != NULL ? g_strjoinv ("  ", list) : joined (line);
}

static void
name_line (YuLines *lines, const char *const *printed, const char *const *expected, guint i)
{
  g_autofree char *is = different (printed, expected);
  g_autofree char *should = different (expected, printed);
  const char *place = beside (printed, expected);
  const char *id = is == NULL       ? "verify.line_missing"
                   : should == NULL ? "verify.line_added"
                   : place == NULL  ? "verify.line_below"
                                    : "verify.line";

  if (lines->n_named++ < MOST_NAMED)
    yu_verify_add (lines->self, id, lines->page, place != NULL ? place : above (lines, i), is,
                   should);
}

/* A stretch in which no line is the same: line by line as long as there are two. */
static void
name_stretch (YuLines *lines, guint i, guint i_end, guint j, guint j_end)
{
  while (i < i_end || j < j_end)
    {
      const char *const *printed = i < i_end ? line_at (lines->printed, i) : NULL;
      const char *const *expected = j < j_end ? line_at (lines->expected, j) : NULL;

      name_line (lines, printed, expected, j);
      i += printed != NULL;
      j += expected != NULL;
    }
}

/* ------------------------------------------------------------------ all lines */

/* The longest common subsequence: length of it for the rest of both from each pair on. */
static guint16 *
common (const GPtrArray *a, const GPtrArray *b)
{
  gsize width = b->len + 1;
  guint16 *table = g_new0 (guint16, (a->len + 1) * width);

  for (guint i = a->len; i-- > 0;)
    for (guint j = b->len; j-- > 0;)
      table[i * width + j] = same_line (line_at (a, i), line_at (b, j))
                                 ? (guint16) (table[(i + 1) * width + j + 1] + 1)
                                 : MAX (table[(i + 1) * width + j], table[i * width + j + 1]);
  return table;
}

static void
name_all (YuLines *lines, const guint16 *table)
{
  const GPtrArray *a = lines->printed, *b = lines->expected;
  guint i = 0, j = 0, from_i = 0, from_j = 0;

  while (i < a->len && j < b->len)
    {
      if (same_line (line_at (a, i), line_at (b, j)))
        {
          name_stretch (lines, from_i, i, from_j, j);
          from_i = ++i;
          from_j = ++j;
        }
      else if (table[(i + 1) * (b->len + 1) + j] >= table[i * (b->len + 1) + j + 1])
        i++;
      else
        j++;
    }
  name_stretch (lines, from_i, a->len, from_j, b->len);
}

/* A page that has hardly a line of ours is none of ours: naming its lines would say nothing. */
static gboolean
compare_lines (YuLines *lines)
{
  const GPtrArray *a = lines->printed, *b = lines->expected;
  g_autofree guint16 *table = NULL;

  if (a->len > MOST_LINES || b->len > MOST_LINES)
    return FALSE;
  table = common (a, b);
  if (table[0] * FEW < b->len)
    return FALSE;
  name_all (lines, table);
  return TRUE;
}

static gboolean
same_lines (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!same_line (line_at (a, i), line_at (b, i)))
      return FALSE;
  return TRUE;
}

static void
name_text (YuVerification *self, guint number, const YuLetterPage *printed,
           const YuLetterPage *expected)
{
  YuLines lines = { self, number, printed->lines, expected->lines, 0 };

  if (!compare_lines (&lines))
    yu_verify_add (self, "verify.page_other", number, NULL, NULL, NULL);
  if (lines.n_named > MOST_NAMED)
    {
      g_autofree char *more = g_strdup_printf ("%u", lines.n_named - MOST_NAMED);

      yu_verify_add (self, "verify.more", number, NULL, more, NULL);
    }
}

/* ------------------------------------------------------------------ pages */

/* A file holds what its text needs of a font, and numbers glyphs by that: while any text differs,
 * fonts and drawing cannot be compared, and need not be. */
static void
compare_look (YuVerification *self, guint number, const YuLetterPage *printed,
              const YuLetterPage *expected)
{
  if (!g_str_equal (printed->resources, expected->resources))
    yu_verify_add (self, "verify.fonts", number, NULL, NULL, NULL);
  else if (!g_str_equal (printed->content, expected->content))
    yu_verify_add (self, "verify.drawn", number, NULL, NULL, NULL);
}

static void
compare_rest (YuVerification *self, guint number, const YuLetterPage *printed,
              const YuLetterPage *expected)
{
  g_autofree char *names = g_strjoinv (", ", printed->strange);

  if (*names != '\0')
    yu_verify_add (self, "verify.page_strange", number, NULL, names, NULL);
  else if (!g_str_equal (printed->rest, expected->rest))
    yu_verify_add (self, "verify.page_size", number, NULL, NULL, NULL);
}

static void
compare_pages (YuVerification *self, const GPtrArray *printed, const GPtrArray *expected)
{
  guint n = MIN (printed->len, expected->len);
  gboolean same = TRUE;

  for (guint i = 0; i < n; i++)
    if (!same_lines (page_at (printed, i)->lines, page_at (expected, i)->lines))
      {
        same = FALSE;
        name_text (self, i + 1, page_at (printed, i), page_at (expected, i));
      }
  for (guint i = 0; i < n; i++)
    {
      if (same)
        compare_look (self, i + 1, page_at (printed, i), page_at (expected, i));
      compare_rest (self, i + 1, page_at (printed, i), page_at (expected, i));
    }
}

static void
compare_numbers (YuVerification *self, const char *id, guint printed, guint expected)
{
  g_autofree char *is = g_strdup_printf ("%u", printed);
  g_autofree char *should = g_strdup_printf ("%u", expected);

  if (printed != expected)
    yu_verify_add (self, id, 0, NULL, is, should);
}

/**
 * yu_verify_pages:
 * @self: where to say what differs
 * @printed: a file
 * @expected: the same paper, made again
 *
 * Compares pages and what else is in the file. What is attached is not compared here but for its
 * number.
 */
void
yu_verify_pages (YuVerification *self, const YuLetterFile *printed, const YuLetterFile *expected)
{
  compare_pages (self, printed->pages, expected->pages);
  compare_numbers (self, "verify.page_count", printed->pages->len, expected->pages->len);
  compare_numbers (self, "verify.attachments", printed->n_attachments, expected->n_attachments);
  if (*printed->strange != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", printed->strange);

      yu_verify_add (self, "verify.file_strange", 0, NULL, names, NULL);
    }
  if (g_str_has_prefix (printed->creator, "Yucai ")
      && !g_str_equal (printed->creator, expected->creator))
    yu_verify_add (self, "verify.version", 0, NULL, printed->creator, expected->creator);
  if (printed->damaged)
    yu_verify_add (self, "verify.damaged", 0, NULL, NULL, NULL);
}
