/* prc-list-usual.c - what a whole column tells: its usual spellings, the order of its dates. */
#include "prc-list-clean.h"
#include "prc-list-fold.h"
#include "prc-list-mend.h"
#include "prc-row-reader.h"
#include "prc-list-value.h"

#include <string.h>

typedef struct
{
  guint count;
  guint first; /* row, so that the earlier of two equal ones wins */
} Tally;

/* What a value means, in the columns in which spellings are compared. */
static int
get_meaning (const PrcListColumn *column, const char *text)
{
  PrcAttendance attendance;
  gboolean turned;

  if (column->match.field == PRC_FIELD_CLASS)
    return (int) prc_list_value_class (text, &turned);
  if (column->match.field == PRC_FIELD_CONSENT)
    return (int) prc_list_value_answer (text);
  prc_list_value_attendance (text, FALSE, &attendance);
  return (int) attendance;
}

static Tally *
tally (GHashTable *tallies, const PrcListColumn *column, int meaning, const char *text, guint row)
{
  g_autofree char *key = g_strdup_printf ("%u\x1f%d\x1f%s", column->column, meaning, text);
  Tally *found = g_hash_table_lookup (tallies, key);

  if (found == NULL)
    {
      found = g_new0 (Tally, 1);
      found->first = row;
      g_hash_table_insert (tallies, g_steal_pointer (&key), found);
    }
  found->count++;
  return found;
}

/* From all spellings to the most frequent of each meaning. */
static void
choose (PrcRowReader *reader, GHashTable *tallies)
{
  g_autoptr (GHashTable) best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const char *spelling = strrchr (key, '\x1f') + 1;
      char *meaning = g_strndup (key, (gsize) (spelling - 1 - (const char *) key));
      const Tally *mine = value, *other = g_hash_table_lookup (best, meaning);

      if (other != NULL && (other->count > mine->count ||
                            (other->count == mine->count && other->first < mine->first)))
        {
          g_free (meaning);
          continue;
        }
      g_hash_table_insert (reader->usual, g_strdup (meaning), g_strdup (spelling));
      g_hash_table_replace (best, meaning, value);
    }
}

typedef struct
{
  guint forms[PRC_LIST_DATE_SERIAL + 1];
  guint day_first, month_first;
} DateTally;

static void
tally_date (DateTally *dates, const PrcCell *cell, const char *text)
{
  PrcListDate date = prc_list_date_parse (text, cell->kind, PRC_LIST_DATE_UNDECIDED);
  PrcListDateOrder order = prc_list_date_tells (&date);

  dates->forms[date.form]++;
  dates->day_first += order == PRC_LIST_DATE_DAY_FIRST;
  dates->month_first += order == PRC_LIST_DATE_MONTH_FIRST;
}

static void
decide_dates (PrcRowReader *reader, const DateTally *dates)
{
  guint best = 0;

  for (guint i = PRC_LIST_DATE_CELL; i <= PRC_LIST_DATE_SERIAL; i++)
    if (dates->forms[i] > best)
      {
        best = dates->forms[i];
        reader->date_form = (PrcListDateForm) i;
      }
  if (dates->day_first != dates->month_first)
    reader->date_order =
        dates->day_first > dates->month_first ? PRC_LIST_DATE_DAY_FIRST : PRC_LIST_DATE_MONTH_FIRST;
}

/* Does the heading say that family name and given names stand in one cell, parted by a comma: a
 * system's own column, or 'Name (Last, First)'. */
static gboolean
tells_comma (const char *header)
{
  static const char *const families[] = { "last", "surname", "family" };
  static const char *const givens[] = { "first", "forename", "given" };
  g_autofree char *folded = prc_list_fold_text (header);
  const char *comma = header != NULL ? strchr (header, ',') : NULL;
  gboolean family = FALSE, given = FALSE;

  if (strcmp (folded, "studentname") == 0 && strchr (header, ' ') == NULL)
    return TRUE;
  if (comma == NULL)
    return FALSE;
  g_autofree char *left = g_strndup (header, (gsize) (comma - header));
  g_autofree char *before = prc_list_fold_text (left);
  g_autofree char *after = prc_list_fold_text (comma + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    {
      family = family || strstr (before, families[i]) != NULL;
      given = given || strstr (after, givens[i]) != NULL;
    }
  return family && given;
}

static gboolean
has_one_comma (const char *text)
{
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  return prc_list_mend_split (text, &family, &given);
}

/* Two names or more, and every one of them 'Okafor, Amara': the comma is the system's own. */
static gboolean
all_have_comma (const PrcRowReader *reader, const PrcListColumn *column)
{
  const PrcTable *table = reader->sheet->table;
  guint full = 0;

  for (guint i = (guint) reader->sheet->header + 1; i < prc_table_get_n_rows (table); i++)
    {
      const PrcCell *cell = prc_table_get_cell (table, i, column->column);

      if (cell == NULL || prc_list_value_is_missing (cell->text, TRUE))
        continue;
      if (!has_one_comma (cell->text))
        return FALSE;
      full++;
    }
  return full > 1;
}

static void
scan_column (PrcRowReader *reader, const PrcListColumn *column, GHashTable *tallies)
{
  const PrcTable *table = reader->sheet->table;
  DateTally dates = { 0 };
  /* the table holds most of what comes again once: its place tells what it is */
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = (guint) reader->sheet->header + 1; i < prc_table_get_n_rows (table); i++)
    {
      const PrcCell *cell = prc_table_get_cell (table, i, column->column);
      guint notes = 0;

      if (cell == NULL || cell->kind == PRC_CELL_ERROR || cell->kind == PRC_CELL_FORMULA_EMPTY)
        continue;
      Tally *known = g_hash_table_lookup (met, cell->text);
      if (known != NULL)
        {
          known->count++;
          continue;
        }
      g_autofree char *text = prc_list_clean_text (cell->text, PRC_LIST_CLEAN_CODE, &notes);
      if (prc_list_value_is_missing (text, TRUE))
        continue;
      if (column->match.field == PRC_FIELD_BIRTH_DATE)
        tally_date (&dates, cell, text);
      else
        g_hash_table_insert (met, (gpointer) cell->text,
                             tally (tallies, column, get_meaning (column, text), text, i));
    }
  if (column->match.field == PRC_FIELD_BIRTH_DATE)
    decide_dates (reader, &dates);
}

void
prc_list_usual_scan (PrcRowReader *reader)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < reader->sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (reader->sheet->columns, i);
      PrcField field = column->match.field;

      if (column->read && field == PRC_FIELD_FULL_NAME)
        reader->full_with_comma = tells_comma (column->header) || all_have_comma (reader, column);
      if (column->read && (field == PRC_FIELD_BIRTH_DATE || field == PRC_FIELD_CLASS ||
                           field == PRC_FIELD_ATTENDANCE || field == PRC_FIELD_ABSENTIA ||
                           field == PRC_FIELD_CONSENT))
        scan_column (reader, column, tallies);
    }
  choose (reader, tallies);
}

void
prc_list_usual_check (const PrcRowReader *reader, const PrcListCell *cell, int meaning,
                      gboolean plain, const char *words)
{
  g_autofree char *key = g_strdup_printf ("%u\x1f%d", cell->column->column, meaning);
  const char *usual = g_hash_table_lookup (reader->usual, key);

  if (plain && (usual == NULL || strcmp (usual, cell->text) == 0))
    return;
  prc_list_report_add (reader->report, "value-alias", &cell->place, cell->raw, words);
}
