/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of steps are made when they are first shown: a window opens with one of them, not with
 * twelve. */

#include <glib/gi18n.h>
#include "check-page.h"
#include "editor.h"
#include "interview-page.h"
#include "quick-check-page.h"
#include "ready-page.h"
#include "result-bar.h"
#include "result-panel.h"
#include "review-page.h"
#include "sheet.h"
#include "step-page.h"
#include "step-state.h"
#include "steps-list.h"

#define NEXT_PAGE_AFTER 250 /* ms: when the page has come and the cross-fade is over */

struct _YuEditor {
  GtkWidget parent_instance;
  YuSession *session;
  const char *page; /* borrowed from the form */
  GtkWidget *steps, *result;
  GtkWidget *overlay, *content, *columns, *steps_place, *stack, *result_place, *bar_place, *sheet;
  GtkWidget *previous_button, *previous_label, *next_button, *next_label;
  guint next_source; /* makes the page that is probably wanted next */
};

G_DEFINE_FINAL_TYPE (YuEditor, yu_editor, GTK_TYPE_WIDGET)

static const YuStep *
step_of_page (YuEditor *self, const char *page)
{
  GPtrArray *steps = yu_form_steps (yu_document_get_form (yu_session_get_document (self->session)));

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((const YuStep *) steps->pdata[i])->id, page))
      return steps->pdata[i];
  return NULL;
}

static GtkWidget *
make_page (YuEditor *self, const char *page)
{
  if (g_str_equal (page, "quick-check"))
    return yu_quick_check_page_new (self->session);
  if (g_str_equal (page, "interview"))
    return yu_interview_page_new (self->session);
  if (g_str_equal (page, "review"))
    return yu_review_page_new (self->session);
  if (g_str_equal (page, "check"))
    return yu_check_page_new (self->session);
  if (g_str_equal (page, "ready"))
    return yu_ready_page_new (self->session);
  return yu_step_page_new (self->session, step_of_page (self, page));
}

static GtkWidget *
ensure_page (YuEditor *self, const char *page)
{
  GtkWidget *child = gtk_stack_get_child_by_name (GTK_STACK (self->stack), page);

  if (child == NULL)
    {
      child = make_page (self, page);
      gtk_stack_add_named (GTK_STACK (self->stack), child, page);
    }
  return child;
}

/* While a person reads one page the next one is made, so that turning to it costs nothing. */
static gboolean
make_next_cb (gpointer data)
{
  YuEditor *self = YU_EDITOR (data);
  const char *next = yu_steps_list_beside (YU_STEPS_LIST (self->steps), self->page, 1);

  self->next_source = 0;
  if (next)
    ensure_page (self, next);
  return G_SOURCE_REMOVE;
}

static void
make_next_soon (YuEditor *self)
{
  if (self->next_source == 0)
    self->next_source
        = g_timeout_add_full (G_PRIORITY_LOW, NEXT_PAGE_AFTER, make_next_cb, self, NULL);
}

static void
show_neighbour (YuEditor *self, int by, GtkWidget *button, GtkWidget *label)
{
  const char *beside = yu_steps_list_beside (YU_STEPS_LIST (self->steps), self->page, by);
  const char *title = beside   ? yu_steps_list_title (YU_STEPS_LIST (self->steps), beside)
                      : by > 0 ? _ ("Papers")
                               : NULL;
  g_autofree char *name
      = title ? g_strdup_printf (by < 0 ? _ ("Previous step: %s") : _ ("Next step: %s"), title)
              : NULL;

  gtk_widget_set_visible (button, title != NULL);
  if (title == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
yu_editor_show_page (YuEditor *self, const char *page)
{
  GPtrArray *steps;

  g_return_if_fail (YU_IS_EDITOR (self));

  steps = yu_form_steps (yu_document_get_form (yu_session_get_document (self->session)));
  if (page && yu_steps_list_own_page (page))
    self->page = yu_steps_list_own_page (page);
  else if (page && step_of_page (self, page))
    self->page = step_of_page (self, page)->id;
  else
    self->page = ((const YuStep *) steps->pdata[0])->id;

  gtk_stack_set_visible_child (GTK_STACK (self->stack), ensure_page (self, self->page));
  yu_steps_list_select (YU_STEPS_LIST (self->steps), self->page);
  yu_columns_set_steps_shown (YU_COLUMNS (self->columns), FALSE);
  show_neighbour (self, -1, self->previous_button, self->previous_label);
  show_neighbour (self, 1, self->next_button, self->next_label);
  yu_document_break (yu_session_get_document (self->session));
  make_next_soon (self);
}

/* The focus goes to the first field, not to a button of the header bar. It must not be in the page
 * already, where GtkStack puts it: from there the search would go on to the second. */
void
yu_editor_focus (YuEditor *self)
{
  g_return_if_fail (YU_IS_EDITOR (self));

  if (gtk_widget_get_root (GTK_WIDGET (self)))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  yu_form_page_grab (YU_FORM_PAGE (gtk_stack_get_visible_child (GTK_STACK (self->stack))));
}

gboolean
yu_editor_go (YuEditor *self, int by)
{
  const char *beside;

  g_return_val_if_fail (YU_IS_EDITOR (self), FALSE);

  beside = yu_steps_list_beside (YU_STEPS_LIST (self->steps), self->page, by);
  if (beside == NULL)
    return FALSE;
  yu_editor_show_page (self, beside);
  yu_editor_focus (self);
  return TRUE;
}

/* Documents stand in the step that says so (step-page.c). */
static const char *
step_of (YuEditor *self, const char *question)
{
  const YuStep *step
      = yu_step_of_question (yu_document_get_form (yu_session_get_document (self->session)),
                             question);

  return step ? step->id : g_str_has_prefix (question, "documents/") ? "documents" : NULL;
}

/* On the page that is open if it asks it (the quick check shares its questions with the steps),
 * else on the question's own step. */
void
yu_editor_show_question (YuEditor *self, const char *question)
{
  const char *step;

  g_return_if_fail (YU_IS_EDITOR (self));
  g_return_if_fail (question != NULL);

  yu_sheet_close (YU_SHEET (self->sheet));
  if (yu_form_page_show_question (
          YU_FORM_PAGE (gtk_stack_get_visible_child (GTK_STACK (self->stack))), question))
    return;
  step = step_of (self, question);
  if (step == NULL)
    return;
  yu_editor_show_page (self, step);
  yu_form_page_show_question (YU_FORM_PAGE (ensure_page (self, step)), question);
}

static void
picked_cb (YuEditor *self, const char *page)
{
  yu_editor_show_page (self, page);
  yu_editor_focus (self);
}

static void
open_result_cb (YuEditor *self)
{
  yu_sheet_open (YU_SHEET (self->sheet));
}

/* There is one panel, beside the form or in the sheet. */
static void
place_result (YuEditor *self, gboolean in_sheet)
{
  gboolean beside = adw_bin_get_child (ADW_BIN (self->result_place)) == self->result;

  if (beside != in_sheet)
    return;
  if (in_sheet)
    adw_bin_set_child (ADW_BIN (self->result_place), NULL);
  yu_sheet_set_child (YU_SHEET (self->sheet), _ ("Result"), in_sheet ? self->result : NULL);
  if (!in_sheet)
    adw_bin_set_child (ADW_BIN (self->result_place), self->result);
}

static void
mode_changed_cb (YuEditor *self)
{
  YuColumnsMode mode = yu_columns_get_mode (YU_COLUMNS (self->columns));

  gtk_widget_set_visible (self->bar_place, mode == YU_COLUMNS_NARROW);
  place_result (self, mode == YU_COLUMNS_NARROW);
  if (mode != YU_COLUMNS_NARROW)
    yu_sheet_close (YU_SHEET (self->sheet));
}

static void
yu_editor_dispose (GObject *object)
{
  YuEditor *self = YU_EDITOR (object);

  g_clear_handle_id (&self->next_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), YU_TYPE_EDITOR);
  g_clear_object (&self->result);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (yu_editor_parent_class)->dispose (object);
}

static void
yu_editor_class_init (YuEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_editor_dispose;
  g_type_ensure (YU_TYPE_COLUMNS);
  g_type_ensure (YU_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yucai/Yucai/ui/editor.ui");
  gtk_widget_class_bind_template_child (widget_class, YuEditor, overlay);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, content);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, columns);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, steps_place);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, result_place);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, bar_place);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, sheet);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, previous_button);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, previous_label);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, next_button);
  gtk_widget_class_bind_template_child (widget_class, YuEditor, next_label);
}

static void
yu_editor_init (YuEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->columns, "notify::mode", G_CALLBACK (mode_changed_cb), self);
}

void
yu_editor_focus_steps (YuEditor *self)
{
  g_return_if_fail (YU_IS_EDITOR (self));

  if (gtk_widget_get_child_visible (self->steps_place))
    gtk_widget_child_focus (self->steps, GTK_DIR_TAB_FORWARD);
  else
    yu_editor_focus (self);
}

void
yu_editor_focus_result (YuEditor *self)
{
  g_return_if_fail (YU_IS_EDITOR (self));

  if (yu_columns_get_mode (YU_COLUMNS (self->columns)) == YU_COLUMNS_NARROW)
    open_result_cb (self);
  else
    gtk_widget_child_focus (self->result_place, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
yu_editor_new (YuSession *session)
{
  YuEditor *self = g_object_new (YU_TYPE_EDITOR, NULL);
  GtkWidget *bar = yu_result_bar_new (session);

  self->session = g_object_ref (session);
  self->steps = yu_steps_list_new (session);
  g_signal_connect_object (self->steps, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->steps_place), self->steps);
  self->result = g_object_ref_sink (yu_result_panel_new (session));
  place_result (self, FALSE);
  g_signal_connect_object (bar, "activate", G_CALLBACK (open_result_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->bar_place), bar);
  return GTK_WIDGET (self);
}

YuColumns *
yu_editor_get_columns (YuEditor *self)
{
  g_return_val_if_fail (YU_IS_EDITOR (self), NULL);

  return YU_COLUMNS (self->columns);
}

const char *
yu_editor_get_page (YuEditor *self)
{
  g_return_val_if_fail (YU_IS_EDITOR (self), NULL);

  return self->page;
}
