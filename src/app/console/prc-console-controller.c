#include "prc-console-controller.h"

#include "prc-event-words.h"
#include "prc-trouble.h"

#include <glib/gi18n.h>

#define ARMED_MS 3000

/* An act that was announced and waits, for its time to pass or for a second press. It is meant for
 * the show as it stood then, and for nobody else. */
typedef struct
{
  PrcConsoleAct act; /* PRC_DO_NONE: nothing waits */
  gint64 seq;
  int standby; /* number of the cue; 0: none */
  guint source;
} Waiting;

struct _PrcConsoleController
{
  GObject parent_instance;
  PrcShow *show;
  guint errors;
  Waiting held;
  Waiting armed;
  GHashTable *labels; /* seq (GINT_TO_POINTER) to what that step was, in words */
};

enum
{
  SAID,
  HOLD_BEGAN,
  HOLD_ENDED,
  ASK_START,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcConsoleController, prc_console_controller, G_TYPE_OBJECT)

/* --- words
 * ----------------------------------------------------------------------------------------- */

static void
say (PrcConsoleController *self, PrcSaidKind kind, const char *words)
{
  g_signal_emit (self, signals[SAID], 0, words, (int) kind);
}

/* --- waiting
 * ----------------------------------------------------------------------------------------- */

static int
get_standby_number (PrcConsoleController *self)
{
  const PrcCue *cue = prc_live_state_get_standby (prc_show_get_state (self->show));

  return cue != NULL ? cue->number : 0;
}

static void
begin_waiting (PrcConsoleController *self, Waiting *waiting, PrcConsoleAct act)
{
  waiting->act = act;
  waiting->seq = prc_live_state_get_seq (prc_show_get_state (self->show));
  waiting->standby = get_standby_number (self);
}

/* Does what was announced still mean the same. */
static gboolean
is_as_announced (PrcConsoleController *self, const Waiting *waiting)
{
  return waiting->seq == prc_live_state_get_seq (prc_show_get_state (self->show)) &&
         waiting->standby == get_standby_number (self);
}

static void
drop_armed (PrcConsoleController *self)
{
  g_clear_handle_id (&self->armed.source, g_source_remove);
  self->armed.act = PRC_DO_NONE;
}

static void
end_hold (PrcConsoleController *self, gboolean done)
{
  if (self->held.act == PRC_DO_NONE)
    return;
  g_clear_handle_id (&self->held.source, g_source_remove);
  self->held.act = PRC_DO_NONE;
  g_signal_emit (self, signals[HOLD_ENDED], 0, done);
}

void
prc_console_controller_let_go (PrcConsoleController *self)
{
  g_return_if_fail (PRC_IS_CONSOLE_CONTROLLER (self));

  end_hold (self, FALSE);
  drop_armed (self);
}

/* --- doing
 * ------------------------------------------------------------------------------------------- */

static gboolean
do_event (PrcConsoleController *self, PrcEventKind kind, gint64 subject, gint64 other,
          const char *detail, const char *whom)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = prc_event_words_dup_step (kind, whom);

  prc_console_controller_let_go (self);
  if (!prc_show_do (self->show, &(PrcShowStep){ kind, subject, other, (char *) detail }, &error))
    {
      g_autofree char *trouble = prc_trouble_dup_sentence (error, NULL);

      say (self,
           g_error_matches (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_TOO_SOON) ? PRC_SAID_TOO_SOON
                                                                            : PRC_SAID_REFUSED,
           trouble);
      return FALSE;
    }
  g_hash_table_insert (
      self->labels,
      GINT_TO_POINTER ((int) prc_live_state_get_seq (prc_show_get_state (self->show))),
      g_strdup (words));
  say (self, PRC_SAID_PLAIN, words);
  return TRUE;
}

PrcGo
prc_console_controller_get_go (PrcConsoleController *self)
{
  const PrcLiveState *state = prc_show_get_state (self->show);

  switch (prc_live_state_get_kind (state))
    {
    case PRC_SHOW_READY:
      return PRC_GO_START;
    case PRC_SHOW_RUNNING:
      return prc_live_state_get_standby (state) != NULL ? PRC_GO_NEXT : PRC_GO_FINISH;
    case PRC_SHOW_HELD:
      return PRC_GO_RELEASE;
    case PRC_SHOW_CLOSED:
    case PRC_SHOW_FINISHED:
      break;
    }
  return PRC_GO_NOTHING;
}

gboolean
prc_console_controller_needs_hold (PrcConsoleController *self, PrcConsoleAct act)
{
  if (act == PRC_DO_ABSENT || act == PRC_DO_SKIP)
    return TRUE;
  if (act == PRC_DO_HOLD)
    return prc_console_controller_get_go (self) == PRC_GO_RELEASE;
  if (act == PRC_DO_NEXT)
    return prc_console_controller_get_go (self) != PRC_GO_NEXT;
  return FALSE;
}

static void
go (PrcConsoleController *self)
{
  const PrcLiveState *state = prc_show_get_state (self->show);

  switch (prc_console_controller_get_go (self))
    {
    case PRC_GO_NOTHING:
      say (self, PRC_SAID_REFUSED, _ ("The ceremony is over. Undo goes back into it."));
      return;
    case PRC_GO_START:
      if (self->errors > 0)
        g_signal_emit (self, signals[ASK_START], 0);
      else
        prc_console_controller_start_anyway (self);
      return;
    case PRC_GO_NEXT:
      do_event (self, PRC_EVENT_GO, 0, 0, NULL,
                prc_event_words_get_label (prc_live_state_get_standby (state)));
      return;
    case PRC_GO_RELEASE:
      do_event (self, PRC_EVENT_RELEASE, 0, 0, NULL, NULL);
      return;
    case PRC_GO_FINISH:
      do_event (self, PRC_EVENT_FINISH, 0, 0, NULL, NULL);
      return;
    }
}

/* No-show and Skip act on the name that stands by, never on the live one. */
static void
pass_over (PrcConsoleController *self, PrcConsoleAct act)
{
  const PrcCue *cue = prc_live_state_get_standby (prc_show_get_state (self->show));

  if (cue == NULL)
    {
      say (self, PRC_SAID_REFUSED, _ ("Nobody stands by."));
      return;
    }
  if (act == PRC_DO_ABSENT && cue->graduand == 0)
    {
      say (self, PRC_SAID_REFUSED, _ ("What stands by is not a person. Skip passes over an item."));
      return;
    }
  if (act == PRC_DO_ABSENT)
    do_event (self, PRC_EVENT_ABSENT, cue->graduand, 0, NULL, prc_event_words_get_label (cue));
  else
    do_event (self, PRC_EVENT_SKIP, cue->graduand, cue->graduand != 0 ? 0 : cue->number, NULL,
              prc_event_words_get_label (cue));
}

void
prc_console_controller_perform (PrcConsoleController *self, PrcConsoleAct act)
{
  const PrcLiveState *state = prc_show_get_state (self->show);

  prc_console_controller_let_go (self);
  switch (act)
    {
    case PRC_DO_NEXT:
      go (self);
      break;
    case PRC_DO_BACK:
      do_event (self, PRC_EVENT_BACK, 0, 0, NULL, NULL);
      break;
    case PRC_DO_HOLD:
      if (prc_live_state_get_kind (state) == PRC_SHOW_HELD)
        go (self);
      else
        do_event (self, PRC_EVENT_HOLD, 0, 0, NULL, NULL);
      break;
    case PRC_DO_BLANK:
      do_event (self, prc_live_state_is_blanked (state) ? PRC_EVENT_UNBLANK : PRC_EVENT_BLANK, 0, 0,
                NULL, NULL);
      break;
    case PRC_DO_ABSENT:
    case PRC_DO_SKIP:
      pass_over (self, act);
      break;
    case PRC_DO_NONE:
    case PRC_DO_SEARCH:
    case PRC_DO_STAND_BY:
    case PRC_DO_LATE:
    case PRC_DO_MESSAGE:
    case PRC_DO_TEST_CARD:
    case PRC_DO_NEXT_REGION:
    case PRC_DO_PREVIOUS_REGION:
      break;
    }
}

void
prc_console_controller_start_anyway (PrcConsoleController *self)
{
  do_event (self, PRC_EVENT_START, 0, 0, NULL, NULL);
}

/* --- holding
 * ------------------------------------------------------------------------------------------ */

/* What an act that is held will do. Returns: (transfer full) */
static char *
dup_hold_words (PrcConsoleController *self, PrcConsoleAct act)
{
  const char *whom =
      prc_event_words_get_label (prc_live_state_get_standby (prc_show_get_state (self->show)));

  if (act == PRC_DO_ABSENT)
    return prc_event_words_dup_step (PRC_EVENT_ABSENT, whom);
  if (act == PRC_DO_SKIP)
    return prc_event_words_dup_step (PRC_EVENT_SKIP, whom);
  switch (prc_console_controller_get_go (self))
    {
    case PRC_GO_START:
      return g_strdup (_ ("Start"));
    case PRC_GO_RELEASE:
      return g_strdup (_ ("Release"));
    case PRC_GO_FINISH:
      return g_strdup (_ ("Finish the ceremony"));
    case PRC_GO_NOTHING:
    case PRC_GO_NEXT:
      break;
    }
  return g_strdup ("");
}

static gboolean
on_held (gpointer data)
{
  PrcConsoleController *self = data;
  PrcConsoleAct act = self->held.act;
  gboolean good = is_as_announced (self, &self->held);

  self->held.source = 0;
  end_hold (self, good);
  if (good)
    prc_console_controller_perform (self, act);
  return G_SOURCE_REMOVE;
}

void
prc_console_controller_press (PrcConsoleController *self, PrcConsoleAct act)
{
  g_autofree char *words = NULL;

  g_return_if_fail (PRC_IS_CONSOLE_CONTROLLER (self));

  prc_console_controller_let_go (self);
  if (!prc_console_controller_needs_hold (self, act))
    {
      prc_console_controller_perform (self, act);
      return;
    }
  if (prc_console_controller_get_go (self) == PRC_GO_NOTHING)
    {
      go (self);
      return;
    }
  words = dup_hold_words (self, act);
  begin_waiting (self, &self->held, act);
  self->held.source = g_timeout_add_full (G_PRIORITY_HIGH, PRC_HOLD_MS, on_held, self, NULL);
  g_signal_emit (self, signals[HOLD_BEGAN], 0, words);
}

void
prc_console_controller_release (PrcConsoleController *self, PrcConsoleAct act)
{
  g_autofree char *what = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (PRC_IS_CONSOLE_CONTROLLER (self));

  if (self->held.act == PRC_DO_NONE || self->held.act != act)
    return;
  what = dup_hold_words (self, act);
  /* Translators: what the act would have done */
  words = g_strdup_printf (_ ("%s: hold it a little longer. Nothing was done."), what);
  end_hold (self, FALSE);
  say (self, PRC_SAID_TOO_SOON, words);
}

static gboolean
on_armed_out (gpointer data)
{
  PrcConsoleController *self = data;

  self->armed.source = 0;
  drop_armed (self);
  return G_SOURCE_REMOVE;
}

void
prc_console_controller_activate (PrcConsoleController *self, PrcConsoleAct act)
{
  gboolean again;

  g_return_if_fail (PRC_IS_CONSOLE_CONTROLLER (self));

  again = act != PRC_DO_NONE && self->armed.act == act && is_as_announced (self, &self->armed);
  prc_console_controller_let_go (self);
  if (!prc_console_controller_needs_hold (self, act) || again)
    {
      prc_console_controller_perform (self, act);
      return;
    }
  begin_waiting (self, &self->armed, act);
  self->armed.source = g_timeout_add (ARMED_MS, on_armed_out, self);
  {
    g_autofree char *what = dup_hold_words (self, act);
    /* Translators: what a second press does */
    g_autofree char *words = g_strdup_printf (_ ("%s: press once more to do it."), what);

    say (self, PRC_SAID_TOO_SOON, words);
  }
}

/* --- other acts
 * ------------------------------------------------------------------------------------------ */

void
prc_console_controller_stand_by (PrcConsoleController *self, int number)
{
  do_event (self, PRC_EVENT_STAND_BY, number, 0, NULL,
            prc_event_words_get_label (prc_event_words_find_cue (self->show, number, 0)));
}

void
prc_console_controller_bring_back (PrcConsoleController *self, gint64 graduand)
{
  do_event (self, PRC_EVENT_PRESENT, graduand, 0, NULL,
            prc_event_words_get_label (prc_event_words_find_cue (self->show, 0, graduand)));
}

void
prc_console_controller_call_again (PrcConsoleController *self, int number)
{
  do_event (self, PRC_EVENT_AGAIN, number, 0, NULL,
            prc_event_words_get_label (prc_event_words_find_cue (self->show, number, 0)));
}

void
prc_console_controller_late (PrcConsoleController *self, gint64 graduand, gint64 after)
{
  const PrcGraduand *person = prc_season_find_graduand (prc_show_get_season (self->show), graduand);
  g_autofree char *name = person != NULL ? prc_person_name_dup_called (person->name) : NULL;

  do_event (self, PRC_EVENT_LATE, graduand, after, NULL, name);
}

void
prc_console_controller_message (PrcConsoleController *self, PrcRole role, const char *words)
{
  do_event (self, PRC_EVENT_MESSAGE, role, 0, words, words);
}

void
prc_console_controller_announce (PrcConsoleController *self, const char *words)
{
  do_event (self, PRC_EVENT_ANNOUNCE, PRC_ROLE_HALL, 0, words, words);
}

void
prc_console_controller_scan (PrcConsoleController *self, const char *code)
{
  gint64 graduand = 0;
  const PrcCue *cue = prc_live_parse_code (code, &graduand)
                          ? prc_event_words_find_cue (self->show, 0, graduand)
                          : NULL;

  do_event (self, PRC_EVENT_SCAN, 0, 0, code, prc_event_words_get_label (cue));
}

char *
prc_console_controller_dup_event (PrcConsoleController *self, const PrcShowEvent *event)
{
  const char *known = g_hash_table_lookup (self->labels, GINT_TO_POINTER ((int) event->seq));

  return known != NULL ? g_strdup (known) : prc_event_words_dup (self->show, event);
}

void
prc_console_controller_undo (PrcConsoleController *self)
{
  PrcEventKind kind;
  gint64 seq;
  const char *known;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PRC_IS_CONSOLE_CONTROLLER (self));

  if (!prc_live_state_get_undoable (prc_show_get_state (self->show), &seq, &kind))
    {
      say (self, PRC_SAID_REFUSED, _ ("There is nothing to take back."));
      return;
    }
  known = g_hash_table_lookup (self->labels, GINT_TO_POINTER ((int) seq));
  words =
      g_strdup_printf (_ ("Undid: %s"), known != NULL ? known : prc_event_words_get_kind (kind));
  prc_console_controller_let_go (self);
  if (prc_show_do (self->show, &(PrcShowStep){ .kind = PRC_EVENT_UNDO, .subject = seq }, &error))
    say (self, PRC_SAID_PLAIN, words);
  else
    {
      g_autofree char *trouble = prc_trouble_dup_sentence (error, NULL);

      say (self, PRC_SAID_REFUSED, trouble);
    }
}

void
prc_console_controller_redo (PrcConsoleController *self)
{
  PrcEventKind kind;
  gint64 seq;
  const char *known;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PRC_IS_CONSOLE_CONTROLLER (self));

  if (!prc_live_state_get_redoable (prc_show_get_state (self->show), &seq, &kind))
    {
      say (self, PRC_SAID_REFUSED, _ ("There is nothing to do again."));
      return;
    }
  known = g_hash_table_lookup (self->labels, GINT_TO_POINTER ((int) seq));
  words = g_strdup_printf (_ ("Did again: %s"),
                           known != NULL ? known : prc_event_words_get_kind (kind));
  prc_console_controller_let_go (self);
  if (prc_show_do (self->show, &(PrcShowStep){ .kind = PRC_EVENT_REDO, .subject = seq }, &error))
    say (self, PRC_SAID_PLAIN, words);
  else
    {
      g_autofree char *trouble = prc_trouble_dup_sentence (error, NULL);

      say (self, PRC_SAID_REFUSED, trouble);
    }
}

guint
prc_console_controller_count_passed (PrcConsoleController *self, int number)
{
  const PrcLiveState *state = prc_show_get_state (self->show);
  const GPtrArray *cues = prc_live_state_get_cues (state);
  const PrcCue *standby = prc_live_state_get_standby (state);
  gboolean counting = FALSE;
  guint count = 0;

  for (guint i = 0; standby != NULL && i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->number == number)
        return counting ? count : 0;
      counting = counting || cue->number == standby->number;
      if (counting && cue->graduand != 0 &&
          prc_live_state_get_fate (state, cue->number) == PRC_CUE_WAITING)
        count++;
    }
  return 0;
}

/* --- the object
 * --------------------------------------------------------------------------------------------- */

static void
prc_console_controller_dispose (GObject *object)
{
  PrcConsoleController *self = PRC_CONSOLE_CONTROLLER (object);

  g_clear_handle_id (&self->held.source, g_source_remove);
  g_clear_handle_id (&self->armed.source, g_source_remove);
  g_clear_object (&self->show);
  G_OBJECT_CLASS (prc_console_controller_parent_class)->dispose (object);
}

static void
prc_console_controller_finalize (GObject *object)
{
  g_hash_table_unref (PRC_CONSOLE_CONTROLLER (object)->labels);
  G_OBJECT_CLASS (prc_console_controller_parent_class)->finalize (object);
}

static void
prc_console_controller_class_init (PrcConsoleControllerClass *class)
{
  GType type = PRC_TYPE_CONSOLE_CONTROLLER;

  G_OBJECT_CLASS (class)->dispose = prc_console_controller_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_console_controller_finalize;
  signals[SAID] = g_signal_new ("said", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_STRING, G_TYPE_INT);
  signals[HOLD_BEGAN] = g_signal_new ("hold-began", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[HOLD_ENDED] = g_signal_new ("hold-ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[ASK_START] =
      g_signal_new ("ask-start", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
prc_console_controller_init (PrcConsoleController *self)
{
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

PrcConsoleController *
prc_console_controller_new (PrcShow *show)
{
  PrcConsoleController *self = g_object_new (PRC_TYPE_CONSOLE_CONTROLLER, NULL);

  self->show = g_object_ref (show);
  /* Whoever made the step: what waits was announced before it. */
  g_signal_connect_object (show, "stepped", G_CALLBACK (prc_console_controller_let_go), self,
                           G_CONNECT_SWAPPED);
  return self;
}

PrcShow *
prc_console_controller_get_show (PrcConsoleController *self)
{
  return self->show;
}

void
prc_console_controller_set_errors (PrcConsoleController *self, guint errors)
{
  self->errors = errors;
}
