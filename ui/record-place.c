/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-place.h"

struct _YuRecordPlace {
  GObject parent_instance;
  YuSession *session;
  const char *question; /* interned */
  int index;
};

static void yu_record_place_iface_init (YuAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuRecordPlace, yu_record_place, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (YU_TYPE_ANSWER_PLACE,
                                                      yu_record_place_iface_init))

static char *
typed_key (const char *question, int index, const char *field)
{
  if (index < 0)
    return g_strdup_printf ("%s/%s", question, field);
  return g_strdup_printf ("%s/%d/%s", question, index, field);
}

static YuDocument *
document_of (YuRecordPlace *self)
{
  return yu_session_get_document (self->session);
}

static const YuValue *
answer_of (YuRecordPlace *self)
{
  return yu_answers_get (yu_document_get_answers (document_of (self)), self->question);
}

/* NULL while there is no such record: a window that still shows it after an undo shows empty
 * fields. */
static const YuValue *
record_of (YuRecordPlace *self)
{
  const YuValue *answer = answer_of (self);

  if (self->index < 0)
    return yu_value_is (answer, YU_VALUE_RECORD) ? answer : NULL;
  if (!yu_value_is (answer, YU_VALUE_LIST) || (gsize) self->index >= yu_value_length (answer))
    return NULL;
  return yu_value_item (answer, (gsize) self->index);
}

/* A copy of record in which one member is another value, or absent when that is NULL. */
static YuValue *
record_with (const YuValue *record, const char *name, const YuValue *value)
{
  gsize n = record ? yu_value_length (record) : 0;
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree YuValue **members = g_new0 (YuValue *, n + 1);
  gsize count = 0;
  gboolean placed = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      gboolean here = g_str_equal (yu_value_name (record, i), name);

      placed = placed || here;
      if (here && value == NULL)
        continue;
      names[count] = yu_value_name (record, i);
      members[count++] = (YuValue *) (here ? value : yu_value_item (record, i));
    }
  if (!placed && value != NULL)
    {
      names[count] = name;
      members[count++] = (YuValue *) value;
    }
  return yu_value_new_record (names, members, count);
}

static gsize
length_of (const YuValue *list)
{
  return yu_value_is (list, YU_VALUE_LIST) ? yu_value_length (list) : 0;
}

/* The item at an index, which may be the one behind the last, is another one. */
static YuValue *
list_with (const YuValue *list, gsize index, YuValue *item)
{
  gsize n = MAX (length_of (list), index + 1);
  g_autofree YuValue **items = g_new0 (YuValue *, n);

  for (gsize i = 0; i < n; i++)
    items[i] = i == index ? item : (YuValue *) yu_value_item (list, i);
  return yu_value_new_list (items, n);
}

/* The record behind the last of a list begins with what is filled in first. */
static gboolean
may_begin (YuRecordPlace *self)
{
  return self->index >= 0 && length_of (answer_of (self)) == (gsize) self->index;
}

static void
write_record (YuRecordPlace *self, YuValue *record)
{
  g_autoptr (YuValue) list
      = self->index >= 0 ? list_with (answer_of (self), (gsize) self->index, record) : NULL;

  yu_document_set_answer (document_of (self), self->question, list ? list : record);
}

static void
write_member (YuRecordPlace *self, const char *field, const YuValue *value)
{
  const YuValue *record = record_of (self);
  g_autoptr (YuValue) next = NULL;

  if (record ? yu_value_equal (yu_value_member (record, field), value)
             : value == NULL || !may_begin (self))
    return;
  next = record_with (record, field, value);
  write_record (self, next);
}

static const YuValue *
record_get_value (YuAnswerPlace *place, const char *field)
{
  const YuValue *record = record_of (YU_RECORD_PLACE (place));

  return yu_value_is (record, YU_VALUE_RECORD) ? yu_value_member (record, field) : NULL;
}

static const char *
record_get_typed (YuAnswerPlace *place, const char *field)
{
  YuRecordPlace *self = YU_RECORD_PLACE (place);
  g_autofree char *key = typed_key (self->question, self->index, field);

  return yu_dossier_typed (yu_document_get_dossier (document_of (self)), key);
}

static void
record_set_value (YuAnswerPlace *place, const char *field, const YuValue *value)
{
  YuRecordPlace *self = YU_RECORD_PLACE (place);
  g_autofree char *key = typed_key (self->question, self->index, field);

  write_member (self, field, value);
  if (record_get_typed (place, field) != NULL)
    yu_document_set_typed (document_of (self), key, NULL);
}

static void
record_set_typed (YuAnswerPlace *place, const char *field, const char *text)
{
  YuRecordPlace *self = YU_RECORD_PLACE (place);
  g_autofree char *key = typed_key (self->question, self->index, field);

  if (text != NULL && record_of (self) == NULL && may_begin (self))
    {
      g_autoptr (YuValue) empty = yu_value_new_record (NULL, NULL, 0);

      write_record (self, empty);
    }
  yu_document_set_typed (document_of (self), key, text);
  write_member (self, field, NULL);
}

static YuSession *
record_get_session (YuAnswerPlace *place)
{
  return YU_RECORD_PLACE (place)->session;
}

static void
yu_record_place_iface_init (YuAnswerPlaceInterface *iface)
{
  iface->get_value = record_get_value;
  iface->get_typed = record_get_typed;
  iface->set_value = record_set_value;
  iface->set_typed = record_set_typed;
  iface->get_session = record_get_session;
}

static void
yu_record_place_dispose (GObject *object)
{
  g_clear_object (&YU_RECORD_PLACE (object)->session);
  G_OBJECT_CLASS (yu_record_place_parent_class)->dispose (object);
}

static void
yu_record_place_class_init (YuRecordPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_record_place_dispose;
}

static void
yu_record_place_init (YuRecordPlace *self)
{
}

static void
assessed_cb (YuAnswerPlace *place)
{
  g_signal_emit_by_name (place, "changed");
}

YuAnswerPlace *
yu_record_place_new (YuSession *session, const char *question, int index)
{
  YuRecordPlace *self = g_object_new (YU_TYPE_RECORD_PLACE, NULL);

  self->session = g_object_ref (session);
  self->question = g_intern_string (question);
  self->index = index;
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  return YU_ANSWER_PLACE (self);
}

/* Lists of records */

static const YuValue *
list_of (YuSession *session, const char *question)
{
  const YuValue *answer
      = yu_answers_get (yu_document_get_answers (yu_session_get_document (session)), question);

  return yu_value_is (answer, YU_VALUE_LIST) ? answer : NULL;
}

void
yu_record_list_append (YuSession *session, const char *question, const YuValue *record)
{
  const YuValue *list = list_of (session, question);
  g_autoptr (YuValue) next = list_with (list, length_of (list), (YuValue *) record);

  yu_document_break (yu_session_get_document (session));
  yu_document_set_answer (yu_session_get_document (session), question, next);
}

/* The text that stood at old_key moves to key; takes and gives a dossier. */
static YuDossier *
move_text (YuDossier *dossier, const YuDossier *before, const char *key, const char *old_key)
{
  const char *text = old_key ? yu_dossier_typed (before, old_key) : NULL;
  g_autoptr (YuDossier) old = dossier;

  if (g_strcmp0 (text, yu_dossier_typed (before, key)) == 0)
    return g_steal_pointer (&old);
  return yu_dossier_with_typed (old, key, text);
}

static YuDossier *
move_texts (YuDossier *dossier, const YuDossier *before, const YuQuestion *question, guint to,
            int from)
{
  for (guint i = 0; i < question->fields->len; i++)
    {
      const YuQuestion *field = g_ptr_array_index (question->fields, i);
      g_autofree char *key = typed_key (question->id, (int) to, field->id);
      g_autofree char *old_key = from >= 0 ? typed_key (question->id, from, field->id) : NULL;

      dossier = move_text (dossier, before, key, old_key);
    }
  return dossier;
}

/* The list and its texts in a new order of n items: order[i] is the place an item had before. */
static void
reorder (YuSession *session, const YuQuestion *question, const guint *order, guint n)
{
  YuDocument *document = yu_session_get_document (session);
  const YuValue *list = list_of (session, question->id);
  YuDossier *before = yu_document_get_dossier (document);
  g_autofree YuValue **items = g_new0 (YuValue *, n + 1);
  g_autoptr (YuValue) next = NULL;
  g_autoptr (YuDossier) dossier = NULL;

  for (guint i = 0; i < n; i++)
    items[i] = (YuValue *) yu_value_item (list, order[i]);
  next = yu_value_new_list (items, n);
  dossier = yu_dossier_with_answer (before, question->id, next);
  for (guint i = 0; i < yu_value_length (list); i++)
    dossier = move_texts (dossier, before, question, i, i < n ? (int) order[i] : -1);
  yu_document_edit (document, dossier);
}

void
yu_record_list_remove (YuSession *session, const YuQuestion *question, guint index)
{
  const YuValue *list = list_of (session, question->id);
  guint n = list ? (guint) yu_value_length (list) : 0;
  g_autofree guint *order = g_new0 (guint, n + 1);

  g_return_if_fail (index < n);

  for (guint i = 0; i + 1 < n; i++)
    order[i] = i < index ? i : i + 1;
  reorder (session, question, order, n - 1);
}

void
yu_record_list_swap (YuSession *session, const YuQuestion *question, guint a, guint b)
{
  const YuValue *list = list_of (session, question->id);
  guint n = list ? (guint) yu_value_length (list) : 0;
  g_autofree guint *order = g_new0 (guint, n + 1);

  g_return_if_fail (a < n && b < n);

  for (guint i = 0; i < n; i++)
    order[i] = i == a ? b : i == b ? a : i;
  reorder (session, question, order, n);
}

static gboolean
has_text (YuSession *session, const YuQuestion *question, guint index)
{
  YuDossier *dossier = yu_document_get_dossier (yu_session_get_document (session));

  for (guint i = 0; i < question->fields->len; i++)
    {
      g_autofree char *key
          = typed_key (question->id, (int) index,
                       ((const YuQuestion *) g_ptr_array_index (question->fields, i))->id);

      if (yu_dossier_typed (dossier, key) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A record of which everything was cleared again says nothing, and would be a gap on paper. */
void
yu_record_list_drop_empty (YuSession *session, const YuQuestion *question, guint index)
{
  const YuValue *list = list_of (session, question->id);

  if (list && index < yu_value_length (list) && yu_value_length (yu_value_item (list, index)) == 0
      && !has_text (session, question, index))
    yu_record_list_remove (session, question, index);
}
