/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The operators of a content stream or of a CMap, one after another with what stands before them. Brackets of arrays and
 * dictionaries are left out: what matters here stands in order. Any bytes are understood as something. */

typedef enum {
  YU_OPERAND_NUMBER,
  YU_OPERAND_NAME,       /* without its slash, as written */
  YU_OPERAND_STRING,
} YuOperandKind;

typedef struct {
  YuOperandKind kind;
  double        number;
  gsize         start, length; /* of a name or string: in the operands' bytes */
} YuOperand;

typedef struct {
  GArray     *operands;  /* of YuOperand */
  GByteArray *bytes;
  char        name[16];  /* of the operator; a longer one is cut and so is none that anybody knows */
} YuOperation;

typedef struct _YuPdfTokens YuPdfTokens;

YuPdfTokens       *yu_pdf_tokens_new  (const guint8 *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT; /* bytes must outlive it */
void               yu_pdf_tokens_free (YuPdfTokens *tokens);
const YuOperation *yu_pdf_tokens_next (YuPdfTokens *tokens);                                         /* borrowed until the next call; NULL at the end */

double             yu_operand_number  (const YuOperation *operation, guint i);                       /* 0 if there is none */
const guint8      *yu_operand_bytes   (const YuOperation *operation, guint i, gsize *length);        /* NULL if there is none */
gboolean           yu_operand_is_name (const YuOperation *operation, guint i, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuPdfTokens, yu_pdf_tokens_free)

G_END_DECLS
