/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "letter/paper.h"
#include "session.h"

G_BEGIN_DECLS

/* The draft letter, the filled form, the checklist and the commitment letter as pages: look, zoom, export, print. */

#define YU_TYPE_PAPERS_PAGE (yu_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (YuPapersPage, yu_papers_page, YU, PAPERS_PAGE, AdwBin)

GtkWidget *yu_papers_page_new    (YuSession *session);
void       yu_papers_page_show   (YuPapersPage *self, YuPaperKind kind);
void       yu_papers_page_export (YuPapersPage *self); /* waits for the pages that are being made */
void       yu_papers_page_print  (YuPapersPage *self);

G_END_DECLS
