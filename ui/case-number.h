/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *yu_case_number_next  (void) G_GNUC_WARN_UNUSED_RESULT;                              /* "CQ-2026-0002"; never given twice here */

G_END_DECLS
