/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* "Ready to type": the answers in the order of the official portal, each with a button that copies it. What was copied is ticked
 * as long as the window is open and the value is the same. */

#define YU_TYPE_READY_PAGE (yu_ready_page_get_type ())
G_DECLARE_FINAL_TYPE (YuReadyPage, yu_ready_page, YU, READY_PAGE, YuFormPage)

GtkWidget *yu_ready_page_new (YuSession *session);

G_END_DECLS
