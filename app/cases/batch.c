/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Beside what was made stands a record for each dossier (`.batch/NAME.json`): what it was made
 * from, as one digest, and the digest of each file. It is written last, so that a dossier with a
 * right record is done, however a run before has ended. */

#include "batch.h"

#include "base/save.h"
#include "case-summary.h"
#include "config.h"
#include "package.h"
#include "summary-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define WORKERS 2
#define RECORDS ".batch"
#define SUFFIX ".yucai"
#define LARGEST YU_ZIP_MOST_TOTAL

typedef struct {
  const YuBatch *batch;
  GCancellable *cancellable;
  char *records;             /* the folder */
  YuCaseSummary **summaries; /* in the order of the names */
  GMutex lock;
  guint n_done, n_failed;
} Run;

static const struct {
  YuBatchParts part;
  YuPaperKind kind; /* not of packages */
  const char *ending;
} parts[] = {
  { YU_BATCH_LETTERS, YU_PAPER_LETTER, "letter.pdf" },
  { YU_BATCH_FORMS, YU_PAPER_FORM, "form.pdf" },
  { YU_BATCH_CHECKLISTS, YU_PAPER_CHECKLIST, "checklist.pdf" },
  { YU_BATCH_PACKAGES, 0, "package.zip" },
};

/* --- records --- */

/* Everything that what is made depends on: the dossier, the rules, the day, the program. Attached
 * files are in the dossier by their digests. */
static char *
origin_of (const YuBatch *batch, const char *sha256)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  GPtrArray *books = yu_model_books (batch->basis->model);
  g_autofree char *head = g_strdup_printf ("%s %u %d %d\n", YU_VERSION, batch->basis->on,
                                           batch->parts, batch->passphrase != NULL);

  g_checksum_update (sum, (const guchar *) head, -1);
  g_checksum_update (sum, (const guchar *) sha256, -1);
  for (guint i = 0; i < books->len; i++)
    g_checksum_update (sum, (const guchar *) yu_rulebook_sha256 (g_ptr_array_index (books, i)), -1);
  return g_strdup (g_checksum_get_string (sum));
}

static char *
record_path (const Run *run, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);

  return g_build_filename (run->records, file, NULL);
}

static gboolean
is_there (const Run *run, const char *file, const char *sha256)
{
  g_autofree char *path = g_build_filename (run->batch->folder, file, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) bytes = yu_file_read (path, LARGEST, faults);
  g_autofree char *digest
      = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  return g_strcmp0 (digest, sha256) == 0;
}

static gboolean
all_is_there (const Run *run, const char *name, const char *origin)
{
  g_autofree char *path = record_path (run, name);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_DOCUMENT, faults);
  YuJson root = yu_json_root (node, faults), files;

  if (node == NULL || !yu_json_is_object (root)
      || g_strcmp0 (yu_json_text_or (root, "origin", NULL), origin) != 0)
    return FALSE;
  files = yu_json_member (root, "files");
  if (files.node == NULL || !yu_json_is_object (files))
    return FALSE;
  for (guint i = 0; i < yu_json_length (files); i++)
    {
      const char *file;

      yu_json_entry (files, i, &file);
      if (!is_there (run, file, yu_json_text (files, file)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_record (const Run *run, const char *name, const char *origin, JsonObject *files,
             GError **error)
{
  g_autofree char *path = record_path (run, name);
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  json_object_set_string_member (root, "origin", origin);
  json_object_set_object_member (root, "files", json_object_ref (files));
  node = json_node_init_object (json_node_alloc (), root);
  text = yu_json_write (node);
  bytes = g_bytes_new_take (text, strlen (text));
  return yu_save (path, bytes, error);
}

/* --- making --- */

static GBytes *
make (const Run *run, const char *name, const YuCase *from, gsize part, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (parts[part].part != YU_BATCH_PACKAGES)
    return yu_case_paper (from, parts[part].kind, error);
  entries = yu_package_entries (run->batch->store, name, from, error);
  return entries != NULL ? yu_zip_write (entries, run->batch->passphrase, error) : NULL;
}

static char *
file_name (const char *name, gsize part)
{
  g_autofree char *base = g_str_has_suffix (name, SUFFIX)
                              ? g_strndup (name, strlen (name) - strlen (SUFFIX))
                              : g_strdup (name);

  return g_strconcat (base, "-", parts[part].ending, NULL);
}

/**
 * yu_batch_files:
 * @name: of a dossier
 * @made: what is made
 *
 * Returns: (transfer full) (element-type utf8): the names of the files that may be made of it
 */
GPtrArray *
yu_batch_files (const char *name, YuBatchParts made)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((made & parts[i].part) != 0)
      g_ptr_array_add (files, file_name (name, i));
  return files;
}

/* A paper that is not made any more (the letter of somebody who meets no ground now) must not lie
 * there from before. */
static gboolean
make_part (const Run *run, const char *name, const YuCase *from, gsize part, JsonObject *files,
           GError **error)
{
  g_autofree char *file = file_name (name, part);
  g_autofree char *path = g_build_filename (run->batch->folder, file, NULL);
  g_autofree char *digest = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = make (run, name, from, part, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (bytes == NULL)
    return g_unlink (path) == 0 || errno == ENOENT;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  json_object_set_string_member (files, file, digest);
  return yu_save (path, bytes, error);
}

static gboolean
make_all (const Run *run, const char *name, const YuCase *from, const char *origin, GError **error)
{
  g_autoptr (JsonObject) files = json_object_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((run->batch->parts & parts[i].part) != 0 && !make_part (run, name, from, i, files, error))
      return FALSE;
  return save_record (run, name, origin, files, error);
}

static void
report (Run *run, YuBatchStep step)
{
  g_mutex_lock (&run->lock);
  step.done = ++run->n_done;
  step.all = run->batch->names->len;
  run->n_failed += step.failed != NULL;
  run->batch->report (&step, run->batch->data);
  g_mutex_unlock (&run->lock);
  g_free (step.failed);
}

static void
work (gpointer place, gpointer data)
{
  Run *run = data;
  guint i = GPOINTER_TO_UINT (place) - 1;
  const char *name = g_ptr_array_index (run->batch->names, i);
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  g_autofree char *sha256 = NULL, *origin = NULL;
  g_autoptr (YuCase) from = NULL;
  g_autoptr (GError) error = NULL;
  YuBatchStep step = { .name = name };

  if (g_cancellable_is_cancelled (run->cancellable))
    return;
  from = yu_case_load (run->batch->store, name, run->batch->basis, &sha256, faults);
  if (from == NULL)
    {
      run->summaries[i] = yu_case_summary_fault (name, faults);
      step.failed = g_strdup (run->summaries[i]->fault);
      report (run, step);
      return;
    }
  run->summaries[i] = yu_case_summary_new (name, sha256, from);
  origin = origin_of (run->batch, sha256);
  step.kept = all_is_there (run, name, origin);
  if (!step.kept && !make_all (run, name, from, origin, &error))
    step.failed
        = g_strdup_printf ("%s: %s", name, error != NULL ? error->message : g_strerror (EIO));
  report (run, step);
}

/* --- the summary --- */

static gboolean
save_as (const Run *run, const char *name, GBytes *bytes, /* nullable: it could not be made */
         GError **error)
{
  g_autofree char *path = g_build_filename (run->batch->folder, name, NULL);

  return bytes != NULL && yu_save (path, bytes, error);
}

static gboolean
save_summary (const Run *run, GError **error)
{
  gsize n = run->batch->names->len;
  g_autoptr (GBytes) pdf = yu_summaries_to_pdf (run->summaries, n, run->batch->basis->on, error);
  g_autoptr (GBytes) xlsx = pdf != NULL ? yu_summaries_to_xlsx (run->summaries, n, error) : NULL;

  return save_as (run, "summary.pdf", pdf, error) && save_as (run, "summary.xlsx", xlsx, error);
}

/* --- the run --- */

static gboolean
begin (Run *run, GError **error)
{
  run->records = g_build_filename (run->batch->folder, RECORDS, NULL);
  yu_save_sweep (run->batch->folder);
  if (g_mkdir (run->records, 0700) == 0 || errno == EEXIST)
    {
      yu_save_sweep (run->records);
      return TRUE;
    }
  g_set_error (error, YU_ERROR, YU_ERROR_FILE, "%s: %s", run->records, g_strerror (errno));
  return FALSE;
}

/**
 * yu_batch_run:
 * @batch: what is to be made
 * @cancellable: (nullable): stops after the dossiers that are being worked on; what was made stays,
 * whole
 * @error: a folder that cannot be written, a summary that cannot be made
 *
 * Makes the papers of all dossiers, then the summary. Run again after an end of any kind it goes on
 * where it was, and what lies there in the end is the same.
 *
 * Returns: whether all of it was made
 */
gboolean
yu_batch_run (const YuBatch *batch, GCancellable *cancellable, GError **error)
{
  Run run = { .batch = batch, .cancellable = cancellable };
  gboolean good = begin (&run, error);

  if (good)
    {
      GThreadPool *pool;

      run.summaries = g_new0 (YuCaseSummary *, batch->names->len);
      g_mutex_init (&run.lock);
      pool = g_thread_pool_new (work, &run, WORKERS, FALSE, NULL);
      for (guint i = 0; i < batch->names->len; i++)
        g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
      g_thread_pool_free (pool, FALSE, TRUE);
      g_mutex_clear (&run.lock);
      good = !g_cancellable_is_cancelled (cancellable) && save_summary (&run, error)
             && run.n_failed == 0;
      for (guint i = 0; i < batch->names->len; i++)
        g_clear_pointer (&run.summaries[i], yu_case_summary_unref);
      g_free (run.summaries);
    }
  g_free (run.records);
  return good;
}
