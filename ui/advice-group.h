/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "assess/advice.h"
#include "session.h"

G_BEGIN_DECLS

/* "What would change this": the smallest sets of changes that reach something more, a row each, which opens its reasons.
 * Looked for in a worker thread when nothing has been answered for a moment. From an answer on until the advice for it is there, what
 * stands in the list is out of date, and can be neither read as current nor opened. Out of sight while there is nothing to say. */

#define YU_TYPE_ADVICE_GROUP (yu_advice_group_get_type ())
G_DECLARE_FINAL_TYPE (YuAdviceGroup, yu_advice_group, YU, ADVICE_GROUP, AdwBin)

void            yu_advice_group_set_session (YuAdviceGroup *self, YuSession *session); /* once */
const YuAdvice *yu_advice_group_get_advice  (YuAdviceGroup *self);                     /* NULL while there is none for the present answers */

G_END_DECLS
