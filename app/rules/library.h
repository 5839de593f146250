/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rulebook.h"
#include "vocabulary.h"

G_BEGIN_DECLS

/* All rulebooks that are loaded, the form they go with, and the refused files with their faults. Immutable: a
 * change in the user's folder makes a new library. */

typedef struct {
  const char *file;
  YuFaults   *faults;
} YuRefused;

typedef struct _YuLibrary YuLibrary;

/* Loads shipped data/rulebooks, data/forms/application.json and the user's rulebooks (folder may be NULL or
 * absent). Never fails for a user's file; an error means that shipped data is broken. */
YuLibrary        *yu_library_load     (const char *data_folder, const char *user_folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
YuLibrary        *yu_library_load_files (const char *data_folder, const char *user_folder, const char *const *files, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* with further files, as if they were the user's */
YuLibrary        *yu_library_load_books (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* these alone, with the form that is installed */
YuLibrary        *yu_library_load_default (GError **error) G_GNUC_WARN_UNUSED_RESULT;
YuLibrary        *yu_library_ref      (YuLibrary *library);
void              yu_library_unref    (YuLibrary *library);
/* Moves one of the user's books to the refused ones, and those that only made sense beside it. Only for who puts the
 * library together: before anybody else has it. */
void              yu_library_refuse   (YuLibrary *library, const YuRulebook *book, YuFaults *faults); /* takes the faults */
GPtrArray        *yu_library_books    (const YuLibrary *library);      /* of YuRulebook, all editions; borrowed */
GPtrArray        *yu_library_refused  (const YuLibrary *library);      /* of YuRefused; borrowed */
YuForm           *yu_library_form     (const YuLibrary *library);      /* with all option lists; borrowed */
YuVocabulary     *yu_library_vocabulary (const YuLibrary *library);    /* borrowed */
/* The editions that count at a date, one of an id, by id; of YuRulebook, the array is yours. YU_ERROR_NO_EDITION names a
 * shipped book without one, and its first date. */
GPtrArray        *yu_library_in_force (const YuLibrary *library, YuDate on, const YuRulebook *about /* NULL; else this edition by itself */, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The checker: every finding inside the declared domains (gaps, overlaps under U, masked rows, unreachable outputs,
 * unknown facts, sums past a cap, overlapping editions, missing sources). No false alarm on C and C+. */
void              yu_rulebook_check   (const YuRulebook *book, const YuLibrary *library, YuFaults *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuLibrary, yu_library_unref)

G_END_DECLS
