/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pile-layout.h"

/* Children one below the other, as in a vertical GtkBox, but how wide they are never hangs on how
 * high. GTK asks whatever is centred for its width at the height it gets; wrapped texts in a GtkBox
 * answer by trying dozens of widths, each shaped anew. That took two thirds of the frame after a
 * key. The gap is that of libadwaita's titles. */

#define GAP 3

struct _YuPileLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (YuPileLayout, yu_pile_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
add_width (GtkWidget *child, int *minimum, int *natural)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, wanted);
}

static void
add_height (GtkWidget *child, int width, int *minimum, int *natural)
{
  int least, wanted, gap = *natural > 0 ? GAP : 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &wanted, NULL, NULL);
  *minimum += gap + least;
  *natural += gap + wanted;
}

static void
yu_pile_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                        int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_should_layout (child))
      continue;
    else if (orientation == GTK_ORIENTATION_HORIZONTAL)
      add_width (child, minimum, natural);
    else
      add_height (child, for_size, minimum, natural);
}

static void
yu_pile_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                         int baseline)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, wanted }, -1);
      y += wanted + GAP;
    }
}

static GtkSizeRequestMode
yu_pile_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yu_pile_layout_class_init (YuPileLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = yu_pile_layout_measure;
  layout_class->allocate = yu_pile_layout_allocate;
  layout_class->get_request_mode = yu_pile_layout_get_request_mode;
}

static void
yu_pile_layout_init (YuPileLayout *self)
{
}
