/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-encrypt.h"

#include <qpdf/qpdf-c.h>

static gboolean
write_encrypted (qpdf_data qpdf, const char *password, const char *owner)
{
  if (qpdf_init_write_memory (qpdf) & QPDF_ERRORS)
    return FALSE;
  qpdf_set_r6_encryption_parameters2 (qpdf, password, owner, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                      QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
  return !(qpdf_write (qpdf) & QPDF_ERRORS);
}

/**
 * yu_pdf_encrypt:
 * @pdf: the bytes of a PDF
 * @length: how many
 * @password: what is to open it, in UTF-8, at most %YU_PDF_MOST_PASSWORD bytes
 *
 * The owner's password, which would lift limits of use, is random and forgotten: there are none,
 * and an empty one would open the file.
 *
 * Returns: (transfer full) (nullable): the same, encrypted with all its metadata; %NULL if it is no
 * PDF
 */
GByteArray *
yu_pdf_encrypt (const guint8 *pdf, gsize length, const char *password)
{
  g_autofree char *owner = g_uuid_string_random ();
  qpdf_data qpdf = qpdf_init ();
  GByteArray *encrypted = NULL;

  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  qpdf_silence_errors (qpdf);
  if (!(qpdf_read_memory (qpdf, "letter", (const char *) pdf, length, NULL) & QPDF_ERRORS)
      && write_encrypted (qpdf, password, owner))
    {
      encrypted = g_byte_array_new ();
      g_byte_array_append (encrypted, qpdf_get_buffer (qpdf),
                           (guint) qpdf_get_buffer_length (qpdf));
    }
  qpdf_cleanup (&qpdf);
  return encrypted;
}
