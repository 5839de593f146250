/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "result-row.h"
#include "session.h"

G_BEGIN_DECLS

/* Grounds and provisions, wherever they are listed. */

void yu_show_ground    (YuResultRow *row, guint place, const YuStatement *ground, YuLang lang);

typedef enum {
  YU_LISTED_GROUNDS,
  YU_LISTED_PROVISIONS,
} YuListed;

/* A group that lists them by the present assessment; a row opens its reasons. */
#define YU_TYPE_STATEMENTS (yu_statements_get_type ())
G_DECLARE_FINAL_TYPE (YuStatements, yu_statements, YU, STATEMENTS, AdwPreferencesGroup)

GtkWidget *yu_statements_new (YuSession *session, YuListed listed);

G_END_DECLS
