#include "prc-break.h"

/* Costs of print.md 5. */
#define COST_GAP_1 3
#define COST_NEW_PAGE 20
#define COST_NEW_PAGE_LOW 4 /* fewer than 8 lines were left */
#define COST_EMPTY_LINE 2   /* each line left empty beyond EMPTY */
#define COST_SHORT 6        /* each line a column is left shorter */
#define COST_PAGE 25
#define COST_SPLIT_FITTING 24 /* a group that a page of its own would hold whole */
#define COST_SPLIT_SMALL 300  /* a group of 8 or fewer */
#define COST_FEW_CARRIED 400
#define COST_LAST_PAGE 30
#define COST_OVERRUN 1e6 /* an entry that no page holds */
#define COST_NONE 1e12

#define LOW 8 /* lines */
#define EMPTY 14
#define SMALL 8         /* entries */
#define LEAST_ROWS 3    /* under a heading, and carried over */
#define LEAST_ENTRIES 2 /* the same, of one column */
#define SHORTEST 3      /* lines a full column may be left shorter */

typedef struct
{
  guint group, first; /* the next entry to set */
  int line;           /* used of the page; 0: a fresh one */
} State;

typedef enum
{
  GAP_NONE,
  GAP_1,
  GAP_2,
  NEW_PAGE
} Start;

typedef struct
{
  State state; /* the key */
  double cost; /* from here to the end */
  Start start;
  int column; /* height of a full column; 0: the rest fits */
} Move;

typedef struct
{
  const PrcBreakGroup *groups;
  guint n;
  PrcBreakRules rules;
  GHashTable *known; /* of Move by its state */
} Search;

static guint
state_hash (gconstpointer key)
{
  const State *state = key;

  return state->group * 2654435761u ^ state->first * 40503u ^ (guint) state->line;
}

static gboolean
state_equal (gconstpointer a, gconstpointer b)
{
  const State *left = a, *right = b;

  return left->group == right->group && left->first == right->first && left->line == right->line;
}

/* Fills one column of @height from @first; always takes at least one. */
static guint
fill_column (const PrcBreakGroup *group, guint first, int height, int *used)
{
  guint i = first;

  *used = 0;
  while (i < group->n && (i == first || *used + group->heights[i] <= height))
    *used += group->heights[i++];
  return i;
}

/* Fills the columns of a block; where the second begins, where it ends, how high it is. */
static guint
fill (const PrcBreakGroup *group, guint first, int height, guint *split, int *used)
{
  int left, right = 0;
  guint end = fill_column (group, first, height, &left);

  *split = end;
  if (group->columns > 1 && end < group->n)
    end = fill_column (group, end, height, &right);
  *used = MAX (left, right);
  return end;
}

int
prc_break_balance (const PrcBreakGroup *group, guint first, guint *split)
{
  int total = 0, used, low, high;

  for (guint i = first; i < group->n; i++)
    total += group->heights[i];
  low = group->columns > 1 ? (total + 1) / 2 : total;
  high = total;
  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (fill (group, first, middle, split, &used) == group->n && used <= middle)
        high = middle;
      else
        low = middle + 1;
    }
  fill (group, first, low, split, &used);
  return used;
}

static int
round_up (const Search *search, int height)
{
  int unit = search->rules.unit;

  return (height + unit - 1) / unit * unit;
}

/* Are there too few entries from @first to @end under a heading, in columns of @height. */
static gboolean
is_stranded (const Search *search, const PrcBreakGroup *group, guint first, guint end, int height)
{
  if (group->columns == 1)
    return end - first < LEAST_ENTRIES;
  return height < LEAST_ROWS * search->rules.unit;
}

static const Move *search_from (Search *search, State state);

static double
cost_of_rest (Search *search, guint group, guint first, int line)
{
  State next = { group, first, line };

  if (group == search->n)
    return 0;
  return search_from (search, next)->cost;
}

/* Does the next section leave the page that this group ends on. */
static gboolean
ends_section (Search *search, guint group)
{
  return group + 1 == search->n || (search->groups[group + 1].opener > 0 && !search->rules.run_on);
}

static int
lines_above (const PrcBreakGroup *group, guint first)
{
  return first == 0 ? group->opener + group->heading : group->carried;
}

static gboolean
fits_a_page (const Search *search, const PrcBreakGroup *group)
{
  guint split;

  return group->heading + round_up (search, prc_break_balance (group, 0, &split)) <=
         search->rules.room;
}

static void
try_split (Search *search, Move *best, Start start, int line, double cost)
{
  const State *state = &best->state;
  const PrcBreakGroup *group = &search->groups[state->group];
  int room = search->rules.room - line - lines_above (group, state->first);

  if (state->first == 0 && group->n <= SMALL)
    cost += COST_SPLIT_SMALL;
  else if (state->first == 0 && line > 0 && fits_a_page (search, group))
    cost += COST_SPLIT_FITTING;
  for (int shorter = 0; shorter <= SHORTEST; shorter++)
    {
      int height = MAX (room - shorter * search->rules.unit, 1), used, carried;
      double total = cost + shorter * COST_SHORT + COST_PAGE;
      guint split, end = fill (group, state->first, height, &split, &used);

      if (end >= group->n)
        continue;
      if (line > 0 && is_stranded (search, group, state->first, end, room))
        return;
      carried = prc_break_balance (group, end, &split);
      if (is_stranded (search, group, end, group->n, carried))
        total += COST_FEW_CARRIED;
      total += cost_of_rest (search, state->group, end, 0);
      if (total < best->cost)
        {
          best->cost = total;
          best->start = start;
          best->column = height;
        }
    }
}

static void
try_whole (Search *search, Move *best, Start start, int line, double cost)
{
  const State *state = &best->state;
  const PrcBreakGroup *group = &search->groups[state->group];
  guint split;
  int end = line + lines_above (group, state->first) +
            round_up (search, prc_break_balance (group, state->first, &split));

  if (end > search->rules.room && line > 0)
    return;
  if (end > search->rules.room)
    cost += COST_OVERRUN;
  if (ends_section (search, state->group))
    cost += end < LOW * search->rules.unit ? COST_LAST_PAGE : 0;
  cost += cost_of_rest (search, state->group + 1, 0, end);
  if (cost < best->cost)
    {
      best->cost = cost;
      best->start = start;
      best->column = 0;
    }
}

static double
cost_of_new_page (int left)
{
  if (left < LOW)
    return COST_PAGE + COST_NEW_PAGE_LOW;
  return COST_PAGE + COST_NEW_PAGE + MAX (left - EMPTY, 0) * COST_EMPTY_LINE;
}

static void
try_start (Search *search, Move *best, Start start)
{
  int line = best->state.line, left = search->rules.room - line;
  double cost = 0;

  switch (start)
    {
    case GAP_NONE:
      break;
    case GAP_1:
      line += search->rules.unit;
      cost = COST_GAP_1;
      break;
    case GAP_2:
      line += 2 * search->rules.unit;
      break;
    case NEW_PAGE:
      line = 0;
      cost = cost_of_new_page (left / search->rules.unit);
      break;
    }
  try_whole (search, best, start, line, cost);
  try_split (search, best, start, line, cost);
}

static const Move *
search_from (Search *search, State state)
{
  const PrcBreakGroup *group = &search->groups[state.group];
  Move *best = g_hash_table_lookup (search->known, &state);

  if (best != NULL)
    return best;
  best = g_new0 (Move, 1);
  best->state = state;
  best->cost = COST_NONE;
  if (state.line == 0)
    try_start (search, best, GAP_NONE);
  else if (group->opener > 0 && !search->rules.run_on)
    try_start (search, best, NEW_PAGE);
  else
    {
      try_start (search, best, GAP_2);
      try_start (search, best, GAP_1);
      try_start (search, best, NEW_PAGE);
    }
  g_hash_table_insert (search->known, &best->state, best);
  return best;
}

/* The moves of the best way, as blocks. */
static void
follow (Search *search, GArray *blocks)
{
  State state = { 0, 0, 0 };
  guint page = 0;

  while (state.group < search->n)
    {
      const Move *move = search_from (search, state);
      const PrcBreakGroup *group = &search->groups[state.group];
      PrcBreakBlock block = { .group = state.group, .first = state.first };

      if (move->start == NEW_PAGE)
        page++;
      block.page = page;
      block.line = move->start == NEW_PAGE ? 0
                   : move->start == GAP_1  ? state.line + search->rules.unit
                   : move->start == GAP_2  ? state.line + 2 * search->rules.unit
                                           : state.line;
      block.carried = state.first > 0;
      block.opens = state.first == 0 && group->opener > 0;
      if (move->column > 0)
        block.end = fill (group, state.first, move->column, &block.split, &block.height);
      else
        {
          block.height = prc_break_balance (group, state.first, &block.split);
          block.end = group->n;
        }
      block.height = round_up (search, block.height);
      g_array_append_val (blocks, block);
      if (block.end < group->n)
        {
          state = (State){ state.group, block.end, 0 };
          page++;
        }
      else
        state = (State){ state.group + 1, 0,
                         block.line + lines_above (group, block.first) + block.height };
    }
}

GArray *
prc_break_find (const PrcBreakGroup *groups, guint n, const PrcBreakRules *rules, double *cost)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (PrcBreakBlock));
  Search search = { groups, n, *rules,
                    g_hash_table_new_full (state_hash, state_equal, NULL, g_free) };
  State start = { 0, 0, 0 };

  if (n > 0)
    {
      double total = search_from (&search, start)->cost;

      if (cost != NULL)
        *cost = total;
      follow (&search, blocks);
    }
  g_hash_table_unref (search.known);
  return blocks;
}
