/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* One step of the form. */

#define YU_TYPE_STEP_PAGE (yu_step_page_get_type ())
G_DECLARE_FINAL_TYPE (YuStepPage, yu_step_page, YU, STEP_PAGE, YuFormPage)

GtkWidget *yu_step_page_new (YuSession *session, const YuStep *step);

G_END_DECLS
