/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout.h"

G_BEGIN_DECLS

/* Inside of YuCopy, for the layout. */

typedef struct {
  guint       end;       /* first byte after the span; it begins where the one before ends */
  YuStyle     style;
  const char *question;  /* interned or NULL */
  gboolean    between;   /* two languages of a pair */
} YuSpan;

struct _YuCopy {
  GString *text;         /* with break marks */
  GArray  *spans;        /* of YuSpan */
};

const YuSpan  *yu_copy_span_at    (const YuCopy *copy, guint byte);
PangoAttrList *yu_copy_attributes (const YuCopy *copy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
