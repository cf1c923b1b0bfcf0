#include "prc-stage-supervisor.h"

#include "prc-desk.h"
#include "prc-enum.h"
#include "prc-link.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <signal.h>

#define WAIT_FOR_STAGE_MS 1500
#define HEARTBEAT_MS 250
/* A stage that can't be started is tried again, ever more slowly: the show goes on without it. */
#define FIRST_PAUSE_MS 50
#define LAST_PAUSE_MS 5000
#define LAST_WORD_MS 1000
/* A stage that answers no ping for so long hangs, and is made to end so that it is started again.
 */
#define SILENCE_LIMIT (10 * G_TIME_SPAN_SECOND)
/* A heartbeat as late as that says that it was this program that did not listen. */
#define LATE_BEAT (2 * G_TIME_SPAN_SECOND)

struct _PrcStageSupervisor
{
  GObject parent_instance;
  char *season_path;
  char *socket_path;
  GSocketService *service;
  PrcLink *link;
  pid_t pid;    /* of the stage at the other end; 0: not known */
  gint64 heard; /* monotonic µs of its last message */
  gint64 beat;  /* and of our last heartbeat */
  guint start_source;
  guint heartbeat_source;
  guint pause_ms;
  gboolean ended;
  PrcAssets *assets;
  GVariant *screens;
  PrcSnapshot *snapshot;
  char *clock;
};

enum
{
  PAINTED,
  ACTIVE,
  KEY,
  RUNNING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcStageSupervisor, prc_stage_supervisor, G_TYPE_OBJECT)

static void start_soon (PrcStageSupervisor *self, guint delay_ms);

/* --- what the stage says -------------------------------------------------------------------------
 */

static void
on_message (PrcLink *link, const char *name, GVariant *body, PrcStageSupervisor *self)
{
  self->heard = g_get_monotonic_time ();
  if (g_str_equal (name, "painted") && g_variant_is_of_type (body, G_VARIANT_TYPE ("(sx)")))
    {
      const char *nick;
      gint64 seq;
      int role;

      g_variant_get (body, "(&sx)", &nick, &seq);
      if (prc_enum_from_nick (PRC_TYPE_ROLE, nick, &role))
        g_signal_emit (self, signals[PAINTED], 0, role, seq);
    }
  else if (g_str_equal (name, "active"))
    g_signal_emit (self, signals[ACTIVE], 0);
  else if (g_str_equal (name, "key") && g_variant_is_of_type (body, G_VARIANT_TYPE ("(uu)")))
    {
      guint keyval, modifiers;

      g_variant_get (body, "(uu)", &keyval, &modifiers);
      g_signal_emit (self, signals[KEY], 0, keyval, modifiers);
    }
}

static void
drop_link (PrcStageSupervisor *self)
{
  if (self->link == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->link, self);
  prc_link_close (self->link);
  g_clear_object (&self->link);
}

static void
on_ended (PrcLink *link, PrcStageSupervisor *self)
{
  drop_link (self);
  g_signal_emit (self, signals[RUNNING], 0, FALSE);
  if (!self->ended)
    start_soon (self, self->pause_ms);
}

static void
send_all (PrcStageSupervisor *self)
{
  if (self->assets != NULL)
    prc_link_send (self->link, "assets", prc_assets_to_variant (self->assets));
  if (self->clock != NULL)
    prc_link_send (self->link, "clock", g_variant_new_string (self->clock));
  if (self->screens != NULL)
    prc_link_send (self->link, "screens", self->screens);
  if (self->snapshot != NULL)
    prc_link_send (self->link, "snapshot", prc_snapshot_to_variant (self->snapshot));
}

/* As the kernel knows it: a stage that hangs may not have said. It may be one that we did not
 * start.
 */
static pid_t
get_peer_pid (GSocketConnection *connection)
{
  g_autoptr (GCredentials) credentials =
      g_socket_get_credentials (g_socket_connection_get_socket (connection), NULL);
  pid_t pid = credentials != NULL ? g_credentials_get_unix_pid (credentials, NULL) : 0;

  return pid > 1 ? pid : 0;
}

static gboolean
on_incoming (GSocketService *service, GSocketConnection *connection, GObject *source,
             PrcStageSupervisor *self)
{
  if (self->ended)
    return TRUE;
  /* The newest stage counts: an older one that still holds on goes, or each would take the other's
   * place for ever. */
  if (self->link != NULL && self->pid != 0 && self->pid != get_peer_pid (connection))
    kill (self->pid, SIGTERM);
  drop_link (self);
  g_clear_handle_id (&self->start_source, g_source_remove);
  self->link = prc_link_new (connection);
  self->pid = get_peer_pid (connection);
  self->heard = g_get_monotonic_time ();
  g_signal_connect (self->link, "message", G_CALLBACK (on_message), self);
  g_signal_connect (self->link, "ended", G_CALLBACK (on_ended), self);
  send_all (self);
  g_signal_emit (self, signals[RUNNING], 0, TRUE);
  return TRUE;
}

/* --- starting it
 * ----------------------------------------------------------------------------------- */

/* It is the end of the connection that counts; this only reaps. */
static void
on_exited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcStageSupervisor) self = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  if (self->link == NULL && !self->ended)
    start_soon (self, self->pause_ms);
}

static gboolean
on_start (gpointer data)
{
  PrcStageSupervisor *self = data;
  g_autofree char *program = prc_desk_dup_program_path ("procession-stage");
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  self->start_source = 0;
  if (self->link != NULL || self->ended)
    return G_SOURCE_REMOVE;
  if (program != NULL)
    process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--socket",
                                self->socket_path, "--season", self->season_path, NULL);
  self->pause_ms = MIN (self->pause_ms * 2, LAST_PAUSE_MS);
  if (process != NULL)
    {
      g_subprocess_wait_async (process, NULL, on_exited, g_object_ref (self));
      return G_SOURCE_REMOVE;
    }
  g_warning ("the stage could not be started: %s", error != NULL ? error->message : "no program");
  start_soon (self, self->pause_ms);
  return G_SOURCE_REMOVE;
}

static void
start_soon (PrcStageSupervisor *self, guint delay_ms)
{
  if (self->start_source == 0)
    self->start_source = g_timeout_add_full (G_PRIORITY_HIGH, delay_ms, on_start, self, NULL);
}

/* The end of its connection, which follows, starts another with the last picture. */
static void
end_hung (PrcStageSupervisor *self, gint64 now)
{
  if (now - self->beat > LATE_BEAT)
    self->heard = now;
  self->beat = now;
  if (self->pid == 0 || now - self->heard < SILENCE_LIMIT)
    return;
  g_warning ("the stage (process %d) does not answer; it is started again", (int) self->pid);
  kill (self->pid, SIGKILL);
  self->heard = now; /* so that it is not done each beat while the kernel clears up */
}

static gboolean
on_heartbeat (gpointer data)
{
  PrcStageSupervisor *self = data;

  if (self->link != NULL)
    {
      end_hung (self, g_get_monotonic_time ());
      self->pause_ms = FIRST_PAUSE_MS;
      prc_link_send (self->link, "ping", g_variant_new_uint64 ((guint64) g_get_monotonic_time ()));
    }
  return G_SOURCE_CONTINUE;
}

/* --- what it is told
 * --------------------------------------------------------------------------------- */

void
prc_stage_supervisor_set_assets (PrcStageSupervisor *self, PrcAssets *assets)
{
  g_return_if_fail (PRC_IS_STAGE_SUPERVISOR (self));

  g_clear_pointer (&self->assets, prc_assets_unref);
  self->assets = assets != NULL ? prc_assets_ref (assets) : NULL;
  if (self->link != NULL && self->assets != NULL)
    prc_link_send (self->link, "assets", prc_assets_to_variant (self->assets));
}

void
prc_stage_supervisor_set_screens (PrcStageSupervisor *self, GVariant *screens)
{
  g_return_if_fail (PRC_IS_STAGE_SUPERVISOR (self));

  g_variant_ref_sink (screens);
  if (self->screens != NULL && g_variant_equal (self->screens, screens))
    {
      g_variant_unref (screens);
      return;
    }
  g_clear_pointer (&self->screens, g_variant_unref);
  self->screens = screens;
  if (self->link != NULL)
    prc_link_send (self->link, "screens", self->screens);
}

void
prc_stage_supervisor_set_snapshot (PrcStageSupervisor *self, const PrcSnapshot *snapshot)
{
  g_return_if_fail (PRC_IS_STAGE_SUPERVISOR (self));

  if (snapshot == self->snapshot)
    return;
  g_clear_pointer (&self->snapshot, prc_snapshot_unref);
  self->snapshot = prc_snapshot_ref (snapshot);
  if (self->link != NULL)
    prc_link_send (self->link, "snapshot", prc_snapshot_to_variant (self->snapshot));
}

void
prc_stage_supervisor_set_clock (PrcStageSupervisor *self, const char *clock)
{
  g_return_if_fail (PRC_IS_STAGE_SUPERVISOR (self));

  if (g_strcmp0 (clock, self->clock) == 0)
    return;
  g_free (self->clock);
  self->clock = g_strdup (clock);
  if (self->link != NULL)
    prc_link_send (self->link, "clock", g_variant_new_string (clock));
}

gboolean
prc_stage_supervisor_is_running (PrcStageSupervisor *self)
{
  return self->link != NULL;
}

void
prc_stage_supervisor_end (PrcStageSupervisor *self, gboolean keep)
{
  g_return_if_fail (PRC_IS_STAGE_SUPERVISOR (self));

  self->ended = TRUE;
  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_handle_id (&self->heartbeat_source, g_source_remove);
  if (self->link != NULL)
    {
      prc_link_send (self->link, keep ? "stay" : "bye", g_variant_new ("()"));
      /* A stage that did not hear it would start a console again. */
      if (!prc_link_flush (self->link, LAST_WORD_MS) && !keep && self->pid != 0)
        kill (self->pid, SIGTERM);
    }
  drop_link (self);
  if (self->service != NULL)
    {
      g_socket_service_stop (self->service);
      g_socket_listener_close (G_SOCKET_LISTENER (self->service));
      g_clear_object (&self->service);
      g_unlink (self->socket_path);
    }
}

/* --- the object
 * ---------------------------------------------------------------------------------------- */

static void
prc_stage_supervisor_finalize (GObject *object)
{
  PrcStageSupervisor *self = PRC_STAGE_SUPERVISOR (object);

  prc_stage_supervisor_end (self, FALSE);
  g_free (self->season_path);
  g_free (self->socket_path);
  g_clear_pointer (&self->assets, prc_assets_unref);
  g_clear_pointer (&self->screens, g_variant_unref);
  g_clear_pointer (&self->snapshot, prc_snapshot_unref);
  g_free (self->clock);
  G_OBJECT_CLASS (prc_stage_supervisor_parent_class)->finalize (object);
}

static void
prc_stage_supervisor_class_init (PrcStageSupervisorClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_stage_supervisor_finalize;
  signals[PAINTED] = g_signal_new ("painted", PRC_TYPE_STAGE_SUPERVISOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
  signals[ACTIVE] = g_signal_new ("active", PRC_TYPE_STAGE_SUPERVISOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[KEY] = g_signal_new ("key", PRC_TYPE_STAGE_SUPERVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[RUNNING] = g_signal_new ("running", PRC_TYPE_STAGE_SUPERVISOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
prc_stage_supervisor_init (PrcStageSupervisor *self)
{
  self->pause_ms = FIRST_PAUSE_MS;
}

PrcStageSupervisor *
prc_stage_supervisor_new (const char *season_path, gboolean resume, GError **error)
{
  g_autoptr (PrcStageSupervisor) self = g_object_new (PRC_TYPE_STAGE_SUPERVISOR, NULL);
  g_autoptr (GSocketAddress) address = NULL;

  self->season_path = g_strdup (season_path);
  self->socket_path = prc_link_dup_socket_path (season_path);
  /* Left by a console that died; the season's lock says that no other console is alive. */
  g_unlink (self->socket_path);
  address = g_unix_socket_address_new (self->socket_path);
  self->service = g_socket_service_new ();
  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address,
                                      G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL,
                                      error))
    return NULL;
  g_signal_connect (self->service, "incoming", G_CALLBACK (on_incoming), self);
  g_socket_service_start (self->service);
  self->heartbeat_source = g_timeout_add (HEARTBEAT_MS, on_heartbeat, self);
  start_soon (self, resume ? WAIT_FOR_STAGE_MS : 0);
  return g_steal_pointer (&self);
}
