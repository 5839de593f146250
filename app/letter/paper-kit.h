/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/explain.h"
#include "dossier/checklist.h"
#include "form/reading.h"
#include "table.h"
#include "template.h"

G_BEGIN_DECLS

/* What both papers are made with: one set of type sizes, and Chinese with English beside or below it. */

typedef struct {
  YuSheet            *sheet;
  const YuTemplate   *words;
  const YuAssessment *assessment;
  const YuDossier    *dossier;
  const YuForm       *form;
  const char         *code;       /* of yu_binding_code() */
} YuPaper;

typedef struct {                  /* how a text in two languages is set */
  YuStyle     chinese, english;
  const char *between;            /* spaces, which become a new line where the pair does not fit on one; or a newline */
} YuPairStyle;

extern const YuPairStyle yu_title_style, yu_heading_style, yu_body_style, yu_label_style, yu_value_style, yu_remark_style,
                         yu_line_style, yu_header_style, /* one line each, in tables */
                         yu_small_style;                 /* remarks of the annex */

void     yu_pair_add         (YuCopy *copy, const YuPairStyle *style, const char *question, const char *chinese, const char *english);
void     yu_pair_add_text    (YuCopy *copy, const YuPairStyle *style, const YuText *text);
void     yu_pair_add_line    (YuCopy *copy);                                                  /* a new line, unless it is the first */
YuCopy  *yu_paper_words      (const YuPaper *paper, const YuPairStyle *style, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void     yu_paper_add_words  (const YuPaper *paper, YuCopy *copy, const YuPairStyle *style, const char *id);
void     yu_paper_heading    (const YuPaper *paper, const char *id);
void     yu_paper_paragraph  (const YuPaper *paper, const YuPairStyle *style, const char *id, YuAlign align);
void     yu_paper_set        (const YuPaper *paper, YuCopy *copy, YuAlign align);             /* takes copy */
void     yu_paper_case       (const YuPaper *paper);                                          /* the case number, if there is one */
gboolean yu_paper_add_answer (const YuPaper *paper, YuCopy *copy, const YuPairStyle *style, const char *question); /* FALSE: not answered */
void     yu_value_add        (YuCopy *copy, const YuPairStyle *style, const YuQuestion *question, const YuValue *value, const char *about);
const char *yu_question_term (const YuQuestion *question);                                    /* Chinese */
gboolean yu_statement_holds  (const YuStatement *statement);                                   /* met or claimed */

G_END_DECLS
