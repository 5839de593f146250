/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dump.h"
#include "specimen.h"

int
main (int argc, char **argv)
{
  g_autoptr (YuPages) pages = specimen_new ();

  g_assert_cmpint (argc, ==, 2);
  dump_pages (pages, argv[1], TRUE);
  return 0;
}
