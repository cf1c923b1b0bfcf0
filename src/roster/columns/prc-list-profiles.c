/* prc-list-profiles.c - see prc-list-profiles.h. */
#include "prc-list-profiles.h"

#include "prc-enum.h"
#include "prc-list-fold.h"

#include <string.h>

#define HEADER_ROWS 20 /* the headings stand among the first of these */

const PrcListProfile *
prc_list_profiles_find (const GPtrArray *profiles, const char *name)
{
  for (guint i = 0; name != NULL && profiles != NULL && i < profiles->len; i++)
    {
      const PrcListProfile *profile = g_ptr_array_index (profiles, i);

      if (g_strcmp0 (profile->name, name) == 0)
        return profile;
    }
  return NULL;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Folded headings, sorted and joined: equal for equal sets. */
static char *
join_keys (GPtrArray *keys)
{
  g_ptr_array_sort (keys, compare_keys);
  g_ptr_array_add (keys, NULL);
  return g_strjoinv ("\n", (char **) keys->pdata);
}

static char *
dup_key (const PrcListProfile *profile)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; profile->headers[i] != NULL; i++)
    g_ptr_array_add (keys, prc_list_fold_text (profile->headers[i]));
  return join_keys (keys);
}

static char *
dup_row_key (const PrcTable *table, guint index)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  guint n_cells = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      char *key = prc_list_fold_text (cells[i].text);

      if (*key != '\0' || cells[i].text[strspn (cells[i].text, " \t\r\n")] != '\0')
        g_ptr_array_add (keys, key);
      else
        g_free (key);
    }
  return join_keys (keys);
}

static const PrcListProfile *
match_table (GHashTable *by_key, const PrcTable *table)
{
  guint n_rows = MIN (prc_table_get_n_rows (table), HEADER_ROWS);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *key = dup_row_key (table, i);
      const PrcListProfile *found = *key != '\0' ? g_hash_table_lookup (by_key, key) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

const PrcListProfile *
prc_list_profiles_match (const GPtrArray *profiles, const PrcListFile *file, const char *wanted,
                         const char **sheet)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; profiles != NULL && i < profiles->len; i++)
    {
      PrcListProfile *profile = g_ptr_array_index (profiles, i);

      g_hash_table_insert (by_key, dup_key (profile), profile);
    }
  for (guint i = 0; g_hash_table_size (by_key) > 0 && i < file->sheets->len; i++)
    {
      const PrcTable *table = g_ptr_array_index (file->sheets, i);
      const char *name = prc_table_get_sheet (table);
      const PrcListProfile *found;

      if (wanted != NULL && name != NULL && strcmp (wanted, name) != 0)
        continue;
      found = match_table (by_key, table);
      if (found == NULL)
        continue;
      if (sheet != NULL)
        *sheet = name;
      return found;
    }
  return NULL;
}

/* A heading that stands twice can't be told by its words. */
static gboolean
is_repeated (const PrcListProfile *profile, guint index)
{
  g_autofree char *key = prc_list_fold_text (profile->headers[index]);

  for (guint i = 0; profile->headers[i] != NULL; i++)
    {
      g_autofree char *other = prc_list_fold_text (profile->headers[i]);

      if (i != index && strcmp (key, other) == 0)
        return TRUE;
    }
  return FALSE;
}

GHashTable *
prc_list_profiles_make_map (const PrcListProfile *profile, const PrcListColumns *known,
                            GHashTable *map)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer header, field;

  for (guint i = 0; profile != NULL && profile->headers[i] != NULL && profile->fields[i] != NULL;
       i++)
    {
      PrcField told =
          (PrcField) prc_enum_parse (PRC_TYPE_FIELD, profile->fields[i], PRC_FIELD_NONE);
      PrcListMatch match = { PRC_FIELD_NONE };

      prc_list_columns_match (known, profile->headers[i], &match);
      if (told != PRC_FIELD_NONE && (match.field != told || !match.certain) &&
          !is_repeated (profile, i))
        g_hash_table_insert (all, g_strdup (profile->headers[i]), GINT_TO_POINTER (told));
      prc_list_match_clear (&match);
    }
  if (map == NULL)
    return all;
  g_hash_table_iter_init (&iter, map);
  while (g_hash_table_iter_next (&iter, &header, &field))
    g_hash_table_replace (all, g_strdup (header), field);
  return all;
}

/* 'aldermere-awards', and 'aldermere-awards 2' where that is taken. */
static char *
make_name (const GPtrArray *profiles, const char *file)
{
  const char *dot = strrchr (file, '.');
  g_autofree char *stem =
      dot != NULL && dot > file ? g_strndup (file, (gsize) (dot - file)) : g_strdup (file);
  char *name = g_strdup (stem);

  for (guint i = 2; prc_list_profiles_find (profiles, name) != NULL; i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", stem, i);
    }
  return name;
}

static PrcField
field_of (const PrcListColumn *column)
{
  if (column->match.field == PRC_FIELD_NONE || column->match.field == PRC_FIELD_IDENTITY_NUMBER)
    return column->match.field;
  return column->read ? column->match.field : PRC_FIELD_LEAVE_OUT;
}

static void
describe_columns (PrcListProfile *profile, const PrcListSheet *sheet)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->header == NULL)
        continue;
      g_ptr_array_add (headers, column->header);
      g_ptr_array_add (fields,
                       (gpointer) prc_enum_to_nick (PRC_TYPE_FIELD, (int) field_of (column)));
    }
  g_ptr_array_add (headers, NULL);
  g_ptr_array_add (fields, NULL);
  g_strfreev (profile->headers);
  profile->headers = g_strdupv ((char **) headers->pdata);
  g_strfreev (profile->fields);
  profile->fields = g_strdupv ((char **) fields->pdata);
}

PrcListProfile *
prc_list_profiles_describe (const GPtrArray *profiles, const PrcListProfile *known,
                            const PrcListSheet *sheet, PrcField key)
{
  PrcListProfile *profile = known != NULL ? prc_list_profile_copy (known) : prc_list_profile_new ();

  if (profile->name == NULL)
    profile->name = make_name (profiles, sheet->base);
  prc_set_string (&profile->source, sheet->source);
  prc_set_string (&profile->encoding, sheet->file->encoding);
  if (sheet->file->sheets->len > 1)
    prc_set_string (&profile->sheet, prc_table_get_sheet (sheet->table));
  prc_set_string (&profile->key, key != PRC_FIELD_NONE && key != PRC_FIELD_ID
                                     ? prc_enum_to_nick (PRC_TYPE_FIELD, (int) key)
                                     : NULL);
  describe_columns (profile, sheet);
  return profile;
}

void
prc_list_profiles_mark (const PrcListProfile *profile, PrcListRecord *record)
{
  for (guint i = 0; profile != NULL && profile->fields[i] != NULL; i++)
    prc_list_record_mark_present (
        record, (PrcField) prc_enum_parse (PRC_TYPE_FIELD, profile->fields[i], PRC_FIELD_NONE));
}
