/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages are composed in a thread from values that do not change (assessment, dossier), and only
 * while somebody looks at them: typing in the form must not pay for paper. A result that comes back
 * after the next request is thrown away. */

#include <glib/gi18n.h>
#include "columns.h"
#include "compat.h"
#include "export.h"
#include "page-view.h"
#include "papers-page.h"
#include "passphrase-dialog.h"
#include "print.h"
#include "settings.h"

#define ZOOM_STEP 1.2
#define ZOOM_LEAST 0.25
#define ZOOM_MOST 4.0
#define THUMBNAIL_ZOOM 0.22

typedef enum {
  AFTERWARDS_NOTHING,
  AFTERWARDS_EXPORT,
  AFTERWARDS_PRINT,
} Afterwards;

struct _YuPapersPage {
  AdwBin parent_instance;
  YuSession *session;
  YuPaperKind kind;
  YuPages *pages; /* NULL: none yet, or refused */
  guint request;  /* counts compositions; the last one counts */
  gboolean composing;
  gboolean stale;        /* the answers have changed since */
  Afterwards afterwards; /* what was asked for while there were no pages */
  double zoom;           /* 0: as wide as the place */

  GtkWidget *paper_button, *fit_button, *stack, *working, *spinner, *columns, *thumbnails,
      *scroller, *pages_box;
  GtkWidget *refused, *form_instead_button, *attach_check, *paper_bar;
};

G_DEFINE_FINAL_TYPE (YuPapersPage, yu_papers_page, ADW_TYPE_BIN)

enum { PROP_PAPER = 1 };

/* The papers by their ids in the menu. A file's name says in the reader's language what it is. */
static const struct {
  const char *id, *title, *file;
  gboolean attached; /* carries the dossier, unless it is left out */
} papers[] = {
  [YU_PAPER_LETTER] = { "letter", N_ ("Letter"), N_ ("%s letter.pdf"), TRUE },
  [YU_PAPER_FORM] = { "form", N_ ("Form"), N_ ("%s form.pdf"), TRUE },
  [YU_PAPER_CHECKLIST] = { "checklist", N_ ("Checklist"), N_ ("%s checklist.pdf"), FALSE },
  [YU_PAPER_COMMITMENT]
  = { "commitment", N_ ("Commitment Letter"), N_ ("%s commitment letter.pdf"), FALSE },
};

/* Zoom */

static void
apply_zoom (YuPapersPage *self)
{
  g_autofree char *words = self->zoom > 0
                               ? g_strdup_printf (_ ("%d %%"), (int) (self->zoom * 100 + 0.5))
                               : g_strdup (_ ("Fit"));
  g_autofree char *name
      = self->zoom > 0 ? g_strdup_printf (_ ("Zoom %d percent; make it as wide as the window"),
                                          (int) (self->zoom * 100 + 0.5))
                       : g_strdup (_ ("As wide as the window"));

  gtk_button_set_label (GTK_BUTTON (self->fit_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fit_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  for (GtkWidget *clamp = gtk_widget_get_first_child (self->pages_box); clamp;
       clamp = gtk_widget_get_next_sibling (clamp))
    {
      GtkWidget *view = adw_clamp_get_child (ADW_CLAMP (clamp));

      yu_page_view_set_zoom (YU_PAGE_VIEW (view), self->zoom);
      gtk_widget_set_halign (view, self->zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), self->zoom > 0 ? G_MAXINT : 860);
    }
}

/* What "fit" comes to just now, so that a step from it is a step. */
static double
zoom_shown (YuPapersPage *self)
{
  GtkWidget *clamp = gtk_widget_get_first_child (self->pages_box);
  double width, height;

  if (self->zoom > 0 || clamp == NULL)
    return self->zoom > 0 ? self->zoom : 1.0;
  yu_pages_get_size (self->pages, &width, &height);
  return gtk_widget_get_width (adw_clamp_get_child (ADW_CLAMP (clamp))) / (width * 96 / 72);
}

/* Steps in or out; 0: fit */
static void
zoom (YuPapersPage *self, int by)
{
  g_return_if_fail (YU_IS_PAPERS_PAGE (self));

  self->zoom = by == 0 ? 0
                       : CLAMP (zoom_shown (self) * (by > 0 ? ZOOM_STEP : 1 / ZOOM_STEP),
                                ZOOM_LEAST, ZOOM_MOST);
  g_settings_set_boolean (yu_settings (), "fit-width", by == 0);
  if (by != 0)
    g_settings_set_double (yu_settings (), "zoom", self->zoom);
  apply_zoom (self);
}

/* Pages */

static void
empty (GtkWidget *container, void (*remove_child) (GtkWidget *container, GtkWidget *child))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)))
    remove_child (container, child);
}

static void
box_remove (GtkWidget *box, GtkWidget *child)
{
  gtk_box_remove (GTK_BOX (box), child);
}

static void
list_remove (GtkWidget *list, GtkWidget *child)
{
  gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static GtkWidget *
new_thumbnail (YuPages *pages, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *name = g_strdup_printf (_ ("Go to page %u"), page + 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = yu_page_view_new (pages, page);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *row;

  yu_page_view_set_zoom (YU_PAGE_VIEW (view), THUMBNAIL_ZOOM);
  gtk_widget_set_halign (view, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), label);
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
show_pages (YuPapersPage *self)
{
  guint n = yu_pages_count (self->pages);

  empty (self->pages_box, box_remove);
  empty (self->thumbnails, list_remove);
  for (guint i = 0; i < n; i++)
    {
      gtk_box_append (GTK_BOX (self->pages_box),
                      g_object_new (ADW_TYPE_CLAMP, "child", yu_page_view_new (self->pages, i),
                                    NULL));
      gtk_list_box_append (GTK_LIST_BOX (self->thumbnails), new_thumbnail (self->pages, i));
    }
  apply_zoom (self);
  gtk_widget_set_visible (self->paper_bar, TRUE);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->columns);
}

static void
show_refusal (YuPapersPage *self, const GError *error)
{
  gboolean refused = g_error_matches (error, YU_ERROR, YU_ERROR_REFUSED);
  const char *title = refused && self->kind == YU_PAPER_COMMITMENT
                          ? _ ("No Commitment Letter Can Be Drafted from These Answers")
                      : refused ? _ ("No Letter Can Be Drafted from These Answers")
                      : g_error_matches (error, YU_ERROR, YU_ERROR_GLYPH)
                          ? _ ("A Character Cannot Be Printed")
                          : _ ("The Pages Could Not Be Made");
  g_autofree char *safe = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->refused), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->refused), safe);
  gtk_widget_set_visible (self->form_instead_button, refused && self->kind == YU_PAPER_LETTER);
  gtk_widget_set_visible (self->paper_bar, FALSE);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->refused);
}

static void
thumbnail_activated_cb (YuPapersPage *self, GtkListBoxRow *row)
{
  GtkWidget *clamp = gtk_widget_get_first_child (self->pages_box);
  double x, y;

  for (int i = gtk_list_box_row_get_index (row); i > 0 && clamp; i--)
    clamp = gtk_widget_get_next_sibling (clamp);
  if (clamp && gtk_widget_translate_coordinates (clamp, self->pages_box, 0, 0, &x, &y))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                                  GTK_SCROLLED_WINDOW (self->scroller)),
                              y);
}

static void
form_instead_cb (YuPapersPage *self)
{
  yu_papers_page_show (self, YU_PAPER_FORM);
}

/* Composing */

typedef struct {
  YuPaperKind kind;
  YuPaperOptions options;
  YuAssessment *assessment;
  YuDossier *dossier;
  guint request;
} Composition;

static void
composition_free (Composition *composition)
{
  yu_assessment_unref (composition->assessment);
  yu_dossier_unref (composition->dossier);
  g_free (composition);
}

static void
compose_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Composition *composition = data;
  GError *error = NULL;
  YuPages *pages = yu_paper_compose (composition->kind, composition->assessment,
                                     composition->dossier, &composition->options, &error);

  if (pages)
    g_task_return_pointer (task, pages, (GDestroyNotify) yu_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
do_afterwards (YuPapersPage *self)
{
  Afterwards afterwards = self->afterwards;

  self->afterwards = AFTERWARDS_NOTHING;
  if (afterwards == AFTERWARDS_EXPORT)
    yu_papers_page_export (self);
  else if (afterwards == AFTERWARDS_PRINT)
    yu_papers_page_print (self);
}

static void
composed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  YuPapersPage *self = YU_PAPERS_PAGE (object);
  Composition *composition = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (YuPages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (composition->request != self->request || self->session == NULL)
    return;
  self->composing = FALSE;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  g_clear_pointer (&self->pages, yu_pages_unref);
  self->pages = g_steal_pointer (&pages);
  if (self->pages)
    show_pages (self);
  else
    show_refusal (self, error);
  if (self->pages)
    do_afterwards (self);
  self->afterwards = AFTERWARDS_NOTHING;
}

static void
compose (YuPapersPage *self)
{
  const YuAssessment *assessment = yu_session_get_assessment (self->session);
  g_autoptr (GTask) task = NULL;
  Composition *composition;

  self->stale = FALSE;
  if (assessment == NULL)
    {
      show_refusal (self, yu_session_get_error (self->session));
      return;
    }
  composition = g_new0 (Composition, 1);
  composition->kind = self->kind;
  composition->options.without_dossier
      = !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->attach_check));
  composition->assessment = yu_assessment_ref ((YuAssessment *) assessment);
  composition->dossier
      = yu_dossier_ref (yu_document_get_dossier (yu_session_get_document (self->session)));
  composition->request = ++self->request;
  self->composing = TRUE;
  if (self->pages == NULL)
    {
      gtk_spinner_start (GTK_SPINNER (self->spinner));
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->working);
    }
  task = g_task_new (self, NULL, composed_cb, NULL);
  g_task_set_source_tag (task, compose);
  g_task_set_task_data (task, composition, (GDestroyNotify) composition_free);
  g_task_run_in_thread (task, compose_thread);
}

static void
assessed_cb (YuPapersPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    compose (self);
  else
    self->stale = TRUE;
}

static void
show_kind (YuPapersPage *self)
{
  const char *title = _ (papers[self->kind].title);
  /* Translators: the name of the button that chooses a paper; %s is the one shown */
  g_autofree char *name = g_strdup_printf (_ ("Paper: %s"), title);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->paper_button), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->attach_check, papers[self->kind].attached);
}

/* Another paper has other pages: what is shown is not it. */
void
yu_papers_page_show (YuPapersPage *self, YuPaperKind kind)
{
  g_return_if_fail (YU_IS_PAPERS_PAGE (self));

  if (self->kind == kind)
    return;
  self->kind = kind;
  g_clear_pointer (&self->pages, yu_pages_unref);
  show_kind (self);
  compose (self);
  g_object_notify (G_OBJECT (self), "paper");
}

/* Export and print */

static char *
name_of_file (YuPaperKind kind, const char *title)
{
  g_autoptr (GString) name = g_string_new (_ (papers[kind].file));

  g_string_replace (name, "%s", title, 1);
  return g_strdup (name->str);
}

static void
export_with (YuPapersPage *self, YuSecret *password)
{
  g_autofree char *title = yu_document_dup_title (yu_session_get_document (self->session));
  g_autofree char *name = name_of_file (self->kind, title);

  yu_export_pages (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->pages,
                   yu_document_get_file (yu_session_get_document (self->session)), name, password);
}

static void
password_chosen_cb (YuSecret *password, gpointer data)
{
  YuPapersPage *self = data;

  if (self->session && self->pages)
    export_with (self, password);
}

static void
sealed_answered_cb (const char *response, gpointer data)
{
  g_autoptr (YuPapersPage) self = data;

  if (self->session == NULL)
    return;
  if (g_str_equal (response, "leave-out"))
    {
      self->afterwards = AFTERWARDS_EXPORT;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->attach_check),
                                   FALSE); /* composes anew */
    }
  else if (g_str_equal (response, "encrypt"))
    yu_ask_new_passphrase (
        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Encrypt the PDF"),
        _ ("Whoever gets the PDF needs this passphrase, so take another than the dossier’s."),
        _ ("_Export"), password_chosen_cb, g_object_ref (self), g_object_unref);
}

/* The dossier is sealed, but what the PDF carries of it would not be. */
static void
ask_about_sealed (YuPapersPage *self)
{
  const YuResponse responses[] = {
    { "encrypt", _ ("_Encrypt the PDF…"), ADW_RESPONSE_DEFAULT },
    { "leave-out", _ ("_Leave the Dossier Out"), ADW_RESPONSE_SUGGESTED },
  };

  yu_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
          _ ("The Dossier Is Sealed, the PDF Is Not"),
          _ ("The PDF would carry the whole dossier, readable by everybody who gets it."),
          _ ("_Cancel"), responses, G_N_ELEMENTS (responses), sealed_answered_cb,
          g_object_ref (self));
}

static gboolean
would_lay_open (YuPapersPage *self)
{
  return papers[self->kind].attached
         && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->attach_check))
         && yu_document_is_sealed (yu_session_get_document (self->session));
}

void
yu_papers_page_export (YuPapersPage *self)
{
  g_return_if_fail (YU_IS_PAPERS_PAGE (self));

  if (self->composing || self->stale)
    self->afterwards = AFTERWARDS_EXPORT;
  else if (self->pages && would_lay_open (self))
    ask_about_sealed (self);
  else if (self->pages)
    export_with (self, NULL);
}

void
yu_papers_page_print (YuPapersPage *self)
{
  g_return_if_fail (YU_IS_PAPERS_PAGE (self));

  if (self->composing || self->stale)
    self->afterwards = AFTERWARDS_PRINT;
  else if (self->pages)
    {
      g_autofree char *title = yu_document_dup_title (yu_session_get_document (self->session));

      yu_print_pages (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->pages, title);
    }
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom (YU_PAPERS_PAGE (widget), g_str_equal (name, "papers.zoom-in")    ? 1
                                 : g_str_equal (name, "papers.zoom-out") ? -1
                                                                         : 0);
}

static void
yu_papers_page_map (GtkWidget *widget)
{
  YuPapersPage *self = YU_PAPERS_PAGE (widget);

  GTK_WIDGET_CLASS (yu_papers_page_parent_class)->map (widget);
  if (self->stale)
    compose (self);
}

static void
yu_papers_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PAPER)
    g_value_set_string (value, papers[YU_PAPERS_PAGE (object)->kind].id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* What the menu asks for. */
static void
yu_papers_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_PAPER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i].id, g_value_get_string (value)) == 0)
      yu_papers_page_show (YU_PAPERS_PAGE (object), i);
}

static void
yu_papers_page_dispose (GObject *object)
{
  YuPapersPage *self = YU_PAPERS_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->pages, yu_pages_unref);
  G_OBJECT_CLASS (yu_papers_page_parent_class)->dispose (object);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "papers.zoom-in" },         { GDK_KEY_equal, "papers.zoom-in" },
    { GDK_KEY_KP_Add, "papers.zoom-in" },       { GDK_KEY_minus, "papers.zoom-out" },
    { GDK_KEY_KP_Subtract, "papers.zoom-out" }, { GDK_KEY_0, "papers.zoom-fit" },
    { GDK_KEY_KP_0, "papers.zoom-fit" },
  };

  gtk_widget_class_install_action (widget_class, "papers.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "papers.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "papers.zoom-fit", NULL, zoom_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

static void
yu_papers_page_class_init (YuPapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yu_papers_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = yu_papers_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = yu_papers_page_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_PAPER,
                                   g_param_spec_string ("paper", NULL, NULL,
                                                        papers[YU_PAPER_LETTER].id,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                            | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_property_action (widget_class, "papers.paper", "paper");
  widget_class->map = yu_papers_page_map;
  g_type_ensure (YU_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/yucai/Yucai/ui/papers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, paper_button);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, fit_button);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, working);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, columns);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, pages_box);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, refused);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, form_instead_button);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, attach_check);
  gtk_widget_class_bind_template_child (widget_class, YuPapersPage, paper_bar);
  gtk_widget_class_bind_template_callback (widget_class, thumbnail_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_instead_cb);
  add_zoom_keys (widget_class);
}

static void
yu_papers_page_init (YuPapersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stale = TRUE;
  self->zoom = g_settings_get_boolean (yu_settings (), "fit-width")
                   ? 0
                   : g_settings_get_double (yu_settings (), "zoom");
  g_signal_connect_swapped (self->attach_check, "toggled", G_CALLBACK (compose), self);
  show_kind (self);
  apply_zoom (self);
}

GtkWidget *
yu_papers_page_new (YuSession *session)
{
  YuPapersPage *self = g_object_new (YU_TYPE_PAPERS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
