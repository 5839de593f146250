/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/json.h"

G_BEGIN_DECLS

/* Evidence: what is known of one document of this applicant, as it stands in the dossier's file. An immutable record value, so
 * that undo, comparing and sharing cost nothing; members of a later version are kept. Every function accepts NULL: nothing is
 * said of the document. */

typedef enum {
  YU_EVIDENCE_BY_ANSWERS,  /* nothing is said: whether it is needed follows from the answers */
  YU_EVIDENCE_NEEDED,      /* the office asked for it */
  YU_EVIDENCE_NOT_NEEDED,  /* the office does without it */
  YU_EVIDENCE_HAVE,
  YU_EVIDENCE_CHECKED,
  YU_EVIDENCE_PROMISED,    /* comes later, under a written commitment */
} YuEvidenceState;

/* Members. Dates: issued, valid_until (its last day), promised_for (when it is to be handed in), checked_on.
 * Texts: name (as it stands on the document), checked_by, checked_how. Amounts: salary (yuan a year, as the
 * contract has it). Yes or no: authenticated, translated,
 * translation_sealed, sealed. */

typedef struct {            /* a file, copied beside the dossier under its digest */
  const char *sha256;       /* 64 hexadecimal digits in lower case */
  const char *name;         /* as it was called where it came from; only to be shown */
  const char *kind;         /* media type */
  gint64      size;         /* bytes */
} YuAttachment;

#define YU_ATTACHMENT_MAX_SIZE (50 * 1024 * 1024) /* bytes: protects this machine; no office's limit */
#define YU_ATTACHMENTS_MAX 50                     /* of one document; likewise */

YuValue        *yu_evidence_read        (YuJson at) G_GNUC_WARN_UNUSED_RESULT; /* NULL when faults were added */
YuEvidenceState yu_evidence_state       (const YuValue *evidence);
const char     *yu_evidence_state_id    (YuEvidenceState state);               /* NULL for by_answers */
const YuValue  *yu_evidence_value       (const YuValue *evidence, const char *member);  /* as it stands there; NULL: not known */
YuDate          yu_evidence_date        (const YuValue *evidence, const char *member);  /* 0: not known */
const char     *yu_evidence_text        (const YuValue *evidence, const char *member);  /* NULL: not known */
gboolean        yu_evidence_ticked      (const YuValue *evidence, const char *member);
gint64          yu_evidence_amount      (const YuValue *evidence, const char *member);  /* -1: not known */
gsize           yu_evidence_attachments (const YuValue *evidence);
YuAttachment    yu_evidence_attachment  (const YuValue *evidence, gsize i);
YuValue        *yu_evidence_with        (const YuValue *evidence, const char *member, const YuValue *value) G_GNUC_WARN_UNUSED_RESULT; /* NULL takes it away; NULL when nothing is left */
YuValue        *yu_evidence_attach      (const YuValue *evidence, YuAttachment attachment) G_GNUC_WARN_UNUSED_RESULT;   /* one of the same digest is replaced */
YuValue        *yu_evidence_detach      (const YuValue *evidence, const char *sha256) G_GNUC_WARN_UNUSED_RESULT;
gboolean        yu_sha256_is_valid      (const char *text);

G_END_DECLS
