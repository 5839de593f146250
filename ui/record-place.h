/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "answer-place.h"

G_BEGIN_DECLS

/* One record inside an answer of the document: a post of the work history (index 0…), or the record itself (index -1). The record behind
 * the last of a list is there as soon as something of it is filled in.
 * Text that cannot be read is kept in the document too, under "QUESTION/FIELD" or "QUESTION/INDEX/FIELD". */

#define YU_TYPE_RECORD_PLACE (yu_record_place_get_type ())
G_DECLARE_FINAL_TYPE (YuRecordPlace, yu_record_place, YU, RECORD_PLACE, GObject)

YuAnswerPlace *yu_record_place_new (YuSession *session, const char *question, int index) G_GNUC_WARN_UNUSED_RESULT;

/* The name of a field's text in the document. */

/* A list with one item more, fewer, other or elsewhere; the typed texts of its items move along. One undoable step each. */
void     yu_record_list_append (YuSession *session, const char *question, const YuValue *record);
void     yu_record_list_remove (YuSession *session, const YuQuestion *question, guint index);
void     yu_record_list_swap   (YuSession *session, const YuQuestion *question, guint a, guint b);
void     yu_record_list_drop_empty (YuSession *session, const YuQuestion *question, guint index); /* if nothing is left in it */

G_END_DECLS
