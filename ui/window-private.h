/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "editor.h"
#include "papers-page.h"
#include "window.h"

G_BEGIN_DECLS

/* For the aspects of the window: window.c (what it shows), window-actions.c, window-lock.c, window-save.c, window-conflict.c,
 * window-privacy.c. */
struct _YuWindow {
  AdwApplicationWindow parent_instance;

  YuSession *session;     /* NULL on the start page */
  YuEditor  *editor;      /* owned by the view stack */
  YuPapersPage *papers;   /* made when it is first looked at */
  gboolean   revealing;   /* an undo or redo is going on: show what it changes */
  gboolean   closing;     /* the person has said that it may close */
  YuSaved    saved;       /* what follows the save that is going on */
  gboolean   follows_day; /* the result is that of today, whichever day that is */

  GFile     *locked_file;  /* what is behind the unlock page */
  char      *locked_draft; /* a recovery file, which then counts instead */
  GtkWidget *unlock;       /* the unlock page; NULL: it asks for no passphrase */
  gboolean   sealing;      /* a key is being worked out */
  guint      idle;         /* looks whether to lock */
  gint64     active_s;     /* when a key or the pointer was used last */

  GtkWidget *unlock_place;
  GtkWidget *toasts, *header, *title, *steps_button, *undo_button, *redo_button;
  GtkWidget *find_button, *papers_button, *saved_label, *saving_place, *banner_place, *stack, *start_place, *views, *papers_place;
};

void     yu_window_show_saved_state (YuWindow *self);
void     yu_window_drop_session (YuWindow *self);  /* nothing of the dossier stays in the window */
void     yu_window_lock (YuWindow *self);          /* does nothing for one that is not sealed */
void     yu_window_forget_passphrase (YuWindow *self); /* in the keyring */
void     yu_window_lock_if_idle (YuWindow *self, gint64 idle_s);
void     yu_window_watch_idle (YuWindow *self);    /* the dossier is sealed: lock it after idle time */
void     yu_window_watch_activity (YuWindow *self);
void     yu_window_set_passphrase (YuWindow *self);
void     yu_window_remove_passphrase (YuWindow *self);
void     yu_window_finish_saving (YuWindow *self, gboolean saved); /* tells who waits for it */
void     yu_window_save_over (YuWindow *self);
void     yu_window_resolve_conflict (YuWindow *self);
void     yu_window_save_anonymous_copy (YuWindow *self);
void     yu_window_delete_applicant (YuWindow *self);
gboolean yu_window_in_papers (YuWindow *self);
void     yu_window_begin_day (YuWindow *self, YuDate today); /* at every key and focus; does something after midnight */

G_END_DECLS
