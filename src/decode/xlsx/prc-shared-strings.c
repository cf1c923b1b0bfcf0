/* prc-shared-strings.c - see prc-shared-strings.h */
#include "prc-shared-strings.h"

#include "prc-xml-part.h"

#include <string.h>

struct _PrcSharedStrings
{
  GString *texts;  /* one after the other, each with its NUL */
  GArray *offsets; /* of gsize */
};

typedef struct
{
  PrcSharedStrings *strings;
  PrcRichText rich;
} Reader;

void
prc_rich_text_start (PrcRichText *rich, const char *name)
{
  if (g_str_equal (name, "rPh"))
    rich->phonetic++;
  rich->open = g_str_equal (name, "t");
}

void
prc_rich_text_end (PrcRichText *rich, const char *name)
{
  if (g_str_equal (name, "rPh") && rich->phonetic > 0)
    rich->phonetic--;
  rich->open = FALSE;
}

void
prc_rich_text_add (PrcRichText *rich, const char *text, gsize length)
{
  if (rich->open && rich->phonetic == 0)
    g_string_append_len (rich->text, text, (gssize) length);
}

/* '_x000D_' at @at: its number, or -1. */
static int
read_escape (const char *at)
{
  int number = 0;

  if (at[0] != '_' || at[1] != 'x')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      number = number * 16 + g_ascii_xdigit_value (at[i]);
    }
  return at[6] == '_' ? number : -1;
}

/* The character of the escape at @at, of two escapes where they are a surrogate pair. Returns: its
 * bytes in the text, 0 for none */
static gsize
read_character (const char *at, gunichar *character)
{
  int first = read_escape (at), second;

  if (first <= 0)
    return 0;
  *character = (gunichar) first;
  if (first < 0xD800 || first > 0xDFFF)
    return 7;
  second = first < 0xDC00 ? read_escape (at + 7) : -1;
  if (second < 0xDC00 || second > 0xDFFF)
    return 0;
  *character = 0x10000u + (((gunichar) first - 0xD800u) << 10) + ((gunichar) second - 0xDC00u);
  return 14;
}

void
prc_rich_text_unescape (GString *text)
{
  const char *found = strstr (text->str, "_x");
  g_autoptr (GString) out = NULL;

  if (found == NULL)
    return;
  out = g_string_new_len (text->str, found - text->str);
  for (const char *at = found; *at != '\0';)
    {
      gunichar character = 0;
      gsize length = read_character (at, &character);

      if (length > 0)
        g_string_append_unichar (out, character);
      else
        g_string_append_c (out, *at);
      at += MAX (length, 1);
    }
  g_string_truncate (text, 0);
  g_string_append_len (text, out->str, (gssize) out->len);
}

static gboolean
on_start (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  Reader *reader = data;

  if (depth == 1)
    g_string_truncate (reader->rich.text, 0);
  prc_rich_text_start (&reader->rich, name);
  return TRUE;
}

static gboolean
on_end (gpointer data, const char *name, guint depth)
{
  Reader *reader = data;
  PrcSharedStrings *strings = reader->strings;

  prc_rich_text_end (&reader->rich, name);
  if (depth == 1 && g_str_equal (name, "si"))
    {
      gsize offset = strings->texts->len;

      prc_rich_text_unescape (reader->rich.text);
      g_array_append_val (strings->offsets, offset);
      g_string_append_len (strings->texts, reader->rich.text->str,
                           (gssize) reader->rich.text->len + 1);
    }
  return TRUE;
}

static gboolean
on_text (gpointer data, const char *text, gsize length)
{
  prc_rich_text_add (&((Reader *) data)->rich, text, length);
  return TRUE;
}

PrcSharedStrings *
prc_shared_strings_read (PrcPackage *package, const char *part, PrcPartResult *result)
{
  static const PrcXmlHandlers handlers = { on_start, on_end, on_text };
  g_autoptr (PrcSharedStrings) strings = g_new0 (PrcSharedStrings, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { strings, { text, 0, FALSE } };

  strings->texts = g_string_new (NULL);
  strings->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  *result = part != NULL ? prc_xml_part_read (package, part, &handlers, &reader) : PRC_PART_OK;
  if (*result == PRC_PART_MISSING) /* damage where a cell points to it, else nobody's loss */
    *result = PRC_PART_OK;
  return *result == PRC_PART_OK ? g_steal_pointer (&strings) : NULL;
}

void
prc_shared_strings_free (PrcSharedStrings *strings)
{
  g_string_free (strings->texts, TRUE);
  g_array_unref (strings->offsets);
  g_free (strings);
}

const char *
prc_shared_strings_get (const PrcSharedStrings *strings, guint64 index)
{
  if (strings == NULL || index >= strings->offsets->len)
    return NULL;
  return strings->texts->str + g_array_index (strings->offsets, gsize, index);
}
