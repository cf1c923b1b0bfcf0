#include "prc-opener.h"

#include "prc-ceremony-desk.h"
#include "prc-import-job.h"
#include "prc-new-season-dialog.h"
#include "prc-question.h"
#include "prc-trouble.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _PrcOpener
{
  GObject parent_instance;
  GtkWindow *window;
  PrcVoice *voice;
  char *template_name;
  char *from; /* the earlier season to begin like; NULL: a template */
  char *title;
};

enum
{
  OPENED,
  BUSY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcOpener, prc_opener, G_TYPE_OBJECT)

void
prc_opener_tell (GtkWindow *window, const char *heading, const char *words)
{
  PrcQuestion *dialog = prc_question_new (window, heading, words);

  prc_question_add (dialog, "close", _ ("All right"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_look_response (PrcQuestion *dialog, const char *response, PrcOpener *self)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), "path");

  if (g_strcmp0 (response, "look") == 0)
    prc_opener_open (self, path, PRC_STORE_OPEN_READ);
}

static void
tell_trouble (PrcOpener *self, const char *path, const GError *error, gboolean offer)
{
  g_autofree char *words = prc_trouble_dup_sentence (error, path);
  PrcQuestion *dialog = prc_question_new (self->window, _ ("This season was not opened"), words);

  prc_question_add (dialog, "close", _ ("Not now"));
  if (offer && prc_trouble_allows_looking (error))
    prc_question_add (dialog, "look", _ ("Look only"));
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_look_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
take_store (PrcOpener *self, PrcStore *store, gboolean fresh)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcOpenSeason) season = prc_open_season_new (store, self->voice, &error);

  if (season == NULL)
    {
      tell_trouble (self, prc_store_get_path (store), error, FALSE);
      return FALSE;
    }
  g_signal_emit (self, signals[OPENED], 0, season, fresh);
  return TRUE;
}

gboolean
prc_opener_open (PrcOpener *self, const char *path, PrcStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, mode, &error);

  if (store == NULL)
    {
      tell_trouble (self, path, error, mode == PRC_STORE_OPEN_WRITE);
      return FALSE;
    }
  return take_store (self, store, FALSE);
}

/* --- choosing ------------------------------------------------------------------------------- */

static void
add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Seasons"));
  gtk_file_filter_add_pattern (filter, "*.season");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
on_open_response (GtkNativeDialog *dialog, int response, PrcOpener *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        prc_opener_open (self, path, PRC_STORE_OPEN_WRITE);
    }
  g_object_unref (dialog);
}

void
prc_opener_choose (PrcOpener *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open a season"), self->window, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Open"), _ ("Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- a new season --------------------------------------------------------------------------- */

/* As was chosen in the dialog. */
static PrcStore *
create (PrcOpener *self, const char *path, GError **error)
{
  const char *title = self->title[0] != '\0' ? self->title : NULL;

  if (self->from == NULL)
    return prc_desk_create (path, self->template_name, title, error);
  return prc_ceremony_desk_create_from (
      path, self->from, title,
      g_str_equal (self->template_name, PRC_NEW_SEASON_FROM_ABSENT) ? PRC_CARRY_ABSENT
                                                                    : PRC_CARRY_NOBODY,
      error);
}

static void
on_create_response (GtkNativeDialog *dialog, int response, PrcOpener *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *chosen = g_file_get_path (file);
      g_autofree char *path = chosen == NULL || g_str_has_suffix (chosen, ".season")
                                  ? g_strdup (chosen)
                                  : g_strconcat (chosen, ".season", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (PrcStore) store = create (self, path, &error);

      if (store == NULL)
        tell_trouble (self, path, error, FALSE);
      else
        take_store (self, store, TRUE);
    }
  g_object_unref (dialog);
}

static void
choose_place (PrcOpener *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Where to keep the season"), self->window,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Create"), _ ("Cancel"));
  g_autofree char *plain = g_strdelimit (g_strdup (self->title), "/\\:", '-');
  g_autofree char *name =
      g_strconcat (plain[0] != '\0' ? plain : _ ("Ceremonies"), ".season", NULL);

  add_filter (GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_create_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_earlier_response (GtkNativeDialog *dialog, int response, PrcOpener *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  g_object_unref (dialog);
  if (file == NULL)
    return;
  g_free (self->from);
  self->from = g_file_get_path (file);
  if (self->from != NULL)
    choose_place (self);
}

static void
choose_earlier (PrcOpener *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("The earlier season"), self->window,
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Choose"), _ ("Cancel"));

  add_filter (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_earlier_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_template_chosen (PrcNewSeasonDialog *dialog, const char *template_name, const char *title,
                    PrcOpener *self)
{
  g_free (self->template_name);
  self->template_name = g_strdup (template_name);
  g_free (self->title);
  self->title = g_strdup (title);
  g_clear_pointer (&self->from, g_free);
  if (g_str_equal (template_name, PRC_NEW_SEASON_FROM) ||
      g_str_equal (template_name, PRC_NEW_SEASON_FROM_ABSENT))
    choose_earlier (self);
  else
    choose_place (self);
}

void
prc_opener_create (PrcOpener *self)
{
  GtkWidget *dialog = prc_new_season_dialog_new (self->window);

  g_signal_connect_object (dialog, "create", G_CALLBACK (on_template_chosen), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- the sample ------------------------------------------------------------------------------ */

/* A name in the documents folder that is not there yet. */
static char *
dup_sample_path (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "procession", NULL);
  const char *folder = documents != NULL && g_access (documents, W_OK) == 0 ? documents : own;

  g_mkdir_with_parents (folder, 0700);
  for (int i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s.season", _ ("Sample ceremony"))
                                     : g_strdup_printf ("%s %d.season", _ ("Sample ceremony"), i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lists that lie beside the sample, in the order of their names. */
static GStrv
list_sample_lists (GError **error)
{
  g_autofree char *folder = prc_desk_dup_data_path ("sample");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return NULL;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".xlsx"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);
  return (GStrv) g_ptr_array_steal (paths, NULL);
}

static void
sample_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PrcOpener *self = source;
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lists = list_sample_lists (&error);
  g_autoptr (PrcStore) store =
      lists != NULL ? prc_desk_create (path, "sample", NULL, &error) : NULL;
  g_autoptr (PrcSeason) season = store != NULL ? prc_store_load (store, &error) : NULL;
  g_autoptr (PrcImportJob) job = NULL;
  const PrcImportOptions options = { 0 };

  if (season != NULL && lists[0] != NULL)
    job = prc_import_job_read (
        &(PrcImportSource){ season, (const char *const *) lists, .options = &options }, NULL, NULL,
        cancellable, &error);
  if (job != NULL && prc_import_job_prepare (job, self->voice, NULL, NULL, &error))
    prc_import_job_store (job, store, NULL, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&store), g_object_unref);
}

static void
on_sample_made (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcOpener *self = PRC_OPENER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = g_task_propagate_pointer (G_TASK (result), &error);

  g_signal_emit (self, signals[BUSY], 0, FALSE);
  if (store == NULL)
    tell_trouble (self, g_task_get_task_data (G_TASK (result)), error, FALSE);
  else
    take_store (self, store, FALSE);
}

void
prc_opener_try_sample (PrcOpener *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_sample_made, NULL);

  g_signal_emit (self, signals[BUSY], 0, TRUE);
  g_task_set_task_data (task, dup_sample_path (), g_free);
  g_task_run_in_thread (task, sample_thread);
}

/* --- the object ------------------------------------------------------------------------------ */

static void
prc_opener_finalize (GObject *object)
{
  PrcOpener *self = PRC_OPENER (object);

  g_free (self->template_name);
  g_free (self->from);
  g_free (self->title);
  G_OBJECT_CLASS (prc_opener_parent_class)->finalize (object);
}

static void
prc_opener_class_init (PrcOpenerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_opener_finalize;
  signals[OPENED] = g_signal_new ("opened", PRC_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, PRC_TYPE_OPEN_SEASON, G_TYPE_BOOLEAN);
  signals[BUSY] = g_signal_new ("busy", PRC_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
prc_opener_init (PrcOpener *self)
{
}

PrcOpener *
prc_opener_new (GtkWindow *window, PrcVoice *voice)
{
  PrcOpener *self = g_object_new (PRC_TYPE_OPENER, NULL);

  self->window = window;
  self->voice = voice;
  return self;
}
