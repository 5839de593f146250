/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/words.h"
#include "dossier/evidence.h"
#include "evidence-place.h"

#define LONGEST_TEXT 200 /* characters */
#define MOST_YUAN 1000000000

struct _YuEvidencePlace {
  GObject parent_instance;
  YuSession *session;
  const char *document; /* interned */
  GHashTable *texts; /* member → the date as rows read it, ISO text; as it was last asked for */
};

static void yu_evidence_place_iface_init (YuAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuEvidencePlace, yu_evidence_place, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_ANSWER_PLACE,
                                                      yu_evidence_place_iface_init))

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

/* What a member holds, as rows read it: a date is ISO text there. */
static const YuValue *
evidence_get_value (YuAnswerPlace *place, const char *member)
{
  YuEvidencePlace *self = YU_EVIDENCE_PLACE (place);
  const YuValue *value
      = yu_evidence_value (yu_dossier_document (dossier_of (self), self->document), member);
  const YuValue *text = g_hash_table_lookup (self->texts, member);
  g_autofree char *iso
      = yu_value_is (value, YU_VALUE_DATE) ? yu_date_to_iso (yu_value_date (value)) : NULL;

  if (iso == NULL)
    return value;
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

/* The other way: as the dossier keeps it. */
static YuValue *
value_of_row (const char *member, const YuValue *value)
{
  if (value == NULL)
    return NULL;
  if (yu_evidence_question (member)->kind != YU_KIND_DATE)
    return yu_value_ref (value);
  return yu_value_new_date (yu_date_from_iso (yu_value_text (value)));
}

/* A value, or the text that is none yet: one step, and all keys of one word are the same step. */
static void
write_member (YuEvidencePlace *self, const char *member, const YuValue *value, const char *text)
{
  const YuValue *before = yu_dossier_document (dossier_of (self), self->document);
  g_autofree char *key = typed_key (self, member);
  g_autoptr (YuValue) evidence = yu_evidence_with (before, member, value);
  g_autoptr (YuDossier) said
      = yu_dossier_with_document (dossier_of (self), self->document, evidence);
  g_autoptr (YuDossier) next = yu_dossier_with_typed (said, key, text);

  if (!yu_value_equal (yu_evidence_value (before, member), value)
      || g_strcmp0 (yu_dossier_typed (dossier_of (self), key), text) != 0)
    yu_document_edit_joining (yu_session_get_document (self->session), next, key);
}

static void
evidence_set_value (YuAnswerPlace *place, const char *member, const YuValue *value)
{
  g_autoptr (YuValue) kept = value_of_row (member, value);

  write_member (YU_EVIDENCE_PLACE (place), member, kept, NULL);
}

static void
evidence_set_typed (YuAnswerPlace *place, const char *member, const char *text)
{
  write_member (YU_EVIDENCE_PLACE (place), member, NULL, text);
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
  self->texts
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) yu_value_unref);
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
new_question (const char *member, YuKind kind)
{
  g_autofree char *label = g_strconcat ("documents.", member, NULL);
  g_autofree char *why = g_strconcat (label, ".why", NULL);
  YuQuestion question = { .id = member,
                          .kind = kind,
                          .label = text_of (label),
                          .why = text_of (why),
                          .max = LONGEST_TEXT,
                          .date_min = yu_date_from_ymd (1900, 1, 1),
                          .date_max = yu_date_from_ymd (2100, 12, 31) };

  if (kind == YU_KIND_MONEY)
    {
      question.unit = text_of ("documents.salary.unit");
      question.max = MOST_YUAN;
    }
  return question;
}

const YuQuestion *
yu_evidence_question (const char *member)
{
  static const struct {
    const char *member;
    YuKind kind;
  } kinds[] = {
    { "issued", YU_KIND_DATE },       { "valid_until", YU_KIND_DATE },
    { "promised_for", YU_KIND_DATE }, { "name", YU_KIND_TEXT },
    { "salary", YU_KIND_MONEY },      { "checked_on", YU_KIND_DATE },
    { "checked_by", YU_KIND_TEXT },   { "checked_how", YU_KIND_TEXT },
  };
  static YuQuestion questions[G_N_ELEMENTS (kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].member, member))
      {
        if (questions[i].id == NULL)
          questions[i] = new_question (kinds[i].member, kinds[i].kind);
        return &questions[i];
      }
  g_return_val_if_reached (NULL);
}
