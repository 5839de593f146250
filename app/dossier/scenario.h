/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form/form.h"

G_BEGIN_DECLS

/* "With HSK 5": a named set of changed answers over a dossier. An immutable value; a dossier holds a list of them, each with a
 * name of its own. */

#define YU_SCENARIO_LONGEST_NAME 100 /* characters */

typedef struct _YuScenario YuScenario;

YuScenario    *yu_scenario_new      (const char *name) G_GNUC_WARN_UNUSED_RESULT;                /* without a change; name: yu_scenario_clean_name() */
YuScenario    *yu_scenario_between  (const char *name, const YuAnswers *before, const YuAnswers *after) G_GNUC_WARN_UNUSED_RESULT;
YuScenario    *yu_scenario_ref      (const YuScenario *scenario);
void           yu_scenario_unref    (YuScenario *scenario);
gboolean       yu_scenario_equal    (const YuScenario *a, const YuScenario *b);
const char    *yu_scenario_name     (const YuScenario *scenario);
gsize          yu_scenario_length   (const YuScenario *scenario);                                /* how many answers it changes */
const char    *yu_scenario_question (const YuScenario *scenario, gsize i);                       /* by id */
const YuValue *yu_scenario_value    (const YuScenario *scenario, gsize i);                       /* NULL: not known in it */
YuScenario    *yu_scenario_with     (const YuScenario *scenario, const char *question, const YuValue *value) G_GNUC_WARN_UNUSED_RESULT;
YuScenario    *yu_scenario_without  (const YuScenario *scenario, const char *question) G_GNUC_WARN_UNUSED_RESULT; /* as the dossier has it */
YuAnswers     *yu_scenario_apply    (const YuScenario *scenario, const YuAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;

/* What a person typed as a name: one line, trimmed, cut to the longest; NULL if nothing is left. */
char          *yu_scenario_clean_name (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

/* Lists: immutable too, NULL is empty. */
const YuScenario *yu_scenarios_find    (GPtrArray *scenarios, const char *name);                 /* NULL if there is none */
GPtrArray        *yu_scenarios_with    (GPtrArray *scenarios, const YuScenario *scenario) G_GNUC_WARN_UNUSED_RESULT; /* instead of the one of its name, else at the end */
GPtrArray        *yu_scenarios_without (GPtrArray *scenarios, const char *name) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *yu_scenarios_renamed (GPtrArray *scenarios, const char *name, const char *other) G_GNUC_WARN_UNUSED_RESULT; /* keeps its place */
gboolean          yu_scenarios_equal   (GPtrArray *a, GPtrArray *b);
GPtrArray        *yu_scenarios_read    (YuJson at, const YuForm *form) G_GNUC_WARN_UNUSED_RESULT;  /* faults with their pointers */
JsonArray        *yu_scenarios_write   (GPtrArray *scenarios) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuScenario, yu_scenario_unref)

G_END_DECLS
