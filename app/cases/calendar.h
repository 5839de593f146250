/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-dates.h"

G_BEGIN_DECLS

/* Days of many cases as a calendar file (RFC 5545). By case numbers alone: calendars are shared. The same days give the same bytes. */

typedef struct _YuCalendar YuCalendar;

YuCalendar *yu_calendar_new   (YuDate on, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;
void        yu_calendar_free  (YuCalendar *calendar);
void        yu_calendar_add   (YuCalendar *calendar, const char *name, const char *number, const YuCaseDate *date); /* name: of the dossier; number: of the case */
GBytes     *yu_calendar_write (const YuCalendar *calendar) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuCalendar, yu_calendar_free)

G_END_DECLS
