/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "dossier/checklist.h"
#include "session.h"

G_BEGIN_DECLS

/* One document to hand in: how it stands beside its name; opened, what the applicant says of it, and what it must be. */

#define YU_TYPE_DOCUMENT_ROW (yu_document_row_get_type ())
G_DECLARE_FINAL_TYPE (YuDocumentRow, yu_document_row, YU, DOCUMENT_ROW, AdwExpanderRow)

GtkWidget  *yu_document_row_new          (YuSession *session, const YuPaperwork *paper);
void        yu_document_row_show         (YuDocumentRow *self, const YuChecklist *checklist, const YuChecklistItem *item); /* borrowed until the next */
void        yu_document_row_open         (YuDocumentRow *self); /* with the focus on it */
const char *yu_document_row_get_document (YuDocumentRow *self);

G_END_DECLS
