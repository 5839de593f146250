/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What Chinese typesetting needs to know about single characters in their surroundings. */

#define YU_BREAK_HERE 0x200B /* zero width space: marks a place to break a line, never reaches a page */

gboolean yu_is_chinese      (const char *text, const char *at);    /* ideographs and their punctuation; “ ” ‘ ’ — … · by their neighbours */
gboolean yu_is_ambiguous    (gunichar character);                  /* punctuation that both Chinese and Latin text use */
gboolean yu_may_stretch     (const char *text, const char *at);    /* may white be added before `at` to fill a line? */
char    *yu_curl_quotes     (const char *text) G_GNUC_WARN_UNUSED_RESULT;   /* "…" and ' as “…” and ’ */
void     yu_append_breakable(GString *to, const char *text);       /* text, with YU_BREAK_HERE where Chinese quotation marks allow a break */
void     yu_append_plain    (GString *to, const char *text, gsize length); /* text, without YU_BREAK_HERE */

G_END_DECLS
