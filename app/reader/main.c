/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* yucai-pdf-reader: a PDF on standard input, what is in it on standard output; with --encrypt a
 * line with a password before it, and the PDF encrypted. It is a program of its own because a file
 * from anywhere may be made to exhaust or to break who reads it: here the system caps memory and
 * time, no file can be written, and what ends is not the window with somebody's answers. */

#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "letter/letter-file.h"
#include "pdf-encrypt.h"
#include "pdf-report.h"

#define MEMORY (768 * 1024 * 1024)
#define SECONDS 20

/* The sanitizers reserve more addresses than any cap would let them. */
#if defined(__SANITIZE_ADDRESS__)
#define CAPPED FALSE
#else
#define CAPPED TRUE
#endif

/* A build that measures what the tests run writes its counts to a file at the end. */
#ifndef MEASURED
#define MEASURED FALSE
#endif

static void
cap (void)
{
  const struct rlimit nothing = { 0, 0 }, memory = { MEMORY, MEMORY },
                      seconds = { SECONDS, SECONDS };

  setrlimit (RLIMIT_CORE, &nothing);
  if (!MEASURED)
    setrlimit (RLIMIT_FSIZE, &nothing);
  setrlimit (RLIMIT_CPU, &seconds);
  if (CAPPED)
    setrlimit (RLIMIT_AS, &memory);
}

static GByteArray *
read_all (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 part[65536];
  gssize n;

  while (bytes->len <= YU_LETTER_MOST_BYTES + YU_PDF_MOST_PASSWORD
         && (n = read (STDIN_FILENO, part, sizeof part)) > 0)
    g_byte_array_append (bytes, part, (guint) n);
  return bytes;
}

static gboolean
write_all (const guint8 *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, bytes, length);

      if (n <= 0)
        return FALSE;
      bytes += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static int
report (const GByteArray *bytes)
{
  g_autoptr (GVariant) report = g_variant_ref_sink (yu_pdf_report (bytes->data, bytes->len));

  return write_all (g_variant_get_data (report), g_variant_get_size (report)) ? 0 : 1;
}

/* The password does not stand among the arguments, which others can read. */
static int
encrypt (GByteArray *bytes)
{
  guint8 *end = bytes->len > 0 ? memchr (bytes->data, '\n', bytes->len) : NULL;
  g_autoptr (GByteArray) encrypted = NULL;
  gsize rest;

  if (end == NULL || end == bytes->data)
    return 1;
  *end = '\0';
  rest = (gsize) (end + 1 - bytes->data);
  encrypted = yu_pdf_encrypt (end + 1, bytes->len - rest, (const char *) bytes->data);
  return encrypted != NULL && write_all (encrypted->data, encrypted->len) ? 0 : 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (GByteArray) bytes = NULL;

  cap ();
  bytes = read_all ();
  return argc > 1 && strcmp (argv[1], "--encrypt") == 0 ? encrypt (bytes) : report (bytes);
}
