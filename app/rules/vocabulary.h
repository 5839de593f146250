/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form/form.h"

G_BEGIN_DECLS

/* The facts that rules may name: every answer of the form, and what is derived from answers and the date. Each
 * declares its domain. */

typedef enum {
  YU_DOMAIN_INTEGER,   /* lo..hi */
  YU_DOMAIN_BOOLEAN,
  YU_DOMAIN_CHOICE,    /* one of options (ids) */
  YU_DOMAIN_SUBSET,    /* any subset of options */
  YU_DOMAIN_TEXT,      /* free: rules may only ask for presence; no rule shipped reads one */
  YU_DOMAIN_DATE,
} YuDomainKind;

typedef struct {
  const char   *id;
  YuText        label;
  YuDomainKind  kind;
  gint64        lo, hi;
  const char   *list;        /* options of a rulebook list or "countries"; NULL: the question's own */
  GPtrArray    *options;     /* of YuOption or NULL */
  gboolean      computed;    /* national_points, points: known only after the factors */
  const char   *questions[3];/* the questions it is derived from, the one to ask first; NULL-terminated */
} YuFact;

typedef struct _YuVocabulary YuVocabulary;

/* Derived facts: age (birth_date), work_years (work_history, work_years), china_work_years, chongqing_work_years (…
 * or …_since), venture.own_ip, venture.investment_usd, venture.share_percent, venture.stable_years,
 * venture.annual_sales_cny, venture.sales_years (venture), national_points, points (computed). All other facts are
 * answers of the same id. */
YuVocabulary *yu_vocabulary_new   (YuForm *form) G_GNUC_WARN_UNUSED_RESULT;
void          yu_vocabulary_free  (YuVocabulary *vocabulary);
const YuFact *yu_vocabulary_fact  (const YuVocabulary *vocabulary, const char *id); /* NULL if unknown */
GPtrArray    *yu_vocabulary_facts (const YuVocabulary *vocabulary);                 /* of const YuFact; borrowed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuVocabulary, yu_vocabulary_free)

G_END_DECLS
