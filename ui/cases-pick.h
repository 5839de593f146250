/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cases/case-store.h"
#include "rules/library.h"

G_BEGIN_DECLS

/* Some dossiers of a folder that a person wants something done with. Immutable, for any thread. */

typedef struct {
  YuCaseStore *store;
  YuLibrary   *library;
  GPtrArray   *names;    /* of owned char * */
} YuCasesPick;

YuCasesPick *yu_cases_pick_new   (YuCaseStore *store, YuLibrary *library, GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
YuCasesPick *yu_cases_pick_ref   (YuCasesPick *pick);
void         yu_cases_pick_unref (YuCasesPick *pick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCasesPick, yu_cases_pick_unref)

G_END_DECLS
