/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/library.h"

G_BEGIN_DECLS

/* Refuses the user's books that the program cannot hold or whose examples do not come out, with the faults that the
 * checker cannot know: it looks at one book, and a model is made of all books of a date. Right after loading, by every
 * program. */
void yu_library_fit (YuLibrary *library);

G_END_DECLS
