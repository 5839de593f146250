/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory of one assessment: taken piece by piece, given back as a whole. An assessment is a few hundred small structs that
 * live and die together and is made again with every key, so that single allocations would cost more than the rules do. */

typedef struct _YuArena YuArena;

YuArena    *yu_arena_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void        yu_arena_free   (YuArena *arena);
gpointer    yu_arena_take   (YuArena *arena, gsize size) G_GNUC_MALLOC;               /* zeroed, aligned to 8 */
const char *yu_arena_text   (YuArena *arena, const char *text);                       /* a copy */
void        yu_arena_keep   (YuArena *arena, gpointer thing, GDestroyNotify destroy); /* destroyed with the arena */

#define yu_arena_new_struct(arena, Type) ((Type *) yu_arena_take ((arena), sizeof (Type)))
#define yu_arena_new_array(arena, Type, n) ((Type *) yu_arena_take ((arena), sizeof (Type) * (n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuArena, yu_arena_free)

G_END_DECLS
