#include "store-fixture.h"

#include "prc-enum.h"

#include <glib/gstdio.h>

Place *
place_new (void)
{
  Place *place = g_new0 (Place, 1);

  place->folder = g_dir_make_tmp ("procession-store-XXXXXX", NULL);
  g_assert_nonnull (place->folder);
  place->path = g_build_filename (place->folder, "test.season", NULL);
  return place;
}

static GPtrArray *
names_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_with_data (names, (GCompareDataFunc) (void (*) (void)) g_strcmp0, NULL);
  return names;
}

void
place_free (Place *place)
{
  g_autoptr (GPtrArray) names = names_in (place->folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (place->folder, g_ptr_array_index (names, i), NULL);

      g_remove (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
place_list (const Place *place)
{
  g_autoptr (GPtrArray) names = names_in (place->folder);

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

GBytes *
place_read (const char *path)
{
  char *data = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

void
place_write (const char *path, gconstpointer data, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

/* --- a season --------------------------------------------------------------------------------- */

static void
add_institution (PrcSeason *season, gint64 id, const char *code, const char *language,
                 const char *en, const char *zh)
{
  PrcInstitution *value = prc_institution_new ();

  value->id = id;
  prc_set_string (&value->code, code);
  prc_set_string (&value->language, language);
  value->name = prc_text_new ("en", en, "zh-Hans", zh, NULL);
  value->presiding_title = prc_text_new ("en", "Vice-Chancellor", "zh-Hans", "校长", NULL);
  g_ptr_array_add (season->institutions, value);
}

static void
add_award (PrcSeason *season, gint64 id, gint64 institution, const char *code, PrcLevel level)
{
  PrcAward *value = prc_award_new ();

  value->id = id;
  value->institution = institution;
  prc_set_string (&value->code, code);
  value->title = prc_text_new ("en", code, NULL);
  value->level = level;
  g_ptr_array_add (season->awards, value);
}

static void
add_hall (PrcSeason *season, gint64 id)
{
  PrcHallPlan *plan = prc_hall_plan_new ();
  PrcHallBlock *block = prc_hall_block_new ();

  plan->id = id;
  plan->title = prc_text_new ("en", "Great Hall", "zh-Hans", "大礼堂", NULL);
  prc_set_string (&block->name, "Left");
  prc_set_string (&block->prefix, "L");
  prc_set_string (&block->tier, "Stalls");
  g_assert_true (prc_hall_block_set_seats (block, "A-C: 1w 2c 3-6 | 7-10x\n1排: 1-4", NULL));
  block->across = 2;
  block->back_first = block->serpentine = block->wall_left = TRUE;
  block->start_side = PRC_SIDE_RIGHT;
  block->link = PRC_HALL_LINK_BY_SEAT;
  g_ptr_array_add (plan->blocks, block);
  block = prc_hall_block_new ();
  g_assert_true (prc_hall_block_set_seats (block, "A-C: 1-10", NULL));
  block->back = 2;
  block->wall_right = TRUE;
  g_ptr_array_add (plan->blocks, block);
  g_ptr_array_add (season->halls, plan);
}

static void
add_ceremony (PrcSeason *season, gint64 id)
{
  PrcCeremony *value = prc_ceremony_new ();
  const gint64 institutions[] = { 70, 90 };
  const PrcSortKey keys[] = { { PRC_KEY_LEVEL, FALSE }, { PRC_KEY_FAMILY_NAME, TRUE } };

  value->id = id;
  value->title = prc_text_new ("en", "Medicine", "zh-Hans", "医学", NULL);
  prc_set_string (&value->date, "2026-07-14");
  prc_set_string (&value->time, "11:00");
  g_strfreev (value->languages);
  value->languages = g_strsplit ("zh-Hans en", " ", -1);
  g_array_append_vals (value->institutions, institutions, 2);
  g_array_append_vals (value->keys, keys, 2);
  prc_set_string (&value->collation, "zh-u-co-pinyin");
  value->say_class = TRUE;
  value->act = PRC_ACT_TASSEL;
  value->two_passes = TRUE;
  value->say_both = TRUE;
  value->lines = 2;
  value->levels = g_strsplit ("bachelor master", " ", -1);
  value->entry_side = PRC_SIDE_RIGHT;
  value->privacy[PRC_PURPOSE_STREAM] = PRC_CONSENT_DENIED;
  value->hall = 12;
  value->capacity = 200;
  value->release_left = 5;
  PrcSelectionRule *rule = prc_selection_rule_new ();
  prc_set_string (&rule->selection.faculty, "Medicine");
  rule->selection.level = PRC_LEVEL_BACHELOR;
  g_ptr_array_add (value->rules, rule);
  g_ptr_array_add (season->ceremonies, value);
}

static void
add_item (PrcSeason *season, gint64 id, gint64 ceremony, int position, PrcItemType type)
{
  PrcItem *value = prc_item_new ();
  const PrcSortKey key = { PRC_KEY_SUBJECT, TRUE };

  value->id = id;
  value->ceremony = ceremony;
  value->position = position;
  value->type = type;
  value->institution = position == 1 ? 90 : 0;
  value->title = prc_text_new ("en", "Presentation", NULL);
  value->technical = prc_text_new ("en", "Organ; house lights down", NULL);
  value->in_hall = position == 1;
  value->on_stream = position == 2;
  value->interpreted = TRUE;
  prc_set_string (&value->collation, "zh-u-co-stroke");
  value->award_line = prc_text_new ("en", "For the degree of {award}", NULL);
  value->formula = prc_text_new ("en", "I admit you", "zh-Hans", "授予你", NULL);
  value->closing = prc_text_new ("zh-Hans", "授予你们{award}", NULL);
  value->together = 10;
  prc_set_string (&value->selection.faculty, "Medicine");
  value->selection.level = PRC_LEVEL_BACHELOR;
  g_array_append_val (value->keys, key);
  value->spare_seats = 4;
  value->new_row = TRUE;
  g_ptr_array_add (season->items, value);
}

static void
add_need (PrcGraduand *graduand, PrcNeedKind kind, int audience)
{
  PrcNeed *need = prc_need_new ();

  need->kind = kind;
  need->text = prc_text_new ("en", "No handshake; bows instead", NULL);
  need->audience = (PrcAudience) audience;
  g_ptr_array_add (graduand->needs, need);
}

static PrcReading *
make_reading (void)
{
  PrcReading *reading = prc_reading_new ();

  prc_set_string (&reading->respelling, "OH-yaang SHUR-haan");
  prc_set_string (&reading->pinyin, "Ōuyáng Shīhán");
  g_strfreev (reading->alternatives);
  reading->alternatives = g_strsplit ("OH-yang, \"x\"|second", "|", -1);
  reading->origin = PRC_ORIGIN_HANZI;
  reading->confidence = PRC_CONFIDENCE_CONFIRMED;
  reading->confirmed_at = 1780000000;
  return reading;
}

PrcGraduand *
fixture_graduand (int number, gint64 award)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  PrcConferral *conferral = prc_conferral_new ();

  prc_set_string (&id->source, "aldermere");
  id->id = g_strdup_printf ("%06d", number);
  g_ptr_array_add (graduand->ids, id);
  graduand->name = prc_person_name_new ();
  graduand->name->given = g_strdup_printf ("Given %d", number);
  prc_set_string (&graduand->name->family, number % 2 ? "Ní Bhriain" : "Ouyang");
  graduand->name->family_first = number % 2 == 0;
  prc_set_string (&graduand->name->native, number % 2 ? NULL : "欧阳诗涵");
  conferral->award = award;
  conferral->subject = prc_text_new ("en", "Clinical Sciences", "zh-Hans", "临床医学", NULL);
  conferral->class_ = PRC_CLASS_UPPER_SECOND;
  g_ptr_array_add (graduand->conferrals, conferral);
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  graduand->listed = number;
  if (number % 3 == 0)
    add_need (graduand, PRC_NEED_CONTACT, PRC_AUDIENCE_VC | PRC_AUDIENCE_MARSHAL);
  if (number % 2 == 0)
    graduand->reading = make_reading ();
  return graduand;
}

PrcSeason *
fixture_season (guint n)
{
  PrcSeason *season = prc_season_new ();

  season->title = prc_text_new ("en", "Summer 2026", "zh-Hans", "2026 夏", NULL);
  add_institution (season, 90, "aldermere", "en", "Aldermere University", "奥德米尔大学");
  add_institution (season, 70, "yunling", "zh-Hans", "Yunling Medical University", "云岭医科大学");
  add_award (season, 500, 90, "MBBS", PRC_LEVEL_BACHELOR_HONOURS);
  add_award (season, 400, 70, "医学学士", PRC_LEVEL_BACHELOR);
  add_award (season, 300, 90, "PhD", PRC_LEVEL_DOCTORATE);
  add_hall (season, 12);
  add_ceremony (season, 33);
  add_item (season, 8, 33, 2, PRC_ITEM_PRESENTATION);
  add_item (season, 9, 33, 1, PRC_ITEM_OPENING);
  for (guint i = 1; i <= n; i++)
    {
      PrcGraduand *graduand = fixture_graduand ((int) i, i % 2 ? 500 : 400);

      graduand->id = 1000 - (gint64) i;
      graduand->ceremony = i % 2 ? 33 : 0;
      if (i > 1)
        {
          PrcRelation *relation = prc_relation_new ();

          relation->kind = PRC_RELATION_TOGETHER;
          relation->other = graduand->id + 1;
          prc_set_string (&relation->reason, "Walks with her sister");
          g_ptr_array_add (graduand->relations, relation);
        }
      g_ptr_array_add (season->graduands, graduand);
    }
  return season;
}

PrcRunningOrder *
fixture_order (gint64 ceremony, guint n)
{
  PrcRunningOrder *order = prc_running_order_new ();

  order->ceremony = ceremony;
  order->frozen = TRUE;
  for (guint i = 0; i < n; i++)
    {
      PrcCue *cue = prc_cue_new ();

      cue->number = (int) i + 1;
      cue->position = g_strdup_printf ("%u", i + 1);
      cue->item = 1;
      cue->graduand = i + 1;
      cue->external_id = g_strdup_printf ("%06u", i + 1);
      cue->planned = (int) i * 8;
      cue->card = prc_card_new ();
      cue->card->kind = PRC_CARD_PERSON;
      cue->card->called = g_strdup_printf ("Siobhán Ní Bhriain %u", i);
      cue->card->group = prc_text_new ("en", "Medicine", NULL);
      g_ptr_array_add (order->cues, cue);
    }
  return order;
}

/* --- comparing -------------------------------------------------------------------------------- */

static gboolean
institution_equal (gconstpointer a, gconstpointer b)
{
  const PrcInstitution *p = a, *q = b;

  return p->id == q->id && g_strcmp0 (p->code, q->code) == 0 &&
         g_strcmp0 (p->language, q->language) == 0 && prc_text_equal (p->name, q->name) &&
         prc_text_equal (p->presiding_title, q->presiding_title) &&
         prc_text_equal (p->presiding_name, q->presiding_name) &&
         g_strcmp0 (p->crest, q->crest) == 0;
}

static gboolean
award_equal (gconstpointer a, gconstpointer b)
{
  const PrcAward *p = a, *q = b;

  return p->id == q->id && p->institution == q->institution && g_strcmp0 (p->code, q->code) == 0 &&
         prc_text_equal (p->title, q->title) && p->level == q->level &&
         p->presented == q->presented;
}

static char *
compare_arrays (const char *what, const GPtrArray *a, const GPtrArray *b, GEqualFunc equal)
{
  if (a->len != b->len)
    return g_strdup_printf ("%s: %u and %u", what, a->len, b->len);
  for (guint i = 0; i < a->len; i++)
    if (!equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return g_strdup_printf ("%s: number %u differs", what, i);
  return NULL;
}

char *
fixture_compare (const PrcSeason *a, const PrcSeason *b)
{
  char *found = NULL;

  if (!prc_text_equal (a->title, b->title))
    return g_strdup ("title");
  found = compare_arrays ("institutions", a->institutions, b->institutions, institution_equal);
  if (found == NULL)
    found = compare_arrays ("awards", a->awards, b->awards, award_equal);
  if (found == NULL)
    found = compare_arrays ("halls", a->halls, b->halls, (GEqualFunc) prc_hall_plan_equal);
  if (found == NULL)
    found = compare_arrays ("ceremonies", a->ceremonies, b->ceremonies,
                            (GEqualFunc) prc_ceremony_equal);
  if (found == NULL)
    found = compare_arrays ("items", a->items, b->items, (GEqualFunc) prc_item_equal);
  if (found == NULL)
    found =
        compare_arrays ("graduands", a->graduands, b->graduands, (GEqualFunc) prc_graduand_equal);
  return found;
}

void
fixture_assert_same (const PrcSeason *a, const PrcSeason *b)
{
  g_autofree char *difference = fixture_compare (a, b);

  g_assert_cmpstr (difference, ==, NULL);
}

PrcSeason *
fixture_load (PrcStore *store)
{
  g_autoptr (GError) error = NULL;
  PrcSeason *season = prc_store_load (store, &error);

  g_assert_no_error (error);
  return season;
}

void
fixture_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data)
{
  g_autoptr (GError) error = NULL;

  prc_store_edit (store, label, edit, data, &error);
  g_assert_no_error (error);
}

/* --- arbitrary values ------------------------------------------------------------------------- */

char *
random_string (GRand *rand)
{
  static const char *const strings[] = { "Łukasz", "欧阳诗涵",   "O'Brien", "\"quoted\"",
                                         "أحمد",   "a\\b",       "𠮷田",    "x",
                                         "Ng",     "Nguyễn Thị", "-",       "🎓" };

  if (g_rand_int_range (rand, 0, 3) == 0)
    return NULL;
  return g_strdup (strings[g_rand_int_range (rand, 0, G_N_ELEMENTS (strings))]);
}

PrcText *
random_text (GRand *rand)
{
  g_autofree char *en = random_string (rand);
  g_autofree char *zh = random_string (rand);

  return en == NULL && zh == NULL ? NULL : prc_text_new ("en", en, "zh-Hans", zh, NULL);
}

int
random_enum (GRand *rand, GType type)
{
  GEnumClass *class = g_type_class_ref (type);
  int value = class->values[g_rand_int_range (rand, 0, (gint32) class->n_values)].value;

  g_type_class_unref (class);
  return value;
}

static gint64
any_id (GRand *rand, const GPtrArray *values)
{
  return values->len == 0 ? 0
                          : *(const gint64 *) g_ptr_array_index (
                                values, (guint) g_rand_int_range (rand, 0, (gint32) values->len));
}

static PrcConferral *
random_conferral (GRand *rand, const PrcSeason *season)
{
  PrcConferral *value = prc_conferral_new ();

  value->award = any_id (rand, season->awards);
  value->subject = random_text (rand);
  value->class_ = (PrcClass) random_enum (rand, PRC_TYPE_CLASS);
  value->thesis = random_string (rand);
  value->thesis_embargoed = g_rand_boolean (rand);
  value->prize = random_string (rand);
  value->source = random_string (rand);
  return value;
}

static PrcRelation *
random_relation (GRand *rand, const PrcSeason *season)
{
  PrcRelation *value = prc_relation_new ();

  value->kind = (PrcRelationKind) random_enum (rand, PRC_TYPE_RELATION_KIND);
  value->other = g_rand_boolean (rand) ? any_id (rand, season->graduands) : 0;
  value->place = g_rand_int_range (rand, 0, 5);
  value->reason = random_string (rand);
  return value;
}

static void
random_parts (GRand *rand, const PrcSeason *season, PrcGraduand *value)
{
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    g_ptr_array_add (value->conferrals, random_conferral (rand, season));
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    g_ptr_array_add (value->relations, random_relation (rand, season));
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    {
      PrcNeed *need = prc_need_new ();

      need->kind = (PrcNeedKind) random_enum (rand, PRC_TYPE_NEED_KIND);
      need->audience = (PrcAudience) g_rand_int_range (rand, 0, 16);
      need->text = random_text (rand);
      g_ptr_array_add (value->needs, need);
    }
}

PrcGraduand *
random_graduand (GRand *rand, const PrcSeason *season)
{
  PrcGraduand *value = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();

  id->source = random_string (rand);
  id->id = g_strdup_printf ("%u", g_rand_int (rand));
  g_ptr_array_add (value->ids, id);
  value->name = prc_person_name_new ();
  value->name->given = random_string (rand);
  value->name->family = random_string (rand);
  value->name->native = random_string (rand);
  value->name->sort_as = random_string (rand);
  value->name->family_first = g_rand_boolean (rand);
  value->attendance = (PrcAttendance) random_enum (rand, PRC_TYPE_ATTENDANCE);
  value->faculty = random_string (rand);
  value->guests = g_rand_int_range (rand, -1, 4);
  for (int i = 0; i < PRC_N_PURPOSES; i++)
    value->privacy[i] = (PrcConsent) random_enum (rand, PRC_TYPE_CONSENT);
  value->remarks = random_string (rand);
  value->listed = g_rand_int_range (rand, 0, 1000);
  value->missing = g_rand_boolean (rand);
  value->ceremony = g_rand_boolean (rand) ? any_id (rand, season->ceremonies) : 0;
  if (g_rand_boolean (rand))
    value->reading = make_reading ();
  random_parts (rand, season, value);
  return value;
}

PrcItem *
random_item (GRand *rand, const PrcSeason *season)
{
  PrcItem *value = prc_item_new ();

  value->ceremony = any_id (rand, season->ceremonies);
  value->position = g_rand_int_range (rand, 1, 9);
  value->type = (PrcItemType) random_enum (rand, PRC_TYPE_ITEM_TYPE);
  value->title = random_text (rand);
  value->words = random_text (rand);
  value->institution = g_rand_boolean (rand) ? any_id (rand, season->institutions) : 0;
  value->stand = g_rand_boolean (rand);
  value->selection.award = random_string (rand);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      PrcSortKey key = { (PrcKeyField) random_enum (rand, PRC_TYPE_KEY_FIELD),
                         g_rand_boolean (rand) };

      g_array_append_val (value->keys, key);
    }
  return value;
}

PrcCeremony *
random_ceremony (GRand *rand, const PrcSeason *season)
{
  PrcCeremony *value = prc_ceremony_new ();
  gint64 institution = any_id (rand, season->institutions);

  value->title = random_text (rand);
  value->place = random_text (rand);
  g_strfreev (value->languages);
  value->languages = g_strsplit (g_rand_boolean (rand) ? "en zh-Hans cy" : "zh-Hans", " ", -1);
  g_array_append_val (value->institutions, institution);
  value->scripts = (PrcScriptOrder) random_enum (rand, PRC_TYPE_SCRIPT_ORDER);
  value->act = (PrcAct) random_enum (rand, PRC_TYPE_ACT);
  value->pace = g_rand_int_range (rand, 1, 30);
  return value;
}
