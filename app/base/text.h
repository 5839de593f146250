/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Text in the languages of the program. A text of a data file always has both. */

typedef enum {
  YU_LANG_EN,
  YU_LANG_ZH_CN,
} YuLang;

#define YU_N_LANGS 2

typedef struct {
  const char *in[YU_N_LANGS]; /* interned, never NULL in a loaded file */
} YuText;

const char *yu_text_get      (const YuText *text, YuLang lang);
YuLang      yu_lang_from_tag (const char *tag);      /* "zh_CN", "zh-cn", "zh" → Chinese, else English */
YuLang      yu_lang_current  (void);                 /* of LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in that order */
void        yu_lang_use       (YuLang lang);         /* --lang, or the language chosen in the window: counts from now on */
const char *yu_lang_tag      (YuLang lang);          /* "en", "zh_CN" */
char       *yu_text_fold     (const char *text) G_GNUC_WARN_UNUSED_RESULT; /* to look for and to compare: case and kind of apostrophe do not count */
char       *yu_text_fill     (const char *pattern, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
                                                     /* name, value, …, NULL: replaces every {name} */
char       *yu_text_fill_valist (const char *pattern, const char *first, va_list pairs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
