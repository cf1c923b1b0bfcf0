/* prc-list-sheet.c - see prc-list-sheet.h. */
#include "prc-list-sheet.h"

#include "prc-language.h"
#include "prc-list-clean.h"
#include "prc-list-fold.h"
#include "prc-list-record.h"
#include "prc-list-value.h"

#include <string.h>

#define HEADER_ROWS 20 /* the headings stand among the first of these */

typedef enum
{
  HEADER_FOUND,
  HEADER_NO_ROWS, /* nothing in the sheet */
  HEADER_MISSING, /* it begins with people */
  HEADER_UNKNOWN  /* there are headings, and none is known */
} HeaderState;

static void
column_free (PrcListColumn *column)
{
  g_free (column->header);
  g_free (column->name);
  prc_list_match_clear (&column->match);
  g_free (column);
}

void
prc_list_sheet_free (PrcListSheet *sheet)
{
  if (sheet == NULL)
    return;
  prc_table_unref (sheet->table);
  g_free (sheet->base);
  g_ptr_array_unref (sheet->columns);
  g_ptr_array_unref (sheet->records);
  g_clear_pointer (&sheet->filled, g_hash_table_unref);
  g_free (sheet->source);
  prc_list_profile_unref (sheet->profile);
  g_free (sheet);
}

static char *
dup_header (const PrcCell *cell)
{
  guint notes = 0;

  return prc_list_clean_text (cell->text, PRC_LIST_CLEAN_TEXT, &notes);
}

/* How many cells of a row are known headings; @filled (out): how many hold anything. */
static guint
count_known (const PrcTable *table, guint index, const PrcListColumns *known, guint *filled)
{
  guint n_cells = 0, n_known = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);

  *filled = 0;
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *header = dup_header (&cells[i]);

      *filled += *header != '\0';
      n_known += cells[i].kind == PRC_CELL_TEXT && *header != '\0' && strlen (header) < 200 &&
                 prc_list_columns_knows (known, header);
    }
  return n_known;
}

/* Figures alone, or an answer, or a class of a degree. */
static gboolean
is_value (const char *text)
{
  gboolean turned;

  return (*text != '\0' && text[strspn (text, "0123456789")] == '\0') ||
         prc_list_value_is_plain_answer (text) ||
         (strchr (text, ':') != NULL && prc_list_value_class (text, &turned) != PRC_CLASS_UNKNOWN);
}

/* A row of people has numbers, dates or answers in it; a row of headings has none. */
static gboolean
looks_like_data (const PrcTable *table, guint index)
{
  guint n_cells = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      const char *text = cells[i].text;
      gsize digits = 0;

      for (const char *p = text; *p != '\0'; p++)
        digits += g_ascii_isdigit (*p);
      if (cells[i].kind != PRC_CELL_TEXT || digits >= 3 || strchr (text, '@') != NULL ||
          is_value (text))
        return TRUE;
    }
  return FALSE;
}

/* Headings that are all misspelt: three of them at least, and most of the row. */
static gboolean
is_misspelt_header (const PrcTable *table, guint index, const PrcListColumns *known)
{
  guint n_cells = 0, n_alike = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *header = dup_header (&cells[i]);
      PrcListMatch match = { 0 };

      n_alike += strlen (header) < 200 && prc_list_columns_match (known, header, &match);
      prc_list_match_clear (&match);
    }
  return n_alike >= 3 && n_alike * 2 > n_cells && !looks_like_data (table, index);
}

static HeaderState
find_header (const PrcTable *table, const PrcListColumns *known, int *index)
{
  guint n_rows = prc_table_get_n_rows (table), best = 0;
  int first = -1;

  *index = -1;
  for (guint i = 0; i < MIN (n_rows, HEADER_ROWS); i++)
    {
      guint filled = 0;
      guint n_known = count_known (table, i, known, &filled);

      if (filled > 0 && first < 0)
        first = (int) i;
      /* one heading alone counts where the list has one column */
      if (n_known > best && (n_known >= 2 || (filled == 1 && prc_table_get_n_columns (table) == 1)))
        {
          best = n_known;
          *index = (int) i;
        }
    }
  for (guint i = 0; *index < 0 && i < MIN (n_rows, HEADER_ROWS); i++)
    if (is_misspelt_header (table, i, known))
      *index = (int) i;
  if (*index >= 0)
    return HEADER_FOUND;
  *index = first;
  if (first < 0)
    return HEADER_NO_ROWS;
  return looks_like_data (table, (guint) first) ? HEADER_MISSING : HEADER_UNKNOWN;
}

static PrcListColumn *
make_column (guint index, const PrcCell *cell, const PrcListColumns *known)
{
  PrcListColumn *column = g_new0 (PrcListColumn, 1);

  column->column = index;
  column->match.group = 1;
  if (cell != NULL)
    {
      g_autofree char *header = dup_header (cell);

      if (*header != '\0')
        {
          prc_list_columns_match (known, header, &column->match);
          column->header = g_steal_pointer (&header);
        }
    }
  column->name = column->header != NULL ? g_strdup (column->header) : prc_column_to_letters (index);
  return column;
}

static gboolean
has_problem (const PrcListFile *file, const char *code)
{
  for (guint i = 0; i < file->problems->len; i++)
    if (strcmp (((const PrcProblem *) g_ptr_array_index (file->problems, i))->code, code) == 0)
      return TRUE;
  return FALSE;
}

static PrcListSheet *
make_sheet (const PrcListFile *file, PrcTable *table, int header, const PrcListColumns *known)
{
  PrcListSheet *sheet = g_new0 (PrcListSheet, 1);
  guint n_columns = prc_table_get_n_columns (table);

  sheet->file = file;
  sheet->table = prc_table_ref (table);
  sheet->base = g_path_get_basename (file->path != NULL ? file->path : "");
  sheet->header = header;
  sheet->quoted = has_problem (file, "quote-single");
  sheet->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  sheet->records = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_record_unref);
  for (guint i = 0; i < n_columns; i++)
    {
      PrcListColumn *column = make_column (i, prc_table_get_cell (table, (guint) header, i), known);

      if (column->header != NULL)
        {
          sheet->n_named = i + 1;
          sheet->chinese = sheet->chinese || prc_language_has_han (column->header);
        }
      g_ptr_array_add (sheet->columns, column);
    }
  return sheet;
}

PrcListPlace
prc_list_sheet_place (const PrcListSheet *sheet, int row, const PrcListColumn *column)
{
  return (PrcListPlace){ sheet->base, prc_table_get_sheet (sheet->table), row,
                         column != NULL ? column->name : NULL, NULL };
}

const PrcListColumn *
prc_list_sheet_get_column (const PrcListSheet *sheet, PrcField field)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->read && column->match.field == field)
        return column;
    }
  return NULL;
}

static int
header_row (const PrcListSheet *sheet)
{
  return (int) prc_table_get_row_number (sheet->table, (guint) sheet->header);
}

/* Fields that may stand in several columns of one row, which are joined. */
static gboolean
may_repeat (PrcField field)
{
  return field == PRC_FIELD_GIVEN || field == PRC_FIELD_NAME_NOTE || field == PRC_FIELD_NEEDS ||
         field == PRC_FIELD_REMARKS || field == PRC_FIELD_CONSENT || field == PRC_FIELD_PRIVACY;
}

static gboolean
is_stored (PrcField field)
{
  return field != PRC_FIELD_NONE && field != PRC_FIELD_LEAVE_OUT &&
         field != PRC_FIELD_IDENTITY_NUMBER && field != PRC_FIELD_SEX && field != PRC_FIELD_TITLE &&
         field != PRC_FIELD_EMAIL && field != PRC_FIELD_PHONE;
}

static gboolean
same_place (const PrcListColumn *a, const PrcListColumn *b)
{
  return a->match.field == b->match.field && a->match.group == b->match.group &&
         g_strcmp0 (a->match.institution, b->match.institution) == 0;
}

/* Does @a give way to @b, where both are the same field. */
static gboolean
is_weaker (const PrcListColumn *a, const PrcListColumn *b)
{
  if (a->match.by_hand != b->match.by_hand)
    return b->match.by_hand;
  if (a->match.weak != b->match.weak)
    return a->match.weak;
  if (a->match.certain != b->match.certain)
    return b->match.certain;
  return a->column > b->column;
}

/* Two headings of the same words for one field can't be chosen between. */
static gboolean
is_duplicate (const PrcListColumn *a, const PrcListColumn *b)
{
  g_autofree char *p = prc_list_fold_text (a->header);
  g_autofree char *q = prc_list_fold_text (b->header);

  return strcmp (p, q) == 0 && a->match.field != PRC_FIELD_NEEDS &&
         a->match.field != PRC_FIELD_REMARKS;
}

static void
report_duplicate (const PrcListSheet *sheet, const PrcListColumn *a, const PrcListColumn *b,
                  PrcListReport *report)
{
  PrcListPlace place = prc_list_sheet_place (sheet, header_row (sheet), b);
  g_autofree char *first = prc_column_to_letters (a->column);
  g_autofree char *second = prc_column_to_letters (b->column);
  g_autofree char *both = g_strdup_printf ("%s, %s", first, second);

  prc_list_report_add (report, "header-duplicate", &place, b->header, both);
}

static void
choose_columns (PrcListSheet *sheet, PrcListReport *report)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      PrcListColumn *column = g_ptr_array_index (sheet->columns, i);

      column->read = is_stored (column->match.field);
      for (guint j = 0; j < i && column->read; j++)
        {
          PrcListColumn *other = g_ptr_array_index (sheet->columns, j);

          if (!other->read || !same_place (column, other))
            continue;
          if (is_duplicate (column, other))
            report_duplicate (sheet, other, column, report);
          else if (may_repeat (column->match.field))
            continue;
          if (is_weaker (column, other))
            column->read = FALSE;
          else
            other->read = FALSE;
        }
    }
}

/* In how many rows a column without a heading holds something. */
static guint
count_filled (const PrcListSheet *sheet, guint column)
{
  guint filled = 0;

  for (guint i = (guint) sheet->header + 1; i < prc_table_get_n_rows (sheet->table); i++)
    {
      const PrcCell *cell = prc_table_get_cell (sheet->table, i, column);

      filled += cell != NULL && cell->text[strspn (cell->text, " \t\r\n")] != '\0';
    }
  return filled;
}

static gboolean
is_text (const PrcListSheet *sheet)
{
  return prc_table_get_row_fields (sheet->table, (guint) sheet->header) > 0;
}

/* Columns beyond the headings of a text file are told of row by row, as 'row-long'. */
static void
report_unnamed (const PrcListSheet *sheet, PrcListReport *report)
{
  guint end = sheet->columns->len;

  if (is_text (sheet))
    end = MIN (
        end, MAX (sheet->n_named, prc_table_get_row_fields (sheet->table, (guint) sheet->header)));
  for (guint i = 0; i < end; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->header != NULL || count_filled (sheet, i) == 0)
        continue;
      PrcListPlace place = prc_list_sheet_place (sheet, header_row (sheet), column);
      prc_list_report_add (report, "column-unnamed", &place, NULL, NULL);
    }
}

/* The first filled cell of a column that is not read is the address of a recording. */
static gboolean
links_recordings (const PrcListSheet *sheet, const PrcListColumn *column)
{
  static const char *const words[] = { "recording", "audio", "sayitright", "录音", "voice" };
  g_autofree char *header = prc_list_fold_text (column->header);
  gboolean named = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    named = named || strstr (header, words[i]) != NULL;
  for (guint i = (guint) sheet->header + 1; named && i < prc_table_get_n_rows (sheet->table); i++)
    {
      const PrcCell *cell = prc_table_get_cell (sheet->table, i, column->column);

      if (cell != NULL && strstr (cell->text, "://") != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
report_left_out (const PrcListSheet *sheet, PrcListReport *report)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (sheet->columns, i);

      if (column->read || column->header == NULL)
        continue;
      if (links_recordings (sheet, column))
        {
          PrcListPlace there = prc_list_sheet_place (sheet, header_row (sheet), column);

          prc_list_report_add (report, "recordings-elsewhere", &there, column->header, NULL);
        }
      g_string_append_printf (names, "%s%s", count > 0 ? ", " : "", column->header);
      count++;
    }
  if (count == 0)
    return;
  PrcListPlace place = prc_list_sheet_place (sheet, header_row (sheet), NULL);
  g_autofree char *number = g_strdup_printf ("%u", count);
  prc_list_report_add (report, count == 1 ? "column-left-out/one" : "column-left-out", &place,
                       names->str, number);
}

/* Somebody wished for the number of a person's papers. */
static void
report_identity (const PrcListSheet *sheet, PrcListReport *report)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (sheet->columns, i);
      PrcListPlace place = prc_list_sheet_place (sheet, header_row (sheet), column);

      if (column->match.field == PRC_FIELD_IDENTITY_NUMBER && column->match.by_hand)
        prc_list_report_add (report, "column-identity", &place, column->header, NULL);
    }
}

static char *
join_headers (const PrcTable *table, guint index)
{
  guint n_cells = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_cells && i < 12; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", cells[i].text);
  return g_string_free (all, FALSE);
}

static gboolean
has_name (const PrcListSheet *sheet)
{
  static const PrcField names[] = { PRC_FIELD_FAMILY, PRC_FIELD_GIVEN, PRC_FIELD_FULL_NAME,
                                    PRC_FIELD_NATIVE, PRC_FIELD_PINYIN };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (prc_list_sheet_get_column (sheet, names[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Is there anything above the headings. */
static gboolean
was_moved (const PrcListSheet *sheet)
{
  for (guint i = 0; i < (guint) sheet->header; i++)
    {
      guint n_cells = 0;

      prc_table_get_row (sheet->table, i, &n_cells);
      if (n_cells > 0)
        return TRUE;
    }
  return FALSE;
}

static PrcField
key_field (const PrcImportOptions *options)
{
  return options->key != PRC_FIELD_NONE ? options->key : PRC_FIELD_ID;
}

/* Says what is to be said of the headings. FALSE: the sheet can't be read. */
static gboolean
report_header (const PrcListSheet *sheet, const PrcImportOptions *options, PrcListReport *report)
{
  PrcListPlace place = prc_list_sheet_place (sheet, header_row (sheet), NULL);

  if (!has_name (sheet))
    {
      g_autofree char *headers = join_headers (sheet->table, (guint) sheet->header);

      prc_list_report_add (report, "header-unknown", &place, headers, NULL);
      return FALSE;
    }
  if (was_moved (sheet))
    prc_list_report_add (report, "header-moved", &place, NULL, NULL);
  if (prc_list_sheet_get_column (sheet, key_field (options)) == NULL)
    prc_list_report_add (report, "id-column-missing", &place, NULL, NULL);
  if (prc_list_sheet_get_column (sheet, PRC_FIELD_ATTENDANCE) == NULL &&
      prc_list_sheet_get_column (sheet, PRC_FIELD_ABSENTIA) == NULL)
    prc_list_report_add (report, "attendance-column-missing", &place, NULL, NULL);
  report_unnamed (sheet, report);
  report_left_out (sheet, report);
  report_identity (sheet, report);
  return TRUE;
}

static void
report_no_header (const PrcListFile *file, PrcTable *table, HeaderState state, int index,
                  PrcListReport *report)
{
  g_autofree char *base = g_path_get_basename (file->path != NULL ? file->path : "");
  PrcListPlace place = { base, prc_table_get_sheet (table), 0, NULL, NULL };
  g_autofree char *headers = index >= 0 ? join_headers (table, (guint) index) : NULL;

  place.row = index >= 0 ? (int) prc_table_get_row_number (table, (guint) index) : 0;
  if (state == HEADER_NO_ROWS)
    prc_list_report_add (report, "file-empty", &place, NULL, NULL);
  else if (state == HEADER_MISSING)
    prc_list_report_add (report, "header-missing", &place, NULL, NULL);
  else
    prc_list_report_add (report, "header-unknown", &place, headers, NULL);
}

static gboolean
is_wanted (PrcTable *table, const PrcImportOptions *options)
{
  return options->sheet == NULL || prc_table_get_sheet (table) == NULL ||
         strcmp (options->sheet, prc_table_get_sheet (table)) == 0;
}

/* The names of the other sheets that hold a list too. Returns: (nullable) */
static char *
find_others (const PrcListFile *file, PrcTable *chosen, const PrcListColumns *known)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < file->sheets->len; i++)
    {
      PrcTable *table = g_ptr_array_index (file->sheets, i);
      int index;

      if (table != chosen && find_header (table, known, &index) == HEADER_FOUND)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                prc_table_get_sheet (table) != NULL ? prc_table_get_sheet (table)
                                                                    : "");
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static void
report_choice (const PrcListSheet *sheet, const PrcListColumns *known,
               const PrcImportOptions *options, PrcListReport *report)
{
  PrcListPlace place = prc_list_sheet_place (sheet, 0, NULL);
  g_autofree char *others =
      options->sheet == NULL ? find_others (sheet->file, sheet->table, known) : NULL;

  if (others != NULL)
    prc_list_report_add (report, "sheet-several", &place, others, NULL);
  else if (options->sheet == NULL && g_ptr_array_index (sheet->file->sheets, 0) != sheet->table)
    prc_list_report_add (report, "sheet-chosen", &place, place.sheet, NULL);
}

static PrcListSheet *
take_sheet (const PrcListFile *file, PrcTable *table, int header, const PrcListColumns *known,
            PrcListReport *report)
{
  PrcListSheet *sheet = make_sheet (file, table, header, known);

  choose_columns (sheet, report);
  return sheet;
}

PrcListSheet *
prc_list_sheet_find (const PrcListFile *file, const PrcListColumns *known,
                     const PrcImportOptions *options, PrcListReport *report)
{
  PrcTable *failed = NULL;
  HeaderState failed_state = HEADER_NO_ROWS;
  int failed_index = -1;

  for (guint i = 0; i < file->sheets->len; i++)
    {
      PrcTable *table = g_ptr_array_index (file->sheets, i);
      int index;
      HeaderState state;

      if (!is_wanted (table, options))
        continue;
      state = find_header (table, known, &index);
      if (state == HEADER_FOUND)
        {
          g_autoptr (PrcListSheet) sheet = take_sheet (file, table, index, known, report);

          report_choice (sheet, known, options, report);
          return report_header (sheet, options, report) ? g_steal_pointer (&sheet) : NULL;
        }
      if (failed == NULL || failed_state == HEADER_NO_ROWS)
        {
          failed = table;
          failed_state = state;
          failed_index = index;
        }
    }
  if (failed != NULL)
    report_no_header (file, failed, failed_state, failed_index, report);
  else if (prc_problems_worst (file->problems) != PRC_SEVERITY_ERROR)
    {
      g_autofree char *base = g_path_get_basename (file->path != NULL ? file->path : "");
      PrcListPlace place = { base, NULL, 0, NULL, NULL };

      prc_list_report_add (report, options->sheet != NULL ? "sheet-unknown" : "file-empty", &place,
                           options->sheet, NULL);
    }
  return NULL;
}
