/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Font programs, opened once and kept. HarfBuzz maps the files into memory; Cairo opens them by
 * itself from a pattern that names file and index, so that no FreeType object of ours has to be
 * guarded against threads. */

#include "face.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <math.h>
#include <pango/pangofc-font.h>
#include <sys/mman.h>

static GMutex faces_lock;
static GHashTable *faces; /* "file#index" → YuFace; grows to the handful of fonts in use */

static GMutex nominal_lock;
static GHashTable *nominal; /* YuFace → GHashTable of glyph → character */

/* Where a CFF INDEX ends, and where its first object begins and ends; FALSE when it does not fit
 * the table. */
static gboolean
read_cff_index (const guint8 *data, gsize length, gsize *at, gsize *first, gsize *first_end)
{
  gsize count, width, offsets, end[2] = { 1, 1 };

  if (*at + 3 > length)
    return FALSE;
  count = (gsize) data[*at] << 8 | data[*at + 1];
  width = data[*at + 2];
  offsets = *at + 3;
  if (count == 0 || width < 1 || width > 4 || offsets + (count + 1) * width > length)
    return FALSE;
  for (guint k = 0; k < 2; k++)
    {
      const guint8 *p = data + offsets + (k == 0 ? 1 : count) * width;

      end[k] = 0;
      for (gsize i = 0; i < width; i++)
        end[k] = end[k] << 8 | p[i];
    }
  *first = offsets + (count + 1) * width;
  *first_end = *first + end[0] - 1;
  *at = *first + end[1] - 1;
  return *at <= length && *first_end <= length;
}

/* A font is CID-keyed when its Top DICT holds the operator ROS (12 30). */
static gboolean
is_cid_keyed (const guint8 *data, gsize length)
{
  gsize at, first, first_end;

  if (length < 4)
    return FALSE;
  at = data[2];
  if (!read_cff_index (data, length, &at, &first, &first_end)
      || !read_cff_index (data, length, &at, &first, &first_end))
    return FALSE;
  for (gsize i = first; i + 1 < first_end; i++)
    if (data[i] == 12 && data[i + 1] == 30)
      return TRUE;
  return FALSE;
}

static cairo_font_face_t *
open_for_cairo (const YuFace *self)
{
  FcPattern *pattern = FcPatternCreate ();
  cairo_font_face_t *face;

  FcPatternAddString (pattern, FC_FILE, (const FcChar8 *) self->file);
  FcPatternAddInteger (pattern, FC_INDEX, (int) self->index);
  FcPatternAddBool (pattern, FC_HINTING, FcFalse);
  FcPatternAddBool (pattern, FC_EMBEDDED_BITMAP, FcFalse);
  face = cairo_ft_font_face_create_for_pattern (pattern);
  FcPatternDestroy (pattern);
  return face;
}

static char *
read_postscript_name (hb_face_t *face)
{
  char name[64];
  guint length = sizeof name;
  char *safe;

  hb_ot_name_get_utf8 (face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  safe = g_strdup (length > 0 ? name : "Font");
  return g_strcanon (safe, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');
}

static hb_blob_t *
map (const YuFace *self)
{
  if (self->mapped == NULL)
    return hb_blob_get_empty ();
  return hb_blob_create (g_mapped_file_get_contents (self->mapped),
                         (guint) g_mapped_file_get_length (self->mapped), HB_MEMORY_MODE_READONLY,
                         NULL, NULL);
}

static YuFace *
open_face (const char *file, guint index)
{
  YuFace *self = g_new0 (YuFace, 1);
  hb_blob_t *blob, *cff;
  guint length;
  const char *data;

  self->file = g_strdup (file);
  self->index = index;
  self->mapped = g_mapped_file_new (file, FALSE, NULL);
  blob = map (self);
  self->face = hb_face_create (blob, index);
  hb_blob_destroy (blob);
  self->upem = hb_face_get_upem (self->face);
  self->font = hb_font_create (self->face);
  hb_font_set_scale (self->font, (int) self->upem, (int) self->upem);
  hb_face_make_immutable (self->face);
  hb_font_make_immutable (self->font);
  self->name = read_postscript_name (self->face);

  cff = yu_face_table (self, "CFF ");
  data = hb_blob_get_data (cff, &length);
  self->cff = length > 0;
  self->cid_keyed = self->cff && is_cid_keyed ((const guint8 *) data, length);
  hb_blob_destroy (cff);
  self->cairo = open_for_cairo (self);
  return self;
}

/**
 * yu_face_of_font:
 * @font: a font that Pango chose
 *
 * Finds the font program behind a Pango font.
 *
 * Returns: (transfer none): the face; it lives as long as the process
 */
const YuFace *
yu_face_of_font (PangoFont *font)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcChar8 *file = NULL;
  int index = 0;
  g_autofree char *key = NULL;
  YuFace *self;

  FcPatternGetString (pattern, FC_FILE, 0, &file);
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  key = g_strdup_printf ("%s#%d", (const char *) file, index);

  g_mutex_lock (&faces_lock);
  if (faces == NULL)
    faces = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (faces, key);
  if (self == NULL)
    {
      self = open_face ((const char *) file, (guint) index);
      g_hash_table_insert (faces, g_steal_pointer (&key), self);
    }
  g_mutex_unlock (&faces_lock);
  return self;
}

/**
 * yu_face_rest:
 * @face: a face
 *
 * What was read of its file leaves the memory of the process until it is read again: of a font of
 * ideographs that is a third, and what Cairo has drawn from it lies there a second time. May be
 * called from any thread, while others read.
 */
void
yu_face_rest (const YuFace *face)
{
  /* The mapping is the file itself, and nobody can write to it. */
  if (face->mapped != NULL)
    madvise (g_mapped_file_get_contents (face->mapped), g_mapped_file_get_length (face->mapped),
             MADV_DONTNEED);
}

/**
 * yu_face_advance:
 * @face: a face
 * @glyph: a glyph of it
 *
 * How far the pen moves after a glyph, in whole thousandths of an em: what the file says, and
 * therefore what the layout counts with, so that both put every glyph on the same pixel.
 *
 * Returns: thousandths of an em
 */
double
yu_face_advance (const YuFace *face, hb_codepoint_t glyph)
{
  double units = hb_font_get_glyph_h_advance (face->font, glyph);

  return round (units * 1000.0 / face->upem);
}

static GHashTable *
collect_nominal (const YuFace *face)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);
  hb_set_t *characters = hb_set_create ();
  hb_codepoint_t character = HB_SET_VALUE_INVALID, glyph;

  hb_face_collect_unicodes (face->face, characters);
  while (hb_set_next (characters, &character))
    if (hb_font_get_nominal_glyph (face->font, character, &glyph)
        && !g_hash_table_contains (map, GUINT_TO_POINTER (glyph)))
      g_hash_table_insert (map, GUINT_TO_POINTER (glyph), GUINT_TO_POINTER (character));
  hb_set_destroy (characters);
  return map;
}

/**
 * yu_face_nominal:
 * @face: a face
 * @glyph: a glyph of it
 *
 * Looks for a character that a glyph stands for by itself. The table is built when a font is first
 * asked, which happens only for fonts whose clusters hold several glyphs.
 *
 * Returns: the lowest such character, 0 if there is none
 */
gunichar
yu_face_nominal (const YuFace *face, hb_codepoint_t glyph)
{
  GHashTable *map;
  gunichar character;

  g_mutex_lock (&nominal_lock);
  if (nominal == NULL)
    nominal = g_hash_table_new (NULL, NULL);
  map = g_hash_table_lookup (nominal, face);
  if (map == NULL)
    {
      map = collect_nominal (face);
      g_hash_table_insert (nominal, (gpointer) face, map);
    }
  character = GPOINTER_TO_UINT (g_hash_table_lookup (map, GUINT_TO_POINTER (glyph)));
  g_mutex_unlock (&nominal_lock);
  return character;
}

/**
 * yu_face_table:
 * @face: a face
 * @tag: four letters, such as "head"
 *
 * Returns: (transfer full): one table of the font file, empty if it has none
 */
hb_blob_t *
yu_face_table (const YuFace *face, const char *tag)
{
  return hb_face_reference_table (face->face, hb_tag_from_string (tag, 4));
}
