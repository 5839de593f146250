/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence in a dossier's file: what is wrong is named, what is not known is kept, and nothing that
 * could be a path gets in. */

#include "sample-form.h"

#include "dossier/dossier.h"

#include <string.h>

#define DIGEST "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static YuDossier *
parse (const char *documents, YuFaults *faults)
{
  g_autoptr (YuForm) form = sample_form ();
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"yucai-dossier\", \"version\": 1, \"answers\": {}, \"documents\": %s}",
      documents);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return yu_dossier_parse (bytes, "a.yucai", form, faults);
}

static char *
written (const YuDossier *dossier)
{
  g_autoptr (GBytes) bytes = yu_dossier_write (dossier);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define ATTACHMENT                                                                                 \
  "{\"sha256\": \"" DIGEST                                                                         \
  "\", \"name\": \"证书.pdf\", \"kind\": \"application/pdf\", \"size\": 12, \"pages\": 3}"

static void
test_members (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier = parse (
      "{\"passport\": {\"attachments\": [" ATTACHMENT
      "], \"later\": {\"x\": [null, 1.5]}, \"none\": null,"
      " \"translated\": true, \"sealed\": false, \"issued\": \"2026-02-28\", \"state\": \"have\"},"
      " \"of_another_book\": {\"state\": \"promised\", \"promised_for\": \"2027-01-01\"}, "
      "\"empty\": {}}",
      faults);
  const YuValue *passport;
  YuAttachment attachment;

  g_assert_nonnull (dossier);
  passport = yu_dossier_document (dossier, "passport");
  g_assert_cmpint (yu_evidence_state (passport), ==, YU_EVIDENCE_HAVE);
  g_assert_cmpuint (yu_evidence_date (passport, "issued"), ==, yu_date_from_iso ("2026-02-28"));
  g_assert_true (yu_evidence_ticked (passport, "translated"));
  g_assert_false (yu_evidence_ticked (passport, "sealed"));
  g_assert_cmpuint (yu_evidence_attachments (passport), ==, 1);
  attachment = yu_evidence_attachment (passport, 0);
  g_assert_cmpstr (attachment.name, ==, "证书.pdf");
  g_assert_cmpint (attachment.size, ==, 12);
  g_assert_cmpint (yu_evidence_state (yu_dossier_document (dossier, "of_another_book")), ==,
                   YU_EVIDENCE_PROMISED);
  g_assert_null (yu_dossier_document (dossier, "empty"));
  g_assert_cmpint (yu_evidence_state (NULL), ==, YU_EVIDENCE_BY_ANSWERS);

  /* Canonical: reading what was written gives the same, and the members of a later version are
   * there. */
  g_autofree char *once = written (dossier);
  g_autoptr (GBytes) bytes = g_bytes_new (once, strlen (once));
  g_autoptr (YuForm) form = sample_form ();
  g_autoptr (YuDossier) again = yu_dossier_parse (bytes, "a.yucai", form, faults);
  g_autofree char *twice = written (again);
  g_assert_cmpstr (once, ==, twice);
  g_assert_true (yu_dossier_equal (dossier, again));
  g_assert_nonnull (strstr (once, "\"later\""));
  g_assert_nonnull (strstr (once, "\"none\": null"));
  g_assert_nonnull (strstr (once, "\"pages\": 3"));
  g_assert_null (strstr (once, "\"sealed\""));
}

static void
test_refused (void)
{
  static const struct {
    const char *documents, *pointer;
  } wrong[] = {
    { "[]", "/documents" },
    { "{\"a\": 5}", "/documents/a" },
    { "{\"a\": {\"state\": \"lost\"}}", "/documents/a/state" },
    { "{\"a\": {\"state\": 1}}", "/documents/a/state" },
    { "{\"a\": {\"issued\": \"2026-02-30\"}}", "/documents/a/issued" },
    { "{\"a\": {\"translated\": \"yes\"}}", "/documents/a/translated" },
    { "{\"a\": {\"name\": []}}", "/documents/a/name" },
    { "{\"a\": {\"attachments\": {}}}", "/documents/a/attachments" },
    { "{\"a\": {\"attachments\": [5]}}", "/documents/a/attachments/0" },
    { "{\"a\": {\"attachments\": [{\"sha256\": \"../../etc/passwd\", \"name\": \"a\", \"kind\": "
      "\"\", \"size\": 1}]}}",
      "/documents/a/attachments/0/sha256" },
    { "{\"a\": {\"attachments\": [{\"sha256\": "
      "\"E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855\", \"name\": \"a\", "
      "\"kind\": \"\", \"size\": 1}]}}",
      "/documents/a/attachments/0/sha256" },
    { "{\"a\": {\"attachments\": [{\"sha256\": \"" DIGEST
      "\", \"name\": \"a\", \"kind\": \"\", \"size\": -1}]}}",
      "/documents/a/attachments/0/size" },
    { "{\"a\": {\"attachments\": [{\"sha256\": \"" DIGEST
      "\", \"name\": \"a\", \"kind\": \"\", \"size\": 52428801}]}}",
      "/documents/a/attachments/0/size" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");

      g_test_message ("%s", wrong[i].documents);
      g_assert_null (parse (wrong[i].documents, faults));
      g_assert_cmpuint (yu_faults_count (faults), ==, 1);
      g_assert_cmpstr (yu_faults_get (faults, 0)->pointer, ==, wrong[i].pointer);
    }
}

static void
test_changes (void)
{
  g_autoptr (YuFaults) faults = yu_faults_new ("a.yucai");
  g_autoptr (YuDossier) dossier = parse ("{\"a\": {\"later\": 1}}", faults);
  const YuValue *before = yu_dossier_document (dossier, "a");
  const YuAttachment file = { DIGEST, "a.pdf", "application/pdf", 3 },
                     renamed = { DIGEST, "b.pdf", "application/pdf", 3 };
  g_autoptr (YuValue) state = yu_value_new_text ("have");
  g_autoptr (YuValue) have = yu_evidence_with (before, "state", state);
  g_autoptr (YuValue) once = yu_evidence_attach (have, file);
  g_autoptr (YuValue) twice = yu_evidence_attach (once, renamed);
  g_autoptr (YuValue) none = yu_evidence_detach (twice, DIGEST);
  g_autoptr (YuValue) back = yu_evidence_with (none, "state", NULL);
  g_autoptr (YuDossier) changed = yu_dossier_with_document (dossier, "a", twice);
  g_autoptr (YuValue) nothing = yu_evidence_with (NULL, "state", NULL);

  g_assert_cmpint (yu_evidence_state (have), ==, YU_EVIDENCE_HAVE);
  g_assert_cmpint (yu_evidence_state (before), ==,
                   YU_EVIDENCE_BY_ANSWERS); /* what was before stays as it was */
  g_assert_cmpuint (yu_evidence_attachments (once), ==, 1);
  g_assert_cmpuint (yu_evidence_attachments (twice), ==, 1);
  g_assert_cmpstr (yu_evidence_attachment (twice, 0).name, ==, "b.pdf");
  g_assert_cmpuint (yu_evidence_attachments (none), ==, 0);
  g_assert_true (yu_value_equal (back, before));
  g_assert_false (yu_dossier_equal (changed, dossier));
  g_assert_null (nothing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/members", test_members);
  g_test_add_func ("/evidence/refused", test_refused);
  g_test_add_func ("/evidence/changes", test_changes);
  return g_test_run ();
}
