/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The work history, month by month: the CV must not have a gap, what is stated must be what the
 * posts show. */

#include "check-private.h"

#include "base/words.h"
#include "form/reading.h"
#include "form/work-spans.h"

#define ROWS "work_history"

static YuMonth
month_of (const YuValue *row, const char *name)
{
  const YuValue *month = yu_value_member (row, name);

  return yu_value_is (month, YU_VALUE_TEXT) ? yu_month_from_iso (yu_value_text (month)) : 0;
}

static char *
span_words (YuSpan span, YuLang lang)
{
  g_autofree char *from = yu_month_to_words (span.from, lang),
                  *to = yu_month_to_words (span.to, lang);

  return span.from == span.to ? g_steal_pointer (&from)
                              : yu_words_fill ("check.months", lang, "from", from, "to", to, NULL);
}

/* The place of the row whose month is this one; -1 if no row says so. */
static gint
row_with (const YuValue *rows, const char *name, YuMonth month)
{
  for (gsize i = 0; i < yu_value_length (rows); i++)
    if (month_of (yu_value_item (rows, i), name) == month)
      return (gint) i;
  return -1;
}

static YuFinding *
add_months (YuChecker *checker, const char *id, YuSpan span, gint row)
{
  YuFinding *finding = yu_checker_add (checker, id, ROWS);

  finding->row = row;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *months = span_words (span, lang);

      yu_finding_fill (finding, lang, "months", months, NULL);
    }
  return finding;
}

/* Posts left for the highest degree leave a gap that the CV fills with the studies. */
static void
add_study_gap (YuChecker *checker, YuSpan gap, YuDate degree, gint row)
{
  YuFinding *finding = yu_checker_add (checker, "history_gap_study", ROWS);

  finding->row = row;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *months = span_words (gap, lang), *day = yu_date_to_words (degree, lang);

      yu_finding_fill (finding, lang, "months", months, "degree", day, NULL);
    }
}

static void
check_gaps_between (YuChecker *checker, const YuValue *rows, const GArray *spans, YuDate degree)
{
  g_autoptr (GArray) gaps = yu_work_gaps (spans);
  YuMonth awarded = degree != 0 ? yu_month_of_date (degree) : 0;

  for (guint i = 0; i < gaps->len; i++)
    {
      YuSpan gap = g_array_index (gaps, YuSpan, i);
      gint row = row_with (rows, "from", gap.to + 1);

      if (awarded >= gap.from && awarded <= gap.to + 1)
        add_study_gap (checker, gap, degree, row);
      else
        add_months (checker, "history_gap", gap, row);
    }
}

/* Before the first post the CV has school and studies; the months from the degree on are nobody's.
 */
static void
check_gap_before (YuChecker *checker, const YuValue *rows, YuSpan first, YuDate degree)
{
  YuMonth awarded = degree != 0 ? yu_month_of_date (degree) : 0;

  if (awarded != 0 && awarded + 1 < first.from)
    add_months (checker, "history_gap_degree", (YuSpan){ awarded + 1, first.from - 1 },
                row_with (rows, "from", first.from));
}

/* The month of filing itself is not over. */
static void
check_gap_after (YuChecker *checker, const YuValue *rows, YuSpan last)
{
  YuMonth now = yu_month_of_date (checker->filing);

  if (last.to + 1 < now)
    add_months (checker, "history_gap_now", (YuSpan){ last.to + 1, now - 1 },
                row_with (rows, "to", last.to));
}

static void
check_gaps (YuChecker *checker, const YuValue *rows)
{
  g_autoptr (GArray) spans = yu_work_spans (rows, checker->filing, NULL);
  YuDate degree = yu_checker_date (checker, "degree_date");

  if (spans->len == 0)
    return;
  check_gap_before (checker, rows, g_array_index (spans, YuSpan, 0), degree);
  check_gaps_between (checker, rows, spans, degree);
  check_gap_after (checker, rows, g_array_index (spans, YuSpan, spans->len - 1));
}

/* Overlaps */

typedef struct {
  YuSpan months;
  gint row;
} Post;

static gint
compare_posts (gconstpointer a, gconstpointer b)
{
  const Post *one = a, *other = b;

  if (one->months.from != other->months.from)
    return one->months.from < other->months.from ? -1 : 1;
  return one->row - other->row;
}

static GArray *
posts_of (const YuValue *rows, YuMonth now)
{
  GArray *posts = g_array_new (FALSE, FALSE, sizeof (Post));

  for (gsize i = 0; i < yu_value_length (rows); i++)
    {
      const YuValue *row = yu_value_item (rows, i);
      Post post = { { month_of (row, "from"), month_of (row, "to") }, (gint) i };

      if (post.months.to == 0)
        post.months.to = now;
      if (post.months.from != 0 && post.months.from <= post.months.to)
        g_array_append_val (posts, post);
    }
  g_array_sort (posts, compare_posts);
  return posts;
}

static char *
name_of (const YuValue *rows, gint row, YuLang lang)
{
  const YuValue *employer = yu_value_member (yu_value_item (rows, (gsize) row), "employer");
  g_autofree char *number = g_strdup_printf ("%d", row + 1);

  if (yu_value_is (employer, YU_VALUE_TEXT) && *yu_value_text (employer) != '\0')
    return g_strdup (yu_value_text (employer));
  return yu_words_fill ("check.post", lang, "row", number, NULL);
}

static void
add_overlap (YuChecker *checker, const YuValue *rows, const Post *one, const Post *other)
{
  YuSpan both = { other->months.from, MIN (one->months.to, other->months.to) };
  YuFinding *finding = yu_checker_add (checker, "history_overlap", ROWS);

  finding->row = other->row;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *first = name_of (rows, one->row, lang),
                      *second = name_of (rows, other->row, lang);
      g_autofree char *months = span_words (both, lang);

      yu_finding_fill (finding, lang, "one", first, "other", second, "months", months, NULL);
    }
}

/* Who changes in the middle of a month has that month in both posts: one month is no overlap. Each
 * post is held against the one before it that reaches furthest. */
static void
check_overlaps (YuChecker *checker, const YuValue *rows)
{
  g_autoptr (GArray) posts = posts_of (rows, yu_month_of_date (checker->filing));
  const Post *furthest = NULL;

  for (guint i = 0; i < posts->len; i++)
    {
      const Post *post = &g_array_index (posts, Post, i);

      if (furthest != NULL && post->months.from < MIN (furthest->months.to, post->months.to))
        add_overlap (checker, rows, furthest, post);
      if (furthest == NULL || post->months.to > furthest->months.to)
        furthest = post;
    }
}

/* Single posts */

static void
check_age_at (YuChecker *checker, YuMonth from, gint row)
{
  YuDate birth = yu_checker_date (checker, "birth_date");
  gint64 age = birth != 0 ? yu_date_whole_years (birth, yu_month_last_day (from)) : G_MAXINT64;
  YuFinding *finding;

  if (age < 0 || age >= yu_checker_kind (checker, "history_young")->figure)
    return;
  finding = yu_checker_add (checker, "history_young", ROWS);
  finding->row = row;
  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *number = g_strdup_printf ("%d", row + 1),
                      *years = g_strdup_printf ("%" G_GINT64_FORMAT, age);

      yu_finding_fill (finding, lang, "row", number, "age", years, NULL);
    }
}

static void
check_posts (YuChecker *checker, const YuValue *rows)
{
  for (gsize i = 0; i < yu_value_length (rows); i++)
    {
      YuMonth from = month_of (yu_value_item (rows, i), "from");
      YuFinding *finding;

      if (from != 0)
        {
          check_age_at (checker, from, (gint) i);
          continue;
        }
      finding = yu_checker_add (checker, "history_undated", ROWS);
      finding->row = (gint) i;
      yu_finding_number (finding, "row", (gint64) i + 1);
    }
}

/* What is stated beside the posts */

static void
add_years (YuChecker *checker, const char *id, gint64 typed, gint64 derived)
{
  g_autofree char *stated = g_strdup_printf ("%" G_GINT64_FORMAT, typed);
  g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT, derived);
  YuFinding *finding = yu_checker_add (checker, id, "work_years");

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    yu_finding_fill (finding, lang, "typed", stated, "derived", shown, NULL);
}

static gboolean
may_count (const YuValue *row)
{
  const YuValue *related = yu_value_member (row, "related");

  return !yu_value_is (related, YU_VALUE_BOOLEAN) || yu_value_boolean (related);
}

/* Whole years of the posts that may be related; without a limit if one of them does not say since
 * when. */
static gint64
most_years (const YuValue *rows, YuDate on)
{
  g_autoptr (GPtrArray) counted = g_ptr_array_new ();
  g_autoptr (YuValue) list = NULL;
  g_autoptr (GArray) spans = NULL;

  for (gsize i = 0; i < yu_value_length (rows); i++)
    {
      const YuValue *row = yu_value_item (rows, i);

      if (may_count (row) && month_of (row, "from") == 0)
        return G_MAXINT64;
      if (may_count (row))
        g_ptr_array_add (counted, (gpointer) row);
    }
  list = yu_value_new_list ((YuValue *const *) counted->pdata, counted->len);
  spans = yu_work_spans (list, on, NULL);
  return yu_work_months (spans) / 12;
}

static void
check_years (YuChecker *checker, const YuValue *rows)
{
  g_autoptr (GArray) related = yu_work_spans (rows, checker->filing, "related");
  gint64 typed = yu_checker_number (checker, "work_years"), least = yu_work_months (related) / 12,
         most;

  if (typed < 0)
    return;
  most = most_years (rows, checker->filing);
  if (typed > most)
    add_years (checker, "work_years_more", typed, most);
  else if (typed < least)
    add_years (checker, "work_years_less", typed, least);
}

static void
check_global_500 (YuChecker *checker, const YuValue *rows)
{
  gint marked = -1;

  for (gsize i = 0; i < yu_value_length (rows) && marked < 0; i++)
    {
      const YuValue *mark = yu_value_member (yu_value_item (rows, i), "global_500");

      if (yu_value_is (mark, YU_VALUE_BOOLEAN) && yu_value_boolean (mark))
        marked = (gint) i;
    }
  if (marked < 0 && yu_checker_says (checker, "global_500_experience", TRUE))
    yu_checker_add (checker, "global_500_without_post", "global_500_experience");
  if (marked >= 0 && yu_checker_says (checker, "global_500_experience", FALSE))
    yu_finding_number (yu_checker_add (checker, "global_500_not_stated", "global_500_experience"),
                       "row", marked + 1);
}

void
yu_checker_look_at_history (YuChecker *checker)
{
  const YuValue *rows = yu_checker_answer (checker, ROWS);

  if (!yu_value_is (rows, YU_VALUE_LIST))
    return;
  if (yu_value_length (rows) == 0)
    {
      gint64 typed = yu_checker_number (checker, "work_years");

      if (typed > 0)
        yu_finding_number (yu_checker_add (checker, "history_absent", ROWS), "years", typed);
      return;
    }
  check_gaps (checker, rows);
  check_overlaps (checker, rows);
  check_posts (checker, rows);
  check_years (checker, rows);
  check_global_500 (checker, rows);
}
