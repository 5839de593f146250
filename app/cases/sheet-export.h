/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-summary.h"
#include "sheet-fields.h"
#include "workbook.h"

G_BEGIN_DECLS

/* Dossiers → sheets: how each case stands, all answers, posts on a sheet of their own; and the empty sheet to be filled in. Documents, log and scenarios
 * stay in the dossiers. */

typedef struct {
  const YuDossier     *dossier;
  const YuCaseSummary *summary;     /* NULL: nothing is said of how it stands */
} YuExportCase;

YuWorkbook *yu_sheet_export_new      (const YuForm *form, const YuExportCase *cases, gsize n, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
guint       yu_sheet_export_posts    (const YuWorkbook *workbook);   /* how many posts, which CSV has no place for */
YuWorkbook *yu_sheet_export_template (const YuForm *form, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
