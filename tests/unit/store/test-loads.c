#include "store-fixture.h"

static PrcStore *
create (const Place *place)
{
  g_autoptr (PrcSeason) season = fixture_season (3);
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_create (place->path, season, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static PrcProblem *
make_problem (PrcSeverity severity, const char *code, int row)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->row = row;
  problem->other_row = row + 1;
  prc_set_string (&problem->code, code);
  prc_set_string (&problem->file, "aldermere.csv");
  prc_set_string (&problem->sheet, "Sheet 1");
  prc_set_string (&problem->column, "Programme");
  prc_set_string (&problem->graduand, "20210745");
  prc_set_string (&problem->person, "张伟");
  prc_set_string (&problem->value, "Law");
  prc_set_string (&problem->other, "History");
  prc_set_string (&problem->other_file, "yunling.csv");
  prc_set_string (&problem->other_column, "专业");
  prc_set_string (&problem->message, "Ask which is right.");
  return problem;
}

static gboolean
put_load (PrcStore *store, gpointer data, GError **error)
{
  g_autoptr (PrcLoad) load = prc_load_new ();

  load->at = 1784000000 + GPOINTER_TO_INT (data);
  g_strfreev (load->files);
  load->files = g_strsplit ("aldermere.csv yunling.csv", " ", -1);
  load->read = 3;
  load->changed = GPOINTER_TO_INT (data);
  g_ptr_array_add (load->problems, make_problem (PRC_SEVERITY_WARNING, "sources-disagree", 7));
  g_ptr_array_add (load->problems, make_problem (PRC_SEVERITY_INFO, "cleaned-space", 0));
  return prc_store_put_load (store, load, error) > 0;
}

static void
test_loads (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (GError) error = NULL;

  fixture_edit (store, "Loaded aldermere.csv", put_load, GINT_TO_POINTER (1));
  fixture_edit (store, "Loaded aldermere.csv", put_load, GINT_TO_POINTER (2));
  g_autoptr (GPtrArray) loads = prc_store_load_loads (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loads->len, ==, 2);
  const PrcLoad *load = g_ptr_array_index (loads, 0);
  g_assert_cmpint (load->changed, ==, 2);
  g_assert_cmpint (load->at, ==, 1784000002);
  g_assert_cmpstr (load->files[1], ==, "yunling.csv");
  g_assert_cmpuint (load->problems->len, ==, 2);
  const PrcProblem *problem = g_ptr_array_index (load->problems, 0);
  g_assert_cmpint (problem->severity, ==, PRC_SEVERITY_WARNING);
  g_assert_cmpint (problem->row, ==, 7);
  g_assert_cmpint (problem->other_row, ==, 8);
  g_assert_cmpstr (problem->person, ==, "张伟");
  g_assert_cmpstr (problem->other, ==, "History");
  g_assert_cmpstr (problem->other_file, ==, "yunling.csv");
  g_assert_cmpstr (problem->other_column, ==, "专业");
  g_assert_cmpstr (problem->column, ==, "Programme");
  g_assert_true (prc_store_verify (store, &error));
  for (int i = 0; i < 2; i++)
    g_assert_true (prc_store_undo (store, NULL, &error));
  g_autoptr (GPtrArray) none = prc_store_load_loads (store, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
put_profile (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_profile (store, data, error) > 0;
}

static gboolean
delete_profile (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_delete_profile (store, GPOINTER_TO_INT (data), error);
}

static void
test_profiles (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcListProfile) profile = prc_list_profile_new ();
  g_autoptr (GError) error = NULL;

  prc_set_string (&profile->name, "yunling");
  prc_set_string (&profile->source, "yunling");
  prc_set_string (&profile->encoding, "GB18030");
  g_strfreev (profile->headers);
  profile->headers = g_strsplit ("学号|姓名|备注", "|", -1);
  g_strfreev (profile->fields);
  profile->fields = g_strsplit ("id|native|leave-out", "|", -1);
  fixture_edit (store, "Loaded yunling.csv", put_profile, profile);
  prc_set_string (&profile->name, "aldermere");
  fixture_edit (store, "Loaded aldermere.csv", put_profile, profile);
  g_autoptr (GPtrArray) profiles = prc_store_load_profiles (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profiles->len, ==, 2);
  const PrcListProfile *first = g_ptr_array_index (profiles, 0);
  profile->id = first->id;
  g_assert_true (prc_list_profile_equal (profile, first));
  fixture_edit (store, "Forgot it", delete_profile, GINT_TO_POINTER ((int) first->id));
  g_autoptr (GPtrArray) left = prc_store_load_profiles (store, &error);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (prc_store_undo (store, NULL, &error));
  g_autoptr (GPtrArray) back = prc_store_load_profiles (store, &error);
  g_assert_cmpuint (back->len, ==, 2);
}

static gboolean
put_waiver (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_waiver (store, data, error) > 0;
}

static void
test_waivers (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcProblem) problem = make_problem (PRC_SEVERITY_WARNING, "name-all-caps", 2);
  g_autoptr (PrcProblem) other = make_problem (PRC_SEVERITY_WARNING, "name-all-caps", 2);
  g_autoptr (PrcWaiver) waiver = prc_waiver_new_for (problem, "So she writes it", 1784000000);
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GPtrArray) aside = NULL;
  g_autoptr (GError) error = NULL;

  prc_set_string (&other->value, "OKAFOR");
  fixture_edit (store, "Put aside", put_waiver, waiver);
  g_autoptr (GPtrArray) waivers = prc_store_load_waivers (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (waivers->len, ==, 1);
  g_assert_cmpstr (prc_waivers_find (waivers, problem)->reason, ==, "So she writes it");
  /* what stands there has changed: it is back */
  g_assert_null (prc_waivers_find (waivers, other));
  g_ptr_array_add (problems, problem);
  g_ptr_array_add (problems, other);
  g_autoptr (GPtrArray) standing = prc_waivers_apply (waivers, problems, &aside);
  g_assert_cmpuint (standing->len, ==, 1);
  g_assert_true (g_ptr_array_index (standing, 0) == other);
  g_assert_true (g_ptr_array_index (aside, 0) == problem);
}

static PrcPressLine *
make_line (gint64 graduand, int page, const char *text)
{
  PrcPressLine *line = prc_press_line_new ();

  line->graduand = graduand;
  line->page = page;
  line->text = g_strdup (text);
  return line;
}

static gboolean
put_press (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_press (store, data, error) > 0;
}

static void
test_press (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcPress) press = prc_press_new ();
  g_autoptr (GPtrArray) now =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_press_line_unref);
  g_autoptr (GError) error = NULL;

  g_assert_null (prc_store_load_press (store, 1, PRC_PRESS_BOOKLET, &error));
  g_assert_no_error (error);
  press->ceremony = 1;
  press->kind = PRC_PRESS_BOOKLET;
  press->at = 1784000000;
  g_ptr_array_add (press->lines, make_line (1, 14, "Amara OKAFOR"));
  g_ptr_array_add (press->lines, make_line (2, 14, "Kit BROWN"));
  g_ptr_array_add (press->lines, make_line (3, 15, "ZHANG Wei, MSc"));
  g_ptr_array_add (press->lines, make_line (3, 16, "ZHANG Wei, PGDip"));
  fixture_edit (store, "Sent to press", put_press, press);
  g_autoptr (PrcPress) back = prc_store_load_press (store, 1, PRC_PRESS_BOOKLET, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->lines->len, ==, 4);
  g_assert_null (prc_store_load_press (store, 1, PRC_PRESS_CARDS, &error));

  g_ptr_array_add (now, make_line (4, 0, "Layla HADDAD"));
  g_ptr_array_add (now, make_line (1, 0, "Amara OKAFOR-LEE"));
  g_ptr_array_add (now, make_line (3, 0, "ZHANG Wei, PGDip"));
  g_ptr_array_add (now, make_line (3, 0, "ZHANG Wei, MSc"));
  g_autoptr (GPtrArray) errata = prc_press_find_errata (back, now);
  const struct
  {
    PrcErratumKind kind;
    int page;
    const char *old_text, *new_text;
  } wanted[] = { { PRC_ERRATUM_CORRECTED, 14, "Amara OKAFOR", "Amara OKAFOR-LEE" },
                 { PRC_ERRATUM_GONE, 14, "Kit BROWN", NULL },
                 { PRC_ERRATUM_ADDED, 0, NULL, "Layla HADDAD" } };
  g_assert_cmpuint (errata->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < errata->len; i++)
    {
      const PrcErratum *erratum = g_ptr_array_index (errata, i);

      g_assert_cmpint (erratum->kind, ==, wanted[i].kind);
      g_assert_cmpint (erratum->page, ==, wanted[i].page);
      g_assert_cmpstr (erratum->old_text, ==, wanted[i].old_text);
      g_assert_cmpstr (erratum->new_text, ==, wanted[i].new_text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/loads/loads", test_loads);
  g_test_add_func ("/store/loads/profiles", test_profiles);
  g_test_add_func ("/store/loads/waivers", test_waivers);
  g_test_add_func ("/store/loads/press", test_press);
  return g_test_run ();
}
