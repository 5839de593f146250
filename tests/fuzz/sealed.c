/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sealed file, with the passphrase of the published vectors: refused with a fault, or read whole,
 * and then nobody but who has the key has made it. */

#include "fuzz.h"

#include "base/sealed-file.h"

#include <string.h>

#define PASSPHRASE "correct horse battery staple"
#define AT_COST 8
#define CHEAP_KIB 64

/* What is allowed may still take seconds: that is the caps' test. */
static gboolean
is_cheap (const guint8 *data, gsize size)
{
  guint32 cost[2];

  if (size < AT_COST + sizeof cost)
    return TRUE;
  memcpy (cost, data + AT_COST, sizeof cost);
  return GUINT32_FROM_LE (cost[1]) <= CHEAP_KIB || GUINT32_FROM_LE (cost[1]) > YU_SEAL_MOST_KIB
         || GUINT32_FROM_LE (cost[0]) > YU_SEAL_MOST_PASSES;
}

static void
sealed_again (const YuSeal *seal, GBytes *content)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("again");
  g_autoptr (GBytes) file = yu_sealed_write (seal, content);
  g_autoptr (GBytes) back = yu_sealed_read (seal, file, faults);

  g_assert_true (g_bytes_equal (back, content));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (YuSecret) passphrase = yu_secret_new (PASSPHRASE, strlen (PASSPHRASE));
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (YuFaults) faults = yu_faults_new ("sealed");
  g_autoptr (YuSeal) seal = NULL;
  g_autoptr (GBytes) content = NULL;
  YuError code;

  if (!is_cheap (data, size))
    return 0;
  seal = yu_seal_open (file, passphrase, faults, &code);
  content = seal != NULL ? yu_sealed_read (seal, file, faults) : NULL;
  g_assert_true ((content == NULL) == (yu_faults_total (faults) > 0));
  if (content != NULL)
    sealed_again (seal, content);
  return 0;
}
