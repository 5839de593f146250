/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One recovery file on the disk. May be used from any thread; revisions only rise. */

typedef struct _YuDraftFile YuDraftFile;

YuDraftFile *yu_draft_file_new    (void);                                                    /* nothing on the disk yet */
YuDraftFile *yu_draft_file_adopt  (const char *path, GError **error);                        /* one that a crash left */
YuDraftFile *yu_draft_file_ref    (YuDraftFile *file);
void         yu_draft_file_unref  (YuDraftFile *file);
gboolean     yu_draft_file_write  (YuDraftFile *file, GBytes *bytes, guint64 revision, GError **error);
void         yu_draft_file_drop   (YuDraftFile *file, guint64 revision);                     /* what it holds up to this revision is saved, or not wanted */

void         yu_draft_file_claim  (YuDraftFile *file);                                       /* before anything is laid beside it */
const char  *yu_draft_file_path   (YuDraftFile *file);

/* Whether a process that runs holds the draft of this path; FALSE also when there is no lock at all. */
gboolean     yu_draft_path_is_live (const char *path);
void         yu_draft_path_remove  (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuDraftFile, yu_draft_file_unref)

G_END_DECLS
