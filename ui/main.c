/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sys/resource.h>

#include "application.h"
#include "language.h"

/* What a crash leaves on the disk must not be the memory: it holds a person's whole dossier. Where
 * a service collects such images, it heeds this limit too. */
static void
forbid_core_dumps (void)
{
  const struct rlimit nothing = { 0, 0 };

  setrlimit (RLIMIT_CORE, &nothing);
}

int
main (int argc, char **argv)
{
  g_autoptr (YuApplication) application = NULL;

  forbid_core_dumps ();
  yu_language_start ();
  application = yu_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
