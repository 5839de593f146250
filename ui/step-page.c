/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "documents-list.h"
#include "passport-offer.h"
#include "statements.h"
#include "step-page.h"

struct _YuStepPage {
  YuFormPage parent_instance;
};

G_DEFINE_FINAL_TYPE (YuStepPage, yu_step_page, YU_TYPE_FORM_PAGE)

static void
yu_step_page_class_init (YuStepPageClass *klass)
{
}

static void
yu_step_page_init (YuStepPage *self)
{
}

static gboolean
asks (const YuStep *step, const char *question)
{
  for (guint i = 0; i < step->groups->len; i++)
    {
      const YuGroup *group = g_ptr_array_index (step->groups, i);

      for (guint j = 0; j < group->questions->len; j++)
        if (g_str_equal (((const YuQuestion *) g_ptr_array_index (group->questions, j))->id,
                         question))
          return TRUE;
    }
  return FALSE;
}

/* What a step shows beside its questions hangs on what it asks or, where it asks nothing of its
 * own, on its id. */
static void
add_before (YuFormPage *page, YuSession *session, const YuStep *step)
{
  if (asks (step, "passport_number"))
    yu_form_page_add (page, yu_passport_offer_new (session));
  if (g_str_equal (step->id, "provisions"))
    yu_form_page_add (page, yu_statements_new (session, YU_LISTED_PROVISIONS));
}

static void
add_after (YuFormPage *page, YuSession *session, const YuStep *step)
{
  if (asks (step, "recommending_unit"))
    yu_form_page_add (page, yu_statements_new (session, YU_LISTED_GROUNDS));
  if (g_str_equal (step->id, "documents"))
    yu_form_page_add (page, yu_documents_list_new (session));
}

GtkWidget *
yu_step_page_new (YuSession *session, const YuStep *step)
{
  YuFormPage *page = g_object_new (YU_TYPE_STEP_PAGE, NULL);
  g_autoptr (GObject) place = G_OBJECT (yu_document_place_new (session));
  YuLang lang = yu_lang_current ();

  yu_form_page_set_heading (page, yu_text_get (&step->title, lang), step->intro.in[lang]);
  add_before (page, session, step);
  for (guint i = 0; i < step->groups->len; i++)
    yu_form_page_add (page, yu_question_group_new (YU_ANSWER_PLACE (place),
                                                   g_ptr_array_index (step->groups, i)));
  add_after (page, session, step);
  return GTK_WIDGET (page);
}
