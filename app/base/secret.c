/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "secret.h"

#include <sodium.h>
#include <string.h>

struct _YuSecret {
  gatomicrefcount references;
  gsize length;
  char bytes[]; /* and a zero byte */
};

/**
 * yu_wipe:
 * @memory: what held a secret
 * @length: how many bytes
 *
 * Overwrites it with zeros.
 */
void
yu_wipe (gpointer memory, gsize length)
{
  sodium_memzero (memory, length);
}

static YuSecret *
keep (const char *bytes, gsize length)
{
  YuSecret *secret;

  if (length == 0 || length > YU_SECRET_MOST_BYTES || sodium_init () < 0)
    return NULL;
  /* The memory ends where a page does: it begins at an address for a pointer only if its size is a
   * multiple of one. */
  secret = sodium_malloc ((sizeof *secret + length + sizeof (gpointer)) & ~(sizeof (gpointer) - 1));
  if (secret == NULL)
    return NULL;
  g_atomic_ref_count_init (&secret->references);
  secret->length = length;
  memcpy (secret->bytes, bytes, length);
  secret->bytes[length] = '\0';
  return secret;
}

/* Keyboards differ in how they write é: the same passphrase must open on each. */
static YuSecret *
keep_composed (const char *text, gsize length)
{
  char *composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  YuSecret *secret = keep (composed, strlen (composed));

  yu_wipe (composed, strlen (composed));
  g_free (composed);
  return secret;
}

static gboolean
is_plain (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * yu_secret_new:
 * @text: a passphrase in UTF-8
 * @length: how many bytes
 *
 * Keeps it in Unicode's composed form (NFC). The caller wipes what it has.
 *
 * Returns: (transfer full) (nullable): the passphrase; %NULL if it is empty, longer than
 * %YU_SECRET_MOST_BYTES or no UTF-8
 */
YuSecret *
yu_secret_new (const char *text, gsize length)
{
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return NULL;
  return is_plain (text, length) ? keep (text, length) : keep_composed (text, length);
}

/**
 * yu_secret_ref:
 * @secret: a passphrase
 *
 * Returns: (transfer full): the same
 */
YuSecret *
yu_secret_ref (YuSecret *secret)
{
  g_atomic_ref_count_inc (&secret->references);
  return secret;
}

/**
 * yu_secret_unref:
 * @secret: (transfer full) (nullable): a passphrase
 *
 * Wipes it when nobody needs it any more.
 */
void
yu_secret_unref (YuSecret *secret)
{
  if (secret != NULL && g_atomic_ref_count_dec (&secret->references))
    sodium_free (secret);
}

/**
 * yu_secret_bytes:
 * @secret: a passphrase
 * @length: (out): how many bytes
 *
 * Returns: (transfer none): its bytes in UTF-8
 */
const char *
yu_secret_bytes (const YuSecret *secret, gsize *length)
{
  *length = secret->length;
  return secret->bytes;
}

/**
 * yu_secret_text:
 * @secret: a passphrase
 *
 * Returns: (transfer none): its bytes, ended by a zero byte
 */
const char *
yu_secret_text (const YuSecret *secret)
{
  return secret->bytes;
}

/**
 * yu_secret_equal:
 * @a: a passphrase
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
yu_secret_equal (const YuSecret *a, const YuSecret *b)
{
  return a->length == b->length && sodium_memcmp (a->bytes, b->bytes, a->length) == 0;
}

/**
 * yu_secret_is_short:
 * @secret: a passphrase that somebody wants to seal with
 *
 * Returns: whether it has fewer than %YU_SECRET_FEWEST_CHARACTERS characters
 */
gboolean
yu_secret_is_short (const YuSecret *secret)
{
  return g_utf8_strlen (secret->bytes, (gssize) secret->length) < YU_SECRET_FEWEST_CHARACTERS;
}
