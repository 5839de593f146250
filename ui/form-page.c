/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document-row.h"
#include "documents-list.h"
#include "form-page.h"
#include "long-column.h"

#define AIR 60 /* above a question that is scrolled to, so that its heading is seen too */

typedef struct {
  GtkWidget *sought; /* the row to scroll to; weak */
  guint frames;

  GtkScrolledWindow *scrolled;
  GtkBox *content;
  GtkLabel *title;
  GtkLabel *intro;
} YuFormPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (YuFormPage, yu_form_page, ADW_TYPE_BIN)

static YuFormPagePrivate *
get (YuFormPage *self)
{
  return yu_form_page_get_instance_private (self);
}

/* What has the focus is scrolled to, but not what stands in a popover: it is in sight where it is,
 * and the page would jump. */
static void
focus_moved_cb (YuFormPage *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root),
            *viewport = gtk_scrolled_window_get_child (get (self)->scrolled);

  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport),
                                    focus == NULL
                                        || gtk_widget_get_native (focus)
                                               == gtk_widget_get_native (GTK_WIDGET (self)));
}

/* Connected before the viewport connects, which is when the children are told of their root. */
static void
yu_form_page_root (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), widget,
                           G_CONNECT_SWAPPED);
  GTK_WIDGET_CLASS (yu_form_page_parent_class)->root (widget);
}

static void
yu_form_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_moved_cb, widget);
  GTK_WIDGET_CLASS (yu_form_page_parent_class)->unroot (widget);
}

static void
yu_form_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&get (YU_FORM_PAGE (object))->sought);
  G_OBJECT_CLASS (yu_form_page_parent_class)->dispose (object);
}

static void
yu_form_page_class_init (YuFormPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_form_page_dispose;
  g_type_ensure (YU_TYPE_LONG_COLUMN);
  widget_class->root = yu_form_page_root;
  widget_class->unroot = yu_form_page_unroot;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/form-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, YuFormPage, scrolled);
  gtk_widget_class_bind_template_child_private (widget_class, YuFormPage, content);
  gtk_widget_class_bind_template_child_private (widget_class, YuFormPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, YuFormPage, intro);
}

static void
yu_form_page_init (YuFormPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
yu_form_page_set_heading (YuFormPage *self, const char *title, const char *intro)
{
  YuFormPagePrivate *priv = get (self);

  gtk_label_set_text (priv->title, title);
  gtk_label_set_text (priv->intro, intro ? intro : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->intro), intro != NULL && intro[0] != '\0');
}

void
yu_form_page_add (YuFormPage *self, GtkWidget *widget)
{
  gtk_box_append (get (self)->content, widget);
}

/* A page that has just been made has no sizes before its first frames: so the scrolling waits for
 * them. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  YuFormPagePrivate *priv = get (YU_FORM_PAGE (widget));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (priv->scrolled);
  graphene_rect_t bounds;

  if (++priv->frames < 3)
    return G_SOURCE_CONTINUE;
  if (priv->sought && gtk_widget_compute_bounds (priv->sought, GTK_WIDGET (priv->content), &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y - AIR);
  g_clear_weak_pointer (&priv->sought);
  return G_SOURCE_REMOVE;
}

static GtkWidget *
find_row (YuFormPage *self, const char *question)
{
  g_auto (GStrv) parts
      = g_strsplit (question, "/", 3); /* "documents/DOCUMENT", perhaps with a member */
  GtkWidget *row = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get (self)->content));
       child && row == NULL; child = gtk_widget_get_next_sibling (child))
    if (YU_IS_QUESTION_GROUP (child))
      row = (GtkWidget *) yu_question_group_find (YU_QUESTION_GROUP (child), question);
    else if (YU_IS_DOCUMENTS_LIST (child) && parts[1])
      row = yu_documents_list_find (YU_DOCUMENTS_LIST (child), parts[1]);
  return row;
}

static void
grab (GtkWidget *row)
{
  if (YU_IS_DOCUMENT_ROW (row))
    yu_document_row_open (YU_DOCUMENT_ROW (row));
  else
    yu_question_row_grab (YU_QUESTION_ROW (row));
}

gboolean
yu_form_page_show_question (YuFormPage *self, const char *question)
{
  YuFormPagePrivate *priv = get (self);
  GtkWidget *row = find_row (self, question);

  if (row == NULL || !gtk_widget_get_visible (row))
    return FALSE;
  grab (row);
  if (priv->sought == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  g_set_weak_pointer (&priv->sought, row);
  priv->frames = 0;
  return TRUE;
}

/* Asked one after the other: GTK's own search for the first widget goes by places, and a page that
 * has just been made has none. */
void
yu_form_page_grab (YuFormPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get (self)->content)); child;
       child = gtk_widget_get_next_sibling (child))
    if (YU_IS_QUESTION_GROUP (child) ? yu_question_group_grab (YU_QUESTION_GROUP (child))
                                     : gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
      return;
}
