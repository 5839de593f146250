/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"
#include "session.h"

G_BEGIN_DECLS

/* A window: the start page, or one dossier. */

#define YU_TYPE_WINDOW (yu_window_get_type ())
G_DECLARE_FINAL_TYPE (YuWindow, yu_window, YU, WINDOW, AdwApplicationWindow)

YuWindow  *yu_window_new           (YuApplication *application);
YuSession *yu_window_get_session   (YuWindow *self);                       /* NULL on the start page */
void       yu_window_show_session  (YuWindow *self, YuSession *session, const char *page); /* page: a step, "quick-check", "papers"; NULL: the first step */
void       yu_window_take_library  (YuWindow *self, YuLibrary *library);    /* rulebooks that have changed */
char      *yu_window_dup_page      (YuWindow *self);                       /* where it is, for yu_window_show_session() */
void       yu_window_toast         (YuWindow *self, const char *text);

/* window-lock.c: while it asks for a passphrase it has no session, but is not free. */
gboolean   yu_window_is_free        (YuWindow *self);                       /* it shows the start page */
GFile     *yu_window_get_file       (YuWindow *self);                       /* of its dossier, also while that is locked; NULL: none */
void       yu_window_ask_passphrase (YuWindow *self, GFile *file, const char *draft); /* for a draft, or else for a file */
void       yu_window_look_in_keyring (YuWindow *self);                                /* whether it remembers the one that is asked for */
void       yu_window_take_lock      (YuWindow *self, YuWindow *from);       /* what the other asks for, if it does */

/* window-save.c */
typedef void (*YuSaved) (YuWindow *self, gboolean saved);
void       yu_window_save          (YuWindow *self, gboolean elsewhere, YuSaved done);
gboolean   yu_window_may_close     (YuWindow *self);                       /* FALSE: it asks, and closes the window itself if it may */

/* window-actions.c */
void       yu_window_class_install_actions (GtkWidgetClass *widget_class);
void       yu_window_update_actions        (YuWindow *self);

G_END_DECLS
