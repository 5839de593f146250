/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "columns.h"
#include "session.h"

G_BEGIN_DECLS

/* The application form of one dossier: steps, the step that is open, the result. */

#define YU_TYPE_EDITOR (yu_editor_get_type ())
G_DECLARE_FINAL_TYPE (YuEditor, yu_editor, YU, EDITOR, GtkWidget)

GtkWidget  *yu_editor_new           (YuSession *session);
YuColumns  *yu_editor_get_columns   (YuEditor *self);
const char *yu_editor_get_page      (YuEditor *self);                    /* a step's id or "quick-check" */
void        yu_editor_show_page     (YuEditor *self, const char *page);  /* NULL or unknown: the first step */
gboolean    yu_editor_go            (YuEditor *self, int by);            /* that many steps on; FALSE: there is none */
void        yu_editor_focus         (YuEditor *self);                    /* the first field of the page */
void        yu_editor_focus_steps   (YuEditor *self);
void        yu_editor_focus_result  (YuEditor *self);                    /* opens its sheet where there is no column for it */
void        yu_editor_show_question (YuEditor *self, const char *question);

G_END_DECLS
