/* Properties of running orders, on random seasons. */
#include "prc-enum.h"
#include "prc-order-script.h"
#include "prc-problem.h"
#include "prc-template.h"

#define ROUNDS 40

static const char season_text[] =
    "[Institution a]\ncode=a\nname=University A\n"
    "[Institution b]\ncode=b\nname=University B\n"
    "[Award 1]\ninstitution=a\ncode=BSc\ntitle=Bachelor of Science\nlevel=bachelor-honours\n"
    "[Award 2]\ninstitution=a\ncode=PhD\ntitle=Doctor of Philosophy\nlevel=doctorate\n"
    "[Award 3]\ninstitution=b\ncode=MB\ntitle=Bachelor of Medicine\nlevel=bachelor\n"
    "[Ceremony]\nlanguages=en;zh-Hans\ninstitutions=a;b\nkeys=level;-class;family-name\n"
    "[Item 1]\ntype=procession-academic\ntitle=Procession\n"
    "[Item 2]\ntype=presentation\ntitle=Doctors\ntakes-award=PhD\n"
    "[Item 3]\ntype=presentation\ntitle=Science\ntakes-school=Science\ntakes-award=BSc\n"
    "[Item 4]\ntype=presentation\ntitle=Medicine\ntakes-school=Medicine\ntakes-institution=b\n"
    "[Item 5]\ntype=closing\ntitle=Closing\n";

static const char *const families[] = { "Smith", "O'Brien",      "Obrien", "Li",    "Ouyang",
                                        "Zhou",  "van der Berg", "Åberg",  "Núñez", "Smith-Jones" };
static const char *const givens[] = { "Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gil", "Hai" };
static const char *const awards[] = { "a/BSc", "a/PhD", "b/MB" };
static const char *const schools[] = { "Science", "Medicine" };
static const char *const wishes[] = { "together", "after", "apart" };

#define PICK(rand, array) ((array)[g_rand_int_range ((rand), 0, (int) G_N_ELEMENTS (array))])

/* One person in words; the same words make the same person. */
static char *
make_person (GRand *rand, int i, int n)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%04d; %s; %s; award=%s; school=%s; class=%s", i * 7 % 1000,
                          PICK (rand, families), PICK (rand, givens), PICK (rand, awards),
                          PICK (rand, schools),
                          prc_enum_to_nick (PRC_TYPE_CLASS, g_rand_int_range (rand, 0, 10)));
  if (g_rand_int_range (rand, 0, 6) == 0)
    g_string_append_printf (line, "; award=%s", PICK (rand, awards));
  if (g_rand_int_range (rand, 0, 8) == 0)
    g_string_append (line, "; attendance=in-absentia");
  if (g_rand_int_range (rand, 0, 5) == 0)
    g_string_append_printf (line, "; %s=%04d", PICK (rand, wishes),
                            g_rand_int_range (rand, 0, n) * 7 % 1000);
  if (g_rand_int_range (rand, 0, 20) == 0)
    g_string_append_printf (line, "; pin=%d", g_rand_int_range (rand, 1, n + 1));
  if (g_rand_int_range (rand, 0, 20) == 0)
    g_string_append (line, "; first");
  if (g_rand_int_range (rand, 0, 20) == 0)
    g_string_append (line, "; last");
  if (g_rand_int_range (rand, 0, 30) == 0)
    g_string_append (line, "; end-of-ceremony");
  return g_string_free (line, FALSE);
}

static GPtrArray *
make_people (GRand *rand, int n)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (people, make_person (rand, i, n));
  return people;
}

static PrcSeason *
make_season (const GPtrArray *people)
{
  g_autoptr (GError) error = NULL;
  PrcSeason *season = prc_template_parse (season_text, -1, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    prc_order_script_add_person (season, g_ptr_array_index (people, i));
  prc_order_script_resolve (season);
  return season;
}

static gboolean
has_problem (const PrcRunningOrder *order, const char *code, const char *graduand)
{
  for (guint i = 0; i < order->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (order->problems, i);

      if (g_str_equal (problem->code, code) && g_strcmp0 (problem->graduand, graduand) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
count_calls (const PrcRunningOrder *order, gint64 graduand)
{
  int calls = 0;

  for (guint i = 0; i < order->cues->len; i++)
    calls += ((const PrcCue *) g_ptr_array_index (order->cues, i))->graduand == graduand;
  return calls;
}

/* Everyone coming is called once, or told to be called nowhere; nobody else is. */
static void
check_everyone_once (const PrcSeason *season, const PrcRunningOrder *order)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      const char *id = prc_graduand_get_id (graduand);
      int wanted = graduand->attendance == PRC_ATTENDANCE_ATTENDING &&
                   !has_problem (order, "presentation-none", id);

      g_assert_cmpint (count_calls (order, graduand->id), ==, wanted);
    }
}

static int
find_row (const PrcRunningOrder *order, gint64 graduand)
{
  for (guint i = 0; i < order->cues->len; i++)
    if (((const PrcCue *) g_ptr_array_index (order->cues, i))->graduand == graduand)
      return (int) i;
  return -1;
}

/* A wish that is not kept is told. */
static void
check_kept_or_told (const PrcSeason *season, const PrcRunningOrder *order)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      int row = find_row (order, graduand->id);

      for (guint j = 0; row >= 0 && j < graduand->relations->len; j++)
        {
          const PrcRelation *relation = g_ptr_array_index (graduand->relations, j);
          int other = find_row (order, relation->other);
          const PrcCue *cue = g_ptr_array_index (order->cues, (guint) row);
          gboolean kept = TRUE;

          if (relation->kind == PRC_RELATION_PIN)
            kept = cue->card->place == relation->place;
          else if (relation->kind == PRC_RELATION_AFTER && relation->other != graduand->id)
            kept = other >= 0 && row == other + 1;
          if (!kept)
            g_assert_true (
                has_problem (order, "relation-conflict", prc_graduand_get_id (graduand)));
        }
    }
}

static void
test_everyone_once (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) people = make_people (rand, g_rand_int_range (rand, 0, 80));
      g_autoptr (PrcSeason) season = make_season (people);
      g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);

      g_test_message ("seed %u", seed);
      check_everyone_once (season, order);
      check_kept_or_told (season, order);
    }
}

static void
shuffle (GRand *rand, GPtrArray *people)
{
  for (guint i = people->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (int) i);
      gpointer kept = people->pdata[i - 1];

      people->pdata[i - 1] = people->pdata[j];
      people->pdata[j] = kept;
    }
}

/* However the list is ordered, and whatever ids the store gives. */
static void
test_same_for_any_input (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) people = make_people (rand, 60);
      g_autoptr (PrcSeason) one = make_season (people);
      g_autoptr (PrcRunningOrder) a = prc_order_make (one, 1);
      g_autofree char *first = prc_order_script_describe (a);

      g_test_message ("seed %u", seed);
      shuffle (rand, people);
      g_autoptr (PrcSeason) two = make_season (people);
      g_autoptr (PrcRunningOrder) b = prc_order_make (two, 1);
      g_clear_pointer (&a->problems, g_ptr_array_unref);
      g_clear_pointer (&b->problems, g_ptr_array_unref);
      a->problems = g_ptr_array_new ();
      b->problems = g_ptr_array_new ();
      g_free (first);
      first = prc_order_script_describe (a);
      g_autofree char *second = prc_order_script_describe (b);
      g_assert_cmpstr (first, ==, second);
    }
}

/* After the freeze everyone who stays keeps number and position; positions are never shared. */
static void
check_numbers (const PrcRunningOrder *before, const PrcRunningOrder *after)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < after->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (after->cues, i);
      const PrcCue *old = prc_running_order_find_graduand (before, cue->graduand);

      g_assert_true (g_hash_table_add (numbers, GINT_TO_POINTER (cue->number)));
      if (cue->graduand == 0)
        continue;
      g_assert_true (g_hash_table_add (positions, cue->position));
      if (old == NULL)
        continue;
      g_assert_cmpstr (old->position, ==, cue->position);
      g_assert_cmpint (old->number, ==, cue->number);
    }
}

static void
test_frozen (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) people = make_people (rand, 50);
      g_autoptr (PrcSeason) season = make_season (people);
      PrcRunningOrder *order = prc_order_make (season, 1);

      g_test_message ("seed %u", seed);
      for (int edit = 0; edit < 6; edit++)
        {
          g_autofree char *line = make_person (rand, g_rand_int_range (rand, 0, 90), 50);
          PrcRunningOrder *updated;

          prc_order_script_add_person (season, line);
          prc_order_script_resolve (season);
          updated = prc_order_update (order, season);
          check_numbers (order, updated);
          check_everyone_once (season, updated);
          prc_running_order_unref (order);
          order = updated;
        }
      /* With nothing changed, nothing changes. */
      g_autoptr (PrcRunningOrder) again = prc_order_update (order, season);
      g_autofree char *a = prc_running_order_dup_digest (order);
      g_autofree char *b = prc_running_order_dup_digest (again);
      g_assert_cmpstr (a, ==, b);
      prc_running_order_unref (order);
    }
}

/* 600 names are no wait. */
static void
test_large (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) people = make_people (rand, 600);
  g_autoptr (PrcSeason) season = make_season (people);
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);
  double took = (double) (g_get_monotonic_time () - begun) / 1000;

  g_assert_cmpint (prc_running_order_count_names (order), >, 300);
  g_test_minimized_result (took, "order of 600 people: %.1f ms", took);
  g_assert_null (prc_order_make (season, 99));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/everyone-once", test_everyone_once);
  g_test_add_func ("/order/same-for-any-input", test_same_for_any_input);
  g_test_add_func ("/order/frozen", test_frozen);
  g_test_add_func ("/order/large", test_large);
  return g_test_run ();
}
