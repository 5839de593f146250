/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How an interval of levels is shown, and the ids of what conditions speak of. */

#include "condition.h"

/**
 * yu_verdict_shown:
 * @verdict: an interval
 *
 * The one word for an interval: a missing answer never decides, so only equal ends, or a lower end
 * that is already claimed, are more than open.
 *
 * Returns: the word
 */
YuShown
yu_verdict_shown (YuVerdict verdict)
{
  if (verdict.lo == YU_MET)
    return YU_SHOWN_MET;
  if (verdict.lo == YU_CLAIMED)
    return YU_SHOWN_CLAIMED;

  return verdict.hi == YU_NOT_MET ? YU_SHOWN_NOT_MET : YU_SHOWN_OPEN;
}

/**
 * yu_shown_id:
 * @shown: a shown verdict
 *
 * Returns: (transfer none): its id in files: `not_met`, `open`, `claimed`, `met`
 */
const char *
yu_shown_id (YuShown shown)
{
  static const char *const ids[] = { "not_met", "open", "claimed", "met" };

  return ids[shown];
}

/**
 * yu_provenance_id:
 * @provenance: a provenance
 *
 * Returns: (transfer none): its id in files: `official`, `secondary`, `reported`, `assumed`
 */
const char *
yu_provenance_id (YuProvenance provenance)
{
  static const char *const ids[] = { "official", "secondary", "reported", "assumed" };

  return ids[provenance];
}

/**
 * yu_provenance_from_id:
 * @id: an id of a file
 * @provenance: (out): the provenance
 *
 * Returns: whether there is such a provenance
 */
gboolean
yu_provenance_from_id (const char *id, YuProvenance *provenance)
{
  for (guint i = YU_PROVENANCE_OFFICIAL; i <= YU_PROVENANCE_ASSUMED; i++)
    if (g_str_equal (yu_provenance_id (i), id))
      {
        *provenance = i;
        return TRUE;
      }

  return FALSE;
}
