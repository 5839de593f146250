/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the views of one window share. Invariant: whenever "assessed" is emitted, the assessment
 * belongs to the answers that the document holds. It assesses in the same turn of the main loop,
 * without a worker: that costs microseconds, and a view never shows figures of old answers. */

#include "session.h"

struct _YuSession {
  GObject parent_instance;
  YuDocument *document;
  YuLibrary *library;
  YuDate on;
  YuModel *model;
  YuAssessment *assessment;
  YuAssessment *previous;
  GPtrArray *findings; /* of the assessment; NULL until somebody asks */
  GError *error;
};

enum {
  ASSESSED,
  JUMP,
  EXPLAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YuSession, yu_session, G_TYPE_OBJECT)

static void
assess (YuSession *self)
{
  g_clear_pointer (&self->previous, yu_assessment_unref);
  self->previous = g_steal_pointer (&self->assessment);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (self->model)
    {
      g_autoptr (YuAnswers) counted
          = yu_dossier_counted_answers (yu_document_get_dossier (self->document),
                                        yu_library_form (self->library));

      self->assessment = yu_assess (self->model, counted);
    }
  g_signal_emit (self, signals[ASSESSED], 0);
}

static void
document_changed_cb (YuDocument *document, const char *question, YuSession *self)
{
  assess (self);
}

static void
compile (YuSession *self)
{
  g_clear_pointer (&self->model, yu_model_unref);
  g_clear_error (&self->error);
  self->model = yu_model_new (self->library, self->on, &self->error);
}

static void
yu_session_dispose (GObject *object)
{
  YuSession *self = YU_SESSION (object);

  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->assessment, yu_assessment_unref);
  g_clear_pointer (&self->previous, yu_assessment_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->model, yu_model_unref);
  g_clear_pointer (&self->library, yu_library_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (yu_session_parent_class)->dispose (object);
}

static void
yu_session_class_init (YuSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_session_dispose;
  signals[ASSESSED] = g_signal_new ("assessed", YU_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[JUMP] = g_signal_new ("jump", YU_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EXPLAIN] = g_signal_new ("explain", YU_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yu_session_init (YuSession *self)
{
}

YuSession *
yu_session_new (YuDocument *document, YuLibrary *library, YuDate on)
{
  YuSession *self;

  g_return_val_if_fail (YU_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (library != NULL && on != 0, NULL);

  self = g_object_new (YU_TYPE_SESSION, NULL);
  self->document = g_object_ref (document);
  self->library = yu_library_ref (library);
  self->on = on;
  yu_document_set_today (document, on);
  compile (self);
  assess (self);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);
  return self;
}

YuDocument *
yu_session_get_document (YuSession *self)
{
  g_return_val_if_fail (YU_IS_SESSION (self), NULL);

  return self->document;
}

YuLibrary *
yu_session_get_library (YuSession *self)
{
  g_return_val_if_fail (YU_IS_SESSION (self), NULL);

  return self->library;
}

/* Takes up rulebooks that have changed. The answers stay; the form that goes with the library is
 * the document's from now on. */
void
yu_session_set_library (YuSession *self, YuLibrary *library)
{
  g_return_if_fail (YU_IS_SESSION (self));
  g_return_if_fail (library != NULL);

  if (library == self->library)
    return;
  yu_library_ref (library);
  yu_library_unref (self->library);
  self->library = library;
  g_signal_handlers_block_by_func (self->document, document_changed_cb, self);
  yu_document_set_form (self->document, yu_library_form (library));
  g_signal_handlers_unblock_by_func (self->document, document_changed_cb, self);
  compile (self);
  assess (self);
}

YuDate
yu_session_get_on (YuSession *self)
{
  g_return_val_if_fail (YU_IS_SESSION (self), 0);

  return self->on;
}

/* Assesses for another day; changes are dated with it from now on. */
void
yu_session_set_on (YuSession *self, YuDate on)
{
  g_return_if_fail (YU_IS_SESSION (self));
  g_return_if_fail (on != 0);

  if (on == self->on)
    return;
  self->on = on;
  yu_document_set_today (self->document, on);
  compile (self);
  assess (self);
}

const YuAssessment *
yu_session_get_assessment (YuSession *self)
{
  g_return_val_if_fail (YU_IS_SESSION (self), NULL);

  return self->assessment;
}

const YuAssessment *
yu_session_get_previous (YuSession *self)
{
  g_return_val_if_fail (YU_IS_SESSION (self), NULL);

  return self->previous;
}

/* The kinds of findings were read with the library, in its thread; without them there is nothing to
 * say. */
GPtrArray *
yu_session_get_findings (YuSession *self)
{
  const YuFindingKinds *kinds = yu_finding_kinds_shipped (NULL);

  g_return_val_if_fail (YU_IS_SESSION (self), NULL);

  if (self->findings == NULL && self->assessment && kinds)
    self->findings
        = yu_dossier_check (yu_document_get_dossier (self->document), self->assessment, kinds);
  if (self->findings == NULL)
    self->findings = g_ptr_array_new ();
  return self->findings;
}

const GError *
yu_session_get_error (YuSession *self)
{
  g_return_val_if_fail (YU_IS_SESSION (self), NULL);

  return self->error;
}

void
yu_session_jump (YuSession *self, const char *question)
{
  g_return_if_fail (YU_IS_SESSION (self));
  g_return_if_fail (question != NULL);

  g_signal_emit (self, signals[JUMP], 0, question);
}

void
yu_session_explain (YuSession *self, const char *what)
{
  g_return_if_fail (YU_IS_SESSION (self));
  g_return_if_fail (what != NULL);

  g_signal_emit (self, signals[EXPLAIN], 0, what);
}
