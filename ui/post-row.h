/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "form/form.h"

G_BEGIN_DECLS

/* One item of a list of records (a post): what it says in two lines, and buttons to move or remove it.
 * Signals "move" (gint by) and "remove" (); activating opens it. */

#define YU_TYPE_POST_ROW (yu_post_row_get_type ())
G_DECLARE_FINAL_TYPE (YuPostRow, yu_post_row, YU, POST_ROW, AdwActionRow)

typedef struct {
  const YuQuestion *question;
  const YuValue    *record;
  guint             index, n;
  YuDate            on;
  YuLang            lang;
} YuPost;

GtkWidget *yu_post_row_new  (void);
void       yu_post_row_show (YuPostRow *self, const YuPost *post);

G_END_DECLS
