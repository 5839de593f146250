/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* "+4" or "−5" beside a figure, for some seconds after it changed. */

#define YU_TYPE_DELTA (yu_delta_get_type ())
G_DECLARE_FINAL_TYPE (YuDelta, yu_delta, YU, DELTA, AdwBin)

void       yu_delta_show (YuDelta *self, gint64 change); /* 0: nothing new, what shows goes on */

G_END_DECLS
