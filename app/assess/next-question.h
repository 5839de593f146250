/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* What to ask next, so that the result is settled by few questions. */

typedef struct {
  const char *question; /* NULL: settled, or nobody has the answers that would settle it */
  gboolean    settled;
  guint       left;     /* so many questions at most, this one included */
} YuNextQuestion;

YuNextQuestion yu_next_question (YuModel *model, YuAnswers *answers, const char *const *skipped);

G_END_DECLS
