/* random-season.c - see random-season.h */
#include "random-season.h"

typedef struct
{
  GRand *rand;
  PrcSeason *season;
} Maker;

static int
below (const Maker *maker, int n)
{
  return g_rand_int_range (maker->rand, 0, n);
}

/* Words as people and officers write them, and what programs stumble over. */
static char *
make_words (const Maker *maker)
{
  static const char *const parts[] = {
    "Maeve",  "O’Brien", "欧阳",  "诗涵",   "𠮷",      "Zoë",       "e\u0301", "=",
    "+44",    "-",       "@home", "'t",     "'",       "''=",       "\"",      ",",
    ";",      "\t",      "\n",    "\r\n",   "\r",      " ",         "  ",      "\u3000",
    "محمد",   "001",     "2:1",   "1e5",    "TRUE",    "_x000D_",   "&amp;",   "<b>",
    "\u202E", "\u200D",  "sep=;", "{",      "\"\"",    "2026-07-1", "=1+1",    "\u00A0",
    "＝",     "😀",       "नमस्ते",  "Nguyễn", "\\u0041", "null",      "#N/A",    "|",
  };
  GString *words = g_string_new (NULL);
  int n = below (maker, 4) + 1;

  for (int i = 0; i < n; i++)
    g_string_append (words, parts[below (maker, G_N_ELEMENTS (parts))]);
  /* nothing but spaces is nothing in any list */
  if (!g_regex_match_simple ("[^\\s\\x{200B}\\x{FEFF}]", words->str, 0, 0))
    g_string_append_c (words, 'z');
  return g_string_free (words, FALSE);
}

static void
fill (const Maker *maker, char **field)
{
  if (below (maker, 2) == 0)
    *field = make_words (maker);
}

static PrcText *
make_text (const Maker *maker)
{
  static const char *const languages[] = { "zh-Hans", "en", "cy", "ar-EG" };
  PrcText *text = NULL;
  int n = below (maker, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *words = make_words (maker);
      PrcText *more =
          prc_text_with (text, languages[below (maker, G_N_ELEMENTS (languages))], words);

      prc_text_unref (text);
      text = more;
    }
  return text;
}

static void
add_awards (const Maker *maker)
{
  static const char *const codes[] = { "aldermere", "yunling" };
  int n_institutions = below (maker, 2) + 1;

  for (int i = 0; i < n_institutions; i++)
    {
      PrcInstitution *institution = prc_institution_new ();

      institution->id = i + 1;
      institution->code = g_strdup (codes[i]);
      institution->language = g_strdup (i == 0 ? "en" : "zh-Hans");
      institution->name = make_text (maker);
      g_ptr_array_add (maker->season->institutions, institution);
    }
  for (int i = 0; i < 5; i++)
    {
      PrcAward *award = prc_award_new ();

      award->id = i + 1;
      award->institution = below (maker, n_institutions) + 1;
      award->code = g_strdup_printf ("A%d", i);
      award->title = make_text (maker);
      award->level = (PrcLevel) below (maker, PRC_LEVEL_CERTIFICATE + 1);
      award->presented = below (maker, 2);
      g_ptr_array_add (maker->season->awards, award);
    }
}

static PrcPersonName *
make_name (const Maker *maker)
{
  PrcPersonName *name = prc_person_name_new ();

  fill (maker, &name->given);
  fill (maker, &name->family);
  fill (maker, &name->full);
  fill (maker, &name->native);
  fill (maker, &name->native_family);
  fill (maker, &name->pinyin);
  fill (maker, &name->language);
  fill (maker, &name->sort_as);
  fill (maker, &name->called);
  fill (maker, &name->printed);
  fill (maker, &name->certificate);
  name->family_first = below (maker, 2);
  return name;
}

static PrcReading *
make_reading (const Maker *maker)
{
  PrcReading *reading = prc_reading_new ();
  GPtrArray *alternatives = g_ptr_array_new ();

  fill (maker, &reading->respelling);
  fill (maker, &reading->ipa);
  fill (maker, &reading->pinyin);
  fill (maker, &reading->note);
  fill (maker, &reading->warning);
  fill (maker, &reading->clip);
  fill (maker, &reading->confirmed_by);
  for (int n = below (maker, 3); n > 0; n--)
    g_ptr_array_add (alternatives, make_words (maker));
  g_ptr_array_add (alternatives, NULL);
  g_strfreev (reading->alternatives);
  reading->alternatives = (GStrv) g_ptr_array_free (alternatives, FALSE);
  reading->origin = (PrcOrigin) below (maker, PRC_ORIGIN_PLAIN + 1);
  reading->confidence = (PrcConfidence) below (maker, PRC_CONFIDENCE_GUESS + 1);
  reading->confirmed_at = below (maker, 2) ? 1780000000 + below (maker, 100000000) : 0;
  return reading;
}

static PrcConferral *
make_conferral (const Maker *maker)
{
  PrcConferral *conferral = prc_conferral_new ();

  conferral->award = below (maker, (int) maker->season->awards->len) + 1;
  conferral->subject = make_text (maker);
  conferral->class_ = (PrcClass) below (maker, PRC_CLASS_UNKNOWN + 1);
  fill (maker, &conferral->class_text);
  fill (maker, &conferral->thesis);
  conferral->thesis_embargoed = below (maker, 2);
  fill (maker, &conferral->prize);
  fill (maker, &conferral->certificate_number);
  fill (maker, &conferral->completion_number);
  fill (maker, &conferral->source);
  return conferral;
}

static void
add_parts (const Maker *maker, PrcGraduand *graduand, int n_people)
{
  for (int n = below (maker, 4); n > 0; n--)
    g_ptr_array_add (graduand->conferrals, make_conferral (maker));
  for (int n = below (maker, 3); n > 0; n--)
    {
      PrcNeed *need = prc_need_new ();

      need->kind = (PrcNeedKind) below (maker, PRC_NEED_OTHER + 1);
      need->text = make_text (maker);
      need->audience = (PrcAudience) below (maker, 16);
      g_ptr_array_add (graduand->needs, need);
    }
  for (int n = below (maker, 3); n > 0; n--)
    {
      PrcRelation *relation = prc_relation_new ();

      relation->kind = (PrcRelationKind) below (maker, PRC_RELATION_ROW_END + 1);
      relation->other = below (maker, n_people + 1);
      relation->place = below (maker, 9);
      fill (maker, &relation->reason);
      g_ptr_array_add (graduand->relations, relation);
    }
}

static PrcGraduand *
make_graduand (const Maker *maker, int id, int n_people)
{
  PrcGraduand *graduand = prc_graduand_new ();

  graduand->id = id;
  for (int i = below (maker, 2); i >= 0; i--)
    {
      PrcExternalId *external = prc_external_id_new ();

      external->source = g_strdup (i == 0 ? "aldermere" : "yunling");
      external->id = g_strdup_printf ("%s%05d", i == 0 ? "00" : "=", id);
      g_ptr_array_add (graduand->ids, external);
    }
  graduand->name = make_name (maker);
  graduand->reading = below (maker, 3) > 0 ? make_reading (maker) : NULL;
  graduand->attendance = (PrcAttendance) below (maker, PRC_ATTENDANCE_WITHDRAWN + 1);
  fill (maker, &graduand->faculty);
  fill (maker, &graduand->school);
  fill (maker, &graduand->class_group);
  graduand->guests = below (maker, 6) - 1;
  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    graduand->privacy[i] = (PrcConsent) below (maker, PRC_CONSENT_DENIED + 1);
  fill (maker, &graduand->seat);
  fill (maker, &graduand->photo);
  fill (maker, &graduand->remarks);
  graduand->listed = below (maker, 900);
  graduand->missing = below (maker, 2);
  graduand->ceremony = below (maker, 3);
  add_parts (maker, graduand, n_people);
  return graduand;
}

PrcSeason *
random_season_new (guint32 seed, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  PrcSeason *season = prc_season_new ();
  Maker maker = { rand, season };

  for (int i = 1; i <= 2; i++)
    {
      PrcCeremony *ceremony = prc_ceremony_new ();

      ceremony->id = i;
      ceremony->title = prc_text_new ("en", i == 1 ? "Morning" : "Afternoon", NULL);
      g_ptr_array_add (season->ceremonies, ceremony);
    }
  add_awards (&maker);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (season->graduands, make_graduand (&maker, (int) i + 1, (int) n));
  return season;
}
