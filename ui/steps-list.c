/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include "step-state.h"
#include "steps-list.h"

typedef struct {
  const char *page; /* "quick-check" or the step's id */
  const char *title;
  const YuStep *step; /* NULL: a page of the program's own */
  GtkWidget *row, *icon, *count;
} Entry;

struct _YuStepsList {
  AdwBin parent_instance;
  YuSession *session;
  GtkWidget *title; /* the case number */
  GtkWidget *box;
  GArray *entries; /* of Entry */
};

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YuStepsList, yu_steps_list, ADW_TYPE_BIN)

static Entry *
entry_of_page (YuStepsList *self, const char *page)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (g_array_index (self->entries, Entry, i).page, page))
      return &g_array_index (self->entries, Entry, i);
  return NULL;
}

/* Pages that are no steps of the form: before it, and after it. */
static const struct {
  const char *page;
  const char *title;
  gboolean after;
} own_pages[] = {
  { "interview", N_ ("Only what matters"), FALSE },
  { "quick-check", N_ ("Quick check"), FALSE },
  { "check", N_ ("Check before filing"), TRUE },
  { "ready", N_ ("Ready to type"), TRUE },
};

const char *
yu_steps_list_own_page (const char *page)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_pages); i++)
    if (g_str_equal (own_pages[i].page, page))
      return own_pages[i].page;
  return NULL;
}

static YuStepState
state_of (YuStepsList *self, const Entry *entry)
{
  if (entry->step)
    return yu_step_state (self->session, entry->step);
  if (g_str_equal (entry->page, "quick-check"))
    return yu_quick_check_state (self->session);
  return g_str_equal (entry->page, "check") ? yu_check_state (self->session) : (YuStepState){ 0 };
}

/* In words, for the eye and the screen reader alike. */
static char *
state_words (const YuStepState *state)
{
  if (state->problems > 0)
    return g_strdup_printf (ngettext ("%u to fix", "%u to fix", state->problems), state->problems);
  if (state->deciding > 0)
    return g_strdup_printf (ngettext ("%u open", "%u open", state->deciding), state->deciding);
  if (state->open > 0)
    return g_strdup_printf (ngettext ("%u blank", "%u blank", state->open), state->open);
  if (state->looks > 0)
    return g_strdup_printf (ngettext ("%u to look at", "%u to look at", state->looks),
                            state->looks);
  return g_strdup ("");
}

/* What the words leave out, for who points at them or listens. */
static char *
state_sentence (const YuStepState *state)
{
  if (state->problems > 0)
    return g_strdup_printf (ngettext ("%u answer to fix", "%u answers to fix", state->problems),
                            state->problems);
  if (state->deciding > 0)
    return g_strdup_printf (ngettext ("%u open answer can change the result",
                                      "%u open answers can change the result", state->deciding),
                            state->deciding);
  if (state->open > 0)
    return g_strdup_printf (ngettext ("%u answer left blank; it does not change the result",
                                      "%u answers left blank; they do not change the result",
                                      state->open),
                            state->open);
  if (state->looks > 0)
    return g_strdup_printf (ngettext ("%u finding to look at", "%u findings to look at",
                                      state->looks),
                            state->looks);
  return g_strdup (state->asked > 0 ? _ ("done") : _ ("nothing to answer"));
}

static const char *
state_icon (const YuStepState *state)
{
  if (state->problems > 0)
    return "dialog-warning-symbolic";
  if (state->asked == 0)
    return "view-list-bullet-symbolic";
  if (state->open == 0) /* a tick says that neither the result nor the paper needs more */
    return "object-select-symbolic";
  return state->answered > 0 ? "step-begun-symbolic" : "radio-symbolic";
}

static void
show_state (YuStepsList *self, Entry *entry)
{
  YuStepState state = state_of (self, entry);
  g_autofree char *words = state_words (&state);
  g_autofree char *name = NULL, *sentence = NULL;
  gboolean done = state.answered > 0 && state.open == 0 && state.problems == 0;

  if (g_str_equal (gtk_label_get_text (GTK_LABEL (entry->count)), words)
      && gtk_image_get_icon_name (GTK_IMAGE (entry->icon))
      && g_str_equal (gtk_image_get_icon_name (GTK_IMAGE (entry->icon)), state_icon (&state)))
    return;
  gtk_label_set_text (GTK_LABEL (entry->count), words);
  gtk_image_set_from_icon_name (GTK_IMAGE (entry->icon), state_icon (&state));
  (state.problems > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (entry->row,
                                                                                 "problem");
  (done ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (entry->row, "done");
  sentence = state_sentence (&state);
  gtk_widget_set_tooltip_text (entry->row, sentence);
  /* Translators: names a row for the screen reader: what it is, then how it stands */
  name = g_strdup_printf (_ ("%1$s, %2$s"), entry->title, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
assessed_cb (YuSession *session, YuStepsList *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    show_state (self, &g_array_index (self->entries, Entry, i));
}

static void
add_entry (YuStepsList *self, const char *page, const char *title, const YuStep *step)
{
  Entry entry = { page, title, step, NULL, gtk_image_new (), gtk_label_new ("") };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "hexpand", TRUE,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_accessible_update_state (GTK_ACCESSIBLE (entry.icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (entry.count, "dim-label");
  gtk_widget_add_css_class (entry.count, "caption");
  gtk_widget_add_css_class (entry.count, "numeric");
  gtk_box_append (GTK_BOX (line), entry.icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), entry.count);
  entry.row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", line, NULL);
  g_object_set_data (G_OBJECT (entry.row), "yu-page", (gpointer) page);
  gtk_list_box_append (GTK_LIST_BOX (self->box), entry.row);
  g_array_append_val (self->entries, entry);
}

static void
add_own_pages (YuStepsList *self, gboolean after)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_pages); i++)
    if (own_pages[i].after == after)
      add_entry (self, own_pages[i].page, _ (own_pages[i].title), NULL);
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, YuStepsList *self)
{
  g_signal_emit (self, signals[PICKED], 0, g_object_get_data (G_OBJECT (row), "yu-page"));
}

static void
yu_steps_list_dispose (GObject *object)
{
  YuStepsList *self = YU_STEPS_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->entries, g_array_unref);
  G_OBJECT_CLASS (yu_steps_list_parent_class)->dispose (object);
}

static void
yu_steps_list_class_init (YuStepsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yu_steps_list_dispose;
  signals[PICKED] = g_signal_new ("picked", YU_TYPE_STEPS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
legend (void)
{
  /* Translators: explains the words beside the steps, "3 open" and "2 blank" */
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label",
                      _ ("“Open”: can change the result. “Blank”: only the papers need it."),
                      "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "legend");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
yu_steps_list_init (YuStepsList *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->box = gtk_list_box_new ();
  gtk_widget_add_css_class (self->box, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps"), -1);
  g_signal_connect (self->box, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->title
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->title, "case");
  gtk_widget_add_css_class (self->title, "caption");
  gtk_widget_add_css_class (self->title, "dim-label");
  gtk_box_append (GTK_BOX (whole), self->title);
  gtk_box_append (GTK_BOX (whole), self->box);
  gtk_box_append (GTK_BOX (whole), legend ());
  adw_bin_set_child (ADW_BIN (self), whole);
}

GtkWidget *
yu_steps_list_new (YuSession *session)
{
  YuStepsList *self = g_object_new (YU_TYPE_STEPS_LIST, NULL);
  GPtrArray *steps = yu_form_steps (yu_document_get_form (yu_session_get_document (session)));

  self->session = g_object_ref (session);
  g_object_bind_property (yu_session_get_document (session), "title", self->title, "label",
                          G_BINDING_SYNC_CREATE);
  add_own_pages (self, FALSE);
  for (guint i = 0; i < steps->len; i++)
    {
      const YuStep *step = steps->pdata[i];

      add_entry (self, step->id, yu_text_get (&step->title, yu_lang_current ()), step);
    }
  add_own_pages (self, TRUE);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, 0);
  assessed_cb (session, self);
  return GTK_WIDGET (self);
}

void
yu_steps_list_select (YuStepsList *self, const char *page)
{
  Entry *entry;

  g_return_if_fail (YU_IS_STEPS_LIST (self));

  entry = entry_of_page (self, page);
  if (entry)
    gtk_list_box_select_row (GTK_LIST_BOX (self->box), GTK_LIST_BOX_ROW (entry->row));
}

const char *
yu_steps_list_beside (YuStepsList *self, const char *page, int by)
{
  g_return_val_if_fail (YU_IS_STEPS_LIST (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (g_array_index (self->entries, Entry, i).page, page))
      {
        int next = (int) i + by;

        return next >= 0 && next < (int) self->entries->len
                   ? g_array_index (self->entries, Entry, next).page
                   : NULL;
      }
  return NULL;
}

const char *
yu_steps_list_title (YuStepsList *self, const char *page)
{
  Entry *entry;

  g_return_val_if_fail (YU_IS_STEPS_LIST (self), NULL);

  entry = entry_of_page (self, page);
  return entry ? entry->title : NULL;
}
