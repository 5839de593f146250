/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Composite (Type0) fonts with the encoding Identity-H, ISO 32000-1, 9.7.
 *
 * For glyf fonts a code is given to every pair of glyph and text, since CIDToGIDMap may send many
 * codes to one glyph; so the Unicode map is exact by construction. For CFF the code has to be the
 * CID, so a glyph has one text, and where it stands for another (a radical that looks like an
 * ideograph) the page says so with ActualText. */

#include "pdf-font.h"

#include <math.h>
#include <string.h>

#include "base/fault.h"
#include "subset.h"

typedef struct {
  guint code;
  hb_codepoint_t glyph;
  char *text;
  gsize length;
} YuCode;

struct _YuPdfFont {
  const YuFace *face;
  char name[8];
  GHashTable *by_glyph_and_text; /* of YuCode */
  GPtrArray *codes;              /* of YuCode */
};

struct _YuPdfFonts {
  YuPdf *pdf;
  GPtrArray *fonts; /* of YuPdfFont, by first use */
};

/* ------------------------------------------------------------------ codes */

static void
free_code (gpointer data)
{
  YuCode *code = data;

  g_free (code->text);
  g_free (code);
}

static guint
hash_glyph_and_text (gconstpointer data)
{
  const YuCode *code = data;
  guint hash = code->glyph;

  for (gsize i = 0; i < code->length; i++)
    hash = hash * 33 + (guchar) code->text[i];
  return hash;
}

static gboolean
equal_glyph_and_text (gconstpointer a, gconstpointer b)
{
  const YuCode *x = a, *y = b;

  return x->glyph == y->glyph && x->length == y->length
         && memcmp (x->text, y->text, x->length) == 0;
}

static guint
hash_glyph (gconstpointer data)
{
  return ((const YuCode *) data)->glyph;
}

static gboolean
equal_glyph (gconstpointer a, gconstpointer b)
{
  return ((const YuCode *) a)->glyph == ((const YuCode *) b)->glyph;
}

static void
free_font (gpointer data)
{
  YuPdfFont *font = data;

  g_hash_table_unref (font->by_glyph_and_text);
  g_ptr_array_unref (font->codes);
  g_free (font);
}

static YuPdfFont *
add_font (YuPdfFonts *fonts, const YuFace *face)
{
  YuPdfFont *font = g_new0 (YuPdfFont, 1);

  font->face = face;
  font->by_glyph_and_text = face->cff
                                ? g_hash_table_new (hash_glyph, equal_glyph)
                                : g_hash_table_new (hash_glyph_and_text, equal_glyph_and_text);
  font->codes = g_ptr_array_new_with_free_func (free_code);
  g_ptr_array_add (fonts->fonts, font);
  g_snprintf (font->name, sizeof font->name, "F%u", fonts->fonts->len);
  return font;
}

/**
 * yu_pdf_fonts_new:
 * @pdf: a file, which must outlive the result
 *
 * Returns: (transfer full): the fonts of a file, none so far
 */
YuPdfFonts *
yu_pdf_fonts_new (YuPdf *pdf)
{
  YuPdfFonts *fonts = g_new0 (YuPdfFonts, 1);

  fonts->pdf = pdf;
  fonts->fonts = g_ptr_array_new_with_free_func (free_font);
  return fonts;
}

/**
 * yu_pdf_fonts_free:
 * @fonts: (transfer full): fonts
 *
 * Frees them; what was written into the file stays.
 */
void
yu_pdf_fonts_free (YuPdfFonts *fonts)
{
  g_ptr_array_unref (fonts->fonts);
  g_free (fonts);
}

/**
 * yu_pdf_fonts_get:
 * @fonts: the fonts of a file
 * @face: a font program
 *
 * Returns: (transfer none): the file's font for it
 */
YuPdfFont *
yu_pdf_fonts_get (YuPdfFonts *fonts, const YuFace *face)
{
  for (guint i = 0; i < fonts->fonts->len; i++)
    {
      YuPdfFont *font = g_ptr_array_index (fonts->fonts, i);

      if (font->face == face)
        return font;
    }
  return add_font (fonts, face);
}

/**
 * yu_pdf_font_name:
 * @font: a font
 *
 * Returns: (transfer none): what content streams call it
 */
const char *
yu_pdf_font_name (const YuPdfFont *font)
{
  return font->name;
}

/**
 * yu_pdf_font_code:
 * @font: a font
 * @glyph: a glyph of it
 * @text: the text that it shows here, not ended by a NUL
 * @length: bytes of @text, may be 0
 * @exact: (out): whether the Unicode map will say just this
 *
 * Returns: the code to write into the page
 */
guint
yu_pdf_font_code (YuPdfFont *font, hb_codepoint_t glyph, const char *text, gsize length,
                  gboolean *exact)
{
  YuCode wanted = { 0, glyph, (char *) text, length };
  YuCode *code = g_hash_table_lookup (font->by_glyph_and_text, &wanted);

  if (code == NULL)
    {
      code = g_new0 (YuCode, 1);
      code->glyph = glyph;
      code->code = font->face->cff ? glyph : font->codes->len + 1;
      code->text = g_strndup (text, length);
      code->length = length;
      g_hash_table_add (font->by_glyph_and_text, code);
      g_ptr_array_add (font->codes, code);
    }
  *exact = equal_glyph_and_text (code, &wanted);
  return code->code;
}

/* ------------------------------------------------------------------ writing */

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const YuCode *x = *(YuCode *const *) a, *y = *(YuCode *const *) b;

  return x->code < y->code ? -1 : x->code > y->code;
}

static int
compare_glyphs (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static GArray *
glyphs_in_use (const YuPdfFont *font)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < font->codes->len; i++)
    g_array_append_val (all, ((const YuCode *) g_ptr_array_index (font->codes, i))->glyph);
  g_array_sort (all, compare_glyphs);
  for (guint i = 0; i < all->len; i++)
    {
      guint32 glyph = g_array_index (all, guint32, i);

      if (i == 0 || glyph != g_array_index (all, guint32, i - 1))
        g_array_append_val (glyphs, glyph);
    }
  return glyphs;
}

static void
put_real (HPDF_Dict dict, const char *key, double value)
{
  HPDF_Dict_AddReal (dict, key, (HPDF_REAL) value);
}

static gint16
read_int16 (const guint8 *bytes)
{
  return (gint16) (bytes[0] << 8 | bytes[1]);
}

static void
put_bounding_box (YuPdf *pdf, HPDF_Dict descriptor, const YuFace *face)
{
  hb_blob_t *head = yu_face_table (face, "head");
  guint length;
  const guint8 *bytes = (const guint8 *) hb_blob_get_data (head, &length);
  double scale = 1000.0 / face->upem;
  HPDF_Array box = yu_pdf_array (pdf);

  for (guint i = 0; i < 4; i++)
    HPDF_Array_AddReal (box,
                        (HPDF_REAL) (length >= 44 ? round (read_int16 (bytes + 36 + 2 * i) * scale)
                                                  : 0));
  HPDF_Dict_Add (descriptor, "FontBBox", box);
  hb_blob_destroy (head);
}

static void
put_program (YuPdf *pdf, HPDF_Dict descriptor, const YuFace *face, const YuSubset *subset)
{
  HPDF_Dict program = yu_pdf_stream_ready (pdf, subset->program);

  if (face->cff)
    HPDF_Dict_AddName (program, "Subtype", "CIDFontType0C");
  else
    HPDF_Dict_AddNumber (program, "Length1", (HPDF_INT32) subset->length);
  HPDF_Dict_Add (descriptor, face->cff ? "FontFile3" : "FontFile2", program);
}

static HPDF_Dict
write_descriptor (YuPdf *pdf, const YuFace *face, const YuSubset *subset, const char *name)
{
  HPDF_Dict descriptor = yu_pdf_object (pdf);
  double scale = 1000.0 / face->upem;
  hb_font_extents_t extents = { 0 };

  hb_font_get_h_extents (face->font, &extents);
  HPDF_Dict_AddName (descriptor, "Type", "FontDescriptor");
  HPDF_Dict_AddName (descriptor, "FontName", name);
  HPDF_Dict_AddNumber (descriptor, "Flags", 4); /* symbolic: its own characters */
  put_real (descriptor, "Ascent", round (extents.ascender * scale));
  put_real (descriptor, "Descent", round (extents.descender * scale));
  put_real (descriptor, "CapHeight", 700);
  HPDF_Dict_AddNumber (descriptor, "ItalicAngle", 0);
  HPDF_Dict_AddNumber (descriptor, "StemV", 80);
  put_bounding_box (pdf, descriptor, face);
  put_program (pdf, descriptor, face, subset);
  return descriptor;
}

#define DEFAULT_WIDTH 1000

/* W: runs of neighbouring codes share an array. Ideographs are as wide as the default. */
static void
put_widths (YuPdf *pdf, HPDF_Dict cid_font, const YuPdfFont *font)
{
  HPDF_Array widths = yu_pdf_array (pdf), run = NULL;
  guint next = 0;

  HPDF_Dict_AddNumber (cid_font, "DW", DEFAULT_WIDTH);
  HPDF_Dict_Add (cid_font, "W", widths);
  for (guint i = 0; i < font->codes->len; i++)
    {
      const YuCode *code = g_ptr_array_index (font->codes, i);
      HPDF_INT32 width = (HPDF_INT32) yu_face_advance (font->face, code->glyph);

      if (width == DEFAULT_WIDTH)
        continue;
      if (run == NULL || code->code != next)
        {
          run = yu_pdf_array (pdf);
          HPDF_Array_AddNumber (widths, (HPDF_INT32) code->code);
          HPDF_Array_Add (widths, run);
        }
      HPDF_Array_AddNumber (run, width);
      next = code->code + 1;
    }
}

static guint
new_number (const GArray *glyphs, const YuSubset *subset, guint32 glyph)
{
  guint low = 0, high = glyphs->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (glyphs, guint32, middle) < glyph)
        low = middle + 1;
      else
        high = middle;
    }
  return g_array_index (subset->renumbered, guint16, low);
}

static void
put_glyph_map (YuPdf *pdf, HPDF_Dict cid_font, const YuPdfFont *font, const GArray *glyphs,
               const YuSubset *subset)
{
  gsize size = 2 * ((gsize) font->codes->len + 1);
  g_autofree guint8 *map = g_malloc0 (size);

  for (guint i = 0; i < font->codes->len; i++)
    {
      const YuCode *code = g_ptr_array_index (font->codes, i);
      guint number = new_number (glyphs, subset, code->glyph);

      map[2 * code->code] = (guint8) (number >> 8);
      map[2 * code->code + 1] = (guint8) (number & 0xFF);
    }
  HPDF_Dict_Add (cid_font, "CIDToGIDMap", yu_pdf_stream (pdf, map, size));
}

static HPDF_Dict
write_cid_font (YuPdf *pdf, const YuPdfFont *font, const GArray *glyphs, const YuSubset *subset,
                const char *name)
{
  HPDF_Dict cid_font = yu_pdf_object (pdf), system = yu_pdf_dict (pdf);

  HPDF_Dict_AddName (cid_font, "Type", "Font");
  HPDF_Dict_AddName (cid_font, "Subtype", font->face->cff ? "CIDFontType0" : "CIDFontType2");
  HPDF_Dict_AddName (cid_font, "BaseFont", name);
  HPDF_Dict_Add (cid_font, "CIDSystemInfo", system);
  yu_pdf_put_ascii (pdf, system, "Registry", "Adobe");
  yu_pdf_put_ascii (pdf, system, "Ordering", "Identity");
  HPDF_Dict_AddNumber (system, "Supplement", 0);
  HPDF_Dict_Add (cid_font, "FontDescriptor", write_descriptor (pdf, font->face, subset, name));
  put_widths (pdf, cid_font, font);
  if (!font->face->cff)
    put_glyph_map (pdf, cid_font, font, glyphs, subset);
  return cid_font;
}

#define MAP_HEAD                                                                                   \
  "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"                               \
  "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"                     \
  "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"                                           \
  "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
#define MAP_TAIL "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
#define MAP_BLOCK 100 /* no more entries in one block, says the CMap specification */

static HPDF_Dict
write_unicode_map (YuPdf *pdf, const YuPdfFont *font)
{
  g_autoptr (GString) map = g_string_new (MAP_HEAD);
  g_autoptr (GString) block = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < font->codes->len; i++)
    {
      const YuCode *code = g_ptr_array_index (font->codes, i);

      if (code->length > 0)
        {
          g_string_append_c (block, '<');
          yu_pdf_append_code (block, code->code);
          g_string_append (block, "> <");
          yu_pdf_append_utf16 (block, code->text, code->length);
          g_string_append (block, ">\n");
          n++;
        }
      if (n == MAP_BLOCK || (n > 0 && i + 1 == font->codes->len))
        {
          g_string_append_printf (map, "%u beginbfchar\n%sendbfchar\n", n, block->str);
          g_string_truncate (block, 0);
          n = 0;
        }
    }
  g_string_append (map, MAP_TAIL);
  return yu_pdf_stream (pdf, map->str, map->len);
}

static gboolean
write_font (YuPdf *pdf, YuPdfFont *font, const GArray *glyphs, HPDF_Dict dict, GError **error)
{
  g_autoptr (YuSubset) subset = yu_subset_of (font->face, glyphs);
  g_autofree char *name = NULL;
  HPDF_Array descendants = yu_pdf_array (pdf);

  HPDF_Dict_Add (dict, "DescendantFonts", descendants);
  if (subset == NULL)
    {
      g_set_error (error, YU_ERROR, YU_ERROR_FILE,
                   "%s: this font cannot be embedded; install the package it comes from again.",
                   font->face->file);
      return FALSE;
    }
  g_ptr_array_sort (font->codes, compare_codes);
  name = g_strdup_printf ("%s+%s", subset->tag, font->face->name);
  HPDF_Dict_AddName (dict, "Type", "Font");
  HPDF_Dict_AddName (dict, "Subtype", "Type0");
  HPDF_Dict_AddName (dict, "BaseFont", name);
  HPDF_Dict_AddName (dict, "Encoding", "Identity-H");
  HPDF_Array_Add (descendants, write_cid_font (pdf, font, glyphs, subset, name));
  HPDF_Dict_Add (dict, "ToUnicode", write_unicode_map (pdf, font));
  return TRUE;
}

/* The glyphs of each font, whose subsets are made by the way. */
static GPtrArray *
prepare_subsets (const YuPdfFonts *fonts)
{
  GPtrArray *glyphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree const YuFace **faces = g_new (const YuFace *, fonts->fonts->len);

  for (guint i = 0; i < fonts->fonts->len; i++)
    {
      const YuPdfFont *font = g_ptr_array_index (fonts->fonts, i);

      faces[i] = font->face;
      g_ptr_array_add (glyphs, glyphs_in_use (font));
    }
  yu_subset_prepare (faces, (GArray *const *) glyphs->pdata, glyphs->len);
  return glyphs;
}

/**
 * yu_pdf_fonts_finish:
 * @fonts: the fonts of a file
 * @resources: the resource dictionary of its pages
 * @error: return location
 *
 * Writes the fonts, each with just the glyphs that got a code.
 *
 * Returns: %FALSE and %YU_ERROR_FILE if a font cannot be subset
 */
gboolean
yu_pdf_fonts_finish (YuPdfFonts *fonts, HPDF_Dict resources, GError **error)
{
  HPDF_Dict names = yu_pdf_dict (fonts->pdf);
  g_autoptr (GPtrArray) glyphs = prepare_subsets (fonts);

  HPDF_Dict_Add (resources, "Font", names);
  for (guint i = 0; i < fonts->fonts->len; i++)
    {
      YuPdfFont *font = g_ptr_array_index (fonts->fonts, i);
      HPDF_Dict dict = yu_pdf_object (fonts->pdf);

      HPDF_Dict_Add (names, font->name, dict);
      if (!write_font (fonts->pdf, font, g_ptr_array_index (glyphs, i), dict, error))
        return FALSE;
    }
  return TRUE;
}
