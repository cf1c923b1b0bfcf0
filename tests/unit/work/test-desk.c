#include "prc-work-fixture.h"

#include "prc-desk-order.h"

#include <glib/gstdio.h>

static const char *const names[] = { "Ada", "Bo", "Cy", NULL };

static char *
describe (PrcWorkFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = prc_store_load (fixture->store, &error);
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (fixture->store, season, 1, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->graduand != 0)
        g_string_append_printf (out, "%s%s:%s", out->len > 0 ? " " : "", cue->position,
                                cue->card->called);
    }
  return g_string_free (out, FALSE);
}

static void
expect_order (PrcWorkFixture *fixture, const char *wanted)
{
  g_autofree char *got = describe (fixture);

  g_assert_cmpstr (got, ==, wanted);
}

static void
withdraw (PrcGraduand *graduand)
{
  graduand->attendance = PRC_ATTENDANCE_WITHDRAWN;
}

static void
name_abe (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Abe");
}

static void
name_axel (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Axel");
}

static void
name_abigail (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Abigail");
}

static void
test_freeze (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;

  prc_work_fixture_init (&fixture, names);
  expect_order (&fixture, "1:Ada 2:Bo 3:Cy");
  prc_work_fixture_change (&fixture, "9", name_abe);
  expect_order (&fixture, "1:Abe 2:Ada 3:Bo 4:Cy");
  g_assert_true (prc_desk_order_freeze (fixture.store, 1, &error));
  prc_work_fixture_change (&fixture, "2", withdraw);
  prc_work_fixture_change (&fixture, "10", name_axel);
  expect_order (&fixture, "1:Abe 2:Ada 2a:Axel 4:Cy");
  /* A letter once given is kept, whoever comes later. */
  prc_work_fixture_change (&fixture, "11", name_abigail);
  expect_order (&fixture, "1:Abe 1a:Abigail 2:Ada 2a:Axel 4:Cy");
  prc_work_fixture_reopen (&fixture);
  expect_order (&fixture, "1:Abe 1a:Abigail 2:Ada 2a:Axel 4:Cy");
  g_assert_true (prc_desk_order_thaw (fixture.store, 1, &error));
  expect_order (&fixture, "1:Abe 2:Abigail 3:Ada 4:Axel 5:Cy");
  g_assert_true (prc_store_undo (fixture.store, NULL, &error));
  expect_order (&fixture, "1:Abe 1a:Abigail 2:Ada 2a:Axel 4:Cy");
  g_assert_false (prc_desk_order_freeze (fixture.store, 99, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND);
  prc_work_fixture_clear (&fixture);
}

static void
test_thaw_once_begun (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  g_assert_true (prc_desk_order_thaw (fixture.store, 1, &error));
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_run (show, "start");
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  g_assert_false (prc_desk_order_thaw (fixture.store, 1, &error));
  g_assert_error (error, PRC_DESK_ERROR, PRC_DESK_ERROR_STARTED);
  prc_work_fixture_clear (&fixture);
}

static void
test_undo_once_begun (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_run (show, "start");
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  /* The newest edit is the freeze of the opening: the show would lose its order. */
  g_assert_false (prc_desk_order_undo (fixture.store, &label, &error));
  g_assert_error (error, PRC_DESK_ERROR, PRC_DESK_ERROR_STARTED);
  g_assert_null (label);
  g_clear_error (&error);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  /* What was done since may be taken back, and put back. */
  prc_work_fixture_change (&fixture, "2", withdraw);
  g_assert_true (prc_desk_order_undo (fixture.store, &label, &error));
  g_assert_nonnull (label);
  g_assert_true (prc_desk_order_redo (fixture.store, NULL, &error));
  g_assert_no_error (error);
  prc_work_fixture_clear (&fixture);
}

static void
test_templates (void)
{
  g_autofree char *folder = g_dir_make_tmp ("prc-desk-XXXXXX", NULL);

  for (int i = 0; prc_desk_get_templates ()[i] != NULL; i++)
    {
      const char *name = prc_desk_get_templates ()[i];
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (PrcStore) store = prc_desk_create (path, name, "Winter", &error);
      g_autoptr (PrcSeason) season = NULL;
      g_autoptr (PrcAssets) assets = NULL;

      g_assert_no_error (error);
      season = prc_store_load (store, &error);
      assets = prc_store_load_assets (store, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (season->ceremonies->len, ==, 1);
      g_assert_cmpstr (prc_text_get (season->title, "en"), ==, "Winter");
      if (g_str_equal (name, "sample"))
        {
          const PrcInstitution *institution =
              prc_season_find_institution_code (season, "aldermere");

          g_assert_nonnull (prc_assets_get (assets, institution->crest));
        }
      g_clear_object (&store);
      g_assert_null (prc_desk_create (path, name, NULL, &error));
      g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_EXISTS);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (folder);
}

static void
test_unknown_template (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (prc_desk_create ("/nowhere/x.season", "../joint", NULL, &error));
  g_assert_error (error, PRC_DESK_ERROR, PRC_DESK_ERROR_TEMPLATE);
}

static void
test_paths (void)
{
  g_autofree char *data = prc_desk_dup_data_path ("templates/joint.template");
  g_autofree char *program = prc_desk_dup_program_path ("procession-stage");

  g_assert_true (g_str_has_prefix (data, g_getenv ("PROCESSION_DATA")));
  g_assert_true (g_path_is_absolute (program));
  g_assert_true (g_str_has_suffix (program, "/procession-stage"));
}

/* A letter of no font, in a plane for private use. */
static void
name_unknown (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Ada\xF4\x8F\xBF\xBD");
}

static void
name_endless (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given,
                  "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaftschaferswessen");
  prc_set_string (&graduand->name->family,
                  "Schafewarenwohlgepflegeundsorgfaltigkeitbeschutzenvorangreifendurchihrraub");
}

static void
name_long (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Wijesundara Mudiyanselage Chathurika Dilrukshi");
  prc_set_string (&graduand->name->family, "Nawarathna Wickramasinghe");
}

static const PrcProblem *
find_problem (const GPtrArray *problems, const char *code)
{
  for (guint i = 0; i < problems->len; i++)
    if (strcmp (((const PrcProblem *) g_ptr_array_index (problems, i))->code, code) == 0)
      return g_ptr_array_index (problems, i);
  return NULL;
}

/* What only setting the names on a screen can tell. */
static void
test_check_screens (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;

  prc_work_fixture_init (&fixture, names);
  g_autoptr (PrcSeason) before = prc_store_load (fixture.store, &error);
  g_autoptr (GPtrArray) none = prc_desk_check (fixture.store, before, 1, &error);
  g_assert_no_error (error);
  g_assert_null (find_problem (none, "glyph-missing"));
  g_assert_null (find_problem (none, "name-too-long"));
  prc_work_fixture_change (&fixture, "1", name_unknown);
  prc_work_fixture_change (&fixture, "2", name_endless);
  g_autoptr (PrcSeason) season = prc_store_load (fixture.store, &error);
  g_autoptr (GPtrArray) problems = prc_desk_check (fixture.store, season, 1, &error);
  const PrcProblem *glyph = find_problem (problems, "glyph-missing");
  const PrcProblem *length = find_problem (problems, "name-too-long");
  g_assert_nonnull (glyph);
  g_assert_cmpstr (glyph->graduand, ==, "1");
  g_assert_cmpint (glyph->severity, ==, PRC_SEVERITY_ERROR);
  g_assert_nonnull (strstr (glyph->message, "U+10FFFD"));
  g_assert_nonnull (length);
  g_assert_cmpstr (length->graduand, ==, "2");
  prc_work_fixture_clear (&fixture);
}

static gboolean
put_hall (PrcStore *store, gpointer data, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  g_autoptr (PrcCeremony) ceremony =
      season != NULL ? prc_ceremony_copy (prc_season_find_ceremony (season, 1)) : NULL;

  if (ceremony == NULL)
    return FALSE;
  ceremony->picture_height = 200;
  ceremony->furthest_seat = 4000;
  return prc_store_put_ceremony (store, ceremony, error) > 0;
}

/* A name that is large enough in most halls is not where the seats are far off. */
static void
test_check_distance (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;

  prc_work_fixture_init (&fixture, names);
  prc_work_fixture_change (&fixture, "1", name_long);
  g_autoptr (PrcSeason) before = prc_store_load (fixture.store, &error);
  g_autoptr (GPtrArray) none = prc_desk_check (fixture.store, before, 1, &error);
  g_assert_null (find_problem (none, "name-too-far"));
  g_assert_true (prc_store_edit (fixture.store, "hall", put_hall, NULL, &error));
  g_autoptr (PrcSeason) season = prc_store_load (fixture.store, &error);
  g_autoptr (GPtrArray) problems = prc_desk_check (fixture.store, season, 1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (find_problem (problems, "name-too-far"));
  g_assert_cmpstr (find_problem (problems, "name-too-far")->graduand, ==, "1");
  prc_work_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  prc_work_fixture_isolate ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/freeze", test_freeze);
  g_test_add_func ("/desk/thaw-once-begun", test_thaw_once_begun);
  g_test_add_func ("/desk/undo-once-begun", test_undo_once_begun);
  g_test_add_func ("/desk/templates", test_templates);
  g_test_add_func ("/desk/unknown-template", test_unknown_template);
  g_test_add_func ("/desk/paths", test_paths);
  g_test_add_func ("/desk/check-screens", test_check_screens);
  g_test_add_func ("/desk/check-distance", test_check_distance);
  return g_test_run ();
}
