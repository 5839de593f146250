/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "application.h"
#include "language.h"

int
main (int argc, char **argv)
{
  g_autoptr (YuApplication) application = NULL;

  yu_language_start ();
  application = yu_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
