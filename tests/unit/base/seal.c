/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealed files: what was sealed comes back, every changed bit is noticed, nothing is worked out for
 * a head that asks for too much, and the published vectors, which another program made, come out as
 * they say. */

#include "base/sealed-file.h"
#include "base/words.h"

#include <string.h>

#define CHEAP ((YuSealCost){ 1, YU_SEAL_LEAST_KIB })
#define BODY (4 * 1024)
#define AT_FULL_COST 16

static YuSecret *
secret (const char *text)
{
  YuSecret *secret = yu_secret_new (text, strlen (text));

  g_assert_nonnull (secret);
  return secret;
}

static YuSeal *
cheap_seal (const char *passphrase)
{
  g_autoptr (YuSecret) typed = secret (passphrase);
  g_autoptr (GError) error = NULL;
  YuSeal *seal = yu_seal_new (typed, CHEAP, &error);

  g_assert_no_error (error);
  return seal;
}

static GBytes *
content_of (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) (i * 7 + i / 251);
  return g_bytes_new_take (bytes, size);
}

static GBytes *
flipped (GBytes *file, gsize bit)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);
  guint8 *copy = g_memdup2 (data, length);

  copy[bit / 8] ^= (guint8) (1u << bit % 8);
  return g_bytes_new_take (copy, length);
}

/* Opens as a program does: the passphrase first, then the content. */
static GBytes *
open_with (GBytes *file, const YuSecret *passphrase, GError **error)
{
  YuError code = YU_ERROR_CONTENT;
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuSeal) seal = yu_seal_open (file, passphrase, faults, &code);
  g_autoptr (GBytes) content = seal != NULL ? yu_sealed_read (seal, file, faults) : NULL;

  yu_faults_to_error (faults, seal != NULL ? YU_ERROR_CONTENT : code, error);
  return g_steal_pointer (&content);
}

static void
test_sizes (void)
{
  const gsize sizes[]
      = { 0, 1, 100, YU_SEAL_BLOCK - 1, YU_SEAL_BLOCK, YU_SEAL_BLOCK + 1, 3 * YU_SEAL_BLOCK };
  g_autoptr (YuSeal) seal = cheap_seal ("passphrase");
  g_autoptr (YuSecret) typed = secret ("passphrase");

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) content = content_of (sizes[i]);
      g_autoptr (GBytes) file = yu_sealed_write (seal, content),
                         again = yu_sealed_write (seal, content);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) back = open_with (file, typed, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (back, content));
      g_assert_true (yu_is_sealed (file));
      g_assert_false (g_bytes_equal (file, again));
      g_assert_cmpuint (g_bytes_get_size (file), <=, YU_SEALED_SIZE (sizes[i]));
    }
}

static void
test_every_bit_of_the_body (void)
{
  g_autoptr (YuSeal) seal = cheap_seal ("passphrase");
  g_autoptr (GBytes) content = content_of (BODY);
  g_autoptr (GBytes) file = yu_sealed_write (seal, content);

  for (gsize bit = 0; bit < g_bytes_get_size (file) * 8; bit++)
    {
      g_autoptr (GBytes) changed = flipped (file, bit);
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");

      g_assert_null (yu_sealed_read (seal, changed, faults));
      g_assert_cmpuint (yu_faults_total (faults), ==, 1);
    }
}

/* A bit of the memory could ask for a gigabyte, which is allowed and takes seconds: those are left
 * to the vectors and to the caps. */
static gboolean
is_cheap (gsize bit)
{
  return bit / 8 < 12 || bit / 8 > 15 || bit - 12 * 8 < 12;
}

static void
check_head_bit (GBytes *file, const YuSecret *typed, gsize bit)
{
  g_autoptr (GBytes) changed = flipped (file, bit);
  g_autoptr (GError) error = NULL;

  g_assert_null (open_with (changed, typed, &error));
  g_assert_nonnull (error);
}

static void
test_every_bit_of_the_head (void)
{
  g_autoptr (YuSecret) typed = secret ("passphrase");
  g_autoptr (YuSeal) seal = cheap_seal ("passphrase");
  g_autoptr (GBytes) content = content_of (100);
  g_autoptr (GBytes) file = yu_sealed_write (seal, content);

  for (gsize bit = 0; bit < YU_SEAL_HEAD * 8; bit++)
    if (is_cheap (bit))
      check_head_bit (file, typed, bit);
}

/* Spread over salt, nonce, wrapped key and its authentication. */
static void
test_head_at_full_cost (void)
{
  g_autoptr (YuSecret) typed = secret ("passphrase");
  g_autoptr (GError) error = NULL;
  g_autoptr (YuSeal) seal = yu_seal_new (typed, YU_SEAL_USUAL_COST, &error);
  g_autoptr (GBytes) content = content_of (100);
  g_autoptr (GBytes) file = NULL;
  guint bits = g_getenv ("YUCAI_LONG") != NULL ? AT_FULL_COST * 4 : AT_FULL_COST;

  g_assert_no_error (error);
  file = yu_sealed_write (seal, content);
  for (gsize i = 0; i < bits; i++)
    check_head_bit (file, typed, 16 * 8 + i * (YU_SEAL_HEAD - 16) * 8 / bits);
}

static void
test_change_of_passphrase (void)
{
  g_autoptr (YuSeal) before = cheap_seal ("the old one");
  g_autoptr (YuSecret) old = secret ("the old one"), new = secret ("the new one");
  g_autoptr (YuSeal) after = yu_seal_change (before, new, CHEAP, NULL);
  g_autoptr (GBytes) content = content_of (100);
  g_autoptr (GBytes) file = yu_sealed_write (after, content);
  g_autoptr (GBytes) back = open_with (file, new, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = yu_seal_id (before), *other = yu_seal_id (after),
                  *told = yu_sealed_id (file);

  g_assert_true (yu_seal_same_key (before, after));
  g_assert_true (g_bytes_equal (back, content));
  g_assert_null (open_with (file, old, &error));
  g_assert_error (error, YU_ERROR, YU_ERROR_PASSPHRASE);
  g_assert_cmpstr (id, !=, other);
  g_assert_cmpstr (other, ==, told);
}

static void
test_parts (void)
{
  g_autoptr (YuSeal) seal = cheap_seal ("passphrase"), other = cheap_seal ("passphrase");
  g_autoptr (GBytes) content = content_of (YU_SEAL_BLOCK + 5);
  g_autoptr (GBytes) file = yu_sealed_write_part (seal, "one", content);
  g_autoptr (YuFaults) faults = yu_faults_new ("one");
  g_autoptr (GBytes) back = yu_sealed_read_part (seal, "one", file, faults);
  g_autofree char *name = yu_seal_name (seal, "00"), *theirs = yu_seal_name (other, "00"),
                  *next = yu_seal_name (seal, "01");

  g_assert_true (g_bytes_equal (back, content));
  g_assert_null (yu_sealed_read_part (seal, "two", file, faults));
  g_assert_null (yu_sealed_read_part (other, "one", file, faults));
  g_assert_cmpuint (strlen (name), ==, 64);
  g_assert_cmpstr (name, !=, theirs);
  g_assert_cmpstr (name, !=, next);
}

/* Nothing may be worked out: a hundred of these take no time, while one that was believed would
 * take minutes or all memory. */
static void
test_greedy_heads (void)
{
  g_autoptr (YuSecret) typed = secret ("passphrase");
  g_autoptr (YuSeal) seal = cheap_seal ("passphrase");
  g_autoptr (GBytes) content = content_of (10);
  g_autoptr (GBytes) file = yu_sealed_write (seal, content);

  for (guint bit = 8 * 8 + 4; bit < 12 * 8; bit++)
    {
      g_autoptr (GBytes) changed = flipped (file, bit);
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
      YuError code;

      g_assert_null (yu_seal_open (changed, typed, faults, &code));
      g_assert_cmpint (code, ==, YU_ERROR_CONTENT);
    }
}

static void
test_passphrases (void)
{
  g_autofree char *long_one = g_strnfill (YU_SECRET_MOST_BYTES + 1, 'k');
  g_autoptr (YuSecret) composed = secret ("caf\303\251"), apart = secret ("cafe\314\201"),
                       other = secret ("cafe");

  g_assert_null (yu_secret_new ("", 0));
  g_assert_null (yu_secret_new ("\377", 1));
  g_assert_null (yu_secret_new (long_one, YU_SECRET_MOST_BYTES + 1));
  g_assert_true (yu_secret_equal (composed, apart));
  g_assert_false (yu_secret_equal (composed, other));
  g_assert_true (yu_secret_is_short (composed));
}

static void
test_error_names_place (void)
{
  g_autoptr (YuSeal) seal = cheap_seal ("passphrase");
  g_autoptr (GBytes) content = content_of (YU_SEAL_BLOCK + 1);
  g_autoptr (GBytes) file = yu_sealed_write (seal, content);
  g_autoptr (GBytes) changed = flipped (file, (g_bytes_get_size (file) - 1) * 8);
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autofree char *said = NULL;

  g_assert_null (yu_sealed_read (seal, changed, faults));
  said = yu_fault_to_text (yu_faults_get (faults, 0));
  g_assert_cmpstr (
      said, ==,
      "a.yucai: expected an unchanged block at byte 65681, found one that was changed or cut off; "
      "the passphrase is right, but the file was damaged: take a backup");
}

/* --- the vectors --- */

static GBytes *
file_of (YuJson pieces, YuJson parts)
{
  GByteArray *file = g_byte_array_new ();

  for (guint i = 0; i < yu_json_length (pieces); i++)
    {
      const char *piece = json_node_get_string (yu_json_item (pieces, i).node);
      gsize length;
      g_autofree guint8 *bytes
          = g_base64_decode (*piece == '@' ? yu_json_text (parts, piece + 1) : piece, &length);

      g_byte_array_append (file, bytes, (guint) length);
    }
  return g_byte_array_free_to_bytes (file);
}

static const char *
outcome (GBytes *file, GBytes *content, const GError *error)
{
  if (!yu_is_sealed (file))
    return "not_sealed";
  if (content != NULL)
    return "ok";
  if (g_error_matches (error, YU_ERROR, YU_ERROR_PASSPHRASE))
    return "passphrase";
  return strstr (error->message, "block") != NULL ? "damaged" : "refused";
}

static void
check_vector (YuJson vector, YuJson parts)
{
  g_autoptr (GBytes) file = file_of (yu_json_member (vector, "file"), parts);
  g_autoptr (YuSecret) typed = secret (yu_json_text (vector, "passphrase"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = open_with (file, typed, &error);

  g_test_message ("%s", yu_json_text (vector, "what"));
  g_assert_cmpstr (outcome (file, content, error), ==, yu_json_text (vector, "expect"));
  if (content != NULL)
    {
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

      g_assert_cmpstr (sha256, ==, yu_json_text (vector, "sha256"));
    }
}

static void
test_vectors (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "unit", "base", "sealed", "vectors.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_DOCUMENT, faults);
  YuJson root = yu_json_root (node, faults), vectors = yu_json_member (root, "vectors");

  g_assert_cmpuint (yu_faults_total (faults), ==, 0);
  g_assert_cmpuint (yu_json_length (vectors), >=, 60);
  for (guint i = 0; i < yu_json_length (vectors); i++)
    check_vector (yu_json_item (vectors, i), yu_json_member (root, "parts"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  yu_lang_use (YU_LANG_EN);
  g_test_add_func ("/base/seal/sizes", test_sizes);
  g_test_add_func ("/base/seal/every-bit-of-the-body", test_every_bit_of_the_body);
  g_test_add_func ("/base/seal/every-bit-of-the-head", test_every_bit_of_the_head);
  g_test_add_func ("/base/seal/head-at-full-cost", test_head_at_full_cost);
  g_test_add_func ("/base/seal/change-of-passphrase", test_change_of_passphrase);
  g_test_add_func ("/base/seal/parts", test_parts);
  g_test_add_func ("/base/seal/greedy-heads", test_greedy_heads);
  g_test_add_func ("/base/seal/passphrases", test_passphrases);
  g_test_add_func ("/base/seal/error-names-place", test_error_names_place);
  g_test_add_func ("/base/seal/vectors", test_vectors);
  return g_test_run ();
}
