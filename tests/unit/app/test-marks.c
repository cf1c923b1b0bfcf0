#include "prc-reader-marks.h"

/* Kept for each reader, season and ceremony by itself, whatever their names are. */
static void
test_marks (void)
{
  g_autoptr (PrcReaderMarks) ward = prc_reader_marks_new ("/a/joint.season", 1, "M. Ward [2]");
  g_autoptr (PrcReaderMarks) other = NULL;
  g_autoptr (PrcReaderMarks) again = NULL;
  g_autoptr (PrcReaderMarks) second = NULL;

  g_assert_cmpint (prc_reader_marks_get (ward, "0012"), ==, PRC_READER_MARK_NONE);
  prc_reader_marks_set (ward, "0012", PRC_READER_MARK_UNSURE);
  prc_reader_marks_set (ward, "学号=[7] #", PRC_READER_MARK_ASK);
  prc_reader_marks_set (ward, "0013", PRC_READER_MARK_SURE);
  prc_reader_marks_set (ward, "0013", PRC_READER_MARK_NONE);
  other = prc_reader_marks_new ("/a/joint.season", 1, "李老师");
  g_assert_cmpint (prc_reader_marks_get (other, "0012"), ==, PRC_READER_MARK_NONE);
  second = prc_reader_marks_new ("/a/joint.season", 2, "M. Ward [2]");
  g_assert_cmpint (prc_reader_marks_get (second, "0012"), ==, PRC_READER_MARK_NONE);
  again = prc_reader_marks_new ("/a/joint.season", 1, "M. Ward [2]");
  g_assert_cmpint (prc_reader_marks_get (again, "0012"), ==, PRC_READER_MARK_UNSURE);
  g_assert_cmpint (prc_reader_marks_get (again, "学号=[7] #"), ==, PRC_READER_MARK_ASK);
  g_assert_cmpint (prc_reader_marks_get (again, "0013"), ==, PRC_READER_MARK_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/marks/kept", test_marks);
  return g_test_run ();
}
