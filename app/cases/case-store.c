/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-store.h"

G_DEFINE_INTERFACE (YuCaseStore, yu_case_store, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
yu_case_store_default_init (YuCaseStoreInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", YU_TYPE_CASE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/**
 * yu_case_store_list:
 * @self: a store
 * @error: why it cannot be looked into
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of all dossiers in it, in a
 * fixed order
 */
GPtrArray *
yu_case_store_list (YuCaseStore *self, GError **error)
{
  return YU_CASE_STORE_GET_IFACE (self)->list (self, error);
}

/**
 * yu_case_store_load:
 * @self: a store
 * @name: of a dossier
 * @faults: takes why it cannot be read
 *
 * Returns: (transfer full) (nullable): the dossier's file
 */
GBytes *
yu_case_store_load (YuCaseStore *self, const char *name, YuFaults *faults)
{
  return YU_CASE_STORE_GET_IFACE (self)->load (self, name, faults);
}

/**
 * yu_case_store_save:
 * @self: a store
 * @name: of a dossier
 * @bytes: its file
 * @expected_sha256: (nullable): the digest of what was loaded; %NULL: whatever is there
 * @error: %G_IO_ERROR_WRONG_ETAG if something else is there now, which stays
 *
 * Returns: whether the store keeps it
 */
gboolean
yu_case_store_save (YuCaseStore *self, const char *name, GBytes *bytes, const char *expected_sha256,
                    GError **error)
{
  return YU_CASE_STORE_GET_IFACE (self)->save (self, name, bytes, expected_sha256, error);
}

/**
 * yu_case_store_attachment:
 * @self: a store
 * @name: of a dossier
 * @sha256: the digest of a file attached to it
 *
 * Returns: (transfer full) (nullable): the file, as it was attached
 */
GBytes *
yu_case_store_attachment (YuCaseStore *self, const char *name, const char *sha256)
{
  return YU_CASE_STORE_GET_IFACE (self)->attachment (self, name, sha256);
}

/**
 * yu_case_store_watch:
 * @self: a store
 * @error: why it cannot be watched
 *
 * From now on "changed" tells what others do in it.
 *
 * Returns: whether it is watched
 */
gboolean
yu_case_store_watch (YuCaseStore *self, GError **error)
{
  return YU_CASE_STORE_GET_IFACE (self)->watch (self, error);
}

/**
 * yu_case_store_changed:
 * @self: a store
 * @name: (nullable): which dossier is another now, or gone, or new; %NULL: any may be
 */
void
yu_case_store_changed (YuCaseStore *self, const char *name)
{
  g_signal_emit (self, signals[CHANGED], 0, name);
}
