/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Three linked buttons: yes, no, and "I don't know yet", which is always there, since unknown is not no. Signal "picked" (). */

typedef enum {
  YU_STATE_YES,
  YU_STATE_NO,
  YU_STATE_UNKNOWN,
} YuState;

#define YU_N_STATES 3

#define YU_TYPE_THREE_STATE (yu_three_state_get_type ())
G_DECLARE_FINAL_TYPE (YuThreeState, yu_three_state, YU, THREE_STATE, AdwBin)

GtkWidget *yu_three_state_new        (const char *name, const char *yes, const char *no);
YuState    yu_three_state_get        (YuThreeState *self);
void       yu_three_state_set        (YuThreeState *self, YuState state);   /* no signal */
GtkWidget *yu_three_state_get_button (YuThreeState *self);                  /* the pressed one */

G_END_DECLS
