/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "answer-place.h"
#include "question-row.h"

G_BEGIN_DECLS

/* A session over an empty document, the shipped form and rulebooks, on 24 November 2026. Every test has its own; the library is shared. */

typedef struct {
  YuDocument    *document;
  YuSession     *session;
  YuAnswerPlace *place;
  GtkWindow     *window;
} YuFixture;

void             ui_fixture_start  (int *argc, char ***argv);                      /* instead of g_test_init */
void             ui_fixture_up     (YuFixture *fixture, gconstpointer data);
void             ui_fixture_down   (YuFixture *fixture, gconstpointer data);

GtkWidget       *ui_fixture_row    (YuFixture *fixture, const char *question);     /* in a window of its own */
const YuValue   *ui_fixture_answer (YuFixture *fixture, const char *question);
const char      *ui_fixture_typed  (YuFixture *fixture, const char *question);
void             ui_fixture_settle (void);                                         /* runs the main loop until it is idle */

/* The i-th descendant of a type, in tree order; NULL if there is none. */
GtkWidget       *ui_find           (GtkWidget *root, GType type, guint i);
GtkWidget       *ui_find_button    (GtkWidget *root, const char *label);           /* by the text on it */
gboolean         ui_shows_text     (GtkWidget *root, const char *text);            /* a visible label that contains it */

#define UI_ADD(path, test) g_test_add (path, YuFixture, NULL, ui_fixture_up, test, ui_fixture_down)

G_END_DECLS
