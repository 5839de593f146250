/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/assessment.h"
#include "dossier.h"

G_BEGIN_DECLS

/* What to hand in: every document of the rulebooks in force, held against the assessment and against what the dossier says of it.
 * Pure, like the assessment; everything in it is borrowed from assessment and dossier, which it keeps. */

typedef enum {
  YU_ITEM_NOT_NEEDED,
  YU_ITEM_OPEN,       /* answers would tell */
  YU_ITEM_NEEDED,
  YU_ITEM_PROMISED,
  YU_ITEM_HAVE,
  YU_ITEM_CHECKED,
} YuItemState;

typedef enum {
  YU_VALIDITY_NONE,         /* nothing is stated about it, or it is not there yet */
  YU_VALIDITY_UNKNOWN,      /* the day that tells is not given */
  YU_VALIDITY_GOOD,         /* on the filing date */
  YU_VALIDITY_TOO_OLD,      /* issued too long before it */
  YU_VALIDITY_ENDED,        /* its last day is before it */
  YU_VALIDITY_TOO_SHORT,    /* valid, but not for as long as asked */
  YU_VALIDITY_NOT_YET,      /* issued after it */
} YuValidity;

/* What is wrong with a promise. */
typedef enum {
  YU_PROMISE_NEVER,         /* no rule lets the document come later */
  YU_PROMISE_CLOSED,        /* not for this applicant */
  YU_PROMISE_OPEN,          /* answers would tell */
  YU_PROMISE_CLAIMED,       /* if the authority agrees */
  YU_PROMISE_ALLOWED,
} YuPromise;

typedef struct {
  const YuPaperwork *paper;
  const YuRulebook  *book;
  const YuValue     *evidence;      /* what the dossier says of it (evidence.h); NULL: nothing */
  YuVerdict          needed;        /* by the answers */
  GPtrArray         *open;          /* of const char *: questions that would tell whether it is needed; empty if settled */
  YuItemState        state;         /* what the applicant says of it, else by the answers */
  YuPromise          promise;
  GPtrArray         *promise_open;  /* questions that would tell whether it may come later */
  const char        *country;       /* where it is made out, if it matters and is known; alpha-3 */
  const YuAuthentication *way;      /* how it is authenticated; NULL: nothing is asked, or the country is not known */
  const YuOption    *country_entry; /* the entry of a dated list that says so; NULL: none */
  gboolean           country_open;  /* the country decides, and is not known */
  YuDate             last_day;      /* the last filing date it is good for; 0: not known */
  YuValidity         validity;      /* at the filing date */
} YuChecklistItem;

typedef struct {
  YuAssessment *assessment;
  YuDossier    *dossier;
  YuDate        filing;             /* the planned filing date, else the date of the assessment */
  gboolean      filing_is_planned;
  GPtrArray    *items;              /* of YuChecklistItem, in the order of the books */
} YuChecklist;

YuChecklist *yu_checklist_new  (const YuAssessment *assessment, const YuDossier *dossier) G_GNUC_WARN_UNUSED_RESULT; /* refs both */
void         yu_checklist_free (YuChecklist *checklist);
guint        yu_checklist_count (const YuChecklist *checklist, YuItemState state);
gboolean     yu_checklist_item_is_there (const YuChecklistItem *item);      /* had or checked */

/* What one attached file is, held against what offices are known to take. */
typedef enum {
  YU_FILE_NO_LIMIT_KNOWN,
  YU_FILE_FITS,
  YU_FILE_WRONG_KIND,
  YU_FILE_TOO_LARGE,
} YuFileFit;

YuFileFit    yu_checklist_file_fit (const YuChecklistItem *item, const YuAttachment *attachment, const YuFileRule **rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuChecklist, yu_checklist_free)

G_END_DECLS
