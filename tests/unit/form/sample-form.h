/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form/form.h"

/* The shipped form, and the shipped form with a small list for every question that takes its options from a rulebook. */
YuForm           *sample_form_plain   (void);
YuForm           *sample_form         (void);
const YuQuestion *sample_question     (YuForm *form, const char *id);

/* A form written for one test; its faults, if there are any, come back as one text. */
YuForm           *form_of_text        (const char *json, char **faults);
