/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* ISO 32000-1, 7.2 and 7.3, as far as content streams and CMaps need it. */

#include "pdf-tokens.h"

#include <math.h>
#include <string.h>

#define MOST_OPERANDS 100000 /* before one operator; those beyond are dropped */

struct _YuPdfTokens {
  const guint8 *at, *end;
  YuOperation operation;
};

/**
 * yu_pdf_tokens_new:
 * @bytes: a decoded stream
 * @length: how many
 *
 * Returns: (transfer full): a reader at its beginning
 */
YuPdfTokens *
yu_pdf_tokens_new (const guint8 *bytes, gsize length)
{
  YuPdfTokens *tokens = g_new0 (YuPdfTokens, 1);

  tokens->at = bytes;
  tokens->end = length > 0 ? bytes + length : bytes;
  tokens->operation.operands = g_array_new (FALSE, FALSE, sizeof (YuOperand));
  tokens->operation.bytes = g_byte_array_new ();
  return tokens;
}

/**
 * yu_pdf_tokens_free:
 * @tokens: (transfer full): a reader
 *
 * Frees it.
 */
void
yu_pdf_tokens_free (YuPdfTokens *tokens)
{
  g_array_unref (tokens->operation.operands);
  g_byte_array_unref (tokens->operation.bytes);
  g_free (tokens);
}

static gboolean
is_space (guint8 c)
{
  return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static gboolean
is_regular (guint8 c)
{
  return !is_space (c) && strchr ("()<>[]{}/%", c) == NULL;
}

static void
skip_blanks (YuPdfTokens *tokens)
{
  while (tokens->at < tokens->end)
    {
      if (*tokens->at == '%')
        while (tokens->at < tokens->end && *tokens->at != '\n' && *tokens->at != '\r')
          tokens->at++;
      else if (is_space (*tokens->at))
        tokens->at++;
      else
        return;
    }
}

static void
keep (YuPdfTokens *tokens, YuOperand operand)
{
  if (tokens->operation.operands->len < MOST_OPERANDS)
    g_array_append_val (tokens->operation.operands, operand);
}

static void
add_byte (YuPdfTokens *tokens, guint value)
{
  guint8 byte = (guint8) value;

  g_byte_array_append (tokens->operation.bytes, &byte, 1);
}

/* ------------------------------------------------------------------ strings */

static void
read_hex (YuPdfTokens *tokens)
{
  int high = -1;

  for (tokens->at++; tokens->at < tokens->end && *tokens->at != '>'; tokens->at++)
    {
      int digit = g_ascii_xdigit_value ((char) *tokens->at);

      if (digit < 0)
        continue;
      if (high >= 0)
        add_byte (tokens, (guint) (high << 4 | digit));
      high = high >= 0 ? -1 : digit;
    }
  if (high >= 0)
    add_byte (tokens, (guint) high << 4);
  if (tokens->at < tokens->end)
    tokens->at++;
}

static void
read_escape (YuPdfTokens *tokens)
{
  static const char letters[] = "nrtbf", meant[] = "\n\r\t\b\f";
  const char *letter;
  guint value = 0;

  if (++tokens->at >= tokens->end)
    return;
  letter = *tokens->at != 0 ? strchr (letters, *tokens->at) : NULL;
  if (letter != NULL)
    {
      add_byte (tokens, (guint8) meant[letter - letters]);
      tokens->at++;
    }
  else if (*tokens->at >= '0' && *tokens->at <= '7')
    {
      for (guint i = 0;
           i < 3 && tokens->at < tokens->end && *tokens->at >= '0' && *tokens->at <= '7'; i++)
        value = value * 8 + (guint) (*tokens->at++ - '0');
      add_byte (tokens, value);
    }
  else if (*tokens->at == '\n' || *tokens->at == '\r')
    tokens->at++;
  else
    add_byte (tokens, *tokens->at++);
}

static void
read_literal (YuPdfTokens *tokens)
{
  guint depth = 1;

  for (tokens->at++; tokens->at < tokens->end;)
    {
      if (*tokens->at == '\\')
        {
          read_escape (tokens);
          continue;
        }
      depth += *tokens->at == '(';
      depth -= *tokens->at == ')';
      if (depth == 0)
        break;
      add_byte (tokens, *tokens->at++);
    }
  if (tokens->at < tokens->end)
    tokens->at++;
}

static void
read_string (YuPdfTokens *tokens)
{
  gsize start = tokens->operation.bytes->len;

  if (*tokens->at == '<')
    read_hex (tokens);
  else
    read_literal (tokens);
  keep (tokens, (YuOperand){ YU_OPERAND_STRING, 0, start, tokens->operation.bytes->len - start });
}

/* ------------------------------------------------------------------ words */

static gsize
word_length (const YuPdfTokens *tokens)
{
  const guint8 *p = tokens->at;

  while (p < tokens->end && is_regular (*p))
    p++;
  return (gsize) (p - tokens->at);
}

static void
read_name (YuPdfTokens *tokens)
{
  gsize start = tokens->operation.bytes->len, length;

  tokens->at++;
  length = word_length (tokens);
  g_byte_array_append (tokens->operation.bytes, tokens->at, (guint) length);
  tokens->at += length;
  keep (tokens, (YuOperand){ YU_OPERAND_NAME, 0, start, length });
}

/* A number becomes an operand; any other word is an operator, and ends what stands before it. */
static gboolean
read_word (YuPdfTokens *tokens)
{
  gsize length = word_length (tokens), kept = MIN (length, sizeof tokens->operation.name - 1);
  char text[32] = { 0 };
  char *end;
  double number;

  memcpy (text, tokens->at, MIN (length, sizeof text - 1));
  number = g_ascii_strtod (text, &end);
  memcpy (tokens->operation.name, tokens->at, kept);
  tokens->operation.name[kept] = '\0';
  tokens->at += length;
  if (end == text || *end != '\0' || g_ascii_isalpha (*text) || !isfinite (number))
    return TRUE;
  keep (tokens, (YuOperand){ YU_OPERAND_NUMBER, number, 0, 0 });
  return FALSE;
}

static gboolean
begins (const YuPdfTokens *tokens, const char *mark)
{
  return tokens->end - tokens->at >= 2 && tokens->at[0] == (guint8) mark[0]
         && tokens->at[1] == (guint8) mark[1];
}

/**
 * yu_pdf_tokens_next:
 * @tokens: a reader
 *
 * Returns: (transfer none) (nullable): the next operator with its operands; %NULL at the end
 */
const YuOperation *
yu_pdf_tokens_next (YuPdfTokens *tokens)
{
  g_array_set_size (tokens->operation.operands, 0);
  g_byte_array_set_size (tokens->operation.bytes, 0);
  for (skip_blanks (tokens); tokens->at < tokens->end; skip_blanks (tokens))
    {
      if (begins (tokens, "<<") || begins (tokens, ">>"))
        tokens->at += 2;
      else if (*tokens->at == '<' || *tokens->at == '(')
        read_string (tokens);
      else if (*tokens->at == '/')
        read_name (tokens);
      else if (!is_regular (*tokens->at))
        tokens->at++;
      else if (read_word (tokens))
        return &tokens->operation;
    }
  return NULL;
}

/**
 * yu_operand_number:
 * @operation: an operator
 * @i: which operand
 *
 * Returns: the number, 0 if there is none
 */
double
yu_operand_number (const YuOperation *operation, guint i)
{
  return i < operation->operands->len ? g_array_index (operation->operands, YuOperand, i).number
                                      : 0;
}

/**
 * yu_operand_bytes:
 * @operation: an operator
 * @i: which operand
 * @length: (out): how many bytes
 *
 * Returns: (transfer none) (nullable): the bytes of a string, %NULL if that operand is none
 */
const guint8 *
yu_operand_bytes (const YuOperation *operation, guint i, gsize *length)
{
  const YuOperand *operand;

  *length = 0;
  if (i >= operation->operands->len)
    return NULL;
  operand = &g_array_index (operation->operands, YuOperand, i);
  if (operand->kind != YU_OPERAND_STRING)
    return NULL;
  *length = operand->length;
  return operation->bytes->data != NULL ? operation->bytes->data + operand->start
                                        : (const guint8 *) "";
}

/**
 * yu_operand_is_name:
 * @operation: an operator
 * @i: which operand
 * @name: a name
 *
 * Returns: whether that operand is this name
 */
gboolean
yu_operand_is_name (const YuOperation *operation, guint i, const char *name)
{
  const YuOperand *operand;

  if (i >= operation->operands->len)
    return FALSE;
  operand = &g_array_index (operation->operands, YuOperand, i);
  return operand->kind == YU_OPERAND_NAME && operand->length == strlen (name)
         && memcmp (operation->bytes->data + operand->start, name, operand->length) == 0;
}
