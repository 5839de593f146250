/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Faults of an input, collected. A reader goes on after a fault, so that a person mends a file in
 * one go, not one message at a time. */

#include "fault.h"

#include "words.h"

/* More than this nobody reads; a hostile file must not turn into a million lines. */
#define MOST_FAULTS 100

struct _YuFaults {
  char *file;
  GArray *faults; /* of YuFault, its strings owned */
  gsize dropped;
};

G_DEFINE_QUARK (yu - error - quark, yu_error)

static void
clear_fault (gpointer data)
{
  YuFault *fault = data;

  g_free ((char *) fault->pointer);
  g_free ((char *) fault->expected);
  g_free ((char *) fault->found);
  g_free ((char *) fault->remedy);
  g_free ((char *) fault->problem);
}

/**
 * yu_faults_new:
 * @file: the input, as the user named it
 *
 * Returns: (transfer full): an empty collection
 */
YuFaults *
yu_faults_new (const char *file)
{
  YuFaults *faults = g_new0 (YuFaults, 1);

  faults->file = g_strdup (file);
  faults->faults = g_array_new (FALSE, FALSE, sizeof (YuFault));
  g_array_set_clear_func (faults->faults, clear_fault);
  return faults;
}

/**
 * yu_faults_free:
 * @faults: (transfer full) (nullable): a collection
 */
void
yu_faults_free (YuFaults *faults)
{
  if (!faults)
    return;
  g_array_unref (faults->faults);
  g_free (faults->file);
  g_free (faults);
}

static gboolean
has_room (YuFaults *faults)
{
  if (faults->faults->len < MOST_FAULTS)
    return TRUE;
  faults->dropped++;
  return FALSE;
}

/**
 * yu_faults_add:
 * @faults: a collection
 * @pointer: JSON pointer of the place, "" for the whole
 * @found: (nullable): what stands there
 * @remedy: (nullable): how to mend it
 * @expected_format: what should stand there, in words
 * @...: its arguments
 *
 * Adds a fault, in the current language as far as data/words has it. After the hundredth, further
 * ones are dropped.
 */
void
yu_faults_add (YuFaults *faults, const char *pointer, const char *found, const char *remedy,
               const char *expected_format, ...)
{
  YuFault fault;
  va_list arguments;

  if (!has_room (faults))
    return;
  va_start (arguments, expected_format);
  fault = (YuFault){
    .file = faults->file,
    .pointer = g_strdup (pointer),
    .expected = g_strdup_vprintf (yu_words_for (expected_format), arguments),
    .found = found ? g_strdup (yu_words_for (found)) : NULL,
    .remedy = remedy ? g_strdup (yu_words_for (remedy)) : NULL,
  };
  va_end (arguments);
  g_array_append_val (faults->faults, fault);
}

/**
 * yu_faults_add_problem:
 * @faults: a collection
 * @pointer: JSON pointer of the place
 * @found: the text that stands there, in quotation marks
 * @expected: what should stand there, in words
 * @problem: what is wrong with the text
 *
 * Adds a fault that is told by its problem: `"[26..": interval not closed`.
 */
void
yu_faults_add_problem (YuFaults *faults, const char *pointer, const char *found,
                       const char *expected, const char *problem)
{
  YuFault fault;

  if (!has_room (faults))
    return;
  fault = (YuFault){
    .file = faults->file,
    .pointer = g_strdup (pointer),
    .expected = g_strdup (yu_words_for (expected)),
    .found = g_strdup (found),
    .problem = g_strdup (problem),
  };
  g_array_append_val (faults->faults, fault);
}

/**
 * yu_faults_count:
 * @faults: a collection
 *
 * Returns: how many it holds
 */
gsize
yu_faults_count (const YuFaults *faults)
{
  return faults->faults->len;
}

/**
 * yu_faults_total:
 * @faults: a collection
 *
 * A reader that compares this before and after knows whether a part was right, also when no more
 * faults are kept.
 *
 * Returns: how many were added to it
 */
gsize
yu_faults_total (const YuFaults *faults)
{
  return faults->faults->len + faults->dropped;
}

/**
 * yu_faults_get:
 * @faults: a collection
 * @i: an index below yu_faults_count()
 *
 * Returns: (transfer none): the fault, valid as long as @faults
 */
const YuFault *
yu_faults_get (const YuFaults *faults, gsize i)
{
  g_return_val_if_fail (i < faults->faults->len, NULL);
  return &g_array_index (faults->faults, YuFault, i);
}

/**
 * yu_fault_to_text:
 * @fault: a fault
 *
 * Returns: (transfer full): one line: file, pointer, what was expected, what was found, the remedy
 */
char *
yu_fault_to_text (const YuFault *fault)
{
  GString *text = g_string_new (fault->file);

  g_string_append (text, ": ");
  if (*fault->pointer)
    g_string_append_printf (text, "%s: ", fault->pointer);
  if (fault->problem)
    g_string_append_printf (text, "%s: %s", fault->found, fault->problem);
  else
    g_string_append_printf (text, yu_words_for ("expected %s"), fault->expected);
  if (fault->found && !fault->problem)
    g_string_append_printf (text, yu_words_for (", found %s"), fault->found);
  if (fault->remedy)
    g_string_append_printf (text, yu_words_for ("; %s"), fault->remedy);
  return g_string_free (text, FALSE);
}

/**
 * yu_faults_to_error:
 * @faults: a collection
 * @code: the code of the error
 * @error: where to put it
 *
 * Returns: %TRUE if there are no faults; else %FALSE, with all of them in @error, a line each
 */
gboolean
yu_faults_to_error (const YuFaults *faults, YuError code, GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  if (faults->faults->len == 0)
    return TRUE;
  for (gsize i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *line = yu_fault_to_text (yu_faults_get (faults, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  g_set_error_literal (error, YU_ERROR, code, lines->str);
  return FALSE;
}
