/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "scenario-place.h"

struct _YuScenarioPlace {
  GObject parent_instance;
  YuSession *session;
  char *name;
  YuAnswers *answers; /* as they are in the scenario */
  GHashTable *typed;  /* question → text that could not be read; of this window only, a scenario
                         keeps none */
};

static void yu_scenario_place_iface_init (YuAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuScenarioPlace, yu_scenario_place, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_ANSWER_PLACE,
                                                      yu_scenario_place_iface_init))

static YuDossier *
dossier_of (YuScenarioPlace *self)
{
  return yu_document_get_dossier (yu_session_get_document (self->session));
}

const YuScenario *
yu_scenario_place_get_scenario (YuScenarioPlace *self)
{
  return yu_scenarios_find (yu_dossier_scenarios (dossier_of (self)), self->name);
}

void
yu_scenario_place_set_name (YuScenarioPlace *self, const char *name)
{
  char *before = self->name;

  self->name = g_strdup (name);
  g_free (before);
}

static const YuValue *
place_get_value (YuAnswerPlace *place, const char *question)
{
  return yu_answers_get (YU_SCENARIO_PLACE (place)->answers, question);
}

static const char *
place_get_typed (YuAnswerPlace *place, const char *question)
{
  return g_hash_table_lookup (YU_SCENARIO_PLACE (place)->typed, question);
}

static void
place_set_value (YuAnswerPlace *place, const char *question, const YuValue *value)
{
  YuScenarioPlace *self = YU_SCENARIO_PLACE (place);
  const YuScenario *scenario = yu_scenario_place_get_scenario (self);
  YuDossier *dossier = dossier_of (self);
  gboolean same = yu_value_equal (yu_answers_get (yu_dossier_answers (dossier), question), value);
  g_autoptr (YuScenario) changed = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (YuDossier) next = NULL;

  if (scenario == NULL)
    return;
  g_hash_table_remove (self->typed, question);
  changed = same ? yu_scenario_without (scenario, question)
                 : yu_scenario_with (scenario, question, value);
  list = yu_scenarios_with (yu_dossier_scenarios (dossier), changed);
  next = yu_dossier_with_scenarios (dossier, list);
  yu_document_edit_joining (yu_session_get_document (self->session), next, "scenarios");
}

static void
place_set_typed (YuAnswerPlace *place, const char *question, const char *text)
{
  YuScenarioPlace *self = YU_SCENARIO_PLACE (place);

  if (text)
    g_hash_table_insert (self->typed, g_strdup (question), g_strdup (text));
  else
    g_hash_table_remove (self->typed, question);
  g_signal_emit_by_name (self, "changed");
}

static YuSession *
place_get_session (YuAnswerPlace *place)
{
  return YU_SCENARIO_PLACE (place)->session;
}

static void
yu_scenario_place_iface_init (YuAnswerPlaceInterface *iface)
{
  iface->get_value = place_get_value;
  iface->get_typed = place_get_typed;
  iface->set_value = place_set_value;
  iface->set_typed = place_set_typed;
  iface->get_session = place_get_session;
}

static void
yu_scenario_place_finalize (GObject *object)
{
  YuScenarioPlace *self = YU_SCENARIO_PLACE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->answers, yu_answers_unref);
  g_clear_pointer (&self->typed, g_hash_table_unref);
  g_free (self->name);
  G_OBJECT_CLASS (yu_scenario_place_parent_class)->finalize (object);
}

static void
yu_scenario_place_class_init (YuScenarioPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_scenario_place_finalize;
}

static void
yu_scenario_place_init (YuScenarioPlace *self)
{
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
read_answers (YuScenarioPlace *self)
{
  const YuScenario *scenario = yu_scenario_place_get_scenario (self);
  YuAnswers *answers = yu_dossier_answers (dossier_of (self));

  g_clear_pointer (&self->answers, yu_answers_unref);
  self->answers = scenario ? yu_scenario_apply (scenario, answers) : yu_answers_ref (answers);
}

static void
assessed_cb (YuScenarioPlace *self)
{
  read_answers (self);
  g_signal_emit_by_name (self, "changed");
}

YuScenarioPlace *
yu_scenario_place_new (YuSession *session, const char *name)
{
  YuScenarioPlace *self = g_object_new (YU_TYPE_SCENARIO_PLACE, NULL);

  self->session = g_object_ref (session);
  self->name = g_strdup (name);
  read_answers (self);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
