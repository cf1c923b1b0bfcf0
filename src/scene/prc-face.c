#include "prc-face.h"

#define MAX_MARKS 6

/* A run of one font: the classes that have families of their own; the rest go by their script. */
typedef enum
{
  CLASS_COMMON, /* takes the class of its neighbour */
  CLASS_ALPHABET,
  CLASS_HAN,
  CLASS_ARABIC,
  CLASS_SCRIPT
} FontClass;

static const struct
{
  GUnicodeScript script;
  const char *serif, *sans;
} script_families[] = {
  { G_UNICODE_SCRIPT_HEBREW, "Noto Serif Hebrew", "Noto Sans Hebrew" },
  { G_UNICODE_SCRIPT_SYRIAC, "Noto Sans Syriac", "Noto Sans Syriac" },
  { G_UNICODE_SCRIPT_THAANA, "Noto Sans Thaana", "Noto Sans Thaana" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "Noto Serif Devanagari", "Noto Sans Devanagari" },
  { G_UNICODE_SCRIPT_BENGALI, "Noto Serif Bengali", "Noto Sans Bengali" },
  { G_UNICODE_SCRIPT_GURMUKHI, "Noto Serif Gurmukhi, Noto Sans Gurmukhi", "Noto Sans Gurmukhi" },
  { G_UNICODE_SCRIPT_GUJARATI, "Noto Serif Gujarati", "Noto Sans Gujarati" },
  { G_UNICODE_SCRIPT_ORIYA, "Noto Serif Oriya, Noto Sans Oriya", "Noto Sans Oriya" },
  { G_UNICODE_SCRIPT_TAMIL, "Noto Serif Tamil", "Noto Sans Tamil" },
  { G_UNICODE_SCRIPT_TELUGU, "Noto Serif Telugu", "Noto Sans Telugu" },
  { G_UNICODE_SCRIPT_KANNADA, "Noto Serif Kannada", "Noto Sans Kannada" },
  { G_UNICODE_SCRIPT_MALAYALAM, "Noto Serif Malayalam", "Noto Sans Malayalam" },
  { G_UNICODE_SCRIPT_SINHALA, "Noto Serif Sinhala", "Noto Sans Sinhala" },
  { G_UNICODE_SCRIPT_THAI, "Noto Serif Thai", "Noto Sans Thai" },
  { G_UNICODE_SCRIPT_LAO, "Noto Serif Lao", "Noto Sans Lao" },
  { G_UNICODE_SCRIPT_TIBETAN, "Noto Serif Tibetan", "Noto Serif Tibetan" },
  { G_UNICODE_SCRIPT_MYANMAR, "Noto Serif Myanmar, Noto Sans Myanmar", "Noto Sans Myanmar" },
  { G_UNICODE_SCRIPT_KHMER, "Noto Serif Khmer", "Noto Sans Khmer" },
  { G_UNICODE_SCRIPT_MONGOLIAN, "Noto Sans Mongolian", "Noto Sans Mongolian" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "Noto Serif Ethiopic", "Noto Sans Ethiopic" },
  { G_UNICODE_SCRIPT_GEORGIAN, "Noto Serif Georgian", "Noto Sans Georgian" },
  { G_UNICODE_SCRIPT_ARMENIAN, "Noto Serif Armenian", "Noto Sans Armenian" },
  { G_UNICODE_SCRIPT_YI, "Noto Sans Yi", "Noto Sans Yi" },
  { G_UNICODE_SCRIPT_CHEROKEE, "Noto Sans Cherokee", "Noto Sans Cherokee" },
};

#define ALPHABET_SERIF "Gentium Book Plus, Noto Serif, DejaVu Serif"
#define ALPHABET_CONDENSED "Noto Serif, Gentium Book Plus, DejaVu Serif"
#define ALPHABET_SANS "Inter, Cantarell, Noto Sans, DejaVu Sans"
/* After the language's own hanzi: those outside the big font (Extension B and later). */
#define RARE_HAN ", HanaMinB, HanaMinA"

static FontClass
classify (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return CLASS_HAN;
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
      /* Full-width letters belong to hanzi. */
      return c >= 0xff00 && c < 0xffef ? CLASS_HAN : CLASS_ALPHABET;
    case G_UNICODE_SCRIPT_ARABIC:
      return CLASS_ARABIC;
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_UNKNOWN:
    case G_UNICODE_SCRIPT_INVALID_CODE:
      /* CJK punctuation, kana signs, full-width forms */
      if ((c >= 0x3000 && c < 0x3400) || (c >= 0xfe30 && c < 0xfe50) || (c >= 0xff00 && c < 0xffef))
        return CLASS_HAN;
      return g_unichar_isdigit (c) ? CLASS_ALPHABET : CLASS_COMMON;
    default: /* GLib's enumeration, not ours: every other script there is */
      return CLASS_SCRIPT;
    }
}

static const char *
find_script_family (GUnicodeScript script, PrcFace face)
{
  for (gsize i = 0; i < G_N_ELEMENTS (script_families); i++)
    if (script_families[i].script == script)
      return face == PRC_FACE_SERIF ? script_families[i].serif : script_families[i].sans;
  return face == PRC_FACE_SERIF ? ALPHABET_SERIF : ALPHABET_SANS;
}

static gboolean
language_is (const char *language, const char *prefix)
{
  gsize length = strlen (prefix);

  return language != NULL && g_ascii_strncasecmp (language, prefix, length) == 0 &&
         (language[length] == '\0' || language[length] == '-');
}

/* The same code point has other shapes by language: SC unless the record says otherwise. */
static const char *
find_han_family (const char *language, PrcFace face)
{
  static const struct
  {
    const char *language, *serif, *sans;
  } table[] = {
    { "zh-HK", "Noto Serif CJK HK, Noto Serif CJK TC", "Noto Sans CJK HK" },
    { "zh-Hant-HK", "Noto Serif CJK HK, Noto Serif CJK TC", "Noto Sans CJK HK" },
    { "zh-Hant-MO", "Noto Serif CJK HK, Noto Serif CJK TC", "Noto Sans CJK HK" },
    { "yue", "Noto Serif CJK HK, Noto Serif CJK TC", "Noto Sans CJK HK" },
    { "zh-TW", "Noto Serif CJK TC", "Noto Sans CJK TC" },
    { "zh-MO", "Noto Serif CJK TC", "Noto Sans CJK TC" },
    { "zh-Hant", "Noto Serif CJK TC", "Noto Sans CJK TC" },
    { "ja", "Noto Serif CJK JP", "Noto Sans CJK JP" },
    { "ko", "Noto Serif CJK KR", "Noto Sans CJK KR" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (language_is (language, table[i].language))
      return face == PRC_FACE_SERIF ? table[i].serif : table[i].sans;
  return face == PRC_FACE_SERIF ? "Noto Serif CJK SC" : "Noto Sans CJK SC";
}

/* The tag by which fonts choose shapes: of the text where it fits the script, else the usual one.
 */
static PangoLanguage *
find_run_language (FontClass class, const char *language)
{
  gboolean han = language_is (language, "zh") || language_is (language, "ja") ||
                 language_is (language, "ko") || language_is (language, "yue");

  if (class == CLASS_HAN)
    return pango_language_from_string (!han                                ? "zh-cn"
                                       : language_is (language, "zh-Hans") ? "zh-cn"
                                       : language_is (language, "zh-Hant") ? "zh-tw"
                                                                           : language);
  if (language == NULL || han)
    return pango_language_from_string ("en");
  return pango_language_from_string (language);
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint from, guint to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

static char *
dup_family (FontClass class, GUnicodeScript script, const PrcFaceRun *run)
{
  PrcFace face = prc_token_get_type (run->style)->face;
  const char *alphabet = face == PRC_FACE_SANS                  ? ALPHABET_SANS
                         : run->stretch != PANGO_STRETCH_NORMAL ? ALPHABET_CONDENSED
                                                                : ALPHABET_SERIF;

  switch (class)
    {
    case CLASS_HAN:
      return g_strconcat (find_han_family (run->language, face), RARE_HAN, NULL);
    case CLASS_ARABIC:
      if (language_is (run->language, "ur"))
        return g_strdup ("Noto Nastaliq Urdu, Amiri, Noto Naskh Arabic");
      return g_strdup (face == PRC_FACE_SERIF ? "Amiri, Noto Naskh Arabic"
                                              : "Noto Sans Arabic, Noto Naskh Arabic, Amiri");
    case CLASS_SCRIPT:
      return g_strconcat (find_script_family (script, face), ", ", alphabet, NULL);
    case CLASS_COMMON:
    case CLASS_ALPHABET:
      break;
    }
  return g_strdup (alphabet);
}

static void
add_run (PangoAttrList *attributes, guint from, guint to, FontClass class, GUnicodeScript script,
         const PrcFaceRun *run)
{
  const PrcType *type = prc_token_get_type (run->style);
  g_autofree char *family = dup_family (class, script, run);
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();
  gboolean han = class == CLASS_HAN;

  pango_font_description_set_family (description, family);
  pango_font_description_set_absolute_size (description, run->size * PANGO_SCALE);
  pango_font_description_set_weight (description,
                                     (PangoWeight) (han ? type->han_weight : type->weight));
  pango_font_description_set_style (description, type->italic && !han && class != CLASS_ARABIC
                                                     ? PANGO_STYLE_ITALIC
                                                     : PANGO_STYLE_NORMAL);
  pango_font_description_set_stretch (description, han ? PANGO_STRETCH_NORMAL : run->stretch);
  insert (attributes, pango_attr_font_desc_new (description), from, to);
  insert (attributes, pango_attr_language_new (find_run_language (class, run->language)), from, to);
  if (han && type->tracking != 0)
    insert (attributes,
            pango_attr_letter_spacing_new ((int) (type->tracking * run->size * PANGO_SCALE)), from,
            to);
  if (!han && type->features != NULL)
    insert (attributes, pango_attr_font_features_new (type->features), from, to);
}

/* Spaces and signs between two runs of hanzi stay with them, but a space before letters does not.
 */
void
prc_face_add_attributes (PangoAttrList *attributes, const char *text, guint from, guint to,
                         const PrcFaceRun *run)
{
  FontClass current = CLASS_COMMON;
  GUnicodeScript script = G_UNICODE_SCRIPT_COMMON;
  guint start = from;
  const char *p;

  for (p = text + from; p < text + to; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      FontClass class = classify (c);
      GUnicodeScript its = g_unichar_get_script (c);

      if (class == CLASS_COMMON || (class == current && (class != CLASS_SCRIPT || its == script)))
        continue;
      if (current != CLASS_COMMON)
        {
          add_run (attributes, start, (guint) (p - text), current, script, run);
          start = (guint) (p - text);
        }
      current = class;
      script = its;
    }
  if (start < to)
    add_run (attributes, start, to, current == CLASS_COMMON ? CLASS_ALPHABET : current, script,
             run);
}

PangoContext *
prc_face_new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

static gboolean
is_reordering (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff ||
         c == 0xfffc || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c < 0xe0100);
}

static char *
clean (const char *text, gboolean keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *result = g_string_sized_new (strlen (valid));
  guint marks = 0, length = 0, most = keep_lines ? PRC_FACE_MAX_PAGE : PRC_FACE_MAX_LINE;

  for (const char *p = valid; *p != '\0' && length < most; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean ends = c == '\n' || c == 0x2028 || c == 0x2029;

      if (is_reordering (c))
        continue;
      marks = g_unichar_ismark (c) ? marks + 1 : 0;
      if (marks > MAX_MARKS)
        continue;
      if (keep_lines && ends)
        {
          while (result->len > 0 && result->str[result->len - 1] == ' ')
            g_string_truncate (result, result->len - 1);
          g_string_append_c (result, '\n');
        }
      else if (c == ' ' || c == '\t' || ends || g_unichar_iscntrl (c))
        {
          if (result->len > 0 && result->str[result->len - 1] != ' ' &&
              result->str[result->len - 1] != '\n')
            g_string_append_c (result, ' ');
        }
      else
        g_string_append_unichar (result, c);
      length++;
    }
  g_strchomp (result->str);
  return g_string_free (result, FALSE);
}

char *
prc_face_clean (const char *text)
{
  return clean (text, FALSE);
}

char *
prc_face_clean_lines (const char *text)
{
  return clean (text, TRUE);
}

gboolean
prc_face_is_han (const char *text)
{
  guint han = 0, other = 0;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    switch (classify (g_utf8_get_char (p)))
      {
      case CLASS_HAN:
        han++;
        break;
      case CLASS_COMMON:
        break;
      case CLASS_ALPHABET:
      case CLASS_ARABIC:
      case CLASS_SCRIPT:
        other++;
        break;
      }
  return han > other;
}

gboolean
prc_face_has_han (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (classify (g_utf8_get_char (p)) == CLASS_HAN)
      return TRUE;
  return FALSE;
}

gboolean
prc_face_is_tall (const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      FontClass class = classify (g_utf8_get_char (p));

      if (class == CLASS_ARABIC || class == CLASS_SCRIPT)
        return TRUE;
    }
  return FALSE;
}
