/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "answer-place.h"

/* Places keep no answers of their own: they forward to the document, and say "changed" in the same
 * turn of the main loop. */

G_DEFINE_INTERFACE (YuAnswerPlace, yu_answer_place, G_TYPE_OBJECT)

static void
yu_answer_place_default_init (YuAnswerPlaceInterface *iface)
{
  g_signal_new ("changed", YU_TYPE_ANSWER_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

const YuValue *
yu_answer_place_get_value (YuAnswerPlace *self, const char *question)
{
  return YU_ANSWER_PLACE_GET_IFACE (self)->get_value (self, question);
}

const char *
yu_answer_place_get_typed (YuAnswerPlace *self, const char *question)
{
  return YU_ANSWER_PLACE_GET_IFACE (self)->get_typed (self, question);
}

void
yu_answer_place_set_value (YuAnswerPlace *self, const char *question, const YuValue *value)
{
  YU_ANSWER_PLACE_GET_IFACE (self)->set_value (self, question, value);
}

void
yu_answer_place_set_typed (YuAnswerPlace *self, const char *question, const char *text)
{
  YU_ANSWER_PLACE_GET_IFACE (self)->set_typed (self, question, text);
}

YuSession *
yu_answer_place_get_session (YuAnswerPlace *self)
{
  return YU_ANSWER_PLACE_GET_IFACE (self)->get_session (self);
}

/* The document */

struct _YuDocumentPlace {
  GObject parent_instance;
  YuSession *session;
};

static void yu_document_place_iface_init (YuAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuDocumentPlace, yu_document_place, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_ANSWER_PLACE,
                                                      yu_document_place_iface_init))

static YuDocument *
document_of (YuAnswerPlace *place)
{
  return yu_session_get_document (YU_DOCUMENT_PLACE (place)->session);
}

static const YuValue *
document_get_value (YuAnswerPlace *place, const char *question)
{
  return yu_answers_get (yu_document_get_answers (document_of (place)), question);
}

static const char *
document_get_typed (YuAnswerPlace *place, const char *question)
{
  return yu_dossier_typed (yu_document_get_dossier (document_of (place)), question);
}

static void
document_set_value (YuAnswerPlace *place, const char *question, const YuValue *value)
{
  yu_document_set_answer (document_of (place), question, value);
}

static void
document_set_typed (YuAnswerPlace *place, const char *question, const char *text)
{
  yu_document_set_typed (document_of (place), question, text);
}

static YuSession *
document_get_session (YuAnswerPlace *place)
{
  return YU_DOCUMENT_PLACE (place)->session;
}

static void
yu_document_place_iface_init (YuAnswerPlaceInterface *iface)
{
  iface->get_value = document_get_value;
  iface->get_typed = document_get_typed;
  iface->set_value = document_set_value;
  iface->set_typed = document_set_typed;
  iface->get_session = document_get_session;
}

static void
yu_document_place_dispose (GObject *object)
{
  g_clear_object (&YU_DOCUMENT_PLACE (object)->session);
  G_OBJECT_CLASS (yu_document_place_parent_class)->dispose (object);
}

static void
yu_document_place_class_init (YuDocumentPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_document_place_dispose;
}

static void
yu_document_place_init (YuDocumentPlace *self)
{
}

static void
session_assessed_cb (YuAnswerPlace *place)
{
  g_signal_emit_by_name (place, "changed");
}

/* Rows hear of a change after the assessment of it, so that what they say about points is of the
 * same moment. */
YuAnswerPlace *
yu_document_place_new (YuSession *session)
{
  YuDocumentPlace *self = g_object_new (YU_TYPE_DOCUMENT_PLACE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (session_assessed_cb), self,
                           G_CONNECT_SWAPPED);
  return YU_ANSWER_PLACE (self);
}
