#include "prc-cli-report.h"

#include "prc-enum.h"

#include <glib/gi18n-lib.h>

static void
add_int (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_problem (JsonBuilder *builder, const PrcProblem *problem)
{
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "severity",
                      prc_enum_to_nick (PRC_TYPE_SEVERITY, (int) problem->severity));
  prc_cli_add_string (builder, "file", problem->file);
  prc_cli_add_string (builder, "sheet", problem->sheet);
  json_builder_set_member_name (builder, "row");
  if (problem->row > 0)
    json_builder_add_int_value (builder, problem->row);
  else
    json_builder_add_null_value (builder);
  prc_cli_add_string (builder, "column", problem->column);
  prc_cli_add_string (builder, "code", problem->code);
  prc_cli_add_string (builder, "message", problem->message);
  json_builder_end_object (builder);
}

static const PrcImportSheet *
find_sheet (const PrcImport *import, const char *file)
{
  for (guint i = 0; i < import->sheets->len; i++)
    {
      const PrcImportSheet *sheet = g_ptr_array_index (import->sheets, i);

      if (g_strcmp0 (sheet->file, file) == 0)
        return sheet;
    }
  return NULL;
}

static void
add_file (JsonBuilder *builder, const PrcListFile *file, const PrcImport *import)
{
  g_autofree char *name = g_path_get_basename (file->path);
  const PrcImportSheet *sheet = find_sheet (import, name);

  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "file", name);
  prc_cli_add_string (builder, "format", file->format);
  prc_cli_add_string (builder, "encoding", file->encoding);
  prc_cli_add_string (builder, "delimiter", file->delimiter);
  prc_cli_add_string (builder, "sheet", sheet != NULL ? sheet->sheet : NULL);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (guint i = 0; sheet != NULL && i < sheet->columns->len; i++)
    {
      const PrcImportColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->header != NULL)
        prc_cli_add_string (builder, column->header,
                            prc_enum_to_nick (PRC_TYPE_FIELD, (int) column->field));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

JsonNode *
prc_cli_make_import_report (const PrcImportJob *job)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const PrcImport *import = job->import;

  json_builder_begin_object (builder);
  add_int (builder, "read", import->read);
  add_int (builder, "added", import->added);
  add_int (builder, "changed", import->changed);
  add_int (builder, "unchanged", import->unchanged);
  add_int (builder, "missing", import->missing);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < import->problems->len; i++)
    add_problem (builder, g_ptr_array_index (import->problems, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < job->files->len; i++)
    add_file (builder, g_ptr_array_index (job->files, i), import);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

void
prc_cli_print_import (const PrcImportJob *job)
{
  const PrcImport *import = job->import;
  int n_info = 0;

  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (problem->severity == PRC_SEVERITY_INFO)
        n_info++;
      else
        g_print ("%-8s %s [%s]\n", prc_enum_to_nick (PRC_TYPE_SEVERITY, (int) problem->severity),
                 problem->message, problem->code);
    }
  if (n_info > 0)
    g_print (ngettext ("%d small thing was put in order by itself; --json lists it.\n",
                       "%d small things were put in order by themselves; --json lists them.\n",
                       (gulong) n_info),
             n_info);
  g_print (_ ("%d people read: %d new, %d changed, %d unchanged, %d no longer in the list.\n"),
           import->read, import->added, import->changed, import->unchanged, import->missing);
}
