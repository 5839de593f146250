/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text → value: the door to the readers of the single kinds, and what a reading is made of.
 *
 * Three answers are possible besides "nothing typed": understood, asked back because there are two
 * meanings, and not understood with words that say how to mend it. Nothing is guessed over, and
 * nothing typed is lost here: that is the dossier's `typed`. */

#include "reading-private.h"

#include "base/words.h"

typedef struct {
  YuReading public;
  GStringChunk *words;
} Reading;

static void
free_offer (gpointer data)
{
  YuOffer *offer = data;

  yu_value_unref (offer->value);
  g_free (offer);
}

static YuReading *
blank_reading (YuReadingState state)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->public.state = state;
  reading->public.offers = g_ptr_array_new_with_free_func (free_offer);
  reading->words = g_string_chunk_new (128);

  return &reading->public;
}

/**
 * yu_reading_free:
 * @reading: (nullable): a reading
 */
void
yu_reading_free (YuReading *reading)
{
  Reading *self = (Reading *) reading;

  if (reading == NULL)
    return;
  g_clear_pointer (&reading->value, yu_value_unref);
  g_ptr_array_unref (reading->offers);
  g_string_chunk_free (self->words);
  g_free (self);
}

YuReading *
yu_reading_take (YuValue *value)
{
  YuReading *reading = blank_reading (YU_READING_VALUE);

  reading->value = value;
  return reading;
}

YuText
yu_text_same (const char *text)
{
  const char *interned = g_intern_string (text);

  return (YuText){ { interned, interned } };
}

static void
set_message (YuReading *reading, const char *phrase, const YuBlank *blanks)
{
  static const YuBlank nothing = { "", { { "", "" } } };
  const YuBlank *blank[3];

  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    blank[i] = blanks != NULL && blanks->name != NULL ? blanks++ : &nothing;

  for (YuLang lang = 0; lang < YU_N_LANGS; lang++)
    {
      g_autofree char *said
          = yu_words_fill (phrase, lang, blank[0]->name, blank[0]->text.in[lang], blank[1]->name,
                           blank[1]->text.in[lang], blank[2]->name, blank[2]->text.in[lang], NULL);
      reading->message.in[lang] = g_string_chunk_insert (((Reading *) reading)->words, said);
    }
}

YuReading *
yu_reading_error (const char *phrase, const YuBlank *blanks)
{
  YuReading *reading = blank_reading (YU_READING_ERROR);

  set_message (reading, phrase, blanks);
  return reading;
}

YuReading *
yu_reading_ask (const char *phrase, const YuBlank *blanks)
{
  YuReading *reading = blank_reading (YU_READING_ASK);

  set_message (reading, phrase, blanks);
  return reading;
}

void
yu_reading_offer (YuReading *reading, YuValue *value, char *en, char *zh_CN)
{
  GStringChunk *words = ((Reading *) reading)->words;
  YuOffer *offer = g_new0 (YuOffer, 1);

  offer->value = value;
  offer->label.in[YU_LANG_EN] = g_string_chunk_insert (words, en);
  offer->label.in[YU_LANG_ZH_CN] = g_string_chunk_insert (words, zh_CN);
  g_ptr_array_add (reading->offers, offer);
  g_free (en);
  g_free (zh_CN);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *clean = yu_typed_clean (text, FALSE);

  return *g_strstrip (clean) == '\0';
}

/**
 * yu_reading_new:
 * @question: a question
 * @typed: what a person typed or pasted, any bytes
 * @today: the day on which it was typed; only orders what is offered
 *
 * Reads text as an answer to a question. A value it yields is one that yu_question_accepts().
 *
 * Returns: (transfer full): what was understood
 */
YuReading *
yu_reading_new (const YuQuestion *question, const char *typed, YuDate today)
{
  g_return_val_if_fail (question != NULL && typed != NULL, NULL);

  if (is_blank (typed))
    return blank_reading (YU_READING_EMPTY);

  switch (question->kind)
    {
    case YU_KIND_TEXT:
    case YU_KIND_LONG_TEXT:
      return yu_read_text (question, typed);
    case YU_KIND_NUMBER:
      return yu_read_number (question, typed);
    case YU_KIND_MONEY:
      return yu_read_money (question, typed);
    case YU_KIND_DATE:
      return yu_read_date (question, typed, today);
    case YU_KIND_MONTH:
      return yu_read_month (question, typed, today);
    case YU_KIND_COUNTRY:
      return yu_read_country (question, typed);
    case YU_KIND_CHOICE:
      return yu_read_choice (question, typed);
    case YU_KIND_CHOICES:
      return yu_read_choices (question, typed);
    case YU_KIND_YES_NO:
      return yu_read_yes_no (question, typed);
    case YU_KIND_ROWS:
    case YU_KIND_RECORD:
      return yu_read_structure (question, typed);
    default:
      g_assert_not_reached ();
    }
}
