/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* What to hand in: every document of the book that the answers do not rule out, with what it must be. */

#define YU_TYPE_DOCUMENTS_LIST (yu_documents_list_get_type ())
G_DECLARE_FINAL_TYPE (YuDocumentsList, yu_documents_list, YU, DOCUMENTS_LIST, AdwPreferencesGroup)

GtkWidget *yu_documents_list_new  (YuSession *session);
GtkWidget *yu_documents_list_find (YuDocumentsList *self, const char *document); /* its row; NULL: no rulebook names it */

G_END_DECLS
