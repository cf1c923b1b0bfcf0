/* prc-list-whose.c - see prc-list-whose.h. */
#include "prc-list-whose.h"

#include "prc-list-entry.h"

/* 'SOURCE\x1fID' to PrcGraduand, lent. */
static GHashTable *
list_people (const GPtrArray *people)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const PrcGraduand *graduand =
          ((const PrcImportPerson *) g_ptr_array_index (people, i))->graduand;

      for (guint k = 0; k < graduand->ids->len; k++)
        {
          const PrcExternalId *id = g_ptr_array_index (graduand->ids, k);

          g_hash_table_insert (by_id, prc_list_entry_make_key (id->source, id->id),
                               (gpointer) graduand);
        }
    }
  return by_id;
}

static char *
make_place (const char *file, const char *sheet, int row)
{
  return g_strdup_printf ("%s\x1f%s\x1f%d", file, sheet != NULL ? sheet : "", row);
}

/* Place of a row to PrcListRecord, lent. */
static GHashTable *
list_rows (const GPtrArray *sheets)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sheets->len; i++)
    {
      const PrcListSheet *sheet = g_ptr_array_index (sheets, i);

      for (guint k = 0; sheet->records != NULL && k < sheet->records->len; k++)
        {
          PrcListRecord *record = g_ptr_array_index (sheet->records, k);

          g_hash_table_insert (
              rows, make_place (sheet->base, prc_table_get_sheet (sheet->table), record->row),
              record);
        }
    }
  return rows;
}

static void
fill (PrcProblem *problem, const PrcListRecord *record, GHashTable *by_id)
{
  const PrcListSheet *sheet = record->list;
  const char *id = record->values[PRC_FIELD_ID];
  g_autofree char *key = sheet != NULL && sheet->source != NULL && id != NULL
                             ? prc_list_entry_make_key (sheet->source, id)
                             : NULL;
  const PrcGraduand *graduand = key != NULL ? g_hash_table_lookup (by_id, key) : NULL;

  if (graduand != NULL && problem->graduand == NULL)
    problem->graduand = g_strdup (prc_graduand_get_id (graduand));
  /* The row's own name: what contradicts a person is not always that person. */
  if (problem->person == NULL)
    problem->person = prc_list_entry_dup_name (record, record->values[PRC_FIELD_NATIVE] != NULL);
}

void
prc_list_whose_fill (const GPtrArray *problems, const GPtrArray *sheets, const GPtrArray *people)
{
  g_autoptr (GHashTable) by_id = list_people (people);
  g_autoptr (GHashTable) rows = list_rows (sheets);

  for (guint i = 0; i < problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = NULL;
      const PrcListRecord *record;

      if (problem->row <= 0 || problem->file == NULL ||
          (problem->graduand != NULL && problem->person != NULL))
        continue;
      place = make_place (problem->file, problem->sheet, problem->row);
      record = g_hash_table_lookup (rows, place);
      if (record != NULL)
        fill (problem, record, by_id);
    }
}
