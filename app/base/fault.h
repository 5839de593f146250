/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with an input: where (JSON pointer), what was expected, what was found, how to mend it.
 * Readers collect every fault of a file instead of stopping at the first; a file with faults is refused whole. */

#define YU_ERROR (yu_error_quark ())
GQuark yu_error_quark (void);

typedef enum {
  YU_ERROR_SYNTAX,     /* not JSON, or JSON beyond the limits */
  YU_ERROR_CONTENT,    /* JSON, but not what the format says */
  YU_ERROR_FILE,       /* the file system said no */
  YU_ERROR_NO_EDITION, /* no rulebook edition for a date */
  YU_ERROR_REFUSED,    /* the work cannot be done with this input (letter for a not_met) */
  YU_ERROR_GLYPH,      /* a character that no font has */
  YU_ERROR_SEALED,     /* sealed with a passphrase, which was not given */
  YU_ERROR_PASSPHRASE, /* it does not open the file */
} YuError;

typedef struct {
  const char *file;      /* as the user named it */
  const char *pointer;   /* RFC 6901, "" is the whole document */
  const char *expected;  /* "a whole number from 0 to 12" */
  const char *found;     /* "\"twelve\"" or NULL */
  const char *remedy;    /* "write 12 without quotation marks" or NULL */
  const char *problem;   /* what is wrong with a text that has a grammar of its own: "interval not closed"; else NULL */
} YuFault;

typedef struct _YuFaults YuFaults;

YuFaults      *yu_faults_new       (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void           yu_faults_free      (YuFaults *faults);
void           yu_faults_add       (YuFaults *faults, const char *pointer, const char *found, const char *remedy, const char *expected_format, ...) G_GNUC_PRINTF (5, 6);
/* A fault inside a text that has a grammar of its own: reads `FOUND: PROBLEM` instead of `expected …, found …`. */
void           yu_faults_add_problem (YuFaults *faults, const char *pointer, const char *found, const char *expected, const char *problem);
gsize          yu_faults_count     (const YuFaults *faults);
gsize          yu_faults_total     (const YuFaults *faults);              /* with those beyond the hundred that are kept: did anything go wrong since? */
const YuFault *yu_faults_get       (const YuFaults *faults, gsize i);
char          *yu_fault_to_text    (const YuFault *fault) G_GNUC_WARN_UNUSED_RESULT; /* "cn-points-2017.json: /decisions/2/rules/0/if/0: …" */
gboolean       yu_faults_to_error  (const YuFaults *faults, YuError code, GError **error); /* TRUE if there are none; else sets all of them, a line each */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuFaults, yu_faults_free)

G_END_DECLS
