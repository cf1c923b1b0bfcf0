#include "prc-seat-fill.h"

#include "prc-seat-work.h"

#include <string.h>

/* --- the beginning ---------------------------------------------------------------------------- */

static void
add_seats (PrcSeatWork *work)
{
  const PrcHallPlan *hall = work->seating->hall;

  for (guint b = 0; b < hall->blocks->len; b++)
    for (guint r = 0; r < ((PrcHallBlock *) g_ptr_array_index (hall->blocks, b))->rows->len; r++)
      for (guint s = 0; s < prc_hall_plan_get_row (hall, b, r)->seats->len; s++)
        {
          PrcSeat *seat = prc_seat_new ();

          seat->place = (PrcSeatPlace){ b, r, s };
          seat->label = prc_hall_plan_dup_label (hall, &seat->place);
          seat->marks = prc_hall_plan_get_seat (hall, &seat->place)->marks;
          if ((seat->marks & ~PRC_SEAT_STEP_FREE) != 0)
            seat->state = PRC_SEAT_KEPT_FREE;
          g_ptr_array_add (work->seating->seats, seat);
          g_hash_table_insert (work->labels, prc_seat_label_fold (seat->label),
                               GUINT_TO_POINTER (work->seating->seats->len));
        }
}

static void
add_people (PrcSeatWork *work, const PrcRunningOrder *order)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      PrcSeatedPerson *person;

      if (cue->graduand == 0 || !g_hash_table_add (seen, (gpointer) &cue->graduand))
        continue;
      person = prc_seated_person_new ();
      person->graduand = cue->graduand;
      person->item = cue->item;
      person->cue = cue->number;
      prc_set_string (&person->position, cue->position);
      prc_set_string (&person->label, order->frozen ? cue->card->seat : NULL);
      g_ptr_array_add (work->seating->people, person);
      g_ptr_array_add (work->graduands,
                       (gpointer) prc_season_find_graduand (work->season, cue->graduand));
    }
}

/* Index of the seat called @label; -1: there is none. */
static int
find_label (const PrcSeatWork *work, const char *label)
{
  g_autofree char *key = prc_seat_label_fold (label);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (work->labels, key)) - 1;
}

/* --- what was decided before ------------------------------------------------------------------ */

/* What was given stays as it is written, whatever is wrong with it. */
static void
seat_given (PrcSeatWork *work, guint i)
{
  const PrcGraduand *graduand = prc_seat_work_get_graduand (work, i);
  PrcSeatedPerson *person = prc_seat_work_get_person (work, i);
  int seat = find_label (work, graduand->seat);

  prc_set_string (&person->label, graduand->seat);
  person->how = PRC_SEATED_GIVEN;
  if (seat < 0)
    {
      prc_seat_problem_tell_unknown (work, i);
      return;
    }
  const PrcSeat *found = prc_seat_work_get_seat (work, (guint) seat);
  if (found->state == PRC_SEAT_TAKEN)
    {
      prc_seat_problem_tell_clash (work, i, (guint) seat);
      return;
    }
  prc_seat_work_give (work, i, (guint) seat, PRC_SEATED_GIVEN);
  if ((found->marks & PRC_SEAT_UNUSABLE) != 0)
    prc_seat_problem_tell_unusable (work, i);
  if (prc_seat_work_wants_access (graduand) && (found->marks & PRC_SEAT_STEP_FREE) == 0 &&
      prc_hall_plan_count_marked (work->seating->hall, PRC_SEAT_STEP_FREE) > 0)
    prc_seat_problem_tell_access (work, i);
}

/* '41a' came after the freeze. */
static gboolean
is_late (const PrcSeatedPerson *person)
{
  return person->position != NULL && *person->position != '\0' &&
         g_ascii_isalpha (person->position[strlen (person->position) - 1]);
}

/* As frozen, as long as it is there and nobody was given it since. TRUE: anybody sits so. */
static gboolean
seat_frozen (PrcSeatWork *work)
{
  gboolean any = FALSE;

  for (guint i = 0; i < work->seating->people->len; i++)
    {
      PrcSeatedPerson *person = prc_seat_work_get_person (work, i);
      int seat = !prc_seat_work_is_settled (work, i) && person->label != NULL
                     ? find_label (work, person->label)
                     : -1;

      if (seat >= 0 && prc_seat_work_get_seat (work, (guint) seat)->state != PRC_SEAT_TAKEN &&
          (prc_seat_work_get_seat (work, (guint) seat)->marks & PRC_SEAT_UNUSABLE) == 0)
        {
          prc_seat_work_give (work, i, (guint) seat,
                              is_late (person) ? PRC_SEATED_LATE : PRC_SEATED_FROZEN);
          any = TRUE;
        }
      else if (!prc_seat_work_is_settled (work, i))
        g_clear_pointer (&person->label, g_free);
    }
  return any;
}

static void
seat_all_given (PrcSeatWork *work)
{
  for (guint i = 0; i < work->seating->people->len; i++)
    {
      const PrcGraduand *graduand = prc_seat_work_get_graduand (work, i);

      if (graduand != NULL && graduand->seat != NULL)
        seat_given (work, i);
    }
}

/* --- from the order --------------------------------------------------------------------------- */

/* How much of what the groups want is had. */
typedef struct
{
  int spare; /* spare seats at the most */
  gboolean new_rows;
} Room;

static int
count_spare (const PrcSeatWork *work, gint64 item)
{
  const PrcItem *found = prc_season_find_item (work->season, item);

  return found != NULL ? MAX (found->spare_seats, 0) : 0;
}

static gboolean
wants_row (const PrcSeatWork *work, gint64 item)
{
  const PrcItem *found = prc_season_find_item (work->season, item);

  return found != NULL && found->new_row;
}

/* The step behind @n free ones from @step on. */
static guint
skip_free (const PrcSeatWork *work, guint step, int n)
{
  for (; n > 0 && step < work->steps->len; step++)
    n -= prc_seat_work_get_step (work, step)->state == PRC_SEAT_FREE;
  return step;
}

static guint
find_row (const PrcSeatWork *work, guint step)
{
  while (step < work->steps->len && !g_array_index (work->steps, PrcSeatStep, step).begins)
    step++;
  return step;
}

/* Where everyone would sit who has no seat yet, by person: a step, or -1. The number of those for
 * whom there is none. */
static guint
try_fill (const PrcSeatWork *work, const Room *room, GArray *steps)
{
  guint step = 0, n_without = 0;
  gint64 item = 0;

  g_array_set_size (steps, 0);
  for (guint i = 0; i < work->seating->people->len; i++)
    {
      const PrcSeatedPerson *person = prc_seat_work_get_person (work, i);
      int found = -1;

      if (person->item != item && item != 0)
        step = skip_free (work, step, MIN (count_spare (work, item), room->spare));
      if (person->item != item && room->new_rows && wants_row (work, person->item))
        step = find_row (work, step);
      item = person->item;
      if (!prc_seat_work_is_settled (work, i))
        {
          guint next = skip_free (work, step, 1);

          if (next > step && prc_seat_work_get_step (work, next - 1)->state == PRC_SEAT_FREE)
            found = (int) next - 1;
          n_without += found < 0;
          step = next;
        }
      g_array_append_val (steps, found);
    }
  return n_without;
}

/* Fills @steps with the most room with which everybody has a seat, if that can be. TRUE: it is less
 * than wanted. */
static gboolean
fill_with_room (const PrcSeatWork *work, GArray *steps)
{
  Room room = { 0, TRUE };
  int most = 0;

  for (guint i = 0; i < work->seating->people->len; i++)
    most = MAX (most, count_spare (work, prc_seat_work_get_person (work, i)->item));
  for (room.spare = most; room.spare >= 0; room.spare--)
    if (try_fill (work, &room, steps) == 0)
      return room.spare < most;
  room = (Room){ 0, FALSE };
  return try_fill (work, &room, steps) == 0;
}

/* The room is chosen anew for those who are left: where one with a need sits elsewhere, groups
 * begin in other rows. */
static void
fill_from_order (PrcSeatWork *work)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (int));

  fill_with_room (work, steps);
  prc_seat_need_fill (work, steps);
  gboolean tight = fill_with_room (work, steps);
  for (guint i = 0; i < work->seating->people->len; i++)
    {
      int step = g_array_index (steps, int, i);

      if (step >= 0)
        prc_seat_work_give (work, i, g_array_index (work->steps, PrcSeatStep, (guint) step).seat,
                            PRC_SEATED_FILLED);
    }
  if (tight)
    prc_seat_problem_tell_tight (work);
}

/* --- who comes late --------------------------------------------------------------------------- */

/* The step behind all of the group who sit in their order; 0: nobody of it sits. */
static guint
find_end (const PrcSeatWork *work, gint64 item)
{
  guint end = 0;

  for (guint i = 0; i < work->seating->people->len; i++)
    {
      const PrcSeatedPerson *person = prc_seat_work_get_person (work, i);

      if (person->item == item && person->seat >= 0 && person->how != PRC_SEATED_NEED &&
          person->how != PRC_SEATED_GIVEN)
        end = MAX (end, work->step_of[person->seat] + 1);
    }
  return end;
}

/* The first free one from @from on, else the nearest before it; -1: there is none. */
static int
find_free (const PrcSeatWork *work, guint from)
{
  for (guint i = from; i < work->steps->len; i++)
    if (prc_seat_work_get_step (work, i)->state == PRC_SEAT_FREE)
      return (int) i;
  for (guint i = MIN (from, work->steps->len); i > 0; i--)
    if (prc_seat_work_get_step (work, i - 1)->state == PRC_SEAT_FREE)
      return (int) i - 1;
  return -1;
}

static void
seat_late (PrcSeatWork *work)
{
  g_autoptr (GArray) ideal = g_array_new (FALSE, FALSE, sizeof (int));
  gint64 last = 0;
  int end = 0;

  for (guint i = 0; i < work->seating->people->len; i++)
    {
      gint64 item = prc_seat_work_get_person (work, i)->item;

      end = item != last ? (int) find_end (work, item) : end;
      last = item;
      g_array_append_val (ideal, end);
    }
  prc_seat_need_fill (work, ideal);
  for (guint i = 0; i < work->seating->people->len; i++)
    {
      int step = prc_seat_work_is_settled (work, i)
                     ? -1
                     : find_free (work, find_end (work, prc_seat_work_get_person (work, i)->item));

      if (step >= 0)
        prc_seat_work_give (work, i, g_array_index (work->steps, PrcSeatStep, (guint) step).seat,
                            PRC_SEATED_LATE);
    }
}

/* --- the end ---------------------------------------------------------------------------------- */

/* The free seats behind a group, up to the next person's. */
static void
mark_spare (PrcSeatWork *work, gint64 item)
{
  int left = count_spare (work, item);

  for (guint i = 0; i < work->seating->people->len; i++)
    {
      const PrcSeatedPerson *person = prc_seat_work_get_person (work, i);

      left -= person->item == item && person->how == PRC_SEATED_LATE;
    }
  for (guint step = find_end (work, item); step > 0 && left > 0 && step < work->steps->len; step++)
    {
      PrcSeat *seat = prc_seat_work_get_step (work, step);

      if (seat->state == PRC_SEAT_TAKEN)
        return;
      if (seat->state != PRC_SEAT_FREE)
        continue;
      seat->state = PRC_SEAT_SPARE;
      seat->item = item;
      left--;
    }
}

static void
mark_all_spare (PrcSeatWork *work)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < work->seating->people->len; i++)
    {
      PrcSeatedPerson *person = prc_seat_work_get_person (work, i);

      if (g_hash_table_add (done, &person->item))
        mark_spare (work, person->item);
    }
}

static PrcSeatingRow *
find_release (GArray *rows, const PrcSeatPlace *place)
{
  for (guint i = rows->len; i > 0; i--)
    {
      PrcSeatingRow *row = &g_array_index (rows, PrcSeatingRow, i - 1);

      if (row->block == place->block && row->row == place->row)
        return row;
    }
  return NULL;
}

static void
add_rows (PrcSeatWork *work)
{
  GArray *rows = work->seating->rows;

  for (guint i = 0; i < work->seating->people->len; i++)
    {
      const PrcSeatedPerson *person = prc_seat_work_get_person (work, i);
      const PrcSeatPlace *place =
          person->seat >= 0 ? &prc_seat_work_get_seat (work, (guint) person->seat)->place : NULL;
      PrcSeatingRow *row = place != NULL ? find_release (rows, place) : NULL;

      if (place == NULL)
        continue;
      if (row == NULL)
        {
          PrcSeatingRow fresh = { place->block, place->row, (int) i, (int) i, 0 };

          g_array_append_val (rows, fresh);
          row = &g_array_index (rows, PrcSeatingRow, rows->len - 1);
        }
      row->last = (int) i;
      row->n++;
    }
}

static void
fill (PrcSeatWork *work)
{
  seat_all_given (work);
  if (seat_frozen (work))
    seat_late (work);
  else
    fill_from_order (work);
  mark_all_spare (work);
  add_rows (work);
  prc_seat_problem_tell_few (work);
  prc_seat_problem_tell_out_of_order (work);
}

PrcSeating *
prc_seat_fill_make (const PrcSeason *season, const PrcRunningOrder *order)
{
  const PrcCeremony *ceremony = prc_season_find_ceremony (season, order->ceremony);
  const PrcHallPlan *hall = ceremony != NULL && ceremony->hall != 0
                                ? prc_season_find_hall (season, ceremony->hall)
                                : NULL;
  PrcSeatWork work = { .season = season };

  if (hall == NULL)
    return NULL;
  work.seating = prc_seating_new ();
  work.seating->ceremony = order->ceremony;
  work.seating->hall = prc_hall_plan_ref (hall);
  work.graduands = g_ptr_array_new ();
  work.labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work.steps = prc_seat_sequence_make (hall);
  work.step_of = g_new0 (guint, work.steps->len + 1);
  for (guint i = 0; i < work.steps->len; i++)
    work.step_of[g_array_index (work.steps, PrcSeatStep, i).seat] = i;
  add_seats (&work);
  add_people (&work, order);
  fill (&work);
  g_ptr_array_unref (work.graduands);
  g_hash_table_unref (work.labels);
  g_array_unref (work.steps);
  g_free (work.step_of);
  return work.seating;
}

void
prc_seat_fill_apply (const PrcSeating *seating, PrcRunningOrder *order)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < seating->people->len; i++)
    {
      PrcSeatedPerson *person = g_ptr_array_index (seating->people, i);

      g_hash_table_insert (labels, &person->graduand, person->label);
    }
  for (guint i = 0; i < order->cues->len; i++)
    {
      PrcCue *cue = g_ptr_array_index (order->cues, i);
      const char *label = cue->graduand != 0 ? g_hash_table_lookup (labels, &cue->graduand) : NULL;

      if (cue->graduand == 0 || g_strcmp0 (label, cue->card->seat) == 0)
        continue;
      PrcCue *seated = prc_cue_copy (cue);
      PrcCard *card = prc_card_copy (cue->card);
      prc_set_string (&card->seat, label);
      prc_card_unref (seated->card);
      seated->card = card;
      order->cues->pdata[i] = seated;
      prc_cue_unref (cue);
    }
}
