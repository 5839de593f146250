/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/library.h"

G_BEGIN_DECLS

/* The domain of one fact, cut into cells: the classes of values that no rule can tell apart. What is known of a fact is a
 * set of cells; a test of a rule is a set of cells as well. Cut once with the model, read-only afterwards. */

#define YU_MAX_CELLS 64
#define YU_MAX_PROBES 256

typedef guint64 YuCells;

/* The names that tests may mention: figures in force. */
typedef struct {
  YuScope  look_up;
  gpointer data;
} YuNames;

/* One thing that a rule asks of a fact: tests, or to be an entry of a list. */
typedef struct {
  YuTests    *tests;   /* borrowed; NULL: ask the list */
  GHashTable *entries; /* borrowed: id → level, of the entries in force */
} YuProbe;

/* From this number on (until the next step) every value is of this cell. */
typedef struct {
  gint64 from;
  guint  cell;
} YuStair;

/* Where the value of a fact comes from. */
typedef enum {
  YU_FROM_ANSWER,     /* the answer of the same name */
  YU_FROM_BIRTH_DATE,
  YU_FROM_HISTORY,    /* years of related work */
  YU_FROM_MONTH,      /* a number of years, or the month they began */
  YU_FROM_VENTURE,    /* a member of the record, or "none" */
  YU_FROM_COUNTRY,
  YU_FROM_LIST,       /* an entry of a dated list */
  YU_FROM_DISTRICT,   /* the same, but an abolished entry still counts */
  YU_FROM_POINTS,     /* computed after the factors */
} YuOriginKind;

typedef struct {
  YuOriginKind kind;
  const char  *question; /* or the record's member */
} YuOrigin;

typedef struct {
  const YuFact *fact;
  YuOrigin      origin;
  const YuQuestion *question; /* of the same name; NULL for a derived fact */
  guint         index;      /* its place in the model */
  guint         group;      /* the questions that give it */
  GArray       *probes;     /* of YuProbe */
  guint         n_cells;
  YuCells       full;       /* what an unknown fact may still be */
  GPtrArray    *samples;    /* of YuValue, one a cell */
  GByteArray   *levels;     /* n_cells × n probes, YuLevel */
  GArray       *stairs;     /* of YuStair: numbers and dates, ascending */
  GHashTable   *names;      /* text → cell: choices */
} YuAxis;

YuAxis   *yu_axis_new      (const YuFact *fact) G_GNUC_WARN_UNUSED_RESULT;
void      yu_axis_free     (YuAxis *axis);
guint     yu_axis_add      (YuAxis *axis, YuProbe probe);                       /* its number */
gboolean  yu_axis_cut      (YuAxis *axis, YuDate on, YuNames names);                  /* FALSE: more than YU_MAX_CELLS cells */
YuCells   yu_axis_at_least (const YuAxis *axis, guint probe, YuLevel level);    /* the cells in which the probe reaches a level */
YuCells   yu_axis_find     (const YuAxis *axis, const YuValue *value, YuNames names); /* the cell of a value; 0 if outside the domain */
YuCells   yu_axis_between  (const YuAxis *axis, gint64 lo, gint64 hi);          /* the cells that lo..hi touches */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuAxis, yu_axis_free)

G_END_DECLS
