/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates. Which texts a paper needs and which placeholders each has stands beside the code that
 * fills them in; here a file is held against it, so that a wrong file is found when it is read and
 * not on somebody's letter. */

#include "template.h"

#include <string.h>

#include "base/paths.h"
#include "base/placeholders.h"

struct _YuTemplate {
  GHashTable *texts; /* id → YuText */
};

static void
read_text (YuTemplate *self, const YuTemplateText *wanted, YuJson texts)
{
  YuText *text = g_new (YuText, 1);

  *text = yu_json_words_with (texts, wanted->id, wanted->slots);
  g_hash_table_insert (self->texts, (gpointer) wanted->id, text);
}

static void
refuse_unknown (const YuTemplateShape *shape, YuJson texts)
{
  for (guint i = 0; i < yu_json_length (texts); i++)
    {
      const YuTemplateText *known = shape->texts;
      const char *name;
      YuJson at = yu_json_entry (texts, i, &name);

      while (known->id != NULL && !g_str_equal (known->id, name))
        known++;
      if (known->id == NULL)
        yu_json_fault (at, "leave it out", "a text that this paper has, not “%s”", name);
    }
}

/**
 * yu_template_parse:
 * @shape: what the paper needs
 * @node: a template file's document
 * @faults: gets what is wrong with it
 *
 * Reads a template, whole or not at all.
 *
 * Returns: (transfer full) (nullable): the template; %NULL when faults were added
 */
YuTemplate *
yu_template_parse (const YuTemplateShape *shape, JsonNode *node, YuFaults *faults)
{
  g_autoptr (YuTemplate) self = g_new0 (YuTemplate, 1);
  YuJson root = yu_json_root (node, faults), texts;

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (!yu_json_is_object (root))
    return NULL;
  yu_json_only (root, "format", "version", "id", "edition", "texts", NULL);
  if (g_strcmp0 (yu_json_text (root, "format"), "yucai-letter") != 0)
    yu_json_fault (yu_json_member (root, "format"), NULL, "\"yucai-letter\"");
  yu_json_integer (root, "version", 1, 1);
  if (g_strcmp0 (yu_json_text (root, "id"), shape->id) != 0)
    yu_json_fault (yu_json_member (root, "id"), NULL, "\"%s\"", shape->id);
  yu_json_date (root, "edition");
  texts = yu_json_member (root, "texts");
  if (texts.node == NULL || !yu_json_is_object (texts))
    return NULL;
  refuse_unknown (shape, texts);
  for (const YuTemplateText *wanted = shape->texts; wanted->id != NULL; wanted++)
    read_text (self, wanted, texts);
  return yu_faults_count (faults) == 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * yu_template_free:
 * @self: (transfer full): a template
 *
 * Frees it.
 */
void
yu_template_free (YuTemplate *self)
{
  g_hash_table_unref (self->texts);
  g_free (self);
}

static YuTemplate *
read_shipped (const YuTemplateShape *shape, GError **error)
{
  g_autofree char *file = g_strconcat (shape->id, ".json", NULL);
  g_autofree char *path = yu_path_data ("letters", file, NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  YuTemplate *self = node != NULL ? yu_template_parse (shape, node, faults) : NULL;

  yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return self;
}

/**
 * yu_template_shipped:
 * @shape: what the paper needs
 * @error: return location
 *
 * Finds the template that comes with the program.
 *
 * Returns: (transfer none) (nullable): the template, for ever; %NULL and %YU_ERROR_CONTENT if the
 * installation is broken
 */
const YuTemplate *
yu_template_shipped (const YuTemplateShape *shape, GError **error)
{
  static GMutex lock;
  static GHashTable *templates; /* YuTemplateShape → YuTemplate */
  YuTemplate *self;

  g_mutex_lock (&lock);
  if (templates == NULL)
    templates = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (templates, shape);
  if (self == NULL)
    {
      self = read_shipped (shape, error);
      if (self != NULL)
        g_hash_table_insert (templates, (gpointer) shape, self);
    }
  g_mutex_unlock (&lock);
  return self;
}

/**
 * yu_template_has:
 * @self: a template
 * @id: an id
 *
 * Returns: whether there is such a text
 */
gboolean
yu_template_has (const YuTemplate *self, const char *id)
{
  return g_hash_table_contains (self->texts, id);
}

/**
 * yu_template_text:
 * @self: a template
 * @id: a text of its shape
 * @lang: a language
 *
 * Returns: (transfer none): the text as it stands
 */
const char *
yu_template_text (const YuTemplate *self, const char *id, YuLang lang)
{
  const YuText *text = g_hash_table_lookup (self->texts, id);

  g_assert (text != NULL);
  return yu_text_get (text, lang);
}

/**
 * yu_template_fill:
 * @self: a template
 * @id: a text of its shape
 * @lang: a language
 * @...: name, value, …, %NULL
 *
 * Returns: (transfer full): the text with its placeholders filled in
 */
char *
yu_template_fill (const YuTemplate *self, const char *id, YuLang lang, ...)
{
  va_list pairs;
  const char *first;
  char *text;

  va_start (pairs, lang);
  first = va_arg (pairs, const char *);
  text = yu_text_fill_valist (yu_template_text (self, id, lang), first, pairs);
  va_end (pairs);
  return text;
}
