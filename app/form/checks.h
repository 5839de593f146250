/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form.h"

G_BEGIN_DECLS

/* Findings about single answers: worth saying under the row, never a refusal. */

gboolean  yu_credit_code_check   (const char *code, char *expected_check_character); /* GB 32100-2015 */
gboolean  yu_credit_code_body    (const char *code);                                 /* GB 11714 part inside: a warning only */
const char *yu_question_finding  (const YuQuestion *question, const YuValue *value, YuDate today, YuText *finding); /* "credit_code_check"; NULL: nothing to say */

G_END_DECLS
