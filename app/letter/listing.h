/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paper.h"
#include "template.h"

G_BEGIN_DECLS

/* A sheet that is a table under a title: the cover of a package, what needs a seal, many cases at a glance. It is filled in, then
 * composed. */

#define YU_LISTING_MOST_COLUMNS 8

typedef struct {
  const YuTemplateShape *shape;   /* whose words: title, watermark, notice, page_number, intro, and the headers */
  const char            *headers[YU_LISTING_MOST_COLUMNS + 1]; /* texts of the template, the last one NULL */
  double                 shares[YU_LISTING_MOST_COLUMNS];      /* of the width; their sum is 1 */
  double                 least_height;                         /* of a row, in points */
} YuListingKind;

extern const YuListingKind yu_cover_listing, yu_seals_listing, yu_summary_listing;

typedef struct _YuListing YuListing;

YuListing *yu_listing_new     (const YuListingKind *kind) G_GNUC_WARN_UNUSED_RESULT;
void       yu_listing_free    (YuListing *listing);
void       yu_listing_add_line (YuListing *listing, const char *chinese, const char *english); /* under the title; the same is set once */
void       yu_listing_add_cell (YuListing *listing, const char *chinese, const char *english); /* from left to right, row after row */
YuPages   *yu_listing_compose (const YuListing *listing, GError **error) G_GNUC_WARN_UNUSED_RESULT; /* YU_ERROR_GLYPH */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YuListing, yu_listing_free)

G_END_DECLS
