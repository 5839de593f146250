/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* Every answer in words, step by step, with what is open, what could not be read and what is kept without being counted; and the declaration. */

#define YU_TYPE_REVIEW_PAGE (yu_review_page_get_type ())
G_DECLARE_FINAL_TYPE (YuReviewPage, yu_review_page, YU, REVIEW_PAGE, YuFormPage)

GtkWidget *yu_review_page_new (YuSession *session);

G_END_DECLS
