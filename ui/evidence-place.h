/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "answer-place.h"

G_BEGIN_DECLS

/* What stands on one document to hand in, as the dossier has it (evidence.h): so that it is typed in rows like any other answer.
 * Text that cannot be read is kept in the dossier too, under "documents/DOCUMENT/MEMBER". */

#define YU_TYPE_EVIDENCE_PLACE (yu_evidence_place_get_type ())
G_DECLARE_FINAL_TYPE (YuEvidencePlace, yu_evidence_place, YU, EVIDENCE_PLACE, GObject)

YuAnswerPlace    *yu_evidence_place_new  (YuSession *session, const char *document) G_GNUC_WARN_UNUSED_RESULT;
const YuQuestion *yu_evidence_question   (const char *member); /* one of the dates, texts and amounts of evidence.h */

G_END_DECLS
