/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a crash left. A draft that exists at start and that no running process holds is the
 * evidence; there is no index that could be lost or be wrong. Only saving or discarding removes a
 * draft. One that cannot be read is put aside under another name and never deleted: somebody may
 * still get the text out of it. */

#include "attachments.h"
#include "document-private.h"

#include "base/paths.h"
#include "base/save.h"
#include "base/sealed-file.h"
#include "base/words.h"

#include <errno.h>
#include <glib/gstdio.h>

#define UUID_LENGTH 36
/* A draft is a dossier and some lines around it. */
#define LARGEST (YU_JSON_MAX_DOCUMENT + 64 * 1024)

/**
 * yu_draft_free:
 * @draft: (nullable): a draft
 */
void
yu_draft_free (YuDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->path);
  g_free (draft->original);
  g_free (draft->title);
  g_free (draft->original_sha256);
  g_free (draft->seal_id);
  g_free (draft);
}

/* The root of a draft file, checked so far that it can be offered. The version of a later program
 * is no fault of the file. */
static JsonNode *
read_draft (GBytes *bytes, YuFaults *faults, gint64 *version)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) root = yu_json_parse (text != NULL ? text : "", length, LARGEST, faults);
  YuJson at;

  *version = 0;
  if (root == NULL)
    return NULL;
  at = yu_json_root (root, faults);
  if (!yu_json_is_object (at))
    return NULL;
  if (g_strcmp0 (yu_json_text (at, "format"), "yucai-draft") != 0)
    {
      yu_json_fault (at, NULL, "\"format\": \"yucai-draft\"");
      return NULL;
    }
  *version = yu_json_integer (at, "version", 1, G_MAXINT32);
  if (*version == 1)
    yu_json_is_object (yu_json_member (at, "dossier"));
  return yu_faults_count (faults) == 0 ? g_steal_pointer (&root) : NULL;
}

static char *
dup_text (YuJson at, const char *name)
{
  return g_strdup (yu_json_text_or (at, name, NULL));
}

static void
put_aside (const char *path)
{
  g_autofree char *aside = g_strconcat (path, ".bad", NULL);

  if (g_rename (path, aside) != 0)
    g_warning ("%s could not be renamed: %s", path, g_strerror (errno));
}

/* What a draft says of itself. */
static void
describe (YuDraft *draft, JsonNode *root, YuFaults *faults)
{
  YuJson at = yu_json_root (root, faults);

  draft->original = dup_text (at, "original");
  draft->original_sha256 = dup_text (at, "original_sha256");
  draft->title = dup_text (at, "case");
  draft->saved_at = yu_json_integer_or (at, "saved_at", 0, G_MAXINT64 / G_USEC_PER_SEC, 0);
}

/* Nothing else can be known of it yet. */
static void
describe_sealed (YuDraft *draft, GBytes *file)
{
  GStatBuf status;

  draft->seal_id = yu_sealed_id (file);
  if (g_stat (draft->path, &status) == 0)
    draft->saved_at = status.st_mtime;
}

static gboolean
describe_plain (YuDraft *draft, GBytes *bytes)
{
  g_autoptr (YuFaults) faults = yu_faults_new (draft->path);
  gint64 version;
  g_autoptr (JsonNode) root = read_draft (bytes, faults, &version);

  if (root == NULL)
    put_aside (draft->path);
  else if (version == 1)
    describe (draft, root, faults);
  return root != NULL && version == 1;
}

static YuDraft *
open_draft (const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) file = yu_file_read (path, YU_SEALED_SIZE (LARGEST), faults);
  g_autoptr (YuDraft) draft = g_new0 (YuDraft, 1);

  if (file == NULL)
    {
      put_aside (path);
      return NULL;
    }
  draft->path = g_strdup (path);
  if (!yu_is_sealed (file))
    return describe_plain (draft, file) ? g_steal_pointer (&draft) : NULL;
  describe_sealed (draft, file);
  return g_steal_pointer (&draft);
}

static gboolean
is_draft_name (const char *name)
{
  return strlen (name) == UUID_LENGTH && g_uuid_string_is_valid (name);
}

/* A lock without a draft: its process was killed before it wrote one. */
static gboolean
is_leftover (const char *folder, const char *name)
{
  g_autofree char *uuid = g_strndup (name, MIN (strlen (name), UUID_LENGTH));
  g_autofree char *draft = g_build_filename (folder, uuid, NULL);

  return is_draft_name (uuid) && strcmp (name + strlen (uuid), ".lock") == 0
         && !yu_draft_path_is_live (draft) && !g_file_test (draft, G_FILE_TEST_EXISTS);
}

/* Files that were attached to a dossier that is neither open nor recoverable. */
static gboolean
is_left_folder (const char *folder, const char *name)
{
  g_autofree char *uuid = g_strndup (name, MIN (strlen (name), UUID_LENGTH));
  g_autofree char *draft = g_build_filename (folder, uuid, NULL);

  return is_draft_name (uuid) && strcmp (name + strlen (uuid), ".d") == 0
         && !yu_draft_path_is_live (draft) && !g_file_test (draft, G_FILE_TEST_EXISTS);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const YuDraft *one = *(YuDraft *const *) a, *other = *(YuDraft *const *) b;

  if (one->saved_at != other->saved_at)
    return one->saved_at > other->saved_at ? -1 : 1;
  return strcmp (one->path, other->path);
}

/**
 * yu_drafts_list:
 *
 * Looks through the recovery folder; also sweeps what a killed process left there and nobody can
 * use: locks, half-written files, attached files without a draft.
 *
 * Returns: (transfer full) (element-type YuDraft): what can be recovered, newest first
 */
GPtrArray *
yu_drafts_list (void)
{
  g_autofree char *folder = yu_path_recovery ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_draft_free);
  const char *name;

  yu_save_sweep (folder);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_leftover (folder, name))
        g_unlink (path);
      if (is_left_folder (folder, name))
        yu_attachments_sweep (&(YuPlace){ path, NULL }, NULL);
      if (!is_draft_name (name) || yu_draft_path_is_live (path))
        continue;
      YuDraft *draft = open_draft (path);
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  g_ptr_array_sort (drafts, compare_newest_first);
  return drafts;
}

static gboolean
is_there (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       yu_words ("document.draft_gone", yu_lang_current ()));
  return FALSE;
}

static YuDocument *
document_of (YuDraftFile *file, YuDossier *dossier, YuSeal *seal, const YuDraft *draft,
             YuForm *form)
{
  YuDocument *self = yu_document_make (form, dossier, file);

  if (seal != NULL)
    yu_document_opened_with (self, seal);
  yu_history_mark_saved (self->history, NULL);
  if (draft->original != NULL)
    {
      g_autoptr (GFile) original = g_file_new_for_path (draft->original);
      yu_document_set_file (self, original, draft->original_sha256);
    }
  return self;
}

/* The dossier in a draft, and what the draft says of itself. */
static YuDossier *
read_dossier (GBytes *bytes, YuForm *form, YuDraft *draft, YuFaults *faults)
{
  gint64 version;
  g_autoptr (JsonNode) root = read_draft (bytes, faults, &version);

  if (root == NULL)
    return NULL;
  describe (draft, root, faults);
  return yu_dossier_from_json (yu_json_member (yu_json_root (root, faults), "dossier"), form);
}

/**
 * yu_document_recover:
 * @draft: a draft that is not sealed
 * @form: the form
 * @error: why it cannot be opened
 *
 * Opens a draft. The document counts as modified until it is saved, goes on with the same recovery
 * file, and belongs to the file it was loaded from, with what that file held then.
 *
 * Returns: (nullable) (transfer full): the document
 */
YuDocument *
yu_document_recover (const YuDraft *draft, YuForm *form, GError **error)
{
  g_autoptr (YuFaults) faults = yu_faults_new (draft->path);
  g_autoptr (YuDraft) described = g_new0 (YuDraft, 1);
  g_autoptr (YuDraftFile) file = NULL;
  g_autoptr (YuDossier) dossier = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!is_there (draft->path, error) || (file = yu_draft_file_adopt (draft->path, error)) == NULL)
    return NULL;
  bytes = yu_file_read (draft->path, LARGEST, faults);
  dossier = bytes != NULL ? read_dossier (bytes, form, described, faults) : NULL;
  if (dossier != NULL)
    return document_of (file, dossier, NULL, described, form);
  yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return NULL;
}

/* --- a sealed one --- */

typedef struct {
  char *path;
  YuForm *form;
  YuSecret *passphrase;
  YuSeal *seal;
  YuDossier *dossier;
  YuDraft *described;
} Recovery;

static void
free_recovery (gpointer data)
{
  Recovery *recovery = data;

  g_free (recovery->path);
  yu_form_unref (recovery->form);
  yu_secret_unref (recovery->passphrase);
  yu_seal_unref (recovery->seal);
  g_clear_pointer (&recovery->dossier, yu_dossier_unref);
  yu_draft_free (recovery->described);
  g_free (recovery);
}

static void
open_recovery (Recovery *recovery, YuFaults *faults, YuError *code)
{
  g_autoptr (GBytes) file = yu_file_read (recovery->path, YU_SEALED_SIZE (LARGEST), faults);
  g_autoptr (GBytes) content = NULL;

  *code = YU_ERROR_FILE;
  if (file == NULL)
    return;
  recovery->seal = yu_seal_open (file, recovery->passphrase, faults, code);
  content = recovery->seal != NULL ? yu_sealed_read (recovery->seal, file, faults) : NULL;
  if (content != NULL)
    recovery->dossier = read_dossier (content, recovery->form, recovery->described, faults);
}

static void
recover_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Recovery *recovery = data;
  g_autoptr (YuFaults) faults = yu_faults_new (recovery->path);
  GError *error = NULL;
  YuError code;

  if (is_there (recovery->path, &error))
    {
      open_recovery (recovery, faults, &code);
      yu_faults_to_error (faults, code, &error);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * yu_document_recover_sealed_async:
 * @draft: a draft that is sealed
 * @form: the form
 * @passphrase: what was typed
 * @callback: called with the result for yu_document_recover_sealed_finish()
 * @data: for @callback
 *
 * Opens a draft in a worker thread, as yu_document_recover() does.
 */
void
yu_document_recover_sealed_async (const YuDraft *draft, YuForm *form, YuSecret *passphrase,
                                  GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Recovery *recovery = g_new0 (Recovery, 1);

  recovery->path = g_strdup (draft->path);
  recovery->form = yu_form_ref (form);
  recovery->passphrase = yu_secret_ref (passphrase);
  recovery->described = g_new0 (YuDraft, 1);
  g_task_set_source_tag (task, yu_document_recover_sealed_async);
  g_task_set_task_data (task, recovery, free_recovery);
  g_task_run_in_thread (task, recover_in_thread);
}

/**
 * yu_document_recover_sealed_finish:
 * @result: what the callback got
 * @error: why not; %YU_ERROR_PASSPHRASE: the passphrase does not open it
 *
 * Returns: (nullable) (transfer full): the document
 */
YuDocument *
yu_document_recover_sealed_finish (GAsyncResult *result, GError **error)
{
  Recovery *recovery = g_task_get_task_data (G_TASK (result));
  g_autoptr (YuDraftFile) file = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  file = yu_draft_file_adopt (recovery->path, error);
  return file != NULL ? document_of (file, recovery->dossier, recovery->seal, recovery->described,
                                     recovery->form)
                      : NULL;
}

/**
 * yu_draft_discard:
 * @draft: a draft
 * @error: why it is still there
 *
 * Removes a draft that was not recovered, because the user said so.
 *
 * Returns: whether it is gone
 */
gboolean
yu_draft_discard (const YuDraft *draft, GError **error)
{
  g_autofree char *folder = yu_attachments_folder (draft->path);

  if (yu_draft_path_is_live (draft->path))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           yu_words ("document.draft_open", yu_lang_current ()));
      return FALSE;
    }
  yu_draft_path_remove (draft->path);
  yu_attachments_sweep (&(YuPlace){ folder, NULL }, NULL);
  if (!g_file_test (draft->path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       yu_words ("document.draft_stays", yu_lang_current ()));
  return FALSE;
}
