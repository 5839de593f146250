/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever has the cache folder learns nobody's name of it: the key to what is kept of a document is
 * made of the document's own bytes, and so is the name under which it is found. With the document
 * gone, or changed, nothing opens it any more. That also makes it impossible to recall what belongs
 * to another version of a file, whatever its times and its inode say.
 *
 * Rejected: a key in the keyring (there may be none), one beside the cache (no secret), rows
 * without names (a list sorted by name would read every dossier again). */

#include "memo.h"

#include "paths.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define FORMAT 1
#define SALT 32
#define ID 16
#define KEY crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define NONCE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG crypto_aead_xchacha20poly1305_ietf_ABYTES

/* Lengths tell something too. */
#define ROUND 256

/* Another program writes for a moment only. */
#define PATIENCE_MS 100
#define TOGETHER 500
#define CACHE_KIB 16384

#define RENEW_AFTER_DAYS 30
#define DROP_AFTER_DAYS 90

typedef struct {
  guint8 id[ID];
  guint8 key[KEY];
} Handle;

typedef struct {
  guint8 id[ID];
  GBytes *sealed;
} Row;

typedef struct {
  Handle handle;
  GBytes *sealed; /* NULL: not found */
  gboolean old;   /* kept so long ago that it is kept anew */
} Recalled;

struct _YuMemo {
  GMutex lock;
  sqlite3 *base; /* NULL: there is none, now or any more */
  sqlite3_stmt *find;
  guint8 salt[SALT];
  YuDate today;
  GArray *waiting; /* of Row: to be written, many at once */
};

static void
clear_row (gpointer data)
{
  g_bytes_unref (((Row *) data)->sealed);
}

/* --- the base, which may be anything --- */

static void
give_up (YuMemo *self)
{
  g_clear_pointer (&self->find, sqlite3_finalize);
  g_clear_pointer (&self->base, sqlite3_close);
  g_array_set_size (self->waiting, 0);
}

static void
remove_base (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

/* Not ours, not whole, or of another version: made anew. */
static gboolean
is_broken (int result)
{
  return result == SQLITE_CORRUPT || result == SQLITE_NOTADB || result == SQLITE_ERROR;
}

/* Busy is no fault: it is as if nothing were known. After any other this base is not asked again.
 */
static void
judge (YuMemo *self, int result)
{
  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE || result == SQLITE_BUSY)
    return;
  if (is_broken (result))
    remove_base (sqlite3_db_filename (self->base, "main"));
  give_up (self);
}

static gboolean
run (sqlite3 *base, const char *statements)
{
  return sqlite3_exec (base, statements, NULL, NULL, NULL) == SQLITE_OK;
}

static gint64
first_number (sqlite3 *base, const char *question)
{
  sqlite3_stmt *statement = NULL;
  gint64 number = -1;

  if (sqlite3_prepare_v2 (base, question, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

/* Two programs may do so at the same time. */
static gboolean
write_salt (sqlite3 *base)
{
  sqlite3_stmt *statement = NULL;
  guint8 salt[SALT];
  gboolean done;

  randombytes_buf (salt, sizeof salt);
  done
      = sqlite3_prepare_v2 (base, "INSERT INTO salt SELECT ? WHERE NOT EXISTS (SELECT 1 FROM salt)",
                            -1, &statement, NULL)
            == SQLITE_OK
        && sqlite3_bind_blob (statement, 1, salt, sizeof salt, SQLITE_STATIC) == SQLITE_OK
        && sqlite3_step (statement) == SQLITE_DONE;
  sqlite3_finalize (statement);
  return done;
}

/* A salt of its own, so that nobody can tell by two of them that they know the same document. */
static gboolean
read_salt (YuMemo *self)
{
  sqlite3_stmt *statement = NULL;
  gboolean done
      = sqlite3_prepare_v2 (self->base, "SELECT salt FROM salt", -1, &statement, NULL) == SQLITE_OK
        && sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_bytes (statement, 0) == SALT;

  if (done)
    memcpy (self->salt, sqlite3_column_blob (statement, 0), SALT);
  sqlite3_finalize (statement);
  return done;
}

static gboolean
make_tables (sqlite3 *base)
{
  return run (base, "BEGIN IMMEDIATE;"
                    "CREATE TABLE IF NOT EXISTS salt (salt BLOB NOT NULL);"
                    "CREATE TABLE IF NOT EXISTS kept (id BLOB PRIMARY KEY, day INTEGER NOT NULL, "
                    "sealed BLOB NOT NULL);"
                    "PRAGMA user_version = " G_STRINGIFY (FORMAT) ";")
         && write_salt (base) && run (base, "COMMIT");
}

/* What a power cut breaks is noticed, and made anew: there is nothing to wait for the disk for. */
static int
prepare (YuMemo *self)
{
  gint64 format;
  g_autofree char *drop = g_strdup_printf ("DELETE FROM kept WHERE day < %u",
                                           yu_date_add_days (self->today, -DROP_AFTER_DAYS));

  sqlite3_busy_timeout (self->base, PATIENCE_MS);
  if (!run (
          self->base,
          "PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -" G_STRINGIFY (
              CACHE_KIB)))
    return sqlite3_errcode (self->base);
  format = first_number (self->base, "PRAGMA user_version");
  if (format > 0 && format != FORMAT)
    return SQLITE_NOTADB;
  if (format == 0 && !make_tables (self->base))
    return sqlite3_errcode (self->base);
  run (self->base, drop);
  if (!read_salt (self)
      || sqlite3_prepare_v2 (self->base, "SELECT sealed, day FROM kept WHERE id = ?", -1,
                             &self->find, NULL)
             != SQLITE_OK)
    return sqlite3_errcode (self->base);
  return SQLITE_OK;
}

/* For its owner alone from the first byte; SQLite gives its journal the same mode. */
static int
open_base (YuMemo *self, const char *path)
{
  int file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  int result;

  if (file < 0)
    return SQLITE_CANTOPEN;
  close (file);
  result = sqlite3_open_v2 (path, &self->base, SQLITE_OPEN_READWRITE, NULL);
  if (result == SQLITE_OK)
    result = prepare (self);
  if (result != SQLITE_OK)
    give_up (self);
  return result;
}

/* --- documents --- */

static Handle
handle_of (const YuMemo *self, GBytes *document)
{
  guint8 made[ID + KEY];
  Handle handle;
  gsize size;
  const guint8 *bytes = g_bytes_get_data (document, &size);

  crypto_generichash (made, sizeof made, bytes, size, self->salt, SALT);
  memcpy (handle.id, made, ID);
  memcpy (handle.key, made + ID, KEY);
  sodium_memzero (made, sizeof made);
  return handle;
}

static GBytes *
seal (const Handle *handle, GBytes *said)
{
  gsize size = g_bytes_get_size (said), padded = size, room = size + ROUND;
  g_autofree guint8 *plain = g_malloc (room);
  guint8 *sealed = g_malloc (NONCE + room + TAG);

  if (size > 0) /* else there may be no data to copy from */
    memcpy (plain, g_bytes_get_data (said, NULL), size);
  sodium_pad (&padded, plain, size, ROUND, room);
  randombytes_buf (sealed, NONCE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + NONCE, NULL, plain, padded, NULL, 0, NULL,
                                              sealed, handle->key);
  sodium_memzero (plain, room);
  return g_bytes_new_take (sealed, NONCE + padded + TAG);
}

static GBytes *
open_sealed (const Handle *handle, const guint8 *sealed, gsize size)
{
  g_autofree guint8 *plain = NULL;
  gsize padded, length;

  if (size < NONCE + TAG + ROUND)
    return NULL;
  padded = size - NONCE - TAG;
  plain = g_malloc (padded);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, sealed + NONCE, size - NONCE,
                                                  NULL, 0, sealed, handle->key)
          != 0
      || sodium_unpad (&length, plain, padded, ROUND) != 0)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&plain), length);
}

/* --- writing --- */

static int
write_row (YuMemo *self, sqlite3_stmt *statement, const Row *row)
{
  gsize size;
  const void *sealed = g_bytes_get_data (row->sealed, &size);

  sqlite3_bind_blob (statement, 1, row->id, ID, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, self->today);
  sqlite3_bind_blob (statement, 3, sealed, (int) size, SQLITE_STATIC);
  sqlite3_step (statement);
  return sqlite3_reset (statement);
}

/* All or none; none if another program is writing: they can be worked out again. */
static void
write_waiting (YuMemo *self)
{
  sqlite3_stmt *statement = NULL;
  int result;

  if (self->base == NULL || self->waiting->len == 0)
    return;
  result = sqlite3_exec (self->base, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_prepare_v2 (self->base, "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", -1,
                                 &statement, NULL);
  for (guint i = 0; result == SQLITE_OK && i < self->waiting->len; i++)
    result = write_row (self, statement, &g_array_index (self->waiting, Row, i));
  sqlite3_finalize (statement);
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->base, "COMMIT", NULL, NULL, NULL);
  if (!sqlite3_get_autocommit (self->base))
    sqlite3_exec (self->base, "ROLLBACK", NULL, NULL, NULL);
  g_array_set_size (self->waiting, 0);
  judge (self, result);
}

static void
put (YuMemo *self, const Handle *handle, GBytes *sealed) /* transfer full */
{
  Row row = { .sealed = sealed };

  memcpy (row.id, handle->id, ID);
  g_mutex_lock (&self->lock);
  if (self->base != NULL)
    g_array_append_val (self->waiting, row);
  else
    clear_row (&row);
  if (self->waiting->len >= TOGETHER)
    write_waiting (self);
  g_mutex_unlock (&self->lock);
}

/* --- what others call --- */

/**
 * yu_memo_open:
 * @today: what was not asked for in the last months goes
 *
 * Returns: (transfer full): what is kept in the cache folder; where that cannot be, it keeps
 * nothing
 */
YuMemo *
yu_memo_open (YuDate today)
{
  YuMemo *self = g_new0 (YuMemo, 1);
  g_autofree char *path = yu_path_memo ();

  g_mutex_init (&self->lock);
  self->today = today;
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->waiting, clear_row);
  if (sodium_init () < 0 || !is_broken (open_base (self, path)))
    return self;
  remove_base (path);
  open_base (self, path);
  return self;
}

/**
 * yu_memo_flush:
 * @memo: what is kept
 *
 * Writes what waits to be written with others: a program may end without closing anything.
 */
void
yu_memo_flush (YuMemo *memo)
{
  g_mutex_lock (&memo->lock);
  write_waiting (memo);
  g_mutex_unlock (&memo->lock);
}

/**
 * yu_memo_close:
 * @memo: (transfer full): what is kept
 */
void
yu_memo_close (YuMemo *memo)
{
  write_waiting (memo);
  give_up (memo);
  g_array_unref (memo->waiting);
  g_mutex_clear (&memo->lock);
  g_free (memo);
}

/* What is kept under one name; only with the lock held. */
static int
find_sealed (YuMemo *self, const Handle *handle, GBytes **sealed, /* out */
             gboolean *old)                                       /* out */
{
  int result;

  sqlite3_bind_blob (self->find, 1, handle->id, ID, SQLITE_STATIC);
  result = sqlite3_step (self->find);
  if (result == SQLITE_ROW)
    {
      *sealed = g_bytes_new (sqlite3_column_blob (self->find, 0),
                             (gsize) sqlite3_column_bytes (self->find, 0));
      *old = sqlite3_column_int64 (self->find, 1) + RENEW_AFTER_DAYS < self->today;
    }
  sqlite3_reset (self->find);
  return result;
}

/* In one transaction: most of what a row costs is to take and give back the lock of the file, and
 * to look for what another program left. */
static void
find_all (YuMemo *self, Recalled recalled[], guint n)
{
  int result = SQLITE_OK;

  g_mutex_lock (&self->lock);
  if (self->base != NULL)
    result = sqlite3_exec (self->base, "BEGIN", NULL, NULL, NULL);
  for (guint i = 0; self->base != NULL && result != SQLITE_BUSY && i < n; i++)
    {
      result = find_sealed (self, &recalled[i].handle, &recalled[i].sealed, &recalled[i].old);
      judge (self, result);
    }
  if (self->base != NULL)
    sqlite3_exec (self->base, "COMMIT", NULL, NULL, NULL);
  g_mutex_unlock (&self->lock);
}

static GBytes *
open_recalled (YuMemo *self, Recalled *recalled) /* taken */
{
  g_autoptr (GBytes) sealed = g_steal_pointer (&recalled->sealed);
  GBytes *said = NULL;
  gsize size;

  if (sealed != NULL)
    {
      const guint8 *bytes = g_bytes_get_data (sealed, &size);

      said = open_sealed (&recalled->handle, bytes, size);
    }
  if (said != NULL && recalled->old)
    put (self, &recalled->handle, g_steal_pointer (&sealed));
  return said;
}

/**
 * yu_memo_recall_all:
 * @memo: what is kept
 * @documents: (array length=n): documents, or %NULL in their place
 * @said: (out caller-allocates) (array length=n): for each of them what was kept of it last; %NULL:
 * nothing
 * @n: how many
 *
 * The same as yu_memo_recall() of each, at a fraction of the cost. Others who want to write wait
 * until all are found.
 */
void
yu_memo_recall_all (YuMemo *memo, GBytes *const *documents, GBytes **said, guint n)
{
  g_autofree Recalled *recalled = g_new0 (Recalled, n);

  for (guint i = 0; i < n; i++)
    if (documents[i] != NULL)
      recalled[i].handle = handle_of (memo, documents[i]);
  find_all (memo, recalled, n);
  for (guint i = 0; i < n; i++)
    said[i] = open_recalled (memo, &recalled[i]);
  sodium_memzero (recalled, n * sizeof *recalled);
}

/**
 * yu_memo_recall:
 * @memo: what is kept
 * @document: a document
 *
 * Returns: (transfer full) (nullable): what was kept of it last
 */
GBytes *
yu_memo_recall (YuMemo *memo, GBytes *document)
{
  GBytes *said;

  yu_memo_recall_all (memo, &document, &said, 1);
  return said;
}

/**
 * yu_memo_keep:
 * @memo: what is kept
 * @document: a document, not a sealed one: its bytes are the key
 * @said: what was worked out of it
 */
void
yu_memo_keep (YuMemo *memo, GBytes *document, GBytes *said)
{
  Handle handle = handle_of (memo, document);

  put (memo, &handle, seal (&handle, said));
  sodium_memzero (&handle, sizeof handle);
}

/**
 * yu_memo_forget:
 * @document: a document that is going to be deleted
 *
 * Nothing is left of what was kept of it, also on the disk, as far as the program can tell.
 */
void
yu_memo_forget (GBytes *document)
{
  g_autofree char *path = yu_path_memo ();
  g_autoptr (YuMemo) self = NULL;
  sqlite3_stmt *statement = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  self = yu_memo_open (0);
  if (self->base != NULL
      && sqlite3_prepare_v2 (self->base, "DELETE FROM kept WHERE id = ?", -1, &statement, NULL)
             == SQLITE_OK)
    {
      Handle handle = handle_of (self, document);

      sqlite3_busy_timeout (self->base, 50 * PATIENCE_MS);
      sqlite3_bind_blob (statement, 1, handle.id, ID, SQLITE_STATIC);
      sqlite3_step (statement);
      sodium_memzero (&handle, sizeof handle);
    }
  sqlite3_finalize (statement);
}
