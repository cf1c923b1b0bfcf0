/* prc-media.c - see prc-media.h */
#include "prc-media.h"

#include "prc-child.h"
#include "prc-decoder-limits.h"
#include "prc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define BATCH 20
#define BATCH_BYTES (32u << 20)

void
prc_media_free (PrcMedia *media)
{
  g_free (media->path);
  g_clear_pointer (&media->bytes, g_bytes_unref);
  g_free (media->format);
  g_free (media->code);
  g_free (media);
}

static const char *
get_code (PrcMediaKind kind, gboolean too_big)
{
  if (kind == PRC_MEDIA_PHOTO)
    return too_big ? "photo-too-big" : "photo-unreadable";
  return too_big ? "recording-too-big" : "recording-unreadable";
}

/* Only a regular file, not by a link, and no larger than the bound. NULL with @code. */
static GBytes *
load (const char *path, PrcMediaKind kind, const char **code)
{
  gsize limit = kind == PRC_MEDIA_PHOTO ? PRC_MEDIA_MAX_PHOTO : PRC_MEDIA_MAX_SOUND;
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
  struct stat status;
  g_autofree guint8 *data = NULL;
  gsize done = 0;

  *code = "file-unreadable";
  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    {
      *code = (gsize) status.st_size > limit ? get_code (kind, TRUE) : NULL;
      data = *code == NULL ? g_try_malloc ((gsize) status.st_size + 1) : NULL;
    }
  while (data != NULL && done < (gsize) status.st_size)
    {
      gssize n = read (fd, data + done, (gsize) status.st_size - done);

      if (n == 0 || (n < 0 && errno != EINTR))
        break;
      done += (gsize) MAX (n, 0);
    }
  if (fd >= 0)
    close (fd);
  if (data != NULL && done == (gsize) status.st_size)
    return g_bytes_new_take (g_steal_pointer (&data), done);
  if (*code == NULL)
    *code = "file-unreadable";
  return NULL;
}

/* --- one start of the child ---------------------------------------------------------------- */

static gboolean
write_all (int fd, gconstpointer data, gsize size)
{
  const guint8 *from = data;

  while (size > 0)
    {
      gssize n = write (fd, from, size);

      if (n < 0 && errno != EINTR)
        return FALSE;
      from += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

/* A file in memory with what the child is asked: a pipe would want two hands. -1 where it fails. */
static int
make_input (const GPtrArray *batch, GPtrArray *originals)
{
  int fd = memfd_create ("procession", MFD_CLOEXEC);
  gboolean written = fd >= 0;

  for (guint i = 0; written && i < batch->len; i++)
    {
      gsize size;
      gconstpointer data = g_bytes_get_data (g_ptr_array_index (originals, i), &size);
      guint32 little = GUINT32_TO_LE ((guint32) size);

      written = write_all (fd, &little, sizeof little) && write_all (fd, data, size);
    }
  if (written && lseek (fd, 0, SEEK_SET) == 0)
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}

static GSubprocess *
start_child (int input, PrcMediaKind kind, GError **error)
{
  g_autofree char *decoder = prc_sandbox_find_decoder ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocessLauncher) launcher = NULL;

  if (decoder == NULL)
    {
      g_set_error_literal (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM,
                           "procession-decode is not installed");
      return NULL;
    }
  if (prc_decoder_has_sandbox ())
    prc_sandbox_append_words (words, decoder);
  else
    g_ptr_array_add (words, g_strdup (decoder));
  g_ptr_array_add (words, g_strdup ("--media"));
  g_ptr_array_add (words, g_strdup (kind == PRC_MEDIA_PHOTO ? "photo" : "sound"));
  g_ptr_array_add (words, NULL);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  return g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, error);
}

/* --- its answers --------------------------------------------------------------------------- */

typedef struct
{
  const guint8 *at;
  gsize left;
} Answers;

static gboolean
take_number (Answers *answers, guint32 *number)
{
  if (answers->left < 4)
    return FALSE;
  memcpy (number, answers->at, 4);
  *number = GUINT32_FROM_LE (*number);
  answers->at += 4;
  answers->left -= 4;
  return TRUE;
}

static const guint8 *
take_bytes (Answers *answers, guint32 *size)
{
  const guint8 *at;

  if (!take_number (answers, size) || *size > answers->left)
    return NULL;
  at = answers->at;
  answers->at += *size;
  answers->left -= *size;
  return at;
}

/* FALSE where there is no whole answer. */
static gboolean
take_answer (Answers *answers, PrcMedia *media, GBytes *original)
{
  guint32 taken, ms, word_size, size;
  const guint8 *word, *bytes;

  if (!take_number (answers, &taken) || !take_number (answers, &ms) ||
      (word = take_bytes (answers, &word_size)) == NULL || word_size > 32 ||
      (bytes = take_bytes (answers, &size)) == NULL)
    return FALSE;
  g_autofree char *text = g_strndup ((const char *) word, word_size);
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-')
      return FALSE;
  if (taken && size > 0)
    media->bytes = g_bytes_new (bytes, size);
  else if (taken)
    {
      media->bytes = g_bytes_ref (original);
      media->format = g_steal_pointer (&text);
      media->ms = ms;
    }
  else
    media->code = g_steal_pointer (&text);
  return TRUE;
}

/* How many of @batch (of PrcMedia) were answered, fewer than all where the child died or ran out of
 * time; -1 where it could not be started. */
static int
ask (const GPtrArray *batch, GPtrArray *originals, PrcMediaKind kind, GCancellable *cancellable,
     GError **error)
{
  int input = make_input (batch, originals), n = 0;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GByteArray) output = g_byte_array_new ();
  g_autoptr (GError) local = NULL;
  Answers answers = { 0 };
  const PrcChildLimit limit = { g_get_monotonic_time () + PRC_DECODER_MAX_SECONDS * G_USEC_PER_SEC,
                                PRC_DECODER_MAX_SECONDS, cancellable };

  if (input < 0)
    {
      g_set_error_literal (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM, g_strerror (errno));
      return -1;
    }
  child = start_child (input, kind, error);
  if (child == NULL)
    return -1;
  if (!prc_child_read (child, &limit, output, &local) || !prc_child_wait (child, &limit, &local))
    {
      g_subprocess_force_exit (child);
      if (!g_error_matches (local, PRC_DECODER_ERROR, PRC_DECODER_ERROR_KILLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return -1;
        }
    }
  answers.at = output->data;
  answers.left = output->len;
  while (n < (int) batch->len &&
         take_answer (&answers, g_ptr_array_index (batch, n), g_ptr_array_index (originals, n)))
    n++;
  return n;
}

/* The batch is asked again from the one on that was not answered: time and memory are the whole
 * batch's, so only the first of a batch can be at fault itself. */
static gboolean
ask_all (GPtrArray *batch, GPtrArray *originals, PrcMediaKind kind, GCancellable *cancellable,
         GError **error)
{
  while (batch->len > 0)
    {
      int n = ask (batch, originals, kind, cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        {
          PrcMedia *media = g_ptr_array_index (batch, 0);

          media->code = g_strdup (get_code (kind, FALSE));
          n = 1;
        }
      g_ptr_array_remove_range (batch, 0, (guint) n);
      g_ptr_array_remove_range (originals, 0, (guint) n);
    }
  return TRUE;
}

GPtrArray *
prc_media_read (const GPtrArray *paths, PrcMediaKind kind,
                void (*progress) (double fraction, gpointer data), gpointer data,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_media_free);
  g_autoptr (GPtrArray) batch = g_ptr_array_new ();
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gsize size = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      PrcMedia *media = g_new0 (PrcMedia, 1);
      const char *code;
      GBytes *bytes = load (g_ptr_array_index (paths, i), kind, &code);

      media->path = g_strdup (g_ptr_array_index (paths, i));
      media->code = g_strdup (code);
      g_ptr_array_add (all, media);
      if (bytes != NULL)
        {
          size += g_bytes_get_size (bytes);
          g_ptr_array_add (batch, media);
          g_ptr_array_add (originals, bytes);
        }
      if (batch->len < BATCH && size < BATCH_BYTES && i + 1 < paths->len)
        continue;
      size = 0;
      if (!ask_all (batch, originals, kind, cancellable, error))
        return NULL;
      if (progress != NULL)
        progress ((double) (i + 1) / paths->len, data);
    }
  return g_steal_pointer (&all);
}
