/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libsodium's secretstream: a random start of 24 bytes, then blocks of 64 KiB, each with 17 bytes
 * for its tag and its authentication, the last one marked. What precedes the stream is additional
 * data of the first block. Every save starts a stream of its own. */

#include "sealed-file.h"

#include <sodium.h>
#include <string.h>

#define START crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define MORE crypto_secretstream_xchacha20poly1305_ABYTES
#define SEALED_BLOCK (YU_SEAL_BLOCK + MORE)

G_STATIC_ASSERT (START == 24 && MORE == 17);

typedef crypto_secretstream_xchacha20poly1305_state Stream;

typedef struct {
  const guint8 *bytes;
  gsize length;
} Part;

/* --- writing --- */

static void
seal_blocks (Stream *stream, Part additional, GBytes *content, GByteArray *file)
{
  gsize left;
  const guint8 *from = g_bytes_get_data (content, &left);
  gboolean last = FALSE;

  while (!last)
    {
      gsize length = MIN (left, YU_SEAL_BLOCK);
      guint end = file->len;

      last = length == left;
      g_byte_array_set_size (file, end + (guint) length + MORE);
      crypto_secretstream_xchacha20poly1305_push (
          stream, file->data + end, NULL, from, length, additional.bytes, additional.length,
          last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      additional = (Part){ NULL, 0 };
      from = from != NULL ? from + length : NULL;
      left -= length;
    }
}

static void
add_stream (const YuSeal *seal, Part additional, GBytes *content, GByteArray *file)
{
  guint8 key[YU_SEAL_KEY];
  Stream stream;
  guint start = file->len;

  g_byte_array_set_size (file, start + START);
  yu_seal_contents_key (seal, key);
  crypto_secretstream_xchacha20poly1305_init_push (&stream, file->data + start, key);
  yu_wipe (key, sizeof key);
  seal_blocks (&stream, additional, content, file);
  yu_wipe (&stream, sizeof stream);
}

static GByteArray *
new_file (GBytes *content)
{
  return g_byte_array_sized_new ((guint) YU_SEALED_SIZE (g_bytes_get_size (content)));
}

/**
 * yu_sealed_write:
 * @seal: a seal
 * @content: what is to be sealed
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
yu_sealed_write (const YuSeal *seal, GBytes *content)
{
  GByteArray *file = new_file (content);

  g_byte_array_append (file, yu_seal_head (seal), YU_SEAL_HEAD);
  add_stream (seal, (Part){ yu_seal_head (seal), YU_SEAL_HEAD }, content, file);
  return g_byte_array_free_to_bytes (file);
}

/**
 * yu_sealed_write_part:
 * @seal: a seal
 * @bound_to: what it is: it opens only as this
 * @content: what is to be sealed
 *
 * Returns: (transfer full): the bytes of a file without a head
 */
GBytes *
yu_sealed_write_part (const YuSeal *seal, const char *bound_to, GBytes *content)
{
  GByteArray *file = new_file (content);

  add_stream (seal, (Part){ (const guint8 *) bound_to, strlen (bound_to) }, content, file);
  return g_byte_array_free_to_bytes (file);
}

/* --- reading --- */

static gboolean
refuse (YuFaults *faults, const char *found, gsize at)
{
  yu_faults_add (faults, "", found,
                 "the passphrase is right, but the file was damaged: take a backup",
                 "an unchanged block at byte %u", (guint) at);
  return FALSE;
}

/* Blocks are full but for the last, and that is empty only if all is: the same content has one
 * form. */
static gboolean
open_blocks (Stream *stream, Part additional, Part file, gsize from, GByteArray *content,
             YuFaults *faults)
{
  gboolean last = FALSE;
  gsize at = from;

  while (!last)
    {
      gsize length = MIN (file.length - at, SEALED_BLOCK);
      guint end = content->len;
      guchar tag;

      if (length < MORE)
        return refuse (faults, "the end of the file", at);
      g_byte_array_set_size (content, end + (guint) (length - MORE));
      if (crypto_secretstream_xchacha20poly1305_pull (stream, content->data + end, NULL, &tag,
                                                      file.bytes + at, length, additional.bytes,
                                                      additional.length)
              != 0
          || (tag != 0 && tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
          || (length == MORE && end > 0))
        return refuse (faults, "one that was changed or cut off", at);
      last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      at += length;
      additional = (Part){ NULL, 0 };
    }
  return at == file.length || refuse (faults, "more after the last block", at);
}

static GBytes *
read_stream (const YuSeal *seal, Part additional, Part file, gsize from, YuFaults *faults)
{
  g_autoptr (GByteArray) content = NULL;
  guint8 key[YU_SEAL_KEY];
  Stream stream;
  gboolean whole;

  if (file.length < from + START)
    {
      refuse (faults, "the end of the file", from);
      return NULL;
    }
  content = g_byte_array_sized_new ((guint) file.length);
  yu_seal_contents_key (seal, key);
  crypto_secretstream_xchacha20poly1305_init_pull (&stream, file.bytes + from, key);
  yu_wipe (key, sizeof key);
  whole = open_blocks (&stream, additional, file, from + START, content, faults);
  yu_wipe (&stream, sizeof stream);
  return whole ? g_byte_array_free_to_bytes (g_steal_pointer (&content)) : NULL;
}

/**
 * yu_sealed_read:
 * @seal: the seal of the file
 * @file: its bytes
 * @faults: where to say what is wrong, and at which byte
 *
 * Returns: (transfer full) (nullable): what was sealed, whole
 */
GBytes *
yu_sealed_read (const YuSeal *seal, GBytes *file, YuFaults *faults)
{
  Part bytes;

  bytes.bytes = g_bytes_get_data (file, &bytes.length);
  return read_stream (seal, (Part){ bytes.bytes, MIN (bytes.length, YU_SEAL_HEAD) }, bytes,
                      YU_SEAL_HEAD, faults);
}

/**
 * yu_sealed_read_part:
 * @seal: the seal of the file
 * @bound_to: what it was bound to
 * @file: its bytes
 * @faults: where to say what is wrong, and at which byte
 *
 * Returns: (transfer full) (nullable): what was sealed, whole
 */
GBytes *
yu_sealed_read_part (const YuSeal *seal, const char *bound_to, GBytes *file, YuFaults *faults)
{
  Part bytes;

  bytes.bytes = g_bytes_get_data (file, &bytes.length);
  return read_stream (seal, (Part){ (const guint8 *) bound_to, strlen (bound_to) }, bytes, 0,
                      faults);
}
