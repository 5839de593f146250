/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* Offers to fill in from the passport: a button, and once, if two passport lines are in the clipboard, a line that says so. */

#define YU_TYPE_PASSPORT_OFFER (yu_passport_offer_get_type ())
G_DECLARE_FINAL_TYPE (YuPassportOffer, yu_passport_offer, YU, PASSPORT_OFFER, AdwBin)

GtkWidget *yu_passport_offer_new (YuSession *session);

G_END_DECLS
