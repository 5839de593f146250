/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of the handbook as widgets. The handbook is written in a subset of Markdown, so that it reads well as a file, too:
 * headings, paragraphs, lists, tables, code, and in a line bold, code and links. */

GtkWidget *yu_help_page_new   (const char *text, GCallback activate_link, gpointer data); /* gboolean (GtkLabel *, const char *address, data) */
char      *yu_help_title      (const char *text) G_GNUC_WARN_UNUSED_RESULT;               /* of the first heading; NULL if there is none */
char      *yu_help_line       (const char *line) G_GNUC_WARN_UNUSED_RESULT;               /* one line as Pango markup */
GPtrArray *yu_help_links      (const char *text) G_GNUC_WARN_UNUSED_RESULT;               /* addresses of its links, in their order */

G_END_DECLS
