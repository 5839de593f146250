/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "citation.h"
#include "feel/condition.h"
#include "feel/decision-table.h"
#include "form/form.h"

G_BEGIN_DECLS

/* One rulebook file: dated decisions with their sources. Immutable; the format is in app/DESIGN.md and
 * data/schema/rulebook.json. */

typedef struct {
  const char *id;
  YuText      label;
  YuTable    *table;        /* one output of whole points for factors; a null result counts as 0 points */
  gint64      cap;          /* 0: none */
  YuCitation  citation;
  const char *pointer;      /* where it stands in its file; interned */
} YuDecision;

typedef struct {            /* a row of the national points table */
  const char       *id;     /* "salary" */
  YuText            label;
  gint64            cap;
  const YuDecision *decision; /* NULL: the provisions (the row "local") */
  YuCitation        citation;
  const char       *pointer;
} YuFactor;

typedef struct {
  const char  *id;          /* "age_over_60" */
  YuCondition *when;
  YuText       text;
  YuCitation   citation;
} YuNote;

typedef struct {            /* a way into a category */
  const char  *id;          /* "a.1" */
  const char  *category;    /* "A", "B" */
  YuText       label;       /* official wording in short */
  YuText       detail;      /* both NULL if none */
  YuCondition *when;
  YuCitation   citation;
  const char  *pointer;
} YuRoute;

typedef struct {
  const char  *id;          /* "A" */
  YuText       label;
  YuCondition *gate;        /* what every route of it also needs (18; "normally 60"); NULL if nothing */
  YuCitation   citation;
} YuCategory;

typedef struct {
  const char  *id;          /* "category_a" */
  YuText       label, detail;
  YuCondition *when;
  YuCitation   citation;
} YuGround;

typedef struct {
  YuCondition *when;
  gint64       points;
} YuGrant;

typedef struct {            /* one of the eight local incentive provisions */
  const char *id;
  YuText      label;
  GPtrArray  *grants;       /* of YuGrant, greatest points first */
  YuCitation  citation;
} YuProvision;

typedef struct {            /* what a letter opens */
  const char *id;
  YuText      label, detail;
  GPtrArray  *grounds;      /* of const char *; empty: every ground */
  YuCitation  citation;
  const char *pointer;
} YuBenefit;

typedef struct {            /* a step of the process after the form */
  const char *id;
  YuText      label, detail;
  const char *who;          /* "person", "unit", "any" */
  YuCitation  citation;
} YuProcessStep;

typedef struct {            /* a document to hand in; a text that is both NULL: nothing is stated */
  const char  *id;
  YuText       label;
  const char  *term;        /* the official Chinese name */
  YuText       detail;      /* what it must contain */
  YuText       issuer;      /* who makes it out */
  YuText       original;    /* original, copy or scan */
  YuText       seal;        /* which seals and signatures */
  YuText       authentication; /* how, besides the way of the country */
  const char  *issued_in;   /* fact: the country whose way of authentication counts; NULL: none */
  YuText       translation; /* both NULL: none needed */
  YuCondition *when;        /* NULL: always needed */
  YuCondition *promise;     /* when the commitment system lets it come later; NULL: never */
  gint64       validity_months; /* from its issue to the filing; 0: none stated */
  const char  *expires;     /* question: the last day it is valid; NULL: none asks it */
  gint64       remaining_months; /* that must be left of it at the filing */
  gboolean     names_person; /* the applicant's name stands on it, and is to be that of the form */
  gboolean     states_pay;  /* likewise the pay of a year */
  YuCitation   citation;
  const char  *pointer;
} YuPaperwork;

typedef struct {            /* how a document of some countries is authenticated towards China */
  const char *id;           /* "apostille" */
  YuText      label, detail;
  GPtrArray  *countries;    /* of const char *, alpha-3; empty: those of the list */
  const char *list;         /* of this book; NULL, and no countries: all that are left */
  gboolean    none;         /* there is nothing to obtain */
  YuCitation  citation;
  const char *pointer;
} YuAuthentication;

typedef struct {            /* what an office takes as a file */
  const char *id;
  YuText      label;
  GPtrArray  *documents;    /* of const char *; empty: those that no other rule names */
  GPtrArray  *kinds;        /* of const char *, media types; empty: none is known */
  gint64      max_bytes;    /* 0: none is known */
  YuCitation  citation;
  const char *pointer;
} YuFileRule;

typedef struct {
  const char *id;
  YuText      label;
  GPtrArray  *options;      /* of YuOption */
  YuCitation  citation;
} YuList;

typedef struct {            /* a dated figure: holds from `from` until the next one */
  YuDate      from;
  gint64      value;
  gint64      year;         /* the year it measures; 0 if none */
  YuCitation  citation;
} YuFigure;

typedef struct {
  const char *id;           /* "average_wage" */
  YuText      label;
  GPtrArray  *figures;      /* of YuFigure, oldest first */
} YuParameter;

typedef struct {            /* answers in, verdicts and points out: part of the checker */
  YuText      label;
  YuDate      on;
  YuAnswers  *answers;
  JsonNode   *expect;       /* members of assess --json that must be equal, compared by assess/examples.c */
  const char *pointer;
} YuExample;

typedef struct _YuRulebook YuRulebook;
struct _YuRulebook {
  const char *id;
  const char *file;             /* path */
  gboolean    from_user;
  GBytes     *bytes;            /* of the file */
  char       *digest;           /* NULL until yu_rulebook_sha256() is asked */
  YuDate      edition, from, until, reviewed_until; /* until: first day it no longer holds, 0: open; reviewed_until 0: none */
  YuText      title;
  YuText      notice;           /* banner for as long as it is true; both NULL: none */
  YuCondition *applies;         /* NULL: to everyone (foreign nationals only, for example) */
  YuCondition *gate;            /* what every ground / provision of this book also needs (work in Chongqing); NULL if nothing */
  gint64      cap;              /* provisions together; 0: none */
  GPtrArray  *sources, *decisions, *factors, *categories, *routes, *grounds, *provisions,
             *benefits, *process, *paperwork, *authentications, *file_rules, *lists, *parameters, *notes, *examples; /* never NULL */
};

YuRulebook *yu_rulebook_read  (const char *path, gboolean from_user, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* whole or not at all */
YuRulebook *yu_rulebook_parse (GBytes *bytes, const char *file, gboolean from_user, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
void        yu_rulebook_free  (YuRulebook *book);
const char *yu_rulebook_sha256 (const YuRulebook *book); /* of its file, in hexadecimal digits */
gboolean    yu_rulebook_holds (const YuRulebook *book, YuDate on); /* whether a date lies in its effective range */
const YuAuthentication *yu_rulebook_authentication (const YuRulebook *book, const char *country, YuDate on, const YuOption **entry); /* NULL: none fits */
const YuFileRule *yu_rulebook_file_rule (const YuRulebook *book, const char *document); /* NULL: nothing is known */
void        yu_rulebook_foreach_leaf (const YuRulebook *book, void (*each) (const YuCondition *leaf, gpointer data), gpointer data); /* of all its conditions */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuRulebook, yu_rulebook_free)

G_END_DECLS
