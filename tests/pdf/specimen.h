/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "letter/pages.h"

/* Pages for testing the layout and both back ends without any dossier. */
YuPages *specimen_new (void);
