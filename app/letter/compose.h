/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paper-kit.h"

G_BEGIN_DECLS

/* The parts of the papers. Each fills the paper's sheet. */

void yu_compose_letter_front (const YuPaper *paper);   /* page 1: the letter */
void yu_compose_letter_annex (const YuPaper *paper);   /* page 2: what it rests on */
void yu_compose_letter_points (const YuPaper *paper);  /* its table of points */
void yu_compose_form         (const YuPaper *paper);   /* the application form */
void yu_compose_checklist    (const YuPaper *paper);   /* what to hand in */
void yu_compose_commitment   (const YuPaper *paper);   /* what is promised for later */
gboolean yu_commitment_may_be_made (const YuAssessment *assessment, const YuDossier *dossier, GError **error);


typedef void (*YuCompose)    (const YuPaper *paper, gconstpointer data);
gboolean yu_paper_lay_out    (YuPaper *paper, YuCompose compose, gconstpointer data, YuPages *pages, GError **error);

G_END_DECLS
