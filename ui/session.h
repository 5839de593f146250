/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assess/explain.h"
#include "dossier/check.h"
#include "dossier/document.h"

G_BEGIN_DECLS

/* What the views of one window share: the document, the library in force, the date and the assessment of it.
 * After every change of the document (or of the library) it assesses again, in the same turn of the main loop, and says so.
 *
 * Signals
 *  "assessed" ()                  the assessment is new; the previous one is still there to compare with
 *  "jump" (const char *question)  somebody asks the window to show a question, or a document as "documents/DOCUMENT", and to put the focus there
 *  "explain" (const char *what)   somebody asks for the reasons of a factor, route, ground, provision, "category" or "points"
 */

#define YU_TYPE_SESSION (yu_session_get_type ())
G_DECLARE_FINAL_TYPE (YuSession, yu_session, YU, SESSION, GObject)

YuSession          *yu_session_new            (YuDocument *document, YuLibrary *library, YuDate on);
YuDocument         *yu_session_get_document   (YuSession *self);
YuLibrary          *yu_session_get_library    (YuSession *self);
void                yu_session_set_library    (YuSession *self, YuLibrary *library);
YuDate              yu_session_get_on         (YuSession *self);
void                yu_session_set_on         (YuSession *self, YuDate on);  /* a new day */
const YuAssessment *yu_session_get_assessment (YuSession *self); /* NULL when no edition holds the date: see error */
const YuAssessment *yu_session_get_previous   (YuSession *self); /* before the last change; NULL at first */
GPtrArray          *yu_session_get_findings   (YuSession *self); /* of YuFinding: the check before filing, of the same moment */
const GError       *yu_session_get_error      (YuSession *self);
void                yu_session_jump           (YuSession *self, const char *question);
void                yu_session_explain        (YuSession *self, const char *what);

G_END_DECLS
