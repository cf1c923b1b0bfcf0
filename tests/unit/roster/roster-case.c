#include "roster-case.h"

#include "prc-enum.h"
#include "roster-expect.h"

#include <string.h>

/* --- reading cases --------------------------------------------------------------------------- */

static void
step_free (RosterStep *step)
{
  g_ptr_array_unref (step->files);
  g_ptr_array_unref (step->settings);
  g_ptr_array_unref (step->expected);
  g_free (step);
}

static RosterStep *
step_new (void)
{
  RosterStep *step = g_new0 (RosterStep, 1);

  step->files = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
  step->settings = g_ptr_array_new_with_free_func (g_free);
  step->expected = g_ptr_array_new_with_free_func (g_free);
  return step;
}

static void
case_free (RosterCase *item)
{
  g_free (item->title);
  g_ptr_array_unref (item->steps);
  g_free (item);
}

/* '\u00A0', '\s', '\n' in a cell. */
static char *
unescape (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (p[0] == '\\' && p[1] == 'u' && strlen (p) >= 6)
        {
          g_autofree char *hex = g_strndup (p + 2, 4);

          g_string_append_unichar (out, (gunichar) g_ascii_strtoull (hex, NULL, 16));
          p += 5;
        }
      else if (p[0] == '\\' && (p[1] == 's' || p[1] == 'n' || p[1] == 'p'))
        {
          g_string_append_c (out, p[1] == 's' ? ' ' : p[1] == 'n' ? '\n' : '|');
          p++;
        }
      else
        g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static PrcCellKind
take_kind (char **text)
{
  static const struct
  {
    const char *mark;
    PrcCellKind kind;
  } marks[] = { { "#n:", PRC_CELL_NUMBER },
                { "#d:", PRC_CELL_DATE },
                { "#b:", PRC_CELL_BOOLEAN },
                { "#e:", PRC_CELL_ERROR },
                { "#f:", PRC_CELL_FORMULA_EMPTY } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (*text, marks[i].mark))
      {
        *text += strlen (marks[i].mark);
        return marks[i].kind;
      }
  return PRC_CELL_TEXT;
}

static void
add_row (PrcTable *table, guint number, const char *line, gboolean workbook)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);
  guint n_cells = g_strv_length (cells);

  prc_table_begin_row (table, number);
  if (!workbook)
    prc_table_set_row_shape (table, number, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      char *bare = g_strstrip (cells[i]);
      PrcCellKind kind = take_kind (&bare);
      g_autofree char *text = unescape (bare);

      if (*text != '\0')
        prc_table_add_cell (table, i, kind, text, -1);
    }
}

PrcListFile *
roster_file_new (const char *name, const char *const *rows)
{
  PrcListFile *file = prc_list_file_new (name);
  PrcTable *table = prc_table_new ();

  file->format = g_strdup (g_str_has_suffix (name, ".xlsx") ? "xlsx" : "csv");
  prc_table_set_source (table, name, NULL);
  for (guint i = 0; rows[i] != NULL; i++)
    add_row (table, i + 1, rows[i], FALSE);
  g_ptr_array_add (file->sheets, table);
  return file;
}

typedef struct
{
  RosterStep *step;
  PrcListFile *file;
  PrcTable *table;
  guint row;
  gboolean expecting;
} Parser;

/* 'list NAME [SHEET]': another sheet of a file that is there already, or a new file. */
static void
begin_list (Parser *parser, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", 2);
  PrcListFile *last = parser->step->files->len > 0
                          ? g_ptr_array_index (parser->step->files, parser->step->files->len - 1)
                          : NULL;

  if (last == NULL || strcmp (last->path, each[0]) != 0)
    {
      last = prc_list_file_new (each[0]);
      last->format = g_strdup (g_str_has_suffix (each[0], ".xlsx") ? "xlsx" : "csv");
      g_ptr_array_add (parser->step->files, last);
    }
  parser->file = last;
  parser->table = prc_table_new ();
  prc_table_set_source (parser->table, each[0], each[1]);
  g_ptr_array_add (last->sheets, parser->table);
  parser->row = 0;
}

/* 'reader SEVERITY CODE ROW VALUE': what the reader noticed of the last list. */
static void
add_reader_problem (Parser *parser, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", 4);
  PrcProblem *problem = prc_problem_new ();

  problem->severity =
      (PrcSeverity) prc_enum_parse (PRC_TYPE_SEVERITY, each[0], PRC_SEVERITY_WARNING);
  problem->code = g_strdup (each[1]);
  problem->file = g_strdup (parser->file->path);
  problem->row = atoi (each[2]);
  problem->value = g_strdup (each[3]);
  g_ptr_array_add (parser->file->problems, problem);
}

static void
take_line (Parser *parser, const char *line)
{
  static const char *const settings[] = { "institution ", "award ", "edit ",  "leave-out ",
                                          "map ",         "key ",   "sheet ", "whole",
                                          "take ",        "keep ",  "pick ",  "accept ",
                                          "profile " };

  if (g_str_has_prefix (line, "list "))
    begin_list (parser, line + strlen ("list "));
  else if (g_str_has_prefix (line, "reader "))
    add_reader_problem (parser, line + strlen ("reader "));
  else if (strcmp (line, "expect") == 0)
    parser->expecting = TRUE;
  else if (parser->expecting)
    g_ptr_array_add (parser->step->expected, g_strdup (line));
  else if (parser->table != NULL)
    add_row (parser->table, ++parser->row, strcmp (line, "(blank)") == 0 ? "" : line,
             g_str_has_suffix (parser->file->path, ".xlsx"));
  else
    {
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
        known = known || g_str_has_prefix (line, settings[i]);
      if (!known)
        g_error ("no such setting: %s", line);
      g_ptr_array_add (parser->step->settings, g_strdup (line));
    }
}

GPtrArray *
roster_cases_read (const char *name)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) case_free);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "corpus", "roster", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  Parser parser = { NULL };

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *bare = g_strchomp (*line);
      RosterCase *item = cases->len > 0 ? g_ptr_array_index (cases, cases->len - 1) : NULL;

      if (*bare == '\0' || (*bare == '#' && bare[1] == ' '))
        continue;
      if (g_str_has_prefix (bare, "== "))
        {
          item = g_new0 (RosterCase, 1);
          item->title = g_strdup (bare + 3);
          item->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
          g_ptr_array_add (cases, item);
        }
      if (g_str_has_prefix (bare, "== ") || strcmp (bare, "then") == 0)
        {
          parser = (Parser){ step_new () };
          g_ptr_array_add (item->steps, parser.step);
          continue;
        }
      take_line (&parser, bare);
    }
  return cases;
}

/* --- running --------------------------------------------------------------------------------- */

/* 'ID FIELD VALUE': by hand. */
static void
edit (RosterStore *store, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);
  PrcSeason *season = prc_season_copy (store->season);
  const PrcGraduand *found = prc_season_find_graduand_id (season, parts[0]);
  PrcGraduand *graduand = prc_graduand_copy (found);
  PrcPersonName *name = prc_person_name_copy (graduand->name);

  if (strcmp (parts[1], "family") == 0)
    prc_set_string (&name->family, parts[2]);
  else if (strcmp (parts[1], "given") == 0)
    prc_set_string (&name->given, parts[2]);
  else if (strcmp (parts[1], "called") == 0)
    prc_set_string (&name->called, parts[2]);
  else if (strcmp (parts[1], "seat") == 0)
    prc_set_string (&graduand->seat, parts[2]);
  else if (strcmp (parts[1], "attendance") == 0)
    graduand->attendance =
        (PrcAttendance) prc_enum_parse (PRC_TYPE_ATTENDANCE, parts[2], PRC_ATTENDANCE_UNDECIDED);
  else if (strcmp (parts[1], "no-awards") == 0)
    g_ptr_array_set_size (graduand->conferrals, 0);
  else
    g_error ("no such edit: %s", words);
  prc_person_name_unref (graduand->name);
  graduand->name = name;
  roster_store_put (season, graduand);
  prc_season_unref (store->season);
  store->season = season;
}

/* 'INSTITUTION, CODE, LEVEL, TITLE' */
static void
add_award (RosterStore *store, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ", ", 4);
  PrcAward *award = prc_award_new ();

  award->id = store->season->awards->len + 1;
  award->institution = prc_season_find_institution_code (store->season, parts[0])->id;
  award->code = g_strdup (parts[1]);
  award->level = (PrcLevel) prc_enum_parse (PRC_TYPE_LEVEL, parts[2], PRC_LEVEL_UNKNOWN);
  award->title = prc_text_new ("en", parts[3], NULL);
  g_ptr_array_add (store->season->awards, award);
}

static void
set (RosterStore *store, PrcImportOptions *options, const char *line)
{
  const char *words = strchr (line, ' ') != NULL ? strchr (line, ' ') + 1 : "";
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);

  if (g_str_has_prefix (line, "institution "))
    roster_store_add_institution (store, parts[0], parts[1], parts[2]);
  else if (g_str_has_prefix (line, "award "))
    add_award (store, words);
  else if (g_str_has_prefix (line, "edit "))
    edit (store, words);
  else if (g_str_has_prefix (line, "leave-out "))
    g_hash_table_add (options->leave_out, g_strdup (words));
  else if (g_str_has_prefix (line, "sheet "))
    options->sheet = words; /* lives as long as the case */
  else if (g_str_has_prefix (line, "whole"))
    options->whole_lists = TRUE;
  else if (g_str_has_prefix (line, "take ") || g_str_has_prefix (line, "keep "))
    g_hash_table_insert (options->choices, g_strdup (words),
                         GINT_TO_POINTER (*line == 't' ? PRC_IMPORT_TAKE : PRC_IMPORT_KEEP));
  else if (g_str_has_prefix (line, "pick "))
    g_hash_table_insert (options->picks, g_strdup (parts[0]), g_strdup (parts[1]));
  else if (g_str_has_prefix (line, "accept "))
    g_hash_table_add (options->accept, g_strdup (words));
  else if (g_str_has_prefix (line, "profile "))
    options->profile = words; /* lives as long as the case */
  else if (g_str_has_prefix (line, "key "))
    g_assert_true (prc_field_from_name (words, &options->key));
  else
    {
      const char *equals = strchr (words, '=');
      g_autofree char *name = g_strndup (words, (gsize) (equals - words));
      PrcField field = PRC_FIELD_NONE;

      g_assert_true (prc_field_from_name (name, &field));
      g_hash_table_insert (options->map, g_strdup (equals + 1), GINT_TO_POINTER ((int) field));
    }
}

static void
run_step (const RosterCase *item, const RosterStep *step, RosterStore *store)
{
  PrcImportOptions options = { 0 };
  g_autoptr (GHashTable) met = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (PrcImport) import = NULL;

  options.map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  options.leave_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  options.choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  options.picks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  options.accept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  options.imported = store->imported;
  options.profiles = store->profiles;
  for (guint i = 0; i < step->settings->len; i++)
    set (store, &options, g_ptr_array_index (step->settings, i));
  import = prc_import_read (store->season, step->files, &options);
  for (guint i = 0; i < step->expected->len; i++)
    roster_expect_line (item->title, store->season, import, g_ptr_array_index (step->expected, i),
                        met);
  roster_expect_no_others (item->title, import, met);
  if (!prc_import_has_errors (import))
    roster_store_apply (store, import);
  g_hash_table_unref (options.accept);
  g_hash_table_unref (options.picks);
  g_hash_table_unref (options.choices);
  g_hash_table_unref (options.map);
  g_hash_table_unref (options.leave_out);
}

void
roster_case_run (const RosterCase *item)
{
  g_autoptr (RosterStore) store = roster_store_new ();

  for (guint i = 0; i < item->steps->len; i++)
    run_step (item, g_ptr_array_index (item->steps, i), store);
}
