/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include "fault.h"
#include "text.h"
#include "value.h"

G_BEGIN_DECLS

/* The strict reader. json-glib's own parser is used nowhere: it accepts wrong JSON and crashes on depth. */

#define YU_JSON_MAX_DOCUMENT (8 * 1024 * 1024)
#define YU_JSON_MAX_RULEBOOK (2 * 1024 * 1024)
#define YU_JSON_MAX_DEPTH 64
#define YU_JSON_MAX_MEMBERS 1000   /* of one object */
#define YU_JSON_MAX_VALUES 500000  /* of one file */

/* Reads bytes by RFC 8259 and our limits. On refusal NULL and one fault with line and column. Nobody may change the document. */
JsonNode *yu_json_parse  (const char *bytes, gsize length, gsize max_size, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
/* Reads a regular file (never a FIFO, device or folder; never more than max_size bytes), then parses. */
JsonNode *yu_json_read   (const char *path, gsize max_size, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
int       yu_file_open   (const char *path, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT; /* a regular file; -1 and a fault if it is none */
GBytes   *yu_file_read   (const char *path, gsize max_size, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
/* All of an open descriptor (standard input), never more than max_size bytes. */
GBytes   *yu_descriptor_read (int fd, gsize max_size, YuFaults *faults) G_GNUC_WARN_UNUSED_RESULT;
/* Canonical text: two spaces, members in their order, numbers exact, newline at the end. */
char     *yu_json_write  (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

char     *yu_json_write_line (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT; /* the same on one line, no newline */
void      yu_json_pointer_append (GString *pointer, const char *name);   /* RFC 6901 escaping */

/* A place in a document: accessors name the pointer in the fault they add. A cursor is a plain value on the stack. */
typedef struct {
  JsonNode   *node;      /* borrowed */
  const char *pointer;   /* interned */
  YuFaults   *faults;
} YuJson;

YuJson      yu_json_root         (JsonNode *node, YuFaults *faults);
void        yu_json_fault        (YuJson at, const char *remedy, const char *expected_format, ...) G_GNUC_PRINTF (3, 4); /* found is filled in */
void        yu_json_problem      (YuJson at, const char *expected, const char *problem); /* what is wrong inside a text */
gboolean    yu_json_is_object    (YuJson at);  /* adds a fault if not */
gboolean    yu_json_is_array     (YuJson at);  /* adds a fault if not */
gboolean    yu_json_has          (YuJson at, const char *name);                 /* quiet; a null member counts as absent */
YuJson      yu_json_member       (YuJson at, const char *name);                 /* node NULL and a fault if absent */
YuJson      yu_json_item         (YuJson at, guint i);
guint       yu_json_length       (YuJson at);                                   /* array or object */
YuJson      yu_json_entry        (YuJson at, guint i, const char **name);       /* the i-th member of an object */
/* Checked readers of a required member (fault, and the zero value, when absent or of a wrong type) */
const char *yu_json_text         (YuJson at, const char *name);                 /* interned */
gint64      yu_json_integer      (YuJson at, const char *name, gint64 min, gint64 max);
YuText      yu_json_words        (YuJson at, const char *name);                 /* {"en": …, "zh_CN": …}, both required, neither empty */
guint32     yu_json_date         (YuJson at, const char *name);
/* and of an optional one */
const char *yu_json_text_or      (YuJson at, const char *name, const char *otherwise);
gint64      yu_json_integer_or   (YuJson at, const char *name, gint64 min, gint64 max, gint64 otherwise);
gboolean    yu_json_boolean_or   (YuJson at, const char *name, gboolean otherwise);
YuText      yu_json_words_or     (YuJson at, const char *name);                 /* both NULL when absent */
guint32     yu_json_date_or      (YuJson at, const char *name, guint32 otherwise);
/* What stands there as a value; a number that cannot be kept exactly is a fault. */
YuValue    *yu_json_value        (YuJson at) G_GNUC_WARN_UNUSED_RESULT;
/* A fault, with "did you mean", for every member whose name is not in the NULL-terminated list. */
void        yu_json_only         (YuJson at, ...) G_GNUC_NULL_TERMINATED;
const char *yu_nearest_word      (const char *word, const char *const *candidates); /* for "did you mean"; NULL if none is near */

G_END_DECLS
