/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "long-column.h"

/* GTK 4.8 hands whatever a viewport holds to the renderer, and the Cairo renderer walks through all
 * of it for every figure that changes: most of a frame after a key went to texts that nobody saw.
 * Lists that recycle their rows were rejected: they have no names for a screen reader here, and a
 * form is no list. */

#define SHADOW 24 /* what a child may draw beside itself, in pixels */

struct _YuLongColumn {
  GtkBox parent_instance;
  GtkWidget *viewport;  /* while it is rooted; NULL: none, then everything is drawn */
  GtkAdjustment *place; /* of the viewport, owned */
};

G_DEFINE_FINAL_TYPE (YuLongColumn, yu_long_column, GTK_TYPE_BOX)

static gboolean
is_in_view (GtkWidget *child, GtkWidget *viewport)
{
  graphene_rect_t bounds;

  return !gtk_widget_compute_bounds (child, viewport, &bounds)
         || (bounds.origin.y < (float) gtk_widget_get_height (viewport) + SHADOW
             && bounds.origin.y + bounds.size.height > -SHADOW);
}

static void
yu_long_column_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YuLongColumn *self = YU_LONG_COLUMN (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (self->viewport == NULL || is_in_view (child, self->viewport))
      gtk_widget_snapshot_child (widget, child, snapshot);
}

/* GTK keeps what was drawn last; what comes into view was not in it. */
static void
yu_long_column_root (GtkWidget *widget)
{
  YuLongColumn *self = YU_LONG_COLUMN (widget);

  GTK_WIDGET_CLASS (yu_long_column_parent_class)->root (widget);
  self->viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  if (self->viewport == NULL)
    return;
  self->place = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport)));
  g_signal_connect_swapped (self->place, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                            widget);
  g_signal_connect_swapped (self->place, "changed", G_CALLBACK (gtk_widget_queue_draw), widget);
}

static void
yu_long_column_unroot (GtkWidget *widget)
{
  YuLongColumn *self = YU_LONG_COLUMN (widget);

  if (self->place)
    g_signal_handlers_disconnect_by_data (self->place, widget);
  g_clear_object (&self->place);
  self->viewport = NULL;
  GTK_WIDGET_CLASS (yu_long_column_parent_class)->unroot (widget);
}

static void
yu_long_column_class_init (YuLongColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = yu_long_column_snapshot;
  widget_class->root = yu_long_column_root;
  widget_class->unroot = yu_long_column_unroot;
}

static void
yu_long_column_init (YuLongColumn *self)
{
}
