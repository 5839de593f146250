/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-page.h"

G_BEGIN_DECLS

/* One scenario beside the dossier, or beside another scenario: what it changes, which can be changed here, and what that comes to. */

#define YU_TYPE_SCENARIO_PAGE (yu_scenario_page_get_type ())
G_DECLARE_FINAL_TYPE (YuScenarioPage, yu_scenario_page, YU, SCENARIO_PAGE, YuFormPage)

GtkWidget  *yu_scenario_page_new      (YuSession *session, const char *name);
const char *yu_scenario_page_get_name (YuScenarioPage *self);
void        yu_scenario_page_set_name (YuScenarioPage *self, const char *name);   /* it was renamed */
void        yu_scenario_page_pick     (YuScenarioPage *self);                     /* asks which answer is to be another */

G_END_DECLS
