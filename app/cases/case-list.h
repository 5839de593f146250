/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-columns.h"

G_BEGIN_DECLS

/* A line of the list. Another summary is another row, so a row never changes; what sorting and searching need is worked out once. */
#define YU_TYPE_CASE_ROW (yu_case_row_get_type ())
G_DECLARE_FINAL_TYPE (YuCaseRow, yu_case_row, YU, CASE_ROW, GObject)

const YuCaseSummary *yu_case_row_get_summary (YuCaseRow *self);
gboolean             yu_case_row_has_text    (YuCaseRow *self, const char *folded); /* number, name, employer or file; "": always */
int                  yu_case_row_compare     (YuCaseRow *a, YuCaseRow *b, YuCaseColumn column); /* as yu_case_column_compare(); in one thread */

/* The cases of a store as a list model (of YuCaseRow), looked into by two worker threads; it follows what others do in the store.
 * Property "progress": from 0 to 1; 1 when nothing is being looked into. Signal "failed" (message): the store cannot be read. */
#define YU_TYPE_CASE_LIST (yu_case_list_get_type ())
G_DECLARE_FINAL_TYPE (YuCaseList, yu_case_list, YU, CASE_LIST, GObject)

YuCaseList *yu_case_list_new (YuCaseStore *store, YuLibrary *library, YuDate on) G_GNUC_WARN_UNUSED_RESULT;
guint       yu_case_list_count_changed (YuCaseList *self);                          /* that read otherwise than under the former rules */
GListStore *yu_case_list_changed       (YuCaseList *self) G_GNUC_WARN_UNUSED_RESULT; /* these, of YuCaseRow, by number */
void        yu_case_list_settle        (YuCaseList *self);                          /* somebody has looked at them */

G_END_DECLS
