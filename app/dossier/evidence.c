/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "evidence.h"

#include <string.h>

#define MOST_YUAN G_GINT64_CONSTANT (1000000000000)

/* In the order in which they are written. */
typedef enum {
  MEMBER_STATE,
  MEMBER_DATE,
  MEMBER_TEXT,
  MEMBER_TICK,
  MEMBER_AMOUNT,
  MEMBER_ATTACHMENTS,
} MemberKind;

static const struct {
  const char *name;
  MemberKind kind;
} members[] = {
  { "state", MEMBER_STATE },
  { "issued", MEMBER_DATE },
  { "valid_until", MEMBER_DATE },
  { "promised_for", MEMBER_DATE },
  { "name", MEMBER_TEXT },
  { "salary", MEMBER_AMOUNT },
  { "authenticated", MEMBER_TICK },
  { "translated", MEMBER_TICK },
  { "translation_sealed", MEMBER_TICK },
  { "sealed", MEMBER_TICK },
  { "checked_on", MEMBER_DATE },
  { "checked_by", MEMBER_TEXT },
  { "checked_how", MEMBER_TEXT },
  { "attachments", MEMBER_ATTACHMENTS },
};

static const char *const state_ids[]
    = { NULL, "needed", "not_needed", "have", "checked", "promised" };

/* A record under construction: known members in their order, then the others as they come. */
typedef struct {
  GPtrArray *names;
  GPtrArray *values;
} Draft;

static Draft
draft_new (void)
{
  return (Draft){ g_ptr_array_new (),
                  g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref) };
}

static void
draft_add (Draft *draft, const char *name, YuValue *value) /* transfer full, nullable: left out */
{
  if (value == NULL)
    return;
  g_ptr_array_add (draft->names, (gpointer) name);
  g_ptr_array_add (draft->values, value);
}

/* NULL if there is nothing in it. */
static YuValue *
draft_end (Draft *draft)
{
  YuValue *record = NULL;

  if (draft->names->len > 0)
    record = yu_value_new_record ((const char *const *) draft->names->pdata,
                                  (YuValue *const *) draft->values->pdata, draft->names->len);
  g_ptr_array_unref (draft->names);
  g_ptr_array_unref (draft->values);
  return record;
}

static gboolean
is_known (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * yu_sha256_is_valid:
 * @text: (nullable): a text
 *
 * Returns: whether it is a digest as files are named by: 64 hexadecimal digits in lower case.
 * Anything else never becomes part of a path.
 */
gboolean
yu_sha256_is_valid (const char *text)
{
  return text != NULL && strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/* --- reading --- */

static YuEvidenceState
state_from_id (const char *id)
{
  for (gsize i = 1; i < G_N_ELEMENTS (state_ids); i++)
    if (strcmp (state_ids[i], id) == 0)
      return i;
  return YU_EVIDENCE_BY_ANSWERS;
}

static YuValue *
read_state (YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "state");

  if (yu_faults_total (at.faults) > before)
    return NULL;
  if (state_from_id (id) != YU_EVIDENCE_BY_ANSWERS)
    return yu_value_new_text (id);
  yu_json_fault (yu_json_member (at, "state"), NULL,
                 "needed, not_needed, have, checked or promised");
  return NULL;
}

static YuValue *
read_digest (YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  const char *sha256 = yu_json_text (at, "sha256");

  if (yu_faults_total (at.faults) > before)
    return NULL;
  if (yu_sha256_is_valid (sha256))
    return yu_value_new_text (sha256);
  yu_json_fault (yu_json_member (at, "sha256"), NULL,
                 "a SHA-256 digest: 64 hexadecimal digits in lower case");
  return NULL;
}

/* The rest of an object, as it stands there. */
static void
keep_others (Draft *draft, YuJson at, gboolean (*known) (const char *name))
{
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *name;
      YuJson member = yu_json_entry (at, i, &name);

      if (known (name))
        continue;
      g_ptr_array_add (draft->names, (gpointer) name);
      g_ptr_array_add (draft->values, yu_json_value (member)); /* NULL for null */
    }
}

static gboolean
is_known_of_attachment (const char *name)
{
  return g_str_equal (name, "sha256") || g_str_equal (name, "name") || g_str_equal (name, "kind")
         || g_str_equal (name, "size");
}

static YuValue *
read_attachment (YuJson at)
{
  Draft draft = draft_new ();

  draft_add (&draft, "sha256", read_digest (at));
  draft_add (&draft, "name", yu_value_new_text (yu_json_text (at, "name")));
  draft_add (&draft, "kind", yu_value_new_text (yu_json_text (at, "kind")));
  draft_add (&draft, "size",
             yu_value_new_integer (yu_json_integer (at, "size", 0, YU_ATTACHMENT_MAX_SIZE)));
  keep_others (&draft, at, is_known_of_attachment);
  return draft_end (&draft);
}

static YuValue *
read_attachments (YuJson at)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);
  YuJson list = yu_json_member (at, "attachments");

  if (!yu_json_is_array (list))
    return NULL;
  if (yu_json_length (list) > YU_ATTACHMENTS_MAX)
    {
      yu_json_fault (list, NULL, "at most %d attachments", YU_ATTACHMENTS_MAX);
      return NULL;
    }
  for (guint i = 0; i < yu_json_length (list); i++)
    if (yu_json_is_object (yu_json_item (list, i)))
      g_ptr_array_add (items, read_attachment (yu_json_item (list, i)));
  return items->len > 0 ? yu_value_new_list ((YuValue *const *) items->pdata, items->len) : NULL;
}

static YuValue *
read_date (YuJson at, const char *name)
{
  YuDate date = yu_json_date (at, name);

  return date != 0 ? yu_value_new_date (date) : NULL;
}

static YuValue *
read_text (YuJson at, const char *name)
{
  const char *text = yu_json_text (at, name);

  return text != NULL && *text != '\0' ? yu_value_new_text (text) : NULL;
}

static YuValue *
read_member (YuJson at, const char *name, MemberKind kind)
{
  switch (kind)
    {
    case MEMBER_STATE:
      return read_state (at);
    case MEMBER_DATE:
      return read_date (at, name);
    case MEMBER_TEXT:
      return read_text (at, name);
    case MEMBER_TICK:
      return yu_json_boolean_or (at, name, FALSE) ? yu_value_new_boolean (TRUE) : NULL;
    case MEMBER_AMOUNT:
      return yu_value_new_integer (yu_json_integer (at, name, 0, MOST_YUAN));
    case MEMBER_ATTACHMENTS:
    default:
      return read_attachments (at);
    }
}

/**
 * yu_evidence_read:
 * @at: what a dossier's file says of one document
 *
 * Reads it with all its faults. False, empty and null are the same as nothing.
 *
 * Returns: (transfer full) (nullable): the evidence; %NULL if nothing is said, or faults were added
 */
YuValue *
yu_evidence_read (YuJson at)
{
  gsize before = yu_faults_total (at.faults);
  Draft draft = draft_new ();
  g_autoptr (YuValue) evidence = NULL;

  if (yu_json_is_object (at))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
        if (yu_json_has (at, members[i].name))
          draft_add (&draft, members[i].name, read_member (at, members[i].name, members[i].kind));
      keep_others (&draft, at, is_known);
    }
  evidence = draft_end (&draft);
  return yu_faults_total (at.faults) == before ? g_steal_pointer (&evidence) : NULL;
}

/* --- looking --- */

/**
 * yu_evidence_value:
 * @evidence: (nullable): evidence
 * @member: one of the members of the header
 *
 * Returns: (nullable): its value, of the kind that the header says; %NULL if nothing is said
 */
const YuValue *
yu_evidence_value (const YuValue *evidence, const char *member)
{
  return yu_value_is (evidence, YU_VALUE_RECORD) ? yu_value_member (evidence, member) : NULL;
}

/**
 * yu_evidence_state:
 * @evidence: (nullable): evidence
 *
 * Returns: what the applicant says of the document
 */
YuEvidenceState
yu_evidence_state (const YuValue *evidence)
{
  const char *id = yu_evidence_text (evidence, "state");

  return id != NULL ? state_from_id (id) : YU_EVIDENCE_BY_ANSWERS;
}

/**
 * yu_evidence_state_id:
 * @state: a state
 *
 * Returns: (nullable): its id in files; %NULL for %YU_EVIDENCE_BY_ANSWERS
 */
const char *
yu_evidence_state_id (YuEvidenceState state)
{
  return state_ids[state];
}

/**
 * yu_evidence_date:
 * @evidence: (nullable): evidence
 * @member: issued, valid_until, promised_for or checked_on
 *
 * Returns: the day; 0 if it is not known
 */
YuDate
yu_evidence_date (const YuValue *evidence, const char *member)
{
  const YuValue *value = yu_evidence_value (evidence, member);

  return yu_value_is (value, YU_VALUE_DATE) ? yu_value_date (value) : 0;
}

/**
 * yu_evidence_text:
 * @evidence: (nullable): evidence
 * @member: name, checked_by or checked_how
 *
 * Returns: (nullable): the text
 */
const char *
yu_evidence_text (const YuValue *evidence, const char *member)
{
  const YuValue *value = yu_evidence_value (evidence, member);

  return yu_value_is (value, YU_VALUE_TEXT) ? yu_value_text (value) : NULL;
}

/**
 * yu_evidence_ticked:
 * @evidence: (nullable): evidence
 * @member: authenticated, translated, translation_sealed or sealed
 *
 * Returns: whether the applicant says so
 */
gboolean
yu_evidence_ticked (const YuValue *evidence, const char *member)
{
  const YuValue *value = yu_evidence_value (evidence, member);

  return yu_value_is (value, YU_VALUE_BOOLEAN) && yu_value_boolean (value);
}

/**
 * yu_evidence_amount:
 * @evidence: (nullable): evidence
 * @member: salary
 *
 * Returns: whole yuan a year; -1 if it is not known
 */
gint64
yu_evidence_amount (const YuValue *evidence, const char *member)
{
  const YuValue *value = yu_evidence_value (evidence, member);

  return yu_value_is (value, YU_VALUE_NUMBER) ? yu_value_integer (value) : -1;
}

/**
 * yu_evidence_attachments:
 * @evidence: (nullable): evidence
 *
 * Returns: how many files are attached
 */
gsize
yu_evidence_attachments (const YuValue *evidence)
{
  const YuValue *list = yu_evidence_value (evidence, "attachments");

  return yu_value_is (list, YU_VALUE_LIST) ? yu_value_length (list) : 0;
}

/**
 * yu_evidence_attachment:
 * @evidence: evidence
 * @i: which, from 0
 *
 * Returns: an attached file; its texts live as long as @evidence
 */
YuAttachment
yu_evidence_attachment (const YuValue *evidence, gsize i)
{
  const YuValue *item = yu_value_item (yu_evidence_value (evidence, "attachments"), i);

  return (YuAttachment){
    .sha256 = yu_value_text (yu_value_member (item, "sha256")),
    .name = yu_value_text (yu_value_member (item, "name")),
    .kind = yu_value_text (yu_value_member (item, "kind")),
    .size = yu_value_integer (yu_value_member (item, "size")),
  };
}

/* --- changing --- */

/**
 * yu_evidence_with:
 * @evidence: (nullable): evidence
 * @member: one of the members of the header
 * @value: (nullable): its value; %NULL takes it away
 *
 * Returns: (transfer full) (nullable): evidence that says so; %NULL if nothing is left to say
 */
YuValue *
yu_evidence_with (const YuValue *evidence, const char *member, const YuValue *value)
{
  Draft draft = draft_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const YuValue *now = strcmp (members[i].name, member) == 0
                               ? value
                               : yu_evidence_value (evidence, members[i].name);

      draft_add (&draft, members[i].name, now != NULL ? yu_value_ref (now) : NULL);
    }
  for (gsize i = 0; evidence != NULL && i < yu_value_length (evidence); i++)
    if (!is_known (yu_value_name (evidence, i)))
      {
        g_ptr_array_add (draft.names, (gpointer) yu_value_name (evidence, i));
        g_ptr_array_add (draft.values, yu_value_ref (yu_value_item (evidence, i)));
      }
  return draft_end (&draft);
}

/* The attached files but one, and perhaps another at the end. */
static YuValue *
with_attachments (const YuValue *evidence, const char *without, YuValue *added) /* nullable */
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (YuValue) list = NULL;

  for (gsize i = 0; i < yu_evidence_attachments (evidence); i++)
    if (strcmp (yu_evidence_attachment (evidence, i).sha256, without) != 0)
      g_ptr_array_add (items,
                       (gpointer) yu_value_item (yu_evidence_value (evidence, "attachments"), i));
  if (added != NULL)
    g_ptr_array_add (items, added);
  if (items->len > 0)
    list = yu_value_new_list ((YuValue *const *) items->pdata, items->len);
  return yu_evidence_with (evidence, "attachments", list);
}

/**
 * yu_evidence_attach:
 * @evidence: (nullable): evidence
 * @attachment: a file, already copied
 *
 * Returns: (transfer full): evidence to which it is attached, once
 */
YuValue *
yu_evidence_attach (const YuValue *evidence, YuAttachment attachment)
{
  static const char *const names[] = { "sha256", "name", "kind", "size" };
  g_autoptr (YuValue) sha256 = yu_value_new_text (attachment.sha256);
  g_autoptr (YuValue) name = yu_value_new_text (attachment.name);
  g_autoptr (YuValue) kind = yu_value_new_text (attachment.kind);
  g_autoptr (YuValue) size = yu_value_new_integer (attachment.size);
  YuValue *const values[] = { sha256, name, kind, size };
  g_autoptr (YuValue) record = yu_value_new_record (names, values, G_N_ELEMENTS (names));

  return with_attachments (evidence, attachment.sha256, record);
}

/**
 * yu_evidence_detach:
 * @evidence: (nullable): evidence
 * @sha256: the digest of an attached file
 *
 * Returns: (transfer full) (nullable): evidence to which it is not attached
 */
YuValue *
yu_evidence_detach (const YuValue *evidence, const char *sha256)
{
  return with_attachments (evidence, sha256, NULL);
}
