/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows and records are filled in field by field; as one text they are the JSON of a dossier, so
 * that they can be copied from one form into another. */

#include "reading-private.h"

YuReading *
yu_read_structure (const YuQuestion *question, const char *typed)
{
  g_autofree char *clean = g_strstrip (yu_typed_clean (typed, TRUE));
  g_autoptr (YuFaults) faults = yu_faults_new ("");
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (YuValue) value = NULL;

  if (question->kind == YU_KIND_RECORD
      && (g_ascii_strcasecmp (clean, "none") == 0 || strcmp (clean, "无") == 0))
    return yu_reading_take (yu_value_new_text ("none"));

  root = yu_json_parse (clean, strlen (clean), YU_JSON_MAX_DOCUMENT, faults);
  if (root != NULL)
    value = yu_question_read (question, yu_json_root (root, faults));
  if (value == NULL || yu_faults_count (faults) > 0)
    return yu_reading_error ("reading.structure", NULL);
  return yu_reading_take (g_steal_pointer (&value));
}
