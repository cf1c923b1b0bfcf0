/* prc-list-name.c - see prc-list-name.h. */
#include "prc-list-name.h"

#include <string.h>

/* Windows-1252, 0x80 to 0x9F; 0: not assigned. */
static const gunichar high_1252[32] = { 0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
                                        0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
                                        0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D,
                                        0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
                                        0x0153, 0,      0x017E, 0x0178 };

/* The byte of @c in Windows-1252, or -1. */
static int
to_1252 (gunichar c)
{
  if (c < 0x80 || (c >= 0xA0 && c <= 0xFF))
    return (int) c;
  for (int i = 0; i < 32; i++)
    if (high_1252[i] == c)
      return 0x80 + i;
  return c < 0xA0 ? (int) c : -1; /* decoders pass C1 controls through */
}

char *
prc_list_name_dup_mended (const char *name)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  gboolean high = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      int byte = to_1252 (g_utf8_get_char (p));

      if (byte < 0)
        return NULL;
      high |= byte >= 0x80;
      g_string_append_c (bytes, (char) byte);
    }
  if (!high || !g_utf8_validate (bytes->str, (gssize) bytes->len, NULL))
    return NULL;
  return g_strdup (bytes->str);
}

char *
prc_list_name_dup_unescaped (const char *name)
{
  static const struct
  {
    const char *entity, *text;
  } entities[] = { { "&#39;", "'" },    { "&apos;", "'" },   { "&quot;", "\"" },
                   { "&nbsp;", " " },   { "&eacute;", "é" }, { "&aacute;", "á" },
                   { "&iacute;", "í" }, { "&oacute;", "ó" }, { "&uacute;", "ú" },
                   { "&ouml;", "ö" },   { "&uuml;", "ü" },   { "&auml;", "ä" },
                   { "&ntilde;", "ñ" }, { "&ccedil;", "ç" }, { "&egrave;", "è" },
                   { "&lt;", "<" },     { "&gt;", ">" },     { "&amp;", "&" } };
  GString *text = g_string_new (name);

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (text, entities[i].entity, entities[i].text, 0);
  if (strcmp (text->str, name) != 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

gboolean
prc_list_name_has_markup (const char *text)
{
  for (const char *p = strpbrk (text, "<&"); p != NULL; p = strpbrk (p + 1, "<&"))
    {
      if (*p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!') &&
          strchr (p, '>') != NULL)
        return TRUE;
      gsize name = *p == '&'
                       ? strspn (p + 1, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789")
                       : 0;
      if (name >= 2 && name <= 10 && p[1 + name] == ';')
        return TRUE;
    }
  return FALSE;
}

gboolean
prc_list_name_is_formula (const char *text)
{
  if (*text == '=' || *text == '@')
    return text[1] != '\0';
  return (*text == '+' || *text == '-') && g_ascii_isalnum (text[1]);
}

static gboolean
is_odd (gunichar c)
{
  if (c == '%' || c == '*' || c == '#' || c == ';' || c == ':' || c == '!' || c == '_' ||
      c == '\\' || c == '@' || c == '"' || c == 0x201C || c == 0x201D)
    return c != '"' && c != 0x201C && c != 0x201D; /* a nickname may stand in quotation marks */
  switch (g_unichar_type (c))
    {
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_CONTROL:
      return c != 0xFFFD && !(c >= 0x2E80 && c <= 0x2FDF); /* radicals: 'name-compat' says it */
    default: /* the categories of GLib that names are made of */
      return FALSE;
    }
}

typedef struct
{
  guint letters, upper, lower, marks;
  guint word, longest; /* capitals of this word, and of the longest */
  guint flags;
} Count;

static void
count_one (Count *count, const char *p, const char *start)
{
  gunichar c = g_utf8_get_char (p);
  gboolean letter_before = p > start && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (p)));
  gboolean letter_after = c != 0 && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p)));

  if (g_unichar_ismark (c))
    {
      if (++count->marks > 4)
        count->flags |= PRC_LIST_NAME_MARKS;
      return;
    }
  count->marks = 0;
  count->word = g_unichar_isupper (c) ? count->word + 1 : 0;
  count->longest = MAX (count->longest, count->word);
  count->letters += g_unichar_isalpha (c);
  count->upper += g_unichar_isupper (c);
  count->lower += g_unichar_islower (c);
  if (c == 0xFFFD || (c == '?' && (letter_before || letter_after)))
    count->flags |= PRC_LIST_NAME_DAMAGED;
  else if (c == ',' || c == 0xFF0C)
    count->flags |= PRC_LIST_NAME_COMMA;
  else if ((c == 0xB4 || c == '`') && letter_before)
    count->flags |= PRC_LIST_NAME_APOSTROPHE;
  else if (is_odd (c) || c == '?')
    count->flags |= PRC_LIST_NAME_ODD;
}

gboolean
prc_list_name_is_mojibake (const char *name)
{
  static const char *const traces[] = { "锟斤拷", "烫烫烫", "屯屯屯", "ï»¿" };

  for (gsize i = 0; i < G_N_ELEMENTS (traces); i++)
    if (strstr (name, traces[i]) != NULL)
      return TRUE;
  g_autofree char *mended = prc_list_name_dup_mended (name);
  return mended != NULL;
}

guint
prc_list_name_check (const char *name)
{
  Count count = { 0 };

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    count_one (&count, p, name);
  if (count.letters > PRC_LIST_NAME_LIMIT)
    count.flags |= PRC_LIST_NAME_LONG;
  if (count.longest >= 2 && count.lower == 0)
    count.flags |= PRC_LIST_NAME_ALL_CAPS;
  if (count.lower >= 2 && count.upper == 0)
    count.flags |= PRC_LIST_NAME_NO_CAPITAL;
  if (prc_list_name_is_mojibake (name))
    count.flags |= PRC_LIST_NAME_MOJIBAKE;
  if (prc_list_name_has_markup (name))
    count.flags |= PRC_LIST_NAME_MARKUP;
  if (prc_list_name_is_formula (name))
    count.flags |= PRC_LIST_NAME_FORMULA;
  /* what is no name has no capitals to speak of; a letter that two bytes were read as is no sign */
  if ((count.flags & PRC_LIST_NAME_FORMULA) != 0)
    count.flags &= ~(guint) (PRC_LIST_NAME_ALL_CAPS | PRC_LIST_NAME_NO_CAPITAL);
  if ((count.flags & PRC_LIST_NAME_MOJIBAKE) != 0)
    count.flags &= ~(guint) PRC_LIST_NAME_ODD;
  return count.flags;
}

const char *
prc_list_name_get_code (PrcListNameFlag flag)
{
  switch (flag)
    {
    case PRC_LIST_NAME_ALL_CAPS:
      return "name-all-caps";
    case PRC_LIST_NAME_NO_CAPITAL:
      return "name-no-capital";
    case PRC_LIST_NAME_COMMA:
      return "name-comma";
    case PRC_LIST_NAME_ODD:
      return "name-odd";
    case PRC_LIST_NAME_LONG:
      return "name-long";
    case PRC_LIST_NAME_MARKS:
      return "name-marks";
    case PRC_LIST_NAME_MARKUP:
      return "name-markup";
    case PRC_LIST_NAME_MOJIBAKE:
      return "name-mojibake";
    case PRC_LIST_NAME_DAMAGED:
      return "name-damaged";
    case PRC_LIST_NAME_APOSTROPHE:
      return "name-apostrophe";
    case PRC_LIST_NAME_FORMULA:
      return "cell-formula-like";
    }
  return "name-odd";
}
