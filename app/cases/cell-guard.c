/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cell-guard.h"

#include <string.h>

/* Signs that begin a formula, in full width too. */
static gboolean
begins_formula (const char *text)
{
  static const char *const signs[]
      = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return TRUE;
  return FALSE;
}

/* Figures that a spreadsheet would not keep: 007, 915001010000000000, 5E10. A date in ISO form is
 * kept well enough. */
static gboolean
would_be_damaged (const char *text)
{
  gsize figures = strspn (text, "0123456789");

  if (figures == 0 || strspn (text, "0123456789.Ee+") != strlen (text))
    return FALSE;
  return figures >= 12 || (text[0] == '0' && figures > 1) || strpbrk (text, "Ee") != NULL;
}

static gboolean
may_follow_guard (const char *text)
{
  return *text == '\'' || g_ascii_isdigit (*text) || begins_formula (text);
}

/**
 * yu_cell_guard:
 * @text: a text of ours
 * @has_types: whether the file says that the cell is text; then only a text that looks guarded
 * needs one
 *
 * Returns: (transfer full): what to write: yu_cell_unguard() gives @text again
 */
char *
yu_cell_guard (const char *text, gboolean has_types)
{
  gboolean looks_guarded = *text == '\'' && may_follow_guard (text + 1);
  gboolean needed
      = looks_guarded || (!has_types && (begins_formula (text) || would_be_damaged (text)));

  return g_strconcat (needed ? "'" : "", text, NULL);
}

/**
 * yu_cell_unguard:
 * @text: what stands in a cell
 * @was_guarded: (out): whether it was said to be text
 *
 * Returns: (transfer none): the text that is meant
 */
const char *
yu_cell_unguard (const char *text, gboolean *was_guarded)
{
  *was_guarded = *text == '\'' && may_follow_guard (text + 1);
  return *was_guarded ? text + 1 : text;
}
