/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "explain.h"

G_BEGIN_DECLS

/* Lines of an explanation, being written. */

typedef struct {
  const YuAssessment *assessment;
  YuLang              lang;
  GPtrArray          *lines;   /* of YuLine */
  guint               nesting; /* statements inside statements, so that nothing goes in circles */
} YuWriter;

YuLine *yu_writer_line      (YuWriter *writer, guint depth, char *text /* taken */);
void    yu_writer_cited     (YuWriter *writer, guint depth, char *text /* taken */, const YuCitation *citation); /* with its source; NULL: none */
void    yu_line_free        (YuLine *line);

void    yu_write_factor     (YuWriter *writer, const YuFactorResult *factor, guint depth);
void    yu_write_statement  (YuWriter *writer, const YuStatement *statement, guint depth, gboolean with_reason);
void    yu_write_provision  (YuWriter *writer, const YuStatement *provision, guint depth, gboolean with_reason);

/* What a statement is called, and where it comes from: by what kind it is. */
typedef enum {
  YU_ABOUT_NOTHING,
  YU_ABOUT_FACTOR,
  YU_ABOUT_ROUTE,
  YU_ABOUT_GROUND,
  YU_ABOUT_PROVISION,
  YU_ABOUT_CATEGORY,
} YuAboutKind;

typedef struct {
  YuAboutKind           kind;
  const YuStatement    *statement; /* NULL for a factor */
  const YuFactorResult *factor;
} YuAbout;

YuAbout           yu_assessment_about   (const YuAssessment *assessment, const char *id);
const YuText     *yu_about_label        (YuAbout about);
const YuCitation *yu_about_citation     (YuAbout about);

/* "Points table, row age · official text" */
char             *yu_citation_words     (const YuCitation *citation, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
/* "35", "Master", "yes": a fact's value in words. */
char             *yu_fact_words         (const YuAssessment *assessment, const char *fact, const YuValue *value, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char             *yu_tests_words        (const YuAssessment *assessment, const char *fact, const YuTests *tests, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* "26 to 45" */
const char       *yu_fact_label         (const YuAssessment *assessment, const char *fact, YuLang lang);

G_END_DECLS
