/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "form/form.h"

G_BEGIN_DECLS

/* Works a yearly sum out of pay a month × months: contracts name the month. Signal "worked-out" (gint64 yuan a year). */

#define YU_TYPE_MONTHLY_PAY (yu_monthly_pay_get_type ())
G_DECLARE_FINAL_TYPE (YuMonthlyPay, yu_monthly_pay, YU, MONTHLY_PAY, GtkPopover)

GtkWidget *yu_monthly_pay_new (const YuQuestion *question, YuDate on, YuLang lang);

G_END_DECLS
