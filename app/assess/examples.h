/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* The examples inside a rulebook: answers in, verdicts and points out. Part of its check. */

/* TRUE if all hold; else a fault for every member that is otherwise. */
gboolean yu_examples_check  (const YuRulebook *book, YuLibrary *library, YuFaults *faults);

G_END_DECLS
