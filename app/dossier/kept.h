/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"

G_BEGIN_DECLS

/* What a file said that this version does not know (a later version's, another tool's): kept as it is, written again,
 * never counted. Not changed any more once its file is read; NULL is "nothing". */

typedef struct _YuKept YuKept;

YuKept     *yu_kept_ref            (YuKept *kept);                              /* NULL stays NULL */
void        yu_kept_unref          (YuKept *kept);
gboolean    yu_kept_equal          (const YuKept *a, const YuKept *b);
/* Reading: *kept is made when there is something to keep. */
void        yu_kept_read_members   (YuKept **kept, YuJson at, const char *const *known);   /* all but the known members */
void        yu_kept_read_answer    (YuKept **kept, const char *question, YuJson at);       /* of a question that the form does not ask */
/* Writing */
void        yu_kept_write_members  (const YuKept *kept, JsonObject *to);        /* after the known ones, in their order */
JsonObject *yu_kept_write_answers  (const YuKept *kept, JsonObject *known) G_GNUC_WARN_UNUSED_RESULT; /* both together, by id */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuKept, yu_kept_unref)

G_END_DECLS
