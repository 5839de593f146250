/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The library: shipped books, the user's books, and the form with all option lists. Shipped books
 * are trusted once they can be read (the tests check them); a user's book is checked when it is
 * loaded and refused whole, by name, with every finding; the others go on. */

#include "library-private.h"

#include "base/paths.h"
#include "base/words.h"

#include <string.h>

struct _YuLibrary {
  gatomicrefcount references;
  GPtrArray *books;   /* of YuRulebook */
  GPtrArray *refused; /* of YuRefused */
  GPtrArray *ids;     /* of interned const char *, sorted */
  YuForm *bare;       /* as its file has it */
  YuForm *form;       /* with the options of all books */
  YuVocabulary *vocabulary;
};

static void
refused_free (gpointer data)
{
  YuRefused *refused = data;

  yu_faults_free (refused->faults);
  g_free (refused);
}

static YuLibrary *
library_new (void)
{
  YuLibrary *self = g_new0 (YuLibrary, 1);

  g_atomic_ref_count_init (&self->references);
  self->books = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_rulebook_free);
  self->refused = g_ptr_array_new_with_free_func (refused_free);
  self->ids = g_ptr_array_new ();
  return self;
}

/**
 * yu_library_ref:
 * @library: a library
 *
 * Thread-safe.
 *
 * Returns: (transfer full): @library
 */
YuLibrary *
yu_library_ref (YuLibrary *library)
{
  g_atomic_ref_count_inc (&library->references);
  return library;
}

/**
 * yu_library_unref:
 * @library: (nullable): a library
 */
void
yu_library_unref (YuLibrary *library)
{
  if (library == NULL || !g_atomic_ref_count_dec (&library->references))
    return;

  g_ptr_array_unref (library->books);
  g_ptr_array_unref (library->refused);
  g_ptr_array_unref (library->ids);
  yu_vocabulary_free (library->vocabulary);
  yu_form_unref (library->bare);
  yu_form_unref (library->form);
  g_free (library);
}

/* Reading files */

static gint
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The .json files of a folder, sorted, so that what is loaded does not depend on the disk. A folder
 * that is not there has none. */
static GPtrArray *
files_of (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") && name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));

  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

static void
refuse (YuLibrary *self, const char *file, YuFaults *faults)
{
  YuRefused *refused = g_new0 (YuRefused, 1);

  refused->file = g_intern_string (file);
  refused->faults = faults;
  g_ptr_array_add (self->refused, refused);
}

static void
read_user_file (YuLibrary *self, const char *path)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  YuRulebook *book = yu_rulebook_read (path, TRUE, faults);

  if (book != NULL)
    g_ptr_array_add (self->books, book);
  else
    refuse (self, path, g_steal_pointer (&faults));
}

static gboolean
read_shipped_file (YuLibrary *self, const char *path, GError **error)
{
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  YuRulebook *book = yu_rulebook_read (path, FALSE, faults);

  if (book != NULL)
    g_ptr_array_add (self->books, book);
  return yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
}

static gboolean
read_shipped (YuLibrary *self, const char *folder, const char *form_path, GError **error)
{
  g_autoptr (GPtrArray) paths = files_of (folder);
  g_autoptr (YuFaults) faults = yu_faults_new (form_path);

  self->bare = yu_form_load (form_path, faults);
  if (!yu_faults_to_error (faults, YU_ERROR_CONTENT, error))
    return FALSE;

  if (paths->len == 0)
    {
      g_set_error (error, YU_ERROR, YU_ERROR_FILE,
                   "%s: expected rulebooks, found none; look whether the folder is right, or "
                   "install the program again",
                   folder);
      return FALSE;
    }
  for (guint i = 0; i < paths->len; i++)
    if (!read_shipped_file (self, g_ptr_array_index (paths, i), error))
      return FALSE;
  return TRUE;
}

/* Putting together */

static void
collect_ids (YuLibrary *self)
{
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < self->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (self->books, i);

      if (!g_ptr_array_find (self->ids, book->id, NULL))
        g_ptr_array_add (self->ids, (gpointer) book->id);
    }
  g_ptr_array_sort (self->ids, compare_paths);
}

/* The lists that questions ask for, each once. "countries" is the form's own. */
static GPtrArray *
lists_of_form (YuForm *form)
{
  GPtrArray *lists = g_ptr_array_new ();
  GPtrArray *questions = yu_form_questions (form);

  for (guint i = 0; i < questions->len; i++)
    {
      const YuQuestion *question = g_ptr_array_index (questions, i);

      if (question->options_from != NULL && !g_str_equal (question->options_from, "countries")
          && !g_ptr_array_find (lists, question->options_from, NULL))
        g_ptr_array_add (lists, (gpointer) question->options_from);
    }

  return lists;
}

/* The form's options and the vocabulary follow from the books: made anew when a book was refused.
 */
static void
derive (YuLibrary *self)
{
  g_autoptr (YuForm) form = yu_form_ref (self->bare);
  g_autoptr (GPtrArray) lists = lists_of_form (self->bare);

  for (guint i = 0; i < lists->len; i++)
    {
      g_autoptr (GPtrArray) options
          = yu_options_of_all_editions (self->books, g_ptr_array_index (lists, i));
      YuForm *next = yu_form_with_options (form, g_ptr_array_index (lists, i), options);

      yu_form_unref (form);
      form = next;
    }

  g_clear_pointer (&self->vocabulary, yu_vocabulary_free);
  yu_form_unref (self->form);
  self->form = g_steal_pointer (&form);
  self->vocabulary = yu_vocabulary_new (self->form);
  collect_ids (self);
}

/* Refuses the first of the user's books that has a finding. FALSE: there is none. */
static gboolean
refuse_one (YuLibrary *self)
{
  for (guint i = 0; i < self->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (self->books, i);
      g_autoptr (YuFaults) faults = NULL;

      if (!book->from_user)
        continue;
      faults = yu_faults_new (book->file);
      yu_rulebook_check (book, self, faults);
      if (yu_faults_total (faults) == 0)
        continue;
      refuse (self, book->file, g_steal_pointer (&faults));
      g_ptr_array_remove_index (self->books, i);
      return TRUE;
    }

  return FALSE;
}

static void
settle (YuLibrary *self)
{
  do
    derive (self);
  while (refuse_one (self));
}

/**
 * yu_library_refuse:
 * @library: a library that nobody else has yet
 * @book: one of its books, the user's
 * @faults: (transfer full): why, at least one
 *
 * Moves a book to the refused ones, and with it those that only made sense beside it.
 */
void
yu_library_refuse (YuLibrary *library, const YuRulebook *book, YuFaults *faults)
{
  g_return_if_fail (book->from_user);

  refuse (library, book->file, faults);
  g_ptr_array_remove (library->books, (gpointer) book);
  settle (library);
}

/**
 * yu_library_load_files:
 * @data_folder: the shipped data
 * @user_folder: (nullable): the user's rulebooks; may be absent
 * @files: (nullable) (array zero-terminated=1): further rulebooks, taken as the user's
 * @error: what is wrong with the shipped data
 *
 * Loads the form and all rulebooks. A file of the user's with faults or findings is among
 * yu_library_refused(); a book that only made sense beside a refused one is refused too.
 *
 * Returns: (transfer full) (nullable): the library, or %NULL if shipped data is broken
 */
YuLibrary *
yu_library_load_files (const char *data_folder, const char *user_folder, const char *const *files,
                       GError **error)
{
  g_autoptr (YuLibrary) self = library_new ();
  g_autoptr (GPtrArray) paths = files_of (user_folder);
  g_autofree char *folder = g_build_filename (data_folder, "rulebooks", NULL);
  g_autofree char *form_path = g_build_filename (data_folder, "forms", "application.json", NULL);

  if (!read_shipped (self, folder, form_path, error))
    return NULL;

  for (; files != NULL && *files != NULL; files++)
    g_ptr_array_add (paths, g_strdup (*files));
  for (guint i = 0; i < paths->len; i++)
    read_user_file (self, g_ptr_array_index (paths, i));

  settle (self);
  return g_steal_pointer (&self);
}

/**
 * yu_library_load:
 * @data_folder: the shipped data
 * @user_folder: (nullable): the user's rulebooks; may be absent
 * @error: what is wrong with the shipped data
 *
 * Loads the form and all rulebooks.
 *
 * Returns: (transfer full) (nullable): the library, or %NULL if shipped data is broken
 */
YuLibrary *
yu_library_load (const char *data_folder, const char *user_folder, GError **error)
{
  return yu_library_load_files (data_folder, user_folder, NULL, error);
}

/**
 * yu_library_load_default:
 * @error: what is wrong with the shipped data
 *
 * Loads the shipped data from where it is installed and the user's rulebooks from their folder.
 *
 * Returns: (transfer full) (nullable): the library, or %NULL if shipped data is broken
 */
YuLibrary *
yu_library_load_default (GError **error)
{
  g_autofree char *rulebooks = yu_path_data ("rulebooks", NULL);
  g_autofree char *data_folder = g_path_get_dirname (rulebooks);
  g_autofree char *user_folder = yu_path_user_rulebooks ();

  return yu_library_load (data_folder, user_folder, error);
}

/**
 * yu_library_load_books:
 * @folder: rulebooks of another time, such as those of the version before
 * @error: what is wrong with them
 *
 * Loads these alone, with the form that is installed: to tell what reads otherwise by them.
 *
 * Returns: (transfer full) (nullable): the library
 */
YuLibrary *
yu_library_load_books (const char *folder, GError **error)
{
  g_autoptr (YuLibrary) self = library_new ();
  g_autofree char *form_path = yu_path_data ("forms", "application.json", NULL);

  if (!read_shipped (self, folder, form_path, error))
    return NULL;
  settle (self);
  return g_steal_pointer (&self);
}

/* Looking into */

/**
 * yu_library_books:
 * @library: a library
 *
 * Returns: (transfer none) (element-type YuRulebook): every edition of every book: the shipped ones
 * by file name, then the user's
 */
GPtrArray *
yu_library_books (const YuLibrary *library)
{
  return library->books;
}

/**
 * yu_library_refused:
 * @library: a library
 *
 * Returns: (transfer none) (element-type YuRefused): the user's files that were not taken, with all
 * their faults
 */
GPtrArray *
yu_library_refused (const YuLibrary *library)
{
  return library->refused;
}

/**
 * yu_library_form:
 * @library: a library
 *
 * Returns: (transfer none): the form, its questions with the options of all editions
 */
YuForm *
yu_library_form (const YuLibrary *library)
{
  return library->form;
}

/**
 * yu_library_vocabulary:
 * @library: a library
 *
 * Returns: (transfer none): the facts that rules may name
 */
YuVocabulary *
yu_library_vocabulary (const YuLibrary *library)
{
  return library->vocabulary;
}

/* Of a book with at least one edition. */
static void
set_no_edition (const YuLibrary *library, const char *id, YuDate on, GError **error)
{
  g_autofree char *date = yu_date_to_iso (on), *first_date = NULL;
  YuDate first = 0;

  for (guint i = 0; i < library->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (library->books, i);

      if (g_str_equal (book->id, id) && (first == 0 || book->from < first))
        first = book->from;
    }

  first_date = yu_date_to_iso (first);
  g_set_error (error, YU_ERROR, YU_ERROR_NO_EDITION,
               yu_words_for (
                   "the rulebook “%s” has no edition for %s; its first is in force from %s"),
               id, date, first_date);
}

/* Beside a book that is looked at by itself, no other edition of it counts, and beside a shipped
 * one nothing of the user's. */
static gboolean
may_count (const YuRulebook *book, const YuRulebook *about)
{
  if (about == NULL || book == about)
    return TRUE;
  return !g_str_equal (book->id, about->id) && (about->from_user || !book->from_user);
}

/* The edition of `id` that counts. *needed: whether there has to be one, since the program itself
 * brings the book. */
static const YuRulebook *
choose (const YuLibrary *library, const char *id, YuDate on, const YuRulebook *about,
        gboolean *needed)
{
  const YuRulebook *found = NULL;

  *needed = FALSE;
  for (guint i = 0; i < library->books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (library->books, i);

      if (!g_str_equal (book->id, id) || !may_count (book, about))
        continue;
      *needed |= !book->from_user || book == about;
      if (yu_rulebook_holds (book, on) && (found == NULL || yu_rulebook_supersedes (book, found)))
        found = book;
    }

  return found;
}

/**
 * yu_library_in_force:
 * @library: a library
 * @on: a date
 * @about: (nullable): an edition of @library that is looked at by itself: it counts before any
 * other of its id, and beside a shipped one no book of the user's counts
 * @error: %YU_ERROR_NO_EDITION: a book has no edition for that date; names the book and its first
 * date
 *
 * The editions that count at a date: of those of one id whose effective range holds it, the one
 * with the greatest first day, then the greatest edition, then the user's. A book that the program
 * brings needs an edition; one that only the user has may begin later, or be over: then it is just
 * not in force.
 *
 * Returns: (transfer container) (nullable) (element-type YuRulebook): the books, by id
 */
GPtrArray *
yu_library_in_force (const YuLibrary *library, YuDate on, const YuRulebook *about, GError **error)
{
  g_autoptr (GPtrArray) books = g_ptr_array_new ();

  for (guint i = 0; i < library->ids->len; i++)
    {
      const char *id = g_ptr_array_index (library->ids, i);
      gboolean needed;
      const YuRulebook *book = choose (library, id, on, about, &needed);

      if (book != NULL)
        g_ptr_array_add (books, (gpointer) book);
      else if (needed)
        {
          set_no_edition (library, id, on, error);
          return NULL;
        }
    }

  return g_steal_pointer (&books);
}
