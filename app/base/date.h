/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Civil dates and months. A date is its Julian day (GDate's), a month is year * 12 + month - 1; 0 is "no date".
 * No clock is read here but by yu_date_today(), which only programs call, never the assessment. */

typedef guint32 YuDate;
typedef guint32 YuMonth;

YuDate  yu_date_from_iso      (const char *iso);                         /* strict YYYY-MM-DD, years 1583–9999; else 0 */
YuDate  yu_date_from_ymd      (guint year, guint month, guint day);      /* 0 if there is no such day */
char   *yu_date_to_iso        (YuDate date) G_GNUC_WARN_UNUSED_RESULT;
void    yu_date_get_ymd       (YuDate date, guint *year, guint *month, guint *day);
guint   yu_date_weekday       (YuDate date);                             /* 0: Monday … 6: Sunday */
YuDate  yu_date_today         (void);                                    /* local calendar day */
YuDate  yu_date_add_months    (YuDate date, gint months);                /* clamps to the month's last day */
YuDate  yu_date_add_days      (YuDate date, gint days);
gint64  yu_date_whole_years   (YuDate from, YuDate to);                  /* elapsed whole years; 29 February completes on 1 March in common years; negative if to < from */
YuMonth yu_month_from_iso     (const char *iso);                         /* strict YYYY-MM; else 0 */
char   *yu_month_to_iso       (YuMonth month) G_GNUC_WARN_UNUSED_RESULT;
YuMonth yu_month_of_date      (YuDate date);
YuDate  yu_month_first_day    (YuMonth month);
YuDate  yu_month_last_day     (YuMonth month);

G_END_DECLS
