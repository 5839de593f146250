/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout of steps, form and result in a row, which puts columns away when there is no room: below
 * 900 pixels the steps, below 600 the result. Pixels at the usual text size: with text of 200 % the
 * same happens at 1800 and 1200, since a column is as wide as its words.
 *
 * AdwLeaflet and AdwFlap were tried: they fold when their children's natural widths do not fit, so
 * the width at which they fold would change with every long label. Here the widths are fixed.
 * Columns are put away with child-visible, which is allowed while allocating; "mode" is announced
 * from an idle handler, because its listeners change what is allocated. */

#include "columns.h"

#define STEPS_WIDTH 252
#define RESULT_WIDTH 364
#define RESULT_WIDTH_MEDIUM 300
#define WIDE_FROM 900
#define MEDIUM_FROM 600
#define MAX_SCALE 2.0

struct _YuColumns {
  GtkWidget parent_instance;
  GtkWidget *steps;
  GtkWidget *form;
  GtkWidget *result;
  YuColumnsMode mode;
  gboolean steps_shown;
  guint announcing;
};

enum {
  PROP_STEPS = 1,
  PROP_FORM,
  PROP_RESULT,
  PROP_MODE,
  PROP_STEPS_SHOWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (YuColumns, yu_columns, GTK_TYPE_WIDGET)

/* How much larger than usual the text is, 1 to 2. */
static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96.0, 1.0, MAX_SCALE) : 1.0;
}

static gboolean
announce_cb (gpointer data)
{
  YuColumns *self = data;

  self->announcing = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
  return G_SOURCE_REMOVE;
}

static void
take_mode (YuColumns *self, YuColumnsMode mode)
{
  if (mode == self->mode)
    return;
  self->mode = mode;
  if (self->announcing == 0)
    self->announcing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, announce_cb, self, NULL);
}

static YuColumnsMode
mode_for_width (YuColumns *self, int width)
{
  double usual = width / text_scale (GTK_WIDGET (self));

  return usual >= WIDE_FROM     ? YU_COLUMNS_WIDE
         : usual >= MEDIUM_FROM ? YU_COLUMNS_MEDIUM
                                : YU_COLUMNS_NARROW;
}

static GtkSizeRequestMode
yu_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The least width is that of the narrow mode, or the window could not be made narrow. The result
 * scrolls, so it has no say in the height; asking would have GTK lay out every text in it once more
 * after each key. */
static void
yu_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  YuColumns *self = YU_COLUMNS (widget);
  GtkWidget *children[] = { self->steps, self->form, self->result };

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least = 0, usual = 0;

      if (children[i] == NULL
          || (children[i] == self->result && orientation == GTK_ORIENTATION_VERTICAL))
        continue;
      gtk_widget_measure (children[i], orientation, -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural
          = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + usual : MAX (*natural, usual);
    }
}

static void
place (YuColumns *self, GtkWidget *child, gboolean visible, int x, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation
      = { mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x, 0, width, height };

  if (child == NULL)
    return;
  gtk_widget_set_child_visible (child, visible);
  if (visible)
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
yu_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  YuColumns *self = YU_COLUMNS (widget);
  double scale = text_scale (widget);
  gboolean steps, form, result;
  int steps_width, result_width;

  take_mode (self, mode_for_width (self, width));
  steps = self->mode == YU_COLUMNS_WIDE || self->steps_shown;
  form = self->mode == YU_COLUMNS_WIDE || !self->steps_shown;
  result = self->mode != YU_COLUMNS_NARROW && self->result != NULL;
  result_width
      = result
            ? (int) ((self->mode == YU_COLUMNS_WIDE ? RESULT_WIDTH : RESULT_WIDTH_MEDIUM) * scale)
            : 0;
  steps_width = self->mode == YU_COLUMNS_WIDE ? (int) (STEPS_WIDTH * scale) : width - result_width;

  place (self, self->steps, steps, 0, steps_width, height);
  if (self->mode == YU_COLUMNS_WIDE)
    place (self, self->form, form, steps_width, width - steps_width - result_width, height);
  else
    place (self, self->form, form, 0, width - result_width, height);
  place (self, self->result, result, width - result_width, result_width, height);
}

static void
set_child (YuColumns *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
yu_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  YuColumns *self = YU_COLUMNS (object);

  switch (id)
    {
    case PROP_STEPS:
      set_child (self, &self->steps, g_value_get_object (value));
      break;
    case PROP_FORM:
      set_child (self, &self->form, g_value_get_object (value));
      break;
    case PROP_RESULT:
      set_child (self, &self->result, g_value_get_object (value));
      break;
    case PROP_STEPS_SHOWN:
      yu_columns_set_steps_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yu_columns_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  YuColumns *self = YU_COLUMNS (object);

  switch (id)
    {
    case PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case PROP_FORM:
      g_value_set_object (value, self->form);
      break;
    case PROP_RESULT:
      g_value_set_object (value, self->result);
      break;
    case PROP_MODE:
      g_value_set_int (value, (int) self->mode);
      break;
    case PROP_STEPS_SHOWN:
      g_value_set_boolean (value, self->steps_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yu_columns_dispose (GObject *object)
{
  YuColumns *self = YU_COLUMNS (object);

  g_clear_handle_id (&self->announcing, g_source_remove);
  g_clear_pointer (&self->steps, gtk_widget_unparent);
  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_pointer (&self->result, gtk_widget_unparent);
  G_OBJECT_CLASS (yu_columns_parent_class)->dispose (object);
}

static void
yu_columns_class_init (YuColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = yu_columns_set_property;
  object_class->get_property = yu_columns_get_property;
  object_class->dispose = yu_columns_dispose;
  widget_class->get_request_mode = yu_columns_get_request_mode;
  widget_class->measure = yu_columns_measure;
  widget_class->size_allocate = yu_columns_size_allocate;

  properties[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RESULT] = g_param_spec_object ("result", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MODE]
      = g_param_spec_int ("mode", NULL, NULL, YU_COLUMNS_WIDE, YU_COLUMNS_NARROW, YU_COLUMNS_WIDE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STEPS_SHOWN]
      = g_param_spec_boolean ("steps-shown", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
yu_columns_init (YuColumns *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

YuColumnsMode
yu_columns_get_mode (YuColumns *self)
{
  g_return_val_if_fail (YU_IS_COLUMNS (self), YU_COLUMNS_WIDE);

  return self->mode;
}

gboolean
yu_columns_get_steps_shown (YuColumns *self)
{
  g_return_val_if_fail (YU_IS_COLUMNS (self), FALSE);

  return self->steps_shown;
}

void
yu_columns_set_steps_shown (YuColumns *self, gboolean shown)
{
  g_return_if_fail (YU_IS_COLUMNS (self));

  if (self->steps_shown == shown)
    return;
  self->steps_shown = shown;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEPS_SHOWN]);
}
