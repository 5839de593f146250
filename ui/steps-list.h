/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* The steps of the form, each with what it still needs. Signal "picked" (const char *page): the person chose one. */

#define YU_TYPE_STEPS_LIST (yu_steps_list_get_type ())
G_DECLARE_FINAL_TYPE (YuStepsList, yu_steps_list, YU, STEPS_LIST, AdwBin)

GtkWidget  *yu_steps_list_new    (YuSession *session);
void        yu_steps_list_select (YuStepsList *self, const char *page); /* says nothing */
/* Page ids in order: "quick-check", every step, "check", "ready"; NULL past the ends. */
const char *yu_steps_list_beside (YuStepsList *self, const char *page, int by);
const char *yu_steps_list_own_page (const char *page);                  /* a page that is no step of the form; static, NULL if it is one */
const char *yu_steps_list_title  (YuStepsList *self, const char *page);

G_END_DECLS
