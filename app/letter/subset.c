/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Subsetting takes most of the time of writing a paper, and while a person fills in the form the
 * same glyphs come again and again, so the last subsets are kept, compressed as the file has them.
 * What a subset holds depends on its glyphs alone, never on what was made before: the same paper
 * gives the same bytes. hb_subset_preprocess() would cost seconds and hundreds of megabytes for a
 * CJK font. */

#include "subset.h"

#include <gio/gio.h>
#include <hb-subset.h>

#define KEPT_SUBSETS 32

typedef struct {
  const YuFace *face;
  GArray *glyphs;
  YuSubset *subset;
} YuKept;

static GMutex kept_lock;
static GQueue kept = G_QUEUE_INIT; /* of YuKept, latest use first */

/* Only outlines and metrics: text is placed and mapped by the PDF itself. */
static const char *const dropped_tables[] = {
  "BASE", "CBDT", "CBLC", "COLR", "CPAL", "DSIG", "EBDT", "EBLC", "GDEF", "GPOS", "GSUB", "HVAR",
  "JSTF", "LTSH", "MATH", "MVAR", "OS/2", "PCLT", "STAT", "SVG ", "VDMX", "VORG", "VVAR", "avar",
  "cmap", "gasp", "hdmx", "kern", "meta", "morx", "mort", "name", "post", "sbix", "vhea", "vmtx",
};

static hb_subset_input_t *
describe (const YuFace *face, const GArray *glyphs)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *wanted = hb_subset_input_glyph_set (input);
  hb_set_t *dropped = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  /* Without subroutines a font of ideographs is larger, but its deflated bytes are an eighth fewer.
   */
  guint flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE;

  for (guint i = 0; i < glyphs->len; i++)
    hb_set_add (wanted, g_array_index (glyphs, guint32, i));
  for (guint i = 0; i < G_N_ELEMENTS (dropped_tables); i++)
    hb_set_add (dropped, hb_tag_from_string (dropped_tables[i], 4));
  /* Without CIDs a viewer takes the code for the glyph's number. */
  if (face->cff && !face->cid_keyed)
    flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  hb_subset_input_set_flags (input, flags);
  return input;
}

static void
name_by_content (YuSubset *subset, const char *bytes, guint length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  guint8 digest[16];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) bytes, length);
  g_checksum_get_digest (checksum, digest, &size);
  for (guint i = 0; i < 6; i++)
    subset->tag[i] = (char) ('A' + digest[i] % 26);
}

static GBytes *
compress (const char *bytes, guint length)
{
  g_autoptr (GZlibCompressor) compressor
      = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  gsize room = length + length / 100 + 64, read, written;
  g_autofree guint8 *out = g_malloc (room);
  GConverterResult result = g_converter_convert (G_CONVERTER (compressor), bytes, length, out, room,
                                                 G_CONVERTER_INPUT_AT_END, &read, &written, NULL);

  g_assert (result
            == G_CONVERTER_FINISHED); /* there is room for data that cannot be compressed at all */
  return g_bytes_new (out, written);
}

static void
take_program (YuSubset *subset, hb_blob_t *program)
{
  const char *bytes = hb_blob_get_data (program, &subset->length);

  name_by_content (subset, bytes, subset->length);
  subset->program = compress (bytes, subset->length);
  hb_blob_destroy (program);
}

static YuSubset *
execute (hb_subset_plan_t *plan, const YuFace *face, const GArray *glyphs)
{
  hb_face_t *result = hb_subset_plan_execute_or_fail (plan);
  const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping (plan);
  YuSubset *subset;

  if (result == NULL)
    return NULL;
  subset = g_atomic_rc_box_new0 (YuSubset);
  take_program (subset, face->cff ? hb_face_reference_table (result, HB_TAG ('C', 'F', 'F', ' '))
                                  : hb_face_reference_blob (result));
  hb_face_destroy (result);
  subset->renumbered = g_array_new (FALSE, FALSE, sizeof (guint16));
  for (guint i = 0; i < glyphs->len; i++)
    {
      guint16 number = (guint16) hb_map_get (map, g_array_index (glyphs, guint32, i));

      g_array_append_val (subset->renumbered, number);
    }
  return subset;
}

static YuSubset *
make (const YuFace *face, const GArray *glyphs)
{
  hb_subset_input_t *input = describe (face, glyphs);
  hb_subset_plan_t *plan = hb_subset_plan_create_or_fail (face->face, input);
  YuSubset *subset = NULL;

  hb_subset_input_destroy (input);
  if (plan != NULL)
    {
      subset = execute (plan, face, glyphs);
      hb_subset_plan_destroy (plan);
    }
  return subset;
}

static gboolean
is_same (const YuKept *entry, const YuFace *face, const GArray *glyphs)
{
  return entry->face == face && entry->glyphs->len == glyphs->len
         && memcmp (entry->glyphs->data, glyphs->data, glyphs->len * sizeof (guint32)) == 0;
}

static YuSubset *
find_kept (const YuFace *face, const GArray *glyphs)
{
  for (GList *l = kept.head; l != NULL; l = l->next)
    {
      YuKept *entry = l->data;

      if (is_same (entry, face, glyphs))
        {
          g_queue_unlink (&kept, l);
          g_queue_push_head_link (&kept, l);
          return g_atomic_rc_box_acquire (entry->subset);
        }
    }
  return NULL;
}

/* Whether something else was made of it lately: whoever makes many letters reads the font again and
 * again. */
static gboolean
is_in_use (const YuFace *face)
{
  for (GList *l = kept.head; l != NULL; l = l->next)
    if (((const YuKept *) l->data)->face == face)
      return TRUE;
  return FALSE;
}

static void
forget (YuKept *entry)
{
  g_array_unref (entry->glyphs);
  yu_subset_unref (entry->subset);
  g_free (entry);
}

static void
keep (const YuFace *face, const GArray *glyphs, YuSubset *subset)
{
  YuKept *entry = g_new0 (YuKept, 1);

  entry->face = face;
  entry->glyphs = g_array_copy ((GArray *) glyphs);
  entry->subset = g_atomic_rc_box_acquire (subset);
  g_queue_push_head (&kept, entry);
  if (kept.length > KEPT_SUBSETS)
    forget (g_queue_pop_tail (&kept));
}

/**
 * yu_subset_of:
 * @face: a font
 * @glyphs: (element-type guint32): the glyphs wanted, sorted, each once
 *
 * Makes the part of a font that holds some glyphs, or takes it from those made last.
 *
 * Returns: (transfer full) (nullable): the part; %NULL if HarfBuzz cannot read the font
 */
YuSubset *
yu_subset_of (const YuFace *face, const GArray *glyphs)
{
  YuSubset *subset;
  gboolean in_use;

  g_mutex_lock (&kept_lock);
  subset = find_kept (face, glyphs);
  in_use = is_in_use (face);
  g_mutex_unlock (&kept_lock);
  if (subset != NULL)
    return subset;

  subset = make (face, glyphs);
  if (!in_use)
    yu_face_rest (face);
  if (subset == NULL)
    return NULL;
  g_mutex_lock (&kept_lock);
  keep (face, glyphs, subset);
  g_mutex_unlock (&kept_lock);
  return subset;
}

typedef struct {
  const YuFace *face;
  const GArray *glyphs;
} YuWanted;

static gpointer
prepare_one (gpointer data)
{
  const YuWanted *wanted = data;
  YuSubset *subset = yu_subset_of (wanted->face, wanted->glyphs);

  g_clear_pointer (&subset, yu_subset_unref);
  return NULL;
}

static gboolean
is_kept (const YuWanted *wanted)
{
  g_autoptr (YuSubset) subset = NULL;

  g_mutex_lock (&kept_lock);
  subset = find_kept (wanted->face, wanted->glyphs);
  g_mutex_unlock (&kept_lock);
  return subset != NULL;
}

/**
 * yu_subset_prepare:
 * @faces: (array length=n): fonts
 * @glyphs: (array length=n): the glyphs wanted of each, as in yu_subset_of()
 * @n: how many fonts
 *
 * Makes the parts of several fonts at the same time. Two fonts take nearly all of it, the
 * ideographs in regular and bold.
 */
void
yu_subset_prepare (const YuFace *const *faces, GArray *const *glyphs, guint n)
{
  g_autofree YuWanted *wanted = g_new (YuWanted, n);
  g_autofree GThread **threads = g_new0 (GThread *, n);

  for (guint i = 0; i < n; i++)
    {
      wanted[i] = (YuWanted){ faces[i], glyphs[i] };
      if (!is_kept (&wanted[i]))
        threads[i] = g_thread_new ("subset", prepare_one, &wanted[i]);
    }
  for (guint i = 0; i < n; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

static void
clear_subset (gpointer data)
{
  YuSubset *subset = data;

  g_bytes_unref (subset->program);
  g_array_unref (subset->renumbered);
}

/**
 * yu_subset_unref:
 * @subset: (transfer full): a subset
 *
 * Gives back a reference.
 */
void
yu_subset_unref (YuSubset *subset)
{
  g_atomic_rc_box_release_full (subset, clear_subset);
}
