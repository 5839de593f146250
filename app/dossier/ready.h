/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/assessment.h"
#include "dossier.h"
#include "portal.h"

G_BEGIN_DECLS

/* "Ready to type": what stands in each field of the portal, in the form the portal wants. Pure. */

typedef enum {
  YU_READY_VALUE,       /* there is a value to type */
  YU_READY_COMPARE,     /* there is one, but the document may have it otherwise: compare */
  YU_READY_EMPTY,       /* the answer is that there is nothing: leave the field empty */
  YU_READY_UNANSWERED,  /* the question has no answer yet, or the result is not settled */
  YU_READY_SELF,        /* the dossier does not hold it, or it cannot be spelled here */
} YuReadyState;

typedef struct {
  const YuPortalSection *section;
  const YuPortalField   *field;
  gint                   row;    /* of the section's list, from 0; -1: none */
  YuReadyState           state;
  char                  *value;  /* NULL unless the state is one of the first two */
} YuReadyLine;

GPtrArray  *yu_ready_lines     (YuPortal *portal, const YuDossier *dossier, const YuAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT; /* of YuReadyLine, in the portal's order */
void        yu_ready_line_free (YuReadyLine *line);
const char *yu_ready_words     (YuReadyState state, YuLang lang);                                /* what a field without a value says instead */
char       *yu_ready_row_text  (GPtrArray *lines, const YuPortalSection *section, gint row) G_GNUC_WARN_UNUSED_RESULT; /* the values of one row, separated by tabs; "" where there is none */
char       *yu_ready_to_text   (const YuPortal *portal, GPtrArray *lines, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *yu_ready_to_json   (const YuPortal *portal, GPtrArray *lines, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuReadyLine, yu_ready_line_free)

G_END_DECLS
