/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paper.h"

G_BEGIN_DECLS

/* Does a paper follow from its dossier? It is made again from the dossier and the rulebooks of its date, and compared: the
 * same input gives the same bytes. It binds, it does not authenticate: anybody can make a letter from other answers. */

typedef enum {
  YU_LIKENESS_EQUAL,
  YU_LIKENESS_UNCONFIRMED, /* what could be compared is equal, but something could not be */
  YU_LIKENESS_DIFFERS,
  YU_LIKENESS_UNREADABLE,  /* no paper of ours, or not to be read */
} YuLikeness;

typedef struct {
  const char *id;          /* the phrase that says it: "verify.line" */
  guint       page;        /* from 1; 0: of the whole file */
  char       *place;       /* where, for people; NULL: nowhere in particular */
  char       *printed;     /* what the file says; NULL: nothing */
  char       *expected;    /* what follows from the dossier; NULL: nothing */
} YuDeviation;

typedef struct {
  YuLikeness  likeness;
  gboolean    identical;   /* to the last byte; else it was saved again by another program */
  YuPaperKind kind;
  char       *case_number; /* of the check code; NULL if there is none */
  YuDate      on;          /* the date it was made for; 0 if that is not known */
  GPtrArray  *deviations;  /* of YuDeviation, the weightiest first */
  YuDossier  *dossier;     /* the attached one; NULL if there is none that can be read */
  YuLang      lang;        /* of the texts in the deviations */
} YuVerification;

typedef struct {
  YuDate           on;      /* for a paper that does not say its date */
  const YuDossier *beside;  /* to compare with; in place of the attached one if there is none; NULL: none */
  YuLang           lang;
} YuVerifyOptions;

YuVerification *yu_verify_paper           (GBytes *pdf, YuLibrary *library, const YuVerifyOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* waits: for a worker thread */
void            yu_verification_free      (YuVerification *self);
char           *yu_verification_headline  (const YuVerification *self) G_GNUC_WARN_UNUSED_RESULT; /* a few words */
char           *yu_verification_sentence  (const YuVerification *self) G_GNUC_WARN_UNUSED_RESULT; /* what that means */
char           *yu_verification_to_text   (const YuVerification *self) G_GNUC_WARN_UNUSED_RESULT; /* what `yucai-cli verify` prints */
JsonNode       *yu_verification_to_json   (const YuVerification *self) G_GNUC_WARN_UNUSED_RESULT;
char           *yu_deviation_to_text      (const YuDeviation *deviation, YuLang lang) G_GNUC_WARN_UNUSED_RESULT;

/* The dossier in a paper, to go on with: for opening it. YU_ERROR_CONTENT if there is none. */
YuDossier      *yu_dossier_from_paper     (GBytes *pdf, const char *name, const YuForm *form, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuVerification, yu_verification_free)

G_END_DECLS
