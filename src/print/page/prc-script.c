#include "prc-script.h"

#include "prc-language.h"

#include <string.h>

/* On one letter: no language needs as many, and more would be printed over the lines above. */
#define MOST_MARKS 8

static const struct
{
  GUnicodeScript script;
  const char *family;
} families[] = {
  { G_UNICODE_SCRIPT_ARABIC, "Noto Naskh Arabic" },
  { G_UNICODE_SCRIPT_HEBREW, "Noto Serif Hebrew" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "Noto Serif Devanagari" },
  { G_UNICODE_SCRIPT_BENGALI, "Noto Serif Bengali" },
  { G_UNICODE_SCRIPT_GUJARATI, "Noto Serif Gujarati" },
  { G_UNICODE_SCRIPT_GURMUKHI, "Noto Serif Gurmukhi" },
  { G_UNICODE_SCRIPT_TAMIL, "Noto Serif Tamil" },
  { G_UNICODE_SCRIPT_TELUGU, "Noto Serif Telugu" },
  { G_UNICODE_SCRIPT_KANNADA, "Noto Serif Kannada" },
  { G_UNICODE_SCRIPT_MALAYALAM, "Noto Serif Malayalam" },
  { G_UNICODE_SCRIPT_SINHALA, "Noto Serif Sinhala" },
  { G_UNICODE_SCRIPT_THAI, "Noto Serif Thai" },
  { G_UNICODE_SCRIPT_LAO, "Noto Serif Lao" },
  { G_UNICODE_SCRIPT_KHMER, "Noto Serif Khmer" },
  { G_UNICODE_SCRIPT_MYANMAR, "Noto Serif Myanmar" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "Noto Serif Ethiopic" },
  { G_UNICODE_SCRIPT_ARMENIAN, "Noto Serif Armenian" },
  { G_UNICODE_SCRIPT_GEORGIAN, "Noto Serif Georgian" },
  { G_UNICODE_SCRIPT_TIBETAN, "Noto Serif Tibetan" },
};

const char *
prc_script_get_family (GUnicodeScript script)
{
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    if (families[i].script == script)
      return families[i].family;
  return NULL;
}

const char *
prc_script_get_region (const char *language)
{
  g_autofree char *tag = NULL;

  if (language == NULL)
    return "SC";
  tag = g_ascii_strdown (language, -1);
  if (g_str_has_prefix (tag, "ja"))
    return "JP";
  if (g_str_has_prefix (tag, "ko"))
    return "KR";
  if (strstr (tag, "-hk") != NULL || strstr (tag, "-mo") != NULL)
    return "HK";
  if (strstr (tag, "-hant") != NULL || strstr (tag, "-tw") != NULL)
    return "TC";
  return "SC";
}

/* Marks of full width, which only the Han font has. */
static gboolean
is_full_width (gunichar c)
{
  return (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xffef) ||
         (c >= 0x3200 && c <= 0x33ff) || (c >= 0xfe30 && c <= 0xfe4f);
}

/* Shared code points that a Chinese line wants wide: quotes, dash, ellipsis, middle dot. */
static gboolean
is_shared_mark (gunichar c)
{
  return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2014 || c == 0x2026 ||
         c == 0xb7;
}

static GUnicodeScript
script_of (gunichar c)
{
  GUnicodeScript script;

  if (is_full_width (c))
    return G_UNICODE_SCRIPT_HAN;
  script = g_unichar_get_script (c);
  switch ((int) script)
    {
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HAN:
      return G_UNICODE_SCRIPT_HAN;
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
      return G_UNICODE_SCRIPT_LATIN;
    default: /* GLib's enumeration, not ours */
      return script;
    }
}

/* Neither printed nor kept: line ends and tabs become spaces, what turns or hides text goes. */
static gunichar
clean (gunichar c)
{
  if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85)
    return ' ';
  if (c < 0x20 || (c >= 0x7f && c < 0xa0))
    return 0;
  if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200b || c == 0x200e ||
      c == 0x200f || c == 0x2060 || c == 0xfeff || c == 0xad)
    return 0;
  if ((c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe || (c >= 0xe0000 && c <= 0xe007f))
    return 0;
  return c;
}

static gboolean
takes_space (gunichar c)
{
  return g_unichar_isalnum (c) && !is_full_width (c);
}

typedef struct
{
  GString *text;
  GArray *runs;
  gboolean chinese;
  gunichar last; /* printed before; 0 at the start */
  guint marks;   /* set on it so far */
  GUnicodeScript last_script;
  gboolean pending_space; /* of the source, not yet written */
} Preparation;

static void
put (Preparation *p, gunichar c, GUnicodeScript script, gboolean caps)
{
  PrcScriptRun *run =
      p->runs->len > 0 ? &g_array_index (p->runs, PrcScriptRun, p->runs->len - 1) : NULL;
  guint start = p->text->len;

  g_string_append_unichar (p->text, c);
  if (run != NULL && run->script == script && run->caps == caps)
    run->end = p->text->len;
  else
    {
      PrcScriptRun fresh = { start, p->text->len, script, caps };

      g_array_append_val (p->runs, fresh);
    }
}

/* A space where the source has one, a quarter em where hanzi meet letters or figures. */
static void
put_space (Preparation *p, gunichar c, GUnicodeScript script, gboolean caps)
{
  gboolean han = script == G_UNICODE_SCRIPT_HAN;
  gboolean last_han = p->last_script == G_UNICODE_SCRIPT_HAN;
  gboolean meet = p->last != 0 && han != last_han &&
                  (han ? g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN && takes_space (p->last)
                       : g_unichar_get_script (p->last) == G_UNICODE_SCRIPT_HAN && takes_space (c));

  if (meet)
    put (p, 0x2005, G_UNICODE_SCRIPT_LATIN, caps);
  else if (p->pending_space && p->last != 0)
    put (p, ' ', script == p->last_script ? script : G_UNICODE_SCRIPT_LATIN, caps);
  p->pending_space = FALSE;
}

static GUnicodeScript
resolve (Preparation *p, gunichar c)
{
  GUnicodeScript script = script_of (c);

  if (script == G_UNICODE_SCRIPT_INHERITED)
    return p->last != 0 ? p->last_script : G_UNICODE_SCRIPT_LATIN;
  if (script != G_UNICODE_SCRIPT_COMMON)
    return script;
  if (is_shared_mark (c))
    return p->chinese || p->last_script == G_UNICODE_SCRIPT_HAN ? G_UNICODE_SCRIPT_HAN
                                                                : G_UNICODE_SCRIPT_LATIN;
  if (p->last != 0 && prc_script_get_family (p->last_script) != NULL)
    return p->last_script; /* marks and figures inside Arabic stay with it */
  return G_UNICODE_SCRIPT_LATIN;
}

PrcScriptText *
prc_script_prepare (const char *text, const char *language, guint caps_start, guint caps_end)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *source = valid != NULL ? valid : text;
  PrcScriptText *result = g_new0 (PrcScriptText, 1);
  Preparation p = { g_string_new (NULL),
                    g_array_new (FALSE, FALSE, sizeof (PrcScriptRun)),
                    prc_language_is_chinese (language),
                    0,
                    G_UNICODE_SCRIPT_LATIN,
                    FALSE };

  for (const char *at = source; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = clean (g_utf8_get_char (at));
      guint offset = at - source;
      gboolean caps = valid == NULL && offset >= caps_start && offset < caps_end;
      GUnicodeScript script;

      p.marks = g_unichar_ismark (c) ? p.marks + 1 : 0;
      if (c == 0 || p.marks > MOST_MARKS)
        continue;
      if (c == ' ')
        {
          p.pending_space = TRUE;
          continue;
        }
      script = resolve (&p, c);
      put_space (&p, c, script, caps);
      put (&p, c, script, caps);
      p.last = c;
      p.last_script = script;
    }
  result->text = g_string_free (p.text, FALSE);
  result->runs = p.runs;
  return result;
}

void
prc_script_text_free (PrcScriptText *text)
{
  if (text == NULL)
    return;
  g_free (text->text);
  g_array_unref (text->runs);
  g_free (text);
}

static gboolean
is_among (gunichar c, const char *marks)
{
  return g_utf8_strchr (marks, -1, c) != NULL;
}

gboolean
prc_script_is_closing (gunichar c)
{
  return c > 0x7f && is_among (c, "、。，．：；！？）】》」』〉〕］｝”’");
}

gboolean
prc_script_is_opening (gunichar c)
{
  return c > 0x7f && is_among (c, "（【《「『〈〔［｛“‘");
}

gboolean
prc_script_is_wide (gunichar c)
{
  return script_of (c) == G_UNICODE_SCRIPT_HAN || prc_script_is_closing (c) ||
         prc_script_is_opening (c);
}

gboolean
prc_script_starts_han (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN;
  return FALSE;
}

guint
prc_script_count_han (const char *text)
{
  guint n = 0;

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at), n++)
    if (g_unichar_get_script (g_utf8_get_char (at)) != G_UNICODE_SCRIPT_HAN)
      return 0;
  return n;
}
