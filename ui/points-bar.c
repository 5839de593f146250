/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "points-bar.h"

/* What is sure is filled, what is possible is hatched, so that neither needs colour to be told
 * apart. Colours follow dark and high contrast by the style manager (a widget's own CSS colour
 * cannot be read in GTK 4.8 without GtkStyleContext, which is on its way out). */

#define BAR_HEIGHT 12
#define MARK_OVER 4
#define GAP 3

struct _YuPointsBar {
  GtkWidget parent_instance;
  YuRange points;
  gint64 cap;
  char *words;
};

G_DEFINE_FINAL_TYPE (YuPointsBar, yu_points_bar, GTK_TYPE_WIDGET)

static const struct {
  gint64 at;
  const char *text;
} marks[] = {
  { 60, "B 60" },
  { 85, "A 85" },
};

typedef struct {
  GdkRGBA fill, track, ink;
} Palette;

static Palette
palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager),
           high = adw_style_manager_get_high_contrast (manager);
  float ink = dark ? 1 : 0;
  Palette colours = { .ink = { ink, ink, ink, high ? 1 : 0.8f },
                      .track = { ink, ink, ink, high ? 0.35f : 0.15f } };

  gdk_rgba_parse (&colours.fill, dark ? "#78aeed" : high ? "#1a5fb4" : "#3584e4");
  return colours;
}

static int
text_height (YuPointsBar *self)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), marks[0].text);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static double
place_of (YuPointsBar *self, gint64 points, double width)
{
  return self->cap > 0 ? width * (double) CLAMP (points, 0, self->cap) / (double) self->cap : 0;
}

static void
rounded (cairo_t *cr, double width, double top)
{
  double radius = BAR_HEIGHT / 2.0;

  cairo_new_sub_path (cr);
  cairo_arc (cr, width - radius, top + radius, radius, -G_PI_2, G_PI_2);
  cairo_arc (cr, radius, top + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
hatch (cairo_t *cr, double from, double to, double top)
{
  cairo_save (cr);
  cairo_rectangle (cr, from, top, to - from, BAR_HEIGHT);
  cairo_clip (cr);
  cairo_set_line_width (cr, 2);
  for (double x = from - BAR_HEIGHT; x < to + BAR_HEIGHT; x += 6)
    {
      cairo_move_to (cr, x, top + BAR_HEIGHT);
      cairo_line_to (cr, x + BAR_HEIGHT, top);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (YuPointsBar *self, cairo_t *cr, const Palette *colours, double width, double top)
{
  double least = place_of (self, self->points.min, width),
         most = place_of (self, self->points.max, width);

  cairo_save (cr);
  rounded (cr, width, top);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, &colours->track);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &colours->fill);
  cairo_rectangle (cr, 0, top, least, BAR_HEIGHT);
  cairo_fill (cr);
  hatch (cr, least, most, top);
  cairo_restore (cr);
}

static void
draw_mark (YuPointsBar *self, cairo_t *cr, guint i, double width, double top, gboolean mirrored)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), marks[i].text);
  double x = place_of (self, marks[i].at, width);
  int wide;

  if (mirrored)
    x = width - x;
  pango_layout_get_pixel_size (layout, &wide, NULL);
  cairo_rectangle (cr, x - 1, top - MARK_OVER, 2, BAR_HEIGHT + 2 * MARK_OVER);
  cairo_fill (cr);
  cairo_move_to (cr, CLAMP (x - wide / 2.0, 0, MAX (0, width - wide)), 0);
  pango_cairo_show_layout (cr, layout);
}

static void
yu_points_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YuPointsBar *self = YU_POINTS_BAR (widget);
  double width = gtk_widget_get_width (widget), top = text_height (self) + GAP + MARK_OVER;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Palette colours = palette ();
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget)));

  cairo_save (cr);
  if (mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  draw_bar (self, cr, &colours, width, top);
  cairo_restore (cr);
  gdk_cairo_set_source_rgba (cr, &colours.ink);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    draw_mark (self, cr, i, width, top, mirrored);
  cairo_destroy (cr);
}

static void
yu_points_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 280;
    }
  else
    *minimum = *natural = text_height (YU_POINTS_BAR (widget)) + GAP + BAR_HEIGHT + 2 * MARK_OVER;
}

static void
yu_points_bar_finalize (GObject *object)
{
  g_clear_pointer (&YU_POINTS_BAR (object)->words, g_free);
  G_OBJECT_CLASS (yu_points_bar_parent_class)->finalize (object);
}

static void
yu_points_bar_class_init (YuPointsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yu_points_bar_finalize;
  widget_class->snapshot = yu_points_bar_snapshot;
  widget_class->measure = yu_points_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "pointsbar");
}

static void
yu_points_bar_init (YuPointsBar *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

void
yu_points_bar_set (YuPointsBar *self, YuRange points, gint64 cap, const char *words)
{
  if (self->points.min == points.min && self->points.max == points.max && self->cap == cap
      && g_strcmp0 (self->words, words) == 0)
    return;
  self->points = points;
  self->cap = cap;
  g_free (self->words);
  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
