/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rulebook: read whole or refused whole. What is checked here needs this file alone: members,
 * types, ids, sources, the decision of a factor. What needs the other books (facts, lists,
 * parameters, categories, grounds) is checked in check-names.c.
 *
 * All texts are interned: books live as long as the program, and so may what an assessment points
 * to. */

#include "rulebook-private.h"

#include <string.h>

static void
read_source (YuRulebook *book, YuJson at)
{
  yu_source_read (book->sources, at);
}

static YuRulebook *
book_new (GBytes *bytes, const char *file, gboolean from_user)
{
  YuRulebook *self = g_new0 (YuRulebook, 1);

  self->file = g_intern_string (file);
  self->from_user = from_user;
  self->bytes = g_bytes_ref (bytes);
  self->sources = yu_rulebook_new_parts (g_free);
  yu_rulebook_init_decisions (self);
  yu_rulebook_init_facts (self);
  yu_rulebook_init_documents (self);
  return self;
}

/**
 * yu_rulebook_free:
 * @book: (nullable): a rulebook
 */
void
yu_rulebook_free (YuRulebook *book)
{
  if (book == NULL)
    return;

  g_ptr_array_unref (book->sources);
  g_ptr_array_unref (book->decisions);
  g_ptr_array_unref (book->factors);
  g_ptr_array_unref (book->categories);
  g_ptr_array_unref (book->routes);
  g_ptr_array_unref (book->grounds);
  g_ptr_array_unref (book->provisions);
  g_ptr_array_unref (book->benefits);
  g_ptr_array_unref (book->process);
  g_ptr_array_unref (book->paperwork);
  g_ptr_array_unref (book->authentications);
  g_ptr_array_unref (book->file_rules);
  g_ptr_array_unref (book->lists);
  g_ptr_array_unref (book->parameters);
  g_ptr_array_unref (book->notes);
  g_ptr_array_unref (book->examples);
  yu_condition_free (book->applies);
  yu_condition_free (book->gate);
  g_bytes_unref (book->bytes);
  g_free (book->digest);
  g_free (book);
}

/* Helpers of all readers */

GPtrArray *
yu_rulebook_new_parts (void (*free_part) (gpointer part))
{
  return g_ptr_array_new_with_free_func (free_part);
}

/* Every part begins with its id. */
gconstpointer
yu_rulebook_find (const GPtrArray *parts, const char *id)
{
  for (guint i = 0; i < parts->len; i++)
    {
      gconstpointer part = g_ptr_array_index (parts, i);

      if (g_strcmp0 (*(const char *const *) part, id) == 0)
        return part;
    }

  return NULL;
}

const char *
yu_rulebook_read_id (YuJson at, const GPtrArray *taken)
{
  gsize before = yu_faults_total (at.faults);
  const char *id = yu_json_text (at, "id");

  if (yu_faults_total (at.faults) > before)
    return id;

  if (*id == '\0')
    yu_json_fault (yu_json_member (at, "id"), NULL, "an id that is not empty");
  else if (yu_rulebook_find (taken, id) != NULL)
    yu_json_fault (yu_json_member (at, "id"), "give it an id of its own",
                   "an id that occurs once in its list");
  return id;
}

static void
read_parts (YuRulebook *book, YuJson root, const char *name, YuPartReader read)
{
  YuJson list;

  if (!yu_json_has (root, name))
    return;

  list = yu_json_member (root, name);
  if (!yu_json_is_array (list))
    return;
  for (guint i = 0; i < yu_json_length (list); i++)
    if (yu_json_is_object (yu_json_item (list, i)))
      read (book, yu_json_item (list, i));
}

GPtrArray *
yu_rulebook_read_ids (YuJson at, const char *name)
{
  GPtrArray *ids = g_ptr_array_new ();
  YuJson list;

  if (!yu_json_has (at, name))
    return ids;

  list = yu_json_member (at, name);
  if (!yu_json_is_array (list))
    return ids;
  for (guint i = 0; i < yu_json_length (list); i++)
    {
      YuJson item = yu_json_item (list, i);

      if (JSON_NODE_HOLDS_VALUE (item.node)
          && json_node_get_value_type (item.node) == G_TYPE_STRING)
        g_ptr_array_add (ids, (gpointer) g_intern_string (json_node_get_string (item.node)));
      else
        yu_json_fault (item, "write it in quotation marks", "an id as a text");
    }
  return ids;
}

YuCondition *
yu_rulebook_read_condition (YuJson at, const char *name)
{
  return yu_json_has (at, name) ? yu_condition_parse (yu_json_member (at, name)) : NULL;
}

/* Sources */

YuCitation
yu_rulebook_read_citation (const YuRulebook *book, YuJson at)
{
  return yu_citation_read (book->sources, yu_json_member (at, "source"));
}

/* The whole file */

static void
read_head (YuRulebook *book, YuJson root)
{
  YuJson effective = yu_json_member (root, "effective");

  if (!g_str_equal (yu_json_text (root, "format"), "yucai-rulebook")
      && yu_json_has (root, "format"))
    yu_json_fault (yu_json_member (root, "format"), NULL, "“yucai-rulebook”");
  yu_json_integer (root, "version", 1, 1);
  book->id = yu_rulebook_read_id (root, book->sources);
  book->edition = yu_json_date (root, "edition");
  book->title = yu_json_words (root, "title");
  book->notice = yu_json_words_or (root, "notice");
  book->reviewed_until = yu_json_date_or (root, "reviewed_until", 0);
  book->cap = yu_json_integer_or (root, "cap", 0, 1000, 0);

  if (effective.node == NULL || !yu_json_is_object (effective))
    return;
  yu_json_only (effective, "from", "until", NULL);
  book->from = yu_json_date (effective, "from");
  book->until = yu_json_date_or (effective, "until", 0);
  if (book->until != 0 && book->from != 0 && book->until <= book->from)
    yu_json_fault (yu_json_member (effective, "until"), "write the first day it no longer holds",
                   "a day after “from”");
}

static void
read_book (YuRulebook *book, YuJson root)
{
  static const struct {
    const char *name;
    YuPartReader read;
  } parts[] = {
    /* Sources first, decisions before factors: later parts point to them. */
    { "sources", read_source },
    { "decisions", yu_rulebook_read_decision },
    { "factors", yu_rulebook_read_factor },
    { "categories", yu_rulebook_read_category },
    { "routes", yu_rulebook_read_route },
    { "grounds", yu_rulebook_read_ground },
    { "provisions", yu_rulebook_read_provision },
    { "benefits", yu_rulebook_read_benefit },
    { "process", yu_rulebook_read_step },
    { "documents", yu_rulebook_read_paperwork },
    { "authentications", yu_rulebook_read_authentication },
    { "files", yu_rulebook_read_file_rule },
    { "lists", yu_rulebook_read_list },
    { "parameters", yu_rulebook_read_parameter },
    { "notes", yu_rulebook_read_note },
    { "examples", yu_rulebook_read_example },
  };

  yu_json_only (root, "format", "version", "id", "edition", "effective", "reviewed_until", "title",
                "notice", "applies", "gate", "cap", "sources", "decisions", "factors", "categories",
                "routes", "grounds", "provisions", "benefits", "process", "documents",
                "authentications", "files", "lists", "parameters", "notes", "examples", "$schema",
                NULL);
  read_head (book, root);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    read_parts (book, root, parts[i].name, parts[i].read);
  book->applies = yu_rulebook_read_condition (root, "applies");
  book->gate = yu_rulebook_read_condition (root, "gate");
}

/**
 * yu_rulebook_parse:
 * @bytes: a file's content
 * @file: its path, for messages and for who looks where the book is from
 * @from_user: whether it is from the user's own folder
 * @faults: where every fault goes
 *
 * Reads a rulebook by the format of app/DESIGN.md.
 *
 * Returns: (transfer full) (nullable): the book, or %NULL when faults were added
 */
YuRulebook *
yu_rulebook_parse (GBytes *bytes, const char *file, gboolean from_user, YuFaults *faults)
{
  gsize size, before = yu_faults_total (faults);
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (JsonNode) node
      = yu_json_parse (text != NULL ? text : "", size, YU_JSON_MAX_RULEBOOK, faults);
  g_autoptr (YuRulebook) book = NULL;

  if (node == NULL || !yu_json_is_object (yu_json_root (node, faults)))
    return NULL;

  book = book_new (bytes, file, from_user);
  read_book (book, yu_json_root (node, faults));
  return yu_faults_total (faults) == before ? g_steal_pointer (&book) : NULL;
}

/**
 * yu_rulebook_read:
 * @path: a file
 * @from_user: whether it is from the user's own folder
 * @faults: where every fault goes
 *
 * Returns: (transfer full) (nullable): the book, or %NULL when faults were added
 */
YuRulebook *
yu_rulebook_read (const char *path, gboolean from_user, YuFaults *faults)
{
  g_autoptr (GBytes) bytes = yu_file_read (path, YU_JSON_MAX_RULEBOOK, faults);

  return bytes != NULL ? yu_rulebook_parse (bytes, path, from_user, faults) : NULL;
}

/**
 * yu_rulebook_sha256:
 * @book: a rulebook
 *
 * Computed when it is first asked: a tenth of the time of loading, and most who load never ask.
 * From any thread.
 *
 * Returns: (transfer none): the SHA-256 of its file as it was read, in hexadecimal digits
 */
const char *
yu_rulebook_sha256 (const YuRulebook *book)
{
  YuRulebook *self = (YuRulebook *) book;

  if (g_once_init_enter (&self->digest))
    g_once_init_leave (&self->digest,
                       g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, book->bytes));
  return book->digest;
}

/**
 * yu_rulebook_holds:
 * @book: a rulebook
 * @on: a date
 *
 * Returns: whether the date lies in its effective range; another edition may count nevertheless
 */
gboolean
yu_rulebook_holds (const YuRulebook *book, YuDate on)
{
  return book->from <= on && (book->until == 0 || on < book->until);
}
