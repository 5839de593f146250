/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/words.h"
#include "dossier/evidence.h"
#include "evidence-place.h"

struct _YuEvidencePlace {
  GObject     parent_instance;
  YuSession  *session;
  const char *document;   /* interned */
  GHashTable *texts;      /* member → the date as rows read it, ISO text; as it was last asked for */
};

static void yu_evidence_place_iface_init (YuAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuEvidencePlace, yu_evidence_place, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_ANSWER_PLACE, yu_evidence_place_iface_init))

static char *
typed_key (YuEvidencePlace *self, const char *member)
{
  return g_strdup_printf ("documents/%s/%s", self->document, member);
}

static YuDossier *
dossier_of (YuEvidencePlace *self)
{
  return yu_document_get_dossier (yu_session_get_document (self->session));
}

static const YuValue *
evidence_get_value (YuAnswerPlace *place, const char *member)
{
  YuEvidencePlace *self = YU_EVIDENCE_PLACE (place);
  YuDate date = yu_evidence_date (yu_dossier_document (dossier_of (self), self->document), member);
  g_autofree char *iso = date != 0 ? yu_date_to_iso (date) : NULL;
  const YuValue *text = g_hash_table_lookup (self->texts, member);

  if (iso == NULL)
    return NULL;
  if (text == NULL || !g_str_equal (yu_value_text (text), iso))
    g_hash_table_insert (self->texts, (gpointer) g_intern_string (member), yu_value_new_text (iso));
  return g_hash_table_lookup (self->texts, member);
}

static const char *
evidence_get_typed (YuAnswerPlace *place, const char *member)
{
  YuEvidencePlace *self = YU_EVIDENCE_PLACE (place);
  g_autofree char *key = typed_key (self, member);

  return yu_dossier_typed (dossier_of (self), key);
}

/* A date, or the text that is none yet: one step, and all keys of one word are the same step. */
static void
write_member (YuEvidencePlace *self, const char *member, YuDate date, const char *text)
{
  const YuValue *before = yu_dossier_document (dossier_of (self), self->document);
  g_autofree char *key = typed_key (self, member);
  g_autoptr (YuValue) value = date != 0 ? yu_value_new_date (date) : NULL;
  g_autoptr (YuValue) evidence = yu_evidence_with (before, member, value);
  g_autoptr (YuDossier) dated = yu_dossier_with_document (dossier_of (self), self->document, evidence);
  g_autoptr (YuDossier) next = yu_dossier_with_typed (dated, key, text);

  if (yu_evidence_date (before, member) != date || g_strcmp0 (yu_dossier_typed (dossier_of (self), key), text) != 0)
    yu_document_edit_joining (yu_session_get_document (self->session), next, key);
}

static void
evidence_set_value (YuAnswerPlace *place, const char *member, const YuValue *value)
{
  write_member (YU_EVIDENCE_PLACE (place), member, yu_value_is (value, YU_VALUE_TEXT) ? yu_date_from_iso (yu_value_text (value)) : 0, NULL);
}

static void
evidence_set_typed (YuAnswerPlace *place, const char *member, const char *text)
{
  write_member (YU_EVIDENCE_PLACE (place), member, 0, text);
}

static YuSession *
evidence_get_session (YuAnswerPlace *place)
{
  return YU_EVIDENCE_PLACE (place)->session;
}

static void
yu_evidence_place_iface_init (YuAnswerPlaceInterface *iface)
{
  iface->get_value = evidence_get_value;
  iface->get_typed = evidence_get_typed;
  iface->set_value = evidence_set_value;
  iface->set_typed = evidence_set_typed;
  iface->get_session = evidence_get_session;
}

static void
yu_evidence_place_dispose (GObject *object)
{
  YuEvidencePlace *self = YU_EVIDENCE_PLACE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  G_OBJECT_CLASS (yu_evidence_place_parent_class)->dispose (object);
}

static void
yu_evidence_place_class_init (YuEvidencePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_evidence_place_dispose;
}

static void
yu_evidence_place_init (YuEvidencePlace *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) yu_value_unref);
}

static void
assessed_cb (YuAnswerPlace *place)
{
  g_signal_emit_by_name (place, "changed");
}

YuAnswerPlace *
yu_evidence_place_new (YuSession *session, const char *document)
{
  YuEvidencePlace *self = g_object_new (YU_TYPE_EVIDENCE_PLACE, NULL);

  self->session = g_object_ref (session);
  self->document = g_intern_string (document);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  return YU_ANSWER_PLACE (self);
}

/* Questions */

static YuText
text_of (const char *id)
{
  YuText text = { { NULL } };

  for (guint lang = 0; lang < YU_N_LANGS; lang++)
    text.in[lang] = (char *) yu_words (id, lang);
  return text;
}

static YuQuestion
date_question (const char *member)
{
  g_autofree char *label = g_strconcat ("documents.", member, NULL);
  g_autofree char *why = g_strconcat (label, ".why", NULL);

  return (YuQuestion) { .id = member, .kind = YU_KIND_DATE, .label = text_of (label), .why = text_of (why),
                        .date_min = yu_date_from_ymd (1900, 1, 1), .date_max = yu_date_from_ymd (2100, 12, 31) };
}

const YuQuestion *
yu_evidence_question (const char *member)
{
  static const char *const members[] = { "issued", "valid_until", "promised_for" };
  static YuQuestion questions[G_N_ELEMENTS (members)];

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i], member))
      {
        if (questions[i].id == NULL)
          questions[i] = date_question (members[i]);
        return &questions[i];
      }
  g_return_val_if_reached (NULL);
}
