#include "prc-show-past.h"

/* Does the 'open' at @index begin a show, or go on with one. */
static gboolean
begins_anew (const GPtrArray *events, guint index, const char *digest, gboolean rehearsal)
{
  const PrcShowEvent *event = g_ptr_array_index (events, index);

  return digest == NULL || rehearsal || g_strcmp0 (event->detail, digest) != 0;
}

GPtrArray *
prc_show_past_list (const GPtrArray *events, gboolean rehearsal)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
  const char *digest = NULL;
  guint begin = events->len;

  for (guint i = 0; i < events->len; i++)
    {
      const PrcShowEvent *event = g_ptr_array_index (events, i);

      if (event->kind != PRC_EVENT_OPEN)
        continue;
      if (begins_anew (events, i, digest, rehearsal))
        begin = i;
      digest = event->detail != NULL ? event->detail : "";
    }
  for (guint i = begin; i < events->len; i++)
    g_ptr_array_add (list, prc_show_event_ref (g_ptr_array_index (events, i)));
  return list;
}

gboolean
prc_show_past_was_started (const GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    if (((const PrcShowEvent *) g_ptr_array_index (events, i))->kind == PRC_EVENT_START)
      return TRUE;
  return FALSE;
}

const char *
prc_show_past_get_digest (const GPtrArray *events)
{
  for (guint i = events->len; i > 0; i--)
    {
      const PrcShowEvent *event = g_ptr_array_index (events, i - 1);

      if (event->kind == PRC_EVENT_OPEN)
        return event->detail;
    }
  return NULL;
}

gboolean
prc_show_past_fits (const PrcRunningOrder *order, const GPtrArray *events)
{
  g_autofree char *digest = prc_running_order_dup_digest (order);

  return g_strcmp0 (digest, prc_show_past_get_digest (events)) == 0;
}

gboolean
prc_show_past_equal (const PrcRunningOrder *a, const PrcRunningOrder *b)
{
  g_autoptr (GVariant) p = g_variant_ref_sink (prc_running_order_to_variant (a));
  g_autoptr (GVariant) q = g_variant_ref_sink (prc_running_order_to_variant (b));

  return g_variant_equal (p, q);
}

GArray *
prc_show_past_list_absent (const PrcLiveState *state)
{
  const GPtrArray *cues = prc_live_state_get_cues (state);
  GArray *absent = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (prc_live_state_get_fate (state, cue->number) == PRC_CUE_ABSENT)
        g_array_append_val (absent, cue->graduand);
    }
  return absent;
}
