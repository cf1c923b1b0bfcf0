/* The client: which files it takes, how it starts the program, what it makes of its ends. */
#include "list-cases.h"
#include "prc-decoder.h"
#include "prc-media.h"
#include "prc-problem.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *list;
  char *real; /* the program itself, while a script stands in for it */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("procession-decoder-XXXXXX", NULL);
  fixture->list = g_build_filename (fixture->folder, "list.csv", NULL);
  fixture->real = g_strdup (g_getenv ("PROCESSION_DECODE"));
  g_assert_nonnull (fixture->real);
  g_assert_true (g_file_set_contents (fixture->list, "Id,Name\n1,Zoë \"Z\" Lee\n", -1, NULL));
  prc_decoder_has_sandbox (); /* tried with the program itself */
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_setenv ("PROCESSION_DECODE", fixture->real, TRUE);
  g_free (fixture->folder);
  g_free (fixture->list);
  g_free (fixture->real);
}

static void
check_refused (const char *path, PrcDecoderError code)
{
  g_autoptr (GError) error = NULL;
  PrcListFile *file = prc_decoder_read_list (path, NULL, NULL, &error);

  g_assert_null (file);
  g_assert_error (error, PRC_DECODER_ERROR, (int) code);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcListFile) file = prc_decoder_read_list (fixture->list, NULL, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = list_case_describe (file);
  g_assert_cmpstr (text, ==,
                   "warning quote-stray row 2 Name = Zoë \"Z\" Lee\n"
                   "1: A=Id B=Name\n2: A=1 B=Zoë \"Z\" Lee\n");
  g_assert_cmpstr (((PrcProblem *) g_ptr_array_index (file->problems, 0))->file, ==, "list.csv");
}

static void
test_options (Fixture *fixture, gconstpointer data)
{
  PrcDecoderOptions options = { "windows-1250", NULL };
  g_autoptr (PrcListFile) file = NULL;

  g_assert_true (g_file_set_contents (fixture->list, "Id,Name\n1,B\xF8\n", -1, NULL));
  file = prc_decoder_read_list (fixture->list, &options, NULL, NULL);
  g_assert_nonnull (file);
  g_assert_cmpstr (file->encoding, ==, "windows-1250");
  g_assert_false (file->encoding_guessed);
}

static void
test_other_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "list.XLSX", NULL);
  g_autoptr (PrcListFile) file = NULL;
  const PrcProblem *problem;

  g_assert_true (g_file_set_contents (path, "Id,Name\n1,Ann\n", -1, NULL));
  file = prc_decoder_read_list (path, NULL, NULL, NULL);
  g_assert_nonnull (file);
  g_assert_cmpuint (file->sheets->len, ==, 1);
  g_assert_cmpuint (file->problems->len, ==, 1);
  problem = g_ptr_array_index (file->problems, 0);
  g_assert_cmpstr (problem->code, ==, "file-kind-other");
  g_assert_cmpint (problem->severity, ==, PRC_SEVERITY_INFO);
}

/* A FIFO would wait for ever, a device never end. */
static void
test_no_regular_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "zero.csv", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.csv", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);
  check_refused (fifo, PRC_DECODER_ERROR_FILE);
  check_refused (link, PRC_DECODER_ERROR_FILE);
  check_refused (fixture->folder, PRC_DECODER_ERROR_FILE);
  check_refused (missing, PRC_DECODER_ERROR_FILE);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root reads everything");
      return;
    }
  g_assert_cmpint (g_chmod (fixture->list, 0), ==, 0);
  check_refused (fixture->list, PRC_DECODER_ERROR_FILE);
}

static void
test_too_big (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PrcListFile) file = NULL;

  g_assert_cmpint (truncate (fixture->list, 100 * 1024 * 1024 + 1), ==, 0);
  file = prc_decoder_read_list (fixture->list, NULL, NULL, NULL);
  g_assert_nonnull (file);
  g_assert_cmpuint (file->problems->len, ==, 1);
  g_assert_cmpstr (((PrcProblem *) g_ptr_array_index (file->problems, 0))->code, ==,
                   "file-too-big");
  g_assert_cmpuint (file->sheets->len, ==, 0);
}

/* Puts a script in the place of the program. */
static void
stand_in (Fixture *fixture, const char *script)
{
  g_autofree char *path = g_build_filename (fixture->folder, "decode", NULL);
  g_autofree char *text = g_strdup_printf ("#!/usr/bin/sh\n%s\n", script);

  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PROCESSION_DECODE", path, TRUE);
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  g_setenv ("PROCESSION_DECODE", "/nonexistent/procession-decode", TRUE);
  check_refused (fixture->list, PRC_DECODER_ERROR_PROGRAM);
  stand_in (fixture, "kill -9 $$");
  check_refused (fixture->list, PRC_DECODER_ERROR_KILLED);
  stand_in (fixture, "kill -11 $$");
  check_refused (fixture->list, PRC_DECODER_ERROR_KILLED);
  stand_in (fixture, "kill -31 $$"); /* SIGSYS: a system call that is not allowed */
  check_refused (fixture->list, PRC_DECODER_ERROR_KILLED);
  stand_in (fixture, "printf PrcA; exit 1");
  check_refused (fixture->list, PRC_DECODER_ERROR_PROGRAM);
  stand_in (fixture, "exit 0");
  check_refused (fixture->list, PRC_DECODER_ERROR_PROGRAM);
  stand_in (fixture, "head -c 100000 /usr/bin/sh");
  check_refused (fixture->list, PRC_DECODER_ERROR_PROGRAM);
}

/* Nothing is said, for as long as the client waits. */
static void
test_hangs (Fixture *fixture, gconstpointer data)
{
  const PrcDecoderOptions options = { .max_seconds = 1 };
  g_autoptr (GError) error = NULL;

  stand_in (fixture, "exec sleep 60");
  g_assert_null (prc_decoder_read_list (fixture->list, &options, NULL, &error));
  g_assert_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_KILLED);
}

/* One that never stops talking is not listened to for ever, nor kept in memory. */
static void
test_says_too_much (Fixture *fixture, gconstpointer data)
{
  stand_in (fixture, "exec yes PrcA");
  check_refused (fixture->list, PRC_DECODER_ERROR_PROGRAM);
}

static void
test_runs_out_of_memory (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* Whether it gives up or falls is its own affair. */
  stand_in (fixture, "ulimit -v 65536; x=$(yes | head -c 100000000); printf PrcA");
  g_assert_null (prc_decoder_read_list (fixture->list, NULL, NULL, &error));
  g_assert_true (error->domain == PRC_DECODER_ERROR);
}

static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *script =
      g_strdup_printf ("cat >/dev/null 2>&1; '%s' --size 5 </usr/bin/sh", fixture->real);
  g_autoptr (PrcListFile) file = NULL;

  if (prc_decoder_has_sandbox ())
    {
      g_test_skip ("the program can't be seen from inside the sandbox");
      return;
    }
  stand_in (fixture, script);
  file = prc_decoder_read_list (fixture->list, NULL, NULL, NULL);
  g_assert_nonnull (file);
  g_assert_cmpstr (((PrcProblem *) g_ptr_array_index (file->problems, 0))->code, ==,
                   "file-damaged");
}

static gpointer
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  stand_in (fixture, "exec sleep 60");
  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_null (prc_decoder_read_list (fixture->list, NULL, cancellable, &error));
  g_assert_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_CANCELLED);
  g_thread_join (thread);
}

/* It says all it has to say, and does not end. */
static void
test_hangs_at_its_end (Fixture *fixture, gconstpointer data)
{
  const PrcDecoderOptions options = { .max_seconds = 1 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  stand_in (fixture, "printf PrcA; exec sleep 60 >&-");
  g_assert_null (prc_decoder_read_list (fixture->list, &options, NULL, &error));
  g_assert_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_KILLED);
  g_clear_error (&error);
  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_null (prc_decoder_read_list (fixture->list, NULL, cancellable, &error));
  g_assert_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_CANCELLED);
  g_thread_join (thread);
}

/* It answers one and dies, at each start: who was merely behind is not to blame. */
static void
test_blames_the_first (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "one", "two", "bad", "end" };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      char *path = g_strdup_printf ("%s/%u.jpg", fixture->folder, i);

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      g_ptr_array_add (paths, path);
    }
  stand_in (fixture, "size=$(head -c 4); [ \"$(head -c 3)\" = bad ] && exit 1\n"
                     "printf '\\001\\0\\0\\0\\0\\0\\0\\0\\003\\0\\0\\0jpg\\001\\0\\0\\0x'; exit 1");
  read = prc_media_read (paths, PRC_MEDIA_PHOTO, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      const PrcMedia *media = g_ptr_array_index (read, i);

      g_assert_cmpstr (media->code, ==, i == 2 ? "photo-unreadable" : NULL);
    }
}

/* Nothing but /usr is seen from inside: no home, no passwd, no list but the one on descriptor 0. */
static void
test_sandbox (Fixture *fixture, gconstpointer data)
{
  g_autofree char *script = g_strdup_printf (
      "for f in /etc /home /root /tmp /proc '%s'; do [ -e \"$f\" ] && exit 0; done; exit 77",
      fixture->list);
  g_autoptr (GError) error = NULL;

  if (!prc_decoder_has_sandbox ())
    {
      g_test_skip ("bubblewrap does not work here");
      return;
    }
  stand_in (fixture, script);
  g_assert_null (prc_decoder_read_list (fixture->list, NULL, NULL, &error));
  g_assert_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM);
  g_assert_nonnull (strstr (error->message, "77"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/decode/decoder/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("read", test_read);
  ADD ("options", test_options);
  ADD ("other-name", test_other_name);
  ADD ("no-regular-file", test_no_regular_file);
  ADD ("unreadable", test_unreadable);
  ADD ("too-big", test_too_big);
  ADD ("ends", test_ends);
  ADD ("hangs", test_hangs);
  ADD ("says-too-much", test_says_too_much);
  ADD ("runs-out-of-memory", test_runs_out_of_memory);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("cancel", test_cancel);
  ADD ("hangs-at-its-end", test_hangs_at_its_end);
  ADD ("blames-the-first", test_blames_the_first);
  ADD ("sandbox", test_sandbox);
  return g_test_run ();
}
