/* Runs the texts of tests/corpus/order/seats: a hall, groups of people, and where they sit; then
 * what must hold for any hall and any people. */
#include "prc-order.h"
#include "prc-seat-fill.h"
#include "prc-seat-layout.h"
#include "prc-seat-sequence.h"

#include <stdlib.h>
#include <string.h>

/* --- a season by a few words ------------------------------------------------------------------ */

static PrcSeason *
season_new (void)
{
  PrcSeason *season = prc_season_new ();
  PrcInstitution *institution = prc_institution_new ();
  PrcAward *award = prc_award_new ();
  PrcCeremony *ceremony = prc_ceremony_new ();
  const gint64 id = 1;
  const PrcSortKey key = { PRC_KEY_AS_LISTED, FALSE };

  institution->id = award->id = ceremony->id = 1;
  institution->code = g_strdup ("u");
  award->institution = 1;
  award->code = g_strdup ("BA");
  award->presented = TRUE;
  award->title = prc_text_new ("en", "Bachelor of Arts", NULL);
  g_strfreev (ceremony->languages);
  ceremony->languages = g_strsplit ("en", " ", -1);
  g_array_append_val (ceremony->institutions, id);
  g_array_append_val (ceremony->keys, key);
  prc_set_string (&ceremony->collation, "en");
  g_ptr_array_add (season->institutions, institution);
  g_ptr_array_add (season->awards, award);
  g_ptr_array_add (season->ceremonies, ceremony);
  return season;
}

static PrcItem *
add_group (PrcSeason *season, const char *name)
{
  PrcItem *item = prc_item_new ();

  item->id = season->items->len + 1;
  item->ceremony = 1;
  item->position = (int) season->items->len + 1;
  item->type = PRC_ITEM_PRESENTATION;
  item->title = prc_text_new ("en", name, NULL);
  item->spare_seats = 0;
  prc_set_string (&item->selection.faculty, name);
  g_ptr_array_add (season->items, item);
  return item;
}

static PrcGraduand *
add_person (PrcSeason *season, const char *faculty, const char *id)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *external = prc_external_id_new ();
  PrcConferral *conferral = prc_conferral_new ();

  graduand->id = season->graduands->len + 1;
  graduand->name = prc_person_name_new ();
  prc_set_string (&graduand->name->family, id);
  prc_set_string (&external->source, "u");
  prc_set_string (&external->id, id);
  g_ptr_array_add (graduand->ids, external);
  conferral->award = 1;
  g_ptr_array_add (graduand->conferrals, conferral);
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  prc_set_string (&graduand->faculty, faculty);
  graduand->listed = (int) graduand->id;
  g_ptr_array_add (season->graduands, graduand);
  return graduand;
}

static void
add_access (PrcGraduand *graduand)
{
  PrcNeed *need = prc_need_new ();

  need->kind = PRC_NEED_ACCESS;
  need->text = prc_text_new ("en", "Uses a wheelchair", NULL);
  g_ptr_array_add (graduand->needs, need);
}

static void
add_row_end (PrcGraduand *graduand)
{
  PrcRelation *relation = prc_relation_new ();

  relation->kind = PRC_RELATION_ROW_END;
  g_ptr_array_add (graduand->relations, relation);
}

static void
add_hall (PrcSeason *season)
{
  PrcHallPlan *hall = prc_hall_plan_new ();

  hall->id = 1;
  hall->title = prc_text_new ("en", "Hall", NULL);
  g_ptr_array_add (season->halls, hall);
  ((PrcCeremony *) g_ptr_array_index (season->ceremonies, 0))->hall = 1;
}

static PrcHallPlan *
get_hall (const PrcSeason *season)
{
  return g_ptr_array_index (season->halls, 0);
}

/* --- the corpus ------------------------------------------------------------------------------- */

typedef struct
{
  char *file;
  PrcSeason *season;
  PrcRunningOrder *frozen;
} Run;

/* 'block Left prefix=L across=2 back-first start=right serpentine wall=left link=by-seat' */
static void
read_block (PrcHallBlock *block, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (int i = 1; words[i] != NULL; i++)
    {
      const char *value = strchr (words[i], '=') != NULL ? strchr (words[i], '=') + 1 : "";

      if (g_str_has_prefix (words[i], "prefix="))
        prc_set_string (&block->prefix, value);
      else if (g_str_has_prefix (words[i], "tier="))
        prc_set_string (&block->tier, value);
      else if (g_str_has_prefix (words[i], "across="))
        block->across = atoi (value);
      else if (g_str_has_prefix (words[i], "back="))
        block->back = atoi (value);
      else if (g_str_equal (words[i], "back-first"))
        block->back_first = TRUE;
      else if (g_str_equal (words[i], "serpentine"))
        block->serpentine = TRUE;
      else if (g_str_equal (words[i], "start=right"))
        block->start_side = PRC_SIDE_RIGHT;
      else if (g_str_equal (words[i], "wall=left"))
        block->wall_left = TRUE;
      else if (g_str_equal (words[i], "wall=right"))
        block->wall_right = TRUE;
      else if (g_str_has_prefix (words[i], "link="))
        block->link = g_str_equal (value, "by-row") ? PRC_HALL_LINK_BY_ROW : PRC_HALL_LINK_BY_SEAT;
      else
        prc_set_string (&block->name, words[i]);
    }
}

static void
do_hall (Run *run, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
  g_autoptr (GString) seats = g_string_new (NULL);
  PrcHallBlock *block = NULL;
  g_autoptr (GError) error = NULL;

  add_hall (run->season);
  for (int i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "block"))
        {
          g_string_truncate (seats, 0);
          block = prc_hall_block_new ();
          read_block (block, lines[i]);
          g_ptr_array_add (get_hall (run->season)->blocks, block);
        }
      else
        {
          g_string_append_printf (seats, "%s\n", lines[i]);
          prc_hall_block_set_seats (block, seats->str, &error);
          g_assert_no_error (error);
        }
    }
  prc_hall_plan_check (get_hall (run->season), &error);
  g_assert_no_error (error);
}

/* 'ann', 'bea!' needs access, 'cal_' a row's end, 'dan@B7' sits at B 7. */
static void
read_person (PrcSeason *season, const char *faculty, const char *word)
{
  gsize length = strcspn (word, "!_@");
  g_autofree char *id = g_strndup (word, length);
  PrcGraduand *graduand = add_person (season, faculty, id);

  for (const char *at = word + length; *at != '\0'; at++)
    if (*at == '!')
      add_access (graduand);
    else if (*at == '_')
      add_row_end (graduand);
    else
      {
        prc_set_string (&graduand->seat, at + 1);
        break;
      }
}

/* 'Medicine spare=2 new-row: ann bea! …'; a group that is there already gets more people. */
static void
do_people (Run *run, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (lines[i], ": ", 2);
      PrcItem *item = NULL;

      if (halves[0] == NULL || halves[1] == NULL)
        continue;
      g_auto (GStrv) head = g_strsplit (halves[0], " ", -1);
      g_auto (GStrv) words = g_strsplit (halves[1], " ", -1);
      for (guint j = 0; j < run->season->items->len; j++)
        if (g_str_equal (((PrcItem *) g_ptr_array_index (run->season->items, j))->selection.faculty,
                         head[0]))
          item = g_ptr_array_index (run->season->items, j);
      if (item == NULL)
        item = add_group (run->season, head[0]);
      for (int j = 1; head[j] != NULL; j++)
        if (g_str_has_prefix (head[j], "spare="))
          item->spare_seats = atoi (head[j] + 6);
        else if (g_str_equal (head[j], "new-row"))
          item->new_row = TRUE;
      for (int j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          read_person (run->season, head[0], words[j]);
    }
}

static const char *
get_id (const PrcSeason *season, gint64 graduand)
{
  return prc_graduand_get_id (prc_season_find_graduand (season, graduand));
}

static void
describe_seat (GString *out, const PrcSeason *season, const PrcSeat *seat)
{
  switch (seat->state)
    {
    case PRC_SEAT_FREE:
      g_string_append (out, " .");
      break;
    case PRC_SEAT_TAKEN:
      g_string_append_printf (out, " %s", get_id (season, seat->graduand));
      break;
    case PRC_SEAT_SPARE:
      g_string_append (out, " o");
      break;
    case PRC_SEAT_WITH:
      g_string_append_printf (out, " +%s", get_id (season, seat->graduand));
      break;
    case PRC_SEAT_KEPT_FREE:
      g_string_append (out, (seat->marks & PRC_SEAT_UNUSABLE) != 0 ? " x" : " -");
      break;
    }
}

/* Every row of the hall, from house left to house right; then what is wrong. */
static char *
describe (const PrcSeason *season, const PrcSeating *seating)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < seating->seats->len; i++)
    {
      const PrcSeat *seat = g_ptr_array_index (seating->seats, i);

      if (seat->place.seat == 0)
        g_string_append_printf (
            out, "%s%s:", i > 0 ? "\n" : "",
            prc_hall_plan_get_row (seating->hall, seat->place.block, seat->place.row)->name);
      describe_seat (out, season, seat);
    }
  for (guint i = 0; i < seating->people->len; i++)
    {
      const PrcSeatedPerson *person = g_ptr_array_index (seating->people, i);

      if (person->seat < 0)
        g_string_append_printf (out, "\nwithout: %s%s%s", get_id (season, person->graduand),
                                person->label != NULL ? " " : "",
                                person->label != NULL ? person->label : "");
    }
  for (guint i = 0; i < seating->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (seating->problems, i);

      g_string_append_printf (out, "\n! %s %s %s", problem->code,
                              problem->graduand != NULL ? problem->graduand : "-",
                              problem->value != NULL ? problem->value : "");
      while (out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
    }
  return g_string_free (out, FALSE);
}

static void
do_seats (Run *run, const char *title, const char *body)
{
  g_autoptr (PrcRunningOrder) order = run->frozen != NULL
                                          ? prc_order_update (run->frozen, run->season)
                                          : prc_order_make (run->season, 1);
  g_autoptr (PrcSeating) seating = prc_seat_fill_make (run->season, order);
  g_autofree char *got = describe (run->season, seating);
  g_autofree char *wanted = g_strstrip (g_strdup (body));

  if (strcmp (got, wanted) != 0)
    {
      g_test_message ("%s: %s\nwanted:\n%s\ngot:\n%s", run->file, title, wanted, got);
      g_test_fail ();
    }
  if (!g_str_equal (title, "freeze"))
    return;
  g_clear_pointer (&run->frozen, prc_running_order_unref);
  run->frozen = prc_running_order_copy (order);
  run->frozen->frozen = TRUE;
}

/* What a line of rows becomes when it is written again: 'typed => kept', or '!' and the line. */
static void
do_rows (Run *run, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (lines[i], " => ", 2);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *got = NULL;
      g_autofree char *typed = halves[0] != NULL ? g_strcompress (halves[0]) : NULL;

      if (typed == NULL || halves[1] == NULL)
        continue;
      rows = prc_hall_rows_parse (typed, &error);
      got = rows != NULL ? prc_hall_rows_to_text (rows) : g_strdup_printf ("!%s", error->message);
      g_auto (GStrv) parts = g_strsplit (got, "\n", -1);
      g_autofree char *shown = g_strjoinv ("\\n", parts);
      if (rows == NULL ? !g_str_has_prefix (halves[1], "!") || strstr (got, halves[1] + 1) == NULL
                       : strcmp (shown, halves[1]) != 0)
        {
          g_test_message ("%s: %s gives %s", run->file, lines[i], got);
          g_test_fail ();
        }
    }
}

static void
do_labels (Run *run, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (lines[i], " => ", 2);
      g_autofree char *got = halves[0] != NULL ? prc_seat_label_fold (halves[0]) : NULL;

      if (got != NULL && halves[1] != NULL)
        g_assert_cmpstr (got, ==, halves[1]);
    }
}

static void
run_section (Run *run, const char *title, const char *body)
{
  if (g_str_equal (title, "hall"))
    {
      g_clear_pointer (&run->season, prc_season_unref);
      g_clear_pointer (&run->frozen, prc_running_order_unref);
      run->season = season_new ();
      do_hall (run, body);
    }
  else if (g_str_equal (title, "people"))
    do_people (run, body);
  else if (g_str_equal (title, "rows"))
    do_rows (run, body);
  else if (g_str_equal (title, "labels"))
    do_labels (run, body);
  else
    do_seats (run, title, body);
}

static void
test_corpus (gconstpointer data)
{
  Run run = { (char *) data, NULL, NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (data, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) sections = g_strsplit (text, "\n== ", -1);
  for (int i = 1; sections[i] != NULL; i++)
    {
      char *end = strchr (sections[i], '\n');

      g_assert_nonnull (end);
      *end = '\0';
      run_section (&run, sections[i], end + 1);
    }
  g_clear_pointer (&run.season, prc_season_unref);
  g_clear_pointer (&run.frozen, prc_running_order_unref);
}

/* --- any hall, any people --------------------------------------------------------------------- */

static char *
random_rows (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int n_rows = g_rand_int_range (rand, 1, 7);

  for (int r = 0; r < n_rows; r++)
    {
      g_string_append_printf (text, "%c:", 'A' + r);
      for (int s = 1, n = g_rand_int_range (rand, 1, 14); s <= n; s++)
        {
          const char *const marks[] = { "", "", "", "", "", "", "s", "w", "c", "r", "x" };

          g_string_append_printf (text, " %s%d%s", g_rand_int_range (rand, 0, 6) == 0 ? "| " : "",
                                  s, marks[g_rand_int_range (rand, 0, G_N_ELEMENTS (marks))]);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static PrcSeason *
random_season (GRand *rand)
{
  PrcSeason *season = season_new ();
  int n_blocks = g_rand_int_range (rand, 1, 5);

  add_hall (season);
  for (int i = 0; i < n_blocks; i++)
    {
      PrcHallBlock *block = prc_hall_block_new ();
      g_autofree char *rows = random_rows (rand);

      g_assert_true (prc_hall_block_set_seats (block, rows, NULL));
      block->prefix = g_strdup_printf ("B%d", i);
      block->across = g_rand_int_range (rand, 1, 4);
      block->back = i;
      block->back_first = g_rand_boolean (rand);
      block->serpentine = g_rand_boolean (rand);
      block->start_side = g_rand_boolean (rand) ? PRC_SIDE_LEFT : PRC_SIDE_RIGHT;
      block->wall_left = g_rand_boolean (rand);
      block->wall_right = g_rand_boolean (rand);
      block->link = (PrcHallLink) g_rand_int_range (rand, 0, 3);
      g_ptr_array_add (get_hall (season)->blocks, block);
    }
  for (int i = 0, n = g_rand_int_range (rand, 1, 4); i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Group %d", i);
      PrcItem *item = add_group (season, name);

      item->spare_seats = g_rand_int_range (rand, 0, 4);
      item->new_row = g_rand_boolean (rand);
      for (int j = 0, people = g_rand_int_range (rand, 0, 40); j < people; j++)
        {
          g_autofree char *id = g_strdup_printf ("%d-%d", i, j);
          PrcGraduand *graduand = add_person (season, name, id);

          if (g_rand_int_range (rand, 0, 12) == 0)
            add_access (graduand);
          if (g_rand_int_range (rand, 0, 12) == 0)
            add_row_end (graduand);
          if (g_rand_int_range (rand, 0, 20) == 0)
            graduand->seat = g_strdup_printf ("B%d %c %d", g_rand_int_range (rand, 0, 4),
                                              'A' + g_rand_int_range (rand, 0, 6),
                                              g_rand_int_range (rand, 1, 14));
        }
    }
  return season;
}

/* Nobody twice, no seat twice, nothing but what was given on a seat that is not to be used. */
static void
check_once (const PrcSeason *season, const PrcSeating *seating)
{
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < seating->seats->len; i++)
    {
      PrcSeat *seat = g_ptr_array_index (seating->seats, i);
      const PrcSeatedPerson *person;

      if (seat->state != PRC_SEAT_TAKEN)
        continue;
      g_assert_true (g_hash_table_add (people, &seat->graduand));
      person = prc_seating_find_person (seating, seat->graduand);
      g_assert_cmpint (person->seat, ==, (int) i);
      g_assert_cmpstr (person->label, ==, seat->label);
      if (person->how == PRC_SEATED_GIVEN)
        continue;
      g_assert_cmpint (seat->marks & (PRC_SEAT_UNUSABLE | PRC_SEAT_COMPANION), ==, 0);
      if ((seat->marks & PRC_SEAT_RESERVED) != 0)
        {
          const PrcGraduand *graduand = prc_season_find_graduand (season, seat->graduand);

          g_assert_cmpint (seat->marks & PRC_SEAT_STEP_FREE, !=, 0);
          g_assert_cmpuint (graduand->needs->len, >, 0);
        }
    }
}

/* The order is the order of the hall, for all who sit by it. */
static void
check_order (const PrcSeating *seating)
{
  g_autoptr (GArray) steps = prc_seat_sequence_make (seating->hall);
  g_autofree guint *step_of = g_new0 (guint, steps->len + 1);
  int last = -1;

  g_assert_cmpuint (steps->len, ==, seating->seats->len);
  for (guint i = 0; i < steps->len; i++)
    step_of[g_array_index (steps, PrcSeatStep, i).seat] = i + 1;
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpuint (step_of[i], >, 0); /* each seat is in it, so each is once */
  for (guint i = 0; i < seating->people->len; i++)
    {
      const PrcSeatedPerson *person = g_ptr_array_index (seating->people, i);

      if (person->seat < 0 || (person->how != PRC_SEATED_FILLED || step_of[person->seat] == 0))
        continue;
      g_assert_cmpint ((int) step_of[person->seat], >, last);
      last = (int) step_of[person->seat];
    }
}

/* Nobody stands while a seat is free. */
static void
check_full (const PrcSeating *seating)
{
  guint n_without = 0;

  for (guint i = 0; i < seating->people->len; i++)
    {
      const PrcSeatedPerson *person = g_ptr_array_index (seating->people, i);

      n_without += person->how == PRC_SEATED_NOT;
    }
  if (n_without > 0)
    g_assert_cmpuint (prc_seating_count (seating, PRC_SEAT_FREE) +
                          prc_seating_count (seating, PRC_SEAT_SPARE),
                      ==, 0);
}

/* Every row comes once, in the order in which its first is called. */
static void
check_rows (const PrcSeating *seating)
{
  guint n = 0, seated = 0;
  int last = -1;

  for (guint i = 0; i < seating->rows->len; i++)
    {
      const PrcSeatingRow *row = &g_array_index (seating->rows, PrcSeatingRow, i);

      g_assert_cmpint (row->first, >, last);
      g_assert_cmpint (row->last, >=, row->first);
      last = row->first;
      n += row->n;
    }
  for (guint i = 0; i < seating->people->len; i++)
    seated += ((const PrcSeatedPerson *) g_ptr_array_index (seating->people, i))->seat >= 0;
  g_assert_cmpuint (n, ==, seated);
  for (guint called = 0, before = 0; called <= seating->people->len; called++)
    {
      guint released = prc_seating_count_released (seating, called, 3);

      g_assert_cmpuint (released, >=, before);
      before = released;
    }
}

static void
check_layout (const PrcSeating *seating)
{
  g_autoptr (PrcSeatLayout) layout = prc_seat_layout_new (seating, -1);

  g_assert_cmpuint (layout->cells->len, ==, seating->seats->len);
  for (guint i = 0; i < layout->cells->len; i++)
    {
      const PrcSeatCell *cell = &g_array_index (layout->cells, PrcSeatCell, i);

      g_assert_cmpfloat (cell->x, >=, 0);
      g_assert_cmpfloat (cell->x + 1, <=, layout->width);
      g_assert_cmpfloat (cell->y + 1, <=, layout->height + 1e-6);
      g_assert_cmpint (prc_seat_layout_find (layout, cell->x + 0.5, cell->y + 0.5), ==, (int) i);
    }
}

static void
test_any (void)
{
  for (int i = 0; i < 400; i++)
    {
      guint32 seed = g_test_rand_int ();
      GRand *rand = g_rand_new_with_seed (seed);
      g_autoptr (PrcSeason) season = random_season (rand);
      g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);
      g_autoptr (PrcSeating) seating = prc_seat_fill_make (season, order);
      g_autoptr (PrcSeating) again = prc_seat_fill_make (season, order);
      g_autofree char *a = describe (season, seating), *b = describe (season, again);

      g_test_message ("seed %u", seed);
      g_assert_cmpstr (a, ==, b);
      check_once (season, seating);
      check_order (seating);
      check_full (seating);
      check_rows (seating);
      check_layout (seating);
      g_rand_free (rand);
    }
}

/* Frozen, then people come and go: nobody else's seat changes. */
static void
test_frozen (void)
{
  for (int i = 0; i < 150; i++)
    {
      guint32 seed = g_test_rand_int ();
      GRand *rand = g_rand_new_with_seed (seed);
      g_autoptr (PrcSeason) season = random_season (rand);
      g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);
      g_autoptr (PrcRunningOrder) updated = NULL;
      guint n = season->graduands->len;

      g_test_message ("seed %u", seed);
      order->frozen = TRUE;
      for (int late = 0; late < 3; late++)
        {
          g_autofree char *id = g_strdup_printf ("late-%d", late);

          add_person (season, "Group 0", id);
        }
      updated = prc_order_update (order, season);
      for (guint c = 0; c < order->cues->len; c++)
        {
          const PrcCue *before = g_ptr_array_index (order->cues, c);
          const PrcCue *after = before->graduand != 0
                                    ? prc_running_order_find_graduand (updated, before->graduand)
                                    : NULL;

          if (after != NULL && before->graduand <= (gint64) n && before->card->seat != NULL)
            g_assert_cmpstr (after->card->seat, ==, before->card->seat);
        }
      g_autoptr (PrcSeating) seating = prc_seat_fill_make (season, updated);
      check_once (season, seating);
      check_full (seating);
      g_rand_free (rand);
    }
}

/* What is typed is what is kept, and a mark changes nothing else. */
static void
test_rows_again (void)
{
  for (int i = 0; i < 200; i++)
    {
      GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autofree char *typed = random_rows (rand);
      g_autoptr (PrcHallBlock) block = prc_hall_block_new ();
      g_autofree char *once = NULL, *twice = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      g_assert_true (prc_hall_block_set_seats (block, typed, NULL));
      once = prc_hall_rows_to_text (block->rows);
      rows = prc_hall_rows_parse (once, NULL);
      twice = prc_hall_rows_to_text (rows);
      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpuint (rows->len, ==, block->rows->len);
      const PrcHallRow *row = g_ptr_array_index (rows, 0);
      g_autoptr (PrcHallBlock) marked = prc_hall_block_with_marks (
          block, 0, row->seats->len - 1, PRC_SEAT_RESERVED | PRC_SEAT_STEP_FREE);
      g_autoptr (PrcHallBlock) back = prc_hall_block_with_marks (
          marked, 0, row->seats->len - 1,
          g_array_index (row->seats, PrcHallSeat, row->seats->len - 1).marks);
      g_assert_cmpstr (back->seats, ==, once);
      g_rand_free (rand);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "order", "seats", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (files, compare);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *base = g_path_get_basename (g_ptr_array_index (files, i));
      g_autofree char *path = g_strconcat ("/order/seats/", base, NULL);

      g_test_add_data_func (path, g_ptr_array_index (files, i), test_corpus);
    }
  g_test_add_func ("/order/seats/any", test_any);
  g_test_add_func ("/order/seats/frozen", test_frozen);
  g_test_add_func ("/order/seats/rows-again", test_rows_again);
  return g_test_run ();
}
