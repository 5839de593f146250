/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A content stream → what stands where. It serves to name what differs, not to find out whether
 * anything does: that is told by digests of the page (object-digest.c). So positions are those of
 * text on an untransformed page, as our own writer makes them. */

#include "page-text.h"

#include <math.h>
#include <string.h>

#include "check-code.h"
#include "page-font.h"
#include "pdf-tokens.h"

#define MOST_PIECES 20000
#define MOST_BOXES 20000
#define LEAST_BOXES 21 /* rows of the smallest QR code */
#define LINE_HEIGHT                                                                                \
  3.0 /* baselines that are nearer belong to one line: type sizes of a line differ */
#define WORD_SPACE 0.45 /* of the size: white that is wider parts two pieces */

typedef struct {
  double x, y;
  GString *text;
} YuPiece;

typedef struct {
  qpdf_data pdf;
  qpdf_oh fonts;
  GHashTable *known; /* name → YuPageFont */
  GPtrArray *pieces; /* of YuPiece */
  GArray *boxes;     /* of YuRectangle, of the path being made */
  char *code;
  const YuPageFont *font;
  double size, leading;
  double x, y; /* the pen */
  double line_x, line_y;
  YuPiece *piece; /* being written; NULL: the next text begins one */
  GArray *spans;  /* of gboolean: does this marked content say its text itself */
  guint silent;   /* how many of them do */
} YuReader;

static void
free_piece (gpointer data)
{
  YuPiece *piece = data;

  g_string_free (piece->text, TRUE);
  g_free (piece);
}

/* ------------------------------------------------------------------ text */

static void
add_text (YuReader *reader, const char *text)
{
  if (reader->piece == NULL)
    {
      if (reader->pieces->len >= MOST_PIECES)
        return;
      reader->piece = g_new (YuPiece, 1);
      *reader->piece = (YuPiece){ reader->x, reader->y, g_string_new (NULL) };
      g_ptr_array_add (reader->pieces, reader->piece);
    }
  g_string_append (reader->piece->text, text);
}

static void
show (YuReader *reader, const guint8 *bytes, gsize length)
{
  guint step = reader->font != NULL ? yu_page_font_step (reader->font) : 1;

  for (gsize i = 0; reader->font != NULL && i + step <= length; i += step)
    {
      guint code = step == 2 ? (guint) bytes[i] << 8 | bytes[i + 1] : bytes[i];

      if (reader->silent == 0)
        add_text (reader, yu_page_font_text (reader->font, code));
      reader->x += yu_page_font_advance (reader->font, code) / 1000 * reader->size;
    }
}

/* The same piece goes on where the pen is put near to where it was. Right-to-left text is put
 * before that. */
static void
move_to (YuReader *reader, double x, double y)
{
  if (fabs (y - reader->y) > 0.01 || x - reader->x > WORD_SPACE * MAX (reader->size, 1))
    reader->piece = NULL;
  reader->x = reader->line_x = x;
  reader->y = reader->line_y = y;
}

static void
show_array (YuReader *reader, const YuOperation *operation)
{
  for (guint i = 0; i < operation->operands->len; i++)
    {
      gsize length;
      const guint8 *bytes = yu_operand_bytes (operation, i, &length);
      double adjust = yu_operand_number (operation, i) / 1000 * reader->size;

      if (bytes != NULL)
        show (reader, bytes, length);
      else if (-adjust > WORD_SPACE * reader->size)
        reader->piece = NULL;
      reader->x -= adjust;
    }
}

static void
set_font (YuReader *reader, const YuOperation *operation)
{
  const YuOperand *operand;
  g_autofree char *name = NULL;

  if (operation->operands->len < 2)
    return;
  operand = &g_array_index (operation->operands, YuOperand, 0);
  if (operand->kind != YU_OPERAND_NAME)
    return;
  name = g_strdup_printf ("/%.*s", (int) MIN (operand->length, 100),
                          operand->length > 0
                              ? (const char *) operation->bytes->data + operand->start
                              : "");
  reader->size = fabs (yu_operand_number (operation, 1));
  reader->font = g_hash_table_lookup (reader->known, name);
  if (reader->font == NULL)
    {
      YuPageFont *font
          = yu_page_font_new (reader->pdf,
                              qpdf_oh_get_key_if_dict (reader->pdf, reader->fonts, name));

      reader->font = font;
      g_hash_table_insert (reader->known, g_steal_pointer (&name), font);
    }
}

/* ------------------------------------------------------------------ marked content */

static char *
actual_text (const YuOperation *operation)
{
  for (guint i = 0; i + 1 < operation->operands->len; i++)
    if (yu_operand_is_name (operation, i, "ActualText"))
      {
        gsize length;
        const guint8 *bytes = yu_operand_bytes (operation, i + 1, &length);

        if (bytes == NULL || length < 2 || bytes[0] != 0xFE || bytes[1] != 0xFF)
          return NULL;
        return g_convert ((const char *) bytes + 2, (gssize) length - 2, "UTF-8", "UTF-16BE", NULL,
                          NULL, NULL);
      }
  return NULL;
}

static void
begin_marked (YuReader *reader, const YuOperation *operation)
{
  g_autofree char *text = reader->silent == 0 ? actual_text (operation) : NULL;
  gboolean says = text != NULL;

  if (says && reader->font != NULL)
    add_text (reader, text);
  reader->silent += (guint) says;
  g_array_append_val (reader->spans, says);
}

static void
end_marked (YuReader *reader)
{
  guint n = reader->spans->len;

  if (n == 0)
    return;
  reader->silent -= (guint) g_array_index (reader->spans, gboolean, n - 1);
  g_array_set_size (reader->spans, n - 1);
}

/* ------------------------------------------------------------------ shapes */

static void
add_box (YuReader *reader, const YuOperation *operation)
{
  YuRectangle box = { yu_operand_number (operation, 0), yu_operand_number (operation, 1),
                      yu_operand_number (operation, 2), yu_operand_number (operation, 3) };

  if (reader->boxes->len < MOST_BOXES)
    g_array_append_val (reader->boxes, box);
}

static void
fill (YuReader *reader)
{
  if (reader->code == NULL && reader->boxes->len >= LEAST_BOXES)
    reader->code = yu_check_code_read (reader->boxes);
  g_array_set_size (reader->boxes, 0);
}

/* ------------------------------------------------------------------ operators */

static void
show_operand (YuReader *reader, const YuOperation *operation, guint i)
{
  gsize length;
  const guint8 *bytes = yu_operand_bytes (operation, i, &length);

  if (bytes != NULL)
    show (reader, bytes, length);
}

static void
next_line (YuReader *reader, double x, double y)
{
  move_to (reader, reader->line_x + x, reader->line_y + y);
}

static void
set_text (YuReader *reader, const YuOperation *operation)
{
  const char *name = operation->name;

  if (g_str_equal (name, "Tf"))
    set_font (reader, operation);
  else if (g_str_equal (name, "Tm"))
    move_to (reader, yu_operand_number (operation, 4), yu_operand_number (operation, 5));
  else if (g_str_equal (name, "TL"))
    reader->leading = yu_operand_number (operation, 0);
  else if (g_str_equal (name, "TD") || g_str_equal (name, "Td"))
    next_line (reader, yu_operand_number (operation, 0), yu_operand_number (operation, 1));
  else if (g_str_equal (name, "T*") || g_str_equal (name, "'") || g_str_equal (name, "\""))
    next_line (reader, 0, -reader->leading);
  if (g_str_equal (name, "TJ"))
    show_array (reader, operation);
  else if (g_str_equal (name, "Tj") || g_str_equal (name, "'"))
    show_operand (reader, operation, 0);
  else if (g_str_equal (name, "\""))
    show_operand (reader, operation, 2);
}

static void
apply (YuReader *reader, const YuOperation *operation)
{
  const char *name = operation->name;

  if (g_str_equal (name, "BDC") || g_str_equal (name, "BMC"))
    begin_marked (reader, operation);
  else if (g_str_equal (name, "EMC"))
    end_marked (reader);
  else if (g_str_equal (name, "re"))
    add_box (reader, operation);
  else if (g_str_equal (name, "f") || g_str_equal (name, "f*"))
    fill (reader);
  else if (g_str_equal (name, "n") || g_str_equal (name, "S"))
    g_array_set_size (reader->boxes, 0);
  else
    set_text (reader, operation);
}

/* ------------------------------------------------------------------ lines */

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const YuPiece *one = *(const YuPiece *const *) a, *two = *(const YuPiece *const *) b;

  return (one->y < two->y) - (one->y > two->y);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const YuPiece *one = *(const YuPiece *const *) a, *two = *(const YuPiece *const *) b;

  return (one->x > two->x) - (one->x < two->x);
}

static void
end_line (GPtrArray *lines, GPtrArray *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_ptr_array_sort (line, compare_places);
  for (guint i = 0; i < line->len; i++)
    {
      char *text = g_strstrip (((YuPiece *) g_ptr_array_index (line, i))->text->str);

      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }
  g_ptr_array_set_size (line, 0);
  g_ptr_array_add (lines, g_strv_builder_end (builder));
}

static GPtrArray *
arrange (GPtrArray *pieces)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) line = g_ptr_array_new ();

  g_ptr_array_sort (pieces, compare_heights);
  for (guint i = 0; i < pieces->len; i++)
    {
      YuPiece *piece = g_ptr_array_index (pieces, i);

      if (line->len > 0 && ((YuPiece *) g_ptr_array_index (line, 0))->y - piece->y > LINE_HEIGHT)
        end_line (lines, line);
      g_ptr_array_add (line, piece);
    }
  if (line->len > 0)
    end_line (lines, line);
  return lines;
}

/**
 * yu_page_text_read:
 * @pdf: a file
 * @page: one of its pages, with its resources
 * @content: its content stream, decoded
 *
 * Returns: (transfer full): what the page says
 */
YuPageText *
yu_page_text_read (qpdf_data pdf, qpdf_oh page, GBytes *content)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (content, &length);
  g_autoptr (YuPdfTokens) tokens = yu_pdf_tokens_new (bytes, length);
  qpdf_oh resources = qpdf_oh_get_key_if_dict (pdf, page, "/Resources");
  YuReader reader = { .pdf = pdf, .fonts = qpdf_oh_get_key_if_dict (pdf, resources, "/Font") };
  YuPageText *text = g_new0 (YuPageText, 1);
  const YuOperation *operation;

  reader.known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) yu_page_font_free);
  reader.pieces = g_ptr_array_new_with_free_func (free_piece);
  reader.boxes = g_array_new (FALSE, FALSE, sizeof (YuRectangle));
  reader.spans = g_array_new (FALSE, FALSE, sizeof (gboolean));
  while ((operation = yu_pdf_tokens_next (tokens)) != NULL)
    apply (&reader, operation);
  text->lines = arrange (reader.pieces);
  text->code = reader.code;
  g_hash_table_unref (reader.known);
  g_ptr_array_unref (reader.pieces);
  g_array_unref (reader.boxes);
  g_array_unref (reader.spans);
  return text;
}

/**
 * yu_page_text_free:
 * @text: (transfer full): what a page says
 *
 * Frees it.
 */
void
yu_page_text_free (YuPageText *text)
{
  g_ptr_array_unref (text->lines);
  g_free (text->code);
  g_free (text);
}
