/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* What time changes: when to file, the time line as a picture, its events one by one, and which answers do not move. Found out in a worker
 * thread once typing rests; a result that has been overtaken is dropped. */

#define YU_TYPE_TIME_SECTION (yu_time_section_get_type ())
G_DECLARE_FINAL_TYPE (YuTimeSection, yu_time_section, YU, TIME_SECTION, AdwBin)

void yu_time_section_set_session (YuTimeSection *self, YuSession *session);

G_END_DECLS
