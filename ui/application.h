/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "dossier/document.h"
#include "rules/library.h"

G_BEGIN_DECLS

/* The program: its rulebooks, its windows (one a dossier), its actions. */

#define YU_TYPE_APPLICATION (yu_application_get_type ())
G_DECLARE_FINAL_TYPE (YuApplication, yu_application, YU, APPLICATION, AdwApplication)

YuApplication *yu_application_new           (void);
/* The rulebooks in use; NULL with the reason if the shipped data cannot be read. Loading begins with the program, in a thread; this waits for its end. */
YuLibrary     *yu_application_get_library   (YuApplication *self, GError **error);
/* Shows a document in `beside` if that window has none yet, else in a new one. page: a step's id, "quick-check", or NULL. */
void           yu_application_show_document (YuApplication *self, YuDocument *document, GtkWindow *beside, const char *page);
/* Opens a dossier, or a copy of the one in a letter (a PDF); one that is open already is raised. */
void           yu_application_open_file     (YuApplication *self, GFile *file, GtkWindow *beside);
/* Opens a copy of a dossier that has no file of its own (a sample). */
void           yu_application_open_copy     (YuApplication *self, GFile *file, GtkWindow *beside);
/* Builds every window anew, each with its document and place: after a change of language. */
void           yu_application_rebuild_windows (YuApplication *self);

void           yu_application_install_actions (YuApplication *self); /* application-actions.c */

/* The same for a dossier, or a recovery file, that is sealed: the window asks for its passphrase. */
void       yu_application_ask_passphrase (YuApplication *self, GFile *file, const char *draft, GtkWindow *beside);

G_END_DECLS
