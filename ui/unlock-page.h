/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "keyring.h"

G_BEGIN_DECLS

/* Stands in the window's place while a dossier is sealed: asks for its passphrase. What is wrong is said under the entry, and what was
 * typed stays there. Where a keyring answers, it can remember the passphrase for who wants that.
 *
 * Signal "entered" (): somebody wants it opened with what stands in the entry. */

#define YU_TYPE_UNLOCK_PAGE (yu_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (YuUnlockPage, yu_unlock_page, YU, UNLOCK_PAGE, AdwBin)

typedef enum {
  YU_KEEP_AS_IS,
  YU_KEEP_REMEMBER,
  YU_KEEP_FORGET,
} YuKeep;

GtkWidget *yu_unlock_page_new      (const char *title, const char *about);
YuSecret  *yu_unlock_page_dup_secret (YuUnlockPage *self) G_GNUC_WARN_UNUSED_RESULT; /* NULL: nothing usable is typed */
void       yu_unlock_page_set_busy (YuUnlockPage *self, gboolean busy);
void       yu_unlock_page_refuse   (YuUnlockPage *self, const char *words);
void       yu_unlock_page_focus    (YuUnlockPage *self);
void       yu_unlock_page_offer    (YuUnlockPage *self, const YuRemembered *remembered); /* what was typed meanwhile stays */
YuKeep     yu_unlock_page_wish     (YuUnlockPage *self);                                 /* for the keyring, once it has opened */

G_END_DECLS
