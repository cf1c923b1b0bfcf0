#include "prc-stage-console.h"

#include "prc-config.h"

#include <gio/gunixsocketaddress.h>
#include <signal.h>
#include <unistd.h>

#define CONNECT_AGAIN_MS 20
#define SILENCE_LIMIT (10 * G_TIME_SPAN_SECOND)
#define LAST_LIMIT (2 * G_TIME_SPAN_SECOND) /* between SIGABRT and SIGKILL */
/* From the start of a console to its connection. */
#define CONNECT_LIMIT (15 * G_TIME_SPAN_SECOND)
#define WATCH_MS 500
/* A look as late as that says that it was this program that did not listen. */
#define LATE_LOOK (2 * G_TIME_SPAN_SECOND)
#define MAX_STARTS 5
#define STARTS_WITHIN (60 * G_TIME_SPAN_SECOND)

struct _PrcStageConsole
{
  GObject parent_instance;

  char *socket_path;
  char *season;
  GSocketClient *client;
  GCancellable *cancellable;
  PrcLink *link;
  int pid;
  GPid child; /* the console that we started; 0: none, or ended */
  guint child_source;
  gboolean orderly;          /* it said that it would go: don't bring it back */
  gint64 heard;              /* monotonic µs of the last message */
  gint64 looked;             /* and of our last look at the watch */
  gint64 aborted;            /* when SIGABRT was sent; 0: not */
  gint64 starts[MAX_STARTS]; /* of the console, the newest last; 0: none */
  guint connect_source;
  guint watch_source;
};

G_DEFINE_FINAL_TYPE (PrcStageConsole, prc_stage_console, G_TYPE_OBJECT)

enum
{
  CONNECTED,
  MESSAGE,
  BYE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void connect_soon (PrcStageConsole *console);

/* The console's program: told by the environment, else beside us, as built or as installed. */
static char *
dup_console_program (void)
{
  const char *told = g_getenv ("PROCESSION_CONSOLE");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self != NULL ? self : ".");
  g_autofree char *built = g_build_filename (folder, "..", "app", "procession", NULL);

  if (told != NULL)
    return g_strdup (told);
  if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);
  return g_build_filename (PRC_BINDIR, "procession", NULL);
}

static gboolean
may_start (PrcStageConsole *console)
{
  gint64 now = g_get_monotonic_time ();

  if (console->season == NULL ||
      (console->starts[0] != 0 && now - console->starts[0] < STARTS_WITHIN))
    return FALSE;
  for (int i = 1; i < MAX_STARTS; i++)
    console->starts[i - 1] = console->starts[i];
  console->starts[MAX_STARTS - 1] = now;
  return TRUE;
}

static void
on_child_ended (GPid pid, int status, gpointer data)
{
  PrcStageConsole *console = data;

  console->child = 0;
  console->child_source = 0;
  g_spawn_close_pid (pid);
}

static void
start_console (PrcStageConsole *console)
{
  g_autofree char *program = dup_console_program ();
  char *argv[] = { program, (char *) "--resume", console->season, NULL };
  g_autoptr (GError) error = NULL;

  if (!may_start (console))
    return;
  if (!g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &console->child,
                      &error))
    g_warning ("The console could not be started again: %s", error->message);
  else
    console->child_source = g_child_watch_add (console->child, on_child_ended, console);
}

/* Is a console missing that should be there, and none on its way. One that hangs on its way is
 * ended; its end is told by the child watch. */
static gboolean
is_missing (PrcStageConsole *console)
{
  if (console->link != NULL || console->orderly || console->starts[MAX_STARTS - 1] == 0)
    return FALSE;
  if (console->child != 0 &&
      g_get_monotonic_time () - console->starts[MAX_STARTS - 1] > CONNECT_LIMIT)
    kill (console->child, SIGKILL);
  return console->child == 0;
}

static void
on_link_message (PrcLink *link, const char *name, GVariant *body, PrcStageConsole *console)
{
  console->heard = g_get_monotonic_time ();
  if (g_str_equal (name, "ping"))
    prc_link_send (link, "pong", body);
  else if (g_str_equal (name, "bye"))
    {
      console->orderly = TRUE;
      g_signal_emit (console, signals[BYE], 0);
    }
  else if (g_str_equal (name, "stay"))
    console->orderly = TRUE;
  else
    g_signal_emit (console, signals[MESSAGE], 0, name, body);
}

static void
drop_link (PrcStageConsole *console)
{
  if (console->link == NULL)
    return;
  g_signal_handlers_disconnect_by_data (console->link, console);
  prc_link_close (console->link);
  g_clear_object (&console->link);
}

static void
on_link_ended (PrcLink *link, PrcStageConsole *console)
{
  drop_link (console);
  if (!console->orderly)
    start_console (console);
  connect_soon (console);
}

static void
on_connected (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcStageConsole) console = data;
  g_autoptr (GSocketConnection) connection =
      g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, NULL);

  if (g_cancellable_is_cancelled (console->cancellable))
    return;
  if (connection == NULL)
    {
      connect_soon (console);
      return;
    }
  console->orderly = FALSE;
  console->link = prc_link_new (connection);
  console->heard = g_get_monotonic_time ();
  console->aborted = 0;
  g_signal_connect (console->link, "message", G_CALLBACK (on_link_message), console);
  g_signal_connect (console->link, "ended", G_CALLBACK (on_link_ended), console);
  g_signal_emit (console, signals[CONNECTED], 0);
}

static gboolean
on_connect (gpointer data)
{
  PrcStageConsole *console = data;
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (console->socket_path);

  console->connect_source = 0;
  g_socket_client_connect_async (console->client, G_SOCKET_CONNECTABLE (address),
                                 console->cancellable, on_connected, g_object_ref (console));
  return G_SOURCE_REMOVE;
}

static void
connect_soon (PrcStageConsole *console)
{
  if (console->connect_source == 0)
    console->connect_source = g_timeout_add (CONNECT_AGAIN_MS, on_connect, console);
}

static gboolean
on_watch (gpointer data)
{
  PrcStageConsole *console = data;
  gint64 now = g_get_monotonic_time ();

  if (now - console->looked > LATE_LOOK)
    console->heard = now;
  console->looked = now;
  if (is_missing (console))
    start_console (console);
  if (console->link == NULL || console->pid <= 0 || now - console->heard < SILENCE_LIMIT)
    return G_SOURCE_CONTINUE;
  if (console->aborted == 0)
    {
      console->aborted = now;
      kill (console->pid, SIGABRT);
    }
  else if (now - console->aborted > LAST_LIMIT)
    kill (console->pid, SIGKILL);
  return G_SOURCE_CONTINUE;
}

static void
prc_stage_console_dispose (GObject *object)
{
  PrcStageConsole *console = PRC_STAGE_CONSOLE (object);

  g_cancellable_cancel (console->cancellable);
  drop_link (console);
  g_clear_handle_id (&console->child_source, g_source_remove);
  g_clear_handle_id (&console->connect_source, g_source_remove);
  g_clear_handle_id (&console->watch_source, g_source_remove);
  g_clear_object (&console->client);
  g_clear_object (&console->cancellable);
  g_clear_pointer (&console->socket_path, g_free);
  g_clear_pointer (&console->season, g_free);
  G_OBJECT_CLASS (prc_stage_console_parent_class)->dispose (object);
}

static void
prc_stage_console_class_init (PrcStageConsoleClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_stage_console_dispose;
  signals[CONNECTED] =
      g_signal_new ("connected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);
  signals[BYE] = g_signal_new ("bye", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
prc_stage_console_init (PrcStageConsole *console)
{
  console->client = g_socket_client_new ();
  console->cancellable = g_cancellable_new ();
}

PrcStageConsole *
prc_stage_console_new (const char *socket_path, const char *season)
{
  PrcStageConsole *console = g_object_new (PRC_TYPE_STAGE_CONSOLE, NULL);

  console->socket_path = g_strdup (socket_path);
  console->season = g_strdup (season);
  console->watch_source = g_timeout_add (WATCH_MS, on_watch, console);
  connect_soon (console);
  return console;
}

void
prc_stage_console_send (PrcStageConsole *console, const char *name, GVariant *body)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (body);

  if (console->link != NULL)
    prc_link_send (console->link, name, owned);
}

void
prc_stage_console_set_pid (PrcStageConsole *console, int pid)
{
  console->pid = pid;
}
