/* prc-decoder.c - see prc-decoder.h */
#include "prc-decoder.h"

#include "prc-answer.h"
#include "prc-child.h"
#include "prc-decoder-limits.h"
#include "prc-problem.h"
#include "prc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (prc - decoder - error - quark, prc_decoder_error)

/* A list while it is being read. */
typedef struct
{
  int fd; /* of the list, until the child has it */
  struct stat before;
  const char *path;
} Source;

static void
source_clear (Source *source)
{
  if (source->fd >= 0)
    close (source->fd);
  source->fd = -1;
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

/* Only a regular file: a FIFO would wait, a device never end. */
static gboolean
open_source (Source *source, GError **error)
{
  int saved;

  source->fd = open (source->path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  saved = errno;
  if (source->fd < 0 || fstat (source->fd, &source->before) != 0)
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_FILE, "%s", g_strerror (saved));
      return FALSE;
    }
  if (!S_ISREG (source->before.st_mode))
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_FILE, "not a regular file");
      return FALSE;
    }
  return TRUE;
}

static PrcListFile *
new_refusal (const char *path, const char *code)
{
  PrcListFile *file = prc_list_file_new (path);
  PrcProblem *problem = prc_problem_new ();

  problem->severity = PRC_SEVERITY_ERROR;
  problem->code = g_strdup (code);
  problem->file = g_filename_display_basename (path);
  g_ptr_array_add (file->problems, problem);
  return file;
}

static GSubprocess *
start_child (Source *source, const PrcDecoderOptions *options, GError **error)
{
  g_autofree char *decoder = prc_sandbox_find_decoder ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) local = NULL;
  GSubprocess *child;

  if (decoder == NULL)
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM,
                   "procession-decode is not installed");
      return NULL;
    }
  if (prc_decoder_has_sandbox ())
    prc_sandbox_append_words (words, decoder);
  else
    g_ptr_array_add (words, g_strdup (decoder));
  g_ptr_array_add (words, g_strdup ("--size"));
  g_ptr_array_add (words, g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) source->before.st_size));
  if (options != NULL && options->encoding != NULL)
    {
      g_ptr_array_add (words, g_strdup ("--encoding"));
      g_ptr_array_add (words, g_strdup (options->encoding));
    }
  if (options != NULL && options->sheet != NULL)
    {
      g_ptr_array_add (words, g_strdup ("--sheet"));
      g_ptr_array_add (words, g_strdup (options->sheet));
    }
  if (options != NULL && options->delimiter != NULL)
    {
      g_ptr_array_add (words, g_strdup ("--delimiter"));
      g_ptr_array_add (words, g_strdup (options->delimiter));
    }
  g_ptr_array_add (words, NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, dup (source->fd));
  child = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &local);
  if (child == NULL)
    g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM, "%s", local->message);
  return child;
}

/* 'list.xls' that holds text: said, since the name misled somebody. */
static void
note_other_kind (PrcListFile *file)
{
  static const struct
  {
    const char *ending, *format;
  } endings[] = {
    { ".csv", "csv" },   { ".tsv", "csv" },   { ".txt", "csv" },  { ".xlsx", "xlsx" },
    { ".xlsm", "xlsx" }, { ".xltx", "xlsx" }, { ".xls", "xls" },  { ".ods", "ods" },
    { ".fods", "ods" },  { ".html", "html" }, { ".htm", "html" }, { ".xlsb", "xlsb" }
  };
  g_autofree char *lower = g_ascii_strdown (file->path, -1);

  for (guint i = 0; file->format != NULL && file->sheets->len > 0 && i < G_N_ELEMENTS (endings);
       i++)
    if (g_str_has_suffix (lower, endings[i].ending) &&
        !g_str_equal (file->format, endings[i].format))
      {
        PrcProblem *problem = prc_problem_new ();

        problem->code = g_strdup ("file-kind-other");
        problem->file = g_filename_display_basename (file->path);
        problem->value = g_strdup (file->format);
        g_ptr_array_add (file->problems, problem);
        return;
      }
}

static gboolean
is_unchanged (const Source *source)
{
  struct stat after;

  return fstat (source->fd, &after) == 0 && after.st_size == source->before.st_size &&
         after.st_mtim.tv_sec == source->before.st_mtim.tv_sec &&
         after.st_mtim.tv_nsec == source->before.st_mtim.tv_nsec;
}

PrcListFile *
prc_decoder_read_list (const char *path, const PrcDecoderOptions *options,
                       GCancellable *cancellable, GError **error)
{
  g_auto (Source) source = { -1, { 0 }, path };
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GByteArray) answer = NULL;
  guint seconds =
      options != NULL && options->max_seconds > 0 ? options->max_seconds : PRC_DECODER_MAX_SECONDS;
  const PrcChildLimit limit = { g_get_monotonic_time () + seconds * G_USEC_PER_SEC, seconds,
                                cancellable };
  PrcListFile *file;

  g_return_val_if_fail (path != NULL, NULL);
  if (!open_source (&source, error))
    return NULL;
  if (source.before.st_size > PRC_DECODER_MAX_FILE)
    return new_refusal (path, "file-too-big");
  child = start_child (&source, options, error);
  if (child == NULL)
    return NULL;
  answer = g_byte_array_new ();
  if (!prc_child_read (child, &limit, answer, error) || !prc_child_wait (child, &limit, error))
    {
      /* GLib reaps it: one that the disk holds can't be waited for, not even killed. */
      g_subprocess_force_exit (child);
      return NULL;
    }
  if (!prc_child_check (child, error))
    return NULL;
  if (!is_unchanged (&source))
    return new_refusal (path, "file-damaged");
  file = prc_answer_read (answer->data, answer->len, path);
  if (file == NULL)
    g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM,
                 "procession-decode's answer makes no sense");
  else
    note_other_kind (file);
  return file;
}

gboolean
prc_decoder_has_sandbox (void)
{
  static gsize tried = 0; /* 1: works, 2: does not */

  if (g_once_init_enter (&tried))
    {
      g_autofree char *decoder = prc_sandbox_find_decoder ();

      gsize found = decoder != NULL && prc_sandbox_try (decoder) ? 1 : 2;

      if (found == 2 && decoder != NULL)
        g_message ("Lists are read without bubblewrap, which does not work here");
      g_once_init_leave (&tried, found);
    }
  return tried == 1;
}
