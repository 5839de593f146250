/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "editor.h"
#include "papers-page.h"
#include "window.h"

G_BEGIN_DECLS

/* For the aspects of the window: window.c (what it shows), window-actions.c, window-save.c, window-conflict.c, window-privacy.c. */
struct _YuWindow {
  AdwApplicationWindow parent_instance;

  YuSession *session;     /* NULL on the start page */
  YuEditor  *editor;      /* owned by the view stack */
  YuPapersPage *papers;   /* made when it is first looked at */
  gboolean   revealing;   /* an undo or redo is going on: show what it changes */
  gboolean   closing;     /* the person has said that it may close */
  YuSaved    saved;       /* what follows the save that is going on */
  gboolean   follows_day; /* the result is that of today, whichever day that is */

  GtkWidget *toasts, *header, *title, *steps_button, *undo_button, *redo_button;
  GtkWidget *find_button, *papers_button, *saved_label, *banner_place, *stack, *start_place, *views, *papers_place;
};

void     yu_window_finish_saving (YuWindow *self, gboolean saved); /* tells who waits for it */
void     yu_window_save_over (YuWindow *self);
void     yu_window_resolve_conflict (YuWindow *self);
void     yu_window_save_anonymous_copy (YuWindow *self);
void     yu_window_delete_applicant (YuWindow *self);
gboolean yu_window_in_papers (YuWindow *self);
void     yu_window_begin_day (YuWindow *self, YuDate today); /* at every key and focus; does something after midnight */

G_END_DECLS
