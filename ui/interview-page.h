/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* "Only what matters": one question at a time, the most decisive first, until the grounds and the category are settled. */

#define YU_TYPE_INTERVIEW_PAGE (yu_interview_page_get_type ())
G_DECLARE_FINAL_TYPE (YuInterviewPage, yu_interview_page, YU, INTERVIEW_PAGE, YuFormPage)

GtkWidget *yu_interview_page_new (YuSession *session);

G_END_DECLS
