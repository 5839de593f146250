/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/fault.h"

G_BEGIN_DECLS

/* Where many dossiers are kept. A narrow door, so that another store can stand behind it: names in, bytes out. A name means something
 * to its store alone. All but watching blocks, and may be called from any thread.
 *
 * Saving compares what is there with what was loaded, and replaces it, under the store's lock: two officers never overwrite each
 * other unseen.
 *
 * Signal "changed" (name, or NULL: anything) in the main loop, while it is watched. */

#define YU_TYPE_CASE_STORE (yu_case_store_get_type ())
G_DECLARE_INTERFACE (YuCaseStore, yu_case_store, YU, CASE_STORE, GObject)

struct _YuCaseStoreInterface {
  GTypeInterface parent;

  GPtrArray *(*list)  (YuCaseStore *self, GError **error);
  GBytes    *(*load)  (YuCaseStore *self, const char *name, YuFaults *faults);
  gboolean   (*save)  (YuCaseStore *self, const char *name, GBytes *bytes, const char *expected_sha256, GError **error);
  GBytes    *(*attachment) (YuCaseStore *self, const char *name, const char *sha256);
  gboolean   (*watch) (YuCaseStore *self, GError **error);
};

GPtrArray *yu_case_store_list       (YuCaseStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;                      /* of owned char *, sorted */
GBytes    *yu_case_store_load       (YuCaseStore *self, const char *name, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;  /* NULL: faults say why */
gboolean   yu_case_store_save       (YuCaseStore *self, const char *name, GBytes *bytes, const char *expected_sha256, GError **error); /* G_IO_ERROR_WRONG_ETAG: somebody was faster */
GBytes    *yu_case_store_attachment (YuCaseStore *self, const char *name, const char *sha256) G_GNUC_WARN_UNUSED_RESULT; /* NULL: not there, or not what was attached */
gboolean   yu_case_store_watch      (YuCaseStore *self, GError **error);

void       yu_case_store_changed    (YuCaseStore *self, const char *name);                                              /* for stores: says so */

G_END_DECLS
