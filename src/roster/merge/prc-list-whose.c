/* prc-list-whose.c - see prc-list-whose.h. */
#include "prc-list-whose.h"

#include "prc-list-entry.h"

/* The first number that the season has somebody under, or will have. Lent. */
static const char *
get_first_id (const PrcImportPerson *person)
{
  if (person->merged != NULL)
    return prc_graduand_get_id (person->merged);
  return prc_imported_get_id (g_ptr_array_index (person->imported, 0));
}

/* 'SOURCE\x1fID' to the first number of that person, lent. */
static GHashTable *
list_people (const GPtrArray *people)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (people, i);
      const char *first = get_first_id (person);

      for (guint k = 0; k < person->imported->len; k++)
        {
          const PrcListEntry *entry = g_ptr_array_index (person->imported, k);

          if (!entry->forgotten)
            g_hash_table_insert (by_id, prc_list_entry_make_key (entry->source, entry->id),
                                 (gpointer) first);
        }
    }
  return by_id;
}

/* A row is named, and not whose it is. */
static gboolean
wants_person (const PrcProblem *problem)
{
  return problem->row > 0 && problem->file != NULL &&
         (problem->graduand == NULL || problem->person == NULL);
}

static gboolean
is_of (const PrcProblem *problem, const PrcListSheet *sheet)
{
  return g_strcmp0 (problem->file, sheet->base) == 0 &&
         g_strcmp0 (problem->sheet, prc_table_get_sheet (sheet->table)) == 0;
}

/* Row to PrcListRecord of @sheet, lent: of those rows that some problem is about. */
static GHashTable *
list_rows (const PrcListSheet *sheet, const GPtrArray *problems)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTable *rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      if (wants_person (problem) && is_of (problem, sheet))
        g_hash_table_add (wanted, GINT_TO_POINTER (problem->row));
    }
  for (guint k = 0; g_hash_table_size (wanted) > 0 && k < sheet->records->len; k++)
    {
      PrcListRecord *record = g_ptr_array_index (sheet->records, k);

      if (g_hash_table_contains (wanted, GINT_TO_POINTER (record->row)))
        g_hash_table_insert (rows, GINT_TO_POINTER (record->row), record);
    }
  return rows;
}

static void
fill (PrcProblem *problem, const PrcListRecord *record, GHashTable *by_id)
{
  const PrcListSheet *sheet = record->list;
  const char *id = prc_list_record_get (record, PRC_FIELD_ID);
  g_autofree char *key = sheet != NULL && sheet->source != NULL && id != NULL
                             ? prc_list_entry_make_key (sheet->source, id)
                             : NULL;
  const char *first = key != NULL ? g_hash_table_lookup (by_id, key) : NULL;

  if (first != NULL && problem->graduand == NULL)
    problem->graduand = g_strdup (first);
  /* The row's own name: what contradicts a person is not always that person. */
  if (problem->person == NULL)
    problem->person =
        prc_list_entry_dup_name (record, prc_list_record_get (record, PRC_FIELD_NATIVE) != NULL);
}

static void
fill_sheet (const GPtrArray *problems, const PrcListSheet *sheet, GHashTable *by_id)
{
  g_autoptr (GHashTable) rows = list_rows (sheet, problems);

  for (guint i = 0; g_hash_table_size (rows) > 0 && i < problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (problems, i);
      const PrcListRecord *record = wants_person (problem) && is_of (problem, sheet)
                                        ? g_hash_table_lookup (rows, GINT_TO_POINTER (problem->row))
                                        : NULL;

      if (record != NULL)
        fill (problem, record, by_id);
    }
}

void
prc_list_whose_fill (const GPtrArray *problems, const GPtrArray *sheets, const GPtrArray *people)
{
  g_autoptr (GHashTable) by_id = NULL;
  guint n_wanting = 0;

  for (guint i = 0; i < problems->len; i++)
    n_wanting += wants_person (g_ptr_array_index (problems, i));
  if (n_wanting == 0)
    return;
  by_id = list_people (people);
  for (guint i = 0; i < sheets->len; i++)
    fill_sheet (problems, g_ptr_array_index (sheets, i), by_id);
}
