/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include "session.h"

G_BEGIN_DECLS

/* A window over one item of a list (a post of the work history). What is typed goes straight into the document, as everywhere. */

#define YU_TYPE_RECORD_DIALOG (yu_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YuRecordDialog, yu_record_dialog, YU, RECORD_DIALOG, AdwWindow)

GtkWidget *yu_record_dialog_new (YuSession *session, const YuQuestion *question, guint index);

G_END_DECLS
