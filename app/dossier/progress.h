/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"

G_BEGIN_DECLS

/* How far a case is, and who did what: an immutable record value, as evidence is, with what a later version adds kept. NULL is a case
 * that has just begun. */

typedef enum {
  YU_STAGE_ELIGIBILITY,    /* is there a ground at all */
  YU_STAGE_DOCUMENTS,      /* papers are being gathered */
  YU_STAGE_SEAL,           /* at the employer's for its seal */
  YU_STAGE_FILED,
  YU_STAGE_RETURNED,       /* the office wants something mended */
  YU_STAGE_APPROVED,
  YU_STAGE_RENEWAL,
} YuStage;

#define YU_N_STAGES 7

/* An entry of the log. Everything but the day may be absent. */
typedef struct {
  YuDate         on;       /* when it was written */
  const char    *who;      /* NULL: not said */
  const char    *stage;    /* the id of the stage that began; NULL: none did */
  const char    *note;     /* NULL: none */
  YuDate         changed;  /* the day of a change that has to be reported; 0: none */
  const YuValue *rules;    /* list of "id edition": the rulebooks that counted; NULL: not said */
} YuLogEntry;

const char *yu_stage_id        (YuStage stage);                                  /* "documents" */
gboolean    yu_stage_from_id   (const char *id, YuStage *stage);                 /* FALSE: there is none of that id */
const char *yu_stage_words     (YuStage stage, YuLang lang);

YuStage     yu_progress_stage  (const YuValue *progress);
YuDate      yu_progress_permit (const YuValue *progress);                        /* the last day of the work permit; 0: not known */
gsize       yu_progress_length (const YuValue *progress);                        /* entries of the log */
YuLogEntry  yu_progress_entry  (const YuValue *progress, gsize i);               /* the oldest first; borrowed */
YuDate      yu_progress_change (const YuValue *progress);                        /* a change that nothing was filed for since; 0: none */
YuValue    *yu_progress_with   (const YuValue *progress, YuLogEntry entry) G_GNUC_WARN_UNUSED_RESULT; /* the stage is that of the entry from now on */
YuValue    *yu_progress_with_permit (const YuValue *progress, YuDate until) G_GNUC_WARN_UNUSED_RESULT; /* 0: not known */

YuValue    *yu_progress_read   (YuJson at) G_GNUC_WARN_UNUSED_RESULT;            /* NULL when faults were added */

G_END_DECLS
