/* The command line's grammar of a show: words to event. */
#include "prc-show.h"

#include "prc-enum.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PrcShow *show;
  char **words; /* the line, cut at spaces */
  guint n_words;
  const char *rest; /* behind the first word */
  gint64 subject, other;
  char *detail;
} Line;

static gboolean
refuse_words (GError **error, const char *usage)
{
  g_set_error (error, PRC_SHOW_ERROR, PRC_SHOW_ERROR_WORDS, _ ("Not understood. Write: %s"), usage);
  return FALSE;
}

static gboolean
refuse_person (GError **error, const char *id)
{
  g_set_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_PERSON, "Nobody has the id '%s'", id);
  return FALSE;
}

/* Any id of a list, of anyone in the season. */
static gboolean
find_person (const Line *line, const char *id, gint64 *graduand, GError **error)
{
  const PrcGraduand *found = prc_season_find_graduand_id (prc_show_get_season (line->show), id);

  if (found == NULL)
    return refuse_person (error, id);
  *graduand = found->id;
  return TRUE;
}

/* A printed position as the show has it now, or '#N', the Nth row of the order. */
static gboolean
find_cue (const Line *line, const char *words, gint64 *number, GError **error)
{
  const PrcCue *row = prc_running_order_parse (prc_show_get_order (line->show), words);
  const GPtrArray *cues = prc_live_state_get_cues (prc_show_get_state (line->show));

  for (guint i = 0; row == NULL && i < cues->len; i++)
    if (g_strcmp0 (((const PrcCue *) g_ptr_array_index (cues, i))->position, words) == 0)
      row = g_ptr_array_index (cues, i);
  if (row == NULL)
    {
      g_set_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_CUE, "There is no cue '%s'",
                   words);
      return FALSE;
    }
  *number = row->number;
  return TRUE;
}

/* The cue of a person who was called: the last of them. */
static gboolean
find_called (const Line *line, const char *id, gint64 *number, GError **error)
{
  const PrcLiveState *state = prc_show_get_state (line->show);
  const GPtrArray *cues = prc_live_state_get_cues (state);
  gint64 graduand = 0;
  const PrcCue *found = NULL;

  if (!find_person (line, id, &graduand, error))
    return FALSE;
  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      PrcCueFate fate = prc_live_state_get_fate (state, cue->number);

      if (cue->graduand == graduand &&
          (found == NULL || fate == PRC_CUE_CALLED || fate == PRC_CUE_LIVE))
        found = cue;
    }
  if (found == NULL)
    return refuse_person (error, id);
  *number = found->number;
  return TRUE;
}

/* --- one function a form of words ---------------------------------------------------------- */

static gboolean
parse_nothing (Line *line, GError **error)
{
  return line->n_words == 1 || refuse_words (error, line->words[0]);
}

static gboolean
parse_words (Line *line, GError **error)
{
  line->detail = *line->rest != '\0' ? g_strdup (line->rest) : NULL;
  return TRUE;
}

static gboolean
parse_person (Line *line, GError **error)
{
  if (line->n_words != 2)
    return refuse_words (error, "absent ID, present ID, amend ID");
  return find_person (line, line->words[1], &line->subject, error);
}

static gboolean
parse_stand_by (Line *line, GError **error)
{
  if (line->n_words != 2)
    return refuse_words (error, "stand-by CUE");
  return find_cue (line, line->words[1], &line->subject, error);
}

static gboolean
parse_again (Line *line, GError **error)
{
  if (line->n_words != 2)
    return refuse_words (error, "again ID");
  return find_called (line, line->words[1], &line->subject, error);
}

static gboolean
parse_swap (Line *line, GError **error)
{
  if (line->n_words != 3)
    return refuse_words (error, "swap ID ID");
  return find_person (line, line->words[1], &line->subject, error) &&
         find_person (line, line->words[2], &line->other, error);
}

static gboolean
parse_skip (Line *line, GError **error)
{
  const PrcCue *standby = prc_live_state_get_standby (prc_show_get_state (line->show));

  if (line->n_words != 1)
    return refuse_words (error, "skip");
  if (standby == NULL)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOTHING_NEXT, "Nothing follows");
      return FALSE;
    }
  line->subject = standby->graduand;
  line->other = standby->graduand == 0 ? standby->number : 0;
  return TRUE;
}

static gboolean
parse_late_place (Line *line, GError **error)
{
  const char *place = line->rest + strlen (line->words[1]);

  while (*place == ' ')
    place++;
  if (g_str_equal (place, "end"))
    line->other = PRC_LIVE_END_OF_CEREMONY;
  else if (g_str_equal (place, "end-of-group") || g_str_equal (place, "end of group"))
    line->other = PRC_LIVE_END_OF_GROUP;
  else if (line->n_words == 4 && g_str_equal (line->words[2], "after"))
    return find_person (line, line->words[3], &line->other, error);
  else
    return refuse_words (error, "late ID after ID, late ID end-of-group, late ID end");
  return TRUE;
}

static gboolean
parse_late (Line *line, GError **error)
{
  if (line->n_words < 3)
    return refuse_words (error, "late ID after ID, late ID end-of-group, late ID end");
  return find_person (line, line->words[1], &line->subject, error) &&
         parse_late_place (line, error);
}

static gboolean
parse_scan (Line *line, GError **error)
{
  if (line->n_words != 2)
    return refuse_words (error, "scan CODE");
  line->detail = g_strdup (line->words[1]);
  return TRUE;
}

static gboolean
parse_message (Line *line, GError **error)
{
  const char *usage = "message vc WORDS, message reader WORDS";
  const char *words;

  if (line->n_words < 2)
    return refuse_words (error, usage);
  if (g_str_equal (line->words[1], "vc"))
    line->subject = PRC_ROLE_VC;
  else if (g_str_equal (line->words[1], "reader"))
    line->subject = PRC_ROLE_READER;
  else
    return refuse_words (error, usage);
  words = line->rest + strlen (line->words[1]);
  while (*words == ' ')
    words++;
  line->detail = *words != '\0' ? g_strdup (words) : NULL;
  return TRUE;
}

/* 'on ROLE' in front says whose screen; else it is the hall's. */
static gboolean
parse_announce (Line *line, GError **error)
{
  int role = PRC_ROLE_HALL;
  const char *words = line->rest;

  if (line->n_words > 2 && g_str_equal (line->words[1], "on") &&
      prc_enum_from_nick (PRC_TYPE_ROLE, line->words[2], &role))
    {
      words = strstr (words, line->words[2]) + strlen (line->words[2]);
      while (*words == ' ' || *words == '\t')
        words++;
    }
  line->subject = role;
  line->detail = *words != '\0' ? g_strdup (words) : NULL;
  return TRUE;
}

typedef gboolean (*ParseForm) (Line *line, GError **error);

static ParseForm
get_form (PrcEventKind kind)
{
  switch (kind)
    {
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
      return parse_nothing;
    case PRC_EVENT_HOLD:
      return parse_words;
    case PRC_EVENT_ANNOUNCE:
      return parse_announce;
    case PRC_EVENT_ABSENT:
    case PRC_EVENT_PRESENT:
    case PRC_EVENT_AMEND:
      return parse_person;
    case PRC_EVENT_STAND_BY:
      return parse_stand_by;
    case PRC_EVENT_AGAIN:
      return parse_again;
    case PRC_EVENT_SWAP:
      return parse_swap;
    case PRC_EVENT_SKIP:
      return parse_skip;
    case PRC_EVENT_LATE:
      return parse_late;
    case PRC_EVENT_SCAN:
      return parse_scan;
    case PRC_EVENT_MESSAGE:
      return parse_message;
    }
  return parse_nothing;
}

/* The words, without empty ones between double spaces. */
static char **
cut (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

gboolean
prc_show_parse (PrcShow *show, const char *text, PrcShowStep *step, GError **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = cut (clean);
  Line line = { .show = show, .words = words, .n_words = g_strv_length (words) };
  int value = 0;

  g_return_val_if_fail (PRC_IS_SHOW (show), FALSE);
  if (!g_utf8_validate (clean, -1, NULL) || line.n_words == 0 ||
      !prc_enum_from_nick (PRC_TYPE_EVENT_KIND, words[0], &value))
    return refuse_words (error, "start, go, back, stand-by CUE, hold, release, absent ID, …");
  line.rest = clean + strlen (words[0]);
  while (*line.rest == ' ' || *line.rest == '\t')
    line.rest++;
  if (!get_form ((PrcEventKind) value) (&line, error))
    {
      g_free (line.detail);
      return FALSE;
    }
  *step = (PrcShowStep){ (PrcEventKind) value, line.subject, line.other, line.detail };
  return TRUE;
}
