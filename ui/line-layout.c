/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "line-layout.h"

/* Children in a line, as in a horizontal GtkBox, but how wide they are never hangs on how high.
 * GtkBox asks each child for its width at its least height; a wrapped text answers by trying dozens
 * of widths, each shaped anew, in every frame after a key. */

#define GAP 6

struct _YuLineLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (YuLineLayout, yu_line_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What each visible child needs and would like across. */
static GArray *
measure_widths (GtkWidget *widget)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                          &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }
  return sizes;
}

static int
gaps (const GArray *sizes)
{
  return sizes->len > 1 ? GAP * (int) (sizes->len - 1) : 0;
}

/* Afterwards minimum_size is what the child gets; what is left over goes to the first that expands.
 */
static void
share_out (GArray *sizes, int width)
{
  int left = width - gaps (sizes);

  for (guint i = 0; i < sizes->len; i++)
    left -= g_array_index (sizes, GtkRequestedSize, i).minimum_size;
  left = gtk_distribute_natural_allocation (MAX (0, left), sizes->len,
                                            (GtkRequestedSize *) (gpointer) sizes->data);
  for (guint i = 0; i < sizes->len; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        continue;
      size->minimum_size += left;
      return;
    }
}

static void
measure_height (GArray *sizes, int width, int *minimum, int *natural)
{
  if (width >= 0)
    share_out (sizes, width);
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int least, wanted;

      gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL,
                          width >= 0 ? size->minimum_size : -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
yu_line_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                        int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  g_autoptr (GArray) sizes = measure_widths (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (sizes, for_size, minimum, natural);
      return;
    }
  *minimum = *natural = gaps (sizes);
  for (guint i = 0; i < sizes->len; i++)
    {
      *minimum += g_array_index (sizes, GtkRequestedSize, i).minimum_size;
      *natural += g_array_index (sizes, GtkRequestedSize, i).natural_size;
    }
}

static void
yu_line_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                         int baseline)
{
  g_autoptr (GArray) sizes = measure_widths (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  share_out (sizes, width);
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int wide = size->minimum_size;

      gtk_widget_size_allocate (
          size->data, &(GtkAllocation){ mirrored ? width - x - wide : x, 0, wide, height }, -1);
      x += wide + GAP;
    }
}

static GtkSizeRequestMode
yu_line_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yu_line_layout_class_init (YuLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = yu_line_layout_measure;
  layout_class->allocate = yu_line_layout_allocate;
  layout_class->get_request_mode = yu_line_layout_get_request_mode;
}

static void
yu_line_layout_init (YuLineLayout *self)
{
}
