/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "assessment.h"
#include "axis.h"

G_BEGIN_DECLS

/* The rulebooks of a date, compiled. Every condition of every statement stands in one array of nodes, children before their
 * parents, so that a pass over the array evaluates everything there is; every factor is an array over cells. */

#define YU_MAX_ASKED 63                                      /* groups of questions that rules read */
#define YU_LIVE_POINTS (G_GUINT64_CONSTANT (1) << YU_MAX_ASKED) /* "depends on the points" in a set of groups */
#define YU_MAX_GRID 65536                                    /* cases of a table */
#define YU_NO_NODE G_MAXUINT

typedef enum {
  YU_NODE_LEAF,
  YU_NODE_ALL,
  YU_NODE_ANY,
  YU_NODE_NOT,
  YU_NODE_CLAIMED,
  YU_NODE_UNKNOWABLE, /* no figure is in force for what it compares with, or it speaks of something that comes later */
} YuNodeKind;

typedef struct {
  YuNodeKind         kind;
  guint              axis;      /* leaf */
  guint              probe;
  YuCells            claimed, met; /* leaf: the cells that reach the level */
  guint              first, n;  /* children: links[first .. first + n) */
  const YuCondition *condition; /* NULL: put together by the model */
  const char        *about;     /* the statement that this node is, or refers to */
} YuNode;

/* A factor's table over the cells of its inputs. */
typedef struct {
  const YuFactor *factor;
  GArray         *axes;     /* of guint */
  GArray         *strides;  /* of guint */
  gboolean        opaque;   /* an entry compares with what is no figure in force: anything up to the cap is possible */
  guint           n_cells;
  gint64         *points;
  guint          *rows;     /* the table's row; G_MAXUINT: default */
} YuGrid;

/* A route, category, ground, provision or note with its node. */
typedef struct {
  const char   *id;
  gconstpointer subject;
  guint         node;
} YuRoot;

/* The questions that give some facts together: a number of years or its history. */
typedef struct {
  const char *questions[3]; /* the one to ask first; NULL-terminated when fewer */
  GArray     *axes;         /* of guint */
} YuAsked;

/* Why the rulebooks of a date cannot be compiled together. */
typedef struct {
  YuFaults       *faults; /* one, without its place */
  const YuAxis   *axis;   /* the fact of which too much is asked, or */
  const YuFactor *factor; /* the factor whose table cannot be held; neither: all together */
} YuMisfit;

struct _YuModel {
  gatomicrefcount refs;
  YuLibrary      *library;
  YuDate          on;
  GPtrArray      *books;
  GHashTable     *figures;     /* parameter → YuValue in force */
  GHashTable     *lists;       /* list → (entry → level) in force */
  GHashTable     *axis_of;     /* fact id → YuAxis */
  GPtrArray      *axes;        /* of YuAxis */
  GArray         *nodes;       /* of YuNode */
  GArray         *links;       /* of guint */
  GPtrArray      *grids;       /* of YuGrid, in the order of the table */
  const YuFactor *local;       /* the row of the table that the provisions fill; NULL if there is none */
  GArray         *provisions;  /* of YuRoot; a provision's children are its grants */
  guint           points_from; /* nodes before this one do not know the points */
  GArray         *routes, *categories, *grounds, *notes; /* of YuRoot */
  guint           eligible;
  GArray         *applies;     /* of guint: nodes */
  GPtrArray      *asked;       /* of YuAsked */
  guint           national_axis, points_axis; /* G_MAXUINT if no rule reads it */
  gint64          national_cap, incentive_cap;
  YuProvenance    incentive_provenance;
  gboolean        old_figure;  /* the newest wage figure is older than last year */
};

YuNames  yu_model_names (const YuModel *model);
#define yu_model_axis(model, i) ((YuAxis *) g_ptr_array_index ((model)->axes, (i)))
#define yu_model_node(model, i) (&g_array_index ((model)->nodes, YuNode, (i)))
#define yu_model_link(model, i) (g_array_index ((model)->links, guint, (i)))

/* compile.c */
void     yu_compile_provisions (YuModel *model);
void     yu_compile_statements (YuModel *model); /* routes, categories, grounds, notes: they know the points */
void     yu_compile_masks      (YuModel *model); /* after the axes were cut */
YuAxis  *yu_model_need_axis    (YuModel *model, const char *fact);

gboolean yu_model_has_figures  (const YuModel *model, const YuTests *tests); /* all names that the tests mention */

/* fit.c */
const YuRulebook *yu_model_blame (const YuModel *model, const YuMisfit *misfit, YuFaults **faults);

/* model.c: NULL with the faults of one of the books if they cannot be compiled together. */
YuModel *yu_model_try (YuLibrary *library, GPtrArray *books, YuDate on, const YuRulebook **book, YuFaults **faults);
/* As yu_model_new(), with one edition by itself: see yu_library_in_force(). */
YuModel *yu_model_about (YuLibrary *library, YuDate on, const YuRulebook *about, GError **error);

/* grid.c */
YuGrid  *yu_grid_new           (YuModel *model, const YuFactor *factor);
gboolean yu_grid_fill          (YuGrid *grid, const YuModel *model, YuFaults *faults); /* FALSE: it cannot be held, and why */
void     yu_grid_free          (YuGrid *grid);

G_END_DECLS
