/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "cases-changes.h"
#include "cases/case-change.h"
#include "form/reading.h"
#include "page-window.h"

struct _YuCasesChanges {
  AdwBin parent_instance;
  YuCaseList *list;
  GtkWidget *revealer, *label;
};

G_DEFINE_FINAL_TYPE (YuCasesChanges, yu_cases_changes, ADW_TYPE_BIN)

/* The list of changes */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 3, "margin-top", 9, "margin-bottom", 9, "margin-start", 12,
                                 "margin-end", 12, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *change = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), change);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static char *
words_of (const YuCaseSummary *summary)
{
  YuLang lang = yu_lang_current ();
  g_autofree char *change = yu_case_change_words (summary, lang);
  g_autofree char *day = yu_date_to_words (summary->former->on, lang);

  if (!yu_case_change_by_days (summary))
    return g_steal_pointer (&change);
  return g_strdup_printf (_ ("%s. Read last on %s: the days gone by may be the reason too."),
                          change, day);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const YuCaseSummary *summary = yu_case_row_get_summary (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item), *title = gtk_widget_get_first_child (box);
  const char *number = summary->number != NULL ? summary->number : summary->name;
  g_autofree char *words = words_of (summary), *name = g_strdup_printf ("%s: %s", number, words);

  gtk_label_set_text (GTK_LABEL (title), number);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), words);
  /* GTK gives a row no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
list_of (GListModel *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *unselected = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (rows)));
  GtkWidget *view = gtk_list_view_new (unselected, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Reads Differently"), -1);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand",
                       TRUE, "child", view, NULL);
}

static void
settle_cb (YuCasesChanges *self, GtkButton *button)
{
  yu_case_list_settle (self->list);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))));
}

static void
show_cb (YuCasesChanges *self)
{
  g_autoptr (GListStore) rows = yu_case_list_changed (self->list);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *about
      = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "margin-top", 12,
                      "margin-bottom", 12, "margin-start", 12, "margin-end", 12, "label",
                      _ ("Before and after, for the same answers. No dossier was rewritten, and "
                         "nothing printed before was either."),
                      NULL);
  GtkWidget *settle
      = g_object_new (GTK_TYPE_BUTTON, "use-underline", TRUE, "label", _ ("_I Have Read This"),
                      "margin-top", 12, "margin-bottom", 12, "halign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (settle, "pill");
  g_signal_connect_object (settle, "clicked", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (page), about);
  gtk_box_append (GTK_BOX (page), list_of (G_LIST_MODEL (rows)));
  gtk_box_append (GTK_BOX (page), settle);
  gtk_window_present (
      GTK_WINDOW (yu_page_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                      _ ("What Reads Differently"), page)));
}

/* The line */

static void
count_cb (YuCasesChanges *self)
{
  guint n = yu_case_list_count_changed (self->list);
  g_autofree char *text
      = g_strdup_printf (ngettext ("The rules have changed: %u case reads differently.",
                                   "The rules have changed: %u cases read differently.", n),
                         n);

  if (n > 0)
    gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), n > 0);
  gtk_widget_set_visible (self->revealer, n > 0);
}

static void
yu_cases_changes_dispose (GObject *object)
{
  YuCasesChanges *self = YU_CASES_CHANGES (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (yu_cases_changes_parent_class)->dispose (object);
}

static void
yu_cases_changes_class_init (YuCasesChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_cases_changes_dispose;
}

static void
yu_cases_changes_init (YuCasesChanges *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-information-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *show = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Show Changes"), "valign",
                                  GTK_ALIGN_CENTER, NULL);

  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  self->revealer = g_object_new (GTK_TYPE_REVEALER, "child", bar, "visible", FALSE, NULL);
  gtk_widget_add_css_class (bar, "notice-bar");
  gtk_widget_add_css_class (show, "flat");
  gtk_box_append (GTK_BOX (bar), icon);
  gtk_box_append (GTK_BOX (bar), self->label);
  gtk_box_append (GTK_BOX (bar), show);
  g_signal_connect_object (show, "clicked", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
}

void
yu_cases_changes_set_list (YuCasesChanges *self, YuCaseList *list)
{
  self->list = g_object_ref (list);
  g_signal_connect_swapped (list, "notify::progress", G_CALLBACK (count_cb), self);
  count_cb (self);
}
