/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Passphrases for the commands, and dossiers opened with them. */

#include "passphrase.h"

#include "base/sealed-file.h"
#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define TERMINAL "/dev/tty"
#define MOST_TYPED                                                                                 \
  (YU_SECRET_MOST_BYTES + 2) /* with the line's end, and one more to tell what is too long */
#define CONTROL_C 3

/* --- the terminal --- */

/* Keys that would stop the program come as characters meanwhile, so that it cannot end with a
 * terminal that shows nothing. */
static gboolean
hush (int terminal, struct termios *before)
{
  struct termios quiet;

  if (tcgetattr (terminal, before) != 0)
    return FALSE;
  quiet = *before;
  quiet.c_lflag &= ~(tcflag_t) (ECHO | ISIG);
  return tcsetattr (terminal, TCSAFLUSH, &quiet) == 0;
}

static gssize
read_line (int terminal, char *line, gsize most)
{
  gssize got;

  do
    got = read (terminal, line, most);
  while (got < 0 && errno == EINTR);
  return got;
}

/* NULL: nothing usable was typed. */
static YuSecret *
secret_of_line (const char *text, gsize length)
{
  const char *end = length > 0 ? memchr (text, '\n', length) : NULL;
  gsize kept = end != NULL ? (gsize) (end - text) : length;

  if (kept > 0 && text[kept - 1] == '\r')
    kept--;
  if (kept > 0 && memchr (text, CONTROL_C, kept) != NULL)
    return NULL;
  return kept > 0 ? yu_secret_new (text, kept) : NULL;
}

static YuSecret *
ask_on (int terminal, const char *prompt)
{
  char line[MOST_TYPED];
  struct termios before;
  YuSecret *secret = NULL;
  gssize got;

  if (!hush (terminal, &before))
    return NULL;
  if (write (terminal, prompt, strlen (prompt)) >= 0)
    {
      got = read_line (terminal, line, sizeof line);
      secret = got > 0 ? secret_of_line (line, (gsize) got) : NULL;
    }
  tcsetattr (terminal, TCSAFLUSH, &before);
  if (write (terminal, "\n", 1) < 0)
    g_clear_pointer (&secret, yu_secret_unref);
  yu_wipe (line, sizeof line);
  return secret;
}

/**
 * yu_cli_ask:
 * @prompt: what to ask
 *
 * Asks on the terminal, whatever standard input is, without showing what is typed.
 *
 * Returns: (transfer full) (nullable): the passphrase; %NULL if there is none, which was said
 */
YuSecret *
yu_cli_ask (const char *prompt)
{
  int terminal = open (TERMINAL, O_RDWR | O_CLOEXEC | O_NOCTTY);
  YuSecret *secret;

  if (terminal < 0)
    {
      yu_cli_complain ("%s", yu_words ("cli.no_terminal", yu_lang_current ()));
      return NULL;
    }
  secret = ask_on (terminal, prompt);
  close (terminal);
  if (secret == NULL)
    yu_cli_complain ("%s", yu_words ("cli.no_passphrase", yu_lang_current ()));
  return secret;
}

/* --- a file --- */

/* A pipe too, as a shell makes one for a program that keeps passphrases. */
static gssize
read_file (const char *file, char *line, gsize most)
{
  int descriptor = open (file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  gsize length = 0;
  gssize got = 1;

  if (descriptor < 0)
    return -1;
  while (got > 0 && length < most)
    {
      got = read_line (descriptor, line + length, most - length);
      length += (gsize) MAX (got, 0);
    }
  close (descriptor);
  return got < 0 ? -1 : (gssize) length;
}

/**
 * yu_cli_secret_of:
 * @file: a file, or a pipe such as /dev/fd/3
 *
 * Returns: (transfer full) (nullable): its first line; %NULL if there is none, which was said
 */
YuSecret *
yu_cli_secret_of (const char *file)
{
  char line[MOST_TYPED];
  gssize got = read_file (file, line, sizeof line);
  YuSecret *secret;

  if (got < 0)
    {
      yu_cli_complain ("%s: %s", file, g_strerror (errno));
      return NULL;
    }
  secret = secret_of_line (line, (gsize) got);
  yu_wipe (line, sizeof line);
  if (secret == NULL)
    yu_cli_complain ("%s: %s", file, yu_words ("cli.no_passphrase", yu_lang_current ()));
  return secret;
}

/* --- dossiers --- */

static YuSecret *
passphrase_of (YuCli *cli, const char *name)
{
  g_autofree char *prompt = NULL;

  if (cli->passphrase_file != NULL)
    return yu_cli_secret_of (cli->passphrase_file);
  prompt = yu_words_fill ("cli.passphrase_of", cli->lang, "file", name, NULL);
  return yu_cli_ask (prompt);
}

/**
 * yu_cli_open_sealed:
 * @cli: the command line, which says where a passphrase is
 * @file: the bytes of a dossier's file
 * @name: what messages call it
 * @seal: (out) (optional): its seal; %NULL if it is not sealed
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): the dossier's bytes, opened if they were sealed
 */
GBytes *
yu_cli_open_sealed (YuCli *cli, GBytes *file, const char *name, YuSeal **seal, YuFaults *faults)
{
  g_autoptr (YuSecret) passphrase = NULL;
  g_autoptr (YuSeal) opened = NULL;
  GBytes *content;
  YuError code;

  if (!yu_is_sealed (file))
    return g_bytes_ref (file);
  cli->sealed = TRUE;
  passphrase = passphrase_of (cli, name);
  if (passphrase == NULL)
    {
      yu_faults_add (faults, "", "none", "give it with --passphrase-file",
                     "the passphrase that it was sealed with");
      return NULL;
    }
  opened = yu_seal_open (file, passphrase, faults, &code);
  content = opened != NULL ? yu_sealed_read (opened, file, faults) : NULL;
  if (seal != NULL)
    *seal = g_steal_pointer (&opened);
  return content;
}

/**
 * yu_cli_read_dossier:
 * @cli: the command line, which says where a passphrase is
 * @path: a file, or `-` for standard input
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): the bytes of a dossier, opened if it is sealed
 */
GBytes *
yu_cli_read_dossier (YuCli *cli, const char *path, YuFaults *faults)
{
  g_autoptr (GBytes) file = yu_cli_read (path, YU_SEALED_MAX_DOCUMENT, faults);

  return file != NULL ? yu_cli_open_sealed (cli, file, yu_cli_file_name (path), NULL, faults)
                      : NULL;
}
