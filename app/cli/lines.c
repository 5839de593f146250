/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "lines.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

struct _YuLines {
  int fd;
  GByteArray *held; /* read and not given yet */
  guint searched;   /* so far, it has no newline */
  gboolean ended;
};

/**
 * yu_lines_open:
 * @path: a file, or `-` for standard input
 * @faults: where to say why not
 *
 * Returns: (transfer full) (nullable): its lines, from the first
 */
YuLines *
yu_lines_open (const char *path, YuFaults *faults)
{
  int fd = g_str_equal (path, "-") ? dup (STDIN_FILENO) : yu_file_open (path, faults);
  YuLines *self;

  if (fd < 0)
    return NULL;
  self = g_new0 (YuLines, 1);
  self->fd = fd;
  self->held = g_byte_array_new ();
  return self;
}

/**
 * yu_lines_free:
 * @lines: (nullable) (transfer full): lines
 */
void
yu_lines_free (YuLines *lines)
{
  if (lines == NULL)
    return;
  close (lines->fd);
  g_byte_array_unref (lines->held);
  g_free (lines);
}

static gboolean
read_block (YuLines *self, YuFaults *faults)
{
  guint8 block[BLOCK];
  gssize got = read (self->fd, block, sizeof block);

  if (got < 0 && errno == EINTR)
    return TRUE;
  if (got < 0)
    yu_faults_add (faults, "", g_strerror (errno), NULL, "a file that can be read");
  else
    g_byte_array_append (self->held, block, (guint) got);
  self->ended = got <= 0;
  return got >= 0;
}

/* The first `length` bytes; `length` + `skipped` are held no longer. */
static GBytes *
give (YuLines *self, guint length, guint skipped)
{
  GBytes *line = g_bytes_new (self->held->data, length);

  g_byte_array_remove_range (self->held, 0, length + skipped);
  self->searched = 0;
  return line;
}

static GBytes *
refuse (YuLines *self, gsize most, YuFaults *faults)
{
  g_autofree char *limit = g_format_size_full (most, G_FORMAT_SIZE_IEC_UNITS);

  yu_faults_add (faults, "", "more", "write one dossier a line; what follows was not read",
                 "lines of at most %s", limit);
  self->ended = TRUE;
  g_byte_array_set_size (self->held, 0);
  return NULL;
}

/**
 * yu_lines_next:
 * @lines: lines
 * @most: the most bytes a line may have; one that has more ends them
 * @faults: where to say why there are no more
 *
 * Returns: (transfer full) (nullable): the next line, without its newline; %NULL at the end, or
 * when a fault was added
 */
GBytes *
yu_lines_next (YuLines *lines, gsize most, YuFaults *faults)
{
  for (;;)
    {
      GByteArray *held = lines->held;
      const guint8 *newline
          = held->len > lines->searched
                ? memchr (held->data + lines->searched, '\n', held->len - lines->searched)
                : NULL;
      guint length = newline != NULL ? (guint) (newline - held->data) : held->len;

      if (length > most)
        return refuse (lines, most, faults);
      if (newline != NULL)
        return give (lines, length, 1);
      if (lines->ended)
        return held->len > 0 ? give (lines, length, 0) : NULL;
      lines->searched = held->len;
      if (!read_block (lines, faults))
        return NULL;
    }
}
