/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library.h"

G_BEGIN_DECLS

/* Private to rules: which books there are, before and while a library is put together. */

/* Whether `a` goes before `b` of the same id where both hold: greatest effective.from, then edition, then the
 * user's folder. */
gboolean   yu_rulebook_supersedes (const YuRulebook *a, const YuRulebook *b);
/* The entries of one list over all books and editions, newest first: an entry that a newer edition dropped ends
 * where that edition begins. */
GPtrArray *yu_options_of_all_editions (GPtrArray *books, const char *list) G_GNUC_WARN_UNUSED_RESULT; /* of YuOption, owned */

G_END_DECLS
