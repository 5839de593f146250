/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "generator.h"

G_BEGIN_DECLS

struct _Generator {
  YuLibrary  *library;
  JsonNode   *people;
  GPtrArray  *questions;  /* of const char *, with edges */
  GHashTable *edges;      /* question → GPtrArray of YuValue */
};

/* weights.c: one of the values of an array of [weight, value]; {"from", "to", "step"} is a range of whole numbers. */
YuValue *generator_draw (GRand *rand, JsonArray *choices) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
