/* prc-list-column.c - see prc-list-column.h. */
#include "prc-list-column.h"

#include "prc-language.h"
#include "prc-list-column-table.h"
#include "prc-list-fold.h"

#include <string.h>

typedef struct
{
  PrcField field;
  gboolean weak;
} Entry;

struct _PrcListColumns
{
  GHashTable *table;   /* folded header to Entry */
  GPtrArray *keys;     /* of the folded headers, in the table's order: for misspellings */
  GHashTable *by_hand; /* folded header of the officer's map to PrcField */
  const GPtrArray *institutions;
};

/* Words that say nothing of the field: 'Student surname', 'Legal first name'. */
static const char *const fillers[] = { "student",  "students", "graduand",  "graduands", "graduate",
                                       "your",     "the",      "of",        "official",  "legal",
                                       "primary",  "current",  "please",    "enter",     "record",
                                       "required", "optional", "applicant", "candidate", "are",
                                       "you",      "will",     "is",        "do",        "custom",
                                       "their",    "any",      "full",      NULL };

static void
add_header (PrcListColumns *columns, PrcField field, const char *header)
{
  gboolean weak = *header == '?';
  char *key = prc_list_fold_text (weak ? header + 1 : header);

  if (*key == '\0')
    {
      g_free (key);
      key = g_strdup (header);
    }
  if (g_hash_table_contains (columns->table, key))
    {
      g_free (key);
      return;
    }
  Entry *entry = g_new (Entry, 1);
  *entry = (Entry){ field, weak };
  g_ptr_array_add (columns->keys, key);
  g_hash_table_insert (columns->table, key, entry);
}

PrcListColumns *
prc_list_columns_new (GHashTable *map, const GPtrArray *institutions)
{
  PrcListColumns *columns = g_new0 (PrcListColumns, 1);
  GHashTableIter iter;
  gpointer header, field;

  columns->table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  columns->keys = g_ptr_array_new_with_free_func (g_free);
  columns->by_hand = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  columns->institutions = institutions;
  for (const PrcListColumnRow *row = prc_list_column_table; row->headers != NULL; row++)
    {
      g_auto (GStrv) headers = g_strsplit (row->headers, "|", -1);

      for (char **h = headers; *h != NULL; h++)
        add_header (columns, row->field, *h);
    }
  if (map == NULL)
    return columns;
  g_hash_table_iter_init (&iter, map);
  while (g_hash_table_iter_next (&iter, &header, &field))
    g_hash_table_insert (columns->by_hand, prc_list_fold_text (header), field);
  return columns;
}

void
prc_list_columns_free (PrcListColumns *columns)
{
  if (columns == NULL)
    return;
  g_hash_table_unref (columns->table);
  g_ptr_array_unref (columns->keys);
  g_hash_table_unref (columns->by_hand);
  g_free (columns);
}

void
prc_list_match_clear (PrcListMatch *match)
{
  g_clear_pointer (&match->institution, g_free);
}

/* The fields that may stand several times in a row, once for each award. */
static gboolean
is_numbered (PrcField field)
{
  return field == PRC_FIELD_AWARD || field == PRC_FIELD_AWARD_TITLE || field == PRC_FIELD_CLASS ||
         field == PRC_FIELD_SUBJECT || field == PRC_FIELD_SUBJECT_TRANSLATION ||
         field == PRC_FIELD_THESIS || field == PRC_FIELD_LEVEL || field == PRC_FIELD_PRIZE ||
         field == PRC_FIELD_AWARD_STATUS || field == PRC_FIELD_CERTIFICATE_NUMBER ||
         field == PRC_FIELD_COMPLETION_NUMBER;
}

static gboolean
look_up (const PrcListColumns *columns, const char *key, PrcListMatch *match)
{
  const Entry *entry = g_hash_table_lookup (columns->table, key);
  gsize length = strlen (key);

  if (entry == NULL && length > 1 && g_ascii_isdigit (key[length - 1]) && key[length - 1] != '0' &&
      !g_ascii_isdigit (key[length - 2]))
    {
      g_autofree char *base = g_strndup (key, length - 1);

      entry = g_hash_table_lookup (columns->table, base);
      if (entry != NULL && !is_numbered (entry->field) && entry->field != PRC_FIELD_GIVEN)
        return FALSE;
      if (entry != NULL)
        match->group = is_numbered (entry->field) ? key[length - 1] - '0' : 1;
    }
  if (entry == NULL)
    return FALSE;
  match->field = entry->field;
  match->weak = entry->weak;
  match->certain = TRUE;
  return TRUE;
}

static gboolean
is_filler (const char *word)
{
  return g_strv_contains (fillers, word);
}

/* Which award 'Second award' or 'Award three' is; 0: none. */
static int
ordinal_of (const char *word)
{
  static const char *const words[][2] = { { "first", "one" },
                                          { "second", "two" },
                                          { "third", "three" } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i][0]) == 0 || strcmp (word, words[i][1]) == 0)
      return (int) i + 1;
  return 0;
}

/* 'Second Award' is 'Award 2'; 'Second name' is none of an award. */
static gboolean
look_up_ordinal (const PrcListColumns *columns, char **parts, PrcListMatch *match)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  int group = 0;

  for (char **part = parts; *part != NULL; part++)
    if (group == 0 && ordinal_of (*part) > 0)
      group = ordinal_of (*part);
    else if (!is_filler (*part))
      g_string_append (rest, *part);
  if (group == 0 || rest->len == 0 || !look_up (columns, rest->str, match) ||
      !is_numbered (match->field))
    return FALSE;
  match->group = group;
  return TRUE;
}

/* 'Student surname (as on passport)' is 'surname'. */
static gboolean
look_up_words (const PrcListColumns *columns, const char *header, PrcListMatch *match)
{
  g_autofree char *words = prc_list_fold_words (header);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) some = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    {
      g_string_append (all, *part);
      if (!is_filler (*part))
        g_string_append (some, *part);
    }
  return (all->len > 0 && look_up (columns, all->str, match)) ||
         (some->len > 0 && look_up (columns, some->str, match)) ||
         look_up_ordinal (columns, parts, match);
}

/* '姓名 Name': the half in hanzi says more; else the other half. */
static gboolean
look_up_halves (const PrcListColumns *columns, const char *header, PrcListMatch *match)
{
  g_autoptr (GString) han = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (const char *p = header; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN ? han : rest, c);
    }
  if (han->len == 0 || rest->len == 0)
    return FALSE;
  g_autofree char *folded = prc_list_fold_text (han->str);
  return look_up (columns, folded, match) || look_up_words (columns, rest->str, match);
}

/* One letter wrong in six to ten, two in more; Latin alone. */
static gboolean
look_up_misspelt (const PrcListColumns *columns, const char *key, PrcListMatch *match)
{
  gsize length = strlen (key);
  guint limit = length >= 11 ? 2 : length >= 6 ? 1 : 0;
  guint best = limit + 1;
  const char *found = NULL;

  if (limit == 0 || length > 60 || prc_language_has_han (key))
    return FALSE;
  for (guint i = 0; i < columns->keys->len; i++)
    {
      const char *other = g_ptr_array_index (columns->keys, i);
      guint distance = strlen (other) + limit >= length && length + limit >= strlen (other)
                           ? prc_list_fold_distance (key, other, limit)
                           : limit + 1;

      if (distance < best)
        {
          best = distance;
          found = other;
        }
    }
  if (found == NULL || !look_up (columns, found, match))
    return FALSE;
  match->certain = FALSE;
  return TRUE;
}

static const PrcInstitution *
find_by_language (const PrcListColumns *columns, gboolean chinese)
{
  for (guint i = 0; columns->institutions != NULL && i < columns->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (columns->institutions, i);
      const char *language = institution->language != NULL ? institution->language : "en";

      if (prc_language_is_chinese (language) == chinese)
        return institution;
    }
  return NULL;
}

/* Cuts @prefix from @key, unless nothing would be left. */
static const char *
skip (const char *key, const char *prefix)
{
  return *prefix != '\0' && g_str_has_prefix (key, prefix) && key[strlen (prefix)] != '\0'
             ? key + strlen (prefix)
             : NULL;
}

static gboolean
try_institution (const PrcListColumns *columns, const PrcInstitution *institution, const char *rest,
                 PrcListMatch *match)
{
  if (institution == NULL || rest == NULL || !look_up (columns, rest, match) ||
      !is_numbered (match->field))
    return FALSE;
  match->institution = g_strdup (institution->code);
  return TRUE;
}

/* '英方学位', '中方学位', 'Aldermere award': whose award the column holds. */
static gboolean
look_up_side (const PrcListColumns *columns, const char *key, PrcListMatch *match)
{
  static const char *const foreign[] = { "英方", "外方", "国外", "境外" };
  static const char *const home[] = { "中方", "国内" };

  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (try_institution (columns, find_by_language (columns, FALSE), skip (key, foreign[i]), match))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (home); i++)
    if (try_institution (columns, find_by_language (columns, TRUE), skip (key, home[i]), match))
      return TRUE;
  for (guint i = 0; columns->institutions != NULL && i < columns->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (columns->institutions, i);
      const char *const *languages = prc_text_get_languages (institution->name);
      g_autofree char *code = prc_list_fold_text (institution->code);

      if (try_institution (columns, institution, skip (key, code), match))
        return TRUE;
      for (; *languages != NULL; languages++)
        {
          g_autofree char *name =
              prc_list_fold_text (prc_text_get_exact (institution->name, *languages));

          if (try_institution (columns, institution, skip (key, name), match))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_identity (const PrcListColumns *columns, const char *header, const char *key,
             PrcListMatch *match)
{
  if ((look_up (columns, key, match) || look_up_words (columns, header, match) ||
       look_up_halves (columns, header, match)) &&
      match->field == PRC_FIELD_IDENTITY_NUMBER)
    return TRUE;
  memset (match, 0, sizeof *match);
  match->group = 1;
  return FALSE;
}

static gboolean
match_exactly (const PrcListColumns *columns, const char *header, const char *key,
               PrcListMatch *match)
{
  gpointer field;

  memset (match, 0, sizeof *match);
  match->group = 1;
  if (g_hash_table_lookup_extended (columns->by_hand, key, NULL, &field))
    {
      /* the number of a person's papers is taken for nothing else, whoever says so */
      if (is_identity (columns, header, key, match))
        return match->by_hand = TRUE;
      if (!look_up (columns, key, match) || match->field != (PrcField) GPOINTER_TO_INT (field))
        match->group = 1;
      match->field = (PrcField) GPOINTER_TO_INT (field);
      match->weak = FALSE;
      match->certain = match->by_hand = TRUE;
      return TRUE;
    }
  if (*key == '\0') /* '#' folds to nothing */
    return look_up (columns, header, match);
  return look_up (columns, key, match) || look_up_side (columns, key, match) ||
         look_up_words (columns, header, match) || look_up_halves (columns, header, match);
}

gboolean
prc_list_columns_knows (const PrcListColumns *columns, const char *header)
{
  g_autofree char *key = prc_list_fold_text (header);
  PrcListMatch match;
  gboolean known = match_exactly (columns, header, key, &match);

  prc_list_match_clear (&match);
  return known;
}

gboolean
prc_list_columns_match (const PrcListColumns *columns, const char *header, PrcListMatch *match)
{
  g_autofree char *key = prc_list_fold_text (header);

  return match_exactly (columns, header, key, match) || look_up_misspelt (columns, key, match);
}
