/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-encoding.h"

#include <string.h>

static const char *const names[YU_N_ENCODINGS] = { "", "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };

static const struct {
  YuEncoding encoding;
  const char *mark;
  gsize length;
} marks[] = {
  { YU_ENCODING_UTF_8, "\xEF\xBB\xBF", 3 },
  { YU_ENCODING_UTF_16LE, "\xFF\xFE", 2 },
  { YU_ENCODING_UTF_16BE, "\xFE\xFF", 2 },
};

/**
 * yu_encoding_name:
 * @encoding: an encoding
 *
 * Returns: (transfer none): its name, the same in every language
 */
const char *
yu_encoding_name (YuEncoding encoding)
{
  return names[encoding];
}

/**
 * yu_encoding_from_name:
 * @name: a name, in any case
 *
 * Returns: the encoding
 */
YuEncoding
yu_encoding_from_name (const char *name)
{
  for (YuEncoding i = YU_ENCODING_UTF_8; i < YU_N_ENCODINGS; i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return i;
  return YU_ENCODING_UNKNOWN;
}

static guint
line_of (const char *bytes, gsize at)
{
  guint line = 1;

  for (gsize i = 0; i < at; i++)
    line += bytes[i] == '\n';
  return line;
}

static void
refuse_byte (const char *bytes, gsize at, YuEncoding encoding, YuFaults *faults)
{
  g_autofree char *place = g_strdup_printf ("A%u", line_of (bytes, at));
  g_autofree char *found = g_strdup_printf ("0x%02X", (guchar) bytes[at]);

  yu_faults_add (faults, place, found, "choose the encoding in which the file was saved",
                 "%s throughout", names[encoding]);
}

static gboolean
has_mark (YuEncoding encoding, const char *bytes, gsize length, gsize *mark)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].encoding == encoding && length >= marks[i].length
        && memcmp (bytes, marks[i].mark, marks[i].length) == 0)
      {
        *mark = marks[i].length;
        return TRUE;
      }
  return FALSE;
}

/* Letters, figures and separators of the West have a zero byte beside them in UTF-16, always on the
 * same side; of Chinese characters few have one, on the other. No other encoding has zeros. */
static YuEncoding
guess_utf_16 (const char *bytes, gsize length)
{
  gsize zeros[2] = { 0, 0 }, looked = MIN (length, 4096);

  for (gsize i = 0; i < looked; i++)
    zeros[i % 2] += bytes[i] == '\0';
  if (length % 2 != 0 || zeros[0] + zeros[1] < looked / 32)
    return YU_ENCODING_UNKNOWN;
  if (zeros[1] > 4 * zeros[0])
    return YU_ENCODING_UTF_16LE;
  return zeros[0] > 4 * zeros[1] ? YU_ENCODING_UTF_16BE : YU_ENCODING_UNKNOWN;
}

/* A line with a Chinese character in UTF-8. In GB18030 whole lines hardly ever look like that by
 * chance. */
static gboolean
is_chinese_utf_8 (const char *line, gsize length)
{
  gboolean wide = FALSE;

  if (!g_utf8_validate_len (line, length, NULL))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    wide |= (guchar) line[i] >= 0xE0;
  return wide;
}

/* Two files pasted together: some lines in UTF-8, some not. Read as one encoding, half of it would
 * be nonsense. */
static gboolean
is_mixed (const char *bytes, gsize length)
{
  gboolean some = FALSE, others = FALSE;

  for (gsize start = 0; start < length;)
    {
      const char *end = memchr (bytes + start, '\n', length - start);
      gsize size = end != NULL ? (gsize) (end - bytes) - start : length - start;

      some |= is_chinese_utf_8 (bytes + start, size);
      others |= !g_utf8_validate_len (bytes + start, size, NULL);
      start += size + 1;
    }
  return some && others;
}

/* UTF-8 but for a zero byte, or cut off inside its last character: refused later, in its place. In
 * GB18030 it would be other characters. */
static gboolean
is_broken_utf_8 (const char *bytes, gsize length, const char *valid_until)
{
  gsize valid = (gsize) (valid_until - bytes);

  return *valid_until == '\0'
         || (g_utf8_get_char_validated (valid_until, (gssize) (length - valid)) == (gunichar) -2
             && is_chinese_utf_8 (bytes, valid));
}

static gboolean
is_valid (YuEncoding encoding, const char *bytes, gsize length)
{
  g_autofree char *text
      = g_convert (bytes, (gssize) length, "UTF-8", names[encoding], NULL, NULL, NULL);

  return text != NULL;
}

/**
 * yu_encoding_detect:
 * @bytes: a text file
 * @length: its length
 * @faults: where to say why it cannot be told
 *
 * Returns: the encoding
 */
YuEncoding
yu_encoding_detect (const char *bytes, gsize length, YuFaults *faults)
{
  const char *remedy = "save the file as “CSV UTF-8”, or choose its encoding";
  const char *valid_until;
  YuEncoding utf_16;
  gsize mark;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (has_mark (marks[i].encoding, bytes, length, &mark))
      return marks[i].encoding;
  utf_16 = guess_utf_16 (bytes, length);
  if (utf_16 != YU_ENCODING_UNKNOWN)
    return utf_16;
  if (g_utf8_validate_len (bytes, length, &valid_until)
      || is_broken_utf_8 (bytes, length, valid_until))
    return YU_ENCODING_UTF_8;

  if (is_mixed (bytes, length))
    {
      g_autofree char *place
          = g_strdup_printf ("A%u", line_of (bytes, (gsize) (valid_until - bytes)));

      yu_faults_add (faults, place, NULL, remedy,
                     "the same encoding in all lines; some are UTF-8, this one is not");
      return YU_ENCODING_UNKNOWN;
    }
  if (is_valid (YU_ENCODING_GB18030, bytes, length))
    return YU_ENCODING_GB18030;
  yu_faults_add (faults, "", NULL, remedy, "UTF-8, GB18030 or UTF-16");
  return YU_ENCODING_UNKNOWN;
}

/* However its lines end. */
static char *
with_plain_lines (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';
  return text;
}

/**
 * yu_encoding_decode:
 * @encoding: the encoding
 * @bytes: a text file
 * @length: its length
 * @faults: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
yu_encoding_decode (YuEncoding encoding, const char *bytes, gsize length, YuFaults *faults)
{
  gsize mark = 0, read = 0, written = 0;
  g_autofree char *text = NULL;
  const char *zero;

  has_mark (encoding, bytes, length, &mark);
  text = g_convert (bytes + mark, (gssize) (length - mark), "UTF-8", names[encoding], &read,
                    &written, NULL);
  if (text == NULL || mark + read < length) /* half a character at the end is no error to iconv */
    {
      refuse_byte (bytes, MIN (mark + read, length - 1), encoding, faults);
      return NULL;
    }
  zero = memchr (text, '\0', written);
  if (zero != NULL)
    {
      refuse_byte (text, (gsize) (zero - text), encoding, faults);
      return NULL;
    }
  return with_plain_lines (g_steal_pointer (&text));
}
