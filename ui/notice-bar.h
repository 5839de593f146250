/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"
#include <adwaita.h>

G_BEGIN_DECLS

/* One line for all notices: the gravest in words, the rest behind a button. Never dismissed: it goes when it is no longer true. */

#define YU_TYPE_NOTICE_BAR (yu_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (YuNoticeBar, yu_notice_bar, YU, NOTICE_BAR, AdwBin)

GtkWidget *yu_notice_bar_new (YuSession *session);

G_END_DECLS
