/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Switching the language without a restart: gettext looks LANGUAGE up anew for every message once
 * its counter has moved. Widgets keep the text they were built with, so the application builds its
 * windows again after a switch. */

#include "config.h"
#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>
#include "base/paths.h"
#include "language.h"
#include "settings.h"

extern int _nl_msg_cat_cntr; /* glibc's: "the set of catalogues has changed" */

static char *system_language; /* LANGUAGE as the program found it; NULL if unset */

/* gettext reads LANGUAGE only when messages are not in the "C" locale. A system without locales
 * still has C.UTF-8. */
static void
leave_c_locale (void)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    {
      setlocale (LC_CTYPE, "C.UTF-8");
      setlocale (LC_MESSAGES, "C.UTF-8");
    }
}

void
yu_language_use (const char *tag)
{
  g_return_if_fail (tag != NULL);

  if (*tag)
    g_setenv ("LANGUAGE", tag, TRUE);
  else if (system_language)
    g_setenv ("LANGUAGE", system_language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "");
  leave_c_locale ();
  _nl_msg_cat_cntr++;
}

void
yu_language_start (void)
{
  g_autofree char *tag = g_settings_get_string (yu_settings (), "language");

  system_language = g_strdup (g_getenv ("LANGUAGE"));
  /* GTK would call setlocale() again while it starts, and undo the choice for a system in the "C"
   * locale. */
  gtk_disable_setlocale ();
  yu_language_use (tag);
  bindtextdomain (GETTEXT_PACKAGE, yu_path_locale ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
