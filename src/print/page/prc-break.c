#include "prc-break.h"

/* Costs: what a typesetter would mind most costs most. */
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
  int **sums; /* of each group */
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

/* Heights of a group's entries, summed up from its first: of n + 1. */
static int *
sum_up (const PrcBreakGroup *group)
{
  int *sums = g_new (int, group->n + 1);

  sums[0] = 0;
  for (guint i = 0; i < group->n; i++)
    sums[i + 1] = sums[i] + group->heights[i];
  return sums;
}

/* Fills one column of @height from @first, of @n entries; always takes at least one. */
static guint
fill_column (const int *sums, guint n, guint first, int height)
{
  guint low = MIN (first + 1, n), high = n;

  while (low < high)
    {
      guint middle = high - (high - low) / 2;

      if (sums[middle] - sums[first] <= height)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

/* Fills the columns of a block; where the second begins, where it ends, how high it is. */
static guint
fill (const PrcBreakGroup *group, const int *sums, guint first, int height, PrcBreakBlock *block)
{
  guint end = fill_column (sums, group->n, first, height);

  block->split = end;
  block->height = sums[end] - sums[first];
  if (group->columns > 1 && end < group->n)
    {
      end = fill_column (sums, group->n, end, height);
      block->height = MAX (block->height, sums[end] - sums[block->split]);
    }
  block->end = end;
  return end;
}

/* The least height of the columns that takes all entries from @first. */
static int
balance (const PrcBreakGroup *group, const int *sums, guint first, PrcBreakBlock *block)
{
  int total = sums[group->n] - sums[first];
  int low = group->columns > 1 ? (total + 1) / 2 : total, high = total;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (fill (group, sums, first, middle, block) == group->n && block->height <= middle)
        high = middle;
      else
        low = middle + 1;
    }
  fill (group, sums, first, low, block);
  return block->height;
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

static int
least_height (const Search *search, guint group, guint first)
{
  PrcBreakBlock block;

  return round_up (search, balance (&search->groups[group], search->sums[group], first, &block));
}

static gboolean
fits_a_page (const Search *search, guint group)
{
  return search->groups[group].heading + least_height (search, group, 0) <= search->rules.room;
}

static void
take_split (Move *best, Start start, int column, double cost)
{
  if (cost >= best->cost)
    return;
  best->cost = cost;
  best->start = start;
  best->column = column;
}

static void
try_split (Search *search, Move *best, Start start, int line, double cost)
{
  const State *state = &best->state;
  const PrcBreakGroup *group = &search->groups[state->group];
  int room = search->rules.room - line - lines_above (group, state->first);

  if (state->first == 0 && group->n <= SMALL)
    cost += COST_SPLIT_SMALL;
  else if (state->first == 0 && line > 0 && fits_a_page (search, state->group))
    cost += COST_SPLIT_FITTING;
  for (int shorter = 0, height = room; shorter <= SHORTEST; shorter++)
    {
      double total = cost + shorter * COST_SHORT + COST_PAGE;
      PrcBreakBlock block;
      guint end = fill (group, search->sums[state->group], state->first, MAX (height, 1), &block);

      if (line > 0 && end < group->n &&
          is_stranded (search, group, state->first, end, MIN (height, block.height)))
        return;
      if (end < group->n)
        {
          if (is_stranded (search, group, end, group->n, least_height (search, state->group, end)))
            total += COST_FEW_CARRIED;
          if (is_stranded (search, group, state->first, end, block.height))
            total += COST_FEW_CARRIED;
          total += cost_of_rest (search, state->group, end, 0);
          take_split (best, start, MAX (height, 1), total);
        }
      height = group->columns > 1 ? height - search->rules.unit : block.height - 1;
    }
}

static void
try_whole (Search *search, Move *best, Start start, int line, double cost)
{
  const State *state = &best->state;
  const PrcBreakGroup *group = &search->groups[state->group];
  int end =
      line + lines_above (group, state->first) + least_height (search, state->group, state->first);

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

static int
start_line (const Search *search, const Move *move)
{
  switch (move->start)
    {
    case GAP_NONE:
      break;
    case GAP_1:
      return move->state.line + search->rules.unit;
    case GAP_2:
      return move->state.line + 2 * search->rules.unit;
    case NEW_PAGE:
      return 0;
    }
  return move->state.line;
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
      const int *sums = search->sums[state.group];
      PrcBreakBlock block = { .group = state.group, .first = state.first };

      page += move->start == NEW_PAGE;
      if (move->column > 0)
        fill (group, sums, state.first, move->column, &block);
      else
        balance (group, sums, state.first, &block);
      block.page = page;
      block.line = start_line (search, move);
      block.carried = state.first > 0;
      block.opens = state.first == 0 && group->opener > 0;
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

static int
get_end (const Search *search, const PrcBreakBlock *block)
{
  return block->line + lines_above (&search->groups[block->group], block->first) + block->height;
}

/* Moves the blocks from @first to @end, all of one page, so that each gap is of @gap units. */
static void
set_gaps (const Search *search, GArray *blocks, guint first, guint end, int gap)
{
  for (guint i = first + 1; i < end; i++)
    g_array_index (blocks, PrcBreakBlock, i).line =
        get_end (search, &g_array_index (blocks, PrcBreakBlock, i - 1)) + gap;
}

/* The search may close one gap of a page and leave another: a reader sees that. All are as wide as
 * the page has room for. */
static void
even_gaps (const Search *search, GArray *blocks)
{
  guint end;

  for (guint first = 0; first < blocks->len; first = end)
    {
      const PrcBreakBlock *last;
      gboolean overrun;

      for (end = first + 1; end < blocks->len; end++)
        if (g_array_index (blocks, PrcBreakBlock, end).page !=
            g_array_index (blocks, PrcBreakBlock, first).page)
          break;
      last = &g_array_index (blocks, PrcBreakBlock, end - 1);
      overrun = get_end (search, last) > search->rules.room;
      set_gaps (search, blocks, first, end, 2 * search->rules.unit);
      if (!overrun && get_end (search, last) > search->rules.room)
        set_gaps (search, blocks, first, end, search->rules.unit);
    }
}

GArray *
prc_break_find (const PrcBreakGroup *groups, guint n, const PrcBreakRules *rules, double *cost)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (PrcBreakBlock));
  Search search = { groups, g_new0 (int *, n + 1), n, *rules,
                    g_hash_table_new_full (state_hash, state_equal, NULL, g_free) };
  State start = { 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    search.sums[i] = sum_up (&groups[i]);
  if (n > 0)
    {
      double total = search_from (&search, start)->cost;

      if (cost != NULL)
        *cost = total;
      follow (&search, blocks);
      even_gaps (&search, blocks);
    }
  for (guint i = 0; i < n; i++)
    g_free (search.sums[i]);
  g_free (search.sums);
  g_hash_table_unref (search.known);
  return blocks;
}
