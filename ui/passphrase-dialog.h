/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "base/secret.h"

G_BEGIN_DECLS

typedef void (*YuPassphraseChosen) (YuSecret *passphrase, gpointer data); /* not called when the person thinks better of it */

/* Asks for a passphrase that somebody else has set. */
void yu_ask_passphrase     (GtkWindow *parent, const char *heading, const char *body, const char *accept, YuPassphraseChosen chosen, gpointer data, GDestroyNotify destroy);
/* Asks for a new passphrase, twice. */
void yu_ask_new_passphrase (GtkWindow *parent, const char *heading, const char *body, const char *accept, YuPassphraseChosen chosen, gpointer data, GDestroyNotify destroy);

G_END_DECLS
