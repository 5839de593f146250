/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "form/form.h"

G_BEGIN_DECLS

/* One line of an option picker. option NULL: a line of its own ("I don't know yet", "none of these"). */

#define YU_TYPE_OPTION_ROW (yu_option_row_get_type ())
G_DECLARE_FINAL_TYPE (YuOptionRow, yu_option_row, YU, OPTION_ROW, GtkListBoxRow)

GtkWidget      *yu_option_row_new         (const YuOption *option, const char *text, gboolean several, YuLang lang);
const YuOption *yu_option_row_get_option  (YuOptionRow *self);
void            yu_option_row_set_chosen  (YuOptionRow *self, gboolean chosen);
void            yu_option_row_seek        (YuOptionRow *self, const char *folded); /* case-folded words; "" finds all */
gboolean        yu_option_row_begins      (YuOptionRow *self, const char *folded); /* its label, in either language */
int             yu_option_row_get_rank    (YuOptionRow *self); /* 0 fits best, -1: not what is sought */
void            yu_option_row_set_place   (YuOptionRow *self, int place); /* among the others: smaller comes first */
int             yu_option_row_get_place   (YuOptionRow *self);

G_END_DECLS
