#include "prc-work-fixture.h"

#include "prc-desk-order.h"
#include "prc-enum.h"

#include <glib/gstdio.h>

static const char *const *fixture_names;

static PrcGraduand *
make_graduand (const char *id, const char *name)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *external = prc_external_id_new ();

  prc_set_string (&external->source, "uk");
  prc_set_string (&external->id, id);
  g_ptr_array_add (graduand->ids, external);
  graduand->name = prc_person_name_new ();
  prc_set_string (&graduand->name->given, name);
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  return graduand;
}

static gboolean
put_people (PrcStore *store, gpointer data, GError **error)
{
  for (int i = 0; fixture_names[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i + 1);
      g_autoptr (PrcGraduand) graduand = make_graduand (id, fixture_names[i]);

      if (prc_store_put_graduand (store, graduand, error) < 0)
        return FALSE;
    }
  return TRUE;
}

void
prc_work_fixture_init (PrcWorkFixture *fixture, const char *const *names)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("prc-work-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.season", NULL);
  fixture->store = prc_desk_create (fixture->path, "joint", "Test", &error);
  g_assert_no_error (error);
  fixture_names = names;
  prc_store_edit (fixture->store, "people", put_people, NULL, &error);
  g_assert_no_error (error);
}

void
prc_work_fixture_clear (PrcWorkFixture *fixture)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&fixture->store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
prc_work_fixture_reopen (PrcWorkFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = prc_store_open (fixture->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *id;
  PrcWorkChange change;
} Change;

static gboolean
change_person (PrcStore *store, gpointer data, GError **error)
{
  const Change *change = data;
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  const PrcGraduand *found = prc_season_find_graduand_id (season, change->id);
  g_autoptr (PrcGraduand) graduand =
      found != NULL ? prc_graduand_copy (found) : make_graduand (change->id, "New");

  change->change (graduand);
  return prc_store_put_graduand (store, graduand, error) >= 0;
}

void
prc_work_fixture_change (PrcWorkFixture *fixture, const char *id, PrcWorkChange change)
{
  Change data = { id, change };
  g_autoptr (GError) error = NULL;

  prc_desk_order_edit (fixture->store, "change", change_person, &data, &error);
  g_assert_no_error (error);
}

PrcShow *
prc_work_fixture_open_show (PrcWorkFixture *fixture, gboolean rehearsal)
{
  PrcShowOptions options = { .guard_ms = 0, .rehearsal = rehearsal, .device = "test" };
  g_autoptr (GError) error = NULL;
  PrcShow *show = prc_show_open (fixture->store, 1, &options, &error);

  g_assert_no_error (error);
  return show;
}

static gboolean
do_line (PrcShow *show, const char *line, GError **error)
{
  g_auto (PrcShowStep) step = { 0 };
  gboolean saved = FALSE;

  if (!prc_show_parse (show, line, &step, error) ||
      !prc_show_do_and_wait (show, &step, &saved, error))
    return FALSE;
  g_assert_true (saved);
  return TRUE;
}

void
prc_work_fixture_run (PrcShow *show, const char *line)
{
  g_autoptr (GError) error = NULL;

  do_line (show, line, &error);
  g_assert_no_error (error);
}

void
prc_work_fixture_refuse (PrcShow *show, const char *line, const char *code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (do_line (show, line, &error));
  g_assert_cmpstr (error->domain == PRC_SHOW_ERROR ? "words" : prc_live_error_get_code (error), ==,
                   code);
}

char *
prc_work_fixture_describe (const PrcLiveState *state)
{
  const PrcCue *live = prc_live_state_get_live (state);
  const PrcCue *standby = prc_live_state_get_standby (state);

  return g_strdup_printf (
      "%s %s > %s",
      prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) prc_live_state_get_kind (state)),
      live != NULL ? prc_card_get_label (live->card, "en") : "-",
      standby != NULL ? prc_card_get_label (standby->card, "en") : "-");
}

void
prc_work_fixture_expect (PrcShow *show, const char *wanted)
{
  g_autofree char *got = prc_work_fixture_describe (prc_show_get_state (show));

  g_assert_cmpstr (got, ==, wanted);
}

void
prc_work_fixture_isolate (void)
{
  static const char *const names[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                                       "XDG_STATE_HOME", "XDG_RUNTIME_DIR" };
  g_autofree char *folder = g_dir_make_tmp ("work-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_setenv (names[i], folder, TRUE);
}
