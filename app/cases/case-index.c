/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line is taken as it was kept if all that it followed from is the same: the dossier's bytes
 * (memo.c finds nothing else), the program, its data, every rulebook that is loaded, and if the day
 * lies where the time line said that nothing changes. Only lines of dossiers that can be read are
 * kept; what is wrong with another is said in the language of the day.
 *
 * When the rules of a kept line are not those of today, what it said stays beside the new one as
 * the former reading, until somebody has looked at it. */

#include "case-index.h"

#include "base/memo.h"
#include "base/paths.h"
#include "case-change.h"
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

/* Another layout, or another meaning of a number in it, is another format. */
#define FORMAT "2"

struct _YuCaseIndex {
  YuCaseBasis *basis;
  YuMemo *memo;
  char *stamp; /* of what every line follows from besides its dossier and the day */
  char *rules; /* the digest of what is in force */
};

/* --- what lines follow from --- */

static void
add_file (GChecksum *sum, const char *path)
{
  GStatBuf status;
  g_autofree char *said = NULL;

  if (g_stat (path, &status) != 0)
    return;
  said = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld\n", path,
                          (gint64) status.st_size, (gint64) status.st_mtim.tv_sec,
                          status.st_mtim.tv_nsec);
  g_checksum_update (sum, (const guchar *) said, -1);
}

/* In whatever order they are listed: another order only means that lines are worked out anew. */
static void
add_folder (GChecksum *sum, const char *name)
{
  g_autofree char *path = yu_path_data (name, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *file;

  while (folder != NULL && (file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, file, NULL);

      add_file (sum, below);
    }
}

static char *
digest_of (GPtrArray *books)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);
      g_autofree char *edition = yu_date_to_iso (book->edition);

      g_string_append_printf (rules, "%s %s %s\n", book->id, edition, yu_rulebook_sha256 (book));
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, rules->str, -1);
}

/* Books that count later are among them: they make dates. */
static char *
stamp_of (const YuCaseBasis *basis)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *rules = digest_of (yu_library_books (basis->library));

  g_checksum_update (sum, (const guchar *) YU_VERSION "\n", -1);
  g_checksum_update (sum, (const guchar *) rules, -1);
  add_file (sum, "/proc/self/exe");
  add_folder (sum, "forms");
  add_folder (sum, "words");
  return g_strdup (g_checksum_get_string (sum));
}

/* --- a line as bytes: its parts in a fixed order, each a text that ends with a zero; a list of ten
 * thousand reads nothing else --- */

static void
put_text (GString *line, const char *text) /* nullable: no text is not the empty one */
{
  if (text != NULL)
    g_string_append_printf (line, "=%s", text);
  g_string_append_c (line, '\0');
}

static void
put_number (GString *line, gint64 number)
{
  g_string_append_printf (line, "%" G_GINT64_FORMAT, number);
  g_string_append_c (line, '\0');
}

static void
put_reading (GString *line, const YuCaseSummary *summary)
{
  put_number (line, summary->on);
  put_number (line, summary->until);
  put_number (line, summary->category);
  put_number (line, summary->claimed);
  put_number (line, summary->national.min);
  put_number (line, summary->national.max);
  put_number (line, summary->ground);
  put_number (line, summary->ground_shown);
  put_number (line, summary->answers);
  put_number (line, summary->documents);
}

static void
put_day (GString *line, const YuCaseDate *day)
{
  put_number (line, day->on);
  put_number (line, day->kind);
  put_text (line, day->about);
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      put_text (line, day->text[lang]);
      put_text (line, day->differs[lang]);
      put_text (line, day->source[lang]);
    }
}

static GBytes *
pack (const YuCaseIndex *self, const YuCaseSummary *summary)
{
  GString *line = g_string_new (NULL);

  put_text (line, FORMAT);
  put_text (line, self->stamp);
  put_text (line, self->rules);
  put_text (line, summary->sha256);
  put_reading (line, summary);
  put_number (line, summary->stage);
  put_text (line, summary->number);
  put_text (line, summary->person);
  put_text (line, summary->employer);
  put_number (line, summary->next != NULL);
  if (summary->next != NULL)
    put_day (line, summary->next);
  put_number (line, summary->former != NULL);
  if (summary->former != NULL)
    put_reading (line, summary->former);
  return g_string_free_to_bytes (line);
}

/* --- and back: what is not there, or out of range, spoils the line --- */

typedef struct {
  const char *at, *end;
  gboolean spoilt;
} Parts;

static const char *
take_part (Parts *parts)
{
  const char *part = parts->at, *zero = memchr (part, '\0', (gsize) (parts->end - part));

  parts->spoilt |= zero == NULL;
  if (zero == NULL)
    return "";
  parts->at = zero + 1;
  return part;
}

/* Nullable; lives as long as the bytes. */
static const char *
take_text (Parts *parts)
{
  const char *part = take_part (parts);

  return *part == '=' ? part + 1 : NULL;
}

static gint64
take_number (Parts *parts)
{
  return g_ascii_strtoll (take_part (parts), NULL, 10);
}

static guint
take_below (Parts *parts, guint end)
{
  gint64 number = take_number (parts);

  parts->spoilt |= number < 0 || number >= end;
  return parts->spoilt ? 0 : (guint) number;
}

static void
take_reading (Parts *parts, YuCaseSummary *summary)
{
  summary->on = take_below (parts, G_MAXUINT);
  summary->until = take_below (parts, G_MAXUINT);
  summary->category = take_below (parts, YU_N_CASE_CATEGORIES);
  summary->claimed = take_below (parts, 2) == 1;
  summary->national.min = take_number (parts);
  summary->national.max = take_number (parts);
  summary->ground = take_below (parts, G_MAXUINT);
  summary->ground_shown = take_below (parts, YU_SHOWN_MET + 1);
  summary->answers = take_below (parts, G_MAXUINT);
  summary->documents = take_below (parts, G_MAXUINT);
}

static YuCaseDate *
take_day (Parts *parts)
{
  YuCaseDate *day = g_new0 (YuCaseDate, 1);

  day->on = take_below (parts, G_MAXUINT);
  day->kind = take_below (parts, YU_CASE_RESULT + 1);
  day->about = g_intern_string (take_text (parts));
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      day->text[lang] = g_strdup (take_text (parts));
      day->differs[lang] = g_strdup (take_text (parts));
      day->source[lang] = g_strdup (take_text (parts));
    }
  return day;
}

/* A line that was kept. */
typedef struct {
  char *stamp, *rules;
  YuCaseSummary *summary;
} Line;

static void
clear_line (Line *line)
{
  g_free (line->stamp);
  g_free (line->rules);
  g_clear_pointer (&line->summary, yu_case_summary_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

static void
take_line (Parts *parts, Line *line)
{
  YuCaseSummary *summary = line->summary;

  line->stamp = g_strdup (take_text (parts));
  line->rules = g_strdup (take_text (parts));
  summary->sha256 = g_strdup (take_text (parts));
  take_reading (parts, summary);
  summary->stage = take_below (parts, YU_N_STAGES);
  summary->number = g_strdup (take_text (parts));
  summary->person = g_strdup (take_text (parts));
  summary->employer = g_strdup (take_text (parts));
  if (take_below (parts, 2) == 1)
    summary->next = take_day (parts);
  if (take_below (parts, 2) == 1)
    take_reading (parts, summary->former = yu_case_summary_blank (NULL));
  parts->spoilt |= line->stamp == NULL || line->rules == NULL || summary->sha256 == NULL
                   || parts->at != parts->end;
}

/* Summary NULL: nothing is known of this dossier. */
static Line
unpack (const char *name, GBytes *kept) /* nullable */
{
  Line line = { 0 };
  gsize size = 0;
  const char *bytes = kept != NULL ? g_bytes_get_data (kept, &size) : NULL;
  Parts parts = { bytes, bytes + size, size == 0 };

  if (parts.spoilt || g_strcmp0 (take_text (&parts), FORMAT) != 0)
    return line;
  line.summary = yu_case_summary_blank (name);
  take_line (&parts, &line);
  if (parts.spoilt)
    g_clear_pointer (&line.summary, yu_case_summary_unref);
  return line;
}

/* --- looking into a dossier --- */

static gboolean
still_holds (const YuCaseIndex *self, const Line *line)
{
  YuDate on = self->basis->on;

  return g_str_equal (line->stamp, self->stamp) && line->summary->on <= on
         && on < line->summary->until;
}

/* What it was before anybody looked: over two changes of the rules, the first reading. */
static void
take_former (const YuCaseIndex *self, YuCaseSummary *summary, const Line *line)
{
  if (line->summary->former != NULL)
    summary->former = yu_case_summary_ref (line->summary->former);
  else if (!g_str_equal (line->rules, self->rules))
    summary->former = yu_case_reading (line->summary);
  if (summary->former != NULL && yu_case_reads_same (summary->former, summary))
    g_clear_pointer (&summary->former, yu_case_summary_unref);
}

static void
keep (YuCaseIndex *self, GBytes *bytes, const YuCaseSummary *summary)
{
  g_autoptr (GBytes) packed = NULL;

  /* The bytes of a sealed dossier are no secret, so nothing is kept under them. */
  if (!yu_case_is_read (summary))
    return;
  packed = pack (self, summary);
  yu_memo_keep (self->memo, bytes, packed);
}

static YuCaseSummary *
look (YuCaseIndex *self, const char *name, GBytes *bytes, GBytes *kept) /* nullable */
{
  g_auto (Line) line = unpack (name, kept);
  YuCaseSummary *summary;

  if (line.summary != NULL && still_holds (self, &line))
    return g_steal_pointer (&line.summary);
  summary = yu_case_summary_of (name, bytes, self->basis);
  if (line.summary != NULL && yu_case_is_read (summary))
    take_former (self, summary, &line);
  keep (self, bytes, summary);
  return summary;
}

/* NULL: then fault says why */
static GBytes *
load (YuCaseStore *store, const char *name, YuCaseSummary **fault)
{
  g_autoptr (YuFaults) faults = yu_faults_new (name);
  GBytes *bytes = yu_case_store_load (store, name, faults);

  if (bytes == NULL)
    *fault = yu_case_summary_fault (name, faults);
  return bytes;
}

/* --- what others call --- */

/**
 * yu_case_index_open:
 * @basis: what cases are judged by
 *
 * Returns: (transfer full): what was read before; where nothing can be kept, everything is read
 * each time
 */
YuCaseIndex *
yu_case_index_open (YuCaseBasis *basis)
{
  YuCaseIndex *self = g_new0 (YuCaseIndex, 1);

  self->basis = yu_case_basis_ref (basis);
  self->memo = yu_memo_open (basis->on);
  self->stamp = stamp_of (basis);
  self->rules = digest_of (yu_model_books (basis->model));
  return self;
}

/**
 * yu_case_index_close:
 * @index: (transfer full): what was read before
 */
void
yu_case_index_close (YuCaseIndex *index)
{
  yu_memo_close (index->memo);
  yu_case_basis_unref (index->basis);
  g_free (index->stamp);
  g_free (index->rules);
  g_free (index);
}

/**
 * yu_case_index_flush:
 * @index: what was read before
 *
 * Everything has been looked into for now: what was learnt goes to the disk.
 */
void
yu_case_index_flush (YuCaseIndex *index)
{
  yu_memo_flush (index->memo);
}

/**
 * yu_case_index_load:
 * @index: what was read before
 * @store: a store
 * @names: (array length=n): of dossiers
 * @n: how many; others who use the index wait while what is known of them is looked up
 *
 * Returns: (transfer full): for each of them what yu_case_summary_load() says, with the former
 * reading if that is another
 */
GPtrArray *
yu_case_index_load (YuCaseIndex *index, YuCaseStore *store, const char *const *names, guint n)
{
  GPtrArray *summaries = g_ptr_array_new_full (n, (GDestroyNotify) yu_case_summary_unref);
  g_autofree GBytes **bytes = g_new0 (GBytes *, n), **kept = g_new0 (GBytes *, n);

  g_ptr_array_set_size (summaries, (gint) n);
  for (guint i = 0; i < n; i++)
    bytes[i] = load (store, names[i], (YuCaseSummary **) &summaries->pdata[i]);
  yu_memo_recall_all (index->memo, bytes, kept, n);
  for (guint i = 0; i < n; i++)
    {
      if (bytes[i] != NULL)
        summaries->pdata[i] = look (index, names[i], bytes[i], kept[i]);
      g_bytes_unref (bytes[i]);
      g_bytes_unref (kept[i]);
    }
  return summaries;
}

/**
 * yu_case_index_settle:
 * @index: what was read before
 * @store: a store
 * @name: of a dossier whose former reading somebody has looked at
 *
 * Returns: (transfer full): what yu_case_summary_load() says
 */
YuCaseSummary *
yu_case_index_settle (YuCaseIndex *index, YuCaseStore *store, const char *name)
{
  YuCaseSummary *summary = NULL;
  g_autoptr (GBytes) bytes = load (store, name, &summary), kept = NULL;

  if (bytes == NULL)
    return summary;
  kept = yu_memo_recall (index->memo, bytes);
  summary = look (index, name, bytes, kept);
  if (summary->former != NULL)
    {
      g_clear_pointer (&summary->former, yu_case_summary_unref);
      keep (index, bytes, summary);
    }
  return summary;
}
