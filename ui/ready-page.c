/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "dossier/ready.h"
#include "form/reading.h"
#include "ready-page.h"
#include "result-words.h"
#include "reveal-button.h"

/* Brought up to date when it is seen. The rows of one list of fields stand in one group; a list of
 * posts has a group a post. */

struct _YuReadyPage {
  YuFormPage parent_instance;
  YuSession *session;
  YuLang lang;
  YuPortal *portal;          /* NULL until it is read; if it cannot be, that is said */
  const YuAssessment *shown; /* of which the rows are; only compared */
  GPtrArray *lines;          /* of YuReadyLine */
  GHashTable *copied;        /* "section/row/field" → the value that was copied */
  GtkWidget *place;          /* box of the groups */
};

G_DEFINE_FINAL_TYPE (YuReadyPage, yu_ready_page, YU_TYPE_FORM_PAGE)

/* Copying */

static char *
key_of (const YuReadyLine *line)
{
  return g_strdup_printf ("%s/%d/%s", line->section->id, line->row, line->field->id);
}

static gboolean
is_copied (YuReadyPage *self, const YuReadyLine *line)
{
  g_autofree char *key = key_of (line);

  return line->value && g_strcmp0 (g_hash_table_lookup (self->copied, key), line->value) == 0;
}

static void
show_tick (GtkWidget *button, gboolean copied, const YuReadyLine *line, YuLang lang)
{
  const char *label = yu_text_get (&line->field->label, lang);
  /* Translators: %s is a field of the portal */
  g_autofree char *name
      = g_strdup_printf (copied ? _ ("Copied: %s. Copy again") : _ ("Copy: %s"), label);

  gtk_button_set_icon_name (GTK_BUTTON (button),
                            copied ? "object-select-symbolic" : "edit-copy-symbolic");
  (copied ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (button, "success");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
remember (YuReadyPage *self, const YuReadyLine *line)
{
  if (line->value)
    g_hash_table_insert (self->copied, key_of (line), g_strdup (line->value));
}

static void
copy_cb (GtkWidget *button, YuReadyPage *self)
{
  const YuReadyLine *line = g_object_get_data (G_OBJECT (button), "yu-line");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), line->value);
  remember (self, line);
  show_tick (button, TRUE, line, self->lang);
}

/* All rows of a list, a line each, as a table takes them. */
static void
copy_rows_cb (GtkWidget *button, YuReadyPage *self)
{
  const YuPortalSection *section = g_object_get_data (G_OBJECT (button), "yu-section");
  g_autoptr (GString) text = g_string_new (NULL);
  gint last = -1;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const YuReadyLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *row = NULL;

      if (line->section != section || line->row == last)
        continue;
      row = yu_ready_row_text (self->lines, section, line->row);
      g_string_append_printf (text, "%s\n", row);
      last = line->row;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text->str);
  gtk_widget_activate_action (button, "win.toast", "s", _ ("All posts copied, a line each"));
}

/* Rows */

static GtkWidget *
copy_button (YuReadyPage *self, const YuReadyLine *line)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "yu-line", (gpointer) line);
  show_tick (button, is_copied (self, line), line, self->lang);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), self, 0);
  return button;
}

/* The value is what one reads here; what is said of it stands beneath, smaller. */
static char *
subtitle_markup (const YuReadyLine *line, gboolean masked, YuLang lang)
{
  const char *note = line->field->note.in[lang];
  const char *state = line->state == YU_READY_VALUE ? NULL : yu_ready_words (line->state, lang);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *said[] = { state, line->value ? note : NULL };

  if (line->value)
    {
      g_autofree char *seen = masked ? yu_masked_words (line->value) : g_strdup (line->value);
      g_autofree char *value = g_markup_escape_text (seen, -1);

      g_string_append (text, value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i])
      {
        g_autofree char *words
            = g_markup_printf_escaped (line->value ? "<small>%s</small>" : "%s", said[i]);

        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
      }
  return g_strdup (text->str);
}

static gboolean
is_masked (const YuReadyLine *line)
{
  return line->value && line->field->question && line->field->question->masked;
}

static void
revealed_cb (GtkToggleButton *button, AdwActionRow *row)
{
  g_autofree char *subtitle
      = subtitle_markup (g_object_get_data (G_OBJECT (button), "yu-line"),
                         !gtk_toggle_button_get_active (button), yu_lang_current ());

  adw_action_row_set_subtitle (row, subtitle);
}

static void
add_reveal_button (AdwActionRow *row, const YuReadyLine *line, YuLang lang)
{
  GtkWidget *button = yu_reveal_button_new (yu_text_get (&line->field->label, lang));

  g_object_set_data (G_OBJECT (button), "yu-line", (gpointer) line);
  g_signal_connect_object (button, "toggled", G_CALLBACK (revealed_cb), row, 0);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
row_for (YuReadyPage *self, const YuReadyLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  const char *label = yu_text_get (&line->field->label, self->lang);
  g_autofree char *title = self->lang == YU_LANG_ZH_CN
                               ? g_strdup (label)
                               : g_strdup_printf ("%s · %s", label, line->field->term);
  g_autofree char *title_markup = g_markup_escape_text (title, -1),
                  *subtitle = subtitle_markup (line, is_masked (line), self->lang);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, line->value ? "ready" : "not-ready");
  if (line->value)
    {
      GtkWidget *button = copy_button (self, line);

      if (is_masked (line))
        add_reveal_button (ADW_ACTION_ROW (row), line, self->lang);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      /* Not as the row's activatable widget: that would put the row's title into the button's name.
       */
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (gtk_widget_activate), button,
                               G_CONNECT_SWAPPED);
    }
  else if (line->field->question && line->row < 0)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.jump");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", line->field->question->id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  return row;
}

static GtkWidget *
group_for (YuReadyPage *self, const YuReadyLine *line)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *section = yu_text_get (&line->section->title, self->lang);
  g_autofree char *source = yu_result_source (&line->section->citation, self->lang);
  /* Translators: "Work history, post 2" */
  g_autofree char *title = line->row < 0
                               ? g_strdup (section)
                               : g_strdup_printf (_ ("%1$s, post %2$d"), section, line->row + 1);
  g_autofree char *title_markup = g_markup_escape_text (title, -1),
                  *source_markup = g_markup_escape_text (source, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title_markup);
  if (line->row > 0)
    return group;
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), source_markup);
  if (line->row == 0)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Copy All Posts"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "yu-section", (gpointer) line->section);
      g_signal_connect_object (button, "clicked", G_CALLBACK (copy_rows_cb), self, 0);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
    }
  return group;
}

static void
fill (YuReadyPage *self)
{
  GtkWidget *child, *group = NULL;

  while ((child = gtk_widget_get_first_child (self->place)))
    gtk_box_remove (GTK_BOX (self->place), child);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const YuReadyLine *line = g_ptr_array_index (self->lines, i);
      const YuReadyLine *last = i > 0 ? g_ptr_array_index (self->lines, i - 1) : NULL;

      if (last == NULL || last->section != line->section || last->row != line->row)
        {
          group = group_for (self, line);
          gtk_box_append (GTK_BOX (self->place), group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_for (self, line));
    }
}

static void
update (YuReadyPage *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);

  if (self->portal == NULL || assessment == NULL || assessment == self->shown)
    return;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = yu_ready_lines (self->portal,
                                yu_document_get_dossier (yu_session_get_document (self->session)),
                                assessment);
  self->shown = assessment;
  fill (self);
}

static void
assessed_cb (YuReadyPage *self)
{
  self->shown = NULL;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
yu_ready_page_map (GtkWidget *widget)
{
  update (YU_READY_PAGE (widget));
  GTK_WIDGET_CLASS (yu_ready_page_parent_class)->map (widget);
}

static void
yu_ready_page_dispose (GObject *object)
{
  YuReadyPage *self = YU_READY_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->portal, yu_portal_free);
  g_clear_pointer (&self->copied, g_hash_table_unref);
  G_OBJECT_CLASS (yu_ready_page_parent_class)->dispose (object);
}

static void
yu_ready_page_class_init (YuReadyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_ready_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = yu_ready_page_map;
}

static void
yu_ready_page_init (YuReadyPage *self)
{
  self->lang = yu_lang_current ();
  self->copied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
}

/* The file is read by a thread: the page is there before it. */

static void
read_thread (GTask *task, gpointer source, gpointer form, GCancellable *cancellable)
{
  GError *error = NULL;
  YuPortal *portal = yu_portal_shipped (form, &error);

  if (portal)
    g_task_return_pointer (task, portal, (GDestroyNotify) yu_portal_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  YuReadyPage *self = YU_READY_PAGE (source);
  g_autoptr (GError) error = NULL;
  YuText notice;

  self->portal = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->portal)
    notice = yu_portal_notice (self->portal);
  yu_form_page_set_heading (YU_FORM_PAGE (self), _ ("Ready to type"),
                            self->portal ? yu_text_get (&notice, self->lang) : error->message);
  if (self->session)
    update (self);
}

static void
read_portal (YuReadyPage *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);

  g_task_set_source_tag (task, read_portal);
  g_task_set_task_data (task,
                        yu_form_ref (yu_library_form (yu_session_get_library (self->session))),
                        (GDestroyNotify) yu_form_unref);
  g_task_run_in_thread (task, read_thread);
}

GtkWidget *
yu_ready_page_new (YuSession *session)
{
  YuReadyPage *self = g_object_new (YU_TYPE_READY_PAGE, NULL);

  self->session = g_object_ref (session);
  yu_form_page_set_heading (YU_FORM_PAGE (self), _ ("Ready to type"), NULL);
  yu_form_page_add (YU_FORM_PAGE (self), self->place);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  read_portal (self);
  return GTK_WIDGET (self);
}
