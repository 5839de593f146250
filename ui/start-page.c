/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "application.h"
#include "base/json.h"
#include "base/paths.h"
#include "recent.h"
#include "recovery-group.h"
#include "start-page.h"

#define INDEX_MAX_SIZE (64 * 1024)

struct _YuStartPage {
  AdwBin parent_instance;
  GtkWidget *first_row, *recovery, *recent_group, *samples_group;
};

G_DEFINE_FINAL_TYPE (YuStartPage, yu_start_page, ADW_TYPE_BIN)

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static YuApplication *
application_of (GtkWidget *widget)
{
  return YU_APPLICATION (gtk_window_get_application (window_of (widget)));
}

static GtkWidget *
new_row (const char *title, const char *subtitle, const char *icon, GFile *file)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle,
                                 "use-markup", FALSE, "activatable", TRUE, NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_object_set_data_full (G_OBJECT (row), "yu-file", g_object_ref (file), g_object_unref);
  return row;
}

/* Recent */

static void
recent_activated_cb (GtkWidget *row, YuStartPage *self)
{
  yu_application_open_file (application_of (GTK_WIDGET (self)),
                            g_object_get_data (G_OBJECT (row), "yu-file"),
                            window_of (GTK_WIDGET (self)));
}

static void
forget_clicked_cb (GtkWidget *button, GtkWidget *row)
{
  YuStartPage *self = YU_START_PAGE (gtk_widget_get_ancestor (row, YU_TYPE_START_PAGE));

  yu_recent_remove (g_object_get_data (G_OBJECT (row), "yu-file"));
  gtk_widget_grab_focus (self->first_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->recent_group), row);
}

static void
add_recent (YuStartPage *self)
{
  g_autoptr (GPtrArray) list = yu_recent_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const YuRecent *recent = list->pdata[i];
      g_autofree char *title = yu_recent_title (recent);
      g_autofree char *forget = g_strdup_printf (_ ("Take %s off this list"), title);
      GtkWidget *row = new_row (title, NULL, "document-open-recent-symbolic", recent->file);
      GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic",
                                        "valign", GTK_ALIGN_CENTER, "tooltip-text", forget, NULL);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "circular");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      forget, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      g_signal_connect (button, "clicked", G_CALLBACK (forget_clicked_cb), row);
      g_signal_connect (row, "activated", G_CALLBACK (recent_activated_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->recent_group), row);
    }
}

/* Samples: a list in data/samples/, read in a thread */

static void
sample_activated_cb (GtkWidget *row, YuStartPage *self)
{
  yu_application_open_copy (application_of (GTK_WIDGET (self)),
                            g_object_get_data (G_OBJECT (row), "yu-file"),
                            window_of (GTK_WIDGET (self)));
}

static void
read_samples_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = yu_path_data ("samples", "index.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  JsonNode *index = yu_json_read (path, INDEX_MAX_SIZE, faults);
  GError *error = NULL;

  if (yu_faults_to_error (faults, YU_ERROR_CONTENT, &error))
    g_task_return_pointer (task, index, (GDestroyNotify) json_node_unref);
  else
    {
      g_clear_pointer (&index, json_node_unref);
      g_task_return_error (task, error);
    }
}

static void
add_sample (YuStartPage *self, YuJson at)
{
  YuText label = yu_json_words (at, "label"), detail = yu_json_words (at, "detail");
  const char *name = yu_json_text (at, "file");
  YuLang lang = yu_lang_current ();
  g_autofree char *path = yu_path_data ("samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *row = new_row (yu_text_get (&label, lang), yu_text_get (&detail, lang),
                            "x-office-document-symbolic", file);

  g_signal_connect (row, "activated", G_CALLBACK (sample_activated_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->samples_group), row);
}

static void
samples_read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuStartPage *self = YU_START_PAGE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) index = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (YuFaults) faults = yu_faults_new ("index.json");
  YuJson list;

  if (index == NULL)
    {
      g_warning ("The list of samples was not read: %s", error->message);
      return;
    }
  list = yu_json_member (yu_json_root (index, faults), "samples");
  for (guint i = 0; i < yu_json_length (list); i++)
    add_sample (self, yu_json_item (list, i));
  gtk_widget_set_visible (self->samples_group, yu_json_length (list) > 0);
}

/* After the first frame: what needs the disk comes when the page stands. */
static gboolean
fill_cb (gpointer data)
{
  YuStartPage *self = data;
  g_autoptr (GTask) task = g_task_new (self, NULL, samples_read_cb, NULL);

  g_task_set_source_tag (task, fill_cb);
  g_task_run_in_thread (task, read_samples_thread);
  yu_recovery_group_look (YU_RECOVERY_GROUP (self->recovery));
  return G_SOURCE_REMOVE;
}

static void
yu_start_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yu_start_page_parent_class)->map (widget);
  gtk_widget_grab_focus (YU_START_PAGE (widget)->first_row);
}

static void
yu_start_page_class_init (YuStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = yu_start_page_map;
  g_type_ensure (YU_TYPE_RECOVERY_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YuStartPage, first_row);
  gtk_widget_class_bind_template_child (widget_class, YuStartPage, recovery);
  gtk_widget_class_bind_template_child (widget_class, YuStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, YuStartPage, samples_group);
}

static void
yu_start_page_init (YuStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_recent (self);
  g_idle_add_full (G_PRIORITY_LOW, fill_cb, g_object_ref (self), g_object_unref);
}

GtkWidget *
yu_start_page_new (void)
{
  return g_object_new (YU_TYPE_START_PAGE, NULL);
}
