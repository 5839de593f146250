/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "assess/explain.h"

G_BEGIN_DECLS

/* One line of a result: a ground, a factor, a provision, an answer that is missing. Setters change only what differs. */

#define YU_TYPE_RESULT_ROW (yu_result_row_get_type ())
G_DECLARE_FINAL_TYPE (YuResultRow, yu_result_row, YU, RESULT_ROW, AdwActionRow)

GtkWidget   *yu_result_row_new         (void);
void         yu_result_row_set_target  (YuResultRow *self, const char *target);   /* what it opens: a question, or what to explain; interned */
const char  *yu_result_row_get_target  (YuResultRow *self);
void         yu_result_row_set_text    (YuResultRow *self, const char *title, const char *subtitle /* NULL: none */);
void         yu_result_row_set_figure  (YuResultRow *self, const char *figure /* NULL: none */);
void         yu_result_row_set_shown   (YuResultRow *self, YuShown shown);        /* shows the chip */
void         yu_result_row_set_assumed (YuResultRow *self, gboolean assumed);
void         yu_result_row_add_button  (YuResultRow *self, GtkWidget *button);    /* under the chip */
void         yu_result_row_show_change (YuResultRow *self, gint64 change);

/* The i-th row of a list, made if it is not there yet; and the rows from n on out of sight, kept for the next time. */
YuResultRow *yu_result_list_row        (GtkListBox *list, guint i);
void         yu_result_list_end        (GtkListBox *list, guint n);

G_END_DECLS
