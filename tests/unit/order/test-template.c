#include "prc-order.h"
#include "prc-placeholder.h"
#include "prc-template.h"

static PrcSeason *
load (const char *name, GHashTable *crests)
{
  g_autofree char *file = g_strconcat (name, ".template", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("PROCESSION_DATA"), "templates", file, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  PrcSeason *season;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  season = prc_template_parse (data, (gssize) length, crests, &error);
  g_assert_no_error (error);
  return season;
}

/* What every item says in one of the ceremony's languages it says in all of them. */
static void
check_translated (const PrcText *text, char **languages, const char *what)
{
  if (prc_text_is_empty (text))
    return;
  for (int i = 0; languages[i] != NULL; i++)
    if (prc_text_get_exact (text, languages[i]) == NULL)
      {
        g_test_message ("not in %s: %s", languages[i], what);
        g_test_fail ();
      }
}

static void
test_shipped (gconstpointer data)
{
  g_autoptr (PrcSeason) season = load (data, NULL);
  const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, 0);
  g_autoptr (PrcRunningOrder) order = prc_order_make (season, ceremony->id);
  guint presentations = 0;

  check_translated (ceremony->title, ceremony->languages, "title");
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);
      const char *title = prc_text_get (item->title, "en");

      g_assert_nonnull (title);
      presentations += item->type == PRC_ITEM_PRESENTATION;
      check_translated (item->title, ceremony->languages, title);
      check_translated (item->words, ceremony->languages, title);
      check_translated (item->person, ceremony->languages, title);
      check_translated (item->role, ceremony->languages, title);
      check_translated (item->detail, ceremony->languages, title);
      check_translated (item->cue, ceremony->languages, title);
      check_translated (item->follows, ceremony->languages, title);
      check_translated (item->technical, ceremony->languages, title);
    }
  g_assert_cmpuint (presentations, >=, 1);
  g_assert_cmpuint (order->cues->len, >=, season->items->len);
  /* Nothing but that nobody is there yet. */
  g_assert_cmpuint (order->problems->len, ==, 0);
}

/* What a template leaves to the officer is known for it wherever it is shown. */
static void
test_placeholders (void)
{
  static const char *const names[] = { "blank", "uk", "joint", "cn", "us" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PrcSeason) season = load (names[i], NULL);
      g_autoptr (PrcText) own = prc_placeholder_dup_own (season->title);

      g_assert_null (own);
      for (guint j = 0; j < season->institutions->len; j++)
        {
          const PrcInstitution *institution = g_ptr_array_index (season->institutions, j);
          g_autoptr (PrcText) name = prc_placeholder_dup_own (institution->name);

          g_assert_null (name);
        }
    }
  g_autoptr (PrcSeason) sample = load ("sample", NULL);
  g_assert_null (prc_placeholder_find (sample->title));
}

static void
test_joint (void)
{
  g_autoptr (GHashTable) crests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PrcSeason) season = load ("sample", crests);
  const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, 0);

  g_assert_cmpuint (season->institutions->len, ==, 2);
  g_assert_cmpuint (ceremony->institutions->len, ==, 2);
  g_assert_nonnull (prc_season_find_institution_code (season, "aldermere"));
  g_assert_nonnull (prc_season_find_institution_code (season, "yunling"));
  g_assert_cmpstr (g_hash_table_lookup (crests, "yunling"), ==, "crest-yunling.svg");
  g_assert_cmpstr (ceremony->languages[1], ==, "zh-Hans");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *data;
    const char *says;
  } cases[] = {
    { "rubbish", "no key file" },
    { "[Season]\ntitle=x\n", "[Ceremony]" },
    { "[Ceremony]\ntitle=x\n", "[Ceremony] languages" },
    { "[Ceremony]\nlanguages=en\nkeys=shoe-size\n", "[Ceremony] keys" },
    { "[Ceremony]\nlanguages=en\ninstitutions=x\n", "[Ceremony] institutions" },
    { "[Ceremony]\nlanguages=en\npace=fast\n", "[Ceremony] pace" },
    { "[Ceremony]\nlanguages=en\nsay-class=yes\n", "[Ceremony] say-class" },
    { "[Ceremony]\nlanguages=en\nact=dance\n", "[Ceremony] act" },
    { "[Ceremony]\nlanguages=en\n[Item 1]\ntitle=x\n", "[Item 1] type" },
    { "[Ceremony]\nlanguages=en\n[Item 1]\ntype=dance\n", "[Item 1] type" },
    { "[Ceremony]\nlanguages=en\n[Item 1]\ntype=oath\nseconds=-3\n", "[Item 1] seconds" },
    { "[Ceremony]\nlanguages=en\n[Institution 1]\nname=x\n", "[Institution 1] code" },
    { "[Ceremony]\nlanguages=en\n[Award 1]\ncode=x\n", "[Award 1] institution" },
    { "[Ceremony]\nlanguages=en\n[Other]\ncode=x\n", "a group is neither" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (prc_template_parse (cases[i].data, -1, NULL, &error));
      g_assert_error (error, PRC_TEMPLATE_ERROR, PRC_TEMPLATE_ERROR_INVALID);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("'%s' should say '%s'", error->message, cases[i].says);
    }
}

int
main (int argc, char **argv)
{
  const char *const names[] = { "blank", "uk", "joint", "cn", "us", "sample" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/template/shipped/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_shipped);
    }
  g_test_add_func ("/template/placeholders", test_placeholders);
  g_test_add_func ("/template/joint", test_joint);
  g_test_add_func ("/template/refused", test_refused);
  return g_test_run ();
}
