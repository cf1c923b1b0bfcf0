#include "prc-import-work.h"

#include "prc-lexicon-desk.h"
#include "prc-trouble.h"

struct _PrcImportWork
{
  GObject parent_instance;
  PrcOpenSeason *season;
  GStrv paths;
  PrcImportJob *job;
  PrcSeason *compared;     /* what the job was compared with */
  PrcImportMemory *memory; /* of the season below */
  PrcSeason *remembered;
  gboolean busy;
  PrcImportStage stage;
  GCancellable *cancellable;
  GHashTable *encodings;  /* path to what was told */
  GHashTable *delimiters; /* likewise */
  char *sheet;
  GHashTable *map;
  GHashTable *leave_out;
  GHashTable *choices;
  GHashTable *accept;
  GHashTable *picks; /* 'ID:FIELD' to the code of a source */
  char *profile;
};

enum
{
  BUSY,
  PROGRESS,
  READY,
  LOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcImportWork, prc_import_work, G_TYPE_OBJECT)

/* What a worker gets; the tables are copies, since the officer may go on choosing. */
typedef struct
{
  PrcSeason *season;
  PrcImportMemory *memory;
  PrcImportJob *job;
  GHashTable *decoders;
  GHashTable *encodings;  /* path to what was told */
  GHashTable *delimiters; /* likewise */
  char *sheet;
  GHashTable *map;
  GHashTable *leave_out;
  GHashTable *choices;
  GHashTable *accept;
  GHashTable *picks;
  char *profile;
} Order;

static GHashTable *
copy_table (GHashTable *table)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), value);
  return copy;
}

/* The same where the values are strings. */
static GHashTable *
copy_texts (GHashTable *table)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (value));
  return copy;
}

/* Path to PrcDecoderOptions, which borrow from the tables. */
static GHashTable *
make_decoders (char **paths, GHashTable *encodings, GHashTable *delimiters)
{
  GHashTable *decoders = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (int i = 0; paths[i] != NULL; i++)
    {
      PrcDecoderOptions *decoder = g_new0 (PrcDecoderOptions, 1);

      decoder->encoding = g_hash_table_lookup (encodings, paths[i]);
      decoder->delimiter = g_hash_table_lookup (delimiters, paths[i]);
      g_hash_table_insert (decoders, paths[i], decoder);
    }
  return decoders;
}

static void
order_free (gpointer data)
{
  Order *order = data;

  prc_season_unref (order->season);
  prc_import_memory_unref (order->memory);
  g_clear_pointer (&order->job, prc_import_job_free);
  g_hash_table_unref (order->decoders);
  g_hash_table_unref (order->encodings);
  g_hash_table_unref (order->delimiters);
  g_free (order->sheet);
  g_hash_table_unref (order->map);
  g_hash_table_unref (order->leave_out);
  g_hash_table_unref (order->choices);
  g_hash_table_unref (order->accept);
  g_hash_table_unref (order->picks);
  g_free (order->profile);
  g_free (order);
}

static void
fill_options (const Order *order, PrcImportOptions *options)
{
  *options = (PrcImportOptions){ 0 };
  options->sheet = order->sheet;
  options->map = g_hash_table_size (order->map) > 0 ? order->map : NULL;
  options->leave_out = g_hash_table_size (order->leave_out) > 0 ? order->leave_out : NULL;
  options->choices = order->choices;
  options->accept = order->accept;
  options->picks = order->picks;
  options->profile = order->profile;
}

/* --- in the worker --------------------------------------------------------------------------- */

typedef struct
{
  PrcImportWork *self;
  PrcImportStage stage;
  double fraction;
} ProgressNote;

static gboolean
tell_progress (gpointer data)
{
  const ProgressNote *note = data;

  if (note->self->busy && note->stage == note->self->stage)
    g_signal_emit (note->self, signals[PROGRESS], 0, note->fraction);
  return G_SOURCE_REMOVE;
}

static void
progress_note_free (gpointer data)
{
  ProgressNote *note = data;

  g_object_unref (note->self);
  g_free (note);
}

/* The stage is the main thread's, and stands still while a worker is at it. */
static void
on_progress (double fraction, gpointer data)
{
  PrcImportWork *self = data;
  ProgressNote *note = g_new0 (ProgressNote, 1);

  note->self = g_object_ref (self);
  note->stage = self->stage;
  note->fraction = fraction;
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_progress, note, progress_note_free);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PrcImportWork *self = source;
  Order *order = data;
  PrcImportOptions options;
  g_autoptr (GError) error = NULL;
  const PrcImportSource from = { order->season, (const char *const *) self->paths,
                                 NULL,          &options,
                                 order->memory, order->decoders };
  PrcImportJob *job;

  fill_options (order, &options);
  if (order->job != NULL)
    {
      prc_import_job_reread (order->job, &from);
      job = g_steal_pointer (&order->job);
    }
  else
    job = prc_import_job_read (&from, on_progress, self, cancellable, &error);
  if (job == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, job, (GDestroyNotify) prc_import_job_free);
}

static void
prepare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PrcImportWork *self = source;
  /* Names can be said without it. */
  g_autoptr (PrcLexicon) lexicon = prc_lexicon_desk_load (NULL);
  const PrcWorkWatch watch = { on_progress, self, cancellable };
  g_autoptr (GError) error = NULL;

  if (!prc_import_job_prepare (self->job, prc_open_season_get_voice (self->season), lexicon, &watch,
                               &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/* --- back in the main loop ------------------------------------------------------------------- */

static void
fail (PrcImportWork *self, const GError *error)
{
  g_autofree char *words = prc_trouble_dup_sentence (error, self->paths[0]);

  g_signal_emit (self, signals[FAILED], 0, words);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcImportWork *self = PRC_IMPORT_WORK (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  PrcImportJob *job = g_task_propagate_pointer (G_TASK (result), &error);

  self->busy = FALSE;
  if (job == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->job, prc_import_job_free);
  self->job = job;
  g_clear_pointer (&self->compared, prc_season_unref);
  self->compared = prc_season_ref (order->season);
  g_signal_emit (self, signals[READY], 0);
}

/* What the lists said before, loaded again only where the season has changed since. */
static gboolean
remember (PrcImportWork *self, GError **error)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);

  if (self->memory != NULL && self->remembered == season)
    return TRUE;
  g_clear_pointer (&self->memory, prc_import_memory_unref);
  g_clear_pointer (&self->remembered, prc_season_unref);
  self->memory = prc_import_memory_load (prc_open_season_get_store (self->season), error);
  self->remembered = prc_season_ref (season);
  return self->memory != NULL;
}

/* @decode: from the files again; else only the comparison. */
static void
begin (PrcImportWork *self, gboolean decode)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Order *order;

  if (self->busy)
    return;
  if (!remember (self, &error))
    {
      fail (self, error);
      return;
    }
  self->busy = TRUE;
  self->stage = PRC_IMPORT_STAGE_READ;
  g_signal_emit (self, signals[BUSY], 0);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  order = g_new0 (Order, 1);
  order->season = prc_season_ref (prc_open_season_get_season (self->season));
  order->memory = prc_import_memory_ref (self->memory);
  order->job = decode ? NULL : g_steal_pointer (&self->job);
  order->encodings = copy_texts (self->encodings);
  order->delimiters = copy_texts (self->delimiters);
  order->decoders = make_decoders (self->paths, order->encodings, order->delimiters);
  order->sheet = g_strdup (self->sheet);
  order->map = copy_table (self->map);
  order->leave_out = copy_table (self->leave_out);
  order->choices = copy_table (self->choices);
  order->accept = copy_table (self->accept);
  order->picks = copy_texts (self->picks);
  order->profile = g_strdup (self->profile);
  task = g_task_new (self, self->cancellable, on_read, NULL);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, read_thread);
}

static gboolean
store_work (PrcStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  PrcImportWork *self = data;
  const PrcWorkWatch watch = { on_progress, self, cancellable };

  return prc_import_job_store (self->job, store, &watch, error);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcImportWork) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = prc_open_season_work_finish (PRC_OPEN_SEASON (source), result, &error);

  self->busy = FALSE;
  if (good)
    g_signal_emit (self, signals[LOADED], 0);
  else
    fail (self, error);
}

static void
on_prepared (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcImportWork *self = PRC_IMPORT_WORK (source);
  g_autoptr (GError) error = NULL;
  gboolean good = g_task_propagate_boolean (G_TASK (result), &error);

  if (!good)
    {
      self->busy = FALSE;
      fail (self, error);
      return;
    }
  if (self->compared != prc_open_season_get_season (self->season))
    {
      self->busy = FALSE;
      begin (self, FALSE);
      return;
    }
  self->stage = PRC_IMPORT_STAGE_STORE;
  g_signal_emit (self, signals[PROGRESS], 0, 0.0);
  prc_open_season_work (self->season, store_work, self, self->cancellable, on_stored,
                        g_object_ref (self));
}

/* --- the object ------------------------------------------------------------------------------ */

static void
prc_import_work_finalize (GObject *object)
{
  PrcImportWork *self = PRC_IMPORT_WORK (object);

  g_clear_object (&self->season);
  g_strfreev (self->paths);
  g_clear_pointer (&self->job, prc_import_job_free);
  g_clear_pointer (&self->memory, prc_import_memory_unref);
  g_clear_pointer (&self->remembered, prc_season_unref);
  g_clear_pointer (&self->compared, prc_season_unref);
  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->encodings);
  g_hash_table_unref (self->delimiters);
  g_free (self->sheet);
  g_hash_table_unref (self->map);
  g_hash_table_unref (self->leave_out);
  g_hash_table_unref (self->choices);
  g_hash_table_unref (self->accept);
  g_hash_table_unref (self->picks);
  g_free (self->profile);
  G_OBJECT_CLASS (prc_import_work_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, PRC_TYPE_IMPORT_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, argument == G_TYPE_NONE ? 0 : 1, argument);
}

static void
prc_import_work_class_init (PrcImportWorkClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_import_work_finalize;
  signals[BUSY] = add_signal ("busy", G_TYPE_NONE);
  signals[PROGRESS] = add_signal ("progress", G_TYPE_DOUBLE);
  signals[READY] = add_signal ("ready", G_TYPE_NONE);
  signals[LOADED] = add_signal ("loaded", G_TYPE_NONE);
  signals[FAILED] = add_signal ("failed", G_TYPE_STRING);
}

static void
prc_import_work_init (PrcImportWork *self)
{
  self->encodings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->delimiters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->leave_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->accept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->picks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

PrcImportWork *
prc_import_work_new (PrcOpenSeason *season, const char *const *paths)
{
  PrcImportWork *self = g_object_new (PRC_TYPE_IMPORT_WORK, NULL);

  self->season = g_object_ref (season);
  self->paths = g_strdupv ((GStrv) paths);
  return self;
}

const PrcImportJob *
prc_import_work_get_job (PrcImportWork *self)
{
  return self->busy ? NULL : self->job;
}

const char *const *
prc_import_work_get_paths (PrcImportWork *self)
{
  return (const char *const *) self->paths;
}

void
prc_import_work_read (PrcImportWork *self)
{
  begin (self, TRUE);
}

void
prc_import_work_compare (PrcImportWork *self)
{
  if (self->job != NULL)
    begin (self, FALSE);
}

/* TRUE where it was otherwise before. */
static gboolean
tell (GHashTable *table, const char *path, const char *value)
{
  if (g_strcmp0 (g_hash_table_lookup (table, path), value) == 0)
    return FALSE;
  if (value != NULL)
    g_hash_table_insert (table, g_strdup (path), g_strdup (value));
  else
    g_hash_table_remove (table, path);
  return TRUE;
}

void
prc_import_work_set_encoding (PrcImportWork *self, const char *path, const char *encoding)
{
  if (!self->busy && tell (self->encodings, path, encoding))
    begin (self, TRUE);
}

const char *
prc_import_work_get_encoding (PrcImportWork *self, const char *path)
{
  return g_hash_table_lookup (self->encodings, path);
}

void
prc_import_work_set_delimiter (PrcImportWork *self, const char *path, const char *delimiter)
{
  if (!self->busy && tell (self->delimiters, path, delimiter))
    begin (self, TRUE);
}

const char *
prc_import_work_get_delimiter (PrcImportWork *self, const char *path)
{
  return g_hash_table_lookup (self->delimiters, path);
}

void
prc_import_work_set_sheet (PrcImportWork *self, const char *sheet)
{
  if (self->busy || g_strcmp0 (sheet, self->sheet) == 0)
    return;
  g_free (self->sheet);
  self->sheet = g_strdup (sheet);
  begin (self, FALSE);
}

const char *
prc_import_work_get_sheet (PrcImportWork *self)
{
  return self->sheet;
}

void
prc_import_work_set_field (PrcImportWork *self, const char *header, PrcField field)
{
  if (self->busy || header == NULL)
    return;
  g_hash_table_insert (self->map, g_strdup (header), GINT_TO_POINTER (field));
  begin (self, FALSE);
}

void
prc_import_work_leave_out (PrcImportWork *self, const char *file, int row, gboolean out)
{
  g_autofree char *key = g_strdup_printf ("%s:%d", file, row);

  if (self->busy)
    return;
  if (out)
    g_hash_table_add (self->leave_out, g_steal_pointer (&key));
  else
    g_hash_table_remove (self->leave_out, key);
  begin (self, FALSE);
}

void
prc_import_work_choose (PrcImportWork *self, const char *id, const char *field,
                        PrcImportChoice choice)
{
  if (self->busy)
    return;
  g_hash_table_insert (self->choices,
                       field != NULL ? g_strdup_printf ("%s:%s", id, field) : g_strdup (id),
                       GINT_TO_POINTER (choice));
  begin (self, FALSE);
}

void
prc_import_work_pick (PrcImportWork *self, const char *id, const char *field, const char *source)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", id, field);

  if (!self->busy && tell (self->picks, key, source))
    begin (self, FALSE);
}

/* What was said of columns by hand was said of the profile before. */
void
prc_import_work_set_profile (PrcImportWork *self, const char *profile)
{
  if (self->busy || g_strcmp0 (profile, self->profile) == 0)
    return;
  g_free (self->profile);
  self->profile = g_strdup (profile);
  g_hash_table_remove_all (self->map);
  begin (self, FALSE);
}

const char *
prc_import_work_get_profile (PrcImportWork *self)
{
  return self->profile;
}

void
prc_import_work_accept (PrcImportWork *self, const char *key, gboolean accepted)
{
  if (self->busy)
    return;
  if (accepted)
    g_hash_table_add (self->accept, g_strdup (key));
  else
    g_hash_table_remove (self->accept, key);
  begin (self, FALSE);
}

void
prc_import_work_accept_all (PrcImportWork *self, const char *code)
{
  if (self->busy || self->job == NULL)
    return;
  for (guint i = 0; i < self->job->import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (self->job->import->offers, i);

      if (g_strcmp0 (offer->code, code) == 0)
        g_hash_table_add (self->accept, g_strdup (offer->key));
    }
  begin (self, FALSE);
}

void
prc_import_work_leave_out_errors (PrcImportWork *self)
{
  const GPtrArray *problems;

  if (self->busy || self->job == NULL)
    return;
  problems = self->job->import->problems;
  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == PRC_SEVERITY_ERROR && problem->row > 0 && problem->file != NULL)
        g_hash_table_add (self->leave_out, g_strdup_printf ("%s:%d", problem->file, problem->row));
    }
  begin (self, FALSE);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
prc_import_work_list_left_out (PrcImportWork *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->leave_out);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, g_strdup (key));
  g_ptr_array_sort (keys, compare_keys);
  return keys;
}

void
prc_import_work_load (PrcImportWork *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->busy || self->job == NULL)
    return;
  self->busy = TRUE;
  self->stage = PRC_IMPORT_STAGE_PREPARE;
  g_signal_emit (self, signals[BUSY], 0);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_prepared, NULL);
  g_task_run_in_thread (task, prepare_thread);
}

void
prc_import_work_cancel (PrcImportWork *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

PrcImportStage
prc_import_work_get_stage (PrcImportWork *self)
{
  return self->stage;
}

gboolean
prc_import_work_is_busy (PrcImportWork *self)
{
  return self->busy;
}
