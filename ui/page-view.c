/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "page-view.h"

#define PIXELS_PER_POINT (96.0 / 72.0)
#define LEAST_WIDTH 120

struct _YuPageView {
  GtkWidget parent_instance;
  YuPages *pages;
  guint page;
  double zoom;
};

G_DEFINE_FINAL_TYPE (YuPageView, yu_page_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
yu_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yu_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  YuPageView *self = YU_PAGE_VIEW (widget);
  double scale = (self->zoom > 0 ? self->zoom : 1.0) * PIXELS_PER_POINT;
  double width, height;

  yu_pages_get_size (self->pages, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) (width * scale + 0.5);
      *minimum = self->zoom > 0 ? *natural : MIN (LEAST_WIDTH, *natural);
    }
  else
    {
      double usual = self->zoom > 0 || for_size < 0 ? height * scale : for_size * height / width;

      *minimum = *natural = (int) (usual + 0.5);
    }
}

static void
yu_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  YuPageView *self = YU_PAGE_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  const GdkRGBA white = { 1, 1, 1, 1 };
  double width, height, scale;
  cairo_t *cr;

  yu_pages_get_size (self->pages, &width, &height);
  scale = MIN (bounds.size.width / width, bounds.size.height / height);
  gtk_snapshot_append_color (snapshot, &white, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, scale, scale);
  yu_pages_paint (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
yu_page_view_finalize (GObject *object)
{
  g_clear_pointer (&YU_PAGE_VIEW (object)->pages, yu_pages_unref);
  G_OBJECT_CLASS (yu_page_view_parent_class)->finalize (object);
}

static void
yu_page_view_class_init (YuPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yu_page_view_finalize;
  widget_class->get_request_mode = yu_page_view_get_request_mode;
  widget_class->measure = yu_page_view_measure;
  widget_class->snapshot = yu_page_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
yu_page_view_init (YuPageView *self)
{
}

GtkWidget *
yu_page_view_new (YuPages *pages, guint page)
{
  YuPageView *self;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (pages != NULL && page < yu_pages_count (pages), NULL);

  self = g_object_new (YU_TYPE_PAGE_VIEW, NULL);
  self->pages = yu_pages_ref (pages);
  self->page = page;
  name = g_strdup_printf (_ ("Page %u of %u"), page + 1, yu_pages_count (pages));
  text = yu_pages_text (pages, page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return GTK_WIDGET (self);
}

void
yu_page_view_set_zoom (YuPageView *self, double zoom)
{
  g_return_if_fail (YU_IS_PAGE_VIEW (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
