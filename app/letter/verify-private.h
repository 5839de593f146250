/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "letter-file.h"
#include "verify.h"

G_BEGIN_DECLS

/* What the parts of verifying share: each adds what it finds. */

void yu_verify_add   (YuVerification *self, const char *id, guint page, const char *place, const char *printed, const char *expected);
void yu_verify_pages (YuVerification *self, const YuLetterFile *printed, const YuLetterFile *expected); /* verify-pages.c */
void yu_verify_books (YuVerification *self, const YuLetterFile *printed, YuModel *model);               /* verify-books.c */
void yu_verify_answers (YuVerification *self, const YuDossier *printed, const YuDossier *expected, const YuForm *form); /* verify-answers.c */

G_END_DECLS
