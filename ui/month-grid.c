/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include "form/reading.h"
#include "month-grid.h"

#define DAYS_OF_WEEK 7
#define MOST_DAYS 31
#define MOST_DOTS 3

struct _YuMonthGrid {
  AdwBin parent_instance;
  GHashTable *counts; /* YuDate → guint; NULL: nothing is known yet */
  const YuDateRules *rules;
  YuDate today;
  YuDate cursor; /* the day that has the focus, or gets it: it says which month is shown */
  YuDate chosen;

  GtkWidget *title, *today_button, *grid, *note;
  GtkWidget *days[MOST_DAYS];
};

G_DEFINE_FINAL_TYPE (YuMonthGrid, yu_month_grid, ADW_TYPE_BIN)

enum { PROP_CHOSEN = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* A day in words */

static guint
due_on (YuMonthGrid *self, YuDate day)
{
  return self->counts != NULL
             ? GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (day)))
             : 0;
}

static YuDayKind
kind_of (YuMonthGrid *self, YuDate day)
{
  return self->rules != NULL ? yu_date_rules_day (self->rules, day) : YU_DAY_UNKNOWN;
}

static char *
work_words (YuMonthGrid *self, YuDate day)
{
  gboolean weekend = yu_date_weekday (day) >= 5;
  g_autofree char *words = yu_date_to_words (day, yu_lang_current ());

  if (kind_of (self, day) == YU_DAY_OFF && !weekend)
    return g_strdup_printf (_ ("%s, not worked"), words);
  if (kind_of (self, day) == YU_DAY_WORKED && weekend)
    return g_strdup_printf (_ ("%s, worked"), words);
  return g_steal_pointer (&words);
}

static char *
day_words (YuMonthGrid *self, YuDate day)
{
  g_autofree char *words = work_words (self, day);
  guint n = due_on (self, day);

  if (n == 0)
    return g_steal_pointer (&words);
  return g_strdup_printf (ngettext ("%s: %u date", "%s: %u dates", n), words, n);
}

/* What is shown */

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_dots (GtkWidget *button, guint n)
{
  GtkWidget *number = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  g_autoptr (GString) dots = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MOST_DOTS); i++)
    g_string_append (dots, "•");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (number)), dots->str);
}

static void
show_day (YuMonthGrid *self, GtkWidget *button, YuDate day)
{
  g_autofree char *words = day_words (self, day);

  show_dots (button, due_on (self, day));
  set_class (button, "today", day == self->today);
  set_class (button, "off", kind_of (self, day) == YU_DAY_OFF);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), day == self->chosen);
  gtk_widget_set_focusable (button, day == self->cursor);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
place (YuMonthGrid *self, GtkWidget *button, guint cell)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);

  g_object_set (gtk_layout_manager_get_layout_child (layout, button), "column",
                (int) (cell % DAYS_OF_WEEK), "row", (int) (1 + cell / DAYS_OF_WEEK), NULL);
}

/* The row above the days has the names of the days of the week. */
static void
show_days (YuMonthGrid *self)
{
  YuMonth month = yu_month_of_date (self->cursor);
  YuDate first = yu_month_first_day (month), last = yu_month_last_day (month);

  for (guint i = 0; i < MOST_DAYS; i++)
    {
      gtk_widget_set_visible (self->days[i], first + i <= last);
      if (first + i > last)
        continue;
      place (self, self->days[i], yu_date_weekday (first) + i);
      show_day (self, self->days[i], first + i);
    }
}

static void
show_note (YuMonthGrid *self)
{
  guint year, month, day;
  g_autofree char *words = NULL;

  yu_date_get_ymd (self->cursor, &year, &month, &day);
  words
      = g_strdup_printf (_ ("No calendar for %u: no notice says yet which of its days are worked."),
                         year);
  gtk_label_set_text (GTK_LABEL (self->note), words);
  gtk_widget_set_visible (self->note,
                          self->rules != NULL && kind_of (self, self->cursor) == YU_DAY_UNKNOWN);
}

static void
show (YuMonthGrid *self)
{
  YuMonth month = yu_month_of_date (self->cursor);
  g_autofree char *words = yu_month_to_words (month, yu_lang_current ());

  gtk_label_set_text (GTK_LABEL (self->title), words);
  gtk_widget_set_visible (self->today_button, month != yu_month_of_date (self->today));
  show_days (self);
  show_note (self);
}

/* Going about */

static void
go_to (YuMonthGrid *self, YuDate day)
{
  if (day == 0)
    return;
  self->cursor = day;
  show (self);
}

static void
previous_cb (YuMonthGrid *self)
{
  go_to (self, yu_date_add_months (self->cursor, -1));
}

static void
next_cb (YuMonthGrid *self)
{
  go_to (self, yu_date_add_months (self->cursor, 1));
}

static void
focus_day (YuMonthGrid *self, YuDate day)
{
  go_to (self, day);
  gtk_widget_grab_focus (
      self->days[self->cursor - yu_month_first_day (yu_month_of_date (self->cursor))]);
}

static void
today_cb (YuMonthGrid *self)
{
  focus_day (self, self->today);
}

static YuDate
day_by_key (YuMonthGrid *self, guint key)
{
  int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return yu_date_add_days (self->cursor, -ahead);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return yu_date_add_days (self->cursor, ahead);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return yu_date_add_days (self->cursor, -DAYS_OF_WEEK);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return yu_date_add_days (self->cursor, DAYS_OF_WEEK);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return yu_date_add_months (self->cursor, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return yu_date_add_months (self->cursor, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return self->today;
    default:
      return 0;
    }
}

static gboolean
key_cb (YuMonthGrid *self, guint key, guint code, GdkModifierType modifiers)
{
  YuDate day = modifiers & gtk_accelerator_get_default_mod_mask () ? 0 : day_by_key (self, key);

  if (day != 0)
    focus_day (self, day);
  return day != 0;
}

/* The chosen day, chosen again, is chosen no more. */
static void
clicked_cb (YuMonthGrid *self, GtkWidget *button)
{
  YuDate day = yu_month_first_day (yu_month_of_date (self->cursor));

  for (guint i = 0; self->days[i] != button; i++)
    day++;
  self->cursor = day;
  yu_month_grid_choose (self, day == self->chosen ? 0 : day);
}

/* The widget */

static void
add_weekdays (YuMonthGrid *self)
{
  static const char *const names[DAYS_OF_WEEK]
      = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"), N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };

  for (int i = 0; i < DAYS_OF_WEEK; i++)
    {
      GtkWidget *label = gtk_label_new (_ (names[i]));

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_grid_attach (GTK_GRID (self->grid), label, i, 0, 1, 1);
    }
}

static GtkWidget *
new_day (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *dots = gtk_label_new (NULL);

  gtk_widget_add_css_class (dots, "dots");
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_box_append (GTK_BOX (box), dots);
  return g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", box, "css-classes",
                       (const char *const[]){ "flat", "day", NULL }, NULL);
}

static void
add_days (YuMonthGrid *self)
{
  for (guint i = 0; i < MOST_DAYS; i++)
    {
      self->days[i] = new_day (i + 1);
      g_signal_connect_swapped (self->days[i], "clicked", G_CALLBACK (clicked_cb), self);
      gtk_grid_attach (GTK_GRID (self->grid), self->days[i], 0, 1, 1, 1);
    }
}

static void
yu_month_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_uint (value, YU_MONTH_GRID (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yu_month_grid_finalize (GObject *object)
{
  g_clear_pointer (&YU_MONTH_GRID (object)->counts, g_hash_table_unref);
  G_OBJECT_CLASS (yu_month_grid_parent_class)->finalize (object);
}

static void
yu_month_grid_class_init (YuMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = yu_month_grid_get_property;
  object_class->finalize = yu_month_grid_finalize;
  properties[PROP_CHOSEN] = g_param_spec_uint ("chosen", NULL, NULL, 0, G_MAXUINT32, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/month-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, YuMonthGrid, title);
  gtk_widget_class_bind_template_child (widget_class, YuMonthGrid, today_button);
  gtk_widget_class_bind_template_child (widget_class, YuMonthGrid, grid);
  gtk_widget_class_bind_template_child (widget_class, YuMonthGrid, note);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
}

static void
yu_month_grid_init (YuMonthGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->today = self->cursor = yu_date_today ();
  add_weekdays (self);
  add_days (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->grid, keys);
  show (self);
}

void
yu_month_grid_set (YuMonthGrid *self, GHashTable *counts, const YuDateRules *rules)
{
  g_return_if_fail (YU_IS_MONTH_GRID (self));

  g_clear_pointer (&self->counts, g_hash_table_unref);
  self->counts = g_hash_table_ref (counts);
  self->rules = rules;
  show (self);
}

YuDate
yu_month_grid_chosen (YuMonthGrid *self)
{
  return self->chosen;
}

void
yu_month_grid_choose (YuMonthGrid *self, YuDate day)
{
  gboolean other = day != self->chosen;

  self->chosen = day;
  show (self);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
