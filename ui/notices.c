/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "form/reading.h"
#include "notices.h"

static void
notice_free (YuNotice *notice)
{
  g_free (notice->text);
  g_free (notice->details);
  g_free (notice);
}

static void
add (GPtrArray *notices, YuGravity gravity, char *text, char *details)
{
  YuNotice *notice = g_new (YuNotice, 1);

  *notice = (YuNotice){ gravity, text, details };
  g_ptr_array_add (notices, notice);
}

static char *
faults_text (const YuFaults *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *line = yu_fault_to_text (yu_faults_get (faults, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_refused (GPtrArray *notices, YuLibrary *library)
{
  GPtrArray *refused = yu_library_refused (library);

  for (guint i = 0; i < refused->len; i++)
    {
      const YuRefused *file = refused->pdata[i];
      g_autofree char *name = g_path_get_basename (file->file);
      gsize n = yu_faults_count (file->faults);

      add (notices, YU_NOTICE_ERROR,
           g_strdup_printf (ngettext ("Your rulebook %s is not used: it has %u fault. Results come "
                                      "from the other rulebooks.",
                                      "Your rulebook %s is not used: it has %u faults. Results "
                                      "come from the other rulebooks.",
                                      n),
                            name, (guint) n),
           faults_text (file->faults));
    }
}

static void
add_of_book (GPtrArray *notices, const YuRulebook *book)
{
  YuLang lang = yu_lang_current ();

  if (book->from_user)
    add (notices, YU_NOTICE_WARNING,
         g_strdup_printf (_ ("A rulebook of your own is in use: %s."),
                          yu_text_get (&book->title, lang)),
         g_strdup (book->file));
  if (book->notice.in[lang])
    add (notices, YU_NOTICE_INFO, g_strdup (yu_text_get (&book->notice, lang)), NULL);
}

/* Wages, lists and holidays come out once a year: whoever has not looked for as long has missed
 * one. */
#define LONG_PAST_MONTHS 12

/* Rulebooks are reviewed together, and are past it together: one notice for all. Since the latest
 * of their dates none of them was compared. */
static void
add_past_review (GPtrArray *notices, GPtrArray *books, YuDate on)
{
  YuLang lang = yu_lang_current ();
  g_autoptr (GString) each = g_string_new (NULL);
  YuDate latest = 0;

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);
      g_autofree char *date = NULL;

      if (book->reviewed_until == 0 || book->reviewed_until >= on)
        continue;
      date = yu_date_to_words (book->reviewed_until, lang);
      g_string_append_printf (each, _ ("%s: %s"), yu_text_get (&book->title, lang), date);
      g_string_append_c (each, '\n');
      latest = MAX (latest, book->reviewed_until);
    }
  if (latest != 0)
    {
      g_autofree char *date = yu_date_to_words (latest, lang);
      gboolean long_past = on > yu_date_add_months (latest, LONG_PAST_MONTHS);

      add (notices, long_past ? YU_NOTICE_WARNING : YU_NOTICE_INFO,
           g_strdup_printf (_ ("The rules were last compared with their sources on %s. Ask the "
                               "district office what has changed since."),
                            date),
           g_strchomp (g_string_free (g_steal_pointer (&each), FALSE)));
    }
}

/* The assessment's own note on nationality stands in its notes; here it must not be missed. */
static void
add_not_for_them (GPtrArray *notices, const YuAssessment *assessment)
{
  YuLang lang = yu_lang_current ();

  if (assessment->applies)
    return;
  for (guint i = 0; i < assessment->notes->len; i++)
    {
      const YuNoteResult *note = assessment->notes->pdata[i];

      if (strstr (note->id, "foreign") || assessment->notes->len == 1)
        {
          add (notices, YU_NOTICE_WARNING, g_strdup (note->text[lang]), NULL);
          return;
        }
    }
  add (notices, YU_NOTICE_WARNING,
       g_strdup (_ ("This application is for foreign nationals: no verdict is given.")), NULL);
}

static int
by_gravity (gconstpointer a, gconstpointer b)
{
  const YuNotice *left = *(const YuNotice *const *) a, *right = *(const YuNotice *const *) b;

  return (int) left->gravity - (int) right->gravity;
}

GPtrArray *
yu_notices (YuSession *session)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) notice_free);
  const YuAssessment *assessment = yu_session_get_assessment (session);

  if (yu_session_get_error (session))
    add (notices, YU_NOTICE_ERROR,
         g_strdup (_ ("There is no result: the rulebooks do not cover this date.")),
         g_strdup (yu_session_get_error (session)->message));
  add_refused (notices, yu_session_get_library (session));
  if (assessment)
    {
      GPtrArray *books = yu_model_books (assessment->model);

      add_not_for_them (notices, assessment);
      for (guint i = 0; i < books->len; i++)
        add_of_book (notices, books->pdata[i]);
      add_past_review (notices, books, assessment->on);
    }
  g_ptr_array_sort (notices, by_gravity);
  return notices;
}
