/* Properties of running orders on thousands of generated ceremonies. */
#include "prc-enum.h"
#include "prc-order-moves.h"
#include "prc-order-script.h"
#include "prc-problem.h"
#include "prc-template.h"

#define CEREMONIES 1500
#define EDITED 300

static const char head[] =
    "[Institution a]\ncode=a\nname=University A\n"
    "[Institution b]\ncode=b\nname=University B\n"
    "[Award 1]\ninstitution=a\ncode=BSc\ntitle=Bachelor of Science\nlevel=bachelor-honours\n"
    "[Award 2]\ninstitution=a\ncode=PhD\ntitle=Doctor of Philosophy\nlevel=doctorate\n"
    "[Award 3]\ninstitution=b\ncode=MB\ntitle=Bachelor of Medicine\nlevel=bachelor\n"
    "[Award 4]\ninstitution=a\ncode=Cert\ntitle=Certificate\nlevel=certificate\npresented=false\n";

static const char *const families[] = { "Smith", "O'Brien",      "Obrien", "Li",    "Ouyang",
                                        "Zhou",  "van der Berg", "Åberg",  "Núñez", "Smith-Jones" };
static const char *const givens[] = { "Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gil", "Hai" };
static const char *const natives[] = { "李博", "欧阳诗涵", "周一", "单丽娟" };
static const char *const awards[] = { "a/BSc", "a/PhD", "b/MB", "a/Cert" };
static const char *const schools[] = { "Science", "Medicine", "Arts" };
static const char *const wishes[] = { "together", "after", "apart" };
static const char *const own_wishes[] = { "first", "last", "end-of-ceremony", "row-end" };
static const char *const locales[] = { "en", "sv", "zh-u-co-pinyin", "zh-u-co-stroke" };
static const char *const scripts[] = { "by-latin", "latin-first", "han-first" };
static const char *const takes[] = { "",
                                     "takes-school=Science\n",
                                     "takes-school=Medicine\n",
                                     "takes-institution=b\n",
                                     "takes-level=doctorate\n",
                                     "takes-award=BSc\n" };

#define PICK(rand, array) ((array)[g_rand_int_range ((rand), 0, (int) G_N_ELEMENTS (array))])
#define CHANCE(rand, one_in) (g_rand_int_range ((rand), 0, (one_in)) == 0)

/* --- generating ---------------------------------------------------------------------------- */

static void
add_keys (GRand *rand, GString *text)
{
  int count = g_rand_int_range (rand, 0, 5);

  g_string_append (text, "keys=");
  for (int i = 0; i < count; i++)
    g_string_append_printf (
        text, "%s%s;", CHANCE (rand, 3) ? "-" : "",
        prc_enum_to_nick (PRC_TYPE_KEY_FIELD, g_rand_int_range (rand, 0, PRC_KEY_ID + 1)));
  g_string_append_c (text, '\n');
}

static void
add_presentation (GRand *rand, GString *text, int number)
{
  g_string_append_printf (text, "[Item %d]\ntype=presentation\ntitle=Group %d\n%s", number, number,
                          PICK (rand, takes));
  if (CHANCE (rand, 3))
    g_string_append (text, "words={presiding}: {count}, {award}.\\n\\nAnd more.\n");
  if (CHANCE (rand, 3))
    g_string_append (text, "award-line={award}: {count}.\n");
  if (CHANCE (rand, 4))
    g_string_append (text, "closing=I confer {award}.\n");
  if (CHANCE (rand, 4))
    g_string_append_printf (text, "together=%d\n", g_rand_int_range (rand, 2, 6));
  if (CHANCE (rand, 4))
    g_string_append_printf (text, "collation=%s\n", PICK (rand, locales));
  if (CHANCE (rand, 3))
    add_keys (rand, text);
}

static char *
make_template (GRand *rand)
{
  GString *text = g_string_new (head);
  int items = g_rand_int_range (rand, 1, 6);

  g_string_append_printf (text,
                          "[Ceremony]\nlanguages=en;zh-Hans\ninstitutions=a;b\ncollation=%s\n"
                          "scripts=%s\ntwo-passes=%s\ncall-twice=%s\nskip-particles=%s\n",
                          PICK (rand, locales), PICK (rand, scripts),
                          CHANCE (rand, 3) ? "true" : "false", CHANCE (rand, 3) ? "true" : "false",
                          CHANCE (rand, 2) ? "true" : "false");
  if (CHANCE (rand, 3))
    g_string_append (text, "levels=bachelor;doctorate\n");
  add_keys (rand, text);
  for (int i = 1; i <= items; i++)
    if (i > 1 && CHANCE (rand, 3))
      g_string_append_printf (text, "[Item %d]\ntype=interlude\ntitle=Music\n", i);
    else
      add_presentation (rand, text, i);
  return g_string_free (text, FALSE);
}

static char *
make_person (GRand *rand, int i, int n)
{
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%04d; %s; %s; school=%s; listed=%d", i * 7 % 1000,
                          PICK (rand, families), PICK (rand, givens), PICK (rand, schools),
                          g_rand_int_range (rand, 0, 50));
  for (int more = g_rand_int_range (rand, 0, 3); more > 0; more--)
    g_string_append_printf (
        line, "; award=%s; class=%s", PICK (rand, awards),
        prc_enum_to_nick (PRC_TYPE_CLASS, g_rand_int_range (rand, 0, PRC_CLASS_UNKNOWN)));
  if (CHANCE (rand, 3))
    g_string_append_printf (line, "; native=%s", PICK (rand, natives));
  if (CHANCE (rand, 8))
    g_string_append (line, "; attendance=in-absentia");
  for (int more = g_rand_int_range (rand, 0, 3); more > 0 && CHANCE (rand, 2); more--)
    g_string_append_printf (line, "; %s=%04d", PICK (rand, wishes),
                            g_rand_int_range (rand, 0, n) * 7 % 1000);
  if (CHANCE (rand, 10))
    g_string_append_printf (line, "; pin=%d", g_rand_int_range (rand, 1, n + 1));
  if (CHANCE (rand, 8))
    g_string_append_printf (line, "; %s", PICK (rand, own_wishes));
  return g_string_free (line, FALSE);
}

typedef struct
{
  char *template;
  GPtrArray *people; /* of char *: lines of the script */
} Made;

static Made
make (GRand *rand)
{
  int n = g_rand_int_range (rand, 0, 14);
  Made made = { make_template (rand), g_ptr_array_new_with_free_func (g_free) };

  for (int i = 0; i < n; i++)
    g_ptr_array_add (made.people, make_person (rand, i, MAX (n, 1)));
  return made;
}

static void
made_clear (Made *made)
{
  g_free (made->template);
  g_ptr_array_unref (made->people);
}

static PrcSeason *
make_season (const Made *made)
{
  g_autoptr (GError) error = NULL;
  PrcSeason *season = prc_template_parse (made->template, -1, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < made->people->len; i++)
    prc_order_script_add_person (season, g_ptr_array_index (made->people, i));
  prc_order_script_resolve (season);
  return season;
}

/* --- everyone exactly once ----------------------------------------------------------------- */

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

/* How often the ceremony's rules call someone; by awards that are presented, or by universities. */
static guint
count_wanted (const PrcSeason *season, const PrcGraduand *graduand)
{
  const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, 0);
  gboolean passes = ceremony->two_passes;
  gboolean universities[3] = { FALSE };
  guint presented = 0;

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (season, conferral->award);

      presented += award->presented;
      universities[award->institution] |= award->presented;
    }
  if (presented == 0 || (!passes && !ceremony->call_twice))
    return 1;
  return passes ? (guint) universities[1] + (guint) universities[2] : presented;
}

static guint
count_calls (const PrcRunningOrder *order, gint64 graduand)
{
  guint calls = 0;

  for (guint i = 0; i < order->cues->len; i++)
    calls += ((const PrcCue *) g_ptr_array_index (order->cues, i))->graduand == graduand;
  return calls;
}

/* Passes over several presentations are only as many as these take: told, and then fewer or more.
 */
static void
check_everyone (const PrcSeason *season, const PrcRunningOrder *order)
{
  const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, 0);

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      const char *id = prc_graduand_get_id (graduand);
      guint calls = count_calls (order, graduand->id), wanted = count_wanted (season, graduand);
      gboolean none = has_problem (order, "presentation-none", id);

      if (graduand->attendance != PRC_ATTENDANCE_ATTENDING)
        g_assert_cmpuint (calls, ==, 0);
      else if (ceremony->two_passes)
        g_assert_true (none || (calls >= wanted && calls <= graduand->conferrals->len + 1));
      else if (none)
        g_assert_cmpuint (calls, <, wanted);
      else
        g_assert_cmpuint (calls, ==, wanted);
    }
}

/* --- wishes -------------------------------------------------------------------------------- */

static int
find_row (const PrcRunningOrder *order, gint64 graduand)
{
  for (guint i = 0; i < order->cues->len; i++)
    if (((const PrcCue *) g_ptr_array_index (order->cues, i))->graduand == graduand)
      return (int) i;
  return -1;
}

static gboolean
same_group (const PrcRunningOrder *order, int row, int other)
{
  return row >= 0 && other >= 0 &&
         ((const PrcCue *) g_ptr_array_index (order->cues, (guint) row))->item ==
             ((const PrcCue *) g_ptr_array_index (order->cues, (guint) other))->item;
}

static int
get_place (const PrcRunningOrder *order, int row)
{
  return ((const PrcCue *) g_ptr_array_index (order->cues, (guint) row))->card->place;
}

/* What can be said of one wish alone; of the others only their neighbours' wishes decide. */
static gboolean
is_broken (const PrcRunningOrder *order, int row, const PrcRelation *relation)
{
  int other = relation->other != 0 ? find_row (order, relation->other) : -1;

  switch (relation->kind)
    {
    case PRC_RELATION_PIN:
      return get_place (order, row) != relation->place;
    case PRC_RELATION_AFTER:
      return row != other && same_group (order, row, other) &&
             get_place (order, row) != get_place (order, other) + 1;
    case PRC_RELATION_APART:
      return same_group (order, row, other) &&
             ABS (get_place (order, row) - get_place (order, other)) == 1;
    case PRC_RELATION_TOGETHER:
    case PRC_RELATION_FIRST:
    case PRC_RELATION_LAST:
    case PRC_RELATION_END_OF_CEREMONY:
    case PRC_RELATION_ROW_END:
      break;
    }
  return FALSE;
}

static void
check_wishes (const PrcSeason *season, const PrcRunningOrder *order)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      int row = find_row (order, graduand->id);

      for (guint j = 0; row >= 0 && j < graduand->relations->len; j++)
        {
          const PrcRelation *relation = g_ptr_array_index (graduand->relations, j);
          const PrcGraduand *other = prc_season_find_graduand (season, relation->other);

          if (is_broken (order, row, relation))
            g_assert_true (
                has_problem (order, "relation-conflict", prc_graduand_get_id (graduand)) ||
                (other != NULL &&
                 has_problem (order, "relation-conflict", prc_graduand_get_id (other))));
        }
    }
}

/* --- reasons ------------------------------------------------------------------------------- */

/* Whoever is called has a reason, the group first; whoever is not has none. */
static void
check_reasons (const PrcSeason *season, const PrcRunningOrder *order)
{
  g_autoptr (PrcOrderReasons) why = prc_order_reasons_new (season, order);

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      g_autoptr (GPtrArray) reasons = prc_order_reasons_list (why, graduand->id, "zh-Hans");
      gboolean called = find_row (order, graduand->id) >= 0;

      g_assert_cmpint (reasons->len > 0, ==, called);
    }
}

static void
test_every_rule (void)
{
  guint32 first = (guint32) g_test_rand_int ();

  for (guint i = 0; i < CEREMONIES; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (first + i);
      Made made = make (rand);
      g_autoptr (PrcSeason) season = make_season (&made);
      g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);

      if (i % 100 == 0)
        g_test_message ("seed %u", first + i);
      check_everyone (season, order);
      check_wishes (season, order);
      check_reasons (season, order);
      made_clear (&made);
    }
}

/* --- the same whatever order the input comes in -------------------------------------------- */

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

static char *
dup_order (const Made *made)
{
  g_autoptr (PrcSeason) season = make_season (made);
  g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);

  g_ptr_array_set_size (order->problems, 0);
  return prc_order_script_describe (order);
}

static void
test_any_input (void)
{
  guint32 first = (guint32) g_test_rand_int ();

  for (guint i = 0; i < CEREMONIES; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (first + i);
      Made made = make (rand);
      g_autofree char *before = dup_order (&made);
      g_autofree char *after = NULL;

      if (i % 100 == 0)
        g_test_message ("seed %u", first + i);
      shuffle (rand, made.people);
      after = dup_order (&made);
      if (!g_str_equal (before, after))
        g_test_message ("seed %u: %s", first + i, made.template);
      g_assert_cmpstr (before, ==, after);
      made_clear (&made);
    }
}

/* --- frozen -------------------------------------------------------------------------------- */

/* Numbers once given stay with the person's Nth call, and are never given again. */
static void
check_numbers (const PrcRunningOrder *before, const PrcRunningOrder *after)
{
  g_autoptr (GPtrArray) moves = prc_order_moves_list (before, after);
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < moves->len; i++)
    {
      const PrcOrderMove *move = g_ptr_array_index (moves, i);

      g_assert_true (move->from == NULL || move->to == NULL);
    }
  for (guint i = 0; i < after->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (after->cues, i);

      g_assert_true (g_hash_table_add (numbers, GINT_TO_POINTER (cue->number)));
      if (cue->graduand != 0)
        g_assert_true (g_hash_table_add (positions, cue->position));
    }
}

static void
change_rules (GRand *rand, PrcSeason *season)
{
  PrcCeremony *ceremony = prc_ceremony_copy (g_ptr_array_index (season->ceremonies, 0));
  PrcSortKey key = { (PrcKeyField) g_rand_int_range (rand, 0, PRC_KEY_ID + 1), CHANCE (rand, 2) };

  g_array_insert_val (ceremony->keys, 0, key);
  prc_set_string (&ceremony->collation, PICK (rand, locales));
  prc_ceremony_unref (season->ceremonies->pdata[0]);
  season->ceremonies->pdata[0] = ceremony;
}

static void
test_frozen (void)
{
  guint32 first = (guint32) g_test_rand_int ();

  for (guint i = 0; i < EDITED; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (first + i);
      Made made = make (rand);
      g_autoptr (PrcSeason) season = make_season (&made);
      g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);

      if (i % 100 == 0)
        g_test_message ("seed %u", first + i);
      order->frozen = TRUE;
      for (int edit = 0; edit < 8; edit++)
        {
          g_autofree char *line = make_person (rand, g_rand_int_range (rand, 0, 20), 14);
          PrcRunningOrder *updated;

          if (CHANCE (rand, 3))
            change_rules (rand, season);
          else
            prc_order_script_add_person (season, line);
          prc_order_script_resolve (season);
          updated = prc_order_update (order, season);
          check_numbers (order, updated);
          check_everyone (season, updated);
          check_reasons (season, updated);
          prc_running_order_unref (order);
          order = updated;
        }
      made_clear (&made);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/generated/every-rule", test_every_rule);
  g_test_add_func ("/generated/any-input", test_any_input);
  g_test_add_func ("/generated/frozen", test_frozen);
  return g_test_run ();
}
