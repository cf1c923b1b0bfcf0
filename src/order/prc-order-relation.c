#include "prc-order-relation.h"

#include <glib/gi18n-lib.h>

/* --- runs ---------------------------------------------------------------------------------- */

/* Calls that stand next to each other. A run is made of blocks one behind another; the members of
 * a block came by 'together' and may change places, but for a first or last one that is held. */
typedef struct
{
  GPtrArray *members; /* of PrcCall */
  gboolean head_held, tail_held;
} Block;

typedef struct
{
  GPtrArray *blocks; /* of Block */
  gboolean first, last;
  int rank; /* 0: at the front, 1: as sorted, 2: at the end, 3: at the ceremony's */
  int pin;  /* 1-based place of @pinned; 0: free */
  const PrcCall *pinned;
} Run;

static void
block_free (gpointer data)
{
  Block *block = data;

  g_ptr_array_unref (block->members);
  g_free (block);
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_ptr_array_unref (run->blocks);
  g_free (run);
}

static Run *
run_new (void)
{
  Run *run = g_new0 (Run, 1);

  run->blocks = g_ptr_array_new_with_free_func (block_free);
  return run;
}

static Block *
run_add_block (Run *run)
{
  Block *block = g_new0 (Block, 1);

  block->members = g_ptr_array_new ();
  g_ptr_array_add (run->blocks, block);
  return block;
}

static Run *
run_new_of (PrcCall *call)
{
  Run *run = run_new ();

  g_ptr_array_add (run_add_block (run)->members, call);
  return run;
}

/* All calls of a run, in their order. */
static GPtrArray *
run_list (const Run *run)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < run->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (run->blocks, i);

      g_ptr_array_extend (list, block->members, NULL, NULL);
    }
  return list;
}

static void
move_member (Block *block, gpointer call, int to)
{
  guint at = 0;

  if (!g_ptr_array_find (block->members, call, &at))
    return;
  g_ptr_array_remove_index (block->members, at);
  g_ptr_array_insert (block->members, to, call);
}

/* Brings @call to the front of the run, if nothing stronger stands there. */
static gboolean
hold_head (Run *run, gpointer call)
{
  Block *block = g_ptr_array_index (run->blocks, 0);
  guint n = block->members->len;

  if (!g_ptr_array_find (block->members, call, NULL))
    return FALSE;
  if (g_ptr_array_index (block->members, 0) != call)
    {
      if (block->head_held ||
          (block->tail_held && g_ptr_array_index (block->members, n - 1) == call))
        return FALSE;
      move_member (block, call, 0);
    }
  block->head_held = TRUE;
  return TRUE;
}

static gboolean
hold_tail (Run *run, gpointer call)
{
  Block *block = g_ptr_array_index (run->blocks, run->blocks->len - 1);
  guint n = block->members->len;

  if (!g_ptr_array_find (block->members, call, NULL))
    return FALSE;
  if (g_ptr_array_index (block->members, n - 1) != call)
    {
      if (block->tail_held || (block->head_held && g_ptr_array_index (block->members, 0) == call))
        return FALSE;
      move_member (block, call, -1);
    }
  block->tail_held = TRUE;
  return TRUE;
}

/* --- building the runs --------------------------------------------------------------------- */

typedef struct
{
  const PrcCallGroup *group;
  GHashTable *call_of; /* graduand id to PrcCall: the person's first here */
  GHashTable *run_of;  /* PrcCall to Run */
  GPtrArray *runs;     /* of Run, in the order of the sort */
} Plan;

static PrcCall *
plan_find (const Plan *plan, gint64 graduand)
{
  return g_hash_table_lookup (plan->call_of, &graduand);
}

static void
plan_index (Plan *plan)
{
  const PrcCallGroup *group = plan->group;

  plan->call_of = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = group->calls->len; i > 0; i--)
    {
      PrcCall *call = g_ptr_array_index (group->calls, i - 1);

      g_hash_table_insert (plan->call_of, (gpointer) &call->graduand->id, call);
    }
}

typedef void (*EachRelation) (Plan *plan, PrcCall *call, const PrcRelation *relation);

/* Relations of one kind, in the order of the sort, of each person's first call. */
static void
plan_each (Plan *plan, PrcRelationKind kind, EachRelation each)
{
  for (guint i = 0; i < plan->group->calls->len; i++)
    {
      PrcCall *call = g_ptr_array_index (plan->group->calls, i);
      const GPtrArray *relations = call->graduand->relations;

      for (guint j = 0; plan_find (plan, call->graduand->id) == call && j < relations->len; j++)
        {
          const PrcRelation *relation = g_ptr_array_index (relations, j);

          if (relation->kind == kind)
            each (plan, call, relation);
        }
    }
}

static void
plan_set_run (Plan *plan, Run *run)
{
  g_autoptr (GPtrArray) list = run_list (run);

  for (guint i = 0; i < list->len; i++)
    g_hash_table_insert (plan->run_of, g_ptr_array_index (list, i), run);
}

static void
plan_drop_run (Plan *plan, Run *run)
{
  guint at = 0;

  if (g_ptr_array_find (plan->runs, run, &at))
    run_free (g_ptr_array_steal_index (plan->runs, at));
}

static void
take_pin (Run *run, const Run *from)
{
  if (from->pin == 0)
    return;
  run->pin = from->pin;
  run->pinned = from->pinned;
}

static void
plan_join_together (Plan *plan, PrcCall *call, const PrcRelation *relation)
{
  PrcCall *other = plan_find (plan, relation->other);
  Run *a = g_hash_table_lookup (plan->run_of, call);
  Run *b = other != NULL ? g_hash_table_lookup (plan->run_of, other) : NULL;
  guint at_a = 0, at_b = 0;

  if (b == NULL || a == b || (a->pin != 0 && b->pin != 0))
    return;
  g_ptr_array_find (plan->runs, a, &at_a);
  g_ptr_array_find (plan->runs, b, &at_b);
  if (at_b < at_a)
    {
      Run *kept = a;

      a = b;
      b = kept;
    }
  Block *block = g_ptr_array_index (a->blocks, 0);
  Block *more = g_ptr_array_index (b->blocks, 0);
  g_ptr_array_extend (block->members, more->members, NULL, NULL);
  take_pin (a, b);
  plan_drop_run (plan, b);
  plan_set_run (plan, a);
}

/* @call comes straight after another: its run is hung behind the other's. */
static void
plan_join_after (Plan *plan, PrcCall *call, const PrcRelation *relation)
{
  PrcCall *other = plan_find (plan, relation->other);
  Run *behind = g_hash_table_lookup (plan->run_of, call);
  Run *front = other != NULL ? g_hash_table_lookup (plan->run_of, other) : NULL;
  Block *tail;
  gboolean tail_was;

  if (front == NULL || front == behind || (front->pin != 0 && behind->pin != 0))
    return;
  tail = g_ptr_array_index (front->blocks, front->blocks->len - 1);
  tail_was = tail->tail_held;
  if (!hold_tail (front, other))
    return;
  if (!hold_head (behind, call))
    {
      tail->tail_held = tail_was;
      return;
    }
  while (behind->blocks->len > 0)
    g_ptr_array_add (front->blocks, g_ptr_array_steal_index (behind->blocks, 0));
  take_pin (front, behind);
  plan_drop_run (plan, behind);
  plan_set_run (plan, front);
}

static void
plan_set_first (Plan *plan, PrcCall *call, const PrcRelation *relation)
{
  Run *run = g_hash_table_lookup (plan->run_of, call);

  if (hold_head (run, call))
    run->first = TRUE;
}

static void
plan_set_last (Plan *plan, PrcCall *call, const PrcRelation *relation)
{
  Run *run = g_hash_table_lookup (plan->run_of, call);

  if (hold_tail (run, call))
    run->last = TRUE;
}

static void
plan_set_pin (Plan *plan, PrcCall *call, const PrcRelation *relation)
{
  Run *run = g_hash_table_lookup (plan->run_of, call);

  if (run->pin == 0)
    {
      run->pin = relation->place;
      run->pinned = call;
    }
}

/* Fronts first, ends last, in the order of the sort among themselves. */
static int
rank_run (const Run *run)
{
  for (guint i = 0; i < run->blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (run->blocks, i);

      for (guint j = 0; j < block->members->len; j++)
        if (((const PrcCall *) g_ptr_array_index (block->members, j))->at_end)
          return 3;
    }
  if (run->first)
    return 0;
  return run->last ? 2 : 1;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  return (*(const Run *const *) a)->rank - (*(const Run *const *) b)->rank;
}

static void
plan_make_runs (Plan *plan)
{
  plan->runs = g_ptr_array_new_with_free_func (run_free);
  plan->run_of = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < plan->group->calls->len; i++)
    {
      PrcCall *call = g_ptr_array_index (plan->group->calls, i);
      Run *run = run_new_of (call);

      g_ptr_array_add (plan->runs, run);
      g_hash_table_insert (plan->run_of, call, run);
    }
  plan_each (plan, PRC_RELATION_PIN, plan_set_pin);
  plan_each (plan, PRC_RELATION_TOGETHER, plan_join_together);
  plan_each (plan, PRC_RELATION_AFTER, plan_join_after);
  plan_each (plan, PRC_RELATION_FIRST, plan_set_first);
  plan_each (plan, PRC_RELATION_LAST, plan_set_last);
  for (guint i = 0; i < plan->runs->len; i++)
    {
      Run *run = g_ptr_array_index (plan->runs, i);

      run->rank = rank_run (run);
    }
  g_ptr_array_sort (plan->runs, compare_runs);
}

/* --- laying the runs out ------------------------------------------------------------------- */

static gboolean
lay (GPtrArray *places, const GPtrArray *calls, int start)
{
  if (start < 0 || start + (int) calls->len > (int) places->len)
    return FALSE;
  for (guint i = 0; i < calls->len; i++)
    if (places->pdata[(guint) start + i] != NULL)
      return FALSE;
  for (guint i = 0; i < calls->len; i++)
    places->pdata[(guint) start + i] = g_ptr_array_index (calls, i);
  return TRUE;
}

/* The whole run where the pin wants it; else the pinned one alone, and the others go free. */
static void
lay_pinned (GPtrArray *places, Run *run, GPtrArray *rest)
{
  g_autoptr (GPtrArray) calls = run_list (run);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  guint offset = 0;

  g_ptr_array_find (calls, run->pinned, &offset);
  if (lay (places, calls, run->pin - 1 - (int) offset))
    return;
  g_ptr_array_add (alone, (gpointer) run->pinned);
  if (lay (places, alone, run->pin - 1))
    g_ptr_array_remove_index (calls, offset);
  for (guint i = 0; i < calls->len; i++)
    g_ptr_array_add (rest, g_ptr_array_index (calls, i));
}

/* Free places from @at on, one after another. */
static int
count_free (const GPtrArray *places, int at)
{
  int n = 0;

  while (at + n < (int) places->len && places->pdata[at + n] == NULL)
    n++;
  return n;
}

static guint
find_fitting (const GPtrArray *queue, int room)
{
  for (guint i = 0; i < queue->len; i++)
    if ((int) ((const GPtrArray *) g_ptr_array_index (queue, i))->len <= room)
      return i;
  return G_MAXUINT;
}

/* The first that fits between two pins; a run that fits nowhere is parted, which then is told. */
static GPtrArray *
take_fitting (GPtrArray *queue, int room)
{
  guint at = find_fitting (queue, room);
  GPtrArray *head, *run;

  if (at != G_MAXUINT)
    return g_ptr_array_steal_index (queue, at);
  run = g_ptr_array_index (queue, 0);
  head = g_ptr_array_new ();
  for (int i = 0; i < room; i++)
    g_ptr_array_add (head, g_ptr_array_steal_index (run, 0));
  return head;
}

static void
lay_free (GPtrArray *places, GPtrArray *queue)
{
  int at = 0;

  while (queue->len > 0 && at < (int) places->len)
    {
      int room = count_free (places, at);
      g_autoptr (GPtrArray) run = NULL;

      if (room == 0)
        {
          at++;
          continue;
        }
      run = take_fitting (queue, room);
      lay (places, run, at);
      at += (int) run->len;
    }
}

/* Someone whom a pin tore off stands where the sort would have them. */
static void
queue_by_rank (GPtrArray *queue, PrcCall *call)
{
  GPtrArray *alone = g_ptr_array_new ();
  guint at = 0;

  g_ptr_array_add (alone, call);
  while (at < queue->len)
    {
      const GPtrArray *run = g_ptr_array_index (queue, at);

      if (((const PrcCall *) g_ptr_array_index (run, 0))->rank > call->rank)
        break;
      at++;
    }
  g_ptr_array_insert (queue, (int) at, alone);
}

static int
compare_pins (gconstpointer a, gconstpointer b)
{
  return (*(const Run *const *) a)->pin - (*(const Run *const *) b)->pin;
}

static GPtrArray *
plan_lay_out (Plan *plan)
{
  GPtrArray *places = g_ptr_array_new ();
  g_autoptr (GPtrArray) pinned = g_ptr_array_new ();
  g_autoptr (GPtrArray) unpinned = g_ptr_array_new ();
  g_autoptr (GPtrArray) queue = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_set_size (places, (int) plan->group->calls->len);
  for (guint i = 0; i < plan->runs->len; i++)
    {
      Run *run = g_ptr_array_index (plan->runs, i);

      if (run->pin != 0)
        g_ptr_array_add (pinned, run);
    }
  g_ptr_array_sort (pinned, compare_pins);
  for (guint i = 0; i < pinned->len; i++)
    lay_pinned (places, g_ptr_array_index (pinned, i), unpinned);
  for (guint i = 0; i < plan->runs->len; i++)
    {
      Run *run = g_ptr_array_index (plan->runs, i);

      if (run->pin == 0)
        g_ptr_array_add (queue, run_list (run));
    }
  for (guint i = 0; i < unpinned->len; i++)
    queue_by_rank (queue, g_ptr_array_index (unpinned, i));
  lay_free (places, queue);
  return places;
}

void
prc_order_relation_arrange (PrcCallGroup *group)
{
  Plan plan = { .group = group };
  g_autoptr (GPtrArray) places = NULL;

  for (guint i = 0; i < group->calls->len; i++)
    ((PrcCall *) g_ptr_array_index (group->calls, i))->rank = (int) i;
  plan_index (&plan);
  plan_make_runs (&plan);
  places = plan_lay_out (&plan);
  for (guint i = 0; i < places->len; i++)
    group->calls->pdata[i] = places->pdata[i];
  prc_order_relation_part (group);
  g_hash_table_unref (plan.call_of);
  g_hash_table_unref (plan.run_of);
  g_ptr_array_unref (plan.runs);
}
