/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cases/agenda.h"

G_BEGIN_DECLS

/* A day of an agenda as an item of a list. */

#define YU_TYPE_DUE_ITEM (yu_due_item_get_type ())
G_DECLARE_FINAL_TYPE (YuDueItem, yu_due_item, YU, DUE_ITEM, GObject)

YuDueItem   *yu_due_item_new (GPtrArray *agenda, guint place) G_GNUC_WARN_UNUSED_RESULT; /* agenda: of YuDue; it is kept */
const YuDue *yu_due_item_get (YuDueItem *self);

G_END_DECLS
