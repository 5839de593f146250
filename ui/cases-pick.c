/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cases-pick.h"

YuCasesPick *
yu_cases_pick_new (YuCaseStore *store, YuLibrary *library, GPtrArray *names)
{
  YuCasesPick *pick = g_atomic_rc_box_new (YuCasesPick);

  *pick = (YuCasesPick){ g_object_ref (store), yu_library_ref (library), g_ptr_array_ref (names) };
  return pick;
}

YuCasesPick *
yu_cases_pick_ref (YuCasesPick *pick)
{
  return g_atomic_rc_box_acquire (pick);
}

static void
clear_pick (gpointer data)
{
  YuCasesPick *pick = data;

  g_object_unref (pick->store);
  yu_library_unref (pick->library);
  g_ptr_array_unref (pick->names);
}

void
yu_cases_pick_unref (YuCasesPick *pick)
{
  g_atomic_rc_box_release_full (pick, clear_pick);
}
