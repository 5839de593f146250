/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a letter may become in a passport's machine-readable zone. */

#define YU_MOST_SPELLINGS 4

/* NULL-terminated; NULL if the letter has no spelling in Latin capitals that is known here. */
const char *const *yu_transliterations (gunichar letter);
/* A name as a passport's machine-readable zone would have it, its fillers as single spaces; NULL if a letter has no spelling
 * here. *sure: no letter has a second spelling that the passport may have instead. */
char              *yu_latin_capitals   (const char *name, gboolean *sure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
