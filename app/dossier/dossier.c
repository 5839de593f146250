/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One applicant's dossier as a value, and its file form.
 *
 * What is read is what was written: members that this version does not know (a later version's,
 * another tool's) are kept, at the top in their order, inside `answers` sorted among the others;
 * they are never counted. The text of a file is canonical, so writing the same dossier twice gives
 * the same bytes. */

#include "dossier.h"
#include "base/seal.h"
#include "form/mrz.h"
#include "form/reading.h"
#include "kept.h"

#define FORMAT "yucai-dossier"
#define VERSION 1

struct _YuDossier {
  gatomicrefcount references;
  YuAnswers *answers;
  YuAnswers *typed;     /* question → the text that could not be read */
  YuAnswers *documents; /* document → evidence */
  char *case_id;        /* (nullable) ref string */
  YuDate answered_on;
  char *passport_lines; /* (nullable) ref string */
  YuValue *progress;    /* (nullable) progress.h */
  GPtrArray *scenarios; /* (nullable) of YuScenario; never changed */
  YuKept *kept;         /* (nullable) */
};

/**
 * yu_dossier_new:
 *
 * Returns: (transfer full): a dossier in which nothing is answered
 */
YuDossier *
yu_dossier_new (void)
{
  YuDossier *dossier = g_new0 (YuDossier, 1);

  g_atomic_ref_count_init (&dossier->references);
  dossier->answers = yu_answers_new ();
  dossier->typed = yu_answers_new ();
  dossier->documents = yu_answers_new ();

  return dossier;
}

/**
 * yu_dossier_ref:
 * @dossier: a dossier
 *
 * Takes another reference; may be called from any thread.
 */
YuDossier *
yu_dossier_ref (const YuDossier *dossier)
{
  YuDossier *self = (YuDossier *) dossier;

  g_return_val_if_fail (dossier != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * yu_dossier_unref:
 * @dossier: (nullable): a dossier
 *
 * Gives a reference back; the last one frees the dossier.
 */
void
yu_dossier_unref (YuDossier *dossier)
{
  if (dossier == NULL || !g_atomic_ref_count_dec (&dossier->references))
    return;

  yu_answers_unref (dossier->answers);
  yu_answers_unref (dossier->typed);
  yu_answers_unref (dossier->documents);
  g_clear_pointer (&dossier->case_id, g_ref_string_release);
  g_clear_pointer (&dossier->passport_lines, g_ref_string_release);
  yu_value_unref (dossier->progress);
  g_clear_pointer (&dossier->scenarios, g_ptr_array_unref);
  yu_kept_unref (dossier->kept);
  g_free (dossier);
}

static YuDossier *
copy_dossier (const YuDossier *from)
{
  YuDossier *copy = g_new0 (YuDossier, 1);

  g_atomic_ref_count_init (&copy->references);
  copy->answers = yu_answers_ref (from->answers);
  copy->typed = yu_answers_ref (from->typed);
  copy->documents = yu_answers_ref (from->documents);
  copy->case_id = from->case_id != NULL ? g_ref_string_acquire (from->case_id) : NULL;
  copy->answered_on = from->answered_on;
  copy->passport_lines
      = from->passport_lines != NULL ? g_ref_string_acquire (from->passport_lines) : NULL;
  copy->progress = from->progress != NULL ? yu_value_ref (from->progress) : NULL;
  copy->scenarios = from->scenarios != NULL ? g_ptr_array_ref (from->scenarios) : NULL;
  copy->kept = yu_kept_ref (from->kept);

  return copy;
}

/**
 * yu_dossier_alike:
 * @a: (nullable): a dossier
 * @b: (nullable): another
 *
 * Returns: whether both dossiers say the same, kept unknown members included, whenever it was said
 */
gboolean
yu_dossier_alike (const YuDossier *a, const YuDossier *b)
{
  if (a == b)
    return TRUE;
  return a != NULL && b != NULL && yu_answers_equal (a->answers, b->answers)
         && yu_answers_equal (a->typed, b->typed) && yu_answers_equal (a->documents, b->documents)
         && g_strcmp0 (a->case_id, b->case_id) == 0
         && g_strcmp0 (a->passport_lines, b->passport_lines) == 0
         && yu_value_equal (a->progress, b->progress)
         && yu_scenarios_equal (a->scenarios, b->scenarios) && yu_kept_equal (a->kept, b->kept);
}

/**
 * yu_dossier_equal:
 * @a: (nullable): a dossier
 * @b: (nullable): another
 *
 * Returns: whether both dossiers say the same and were changed last on the same day
 */
gboolean
yu_dossier_equal (const YuDossier *a, const YuDossier *b)
{
  return yu_dossier_alike (a, b) && (a == b || a->answered_on == b->answered_on);
}

/**
 * yu_dossier_answers:
 * @dossier: a dossier
 *
 * Returns: (transfer none): the answers to questions of the form, also of those that are no longer
 * relevant; what counts is yu_dossier_counted_answers()
 */
YuAnswers *
yu_dossier_answers (const YuDossier *dossier)
{
  return dossier->answers;
}

/**
 * yu_dossier_counted_answers:
 * @dossier: a dossier
 * @form: the form
 *
 * What the assessment sees: the answers without those of questions that are not relevant.
 *
 * Returns: (transfer full): the answers that count
 */
YuAnswers *
yu_dossier_counted_answers (const YuDossier *dossier, const YuForm *form)
{
  return yu_form_counted (form, dossier->answers);
}

/**
 * yu_dossier_case:
 * @dossier: a dossier
 *
 * Returns: (nullable): the case number
 */
const char *
yu_dossier_case (const YuDossier *dossier)
{
  return dossier->case_id;
}

/**
 * yu_dossier_answered_on:
 * @dossier: a dossier
 *
 * Returns: the day the answers were true; 0 if it is not known
 */
YuDate
yu_dossier_answered_on (const YuDossier *dossier)
{
  return dossier->answered_on;
}

/**
 * yu_dossier_typed:
 * @dossier: a dossier
 * @question: a question's id
 *
 * Returns: (nullable): what was typed for a question and could not be read
 */
const char *
yu_dossier_typed (const YuDossier *dossier, const char *question)
{
  const YuValue *text = yu_answers_get (dossier->typed, question);

  return text != NULL ? yu_value_text (text) : NULL;
}

/**
 * yu_dossier_document:
 * @dossier: a dossier
 * @document: a document's id
 *
 * Returns: (nullable) (transfer none): what is known of the document (evidence.h); %NULL if nothing
 * is said of it
 */
const YuValue *
yu_dossier_document (const YuDossier *dossier, const char *document)
{
  return yu_answers_get (dossier->documents, document);
}

/**
 * yu_dossier_documents:
 * @dossier: a dossier
 *
 * Returns: (transfer none): evidence by the document's id, also of documents that no rulebook in
 * force names
 */
YuAnswers *
yu_dossier_documents (const YuDossier *dossier)
{
  return dossier->documents;
}

static void
set_answers (YuDossier *dossier, YuAnswers *answers) /* transfer full */
{
  yu_answers_unref (dossier->answers);
  dossier->answers = answers;
}

/* NULL value: unknown. */
static void
set_answer (YuDossier *dossier, const char *question, const YuValue *value)
{
  dossier->answers = yu_answers_and (dossier->answers, question, value);
}

static void
set_document (YuDossier *dossier, const char *document, const YuValue *evidence) /* nullable */
{
  dossier->documents = yu_answers_and (dossier->documents, document, evidence);
}

static void
set_typed (YuDossier *dossier, const char *question, const char *text) /* nullable */
{
  g_autoptr (YuValue) value = text != NULL ? yu_value_new_text (text) : NULL;

  dossier->typed = yu_answers_and (dossier->typed, question, value);
}

/**
 * yu_dossier_with_answer:
 * @dossier: a dossier
 * @question: a question's id
 * @value: (nullable): its answer; %NULL makes it unknown
 *
 * Returns: (transfer full): a dossier with that answer, in which text that could not be read is
 * gone
 */
YuDossier *
yu_dossier_with_answer (const YuDossier *dossier, const char *question, const YuValue *value)
{
  YuDossier *next = copy_dossier (dossier);

  set_answer (next, question, value);
  set_typed (next, question, NULL);
  return next;
}

/**
 * yu_dossier_with_answers:
 * @dossier: a dossier
 * @answers: all its answers
 *
 * Returns: (transfer full): a dossier with these answers instead of its own; unread text of a
 * question that they answer is gone
 */
YuDossier *
yu_dossier_with_answers (const YuDossier *dossier, YuAnswers *answers)
{
  YuDossier *next = copy_dossier (dossier);

  set_answers (next, yu_answers_ref (answers));
  for (gsize i = 0; i < yu_answers_length (answers); i++)
    if (yu_dossier_typed (next, yu_answers_question (answers, i)) != NULL)
      set_typed (next, yu_answers_question (answers, i), NULL);
  return next;
}

/**
 * yu_dossier_with_typed:
 * @dossier: a dossier
 * @question: a question's id
 * @text: (nullable): what was typed and could not be read; %NULL forgets it
 *
 * The question counts as unanswered while its text waits to be mended. Characters that no file may
 * hold (controls, invisible changes of direction) are left out.
 *
 * Returns: (transfer full): a dossier with that text
 */
YuDossier *
yu_dossier_with_typed (const YuDossier *dossier, const char *question, const char *text)
{
  YuDossier *next = copy_dossier (dossier);
  g_autofree char *clean = text != NULL ? yu_typed_clean (text, TRUE) : NULL;

  set_typed (next, question, clean);
  if (text != NULL)
    set_answer (next, question, NULL);
  return next;
}

/**
 * yu_dossier_with_case:
 * @dossier: a dossier
 * @id: (nullable): the case number
 *
 * Returns: (transfer full): a dossier with that number; an empty one counts as none
 */
YuDossier *
yu_dossier_with_case (const YuDossier *dossier, const char *id)
{
  YuDossier *next = copy_dossier (dossier);
  g_autofree char *clean = id != NULL ? yu_typed_clean (id, FALSE) : NULL;

  g_clear_pointer (&next->case_id, g_ref_string_release);
  if (clean != NULL && *clean != '\0')
    next->case_id = g_ref_string_new (clean);
  return next;
}

/**
 * yu_dossier_with_document:
 * @dossier: a dossier
 * @document: a document's id
 * @evidence: (nullable): what is known of it; %NULL: nothing
 *
 * Returns: (transfer full): a dossier that says so
 */
YuDossier *
yu_dossier_with_document (const YuDossier *dossier, const char *document, const YuValue *evidence)
{
  YuDossier *next = copy_dossier (dossier);

  set_document (next, document, evidence);
  return next;
}

/**
 * yu_dossier_with_answered_on:
 * @dossier: a dossier
 * @on: the day the answers are true; 0: not known
 *
 * Returns: (transfer full): a dossier with that day
 */
YuDossier *
yu_dossier_with_answered_on (const YuDossier *dossier, YuDate on)
{
  YuDossier *next = copy_dossier (dossier);

  next->answered_on = on;
  return next;
}

/**
 * yu_dossier_passport_lines:
 * @dossier: a dossier
 *
 * Returns: (nullable): the two lines at the foot of the passport's page, as they were read in
 */
const char *
yu_dossier_passport_lines (const YuDossier *dossier)
{
  return dossier->passport_lines;
}

/**
 * yu_dossier_with_passport_lines:
 * @dossier: a dossier
 * @lines: (nullable): two lines, as yu_mrz_looks_like() knows them; %NULL forgets them
 *
 * Returns: (transfer full): a dossier that keeps these lines
 */
YuDossier *
yu_dossier_with_passport_lines (const YuDossier *dossier, const char *lines)
{
  YuDossier *next = copy_dossier (dossier);

  g_clear_pointer (&next->passport_lines, g_ref_string_release);
  if (lines != NULL && yu_mrz_looks_like (lines))
    next->passport_lines = g_ref_string_new (lines);
  return next;
}

/**
 * yu_dossier_progress:
 * @dossier: a dossier
 *
 * Returns: (transfer none) (nullable): how far the case is (progress.h); %NULL if nothing is said
 * of it
 */
const YuValue *
yu_dossier_progress (const YuDossier *dossier)
{
  return dossier->progress;
}

/**
 * yu_dossier_with_progress:
 * @dossier: a dossier
 * @progress: (nullable): how far the case is; %NULL: nothing is said of it
 *
 * Returns: (transfer full): a dossier that says so
 */
YuDossier *
yu_dossier_with_progress (const YuDossier *dossier, const YuValue *progress)
{
  YuDossier *next = copy_dossier (dossier);

  yu_value_unref (next->progress);
  next->progress = progress != NULL ? yu_value_ref (progress) : NULL;
  return next;
}

/* Scenarios */

/**
 * yu_dossier_scenarios:
 * @dossier: a dossier
 *
 * Returns: (transfer none) (nullable) (element-type YuScenario): its scenarios; nobody may change
 * the list
 */
GPtrArray *
yu_dossier_scenarios (const YuDossier *dossier)
{
  return dossier->scenarios;
}

/**
 * yu_dossier_with_scenarios:
 * @dossier: a dossier
 * @scenarios: (nullable): a list; nobody may change it any more
 *
 * Returns: (transfer full): a dossier with these scenarios instead of its own
 */
YuDossier *
yu_dossier_with_scenarios (const YuDossier *dossier, GPtrArray *scenarios)
{
  YuDossier *next = copy_dossier (dossier);

  g_clear_pointer (&next->scenarios, g_ptr_array_unref);
  next->scenarios = scenarios != NULL ? g_ptr_array_ref (scenarios) : NULL;
  return next;
}

/**
 * yu_dossier_under:
 * @dossier: a dossier
 * @scenario: a scenario
 *
 * Returns: (transfer full): the dossier as it would be; a question that the scenario answers has no
 * unread text any more
 */
YuDossier *
yu_dossier_under (const YuDossier *dossier, const YuScenario *scenario)
{
  YuDossier *next = copy_dossier (dossier);

  set_answers (next, yu_scenario_apply (scenario, dossier->answers));
  for (gsize i = 0; i < yu_scenario_length (scenario); i++)
    set_typed (next, yu_scenario_question (scenario, i), NULL);
  return next;
}

/**
 * yu_dossier_adopting:
 * @dossier: a dossier
 * @name: the name of one of its scenarios
 *
 * Returns: (transfer full): the dossier as the scenario has it, which is none any more
 */
YuDossier *
yu_dossier_adopting (const YuDossier *dossier, const char *name)
{
  const YuScenario *scenario = yu_scenarios_find (dossier->scenarios, name);
  g_autoptr (YuDossier) changed = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_return_val_if_fail (scenario != NULL, NULL);

  changed = yu_dossier_under (dossier, scenario);
  others = yu_scenarios_without (dossier->scenarios, name);
  return yu_dossier_with_scenarios (changed, others);
}

/* Reading */

static void
read_answer (YuDossier *dossier, const YuForm *form, const char *id, YuJson at)
{
  const YuQuestion *question = yu_form_question (form, id);
  g_autoptr (YuValue) value = NULL;

  if (question == NULL)
    {
      yu_kept_read_answer (&dossier->kept, id, at);
      return;
    }
  value = yu_question_read (question, at);
  if (value != NULL)
    set_answer (dossier, id, value);
}

static void
read_answers (YuDossier *dossier, const YuForm *form, YuJson at)
{
  if (!yu_json_is_object (at))
    return;
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *id;
      YuJson answer = yu_json_entry (at, i, &id);

      read_answer (dossier, form, id, answer);
    }
}

/* A question with text that could not be read counts as unanswered, also in a file that says both.
 */
static void
read_typed (YuDossier *dossier, YuJson at)
{
  if (!yu_json_is_object (at))
    return;
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *id;
      YuJson entry = yu_json_entry (at, i, &id);
      const char *text = yu_json_text (at, id);

      if (text == NULL || entry.node == NULL)
        continue;
      set_typed (dossier, id, text);
      set_answer (dossier, id, NULL);
    }
}

static void
read_passport_lines (YuDossier *dossier, YuJson root)
{
  const char *lines = yu_json_text_or (root, "passport_lines", NULL);

  if (lines != NULL && !yu_mrz_looks_like (lines))
    yu_json_fault (yu_json_member (root, "passport_lines"),
                   "copy them from the passport again, or leave them out",
                   "the two lines of 44 characters at the foot of a passport’s page");
  else if (lines != NULL)
    dossier->passport_lines = g_ref_string_new (lines);
}

static void
read_documents (YuDossier *dossier, YuJson at)
{
  if (!yu_json_is_object (at))
    return;
  for (guint i = 0; i < yu_json_length (at); i++)
    {
      const char *id;
      YuJson entry = yu_json_entry (at, i, &id);
      g_autoptr (YuValue) evidence
          = JSON_NODE_HOLDS_NULL (entry.node) ? NULL : yu_evidence_read (entry);

      set_document (dossier, id, evidence);
    }
}

static gboolean
read_header (YuJson root)
{
  gsize before = yu_faults_total (root.faults);
  const char *format = yu_json_text (root, "format");

  if (yu_faults_total (root.faults) > before)
    return FALSE;
  if (strcmp (format, FORMAT) != 0)
    {
      yu_json_fault (yu_json_member (root, "format"), "open a dossier saved by Yucai",
                     "\"" FORMAT "\"");
      return FALSE;
    }

  gint64 version = yu_json_integer (root, "version", 1, G_MAXINT32);
  if (version > VERSION)
    yu_json_fault (
        yu_json_member (root, "version"),
        "this file was made by a newer Yucai; open it with that version, nothing was changed",
        "version %d", VERSION);
  return version == VERSION;
}

/**
 * yu_dossier_from_json:
 * @root: the object that is a dossier
 * @form: the form its answers are held against
 *
 * Returns: (nullable) (transfer full): the dossier; %NULL if faults were added
 */
YuDossier *
yu_dossier_from_json (YuJson root, const YuForm *form)
{
  static const char *const known[]
      = { "format",    "version",        "case",     "answered_on", "answers", "typed",
          "documents", "passport_lines", "progress", "scenarios",   NULL };
  gsize before = yu_faults_total (root.faults);
  g_autoptr (YuDossier) dossier = yu_dossier_new ();

  if (!yu_json_is_object (root) || !read_header (root))
    return NULL;

  const char *case_id = yu_json_text_or (root, "case", NULL);
  if (case_id != NULL && *case_id != '\0')
    dossier->case_id = g_ref_string_new (case_id);
  dossier->answered_on = yu_json_date_or (root, "answered_on", 0);
  YuJson answers = yu_json_member (root, "answers");
  if (answers.node != NULL)
    read_answers (dossier, form, answers);
  if (yu_json_has (root, "typed"))
    read_typed (dossier, yu_json_member (root, "typed"));
  if (yu_json_has (root, "documents"))
    read_documents (dossier, yu_json_member (root, "documents"));
  read_passport_lines (dossier, root);
  if (yu_json_has (root, "progress"))
    dossier->progress = yu_progress_read (yu_json_member (root, "progress"));
  if (yu_json_has (root, "scenarios"))
    dossier->scenarios = yu_scenarios_read (yu_json_member (root, "scenarios"), form);
  yu_kept_read_members (&dossier->kept, root, known);

  return yu_faults_total (root.faults) == before ? g_steal_pointer (&dossier) : NULL;
}

/**
 * yu_dossier_parse:
 * @bytes: the content of a dossier file
 * @name: the file's name for messages
 * @form: the form
 * @faults: takes everything that is wrong, each with its JSON pointer
 *
 * Returns: (nullable) (transfer full): the dossier, whole; %NULL if there were faults
 */
YuDossier *
yu_dossier_parse (GBytes *bytes, const char *name, const YuForm *form, YuFaults *faults)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) root = NULL;

  if (yu_is_sealed (bytes))
    {
      yu_faults_add (faults, "", "one that is sealed with a passphrase",
                     "open it in the program, or with --passphrase-file",
                     "a dossier that is not sealed");
      return NULL;
    }
  root = yu_json_parse (text != NULL ? text : "", length, YU_JSON_MAX_DOCUMENT, faults);
  return root != NULL ? yu_dossier_from_json (yu_json_root (root, faults), form) : NULL;
}

/**
 * yu_dossier_read:
 * @path: a file of at most %YU_JSON_MAX_DOCUMENT bytes
 * @form: the form
 * @faults: takes everything that is wrong, each with its JSON pointer
 *
 * Returns: (nullable) (transfer full): the dossier, whole; %NULL if there were faults
 */
YuDossier *
yu_dossier_read (const char *path, const YuForm *form, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = yu_file_read (path, YU_JSON_MAX_DOCUMENT, faults);

  return bytes != NULL ? yu_dossier_parse (bytes, path, form, faults) : NULL;
}

/* Writing */

static JsonObject *
values_json (const YuAnswers *values)
{
  JsonObject *object = json_object_new ();

  for (gsize i = 0; i < yu_answers_length (values); i++)
    json_object_set_member (object, yu_answers_question (values, i),
                            yu_value_to_json (yu_answers_value (values, i)));
  return object;
}

/**
 * yu_dossier_to_json:
 * @dossier: a dossier
 *
 * Returns: (transfer full): the dossier as the root of its file
 */
JsonNode *
yu_dossier_to_json (const YuDossier *dossier)
{
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonObject) answers = values_json (dossier->answers);

  json_object_set_string_member (root, "format", FORMAT);
  json_object_set_int_member (root, "version", VERSION);
  if (dossier->case_id != NULL)
    json_object_set_string_member (root, "case", dossier->case_id);
  if (dossier->answered_on != 0)
    {
      g_autofree char *day = yu_date_to_iso (dossier->answered_on);
      json_object_set_string_member (root, "answered_on", day);
    }
  json_object_set_object_member (root, "answers", yu_kept_write_answers (dossier->kept, answers));
  if (yu_answers_length (dossier->typed) > 0)
    json_object_set_object_member (root, "typed", values_json (dossier->typed));
  if (yu_answers_length (dossier->documents) > 0)
    json_object_set_object_member (root, "documents", values_json (dossier->documents));
  if (dossier->passport_lines != NULL)
    json_object_set_string_member (root, "passport_lines", dossier->passport_lines);
  if (dossier->progress != NULL)
    json_object_set_member (root, "progress", yu_value_to_json (dossier->progress));
  if (dossier->scenarios != NULL && dossier->scenarios->len > 0)
    json_object_set_array_member (root, "scenarios", yu_scenarios_write (dossier->scenarios));
  yu_kept_write_members (dossier->kept, root);

  return json_node_init_object (json_node_alloc (), root);
}

/**
 * yu_dossier_write:
 * @dossier: a dossier
 *
 * Returns: (transfer full): the canonical text of the dossier
 */
GBytes *
yu_dossier_write (const YuDossier *dossier)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  g_autoptr (JsonNode) root = yu_dossier_to_json (dossier);
  char *text = yu_json_write (root);

  return g_bytes_new_take (text, strlen (text));
}
