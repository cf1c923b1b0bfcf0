/* prc-list-clean.c - see prc-list-clean.h. */
#include "prc-list-clean.h"

#include "prc-language.h"
#include "prc-list-fold.h"

#include <string.h>

typedef struct
{
  const gunichar *in;
  glong length;
  GString *out;
  gboolean fold_width;
  gboolean names;
  guint notes;
  gboolean space_waits; /* a space was seen after a letter, not yet written */
} Cleaner;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

static gboolean
is_bidi (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_invisible (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2065) ||
         (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

/* Scripts in which U+200C and U+200D are spelling: Persian, Hindi… */
static gboolean
joins (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_MONGOLIAN:
    case G_UNICODE_SCRIPT_DEVANAGARI:
    case G_UNICODE_SCRIPT_BENGALI:
    case G_UNICODE_SCRIPT_GURMUKHI:
    case G_UNICODE_SCRIPT_GUJARATI:
    case G_UNICODE_SCRIPT_ORIYA:
    case G_UNICODE_SCRIPT_TAMIL:
    case G_UNICODE_SCRIPT_TELUGU:
    case G_UNICODE_SCRIPT_KANNADA:
    case G_UNICODE_SCRIPT_MALAYALAM:
    case G_UNICODE_SCRIPT_SINHALA:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_KHMER:
      return TRUE;
    default: /* any other script of GLib's own list */
      return FALSE;
    }
}

static gboolean
is_compat (gunichar c)
{
  return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F) ||
         (c >= 0x2E80 && c <= 0x2FDF);
}

/* The dots that stand for U+00B7 in names of minorities. */
static gboolean
is_dot (gunichar c)
{
  return c == 0x2022 || c == 0x30FB || c == 0xFF0E || c == 0x2027 || c == 0xFF65 || c == 0x2219 ||
         c == 0x22C5 || c == 0x00B7;
}

static gunichar
before (const Cleaner *cleaner)
{
  if (cleaner->out->len == 0)
    return 0;
  return g_utf8_get_char (g_utf8_prev_char (cleaner->out->str + cleaner->out->len));
}

/* The next character that will be kept, from @i on. */
static gunichar
after (const Cleaner *cleaner, glong i)
{
  for (; i < cleaner->length; i++)
    {
      gunichar c = cleaner->in[i];

      if (!is_space (c) && !is_invisible (c) && !is_bidi (c))
        return c;
    }
  return 0;
}

static void
put (Cleaner *cleaner, gunichar c)
{
  if (cleaner->space_waits)
    {
      if (cleaner->out->len == 0 ||
          (cleaner->names && prc_language_is_han (before (cleaner)) && prc_language_is_han (c)))
        cleaner->notes |= PRC_LIST_CLEANED_SPACE;
      else
        g_string_append_c (cleaner->out, ' ');
      cleaner->space_waits = FALSE;
    }
  g_string_append_unichar (cleaner->out, c);
}

static void
take_space (Cleaner *cleaner, gunichar c)
{
  if (cleaner->space_waits || c != ' ')
    cleaner->notes |= PRC_LIST_CLEANED_SPACE;
  cleaner->space_waits = TRUE;
}

static void
take (Cleaner *cleaner, glong i)
{
  gunichar c = cleaner->in[i];

  if (is_space (c))
    take_space (cleaner, c);
  else if (is_bidi (c))
    cleaner->notes |= PRC_LIST_CLEANED_BIDI;
  else if ((c == 0x200C || c == 0x200D) && joins (before (cleaner)) &&
           joins (after (cleaner, i + 1)) && !cleaner->space_waits)
    put (cleaner, c);
  else if (is_invisible (c))
    cleaner->notes |= PRC_LIST_CLEANED_INVISIBLE;
  else if (cleaner->names && is_dot (c) && prc_language_is_han (before (cleaner)) &&
           prc_language_is_han (after (cleaner, i + 1)))
    {
      cleaner->notes |= c != 0xB7 ? PRC_LIST_CLEANED_DOT : 0;
      put (cleaner, 0xB7);
    }
  else if (cleaner->fold_width && c >= 0xFF01 && c <= 0xFF5E)
    {
      cleaner->notes |= PRC_LIST_CLEANED_WIDTH;
      put (cleaner, c - 0xFEE0);
    }
  else
    {
      cleaner->notes |= is_compat (c) ? PRC_LIST_CLEANED_COMPAT : 0;
      put (cleaner, c);
    }
}

/* ="00123" and '00123: how spreadsheets are told to keep the zeros. Returns: (nullable) */
static char *
unwrap_formula (const char *text, PrcListCleanKind kind)
{
  gsize length = strlen (text);

  if (length >= 4 && g_str_has_prefix (text, "=\"") && text[length - 1] == '"' &&
      memchr (text + 2, '"', length - 3) == NULL)
    return g_strndup (text + 2, length - 3);
  if (kind == PRC_LIST_CLEAN_CODE && text[0] == '\'' && g_ascii_isdigit (text[1]) &&
      strchr (text + 1, '\'') == NULL)
    return g_strdup (text + 1);
  return NULL;
}

/* Printable ASCII with single spaces inside: nothing to do. */
static gboolean
is_clean (const char *text)
{
  if (*text == ' ' || *text == '=' || *text == '\'')
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    if (*p < 0x20 || *p > 0x7E || (*p == ' ' && (p[1] == ' ' || p[1] == '\0')))
      return FALSE;
  return TRUE;
}

char *
prc_list_clean_text (const char *text, PrcListCleanKind kind, guint *notes)
{
  Cleaner cleaner = { .names = kind == PRC_LIST_CLEAN_NAME };

  *notes = 0;
  if (text == NULL || is_clean (text))
    return g_strdup (text != NULL ? text : "");
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *bare = unwrap_formula (valid, kind);
  if (bare != NULL)
    cleaner.notes |= PRC_LIST_CLEANED_FORMULA;
  const char *source = bare != NULL ? bare : valid;
  cleaner.fold_width = kind == PRC_LIST_CLEAN_CODE ||
                       (kind == PRC_LIST_CLEAN_NAME && !prc_language_has_han (source));
  g_autofree gunichar *in = g_utf8_to_ucs4_fast (source, -1, &cleaner.length);
  cleaner.in = in;
  cleaner.out = g_string_sized_new (strlen (source));
  for (glong i = 0; i < cleaner.length; i++)
    take (&cleaner, i);
  if (cleaner.space_waits)
    cleaner.notes |= PRC_LIST_CLEANED_SPACE;
  g_autofree char *done = g_string_free (cleaner.out, FALSE);
  char *composed = g_utf8_normalize (done, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (strcmp (done, composed) != 0 && (cleaner.notes & PRC_LIST_CLEANED_COMPAT) == 0)
    cleaner.notes |= PRC_LIST_CLEANED_NFC;
  *notes = cleaner.notes;
  return composed;
}

char *
prc_list_clean_unquote (const char *text)
{
  static const char *const pairs[][2] = { { "'", "'" }, { "“", "”" }, { "‘", "’" },
                                          { "„", "“" }, { "«", "»" }, { "「", "」" } };
  gsize length = strlen (text);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      gsize opening = strlen (pairs[i][0]), closing = strlen (pairs[i][1]);

      if (length >= opening + closing && g_str_has_prefix (text, pairs[i][0]) &&
          g_str_has_suffix (text, pairs[i][1]))
        return g_strndup (text + opening, length - opening - closing);
    }
  return g_strdup (text);
}

const char *
prc_list_clean_get_code (PrcListCleaned note)
{
  switch (note)
    {
    case PRC_LIST_CLEANED_SPACE:
      return "cleaned-space";
    case PRC_LIST_CLEANED_INVISIBLE:
      return "cleaned-invisible";
    case PRC_LIST_CLEANED_BIDI:
      return "name-bidi";
    case PRC_LIST_CLEANED_NFC:
      return "cleaned-nfc";
    case PRC_LIST_CLEANED_WIDTH:
      return "cleaned-width";
    case PRC_LIST_CLEANED_FORMULA:
      return "cleaned-formula";
    case PRC_LIST_CLEANED_DOT:
      return "name-dot";
    case PRC_LIST_CLEANED_COMPAT:
      return "name-compat";
    }
  return "cleaned-space";
}
