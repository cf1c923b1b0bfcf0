/* prc-list-row.c - see prc-list-row.h. */
#include "prc-list-row.h"

#include "prc-collate.h"
#include "prc-language.h"
#include "prc-list-merged.h"
#include "prc-row-reader.h"

#include <string.h>

/* Fields that a list of its column speaks for; a split name has set its own. */
static void
mark_present (const PrcRowReader *reader, PrcListRecord *record)
{
  for (guint i = 0; i < reader->sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (reader->sheet->columns, i);

      if (column->read)
        prc_list_record_mark_present (record, column->match.field);
    }
  prc_list_record_mark_present (record, PRC_FIELD_ID);
  /* a name given otherwise than last time is another name, not more of the same */
  if (prc_list_record_has_column (record, PRC_FIELD_NATIVE))
    prc_list_record_mark_present (record, PRC_FIELD_FULL_NAME);
}

static gboolean
is_left_out (const PrcRowReader *reader, guint number)
{
  if (reader->options->leave_out == NULL)
    return FALSE;
  g_autofree char *key = g_strdup_printf ("%s:%u", reader->sheet->base, number);
  return g_hash_table_contains (reader->options->leave_out, key);
}

/* Awards that say nothing go; one without a code takes its title or level for one. */
static void
finish_awards (const PrcRowReader *reader, PrcListRecord *record)
{
  gboolean refused = prc_list_record_get (record, PRC_FIELD_AWARD_STATUS) != NULL;

  for (guint i = record->awards->len; i-- > 0;)
    {
      PrcListAward *award = g_ptr_array_index (record->awards, i);

      award->row = record->row;
      if (award->code == NULL && award->title != NULL)
        award->code = award->title;
      if (award->code == NULL && award->level != NULL &&
          !prc_list_record_has_column (record, PRC_FIELD_AWARD))
        award->code = award->level;
      if (refused ||
          (award->code == NULL && (i > 0 || prc_list_record_has_column (record, PRC_FIELD_AWARD))))
        g_ptr_array_remove_index (record->awards, i);
    }
  if (record->awards->len > 0 || refused || !prc_list_record_has_column (record, PRC_FIELD_AWARD))
    return;
  PrcListPlace place = prc_list_sheet_place (
      reader->sheet, record->row, prc_list_sheet_get_column (reader->sheet, PRC_FIELD_AWARD));
  prc_list_report_add (reader->report, "award-missing", &place, NULL, NULL);
}

/* A list without numbers: the name stands for one, and a second person of that name is '~name~2'.
 */
static void
make_id (const PrcRowReader *reader, PrcListRecord *record)
{
  static const PrcField parts[] = { PRC_FIELD_FAMILY, PRC_FIELD_GIVEN, PRC_FIELD_FULL_NAME,
                                    PRC_FIELD_NATIVE, PRC_FIELD_PINYIN };
  g_autoptr (GString) all = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (prc_list_record_get (record, parts[i]) != NULL)
      g_string_append (all, prc_list_record_get (record, parts[i]));
  g_autofree char *key = prc_names_dup_search_key (all->str);
  g_autofree char *id = g_strdup_printf ("~%s", key);
  guint same = GPOINTER_TO_UINT (g_hash_table_lookup (reader->made_ids, id)) + 1;
  g_hash_table_insert (reader->made_ids, g_strdup (id), GUINT_TO_POINTER (same));
  g_autofree char *unique = same > 1 ? g_strdup_printf ("%s~%u", id, same) : g_strdup (id);
  prc_list_record_set (record, PRC_FIELD_ID, unique);
}

static gboolean
finish_id (const PrcRowReader *reader, PrcListRecord *record)
{
  const PrcListColumn *column = prc_list_sheet_get_column (reader->sheet, reader->key);

  if (prc_list_record_get (record, PRC_FIELD_ID) != NULL)
    return TRUE;
  if (column == NULL)
    {
      make_id (reader, record);
      return TRUE;
    }
  PrcListPlace place = prc_list_sheet_place (reader->sheet, record->row, column);
  prc_list_report_add (reader->report, "id-missing", &place, NULL, NULL);
  return FALSE;
}

/* A list with hanzi and a column of pinyin wants pinyin for all of them. */
static void
check_pinyin_there (const PrcRowReader *reader, const PrcListRecord *record)
{
  const PrcListColumn *column = prc_list_sheet_get_column (reader->sheet, PRC_FIELD_PINYIN);

  if (column == NULL || prc_list_record_get (record, PRC_FIELD_NATIVE) == NULL ||
      prc_list_record_get (record, PRC_FIELD_PINYIN) != NULL || record->language == NULL ||
      !prc_language_is_chinese (record->language))
    return;
  PrcListPlace place = prc_list_sheet_place (reader->sheet, record->row, column);
  prc_list_report_add (reader->report, "pinyin-missing", &place,
                       prc_list_record_get (record, PRC_FIELD_NATIVE), NULL);
}

static gboolean
read_cells (const PrcRowReader *reader, PrcListRecord *record, guint index)
{
  gboolean good = TRUE;

  for (guint i = 0; i < reader->sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (reader->sheet->columns, i);
      const PrcCell *cell;

      if (!column->read)
        continue;
      cell = prc_table_get_cell (reader->sheet->table, index, column->column);
      if (cell == NULL)
        cell = prc_list_merged_get (reader->sheet, (guint) record->row, column->column);
      PrcListCell one = { column,
                          index,
                          prc_list_sheet_place (reader->sheet, record->row, column),
                          cell != NULL ? cell->kind : PRC_CELL_TEXT,
                          cell != NULL ? cell->text : "",
                          NULL };
      good = prc_list_cell_read (reader, record, &one) && good;
    }
  return good;
}

static void
read_row (const PrcRowReader *reader, guint index)
{
  guint number = prc_table_get_row_number (reader->sheet->table, index);
  g_autoptr (PrcListRecord) record = prc_list_record_new (reader->sheet->texts);

  if (is_left_out (reader, number) || !prc_list_row_kind_is_person (reader, index) ||
      !prc_list_row_kind_check_length (reader, index))
    return;
  record->row = (int) number;
  record->list = reader->sheet;
  prc_list_record_set_origin (record, reader->sheet->base,
                              prc_table_get_sheet (reader->sheet->table));
  mark_present (reader, record);
  gboolean good = read_cells (reader, record, index);
  good = prc_list_cell_name_finish (reader, record,
                                    prc_list_record_get (record, PRC_FIELD_NATIONALITY)) &&
         good;
  if (!good || !finish_id (reader, record))
    return;
  check_pinyin_there (reader, record);
  finish_awards (reader, record);
  g_ptr_array_add (reader->sheet->records, g_steal_pointer (&record));
}

void
prc_list_row_read (PrcListSheet *sheet, const PrcImportOptions *options,
                   const GPtrArray *institutions, const PrcListOffers *offers,
                   PrcListReport *report)
{
  guint n_rows = prc_table_get_n_rows (sheet->table);
  gboolean any = FALSE;
  PrcRowReader reader = { .sheet = sheet,
                          .options = options,
                          .institutions = institutions,
                          .report = report,
                          .offers = offers,
                          .key = options->key != PRC_FIELD_NONE ? options->key : PRC_FIELD_ID };

  reader.usual = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader.made_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  prc_list_merged_offer (sheet, offers, report);
  prc_list_usual_scan (&reader);
  for (guint i = (guint) sheet->header + 1; i < n_rows; i++)
    {
      if (i % PRC_LIST_STEP == 0 && options->step != NULL &&
          !options->step ((double) i / n_rows, options->step_data))
        break;
      guint n_cells = 0;

      prc_table_get_row (sheet->table, i, &n_cells);
      any = any || n_cells > 0;
      read_row (&reader, i);
    }
  g_hash_table_unref (reader.usual);
  g_hash_table_unref (reader.made_ids);
  if (!any)
    {
      PrcListPlace place = prc_list_sheet_place (sheet, 0, NULL);

      prc_list_report_add (report, "list-no-rows", &place, NULL, NULL);
    }
}
