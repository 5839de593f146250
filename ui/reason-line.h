/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "assess/explain.h"

G_BEGIN_DECLS

/* One line of an explanation. Signal "answer" (const char *question): the person wants to answer what is missing. */

#define YU_TYPE_REASON_LINE (yu_reason_line_get_type ())
G_DECLARE_FINAL_TYPE (YuReasonLine, yu_reason_line, YU, REASON_LINE, GtkListBoxRow)

GtkWidget *yu_reason_line_new (const YuLine *line, YuLang lang);

G_END_DECLS
