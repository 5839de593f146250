/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form/form.h"

G_BEGIN_DECLS

/* Invented words for what people wrote: the same for the same, so that what belonged together still does. */

typedef struct _YuFakes YuFakes;

YuFakes    *yu_fakes_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void        yu_fakes_free      (YuFakes *fakes);
const char *yu_fakes_text      (YuFakes *fakes, const char *check, const char *text); /* check: of the question, or NULL; borrowed */
char       *yu_fakes_shape     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
YuDate      yu_fakes_birthday  (YuDate birth, YuDate on);
YuValue    *yu_fakes_answer    (YuFakes *fakes, const YuQuestion *question, const YuValue *value) G_GNUC_WARN_UNUSED_RESULT;
char       *yu_fakes_passport_lines (YuFakes *fakes, const char *lines, YuDate on) G_GNUC_WARN_UNUSED_RESULT; /* NULL: they cannot be read */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuFakes, yu_fakes_free)

G_END_DECLS
