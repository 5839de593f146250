/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The only file that knows libharu's temper: after one error every further call fails until it is
 * reset, so the handler notes the first and everything goes on harmlessly to the end, where it is
 * reported. Memory comes from GLib, which does not return without it; objects are therefore never
 * NULL. */

#include "pdf-object.h"

#include <math.h>

#include "base/fault.h"

static void
note_error (HPDF_STATUS error, HPDF_STATUS detail, void *user_data)
{
  YuPdf *pdf = user_data;

  if (pdf->error == HPDF_OK)
    {
      pdf->error = error;
      pdf->detail = detail;
    }
}

static void *
allocate (HPDF_UINT size)
{
  return g_malloc (size);
}

static void
deallocate (void *memory)
{
  g_free (memory);
}

/**
 * yu_pdf_new:
 *
 * Returns: (transfer full): an empty file
 */
YuPdf *
yu_pdf_new (void)
{
  YuPdf *pdf = g_new0 (YuPdf, 1);

  pdf->doc = HPDF_NewEx (note_error, allocate, deallocate, 0, pdf);
  pdf->digest = g_checksum_new (G_CHECKSUM_MD5);
  HPDF_SetCompressionMode (pdf->doc, HPDF_COMP_ALL);
  pdf->doc->pdf_version = HPDF_VER_17;
  return pdf;
}

/**
 * yu_pdf_free:
 * @pdf: (transfer full): a file
 *
 * Frees it with all its objects.
 */
void
yu_pdf_free (YuPdf *pdf)
{
  HPDF_Free (pdf->doc);
  g_checksum_free (pdf->digest);
  g_free (pdf);
}

/**
 * yu_pdf_dict:
 * @pdf: a file
 *
 * Returns: (transfer full): a dictionary, to be put into another object, which then owns it
 */
HPDF_Dict
yu_pdf_dict (YuPdf *pdf)
{
  return HPDF_Dict_New (pdf->doc->mmgr);
}

/**
 * yu_pdf_object:
 * @pdf: a file
 *
 * Returns: (transfer none): a dictionary with a number of its own
 */
HPDF_Dict
yu_pdf_object (YuPdf *pdf)
{
  HPDF_Dict dict = HPDF_Dict_New (pdf->doc->mmgr);

  HPDF_Xref_Add (pdf->doc->xref, dict);
  return dict;
}

/**
 * yu_pdf_stream:
 * @pdf: a file
 * @bytes: what it holds
 * @length: how many
 *
 * Returns: (transfer none): a stream object
 */
HPDF_Dict
yu_pdf_stream (YuPdf *pdf, const void *bytes, gsize length)
{
  HPDF_Dict dict = HPDF_DictStream_New (pdf->doc->mmgr, pdf->doc->xref);

  dict->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  HPDF_Stream_Write (dict->stream, bytes, (HPDF_UINT) length);
  g_checksum_update (pdf->digest, bytes, (gssize) length);
  return dict;
}

static HPDF_STATUS
write_filter (HPDF_Dict dict, HPDF_Stream stream)
{
  return HPDF_Stream_WriteStr (stream, "/Filter /FlateDecode\012");
}

/**
 * yu_pdf_stream_ready:
 * @pdf: a file
 * @compressed: what it holds, in zlib's format
 *
 * Puts in a stream that need not be compressed again. libharu names only the filters that it
 * applies itself, so this one is written into the dictionary by hand.
 *
 * Returns: (transfer none): a stream object
 */
HPDF_Dict
yu_pdf_stream_ready (YuPdf *pdf, GBytes *compressed)
{
  HPDF_Dict dict = HPDF_DictStream_New (pdf->doc->mmgr, pdf->doc->xref);
  gsize length;
  const guint8 *bytes = g_bytes_get_data (compressed, &length);

  dict->filter = HPDF_STREAM_FILTER_NONE;
  dict->write_fn = write_filter;
  HPDF_Stream_Write (dict->stream, bytes, (HPDF_UINT) length);
  g_checksum_update (pdf->digest, bytes, (gssize) length);
  return dict;
}

/**
 * yu_pdf_array:
 * @pdf: a file
 *
 * Returns: (transfer full): an array, to be put into another object
 */
HPDF_Array
yu_pdf_array (YuPdf *pdf)
{
  return HPDF_Array_New (pdf->doc->mmgr);
}

/**
 * yu_pdf_put_text:
 * @pdf: a file
 * @dict: where to
 * @key: the member
 * @text: text for people
 *
 * Puts a text string. UTF-16 with a byte order mark, since libharu's own encoder turns characters
 * beyond the BMP into spaces.
 */
void
yu_pdf_put_text (YuPdf *pdf, HPDF_Dict dict, const char *key, const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree gunichar2 *units = NULL;
  glong length;

  units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  g_byte_array_append (bytes, (const guint8 *) "\xFE\xFF", 2);
  for (glong i = 0; i < length; i++)
    {
      guint8 pair[2] = { (guint8) (units[i] >> 8), (guint8) (units[i] & 0xFF) };

      g_byte_array_append (bytes, pair, 2);
    }
  HPDF_Dict_Add (dict, key, HPDF_Binary_New (pdf->doc->mmgr, bytes->data, bytes->len));
}

/**
 * yu_pdf_put_ascii:
 * @pdf: a file
 * @dict: where to
 * @key: the member
 * @text: ASCII
 *
 * Puts a byte string.
 */
void
yu_pdf_put_ascii (YuPdf *pdf, HPDF_Dict dict, const char *key, const char *text)
{
  HPDF_Dict_Add (dict, key, HPDF_String_New (pdf->doc->mmgr, text, NULL));
}

/**
 * yu_pdf_append_number:
 * @to: content
 * @number: a coordinate, a colour
 *
 * Appends a number in PDF syntax, whatever the locale.
 */
void
yu_pdf_append_number (GString *to, double number)
{
  gint64 scaled = llround (number * 10000);
  guint64 size = (guint64) ABS (scaled);
  guint fraction = (guint) (size % 10000), width = 4;

  if (scaled < 0)
    g_string_append_c (to, '-');
  g_string_append_printf (to, "%" G_GUINT64_FORMAT, size / 10000);
  if (fraction > 0)
    {
      while (fraction % 10 == 0)
        {
          fraction /= 10;
          width--;
        }
      g_string_append_printf (to, ".%0*u", (int) width, fraction);
    }
  g_string_append_c (to, ' ');
}

/**
 * yu_pdf_append_code:
 * @to: content
 * @code: at most 0xFFFF
 *
 * Appends four hexadecimal digits.
 */
void
yu_pdf_append_code (GString *to, guint code)
{
  static const char digits[] = "0123456789ABCDEF";
  const char text[] = { digits[code >> 12 & 15], digits[code >> 8 & 15], digits[code >> 4 & 15],
                        digits[code & 15] };

  g_string_append_len (to, text, sizeof text);
}

/**
 * yu_pdf_append_utf16:
 * @to: content
 * @text: UTF-8
 * @length: bytes of it
 *
 * Appends text as hexadecimal digits of UTF-16.
 */
void
yu_pdf_append_utf16 (GString *to, const char *text, gsize length)
{
  g_autofree gunichar2 *units = NULL;
  glong n;

  units = g_utf8_to_utf16 (text, (glong) length, NULL, &n, NULL);
  for (glong i = 0; i < n; i++)
    yu_pdf_append_code (to, units[i]);
}

/* Half of the ID is meant to change when a file is edited; nobody has edited this one. */
static void
put_id (YuPdf *pdf)
{
  HPDF_Array id = yu_pdf_array (pdf);
  guint8 digest[16];
  gsize length = sizeof digest;

  g_checksum_get_digest (pdf->digest, digest, &length);
  HPDF_Dict_Add (pdf->doc->trailer, "ID", id);
  HPDF_Array_Add (id, HPDF_Binary_New (pdf->doc->mmgr, digest, sizeof digest));
  HPDF_Array_Add (id, HPDF_Binary_New (pdf->doc->mmgr, digest, sizeof digest));
}

/**
 * yu_pdf_save:
 * @pdf: a file, complete
 * @error: return location
 *
 * Writes the file to memory: libharu's own saving calls a full disk a success. The ID is a digest
 * of the content, so that equal content makes equal bytes.
 *
 * Returns: (transfer full): the bytes, %NULL and %YU_ERROR_FILE if libharu met an error
 */
GBytes *
yu_pdf_save (YuPdf *pdf, GError **error)
{
  g_autofree guint8 *bytes = NULL;
  HPDF_UINT32 size = 0, got = 0;

  put_id (pdf);
  if (pdf->error == HPDF_OK && HPDF_SaveToStream (pdf->doc) == HPDF_OK)
    {
      size = got = HPDF_GetStreamSize (pdf->doc);
      bytes = g_malloc (size);
      HPDF_ReadFromStream (pdf->doc, bytes, &got);
    }
  if (pdf->error != HPDF_OK || size == 0 || got != size)
    {
      g_set_error (error, YU_ERROR, YU_ERROR_FILE,
                   "The PDF could not be written (libharu error 0x%04lX, detail %lu).", pdf->error,
                   pdf->detail);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}
