/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes → what is told of them. libqpdf turns its exceptions into codes, and damage into warnings.
 */

#include "pdf-report.h"

#include <stdlib.h>
#include <string.h>

#include "letter/letter-file.h"
#include "object-digest.h"
#include "page-font.h"
#include "page-text.h"

#define MOST_PAGES 200
#define MOST_NODES 1000 /* of the tree of attachments' names */
#define MOST_DEPTH 16
#define LONGEST 1000 /* characters of a piece of text */

typedef struct {
  qpdf_data pdf;
  YuDigests *digests;
  GVariantBuilder pages;
  guint n_nodes, n_attachments;
  GBytes *dossier;
  char *code;
} YuReport;

/* ------------------------------------------------------------------ attachments */

static gboolean
is_dossier (YuReport *report, qpdf_oh name)
{
  return qpdf_oh_is_string (report->pdf, name)
         && g_str_equal (qpdf_oh_get_utf8_value (report->pdf, name), YU_LETTER_ATTACHMENT);
}

static void
take_attachment (YuReport *report, qpdf_oh name, qpdf_oh specification)
{
  qpdf_oh files = qpdf_oh_get_key_if_dict (report->pdf, specification, "/EF");

  report->n_attachments++;
  if (report->dossier == NULL && is_dossier (report, name))
    report->dossier
        = yu_page_stream (report->pdf, qpdf_oh_get_key_if_dict (report->pdf, files, "/F"));
}

static void
walk_names (YuReport *report, qpdf_oh node, guint depth)
{
  qpdf_oh names = qpdf_oh_get_key_if_dict (report->pdf, node, "/Names");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (report->pdf, node, "/Kids");
  int n_names
      = qpdf_oh_is_array (report->pdf, names) ? qpdf_oh_get_array_n_items (report->pdf, names) : 0;
  int n_kids
      = qpdf_oh_is_array (report->pdf, kids) ? qpdf_oh_get_array_n_items (report->pdf, kids) : 0;

  if (depth > MOST_DEPTH || report->n_nodes++ > MOST_NODES)
    return;
  for (int i = 0; i + 1 < MIN (n_names, MOST_NODES); i += 2)
    take_attachment (report, qpdf_oh_get_array_item (report->pdf, names, i),
                     qpdf_oh_get_array_item (report->pdf, names, i + 1));
  for (int i = 0; i < MIN (n_kids, MOST_NODES); i++)
    walk_names (report, qpdf_oh_get_array_item (report->pdf, kids, i), depth + 1);
}

/* ------------------------------------------------------------------ pages */

/* The members of a dictionary that Yucai does not write. */
static void
add_strangers (YuReport *report, GVariantBuilder *builder, qpdf_oh dictionary,
               const char *const *ours)
{
  g_auto (GStrv) names = yu_dictionary_names (report->pdf, dictionary);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (ours, names[i]))
      {
        g_autofree char *valid
            = g_utf8_make_valid (names[i] + 1, MIN ((gssize) strlen (names[i] + 1), LONGEST));

        g_variant_builder_add (builder, "s", valid);
      }
}

static GVariant *
strangers_on_page (YuReport *report, qpdf_oh page)
{
  static const char *const ours[]
      = { "/Contents", "/Resources", "/Parent", "/Type", "/MediaBox", NULL };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  add_strangers (report, &builder, page, ours);
  return g_variant_builder_end (&builder);
}

/* Leaves out what other programs add when they save, and what shows nowhere. */
static GVariant *
strangers_in_file (YuReport *report, qpdf_oh root)
{
  static const char *const ours[]
      = { "/AF",         "/Lang",     "/Names",    "/Pages",      "/Type",     "/ViewerPreferences",
          "/Extensions", "/MarkInfo", "/Metadata", "/PageLayout", "/PageMode", "/Version",
          NULL };
  static const char *const our_names[] = { "/EmbeddedFiles", NULL };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  add_strangers (report, &builder, root, ours);
  add_strangers (report, &builder, qpdf_oh_get_key_if_dict (report->pdf, root, "/Names"),
                 our_names);
  return g_variant_builder_end (&builder);
}

static GVariant *
lines_of (const YuPageText *text)
{
  GVariantBuilder lines;

  g_variant_builder_init (&lines, G_VARIANT_TYPE ("aas"));
  for (guint i = 0; i < text->lines->len; i++)
    {
      const char *const *line = g_ptr_array_index (text->lines, i);

      g_variant_builder_open (&lines, G_VARIANT_TYPE_STRING_ARRAY);
      for (; *line != NULL; line++)
        {
          g_autofree char *valid = g_utf8_make_valid (*line, -1);
          g_autofree char *cut
              = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), LONGEST));

          g_variant_builder_add (&lines, "s", cut);
        }
      g_variant_builder_close (&lines);
    }
  return g_variant_builder_end (&lines);
}

static GBytes *
content_of (qpdf_data pdf, qpdf_oh page)
{
  unsigned char *data = NULL;
  gsize length = 0;

  if ((qpdf_oh_get_page_content_data (pdf, page, &data, &length) & QPDF_ERRORS) != 0
      || data == NULL)
    return g_bytes_new (NULL, 0);
  return g_bytes_new_with_free_func (data, length, free, data);
}

static void
add_page (YuReport *report, qpdf_oh page)
{
  static const char *const apart[] = { "/Contents", "/Resources", "/Parent", NULL };
  g_autoptr (GBytes) content = content_of (report->pdf, page);
  g_autoptr (YuPageText) text = yu_page_text_read (report->pdf, page, content);
  g_autofree char *drawn = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autofree char *resources
      = yu_digest_object (report->digests,
                          qpdf_oh_get_key_if_dict (report->pdf, page, "/Resources"));
  g_autofree char *rest = yu_digest_members (report->digests, page, apart);

  g_variant_builder_add (&report->pages, "(sss@as@aas)", drawn, resources, rest,
                         strangers_on_page (report, page), lines_of (text));
  if (report->code == NULL)
    report->code = g_steal_pointer (&text->code);
}

/* ------------------------------------------------------------------ the file */

static char *
information (qpdf_data pdf, const char *name)
{
  qpdf_oh all = qpdf_oh_get_key_if_dict (pdf, qpdf_get_trailer (pdf), "/Info");
  qpdf_oh text = qpdf_oh_get_key_if_dict (pdf, all, name);

  if (!qpdf_oh_is_string (pdf, text))
    return g_strdup ("");
  return g_utf8_make_valid (qpdf_oh_get_utf8_value (pdf, text), -1);
}

static GVariant *
dossier_of (const YuReport *report)
{
  return report->dossier != NULL
             ? g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, report->dossier, TRUE)
             : NULL;
}

static GVariant *
nothing (YuLetterState state)
{
  GVariant *none = g_variant_new_strv (NULL, 0);

  return g_variant_new ("(ubssu@may@as@a(sssasaas)s)", (guint) state, FALSE, "", "", 0,
                        g_variant_new_maybe (G_VARIANT_TYPE_BYTESTRING, NULL), none,
                        g_variant_new_array (G_VARIANT_TYPE ("(sssasaas)"), NULL, 0), "");
}

static GVariant *
tell (YuReport *report)
{
  qpdf_oh root = qpdf_get_root (report->pdf);
  qpdf_oh names = qpdf_oh_get_key_if_dict (report->pdf, root, "/Names");
  int n = qpdf_get_num_pages (report->pdf);
  g_autofree char *title = information (report->pdf, "/Title");
  g_autofree char *creator = information (report->pdf, "/Creator");

  /* Its pages run in a circle, or are none: qpdf would follow them until the stack ends. */
  if (n < 0)
    return nothing (YU_LETTER_UNREADABLE);
  qpdf_push_inherited_attributes_to_page (report->pdf);
  for (int i = 0; i < MIN (n, MOST_PAGES); i++)
    add_page (report, qpdf_get_page_n (report->pdf, (size_t) i));
  walk_names (report, qpdf_oh_get_key_if_dict (report->pdf, names, "/EmbeddedFiles"), 0);
  return g_variant_new ("(ubssu@may@as@a(sssasaas)s)", (guint) YU_LETTER_READ,
                        qpdf_more_warnings (report->pdf) || n > MOST_PAGES, title, creator,
                        report->n_attachments,
                        g_variant_new_maybe (G_VARIANT_TYPE_BYTESTRING, dossier_of (report)),
                        strangers_in_file (report, root), g_variant_builder_end (&report->pages),
                        report->code != NULL ? report->code : "");
}

static YuLetterState
open_file (qpdf_data pdf, const guint8 *bytes, gsize length)
{
  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if ((qpdf_read_memory (pdf, "letter", (const char *) bytes, length, NULL) & QPDF_ERRORS) == 0)
    return YU_LETTER_READ;
  return qpdf_get_error_code (pdf, qpdf_get_error (pdf)) == qpdf_e_password ? YU_LETTER_ENCRYPTED
                                                                            : YU_LETTER_UNREADABLE;
}

/**
 * yu_pdf_report:
 * @bytes: any bytes
 * @length: how many
 *
 * Reads a PDF file. A hostile one may make it take much memory and time: the program caps both.
 *
 * Returns: (transfer floating): %YU_LETTER_FILE_REPORT
 */
GVariant *
yu_pdf_report (const guint8 *bytes, gsize length)
{
  YuReport report = { .pdf = qpdf_init () };
  YuLetterState state = open_file (report.pdf, bytes, length);
  GVariant *result;

  report.digests = yu_digests_new (report.pdf);
  g_variant_builder_init (&report.pages, G_VARIANT_TYPE ("a(sssasaas)"));
  result = state == YU_LETTER_READ ? tell (&report) : nothing (state);
  g_variant_builder_clear (&report.pages);
  yu_digests_free (report.digests);
  g_clear_pointer (&report.dossier, g_bytes_unref);
  g_free (report.code);
  qpdf_cleanup (&report.pdf);
  return result;
}
