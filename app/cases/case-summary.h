/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case.h"
#include "case-store.h"

G_BEGIN_DECLS

/* A case in one line, as a list shows it. An immutable value. */

typedef enum {
  YU_CASE_CATEGORY_A,
  YU_CASE_CATEGORY_B,
  YU_CASE_CATEGORY_OPEN,     /* answers would tell */
  YU_CASE_CATEGORY_NONE,     /* neither, or the rules are not for this person */
} YuCaseCategory;

#define YU_N_CASE_CATEGORIES 4

typedef struct _YuCaseSummary YuCaseSummary;

struct _YuCaseSummary {
  char          *name;       /* in its store */
  char          *sha256;     /* of its file; NULL: it could not be read at all */
  char          *fault;      /* why it is refused, in the current language; NULL: it is good, and the rest is there */
  gboolean       sealed;     /* with a passphrase: nothing more is known */
  char          *number;     /* case number; NULL: none */
  char          *person;     /* NULL: not answered */
  char          *employer;   /* NULL: not answered */
  YuStage        stage;
  YuCaseCategory category;
  gboolean       claimed;    /* the category holds if the authority agrees */
  YuRange        national;   /* points */
  guint          ground;     /* the number of the best ground, from 1; 0: none holds or is open */
  YuShown        ground_shown;
  guint          answers, documents; /* missing */
  YuCaseDate    *next;       /* what is due next; NULL: nothing */
  YuDate         on, until;  /* read on that day; until: the first day on which it may read otherwise by itself */
  YuCaseSummary *former;     /* how it read under the former rules (on, until, category, points, ground, missing alone); NULL: as now */
};

YuCaseSummary *yu_case_summary_new    (const char *name, const char *sha256, const YuCase *from) G_GNUC_WARN_UNUSED_RESULT;
YuCaseSummary *yu_case_summary_fault  (const char *name, const YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
YuCaseSummary *yu_case_summary_of     (const char *name, GBytes *bytes, const YuCaseBasis *basis) G_GNUC_WARN_UNUSED_RESULT; /* never NULL */
YuCaseSummary *yu_case_summary_load   (YuCaseStore *store, const char *name, const YuCaseBasis *basis) G_GNUC_WARN_UNUSED_RESULT; /* blocks; never NULL */
YuCaseSummary *yu_case_summary_ref    (YuCaseSummary *summary);
void           yu_case_summary_unref  (YuCaseSummary *summary);
YuCaseSummary *yu_case_summary_blank  (const char *name) G_GNUC_WARN_UNUSED_RESULT; /* to be filled by who reads one */
gboolean       yu_case_is_read        (const YuCaseSummary *summary);               /* neither refused nor sealed */
YuCase        *yu_case_load           (YuCaseStore *store, const char *name, const YuCaseBasis *basis, char **sha256, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* blocks; NULL: faults say why */

/* In words */
const char    *yu_case_category_name  (YuCaseCategory category, YuLang lang);
char          *yu_case_category_words (const YuCaseSummary *summary, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char          *yu_case_ground_words   (const YuCaseSummary *summary, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char          *yu_case_points_words   (const YuCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;          /* "78–83" */
char          *yu_case_missing_words  (const YuCaseSummary *summary, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char          *yu_case_masked         (const char *person) G_GNUC_WARN_UNUSED_RESULT;                    /* "M•••" */
JsonObject    *yu_case_reading_to_json(const YuCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;           /* what the rules say, without who it is about */
JsonObject    *yu_case_summary_to_json(const YuCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCaseSummary, yu_case_summary_unref)

G_END_DECLS
