/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader/pdf-tokens.h"

#include <string.h>

static void
write_operand (GString *out, const YuOperation *operation, const YuOperand *operand)
{
  if (operand->kind == YU_OPERAND_NUMBER)
    {
      g_string_append_printf (out, "%g ", operand->number);
      return;
    }
  g_string_append_c (out, operand->kind == YU_OPERAND_NAME ? '/' : '=');
  if (operand->length > 0)
    g_string_append_len (out, (const char *) operation->bytes->data + operand->start,
                         (gssize) operand->length);
  g_string_append_c (out, ' ');
}

/* Operators with what stands before them, written back in one way. */
static char *
written (const char *text, gsize length)
{
  g_autoptr (YuPdfTokens) tokens = yu_pdf_tokens_new ((const guint8 *) text, length);
  GString *out = g_string_new (NULL);
  const YuOperation *operation;

  while ((operation = yu_pdf_tokens_next (tokens)) != NULL)
    {
      for (guint i = 0; i < operation->operands->len; i++)
        write_operand (out, operation, &g_array_index (operation->operands, YuOperand, i));
      g_string_append_printf (out, "%s\n", operation->name);
    }
  return g_string_free (out, FALSE);
}

static void
test_operators (void)
{
  static const struct {
    const char *text, *expected;
  } cases[] = {
    { "q 1 0 0 1 -2.5 .5 cm", "q\n1 0 0 1 -2.5 0.5 cm\n" },
    { "/F1 12 Tf[(a)-250<62 6>]TJ", "/F1 12 Tf\n=a -250 =b` TJ\n" },
    { "(a\\(b\\)\\101(c)\\n) Tj", "=a(b)A(c)\n Tj\n" },
    { "/Span <</ActualText <FEFF>>> BDC EMC", "/Span /ActualText =\xFE\xFF BDC\nEMC\n" },
    { "% a remark ( <\nBT", "BT\n" },
    { "1e3 -inf nan 4 w", "1000 -inf\nnan\n4 w\n" },
    { "", "" },
    { "1 2 3", "" },
    { "(open", "" },
    { "<4", "" },
    { "a_very_long_operator_name f", "a_very_long_ope\nf\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = written (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (out, ==, cases[i].expected);
    }
}

/* Any bytes come to an end. */
static void
test_any_bytes (void)
{
  static const char often[] = "()<>[]{}/%\\ \n0123456789.-abTJ";

  for (guint i = 0; i < 2000; i++)
    {
      char text[200];
      g_autofree char *out = NULL;

      for (gsize k = 0; k < sizeof text; k++)
        text[k] = g_random_boolean () ? often[g_random_int_range (0, sizeof often - 1)]
                                      : (char) g_random_int ();
      out = written (text, sizeof text);
      g_assert_nonnull (out);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-tokens/operators", test_operators);
  g_test_add_func ("/pdf-tokens/any-bytes", test_any_bytes);
  return g_test_run ();
}
