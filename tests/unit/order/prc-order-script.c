#include "prc-order-script.h"

#include "prc-enum.h"
#include "prc-problem.h"

#include <string.h>

static int
parse (GType type, const char *nick)
{
  int value = 0;

  if (!prc_enum_from_nick (type, nick, &value))
    g_error ("no such word: %s", nick);
  return value;
}

static PrcConferral *
get_conferral (PrcGraduand *graduand)
{
  if (graduand->conferrals->len == 0)
    g_ptr_array_add (graduand->conferrals, prc_conferral_new ());
  return g_ptr_array_index (graduand->conferrals, graduand->conferrals->len - 1);
}

/* 'aldermere/BSc' */
static void
add_award (const PrcSeason *season, PrcGraduand *graduand, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "/", 2);
  const PrcInstitution *institution = prc_season_find_institution_code (season, parts[0]);
  const PrcAward *award =
      institution != NULL ? prc_season_find_award_code (season, institution->id, parts[1]) : NULL;
  PrcConferral *conferral = prc_conferral_new ();

  if (award == NULL)
    g_error ("no such award: %s", words);
  conferral->award = award->id;
  g_ptr_array_add (graduand->conferrals, conferral);
}

/* 'contact:vc:No handshake' */
static void
add_need (PrcGraduand *graduand, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ":", 3);
  PrcNeed *need = prc_need_new ();

  need->kind = (PrcNeedKind) parse (PRC_TYPE_NEED_KIND, parts[0]);
  need->audience = g_str_equal (parts[1], "vc") ? PRC_AUDIENCE_VC : PRC_AUDIENCE_MARSHAL;
  need->text = prc_text_new ("en", parts[2], NULL);
  g_ptr_array_add (graduand->needs, need);
}

/* Kept as text until everyone is there. */
static void
note_relation (PrcGraduand *graduand, const char *key, const char *value)
{
  char *more =
      g_strdup_printf ("%s%s=%s\n", graduand->remarks != NULL ? graduand->remarks : "", key, value);

  g_free (graduand->remarks);
  graduand->remarks = more;
}

static void
set_text_field (PrcSeason *season, PrcGraduand *graduand, const char *key, const char *value)
{
  PrcPersonName *name = graduand->name;

  if (g_str_equal (key, "native"))
    name->native = g_strdup (value);
  else if (g_str_equal (key, "pinyin"))
    name->pinyin = g_strdup (value);
  else if (g_str_equal (key, "language"))
    name->language = g_strdup (value);
  else if (g_str_equal (key, "sort-as"))
    name->sort_as = g_strdup (value);
  else if (g_str_equal (key, "school"))
    graduand->school = g_strdup (value);
  else if (g_str_equal (key, "faculty"))
    graduand->faculty = g_strdup (value);
  else if (g_str_equal (key, "subject"))
    get_conferral (graduand)->subject = prc_text_new ("en", value, NULL);
  else if (g_str_equal (key, "prize"))
    get_conferral (graduand)->prize = g_strdup (value);
  else if (g_str_equal (key, "thesis"))
    get_conferral (graduand)->thesis = g_strdup (value);
  else if (g_str_equal (key, "award"))
    add_award (season, graduand, value);
  else if (g_str_equal (key, "need"))
    add_need (graduand, value);
  else
    note_relation (graduand, key, value);
}

static void
set_field (PrcSeason *season, PrcGraduand *graduand, const char *key, const char *value)
{
  if (g_str_equal (key, "family-first"))
    graduand->name->family_first = TRUE;
  else if (g_str_equal (key, "attendance"))
    graduand->attendance = (PrcAttendance) parse (PRC_TYPE_ATTENDANCE, value);
  else if (g_str_equal (key, "class"))
    get_conferral (graduand)->class_ = (PrcClass) parse (PRC_TYPE_CLASS, value);
  else if (g_str_equal (key, "embargoed"))
    get_conferral (graduand)->thesis_embargoed = TRUE;
  else if (g_str_equal (key, "listed"))
    graduand->listed = (int) g_ascii_strtoll (value, NULL, 10);
  else if (g_str_equal (key, "hall"))
    graduand->privacy[PRC_PURPOSE_HALL] = (PrcConsent) parse (PRC_TYPE_CONSENT, value);
  else
    set_text_field (season, graduand, key, value);
}

static gint64
find_id (const PrcSeason *season, const char *id, guint *index)
{
  for (*index = 0; *index < season->graduands->len; (*index)++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, *index);

      if (g_strcmp0 (prc_graduand_get_id (graduand), id) == 0)
        return graduand->id;
    }
  return 0;
}

static gint64
next_id (const PrcSeason *season)
{
  guint n = season->graduands->len;

  return n > 0 ? ((const PrcGraduand *) g_ptr_array_index (season->graduands, n - 1))->id + 1 : 1;
}

void
prc_order_script_add_person (PrcSeason *season, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ";", -1);
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  guint index = 0;

  for (int i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  graduand->id = find_id (season, parts[0], &index);
  graduand->name = prc_person_name_new ();
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  id->source = g_strdup ("test");
  id->id = g_strdup (parts[0]);
  g_ptr_array_add (graduand->ids, id);
  if (graduand->id != 0)
    g_ptr_array_remove_index (season->graduands, index);
  else
    graduand->id = next_id (season);
  if (g_str_equal (parts[1], "gone"))
    {
      prc_graduand_unref (graduand);
      return;
    }
  prc_set_string (&graduand->name->family, parts[1]);
  prc_set_string (&graduand->name->given, parts[2]);
  for (int i = 3; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);

      if (*parts[i] != '\0')
        set_field (season, graduand, pair[0], pair[1] != NULL ? pair[1] : "");
    }
  g_ptr_array_insert (season->graduands, index < season->graduands->len ? (int) index : -1,
                      graduand);
}

static void
resolve (const PrcSeason *season, PrcGraduand *graduand)
{
  g_auto (GStrv) lines = g_strsplit (graduand->remarks, "\n", -1);

  g_ptr_array_set_size (graduand->relations, 0);
  for (int i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (lines[i], "=", 2);
      PrcRelation *relation = prc_relation_new ();
      guint index;

      relation->kind = (PrcRelationKind) parse (PRC_TYPE_RELATION_KIND, pair[0]);
      if (relation->kind == PRC_RELATION_PIN)
        relation->place = (int) g_ascii_strtoll (pair[1], NULL, 10);
      else if (*pair[1] != '\0')
        relation->other = find_id (season, pair[1], &index);
      g_ptr_array_add (graduand->relations, relation);
    }
}

void
prc_order_script_resolve (PrcSeason *season)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (graduand->remarks != NULL)
        resolve (season, graduand);
    }
}

char *
prc_order_script_describe (const PrcRunningOrder *order)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcCard *card = cue->card;

      if (cue->graduand != 0)
        g_string_append_printf (out, "%s %s %s\n", cue->position, cue->external_id, card->called);
      else if (card->pages > 1)
        g_string_append_printf (out, "- %s/%d\n", prc_card_get_label (card, "en"), card->page);
      else
        g_string_append_printf (out, "- %s\n", prc_card_get_label (card, "en"));
    }
  for (guint i = 0; i < order->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (order->problems, i);

      g_string_append_printf (out, "! %s %s\n", problem->code,
                              problem->graduand != NULL ? problem->graduand : "-");
    }
  return g_string_free (out, FALSE);
}
