/* Lists of names over pages: the rules of breaking hold on random ceremonies. */
#include "prc-break.h"

#define ROOM 33
#define HEADING 2
#define CARRIED 2
#define CEREMONIES 300

typedef struct
{
  PrcBreakGroup groups[16];
  guint n;
  int heights[16][400];
} Lists;

static void
make_lists (GRand *random, Lists *lists)
{
  lists->n = g_rand_int_range (random, 3, 10);
  for (guint i = 0; i < lists->n; i++)
    {
      PrcBreakGroup *group = &lists->groups[i];

      *group = (PrcBreakGroup){ .opener = i == 0 || g_rand_int_range (random, 0, 4) == 0 ? 5 : 0,
                                .heading = HEADING + g_rand_int_range (random, 0, 3),
                                .carried = CARRIED,
                                .columns = g_rand_int_range (random, 0, 6) == 0 ? 1 : 2,
                                .heights = lists->heights[i],
                                .n = g_rand_int_range (random, 1, 12) *
                                     g_rand_int_range (random, 1, 12) };
      for (guint j = 0; j < group->n; j++)
        lists->heights[i][j] = group->columns == 1 ? g_rand_int_range (random, 2, 5)
                                                   : 1 + (g_rand_int_range (random, 0, 9) == 0);
    }
}

static int
height_of (const PrcBreakGroup *group, guint from, guint to)
{
  int height = 0;

  for (guint i = from; i < to; i++)
    height += group->heights[i];
  return height;
}

/* What no layout may do: lose or repeat an entry, overlap, leave the page. */
static void
check_sound (const Lists *lists, const GArray *blocks)
{
  guint group = 0, next = 0, page = 0;
  int line = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const PrcBreakBlock *block = &g_array_index (blocks, PrcBreakBlock, i);
      const PrcBreakGroup *of = &lists->groups[block->group];
      int above = block->carried ? of->carried : of->opener + of->heading;

      g_assert_cmpuint (block->group, ==, group);
      g_assert_cmpuint (block->first, ==, next);
      g_assert_cmpuint (block->split, >=, block->first);
      g_assert_cmpuint (block->end, >, block->first);
      g_assert_true (block->carried == (next > 0));
      g_assert_cmpuint (block->page, >=, page);
      g_assert_cmpint (block->line, >=, block->page == page ? line : 0);
      g_assert_cmpint (height_of (of, block->first, block->split), <=, block->height);
      g_assert_cmpint (height_of (of, block->split, block->end), <=, block->height);
      g_assert_cmpint (block->line + above + block->height, <=, ROOM);
      page = block->page;
      line = block->line + above + block->height;
      next = block->end < of->n ? block->end : 0;
      group += block->end < of->n ? 0 : 1;
    }
  g_assert_cmpuint (group, ==, lists->n);
}

/* The heights of what must keep together: could a page of its own hold the group. */
static gboolean
fits_alone (const PrcBreakGroup *group)
{
  return group->opener + group->heading + height_of (group, 0, group->n) / group->columns + 2 <=
         ROOM;
}

/* Faults that a reader sees: rows stranded under a heading or over the page, a small group split.
 */
static guint
count_faults (const Lists *lists, const GArray *blocks)
{
  guint faults = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const PrcBreakBlock *block = &g_array_index (blocks, PrcBreakBlock, i);
      const PrcBreakGroup *of = &lists->groups[block->group];
      gboolean whole = block->first == 0 && block->end == of->n;
      gboolean stranded = of->columns == 1 ? block->end - block->first < 2 : block->height < 3;

      if (!whole && stranded)
        faults++;
      if (!whole && of->n <= 8 && fits_alone (of))
        faults++;
    }
  return faults;
}

/* Gaps between the groups of one page are all alike. */
static guint
count_uneven (const Lists *lists, const GArray *blocks)
{
  guint uneven = 0;
  int gap = 0;

  for (guint i = 1; i < blocks->len; i++)
    {
      const PrcBreakBlock *last = &g_array_index (blocks, PrcBreakBlock, i - 1);
      const PrcBreakBlock *block = &g_array_index (blocks, PrcBreakBlock, i);
      const PrcBreakGroup *of = &lists->groups[last->group];
      int above = last->carried ? of->carried
                  : last->opens ? of->opener + of->heading
                                : of->heading;
      int now = block->page == last->page ? block->line - last->line - above - last->height : 0;

      uneven += gap > 0 && now > 0 && now != gap;
      gap = now;
    }
  return uneven;
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  GRand *random = g_rand_new_with_seed (seed);
  Lists *lists = g_new0 (Lists, 1);
  guint pages = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < CEREMONIES; i++)
    {
      PrcBreakRules rules = { 1, ROOM, i % 3 == 2 };
      g_autoptr (GArray) blocks = NULL;

      make_lists (random, lists);
      blocks = prc_break_find (lists->groups, lists->n, &rules, NULL);
      check_sound (lists, blocks);
      g_assert_cmpuint (count_faults (lists, blocks), ==, 0);
      g_assert_cmpuint (count_uneven (lists, blocks), ==, 0);
      pages += g_array_index (blocks, PrcBreakBlock, blocks->len - 1).page + 1;
    }
  g_test_message ("%u ceremonies on %u pages", CEREMONIES, pages);
  g_free (lists);
  g_rand_free (random);
}

static char *
list_blocks (const PrcBreakGroup *groups, guint n, int room)
{
  PrcBreakRules rules = { 1, room, FALSE };
  g_autoptr (GArray) blocks = prc_break_find (groups, n, &rules, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const PrcBreakBlock *block = &g_array_index (blocks, PrcBreakBlock, i);

      g_string_append_printf (out, "%sp%u l%d %u-%u-%u%s", i > 0 ? ", " : "", block->page,
                              block->line, block->first, block->split, block->end,
                              block->carried ? " carried" : "");
    }
  return g_string_free (out, FALSE);
}

static void
test_balance (void)
{
  static const int ones[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
  static const int tall[] = { 1, 3, 1, 1 };
  PrcBreakGroup group = { .heading = 2, .carried = 2, .columns = 2, .heights = ones, .n = 7 };
  g_autofree char *seven = list_blocks (&group, 1, 30);
  g_autofree char *one = NULL, *mixed = NULL;

  g_assert_cmpstr (seven, ==, "p0 l0 0-4-7");
  group.columns = 1;
  one = list_blocks (&group, 1, 30);
  g_assert_cmpstr (one, ==, "p0 l0 0-7-7");
  group = (PrcBreakGroup){ .heading = 2, .carried = 2, .columns = 2, .heights = tall, .n = 4 };
  mixed = list_blocks (&group, 1, 30);
  g_assert_cmpstr (mixed, ==, "p0 l0 0-2-4");
}

/* An entry that no page holds stands alone and runs over: nothing is lost, nothing loops. */
static void
test_monsters (void)
{
  static const int heights[] = { 1, 80, 1, 1, 200, 1 };
  PrcBreakGroup group = { .heading = 2, .carried = 2, .columns = 1, .heights = heights, .n = 6 };
  PrcBreakGroup two[] = { group, group };
  PrcBreakRules rules = { 1, 30, FALSE };
  g_autoptr (GArray) blocks = NULL;
  guint seen = 0;

  two[1].columns = 2;
  two[1].opener = 5;
  blocks = prc_break_find (two, 2, &rules, NULL);
  for (guint i = 0; i < blocks->len; i++)
    seen += g_array_index (blocks, PrcBreakBlock, i).end -
            g_array_index (blocks, PrcBreakBlock, i).first;
  g_assert_cmpuint (seen, ==, 12);
}

static void
test_run_on (void)
{
  static const int ones[] = { 1, 1, 1, 1, 1, 1 };
  PrcBreakGroup group = {
    .opener = 5, .heading = 2, .carried = 2, .columns = 2, .heights = ones, .n = 6
  };
  PrcBreakGroup two[] = { group, group };
  PrcBreakRules rules = { 1, 36, FALSE };
  g_autoptr (GArray) apart = prc_break_find (two, 2, &rules, NULL);
  g_autoptr (GArray) on = NULL;

  rules.run_on = TRUE;
  on = prc_break_find (two, 2, &rules, NULL);
  g_assert_cmpuint (g_array_index (apart, PrcBreakBlock, 1).page, ==, 1);
  g_assert_cmpuint (g_array_index (on, PrcBreakBlock, 1).page, ==, 0);
  g_assert_cmpint (g_array_index (on, PrcBreakBlock, 1).line, ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/break/balance", test_balance);
  g_test_add_func ("/print/break/run-on", test_run_on);
  g_test_add_func ("/print/break/monsters", test_monsters);
  g_test_add_func ("/print/break/random", test_random);
  return g_test_run ();
}
