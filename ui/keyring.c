/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>
#include <string.h>
#include "base/json.h"
#include "base/seal.h"
#include "base/sealed-file.h"
#include "keyring.h"

static const SecretSchema schema = {
  .name = YU_APPLICATION_ID ".Seal",
  .flags = SECRET_SCHEMA_NONE,
  .attributes = { { "seal", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

void
yu_remembered_free (YuRemembered *remembered)
{
  g_clear_pointer (&remembered->secret, yu_secret_unref);
  g_free (remembered);
}

/* Looking */

static char *
seal_of (const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (GBytes) file = yu_file_read (path, YU_SEALED_MAX_DOCUMENT, faults);

  return file ? yu_sealed_id (file) : NULL;
}

static YuSecret *
recall (const char *seal_id)
{
  char *text = secret_password_lookup_nonpageable_sync (&schema, NULL, NULL, "seal", seal_id, NULL);
  YuSecret *secret = text ? yu_secret_new (text, strlen (text)) : NULL;

  secret_password_free (text);
  return secret;
}

static void
look_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (SecretService) service
      = secret_service_get_sync (SECRET_SERVICE_OPEN_SESSION, NULL, NULL);
  g_autofree char *seal_id = service ? seal_of (path) : NULL;
  YuRemembered *remembered = g_new0 (YuRemembered, 1);

  remembered->there = seal_id != NULL;
  if (seal_id)
    remembered->secret = recall (seal_id);
  g_task_return_pointer (task, remembered, (GDestroyNotify) yu_remembered_free);
}

void
yu_keyring_look_async (const char *path, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, yu_keyring_look_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, look_in_thread);
}

YuRemembered *
yu_keyring_look_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* Remembering: a keyring that refuses loses nothing, since the passphrase is with its owner. */

typedef struct {
  char *seal_id;
  YuSecret *secret; /* NULL: forget it */
} Entry;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->seal_id);
  yu_secret_unref (entry->secret);
  g_free (entry);
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Entry *entry = data;
  g_autoptr (GError) error = NULL;

  if (entry->secret)
    secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT,
                                _ ("Passphrase of a Yucai dossier"), yu_secret_text (entry->secret),
                                NULL, &error, "seal", entry->seal_id, NULL);
  else
    secret_password_clear_sync (&schema, NULL, &error, "seal", entry->seal_id, NULL);
  if (error)
    g_debug ("keyring: %s", error->message);
  g_task_return_boolean (task, error == NULL);
}

/* The program may end only when it is done. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_application_release (G_APPLICATION (g_application_get_default ()));
}

static void
keep (const char *seal_id, YuSecret *secret)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, kept_cb, NULL);
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry){ g_strdup (seal_id), secret ? yu_secret_ref (secret) : NULL };
  g_task_set_source_tag (task, keep);
  g_task_set_task_data (task, entry, free_entry);
  g_application_hold (G_APPLICATION (g_application_get_default ()));
  g_task_run_in_thread (task, keep_in_thread);
}

void
yu_keyring_remember (const char *seal_id, YuSecret *secret)
{
  g_return_if_fail (seal_id != NULL && secret != NULL);

  keep (seal_id, secret);
}

void
yu_keyring_forget (const char *seal_id)
{
  g_return_if_fail (seal_id != NULL);

  keep (seal_id, NULL);
}
