/* prc-child.c - see prc-child.h */
#include "prc-child.h"

#include "prc-answer.h"
#include "prc-decoder.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <poll.h>
#include <sys/pidfd.h>
#include <unistd.h>

#define PIECE (256 * 1024)

/* Waits for something to read, for an end or the limit. FALSE for the last. */
static gboolean
wait_for (int fd, const PrcChildLimit *limit, GError **error)
{
  GPollFD polled[2] = { { fd, G_IO_IN | G_IO_HUP | G_IO_ERR, 0 } };
  gboolean cancel = g_cancellable_make_pollfd (limit->cancellable, &polled[1]);
  int n;

  do /* a signal of the program's own ends no wait */
    {
      gint64 left = limit->deadline - g_get_monotonic_time ();

      n = g_poll (polled, cancel ? 2 : 1, (int) (MAX (left, 0) / 1000));
    }
  while (n < 0 && errno == EINTR);
  if (cancel)
    g_cancellable_release_fd (limit->cancellable);
  if (g_cancellable_is_cancelled (limit->cancellable))
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_CANCELLED, "cancelled");
      return FALSE;
    }
  if (n == 0)
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_KILLED, "not read within %u seconds",
                   limit->seconds);
      return FALSE;
    }
  return TRUE;
}

gboolean
prc_child_read (GSubprocess *child, const PrcChildLimit *limit, GByteArray *answer, GError **error)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (child);
  int fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream));
  g_autofree guint8 *piece = g_malloc (PIECE);

  while (wait_for (fd, limit, error))
    {
      gssize n = read (fd, piece, PIECE);

      if (n == 0)
        return TRUE;
      if (n < 0 && errno != EINTR && errno != EAGAIN)
        {
          g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM, "%s",
                       g_strerror (errno));
          return FALSE;
        }
      if (n > 0)
        g_byte_array_append (answer, piece, (guint) n);
      if (answer->len > PRC_ANSWER_MAX_SIZE)
        {
          g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM, "answer too long");
          return FALSE;
        }
    }
  return FALSE;
}

gboolean
prc_child_wait (GSubprocess *child, const PrcChildLimit *limit, GError **error)
{
  const char *id = g_subprocess_get_identifier (child); /* NULL: it has ended */
  int fd = id != NULL ? pidfd_open ((pid_t) g_ascii_strtoll (id, NULL, 10), 0) : -1;
  gboolean ended = fd < 0 || wait_for (fd, limit, error);

  if (fd >= 0)
    close (fd);
  /* Now it is only for GLib to hear of it. */
  return ended && g_subprocess_wait (child, NULL, error);
}

/* Under bubblewrap a signal shows as an exit of 128 and more. */
gboolean
prc_child_check (GSubprocess *child, GError **error)
{
  if (g_subprocess_get_if_signaled (child) || g_subprocess_get_exit_status (child) >= 128)
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_KILLED,
                   "procession-decode was ended over this file");
      return FALSE;
    }
  if (g_subprocess_get_exit_status (child) != 0)
    {
      g_set_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_PROGRAM,
                   "procession-decode could not do its work (exit %d)",
                   g_subprocess_get_exit_status (child));
      return FALSE;
    }
  return TRUE;
}
