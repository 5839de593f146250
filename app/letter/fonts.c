/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private font sets. Naming the folders lets fontconfig use its caches (tens of milliseconds);
 * adding the files one by one would scan each of them (hundreds). Colour and bitmap fonts are
 * rejected because they have no outlines to embed, variable ones because what is embedded must be
 * the face as it is; weights, slants and regional forms because no paper uses them. There are two
 * sets since fontconfig weighs every font there is, for every size anew: with some two hundred
 * fonts that took half the time of a first letter. Synthetic bold cannot happen since only
 * fontconfig's own configuration files, which are not read here, ask for it. */

#include "fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* Serif faces of other scripts where there are some. Hanazono is not named: it has bits of many
 * scripts, Thai without its marks for one, and comes in by itself for the rare ideographs that no
 * other font has. */
#define NAMED(name) "<glob>*/" name "</glob>"
#define NO_FAMILY(name)                                                                            \
  "<pattern><patelt name='family'><string>" name "</string></patelt></pattern>"
#define SERIF(script) "<string>Noto Serif " script "</string>"

/* clang-format off */
#define BEGIN \
  "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'>" \
  "<fontconfig>" \
  "<dir>/usr/share/fonts/truetype/noto</dir>" \
  "<dir>/usr/share/fonts/opentype/noto</dir>" \
  "<cachedir>/var/cache/fontconfig</cachedir>" \
  "<cachedir prefix='xdg'>fontconfig</cachedir>"
#define NO_OTHER_REGIONS \
  NO_FAMILY ("Noto Serif CJK JP") NO_FAMILY ("Noto Serif CJK KR") NO_FAMILY ("Noto Serif CJK TC") \
  NO_FAMILY ("Noto Serif CJK HK")

/* The two families that papers name. Nearly every text is set in them alone. */
static const char usual_fonts[] =
  BEGIN
  "<selectfont>"
  "<acceptfont>" NAMED ("NotoSerif-Regular.ttf") NAMED ("NotoSerif-Bold.ttf")
  NAMED ("NotoSerifCJK-Regular.ttc") NAMED ("NotoSerifCJK-Bold.ttc") "</acceptfont>"
  "<rejectfont>" NAMED ("*") NO_OTHER_REGIONS "</rejectfont>"
  "</selectfont>"
  "</fontconfig>";

static const char all_fonts[] =
  BEGIN
  "<dir>/usr/share/fonts/truetype/hanazono</dir>"
  "<selectfont><rejectfont>"
  "<pattern><patelt name='color'><bool>true</bool></patelt></pattern>"
  "<pattern><patelt name='scalable'><bool>false</bool></patelt></pattern>"
  "<pattern><patelt name='variable'><bool>true</bool></patelt></pattern>"
  NAMED ("*Italic*") NAMED ("*Condensed*") NAMED ("*Thin*") NAMED ("*Light*") NAMED ("*Medium*")
  NAMED ("*SemiBold*") NAMED ("*ExtraBold*") NAMED ("*Black*") NAMED ("*UI-*") NAMED ("*Display*")
  NAMED ("*NotoSansCJK*") NAMED ("*NotoSansMonoCJK*") NO_OTHER_REGIONS
  "</rejectfont></selectfont>"
  "<match target='pattern'><edit name='family' mode='append' binding='strong'>"
  SERIF ("Hebrew") SERIF ("Devanagari") SERIF ("Bengali") SERIF ("Gujarati") SERIF ("Gurmukhi") SERIF ("Kannada")
  SERIF ("Malayalam") SERIF ("Sinhala") SERIF ("Tamil") SERIF ("Telugu") SERIF ("Thai") SERIF ("Lao") SERIF ("Khmer")
  SERIF ("Tibetan") SERIF ("Georgian") SERIF ("Armenian") SERIF ("Ethiopic")
  "<string>Noto Naskh Arabic</string><string>Noto Sans</string></edit></match>"
  "</fontconfig>";
/* clang-format on */

static GMutex fonts_lock;
static PangoContext *usual;
static PangoContext *all;

static FcConfig *
load_font_set (const char *font_set)
{
  FcConfig *config = FcConfigCreate ();

  if (!FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) font_set, FcTrue))
    g_error ("fontconfig does not understand the font set of this program");
  FcConfigBuildFonts (config);
  return config;
}

static PangoContext *
create_context (const char *font_set)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  FcConfig *config = load_font_set (font_set);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font;
  PangoContext *self;

  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72.0);
  self = pango_font_map_create_context (map);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self, options);
  cairo_font_options_destroy (options);

  font = pango_font_description_from_string (YU_FONT_FAMILIES);
  pango_context_set_font_description (self, font);
  pango_font_description_free (font);
  pango_context_set_round_glyph_positions (self, FALSE);
  pango_context_set_base_dir (self, PANGO_DIRECTION_LTR);
  /* Han characters have regional forms; these papers go to an office in China. */
  pango_context_set_language (self, pango_language_from_string ("zh-cn"));
  return self;
}

/**
 * yu_fonts_lock:
 *
 * Takes the fonts for the calling thread, loading the usual ones the first time: those with Latin,
 * Greek, Cyrillic and Chinese.
 *
 * Returns: (transfer none): the context to lay text out with, until yu_fonts_unlock()
 */
PangoContext *
yu_fonts_lock (void)
{
  g_mutex_lock (&fonts_lock);
  if (usual == NULL)
    usual = create_context (usual_fonts);
  return usual;
}

/**
 * yu_fonts_all:
 *
 * Loads the fonts of all scripts, the first time it is called. They choose the same fonts as the
 * usual ones wherever those have a glyph, since the families that papers name come first in both.
 * Call it between yu_fonts_lock() and yu_fonts_unlock().
 *
 * Returns: (transfer none): the context to lay out text with that the usual fonts cannot show,
 * until yu_fonts_unlock()
 */
PangoContext *
yu_fonts_all (void)
{
  if (all == NULL)
    all = create_context (all_fonts);
  return all;
}

/**
 * yu_fonts_unlock:
 *
 * Gives the font set back.
 */
void
yu_fonts_unlock (void)
{
  g_mutex_unlock (&fonts_lock);
}
