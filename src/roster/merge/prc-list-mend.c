/* prc-list-mend.c - see prc-list-mend.h. */
#include "prc-list-mend.h"

#include <string.h>

/* Written small within a name, where another word stands before or behind. */
static gboolean
is_particle (const char *word)
{
  static const char *const words[] = { "van", "der", "den", "de",   "du",  "des", "da",  "das",
                                       "do",  "dos", "di",  "von",  "zu",  "zur", "vom", "ten",
                                       "ter", "te",  "bin", "bint", "ibn", "y",   "e",   NULL };

  return g_strv_contains (words, word);
}

static gboolean
is_roman_number (const char *word)
{
  static const char *const words[] = { "II", "III", "IV", NULL };

  return g_strv_contains (words, word);
}

/* One word: 'O\'BRIEN' to 'O\'Brien', 'MCDONALD' to 'McDonald', 'SMITH-JONES' to 'Smith-Jones'. */
static void
append_word (GString *out, const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  gboolean start = TRUE;

  if (is_roman_number (word) || (g_utf8_strlen (word, -1) == 2 && g_str_has_suffix (word, ".")))
    {
      g_string_append (out, word);
      return;
    }
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, start && g_unichar_isalpha (c) ? g_unichar_totitle (c) : c);
      start = c == '-' || c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BB || c == '.';
      if (p == lower + 1 && g_str_has_prefix (lower, "mc") && strlen (lower) > 3)
        start = TRUE;
    }
}

static char *
capitalise (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_utf8_strdown (words[i], -1);

      if (i > 0)
        g_string_append_c (out, ' ');
      if (is_particle (lower) && words[i + 1] != NULL)
        g_string_append (out, lower);
      else
        append_word (out, words[i]);
    }
  return g_string_free (out, FALSE);
}

/* The words of @model that have the letters of @name, if they are not in capitals themselves. */
static char *
find_in_model (const char *name, const char *model)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  g_auto (GStrv) words = model != NULL ? g_strsplit (model, " ", -1) : NULL;

  if (model == NULL ||
      (prc_list_name_check (model) & (PRC_LIST_NAME_ALL_CAPS | PRC_LIST_NAME_NO_CAPITAL)) != 0)
    return NULL;
  g_autofree char *whole = g_utf8_casefold (model, -1);
  if (strcmp (whole, wanted) == 0)
    return g_strdup (model);
  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *folded = g_utf8_casefold (*word, -1);

      if (strcmp (folded, wanted) == 0 &&
          (prc_list_name_check (*word) & PRC_LIST_NAME_ALL_CAPS) == 0)
        return g_strdup (*word);
    }
  return NULL;
}

static char *
mend_capitals (const char *name, const char *model)
{
  char *found = find_in_model (name, model);

  return found != NULL ? found : capitalise (name);
}

static char *
mend_apostrophe (const char *name)
{
  GString *out = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, c == 0xB4 || c == '`' ? '\'' : c);
    }
  return g_string_free (out, FALSE);
}

char *
prc_list_mend_name (PrcListNameFlag flag, const char *name, const char *raw, const char *model)
{
  g_autofree char *mended = NULL;

  switch (flag)
    {
    case PRC_LIST_NAME_ALL_CAPS:
    case PRC_LIST_NAME_NO_CAPITAL:
      mended = mend_capitals (name, model);
      break;
    case PRC_LIST_NAME_MARKUP:
      mended = prc_list_name_dup_unescaped (name);
      break;
    case PRC_LIST_NAME_MOJIBAKE:
      mended = prc_list_name_dup_mended (raw);
      break;
    case PRC_LIST_NAME_APOSTROPHE:
      mended = mend_apostrophe (name);
      break;
    case PRC_LIST_NAME_COMMA:
    case PRC_LIST_NAME_ODD:
    case PRC_LIST_NAME_LONG:
    case PRC_LIST_NAME_MARKS:
    case PRC_LIST_NAME_DAMAGED:
    case PRC_LIST_NAME_FORMULA:
      break;
    }
  return mended != NULL && *mended != '\0' && strcmp (mended, name) != 0 ? g_steal_pointer (&mended)
                                                                         : NULL;
}

char *
prc_list_mend_umlaut (const char *pinyin)
{
  static const char *const from[] = { "u:", "U:", "yu", "YU", "Yu", "v", "V" };
  static const char *const to[] = { "ü", "Ü", "ü", "Ü", "Ü", "ü", "Ü" };
  GString *out = g_string_new (NULL);

  for (const char *p = pinyin; *p != '\0';)
    {
      gboolean after = p > pinyin && strchr ("lnLN", p[-1]) != NULL;
      gsize found = 0;

      while (after && found < G_N_ELEMENTS (from) && !g_str_has_prefix (p, from[found]))
        found++;
      if (after && found < G_N_ELEMENTS (from))
        {
          g_string_append (out, to[found]);
          p += strlen (from[found]);
          continue;
        }
      g_string_append_c (out, *p++);
    }
  if (strcmp (out->str, pinyin) != 0)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}

gboolean
prc_list_mend_split (const char *name, char **family, char **given)
{
  const char *comma = strchr (name, ',');
  const char *rest = comma != NULL ? comma + 1 + strspn (comma + 1, " ") : NULL;

  if (comma == NULL || comma == name || strchr (rest, ',') != NULL || *rest == '\0')
    return FALSE;
  *family = g_strstrip (g_strndup (name, (gsize) (comma - name)));
  *given = g_strdup (rest);
  return TRUE;
}
