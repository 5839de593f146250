/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions and sources. A later edition takes over by its first day, and a user's book goes before
 * a shipped one of the same days: neither is a finding. A finding is what leaves it to chance which
 * book counts, or says that two count at once. */

#include "check-private.h"

/* Whether a book holds for as long as another. */
static gboolean
reaches (const YuRulebook *book, const YuRulebook *other)
{
  return book->until == 0 || (other->until != 0 && other->until <= book->until);
}

static void
check_against (const YuCheck *check, const YuRulebook *other)
{
  const YuRulebook *book = check->book;
  g_autofree char *from = yu_date_to_iso (other->from), *until = NULL;

  if (book->from == other->from && book->edition == other->edition)
    yu_faults_add (check->faults, "/edition", other->file, "remove one of the two files",
                   "one file for this edition of “%s”", book->id);
  else if (book->from == other->from && book->edition < other->edition && reaches (other, book))
    yu_faults_add (check->faults, "/edition", other->file, "remove it, or give it days of its own",
                   "an edition that counts on some day; a later one holds on all its days");
  else if (book->until != 0 && book->from < other->from && other->from < book->until)
    {
      until = yu_date_to_iso (book->until);
      yu_faults_add (check->faults, "/effective/until", until, "end it the day the next one begins",
                     "an end not after %s, when the next edition begins (%s)", from, other->file);
    }
}

static void
check_overlaps (const YuCheck *check)
{
  GPtrArray *books = yu_library_books (check->library);

  for (guint i = 0; i < books->len; i++)
    {
      const YuRulebook *other = g_ptr_array_index (books, i);

      if (other != check->book && g_str_equal (other->id, check->book->id)
          && other->from_user == check->book->from_user)
        check_against (check, other);
    }
}

/* Sources */

typedef struct {
  const char *list;
  gsize offset;   /* of the list in YuRulebook */
  gsize citation; /* of the citation in a part */
} Cited;

static void
check_citation (const YuCheck *check, const YuCitation *citation, const char *list, guint place)
{
  g_autofree char *pointer = g_strdup_printf ("/%s/%u/source", list, place);

  if (citation->provenance != YU_PROVENANCE_OFFICIAL)
    return;
  if (citation->clause.in[YU_LANG_ZH_CN] == NULL && citation->source->address == NULL)
    yu_faults_add (check->faults, pointer, "neither",
                   "add the clause, the source’s address, or call it secondary",
                   "a clause or an address for what is called official");
}

static void
check_sources (const YuCheck *check)
{
#define CITED(member, type)                                                                        \
  {                                                                                                \
#member, G_STRUCT_OFFSET(YuRulebook, member), G_STRUCT_OFFSET(type, citation)                  \
  }
  static const Cited cited[] = {
    CITED (decisions, YuDecision),
    CITED (factors, YuFactor),
    CITED (categories, YuCategory),
    CITED (routes, YuRoute),
    CITED (grounds, YuGround),
    CITED (provisions, YuProvision),
    CITED (benefits, YuBenefit),
    CITED (process, YuProcessStep),
    { "documents", G_STRUCT_OFFSET (YuRulebook, paperwork),
      G_STRUCT_OFFSET (YuPaperwork, citation) },
    CITED (authentications, YuAuthentication),
    { "files", G_STRUCT_OFFSET (YuRulebook, file_rules), G_STRUCT_OFFSET (YuFileRule, citation) },
    CITED (lists, YuList),
    CITED (notes, YuNote),
  };
#undef CITED

  for (gsize i = 0; i < G_N_ELEMENTS (cited); i++)
    {
      GPtrArray *parts = G_STRUCT_MEMBER (GPtrArray *, check->book, cited[i].offset);

      for (guint j = 0; j < parts->len; j++)
        check_citation (check, G_STRUCT_MEMBER_P (parts->pdata[j], cited[i].citation),
                        cited[i].list, j);
    }
}

void
yu_check_editions (const YuCheck *check)
{
  check_overlaps (check);
  check_sources (check);
}
