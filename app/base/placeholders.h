/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "json.h"

G_BEGIN_DECLS

/* Texts of data files that code fills in: a wrong placeholder is found when the file is read, not in front of somebody. */

YuText yu_json_words_with (YuJson at, const char *name, const char *slots); /* "date place", NULL: none */

G_END_DECLS
