/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrase → key (Argon2id) → data key, which the file holds wrapped (XChaCha20-Poly1305). The
 * data key outlives a change of the passphrase, so that recovery file and attached files, which are
 * sealed with it too, need not be written anew with the dossier at one moment.
 *
 * The head has 104 bytes, numbers with the least byte first:
 *    0  4  "YUC1"
 *    4  1  1: Argon2id 1.3 with one lane
 *    5  3  zero
 *    8  4  passes
 *   12  4  memory in KiB
 *   16 16  salt
 *   32 24  nonce
 *   56 48  the data key, wrapped, with what precedes as additional data */

#include "seal.h"

#include "fault.h"
#include "words.h"

#include <sodium.h>
#include <string.h>

#define MAGIC "YUC1"
#define ARGON2ID 1
#define AT_KDF 4
#define AT_ZERO 5
#define AT_PASSES 8
#define AT_KIB 12
#define AT_SALT 16
#define AT_NONCE 32
#define AT_KEY 56

#define KDF_CONTEXT "yucai-d1"
#define KDF_CONTENTS 1
#define KDF_NAMES 2

G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == AT_NONCE - AT_SALT);
G_STATIC_ASSERT (crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == AT_KEY - AT_NONCE);
G_STATIC_ASSERT (YU_SEAL_KEY + crypto_aead_xchacha20poly1305_ietf_ABYTES == YU_SEAL_HEAD - AT_KEY);
G_STATIC_ASSERT (crypto_kdf_KEYBYTES == YU_SEAL_KEY
                 && sizeof KDF_CONTEXT - 1 == crypto_kdf_CONTEXTBYTES);

struct _YuSeal {
  gatomicrefcount references;
  guint8 head[YU_SEAL_HEAD];
  guint8 key[YU_SEAL_KEY];
};

/* --- memory --- */

static YuSeal *
new_seal (void)
{
  YuSeal *seal = sodium_malloc (sizeof *seal);

  if (seal != NULL)
    {
      g_atomic_ref_count_init (&seal->references);
      memset (seal->head, 0, sizeof seal->head);
    }
  return seal;
}

/**
 * yu_seal_ref:
 * @seal: a seal
 *
 * Returns: (transfer full): the same
 */
YuSeal *
yu_seal_ref (YuSeal *seal)
{
  g_atomic_ref_count_inc (&seal->references);
  return seal;
}

/**
 * yu_seal_unref:
 * @seal: (transfer full) (nullable): a seal
 *
 * Wipes the key when nobody needs it any more.
 */
void
yu_seal_unref (YuSeal *seal)
{
  if (seal != NULL && g_atomic_ref_count_dec (&seal->references))
    sodium_free (seal);
}

static gboolean
refuse_memory (guint32 kib, GError **error)
{
  g_autofree char *size = g_format_size_full ((guint64) kib * 1024, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *text = yu_words_fill ("seal.no_memory", yu_lang_current (), "size", size, NULL);

  g_set_error_literal (error, YU_ERROR, YU_ERROR_REFUSED, text);
  return FALSE;
}

/* --- the head --- */

static guint32
get_number (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_LE (number);
}

static void
put_number (guint8 *at, guint32 number)
{
  number = GUINT32_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

static const guint8 *
head_of (GBytes *file)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  return length >= YU_SEAL_HEAD ? data : NULL;
}

/**
 * yu_is_sealed:
 * @file: the bytes of a file
 *
 * Returns: whether it begins as a sealed one does
 */
gboolean
yu_is_sealed (GBytes *file)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  return length >= strlen (MAGIC) && memcmp (data, MAGIC, strlen (MAGIC)) == 0;
}

static char *
hexadecimal (const guint8 *bytes, gsize length)
{
  char *digits = g_malloc (2 * length + 1);

  return sodium_bin2hex (digits, 2 * length + 1, bytes, length);
}

/**
 * yu_sealed_id:
 * @file: the bytes of a file
 *
 * Returns: (transfer full) (nullable): the salt of its passphrase in hexadecimal digits; %NULL if
 * it is not sealed
 */
char *
yu_sealed_id (GBytes *file)
{
  const guint8 *head = head_of (file);

  return head != NULL && yu_is_sealed (file) ? hexadecimal (head + AT_SALT, crypto_pwhash_SALTBYTES)
                                             : NULL;
}

/* What can be told without the passphrase is told before any work is done: a head from anybody
 * could ask for all memory there is. */
static gboolean
check_head (const guint8 *head, YuFaults *faults)
{
  guint32 passes = get_number (head + AT_PASSES), kib = get_number (head + AT_KIB);
  g_autofree char *cost = g_strdup_printf ("%u, %u KiB", passes, kib);
  static const guint8 zero[AT_PASSES - AT_ZERO] = { 0 };

  if (head[AT_KDF] != ARGON2ID || memcmp (head + AT_ZERO, zero, sizeof zero) != 0)
    yu_faults_add (faults, "", "another in the bytes from 4 to 7",
                   "a later version of this program may know it; else take a backup",
                   "a way to seal that this version knows");
  else if (passes < 1 || passes > YU_SEAL_MOST_PASSES || kib < YU_SEAL_LEAST_KIB
           || kib > YU_SEAL_MOST_KIB)
    yu_faults_add (faults, "", cost,
                   "the bytes from 8 to 15 were changed, or are a trap: take a backup",
                   "from 1 to %d passes and from %d to %d KiB of memory", YU_SEAL_MOST_PASSES,
                   YU_SEAL_LEAST_KIB, YU_SEAL_MOST_KIB);
  return yu_faults_total (faults) == 0;
}

static const guint8 *
checked_head (GBytes *file, YuFaults *faults)
{
  const guint8 *head = head_of (file);

  if (!yu_is_sealed (file))
    yu_faults_add (faults, "", NULL, "choose one that was saved with a passphrase",
                   "a sealed file, which begins with YUC1");
  else if (head == NULL)
    yu_faults_add (faults, "", "one that ends before", "it was cut off: take a backup",
                   "a head of %d bytes", YU_SEAL_HEAD);
  else if (check_head (head, faults))
    return head;
  return NULL;
}

/* --- keys --- */

/* FALSE: there is not so much memory. */
static gboolean
derive (const guint8 *head, const YuSecret *passphrase, guint8 key[YU_SEAL_KEY])
{
  gsize length;
  const char *text = yu_secret_bytes (passphrase, &length);

  return crypto_pwhash (key, YU_SEAL_KEY, text, length, head + AT_SALT,
                        get_number (head + AT_PASSES), (gsize) get_number (head + AT_KIB) * 1024,
                        crypto_pwhash_ALG_ARGON2ID13)
         == 0;
}

static gboolean
wrap (YuSeal *seal, const YuSecret *passphrase, YuSealCost cost)
{
  guint8 *head = seal->head, key[YU_SEAL_KEY];
  gboolean derived;

  memcpy (head, MAGIC, strlen (MAGIC));
  head[AT_KDF] = ARGON2ID;
  put_number (head + AT_PASSES, cost.passes);
  put_number (head + AT_KIB, cost.kib);
  randombytes_buf (head + AT_SALT, AT_KEY - AT_SALT);
  derived = derive (head, passphrase, key);
  if (derived)
    crypto_aead_xchacha20poly1305_ietf_encrypt (head + AT_KEY, NULL, seal->key, YU_SEAL_KEY, head,
                                                AT_KEY, NULL, head + AT_NONCE, key);
  yu_wipe (key, sizeof key);
  return derived;
}

/* With the data key given, or a new one. */
static YuSeal *
seal_with (const guint8 *data_key, const YuSecret *passphrase, YuSealCost cost, GError **error)
{
  g_autoptr (YuSeal) seal = sodium_init () < 0 ? NULL : new_seal ();

  if (seal != NULL && data_key != NULL)
    memcpy (seal->key, data_key, YU_SEAL_KEY);
  else if (seal != NULL)
    randombytes_buf (seal->key, YU_SEAL_KEY);
  if (seal != NULL && wrap (seal, passphrase, cost))
    return g_steal_pointer (&seal);
  refuse_memory (cost.kib, error);
  return NULL;
}

/**
 * yu_seal_new:
 * @passphrase: what is to open it
 * @cost: how hard guessing is to be made
 * @error: that there is not enough memory
 *
 * Returns: (transfer full) (nullable): a seal with a random key
 */
YuSeal *
yu_seal_new (const YuSecret *passphrase, YuSealCost cost, GError **error)
{
  return seal_with (NULL, passphrase, cost, error);
}

/**
 * yu_seal_change:
 * @seal: a seal
 * @passphrase: what is to open it from now on
 * @cost: how hard guessing is to be made
 * @error: that there is not enough memory
 *
 * What was sealed before stays readable with the new one, since the key is the same.
 *
 * Returns: (transfer full) (nullable): the same key under another passphrase
 */
YuSeal *
yu_seal_change (const YuSeal *seal, const YuSecret *passphrase, YuSealCost cost, GError **error)
{
  return seal_with (seal->key, passphrase, cost, error);
}

static gboolean
unwrap (YuSeal *seal, const guint8 *key)
{
  return crypto_aead_xchacha20poly1305_ietf_decrypt (seal->key, NULL, NULL, seal->head + AT_KEY,
                                                     YU_SEAL_HEAD - AT_KEY, seal->head, AT_KEY,
                                                     seal->head + AT_NONCE, key)
         == 0;
}

static YuSeal *
open_head (const guint8 *head, const YuSecret *passphrase, YuFaults *faults, YuError *code)
{
  g_autoptr (YuSeal) seal = sodium_init () < 0 ? NULL : new_seal ();
  guint8 key[YU_SEAL_KEY];
  gboolean right;

  *code = YU_ERROR_REFUSED;
  if (seal == NULL || !derive (head, passphrase, key))
    {
      yu_faults_add (faults, "", "less", "close other programs and try again",
                     "%u KiB of free memory for a moment", get_number (head + AT_KIB));
      return NULL;
    }
  memcpy (seal->head, head, YU_SEAL_HEAD);
  right = unwrap (seal, key);
  yu_wipe (key, sizeof key);
  *code = right ? YU_ERROR_CONTENT : YU_ERROR_PASSPHRASE;
  if (right)
    return g_steal_pointer (&seal);

  yu_faults_add (faults, "", "another one, or a head of the file that was changed",
                 "type it again; if it surely is the right one, take a backup",
                 "the passphrase that it was sealed with");
  return NULL;
}

/**
 * yu_seal_open:
 * @file: the bytes of a sealed file
 * @passphrase: what was typed
 * @faults: where to say why not
 * @code: (out): what kind of fault it is, or what follows would be: %YU_ERROR_PASSPHRASE,
 * %YU_ERROR_CONTENT, %YU_ERROR_REFUSED (not enough memory)
 *
 * A wrong passphrase and a changed head cannot be told apart. Numbers that would take more than
 * %YU_SEAL_MOST_KIB of memory or %YU_SEAL_MOST_PASSES passes are refused before any work.
 *
 * Returns: (transfer full) (nullable): the seal, with which the file can be read
 */
YuSeal *
yu_seal_open (GBytes *file, const YuSecret *passphrase, YuFaults *faults, YuError *code)
{
  const guint8 *head = checked_head (file, faults);

  *code = YU_ERROR_CONTENT;
  return head != NULL ? open_head (head, passphrase, faults, code) : NULL;
}

/* --- what follows from the key --- */

/**
 * yu_seal_id:
 * @seal: a seal
 *
 * Returns: (transfer full): as yu_sealed_id() of a file that it seals
 */
char *
yu_seal_id (const YuSeal *seal)
{
  return hexadecimal (seal->head + AT_SALT, crypto_pwhash_SALTBYTES);
}

/**
 * yu_seal_same_key:
 * @a: (nullable): a seal; %NULL: nothing is sealed
 * @b: (nullable): another
 *
 * Returns: whether what one has sealed, the other reads
 */
gboolean
yu_seal_same_key (const YuSeal *a, const YuSeal *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return sodium_memcmp (a->key, b->key, YU_SEAL_KEY) == 0;
}

/* Keys for two uses must be two keys. */
static void
key_for (const YuSeal *seal, guint64 use, guint8 key[YU_SEAL_KEY])
{
  crypto_kdf_derive_from_key (key, YU_SEAL_KEY, use, KDF_CONTEXT, seal->key);
}

void
yu_seal_contents_key (const YuSeal *seal, guint8 key[YU_SEAL_KEY])
{
  key_for (seal, KDF_CONTENTS, key);
}

/**
 * yu_seal_name:
 * @seal: a seal
 * @sha256: the digest of a file, in hexadecimal digits
 *
 * The digest itself would tell who has the same file that it is here.
 *
 * Returns: (transfer full): 64 hexadecimal digits that only the key gives
 */
char *
yu_seal_name (const YuSeal *seal, const char *sha256)
{
  guint8 key[YU_SEAL_KEY], name[crypto_generichash_BYTES];

  key_for (seal, KDF_NAMES, key);
  crypto_generichash (name, sizeof name, (const guint8 *) sha256, strlen (sha256), key, sizeof key);
  yu_wipe (key, sizeof key);
  return hexadecimal (name, sizeof name);
}

const guint8 *
yu_seal_head (const YuSeal *seal)
{
  return seal->head;
}
