/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the portal's form and holds it against ours: every question exists, and can be put into the
 * form that is asked for. */

#include "portal.h"

#include <string.h>

#include "base/paths.h"

struct _YuPortal {
  YuForm *form; /* whose questions the fields point to */
  YuText title, notice;
  GPtrArray *sources;  /* of YuSource */
  GPtrArray *sections; /* of YuPortalSection */
};

#define KIND(kind) (1u << YU_KIND_##kind)

static const struct {
  const char *id;
  YuPortalForm form;
  guint kinds; /* of questions that can be put so; 0: no question */
} forms[] = {
  { "text", YU_PORTAL_TEXT, KIND (TEXT) | KIND (LONG_TEXT) },
  { "latin", YU_PORTAL_LATIN, KIND (TEXT) },
  { "date", YU_PORTAL_DATE, KIND (DATE) },
  { "month", YU_PORTAL_MONTH, KIND (MONTH) },
  { "number", YU_PORTAL_NUMBER, KIND (NUMBER) | KIND (MONEY) },
  { "per_month", YU_PORTAL_PER_MONTH, KIND (MONEY) },
  { "chinese", YU_PORTAL_CHINESE, KIND (CHOICE) | KIND (CHOICES) | KIND (COUNTRY) | KIND (YES_NO) },
  { "category", YU_PORTAL_CATEGORY, 0 },
  { "points", YU_PORTAL_POINTS, 0 },
  { "self", YU_PORTAL_SELF, 0 },
};

static void
free_section (gpointer data)
{
  YuPortalSection *section = data;

  g_ptr_array_unref (section->fields);
  g_free (section);
}

static gboolean
read_form (YuJson at, YuPortalField *field, guint *kinds)
{
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "as");

  for (gsize i = 0; yu_faults_total (at.faults) == before && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].id, id))
      {
        field->form = forms[i].form;
        *kinds = forms[i].kinds;
        return TRUE;
      }
  if (yu_faults_total (at.faults) == before)
    yu_json_fault (
        yu_json_member (at, "as"), NULL,
        "text, latin, date, month, number, per_month, chinese, category, points or self");
  return FALSE;
}

static void
read_question (YuPortal *self, const YuPortalSection *section, YuJson at, YuPortalField *field,
               guint kinds)
{
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "question");

  if (yu_faults_total (at.faults) > before)
    return;
  field->question = section->rows != NULL ? yu_question_field (section->rows, id)
                                          : yu_form_question (self->form, id);
  if (field->question == NULL)
    yu_json_fault (yu_json_member (at, "question"), NULL,
                   "a question of the form, or a field of its list");
  else if ((kinds & (1u << field->question->kind)) == 0)
    yu_json_fault (yu_json_member (at, "as"), "choose the form that fits the question",
                   "a form in which “%s” can be put", id);
}

static void
read_field (YuPortal *self, YuPortalSection *section, YuJson at)
{
  YuPortalField *field = g_new0 (YuPortalField, 1);
  guint kinds = 0;
  gboolean known = read_form (at, field, &kinds);
  gboolean points = known && field->form == YU_PORTAL_POINTS;

  g_ptr_array_add (section->fields, field);
  yu_json_only (at, "id", "label", "term", "as", "note",
                kinds != 0 ? "question"
                : points   ? "factor"
                           : "as",
                field->form == YU_PORTAL_MONTH ? "open_end" : NULL, NULL);
  field->open_end = yu_json_text_or (at, "open_end", NULL);
  field->id = yu_json_text (at, "id");
  field->label = yu_json_words (at, "label");
  field->term = yu_json_text (at, "term");
  field->note = yu_json_words_or (at, "note");
  if (points)
    field->factor = yu_json_text (at, "factor");
  if (kinds != 0)
    read_question (self, section, at, field, kinds);
}

static const YuQuestion *
read_rows (YuPortal *self, YuJson at)
{
  const char *id = yu_json_text_or (at, "rows", NULL);
  const YuQuestion *rows = id != NULL ? yu_form_question (self->form, id) : NULL;

  if (id == NULL || (rows != NULL && rows->kind == YU_KIND_ROWS))
    return rows;
  yu_json_fault (yu_json_member (at, "rows"), NULL, "a question of the form that is a list");
  return NULL;
}

static void
read_section (YuPortal *self, YuJson at)
{
  YuPortalSection *section = g_new0 (YuPortalSection, 1);
  YuJson fields = yu_json_member (at, "fields");

  section->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->sections, section);
  yu_json_only (at, "id", "title", "rows", "source", "fields", NULL);
  section->id = yu_json_text (at, "id");
  section->title = yu_json_words (at, "title");
  section->rows = read_rows (self, at);
  section->citation = yu_citation_read (self->sources, yu_json_member (at, "source"));
  for (guint i = 0; fields.node != NULL && yu_json_is_array (fields) && i < yu_json_length (fields);
       i++)
    if (yu_json_is_object (yu_json_item (fields, i)))
      read_field (self, section, yu_json_item (fields, i));
}

/**
 * yu_portal_parse:
 * @node: the document
 * @form: our form
 * @faults: takes everything that is wrong
 *
 * Returns: (transfer full) (nullable): the portal's form; %NULL if there were faults
 */
YuPortal *
yu_portal_parse (JsonNode *node, YuForm *form, YuFaults *faults)
{
  g_autoptr (YuPortal) self = g_new0 (YuPortal, 1);
  gsize before = yu_faults_total (faults);
  YuJson root = yu_json_root (node, faults), sections;

  self->form = yu_form_ref (form);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  if (!yu_json_is_object (root))
    return NULL;
  yu_json_only (root, "$schema", "format", "version", "edition", "title", "notice", "sources",
                "sections", NULL);
  if (g_strcmp0 (yu_json_text (root, "format"), "yucai-portal") != 0)
    yu_json_fault (yu_json_member (root, "format"), NULL, "\"yucai-portal\"");
  yu_json_integer (root, "version", 1, 1);
  yu_json_date (root, "edition");
  self->title = yu_json_words (root, "title");
  self->notice = yu_json_words (root, "notice");
  self->sources = yu_sources_read (root);
  sections = yu_json_member (root, "sections");
  for (guint i = 0;
       sections.node != NULL && yu_json_is_array (sections) && i < yu_json_length (sections); i++)
    if (yu_json_is_object (yu_json_item (sections, i)))
      read_section (self, yu_json_item (sections, i));
  return yu_faults_total (faults) == before ? g_steal_pointer (&self) : NULL;
}

/**
 * yu_portal_shipped:
 * @form: our form
 * @error: what is wrong with the installation
 *
 * Reads the file that comes with the program.
 *
 * Returns: (transfer full) (nullable): the portal's form
 */
YuPortal *
yu_portal_shipped (YuForm *form, GError **error)
{
  g_autofree char *path = yu_path_data ("forms", "portal.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (JsonNode) node = yu_json_read (path, YU_JSON_MAX_RULEBOOK, faults);
  YuPortal *portal = node != NULL ? yu_portal_parse (node, form, faults) : NULL;

  yu_faults_to_error (faults, YU_ERROR_CONTENT, error);
  return portal;
}

/**
 * yu_portal_free:
 * @portal: (nullable) (transfer full): the portal's form
 */
void
yu_portal_free (YuPortal *portal)
{
  if (portal == NULL)
    return;
  g_ptr_array_unref (portal->sections);
  g_clear_pointer (&portal->sources, g_ptr_array_unref);
  yu_form_unref (portal->form);
  g_free (portal);
}

/**
 * yu_portal_title:
 * @portal: the portal's form
 *
 * Returns: what it is called
 */
YuText
yu_portal_title (const YuPortal *portal)
{
  return portal->title;
}

/**
 * yu_portal_notice:
 * @portal: the portal's form
 *
 * Returns: how sure the list of its fields is
 */
YuText
yu_portal_notice (const YuPortal *portal)
{
  return portal->notice;
}

/**
 * yu_portal_sections:
 * @portal: the portal's form
 *
 * Returns: (transfer none) (element-type YuPortalSection): its parts, in their order
 */
GPtrArray *
yu_portal_sections (const YuPortal *portal)
{
  return portal->sections;
}
