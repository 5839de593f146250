/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* Nothing that counts has been answered: then there are no figures to show, only where to begin. */
gboolean yu_result_blank   (const YuAssessment *assessment);
/* There are figures to show: the rules apply, and something is known. */
gboolean yu_result_counted (const YuAssessment *assessment);

/* What the result says in words beyond what the core says. All owned by the caller. */

char *yu_result_headline  (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* "Ground 5, if the authority agrees" */
char *yu_result_sentence  (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* what stands beneath it */
char *yu_result_category  (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;  /* "Category: B, or A if …" */
char *yu_result_gain      (const YuMissing *missing) G_GNUC_WARN_UNUSED_RESULT;                      /* "up to +5 points · can decide 2 grounds and categories" */
char *yu_result_bar_words (const YuAssessment *assessment, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;   /* the bar, for who does not see it */
char *yu_result_source    (const YuCitation *citation, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;       /* "Chongqing Daily, services (reported)" */

/* The book of an id among those in force; NULL if there is none. */
const YuRulebook *yu_result_book (const YuAssessment *assessment, const char *id);

G_END_DECLS
