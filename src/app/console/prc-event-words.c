#include "prc-event-words.h"

#include "prc-window-language.h"

#include <glib/gi18n.h>

const char *
prc_event_words_get_kind (PrcEventKind kind)
{
  switch (kind)
    {
    case PRC_EVENT_OPEN:
      return _ ("Opened");
    case PRC_EVENT_CLOSE:
      return _ ("Closed");
    case PRC_EVENT_START:
      return _ ("Start");
    case PRC_EVENT_FINISH:
      return _ ("Finish");
    case PRC_EVENT_REOPEN:
      return _ ("Went on after the end");
    case PRC_EVENT_GO:
      return _ ("Next");
    case PRC_EVENT_BACK:
      return _ ("Back one");
    case PRC_EVENT_STAND_BY:
      return _ ("Stand by");
    case PRC_EVENT_HOLD:
      return _ ("Hold");
    case PRC_EVENT_RELEASE:
      return _ ("Release");
    case PRC_EVENT_BLANK:
      return _ ("Holding card");
    case PRC_EVENT_UNBLANK:
      return _ ("Holding card off");
    case PRC_EVENT_ABSENT:
      return _ ("No-show");
    case PRC_EVENT_PRESENT:
      return _ ("Bring back");
    case PRC_EVENT_SKIP:
      return _ ("Skip");
    case PRC_EVENT_SWAP:
      return _ ("Changed places");
    case PRC_EVENT_AMEND:
      return _ ("Corrected");
    case PRC_EVENT_READY:
      return _ ("The reader is ready");
    case PRC_EVENT_LATE:
      return _ ("Late arrival");
    case PRC_EVENT_AGAIN:
      return _ ("Called again");
    case PRC_EVENT_SCAN:
      return _ ("Card");
    case PRC_EVENT_MESSAGE:
      return _ ("Message");
    case PRC_EVENT_ANNOUNCE:
      return _ ("Announcement");
    case PRC_EVENT_UNDO:
      return _ ("Undo");
    case PRC_EVENT_REDO:
      return _ ("Redo");
    }
  return "";
}

const char *
prc_event_words_get_label (const PrcCue *cue)
{
  const char *label =
      cue != NULL ? prc_card_get_label (cue->card, prc_window_language_get ()) : NULL;

  return label != NULL ? label : "";
}

char *
prc_event_words_dup_step (PrcEventKind kind, const char *whom)
{
  if (whom == NULL || whom[0] == '\0')
    return g_strdup (prc_event_words_get_kind (kind));
  /* Translators: what was done, to whom */
  return g_strdup_printf (_ ("%1$s, %2$s"), prc_event_words_get_kind (kind), whom);
}

const PrcCue *
prc_event_words_find_cue (PrcShow *show, int number, gint64 graduand)
{
  const GPtrArray *cues = prc_live_state_get_cues (prc_show_get_state (show));

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if ((number != 0 && cue->number == number) || (graduand != 0 && cue->graduand == graduand))
        return cue;
    }
  return NULL;
}

/* Whom an event is about, or its words; NULL: nobody. Returns: (transfer full) */
static char *
dup_subject (PrcShow *show, const PrcShowEvent *event)
{
  gint64 graduand = 0;
  const PrcGraduand *person;

  switch (event->kind)
    {
    case PRC_EVENT_ABSENT:
    case PRC_EVENT_PRESENT:
    case PRC_EVENT_SWAP:
    case PRC_EVENT_AMEND:
    case PRC_EVENT_LATE:
      graduand = event->subject;
      break;
    case PRC_EVENT_SKIP:
      if (event->subject == 0)
        return g_strdup (
            prc_event_words_get_label (prc_event_words_find_cue (show, (int) event->other, 0)));
      graduand = event->subject;
      break;
    case PRC_EVENT_STAND_BY:
    case PRC_EVENT_AGAIN:
      return g_strdup (
          prc_event_words_get_label (prc_event_words_find_cue (show, (int) event->subject, 0)));
    case PRC_EVENT_SCAN:
      if (!prc_live_parse_code (event->detail, &graduand))
        return NULL;
      break;
    case PRC_EVENT_HOLD:
    case PRC_EVENT_MESSAGE:
    case PRC_EVENT_ANNOUNCE:
      return g_strdup (event->detail);
    case PRC_EVENT_OPEN:
    case PRC_EVENT_CLOSE:
    case PRC_EVENT_START:
    case PRC_EVENT_FINISH:
    case PRC_EVENT_REOPEN:
    case PRC_EVENT_GO:
    case PRC_EVENT_BACK:
    case PRC_EVENT_RELEASE:
    case PRC_EVENT_BLANK:
    case PRC_EVENT_UNBLANK:
    case PRC_EVENT_READY:
    case PRC_EVENT_UNDO:
    case PRC_EVENT_REDO:
      return NULL;
    }
  person = prc_season_find_graduand (prc_show_get_season (show), graduand);
  return person != NULL ? prc_person_name_dup_called (person->name) : NULL;
}

char *
prc_event_words_dup (PrcShow *show, const PrcShowEvent *event)
{
  g_autofree char *subject = dup_subject (show, event);

  return prc_event_words_dup_step (event->kind, subject);
}
