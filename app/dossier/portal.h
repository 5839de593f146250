/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form/form.h"
#include "rules/citation.h"

G_BEGIN_DECLS

/* The official portal's form as far as it is known, as data (data/forms/portal.json): its parts and fields in their order, and
 * in which form each wants its value. */

typedef enum {
  YU_PORTAL_TEXT,        /* as it was typed */
  YU_PORTAL_LATIN,       /* Latin capitals, as in the passport's lines */
  YU_PORTAL_DATE,        /* 2026-11-24 */
  YU_PORTAL_MONTH,       /* 2026-11 */
  YU_PORTAL_NUMBER,      /* figures alone; money in whole yuan */
  YU_PORTAL_PER_MONTH,   /* a twelfth of a yearly sum, in whole yuan */
  YU_PORTAL_CHINESE,     /* choices and countries by their Chinese names */
  YU_PORTAL_CATEGORY,    /* what the answers come to; no question */
  YU_PORTAL_POINTS,      /* of a factor; no question */
  YU_PORTAL_SELF,        /* what the dossier does not hold; no question */
} YuPortalForm;

typedef struct {
  const char       *id;
  YuText            label;
  const char       *term;      /* the field's Chinese name */
  YuPortalForm      form;
  const YuQuestion *question;  /* NULL for the last three */
  const char       *factor;    /* of YU_PORTAL_POINTS */
  const char       *open_end;  /* of YU_PORTAL_MONTH: what is typed where a post has no end; NULL: nothing */
  YuText            note;      /* both NULL if none */
} YuPortalField;

typedef struct {
  const char       *id;
  YuText            title;
  const YuQuestion *rows;      /* the list whose rows are typed one by one; NULL: typed once. Its fields are the questions */
  GPtrArray        *fields;    /* of YuPortalField */
  YuCitation        citation;
} YuPortalSection;

typedef struct _YuPortal YuPortal;

YuPortal   *yu_portal_parse    (JsonNode *node, YuForm *form, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* whole or not at all */
YuPortal   *yu_portal_shipped  (YuForm *form, GError **error) G_GNUC_WARN_UNUSED_RESULT;  /* NULL: the installation is broken */
void        yu_portal_free     (YuPortal *portal);
YuText      yu_portal_title    (const YuPortal *portal);
YuText      yu_portal_notice   (const YuPortal *portal);                                  /* how sure it is: shown wherever it is used */
GPtrArray  *yu_portal_sections (const YuPortal *portal);                                  /* of YuPortalSection; borrowed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuPortal, yu_portal_free)

G_END_DECLS
