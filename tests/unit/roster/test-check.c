/* What is to be looked at before the day, told from a season built by hand. */
#include "prc-check.h"
#include "prc-subject.h"

#include <string.h>

static PrcSeason *
make_season (void)
{
  PrcSeason *season = prc_season_new ();
  PrcInstitution *institution = prc_institution_new ();
  PrcCeremony *ceremony = prc_ceremony_new ();
  PrcAward *award = prc_award_new ();
  gint64 id = 1;

  institution->id = 1;
  institution->code = g_strdup ("aldermere");
  institution->name =
      prc_text_new ("en", "Aldermere University", "zh-Hans", "阿尔德米尔大学", NULL);
  g_ptr_array_add (season->institutions, institution);
  award->id = 1;
  award->institution = 1;
  award->code = g_strdup ("MA");
  award->title = prc_text_new ("en", "Master of Arts", "zh-Hans", "文学硕士", NULL);
  g_ptr_array_add (season->awards, award);
  ceremony->id = 1;
  ceremony->title = prc_text_new ("en", "Congregation", "zh-Hans", "典礼", NULL);
  g_strfreev (ceremony->languages);
  ceremony->languages = g_strsplit ("en zh-Hans", " ", -1);
  g_array_append_val (ceremony->institutions, id);
  g_ptr_array_add (season->ceremonies, ceremony);
  return season;
}

static PrcReading *
make_reading (const char *respelling, PrcOrigin origin, PrcConfidence confidence)
{
  PrcReading *reading = prc_reading_new ();

  reading->respelling = g_strdup (respelling);
  reading->origin = origin;
  reading->confidence = confidence;
  return reading;
}

/* Somebody about whom there is nothing to say. */
static PrcGraduand *
add_graduand (PrcSeason *season, const char *given, const char *family)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  PrcConferral *conferral = prc_conferral_new ();

  graduand->id = season->graduands->len + 1;
  id->source = g_strdup ("aldermere");
  id->id = g_strdup_printf ("10%02d", (int) graduand->id);
  g_ptr_array_add (graduand->ids, id);
  graduand->name = prc_person_name_new ();
  graduand->name->given = g_strdup (given);
  graduand->name->family = g_strdup (family);
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  graduand->reading = make_reading (NULL, PRC_ORIGIN_PLAIN, PRC_CONFIDENCE_GUESS);
  conferral->award = 1;
  conferral->subject = prc_text_new ("en", "History", "zh-Hans", "历史", NULL);
  g_ptr_array_add (graduand->conferrals, conferral);
  g_ptr_array_add (season->graduands, graduand);
  return graduand;
}

static guint
count (const GPtrArray *problems, const char *code, const char *graduand)
{
  guint found = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      g_assert_nonnull (problem->message);
      found += strcmp (problem->code, code) == 0 &&
               (graduand == NULL || g_strcmp0 (problem->graduand, graduand) == 0);
    }
  return found;
}

static void
test_nothing (void)
{
  g_autoptr (PrcSeason) season = make_season ();

  add_graduand (season, "Amara", "Okafor");
  add_graduand (season, "Kit", "Brown");
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_autoptr (GPtrArray) none = prc_check_season (season, 99, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A number may be that of one person alone; of two universities each has its own. */
static void
test_numbers (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcExternalId *id;

  add_graduand (season, "Amara", "Okafor");
  id = g_ptr_array_index (add_graduand (season, "Kit", "Brown")->ids, 0);
  prc_set_string (&id->id, "1001");
  id = g_ptr_array_index (add_graduand (season, "Layla", "Haddad")->ids, 0);
  prc_set_string (&id->id, "1001");
  prc_set_string (&id->source, "yunling");
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (count (problems, "id-conflict", "1001"), ==, 1);
}

static void
test_people (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *graduand = add_graduand (season, "Amara", "Okafor");
  g_autofree char *long_name = g_strnfill (120, 'a');

  graduand->attendance = PRC_ATTENDANCE_UNDECIDED;
  graduand = add_graduand (season, "Kit", "Brown");
  graduand->missing = TRUE;
  graduand = add_graduand (season, "Layla", "Haddad");
  g_ptr_array_set_size (graduand->conferrals, 0);
  graduand = add_graduand (season, long_name, "Zhang");
  graduand = add_graduand (season, "Jan", "Berg");
  graduand->attendance = PRC_ATTENDANCE_WITHDRAWN;
  graduand->missing = TRUE;
  graduand = add_graduand (season, "Eva", "Lind");
  graduand->attendance = PRC_ATTENDANCE_IN_ABSENTIA;
  g_ptr_array_set_size (graduand->conferrals, 0);
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "attendance-undecided", "1001"), ==, 1);
  g_assert_cmpuint (count (problems, "person-missing", "1002"), ==, 1);
  g_assert_cmpuint (count (problems, "award-none", "1003"), ==, 1);
  g_assert_cmpuint (count (problems, "name-long", "1004"), ==, 1);
  g_assert_cmpuint (problems->len, ==, 4);
}

static void
test_readings (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *graduand = add_graduand (season, "Amara", "Okafor");

  prc_reading_unref (graduand->reading);
  graduand->reading = NULL;
  graduand = add_graduand (season, "Jorge", "Silva");
  prc_reading_unref (graduand->reading);
  graduand->reading = make_reading ("HOR-hay", PRC_ORIGIN_RULES, PRC_CONFIDENCE_CHECK);
  graduand = add_graduand (season, "Peng", "Xie");
  prc_reading_unref (graduand->reading);
  graduand->reading = make_reading ("SHYEH pung", PRC_ORIGIN_HANZI, PRC_CONFIDENCE_CHECK);
  g_strfreev (graduand->reading->alternatives);
  graduand->reading->alternatives = g_strsplit ("JYEH pung", "|", -1);
  graduand = add_graduand (season, "Wei", "Zhang");
  prc_reading_unref (graduand->reading);
  graduand->reading = make_reading ("JAANG way", PRC_ORIGIN_HANZI, PRC_CONFIDENCE_LIKELY);
  graduand = add_graduand (season, "Jorge", "Lopes");
  prc_reading_unref (graduand->reading);
  graduand->reading = make_reading ("zhorzh", PRC_ORIGIN_OWN, PRC_CONFIDENCE_CONFIRMED);
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "reading-doubtful", "1001"), ==, 1);
  g_assert_cmpuint (count (problems, "reading-doubtful", "1002"), ==, 1);
  g_assert_cmpuint (count (problems, "reading-polyphone", "1003"), ==, 1);
  g_assert_cmpuint (problems->len, ==, 3);
}

static void
test_names (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *first = add_graduand (season, "Jacob", "Smith-Jones");
  PrcGraduand *second = add_graduand (season, "Jacob", "Smith Jones");
  PrcGraduand *absent = add_graduand (season, "Jacob", "Smith-Jones");

  absent->attendance = PRC_ATTENDANCE_IN_ABSENTIA;
  g_autoptr (GPtrArray) same = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (same, "name-same", "1002"), ==, 1);
  g_assert_cmpuint (same->len, ==, 1);
  prc_reading_unref (first->reading);
  first->reading = make_reading ("JAY-kub", PRC_ORIGIN_OWN, PRC_CONFIDENCE_CONFIRMED);
  prc_reading_unref (second->reading);
  second->reading = make_reading ("YAH-kob", PRC_ORIGIN_OWN, PRC_CONFIDENCE_CONFIRMED);
  g_autoptr (GPtrArray) other = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (other, "same-letters-other-reading", "1002"), ==, 1);
}

static PrcCue *
make_cue (int number, const PrcGraduand *graduand)
{
  PrcCue *cue = prc_cue_new ();

  cue->number = number;
  if (cue->card == NULL)
    cue->card = prc_card_new ();
  if (graduand == NULL)
    return cue;
  cue->graduand = graduand->id;
  cue->position = g_strdup_printf ("%d", number);
  cue->card->called = prc_person_name_dup_called (graduand->name);
  return cue;
}

static void
test_order (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *first = add_graduand (season, "Wei", "Zhang");
  PrcGraduand *second = add_graduand (season, "Wei", "Zhang");
  PrcGraduand *third = add_graduand (season, "Wei", "Zhang");
  g_autoptr (PrcRunningOrder) order = prc_running_order_new ();
  PrcProblem *theirs = prc_problem_new ();

  theirs->severity = PRC_SEVERITY_ERROR;
  theirs->code = g_strdup ("presentation-none");
  theirs->message = g_strdup ("Nobody calls Wei Zhang.");
  g_ptr_array_add (order->problems, theirs);
  g_ptr_array_add (order->cues, make_cue (1, first));
  g_ptr_array_add (order->cues, make_cue (2, second));
  g_ptr_array_add (order->cues, make_cue (3, NULL));
  g_ptr_array_add (order->cues, make_cue (4, third));
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, order);
  g_assert_cmpuint (count (problems, "same-name-neighbours", "1002"), ==, 1);
  g_assert_cmpuint (count (problems, "same-name-neighbours", NULL), ==, 1);
  g_assert_cmpuint (count (problems, "name-same", NULL), ==, 2);
  /* gravest first, and what the order has found among the rest */
  g_assert_cmpstr (((PrcProblem *) g_ptr_array_index (problems, 0))->code, ==, "presentation-none");
}

static void
test_seats (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *first = add_graduand (season, "Amara", "Okafor");
  PrcGraduand *second = add_graduand (season, "Kit", "Brown");
  PrcGraduand *third = add_graduand (season, "Layla", "Haddad");

  first->seat = g_strdup ("B12");
  second->seat = g_strdup ("B12");
  first->photo = g_strdup ("abc");
  second->photo = g_strdup ("def");
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "seat-clash", "1002"), ==, 1);
  g_assert_cmpuint (count (problems, "seat-none", prc_graduand_get_id (third)), ==, 1);
  g_assert_cmpuint (count (problems, "photo-missing", "1003"), ==, 1);
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_cmpint (prc_problems_worst (problems), ==, PRC_SEVERITY_ERROR);
}

/* Who is in which ceremony: by hand, by rule, the rest; and nobody in none unseen. */
static void
test_ceremonies (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcCeremony *first = g_ptr_array_index (season->ceremonies, 0);
  PrcCeremony *second = prc_ceremony_copy (first);
  PrcSelectionRule *rule = prc_selection_rule_new ();
  PrcGraduand *by_rule = add_graduand (season, "Amara", "Okafor");
  PrcGraduand *by_hand = add_graduand (season, "Kit", "Brown");
  PrcGraduand *rest = add_graduand (season, "Layla", "Haddad");

  second->id = 2;
  g_ptr_array_add (season->ceremonies, second);
  prc_set_string (&rule->selection.faculty, "Law");
  g_ptr_array_add (second->rules, rule);
  prc_set_string (&by_rule->faculty, "LAW");
  prc_set_string (&by_hand->faculty, "Law");
  by_hand->ceremony = 1;
  g_assert_cmpint (prc_season_get_ceremony_of (season, by_rule), ==, 2);
  g_assert_cmpint (prc_season_get_ceremony_of (season, by_hand), ==, 1);
  g_assert_cmpint (prc_season_get_ceremony_of (season, rest), ==, 1);
  first->capacity = 1;
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "ceremony-over", NULL), ==, 1);
  g_assert_cmpuint (count (problems, "ceremony-none", NULL), ==, 0);
  rule = prc_selection_rule_new ();
  prc_set_string (&rule->selection.faculty, "Medicine");
  g_ptr_array_add (first->rules, rule);
  g_assert_cmpint (prc_season_get_ceremony_of (season, rest), ==, 0);
  g_autoptr (GPtrArray) more = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (more, "ceremony-none", prc_graduand_get_id (rest)), ==, 1);
  g_assert_cmpuint (count (more, "ceremony-over", NULL), ==, 0);
}

static void
test_needs (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *graduand = add_graduand (season, "Amara", "Okafor");
  PrcNeed *known = prc_need_new (), *free_words = prc_need_new ();

  known->kind = PRC_NEED_ACCESS;
  known->text = prc_text_new ("en", "Wheelchair user", NULL);
  free_words->text = prc_text_new ("en", "Will walk with her sister", NULL);
  g_ptr_array_add (graduand->needs, known);
  g_ptr_array_add (graduand->needs, free_words);
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "needs-unread", "1001"), ==, 1);
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_texts (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcAward *award = g_ptr_array_index (season->awards, 0);
  PrcItem *item = prc_item_new ();
  PrcGraduand *graduand = add_graduand (season, "Amara", "Okafor");
  PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

  add_graduand (season, "Kit", "Brown"); /* the same award: said once */
  prc_text_unref (award->title);
  award->title = NULL;
  prc_text_unref (conferral->subject);
  conferral->subject = prc_text_new ("zh-Hans", "临床医学", NULL);
  item->id = 1;
  item->ceremony = 1;
  item->position = 3;
  item->title = prc_text_new ("en", "Address", NULL);
  item->words = prc_text_new ("en", "Welcome.", "zh-CN", "欢迎。", NULL);
  g_ptr_array_add (season->items, item);
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "title-missing", NULL), ==, 1);
  g_assert_cmpuint (count (problems, "translation-missing", NULL), ==, 2);
  g_assert_cmpuint (problems->len, ==, 3);
}

/* Words of the template that nobody changed; a prize in one language, and one in both. */
static void
test_placeholders (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcInstitution *institution = g_ptr_array_index (season->institutions, 0);
  const char *const prizes[] = { "国家奖学金", "国家奖学金", "National Scholarship / 国家奖学金",
                                 "Arts / Sciences Medal" };

  for (gsize i = 0; i < G_N_ELEMENTS (prizes); i++)
    {
      g_autofree char *given = g_strdup_printf ("Ann %c", 'A' + (int) i);
      PrcGraduand *graduand = add_graduand (season, given, "Okafor");

      ((PrcConferral *) g_ptr_array_index (graduand->conferrals, 0))->prize = g_strdup (prizes[i]);
    }
  ((PrcCeremony *) g_ptr_array_index (season->ceremonies, 0))->print_prize = FALSE;
  g_autoptr (GPtrArray) none = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  ((PrcCeremony *) g_ptr_array_index (season->ceremonies, 0))->print_prize = TRUE;
  prc_text_unref (season->title);
  season->title = prc_text_new ("en", "New season", NULL);
  prc_text_unref (institution->name);
  institution->name = prc_text_new ("en", "The British University", "zh-Hans", "英方大学", NULL);
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "placeholder-text", NULL), ==, 2);
  g_assert_cmpuint (count (problems, "translation-missing", NULL), ==, 2);
  g_assert_cmpuint (problems->len, ==, 4);
}

/* What is asked for, and what somebody recorded. */
static void
test_wishes (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  PrcGraduand *graduand = add_graduand (season, "Amara", "Okafor");
  PrcNeed *need = prc_need_new ();
  PrcRelation *relation = prc_relation_new ();
  PrcConferral *conferral;

  need->kind = PRC_NEED_ACCESS;
  need->text = prc_text_new ("en", "Wheelchair", "zh-Hans", "轮椅", NULL);
  g_ptr_array_add (graduand->needs, need);
  graduand = add_graduand (season, "Kit", "Brown");
  g_ptr_array_add (graduand->needs, prc_need_ref (need));
  relation->kind = PRC_RELATION_ROW_END;
  g_ptr_array_add (graduand->relations, relation);
  graduand = add_graduand (season, "Layla", "Haddad");
  graduand->seat = g_strdup ("A1");
  graduand->guests = 30;
  prc_set_string (&graduand->reading->clip, "abc");
  graduand = add_graduand (season, "Eva", "Lind");
  conferral = g_ptr_array_index (graduand->conferrals, 0);
  conferral->class_ = PRC_CLASS_UNKNOWN;
  conferral->class_text = g_strdup ("Brilliant");
  graduand = add_graduand (season, "", "");
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "step-free-none", NULL), ==, 1);
  g_assert_cmpuint (count (problems, "step-free-none", "1001"), ==, 1);
  g_assert_cmpuint (count (problems, "guests-over", "1003"), ==, 1);
  g_assert_cmpuint (count (problems, "reading-unheard", "1003"), ==, 1);
  g_assert_cmpuint (count (problems, "class-unknown", "1004"), ==, 1);
  g_assert_cmpuint (count (problems, "name-missing", "1005"), ==, 1);
  const PrcProblem *first = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (first->code, ==, "name-missing");
}

/* A subject typed at one person is everyone's who has it, and nobody's who studies something else.
 */
static void
test_subject (void)
{
  g_autoptr (PrcSeason) season = make_season ();
  const char *const names[] = { "Okafor", "Byrne", "Lind" };
  g_autoptr (PrcText) old = prc_text_new ("en", "Nursing", NULL);
  g_autoptr (PrcText) now = prc_text_new ("en", "Nursing", "zh-Hans", "护理学", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PrcGraduand *graduand = add_graduand (season, "Ann", names[i]);
      PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

      prc_text_unref (conferral->subject);
      conferral->subject = prc_text_new ("en", i < 2 ? "Nursing" : "Law", NULL);
    }
  g_autoptr (GPtrArray) problems = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (problems, "translation-missing", NULL), ==, 2);
  g_autoptr (GPtrArray) changed = prc_subject_translate (season, old, now);
  g_assert_cmpuint (changed->len, ==, 2);
  for (guint i = 0; i < changed->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (changed, i);
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

      g_assert_cmpint (graduand->id, ==, i + 1);
      g_assert_cmpstr (prc_text_get_exact (conferral->subject, "zh-Hans"), ==, "护理学");
      prc_graduand_unref (g_ptr_array_index (season->graduands, i));
      g_ptr_array_index (season->graduands, i) = prc_graduand_ref ((PrcGraduand *) graduand);
    }
  g_autoptr (GPtrArray) rest = prc_check_season (season, 1, NULL);
  g_assert_cmpuint (count (rest, "translation-missing", NULL), ==, 1);
  g_autoptr (GPtrArray) again = prc_subject_translate (season, now, now);
  g_assert_cmpuint (again->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/nothing", test_nothing);
  g_test_add_func ("/check/numbers", test_numbers);
  g_test_add_func ("/check/people", test_people);
  g_test_add_func ("/check/readings", test_readings);
  g_test_add_func ("/check/names", test_names);
  g_test_add_func ("/check/order", test_order);
  g_test_add_func ("/check/seats", test_seats);
  g_test_add_func ("/check/ceremonies", test_ceremonies);
  g_test_add_func ("/check/needs", test_needs);
  g_test_add_func ("/check/texts", test_texts);
  g_test_add_func ("/check/placeholders", test_placeholders);
  g_test_add_func ("/check/subject", test_subject);
  g_test_add_func ("/check/wishes", test_wishes);
  return g_test_run ();
}
