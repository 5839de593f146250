/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-summary.h"

G_BEGIN_DECLS

/* A case in one line, cut into columns: what stands in each, and how a list is sorted by it. A refused dossier has its name in the first
 * and why in the second; a sealed one, that it is. */

typedef enum {
  YU_CASE_NUMBER,
  YU_CASE_PERSON,
  YU_CASE_EMPLOYER,
  YU_CASE_CATEGORY,
  YU_CASE_POINTS,
  YU_CASE_GROUND,
  YU_CASE_MISSING,
  YU_CASE_NEXT,
  YU_CASE_STAGE,
} YuCaseColumn;

#define YU_N_CASE_COLUMNS 9

const char *yu_case_column_id      (YuCaseColumn column);                       /* "person" */
gboolean    yu_case_column_from_id (const char *id, YuCaseColumn *column);      /* FALSE: there is none of that id */
const char *yu_case_column_title   (YuCaseColumn column, YuLang lang);
char       *yu_case_column_words   (const YuCaseSummary *summary, YuCaseColumn column, gboolean masked, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
int         yu_case_column_compare (const YuCaseSummary *a, const YuCaseSummary *b, YuCaseColumn column); /* what is missing comes last */
char       *yu_case_row_words      (const YuCaseSummary *summary, gboolean masked, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* all of it, for a screen reader */

G_END_DECLS
