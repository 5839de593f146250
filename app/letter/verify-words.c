/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What verifying found, in words and as JSON. */

#include "verify.h"

#include <string.h>

#include "base/words.h"
#include "form/reading.h"

#define LONGEST 160 /* characters of a quoted line */

static const char *const likeness_ids[] = { "equal", "unconfirmed", "differs", "unreadable" };

static gboolean
has (const YuVerification *self, const char *id)
{
  for (guint i = 0; i < self->deviations->len; i++)
    if (g_str_equal (((const YuDeviation *) g_ptr_array_index (self->deviations, i))->id, id))
      return TRUE;
  return FALSE;
}

/**
 * yu_verification_headline:
 * @self: what verifying found
 *
 * Returns: (transfer full): it in a few words
 */
char *
yu_verification_headline (const YuVerification *self)
{
  const char *id = self->kind == YU_PAPER_FORM ? "form" : "letter";
  g_autofree char *phrase = g_strdup_printf ("verify.%s_%s", id, likeness_ids[self->likeness]);

  return g_strdup (yu_words (phrase, self->lang));
}

/**
 * yu_verification_sentence:
 * @self: what verifying found
 *
 * Returns: (transfer full): what that means
 */
char *
yu_verification_sentence (const YuVerification *self)
{
  g_autofree char *date = self->on != 0 ? yu_date_to_words (self->on, self->lang) : g_strdup ("–");
  const char *id = self->likeness == YU_LIKENESS_EQUAL
                       ? self->identical ? "verify.says_identical" : "verify.says_saved_again"
                   : self->likeness == YU_LIKENESS_UNCONFIRMED ? "verify.says_unconfirmed"
                   : self->likeness == YU_LIKENESS_UNREADABLE  ? "verify.says_unreadable"
                   : has (self, "verify.rules_other")          ? "verify.says_rules"
                                                               : "verify.says_differs";

  return yu_words_fill (id, self->lang, "date", date, NULL);
}

static char *
quote (const char *text)
{
  g_autofree char *cut = NULL;

  if (text == NULL)
    return NULL;
  if (g_utf8_strlen (text, -1) <= LONGEST)
    return g_strdup (text);
  cut = g_utf8_substring (text, 0, LONGEST);
  return g_strconcat (cut, "…", NULL);
}

/**
 * yu_deviation_to_text:
 * @deviation: something that differs
 * @lang: the language
 *
 * Returns: (transfer full): a sentence: where, what is printed, what follows from the dossier
 */
char *
yu_deviation_to_text (const YuDeviation *deviation, YuLang lang)
{
  const char *nothing = yu_words ("verify.nothing", lang);
  g_autofree char *number = g_strdup_printf ("%u", deviation->page);
  g_autofree char *place = quote (deviation->place);
  g_autofree char *printed = quote (deviation->printed);
  g_autofree char *expected = quote (deviation->expected);

  return yu_words_fill (deviation->id, lang, "page", number, "place",
                        place != NULL ? place : yu_words ("verify.top", lang), "printed",
                        printed != NULL ? printed : nothing, "expected",
                        expected != NULL ? expected : nothing, NULL);
}

/**
 * yu_verification_to_text:
 * @self: what verifying found
 *
 * Returns: (transfer full): all of it, for a terminal
 */
char *
yu_verification_to_text (const YuVerification *self)
{
  g_autofree char *headline = yu_verification_headline (self);
  g_autofree char *sentence = yu_verification_sentence (self);
  GString *text = g_string_new (headline);

  g_string_append_printf (text, "\n%s\n", sentence);
  for (guint i = 0; i < self->deviations->len; i++)
    {
      g_autofree char *line
          = yu_deviation_to_text (g_ptr_array_index (self->deviations, i), self->lang);

      g_string_append_printf (text, "  - %s\n", line);
    }
  if (self->likeness != YU_LIKENESS_UNREADABLE)
    g_string_append_printf (text, "%s\n", yu_words ("verify.meaning", self->lang));
  return g_string_free (text, FALSE);
}

/* ------------------------------------------------------------------ JSON */

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
deviation_to_json (const YuDeviation *deviation, YuLang lang)
{
  g_autofree char *text = yu_deviation_to_text (deviation, lang);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", strchr (deviation->id, '.') + 1);
  if (deviation->page > 0)
    json_object_set_int_member (object, "page", deviation->page);
  else
    json_object_set_null_member (object, "page");
  set_text (object, "place", deviation->place);
  set_text (object, "printed", deviation->printed);
  set_text (object, "expected", deviation->expected);
  set_text (object, "text", text);
  return object;
}

/**
 * yu_verification_to_json:
 * @self: what verifying found
 *
 * Returns: (transfer full): the object of `verify --json` without "file"
 */
JsonNode *
yu_verification_to_json (const YuVerification *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *deviations = json_array_new ();
  g_autofree char *on = self->on != 0 ? yu_date_to_iso (self->on) : NULL;

  json_object_set_string_member (object, "result", likeness_ids[self->likeness]);
  json_object_set_string_member (object, "paper", self->kind == YU_PAPER_FORM ? "form" : "letter");
  json_object_set_boolean_member (object, "identical", self->identical);
  set_text (object, "case", self->case_number);
  set_text (object, "on", on);
  json_object_set_boolean_member (object, "has_dossier", self->dossier != NULL);
  for (guint i = 0; i < self->deviations->len; i++)
    json_array_add_object_element (deviations,
                                   deviation_to_json (g_ptr_array_index (self->deviations, i),
                                                      self->lang));
  json_object_set_array_member (object, "deviations", deviations);
  json_node_take_object (node, object);
  return node;
}
