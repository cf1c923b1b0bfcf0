/* prc-import.c - see prc-import.h: the steps of an import, one after the other. */
#include "prc-import.h"

#include "prc-enum.h"
#include "prc-import-ground.h"
#include "prc-list-compare.h"
#include "prc-list-fold.h"
#include "prc-list-merged.h"
#include "prc-list-people.h"
#include "prc-list-profiles.h"
#include "prc-list-row.h"
#include "prc-list-source.h"
#include "prc-list-whose.h"

#include <string.h>

/* --- what is given back ---------------------------------------------------------------------- */

static void
column_free (PrcImportColumn *column)
{
  g_free (column->header);
  g_free (column->sample);
  g_free (column);
}

static void
sheet_free (PrcImportSheet *sheet)
{
  g_free (sheet->file);
  g_free (sheet->sheet);
  g_free (sheet->source);
  g_free (sheet->profile);
  g_ptr_array_unref (sheet->columns);
  g_free (sheet);
}

static PrcImport *
import_new (void)
{
  PrcImport *import = g_new0 (PrcImport, 1);

  import->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  import->people = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_import_person_free);
  import->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_import_offer_free);
  import->disagreements =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_import_disagreement_free);
  import->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_profile_unref);
  import->institutions = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_institution_unref);
  import->ground = prc_import_ground_new ();
  return import;
}

void
prc_import_free (PrcImport *import)
{
  if (import == NULL)
    return;
  g_ptr_array_unref (import->sheets);
  g_ptr_array_unref (import->people);
  g_ptr_array_unref (import->institutions);
  g_ptr_array_unref (import->profiles);
  g_ptr_array_unref (import->offers);
  g_ptr_array_unref (import->disagreements);
  g_clear_pointer (&import->awards, g_ptr_array_unref);
  g_clear_pointer (&import->problems, g_ptr_array_unref);
  prc_import_ground_free (import->ground);
  g_free (import);
}

gboolean
prc_import_has_errors (const PrcImport *import)
{
  return import->problems->len > 0 && prc_problems_worst (import->problems) == PRC_SEVERITY_ERROR;
}

#define SAMPLE_ROWS 50

/* The fullest of the first rows: the samples of all columns are of one person. */
static guint
find_sample_row (const PrcListSheet *sheet)
{
  guint first = (guint) sheet->header + 1;
  guint end = MIN (prc_table_get_n_rows (sheet->table), first + SAMPLE_ROWS);
  guint best = first, most = 0;

  for (guint i = first; i < end; i++)
    {
      guint n_cells = 0;

      prc_table_get_row (sheet->table, i, &n_cells);
      if (n_cells > most)
        {
          most = n_cells;
          best = i;
        }
    }
  return best;
}

static char *
dup_sample (const PrcListSheet *sheet, guint row, guint column)
{
  const PrcCell *cell = row < prc_table_get_n_rows (sheet->table)
                            ? prc_table_get_cell (sheet->table, row, column)
                            : NULL;

  return cell != NULL ? g_strdup (cell->text) : NULL;
}

static PrcImportColumn *
describe_column (const PrcListSheet *sheet, const PrcListColumn *column, guint sample)
{
  PrcImportColumn *described = g_new0 (PrcImportColumn, 1);
  gboolean known = column->match.field != PRC_FIELD_NONE;

  described->column = column->column;
  described->header = g_strdup (column->header);
  described->field = column->read || !known ? column->match.field : PRC_FIELD_LEAVE_OUT;
  /* the number of a person's papers is shown as what it is, so that nobody maps it */
  if (column->match.field == PRC_FIELD_IDENTITY_NUMBER)
    described->field = PRC_FIELD_IDENTITY_NUMBER;
  described->certain = column->match.certain;
  described->sample = dup_sample (sheet, sample, column->column);
  return described;
}

static void
describe_sheet (PrcImport *import, const PrcListSheet *sheet)
{
  PrcImportSheet *described = g_new0 (PrcImportSheet, 1);
  guint sample = find_sample_row (sheet);

  described->file = g_strdup (sheet->base);
  described->sheet = g_strdup (prc_table_get_sheet (sheet->table));
  described->source = g_strdup (sheet->source);
  described->profile = g_strdup (sheet->profile->name);
  described->known = sheet->profile->id != 0;
  described->header_row = (int) prc_table_get_row_number (sheet->table, (guint) sheet->header);
  described->n_rows = (int) sheet->records->len;
  described->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < sheet->columns->len; i++)
    g_ptr_array_add (described->columns,
                     describe_column (sheet, g_ptr_array_index (sheet->columns, i), sample));
  g_ptr_array_add (import->sheets, described);
}

/* Of the whole: what the rows take, and then who is who. */
#define ROWS_SHARE 0.6
#define JOIN_SHARE 0.1

/* --- steps ----------------------------------------------------------------------------------- */

typedef struct
{
  const PrcSeason *current;
  const PrcImportOptions *options;
  PrcImport *import;
  PrcListReport *report;
  PrcImportGround *ground; /* the import's */
  GPtrArray *sheets;       /* of PrcListSheet */
  GPtrArray *people;       /* of PrcListPerson */
  GHashTable *remembered;  /* 'SOURCE\x1fID' to PrcListEntry */
} Job;

/* What the reader noticed, but for the rows that are left out and merged cells that are filled: of
 * a file that gave no sheet nothing can be left out. */
static void
adopt_problems (const Job *job, const PrcListFile *file, const PrcListSheet *sheet)
{
  for (guint i = 0; i < file->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (file->problems, i);
      g_autofree char *key =
          g_strdup_printf ("%s:%d", problem->file != NULL ? problem->file : "", problem->row);

      if (prc_list_merged_is_filled (sheet, problem))
        continue;
      if (file->sheets->len == 0 || job->options->leave_out == NULL ||
          !g_hash_table_contains (job->options->leave_out, key))
        prc_list_report_adopt (job->report, problem);
    }
}

/* A header that the officer has named and that no list has. */
static void
check_map (const Job *job)
{
  GHashTableIter iter;
  gpointer header;

  if (job->options->map == NULL)
    return;
  g_hash_table_iter_init (&iter, job->options->map);
  while (g_hash_table_iter_next (&iter, &header, NULL))
    {
      g_autofree char *wanted = prc_list_fold_text (header);
      gboolean found = FALSE;

      for (guint i = 0; i < job->sheets->len; i++)
        {
          const PrcListSheet *sheet = g_ptr_array_index (job->sheets, i);

          for (guint j = 0; j < sheet->columns->len; j++)
            {
              const PrcListColumn *column = g_ptr_array_index (sheet->columns, j);
              g_autofree char *key = prc_list_fold_text (column->header);

              found = found || strcmp (key, wanted) == 0;
            }
        }
      if (!found && job->sheets->len > 0)
        {
          const PrcListSheet *sheet = g_ptr_array_index (job->sheets, 0);
          PrcListPlace place = prc_list_sheet_place (sheet, 0, NULL);

          prc_list_report_add (job->report, "column-missing", &place, header, NULL);
        }
    }
}

/* A part of the whole, told as such. */
typedef struct
{
  Job *job;
  double from, to;
} Phase;

static gboolean
on_step (double fraction, gpointer data)
{
  const Phase *phase = data;
  Job *job = phase->job;

  if (!job->import->stopped && job->options->step != NULL)
    job->import->stopped = !job->options->step (phase->from + (phase->to - phase->from) * fraction,
                                                job->options->step_data);
  return !job->import->stopped;
}

/* Reads @file by the profile that is told, or has its headings; what is told for this load beats
 * it.
 */
static PrcListSheet *
read_sheet (Job *job, const PrcListFile *file, const PrcListColumns *known, Phase *phase)
{
  PrcImportOptions options = *job->options;
  const PrcListProfile *profile = prc_list_profiles_find (options.profiles, options.profile);
  const PrcListOffers offers = { job->import->offers, job->options->accept };
  const char *at = NULL;
  PrcListSheet *sheet;

  if (profile == NULL)
    profile = prc_list_profiles_match (options.profiles, file, options.sheet, &at);
  if (at != NULL && options.sheet == NULL && file->sheets->len > 1)
    options.sheet = at;
  if (profile != NULL && options.key == PRC_FIELD_NONE)
    options.key = (PrcField) prc_enum_parse (PRC_TYPE_FIELD, profile->key, PRC_FIELD_NONE);
  g_autoptr (GHashTable) map = prc_list_profiles_make_map (profile, known, options.map);
  g_autoptr (PrcListColumns) columns = prc_list_columns_new (map, job->current->institutions);
  sheet = prc_list_sheet_find (file, columns, &options, job->report);
  if (sheet == NULL)
    return NULL;
  options.step = on_step;
  options.step_data = phase;
  sheet->known = profile;
  sheet->key = options.key;
  sheet->texts = job->ground->texts;
  prc_list_row_read (sheet, &options, job->ground->institutions, &offers, job->report);
  return sheet;
}

static void
read_sheets (Job *job, const GPtrArray *files)
{
  g_autoptr (PrcListColumns) known = prc_list_columns_new (NULL, job->current->institutions);

  for (guint i = 0; i < files->len; i++)
    {
      const PrcListFile *file = g_ptr_array_index (files, i);
      Phase phase = { job, ROWS_SHARE * i / files->len, ROWS_SHARE * (i + 1) / files->len };
      PrcListSheet *sheet;

      sheet = read_sheet (job, file, known, &phase);
      adopt_problems (job, file, sheet);
      if (sheet != NULL)
        g_ptr_array_add (job->sheets, sheet);
    }
  check_map (job);
  prc_list_source_assign (job->current, job->sheets, job->ground->institutions);
}

static const char *
sheet_name (const PrcListSheet *sheet)
{
  return prc_table_get_sheet (sheet->table);
}

static void
name_records (const PrcListSheet *sheet)
{
  for (guint i = 0; i < sheet->records->len; i++)
    prc_list_record_set_profile (g_ptr_array_index (sheet->records, i), sheet->profile->name);
}

/* How each list was read; two lists with the same headings are one profile. */
static void
make_profiles (Job *job)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; job->options->profiles != NULL && i < job->options->profiles->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (job->options->profiles, i));
  for (guint i = 0; i < job->sheets->len; i++)
    {
      PrcListSheet *sheet = g_ptr_array_index (job->sheets, i);
      const PrcListProfile *known = sheet->known;

      if (known == NULL)
        known =
            prc_list_profiles_match (job->import->profiles, sheet->file, sheet_name (sheet), NULL);
      sheet->profile = prc_list_profiles_describe (all, known, sheet, sheet->key);
      name_records (sheet);
      if (known == NULL ||
          (known == sheet->known && !prc_list_profile_equal (known, sheet->profile)))
        {
          g_ptr_array_add (job->import->profiles, prc_list_profile_ref (sheet->profile));
          g_ptr_array_add (all, sheet->profile);
        }
    }
}

static void
remember (Job *job)
{
  GHashTableIter iter;
  gpointer key, values;

  if (job->options->imported == NULL)
    return;
  g_hash_table_iter_init (&iter, job->options->imported);
  while (g_hash_table_iter_next (&iter, &key, &values))
    {
      g_autofree char *source = g_strndup (key, strcspn (key, "\x1f"));
      const char *id = strchr (key, '\x1f');
      PrcListEntry *entry =
          prc_list_entry_new (source, id != NULL ? id + 1 : "",
                              prc_list_record_new_from_variant (values, job->ground->texts));

      entry->profile = prc_list_profiles_find (job->options->profiles, entry->record->profile);
      prc_list_profiles_mark (entry->profile, entry->record);
      g_hash_table_insert (job->remembered, g_strdup (key), entry);
    }
}

static void
match_awards (Job *job)
{
  GHashTableIter iter;
  gpointer key, last;

  for (guint i = 0; i < job->ground->entries->len; i++)
    {
      PrcListEntry *entry = g_ptr_array_index (job->ground->entries, i);
      g_autofree char *mine = prc_list_entry_make_key (entry->source, entry->id);
      const PrcListEntry *before = g_hash_table_lookup (job->remembered, mine);

      if (before != NULL)
        prc_list_record_inherit (entry->record, before->record);
      prc_list_awards_add (job->ground->awards, entry->source, entry->record, TRUE);
    }
  g_hash_table_iter_init (&iter, job->remembered);
  while (g_hash_table_iter_next (&iter, &key, &last))
    {
      const PrcListEntry *entry = last;

      prc_list_awards_add (job->ground->awards, entry->source, entry->record, FALSE);
    }
  prc_list_awards_match (job->ground->awards);
  for (guint i = 0; i < job->ground->entries->len; i++)
    prc_list_awards_check (job->ground->awards, g_ptr_array_index (job->ground->entries, i),
                           job->report);
}

static void
compare (const Job *job, const GPtrArray *people, const PrcListOffers *offers,
         PrcListReport *report)
{
  g_autoptr (GPtrArray) absent = prc_list_join_absent (job->current, people, job->remembered);

  prc_list_compare_check (people, absent, job->remembered, offers, report);
}

static void
collect_links (GPtrArray *links, const GPtrArray *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      PrcImportOffer *offer = g_ptr_array_index (offers, i);

      if (offer->accepted && offer->from != NULL)
        g_ptr_array_add (links, offer);
    }
}

/* A number that was accepted as the new one of somebody known: what the list said under the old one
 * is what it said of them. */
static void
rename_remembered (Job *job, const PrcImportOffer *offer)
{
  const PrcListEntry *old = g_hash_table_lookup (job->remembered, offer->to);
  const char *id = strchr (offer->from, '\x1f') + 1;
  PrcListEntry *entry;

  if (old == NULL || strcmp (offer->code, "id-changed") != 0)
    return;
  entry = prc_list_entry_new (old->source, id, prc_list_record_copy (old->record));
  entry->profile = old->profile;
  g_hash_table_remove (job->remembered, offer->to);
  g_hash_table_replace (job->remembered, g_strdup (offer->from), entry);
  for (guint i = 0; i < job->ground->entries->len; i++)
    {
      PrcListEntry *other = g_ptr_array_index (job->ground->entries, i);

      if (strcmp (other->id, id) == 0 && strcmp (other->source, entry->source) == 0)
        prc_list_record_inherit (other->record, entry->record);
    }
}

/* What would be offered if nothing were accepted: only that can be accepted. Returns: (transfer
 * full) import that owns the offers; @links (of PrcImportOffer) are of it */
static PrcImport *
find_links (Job *job, GPtrArray *links)
{
  g_autoptr (PrcListReport) report = prc_list_report_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  PrcImport *import = import_new ();
  PrcListOffers offers = { import->offers, job->options->accept };
  PrcImportOptions silent = *job->options;
  PrcListPeople context = { job->current,    &silent, job->ground, job->sheets,
                            job->remembered, &offers, report,      import };

  silent.step = NULL;
  g_autoptr (GPtrArray) people =
      prc_list_join_people (job->current, job->ground->entries, job->remembered, none, report);
  compare (job, people, &offers, report);
  prc_list_people_merge (&context, people);
  prc_list_people_find_missing (&context, people);
  collect_links (links, import->offers);
  for (guint i = 0; i < links->len; i++)
    rename_remembered (job, g_ptr_array_index (links, i));
  return import;
}

static void
merge (Job *job, const PrcListOffers *offers)
{
  PrcListPeople context = { job->current,    job->options, job->ground, job->sheets,
                            job->remembered, offers,       job->report, job->import };

  prc_list_people_merge (&context, job->people);
  prc_list_people_find_missing (&context, job->people);
}

/* Who is who, what the lists say together, and what becomes of the season. */
static void
bring_together (Job *job)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (PrcImport) first = NULL;
  PrcListOffers offers = { job->import->offers, job->options->accept, job->import->disagreements,
                           job->options->picks };

  if (job->options->accept != NULL && g_hash_table_size (job->options->accept) > 0)
    first = find_links (job, links);
  job->people = prc_list_join_people (job->current, job->ground->entries, job->remembered, links,
                                      job->report);
  compare (job, job->people, &offers, job->report);
  merge (job, &offers);
  for (guint i = 0; i < links->len; i++)
    prc_list_offer_add (&offers, g_ptr_array_index (links, i));
}

/* Rows that an error keeps out, each once. */
static int
count_refused (const GPtrArray *problems)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == PRC_SEVERITY_ERROR && problem->row > 0)
        g_hash_table_add (rows, g_strdup_printf ("%s:%d", problem->file, problem->row));
    }
  return (int) g_hash_table_size (rows);
}

static void
collect_awards (const PrcListAwards *awards, const PrcListEntry *entry, GHashTable *used)
{
  for (guint i = 0; i < entry->record->awards->len; i++)
    {
      const PrcAward *award = prc_list_awards_find (awards, entry->source,
                                                    g_ptr_array_index (entry->record->awards, i));

      if (award != NULL)
        g_hash_table_add (used, (gpointer) &award->id);
    }
}

/* The new awards and institutions that somebody has. */
static void
collect_new (Job *job)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < job->import->people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (job->import->people, i);

      for (guint j = 0; person->merged != NULL && j < person->merged->conferrals->len; j++)
        g_hash_table_add (used, &((PrcConferral *) person->merged->conferrals->pdata[j])->award);
      for (guint j = 0; person->merged == NULL && j < person->imported->len; j++)
        collect_awards (job->ground->awards, person->imported->pdata[j], used);
    }
  job->import->awards = prc_list_awards_get_new (job->ground->awards, used);
  for (guint i = 0; i < job->ground->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (job->ground->institutions, i);

      if (institution->id < 0)
        g_ptr_array_add (job->import->institutions, prc_institution_ref (institution));
    }
}

static void
job_init (Job *job)
{
  job->report = prc_list_report_new ();
  prc_array_append_values (job->ground->institutions, job->current->institutions);
  job->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_sheet_free);
  job->remembered =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) prc_list_entry_free);
}

static void
job_clear (Job *job)
{
  g_ptr_array_unref (job->people);
  g_hash_table_unref (job->remembered);
  g_ptr_array_unref (job->sheets);
  prc_list_report_free (job->report);
}

PrcImport *
prc_import_read (const PrcSeason *current, const GPtrArray *files, const PrcImportOptions *options)
{
  const PrcImportOptions none = { 0 };
  Job job = { .current = current, .options = options != NULL ? options : &none };

  g_return_val_if_fail (current != NULL && files != NULL, NULL);
  job.import = import_new ();
  job.ground = job.import->ground;
  job_init (&job);
  read_sheets (&job, files);
  make_profiles (&job);
  remember (&job);
  prc_list_entry_gather (job.sheets, job.ground->entries, job.report);
  job.ground->awards = prc_list_awards_new (current, job.ground->institutions);
  match_awards (&job);
  bring_together (&job);
  collect_new (&job);
  for (guint i = 0; i < job.sheets->len; i++)
    describe_sheet (job.import, g_ptr_array_index (job.sheets, i));
  job.import->problems = prc_list_report_finish (job.report);
  prc_list_whose_fill (job.import->problems, job.sheets, job.import->people);
  job.import->refused = count_refused (job.import->problems);
  job_clear (&job);
  return job.import;
}
