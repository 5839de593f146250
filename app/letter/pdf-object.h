/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <hpdf.h>

G_BEGIN_DECLS

/* libharu as a writer of PDF objects. Its own text and font functions are not used: they know no shaping, no CFF, no
 * characters beyond the BMP, and drop composite glyphs. Errors are recorded, not thrown; ask at the end. */

typedef struct {
  HPDF_Doc    doc;
  GChecksum  *digest;        /* of all that was written: the file's ID */
  HPDF_STATUS error, detail; /* the first error */
} YuPdf;

YuPdf      *yu_pdf_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void        yu_pdf_free         (YuPdf *pdf);
HPDF_Dict   yu_pdf_dict         (YuPdf *pdf);                                  /* to be put into another object */
HPDF_Dict   yu_pdf_object       (YuPdf *pdf);                                  /* a dictionary that others may refer to */
HPDF_Dict   yu_pdf_stream       (YuPdf *pdf, const void *bytes, gsize length); /* compressed */
HPDF_Dict   yu_pdf_stream_ready (YuPdf *pdf, GBytes *compressed);             /* the same, of what zlib has compressed */
HPDF_Array  yu_pdf_array        (YuPdf *pdf);
void        yu_pdf_put_text     (YuPdf *pdf, HPDF_Dict dict, const char *key, const char *text);  /* any UTF-8 */
void        yu_pdf_put_ascii    (YuPdf *pdf, HPDF_Dict dict, const char *key, const char *text);
void        yu_pdf_append_number(GString *to, double number);                  /* four decimals at most, and a space */
void        yu_pdf_append_code  (GString *to, guint code);                     /* four hexadecimal digits */
void        yu_pdf_append_utf16 (GString *to, const char *text, gsize length); /* as hexadecimal digits, big endian */
GBytes     *yu_pdf_save         (YuPdf *pdf, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuPdf, yu_pdf_free)

G_END_DECLS
