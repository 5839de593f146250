/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-form.h"

#include <glib/gstdio.h>

static GPtrArray *
make_list (const char *const *ids)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      YuOption *option = g_new0 (YuOption, 1);
      g_autofree char *english = g_strdup_printf ("Entry %s", ids[i]);
      g_autofree char *chinese = g_strdup_printf ("条目%s", ids[i]);

      option->id = g_intern_string (ids[i]);
      option->label.in[YU_LANG_EN] = g_intern_string (english);
      option->label.in[YU_LANG_ZH_CN] = g_intern_string (chinese);
      g_ptr_array_add (options, option);
    }
  return options;
}

YuForm *
sample_form_plain (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("YUCAI_SOURCE_ROOT"), "data", "forms",
                                            "application.json", NULL);
  g_autoptr (YuFaults) faults = yu_faults_new (path);
  YuForm *form = yu_form_load (path, faults);

  for (gsize i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *text = yu_fault_to_text (yu_faults_get (faults, i));
      g_test_message ("%s", text);
    }
  g_assert_nonnull (form);
  return form;
}

YuForm *
sample_form (void)
{
  static const char *const districts[] = { "yuzhong", "jiangbei", "liangjiang", NULL };
  static const char *const posts[] = { "nev.rd", "electronics.design", NULL };
  static const char *const items[] = { "a2.1", "a2.2", "a2.16", NULL };
  g_autoptr (GPtrArray) district_options = make_list (districts);
  g_autoptr (GPtrArray) post_options = make_list (posts);
  g_autoptr (GPtrArray) item_options = make_list (items);
  g_autoptr (YuForm) plain = sample_form_plain ();
  g_autoptr (YuForm) one = yu_form_with_options (plain, "districts", district_options);
  g_autoptr (YuForm) two = yu_form_with_options (one, "shortage", post_options);

  return yu_form_with_options (two, "achievements", item_options);
}

const YuQuestion *
sample_question (YuForm *form, const char *id)
{
  const YuQuestion *question = yu_form_question (form, id);

  g_assert_nonnull (question);
  return question;
}

YuForm *
form_of_text (const char *json, char **faults_text)
{
  g_autofree char *path = NULL;
  g_autoptr (YuFaults) faults = yu_faults_new ("form.json");
  g_autoptr (GString) all = g_string_new (NULL);
  int file = g_file_open_tmp ("form-XXXXXX.json", &path, NULL);
  YuForm *form;

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  form = yu_form_load (path, faults);
  for (gsize i = 0; i < yu_faults_count (faults); i++)
    {
      g_autofree char *text = yu_fault_to_text (yu_faults_get (faults, i));
      g_string_append_printf (all, "%s\n", text);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true ((form == NULL) == (all->len > 0));
  *faults_text = g_string_free (g_steal_pointer (&all), FALSE);
  return form;
}
