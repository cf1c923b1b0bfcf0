#include "prc-line-break.h"

#include "prc-language.h"

#include <pango/pango.h>
#include <string.h>

/* Stay with the next word, case folded; and the same of Arabic names in their own
 * script. */
static const char *const particles[] = {
  "al",  "el",  "bin", "bint", "ibn", "ben", "van", "der", "den", "von", "de",  "la",
  "da",  "do",  "dos", "das",  "di",  "du",  "del", "le",  "mac", "mc",  "ó",   "o",
  "ní",  "ni",  "nic", "ua",   "uí",  "st",  "st.", "ap",  "ter", "te",  "ten", "zu",
  "zum", "zur", "vom", "y",    "e",   "i",   "بن",  "ابن", "بنت", "آل",  "عبد", "أبو",
};

static const char *const joining_words[] = { "of", "in", "and", "with" };
static const char *const leading_words[] = { "of",  "in", "and", "with", "the", "for",
                                             "to",  "a",  "an",  "on",   "by",  "&",
                                             "der", "de", "et",  "und",  "y" };

/* A title looks best broken before a joining word; so much does another break cost. */
#define PLAIN_BREAK_COST 0.03
/* Words are broken at a clause rather than in the middle of one. */
#define CLAUSE_COST 0.08

static gboolean
is_one_of (const char *word, gsize length, const char *const *list, gsize n)
{
  g_autofree char *own = g_strndup (word, length);
  g_autofree char *composed = g_utf8_normalize (own, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : own, -1);

  for (gsize i = 0; i < n; i++)
    if (strcmp (folded, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* 'J.', 'J.R.R.', 'J': letters alone, each with its marks and perhaps a full stop. */
static gboolean
is_initial (const char *word, const char *end)
{
  gboolean letter = FALSE, dotted = FALSE;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (c == '.')
        {
          if (!letter)
            return FALSE;
          letter = FALSE;
          dotted = TRUE;
        }
      else if (letter || !g_unichar_isupper (c))
        return FALSE;
      else
        letter = TRUE;
    }
  return letter || dotted;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010;
}

static gboolean
is_middle_dot (gunichar c)
{
  return c == 0xb7 || c == 0x30fb || c == 0x2027 || c == 0x2022;
}

static void
add_break (GArray *breaks, const char *text, const char *at, gboolean hyphen, double cost)
{
  PrcLineBreak found = { (guint) (at - text), hyphen, cost };

  if (found.offset > 0 && *at != '\0' &&
      (breaks->len == 0 ||
       g_array_index (breaks, PrcLineBreak, breaks->len - 1).offset < found.offset))
    g_array_append_val (breaks, found);
}

/* 'Al-Sulaimani' stays whole; 'Adébáyọ̀-Whitcombe' may part; 'abd-al-Rahman' may not. */
static gboolean
may_part_hyphen (const char *part, const char *hyphen, const char *next)
{
  return g_unichar_isupper (g_utf8_get_char (part)) && g_unichar_isupper (g_utf8_get_char (next)) &&
         !is_one_of (part, (gsize) (hyphen - part), particles, 2);
}

GArray *
prc_line_break_find_name (const char *name)
{
  GArray *breaks = g_array_new (FALSE, TRUE, sizeof (PrcLineBreak));
  const char *word = name, *part = name; /* starts of this word, of this part of it */
  gunichar before = 0;

  for (const char *p = name; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (c == ' ')
        {
          gboolean hanzi =
              prc_language_is_han (before) && prc_language_is_han (g_utf8_get_char (next));

          if (!hanzi &&
              !is_one_of (word, (gsize) (p - word), particles, G_N_ELEMENTS (particles)) &&
              !is_initial (word, p))
            add_break (breaks, name, next, FALSE, 0);
          word = part = next;
        }
      else if (is_hyphen (c))
        {
          if (p > part && may_part_hyphen (part, p, next))
            add_break (breaks, name, next, TRUE, 0);
          part = next;
        }
      else if (is_middle_dot (c))
        {
          add_break (breaks, name, next, FALSE, 0);
          word = part = next;
        }
      before = c;
      p = next;
    }
  return breaks;
}

static gboolean
starts_degree (const char *p)
{
  static const char *const degrees[] = { "学士", "硕士", "博士", "學士", "碩士", "博士" };

  for (gsize i = 0; i < G_N_ELEMENTS (degrees); i++)
    if (g_str_has_prefix (p, degrees[i]))
      return TRUE;
  return FALSE;
}

GArray *
prc_line_break_find_title (const char *title)
{
  GArray *breaks = g_array_new (FALSE, TRUE, sizeof (PrcLineBreak));
  const char *word = title;

  for (const char *p = title; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if (*p == ' ')
        {
          const char *end = next + strcspn (next, " ");
          gboolean joins =
              is_one_of (next, (gsize) (end - next), joining_words, G_N_ELEMENTS (joining_words));

          if (!is_one_of (word, (gsize) (p - word), leading_words, G_N_ELEMENTS (leading_words)) &&
              g_utf8_strlen (next, -1) > 1)
            add_break (breaks, title, next, FALSE,
                       joins || prc_language_is_han (g_utf8_get_char (next)) ? 0
                                                                             : PLAIN_BREAK_COST);
          word = next;
        }
      else if (p > title && starts_degree (p))
        add_break (breaks, title, p, FALSE, PLAIN_BREAK_COST);
      p = next;
    }
  return breaks;
}

static gboolean
ends_clause (gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == '.' || c == 0xff0c || c == 0x3001 ||
         c == 0x3002 || c == 0xff1b || c == 0xff1a;
}

/* 'I', 'a': reads better at the start of the next line. */
static gboolean
is_lone_letter (const char *word, const char *next)
{
  return next - word == 2 && next[-1] == ' ' && g_ascii_isalpha (*word);
}

static GArray *
find_lines (const char *text, double plain_cost)
{
  GArray *breaks = g_array_new (FALSE, TRUE, sizeof (PrcLineBreak));
  int n = (int) g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  gunichar before = 0, last = 0; /* the last that is no space */
  const char *word = text;
  int i = 0;

  pango_get_log_attrs (text, (int) strlen (text), -1, pango_language_from_string ("en"), attributes,
                       n + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      if (attributes[i].is_line_break && !is_hyphen (before) && !is_lone_letter (word, p))
        add_break (breaks, text, p, FALSE, ends_clause (last) ? 0 : plain_cost);
      if (before == ' ')
        word = p;
      before = g_utf8_get_char (p);
      last = before == ' ' ? last : before;
    }
  return breaks;
}

GArray *
prc_line_break_find_text (const char *text)
{
  return find_lines (text, 0);
}

GArray *
prc_line_break_find_words (const char *text)
{
  return find_lines (text, CLAUSE_COST);
}
