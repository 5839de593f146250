/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* SHA-256 over an object with all that it refers to, however the file numbers, compresses and orders it: equal digests
 * mean that a viewer is given the same. */

typedef struct _YuDigests YuDigests;

YuDigests  *yu_digests_new    (qpdf_data pdf) G_GNUC_WARN_UNUSED_RESULT;
void        yu_digests_free   (YuDigests *digests);
char       *yu_digest_object  (YuDigests *digests, qpdf_oh object) G_GNUC_WARN_UNUSED_RESULT;
/* Of the members of a dictionary but those of a NULL-terminated list. */
char       *yu_digest_members (YuDigests *digests, qpdf_oh dictionary, const char *const *without) G_GNUC_WARN_UNUSED_RESULT;
GStrv       yu_dictionary_names (qpdf_data pdf, qpdf_oh dictionary) G_GNUC_WARN_UNUSED_RESULT; /* with their slashes, sorted */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuDigests, yu_digests_free)

G_END_DECLS
