/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The PDF file around the pages: page tree, document information, the attached dossier. Nothing in
 * it tells who or when: no name, no date, no path; the same paper gives the same bytes, by the same
 * version of the program. */

#include "pdf-file.h"

#include "config.h"
#include "pdf-page.h"

#define ATTACHMENT_NAME "dossier.json"

static const YuBox sheet = { 0, 0, YU_A4_WIDTH, YU_A4_HEIGHT };

static void
put_media_box (YuPdf *pdf, HPDF_Dict dict)
{
  HPDF_Array box = yu_pdf_array (pdf);

  HPDF_Array_AddNumber (box, 0);
  HPDF_Array_AddNumber (box, 0);
  HPDF_Array_AddReal (box, (HPDF_REAL) YU_A4_WIDTH);
  HPDF_Array_AddReal (box, (HPDF_REAL) YU_A4_HEIGHT);
  HPDF_Dict_Add (dict, "MediaBox", box);
}

/* What has been written of the pages so far. */
typedef struct {
  YuPdf *pdf;
  const YuPages *pages;
  const YuPdfPlan *plan;
  YuPdfFonts *fonts;
  HPDF_Dict *contents;   /* by page; NULL: not yet */
  const GArray *outline; /* of the last watermark, and its stream */
  HPDF_Dict watermark_stream;
} YuTree;

static const GArray *
outline_of (const YuPage *page)
{
  for (guint i = 0; i < page->marks->len; i++)
    {
      const YuMark *mark = g_ptr_array_index (page->marks, i);

      if (mark->kind == YU_MARK_WATERMARK)
        return mark->path;
    }
  return NULL;
}

/* The pages of a paper share an outline, and so its stream. */
static HPDF_Dict
watermark_of (YuTree *tree, const YuPage *page)
{
  const GArray *outline = outline_of (page);

  if (tree->watermark_stream == NULL || outline != tree->outline)
    {
      g_autoptr (GString) watermark = yu_pdf_page_watermark (page, sheet, tree->plan->scale);

      tree->outline = outline;
      tree->watermark_stream = yu_pdf_stream (tree->pdf, watermark->str, watermark->len);
    }
  return tree->watermark_stream;
}

static HPDF_Dict
content_of (YuTree *tree, guint page)
{
  if (tree->contents[page] == NULL)
    {
      g_autoptr (GString) content = NULL;

      content = yu_pdf_page_content (g_ptr_array_index (tree->pages->pages, page), tree->fonts,
                                     sheet, tree->plan->scale);
      tree->contents[page] = yu_pdf_stream (tree->pdf, content->str, content->len);
    }
  return tree->contents[page];
}

static HPDF_Dict
write_page (YuTree *tree, guint page, HPDF_Dict parent)
{
  HPDF_Dict dict = yu_pdf_object (tree->pdf);
  HPDF_Array contents = yu_pdf_array (tree->pdf);

  HPDF_Dict_AddName (dict, "Type", "Page");
  HPDF_Dict_Add (dict, "Parent", parent);
  HPDF_Dict_Add (dict, "Contents", contents);
  HPDF_Array_Add (contents, watermark_of (tree, g_ptr_array_index (tree->pages->pages, page)));
  HPDF_Array_Add (contents, content_of (tree, page));
  return dict;
}

/* libharu's own page tree gives every page contents and resources of its own; here copies share
 * them. */
static void
write_page_tree (YuTree *tree, HPDF_Dict resources)
{
  HPDF_Dict root = yu_pdf_object (tree->pdf);
  HPDF_Array kids = yu_pdf_array (tree->pdf);

  HPDF_Dict_Add (tree->pdf->doc->catalog, "Pages", root);
  HPDF_Dict_AddName (root, "Type", "Pages");
  HPDF_Dict_AddNumber (root, "Count", (HPDF_INT32) tree->plan->n);
  HPDF_Dict_Add (root, "Kids", kids);
  HPDF_Dict_Add (root, "Resources", resources);
  put_media_box (tree->pdf, root);
  for (guint i = 0; i < tree->plan->n; i++)
    HPDF_Array_Add (kids, write_page (tree, tree->plan->pages[i], root));
}

static void
put_information (YuPdf *pdf, const YuPages *pages)
{
  HPDF_Dict preferences = yu_pdf_dict (pdf);

  yu_pdf_put_text (pdf, pdf->doc->info, "Title", pages->title);
  yu_pdf_put_ascii (pdf, pdf->doc->info, "Creator", "Yucai " YU_VERSION);
  yu_pdf_put_ascii (pdf, pdf->doc->catalog, "Lang", "zh-CN");
  HPDF_Dict_AddBoolean (preferences, "DisplayDocTitle", HPDF_TRUE);
  HPDF_Dict_Add (pdf->doc->catalog, "ViewerPreferences", preferences);
}

static HPDF_Dict
write_embedded_file (YuPdf *pdf, GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  guint8 digest[16];
  gsize size = sizeof digest;
  HPDF_Dict file = yu_pdf_stream (pdf, data, length), parameters = yu_pdf_dict (pdf);

  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, digest, &size);
  HPDF_Dict_AddName (file, "Type", "EmbeddedFile");
  HPDF_Dict_AddName (file, "Subtype", "application/json");
  HPDF_Dict_Add (file, "Params", parameters);
  HPDF_Dict_AddNumber (parameters, "Size", (HPDF_INT32) length);
  HPDF_Dict_Add (parameters, "CheckSum", HPDF_Binary_New (pdf->doc->mmgr, digest, sizeof digest));
  return file;
}

static HPDF_Dict
write_file_specification (YuPdf *pdf, HPDF_Dict file)
{
  HPDF_Dict specification = yu_pdf_object (pdf), files = yu_pdf_dict (pdf);

  HPDF_Dict_AddName (specification, "Type", "Filespec");
  yu_pdf_put_ascii (pdf, specification, "F", ATTACHMENT_NAME);
  yu_pdf_put_text (pdf, specification, "UF", ATTACHMENT_NAME);
  HPDF_Dict_AddName (specification, "AFRelationship", "Data");
  HPDF_Dict_Add (specification, "EF", files);
  HPDF_Dict_Add (files, "F", file);
  HPDF_Dict_Add (files, "UF", file);
  return specification;
}

static void
attach (YuPdf *pdf, GBytes *bytes)
{
  HPDF_Dict specification = write_file_specification (pdf, write_embedded_file (pdf, bytes));
  HPDF_Dict names = yu_pdf_dict (pdf), embedded = yu_pdf_dict (pdf);
  HPDF_Array list = yu_pdf_array (pdf), associated = yu_pdf_array (pdf);

  HPDF_Dict_Add (pdf->doc->catalog, "Names", names);
  HPDF_Dict_Add (names, "EmbeddedFiles", embedded);
  HPDF_Dict_Add (embedded, "Names", list);
  HPDF_Array_Add (list, HPDF_String_New (pdf->doc->mmgr, ATTACHMENT_NAME, NULL));
  HPDF_Array_Add (list, specification);
  HPDF_Dict_Add (pdf->doc->catalog, "AF", associated);
  HPDF_Array_Add (associated, specification);
}

/**
 * yu_pdf_write:
 * @pages: a paper
 * @plan: which of its pages
 * @error: return location
 *
 * Writes pages as a PDF file in memory.
 *
 * Returns: (transfer full): the bytes, %NULL and %YU_ERROR_FILE on failure
 */
GBytes *
yu_pdf_write (const YuPages *pages, const YuPdfPlan *plan, GError **error)
{
  g_autoptr (YuPdf) pdf = yu_pdf_new ();
  g_autoptr (YuPdfFonts) fonts = yu_pdf_fonts_new (pdf);
  g_autofree HPDF_Dict *contents = g_new0 (HPDF_Dict, pages->pages->len);
  YuTree tree = { pdf, pages, plan, fonts, contents, NULL, NULL };
  HPDF_Dict resources = yu_pdf_object (pdf);

  write_page_tree (&tree, resources);
  if (!yu_pdf_fonts_finish (fonts, resources, error))
    return NULL;
  put_information (pdf, pages);
  if (plan->attach && pages->attachment != NULL)
    attach (pdf, pages->attachment);
  return yu_pdf_save (pdf, error);
}

/**
 * yu_pages_to_pdf:
 * @pages: a paper
 * @error: return location
 *
 * Makes the file that is exported.
 *
 * Returns: (transfer full): the bytes, %NULL and %YU_ERROR_FILE on failure
 */
GBytes *
yu_pages_to_pdf (const YuPages *pages, GError **error)
{
  g_autofree guint *all = g_new (guint, pages->pages->len);
  YuPdfPlan plan = { all, pages->pages->len, 1.0, TRUE };

  for (guint i = 0; i < plan.n; i++)
    all[i] = i;
  return yu_pdf_write (pages, &plan, error);
}
