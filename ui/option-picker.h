/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "form/form.h"

G_BEGIN_DECLS

/* A button that shows what is chosen and opens a searchable list of options: one (choice, country) or several (choices).
 * "I don't know yet" always stands first. Signal "picked" (): read yu_option_picker_get_value.
 * (AdwComboRow has no search in 1.2, and the items of its list have no names for a screen reader on GTK 4.8.) */

#define YU_TYPE_OPTION_PICKER (yu_option_picker_get_type ())
G_DECLARE_FINAL_TYPE (YuOptionPicker, yu_option_picker, YU, OPTION_PICKER, AdwBin)

typedef struct {
  GPtrArray  *options;   /* of const YuOption; borrowed */
  gboolean    several;
  YuDate      on;        /* options not in force then are offered only if already chosen */
  YuLang      lang;
  const char *name;      /* for the screen reader; copied */
} YuOptionPickerSetup;

GtkWidget     *yu_option_picker_new        (const YuOptionPickerSetup *setup);
const YuValue *yu_option_picker_get_value  (YuOptionPicker *self); /* text, list, or NULL: not known yet */
void           yu_option_picker_set_value  (YuOptionPicker *self, const YuValue *value);
GtkWidget     *yu_option_picker_get_button (YuOptionPicker *self);

G_END_DECLS
