/* Property: whatever is edited of an order, frozen or free, undo returns to an equal season and an
 * equal order, step by step, and redo goes the same way back.
 */
#include "prc-work-fixture.h"

#include "prc-desk-order.h"
#include "prc-order.h"

#define ROUNDS 2
#define EDITS 12

static const char *const names[] = { "Ada", "Bo", "Cy", "Di", "Ed", "Flo", NULL };

/* --- what there is, as it stands after an edit --------------------------------------------- */

typedef struct
{
  PrcSeason *season;
  char *stored; /* the frozen order, as the file has it */
  char *digest; /* of the order as it is called */
} Stand;

static Stand
take_stand (PrcWorkFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  Stand stand = { prc_store_load (fixture->store, &error), NULL, NULL };
  g_autoptr (PrcRunningOrder) frozen = prc_store_load_order (fixture->store, 1, &error);
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (fixture->store, stand.season, 1, &error);

  g_assert_no_error (error);
  if (frozen != NULL)
    {
      g_autoptr (GVariant) variant = g_variant_ref_sink (prc_running_order_to_variant (frozen));

      stand.stored = g_variant_print (variant, FALSE);
    }
  stand.digest = prc_running_order_dup_digest (order);
  return stand;
}

static void
stand_clear (gpointer data)
{
  Stand *stand = data;

  prc_season_unref (stand->season);
  g_free (stand->stored);
  g_free (stand->digest);
}

static void
assert_same (const GPtrArray *a, const GPtrArray *b, GEqualFunc equal)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_true (equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)));
}

static void
expect_stand (PrcWorkFixture *fixture, const Stand *wanted)
{
  Stand got = take_stand (fixture);

  assert_same (got.season->graduands, wanted->season->graduands, (GEqualFunc) prc_graduand_equal);
  assert_same (got.season->items, wanted->season->items, (GEqualFunc) prc_item_equal);
  assert_same (got.season->ceremonies, wanted->season->ceremonies, (GEqualFunc) prc_ceremony_equal);
  g_assert_cmpstr (got.stored, ==, wanted->stored);
  g_assert_cmpstr (got.digest, ==, wanted->digest);
  stand_clear (&got);
}

/* --- edits --------------------------------------------------------------------------------- */

typedef struct
{
  GRand *rand;
  PrcSeason *season;
} Change;

static gboolean
change_person (PrcStore *store, Change *change, GError **error)
{
  guint index = (guint) g_rand_int_range (change->rand, 0, (int) change->season->graduands->len);
  g_autoptr (PrcGraduand) graduand =
      prc_graduand_copy (g_ptr_array_index (change->season->graduands, index));
  PrcRelation *relation = prc_relation_new ();

  graduand->attendance =
      (PrcAttendance) g_rand_int_range (change->rand, PRC_ATTENDANCE_ATTENDING, 4);
  relation->kind = (PrcRelationKind) g_rand_int_range (change->rand, 0, PRC_RELATION_ROW_END + 1);
  relation->place = relation->kind == PRC_RELATION_PIN ? 2 : 0;
  if (relation->kind == PRC_RELATION_TOGETHER || relation->kind == PRC_RELATION_AFTER ||
      relation->kind == PRC_RELATION_APART)
    relation->other = ((const PrcGraduand *) g_ptr_array_index (change->season->graduands, 0))->id;
  g_ptr_array_add (graduand->relations, relation);
  return prc_store_put_graduand (store, graduand, error) >= 0;
}

static gboolean
change_rules (PrcStore *store, Change *change, GError **error)
{
  g_autoptr (PrcCeremony) ceremony =
      prc_ceremony_copy (g_ptr_array_index (change->season->ceremonies, 0));
  PrcSortKey key = { (PrcKeyField) g_rand_int_range (change->rand, 0, PRC_KEY_ID + 1), TRUE };

  g_array_insert_val (ceremony->keys, 0, key);
  ceremony->two_passes = !ceremony->two_passes;
  ceremony->lines = g_rand_int_range (change->rand, 1, 3);
  g_strfreev (ceremony->levels);
  ceremony->levels = g_strsplit ("bachelor doctorate", " ", -1);
  return prc_store_put_ceremony (store, ceremony, error) >= 0;
}

static gboolean
change_item (PrcStore *store, Change *change, GError **error)
{
  guint index = (guint) g_rand_int_range (change->rand, 0, (int) change->season->items->len);
  g_autoptr (PrcItem) item = prc_item_copy (g_ptr_array_index (change->season->items, index));

  item->together = g_rand_int_range (change->rand, 1, 4);
  item->in_hall = !item->in_hall;
  item->interpreted = !item->interpreted;
  prc_text_unref (item->closing);
  item->closing = prc_text_new ("en", "I confer {award}.", "cy", "Dyfarnaf {award}.", NULL);
  prc_set_string (&item->collation, "cy");
  return prc_store_put_item (store, item, error) >= 0;
}

static gboolean
edit (PrcStore *store, gpointer data, GError **error)
{
  switch (g_rand_int_range (((Change *) data)->rand, 0, 3))
    {
    case 0:
      return change_rules (store, data, error);
    case 1:
      return change_item (store, data, error);
    default:
      return change_person (store, data, error);
    }
}

static void
make_edit (PrcWorkFixture *fixture, GRand *rand, const Stand *before)
{
  Change change = { rand, before->season };
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (g_rand_int_range (rand, 0, 4) > 0)
    done = prc_desk_order_edit (fixture->store, "Edit", edit, &change, &error);
  else if (before->stored == NULL)
    done = prc_desk_order_freeze (fixture->store, 1, &error);
  else
    done = prc_desk_order_thaw (fixture->store, 1, &error);
  g_assert_no_error (error);
  g_assert_true (done);
}

static void
go_back_and_forth (PrcWorkFixture *fixture, const GArray *stands)
{
  g_autoptr (GError) error = NULL;

  for (guint i = stands->len - 1; i > 0; i--)
    {
      g_assert_true (prc_desk_order_undo (fixture->store, NULL, &error));
      expect_stand (fixture, &g_array_index (stands, Stand, i - 1));
    }
  for (guint i = 1; i < stands->len; i++)
    {
      g_assert_true (prc_desk_order_redo (fixture->store, NULL, &error));
      expect_stand (fixture, &g_array_index (stands, Stand, i));
    }
}

static void
test_undo (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) stands = g_array_new (FALSE, FALSE, sizeof (Stand));
      PrcWorkFixture fixture;
      Stand stand;

      g_test_message ("seed %u", seed);
      g_array_set_clear_func (stands, stand_clear);
      prc_work_fixture_init (&fixture, names);
      stand = take_stand (&fixture);
      g_array_append_val (stands, stand);
      for (int i = 0; i < EDITS; i++)
        {
          make_edit (&fixture, rand, &g_array_index (stands, Stand, stands->len - 1));
          stand = take_stand (&fixture);
          g_array_append_val (stands, stand);
        }
      go_back_and_forth (&fixture, stands);
      prc_work_fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  prc_work_fixture_isolate ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order-edits/undo", test_undo);
  return g_test_run ();
}
