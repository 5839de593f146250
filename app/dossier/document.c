/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The open document: what a window binds to. It holds a history of dossiers and tells in the same
 * turn of the main loop what changed; every change goes to the recovery file. Loading and saving
 * are in document-files.c, what a crash left in drafts.c. */

#include "attachments.h"
#include "document-private.h"

#include "base/words.h"

enum {
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_FILE,
  PROP_SAVING,
  N_PROPS,
};

enum {
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YuDocument, yu_document, G_TYPE_OBJECT)

/* A draft of an unmodified document holds nothing that is not on the disk elsewhere: it goes.
 * Anything else stays until somebody saves or discards it. */
static void
yu_document_dispose (GObject *object)
{
  YuDocument *self = YU_DOCUMENT (object);

  if (self->keeper != NULL)
    yu_document_tidy (self);
  if (self->keeper != NULL)
    yu_draft_keeper_close (g_steal_pointer (&self->keeper), yu_history_modified (self->history));

  G_OBJECT_CLASS (yu_document_parent_class)->dispose (object);
}

static void
yu_document_finalize (GObject *object)
{
  YuDocument *self = YU_DOCUMENT (object);

  g_clear_pointer (&self->history, yu_history_free);
  g_clear_pointer (&self->form, yu_form_unref);
  g_clear_object (&self->file);
  g_free (self->digest);
  g_ptr_array_unref (self->seals);

  G_OBJECT_CLASS (yu_document_parent_class)->finalize (object);
}

static void
yu_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  YuDocument *self = YU_DOCUMENT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_take_string (value, yu_document_dup_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, yu_document_is_modified (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, yu_history_can_undo (self->history));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, yu_history_can_redo (self->history));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yu_document_class_init (YuDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = yu_document_dispose;
  object_class->finalize = yu_document_finalize;
  object_class->get_property = yu_document_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * YuDocument::changed:
   * @question: (nullable): the question whose answer or text changed; %NULL if several may have
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yu_document_init (YuDocument *self)
{
  self->seals = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_seal_unref);
  g_ptr_array_add (self->seals, NULL);
}

YuDocument *
yu_document_make (YuForm *form, YuDossier *start, YuDraftFile *draft)
{
  YuDocument *self = g_object_new (YU_TYPE_DOCUMENT, NULL);

  self->form = yu_form_ref (form);
  self->history = yu_history_new (start);
  self->keeper = yu_draft_keeper_new (draft);

  return self;
}

/**
 * yu_document_new:
 * @form: the form
 * @start: (nullable): the dossier to start with; %NULL: an empty one
 *
 * Returns: (transfer full): a document without a file; nothing of it is modified yet
 */
YuDocument *
yu_document_new (YuForm *form, YuDossier *start)
{
  g_return_val_if_fail (form != NULL, NULL);

  g_autoptr (YuDossier) dossier = start != NULL ? yu_dossier_ref (start) : yu_dossier_new ();
  g_autoptr (YuDraftFile) draft = yu_draft_file_new ();

  return yu_document_make (form, dossier, draft);
}

YuDocumentLook
yu_document_look (YuDocument *self)
{
  return (YuDocumentLook){
    yu_document_dup_title (self),
    yu_history_modified (self->history),
    yu_history_can_undo (self->history),
    yu_history_can_redo (self->history),
  };
}

/* Takes `before`; says what is different now. */
void
yu_document_notify (YuDocument *self, YuDocumentLook before)
{
  YuDocumentLook now = yu_document_look (self);

  if (g_strcmp0 (before.title, now.title) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  if (before.modified != now.modified)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  if (before.can_undo != now.can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (before.can_redo != now.can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_free (before.title);
  g_free (now.title);
}

static void
tell_change (YuDocument *self, const char *question, YuDocumentLook before)
{
  yu_draft_keeper_changed (self->keeper, yu_history_current (self->history));
  g_signal_emit (self, signals[CHANGED], 0, question);
  yu_document_notify (self, before);
}

static void
push (YuDocument *self, YuDossier *next, const char *question)
{
  YuDocumentLook before = yu_document_look (self);
  g_autoptr (YuDossier) dated
      = self->today != 0 ? yu_dossier_with_answered_on (next, self->today) : yu_dossier_ref (next);

  if (yu_history_push (self->history, dated, question, g_get_monotonic_time ()))
    tell_change (self, question, before);
  else
    g_free (before.title);
}

/**
 * yu_document_get_dossier:
 * @self: a document
 *
 * Returns: (transfer none): the dossier as it stands
 */
YuDossier *
yu_document_get_dossier (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), NULL);

  return yu_history_current (self->history);
}

/**
 * yu_document_get_answers:
 * @self: a document
 *
 * Returns: (transfer none): all answers; those that count are yu_dossier_counted_answers()
 */
YuAnswers *
yu_document_get_answers (YuDocument *self)
{
  return yu_dossier_answers (yu_document_get_dossier (self));
}

/**
 * yu_document_get_form:
 * @self: a document
 *
 * Returns: (transfer none): the form
 */
YuForm *
yu_document_get_form (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), NULL);

  return self->form;
}

/**
 * yu_document_set_form:
 * @self: a document
 * @form: the form, with other option lists after rulebooks changed
 *
 * Emits "changed" for all questions, since what is relevant or known may be different now.
 */
void
yu_document_set_form (YuDocument *self, YuForm *form)
{
  g_return_if_fail (YU_IS_DOCUMENT (self) && form != NULL);

  if (self->form == form)
    return;
  yu_form_unref (self->form);
  self->form = yu_form_ref (form);
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

/**
 * yu_document_set_today:
 * @self: a document
 * @today: a date; 0: not known
 *
 * The core reads no clock, so whoever does says which day it is: every change from now on dates the
 * dossier with it.
 */
void
yu_document_set_today (YuDocument *self, YuDate today)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  self->today = today;
}

/**
 * yu_document_get_file:
 * @self: a document
 *
 * Returns: (nullable) (transfer none): where it is saved; %NULL if it never was
 */
GFile *
yu_document_get_file (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), NULL);

  return self->file;
}

void
yu_document_set_file (YuDocument *self, GFile *file, const char *digest)
{
  YuDocumentLook before = yu_document_look (self);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  gboolean other
      = self->file == NULL || file == NULL ? self->file != file : !g_file_equal (self->file, file);

  g_set_object (&self->file, file);
  g_free (self->digest);
  self->digest = g_strdup (digest);
  yu_draft_keeper_set_original (self->keeper, path, digest);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  yu_document_notify (self, before);
}

void
yu_document_set_saving (YuDocument *self, GTask *saving)
{
  if (self->saving == saving)
    return;
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/**
 * yu_document_dup_title:
 * @self: a document
 *
 * The title stands in window lists, switchers and screenshots, so it never holds an answer.
 *
 * Returns: (transfer full): the case number, else the file's base name, else "New application" in
 * the user's language
 */
char *
yu_document_dup_title (YuDocument *self)
{
  const char *case_id = yu_dossier_case (yu_document_get_dossier (self));

  if (case_id != NULL)
    return g_strdup (case_id);
  if (self->file == NULL)
    return g_strdup (yu_words ("document.untitled", yu_lang_current ()));

  g_autofree char *name = g_file_get_basename (self->file);
  if (g_str_has_suffix (name, ".yucai") && strlen (name) > strlen (".yucai"))
    name[strlen (name) - strlen (".yucai")] = '\0';
  return g_filename_display_name (name);
}

/**
 * yu_document_set_answer:
 * @self: a document
 * @question: a question's id
 * @value: (nullable): an answer that the question accepts; %NULL: not known
 *
 * Answers a question; text of it that could not be read is gone. Edits of one question within a
 * second are one step.
 */
void
yu_document_set_answer (YuDocument *self, const char *question, const YuValue *value)
{
  const YuQuestion *asked;

  g_return_if_fail (YU_IS_DOCUMENT (self) && question != NULL);
  asked = yu_form_question (self->form, question);
  /* What the form refuses could be saved, but never opened again. */
  g_return_if_fail (asked != NULL && yu_question_accepts (asked, value));

  g_autoptr (YuDossier) next
      = yu_dossier_with_answer (yu_document_get_dossier (self), question, value);
  push (self, next, question);
}

/**
 * yu_document_set_typed:
 * @self: a document
 * @question: a question's id
 * @text: (nullable): what was typed and could not be read
 *
 * Keeps the text with the dossier; the question counts as unanswered until it is mended.
 */
void
yu_document_set_typed (YuDocument *self, const char *question, const char *text)
{
  g_return_if_fail (YU_IS_DOCUMENT (self) && question != NULL);

  g_autoptr (YuDossier) next
      = yu_dossier_with_typed (yu_document_get_dossier (self), question, text);
  push (self, next, question);
}

/**
 * yu_document_edit:
 * @self: a document
 * @next: the dossier after the change
 *
 * Any other change, as a step of its own.
 */
void
yu_document_edit (YuDocument *self, YuDossier *next)
{
  g_return_if_fail (YU_IS_DOCUMENT (self) && next != NULL);

  push (self, next, NULL);
}

/**
 * yu_document_edit_joining:
 * @self: a document
 * @next: the dossier after the change
 * @what: what is edited, not a question: successive edits of it are one step, like those of one
 * question
 *
 * Any other change, while somebody types.
 */
void
yu_document_edit_joining (YuDocument *self, YuDossier *next, const char *what)
{
  g_return_if_fail (YU_IS_DOCUMENT (self) && next != NULL && what != NULL);

  push (self, next, what);
}

/**
 * yu_document_reload:
 * @self: a document
 * @theirs: the same file, loaded anew
 *
 * Takes what the file holds now, in one step: what stood here before comes back with undo, and is
 * then saved over it.
 */
void
yu_document_reload (YuDocument *self, YuDocument *theirs)
{
  YuDocumentLook before = yu_document_look (self);
  YuDossier *dossier = yu_history_current (theirs->history);

  g_return_if_fail (YU_IS_DOCUMENT (self) && theirs->file != NULL);

  yu_history_push (self->history, dossier, NULL, g_get_monotonic_time ());
  yu_history_mark_saved (self->history, dossier);
  yu_document_set_file (self, theirs->file, theirs->digest);
  tell_change (self, NULL, before);
}

/**
 * yu_document_break:
 * @self: a document
 *
 * The focus left: the next edit starts a step of its own.
 */
void
yu_document_break (YuDocument *self)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  yu_history_break (self->history);
}

/**
 * yu_document_undo:
 * @self: a document
 *
 * Takes the last step back, if there is one.
 */
void
yu_document_undo (YuDocument *self)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  const char *question = yu_history_undo_question (self->history);
  YuDocumentLook before = yu_document_look (self);

  if (yu_history_undo (self->history))
    tell_change (self, question, before);
  else
    g_free (before.title);
}

/**
 * yu_document_redo:
 * @self: a document
 *
 * Does the step again that was taken back last, if there is one.
 */
void
yu_document_redo (YuDocument *self)
{
  g_return_if_fail (YU_IS_DOCUMENT (self));

  const char *question = yu_history_redo_question (self->history);
  YuDocumentLook before = yu_document_look (self);

  if (yu_history_redo (self->history))
    tell_change (self, question, before);
  else
    g_free (before.title);
}

/**
 * yu_document_is_modified:
 * @self: a document
 *
 * Returns: whether there is something that its file does not hold
 */
gboolean
yu_document_is_modified (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), FALSE);

  return yu_history_modified (self->history);
}

/**
 * yu_document_flush:
 * @self: a document
 * @callback: called when the recovery file holds everything
 * @data: for @callback
 *
 * Writes the recovery file now, as before the program is stopped.
 */
void
yu_document_flush (YuDocument *self, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (YU_IS_DOCUMENT (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, yu_document_flush);
  yu_draft_keeper_flush (self->keeper, task);
}

/**
 * yu_document_flush_finish:
 * @self: a document
 * @result: what the callback got
 * @error: what is wrong
 *
 * Returns: whether the recovery file holds everything
 */
gboolean
yu_document_flush_finish (YuDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * yu_document_dup_draft_path:
 * @self: a document
 *
 * Returns: (transfer full): where its recovery file is as long as something is not saved
 */
char *
yu_document_dup_draft_path (YuDocument *self)
{
  g_return_val_if_fail (YU_IS_DOCUMENT (self), NULL);

  return g_strdup (yu_draft_file_path (yu_draft_keeper_file (self->keeper)));
}

/**
 * yu_document_discard:
 * @self: a document that is about to be closed
 *
 * Removes the recovery file, because the user said so. It is gone when this returns.
 */
void
yu_document_discard (YuDocument *self)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (YU_IS_DOCUMENT (self));

  yu_draft_keeper_discard (self->keeper);
  folder = yu_attachments_folder (yu_draft_file_path (yu_draft_keeper_file (self->keeper)));
  yu_attachments_sweep (&(YuPlace){ folder, NULL }, NULL);
}
