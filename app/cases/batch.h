/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/secret.h"
#include "case-store.h"
#include "case.h"

G_BEGIN_DECLS

/* Papers and packages of many dossiers, into one folder. What goes wrong with one stops that one alone; what is there from before, and
 * right, is not made again; what is there is always whole. */

typedef enum {
  YU_BATCH_LETTERS = 1 << 0,
  YU_BATCH_FORMS = 1 << 1,
  YU_BATCH_CHECKLISTS = 1 << 2,
  YU_BATCH_PACKAGES = 1 << 3,
} YuBatchParts;

typedef struct {
  const char *name;     /* of the dossier */
  char       *failed;   /* why nothing could be made of it; NULL: done */
  gboolean    kept;     /* it was all there */
  guint       done, all;
} YuBatchStep;

/* Called by one worker thread at a time. */
typedef void (*YuBatchReport) (const YuBatchStep *step, gpointer data);

typedef struct {
  YuCaseStore       *store;
  const YuCaseBasis *basis;
  GPtrArray         *names;       /* of char *, in the order of the summary */
  YuBatchParts       parts;
  const char        *folder;      /* is there */
  const YuSecret    *passphrase;  /* of packages; NULL: not encrypted */
  YuBatchReport      report;
  gpointer           data;
} YuBatch;

/* Blocks: two workers make the papers. Afterwards `summary.pdf` and `summary.xlsx` tell of all. FALSE: something failed (that was reported, or is the
 * error), or it was cancelled. */
gboolean   yu_batch_run   (const YuBatch *batch, GCancellable *cancellable, GError **error);
GPtrArray *yu_batch_files (const char *name, YuBatchParts made) G_GNUC_WARN_UNUSED_RESULT; /* of char *: the files that may be made of a dossier */

G_END_DECLS
