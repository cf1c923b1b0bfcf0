#include "prc-assets.h"
#include "prc-snapshot.h"

static PrcCue *
make_cue (int number, const char *called)
{
  PrcCue *cue = prc_cue_new ();
  PrcCardAward *award = prc_card_award_new ();
  PrcCardBand *band = prc_card_band_new ();

  cue->number = number;
  cue->position = g_strdup_printf ("%d", number);
  cue->graduand = 100 + number;
  cue->card = prc_card_new ();
  cue->card->kind = PRC_CARD_PERSON;
  prc_set_string (&cue->card->called, called);
  cue->card->show_hall = TRUE;
  award->title = prc_text_new ("en", "Bachelor of Medicine", "zh-Hans", "医学学士", NULL);
  g_ptr_array_add (cue->card->awards, award);
  band->kind = PRC_NEED_CONTACT;
  band->audience = PRC_AUDIENCE_VC;
  band->text = prc_text_new ("en", "No handshake", NULL);
  g_ptr_array_add (cue->card->bands, band);
  cue->card->reading = prc_reading_new ();
  prc_set_string (&cue->card->reading->respelling, "LEE bo");
  return cue;
}

static void
test_round_trip (void)
{
  g_autoptr (PrcSnapshot) snapshot = prc_snapshot_new ();

  snapshot->seq = 213;
  snapshot->state = PRC_SHOW_RUNNING;
  snapshot->title = prc_text_new ("en", "Medicine", NULL);
  snapshot->live = make_cue (15, "Ouyang Shihan");
  snapshot->standby = make_cue (16, "Tan Yufei");
  g_ptr_array_add (snapshot->next, make_cue (17, "Li Bo"));
  g_ptr_array_add (snapshot->institutions, prc_text_new ("en", "Aldermere", NULL));
  g_ptr_array_add (snapshot->crests, g_strdup ("abc"));
  snapshot->announcement = g_strdup ("The hall will be cleared");
  snapshot->announced_on = PRC_ROLE_READER;

  g_autoptr (GVariant) variant = g_variant_ref_sink (prc_snapshot_to_variant (snapshot));
  g_autoptr (PrcSnapshot) back = prc_snapshot_new_from_variant (variant);
  g_assert_cmpint (back->seq, ==, 213);
  g_assert_cmpint (back->state, ==, PRC_SHOW_RUNNING);
  g_assert_true (prc_card_equal (back->live->card, snapshot->live->card));
  g_assert_cmpint (back->standby->number, ==, 16);
  g_assert_cmpuint (back->next->len, ==, 1);
  g_assert_cmpstr (back->announcement, ==, "The hall will be cleared");
  g_assert_cmpint (back->announced_on, ==, PRC_ROLE_READER);
  g_assert_cmpstr (g_ptr_array_index (back->crests, 0), ==, "abc");
  g_assert_false (prc_snapshot_is_newer (back, snapshot));
}

static void
test_other_shapes (void)
{
  g_autoptr (GVariant) wrong = g_variant_ref_sink (g_variant_new_string ("no snapshot"));
  g_autoptr (GVariant) empty = g_variant_ref_sink (
      g_variant_new_parsed ("{'live': <'x'>, 'seq': <'y'>, 'next': <@a{sv} {}>}"));
  g_autoptr (PrcSnapshot) snapshot = prc_snapshot_new_from_variant (empty);

  g_assert_null (prc_snapshot_new_from_variant (wrong));
  g_assert_null (snapshot->live);
  g_assert_cmpint (snapshot->seq, ==, 0);
}

static void
test_digest (void)
{
  g_autoptr (PrcRunningOrder) order = prc_running_order_new ();

  g_ptr_array_add (order->cues, make_cue (1, "Li Bo"));
  g_autofree char *before = prc_running_order_dup_digest (order);
  g_autoptr (GVariant) variant = g_variant_ref_sink (prc_running_order_to_variant (order));
  g_autoptr (PrcRunningOrder) back = prc_running_order_new_from_variant (variant);
  g_autofree char *same = prc_running_order_dup_digest (back);
  g_assert_cmpstr (before, ==, same);
  PrcCue *cue = g_ptr_array_index (back->cues, 0);
  prc_set_string (&cue->card->called, "Li Po");
  g_autofree char *after = prc_running_order_dup_digest (back);
  g_assert_cmpstr (before, !=, after);
  g_assert_true (prc_running_order_parse (order, "#1") == prc_running_order_parse (order, "1"));
  g_assert_null (prc_running_order_parse (order, "#2"));
}

static void
test_minutes (void)
{
  static const struct
  {
    int behind, minutes;
  } rows[] = { { 0, 0 },   { 44, 0 },  { 45, 1 },   { 89, 1 },    { 90, 2 },
               { 190, 3 }, { -44, 0 }, { -45, -1 }, { -150, -3 }, { 3600, 60 } };
  g_autoptr (PrcSnapshot) snapshot = prc_snapshot_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      snapshot->behind = rows[i].behind;
      g_assert_cmpint (prc_snapshot_get_minutes_behind (snapshot), ==, rows[i].minutes);
    }
}

static void
test_assets (void)
{
  g_autoptr (PrcAssets) assets = prc_assets_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<svg/>", 6);
  g_autofree char *hash = g_strdup (prc_assets_add (assets, bytes));
  g_autoptr (GVariant) variant = g_variant_ref_sink (prc_assets_to_variant (assets));
  g_autoptr (PrcAssets) back = prc_assets_new_from_variant (variant);

  g_assert_true (g_bytes_equal (prc_assets_get (back, hash), bytes));
  g_assert_null (prc_assets_get (back, "0"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/round-trip", test_round_trip);
  g_test_add_func ("/snapshot/other-shapes", test_other_shapes);
  g_test_add_func ("/snapshot/digest", test_digest);
  g_test_add_func ("/snapshot/minutes", test_minutes);
  g_test_add_func ("/snapshot/assets", test_assets);
  return g_test_run ();
}
