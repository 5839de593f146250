/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which texts the papers need, with their placeholders. */

#include "template.h"

static const YuTemplateText letter_texts[] = {
  { "title", NULL },
  { "watermark", NULL },
  { "notice", NULL },
  { "page_number", "page pages" },
  { "addressee", NULL },
  { "opening", NULL },
  { "family_name", NULL },
  { "given_names", NULL },
  { "chinese_name", NULL },
  { "name_in_own_script", NULL },
  { "nationality", NULL },
  { "passport", NULL },
  { "passport_expiry", "date" },
  { "employer", NULL },
  { "credit_code", NULL },
  { "post", NULL },
  { "not_given", NULL },
  { "ground", NULL },
  { "ground_met", NULL },
  { "ground_claimed", NULL },
  { "ground_open", NULL },
  { "services", NULL },
  { "services_reported", NULL },
  { "services_open", NULL },
  { "closing", NULL },
  { "box_number", NULL },
  { "box_date", NULL },
  { "box_seal", NULL },
  { "code", NULL },
  { "annex", NULL },
  { "points", NULL },
  { "points_factor", NULL },
  { "points_answers", NULL },
  { "points_given", NULL },
  { "points_cap", NULL },
  { "points_local", NULL },
  { "points_total", NULL },
  { "stated_high_level_university", NULL },
  { "stated_global_500_experience", NULL },
  { "stated_intellectual_property", NULL },
  { "stated_degree_taught_in_chinese", NULL },
  { "stated_former_chinese_national", NULL },
  { "points_unanswered", NULL },
  { "points_nothing", NULL },
  { "points_remark", NULL },
  { "points_remark_open", NULL },
  { "grounds", NULL },
  { "grounds_ground", NULL },
  { "grounds_verdict", NULL },
  { "verdict_met", NULL },
  { "verdict_claimed", NULL },
  { "verdict_open", NULL },
  { "verdict_not_met", NULL },
  { "open", NULL },
  { "open_more", "count" },
  { "open_none", NULL },
  { "rules", NULL },
  { "rules_date", "date" },
  { "rules_user", NULL },
  { "rules_past_review", "date" },
  { NULL, NULL },
};

static const YuTemplateText form_texts[] = {
  { "title", NULL },
  { "watermark", NULL },
  { "notice", NULL },
  { "page_number", "page pages" },
  { "case", NULL },
  { "provisions", NULL },
  { "typed", NULL },
  { "no_rows", NULL },
  { "grounds", NULL },
  { "grounds_intro", NULL },
  { "documents", NULL },
  { "documents_intro", NULL },
  { "documents_item", NULL },
  { "documents_care", NULL },
  { "documents_if", NULL },
  { "documents_promised", NULL },
  { "declaration", NULL },
  { "declaration_text", NULL },
  { "signature", NULL },
  { "signature_date", NULL },
  { "opinion", NULL },
  { "opinion_seal", NULL },
  { NULL, NULL },
};

static const YuTemplateText checklist_texts[] = {
  { "title", NULL },
  { "watermark", NULL },
  { "notice", NULL },
  { "page_number", "page pages" },
  { "case", NULL },
  { "filing", "date" },
  { "filing_not_planned", "date" },
  { "intro", NULL },
  { "needed", NULL },
  { "open", NULL },
  { "nothing", NULL },
  { "document", NULL },
  { "state", NULL },
  { "issuer", "text" },
  { "original", "text" },
  { "original_unknown", NULL },
  { "seal", "text" },
  { "translation", "text" },
  { "issued", "date" },
  { "promised_for", "date" },
  { "attached", "count" },
  { "to_do", "what" },
  { "to_do_authenticated", NULL },
  { "to_do_translated", NULL },
  { "to_do_translation_sealed", NULL },
  { "to_do_sealed", NULL },
  { "promises", NULL },
  { "sources", NULL },
  { NULL, NULL },
};

static const YuTemplateText commitment_texts[] = {
  { "title", NULL },       { "watermark", NULL },
  { "notice", NULL },      { "page_number", "page pages" },
  { "case", NULL },        { "addressee", NULL },
  { "opening", NULL },     { "name", NULL },
  { "nationality", NULL }, { "passport", NULL },
  { "employer", NULL },    { "not_given", NULL },
  { "number", NULL },      { "document", NULL },
  { "handed_in", NULL },   { "until", "date" },
  { "until_open", NULL },  { "if_agreed", NULL },
  { "undertaking", NULL }, { "true", NULL },
  { "in_time", NULL },     { "otherwise", NULL },
  { "basis", "date" },     { "signature", NULL },
  { "seal", NULL },        { "date", NULL },
  { NULL, NULL },
};

static const YuTemplateText cover_texts[] = {
  { "title", NULL }, { "watermark", NULL }, { "notice", NULL }, { "page_number", "page pages" },
  { "intro", NULL }, { "file", NULL },      { "what", NULL },   { "sha256", NULL },
  { NULL, NULL },
};

static const YuTemplateText seals_texts[] = {
  { "title", NULL }, { "watermark", NULL }, { "notice", NULL }, { "page_number", "page pages" },
  { "intro", NULL }, { "what", NULL },      { "pages", NULL },  { "seal", NULL },
  { "place", NULL }, { NULL, NULL },
};

static const YuTemplateText summary_texts[] = {
  { "title", NULL },  { "watermark", NULL }, { "notice", NULL },  { "page_number", "page pages" },
  { "intro", NULL },  { "number", NULL },    { "person", NULL },  { "category", NULL },
  { "points", NULL }, { "ground", NULL },    { "missing", NULL }, { "next", NULL },
  { "stage", NULL },  { NULL, NULL },
};

const YuTemplateShape yu_letter_shape = { "letter", letter_texts };
const YuTemplateShape yu_form_shape = { "form", form_texts };
const YuTemplateShape yu_checklist_shape = { "checklist", checklist_texts };
const YuTemplateShape yu_commitment_shape = { "commitment", commitment_texts };
const YuTemplateShape yu_cover_shape = { "cover", cover_texts };
const YuTemplateShape yu_seals_shape = { "seals", seals_texts };
const YuTemplateShape yu_summary_shape = { "summary", summary_texts };
