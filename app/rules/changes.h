/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library.h"

G_BEGIN_DECLS

/* What a person can still change of the answers (data/forms/changes.json), and how. Immutable after loading; the format is in
 * app/DESIGN.md. A question that is not named here can be changed by nobody: birth, nationality, what was studied when. */

typedef enum {
  YU_MOVES_UP,      /* to a greater number, a later target, or from no to yes */
  YU_MOVES_TIME,    /* a number of years: one more with every year that goes by */
} YuMoves;

/* Who or what makes it true. */
typedef enum {
  YU_BY_DOCUMENT,
  YU_BY_EMPLOYER,
  YU_BY_AUTHORITY,
} YuChangeBy;

/* Our own judgement, for the order in which advice is given. */
typedef enum {
  YU_EFFORT_WAITING,
  YU_EFFORT_LITTLE,
  YU_EFFORT_SOME,
  YU_EFFORT_MUCH,
} YuEffort;

typedef struct {
  const char *value;     /* an option's id */
  YuText      does;
} YuTarget;

typedef struct {
  const char       *question_id;
  const YuQuestion *question;
  YuMoves           moves;
  YuChangeBy        by;
  YuEffort          effort;
  YuText            does;    /* "HSK level {value}"; both NULL if the targets say it, or for time */
  YuText            how;     /* both NULL for time */
  GPtrArray        *targets; /* of YuTarget, each further than the one before; NULL: not a choice */
  GPtrArray        *from;    /* of const char *: the answers that can be changed; NULL: any */
  YuCitation        citation; /* no source for time */
} YuChange;

typedef struct _YuChanges YuChanges;
struct _YuChanges {
  YuDate     edition;
  YuText     title;
  gint64     most_years;     /* how far ahead waiting is looked at */
  YuText     waiting_does;   /* {date}, {what} */
  YuText     waiting_how;
  GPtrArray *sources;        /* of YuSource */
  GPtrArray *changes;        /* of YuChange, in the order of the file */
  YuLibrary *library;
  gatomicrefcount refs;      /* private */
};

YuChanges *yu_changes_load         (const char *path, YuLibrary *library, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
YuChanges *yu_changes_load_default (YuLibrary *library, GError **error) G_GNUC_WARN_UNUSED_RESULT;
YuChanges *yu_changes_ref          (YuChanges *changes);
void       yu_changes_unref        (YuChanges *changes);

const char *yu_by_id               (YuChangeBy by);        /* "document", "employer", "authority" */
const char *yu_effort_id           (YuEffort effort);      /* "waiting", "little", "some", "much" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuChanges, yu_changes_unref)

G_END_DECLS
