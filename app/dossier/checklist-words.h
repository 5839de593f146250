/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "checklist.h"

G_BEGIN_DECLS

/* The checklist in words, for the window, the command line and paper alike; and as JSON. */

const char *yu_item_state_words    (YuItemState state, YuLang lang);           /* "Needed" */
char       *yu_item_why_words      (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
char       *yu_item_way_words      (const YuChecklistItem *item, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;      /* NULL: none is asked */
char       *yu_item_validity_words (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* NULL: nothing to say */
const char *yu_item_validity_short (const YuChecklistItem *item, YuLang lang); /* "Too old"; NULL: it does not warn */
gboolean    yu_item_validity_warns (const YuChecklistItem *item);
char       *yu_item_promise_words  (const YuChecklist *checklist, const YuChecklistItem *item, YuLang lang) G_GNUC_WARN_UNUSED_RESULT; /* NULL: it may never come later, and nobody says so */
gboolean    yu_item_promise_holds  (const YuChecklistItem *item);                                              /* allowed, or for the authority to allow */
const char *yu_item_file_words     (const YuChecklistItem *item, const YuAttachment *attachment, YuLang lang); /* held against what offices take */
JsonNode   *yu_checklist_to_json   (const YuChecklist *checklist) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
