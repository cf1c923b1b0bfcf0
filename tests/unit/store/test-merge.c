/* Two copies of one season, changed apart and put together again. */
#include "store-fixture.h"

#include "prc-store-private.h"

#include <string.h>

#define ROUNDS 8
#define EDITS 5

typedef struct
{
  Place *place;
  PrcStore *ours, *theirs;
  GHashTable *take;
  GPtrArray *conflicts;
  guint n_edits;
} Pair;

static void
no_change (PrcGraduand *graduand)
{
  prc_set_string (&graduand->seat, "Z1");
}

typedef struct
{
  const char *id; /* external; NULL: a new one of number */
  int number;
  void (*change) (PrcGraduand *graduand);
} Step;

static PrcGraduand *
find (const PrcSeason *season, const char *id)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (g_strcmp0 (prc_graduand_get_id (graduand), id) == 0)
        return graduand;
    }
  return NULL;
}

static gboolean
take_step (PrcStore *store, gpointer data, GError **error)
{
  const Step *step = data;
  g_autoptr (PrcSeason) season = fixture_load (store);
  g_autoptr (PrcGraduand) graduand =
      step->id != NULL ? prc_graduand_copy (find (season, step->id)) : NULL;

  if (step->id == NULL)
    graduand = fixture_graduand (step->number, ((PrcAward *) season->awards->pdata[0])->id);
  if (step->change != NULL)
    step->change (graduand);
  if (step->change == NULL && step->id != NULL)
    return prc_store_delete_graduand (store, graduand->id, error);
  return prc_store_put_graduand (store, graduand, error) > 0;
}

static void
edit (PrcStore *store, const char *id, int number, void (*change) (PrcGraduand *))
{
  Step step = { id, number, change };

  fixture_edit (store, "Changed", take_step, &step);
}

static PrcStore *
open_copy (const char *from, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = place_read (from);
  PrcStore *store;

  place_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  store = prc_store_open (path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  return store;
}

static Pair *
pair_new (guint n)
{
  Pair *pair = g_new0 (Pair, 1);
  g_autoptr (PrcSeason) season = fixture_season (n);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  pair->place = place_new ();
  path = g_build_filename (pair->place->folder, "other.season", NULL);
  pair->ours = prc_store_create (pair->place->path, season, NULL, &error);
  g_assert_no_error (error);
  edit (pair->ours, "000001", 0, no_change);
  prc_store_close (pair->ours);
  g_object_unref (pair->ours);
  pair->theirs = open_copy (pair->place->path, path);
  pair->ours = prc_store_open (pair->place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  pair->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_merge_conflict_free);
  pair->take = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return pair;
}

static void
pair_free (Pair *pair)
{
  g_object_unref (pair->ours);
  g_object_unref (pair->theirs);
  g_ptr_array_unref (pair->conflicts);
  g_hash_table_unref (pair->take);
  place_free (pair->place);
  g_free (pair);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)

typedef struct
{
  PrcStore *other;
  PrcMergeResult result;
} Merge;

static gboolean
merge (PrcStore *store, gpointer data, GError **error)
{
  Merge *merge = data;

  return prc_store_merge (store, merge->other, &merge->result, error);
}

static void
take_in (Pair *pair, gboolean back)
{
  Merge data = { back ? pair->ours : pair->theirs, { pair->take, pair->conflicts, 0 } };
  PrcStore *into = back ? pair->theirs : pair->ours;
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (pair->conflicts, 0);
  fixture_edit (into, "Took in", merge, &data);
  pair->n_edits = data.result.n_edits;
  g_assert_true (prc_store_verify (into, &error));
  g_assert_no_error (error);
}

static const PrcMergeConflict *
conflict_at (const Pair *pair, guint index)
{
  g_assert_cmpuint (pair->conflicts->len, >, index);
  return g_ptr_array_index (pair->conflicts, index);
}

/* --- changes ------------------------------------------------------------------------------- */

static void
seat_a (PrcGraduand *graduand)
{
  prc_set_string (&graduand->seat, "A1");
}

static void
seat_b (PrcGraduand *graduand)
{
  prc_set_string (&graduand->seat, "B1");
}

static void
faculty (PrcGraduand *graduand)
{
  prc_set_string (&graduand->faculty, "Of the other");
}

static void
add_need_of (PrcGraduand *graduand, const char *words)
{
  PrcNeed *need = prc_need_new ();

  need->kind = PRC_NEED_ACCESS;
  need->text = prc_text_new ("en", words, NULL);
  need->audience = PRC_AUDIENCE_MARSHAL;
  g_ptr_array_add (graduand->needs, need);
}

static void
need_ramp (PrcGraduand *graduand)
{
  add_need_of (graduand, "Comes by the ramp");
}

static void
need_time (PrcGraduand *graduand)
{
  add_need_of (graduand, "Needs time");
}

static void
first_need_gone (PrcGraduand *graduand)
{
  g_ptr_array_remove_index (graduand->needs, 0);
}

static void
prize (PrcGraduand *graduand)
{
  PrcConferral *conferral = prc_conferral_copy (g_ptr_array_index (graduand->conferrals, 0));

  prc_set_string (&conferral->prize, "The medal");
  prc_conferral_unref (graduand->conferrals->pdata[0]);
  graduand->conferrals->pdata[0] = conferral;
}

static void
say (PrcGraduand *graduand, const char *respelling)
{
  PrcReading *reading = prc_reading_new ();

  prc_reading_unref (graduand->reading);
  prc_set_string (&reading->respelling, respelling);
  reading->origin = PRC_ORIGIN_OFFICER;
  graduand->reading = reading;
}

static void
say_one (PrcGraduand *graduand)
{
  say (graduand, "ONE way");
}

static void
say_other (PrcGraduand *graduand)
{
  say (graduand, "an-UH-thuh way");
}

/* --- tests --------------------------------------------------------------------------------- */

/* Both added someone under the number that came next: each stays who they are, with what is theirs;
 * copies go back and forth without doubling anybody. */
static void
test_newcomers (void)
{
  g_autoptr (Pair) pair = pair_new (3);

  edit (pair->ours, NULL, 501, seat_a);
  edit (pair->theirs, NULL, 502, seat_b);
  edit (pair->theirs, "000502", 0, need_ramp);
  take_in (pair, FALSE);
  g_assert_cmpuint (pair->n_edits, ==, 2);
  g_assert_cmpuint (pair->conflicts->len, ==, 0);
  g_autoptr (PrcSeason) season = fixture_load (pair->ours);
  g_assert_cmpuint (season->graduands->len, ==, 5);
  g_assert_cmpstr (find (season, "000501")->seat, ==, "A1");
  g_assert_cmpstr (find (season, "000502")->seat, ==, "B1");
  g_assert_cmpuint (find (season, "000502")->needs->len, ==, 1);
  take_in (pair, FALSE);
  g_assert_cmpuint (pair->n_edits, ==, 0);
  take_in (pair, TRUE);
  g_autoptr (PrcSeason) back = fixture_load (pair->theirs);
  g_assert_cmpuint (back->graduands->len, ==, 5);
  g_assert_cmpstr (find (back, "000501")->seat, ==, "A1");
  /* what is changed there afterwards comes to the right person here */
  edit (pair->theirs, "000502", 0, faculty);
  edit (pair->theirs, "000501", 0, prize);
  take_in (pair, FALSE);
  g_autoptr (PrcSeason) again = fixture_load (pair->ours);
  g_assert_cmpuint (pair->conflicts->len, ==, 0);
  g_assert_cmpuint (again->graduands->len, ==, 5);
  g_assert_cmpstr (find (again, "000502")->faculty, ==, "Of the other");
  g_assert_null (find (again, "000501")->faculty);
  g_assert_nonnull (
      ((PrcConferral *) g_ptr_array_index (find (again, "000501")->conferrals, 0))->prize);
}

/* Both loaded the same list: its people are there once. */
static void
test_same_newcomer (void)
{
  g_autoptr (Pair) pair = pair_new (2);

  edit (pair->ours, NULL, 500, seat_a);
  edit (pair->theirs, NULL, 501, NULL);
  edit (pair->theirs, NULL, 500, faculty);
  take_in (pair, FALSE);
  g_autoptr (PrcSeason) season = fixture_load (pair->ours);
  g_assert_cmpuint (season->graduands->len, ==, 4);
  g_assert_cmpuint (pair->conflicts->len, ==, 0);
  g_assert_cmpstr (find (season, "000500")->seat, ==, "A1");
  g_assert_cmpstr (find (season, "000500")->faculty, ==, "Of the other");
  g_assert_cmpuint (find (season, "000500")->conferrals->len, ==, 1);
}

/* What both changed is told with both values; theirs is taken where it is wanted. */
static void
test_conflict (void)
{
  g_autoptr (Pair) pair = pair_new (3);
  g_autoptr (PrcSeason) before = NULL;

  edit (pair->ours, "000001", 0, seat_a);
  edit (pair->theirs, "000001", 0, seat_b);
  edit (pair->ours, "000002", 0, say_one);
  edit (pair->theirs, "000002", 0, say_other);
  before = fixture_load (pair->ours);
  take_in (pair, FALSE);
  const PrcMergeConflict *seat = conflict_at (pair, 0);
  g_assert_cmpstr (seat->field, ==, "seat");
  g_assert_cmpstr (seat->ours, ==, "A1");
  g_assert_cmpstr (seat->theirs, ==, "B1");
  g_assert_false (seat->taken);
  g_autoptr (PrcSeason) kept = fixture_load (pair->ours);
  fixture_assert_same (kept, before);
  g_hash_table_add (pair->take, g_strdup (seat->key));
  for (guint i = 1; i < pair->conflicts->len; i++)
    g_hash_table_add (pair->take, g_strdup (conflict_at (pair, i)->key));
  g_assert_true (prc_store_undo (pair->ours, NULL, NULL));
  take_in (pair, FALSE);
  g_assert_true (conflict_at (pair, 0)->taken);
  g_autoptr (PrcSeason) season = fixture_load (pair->ours);
  g_assert_cmpstr (find (season, "000001")->seat, ==, "B1");
  g_assert_cmpstr (find (season, "000002")->reading->respelling, ==, "an-UH-thuh way");
}

static void
subject_a (PrcGraduand *graduand)
{
  PrcConferral *conferral = prc_conferral_copy (g_ptr_array_index (graduand->conferrals, 0));

  prc_text_unref (conferral->subject);
  conferral->subject = prc_text_new ("en", "Surgery", NULL);
  prc_conferral_unref (graduand->conferrals->pdata[0]);
  graduand->conferrals->pdata[0] = conferral;
}

static void
subject_b (PrcGraduand *graduand)
{
  PrcConferral *conferral = prc_conferral_copy (g_ptr_array_index (graduand->conferrals, 0));

  prc_text_unref (conferral->subject);
  conferral->subject = prc_text_new ("en", "Nursing", NULL);
  prc_conferral_unref (graduand->conferrals->pdata[0]);
  graduand->conferrals->pdata[0] = conferral;
}

/* An award that both put right in different ways is one award, not two. */
static void
test_award (void)
{
  g_autoptr (Pair) pair = pair_new (3);

  edit (pair->ours, "000002", 0, subject_a);
  edit (pair->theirs, "000002", 0, subject_b);
  take_in (pair, FALSE);
  g_assert_cmpuint (pair->conflicts->len, ==, 1);
  g_assert_cmpstr (conflict_at (pair, 0)->ours, ==, "Surgery");
  g_assert_cmpstr (conflict_at (pair, 0)->theirs, ==, "Nursing");
  g_autoptr (PrcSeason) season = fixture_load (pair->ours);
  g_assert_cmpuint (find (season, "000002")->conferrals->len, ==, 1);
}

/* Needs that both added stand one after the other; one that is gone there is gone here. */
static void
test_parts (void)
{
  g_autoptr (Pair) pair = pair_new (3);

  edit (pair->ours, "000003", 0, need_ramp);
  edit (pair->theirs, "000003", 0, first_need_gone);
  edit (pair->theirs, "000003", 0, need_time);
  take_in (pair, FALSE);
  g_assert_cmpuint (pair->conflicts->len, ==, 0);
  g_autoptr (PrcSeason) season = fixture_load (pair->ours);
  const GPtrArray *needs = find (season, "000003")->needs;
  g_assert_cmpuint (needs->len, ==, 2);
  for (guint i = 0; i < needs->len; i++)
    g_assert_cmpint (((PrcNeed *) g_ptr_array_index (needs, i))->kind, ==, PRC_NEED_ACCESS);
}

/* Gone in one copy, and changed in the other: stays, and is told; unchanged, it goes. */
static void
test_gone (void)
{
  g_autoptr (Pair) pair = pair_new (5);

  edit (pair->theirs, "000005", 0, NULL);
  edit (pair->theirs, "000002", 0, NULL);
  edit (pair->ours, "000002", 0, need_ramp);
  edit (pair->ours, "000003", 0, NULL);
  edit (pair->theirs, "000003", 0, seat_b);
  take_in (pair, FALSE);
  g_autoptr (PrcSeason) season = fixture_load (pair->ours);
  g_assert_null (find (season, "000005"));
  g_assert_nonnull (find (season, "000002"));
  g_assert_null (find (season, "000003"));
  g_assert_cmpuint (pair->conflicts->len, ==, 2);
}

static void
test_strangers (void)
{
  g_autoptr (Pair) pair = pair_new (3);
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcSeason) season = fixture_season (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) stranger = prc_store_create (place->path, season, NULL, &error);
  Merge data = { stranger, { NULL, pair->conflicts, 0 } };

  g_assert_no_error (error);
  g_assert_false (prc_store_edit (pair->ours, "No", merge, &data, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_MERGE);
}

/* --- arbitrary ----------------------------------------------------------------------------- */

static void
random_edits (PrcStore *store, GRand *rand, int first)
{
  static void (*const changes[]) (PrcGraduand *) = { seat_a,    seat_b, faculty, need_ramp,
                                                     need_time, prize,  say_one, say_other };

  for (int i = 0; i < EDITS; i++)
    {
      g_autoptr (PrcSeason) season = fixture_load (store);
      guint n = season->graduands->len;
      const PrcGraduand *one =
          g_ptr_array_index (season->graduands, (guint) g_rand_int_range (rand, 0, (gint32) n));
      void (*change) (PrcGraduand *) =
          changes[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (changes))];

      if (g_rand_int_range (rand, 0, 3) == 0)
        edit (store, NULL, first + i, change);
      else
        edit (store, prc_graduand_get_id (one), 0,
              n > 4 && g_rand_int_range (rand, 0, 8) == 0 ? NULL : change);
    }
}

/* Whoever only one copy knows is as that copy has them. */
static void
assert_added (const PrcSeason *merged, const PrcSeason *copy, int first)
{
  for (int i = 0; i < EDITS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%06d", first + i);
      const PrcGraduand *there = find (copy, id);
      const PrcGraduand *here = find (merged, id);

      g_assert_true ((here == NULL) == (there == NULL));
      if (here == NULL)
        continue;
      g_assert_cmpstr (here->name->given, ==, there->name->given);
      g_assert_cmpstr (here->seat, ==, there->seat);
      g_assert_cmpstr (here->faculty, ==, there->faculty);
      g_assert_cmpuint (here->needs->len, ==, there->needs->len);
      g_assert_cmpuint (here->conferrals->len, ==, there->conferrals->len);
      g_assert_true (prc_conferral_equal (here->conferrals->pdata[0], there->conferrals->pdata[0]));
    }
}

static void
random_round (guint32 seed)
{
  g_autoptr (Pair) pair = pair_new (5);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  random_edits (pair->ours, rand, 600);
  random_edits (pair->theirs, rand, 700);
  g_autoptr (PrcSeason) ours = fixture_load (pair->ours);
  g_autoptr (PrcSeason) theirs = fixture_load (pair->theirs);
  take_in (pair, FALSE);
  guint n_conflicts = pair->conflicts->len;
  g_autoptr (PrcSeason) merged = fixture_load (pair->ours);
  assert_added (merged, ours, 600);
  assert_added (merged, theirs, 700);
  take_in (pair, FALSE);
  g_assert_cmpuint (pair->n_edits, ==, 0);
  take_in (pair, TRUE);
  g_autoptr (PrcSeason) back = fixture_load (pair->theirs);
  if (n_conflicts == 0 && pair->conflicts->len == 0)
    g_assert_cmpuint (back->graduands->len, ==, merged->graduands->len);
  assert_added (back, merged, 600);
  assert_added (back, merged, 700);
  g_assert_true (prc_store_undo (pair->ours, NULL, NULL));
  g_autoptr (PrcSeason) undone = fixture_load (pair->ours);
  fixture_assert_same (undone, ours);
}

static void
test_random (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();

      g_test_message ("seed %u", seed);
      random_round (seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/merge/newcomers", test_newcomers);
  g_test_add_func ("/store/merge/same-newcomer", test_same_newcomer);
  g_test_add_func ("/store/merge/conflict", test_conflict);
  g_test_add_func ("/store/merge/award", test_award);
  g_test_add_func ("/store/merge/parts", test_parts);
  g_test_add_func ("/store/merge/gone", test_gone);
  g_test_add_func ("/store/merge/strangers", test_strangers);
  g_test_add_func ("/store/merge/random", test_random);
  return g_test_run ();
}
