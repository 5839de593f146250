/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form/form.h"

G_BEGIN_DECLS

/* What a column of a sheet may hold: the case number, an answer, a part of an answer, or a result that is shown and never read.
 * The people's sheet has a row a person; the posts of a work history stand on a sheet of their own, a row a post, by case number:
 * a list has no place in one cell. */

typedef enum {
  YU_FIELD_CASE,
  YU_FIELD_RESULT,     /* how the case stands: goes out, is passed over on the way in */
  YU_FIELD_QUESTION,
  YU_FIELD_MEMBER,     /* of a record: own venture */
  YU_FIELD_POST,       /* of one post */
} YuFieldRole;

typedef struct {
  YuFieldRole       role;
  const YuQuestion *question;   /* NULL: case number, result */
  const YuQuestion *member;     /* of a record or a post; else NULL */
  const char       *id;         /* "birth_date", "venture.own_ip", "case", "result.points"; interned */
  YuText            header;     /* what stands over the column */
} YuSheetField;

GPtrArray          *yu_sheet_fields_people (const YuForm *form) G_GNUC_WARN_UNUSED_RESULT;   /* of YuSheetField, in the order of an exported sheet */
GPtrArray          *yu_sheet_fields_posts  (const YuForm *form) G_GNUC_WARN_UNUSED_RESULT;
const YuSheetField *yu_sheet_field         (GPtrArray *fields, const char *id);              /* NULL: there is none */

/* A value as a cell that reads back as exactly this value: as people write it where that is so, else as it stands in a dossier. */
char               *yu_value_to_cell       (const YuQuestion *question, const YuValue *value, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
