/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* The dozen questions that decide most, on one page. The full form goes on with the same answers. */

#define YU_TYPE_QUICK_CHECK_PAGE (yu_quick_check_page_get_type ())
G_DECLARE_FINAL_TYPE (YuQuickCheckPage, yu_quick_check_page, YU, QUICK_CHECK_PAGE, YuFormPage)

GtkWidget *yu_quick_check_page_new (YuSession *session);

G_END_DECLS
