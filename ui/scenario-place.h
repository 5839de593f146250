/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "answer-place.h"

G_BEGIN_DECLS

/* The answers of a scenario: those of the dossier, but for what the scenario says otherwise. An answer that is set back to the
 * dossier's is no difference any more. */

#define YU_TYPE_SCENARIO_PLACE (yu_scenario_place_get_type ())
G_DECLARE_FINAL_TYPE (YuScenarioPlace, yu_scenario_place, YU, SCENARIO_PLACE, GObject)

YuScenarioPlace  *yu_scenario_place_new          (YuSession *session, const char *name) G_GNUC_WARN_UNUSED_RESULT;
const YuScenario *yu_scenario_place_get_scenario (YuScenarioPlace *self);  /* NULL when it is gone (undone, adopted, removed) */
void              yu_scenario_place_set_name     (YuScenarioPlace *self, const char *name);

G_END_DECLS
