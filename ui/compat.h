/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What newer GTK and libadwaita do differently stands here, so that a port changes one file: file dialogs, questions, speech. */

typedef struct {
  const char *title;
  const char *accept;      /* label of the button */
  const char *name;        /* suggested file name; NULL when opening */
  const char *filter;      /* what the files are called */
  const char *pattern;     /* "*.yucai"; several are separated by spaces */
} YuFileRequest;

typedef void (*YuFileChosen) (GFile *file, gpointer data); /* not called when the person thinks better of it */

void yu_choose_file (GtkWindow *parent, const YuFileRequest *request, YuFileChosen chosen, gpointer data, GDestroyNotify destroy);

void yu_choose_folder (GtkWindow *parent, const char *title, YuFileChosen chosen, gpointer data, GDestroyNotify destroy);

typedef void (*YuAnswered) (const char *response, gpointer data); /* "cancel" when the dialog was closed */

typedef struct {
  const char *id;
  const char *label;
  AdwResponseAppearance appearance;
} YuResponse;

/* Asks; "cancel" is always offered first, with the label given. Enter gives the last response, or cancels where that one is destructive. */
void yu_ask         (GtkWindow *parent, const char *heading, const char *body, const char *cancel, const YuResponse *responses, gsize n, YuAnswered answered, gpointer data);
/* The same with something to look at under the words. */
void yu_ask_beside  (GtkWindow *parent, const char *heading, const char *body, GtkWidget *beside, const char *cancel, const YuResponse *responses, gsize n, YuAnswered answered, gpointer data);
/* Says what went wrong: what, where, what to do. Long and selectable text scrolls. */
void yu_tell        (GtkWindow *parent, const char *heading, const char *body, const char *details);
/* Takes all rows out of a GtkListBox. */
void yu_empty_list  (GtkWidget *list);
/* Makes an entry one for a passphrase. GtkPasswordEntry of GTK 4.8 leaves a handler for the caps lock behind when it goes, and crashes in it. */
void yu_hide_text    (GtkEntry *entry);
void yu_announce    (GtkWidget *widget, const char *text);
void yu_show_address(GtkWindow *parent, const char *address);

G_END_DECLS
