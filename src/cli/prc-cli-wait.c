#include "prc-cli-wait.h"

#include <glib-unix.h>
#include <unistd.h>

typedef struct
{
  PrcCliWork work;
  gpointer data;
  GCancellable *cancellable;
  GMainLoop *loop;
} Wait;

static gboolean
on_done (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

/* The loop is ended from within: ended from here it might not have begun yet. */
static gpointer
run (gpointer data)
{
  Wait *wait = data;

  wait->work (wait->cancellable, wait->data);
  g_idle_add (on_done, wait->loop);
  return NULL;
}

static gboolean
on_interrupt (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_CONTINUE;
}

void
prc_cli_wait_for (PrcCliWork work, gpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { work, data, cancellable, loop };
  guint source = g_unix_signal_add (SIGINT, on_interrupt, cancellable);
  GThread *thread = g_thread_new ("work", run, &wait);

  g_main_loop_run (loop);
  g_thread_join (thread);
  g_source_remove (source);
}

void
prc_cli_wait_progress (double fraction, gpointer data)
{
  if (isatty (STDERR_FILENO))
    g_printerr (fraction < 1 ? "\r%3.0f %%" : "\r     \r", fraction * 100);
}
