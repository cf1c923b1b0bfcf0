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
  prc_cli_add_string (builder, "id", problem->graduand);
  prc_cli_add_string (builder, "person", problem->person);
  prc_cli_add_string (builder, "value", problem->value);
  prc_cli_add_string (builder, "other", problem->other);
  prc_cli_add_string (builder, "other_file", problem->other_file);
  json_builder_set_member_name (builder, "other_row");
  if (problem->other_row > 0)
    json_builder_add_int_value (builder, problem->other_row);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

void
prc_cli_add_problems (JsonBuilder *builder, const GPtrArray *problems)
{
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    add_problem (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
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
  prc_cli_add_string (builder, "source", sheet != NULL ? sheet->source : NULL);
  prc_cli_add_string (builder, "profile", sheet != NULL ? sheet->profile : NULL);
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

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_difference (JsonBuilder *builder, const PrcImportDifference *difference)
{
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "field", difference->field);
  prc_cli_add_string (builder, "old", difference->old_value);
  prc_cli_add_string (builder, "new", difference->new_value);
  prc_cli_add_string (builder, "before", difference->before);
  prc_cli_add_string (builder, "source", difference->source);
  add_boolean (builder, "kept", difference->kept);
  add_boolean (builder, "by_hand", difference->by_hand);
  json_builder_end_object (builder);
}

static const char *const fates[] = { "new", "changed", "unchanged", "missing" };

static void
add_change (JsonBuilder *builder, const PrcImport *import, const PrcImportPerson *person)
{
  g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (import, person);
  g_autofree char *name = prc_person_name_dup_called (graduand->name);

  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "fate", fates[person->fate]);
  prc_cli_add_string (builder, "id", prc_graduand_get_id (graduand));
  prc_cli_add_string (builder, "called", name);
  prc_cli_add_string (builder, "file", person->file);
  json_builder_set_member_name (builder, "row");
  if (person->row > 0)
    json_builder_add_int_value (builder, person->row);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < person->differences->len; i++)
    add_difference (builder, g_ptr_array_index (person->differences, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Everybody whom the load touches, or whom it would have touched but for what was kept. */
static gboolean
is_touched (const PrcImportPerson *person)
{
  return person->fate != PRC_IMPORT_UNCHANGED || person->differences->len > 0;
}

static void
add_changes (JsonBuilder *builder, const PrcImport *import)
{
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < import->people->len; i++)
    if (is_touched (g_ptr_array_index (import->people, i)))
      add_change (builder, import, g_ptr_array_index (import->people, i));
  json_builder_end_array (builder);
}

static void
add_offers (JsonBuilder *builder, const PrcImport *import)
{
  json_builder_set_member_name (builder, "offers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (import->offers, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "key", offer->key);
      prc_cli_add_string (builder, "code", offer->code);
      prc_cli_add_string (builder, "id", offer->id);
      prc_cli_add_string (builder, "person", offer->person);
      prc_cli_add_string (builder, "other", offer->other);
      prc_cli_add_string (builder, "other_person", offer->other_person);
      prc_cli_add_string (builder, "column", offer->column);
      prc_cli_add_string (builder, "value", offer->value);
      prc_cli_add_string (builder, "proposal", offer->proposal);
      add_boolean (builder, "accepted", offer->accepted);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
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
  add_int (builder, "refused", import->refused);
  add_int (builder, "photos", (int) job->photos->len);
  add_changes (builder, import);
  add_offers (builder, import);
  prc_cli_add_problems (builder, import->problems);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < job->files->len; i++)
    add_file (builder, g_ptr_array_index (job->files, i), import);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
print_difference (const PrcImportDifference *difference)
{
  const char *old = difference->old_value != NULL ? difference->old_value : "";
  const char *now = difference->new_value != NULL ? difference->new_value : "";

  g_print ("    %s: “%s” → “%s”", difference->field, old, now);
  if (difference->source != NULL)
    g_print (" (%s)", difference->source);
  g_print ("%s\n", difference->kept ? _ ("; yours is kept") : "");
}

/* One sign a fate: + new, * changed, - no longer in the list, = kept as it was. */
static void
print_change (const PrcImport *import, const PrcImportPerson *person)
{
  static const char signs[] = "+*=-";
  g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (import, person);
  g_autofree char *name = prc_person_name_dup_called (graduand->name);

  g_print ("%c %s %s", signs[person->fate], prc_graduand_get_id (graduand), name);
  if (person->row > 0)
    g_print (" [%s:%d]", person->file, person->row);
  g_print ("\n");
  for (guint i = 0; person->fate != PRC_IMPORT_NEW && i < person->differences->len; i++)
    print_difference (g_ptr_array_index (person->differences, i));
}

static void
print_changes (const PrcImport *import)
{
  for (guint i = 0; i < import->people->len; i++)
    if (is_touched (g_ptr_array_index (import->people, i)))
      print_change (import, g_ptr_array_index (import->people, i));
  for (guint i = 0; i < import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (import->offers, i);

      g_print (offer->accepted ? _ ("accepted: %s") : _ ("can be accepted: --accept %s"),
               offer->key);
      if (offer->person != NULL)
        g_print (" (%s%s%s)", offer->person, offer->other_person != NULL ? " = " : "",
                 offer->other_person != NULL ? offer->other_person : "");
      if (offer->proposal != NULL)
        g_print (" (“%s” → “%s”)", offer->value, offer->proposal);
      g_print ("\n");
    }
}

void
prc_cli_print_import (const PrcImportJob *job, gboolean changes)
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
  if (changes)
    print_changes (import);
  if (n_info > 0)
    g_print (ngettext ("%d small thing was put in order by itself; --json lists it.\n",
                       "%d small things were put in order by themselves; --json lists them.\n",
                       (gulong) n_info),
             n_info);
  g_print (_ ("%d people read: %d new, %d changed, %d unchanged, %d no longer in the list.\n"),
           import->read, import->added, import->changed, import->unchanged, import->missing);
}
