/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scanner.h"
#include "unary-tests.h"

G_BEGIN_DECLS

/* Private to feel: the endpoints of unary tests, compiled once and evaluated without allocating. */

typedef enum {
  YU_OPERAND_NULL,
  YU_OPERAND_BOOLEAN,
  YU_OPERAND_NUMBER,
  YU_OPERAND_TEXT,
  YU_OPERAND_DATE,
  YU_OPERAND_OTHER,   /* a list or a record: only equality and membership are asked of it */
} YuOperandType;

/* A value on the stack: texts and others are borrowed. */
typedef struct {
  YuOperandType type;
  union {
    gboolean       truth;
    YuNumber       number;
    const char    *text;
    YuDate         date;
    const YuValue *other;
  };
} YuOperand;

/* DMN's three truth values in an order in which `or` is the greatest, `and` the least and `not` the mirror image. */
typedef enum {
  YU_TRI_FALSE,
  YU_TRI_NULL,
  YU_TRI_TRUE,
} YuTri;

typedef struct _YuExpression YuExpression;

YuExpression *yu_expression_parse         (YuScanner *scanner) G_GNUC_WARN_UNUSED_RESULT; /* NULL when the scanner has an error */
void          yu_expression_free          (YuExpression *expression);
YuOperand     yu_expression_evaluate      (const YuExpression *expression, YuScope scope, gpointer data);
void          yu_expression_collect_names (const YuExpression *expression, GPtrArray *names);

YuOperand     yu_operand_of_value         (const YuValue *value);
YuValue      *yu_operand_to_value         (YuOperand operand) G_GNUC_WARN_UNUSED_RESULT;
YuTri         yu_operand_compare          (YuCompare how, YuOperand left, YuOperand right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuExpression, yu_expression_free)

G_END_DECLS
