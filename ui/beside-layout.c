/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "beside-layout.h"

/* Two children: a text and what belongs to it. Beside one another while the second has its natural
 * width and the first at least two thirds of its own; otherwise the second below the first. So a
 * row serves 360 px, 200 % text and a wide window alike, and nothing is cut. (GTK 4.8 has no
 * wrapping box, libadwaita 1.2 no breakpoints.) */

#define GAP 18
#define ROW_GAP 6

struct _YuBesideLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (YuBesideLayout, yu_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *first, *second; /* second NULL: nothing beside */
} Pair;

static Pair
visible_pair (GtkWidget *widget)
{
  Pair pair = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (pair.first == NULL)
        pair.first = child;
      else
        pair.second = child;
    }
  return pair;
}

static int
width_of (GtkWidget *widget, gboolean natural)
{
  int least, wanted;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return natural ? wanted : least;
}

static int
height_of (GtkWidget *widget, int width)
{
  int wanted;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
  return wanted;
}

static gboolean
fits_beside (Pair pair, int width)
{
  int first = width_of (pair.first, TRUE) * 2 / 3;

  return width >= MAX (first, width_of (pair.first, FALSE)) + GAP + width_of (pair.second, TRUE);
}

static int
first_width (Pair pair, int width)
{
  return width - GAP - width_of (pair.second, TRUE);
}

static void
measure_width (Pair pair, int *minimum, int *natural)
{
  *minimum = MAX (width_of (pair.first, FALSE), width_of (pair.second, FALSE));
  *natural = width_of (pair.first, TRUE) + GAP + width_of (pair.second, TRUE);
}

/* Below it the second keeps its natural width, unless it expands. */
static int
width_below (Pair pair, int width)
{
  return gtk_widget_get_hexpand (pair.second) ? width : MIN (width, width_of (pair.second, TRUE));
}

static void
measure_height (Pair pair, int width, int *minimum, int *natural)
{
  if (width < 0)
    *natural = MAX (height_of (pair.first, -1), height_of (pair.second, -1));
  else if (fits_beside (pair, width))
    *natural = MAX (height_of (pair.first, first_width (pair, width)),
                    height_of (pair.second, width_of (pair.second, TRUE)));
  else
    *natural = height_of (pair.first, width) + ROW_GAP
               + height_of (pair.second, width_below (pair, width));
  *minimum = *natural;
}

static void
yu_beside_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                          int for_size, int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  Pair pair = visible_pair (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (pair.first == NULL)
    return;
  if (pair.second == NULL)
    gtk_widget_measure (pair.first, orientation, for_size, minimum, natural, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (pair, minimum, natural);
  else
    measure_height (pair, for_size, minimum, natural);
}

static void
place (GtkWidget *widget, GtkWidget *child, GtkAllocation at, int whole_width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    at.x = whole_width - at.x - at.width;
  gtk_widget_size_allocate (child, &at, -1);
}

static void
place_beside (GtkWidget *widget, Pair pair, int width, int height)
{
  int first = first_width (pair, width), second = width - first - GAP;
  int tall = height_of (pair.first, first), low = height_of (pair.second, second);

  place (widget, pair.first, (GtkAllocation){ 0, (height - tall) / 2, first, tall }, width);
  place (widget, pair.second, (GtkAllocation){ first + GAP, (height - low) / 2, second, low },
         width);
}

static void
place_below (GtkWidget *widget, Pair pair, int width, int height)
{
  int tall = height_of (pair.first, width), wide = width_below (pair, width);

  place (widget, pair.first, (GtkAllocation){ 0, 0, width, tall }, width);
  place (widget, pair.second, (GtkAllocation){ 0, tall + ROW_GAP, wide, height - tall - ROW_GAP },
         width);
}

static void
yu_beside_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                           int baseline)
{
  Pair pair = visible_pair (widget);

  if (pair.first == NULL)
    return;
  if (pair.second == NULL)
    place (widget, pair.first, (GtkAllocation){ 0, 0, width, height }, width);
  else if (fits_beside (pair, width))
    place_beside (widget, pair, width, height);
  else
    place_below (widget, pair, width, height);
}

static GtkSizeRequestMode
yu_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yu_beside_layout_class_init (YuBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = yu_beside_layout_measure;
  layout_class->allocate = yu_beside_layout_allocate;
  layout_class->get_request_mode = yu_beside_layout_get_request_mode;
}

static void
yu_beside_layout_init (YuBesideLayout *self)
{
}

GtkLayoutManager *
yu_beside_layout_new (void)
{
  return g_object_new (YU_TYPE_BESIDE_LAYOUT, NULL);
}
