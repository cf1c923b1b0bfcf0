#include "prc-live-script.h"

#include "prc-enum.h"

#include <string.h>

static PrcCue *
make_cue (PrcRunningOrder *order, gint64 item, PrcCardKind kind)
{
  PrcCue *cue = prc_cue_new ();

  cue->number = (int) order->cues->len + 1;
  cue->item = item;
  cue->planned = 10 * (cue->number - 1);
  cue->card = prc_card_new ();
  cue->card->kind = kind;
  g_ptr_array_add (order->cues, cue);
  return cue;
}

static void
add_item (PrcRunningOrder *order, gint64 item, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "/", 2);
  int pages = parts[1] != NULL ? (int) g_ascii_strtoll (parts[1], NULL, 10) : 1;

  for (int i = 1; i <= pages; i++)
    {
      PrcCue *cue = make_cue (order, item, PRC_CARD_ITEM);

      cue->card->title = prc_text_new ("en", parts[0], NULL);
      cue->card->page = i;
      cue->card->pages = pages;
    }
}

static void
add_person (PrcRunningOrder *order, gint64 item, const char *name)
{
  PrcCue *cue = make_cue (order, item, PRC_CARD_PERSON);
  int names = prc_running_order_count_names (order);

  cue->graduand = names + 1;
  cue->position = g_strdup_printf ("%d", names + 1);
  cue->external_id = g_strdup (name);
  cue->card->called = g_strdup (name);
}

PrcRunningOrder *
prc_live_script_make_order (const char *cast)
{
  PrcRunningOrder *order = prc_running_order_new ();
  g_auto (GStrv) words = g_strsplit_set (cast, " \t", -1);
  gint64 item = 0;

  for (int i = 0; words[i] != NULL; i++)
    {
      char *word = words[i];
      gsize length = strlen (word);

      if (word[0] == '[' || word[0] == '{')
        {
          word[length - 1] = '\0';
          add_item (order, ++item, word + 1);
        }
      else if (length > 0 && word[0] != '}')
        {
          if (word[length - 1] == '}')
            word[length - 1] = '\0';
          add_person (order, item, word);
        }
    }
  order->frozen = TRUE;
  return order;
}

void
prc_live_script_init (PrcLiveScript *script, const PrcRunningOrder *order, guint guard_ms)
{
  script->state = prc_live_state_new (order, guard_ms);
  script->boot_ms = 60000;
  script->boot = 1;
  script->events = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
}

void
prc_live_script_clear (PrcLiveScript *script)
{
  prc_live_state_unref (script->state);
  g_ptr_array_unref (script->events);
}

gboolean
prc_live_script_do (PrcLiveScript *script, PrcEventKind kind, gint64 subject, gint64 other,
                    const char *detail, GError **error)
{
  g_autoptr (PrcShowEvent) event = prc_show_event_new ();
  PrcLiveState *next;

  event->seq = prc_live_state_get_seq (script->state) + 1;
  event->kind = kind;
  event->subject = subject;
  event->other = other;
  event->detail = g_strdup (detail);
  event->boot_id = g_strdup_printf ("boot-%d", script->boot);
  event->at_boot_ms = script->boot_ms;
  event->at_utc = G_GINT64_CONSTANT (1784000000000) + script->boot_ms;
  next = prc_live_apply (script->state, event, FALSE, error);
  if (next == NULL)
    return FALSE;
  prc_live_state_unref (script->state);
  script->state = next;
  g_ptr_array_add (script->events, g_steal_pointer (&event));
  return TRUE;
}

static gint64
find_person (const PrcLiveScript *script, const char *name)
{
  const GPtrArray *cues = prc_live_state_get_cues (script->state);

  for (guint i = 0; name != NULL && i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (g_strcmp0 (cue->external_id, name) == 0)
        return cue->graduand;
    }
  return 999;
}

static gint64
find_cue (const PrcLiveScript *script, const char *words)
{
  const GPtrArray *cues = prc_live_state_get_cues (script->state);

  for (guint i = 0; words != NULL && i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      g_autofree char *name = prc_live_script_dup_name (cue);

      if (g_strcmp0 (cue->position, words) == 0 || g_strcmp0 (name, words) == 0)
        return cue->number;
    }
  return 999;
}

/* A newcomer of group @item, as 'late' carries him. */
static char *
make_newcomer (const char *name, gint64 item)
{
  g_autoptr (PrcRunningOrder) order = prc_running_order_new ();

  add_person (order, item, name);
  ((PrcCue *) g_ptr_array_index (order->cues, 0))->graduand =
      1000 + (gint64) (g_str_hash (name) % 10000);
  g_clear_pointer (&((PrcCue *) g_ptr_array_index (order->cues, 0))->position, g_free);
  return prc_live_make_detail (order->cues);
}

static gboolean
run_late (PrcLiveScript *script, char **words, GError **error)
{
  gint64 subject = find_person (script, words[1]);
  gboolean after = g_strcmp0 (words[2], "after") == 0;
  g_autofree char *detail = NULL;
  gint64 other = after ? find_person (script, words[3]) : 0;

  if (g_strcmp0 (words[2], "end-of-group") == 0)
    other = PRC_LIVE_END_OF_GROUP;
  if (subject == 999 && words[1][0] == 'N')
    {
      const GPtrArray *cues = prc_live_state_get_cues (script->state);
      const PrcCue *last = NULL;

      for (guint i = 0; i < cues->len; i++)
        if (((const PrcCue *) g_ptr_array_index (cues, i))->graduand != 0)
          last = g_ptr_array_index (cues, i);
      detail = make_newcomer (words[1], last->item);
      subject = 1000 + (gint64) (g_str_hash (words[1]) % 10000);
    }
  return prc_live_script_do (script, PRC_EVENT_LATE, subject, other, detail, error);
}

static gboolean
run_amend (PrcLiveScript *script, char **words, GError **error)
{
  gint64 subject = find_person (script, words[1]);
  g_autoptr (PrcRunningOrder) order = prc_running_order_new ();
  const PrcCue *cue = prc_running_order_find (order, 1);
  const GPtrArray *cues = prc_live_state_get_cues (script->state);
  g_autofree char *detail = NULL;

  for (guint i = 0; i < cues->len; i++)
    {
      cue = g_ptr_array_index (cues, i);
      if (cue->graduand != subject)
        continue;
      PrcCue *changed = prc_cue_copy (cue);
      PrcCard *card = prc_card_copy (cue->card);

      g_free (card->called);
      card->called = g_strdup (words[2]);
      prc_card_unref (changed->card);
      changed->card = card;
      g_ptr_array_add (order->cues, changed);
    }
  detail = prc_live_make_detail (order->cues);
  return prc_live_script_do (script, PRC_EVENT_AMEND, subject, 0, detail, error);
}

static gboolean
run_scan (PrcLiveScript *script, char **words, GError **error)
{
  gint64 person = find_person (script, words[1]);
  g_autofree char *code =
      person != 999 || words[1][0] == 'N' ? prc_live_make_code (person) : g_strdup (words[1]);
  gint64 other = g_strcmp0 (words[2], "leads") == 0 ? PRC_LIVE_SCAN_LEADS : PRC_LIVE_SCAN_CONFIRMS;

  return prc_live_script_do (script, PRC_EVENT_SCAN, 0, other, code, error);
}

static gboolean
run_skip (PrcLiveScript *script, GError **error)
{
  const PrcCue *standby = prc_live_state_get_standby (script->state);
  gint64 subject = standby != NULL ? standby->graduand : 0;

  return prc_live_script_do (script, PRC_EVENT_SKIP, subject,
                             subject == 0 && standby != NULL ? standby->number : 0, NULL, error);
}

static gboolean
run_kind (PrcLiveScript *script, PrcEventKind kind, char **words, GError **error)
{
  g_autofree char *rest = words[1] != NULL ? g_strjoinv (" ", words + 1) : NULL;
  PrcEventKind what = PRC_EVENT_OPEN;
  gint64 seq = 0;

  switch (kind)
    {
    case PRC_EVENT_STAND_BY:
    case PRC_EVENT_AGAIN:
      return prc_live_script_do (script, kind, find_cue (script, words[1]), 0, NULL, error);
    case PRC_EVENT_ABSENT:
    case PRC_EVENT_PRESENT:
      return prc_live_script_do (script, kind, find_person (script, words[1]), 0, NULL, error);
    case PRC_EVENT_SWAP:
      return prc_live_script_do (script, kind, find_person (script, words[1]),
                                 find_person (script, words[2]), NULL, error);
    case PRC_EVENT_LATE:
      return run_late (script, words, error);
    case PRC_EVENT_AMEND:
      return run_amend (script, words, error);
    case PRC_EVENT_SCAN:
      return run_scan (script, words, error);
    case PRC_EVENT_SKIP:
      return run_skip (script, error);
    case PRC_EVENT_MESSAGE:
      return prc_live_script_do (script, kind,
                                 g_str_equal (words[1], "reader") ? PRC_ROLE_READER : PRC_ROLE_VC,
                                 0, words[2] != NULL ? strchr (rest, ' ') + 1 : NULL, error);
    case PRC_EVENT_UNDO:
      prc_live_state_get_undoable (script->state, &seq, &what);
      return prc_live_script_do (script, kind, seq, 0, NULL, error);
    case PRC_EVENT_REDO:
      prc_live_state_get_redoable (script->state, &seq, &what);
      return prc_live_script_do (script, kind, seq, 0, NULL, error);
    case PRC_EVENT_OPEN:
    case PRC_EVENT_CLOSE:
    case PRC_EVENT_START:
    case PRC_EVENT_FINISH:
    case PRC_EVENT_REOPEN:
    case PRC_EVENT_GO:
    case PRC_EVENT_BACK:
    case PRC_EVENT_HOLD:
    case PRC_EVENT_RELEASE:
    case PRC_EVENT_BLANK:
    case PRC_EVENT_UNBLANK:
    case PRC_EVENT_READY:
    case PRC_EVENT_ANNOUNCE:
      return prc_live_script_do (script, kind, 0, 0, rest, error);
    }
  g_assert_not_reached ();
}

/* '+200 go': 200 ms after the command before, else a second. 'reboot' and 'wait' are no events. */
gboolean
prc_live_script_run (PrcLiveScript *script, const char *words, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  char **command = parts;
  int kind = 0;

  if (command[0][0] == '+')
    script->boot_ms += g_ascii_strtoll (*command++, NULL, 10);
  else
    script->boot_ms += 1000;
  if (g_str_equal (*command, "reboot"))
    {
      script->boot++;
      return TRUE;
    }
  if (!prc_enum_from_nick (PRC_TYPE_EVENT_KIND, *command, &kind))
    g_error ("no such command: %s", words);
  return run_kind (script, (PrcEventKind) kind, command, error);
}

char *
prc_live_script_dup_name (const PrcCue *cue)
{
  if (cue == NULL)
    return g_strdup ("-");
  if (cue->card->kind == PRC_CARD_ITEM && cue->card->pages > 1)
    return g_strdup_printf ("%s/%d", prc_card_get_label (cue->card, "en"), cue->card->page);
  return g_strdup (prc_card_get_label (cue->card, "en"));
}

char *
prc_live_script_dup_names (const GPtrArray *cues)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cues->len; i++)
    {
      g_autofree char *name = prc_live_script_dup_name (g_ptr_array_index (cues, i));

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", name);
    }
  if (cues->len == 0)
    g_string_append_c (names, '-');
  return g_string_free (names, FALSE);
}
