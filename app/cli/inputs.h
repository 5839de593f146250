/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossiers.h"

G_BEGIN_DECLS

/* What a command does with each of many dossiers. */
typedef struct {
  YuCli      *cli;
  YuForm     *form;
  const char *why_not;    /* a rulebook has no edition for the date; NULL: nothing is in the way */
  gboolean    json;       /* one object a line instead of words */
  gboolean    lines;      /* one dossier a line */
  JsonObject *(*to_json)  (const YuDossier *dossier, gpointer data); /* without "dossier", which is put in front */
  char       *(*to_words) (const YuDossier *dossier, gpointer data);
  gpointer    data;
} YuCliCommand;

YuCliStatus yu_cli_inputs (YuCliCommand *command, int n, char **inputs);

G_END_DECLS
