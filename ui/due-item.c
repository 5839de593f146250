/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "due-item.h"

struct _YuDueItem {
  GObject parent_instance;
  GPtrArray *agenda;
  guint place;
};

G_DEFINE_FINAL_TYPE (YuDueItem, yu_due_item, G_TYPE_OBJECT)

static void
yu_due_item_finalize (GObject *object)
{
  g_ptr_array_unref (YU_DUE_ITEM (object)->agenda);
  G_OBJECT_CLASS (yu_due_item_parent_class)->finalize (object);
}

static void
yu_due_item_class_init (YuDueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_due_item_finalize;
}

static void
yu_due_item_init (YuDueItem *self)
{
}

YuDueItem *
yu_due_item_new (GPtrArray *agenda, guint place)
{
  YuDueItem *self = g_object_new (YU_TYPE_DUE_ITEM, NULL);

  self->agenda = g_ptr_array_ref (agenda);
  self->place = place;
  return self;
}

const YuDue *
yu_due_item_get (YuDueItem *self)
{
  return g_ptr_array_index (self->agenda, self->place);
}
