/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's few settings: window, language, appearance, zoom, recent files. Never an answer of
 * a dossier. */

#include "config.h"
#include "settings.h"

/* The schema of the system; else the one installed beside us (a prefix that is not in
 * XDG_DATA_DIRS), else the build tree's. */
static GSettingsSchema *
find_schema (void)
{
  const char *folders[] = { YU_SCHEMADIR, YU_BUILD_SCHEMADIR };
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema
      = source ? g_settings_schema_source_lookup (source, YU_APPLICATION_ID, TRUE) : NULL;

  for (gsize i = 0; schema == NULL && i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GSettingsSchemaSource) own
          = g_settings_schema_source_new_from_directory (folders[i], source, FALSE, NULL);

      if (own)
        schema = g_settings_schema_source_lookup (own, YU_APPLICATION_ID, FALSE);
    }
  return schema;
}

GSettings *
yu_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      if (schema == NULL)
        g_error ("The settings schema " YU_APPLICATION_ID " is installed nowhere: reinstall Yucai");
      settings = g_settings_new_full (schema, NULL, NULL);
    }
  return settings;
}
