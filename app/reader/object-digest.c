/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each numbered object is digested once, so that references that fan out cost nothing. A reference
 * to an object that is still being digested (a page's parent) counts as such and is not followed.
 */

#include "object-digest.h"

#include <string.h>

#include "page-font.h"

#define MOST_DEPTH 100

/* How a stream is stored is not what it says. */
static const char *const storage[] = { "/Length", "/Filter", "/DecodeParms", "/DL", NULL };

struct _YuDigests {
  qpdf_data pdf;
  GHashTable *known; /* object number → digest; "" while it is being made */
  guint depth;
};

/**
 * yu_digests_new:
 * @pdf: a file, which must outlive the result
 *
 * Returns: (transfer full): a maker of digests
 */
YuDigests *
yu_digests_new (qpdf_data pdf)
{
  YuDigests *digests = g_new0 (YuDigests, 1);

  digests->pdf = pdf;
  digests->known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return digests;
}

/**
 * yu_digests_free:
 * @digests: (transfer full): a maker of digests
 *
 * Frees it.
 */
void
yu_digests_free (YuDigests *digests)
{
  g_hash_table_unref (digests->known);
  g_free (digests);
}

/**
 * yu_dictionary_names:
 * @pdf: a file
 * @dictionary: an object of it
 *
 * Returns: (transfer full): the names of its members; none if it is no dictionary
 */
GStrv
yu_dictionary_names (qpdf_data pdf, qpdf_oh dictionary)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (qpdf_oh_is_dictionary (pdf, dictionary))
    for (qpdf_oh_begin_dict_key_iter (pdf, dictionary); qpdf_oh_dict_more_keys (pdf);)
      g_strv_builder_add (names, qpdf_oh_dict_next_key (pdf));
  return g_strv_builder_end (names);
}

/* Lengths keep apart what stands side by side. */
static void
add (GChecksum *sum, const char *kind, const void *bytes, gsize length)
{
  g_autofree char *head = g_strdup_printf ("%s %" G_GSIZE_FORMAT "\n", kind, length);

  g_checksum_update (sum, (const guchar *) head, -1);
  g_checksum_update (sum, bytes, (gssize) length);
}

static void
add_text (GChecksum *sum, const char *kind, const char *text)
{
  add (sum, kind, text, strlen (text));
}

static void
add_object (YuDigests *self, GChecksum *sum, qpdf_oh object)
{
  g_autofree char *digest = yu_digest_object (self, object);

  add_text (sum, "object", digest);
}

static void
add_array (YuDigests *self, GChecksum *sum, qpdf_oh array)
{
  int n = qpdf_oh_get_array_n_items (self->pdf, array);

  add_text (sum, "array", "");
  for (int i = 0; i < n; i++)
    add_object (self, sum, qpdf_oh_get_array_item (self->pdf, array, i));
}

static void
add_members (YuDigests *self, GChecksum *sum, qpdf_oh dictionary, const char *const *without)
{
  g_auto (GStrv) names = yu_dictionary_names (self->pdf, dictionary);

  add_text (sum, "dictionary", "");
  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (without, names[i]))
      {
        add_text (sum, "name", names[i]);
        add_object (self, sum, qpdf_oh_get_key (self->pdf, dictionary, names[i]));
      }
}

static void
add_stream (YuDigests *self, GChecksum *sum, qpdf_oh stream)
{
  g_autoptr (GBytes) data = yu_page_stream (self->pdf, stream);
  gsize length = 0;
  const void *bytes = data != NULL ? g_bytes_get_data (data, &length) : NULL;

  add_members (self, sum, qpdf_oh_get_dict (self->pdf, stream), storage);
  add (sum, data != NULL ? "stream" : "unreadable", bytes, length);
}

static void
add_scalar (YuDigests *self, GChecksum *sum, qpdf_oh scalar)
{
  gsize length;
  const char *bytes;

  if (qpdf_oh_is_string (self->pdf, scalar))
    {
      bytes = qpdf_oh_get_binary_string_value (self->pdf, scalar, &length);
      add (sum, "string", bytes, length);
    }
  else
    add_text (sum, "scalar", qpdf_oh_unparse_resolved (self->pdf, scalar));
}

static char *
digest_content (YuDigests *self, qpdf_oh object)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  self->depth++;
  if (self->depth > MOST_DEPTH)
    add_text (sum, "deep", "");
  else if (qpdf_oh_is_stream (self->pdf, object))
    add_stream (self, sum, object);
  else if (qpdf_oh_is_dictionary (self->pdf, object))
    add_members (self, sum, object, storage + G_N_ELEMENTS (storage) - 1);
  else if (qpdf_oh_is_array (self->pdf, object))
    add_array (self, sum, object);
  else
    add_scalar (self, sum, object);
  self->depth--;
  return g_strdup (g_checksum_get_string (sum));
}

/**
 * yu_digest_object:
 * @digests: a maker of digests
 * @object: any object
 *
 * Returns: (transfer full): its digest
 */
char *
yu_digest_object (YuDigests *digests, qpdf_oh object)
{
  gpointer number = GINT_TO_POINTER (qpdf_oh_get_object_id (digests->pdf, object));
  const char *known = number != NULL ? g_hash_table_lookup (digests->known, number) : NULL;
  char *digest;

  if (known != NULL)
    return g_strdup (known);
  if (number == NULL)
    return digest_content (digests, object);
  g_hash_table_insert (digests->known, number, g_strdup (""));
  digest = digest_content (digests, object);
  g_hash_table_insert (digests->known, number, g_strdup (digest));
  return digest;
}

/**
 * yu_digest_members:
 * @digests: a maker of digests
 * @dictionary: a dictionary
 * @without: (array zero-terminated=1): names of members to leave out
 *
 * Returns: (transfer full): the digest of the others
 */
char *
yu_digest_members (YuDigests *digests, qpdf_oh dictionary, const char *const *without)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_members (digests, sum, dictionary, without);
  return g_strdup (g_checksum_get_string (sum));
}
