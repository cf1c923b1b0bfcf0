/* prc-export-read.c - see prc-export-read.h */
#include "prc-export-read.h"

#include "prc-export-award.h"
#include "prc-export-table.h"

#include <string.h>

/* The columns that no export of ours lacks, and no other list has all of. */
static const char *const marks[] = { "id", "source", "name.family", "name.given" };

typedef struct
{
  const PrcTable *table;
  gboolean json;
  PrcExportIndex *index;
  PrcExportAwards *awards;
  GPtrArray *languages;
  gint64 *keys;                      /* by column; -1: none of ours */
  guint n_columns;                   /* of keys */
  gboolean has[PRC_EXPORT_N_GROUPS]; /* the file has a column of the group */
  GPtrArray *relations;              /* of GPtrArray of PrcExportRelation, by person */
  GHashTable *seen;                  /* 'SOURCE\x1fID' to 1 + place among the people */
  PrcExportContent *content;
} Reader;

static void
free_column (gpointer data)
{
  g_free (((PrcExportColumn *) data)->header);
  g_free (data);
}

static void
free_difference (gpointer data)
{
  PrcExportDifference *difference = data;

  g_free (difference->field);
  g_free (difference->old_value);
  g_free (difference->new_value);
  g_free (difference);
}

static void
free_person (gpointer data)
{
  PrcExportPerson *person = data;

  prc_graduand_unref (person->graduand);
  g_ptr_array_unref (person->differences);
  g_free (person);
}

static PrcExportContent *
new_content (void)
{
  PrcExportContent *content = g_new0 (PrcExportContent, 1);

  content->columns = g_ptr_array_new_with_free_func (free_column);
  content->people = g_ptr_array_new_with_free_func (free_person);
  content->institutions = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_institution_unref);
  content->awards = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_award_unref);
  content->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  return content;
}

void
prc_export_content_free (PrcExportContent *content)
{
  g_ptr_array_unref (content->columns);
  g_ptr_array_unref (content->people);
  g_ptr_array_unref (content->institutions);
  g_ptr_array_unref (content->awards);
  g_ptr_array_unref (content->problems);
  g_free (content);
}

gboolean
prc_export_is_own (const PrcTable *table)
{
  guint n_cells = 0, n_found = 0;
  const PrcCell *cells =
      prc_table_get_n_rows (table) > 0 ? prc_table_get_row (table, 0, &n_cells) : NULL;

  for (guint i = 0; i < n_cells; i++)
    for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
      n_found += g_str_equal (cells[i].text, marks[j]);
  return n_found == G_N_ELEMENTS (marks);
}

static void
report (Reader *reader, PrcSeverity severity, const char *code, guint row, int column,
        const char *value)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->code = g_strdup (code);
  problem->file = prc_table_dup_file (reader->table);
  problem->sheet = g_strdup (prc_table_get_sheet (reader->table));
  problem->row = (int) row;
  if (column >= 0)
    {
      const PrcCell *header = prc_table_get_cell (reader->table, 0, (guint) column);

      problem->column =
          header != NULL ? g_strdup (header->text) : prc_column_to_letters ((guint) column);
    }
  problem->value = g_strdup (value);
  g_ptr_array_add (reader->content->problems, problem);
}

/* --- the header ---------------------------------------------------------------------------- */

static void
read_header (Reader *reader)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint number = prc_table_get_row_number (reader->table, 0), n_cells;
  const PrcCell *cells = prc_table_get_row (reader->table, 0, &n_cells);

  reader->n_columns = prc_table_get_n_columns (reader->table);
  reader->keys = g_new (gint64, reader->n_columns);
  for (guint i = 0; i < reader->n_columns; i++)
    reader->keys[i] = -1;
  for (guint i = 0; i < n_cells; i++)
    {
      PrcExportColumn *column = g_new0 (PrcExportColumn, 1);
      guint64 key;

      column->column = cells[i].column;
      column->header = g_strdup (cells[i].text);
      column->known = prc_export_key_parse (cells[i].text, reader->languages, &key);
      g_ptr_array_add (reader->content->columns, column);
      if (!column->known)
        report (reader, PRC_SEVERITY_INFO, "column-left-out", number, (int) cells[i].column,
                cells[i].text);
      else
        {
          reader->keys[cells[i].column] = (gint64) key;
          reader->has[prc_export_key_get_group (key)] = TRUE;
          if (!g_hash_table_add (taken, &reader->keys[cells[i].column]))
            report (reader, PRC_SEVERITY_ERROR, "header-duplicate", number, (int) cells[i].column,
                    cells[i].text);
        }
    }
}

/* --- a row --------------------------------------------------------------------------------- */

static const char *
cell_text (const Reader *reader, guint row, guint column)
{
  const PrcCell *cell = prc_table_get_cell (reader->table, row, column);

  if (cell == NULL || cell->text[0] == '\0')
    return NULL;
  return reader->json ? cell->text : prc_export_undefuse (cell->text);
}

/* What stands in the column of the main number, or of its source. */
static const char *
main_cell (const Reader *reader, guint row, guint field)
{
  for (guint i = 0; i < reader->n_columns; i++)
    if (reader->keys[i] == (gint64) prc_export_key (PRC_EXPORT_ID, 0, field, 0))
      return cell_text (reader, row, i);
  return NULL;
}

static void
clear_strings (const Reader *reader, PrcExportRecord *record)
{
  if (record->groups[PRC_EXPORT_READING]->len == 0)
    return;
  PrcReading *reading = record->groups[PRC_EXPORT_READING]->pdata[0];
  for (guint i = 0; i < reader->n_columns; i++)
    if (reader->keys[i] >= 0 &&
        prc_export_key_get_field ((guint64) reader->keys[i])->kind == PRC_EXPORT_STRINGS)
      {
        g_strfreev (reading->alternatives);
        reading->alternatives = g_new0 (char *, 1);
        return;
      }
}

static gboolean
can_be_fewer (PrcExportGroup group)
{
  return prc_export_groups[group].repeats || group == PRC_EXPORT_READING;
}

/* Sets every cell of the row, and drops what the row no longer has. */
static void
fill_record (Reader *reader, guint row, PrcExportRecord *record)
{
  guint n[PRC_EXPORT_N_GROUPS] = { 0 };

  clear_strings (reader, record);
  for (guint i = 0; i < reader->n_columns; i++)
    {
      const char *text = cell_text (reader, row, i);
      guint64 key = (guint64) reader->keys[i];

      if (reader->keys[i] < 0)
        continue;
      if (text != NULL)
        {
          PrcExportGroup group = prc_export_key_get_group (key);

          n[group] = MAX (n[group], prc_export_key_get_index (key) + 1);
        }
      if (!prc_export_record_set (record, key, reader->languages, text))
        report (reader, PRC_SEVERITY_WARNING, "value-unknown",
                prc_table_get_row_number (reader->table, row), (int) i, text);
    }
  for (guint i = 0; i < PRC_EXPORT_N_GROUPS; i++)
    if (reader->has[i] && can_be_fewer ((PrcExportGroup) i) && record->groups[i]->len > n[i])
      g_ptr_array_set_size (record->groups[i], (int) n[i]);
}

static gboolean
is_same_award (Reader *reader, const PrcExportRecord *before, guint place,
               const PrcExportConferral *conferral)
{
  return before != NULL && place < before->groups[PRC_EXPORT_CONFERRAL]->len &&
         prc_export_awards_resolve (reader->awards,
                                    before->groups[PRC_EXPORT_CONFERRAL]->pdata[place]) ==
             prc_export_awards_resolve (reader->awards, conferral);
}

static void
take_conferrals (Reader *reader, PrcExportPerson *person, const PrcExportRecord *before,
                 const PrcExportRecord *record)
{
  for (guint i = 0; i < record->groups[PRC_EXPORT_CONFERRAL]->len; i++)
    {
      const PrcExportConferral *flat = record->groups[PRC_EXPORT_CONFERRAL]->pdata[i];
      PrcConferral *conferral = prc_conferral_new ();

      if (is_same_award (reader, before, i, flat))
        conferral->award = ((PrcConferral *) person->current->conferrals->pdata[i])->award;
      else
        conferral->award = prc_export_awards_resolve (reader->awards, flat);
      conferral->subject = prc_text_ref (flat->subject);
      conferral->class_ = flat->class_;
      conferral->thesis_embargoed = flat->thesis_embargoed;
      prc_set_string (&conferral->class_text, flat->class_text);
      prc_set_string (&conferral->thesis, flat->thesis);
      prc_set_string (&conferral->prize, flat->prize);
      prc_set_string (&conferral->certificate_number, flat->certificate_number);
      prc_set_string (&conferral->completion_number, flat->completion_number);
      prc_set_string (&conferral->source, flat->source);
      g_ptr_array_add (person->graduand->conferrals, conferral);
    }
}

static const char *
rest_ceremony (const PrcExportRecord *record)
{
  return record != NULL && record->groups[PRC_EXPORT_REST]->len > 0
             ? ((PrcExportRest *) record->groups[PRC_EXPORT_REST]->pdata[0])->ceremony
             : NULL;
}

static void
take_ceremony (Reader *reader, PrcExportPerson *person, const PrcExportRecord *before,
               const PrcExportRecord *record)
{
  const char *words = rest_ceremony (record);
  const PrcCeremony *ceremony;

  if (words == NULL)
    return;
  if (person->current != NULL && g_strcmp0 (words, rest_ceremony (before)) == 0)
    {
      person->graduand->ceremony = person->current->ceremony;
      return;
    }
  ceremony = prc_season_choose_ceremony (prc_export_index_get_season (reader->index), words);
  if (ceremony != NULL)
    person->graduand->ceremony = ceremony->id;
  else
    report (reader, PRC_SEVERITY_WARNING, "value-unknown", person->row, -1, words);
}

/* --- what differs -------------------------------------------------------------------------- */

static void
add_difference (GPtrArray *differences, const Reader *reader, const PrcExportLeaf *old_leaf,
                const PrcExportLeaf *new_leaf)
{
  PrcExportDifference *difference = g_new0 (PrcExportDifference, 1);

  difference->field =
      prc_export_key_dup_path ((old_leaf != NULL ? old_leaf : new_leaf)->key, reader->languages);
  difference->old_value = old_leaf != NULL ? g_strdup (old_leaf->text) : NULL;
  difference->new_value = new_leaf != NULL ? g_strdup (new_leaf->text) : NULL;
  g_ptr_array_add (differences, difference);
}

/* Both lists are in the order of their keys. */
static void
compare_records (Reader *reader, const PrcExportRecord *before, const PrcExportRecord *after,
                 GPtrArray *differences)
{
  g_autoptr (GArray) old_leaves = prc_export_record_list (before, reader->languages);
  g_autoptr (GArray) new_leaves = prc_export_record_list (after, reader->languages);
  guint i = 0, j = 0;

  while (i < old_leaves->len || j < new_leaves->len)
    {
      const PrcExportLeaf *p =
          i < old_leaves->len ? &g_array_index (old_leaves, PrcExportLeaf, i) : NULL;
      const PrcExportLeaf *q =
          j < new_leaves->len ? &g_array_index (new_leaves, PrcExportLeaf, j) : NULL;
      gboolean takes_p = p != NULL && (q == NULL || p->key <= q->key);
      gboolean takes_q = q != NULL && (p == NULL || q->key <= p->key);

      if (!takes_p || !takes_q || !g_str_equal (p->text, q->text))
        add_difference (differences, reader, takes_p ? p : NULL, takes_q ? q : NULL);
      i += takes_p;
      j += takes_q;
    }
}

/* --- people -------------------------------------------------------------------------------- */

/* FALSE where somebody in a row above has one of the numbers. */
static gboolean
note_ids (Reader *reader, const PrcGraduand *graduand, guint place)
{
  gboolean free = TRUE;

  for (guint i = 0; i < graduand->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, i);
      char *key = prc_export_index_make_key (id->source, id->id != NULL ? id->id : "");

      free = g_hash_table_insert (reader->seen, key, GUINT_TO_POINTER (place + 1)) && free;
    }
  return free;
}

static void
read_person (Reader *reader, guint row)
{
  guint number = prc_table_get_row_number (reader->table, row);
  const char *id = main_cell (reader, row, 0), *source = main_cell (reader, row, 1);
  g_autoptr (PrcExportRecord) record = NULL;
  g_autoptr (PrcExportRecord) before = NULL;
  PrcExportPerson *person;

  if (id == NULL)
    {
      report (reader, PRC_SEVERITY_ERROR, "id-missing", number, -1, NULL);
      return;
    }
  person = g_new0 (PrcExportPerson, 1);
  person->row = number;
  person->differences = g_ptr_array_new_with_free_func (free_difference);
  person->current = prc_export_index_find (reader->index, source, id);
  if (person->current != NULL)
    {
      before = prc_export_record_new_for (reader->index, person->current);
      record = prc_export_record_new_for (reader->index, person->current);
    }
  else
    record = prc_export_record_new ();
  fill_record (reader, row, record);
  person->graduand = prc_export_record_to_graduand (record, person->current);
  take_conferrals (reader, person, before, record);
  take_ceremony (reader, person, before, record);
  if (before != NULL)
    compare_records (reader, before, record, person->differences);
  if (!note_ids (reader, person->graduand, reader->content->people->len))
    report (reader, PRC_SEVERITY_ERROR, "id-conflict", number, -1, id);
  g_ptr_array_add (reader->content->people, person);
  g_ptr_array_add (reader->relations, g_ptr_array_ref (record->groups[PRC_EXPORT_RELATION]));
}

/* The id in the season, minus (1 + place) among the people of the file, or 0. */
static gint64
find_other (const Reader *reader, const PrcExportRelation *relation)
{
  const PrcGraduand *found =
      prc_export_index_find (reader->index, relation->other_source, relation->other);
  g_autofree char *key = NULL;

  if (found != NULL)
    return found->id;
  key = prc_export_index_make_key (relation->other_source, relation->other);
  return -(gint64) GPOINTER_TO_UINT (g_hash_table_lookup (reader->seen, key));
}

static void
take_relations (Reader *reader, PrcExportPerson *person, const GPtrArray *relations)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const PrcExportRelation *flat = g_ptr_array_index (relations, i);
      gint64 other = flat->other != NULL ? find_other (reader, flat) : 0;
      PrcRelation *relation;

      if (flat->other != NULL && other == 0)
        {
          report (reader, PRC_SEVERITY_WARNING, "value-unknown", person->row, -1, flat->other);
          continue;
        }
      relation = prc_relation_new ();
      relation->kind = flat->kind;
      relation->other = other;
      relation->place = flat->place;
      prc_set_string (&relation->reason, flat->reason);
      g_ptr_array_add (person->graduand->relations, relation);
    }
}

static void
read_people (Reader *reader, GHashTable *leave_out)
{
  guint n_rows = prc_table_get_n_rows (reader->table);

  for (guint row = 1; row < n_rows; row++)
    {
      guint number = prc_table_get_row_number (reader->table, row), n_cells;

      prc_table_get_row (reader->table, row, &n_cells);
      if (n_cells > 0 &&
          (leave_out == NULL || !g_hash_table_contains (leave_out, GUINT_TO_POINTER (number))))
        read_person (reader, row);
    }
  for (guint i = 0; i < reader->content->people->len; i++)
    take_relations (reader, g_ptr_array_index (reader->content->people, i),
                    g_ptr_array_index (reader->relations, i));
}

PrcExportContent *
prc_export_read (const PrcTable *table, gboolean json, const PrcSeason *season,
                 GHashTable *leave_out)
{
  PrcExportContent *content = new_content ();
  g_autoptr (PrcExportIndex) index = prc_export_index_new (season);
  g_autoptr (PrcExportAwards) awards =
      prc_export_awards_new (season, content->institutions, content->awards);
  g_autoptr (GPtrArray) languages = prc_export_languages_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) relations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reader reader = { .table = table,
                    .json = json,
                    .index = index,
                    .awards = awards,
                    .languages = languages,
                    .seen = seen,
                    .relations = relations,
                    .content = content };

  g_return_val_if_fail (prc_export_is_own (table), content);
  read_header (&reader);
  read_people (&reader, leave_out);
  g_free (reader.keys);
  return content;
}
