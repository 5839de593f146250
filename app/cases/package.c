/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The manifest comes first, so that who looks into the archive sees it; the cover is the same for
 * people. Nothing in it tells when or where it was made: the same case gives the same bytes. */

#include "package.h"

#include "base/words.h"
#include "seals.h"

#include "letter/listing.h"

#include <string.h>

typedef struct {
  GPtrArray *entries; /* without the manifest */
  JsonArray *files;
  YuListing *cover;
  const char *stem;
  guint number;
} Package;

/* --- names --- */

/* How its files are named: the case number, else the dossier's name, in plain letters */
static char *
stem_of (const YuCase *from, const char *name)
{
  const char *number = yu_dossier_case (from->dossier);
  g_autofree char *base = g_str_has_suffix (name, ".yucai")
                              ? g_strndup (name, strlen (name) - strlen (".yucai"))
                              : g_strdup (name);
  g_autofree char *ascii = g_str_to_ascii (number != NULL ? number : base, "C");
  char *stem = g_strndup (ascii, 40);

  g_strcanon (stem, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS, '-');
  if (g_ascii_isalnum (*stem))
    return stem;
  g_free (stem);
  return g_strdup ("case");
}

static const char *
ending_of (const char *kind)
{
  static const struct {
    const char *kind, *ending;
  } endings[] = { { "application/pdf", "pdf" },
                  { "image/jpeg", "jpg" },
                  { "image/png", "png" },
                  { "text/plain", "txt" } };

  for (gsize i = 0; kind != NULL && i < G_N_ELEMENTS (endings); i++)
    if (strcmp (endings[i].kind, kind) == 0)
      return endings[i].ending;
  return "bin";
}

/* --- what is in it --- */

static void
add (Package *package, guint number, const char *id, const char *ending, const YuText *what,
     GBytes *bytes)
{
  g_autofree char *name = g_strdup_printf ("%s-%02u-%s.%s", package->stem, number, id, ending);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  JsonObject *file = json_object_new ();

  yu_zip_add (package->entries, name, bytes);
  json_object_set_string_member (file, "name", name);
  json_object_set_string_member (file, "what", id);
  json_object_set_int_member (file, "size", (gint64) g_bytes_get_size (bytes));
  json_object_set_string_member (file, "sha256", sha256);
  json_array_add_object_element (package->files, file);
  yu_listing_add_cell (package->cover, name, name);
  yu_listing_add_cell (package->cover, yu_text_get (what, YU_LANG_ZH_CN),
                       yu_text_get (what, YU_LANG_EN));
  yu_listing_add_cell (package->cover, sha256, sha256);
}

static YuText
words (const char *id)
{
  return (YuText){
    { [YU_LANG_EN] = yu_words (id, YU_LANG_EN), [YU_LANG_ZH_CN] = yu_words (id, YU_LANG_ZH_CN) }
  };
}

/**
 * yu_case_paper:
 * @from: a case
 * @kind: which paper
 * @error: a character that no font has, a broken installation
 *
 * Returns: (transfer full) (nullable): the paper; %NULL without an error if none is made in this
 * case: a letter where no ground can be met, a commitment where nothing is promised
 */
GBytes *
yu_case_paper (const YuCase *from, YuPaperKind kind, GError **error)
{
  g_autoptr (GError) why_not = NULL;
  g_autoptr (YuPages) pages
      = yu_paper_compose (kind, from->assessment, from->dossier, NULL, &why_not);

  if (pages != NULL)
    return yu_pages_to_pdf (pages, error);
  if (!g_error_matches (why_not, YU_ERROR, YU_ERROR_REFUSED))
    g_propagate_error (error, g_steal_pointer (&why_not));
  return NULL;
}

static gboolean
add_papers (Package *package, const YuCase *from, GError **error)
{
  static const struct {
    YuPaperKind kind;
    const char *id, *words;
  } papers[] = {
    { YU_PAPER_FORM, "form", "package.form" },
    { YU_PAPER_LETTER, "letter", "package.letter" },
    { YU_PAPER_CHECKLIST, "checklist", "package.checklist" },
    { YU_PAPER_COMMITMENT, "commitment", "package.commitment" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (GBytes) bytes = yu_case_paper (from, papers[i].kind, &failure);
      YuText what = words (papers[i].words);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (bytes != NULL)
        add (package, ++package->number, papers[i].id, "pdf", &what, bytes);
    }
  return TRUE;
}

static gboolean
add_seals (Package *package, const YuCase *from, GError **error)
{
  g_autoptr (YuPages) pages = yu_seals_compose (from, error);
  g_autoptr (GBytes) bytes = pages != NULL ? yu_pages_to_pdf (pages, error) : NULL;
  YuText what = words ("package.seals");

  if (bytes != NULL)
    add (package, ++package->number, "seals", "pdf", &what, bytes);
  return bytes != NULL;
}

/* What was attached and is not there any more must not be missing unseen. */
static gboolean
add_attachments (Package *package, YuCaseStore *store, const char *name,
                 const YuChecklistItem *item, GError **error)
{
  for (gsize i = 0; i < yu_evidence_attachments (item->evidence); i++)
    {
      YuAttachment attachment = yu_evidence_attachment (item->evidence, i);
      g_autoptr (GBytes) bytes = yu_case_store_attachment (store, name, attachment.sha256);

      if (bytes == NULL)
        {
          g_autofree char *text
              = yu_words_fill ("package.attachment_gone", yu_lang_current (), "file",
                               attachment.name, "document",
                               yu_text_get (&item->paper->label, yu_lang_current ()), NULL);

          g_set_error_literal (error, YU_ERROR, YU_ERROR_FILE, text);
          return FALSE;
        }
      add (package, ++package->number, item->paper->id, ending_of (attachment.kind),
           &item->paper->label, bytes);
    }
  return TRUE;
}

/* --- what says so --- */

static GBytes *
manifest (const Package *package, const YuCase *from)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonArray *books = json_array_new ();
  GPtrArray *in_force = yu_model_books (from->assessment->model);
  g_autofree char *on = yu_date_to_iso (from->assessment->on);
  char *text;

  json_object_set_string_member (root, "format", "yucai-package");
  json_object_set_int_member (root, "version", 1);
  json_object_set_string_member (root, "case", package->stem);
  json_object_set_string_member (root, "on", on);
  for (guint i = 0; i < in_force->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (in_force, i);
      g_autofree char *edition = yu_date_to_iso (book->edition);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", book->id);
      json_object_set_string_member (object, "edition", edition);
      json_object_set_string_member (object, "sha256", yu_rulebook_sha256 (book));
      json_array_add_object_element (books, object);
    }
  json_object_set_array_member (root, "rulebooks", books);
  json_object_set_array_member (root, "files", json_array_ref (package->files));
  node = json_node_init_object (json_node_alloc (), root);
  text = yu_json_write (node);
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
cover (const Package *package, GError **error)
{
  g_autoptr (YuPages) pages = yu_listing_compose (package->cover, error);

  return pages != NULL ? yu_pages_to_pdf (pages, error) : NULL;
}

static void
begin_cover (YuListing *listing, const char *stem, const YuCase *from)
{
  for (guint i = 0; i < 2; i++)
    {
      const char *id = i == 0 ? "package.cover.case" : "package.cover.on";
      g_autofree char *on = yu_date_to_iso (from->assessment->on);
      g_autofree char *chinese = yu_words_fill (id, YU_LANG_ZH_CN, "case", stem, "date", on, NULL);
      g_autofree char *english = yu_words_fill (id, YU_LANG_EN, "case", stem, "date", on, NULL);

      yu_listing_add_line (listing, chinese, english);
    }
}

static gboolean
fill (Package *package, YuCaseStore *store, const char *name, const YuCase *from, GError **error)
{
  if (!add_papers (package, from, error) || !add_seals (package, from, error))
    return FALSE;
  for (guint i = 0; i < from->checklist->items->len; i++)
    if (!add_attachments (package, store, name, g_ptr_array_index (from->checklist->items, i),
                          error))
      return FALSE;
  return TRUE;
}

/* The cover lists the others; the manifest lists the cover too. */
static GPtrArray *
close_package (Package *package, const YuCase *from, GError **error)
{
  g_autoptr (GBytes) sheet = cover (package, error);
  YuText what = words ("package.cover");
  GPtrArray *all;

  if (sheet == NULL)
    return NULL;
  add (package, 0, "cover", "pdf", &what, sheet);
  g_autoptr (GBytes) said = manifest (package, from);
  all = yu_zip_entries_new ();
  yu_zip_add (all, YU_PACKAGE_MANIFEST, said);
  for (guint i = 0; i < package->entries->len; i++)
    {
      const YuZipEntry *entry = g_ptr_array_index (package->entries, i);

      yu_zip_add (all, entry->name, entry->bytes);
    }
  return all;
}

/**
 * yu_package_entries:
 * @store: where the case is kept
 * @name: its name there
 * @from: the case
 * @error: what cannot be packed, and why
 *
 * Returns: (transfer full) (nullable) (element-type YuZipEntry): everything that is to be handed
 * over
 */
GPtrArray *
yu_package_entries (YuCaseStore *store, const char *name, const YuCase *from, GError **error)
{
  g_autofree char *stem = stem_of (from, name);
  Package package
      = { yu_zip_entries_new (), json_array_new (), yu_listing_new (&yu_cover_listing), stem, 0 };
  GPtrArray *all = NULL;

  begin_cover (package.cover, stem, from);
  if (fill (&package, store, name, from, error))
    all = close_package (&package, from, error);
  g_ptr_array_unref (package.entries);
  json_array_unref (package.files);
  yu_listing_free (package.cover);
  return all;
}

/* --- checking --- */

static void
check_file (YuJson at, GPtrArray *entries, guint *n_found)
{
  gsize before = yu_faults_total (at.faults);
  const char *name, *sha256;
  g_autofree char *digest = NULL;
  GBytes *bytes;

  if (!yu_json_is_object (at))
    return;
  name = yu_json_text (at, "name");
  sha256 = yu_json_text (at, "sha256");
  yu_json_integer (at, "size", 0, YU_ZIP_MOST_ENTRY);
  if (yu_faults_total (at.faults) > before)
    return;
  bytes = yu_zip_find (entries, name);
  if (bytes == NULL || strcmp (name, YU_PACKAGE_MANIFEST) == 0)
    {
      yu_json_fault (yu_json_member (at, "name"), "ask for the package anew",
                     "a file of the package");
      return;
    }
  (*n_found)++;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (digest, sha256) != 0)
    yu_faults_add (at.faults, yu_json_member (at, "sha256").pointer, digest,
                   "ask for the package anew", "a file with this digest: %s", name);
}

static void
check_files (YuJson list, GPtrArray *entries)
{
  guint n_found = 0;

  if (list.node == NULL || !yu_json_is_array (list))
    return;
  for (guint i = 0; i < yu_json_length (list); i++)
    check_file (yu_json_item (list, i), entries, &n_found);
  if (n_found + 1 < entries->len)
    yu_json_fault (list, "do not use what the manifest does not name", "every file of the package");
}

/**
 * yu_package_check:
 * @entries: (element-type YuZipEntry): what yu_zip_read() found
 * @faults: takes everything that is wrong
 *
 * Returns: whether all that the manifest names is there as it was packed, and nothing else
 */
gboolean
yu_package_check (GPtrArray *entries, YuFaults *faults)
{
  gsize before = yu_faults_total (faults), length;
  GBytes *said = yu_zip_find (entries, YU_PACKAGE_MANIFEST);
  const char *text = said != NULL ? g_bytes_get_data (said, &length) : NULL;
  g_autoptr (JsonNode) node = NULL;
  YuJson root;

  if (text == NULL)
    {
      yu_faults_add (faults, "", NULL, "name a package made by Yucai", "a file “%s” in the package",
                     YU_PACKAGE_MANIFEST);
      return FALSE;
    }
  node = yu_json_parse (text, length, YU_JSON_MAX_DOCUMENT, faults);
  root = yu_json_root (node, faults);
  if (node == NULL || !yu_json_is_object (root))
    return FALSE;
  if (g_strcmp0 (yu_json_text (root, "format"), "yucai-package") != 0)
    yu_json_fault (yu_json_member (root, "format"), NULL, "\"yucai-package\"");
  yu_json_integer (root, "version", 1, 1);
  yu_json_date (root, "on");
  check_files (yu_json_member (root, "files"), entries);
  return yu_faults_total (faults) == before;
}
