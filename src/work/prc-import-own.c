/* prc-import-own.c - see prc-import-own.h */
#include "prc-import-own.h"

#include "prc-export-read.h"
#include "prc-message.h"

#include <string.h>

static const PrcTable *
find_table (const PrcListFile *file)
{
  const PrcTable *table = file->sheets->len > 0 ? g_ptr_array_index (file->sheets, 0) : NULL;

  return table != NULL && prc_export_is_own (table) ? table : NULL;
}

gboolean
prc_import_own_is_among (const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (find_table (g_ptr_array_index (files, i)) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_problem (PrcImport *import, const PrcProblem *problem)
{
  PrcProblem *worded = prc_problem_copy (problem);

  worded->message = prc_message_make (worded, NULL);
  g_ptr_array_add (import->problems, worded);
}

static void
refuse_company (PrcImport *import, const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      const PrcListFile *file = g_ptr_array_index (files, i);
      g_autoptr (PrcProblem) problem = prc_problem_new ();

      if (find_table (file) == NULL)
        continue;
      problem->severity = PRC_SEVERITY_ERROR;
      problem->code = g_strdup ("export-alone");
      problem->file = g_filename_display_basename (file->path);
      add_problem (import, problem);
    }
}

/* 'FILE:ROW' of this file as numbers. */
static GHashTable *
find_left_out (const PrcImportOptions *options, const char *file)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;

  if (options == NULL || options->leave_out == NULL)
    return rows;
  g_hash_table_iter_init (&iter, options->leave_out);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *colon = strrchr (key, ':');
      guint64 row;

      if (colon != NULL && (gsize) (colon - (char *) key) == strlen (file) &&
          strncmp (key, file, strlen (file)) == 0 &&
          g_ascii_string_to_unsigned (colon + 1, 10, 1, G_MAXINT, &row, NULL))
        g_hash_table_add (rows, GUINT_TO_POINTER ((guint) row));
    }
  return rows;
}

static void
free_column (gpointer data)
{
  PrcImportColumn *column = data;

  g_free (column->header);
  g_free (column->sample);
  g_free (column);
}

static void
describe (PrcImport *import, const PrcTable *table, const PrcExportContent *content)
{
  PrcImportSheet *sheet = g_new0 (PrcImportSheet, 1);

  sheet->file = prc_table_dup_file (table);
  sheet->sheet = g_strdup (prc_table_get_sheet (table));
  sheet->header_row = (int) prc_table_get_row_number (table, 0);
  sheet->n_rows = (int) content->people->len;
  sheet->columns = g_ptr_array_new_with_free_func (free_column);
  for (guint i = 0; i < content->columns->len; i++)
    {
      const PrcExportColumn *from = g_ptr_array_index (content->columns, i);
      PrcImportColumn *column = g_new0 (PrcImportColumn, 1);
      const PrcCell *sample =
          prc_table_get_n_rows (table) > 1 ? prc_table_get_cell (table, 1, from->column) : NULL;

      column->column = from->column;
      column->header = g_strdup (from->header);
      column->field = from->known ? PRC_FIELD_NONE : PRC_FIELD_LEAVE_OUT;
      column->certain = TRUE;
      column->sample = sample != NULL ? g_strdup (sample->text) : NULL;
      g_ptr_array_add (sheet->columns, column);
    }
  g_ptr_array_add (import->sheets, sheet);
}

static void
free_difference (gpointer data)
{
  PrcImportDifference *difference = data;

  g_free (difference->field);
  g_free (difference->old_value);
  g_free (difference->new_value);
  g_free (difference);
}

static gboolean
has_readings (const PrcImportSheet *sheet)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    if (g_str_has_prefix (((PrcImportColumn *) sheet->columns->pdata[i])->header, "reading."))
      return TRUE;
  return FALSE;
}

static void
add_person (PrcImport *import, const PrcExportPerson *from, const PrcImportSheet *sheet)
{
  PrcImportPerson *person = g_new0 (PrcImportPerson, 1);

  person->merged = prc_graduand_ref (from->graduand);
  person->differences = g_ptr_array_new_with_free_func (free_difference);
  person->imported = g_ptr_array_new ();
  person->row = (int) from->row;
  person->file = sheet->file;
  person->exact = from->current != NULL || has_readings (sheet);
  person->say_anew = !person->exact;
  person->fate = from->current == NULL                                ? PRC_IMPORT_NEW
                 : prc_graduand_equal (from->current, from->graduand) ? PRC_IMPORT_UNCHANGED
                                                                      : PRC_IMPORT_CHANGED;
  for (guint i = 0; i < from->differences->len; i++)
    {
      const PrcExportDifference *differs = g_ptr_array_index (from->differences, i);
      PrcImportDifference *difference = g_new0 (PrcImportDifference, 1);

      difference->field = g_strdup (differs->field);
      difference->old_value = g_strdup (differs->old_value);
      difference->new_value = g_strdup (differs->new_value);
      g_ptr_array_add (person->differences, difference);
    }
  import->added += person->fate == PRC_IMPORT_NEW;
  import->changed += person->fate == PRC_IMPORT_CHANGED;
  import->unchanged += person->fate == PRC_IMPORT_UNCHANGED;
  import->read++;
  g_ptr_array_add (import->people, person);
}

static void
read_own (PrcImport *import, const PrcSeason *season, const PrcListFile *file,
          const PrcImportOptions *options)
{
  const PrcTable *table = find_table (file);
  g_autofree char *name = prc_table_dup_file (table);
  g_autoptr (GHashTable) left_out = find_left_out (options, name);
  g_autoptr (PrcExportContent) content =
      prc_export_read (table, g_strcmp0 (file->format, "json") == 0, season, left_out);

  describe (import, table, content);
  for (guint i = 0; i < content->people->len; i++)
    add_person (import, g_ptr_array_index (content->people, i),
                g_ptr_array_index (import->sheets, 0));
  prc_array_append_values (import->institutions, content->institutions);
  prc_array_append_values (import->awards, content->awards);
  for (guint i = 0; i < file->problems->len; i++)
    add_problem (import, g_ptr_array_index (file->problems, i));
  for (guint i = 0; i < content->problems->len; i++)
    add_problem (import, g_ptr_array_index (content->problems, i));
}

PrcImport *
prc_import_own_read (const PrcSeason *season, const GPtrArray *files,
                     const PrcImportOptions *options)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  PrcImport *import = prc_import_read (season, none, options);

  /* nothing was read, and nobody is gone from a list that was not there */
  import->missing = 0;
  g_ptr_array_set_size (import->people, 0);
  g_ptr_array_set_size (import->problems, 0);
  if (files->len > 1)
    refuse_company (import, files);
  else
    read_own (import, season, g_ptr_array_index (files, 0), options);
  prc_problems_sort (import->problems);
  return import;
}
