/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-store.h"
#include "case.h"

G_BEGIN_DECLS

/* The days of many cases, in their order. */

typedef struct {
  char       *name;    /* of the dossier */
  char       *number;  /* of the case; NULL: none */
  YuCaseDate *date;
} YuDue;

/* Blocks. What is over is left out, but for changes that are still to be reported; so is what comes after `until`. */
GPtrArray *yu_agenda_read        (YuCaseStore *store, GPtrArray *names, const YuCaseBasis *basis, YuDate until, GCancellable *cancellable, GPtrArray *refused) G_GNUC_WARN_UNUSED_RESULT; /* of YuDue; refused: takes why (char *) */
GBytes    *yu_agenda_to_calendar (GPtrArray *agenda, YuDate on, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* RFC 5545 */

G_END_DECLS
