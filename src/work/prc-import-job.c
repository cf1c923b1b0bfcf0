#include "prc-import-job.h"

#include "prc-backup.h"
#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-import-own.h"
#include "prc-list-profiles.h"
#include "prc-note.h"
#include "prc-problem.h"

#include <glib/gi18n-lib.h>

#define TOLD_EVERY 64

/* --- reading ------------------------------------------------------------------------------- */

/* A file of which the decoder could make nothing: its problem stands for it. */
static PrcListFile *
make_unreadable (const char *path, const GError *error)
{
  PrcListFile *file = prc_list_file_new (path);
  PrcProblem *problem = prc_problem_new ();

  problem->severity = PRC_SEVERITY_ERROR;
  problem->code = g_strdup (g_error_matches (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_FILE)
                                ? "file-unreadable"
                                : "file-damaged");
  problem->file = g_filename_display_basename (path);
  problem->value = g_strdup (error->message);
  g_ptr_array_add (file->problems, problem);
  return file;
}

/* NULL with an error for what is no fault of the file. */
static PrcListFile *
read_file (const char *path, const PrcDecoderOptions *decoder, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) failed = NULL;
  PrcListFile *file = prc_decoder_read_list (path, decoder, cancellable, &failed);

  if (file != NULL)
    return file;
  if (g_error_matches (failed, PRC_DECODER_ERROR, PRC_DECODER_ERROR_FILE) ||
      g_error_matches (failed, PRC_DECODER_ERROR, PRC_DECODER_ERROR_KILLED))
    return make_unreadable (path, failed);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* A guess at the encoding gives way to how the same list was read last time. */
static gboolean
is_known_by (const PrcListFile *file, const PrcImportMemory *memory, const char *encoding)
{
  const PrcListProfile *profile = prc_list_profiles_match (memory->profiles, file, NULL, NULL);

  return profile != NULL && g_strcmp0 (profile->encoding, encoding) == 0;
}

static const PrcDecoderOptions *
find_decoder (const PrcImportSource *source, const char *path)
{
  const PrcDecoderOptions *own =
      source->decoders != NULL ? g_hash_table_lookup (source->decoders, path) : NULL;

  return own != NULL ? own : source->decoder;
}

static PrcListFile *
read_as_before (const PrcImportSource *source, const char *path, GCancellable *cancellable,
                GError **error)
{
  const PrcDecoderOptions *told = find_decoder (source, path);
  PrcListFile *file = read_file (path, told, cancellable, error);
  const PrcImportMemory *memory = source->memory;
  PrcDecoderOptions decoder = { 0 };

  if (told != NULL)
    decoder = *told;
  if (file == NULL || memory == NULL || decoder.encoding != NULL || !file->encoding_guessed ||
      is_known_by (file, memory, file->encoding))
    return file;
  for (guint i = 0; i < memory->profiles->len; i++)
    {
      const PrcListProfile *profile = g_ptr_array_index (memory->profiles, i);
      PrcListFile *other;

      if (profile->encoding == NULL || g_strcmp0 (profile->encoding, file->encoding) == 0)
        continue;
      decoder.encoding = profile->encoding;
      other = read_file (path, &decoder, cancellable, error);
      if (other == NULL || is_known_by (other, memory, profile->encoding))
        {
          prc_list_file_free (file);
          return other;
        }
      prc_list_file_free (other);
    }
  return file;
}

/* Of the reading the part from there on. */
typedef struct
{
  PrcWorkProgress progress;
  gpointer data;
  GCancellable *cancellable;
  double from;
} Watch;

static gboolean
on_step (double fraction, gpointer data)
{
  const Watch *watch = data;

  if (watch->progress != NULL)
    watch->progress (watch->from + (1 - watch->from) * fraction, watch->data);
  return !g_cancellable_is_cancelled (watch->cancellable);
}

static PrcImport *
read_import (const PrcImportSource *source, const GPtrArray *files, Watch *watch)
{
  PrcImportOptions options = { 0 };

  if (source->options != NULL)
    options = *source->options;
  if (source->memory != NULL)
    {
      options.imported = source->memory->imported;
      options.profiles = source->memory->profiles;
    }
  if (watch != NULL)
    {
      options.step = on_step;
      options.step_data = watch;
    }
  return prc_import_own_is_among (files) ? prc_import_own_read (source->season, files, &options)
                                         : prc_import_read (source->season, files, &options);
}

static void
find_photos (PrcImportJob *job)
{
  g_clear_pointer (&job->photos, g_ptr_array_unref);
  job->photos = prc_import_photos_find (job->import, job->files,
                                        job->memory != NULL ? job->memory->imported : NULL);
}

PrcImportJob *
prc_import_job_read (const PrcImportSource *source, PrcWorkProgress progress, gpointer data,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
  guint n_paths = g_strv_length ((char **) source->paths);
  Watch watch = { progress, data, cancellable };
  PrcImport *import;
  PrcImportJob *job;

  for (guint i = 0; i < n_paths; i++)
    {
      PrcListFile *file;

      if (progress != NULL)
        progress ((double) i / (n_paths + 2), data);
      file = read_as_before (source, source->paths[i], cancellable, error);
      if (file == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_clear_pointer (&file, prc_list_file_free);
          return NULL;
        }
      g_ptr_array_add (files, file);
    }
  watch.from = (double) n_paths / (n_paths + 2);
  import = read_import (source, files, &watch);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      prc_import_free (import);
      return NULL;
    }
  job = g_new0 (PrcImportJob, 1);
  job->import = import;
  job->memory = prc_import_memory_ref (source->memory);
  job->files = g_steal_pointer (&files);
  find_photos (job);
  if (progress != NULL)
    progress (1, data);
  return job;
}

void
prc_import_job_reread (PrcImportJob *job, const PrcImportSource *source)
{
  PrcImport *import = read_import (source, job->files, NULL);

  prc_import_memory_unref (job->memory);
  job->memory = prc_import_memory_ref (source->memory);
  g_clear_pointer (&job->notes, g_ptr_array_unref);
  prc_import_free (job->import);
  job->import = import;
  find_photos (job);
}

void
prc_import_job_free (PrcImportJob *job)
{
  g_ptr_array_unref (job->files);
  g_clear_pointer (&job->notes, g_ptr_array_unref);
  g_clear_pointer (&job->photos, g_ptr_array_unref);
  prc_import_memory_unref (job->memory);
  prc_import_free (job->import);
  g_free (job);
}

/* Every so many people are told of. FALSE with an error where it is to stop. */
static gboolean
watch_person (const PrcWorkWatch *watch, guint done, guint count, GError **error)
{
  if (watch == NULL || done % TOLD_EVERY != 0)
    return TRUE;
  if (watch->progress != NULL)
    watch->progress ((double) done / MAX (count, 1), watch->data);
  return !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}

/* --- preparing ----------------------------------------------------------------------------- */

/* What a person said, or someone confirmed, is never overwritten by what a rule makes. */
static gboolean
is_settled (const PrcReading *reading)
{
  return reading != NULL &&
         (reading->origin == PRC_ORIGIN_OWN || reading->origin == PRC_ORIGIN_OFFICER ||
          reading->confidence == PRC_CONFIDENCE_CONFIRMED);
}

/* A reading keeps the list's words without their label. */
static gboolean
is_same_note (const char *listed, const char *kept)
{
  g_autofree char *words = g_strstrip (g_strdup (listed));

  return kept != NULL && g_str_has_suffix (words, kept);
}

/* The list's own words are as good as the person's: new ones beat all but an officer's. */
static gboolean
wants_reading (const PrcImportPerson *person, const PrcGraduand *graduand)
{
  const PrcReading *reading = graduand->reading;

  if (person->exact)
    return FALSE;
  if (reading == NULL)
    return TRUE;
  if (!person->say_anew)
    return FALSE;
  if (person->own_note != NULL && reading->origin == PRC_ORIGIN_OWN)
    return !is_same_note (person->own_note, reading->note);
  return !is_settled (reading);
}

static gboolean
is_renamed (const PrcImportPerson *person)
{
  static const char *const fields[] = { "family",   "given",         "full-name", "native",
                                        "known-as", "native-family", NULL };

  for (guint i = 0; i < person->differences->len; i++)
    {
      const PrcImportDifference *difference = g_ptr_array_index (person->differences, i);

      if (!difference->kept && g_strv_contains (fields, difference->field))
        return TRUE;
    }
  return FALSE;
}

/* What was said or confirmed of a name that is another now stays, but wants a look. */
static PrcReading *
new_doubted (const PrcReading *reading)
{
  PrcReading *doubted = prc_reading_copy (reading);

  doubted->confidence = PRC_CONFIDENCE_CHECK;
  prc_set_string (&doubted->warning, "the name has changed since: ask again");
  return doubted;
}

static PrcReading *
prepare_reading (const PrcImportPerson *person, const PrcGraduand *graduand, PrcVoice *voice,
                 const PrcLexicon *lexicon)
{
  const PrcNoteHints hints = { person->own_note, person->nationality, lexicon };
  const PrcReading *reading = graduand->reading;
  g_autoptr (PrcReading) said = NULL;

  if (wants_reading (person, graduand))
    return prc_note_make (graduand->name, &hints, voice);
  if (person->exact || !is_settled (reading) || !is_renamed (person))
    return NULL;
  if (reading->origin == PRC_ORIGIN_OWN && person->own_note != NULL)
    said = prc_note_make (graduand->name, &hints, voice);
  return new_doubted (said != NULL ? said : reading);
}

static gboolean
is_stored (const PrcImportPerson *person)
{
  return person->fate != PRC_IMPORT_UNCHANGED || person->say_anew;
}

gboolean
prc_import_job_prepare (PrcImportJob *job, PrcVoice *voice, const PrcLexicon *lexicon,
                        const PrcWorkWatch *watch, GError **error)
{
  const GPtrArray *people = job->import->people;
  g_autoptr (GPtrArray) notes =
      g_ptr_array_new_full (people->len, (GDestroyNotify) prc_reading_unref);

  for (guint i = 0; i < people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (people, i);

      if (!watch_person (watch, i, people->len, error))
        return FALSE;
      if (!is_stored (person))
        {
          g_ptr_array_add (notes, NULL);
          continue;
        }
      g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (job->import, person);
      g_ptr_array_add (notes, prepare_reading (person, graduand, voice, lexicon));
    }
  g_clear_pointer (&job->notes, g_ptr_array_unref);
  job->notes = g_steal_pointer (&notes);
  return prc_import_photos_read (job->photos, job->import,
                                 watch != NULL ? watch->cancellable : NULL, error);
}

/* --- writing ------------------------------------------------------------------------------- */

typedef struct
{
  const PrcImportJob *job;
  const PrcWorkWatch *watch;
  GHashTable *institutions; /* id in the import to the store's, both gint64 */
  GHashTable *awards;
  GArray *people;     /* of gint64: the store's ids, by place among the people */
  GPtrArray *tied;    /* places of those who have relations to someone new */
  GHashTable *photos; /* place to GBytes */
} Store;

static void
note_id (GHashTable *ids, gint64 from, gint64 to)
{
  g_hash_table_insert (ids, g_memdup2 (&from, sizeof from), g_memdup2 (&to, sizeof to));
}

static gint64
find_id (GHashTable *ids, gint64 id)
{
  const gint64 *found = g_hash_table_lookup (ids, &id);

  return found != NULL ? *found : id;
}

static gboolean
put_institutions (PrcStore *store, Store *job, GError **error)
{
  const GPtrArray *institutions = job->job->import->institutions;

  for (guint i = 0; i < institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (institutions, i);
      g_autoptr (PrcInstitution) added = prc_institution_copy (institution);
      gint64 id;

      added->id = 0;
      id = prc_store_put_institution (store, added, error);
      if (id < 0)
        return FALSE;
      note_id (job->institutions, institution->id, id);
    }
  return TRUE;
}

static gboolean
put_awards (PrcStore *store, Store *job, GError **error)
{
  const GPtrArray *awards = job->job->import->awards;

  for (guint i = 0; i < awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (awards, i);
      g_autoptr (PrcAward) added = prc_award_copy (award);
      gint64 id;

      added->id = 0;
      added->institution = find_id (job->institutions, award->institution);
      id = prc_store_put_award (store, added, error);
      if (id < 0)
        return FALSE;
      note_id (job->awards, award->id, id);
    }
  return TRUE;
}

static PrcGraduand *
make_graduand (const Store *job, const PrcImportPerson *person, PrcReading *note)
{
  g_autoptr (PrcGraduand) merged = prc_import_dup_graduand (job->job->import, person);
  PrcGraduand *graduand = prc_graduand_copy (merged);

  if (note != NULL)
    {
      prc_reading_unref (graduand->reading);
      graduand->reading = prc_reading_ref (note);
    }
  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      PrcConferral *stored;

      if (find_id (job->awards, conferral->award) == conferral->award)
        continue;
      stored = prc_conferral_copy (conferral);
      stored->award = find_id (job->awards, conferral->award);
      prc_conferral_unref (graduand->conferrals->pdata[i]);
      graduand->conferrals->pdata[i] = stored;
    }
  return graduand;
}

static gboolean
put_imported (PrcStore *store, const PrcImportPerson *person, GError **error)
{
  for (guint i = 0; i < person->imported->len; i++)
    {
      const PrcImported *imported = g_ptr_array_index (person->imported, i);

      g_autoptr (GVariant) values = prc_imported_dup_values (imported);

      if (!prc_store_put_imported (store, prc_imported_get_source (imported),
                                   prc_imported_get_id (imported), values, error))
        return FALSE;
    }
  return TRUE;
}

/* Takes the relations to those who are new out of @graduand, or puts them in once @ids (of gint64,
 * by place among the people) knows them. TRUE where there are any. */
static gboolean
tie_to_new (PrcGraduand *graduand, const PrcImportPerson *person, const GArray *ids)
{
  gboolean any = FALSE;

  g_ptr_array_set_size (graduand->relations, 0);
  for (guint i = 0; person->merged != NULL && i < person->merged->relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (person->merged->relations, i);
      PrcRelation *tied = prc_relation_copy (relation);

      any = any || relation->other < 0;
      if (relation->other < 0)
        tied->other = ids != NULL ? g_array_index (ids, gint64, -relation->other - 1) : 0;
      if (relation->other < 0 && ids == NULL)
        prc_relation_unref (tied);
      else
        g_ptr_array_add (graduand->relations, tied);
    }
  return any;
}

static GHashTable *
index_photos (const PrcImportJob *job)
{
  GHashTable *photos = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < job->photos->len; i++)
    {
      const PrcImportPhoto *photo = g_ptr_array_index (job->photos, i);

      if (photo->bytes != NULL)
        g_hash_table_insert (photos, GUINT_TO_POINTER (photo->place), photo->bytes);
    }
  return photos;
}

static gboolean
put_photo (PrcStore *store, const Store *job, guint place, PrcGraduand *graduand, GError **error)
{
  GBytes *bytes = g_hash_table_lookup (job->photos, GUINT_TO_POINTER (place));
  g_autofree char *hash = NULL;

  if (bytes == NULL)
    return TRUE;
  if (!prc_store_put_asset (store, bytes, &hash, error))
    return FALSE;
  prc_set_string (&graduand->photo, hash);
  return TRUE;
}

static gboolean
put_person (PrcStore *store, const Store *job, guint place, GError **error)
{
  const PrcImportPerson *person = g_ptr_array_index (job->job->import->people, place);
  g_autoptr (PrcGraduand) graduand =
      make_graduand (job, person, g_ptr_array_index (job->job->notes, place));
  gint64 id;

  if (tie_to_new (graduand, person, NULL))
    g_ptr_array_add (job->tied, GUINT_TO_POINTER (place));
  if (!put_photo (store, job, place, graduand, error))
    return FALSE;
  id = prc_store_put_graduand (store, graduand, error);
  g_array_index (job->people, gint64, place) = id;
  return id >= 0;
}

/* Once everyone has an id: relations among those who are new. */
static gboolean
put_ties (PrcStore *store, const Store *job, GError **error)
{
  for (guint i = 0; i < job->tied->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_ptr_array_index (job->tied, i));
      const PrcImportPerson *person = g_ptr_array_index (job->job->import->people, place);
      g_autoptr (PrcGraduand) graduand =
          make_graduand (job, person, g_ptr_array_index (job->job->notes, place));

      graduand->id = g_array_index (job->people, gint64, place);
      tie_to_new (graduand, person, job->people);
      if (!put_photo (store, job, place, graduand, error))
        return FALSE;
      if (prc_store_put_graduand (store, graduand, error) < 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_people (PrcStore *store, const Store *job, GError **error)
{
  const GPtrArray *people = job->job->import->people;

  for (guint i = 0; i < people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (people, i);

      if (!watch_person (job->watch, i, people->len, error) || !put_imported (store, person, error))
        return FALSE;
      g_array_index (job->people, gint64, i) = person->merged != NULL ? person->merged->id : 0;
      if ((is_stored (person) || g_hash_table_contains (job->photos, GUINT_TO_POINTER (i))) &&
          !put_person (store, job, i, error))
        return FALSE;
    }
  return put_ties (store, job, error);
}

static gboolean
put_profiles (PrcStore *store, const Store *job, GError **error)
{
  const GPtrArray *profiles = job->job->import->profiles;

  for (guint i = 0; i < profiles->len; i++)
    if (prc_store_put_profile (store, g_ptr_array_index (profiles, i), error) < 0)
      return FALSE;
  return TRUE;
}

static PrcLoad *
make_load (const PrcImportJob *job)
{
  PrcLoad *load = prc_load_new ();
  const PrcImport *import = job->import;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < job->files->len; i++)
    {
      const PrcListFile *file = g_ptr_array_index (job->files, i);
      g_autofree char *name = g_filename_display_basename (file->path);

      g_strv_builder_add (names, name);
    }
  g_strfreev (load->files);
  load->files = g_strv_builder_end (names);
  load->at = g_get_real_time () / G_USEC_PER_SEC;
  load->read = import->read;
  load->added = import->added;
  load->changed = import->changed;
  load->unchanged = import->unchanged;
  load->missing = import->missing;
  prc_array_append_values (load->problems, import->problems);
  return load;
}

/* Does any list say otherwise than last time, or stand in other rows. */
static gboolean
says_anew (const PrcImportJob *job, const PrcImportPerson *person)
{
  for (guint i = 0; i < person->imported->len; i++)
    {
      const PrcImported *imported = g_ptr_array_index (person->imported, i);
      g_autofree char *key = g_strdup_printf ("%s\x1f%s", prc_imported_get_source (imported),
                                              prc_imported_get_id (imported));
      g_autoptr (GVariant) values = prc_imported_dup_values (imported);
      GVariant *before =
          job->memory != NULL ? g_hash_table_lookup (job->memory->imported, key) : NULL;

      if (before == NULL || values == NULL || !g_variant_equal (before, values))
        return TRUE;
    }
  return person->fate != PRC_IMPORT_MISSING ? is_stored (person) : person->differences->len > 0;
}

/* The same lists once more, with nothing new in them, are no load of their own. */
static gboolean
put_load (PrcStore *store, const Store *job, GError **error)
{
  const PrcImport *import = job->job->import;
  gboolean anew = import->profiles->len > 0 || g_hash_table_size (job->photos) > 0;
  g_autoptr (PrcLoad) load = NULL;

  for (guint i = 0; i < import->people->len && !anew; i++)
    anew = says_anew (job->job, g_ptr_array_index (import->people, i));
  if (!anew)
    return TRUE;
  load = make_load (job->job);
  return prc_store_put_load (store, load, error) > 0;
}

static gboolean
put_all (PrcStore *store, gpointer data, GError **error)
{
  Store *job = data;

  return put_institutions (store, job, error) && put_awards (store, job, error) &&
         put_people (store, job, error) && put_profiles (store, job, error) &&
         put_load (store, job, error) && prc_desk_order_renew (store, error);
}

/* 'Loaded yunling.csv, aldermere.xlsx' */
static char *
make_label (const PrcImportJob *job)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < job->files->len; i++)
    {
      const PrcListFile *file = g_ptr_array_index (job->files, i);
      g_autofree char *name = g_filename_display_basename (file->path);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  /* Translators: a line of the history; %s are names of files. */
  return g_strdup_printf (_ ("Loaded %s"), names->str);
}

gboolean
prc_import_job_store (const PrcImportJob *job, PrcStore *store, const PrcWorkWatch *watch,
                      GError **error)
{
  g_autoptr (GHashTable) institutions =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) awards =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autofree char *label = make_label (job);
  g_autoptr (GArray) people = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (GPtrArray) tied = g_ptr_array_new ();
  g_autoptr (GHashTable) photos = index_photos (job);
  Store data = { job, watch, institutions, awards, people, tied, photos };

  g_return_val_if_fail (job->notes != NULL, FALSE);
  if (prc_import_has_errors (job->import))
    {
      g_set_error_literal (error, PRC_DESK_ERROR, PRC_DESK_ERROR_LIST,
                           _ ("The list has errors, so nothing was changed. Put them right, or set "
                              "the rows aside."));
      return FALSE;
    }
  g_array_set_size (people, job->import->people->len);
  prc_backup_make_or_note (store, PRC_BACKUP_IMPORT);
  return prc_store_edit (store, label, put_all, &data, error);
}
