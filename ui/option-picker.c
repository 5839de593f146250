/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "option-picker.h"
#include "option-row.h"

#define SEARCH_FROM                                                                                \
  4 /* fewer options are seen at a glance: a letter goes to the one that begins with it */

struct _YuOptionPicker {
  AdwBin parent_instance;
  GPtrArray *options;
  gboolean several;
  YuDate on;
  YuLang lang;
  char *name;
  YuValue *value;
  gboolean filled;
  char *sought;       /* case-folded */
  GtkWidget *unknown; /* the line “I don’t know yet” */

  GtkWidget *button;
  GtkLabel *chosen;
  GtkPopover *popover;
  GtkEditable *search;
  GtkWidget *scrolled;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (YuOptionPicker, yu_option_picker, ADW_TYPE_BIN)

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_chosen (YuOptionPicker *self, const YuOption *option)
{
  if (self->several)
    return yu_value_is (self->value, YU_VALUE_LIST) && yu_value_list_has (self->value, option->id);
  return yu_value_is (self->value, YU_VALUE_TEXT)
         && g_str_equal (yu_value_text (self->value), option->id);
}

static gboolean
row_is_chosen (YuOptionPicker *self, YuOptionRow *row)
{
  const YuOption *option = yu_option_row_get_option (row);

  if (option != NULL)
    return is_chosen (self, option);
  if (GTK_WIDGET (row) == self->unknown)
    return self->value == NULL;
  return self->value != NULL && yu_value_length (self->value) == 0; /* none of these */
}

static void
mark_rows (YuOptionPicker *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (YU_IS_OPTION_ROW (row))
      yu_option_row_set_chosen (YU_OPTION_ROW (row), row_is_chosen (self, YU_OPTION_ROW (row)));
}

/* What the button says: the label, or the labels, or that it is not known. */
static char *
words_of_value (YuOptionPicker *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->value == NULL)
    return g_strdup (_ ("I don’t know yet"));
  if (self->several && yu_value_length (self->value) == 0)
    return g_strdup (_ ("None of these"));
  for (guint i = 0; i < self->options->len; i++)
    {
      const YuOption *option = g_ptr_array_index (self->options, i);

      if (is_chosen (self, option))
        g_string_append_printf (words, "%s%s",
                                words->len == 0               ? ""
                                : self->lang == YU_LANG_ZH_CN ? "；"
                                                              : "; ",
                                yu_text_get (&option->label, self->lang));
    }
  if (words->len == 0 && !self->several)
    return g_strdup (yu_value_text (
        self->value)); /* an id no list knows any more: kept, and shown as it stands */
  return g_strdup (words->str);
}

static void
show_value (YuOptionPicker *self)
{
  g_autofree char *words = words_of_value (self);
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), self->name, words);

  if (!g_str_equal (gtk_label_get_text (self->chosen), words))
    gtk_label_set_text (self->chosen, words);
  if (self->value == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->chosen), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->chosen), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (self->filled)
    mark_rows (self);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  return yu_option_row_get_rank (YU_OPTION_ROW (row)) >= 0;
}

/* What fits best comes first, since Enter takes it; what fits alike, in the order of the list,
 * group by group. */
static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  int ranks
      = yu_option_row_get_rank (YU_OPTION_ROW (a)) - yu_option_row_get_rank (YU_OPTION_ROW (b));

  return ranks != 0 ? ranks
                    : yu_option_row_get_place (YU_OPTION_ROW (a))
                          - yu_option_row_get_place (YU_OPTION_ROW (b));
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  YuOptionPicker *self = data;
  const YuOption *option = yu_option_row_get_option (YU_OPTION_ROW (row));
  const YuOption *above = before ? yu_option_row_get_option (YU_OPTION_ROW (before)) : NULL;
  GtkWidget *label;

  if ((self->sought && self->sought[0]) || option == NULL || option->group == NULL
      || (above && g_strcmp0 (above->group, option->group) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (yu_text_get (&option->group_label, self->lang));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "option-group");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
in_force (const YuOption *option, YuDate on)
{
  return (option->from == 0 || option->from <= on) && (option->until == 0 || on < option->until);
}

/* Each group stands together, where the first of it stands in the list; what is in no group comes
 * before any heading. */
static int
place_of (YuOptionPicker *self, guint index)
{
  const YuOption *option = g_ptr_array_index (self->options, index);
  guint first = 0;

  if (option->group == NULL)
    return (int) index;
  while (g_strcmp0 (((const YuOption *) g_ptr_array_index (self->options, first))->group,
                    option->group)
         != 0)
    first++;
  return (int) ((first + 1) * self->options->len + index);
}

static void
add_option (YuOptionPicker *self, guint index)
{
  const YuOption *option = g_ptr_array_index (self->options, index);
  GtkWidget *row;

  if (!in_force (option, self->on) && !is_chosen (self, option))
    return;
  row = yu_option_row_new (option, NULL, self->several, self->lang);
  yu_option_row_set_place (YU_OPTION_ROW (row), place_of (self, index));
  gtk_list_box_append (self->list, row);
}

static void
add_none (YuOptionPicker *self)
{
  GtkWidget *row = yu_option_row_new (NULL, _ ("None of these"), TRUE, self->lang);

  yu_option_row_set_place (YU_OPTION_ROW (row), -1);
  gtk_list_box_append (self->list, row);
}

/* Filled when first opened: two hundred countries in a row nobody opens would cost the page its
 * first frame. */
static void
fill (YuOptionPicker *self)
{
  self->unknown = yu_option_row_new (NULL, _ ("I don’t know yet"), self->several, self->lang);
  yu_option_row_set_place (YU_OPTION_ROW (self->unknown), -2);
  gtk_list_box_append (self->list, self->unknown);
  if (self->several)
    add_none (self);
  for (guint i = 0; i < self->options->len; i++)
    add_option (self, i);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->options->len >= SEARCH_FROM);
  self->filled = TRUE;
  mark_rows (self);
}

static void
focus_chosen (YuOptionPicker *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (YU_IS_OPTION_ROW (row) && row_is_chosen (self, YU_OPTION_ROW (row)))
      {
        gtk_widget_grab_focus (row);
        return;
      }
}

static void
shown_cb (YuOptionPicker *self)
{
  if (!self->filled)
    fill (self);
  gtk_widget_set_size_request (self->scrolled, -1, -1);
  gtk_editable_set_text (self->search, "");
  if (gtk_widget_get_visible (GTK_WIDGET (self->search)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else
    focus_chosen (self);
}

static void
take (YuOptionPicker *self, YuValue *value)
{
  yu_value_unref (self->value);
  self->value = value;
  show_value (self);
  g_signal_emit (self, signals[PICKED], 0);
}

/* The list with one option more or less, in the order of the options. */
static YuValue *
toggled (YuOptionPicker *self, const YuOption *changed)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yu_value_unref);

  for (guint i = 0; i < self->options->len; i++)
    {
      const YuOption *option = g_ptr_array_index (self->options, i);

      if (is_chosen (self, option) != (option == changed))
        g_ptr_array_add (items, yu_value_new_text (option->id));
    }
  return yu_value_new_list ((YuValue *const *) items->pdata, items->len);
}

static void
activated_cb (YuOptionPicker *self, GtkListBoxRow *row)
{
  const YuOption *option = yu_option_row_get_option (YU_OPTION_ROW (row));

  if (option != NULL)
    take (self, self->several ? toggled (self, option) : yu_value_new_text (option->id));
  else if (GTK_WIDGET (row) == self->unknown)
    take (self, NULL);
  else
    take (self, yu_value_new_list (NULL, 0));
  if (!self->several)
    gtk_popover_popdown (self->popover);
}

/* The next row that begins with a letter, in either language, takes the focus; after the last one
 * comes the first again. */
static gboolean
go_to_letter (YuOptionPicker *self, const char *folded)
{
  GtkWidget *from = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = from;

  do
    {
      row = row ? gtk_widget_get_next_sibling (row)
                : gtk_widget_get_first_child (GTK_WIDGET (self->list));
      if (row && YU_IS_OPTION_ROW (row) && yu_option_row_begins (YU_OPTION_ROW (row), folded))
        return gtk_widget_grab_focus (row);
    }
  while (row != from);
  return FALSE;
}

static gboolean
key_pressed_cb (YuOptionPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  g_autofree char *text = NULL, *folded = NULL;

  if (!g_unichar_isalnum (letter) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
      || gtk_widget_get_visible (GTK_WIDGET (self->search)))
    return GDK_EVENT_PROPAGATE;
  text = g_ucs4_to_utf8 (&letter, 1, NULL, NULL, NULL);
  folded = yu_text_fold (text);
  return go_to_letter (self, folded);
}

/* While somebody types the list keeps its size: a popover that shrinks may find more room on the
 * other side of the button, and jump there. */
static void
keep_size (YuOptionPicker *self)
{
  int width = gtk_widget_get_width (self->scrolled),
      height = gtk_widget_get_height (self->scrolled);

  if (self->sought[0] && height > 0)
    gtk_widget_set_size_request (self->scrolled, width, height);
}

static void
search_changed_cb (YuOptionPicker *self)
{
  g_free (self->sought);
  self->sought = yu_text_fold (gtk_editable_get_text (self->search));
  g_strstrip (self->sought);
  keep_size (self);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (YU_IS_OPTION_ROW (row))
      yu_option_row_seek (YU_OPTION_ROW (row), self->sought);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

static GtkWidget *
first_left (YuOptionPicker *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (YU_IS_OPTION_ROW (row) && gtk_widget_get_child_visible (row))
      return row;
  return NULL;
}

/* From what is typed down to what is left: left to itself the focus would go to the scrolled
 * window. */
static gboolean
search_key_cb (YuOptionPicker *self, guint keyval)
{
  GtkWidget *row = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? first_left (self) : NULL;

  return row != NULL && gtk_widget_grab_focus (row);
}

/* Enter takes the first that is left. The entry tells of what was typed a moment late, so it is
 * asked; nothing typed takes nothing. */
static void
search_activate_cb (YuOptionPicker *self)
{
  search_changed_cb (self);
  if (self->sought[0] == '\0')
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (YU_IS_OPTION_ROW (row) && gtk_widget_get_child_visible (row)
        && yu_option_row_get_option (YU_OPTION_ROW (row)))
      {
        activated_cb (self, GTK_LIST_BOX_ROW (row));
        return;
      }
}

static void
clicked_cb (YuOptionPicker *self)
{
  gtk_popover_popup (self->popover);
}

/* A GtkMenuButton would do all this, but in GTK 4.8 it asks its child for one height whatever the
 * width, and long answers are cut. */
static void
yu_option_picker_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (yu_option_picker_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (YU_OPTION_PICKER (widget)->popover);
}

/* When the popover closes GTK looks upwards for a place for the focus: it is the button. */
static gboolean
yu_option_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (YU_OPTION_PICKER (widget)->button);
}

static void
yu_option_picker_dispose (GObject *object)
{
  YuOptionPicker *self = YU_OPTION_PICKER (object);

  if (self->popover)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  G_OBJECT_CLASS (yu_option_picker_parent_class)->dispose (object);
}

static void
yu_option_picker_finalize (GObject *object)
{
  YuOptionPicker *self = YU_OPTION_PICKER (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->value, yu_value_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->sought, g_free);
  G_OBJECT_CLASS (yu_option_picker_parent_class)->finalize (object);
}

static void
yu_option_picker_class_init (YuOptionPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_option_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = yu_option_picker_finalize;
  widget_class->size_allocate = yu_option_picker_size_allocate;
  widget_class->grab_focus = yu_option_picker_grab_focus;
  signals[PICKED] = g_signal_new ("picked", YU_TYPE_OPTION_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/option-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, YuOptionPicker, button);
  gtk_widget_class_bind_template_child (widget_class, YuOptionPicker, chosen);
  gtk_widget_class_bind_template_child (widget_class, YuOptionPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, YuOptionPicker, search);
  gtk_widget_class_bind_template_child (widget_class, YuOptionPicker, scrolled);
  gtk_widget_class_bind_template_child (widget_class, YuOptionPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
yu_option_picker_init (YuOptionPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

GtkWidget *
yu_option_picker_new (const YuOptionPickerSetup *setup)
{
  YuOptionPicker *self = g_object_new (YU_TYPE_OPTION_PICKER, NULL);

  self->options = g_ptr_array_ref (setup->options);
  self->several = setup->several;
  self->on = setup->on;
  self->lang = setup->lang;
  self->name = g_strdup (setup->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  show_value (self);
  return GTK_WIDGET (self);
}

const YuValue *
yu_option_picker_get_value (YuOptionPicker *self)
{
  return self->value;
}

void
yu_option_picker_set_value (YuOptionPicker *self, const YuValue *value)
{
  if (yu_value_equal (self->value, value))
    return;
  yu_value_unref (self->value);
  self->value = value ? yu_value_ref (value) : NULL;
  show_value (self);
}

GtkWidget *
yu_option_picker_get_button (YuOptionPicker *self)
{
  return self->button;
}
