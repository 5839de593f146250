/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of our own for dossiers, counted on this computer. They mean nothing to the authority. */

#include "base/date.h"
#include "case-number.h"
#include "cases/case-names.h"
#include "settings.h"

char *
yu_case_number_next (void)
{
  g_autofree char *last = g_settings_get_string (yu_settings (), "last-case");
  guint year, month, day;
  char *next;

  yu_date_get_ymd (yu_date_today (), &year, &month, &day);
  next = yu_case_number_after (last, year);
  g_settings_set_string (yu_settings (), "last-case", next);
  return next;
}
