/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line is taken as it was kept if all that it followed from is the same: the dossier's bytes (memo.c finds nothing else), the program, its
 * data, every rulebook that is loaded, and if the day lies where the time line said that nothing changes. Only lines of dossiers that can
 * be read are kept; what is wrong with another is said in the language of the day.
 *
 * When the rules of a kept line are not those of today, what it said stays beside the new one as the former reading, until somebody has
 * looked at it. */

#include "case-index.h"

#include "base/memo.h"
#include "base/paths.h"
#include "base/seal.h"
#include "case-change.h"
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

/* Another layout, or another meaning of a number in it, is another format. */
#define FORMAT 1
#define READING "(uuubxxuuuu)"
#define DAY "(uusasasas)"
#define LINE "(ussms" READING "umsmsmsm" DAY "m" READING ")"

struct _YuCaseIndex {
  YuCaseBasis *basis;
  YuMemo      *memo;
  char        *stamp; /* of what every line follows from besides its dossier and the day */
  char        *rules; /* in force, with their digests */
};

/* --- what lines follow from --- */

static void
add_file (GChecksum  *sum,
          const char *path)
{
  GStatBuf status;
  g_autofree char *said = NULL;

  if (g_stat (path, &status) != 0)
    return;
  said = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld\n", path, (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  g_checksum_update (sum, (const guchar *) said, -1);
}

/* In whatever order they are listed: another order only means that lines are worked out anew. */
static void
add_folder (GChecksum  *sum,
            const char *name)
{
  g_autofree char *path = yu_path_data (name, NULL);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *file;

  while (folder != NULL && (file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, file, NULL);

      add_file (sum, below);
    }
}

static char *
rules_of (GPtrArray *books)
{
  GString *rules = g_string_new (NULL);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *book = g_ptr_array_index (books, i);
      g_autofree char *edition = yu_date_to_iso (book->edition);

      g_string_append_printf (rules, "%s %s %s\n", book->id, edition, yu_rulebook_sha256 (book));
    }
  return g_string_free (rules, FALSE);
}

/* Books that count later are among them: they make dates. */
static char *
stamp_of (const YuCaseBasis *basis)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *rules = rules_of (yu_library_books (basis->library));

  g_checksum_update (sum, (const guchar *) YU_VERSION "\n", -1);
  g_checksum_update (sum, (const guchar *) rules, -1);
  add_file (sum, "/proc/self/exe");
  add_folder (sum, "forms");
  add_folder (sum, "words");
  return g_strdup (g_checksum_get_string (sum));
}

/* --- a line as bytes --- */

static GVariant *
pack_reading (const YuCaseSummary *summary)
{
  return g_variant_new (READING, summary->on, summary->until, (guint32) summary->category, summary->claimed, summary->national.min,
                        summary->national.max, summary->ground, (guint32) summary->ground_shown, summary->answers, summary->documents);
}

/* Of both languages, or of none. */
static GVariant *
pack_texts (char *const *texts)
{
  return g_variant_new_strv ((const char *const *) texts, texts[0] != NULL ? YU_N_LANGS : 0);
}

static GVariant *
pack_day (const YuCaseDate *day)
{
  return g_variant_new ("(uus@as@as@as)", day->on, (guint32) day->kind, day->about != NULL ? day->about : "", pack_texts (day->text),
                        pack_texts (day->differs), pack_texts (day->source));
}

static GVariant *
maybe (const char *type,
       GVariant   *value) /* nullable */
{
  return g_variant_new_maybe (G_VARIANT_TYPE (type), value);
}

static GBytes *
pack (const YuCaseIndex   *self,
      const YuCaseSummary *summary)
{
  g_autoptr(GVariant) line
      = g_variant_ref_sink (g_variant_new ("(ussms@" READING "umsmsms@m" DAY "@m" READING ")", FORMAT, self->stamp, self->rules,
                                           summary->sha256, pack_reading (summary), (guint32) summary->stage, summary->number,
                                           summary->person, summary->employer,
                                           maybe (DAY, summary->next != NULL ? pack_day (summary->next) : NULL),
                                           maybe (READING, summary->former != NULL ? pack_reading (summary->former) : NULL)));

  return g_variant_get_data_as_bytes (line);
}

/* --- and back --- */

/* What the numbers of an older program mean is known by the format; that they are in range, by looking. */
static gboolean
unpack_reading (GVariant      *packed,
                YuCaseSummary *summary)
{
  guint32 category, shown;

  g_variant_get (packed, READING, &summary->on, &summary->until, &category, &summary->claimed, &summary->national.min,
                 &summary->national.max, &summary->ground, &shown, &summary->answers, &summary->documents);
  summary->category = category;
  summary->ground_shown = shown;
  return category < YU_N_CASE_CATEGORIES && shown <= YU_SHOWN_MET;
}

static void
unpack_texts (GVariant *packed, /* transfer full */
              char    **texts)
{
  for (gsize i = 0; i < MIN (g_variant_n_children (packed), YU_N_LANGS); i++)
    g_variant_get_child (packed, i, "s", &texts[i]);
  g_variant_unref (packed);
}

static YuCaseDate *
unpack_day (GVariant *packed)
{
  YuCaseDate *day = g_new0 (YuCaseDate, 1);
  GVariant *text, *differs, *source;
  const char *about;
  guint32 kind;

  g_variant_get (packed, "(uu&s@as@as@as)", &day->on, &kind, &about, &text, &differs, &source);
  day->kind = kind;
  day->about = *about != '\0' ? g_intern_string (about) : NULL;
  unpack_texts (text, day->text);
  unpack_texts (differs, day->differs);
  unpack_texts (source, day->source);
  return day;
}

/* A line that was kept. */
typedef struct {
  char          *stamp, *rules;
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
unpack_former (YuCaseSummary *summary,
               GVariant      *packed)
{
  summary->former = yu_case_summary_blank (NULL);
  if (!unpack_reading (packed, summary->former))
    g_clear_pointer (&summary->former, yu_case_summary_unref);
}

static gboolean
unpack_line (GVariant *packed,
             Line     *line)
{
  YuCaseSummary *summary = line->summary;
  g_autoptr(GVariant) reading = NULL, day = NULL, former = NULL, next = NULL, before = NULL;
  guint32 stage, format;

  g_variant_get_child (packed, 0, "u", &format);
  if (format != FORMAT)
    return FALSE;
  g_variant_get (packed, "(ussms@" READING "umsmsms@m" DAY "@m" READING ")", NULL, &line->stamp, &line->rules, &summary->sha256, &reading,
                 &stage, &summary->number, &summary->person, &summary->employer, &day, &former);
  summary->stage = stage;
  next = g_variant_get_maybe (day);
  before = g_variant_get_maybe (former);
  if (next != NULL)
    summary->next = unpack_day (next);
  if (before != NULL)
    unpack_former (summary, before);
  return unpack_reading (reading, summary) && stage < YU_N_STAGES;
}

/* Summary NULL: nothing is known of this dossier. */
static Line
recall (YuCaseIndex *self,
        const char  *name,
        GBytes      *bytes)
{
  g_autoptr(GBytes) kept = yu_memo_recall (self->memo, bytes);
  g_autoptr(GVariant) packed = kept != NULL ? g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (LINE), kept, FALSE)) : NULL;
  Line line = { 0 };

  if (packed == NULL || !g_variant_is_normal_form (packed))
    return line;
  line.summary = yu_case_summary_blank (name);
  if (!unpack_line (packed, &line))
    g_clear_pointer (&line.summary, yu_case_summary_unref);
  return line;
}

/* --- looking into a dossier --- */

static gboolean
still_holds (const YuCaseIndex *self,
             const Line        *line)
{
  YuDate on = self->basis->on;

  return g_str_equal (line->stamp, self->stamp) && line->summary->on <= on && on < line->summary->until;
}

/* What it was before anybody looked: over two changes of the rules, the first reading. */
static void
take_former (const YuCaseIndex *self,
             YuCaseSummary     *summary,
             const Line        *line)
{
  if (line->summary->former != NULL)
    summary->former = yu_case_summary_ref (line->summary->former);
  else if (!g_str_equal (line->rules, self->rules))
    summary->former = yu_case_reading (line->summary);
  if (summary->former != NULL && yu_case_reads_same (summary->former, summary))
    g_clear_pointer (&summary->former, yu_case_summary_unref);
}

static void
keep (YuCaseIndex         *self,
      GBytes              *bytes,
      const YuCaseSummary *summary)
{
  g_autoptr(GBytes) packed = NULL;

  if (!yu_case_is_read (summary))
    return;
  packed = pack (self, summary);
  yu_memo_keep (self->memo, bytes, packed);
}

static YuCaseSummary *
look (YuCaseIndex *self,
      const char  *name,
      GBytes      *bytes)
{
  g_auto(Line) line = { 0 };
  YuCaseSummary *summary;

  /* Its bytes are no secret, so nothing is kept under them. */
  if (yu_is_sealed (bytes))
    return yu_case_summary_of (name, bytes, self->basis);
  line = recall (self, name, bytes);
  if (line.summary != NULL && still_holds (self, &line))
    return g_steal_pointer (&line.summary);
  summary = yu_case_summary_of (name, bytes, self->basis);
  if (line.summary != NULL && yu_case_is_read (summary))
    take_former (self, summary, &line);
  keep (self, bytes, summary);
  return summary;
}

/* --- what others call --- */

/**
 * yu_case_index_open:
 * @basis: what cases are judged by
 *
 * Returns: (transfer full): what was read before; where nothing can be kept, everything is read each time
 */
YuCaseIndex *
yu_case_index_open (YuCaseBasis *basis)
{
  YuCaseIndex *self = g_new0 (YuCaseIndex, 1);

  self->basis = yu_case_basis_ref (basis);
  self->memo = yu_memo_open (basis->on);
  self->stamp = stamp_of (basis);
  self->rules = rules_of (yu_model_books (basis->model));
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
 * @name: of a dossier
 *
 * Returns: (transfer full): what yu_case_summary_load() says, with the former reading if that is another
 */
YuCaseSummary *
yu_case_index_load (YuCaseIndex *index,
                    YuCaseStore *store,
                    const char  *name)
{
  g_autoptr(YuFaults) faults = yu_faults_new (name);
  g_autoptr(GBytes) bytes = yu_case_store_load (store, name, faults);

  return bytes != NULL ? look (index, name, bytes) : yu_case_summary_fault (name, faults);
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
yu_case_index_settle (YuCaseIndex *index,
                      YuCaseStore *store,
                      const char  *name)
{
  g_autoptr(YuFaults) faults = yu_faults_new (name);
  g_autoptr(GBytes) bytes = yu_case_store_load (store, name, faults);
  YuCaseSummary *summary;

  if (bytes == NULL)
    return yu_case_summary_fault (name, faults);
  summary = look (index, name, bytes);
  if (summary->former != NULL)
    {
      g_clear_pointer (&summary->former, yu_case_summary_unref);
      keep (index, bytes, summary);
    }
  return summary;
}
