/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window at work, in process, on whatever display there is (window.py gives it one). One word
 * says what is measured:
 *
 *  key     from a changed answer to the last view that has taken the new assessment: microseconds
 * of own work, median and 99 of 100, then 99 of 100 by the clock frames  the work of a frame after
 * such a change, beside one of a bare libadwaita window that shows 32 rows and 40 labels: 95 of 100
 *  memory  KiB that the program has used at most when the first letter is written, and when every
 * step has been looked at too
 *
 *  cases [N]  a folder of N dossiers, ten thousand unless told: milliseconds until its list is
 * painted whole, when it was never open and when it was; milliseconds until a search is painted;
 * then the work of a frame of scrolling it, beside one of a bare column view of as many rows and
 * columns: 95 of 100
 *
 * Prints figures alone; window.py knows the targets. */

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "application.h"
#include "base/paths.h"
#include "cases-window.h"
#include "letter/paper.h"
#include "window.h"
#include "workspace.h"

#define WIDTH 1280
#define HEIGHT 800
#define KEYS 500
#define FRAMES 300

typedef void (*Change) (guint turn, gpointer data);

typedef struct {
  GtkWindow *window;
  Change change;
  gpointer data;
  gint64 begun;   /* of the frame being painted */
  gint64 painted; /* microseconds that the last frame took; 0: none since it was asked */
  double took[FRAMES];
} Painted;

static YuApplication *application;
static guint n_dossiers = 10000;

static gint
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
percentile (double *took, guint n, guint percent)
{
  qsort (took, n, sizeof (double), compare);
  return took[n * percent / 100];
}

static void
settle (gint64 milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static YuWindow *
open_sample (YuSession **session)
{
  YuLibrary *library = yu_application_get_library (application, NULL);
  g_autofree char *path = yu_path_data ("samples", "sample-full.yucai", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  g_autoptr (YuDossier) dossier = yu_dossier_read (path, yu_library_form (library), faults);
  g_autoptr (YuDocument) document
      = dossier ? yu_document_new (yu_library_form (library), dossier) : NULL;
  YuWindow *window = yu_window_new (application);

  if (!document)
    g_error ("the sample is refused");
  *session = yu_session_new (document, library, yu_date_from_ymd (2026, 11, 24));
  yu_window_show_session (window, *session, "employer");
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  settle (2000);
  return window;
}

/* Pay from nothing to much: points, category and grounds all move. */
static void
change_answer (guint turn, gpointer data)
{
  g_autoptr (YuValue) pay = yu_value_new_integer (50000 + (gint64) (turn * 7919 % 1000) * 1000);

  yu_document_set_answer (yu_session_get_document (data), "annual_salary_cny", pay);
}

/* What this thread alone has worked: on a busy machine the clock also counts the work of others. */
static double
own_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static void
measure_key (void)
{
  g_autoptr (YuSession) session = NULL;
  double own[KEYS], wall[KEYS];

  open_sample (&session);
  for (guint i = 0; i < KEYS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double before = own_work ();

      change_answer (i, session);
      own[i] = own_work () - before;
      wall[i] = (double) (g_get_monotonic_time () - start);
      settle (5);
    }
  g_print ("%.0f %.0f %.0f\n", percentile (own, KEYS, 50), percentile (own, KEYS, 99),
           percentile (wall, KEYS, 99));
  yu_document_discard (yu_session_get_document (session));
}

/* --- frames --- */

static void
begin_cb (GdkFrameClock *clock, Painted *painted)
{
  painted->begun = g_get_monotonic_time ();
}

static void
end_cb (GdkFrameClock *clock, Painted *painted)
{
  painted->painted = g_get_monotonic_time () - painted->begun;
}

static void
watch (Painted *painted)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (painted->window));

  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), painted);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (end_cb), painted);
}

static void
paint_one (Painted *painted, guint turn)
{
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC;

  painted->painted = 0;
  painted->change (turn, painted->data);
  while (painted->painted == 0 && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  painted->took[turn] = (double) painted->painted;
}

typedef struct {
  GtkEditable *row;
  GtkLabel *label;
} Bare;

static void
change_bare (guint turn, gpointer data)
{
  Bare *bare = data;
  g_autofree char *text = g_strdup_printf ("%u", 50000 + turn * 7919 % 1000 * 1000);

  gtk_editable_set_text (bare->row, text);
  gtk_label_set_text (bare->label, text);
}

static GtkWindow *
open_bare (Bare *bare)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *rows = gtk_list_box_new (), *labels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6),
            *scroller = gtk_scrolled_window_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 32; i++)
    {
      bare->row = GTK_EDITABLE (adw_entry_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (bare->row), "Annual pay");
      gtk_list_box_prepend (GTK_LIST_BOX (rows), GTK_WIDGET (bare->row));
    }
  for (guint i = 0; i < 40; i++)
    {
      bare->label = GTK_LABEL (gtk_label_new ("12 points of 20"));
      gtk_box_prepend (GTK_BOX (labels), GTK_WIDGET (bare->label));
    }
  gtk_widget_set_hexpand (rows, TRUE);
  gtk_box_append (GTK_BOX (columns), rows);
  gtk_box_append (GTK_BOX (columns), labels);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), columns);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  settle (1000);
  return GTK_WINDOW (window);
}

static void
measure_frames (void)
{
  g_autoptr (YuSession) session = NULL;
  Bare bare = { NULL };
  Painted theirs = { open_bare (&bare), change_bare, &bare },
          ours = { GTK_WINDOW (open_sample (&session)), change_answer, session };

  watch (&theirs);
  watch (&ours);
  for (guint i = 0; i < FRAMES; i++)
    {
      paint_one (&theirs, i);
      paint_one (&ours, i);
    }
  g_print ("%.0f %.0f\n", percentile (theirs.took, FRAMES, 95), percentile (ours.took, FRAMES, 95));
  yu_document_discard (yu_session_get_document (session));
}

/* --- memory --- */

static long
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
measure_memory (void)
{
  g_autoptr (YuSession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (YuPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  YuPaperOptions options = { 0 };
  YuWindow *window = open_sample (&session);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  settle (2000);
  pages = yu_paper_compose (YU_PAPER_LETTER, yu_session_get_assessment (session),
                            yu_document_get_dossier (yu_session_get_document (session)), &options,
                            &error);
  pdf = pages ? yu_pages_to_pdf (pages, &error) : NULL;
  if (!pdf)
    g_error ("%s", error->message);
  g_print ("%ld ", peak_memory ());
  for (guint i = 0;
       i < yu_form_steps (yu_document_get_form (yu_session_get_document (session)))->len; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-step", NULL);
      settle (200);
    }
  g_print ("%ld\n", peak_memory ());
  yu_document_discard (yu_session_get_document (session));
}

/* --- a folder of cases --- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* Until the next frame of the window is painted */
static void
wait_for_frame (GtkWindow *window)
{
  Painted painted = { .window = window };

  watch (&painted);
  while (painted.painted == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), &painted);
}

/* From the word that opens it until a frame with every row is painted. */
static GtkColumnView *
open_cases (GFile *folder, gint64 *took)
{
  gint64 start = g_get_monotonic_time ();
  GtkWindow *window;
  GtkColumnView *view;

  yu_cases_window_present (application, folder);
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  view = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW));
  while (!gtk_column_view_get_model (view)
         || g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))) < n_dossiers)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (window);
  *took = g_get_monotonic_time () - start;
  return view;
}

/* What is typed is looked for when the entry has rested a moment, which is not counted. */
static double
search_for (GtkColumnView *view, const char *text)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (view))),
            *entry = find_widget (window, GTK_TYPE_SEARCH_ENTRY);
  gint64 start = g_get_monotonic_time ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  wait_for_frame (GTK_WINDOW (window));
  return (double) (g_get_monotonic_time () - start) / 1e3;
}

/* To fewer rows and back to all of them */
static double
measure_search (GtkColumnView *view)
{
  double fewer, all;

  settle (1000);
  fewer = search_for (view, "kovac");
  settle (1000);
  all = search_for (view, "");
  return MAX (fewer, all);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkColumnView *
open_bare_view (guint n_columns)
{
  GtkWidget *window = adw_window_new (), *scroller = gtk_scrolled_window_new ();
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkWidget *view;

  for (guint i = 0; i < n_dossiers; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      gtk_string_list_append (rows, text);
    }
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  settle (2000);
  return GTK_COLUMN_VIEW (view);
}

/* Most of a page further, so that nearly every row is another. */
static void
scroll (guint turn, gpointer view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);

  gtk_adjustment_set_value (adjustment,
                            (turn + 1) * gtk_adjustment_get_page_size (adjustment) * 0.9);
}

static Painted
to_scroll (GtkColumnView *view)
{
  return (Painted){ .window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))),
                    .change = scroll,
                    .data = view };
}

static guint
count_shown (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint shown = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      shown += gtk_column_view_column_get_visible (column);
    }
  return shown;
}

static void
measure_scrolling (GtkColumnView *view)
{
  static Painted theirs, ours;

  gtk_window_set_default_size (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))), WIDTH, HEIGHT);
  theirs = to_scroll (open_bare_view (count_shown (view)));
  ours = to_scroll (view);
  watch (&theirs);
  watch (&ours);
  for (guint i = 0; i < FRAMES; i++)
    {
      paint_one (&theirs, i);
      paint_one (&ours, i);
    }
  g_print ("%.0f %.0f\n", percentile (theirs.took, FRAMES, 95), percentile (ours.took, FRAMES, 95));
}

static void
measure_cases (void)
{
  char *path = workspace_new (yu_application_get_library (application, NULL), n_dossiers);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  gint64 without, with;
  GtkColumnView *view = open_cases (folder, &without);

  settle (3000);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))));
  settle (1000);
  view = open_cases (folder, &with);
  g_print ("%.0f %.0f ", (double) without / 1e3, (double) with / 1e3);
  g_print ("%.0f ", measure_search (view));
  g_print ("%ld ", peak_memory ());
  measure_scrolling (view);
  workspace_remove (path);
}

int
main (int argc, char **argv)
{
  const char *what = argc > 1 ? argv[1] : "";
  g_autoptr (GError) error = NULL;

  if (argc > 2)
    n_dossiers = (guint) atoi (argv[2]);
  application = yu_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  if (g_str_equal (what, "key"))
    measure_key ();
  else if (g_str_equal (what, "frames"))
    measure_frames ();
  else if (g_str_equal (what, "memory"))
    measure_memory ();
  else if (g_str_equal (what, "cases"))
    measure_cases ();
  else
    return 2;
  return 0;
}
