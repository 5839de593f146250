/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* An assessment in words, for the window, the command line and paper alike. */

typedef struct {
  guint         depth;
  YuShown       shown;
  gboolean      has_verdict;
  char         *text;          /* a full sentence or phrase in the language asked for; the verdict stands beside it, not in it */
  char         *source;        /* "Points table, row age · official", NULL if none */
  const char   *address;       /* URL or NULL */
  YuProvenance  provenance;    /* if source */
  const char   *question;      /* what would have to be answered, NULL if nothing */
} YuLine;

/* WHAT: a factor, route, ground or provision id, "category", "eligible", "points". NULL array and an error for an unknown one (names the known ones). */
GPtrArray *yu_explain           (const YuAssessment *assessment, const char *what, YuLang lang, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* of YuLine */
char      *yu_verdict_sentence  (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* "By these answers you meet ground 1 …; the authority decides." */
char      *yu_verdict_headline  (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* the same in a few words, never without the sentence beneath */
char      *yu_points_sentence   (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* "78 to 83 of 110 national points" */
char      *yu_incentive_sentence(const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* second sentence, says assumed; NULL when there are none */
const char *yu_shown_words      (YuShown shown, YuLang lang);
const char *yu_shown_short      (YuShown shown, YuLang lang);   /* a word or two, where there is room for no more */
const char *yu_provenance_words (YuProvenance provenance, YuLang lang);
char      *yu_assessment_to_text (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* what `yucai-cli assess` prints */

G_END_DECLS
