/* SPDX-FileCopyrightText: 2026 The Yucai developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A private font set. Naming the folders lets fontconfig use its caches (tens of milliseconds); adding the files
 * one by one would scan each of them (hundreds). Colour and bitmap fonts are rejected because they have no outlines
 * to embed, variable ones because what is embedded must be the face as it is; weights, slants and regional forms that no paper uses,
 * because fontconfig weighs every font there is for every size and that took a third of the time of a first letter. Synthetic bold cannot happen since
 * only fontconfig's own configuration files, which are not read here, ask for it. */

#include "fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* Serif faces of other scripts where there are some. Hanazono is not named: it has bits of many scripts, Thai without its
 * marks for one, and comes in by itself for the rare ideographs that no other font has. */
#define REJECT(name) "<glob>" name "</glob>"
#define NO_FAMILY(name) "<pattern><patelt name='family'><string>" name "</string></patelt></pattern>"
#define SERIF(script) "<string>Noto Serif " script "</string>"

/* clang-format off */
static const char font_set[] =
  "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'>"
  "<fontconfig>"
  "<dir>/usr/share/fonts/truetype/noto</dir>"
  "<dir>/usr/share/fonts/opentype/noto</dir>"
  "<dir>/usr/share/fonts/truetype/hanazono</dir>"
  "<cachedir>/var/cache/fontconfig</cachedir>"
  "<cachedir prefix='xdg'>fontconfig</cachedir>"
  "<selectfont><rejectfont>"
  "<pattern><patelt name='color'><bool>true</bool></patelt></pattern>"
  "<pattern><patelt name='scalable'><bool>false</bool></patelt></pattern>"
  "<pattern><patelt name='variable'><bool>true</bool></patelt></pattern>"
  REJECT ("*Italic*") REJECT ("*Condensed*") REJECT ("*Thin*") REJECT ("*Light*") REJECT ("*Medium*")
  REJECT ("*SemiBold*") REJECT ("*ExtraBold*") REJECT ("*Black*") REJECT ("*UI-*") REJECT ("*Display*")
  REJECT ("*NotoSansCJK*") REJECT ("*NotoSansMonoCJK*")
  NO_FAMILY ("Noto Serif CJK JP") NO_FAMILY ("Noto Serif CJK KR") NO_FAMILY ("Noto Serif CJK TC")
  NO_FAMILY ("Noto Serif CJK HK")
  "</rejectfont></selectfont>"
  "<match target='pattern'><edit name='family' mode='append' binding='strong'>"
  SERIF ("Hebrew") SERIF ("Devanagari") SERIF ("Bengali") SERIF ("Gujarati") SERIF ("Gurmukhi") SERIF ("Kannada")
  SERIF ("Malayalam") SERIF ("Sinhala") SERIF ("Tamil") SERIF ("Telugu") SERIF ("Thai") SERIF ("Lao") SERIF ("Khmer")
  SERIF ("Tibetan") SERIF ("Georgian") SERIF ("Armenian") SERIF ("Ethiopic")
  "<string>Noto Naskh Arabic</string><string>Noto Sans</string></edit></match>"
  "</fontconfig>";
/* clang-format on */

static GMutex fonts_lock;
static PangoContext *context;

static FcConfig *
load_font_set (void)
{
  FcConfig *config = FcConfigCreate ();

  if (!FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) font_set, FcTrue))
    g_error ("fontconfig does not understand the font set of this program");
  FcConfigBuildFonts (config);
  return config;
}

static PangoContext *
create_context (void)
{
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  FcConfig *config = load_font_set ();
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
 * Takes the font set for the calling thread, loading it the first time.
 *
 * Returns: (transfer none): the context to lay text out with, until yu_fonts_unlock()
 */
PangoContext *
yu_fonts_lock (void)
{
  g_mutex_lock (&fonts_lock);
  if (context == NULL)
    context = create_context ();
  return context;
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
