/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is in a PDF, as the program that asked wants to have it: YU_LETTER_FILE_REPORT of letter/letter-file.h. */
GVariant *yu_pdf_report (const guint8 *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
