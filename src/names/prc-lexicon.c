#include "prc-lexicon.h"

#include "prc-collate.h"
#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-say.h"

#include <string.h>

struct _PrcLexicon
{
  GHashTable *parts; /* folded part to GPtrArray of PrcLexiconEntry */
  guint size;
};

static char *
fold (const char *part)
{
  g_autofree char *small = g_utf8_casefold (part, -1);

  return g_utf8_normalize (small, -1, G_NORMALIZE_NFC);
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) prc_lexicon_entry_unref);
}

PrcLexicon *
prc_lexicon_new (const GPtrArray *entries)
{
  PrcLexicon *self = g_new0 (PrcLexicon, 1);

  self->parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const PrcLexiconEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *key = entry->part != NULL ? fold (entry->part) : NULL;
      GPtrArray *same;

      if (key == NULL || entry->respelling == NULL)
        continue;
      same = g_hash_table_lookup (self->parts, key);
      if (same == NULL)
        {
          same = new_entries ();
          g_hash_table_insert (self->parts, g_steal_pointer (&key), same);
        }
      g_ptr_array_add (same, prc_lexicon_entry_ref (entry));
      self->size++;
    }
  return self;
}

void
prc_lexicon_free (PrcLexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  g_hash_table_unref (lexicon->parts);
  g_free (lexicon);
}

guint
prc_lexicon_get_size (const PrcLexicon *lexicon)
{
  return lexicon != NULL ? lexicon->size : 0;
}

static gboolean
goes_with (const char *a, const char *b)
{
  return a == NULL || b == NULL || prc_language_is_same (a, b);
}

/* The respellings of one part, each once: one is an answer, two are a question. */
static GPtrArray *
find (const PrcLexicon *lexicon, const char *part, const char *native, const char *language)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *key = fold (part);
  const GPtrArray *same = key != NULL ? g_hash_table_lookup (lexicon->parts, key) : NULL;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const PrcLexiconEntry *entry = g_ptr_array_index (same, i);

      if (g_strcmp0 (entry->native, native) == 0 && goes_with (entry->language, language) &&
          !g_ptr_array_find_with_equal_func (found, entry->respelling, g_str_equal, NULL))
        g_ptr_array_add (found, entry->respelling);
    }
  return found;
}

/* The hanzi of each word, where the name has two: of the family name and of the given one. */
static void
get_native_parts (const PrcPersonName *name, const char *const *words, char *parts[2])
{
  g_autofree char *family = NULL;
  gboolean last;

  parts[0] = parts[1] = NULL;
  if (!prc_language_has_han (name->native))
    return;
  family = name->native_family != NULL ? g_strdup (name->native_family)
                                       : prc_hanzi_dup_family (name->native);
  if (family == NULL || !g_str_has_prefix (name->native, family))
    return;
  last = !name->family_first && prc_say_is_family (name, words, 1);
  parts[last ? 1 : 0] = g_strdup (family);
  parts[last ? 0 : 1] = g_strstrip (g_strdup (name->native + strlen (family)));
}

/* A name taken apart for the lexicon. */
typedef struct
{
  GStrv words;
  guint n;
  char *native[2]; /* with hanzi and two words */
  gboolean apart;  /* its words may be looked up one by one */
  char *whole;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_strfreev (parts->words);
  g_free (parts->native[0]);
  g_free (parts->native[1]);
  g_free (parts->whole);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
parts_read (Parts *parts, const PrcPersonName *name)
{
  parts->words = prc_say_dup_words (name);
  parts->n = g_strv_length (parts->words);
  parts->native[0] = parts->native[1] = NULL;
  parts->whole = g_strjoinv (" ", parts->words);
  if (parts->n == 2)
    get_native_parts (name, (const char *const *) parts->words, parts->native);
  parts->apart = parts->n > 0 && (!prc_language_has_han (name->native) || parts->native[0] != NULL);
}

static void
offer (PrcReading *reading, char *line)
{
  guint n = g_strv_length (reading->alternatives);

  if (g_strcmp0 (line, reading->respelling) == 0 ||
      g_strv_contains ((const char *const *) reading->alternatives, line))
    {
      g_free (line);
      return;
    }
  reading->alternatives = g_renew (char *, reading->alternatives, n + 2);
  reading->alternatives[n] = line;
  reading->alternatives[n + 1] = NULL;
}

static void
take (PrcReading *reading, char *line, gboolean whole)
{
  g_autofree char *before = g_steal_pointer (&reading->respelling);

  reading->respelling = line;
  g_clear_pointer (&reading->ipa, g_free); /* it told of the other way */
  if (before != NULL)
    offer (reading, g_steal_pointer (&before));
  if (!whole)
    return;
  reading->origin = PRC_ORIGIN_LEXICON;
  reading->confidence = PRC_CONFIDENCE_LIKELY;
}

/* FALSE where nothing is known of the name as a whole. */
static gboolean
apply_whole (const PrcLexicon *lexicon, const PrcPersonName *name, const Parts *parts,
             const char *language, PrcReading *reading)
{
  gboolean han = prc_language_has_han (name->native);
  g_autoptr (GPtrArray) found = find (lexicon, parts->whole, han ? name->native : NULL, language);

  if (found->len == 1)
    take (reading, g_strdup (g_ptr_array_index (found, 0)), TRUE);
  for (guint i = 0; found->len > 1 && i < found->len; i++)
    offer (reading, g_strdup (g_ptr_array_index (found, i)));
  return found->len > 0;
}

/* The line with one word of it exchanged. */
static char *
dup_exchanged (GStrv line, guint i, const char *word)
{
  char *kept = line[i];
  char *joined;

  line[i] = (char *) word;
  joined = g_strjoinv (" ", line);
  line[i] = kept;
  return joined;
}

static gboolean
apply_parts (const PrcLexicon *lexicon, const Parts *parts, const char *language,
             PrcReading *reading)
{
  g_auto (GStrv) line =
      g_strsplit (reading->respelling != NULL ? reading->respelling : "", " ", -1);
  gboolean generated = g_strv_length (line) == parts->n;
  guint known = 0, changed = 0;

  if (!generated)
    {
      g_strfreev (line);
      line = g_strdupv (parts->words);
    }
  for (guint i = 0; i < parts->n; i++)
    {
      g_autoptr (GPtrArray) found =
          find (lexicon, parts->words[i], parts->n == 2 ? parts->native[i] : NULL, language);

      if (found->len == 1)
        {
          const char *word = g_ptr_array_index (found, 0);

          known++;
          changed += strcmp (line[i], word) != 0;
          g_free (line[i]);
          line[i] = g_strdup (word);
        }
      for (guint k = 0; found->len > 1 && generated && k < found->len; k++)
        offer (reading, dup_exchanged (line, i, g_ptr_array_index (found, k)));
    }
  if (known == parts->n || (changed > 0 && generated))
    take (reading, g_strjoinv (" ", line), known == parts->n);
  return known == parts->n || (changed > 0 && generated);
}

gboolean
prc_lexicon_apply (const PrcLexicon *lexicon, const PrcPersonName *name, const char *language,
                   PrcReading *reading)
{
  g_auto (Parts) parts = { NULL };

  g_return_val_if_fail (name != NULL && reading != NULL, FALSE);
  if (prc_lexicon_get_size (lexicon) == 0)
    return FALSE;
  parts_read (&parts, name);
  if (parts.n == 0)
    return FALSE;
  if (apply_whole (lexicon, name, &parts, language, reading))
    return reading->origin == PRC_ORIGIN_LEXICON;
  return parts.apart && apply_parts (lexicon, &parts, language, reading);
}

static void
learn (GPtrArray *entries, const PrcPersonName *name, const char *part, const char *native,
       const char *respelling)
{
  PrcLexiconEntry *entry = prc_lexicon_entry_new ();

  prc_set_string (&entry->part, part);
  prc_set_string (&entry->language, name->language);
  prc_set_string (&entry->native, native);
  prc_set_string (&entry->respelling, respelling);
  g_ptr_array_add (entries, entry);
}

GPtrArray *
prc_lexicon_learn (const PrcPersonName *name, const char *line)
{
  GPtrArray *entries = new_entries ();
  g_autofree char *tidy = g_strstrip (g_strdup (line != NULL ? line : ""));
  g_auto (GStrv) said = g_strsplit_set (tidy, " \t\n", -1);
  g_auto (Parts) parts = { NULL };

  g_return_val_if_fail (name != NULL, entries);
  parts_read (&parts, name);
  if (parts.n == 0 || tidy[0] == '\0')
    return entries;
  if (!parts.apart || g_strv_length (said) != parts.n)
    learn (entries, name, parts.whole, prc_language_has_han (name->native) ? name->native : NULL,
           tidy);
  else
    for (guint i = 0; i < parts.n; i++)
      learn (entries, name, parts.words[i], parts.n == 2 ? parts.native[i] : NULL, said[i]);
  return entries;
}

static void
append_cell (GString *text, const char *cell, char end)
{
  g_autofree char *clean = g_strdelimit (g_strdup (cell != NULL ? cell : ""), "\t\r\n", ' ');

  g_string_append (text, clean);
  g_string_append_c (text, end);
}

char *
prc_lexicon_to_tsv (const GPtrArray *entries)
{
  GString *text = g_string_new ("part\tlanguage\tnative\trespelling\tby\tat\n");

  for (guint i = 0; i < entries->len; i++)
    {
      const PrcLexiconEntry *entry = g_ptr_array_index (entries, i);

      append_cell (text, entry->part, '\t');
      append_cell (text, entry->language, '\t');
      append_cell (text, entry->native, '\t');
      append_cell (text, entry->respelling, '\t');
      append_cell (text, entry->by, '\t');
      g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", entry->at);
    }
  return g_string_free (text, FALSE);
}

enum
{
  PART,
  LANGUAGE,
  NATIVE,
  RESPELLING,
  BY,
  AT,
  N_COLUMNS
};

static gboolean
read_header (const char *line, int columns[N_COLUMNS])
{
  static const char *const names[] = { "part", "language", "native", "respelling", "by", "at" };
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (int c = 0; c < N_COLUMNS; c++)
    {
      columns[c] = -1;
      for (int i = 0; cells[i] != NULL; i++)
        if (g_ascii_strcasecmp (g_strstrip (cells[i]), names[c]) == 0)
          columns[c] = i;
    }
  return columns[PART] >= 0 && columns[RESPELLING] >= 0;
}

static void
set_cell (char **field, char **cells, int column)
{
  if (column >= 0 && (guint) column < g_strv_length (cells))
    prc_set_string (field, g_strstrip (cells[column]));
}

static PrcLexiconEntry *
read_row (const char *line, const int columns[N_COLUMNS])
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_autoptr (PrcLexiconEntry) entry = prc_lexicon_entry_new ();
  g_autofree char *at = NULL;

  set_cell (&entry->part, cells, columns[PART]);
  set_cell (&entry->language, cells, columns[LANGUAGE]);
  set_cell (&entry->native, cells, columns[NATIVE]);
  set_cell (&entry->respelling, cells, columns[RESPELLING]);
  set_cell (&entry->by, cells, columns[BY]);
  set_cell (&at, cells, columns[AT]);
  if (at != NULL && !g_ascii_string_to_signed (at, 10, 0, G_MAXINT64, &entry->at, NULL))
    return NULL;
  return entry->part != NULL && entry->respelling != NULL ? g_steal_pointer (&entry) : NULL;
}

GPtrArray *
prc_lexicon_from_tsv (const char *text, guint *bad_row)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  const char *start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  g_auto (GStrv) lines = g_strsplit (start, "\n", -1);
  int columns[N_COLUMNS];

  *bad_row = 1;
  if (!g_utf8_validate (text, -1, NULL) || lines[0] == NULL || !read_header (lines[0], columns))
    return NULL;
  for (guint i = 1; lines[i] != NULL; i++)
    {
      PrcLexiconEntry *entry;

      *bad_row = i + 1;
      if (g_strstrip (lines[i])[0] == '\0')
        continue;
      entry = read_row (lines[i], columns);
      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  return g_steal_pointer (&entries);
}
