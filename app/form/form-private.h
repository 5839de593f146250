/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form.h"

G_BEGIN_DECLS

/* What form.c and form-load.c share. Strings are interned, so copies of a question may share them without owning them. */

struct _YuForm {
  gatomicrefcount  references;
  YuForm          *origin;      /* the form as loaded: it owns the conditions of all its copies; NULL in the loaded form itself */
  const char      *id;
  GHashTable      *by_id;       /* id → YuQuestion, owned; fields of rows are not in it */
  GPtrArray       *questions;   /* in form order; borrowed from by_id */
  GPtrArray       *steps;       /* of YuStep */
  GPtrArray       *quick_check; /* borrowed from by_id */
};

YuForm *yu_form_blank     (void);
void    yu_question_free  (YuQuestion *question);
void    yu_group_free     (YuGroup *group);

const char *yu_kind_id    (YuKind kind);
gboolean    yu_question_holds (const YuQuestion *question, YuNumber number); /* number, money: whole and in the domain */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuQuestion, yu_question_free)

G_END_DECLS
