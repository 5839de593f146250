/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rulebook.h"

G_BEGIN_DECLS

/* Private to rules: reading the parts of a rulebook. Every reader adds all faults it finds and goes on; a book with
 * faults is thrown away whole. */

/* Appends what one object of a list says, already checked to be an object. */
typedef void (*YuPartReader) (YuRulebook *book, YuJson at);

YuCitation yu_rulebook_read_citation (const YuRulebook *book, YuJson at);       /* its "source" */
/* The required id of a part. A fault if `taken` (of pointers to structs that begin with an id) has it already. */
const char *yu_rulebook_read_id      (YuJson at, const GPtrArray *taken);
gconstpointer yu_rulebook_find       (const GPtrArray *parts, const char *id);  /* parts that begin with an id; NULL if there is none */
YuCondition *yu_rulebook_read_condition (YuJson at, const char *name);          /* optional */
GPtrArray *yu_rulebook_new_parts     (void (*free_part) (gpointer part));
GPtrArray *yu_rulebook_read_ids      (YuJson at, const char *name);             /* optional list of texts; never NULL */

/* rulebook-decisions.c */
void yu_rulebook_read_decision  (YuRulebook *book, YuJson at);
void yu_rulebook_read_factor    (YuRulebook *book, YuJson at);
void yu_rulebook_read_category  (YuRulebook *book, YuJson at);
void yu_rulebook_read_route     (YuRulebook *book, YuJson at);
void yu_rulebook_read_ground    (YuRulebook *book, YuJson at);
void yu_rulebook_read_provision (YuRulebook *book, YuJson at);
void yu_rulebook_read_note      (YuRulebook *book, YuJson at);

/* rulebook-facts.c */
void yu_rulebook_read_benefit   (YuRulebook *book, YuJson at);
void yu_rulebook_read_step      (YuRulebook *book, YuJson at);
void yu_rulebook_read_list      (YuRulebook *book, YuJson at);
void yu_rulebook_read_parameter (YuRulebook *book, YuJson at);
void yu_rulebook_read_example   (YuRulebook *book, YuJson at);

/* rulebook-documents.c */
void yu_rulebook_read_paperwork (YuRulebook *book, YuJson at);
void yu_rulebook_read_authentication (YuRulebook *book, YuJson at);
void yu_rulebook_read_file_rule (YuRulebook *book, YuJson at);

void yu_rulebook_init_decisions (YuRulebook *book);   /* empty lists that free their parts */
void yu_rulebook_init_facts     (YuRulebook *book);
void yu_rulebook_init_documents (YuRulebook *book);

G_END_DECLS
