/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "question-group.h"

G_BEGIN_DECLS

/* A page of the form: title, introduction, and what is put on it, one column that scrolls. Base of step, quick check and review. */

#define YU_TYPE_FORM_PAGE (yu_form_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (YuFormPage, yu_form_page, YU, FORM_PAGE, AdwBin)

struct _YuFormPageClass {
  AdwBinClass parent_class;
};

void     yu_form_page_set_heading   (YuFormPage *self, const char *title, const char *intro /* NULL: none */);
void     yu_form_page_add           (YuFormPage *self, GtkWidget *widget);
gboolean yu_form_page_show_question (YuFormPage *self, const char *question); /* or "documents/DOCUMENT": scrolls there and puts the focus on it; FALSE: not here */
void     yu_form_page_grab          (YuFormPage *self);                       /* focus on the first thing that takes it */

G_END_DECLS
