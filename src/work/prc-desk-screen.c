/* prc-desk-screen.c - see prc-desk-screen.h. */
#include "prc-desk-screen.h"

#include "prc-message.h"
#include "prc-scene.h"

#include <string.h>

/* Distance over cap height, and cap height over size of type: looks.md 2.3. */
#define LEGIBLE 200
#define CAP_HEIGHT 0.70

/* Names with fewer letters than that are never small: looks.md 4. */
#define LONG_LATIN 20
#define LONG_NATIVE 6

/* Is there a letter in @text that was not seen before; all are then. */
static gboolean
has_new_letter (GHashTable *seen, const char *text)
{
  gboolean any = FALSE;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    any = g_hash_table_add (seen, GUINT_TO_POINTER (g_utf8_get_char (p))) || any;
  return any;
}

static gboolean
is_worth_setting (GHashTable *seen, const PrcCard *card)
{
  gboolean fresh = has_new_letter (seen, card->called);

  fresh = has_new_letter (seen, card->native) || fresh;
  return fresh || (card->called != NULL && g_utf8_strlen (card->called, -1) > LONG_LATIN) ||
         (card->native != NULL && g_utf8_strlen (card->native, -1) > LONG_NATIVE);
}

/* The hall's screen while @cue is live; a name that is hidden there may stand on others, so it is
 * set all the same. */
static PrcSnapshot *
make_snapshot (const PrcSeason *season, const PrcCeremony *ceremony, const PrcCue *cue)
{
  PrcSnapshot *snapshot = prc_snapshot_new ();
  PrcCard *card = prc_card_copy (cue->card);

  snapshot->seq = 1;
  snapshot->state = PRC_SHOW_RUNNING;
  g_strfreev (snapshot->languages);
  snapshot->languages = g_strdupv (ceremony->languages);
  for (guint i = 0; i < ceremony->institutions->len; i++)
    {
      const PrcInstitution *institution =
          prc_season_find_institution (season, g_array_index (ceremony->institutions, gint64, i));

      if (institution == NULL || institution->name == NULL)
        continue;
      g_ptr_array_add (snapshot->institutions, prc_text_ref (institution->name));
      g_ptr_array_add (snapshot->crests, g_strdup (""));
    }
  card->show_hall = TRUE;
  snapshot->live = prc_cue_copy (cue);
  prc_card_unref (snapshot->live->card);
  snapshot->live->card = card;
  return snapshot;
}

static void
add (GPtrArray *problems, const char *code, PrcSeverity severity, const PrcCue *cue,
     const char *other)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->code = g_strdup (code);
  prc_set_string (&problem->graduand, cue->external_id);
  prc_set_string (&problem->person, prc_card_get_label (cue->card, NULL));
  prc_set_string (&problem->value, prc_card_get_label (cue->card, NULL));
  prc_set_string (&problem->other, other);
  problem->message = prc_message_make (problem, other);
  g_ptr_array_add (problems, problem);
}

double
prc_desk_screen_get_floor (const PrcCeremony *ceremony)
{
  if (ceremony->picture_height <= 0 || ceremony->furthest_seat <= 0)
    return 0;
  return 100.0 * ceremony->furthest_seat / (LEGIBLE * CAP_HEIGHT * ceremony->picture_height);
}

static void
check_cue (const PrcSeason *season, const PrcCeremony *ceremony, const PrcCue *cue,
           GPtrArray *problems)
{
  const PrcSceneOptions options = { 1920, 1080, PRC_THEME_DARK, NULL, NULL };
  g_autoptr (PrcSnapshot) snapshot = make_snapshot (season, ceremony, cue);
  g_autoptr (PrcScene) scene = prc_scene_compose (snapshot, PRC_ROLE_HALL, &options);
  PrcTrouble trouble = prc_scene_get_trouble (scene);
  gunichar missing = prc_scene_get_missing (scene);
  char letter[8] = { 0 };

  if ((trouble & PRC_TROUBLE_GLYPH) != 0)
    {
      g_unichar_to_utf8 (missing, letter);
      g_autofree char *words = g_strdup_printf ("%s (U+%04X)", letter, missing);
      add (problems, "glyph-missing", PRC_SEVERITY_ERROR, cue, words);
    }
  if ((trouble & PRC_TROUBLE_TINY) != 0)
    add (problems, "name-too-long", PRC_SEVERITY_ERROR, cue, NULL);
  else if ((trouble & PRC_TROUBLE_SMALL) != 0)
    add (problems, "name-too-long", PRC_SEVERITY_WARNING, cue, NULL);
  else if (prc_scene_get_name_size (scene) > 0 &&
           prc_scene_get_name_size (scene) < prc_desk_screen_get_floor (ceremony))
    add (problems, "name-too-far", PRC_SEVERITY_WARNING, cue, NULL);
}

void
prc_desk_screen_check (const PrcSeason *season, const PrcCeremony *ceremony,
                       const PrcRunningOrder *order, GPtrArray *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < order->cues->len; i++)
    {
      PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->graduand != 0 && cue->card->kind == PRC_CARD_PERSON &&
          g_hash_table_add (people, &cue->graduand) && is_worth_setting (seen, cue->card))
        check_cue (season, ceremony, cue, problems);
    }
}
