/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A PDF that opens with a password alone: AES with 256 bits, as PDF 2.0 has it. */

#define YU_PDF_MOST_PASSWORD 127 /* bytes that count, by the standard */

GByteArray *yu_pdf_encrypt (const guint8 *pdf, gsize length, const char *password) G_GNUC_WARN_UNUSED_RESULT; /* NULL: it is no PDF */

G_END_DECLS
