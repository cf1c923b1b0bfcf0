#include "prc-doubt.h"

static void
add (PrcSeason *season, gint64 id, PrcConfidence confidence, const char *respelling)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcReading *reading = prc_reading_new ();

  graduand->id = id;
  graduand->listed = (int) (100 - id);
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  reading->confidence = confidence;
  prc_set_string (&reading->respelling, respelling);
  prc_reading_unref (graduand->reading);
  graduand->reading = reading;
  g_ptr_array_add (season->graduands, graduand);
}

static void
test_list (void)
{
  g_autoptr (PrcSeason) season = prc_season_new ();
  g_autoptr (GArray) ids = NULL;
  PrcCeremony *ceremony = prc_ceremony_new ();
  PrcGraduand *away;

  ceremony->id = 9;
  g_ptr_array_add (season->ceremonies, ceremony);
  add (season, 1, PRC_CONFIDENCE_LIKELY, "AN-uh");
  add (season, 2, PRC_CONFIDENCE_CHECK, "NEEV");
  add (season, 3, PRC_CONFIDENCE_GUESS, "WIN");
  add (season, 4, PRC_CONFIDENCE_CHECK, "LEE");
  add (season, 5, PRC_CONFIDENCE_CONFIRMED, "SHAN");
  add (season, 6, PRC_CONFIDENCE_NONE, NULL);
  add (season, 7, PRC_CONFIDENCE_LIKELY, NULL);
  add (season, 8, PRC_CONFIDENCE_GUESS, "WIN");
  away = g_ptr_array_index (season->graduands, 7);
  away->attendance = PRC_ATTENDANCE_WITHDRAWN;
  /* As listed: the lists have them backwards. */
  ids = prc_doubt_list (season, 9);
  g_assert_cmpuint (ids->len, ==, 5);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 6);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, 4);
  g_assert_cmpint (g_array_index (ids, gint64, 3), ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 4), ==, 1);
  g_assert_cmpint (prc_doubt_of (NULL), ==, PRC_DOUBT_GUESS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doubt/list", test_list);
  return g_test_run ();
}
