/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the reader. What comes back is believed to be of its type and nothing else: the reader may
 * have been taken over by what it read. */

#include "letter-file.h"

#include "base/fault.h"
#include "base/paths.h"
#include "base/words.h"

#include <string.h>

static void
free_page (gpointer data)
{
  YuLetterPage *page = data;

  g_strfreev (page->strange);
  g_ptr_array_unref (page->lines);
  g_free (page);
}

/**
 * yu_letter_file_free:
 * @file: (transfer full): what stands in a PDF
 *
 * Frees it.
 */
void
yu_letter_file_free (YuLetterFile *file)
{
  g_clear_pointer (&file->dossier, g_bytes_unref);
  g_strfreev (file->strange);
  g_ptr_array_unref (file->pages);
  g_clear_pointer (&file->report, g_variant_unref);
  g_free (file);
}

/* ------------------------------------------------------------------ the report */

static YuLetterPage *
page_of (GVariant *told)
{
  YuLetterPage *page = g_new0 (YuLetterPage, 1);
  g_autoptr (GVariant) lines = NULL;

  g_variant_get (told, "(&s&s&s^as@aas)", &page->content, &page->resources, &page->rest,
                 &page->strange, &lines);
  page->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (gsize i = 0; i < g_variant_n_children (lines); i++)
    {
      g_autoptr (GVariant) line = g_variant_get_child_value (lines, i);

      g_ptr_array_add (page->lines, g_variant_dup_strv (line, NULL));
    }
  return page;
}

static YuLetterFile *
file_of (GVariant *report) /* transfer full */
{
  YuLetterFile *file = g_new0 (YuLetterFile, 1);
  g_autoptr (GVariant) dossier = NULL;
  g_autoptr (GVariant) pages = NULL;
  g_autoptr (GVariant) attached = NULL;
  guint state;

  file->report = report;
  g_variant_get (report, "(ub&s&su@may^as@a(sssasaas)&s)", &state, &file->damaged, &file->title,
                 &file->creator, &file->n_attachments, &dossier, &file->strange, &pages,
                 &file->code);
  file->state = state <= YU_LETTER_UNREADABLE ? (YuLetterState) state : YU_LETTER_UNREADABLE;
  attached = g_variant_get_maybe (dossier);
  file->dossier = attached != NULL ? g_variant_get_data_as_bytes (attached) : NULL;
  file->pages = g_ptr_array_new_with_free_func (free_page);
  for (gsize i = 0; i < g_variant_n_children (pages); i++)
    {
      g_autoptr (GVariant) page = g_variant_get_child_value (pages, i);

      g_ptr_array_add (file->pages, page_of (page));
    }
  return file;
}

static YuLetterFile *
without_content (YuLetterState state)
{
  YuLetterFile *file = g_new0 (YuLetterFile, 1);

  file->state = state;
  file->title = file->creator = file->code = "";
  file->pages = g_ptr_array_new_with_free_func (free_page);
  return file;
}

/**
 * yu_letter_file_why:
 * @file: a file whose state is not %YU_LETTER_READ
 *
 * Returns: (transfer none): the id of the phrase that says why
 */
const char *
yu_letter_file_why (const YuLetterFile *file)
{
  static const char *const phrases[]
      = { NULL, "verify.encrypted", "verify.not_pdf", "verify.too_big", "verify.exhausted" };

  return phrases[file->state];
}

/* ------------------------------------------------------------------ the reader */

static GSubprocess *
start (const char *option, GError **error)
{
  g_autofree char *program = yu_path_pdf_reader ();

  return g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                               | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                           error, program, option, NULL);
}

static GBytes *
ask (GSubprocess *reader, GBytes *pdf)
{
  GBytes *told = NULL;

  if (!g_subprocess_communicate (reader, pdf, NULL, &told, NULL, NULL)
      || !g_subprocess_get_successful (reader))
    g_clear_pointer (&told, g_bytes_unref);
  return told;
}

/**
 * yu_letter_file_read:
 * @pdf: the bytes of a file
 * @error: return location
 *
 * Reads what stands in a PDF. Takes a process and some 30 ms for a letter, at most 20 s for a file
 * made to take long.
 *
 * Returns: (transfer full): what stands in it, and in which state the file is; %NULL and the error
 * of g_subprocess_new() if the reader cannot be started
 */
YuLetterFile *
yu_letter_file_read (GBytes *pdf, GError **error)
{
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GBytes) told = NULL;
  g_autoptr (GVariant) report = NULL;

  if (g_bytes_get_size (pdf) > YU_LETTER_MOST_BYTES)
    return without_content (YU_LETTER_TOO_BIG);
  reader = start (NULL, error);
  if (reader == NULL)
    return NULL;
  told = ask (reader, pdf);
  if (told == NULL)
    return without_content (YU_LETTER_EXHAUSTED);
  report = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (YU_LETTER_FILE_REPORT), told, FALSE));
  return g_variant_is_normal_form (report) ? file_of (g_steal_pointer (&report))
                                           : without_content (YU_LETTER_EXHAUSTED);
}

/* ------------------------------------------------------------------ encrypting */

typedef struct {
  gsize length;
  char bytes[];
} Wiped;

static void
wipe (gpointer data)
{
  Wiped *wiped = data;

  yu_wipe (wiped->bytes, wiped->length);
  g_free (wiped);
}

/* The password in a line, then the PDF. */
static GBytes *
with_password (GBytes *pdf, const YuSecret *password)
{
  gsize length, rest;
  const char *text = yu_secret_bytes (password, &length), *bytes = g_bytes_get_data (pdf, &rest);
  Wiped *all = g_malloc (sizeof *all + length + 1 + rest);

  all->length = length + 1 + rest;
  memcpy (all->bytes, text, length);
  all->bytes[length] = '\n';
  memcpy (all->bytes + length + 1, bytes, rest);
  return g_bytes_new_with_free_func (all->bytes, all->length, wipe, all);
}

/**
 * yu_letter_file_encrypt:
 * @pdf: the bytes of a PDF of ours
 * @password: what is to open it
 * @error: that it was not encrypted
 *
 * Encrypts it in the reader's process, which alone knows PDF files. The password passes through a
 * pipe.
 *
 * Returns: (transfer full) (nullable): the encrypted PDF
 */
GBytes *
yu_letter_file_encrypt (GBytes *pdf, const YuSecret *password, GError **error)
{
  g_autoptr (GSubprocess) reader = start ("--encrypt", error);
  g_autoptr (GBytes) input = NULL;
  GBytes *encrypted;

  if (reader == NULL)
    return NULL;
  input = with_password (pdf, password);
  encrypted = ask (reader, input);
  if (encrypted == NULL)
    g_set_error_literal (error, YU_ERROR, YU_ERROR_REFUSED,
                         yu_words ("letter.not_encrypted", yu_lang_current ()));
  return encrypted;
}
