/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include "base/secret.h"

G_BEGIN_DECLS

/* What stands in a PDF that may be a letter of ours. Any bytes are answered: they are read by a process of its own
 * (app/reader), whose memory and time the system caps. */

#define YU_LETTER_MOST_BYTES (16 * 1024 * 1024)
#define YU_LETTER_ATTACHMENT "dossier.json"

typedef enum {
  YU_LETTER_READ,
  YU_LETTER_ENCRYPTED,    /* a password is needed */
  YU_LETTER_UNREADABLE,   /* no PDF, or too damaged to be one */
  YU_LETTER_TOO_BIG,      /* not looked at */
  YU_LETTER_EXHAUSTED,    /* the reader did not come to its end */
} YuLetterState;

/* state, damaged, title, creator, attachments, dossier, what is strange in the file, pages (digests of content, of resources, of
 * the rest; what is strange on it; lines of pieces), check code */
#define YU_LETTER_FILE_REPORT "(ubssumayasa(sssasaas)s)"

typedef struct {
  const char *content, *resources, *rest; /* digests: what is drawn, with what, and all else of the page */
  GStrv       strange;                    /* members of the page that Yucai does not write: "Annots" */
  GPtrArray  *lines;                      /* of GStrv: pieces of text from left to right */
} YuLetterPage;

typedef struct {
  YuLetterState state;
  gboolean      damaged;        /* read as far as possible */
  const char   *title;          /* "" if none */
  const char   *creator;        /* the program, with its version; "" if none */
  const char   *code;           /* of the QR code; "" if none was found */
  guint         n_attachments;
  GBytes       *dossier;        /* the bytes of the attachment dossier.json; NULL if there is none */
  GStrv         strange;        /* members of the file that Yucai does not write: "AcroForm" */
  GPtrArray    *pages;          /* of YuLetterPage */
  GVariant     *report;         /* what the texts above are borrowed from */
} YuLetterFile;

YuLetterFile *yu_letter_file_read   (GBytes *pdf, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* waits: for a worker thread */
void          yu_letter_file_free   (YuLetterFile *file);
GBytes       *yu_letter_file_encrypt (GBytes *pdf, const YuSecret *password, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* waits too */
const char   *yu_letter_file_why    (const YuLetterFile *file);             /* the phrase that says why it was not read */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuLetterFile, yu_letter_file_free)

G_END_DECLS
