/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The check code: Y1|id|date|d|r. d is the digest of the dossier's bytes as they are attached (or
 * would be), r that of the rulebooks in force, each as "id sha256" and a newline, sorted by id. A
 * digest is the first 16 bytes of SHA-256 as base64url without padding. It binds, it does not
 * authenticate: anybody can compute it. */

#include "binding.h"

#include <string.h>

#define DIGEST_BYTES 16
#define SHORT_ID 8
#define LONGEST_ID                                                                                 \
  64 /* characters of a case number; a code that holds more is too dense for a camera */

/**
 * yu_binding_digest:
 * @bytes: some bytes
 * @length: how many
 *
 * Returns: (transfer full): 22 characters of base64url
 */
char *
yu_binding_digest (gconstpointer bytes, gsize length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;
  char *text, *padding;

  g_checksum_update (checksum, bytes, (gssize) length);
  g_checksum_get_digest (checksum, digest, &size);
  text = g_base64_encode (digest, DIGEST_BYTES);
  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');
  padding = strchr (text, '=');
  if (padding != NULL)
    *padding = '\0';
  return text;
}

static int
compare_books (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const YuRulebook *const *) a)->id, (*(const YuRulebook *const *) b)->id);
}

static char *
digest_of_rules (YuModel *model)
{
  GPtrArray *books = yu_model_books (model);
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (books->len);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < books->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (books, i));
  g_ptr_array_sort (sorted, compare_books);
  for (guint i = 0; i < sorted->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (sorted, i);

      g_string_append_printf (list, "%s %s\n", book->id, yu_rulebook_sha256 (book));
    }
  return yu_binding_digest (list->str, list->len);
}

/* A case number is the user's own; the bar separates the parts of the code. */
static char *
id_of (const YuDossier *dossier, const char *digest)
{
  const char *number = yu_dossier_case (dossier);

  if (number == NULL || *number == '\0')
    return g_strndup (digest, SHORT_ID);
  return g_strdelimit (g_utf8_substring (number, 0, MIN (g_utf8_strlen (number, -1), LONGEST_ID)),
                       "|", '/');
}

/**
 * yu_binding_code:
 * @assessment: what the paper says
 * @dossier: about whom
 * @bytes: the dossier as it is attached
 *
 * Returns: (transfer full): the text of the check code
 */
char *
yu_binding_code (const YuAssessment *assessment, const YuDossier *dossier, GBytes *bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  g_autofree char *d = yu_binding_digest (data, length);
  g_autofree char *r = digest_of_rules (assessment->model);
  g_autofree char *id = id_of (dossier, d);
  g_autofree char *date = yu_date_to_iso (assessment->on);

  return g_strjoin ("|", "Y1", id, date, d, r, NULL);
}
