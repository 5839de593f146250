/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* What gets applications returned, the gravest first: each with why it matters, its source, what to do, and the way there. */

#define YU_TYPE_CHECK_PAGE (yu_check_page_get_type ())
G_DECLARE_FINAL_TYPE (YuCheckPage, yu_check_page, YU, CHECK_PAGE, YuFormPage)

GtkWidget *yu_check_page_new (YuSession *session);

G_END_DECLS
