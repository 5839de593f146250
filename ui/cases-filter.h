/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "cases/case-summary.h"

G_BEGIN_DECLS

/* Which cases (YuCaseRow) are shown. What is wrong is never left out by what it cannot say: a refused dossier is found by text alone. */

#define YU_TYPE_CASES_FILTER (yu_cases_filter_get_type ())
G_DECLARE_FINAL_TYPE (YuCasesFilter, yu_cases_filter, YU, CASES_FILTER, GtkFilter)

#define YU_CASES_ALL (-1)

typedef struct {
  int         category, ground, stage; /* YU_CASES_ALL: any */
  const char *employer;                /* NULL: any */
  YuDate      until;                   /* the next date is not later; 0: any */
} YuCasesWanted;

YuCasesFilter *yu_cases_filter_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void           yu_cases_filter_set_text   (YuCasesFilter *self, const char *text);   /* in case number, name, employer, file */
void           yu_cases_filter_set_wanted (YuCasesFilter *self, const YuCasesWanted *wanted);
guint          yu_cases_filter_n_wanted   (YuCasesFilter *self);                     /* how many of them leave something out */

G_END_DECLS
