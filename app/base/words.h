/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "text.h"

G_BEGIN_DECLS

/* Phrases that the core itself says (verdicts, explanations, the command line), in both languages at once, since the letter
 * needs both on one page and gettext yields one at a time. They live in data/words/ (one file an area, all loaded together); a phrase that is asked for
 * and missing is a programming error, found by a test. The window's own texts use gettext. */

const char *yu_words      (const char *id, YuLang lang);
char       *yu_words_fill (const char *id, YuLang lang, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT; /* name, value, …, NULL */

/* Messages about files are written in English where they arise; this is the same in the current language, or English if nobody has said it
 * in another. May be a printf format: a test sees to it that the conversions are the same. Of 64 bits it is %lld,
 * since G_GINT64_FORMAT is not the same text everywhere. */
const char *yu_words_for  (const char *english) G_GNUC_FORMAT (1);

G_END_DECLS
