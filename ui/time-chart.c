/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "time-chart.h"

/* Least points are a line, possible ones a pale area above it; marks are dashed, and every band
 * carries its letters, so that nothing is told by colour alone. Drawn from left to right in every
 * script but those that begin on the right. */

#define PLOT_HEIGHT 120
#define BAND_GAP 4
#define DOT 4.5
#define REACH 14 /* how near to a dot a click may be */
#define LEAST 50 /* the points shown at least: from 50 to 95 */
#define MOST 95

struct _YuTimeChart {
  GtkWidget parent_instance;
  const YuTimeline *timeline;
  guint current; /* the event that the keys stand on */
};

G_DEFINE_FINAL_TYPE (YuTimeChart, yu_time_chart, GTK_TYPE_WIDGET)

static guint opened_signal;

static const struct {
  gint64 at;
  const char *text;
} marks[] = {
  { 60, "B 60" },
  { 85, "A 85" },
};

typedef struct {
  GdkRGBA ink, faint, line, area, strong, middle;
} Palette;

static Palette
palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager),
           high = adw_style_manager_get_high_contrast (manager);
  float ink = dark ? 1 : 0;
  Palette colours = { .ink = { ink, ink, ink, high ? 1 : 0.8f },
                      .faint = { ink, ink, ink, high ? 0.6f : 0.25f } };

  gdk_rgba_parse (&colours.line, dark ? "#78aeed" : high ? "#1a5fb4" : "#3584e4");
  colours.area = colours.strong = colours.middle = colours.line;
  colours.area.alpha = high ? 0.4f : 0.25f;
  colours.strong.alpha = 0.5f;
  colours.middle.alpha = 0.2f;
  return colours;
}

/* --- places --- */

typedef struct {
  double width, top, bottom, band, height;
  double letters;     /* the height of a line of text */
  gint64 least, most; /* points at the bottom and at the top */
} Frame;

static double
text_height (YuTimeChart *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static Frame
frame_of (YuTimeChart *self)
{
  Frame frame = { .width = gtk_widget_get_width (GTK_WIDGET (self)),
                  .letters = text_height (self),
                  .least = LEAST,
                  .most = MOST };

  frame.top = frame.letters / 2 + DOT;
  frame.bottom = frame.top + PLOT_HEIGHT;
  frame.band = frame.bottom + BAND_GAP + DOT;
  frame.height = frame.band + 2 * frame.letters + BAND_GAP;
  for (guint i = 0; i < self->timeline->stretches->len; i++)
    {
      const YuStretch *stretch = g_ptr_array_index (self->timeline->stretches, i);

      if (stretch->assessment == NULL)
        continue;
      frame.least = MIN (frame.least, stretch->assessment->national.min - 5);
      frame.most = MAX (frame.most, stretch->assessment->national.max + 5);
    }
  frame.least = MAX (frame.least, 0);
  return frame;
}

static double
x_of (YuTimeChart *self, const Frame *frame, YuDate date)
{
  double part = (double) (date - self->timeline->on)
                / (double) (self->timeline->until - self->timeline->on);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return DOT + (frame->width - 2 * DOT) * (mirrored ? 1 - part : part);
}

static double
y_of (const Frame *frame, gint64 points)
{
  return frame->bottom
         - (frame->bottom - frame->top) * (double) (points - frame->least)
               / (double) (frame->most - frame->least);
}

static const YuEvent *
event_at (YuTimeChart *self, guint i)
{
  return g_ptr_array_index (self->timeline->events, i);
}

/* On the line; at the foot where there are no rulebooks. */
static double
dot_y (YuTimeChart *self, const Frame *frame, guint i)
{
  const YuStretch *after = event_at (self, i)->after;

  return after->assessment ? y_of (frame, after->assessment->national.min) : frame->bottom;
}

/* --- drawing --- */

static void
write_text (YuTimeChart *self, cairo_t *cr, const char *text, double middle, double top,
            double room)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  int wide;

  pango_layout_get_pixel_size (layout, &wide, NULL);
  if (wide > room)
    return;
  cairo_move_to (cr, CLAMP (middle - wide / 2.0, 0, MAX (0, width - wide)), top);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_marks (YuTimeChart *self, cairo_t *cr, const Frame *frame, const Palette *colours)
{
  const double dashes[] = { 4, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double y = y_of (frame, marks[i].at);

      gdk_cairo_set_source_rgba (cr, &colours->faint);
      cairo_set_line_width (cr, 1);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, frame->width, y);
      cairo_stroke (cr);
      gdk_cairo_set_source_rgba (cr, &colours->ink);
      write_text (self, cr, marks[i].text, x_of (self, frame, self->timeline->on),
                  y - frame->letters - 1, frame->width);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_years (YuTimeChart *self, cairo_t *cr, const Frame *frame, const Palette *colours)
{
  guint year, month, day;

  yu_date_get_ymd (self->timeline->on, &year, &month, &day);
  for (year++;; year++)
    {
      YuDate first = yu_date_from_ymd (year, 1, 1);
      g_autofree char *text = g_strdup_printf ("%u", year);
      double x;

      if (first == 0 || first >= self->timeline->until)
        return;
      x = x_of (self, frame, first);
      gdk_cairo_set_source_rgba (cr, &colours->faint);
      cairo_rectangle (cr, x - 0.5, frame->bottom, 1,
                       frame->height - frame->bottom - frame->letters);
      cairo_fill (cr);
      gdk_cairo_set_source_rgba (cr, &colours->ink);
      write_text (self, cr, text, x, frame->height - frame->letters, frame->width / 5);
    }
}

static void
draw_area (YuTimeChart *self, cairo_t *cr, const Frame *frame, const Palette *colours)
{
  gdk_cairo_set_source_rgba (cr, &colours->area);
  for (guint i = 0; i < self->timeline->stretches->len; i++)
    {
      const YuStretch *stretch = g_ptr_array_index (self->timeline->stretches, i);
      double from = x_of (self, frame, stretch->from), until = x_of (self, frame, stretch->until),
             top;

      if (stretch->assessment == NULL)
        continue;
      top = y_of (frame, stretch->assessment->national.max);
      cairo_rectangle (cr, MIN (from, until), top, ABS (until - from),
                       y_of (frame, stretch->assessment->national.min) - top);
    }
  cairo_fill (cr);
}

static void
draw_line (YuTimeChart *self, cairo_t *cr, const Frame *frame, const Palette *colours)
{
  gboolean drawing = FALSE;

  gdk_cairo_set_source_rgba (cr, &colours->line);
  cairo_set_line_width (cr, 2.5);
  for (guint i = 0; i < self->timeline->stretches->len; i++)
    {
      const YuStretch *stretch = g_ptr_array_index (self->timeline->stretches, i);

      if (stretch->assessment != NULL)
        {
          double y = y_of (frame, stretch->assessment->national.min);

          if (drawing)
            cairo_line_to (cr, x_of (self, frame, stretch->from), y);
          else
            cairo_move_to (cr, x_of (self, frame, stretch->from), y);
          cairo_line_to (cr, x_of (self, frame, stretch->until), y);
        }
      drawing = stretch->assessment != NULL;
    }
  cairo_stroke (cr);
}

/* "A", "A/B": which categories are possible; "?" where nothing can be assessed. */
static char *
letters_of (const YuStretch *stretch)
{
  const YuAssessment *result = stretch->assessment;
  const char *letters[4] = { NULL };
  guint n = 0;

  if (result == NULL)
    return g_strdup ("?");
  if (result->possible_a)
    letters[n++] = "A";
  if (result->possible_b)
    letters[n++] = "B";
  if (result->possible_none)
    letters[n++] = "–";
  return g_strjoinv ("/", (char **) letters);
}

static const GdkRGBA *
band_colour (const YuStretch *stretch, const Palette *colours)
{
  const YuAssessment *result = stretch->assessment;

  if (result == NULL || (!result->possible_a && !result->possible_b))
    return NULL;
  return result->category_a.verdict.lo >= YU_CLAIMED ? &colours->strong : &colours->middle;
}

/* Neighbours of the same letters are one band. */
static void
draw_bands (YuTimeChart *self, cairo_t *cr, const Frame *frame, const Palette *colours)
{
  for (guint i = 0, next; i < self->timeline->stretches->len; i = next)
    {
      const YuStretch *stretch = g_ptr_array_index (self->timeline->stretches, i), *last = stretch;
      const GdkRGBA *colour = band_colour (stretch, colours);
      g_autofree char *letters = letters_of (stretch);
      double from, until;

      for (next = i + 1; next < self->timeline->stretches->len; next++)
        {
          const YuStretch *other = g_ptr_array_index (self->timeline->stretches, next);
          g_autofree char *own = letters_of (other);

          if (!g_str_equal (own, letters) || band_colour (other, colours) != colour)
            break;
          last = other;
        }
      from = x_of (self, frame, stretch->from);
      until = x_of (self, frame, last->until);
      cairo_rectangle (cr, MIN (from, until), frame->band, ABS (until - from), frame->letters);
      if (colour != NULL)
        {
          gdk_cairo_set_source_rgba (cr, colour);
          cairo_fill_preserve (cr);
        }
      gdk_cairo_set_source_rgba (cr, &colours->faint);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
      gdk_cairo_set_source_rgba (cr, &colours->ink);
      write_text (self, cr, letters, (from + until) / 2, frame->band, ABS (until - from));
    }
}

static void
draw_dots (YuTimeChart *self, cairo_t *cr, const Frame *frame, const Palette *colours)
{
  for (guint i = 0; i < self->timeline->events->len; i++)
    {
      double x = x_of (self, frame, event_at (self, i)->on), y = dot_y (self, frame, i);

      gdk_cairo_set_source_rgba (cr, &colours->ink);
      cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
      cairo_fill (cr);
      if (i != self->current || !gtk_widget_has_focus (GTK_WIDGET (self)))
        continue;
      cairo_set_line_width (cr, 2);
      gdk_cairo_set_source_rgba (cr, &colours->line);
      cairo_arc (cr, x, y, DOT + 3.5, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
}

static void
yu_time_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YuTimeChart *self = YU_TIME_CHART (widget);
  Palette colours = palette ();
  Frame frame;
  cairo_t *cr;

  if (self->timeline == NULL)
    return;
  frame = frame_of (self);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) frame.width,
                                                       (float) gtk_widget_get_height (widget)));
  draw_years (self, cr, &frame, &colours);
  draw_area (self, cr, &frame, &colours);
  draw_marks (self, cr, &frame, &colours);
  draw_line (self, cr, &frame, &colours);
  draw_bands (self, cr, &frame, &colours);
  draw_dots (self, cr, &frame, &colours);
  cairo_destroy (cr);
}

static void
yu_time_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = 280;
    }
  else
    *minimum = *natural
        = (int) (PLOT_HEIGHT + 3 * DOT + 2 * BAND_GAP + 2.5 * text_height (YU_TIME_CHART (widget)))
          + 1;
}

/* --- opening --- */

static void
clicked_cb (YuTimeChart *self, int n_press, double x, double y)
{
  double nearest = REACH;
  int found = -1;
  Frame frame;

  if (self->timeline == NULL)
    return;
  frame = frame_of (self);
  for (guint i = 0; i < self->timeline->events->len; i++)
    {
      double distance = ABS (x_of (self, &frame, event_at (self, i)->on) - x);

      if (distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }
  if (found < 0)
    return;
  self->current = (guint) found;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, opened_signal, 0, self->current);
}

static gboolean
move (YuTimeChart *self, int by)
{
  int n = self->timeline ? (int) self->timeline->events->len : 0, next = (int) self->current + by;

  if (next < 0 || next >= n)
    return FALSE;
  self->current = (guint) next;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
pressed_cb (YuTimeChart *self, guint key)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return move (self, mirrored ? 1 : -1);
  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return move (self, mirrored ? -1 : 1);
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
      || self->timeline == NULL || self->current >= self->timeline->events->len)
    return FALSE;
  g_signal_emit (self, opened_signal, 0, self->current);
  return TRUE;
}

static void
yu_time_chart_class_init (YuTimeChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = yu_time_chart_snapshot;
  widget_class->measure = yu_time_chart_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "timechart");
  opened_signal = g_signal_new ("opened", YU_TYPE_TIME_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
yu_time_chart_init (YuTimeChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

void
yu_time_chart_set (YuTimeChart *self, const YuTimeline *timeline, const char *words)
{
  self->timeline = timeline;
  self->current = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words ? words : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
