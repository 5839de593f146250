/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Workers put what they find into a queue, and the main loop takes it from there. Whoever shows the
 * list lays its rows out anew at each addition, so they come in ever larger ones: a folder of any
 * size takes a few. */

#include "case-list.h"

#include "case-index.h"

#include <string.h>

#define WORKERS 2
#define LOOK_EVERY_MS 100
#define FIRST_LOOKS 3 /* until the first addition, if not all is there before */

/* Known dossiers are looked up so many at once; of unknown ones, that is a moment's work. */
#define TOGETHER 32

/* --- a row --- */

struct _YuCaseRow {
  GObject parent;
  YuCaseSummary *summary;
  char *folded;                  /* all that is searched, a line each */
  char *keys[YU_N_CASE_COLUMNS]; /* to be sorted by; NULL: not asked for yet */
};

G_DEFINE_FINAL_TYPE (YuCaseRow, yu_case_row, G_TYPE_OBJECT)

static void
yu_case_row_finalize (GObject *object)
{
  YuCaseRow *self = YU_CASE_ROW (object);

  yu_case_summary_unref (self->summary);
  g_free (self->folded);
  for (YuCaseColumn column = 0; column < YU_N_CASE_COLUMNS; column++)
    g_free (self->keys[column]);
  G_OBJECT_CLASS (yu_case_row_parent_class)->finalize (object);
}

static void
yu_case_row_class_init (YuCaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = yu_case_row_finalize;
}

static void
yu_case_row_init (YuCaseRow *self)
{
}

/**
 * yu_case_row_get_summary:
 * @self: a row
 *
 * Returns: (transfer none): the case in it
 */
const YuCaseSummary *
yu_case_row_get_summary (YuCaseRow *self)
{
  return self->summary;
}

/**
 * yu_case_row_has_text:
 * @self: a row
 * @folded: what is looked for, from g_utf8_casefold()
 *
 * Returns: whether it stands in the number, the name, the employer or the file's name
 */
gboolean
yu_case_row_has_text (YuCaseRow *self, const char *folded)
{
  return strstr (self->folded, folded) != NULL;
}

static const char *
text_in (const YuCaseSummary *summary, YuCaseColumn column)
{
  return column == YU_CASE_NUMBER   ? summary->number
         : column == YU_CASE_PERSON ? summary->person
                                    : summary->employer;
}

/* NULL: there is no text to compare */
static const char *
key_of (YuCaseRow *row, YuCaseColumn column)
{
  const char *text = text_in (row->summary, column);

  if (row->keys[column] == NULL && text != NULL)
    row->keys[column] = g_utf8_collate_key (text, -1);
  return row->keys[column];
}

/**
 * yu_case_row_compare:
 * @a: a row
 * @b: another
 * @column: the column that a list is sorted by
 *
 * yu_case_column_compare(), quick for ten thousands: texts are prepared once for each row. From the
 * main loop's thread.
 *
 * Returns: less than, equal to or greater than 0
 */
int
yu_case_row_compare (YuCaseRow *a, YuCaseRow *b, YuCaseColumn column)
{
  gboolean text
      = column == YU_CASE_NUMBER || column == YU_CASE_PERSON || column == YU_CASE_EMPLOYER;
  const char *one = text ? key_of (a, column) : NULL, *other = text ? key_of (b, column) : NULL;
  int order = one != NULL && other != NULL ? strcmp (one, other) : 0;

  return order != 0 ? order : yu_case_column_compare (a->summary, b->summary, column);
}

static char *
fold (const YuCaseSummary *summary)
{
  g_autofree char *all
      = g_strdup_printf ("%s\n%s\n%s\n%s", summary->number != NULL ? summary->number : "",
                         summary->person != NULL ? summary->person : "",
                         summary->employer != NULL ? summary->employer : "", summary->name);

  return g_utf8_casefold (all, -1);
}

static YuCaseRow *
new_row (YuCaseSummary *summary) /* transfer full */
{
  YuCaseRow *row = g_object_new (YU_TYPE_CASE_ROW, NULL);

  row->summary = summary;
  row->folded = fold (summary);
  return row;
}

/* --- what workers share with the list, which may be gone before them --- */

typedef struct {
  YuCaseStore *store;
  YuLibrary *library;
  YuDate on;
  YuCaseIndex *index; /* made by the first worker, before there are others */
  GAsyncQueue *found; /* of Found */
  gint stopped;
} Desk;

typedef struct {
  GPtrArray *names; /* the store was listed, or */
  YuCaseRow *row;   /* a dossier was looked into, or */
  char *gone;       /* there is none of that name any more, or */
  char *failed;     /* the store cannot be read */
} Found;

static void
free_found (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->names, g_ptr_array_unref);
  g_clear_object (&found->row);
  g_free (found->gone);
  g_free (found->failed);
  g_free (found);
}

static void
clear_desk (gpointer data)
{
  Desk *desk = data;

  g_object_unref (desk->store);
  yu_library_unref (desk->library);
  g_clear_pointer (&desk->index, yu_case_index_close);
  g_async_queue_unref (desk->found);
}

static void
unref_desk (Desk *desk)
{
  g_atomic_rc_box_release_full (desk, clear_desk);
}

/* With the queue locked. */
static void
tell_unlocked (Desk *desk, Found found)
{
  g_async_queue_push_unlocked (desk->found, g_memdup2 (&found, sizeof found));
}

static void
tell (Desk *desk, Found found)
{
  g_async_queue_lock (desk->found);
  tell_unlocked (desk, found);
  g_async_queue_unlock (desk->found);
}

static void
list_store (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (YuCaseBasis) basis = yu_case_basis_new (desk->library, desk->on, &error);
  GPtrArray *names = NULL;

  if (basis != NULL)
    {
      desk->index = yu_case_index_open (basis);
      names = yu_case_store_list (desk->store, &error);
    }
  if (names != NULL)
    tell (desk, (Found){ .names = names });
  else
    tell (desk, (Found){ .failed = g_strdup (error->message) });
}

/* A dossier that cannot be read at all may just have been removed. */
static gboolean
is_gone (Desk *desk, const YuCaseSummary *summary)
{
  g_autoptr (GPtrArray) names
      = summary->sha256 == NULL ? yu_case_store_list (desk->store, NULL) : NULL;

  return names != NULL && summary->fault != NULL
         && !g_ptr_array_find_with_equal_func (names, summary->name, g_str_equal, NULL);
}

static Found
found_of (Desk *desk, YuCaseSummary *summary) /* transfer full */
{
  Found found = { 0 };

  if (is_gone (desk, summary))
    {
      found.gone = g_strdup (summary->name);
      yu_case_summary_unref (summary);
    }
  else
    found.row = new_row (summary);
  return found;
}

static void
look (Desk *desk, const char *const *names)
{
  guint n = g_strv_length ((char **) names);
  g_autoptr (GPtrArray) summaries = yu_case_index_load (desk->index, desk->store, names, n);
  g_autofree Found *found = g_new (Found, n);

  for (guint i = 0; i < n; i++)
    found[i] = found_of (desk, yu_case_summary_ref (g_ptr_array_index (summaries, i)));
  g_async_queue_lock (desk->found);
  for (guint i = 0; i < n; i++)
    tell_unlocked (desk, found[i]);
  g_async_queue_unlock (desk->found);
}

static void
settle (Desk *desk, const char *name)
{
  tell (desk, found_of (desk, yu_case_index_settle (desk->index, desk->store, name)));
}

typedef struct {
  Desk *desk;
  GStrv names;     /* NULL: list the store, or once it is listed, flush the index */
  gboolean settle; /* the only one */
} Job;

static void
do_job (const Job *job)
{
  Desk *desk = job->desk;

  if (job->settle)
    settle (desk, job->names[0]);
  else if (job->names != NULL)
    look (desk, (const char *const *) job->names);
  else if (desk->index != NULL)
    yu_case_index_flush (desk->index);
  else
    list_store (desk);
}

static void
work (gpointer data, gpointer pool_data)
{
  Job *job = data;

  if (!g_atomic_int_get (&job->desk->stopped))
    do_job (job);
  unref_desk (job->desk);
  g_strfreev (job->names);
  g_free (job);
}

/* --- the list --- */

struct _YuCaseList {
  GObject parent;
  Desk *desk;
  GThreadPool *pool;
  GPtrArray *rows;    /* of YuCaseRow, as they were found */
  GHashTable *places; /* name → place in rows, plus one */
  guint n_pending, n_asked, n_changed;
  guint looking;    /* source */
  guint looks, due; /* how often it looked, and at which look the next addition is due */
  gulong changed;   /* handler */
  gboolean listed;
};

enum {
  PROP_0,
  PROP_PROGRESS,
  N_PROPS,
};

enum {
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void yu_case_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YuCaseList, yu_case_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, yu_case_list_model_init))

static GType
yu_case_list_get_item_type (GListModel *model)
{
  return YU_TYPE_CASE_ROW;
}

static guint
yu_case_list_get_n_items (GListModel *model)
{
  return YU_CASE_LIST (model)->rows->len;
}

static gpointer
yu_case_list_get_item (GListModel *model, guint position)
{
  GPtrArray *rows = YU_CASE_LIST (model)->rows;

  return position < rows->len ? g_object_ref (g_ptr_array_index (rows, position)) : NULL;
}

static void
yu_case_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = yu_case_list_get_item_type;
  iface->get_n_items = yu_case_list_get_n_items;
  iface->get_item = yu_case_list_get_item;
}

static gboolean look_cb (gpointer data);

static void
push (YuCaseList *self, GStrv names, /* transfer full, nullable */
      gboolean settling)
{
  Job *job = g_new (Job, 1);

  *job = (Job){ g_atomic_rc_box_acquire (self->desk), names, settling };
  g_thread_pool_push (self->pool, job, NULL);
}

/* The list waits for what comes of each. */
static void
wait_for (YuCaseList *self, guint n)
{
  self->n_pending += n;
  self->n_asked += n;
  if (self->looking != 0)
    return;
  self->looks = 0;
  self->due = FIRST_LOOKS;
  self->looking = g_timeout_add (LOOK_EVERY_MS, look_cb, self);
}

static void
ask (YuCaseList *self, const char *name, gboolean settling)
{
  char *names[] = { (char *) name, NULL };

  push (self, g_strdupv (names), settling);
  wait_for (self, 1);
}

static void
ask_all (YuCaseList *self, GPtrArray *names)
{
  for (guint from = 0; from < names->len; from += TOGETHER)
    {
      guint n = MIN (TOGETHER, names->len - from);
      GStrv some = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        some[i] = g_strdup (g_ptr_array_index (names, from + i));
      push (self, some, FALSE);
    }
  wait_for (self, names->len);
}

static guint
place_of (YuCaseList *self, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, name));
}

static guint
is_changed (YuCaseRow *row)
{
  return row->summary->former != NULL;
}

/* The last row takes its place: the order is that of the view. */
static void
remove_row (YuCaseList *self, const char *name)
{
  guint place = place_of (self, name);
  guint last = self->rows->len - 1;

  if (place == 0)
    return;
  g_hash_table_remove (self->places, name);
  self->n_changed -= is_changed (g_ptr_array_index (self->rows, place - 1));
  g_ptr_array_remove_index_fast (self->rows, place - 1);
  if (place - 1 < last)
    {
      const YuCaseSummary *moved
          = yu_case_row_get_summary (g_ptr_array_index (self->rows, place - 1));

      g_hash_table_insert (self->places, g_strdup (moved->name), GUINT_TO_POINTER (place));
      g_list_model_items_changed (G_LIST_MODEL (self), place - 1, last - place + 2,
                                  last - place + 1);
    }
  else
    g_list_model_items_changed (G_LIST_MODEL (self), last, 1, 0);
}

/* New ones are told of together, by the caller. */
static void
put_row (YuCaseList *self, YuCaseRow *row) /* transfer full */
{
  const char *name = row->summary->name;
  guint place = place_of (self, name);

  self->n_changed += is_changed (row);
  if (place == 0)
    {
      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->places, g_strdup (name), GUINT_TO_POINTER (self->rows->len));
      return;
    }
  self->n_changed -= is_changed (g_ptr_array_index (self->rows, place - 1));
  g_object_unref (g_ptr_array_index (self->rows, place - 1));
  self->rows->pdata[place - 1] = row;
  g_list_model_items_changed (G_LIST_MODEL (self), place - 1, 1, 1);
}

static void
take (YuCaseList *self, Found *found)
{
  self->listed |= found->names != NULL;
  if (found->names != NULL)
    ask_all (self, found->names);
  if (found->row != NULL)
    put_row (self, g_steal_pointer (&found->row));
  if (found->failed != NULL)
    g_signal_emit (self, signals[FAILED], 0, found->failed);
}

static void
tell_added (YuCaseList *self, guint *before)
{
  if (self->rows->len > *before)
    g_list_model_items_changed (G_LIST_MODEL (self), *before, 0, self->rows->len - *before);
  *before = self->rows->len;
}

static void
take_all (YuCaseList *self)
{
  guint before = self->rows->len;
  Found *found;

  while ((found = g_async_queue_try_pop (self->desk->found)) != NULL)
    {
      self->n_pending--;
      if (found->gone != NULL
          || (found->row != NULL && place_of (self, found->row->summary->name) != 0))
        tell_added (self, &before);
      if (found->gone != NULL)
        remove_row (self, found->gone);
      take (self, found);
      if (found->gone != NULL)
        before = self->rows->len;
      free_found (found);
    }
  tell_added (self, &before);
}

static guint
count_found (YuCaseList *self)
{
  return (guint) MAX (g_async_queue_length (self->desk->found), 0);
}

static gboolean
look_cb (gpointer data)
{
  YuCaseList *self = data;

  if (++self->looks >= self->due || count_found (self) >= self->n_pending)
    {
      take_all (self);
      self->due = MAX (FIRST_LOOKS, 2 * self->looks);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (self->n_pending > 0)
    return G_SOURCE_CONTINUE;
  if (self->listed)
    push (self, NULL, FALSE);
  self->looking = 0;
  self->n_asked = 0;
  return G_SOURCE_REMOVE;
}

static void
changed_cb (YuCaseList *self, const char *name)
{
  /* Before the store is listed nothing is known that could have changed. */
  if (self->listed && name != NULL)
    ask (self, name, FALSE);
}

static void
yu_case_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  YuCaseList *self = YU_CASE_LIST (object);
  guint left = self->n_pending - MIN (count_found (self), self->n_pending);

  /* What was found but is not in the list yet is no more to wait for, but the list is not whole. */
  g_value_set_double (value,
                      self->n_pending == 0
                          ? 1
                          : 1 - (double) MAX (left, 1) / MAX (self->n_asked, self->n_pending));
}

static void
yu_case_list_finalize (GObject *object)
{
  YuCaseList *self = YU_CASE_LIST (object);

  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_signal_handler (&self->changed, self->desk->store);
  g_atomic_int_set (&self->desk->stopped, TRUE);
  g_thread_pool_free (self->pool, FALSE, FALSE);
  unref_desk (self->desk);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->places);
  G_OBJECT_CLASS (yu_case_list_parent_class)->finalize (object);
}

static void
yu_case_list_class_init (YuCaseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = yu_case_list_get_property;
  object_class->finalize = yu_case_list_finalize;
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 1,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yu_case_list_init (YuCaseList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pool = g_thread_pool_new (work, NULL, WORKERS, FALSE, NULL);
}

/**
 * yu_case_list_new:
 * @store: where the cases are kept
 * @library: the rulebooks
 * @on: the date that counts
 *
 * Returns: (transfer full): its list, which begins to fill; what cannot be watched is not followed
 */
YuCaseList *
yu_case_list_new (YuCaseStore *store, YuLibrary *library, YuDate on)
{
  YuCaseList *self = g_object_new (YU_TYPE_CASE_LIST, NULL);

  self->desk = g_atomic_rc_box_new0 (Desk);
  self->desk->store = g_object_ref (store);
  self->desk->library = yu_library_ref (library);
  self->desk->on = on;
  self->desk->found = g_async_queue_new_full (free_found);
  self->changed = g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), self);
  yu_case_store_watch (store, NULL);
  push (self, NULL, FALSE);
  wait_for (self, 1);
  return self;
}

/**
 * yu_case_list_count_changed:
 * @self: a list
 *
 * Returns: how many of its cases read otherwise than under the former rules, as far as they are
 * looked into
 */
guint
yu_case_list_count_changed (YuCaseList *self)
{
  return self->n_changed;
}

static gint
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  return yu_case_row_compare ((gpointer) a, (gpointer) b, YU_CASE_NUMBER);
}

/**
 * yu_case_list_changed:
 * @self: a list
 *
 * Returns: (transfer full): the rows of these cases as they are now, by number
 */
GListStore *
yu_case_list_changed (YuCaseList *self)
{
  GListStore *changed = g_list_store_new (YU_TYPE_CASE_ROW);

  for (guint i = 0; i < self->rows->len; i++)
    if (is_changed (g_ptr_array_index (self->rows, i)))
      g_list_store_append (changed, g_ptr_array_index (self->rows, i));
  g_list_store_sort (changed, compare_rows, NULL);
  return changed;
}

/**
 * yu_case_list_settle:
 * @self: a list
 *
 * Somebody has looked at what reads otherwise: from now on it reads as it reads.
 */
void
yu_case_list_settle (YuCaseList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_changed (g_ptr_array_index (self->rows, i)))
      ask (self, yu_case_row_get_summary (g_ptr_array_index (self->rows, i))->name, TRUE);
}
