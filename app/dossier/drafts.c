/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a crash left. A draft that exists at start and that no running process holds is the evidence; there is no index that could
 * be lost or be wrong. Only saving or discarding removes a draft. One that cannot be read is put aside under another name
 * and never deleted: somebody may still get the text out of it. */

#include "attachments.h"
#include "document-private.h"

#include "base/paths.h"
#include "base/save.h"
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
  g_free (draft);
}

/* The root of a draft file, checked so far that it can be offered. The version of a later program is no fault of the file. */
static JsonNode *
read_draft (const char *path,
            YuFaults   *faults,
            gint64     *version)
{
  g_autoptr(JsonNode) root = yu_json_read (path, LARGEST, faults);
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
dup_text (YuJson      at,
          const char *name)
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

static YuDraft *
open_draft (const char *path)
{
  g_autoptr(YuFaults) faults = yu_faults_new (path);
  gint64 version;
  g_autoptr(JsonNode) root = read_draft (path, faults, &version);
  YuDraft *draft;

  if (root == NULL)
    {
      put_aside (path);
      return NULL;
    }
  if (version != 1)
    return NULL;

  YuJson at = yu_json_root (root, faults);
  draft = g_new0 (YuDraft, 1);
  draft->path = g_strdup (path);
  draft->original = dup_text (at, "original");
  draft->original_sha256 = dup_text (at, "original_sha256");
  draft->title = dup_text (at, "case");
  draft->saved_at = yu_json_integer_or (at, "saved_at", 0, G_MAXINT64 / G_USEC_PER_SEC, 0);
  return draft;
}

static gboolean
is_draft_name (const char *name)
{
  return strlen (name) == UUID_LENGTH && g_uuid_string_is_valid (name);
}

/* A lock without a draft: its process was killed before it wrote one. */
static gboolean
is_leftover (const char *folder,
             const char *name)
{
  g_autofree char *uuid = g_strndup (name, MIN (strlen (name), UUID_LENGTH));
  g_autofree char *draft = g_build_filename (folder, uuid, NULL);

  return is_draft_name (uuid) && strcmp (name + strlen (uuid), ".lock") == 0 && !yu_draft_path_is_live (draft)
         && !g_file_test (draft, G_FILE_TEST_EXISTS);
}

/* Files that were attached to a dossier that is neither open nor recoverable. */
static gboolean
is_left_folder (const char *folder,
                const char *name)
{
  g_autofree char *uuid = g_strndup (name, MIN (strlen (name), UUID_LENGTH));
  g_autofree char *draft = g_build_filename (folder, uuid, NULL);

  return is_draft_name (uuid) && strcmp (name + strlen (uuid), ".d") == 0 && !yu_draft_path_is_live (draft)
         && !g_file_test (draft, G_FILE_TEST_EXISTS);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const YuDraft *one = *(YuDraft *const *) a, *other = *(YuDraft *const *) b;

  if (one->saved_at != other->saved_at)
    return one->saved_at > other->saved_at ? -1 : 1;
  return strcmp (one->path, other->path);
}

/**
 * yu_drafts_list:
 *
 * Looks through the recovery folder; also sweeps what a killed process left there and nobody can use: locks, half-written files,
 * attached files without a draft.
 *
 * Returns: (transfer full) (element-type YuDraft): what can be recovered, newest first
 */
GPtrArray *
yu_drafts_list (void)
{
  g_autofree char *folder = yu_path_recovery ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_draft_free);
  const char *name;

  yu_save_sweep (folder);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_leftover (folder, name))
        g_unlink (path);
      if (is_left_folder (folder, name))
        yu_attachments_sweep (path, NULL);
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
is_there (const YuDraft *draft,
          GError       **error)
{
  if (g_file_test (draft->path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, yu_words ("document.draft_gone", yu_lang_current ()));
  return FALSE;
}

/**
 * yu_document_recover:
 * @draft: a draft
 * @form: the form
 * @error: why it cannot be opened
 *
 * Opens a draft. The document counts as modified until it is saved, goes on with the same recovery file, and belongs to
 * the file it was loaded from, with what that file held then.
 *
 * Returns: (nullable) (transfer full): the document
 */
YuDocument *
yu_document_recover (const YuDraft *draft,
                     YuForm        *form,
                     GError       **error)
{
  g_autoptr(YuFaults) faults = yu_faults_new (draft->path);
  g_autoptr(YuDraftFile) file = NULL;
  g_autoptr(YuDossier) dossier = NULL;
  g_autoptr(JsonNode) root = NULL;
  YuDocument *self;
  gint64 version;

  if (!is_there (draft, error) || (file = yu_draft_file_adopt (draft->path, error)) == NULL)
    return NULL;
  root = read_draft (draft->path, faults, &version);
  if (root != NULL)
    dossier = yu_dossier_from_json (yu_json_member (yu_json_root (root, faults), "dossier"), form);
  if (dossier == NULL)
    {
      yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
      return NULL;
    }

  self = yu_document_make (form, dossier, file);
  yu_history_mark_saved (self->history, NULL);
  if (draft->original != NULL)
    {
      g_autoptr(GFile) original = g_file_new_for_path (draft->original);
      yu_document_set_file (self, original, draft->original_sha256);
    }
  return self;
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
yu_draft_discard (const YuDraft *draft,
                  GError       **error)
{
  g_autofree char *folder = yu_attachments_folder (draft->path);

  if (yu_draft_path_is_live (draft->path))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, yu_words ("document.draft_open", yu_lang_current ()));
      return FALSE;
    }
  yu_draft_path_remove (draft->path);
  yu_attachments_sweep (folder, NULL);
  if (!g_file_test (draft->path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, yu_words ("document.draft_stays", yu_lang_current ()));
  return FALSE;
}
