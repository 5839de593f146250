/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The layouts that ask wrapped texts for no more sizes than they need: a line and a pile of
 * children of fixed and of flowing size. */

#include "line-layout.h"
#include "pile-layout.h"
#include "ui-fixture.h"

#define LONG "Points, category and grounds by the answers given so far, with all that is still open"

/* A plain widget whose children stand as the layout says. */
static GtkWidget *
stage_new (GType layout)
{
  GtkWidget *stage = g_object_ref_sink (adw_bin_new ());

  gtk_widget_set_layout_manager (stage, g_object_new (layout, NULL));
  return stage;
}

static GtkWidget *
add_block (GtkWidget *stage, int width, int height)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (block, width, height);
  gtk_widget_set_parent (block, stage);
  return block;
}

static GtkWidget *
add_text (GtkWidget *stage)
{
  GtkWidget *label = gtk_label_new (LONG);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_parent (label, stage);
  return label;
}

static void
take_down (GtkWidget *stage)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (stage)))
    gtk_widget_unparent (child);
  g_object_unref (stage);
}

static void
lay_out (GtkWidget *stage, int width, int height)
{
  gtk_widget_measure (stage, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (stage, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (stage, width, height, -1, NULL);
}

static void
assert_stands (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation place;

  gtk_widget_get_allocation (child, &place);
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
  g_assert_cmpint (place.width, ==, width);
  g_assert_cmpint (place.height, ==, height);
}

static int
measure (GtkWidget *stage, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum;

  gtk_widget_measure (stage, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* One beside the other with a gap; what is left over goes to the one that expands; what is hidden
 * has no place and no gap. */
static void
test_line (void)
{
  GtkWidget *stage = stage_new (YU_TYPE_LINE_LAYOUT);
  GtkWidget *first = add_block (stage, 20, 10), *hidden = add_block (stage, 99, 99),
            *last = add_block (stage, 30, 40);

  gtk_widget_set_visible (hidden, FALSE);
  gtk_widget_set_hexpand (last, TRUE);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, 56);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_VERTICAL, 100, NULL), ==, 40);
  lay_out (stage, 100, 40);
  assert_stands (first, 0, 0, 20, 40);
  assert_stands (last, 26, 0, 74, 40);
  take_down (stage);
}

static void
test_line_mirrored (void)
{
  GtkWidget *stage = stage_new (YU_TYPE_LINE_LAYOUT);
  GtkWidget *first = add_block (stage, 20, 10), *last = add_block (stage, 30, 10);

  gtk_widget_set_direction (stage, GTK_TEXT_DIR_RTL);
  lay_out (stage, 56, 10);
  assert_stands (first, 36, 0, 20, 10);
  assert_stands (last, 0, 0, 30, 10);
  take_down (stage);
}

/* A text takes what the others leave, and is as high as it is then; how wide it would be does not
 * hang on the height. */
static void
test_line_of_text (void)
{
  GtkWidget *stage = stage_new (YU_TYPE_LINE_LAYOUT), *text = add_text (stage);
  int wide, alone, natural, at_any_height;

  add_block (stage, 50, 10);
  measure (stage, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  measure (stage, GTK_ORIENTATION_HORIZONTAL, 500, &at_any_height);
  g_assert_cmpint (natural, ==, at_any_height);
  wide = measure (stage, GTK_ORIENTATION_VERTICAL, natural, NULL);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_VERTICAL, natural / 3, NULL), >, wide);
  alone = measure (text, GTK_ORIENTATION_VERTICAL, natural / 3 - 56, NULL);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_VERTICAL, natural / 3, NULL), ==, alone);
  take_down (stage);
}

static void
test_pile (void)
{
  GtkWidget *stage = stage_new (YU_TYPE_PILE_LAYOUT);
  GtkWidget *first = add_block (stage, 20, 10), *hidden = add_block (stage, 99, 99),
            *last = add_block (stage, 30, 40);

  gtk_widget_set_visible (hidden, FALSE);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, 30);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_VERTICAL, 60, NULL), ==, 53);
  lay_out (stage, 60, 53);
  assert_stands (first, 0, 0, 60, 10);
  assert_stands (last, 0, 13, 60, 40);
  take_down (stage);
}

static void
test_pile_of_text (void)
{
  GtkWidget *stage = stage_new (YU_TYPE_PILE_LAYOUT), *text = add_text (stage);
  int natural;

  add_block (stage, 10, 10);
  measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  g_assert_cmpint (measure (stage, GTK_ORIENTATION_VERTICAL, natural / 3, NULL), ==,
                   13 + measure (text, GTK_ORIENTATION_VERTICAL, natural / 3, NULL));
  take_down (stage);
}

int
main (int argc, char **argv)
{
  ui_fixture_start (&argc, &argv);
  g_test_add_func ("/layouts/line", test_line);
  g_test_add_func ("/layouts/line-mirrored", test_line_mirrored);
  g_test_add_func ("/layouts/line-of-text", test_line_of_text);
  g_test_add_func ("/layouts/pile", test_pile);
  g_test_add_func ("/layouts/pile-of-text", test_pile_of_text);
  return g_test_run ();
}
