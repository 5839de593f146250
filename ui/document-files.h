/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "dossier/checklist.h"
#include "session.h"

G_BEGIN_DECLS

/* The files attached to one document: kind and size of each, to open and to remove, and a button for one more. */

#define YU_TYPE_DOCUMENT_FILES (yu_document_files_get_type ())
G_DECLARE_FINAL_TYPE (YuDocumentFiles, yu_document_files, YU, DOCUMENT_FILES, AdwPreferencesRow)

GtkWidget *yu_document_files_new    (YuSession *session, const YuPaperwork *paper);
void       yu_document_files_show   (YuDocumentFiles *self, const YuChecklistItem *item); /* borrowed until the next */
void       yu_document_files_attach (YuDocumentFiles *self, GFile *file);

G_END_DECLS
