/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Work that was not saved when the program ended: recover it, discard it, or leave it for later. Hidden while there is none. */

#define YU_TYPE_RECOVERY_GROUP (yu_recovery_group_get_type ())
G_DECLARE_FINAL_TYPE (YuRecoveryGroup, yu_recovery_group, YU, RECOVERY_GROUP, AdwPreferencesGroup)

void yu_recovery_group_look (YuRecoveryGroup *self); /* looks for drafts, in a thread */

G_END_DECLS
