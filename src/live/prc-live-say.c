/* Events that move nothing: hold, release, blank, unblank, ready, messages. */
#include "prc-live-private.h"

#include "prc-enum.h"

gboolean
prc_live_refuse_already (const PrcShowEvent *event, GError **error)
{
  g_set_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_ALREADY, "'%s' would change nothing",
               prc_enum_to_nick (PRC_TYPE_EVENT_KIND, (int) event->kind));
  return FALSE;
}

gboolean
prc_live_say_hold (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  state->now->kind = PRC_SHOW_HELD;
  prc_moment_set_words (&state->now->hold_reason, event->detail);
  state->now->reader_ready = FALSE;
  state->now->pace.last = 0;
  return TRUE;
}

gboolean
prc_live_say_release (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  state->now->kind = PRC_SHOW_RUNNING;
  prc_moment_set_words (&state->now->hold_reason, NULL);
  return TRUE;
}

static gboolean
set_blanked (PrcLiveState *state, const PrcShowEvent *event, gboolean blanked, GError **error)
{
  if (state->now->blanked == blanked)
    return prc_live_refuse_already (event, error);
  state->now->blanked = blanked;
  return TRUE;
}

gboolean
prc_live_say_blank (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  return set_blanked (state, event, TRUE, error);
}

gboolean
prc_live_say_unblank (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  return set_blanked (state, event, FALSE, error);
}

gboolean
prc_live_say_ready (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  if (state->now->reader_ready)
    return prc_live_refuse_already (event, error);
  state->now->reader_ready = TRUE;
  return TRUE;
}

gboolean
prc_live_say_message (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMessage *message = event->subject == PRC_ROLE_READER ? &state->now->reader : &state->now->vc;
  gboolean empty = event->detail == NULL || *event->detail == '\0';

  if (empty && message->words == NULL)
    return prc_live_refuse_already (event, error);
  prc_moment_set_words (&message->words, event->detail);
  message->stepped_ms = -1;
  return TRUE;
}

gboolean
prc_live_say_announce (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  gboolean empty = event->detail == NULL || *event->detail == '\0';

  if (empty && state->now->announcement == NULL)
    return prc_live_refuse_already (event, error);
  prc_moment_set_words (&state->now->announcement, event->detail);
  state->now->announced_on = event->subject >= PRC_ROLE_HALL && event->subject <= PRC_ROLE_HOLDING
                                 ? (PrcRole) event->subject
                                 : PRC_ROLE_HALL;
  return TRUE;
}
