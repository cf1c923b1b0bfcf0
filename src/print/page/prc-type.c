#include "prc-type.h"

#include "prc-language.h"

#include <hb.h>
#include <pango/pangocairo.h>
#include <string.h>

#define HAN_BESIDE_TEXT 0.94
#define HAN_BESIDE_DISPLAY 0.84
#define CAPS_TRACKING 0.03
#define N_NAME_FONTS 3
#define SMALL_CAPITALS HB_TAG ('s', 'm', 'c', 'p')

struct _PrcType
{
  const PrcStyle *style;
  PangoFontMap *map;
  PangoContext *context;
  GHashTable *fonts;          /* PangoFont to 'is it one of ours' + 1 */
  GHashTable *small_capitals; /* font and character to 'has one' + 1 */
  PangoFont *name_fonts[N_NAME_FONTS];
  GHashTable *told;
  GPtrArray *foreign, *missing;
};

PrcType *
prc_type_new (const PrcStyle *style)
{
  PrcType *type = g_new0 (PrcType, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  type->style = style;
  type->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (type->map), 72);
  type->context = pango_font_map_create_context (type->map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (type->context, options);
  pango_context_set_round_glyph_positions (type->context, FALSE);
  pango_context_set_base_dir (type->context, PANGO_DIRECTION_LTR);
  /* The place's language, never the laptop's: it decides which glyphs a shared character gets. */
  pango_context_set_language (type->context, pango_language_from_string ("en-GB"));
  cairo_font_options_destroy (options);
  type->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  type->small_capitals = g_hash_table_new (NULL, NULL);
  type->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  type->foreign = g_ptr_array_new_with_free_func (g_free);
  type->missing = g_ptr_array_new_with_free_func (g_free);
  return type;
}

void
prc_type_free (PrcType *type)
{
  if (type == NULL)
    return;
  g_ptr_array_unref (type->foreign);
  g_ptr_array_unref (type->missing);
  g_hash_table_unref (type->told);
  g_hash_table_unref (type->fonts);
  g_hash_table_unref (type->small_capitals);
  for (int i = 0; i < N_NAME_FONTS; i++)
    g_clear_object (&type->name_fonts[i]);
  g_object_unref (type->context);
  g_object_unref (type->map);
  g_free (type);
}

/* --- one font for a name --- */

static const char *
get_name_family (const PrcType *type, int index)
{
  const char *const families[N_NAME_FONTS] = { type->style->text, "Gentium Book Plus",
                                               "Noto Serif" };

  return families[index];
}

static PangoFont *
get_name_font (PrcType *type, int index)
{
  PangoFontDescription *description;

  if (type->name_fonts[index] != NULL)
    return type->name_fonts[index];
  description = pango_font_description_new (); /* in a string '12' would be a size */
  pango_font_description_set_family (description, get_name_family (type, index));
  pango_font_description_set_size (description, 10 * PANGO_SCALE);
  type->name_fonts[index] = pango_font_map_load_font (type->map, type->context, description);
  pango_font_description_free (description);
  return type->name_fonts[index];
}

/* Shapes one letter with and without the feature: another glyph is a small capital. */
static gboolean
has_small_capital (PrcType *type, int index, gunichar c)
{
  gpointer key = GUINT_TO_POINTER (c * N_NAME_FONTS + (guint) index);
  gpointer known = g_hash_table_lookup (type->small_capitals, key);
  hb_font_t *font;
  hb_codepoint_t glyphs[2] = { 0, 0 };

  if (known != NULL)
    return GPOINTER_TO_INT (known) - 1;
  font = pango_font_get_hb_font (get_name_font (type, index));
  for (int i = 0; i < 2; i++)
    {
      hb_feature_t feature = { SMALL_CAPITALS, i, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
      hb_buffer_t *buffer = hb_buffer_create ();
      unsigned int n;

      hb_buffer_add_utf32 (buffer, &c, 1, 0, 1);
      hb_buffer_guess_segment_properties (buffer);
      hb_shape (font, buffer, &feature, 1);
      hb_buffer_get_glyph_infos (buffer, &n);
      if (n > 0)
        glyphs[i] = hb_buffer_get_glyph_infos (buffer, &n)[0].codepoint;
      hb_buffer_destroy (buffer);
    }
  g_hash_table_insert (type->small_capitals, key, GINT_TO_POINTER ((glyphs[0] != glyphs[1]) + 1));
  return glyphs[0] != glyphs[1];
}

/* Letters of other scripts have families of their own. */
static gboolean
is_latin_letter (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_GREEK:
      return TRUE;
    default: /* an enum of GLib's, with every script there is */
      return FALSE;
    }
}

static gboolean
fits_name (PrcType *type, int index, const char *text, guint caps_start, guint caps_end)
{
  PangoFont *font = get_name_font (type, index);

  for (const char *at = text; font != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      guint place = at - text;

      if (is_latin_letter (c) && !pango_font_has_char (font, c))
        return FALSE;
      if (place >= caps_start && place < caps_end && g_unichar_islower (c) &&
          !has_small_capital (type, index, c))
        return FALSE;
    }
  return font != NULL;
}

/* The first font that has all of a name; -1: none has. */
static int
find_name_font (PrcType *type, const char *text, guint caps_start, guint caps_end)
{
  for (int i = 0; i < N_NAME_FONTS; i++)
    if (fits_name (type, i, text, caps_start, caps_end))
      return i;
  return -1;
}

gboolean
prc_type_has_small_capitals (PrcType *type, const char *text, guint caps_start, guint caps_end)
{
  return find_name_font (type, text, caps_start, caps_end) >= 0;
}

/* What stands behind the family asked for: explicit, so that fontconfig never chooses. */
static char *
make_family (PrcType *type, const PrcLook *look, GUnicodeScript script, int name_font)
{
  const PrcStyle *style = type->style;
  const char *region = prc_script_get_region (look->language);
  const char *other = prc_script_get_family (script);
  const char *latin = name_font >= 0                   ? get_name_family (type, name_font)
                      : look->face == PRC_FACE_DISPLAY ? style->display
                                                       : style->text;
  g_autofree char *han = g_strdup_printf ("%s %s", style->han, region);

  if (script == G_UNICODE_SCRIPT_HAN)
    return g_strdup_printf ("%s,%s SC,%s TC,%s JP,%s KR,%s", han, style->han, style->han,
                            style->han, style->han, style->text);
  if (other != NULL)
    return g_strdup_printf ("%s,%s,Noto Serif,%s", other, style->text, han);
  return g_strdup_printf ("%s,%s,Noto Serif,%s", latin, style->text, han);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, const PrcScriptRun *run)
{
  attribute->start_index = run->start;
  attribute->end_index = run->end;
  pango_attr_list_insert (list, attribute);
}

static const char *
make_features (const PrcLook *look, const PrcScriptRun *run)
{
  gboolean old = look->face == PRC_FACE_DISPLAY && !look->lining;

  if (run->caps && !look->strong)
    return old ? "smcp=1,onum=1,pnum=1" : "smcp=1";
  return old ? "onum=1,pnum=1" : "lnum=1";
}

static void
halve (PangoAttrList *list, guint start, guint end)
{
  PangoAttribute *half = pango_attr_font_features_new (PRC_TYPE_HALF);

  half->start_index = start;
  half->end_index = end;
  pango_attr_list_insert (list, half);
}

/* Of two marks of full width side by side one gives up its blank half. */
static void
close_marks (PangoAttrList *list, const char *text, const PrcScriptRun *run)
{
  gunichar last = 0;

  for (const char *at = text + run->start; at < text + run->end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean mark = prc_script_is_closing (c) || prc_script_is_opening (c);

      if (mark && prc_script_is_closing (last))
        halve (list, g_utf8_prev_char (at) - text, at - text);
      else if (prc_script_is_opening (c) && prc_script_is_opening (last))
        halve (list, at - text, g_utf8_next_char (at) - text);
      last = c;
    }
}

static PangoAttrList *
make_attributes (PrcType *type, const PrcLook *look, const PrcScriptText *text, int name_font)
{
  PangoAttrList *list = pango_attr_list_new ();
  double beside = look->face == PRC_FACE_DISPLAY ? HAN_BESIDE_DISPLAY : HAN_BESIDE_TEXT;
  double han = look->size * (look->han > 0 ? look->han : beside);
  gboolean chinese = prc_language_is_chinese (look->language);

  for (guint i = 0; i < text->runs->len; i++)
    {
      const PrcScriptRun *run = &g_array_index (text->runs, PrcScriptRun, i);
      gboolean is_han = run->script == G_UNICODE_SCRIPT_HAN;
      gboolean latin = run->script == G_UNICODE_SCRIPT_LATIN;
      g_autofree char *family = make_family (type, look, run->script, name_font);
      double size = is_han ? han : look->size;
      double tracking = look->tracking + (run->caps && !look->strong ? CAPS_TRACKING : 0);
      const char *language = look->language;

      if (is_han && prc_script_get_region (language)[0] == 'S')
        language = "zh-Hans";
      else if (latin && chinese)
        language = "en-GB";
      add_attribute (list, pango_attr_family_new (family), run);
      add_attribute (list, pango_attr_size_new ((int) (size * PANGO_SCALE + 0.5)), run);
      if (language != NULL)
        add_attribute (list, pango_attr_language_new (pango_language_from_string (language)), run);
      if (look->italic && latin && !chinese)
        add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), run);
      if (look->bold || (look->strong && run->caps))
        add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), run);
      if (is_han)
        close_marks (list, text->text, run);
      if (latin)
        add_attribute (list, pango_attr_font_features_new (make_features (look, run)), run);
      if (tracking > 0)
        add_attribute (list, pango_attr_letter_spacing_new ((int) (tracking * size * PANGO_SCALE)),
                       run);
    }
  return list;
}

static gboolean
is_ours (PrcType *type, PangoFont *font)
{
  gpointer known = g_hash_table_lookup (type->fonts, font);
  PangoFontDescription *description;
  const char *family;
  gboolean ours;

  if (known != NULL)
    return GPOINTER_TO_INT (known) - 1;
  description = pango_font_describe (font);
  family = pango_font_description_get_family (description);
  ours = family != NULL &&
         (g_str_has_prefix (type->style->display, family) || strcmp (family, "Noto Serif") == 0 ||
          strcmp (family, type->style->text) == 0 || g_str_has_prefix (family, type->style->han));
  for (int i = 0; !ours && family != NULL && i < N_NAME_FONTS; i++)
    ours = strcmp (get_name_family (type, i), family) == 0;
  for (int script = 0; !ours && family != NULL && script < 200; script++)
    ours = g_strcmp0 (prc_script_get_family ((GUnicodeScript) script), family) == 0;
  pango_font_description_free (description);
  g_hash_table_insert (type->fonts, g_object_ref (font), GINT_TO_POINTER (ours + 1));
  return ours;
}

static void
tell (PrcType *type, GPtrArray *list, char *what)
{
  if (g_hash_table_add (type->told, g_strdup (what)))
    g_ptr_array_add (list, what);
  else
    g_free (what);
}

static void
tell_foreign (PrcType *type, PangoFont *font, const char *text)
{
  PangoFontDescription *description = pango_font_describe (font);

  tell (type, type->foreign,
        g_strdup_printf ("%s\t%s", pango_font_description_get_family (description), text));
  pango_font_description_free (description);
}

/* Looks at what was drawn, not at what was asked for: a count of unknown glyphs of 0 means nothing
 * where a fallback stepped in. */
static void
check_fonts (PrcType *type, PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    tell (type, type->missing, g_strdup (text));
  for (GSList *l = line != NULL ? line->runs : NULL; l != NULL; l = l->next)
    {
      const PangoItem *item = ((PangoLayoutRun *) l->data)->item;

      if (item->num_chars == 1 && g_unichar_isspace (g_utf8_get_char (text + item->offset)))
        continue;
      if (item->analysis.font != NULL && !is_ours (type, item->analysis.font))
        tell_foreign (type, item->analysis.font, text);
    }
}

PangoLayout *
prc_type_set_name (PrcType *type, const PrcLook *look, const char *text, guint caps_start,
                   guint caps_end)
{
  g_autoptr (PrcScriptText) ready = prc_script_prepare (text, look->language, caps_start, caps_end);
  PangoLayout *layout = pango_layout_new (type->context);
  int name_font =
      look->name ? find_name_font (type, text, caps_start, look->strong ? caps_start : caps_end)
                 : -1;
  PangoAttrList *attributes = make_attributes (type, look, ready, name_font);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, ready->text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  check_fonts (type, layout);
  return layout;
}

PangoLayout *
prc_type_set (PrcType *type, const PrcLook *look, const char *text)
{
  return prc_type_set_name (type, look, text, 0, 0);
}

double
prc_type_get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

const GPtrArray *
prc_type_get_foreign (PrcType *type)
{
  return type->foreign;
}

const GPtrArray *
prc_type_get_missing (PrcType *type)
{
  return type->missing;
}
