/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* Which row of the points table a question counts in, and what it gives now. */

const char *yu_question_factor      (YuSession *session, const char *question);                 /* factor id; NULL: none */
char       *yu_question_points_text (YuSession *session, const char *factor, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* NULL when not known */
char       *yu_range_text           (YuRange range) G_GNUC_WARN_UNUSED_RESULT;                  /* "14", "0–5" */

G_END_DECLS
