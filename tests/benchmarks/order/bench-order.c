/* bench-order.c - how long a running order takes to be made, to be explained person by person, and
 * to be brought up to date once frozen.
 *
 * Figures are printed, not judged; times are the processor's. With a number: that many graduands;
 * else 2 000 and 20 000.
 */
#include "prc-order.h"
#include "prc-seat-fill.h"
#include "prc-template.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char season_text[] =
    "[Institution a]\ncode=a\nname=University of Aldermere\n"
    "[Award 1]\ninstitution=a\ncode=PhD\ntitle=Doctor of Philosophy\nlevel=doctorate\n"
    "[Award 2]\ninstitution=a\ncode=MSc\ntitle=Master of Science\nlevel=master\n"
    "[Award 3]\ninstitution=a\ncode=BSc\ntitle=Bachelor of Science\nlevel=bachelor-honours\n"
    "[Award 4]\ninstitution=a\ncode=BA\ntitle=Bachelor of Arts\nlevel=bachelor-honours\n"
    "[Ceremony]\nlanguages=en;zh-Hans\ninstitutions=a\nkeys=level;award;family-name\n"
    "[Item 1]\ntype=opening\ntitle=Opening\n"
    "[Item 2]\ntype=presentation\ntitle=Arts\ntakes-school=Arts\n"
    "[Item 3]\ntype=presentation\ntitle=Science\ntakes-school=Science\n"
    "[Item 4]\ntype=presentation\ntitle=Medicine\ntakes-school=Medicine\n"
    "[Item 5]\ntype=closing\ntitle=Closing\n";

static const char *const families[] = { "Okafor", "Byrne",   "Zhang",  "Brown",  "Haddad", "Park",
                                        "Díaz",   "O'Neill", "Nguyễn", "Murphy", "Tan" };
static const char *const givens[] = { "Amara", "Seán", "Wei", "Kit", "Layla", "Minji Anna", "Jan" };
static const char *const hanzi[][3] = {
  { "王小雨", "Wang", "Xiaoyu" }, { "李娜", "Li", "Na" },        { "欧阳诗涵", "Ouyang", "Shihan" },
  { "解鹏", "Xie", "Peng" },      { "吕世东", "Lü", "Shidong" }, { "赵敏", "Zhao", "Min" },
};
static const char *const schools[] = { "Arts", "Science", "Medicine" };

static double
now_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static void
add_relation (PrcGraduand *graduand, PrcRelationKind kind, gint64 other, int place)
{
  PrcRelation *relation = prc_relation_new ();

  relation->kind = kind;
  relation->other = other;
  relation->place = place;
  g_ptr_array_add (graduand->relations, relation);
}

/* One in a hundred has a wish, of each kind in turn. */
static void
add_wish (PrcGraduand *graduand, guint i, guint n)
{
  PrcRelationKind kind = (PrcRelationKind) (i / 100 % (PRC_RELATION_ROW_END + 1));

  if (i % 100 != 0)
    return;
  if (kind == PRC_RELATION_PIN)
    add_relation (graduand, kind, 0, (int) (i / 10) + 1);
  else
    add_relation (graduand, kind, (gint64) ((i + 6) % n) + 1, 0);
}

static PrcGraduand *
make_graduand (guint i, guint n)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  PrcConferral *conferral = prc_conferral_new ();
  const char *const *native = i % 3 == 0 ? hanzi[i / 3 % G_N_ELEMENTS (hanzi)] : NULL;
  g_autofree char *family = g_strdup_printf ("%s-%s", families[i % G_N_ELEMENTS (families)],
                                             families[i / 11 % G_N_ELEMENTS (families)]);

  graduand->id = (gint64) i + 1;
  id->source = g_strdup ("a");
  id->id = g_strdup_printf ("%09u", 100000000 + i * 7919 % n);
  g_ptr_array_add (graduand->ids, id);
  graduand->name = prc_person_name_new ();
  prc_set_string (&graduand->name->family, native != NULL ? native[1] : family);
  prc_set_string (&graduand->name->given,
                  native != NULL ? native[2] : givens[i % G_N_ELEMENTS (givens)]);
  prc_set_string (&graduand->name->native, native != NULL ? native[0] : NULL);
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  prc_set_string (&graduand->school, schools[i % G_N_ELEMENTS (schools)]);
  conferral->award = i % 4 + 1;
  conferral->subject = prc_text_new ("en", i % 2 ? "Physics" : "Chemistry", NULL);
  g_ptr_array_add (graduand->conferrals, conferral);
  add_wish (graduand, i, n);
  return graduand;
}

/* A hall of as many seats as there are people, and a tenth more, in four blocks. */
static void
measure_seats (PrcSeason *season, const PrcRunningOrder *order, guint n)
{
  PrcHallPlan *hall = prc_hall_plan_new ();
  double start;

  hall->id = 1;
  for (guint i = 0; i < 4; i++)
    {
      PrcHallBlock *block = prc_hall_block_new ();
      g_autofree char *rows = g_strdup_printf ("1-%u: 1s 2-20 | 21-39 40s", n * 11 / 1600 + 1);

      if (!prc_hall_block_set_seats (block, rows, NULL))
        g_error ("%s", rows);
      block->prefix = g_strdup_printf ("B%u", i);
      block->link = i % 2 == 0 ? PRC_HALL_LINK_BY_ROW : PRC_HALL_LINK_NONE;
      g_ptr_array_add (hall->blocks, block);
    }
  g_ptr_array_add (season->halls, hall);
  ((PrcCeremony *) g_ptr_array_index (season->ceremonies, 0))->hall = 1;
  start = now_ms ();
  g_autoptr (PrcSeating) seating = prc_seat_fill_make (season, order);
  printf ("%6u names: seats %7.1f ms, %u taken of %u\n", n, now_ms () - start,
          prc_seating_count (seating, PRC_SEAT_TAKEN), seating->seats->len);
}

static void
measure (guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = prc_template_parse (season_text, -1, NULL, &error);
  guint reasons = 0;
  double start;

  if (season == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (season->graduands, make_graduand (i, n));
  start = now_ms ();
  g_autoptr (PrcRunningOrder) order = prc_order_make (season, 1);
  printf ("%6u names: order %8.1f ms, %u problems\n", n, now_ms () - start, order->problems->len);
  start = now_ms ();
  g_autoptr (PrcOrderReasons) why = prc_order_reasons_new (season, order);
  printf ("%6u names: reasons %6.1f ms to begin with, ", n, now_ms () - start);
  start = now_ms ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) list = prc_order_reasons_list (why, (gint64) i + 1, "en");

      reasons += list->len;
    }
  printf ("then %.2f µs each, %u in all\n", (now_ms () - start) * 1000 / n, reasons);
  start = now_ms ();
  g_autoptr (PrcRunningOrder) updated = prc_order_update (order, season);
  printf ("%6u names: frozen order brought up to date %8.1f ms\n", n, now_ms () - start);
  measure_seats (season, order, n);
}

int
main (int argc, char **argv)
{
  if (argc > 1)
    {
      measure ((guint) MAX (1, atoi (argv[1])));
      return 0;
    }
  measure (2000);
  measure (20000);
  return 0;
}
