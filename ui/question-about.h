/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include "form/form.h"

G_BEGIN_DECLS

/* The help of a question: official term, what it means, an example, why it is asked, and "I don't know yet" (calls clear, swapped, with data). */
GtkWidget *yu_question_about_new (const YuQuestion *question, YuLang lang, gboolean answered, GCallback clear, gpointer data);

G_END_DECLS
