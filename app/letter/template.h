/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"

G_BEGIN_DECLS

/* The words of a paper, as data: every text in both languages, with placeholders that were checked when it was loaded. */

typedef struct {           /* a text that a paper needs */
  const char *id;
  const char *slots;       /* the placeholders it may have and must have, separated by spaces; NULL: none */
} YuTemplateText;

typedef struct {
  const char           *id;    /* "letter" */
  const YuTemplateText *texts; /* ended by an id of NULL */
} YuTemplateShape;

typedef struct _YuTemplate YuTemplate;

YuTemplate       *yu_template_parse  (const YuTemplateShape *shape, JsonNode *node, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* NULL when faults were added */
void              yu_template_free   (YuTemplate *self);
const YuTemplate *yu_template_shipped(const YuTemplateShape *shape, GError **error);  /* data/letters/ID.json, read once */
gboolean          yu_template_has    (const YuTemplate *self, const char *id);
const char       *yu_template_text   (const YuTemplate *self, const char *id, YuLang lang);
char             *yu_template_fill   (const YuTemplate *self, const char *id, YuLang lang, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT; /* name, value, …, NULL */

extern const YuTemplateShape yu_letter_shape, yu_form_shape, yu_checklist_shape, yu_commitment_shape,
                             yu_cover_shape, yu_seals_shape, yu_summary_shape;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuTemplate, yu_template_free)

G_END_DECLS
