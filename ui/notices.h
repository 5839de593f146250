/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What the person must know about the rules behind the figures, for as long as it is true. Gravest first. */

typedef enum {
  YU_NOTICE_ERROR,
  YU_NOTICE_WARNING,
  YU_NOTICE_INFO,
} YuGravity;

typedef struct {
  YuGravity gravity;
  char     *text;     /* a sentence or two */
  char     *details;  /* faults of a refused file, a line each; NULL if there is no more to say */
} YuNotice;

GPtrArray *yu_notices (YuSession *session) G_GNUC_WARN_UNUSED_RESULT; /* of YuNotice */

G_END_DECLS
