/* From list files to the season, as both shells do it. */
#include "prc-import-job.h"

#include "prc-work-fixture.h"

static const char *const nobody[] = { NULL };

static const char chinese_list[] =
    "学号,合作方学号,姓名,姓名拼音,学院,专业,学位,是否参加典礼\n"
    "2021001,41001,单丽娟,Shan Lijuan,临床医学院,临床医学,医学学士,是\n"
    "2021002,41002,欧阳诗涵,Ouyang Shihan,临床医学院,临床医学,医学学士,是\n"
    "2021003,41003,王芳,Wang Fang,临床医学院,临床医学,医学学士,否\n";

static const char english_list[] =
    "Student ID,Partner ID,Surname,Forenames,Award,Programme,Class,Attending\n"
    "41001,2021001,Shan,Lijuan,BSc (Hons),Clinical Sciences,First,Yes\n"
    "41002,2021002,Ouyang,Shihan,BSc (Hons),Clinical Sciences,2:1,Yes\n"
    "41003,2021003,Wang,Fang,BSc (Hons),Clinical Sciences,2:2,No\n";

static char *
write_list (PrcWorkFixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Reads as the shells do, with what the lists said last time. */
static PrcImportJob *
read_lists (PrcWorkFixture *fixture, const char *first, const char *second)
{
  const char *paths[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = prc_store_load (fixture->store, &error);
  g_autoptr (GHashTable) imported = prc_store_load_imported (fixture->store, &error);
  PrcImportOptions options = { .imported = imported };
  PrcImportJob *job = prc_import_job_read (season, paths, NULL, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return job;
}

static void
store (PrcWorkFixture *fixture, PrcImportJob *job)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (prc_import_job_store (job, fixture->store, NULL, &error));
  g_assert_no_error (error);
}

static const PrcGraduand *
find (const PrcSeason *season, const char *id)
{
  const PrcGraduand *graduand = prc_season_find_graduand_id (season, id);

  g_assert_nonnull (graduand);
  return graduand;
}

static void
load_both (PrcWorkFixture *fixture)
{
  g_autofree char *chinese = write_list (fixture, "chinese.csv", chinese_list);
  g_autofree char *english = write_list (fixture, "english.csv", english_list);
  g_autoptr (PrcImportJob) job = read_lists (fixture, chinese, english);

  g_assert_cmpint (job->import->added, ==, 3);
  store (fixture, job);
}

static void
test_two_lists (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (PrcRunningOrder) order = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const PrcGraduand *shan;

  prc_work_fixture_init (&fixture, nobody);
  load_both (&fixture);
  season = prc_store_load (fixture.store, &error);
  g_assert_cmpuint (season->graduands->len, ==, 3);
  shan = find (season, "2021001");
  g_assert_true (shan == find (season, "41001"));
  g_assert_cmpuint (shan->conferrals->len, ==, 2);
  for (guint i = 0; i < shan->conferrals->len; i++)
    g_assert_nonnull (prc_season_find_award (
        season, ((const PrcConferral *) g_ptr_array_index (shan->conferrals, i))->award));
  g_assert_cmpstr (shan->reading->pinyin, ==, "Shàn Lìjuān");

  order = prc_desk_load_order (fixture.store, season, 1, &error);
  g_assert_cmpint (prc_running_order_count_names (order), ==, 2);
  history = prc_store_load_history (fixture.store, &error);
  g_assert_cmpstr (((const PrcHistoryEntry *) g_ptr_array_index (history, 0))->label, ==,
                   "Loaded chinese.csv, english.csv");
  g_assert_true (prc_store_undo (fixture.store, NULL, &error));
  g_clear_pointer (&season, prc_season_unref);
  season = prc_store_load (fixture.store, &error);
  g_assert_cmpuint (season->graduands->len, ==, 0);
  g_assert_cmpuint (season->awards->len, ==, 0);
  prc_work_fixture_clear (&fixture);
}

static void
confirm (PrcGraduand *graduand)
{
  PrcReading *reading = prc_reading_new ();

  reading->origin = PRC_ORIGIN_OFFICER;
  reading->confidence = PRC_CONFIDENCE_CONFIRMED;
  reading->respelling = g_strdup ("SHAN lee-JOO-en");
  prc_reading_unref (graduand->reading);
  graduand->reading = reading;
  g_free (graduand->seat);
  graduand->seat = g_strdup ("A 1");
}

/* What someone confirmed, or wrote by hand, a newer list leaves alone. */
static void
test_again (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (PrcImportJob) again = NULL;
  g_autoptr (PrcImportJob) changed = NULL;
  g_autoptr (GString) newer = g_string_new (chinese_list);
  g_autofree char *chinese = NULL, *english = NULL, *path = NULL;

  prc_work_fixture_init (&fixture, nobody);
  load_both (&fixture);
  prc_work_fixture_change (&fixture, "2021001", confirm);
  chinese = write_list (&fixture, "chinese.csv", chinese_list);
  english = write_list (&fixture, "english.csv", english_list);
  again = read_lists (&fixture, chinese, english);
  g_assert_cmpint (again->import->unchanged, ==, 3);
  store (&fixture, again);

  g_string_replace (newer, "单丽娟,Shan Lijuan", "单丽涓,Shan Lijuan", 0);
  g_string_replace (newer, "王芳,Wang Fang", "王方,Wang Fang", 0);
  path = write_list (&fixture, "chinese.csv", newer->str);
  changed = read_lists (&fixture, path, NULL);
  g_assert_cmpint (changed->import->changed, ==, 2);
  store (&fixture, changed);
  season = prc_store_load (fixture.store, &error);
  g_assert_cmpstr (find (season, "2021001")->name->native, ==, "单丽涓");
  g_assert_cmpstr (find (season, "2021001")->reading->respelling, ==, "SHAN lee-JOO-en");
  g_assert_cmpstr (find (season, "2021001")->seat, ==, "A 1");
  g_assert_cmpstr (find (season, "2021003")->reading->pinyin, ==, "Wáng Fāng");
  prc_work_fixture_clear (&fixture);
}

/* A frozen order takes late ones in with a letter, and the letter is kept in the same edit. */
static void
test_frozen (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcRunningOrder) stored = NULL;
  g_autoptr (PrcImportJob) job = NULL;
  g_autoptr (GString) newer = g_string_new (chinese_list);
  g_autofree char *path = NULL;

  prc_work_fixture_init (&fixture, nobody);
  load_both (&fixture);
  g_assert_true (prc_desk_freeze (fixture.store, 1, &error));
  g_string_append (newer, "2021009,,裴秀,Pei Xiu,临床医学院,临床医学,医学学士,是\n");
  path = write_list (&fixture, "chinese.csv", newer->str);
  job = read_lists (&fixture, path, NULL);
  store (&fixture, job);
  stored = prc_store_load_order (fixture.store, 1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (prc_running_order_parse (stored, "1a"));
  g_assert_cmpstr (prc_running_order_parse (stored, "1a")->card->called, ==, "Pei Xiu");
  prc_work_fixture_clear (&fixture);
}

/* Two universities' lists in a season made for one. */
static void
test_becomes_joint (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = NULL;
  const PrcCeremony *ceremony;

  prc_work_fixture_init_from (&fixture, "blank", nobody);
  load_both (&fixture);
  season = prc_store_load (fixture.store, &error);
  ceremony = g_ptr_array_index (season->ceremonies, 0);
  g_assert_cmpuint (season->institutions->len, ==, 2);
  g_assert_cmpuint (ceremony->institutions->len, ==, 2);
  g_assert_cmpuint (find (season, "41001")->conferrals->len, ==, 2);
  prc_work_fixture_clear (&fixture);
}

static void
test_errors (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (PrcImportJob) job = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *empty = NULL;
  const char *missing[] = { "/nowhere/list.csv", NULL };

  prc_work_fixture_init (&fixture, nobody);
  empty = write_list (&fixture, "empty.csv", "");
  job = read_lists (&fixture, empty, NULL);
  g_assert_true (prc_import_has_errors (job->import));
  g_assert_false (prc_import_job_store (job, fixture.store, NULL, &error));
  g_assert_error (error, PRC_DESK_ERROR, PRC_DESK_ERROR_LIST);
  g_clear_error (&error);
  season = prc_store_load (fixture.store, &error);
  g_assert_cmpuint (season->graduands->len, ==, 0);
  g_assert_null (prc_import_job_read (season, missing, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_DECODER_ERROR, PRC_DECODER_ERROR_FILE);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  missing[0] = empty;
  g_assert_null (prc_import_job_read (season, missing, NULL, NULL, NULL, NULL, cancelled, &error));
  g_assert_nonnull (error);
  prc_work_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-job/two-lists", test_two_lists);
  g_test_add_func ("/import-job/again", test_again);
  g_test_add_func ("/import-job/frozen", test_frozen);
  g_test_add_func ("/import-job/becomes-joint", test_becomes_joint);
  g_test_add_func ("/import-job/errors", test_errors);
  return g_test_run ();
}
