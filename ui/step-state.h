/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What a step still needs. */
typedef struct {
  guint asked;     /* questions that are relevant now */
  guint answered;
  guint open;
  guint deciding;  /* of the open ones: those that can still change the result; the others go on paper only */
  guint problems;  /* text that could not be read, and findings */
  guint looks;     /* findings of the check before filing that get no application returned */
} YuStepState;

YuStepState yu_step_state         (YuSession *session, const YuStep *step);
YuStepState yu_quick_check_state  (YuSession *session);
YuStepState yu_check_state        (YuSession *session);                        /* of the check before filing */
gboolean    yu_question_decides   (YuSession *session, const char *question); /* its answer can still change the result */
const YuStep *yu_step_of_question (const YuForm *form, const char *question); /* NULL if no step asks it */

G_END_DECLS
