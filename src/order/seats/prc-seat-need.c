/* prc-seat-need.c - seats for those who can't take any: access without steps, a row's end. */
#include "prc-seat-work.h"

#define NO_ROW_END 40 /* how much further one goes for a step-free seat at a row's end */

typedef struct
{
  gboolean access, row_end; /* what the seat must have */
} Want;

static gboolean
is_wheelchair_place (const PrcSeat *seat)
{
  return (seat->marks & ~PRC_SEAT_STEP_FREE) == PRC_SEAT_RESERVED &&
         (seat->marks & PRC_SEAT_STEP_FREE) != 0;
}

static gboolean
may_have (const PrcSeat *seat, const Want *want)
{
  if (seat->state == PRC_SEAT_FREE)
    return !want->access || (seat->marks & PRC_SEAT_STEP_FREE) != 0;
  return want->access && seat->state == PRC_SEAT_KEPT_FREE && is_wheelchair_place (seat);
}

/* The nearest to step @ideal that has what is wanted; -1: there is none. */
static int
find_seat (const PrcSeatWork *work, int ideal, const Want *want)
{
  const PrcHallPlan *hall = work->seating->hall;
  int best = -1, least = G_MAXINT;

  for (guint i = 0; i < work->steps->len; i++)
    {
      const PrcSeat *seat = prc_seat_work_get_step (work, i);
      int distance = ABS ((int) i - ideal);

      if (distance >= least || !may_have (seat, want))
        continue;
      gboolean end = is_wheelchair_place (seat) || prc_hall_plan_is_row_end (hall, &seat->place);
      if (want->row_end && !end)
        continue;
      distance += want->access && !end ? NO_ROW_END : 0;
      if (distance < least)
        {
          least = distance;
          best = (int) i;
        }
    }
  return best;
}

/* What can be had of it, the most first. */
static void
seat_one (PrcSeatWork *work, guint person, int ideal)
{
  const PrcGraduand *graduand = prc_seat_work_get_graduand (work, person);
  gboolean access = prc_seat_work_wants_access (graduand);
  gboolean row_end = prc_seat_work_wants_row_end (graduand);
  const Want wants[] = {
    { access, row_end }, { access, FALSE }, { FALSE, TRUE }, { FALSE, FALSE }
  };
  int found = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (wants) && found < 0; i++)
    found = find_seat (work, ideal, &wants[i]);
  if (found < 0)
    return;
  const PrcSeat *seat = prc_seat_work_get_step (work, (guint) found);
  prc_seat_work_give (work, person, g_array_index (work->steps, PrcSeatStep, found).seat,
                      PRC_SEATED_NEED);
  if (access && (seat->marks & PRC_SEAT_STEP_FREE) == 0)
    prc_seat_problem_tell_access (work, person);
  else if (row_end && !is_wheelchair_place (seat) &&
           !prc_hall_plan_is_row_end (work->seating->hall, &seat->place))
    prc_seat_problem_tell_row_end (work, person);
}

void
prc_seat_need_fill (PrcSeatWork *work, const GArray *ideal)
{
  /* Those who need access choose first: fewer seats will do for them. */
  for (int access = 1; access >= 0; access--)
    for (guint i = 0; i < work->seating->people->len; i++)
      {
        const PrcGraduand *graduand = prc_seat_work_get_graduand (work, i);
        int near = g_array_index (ideal, int, i);

        if (prc_seat_work_is_settled (work, i) ||
            prc_seat_work_wants_access (graduand) != (access == 1) ||
            (access == 0 && !prc_seat_work_wants_row_end (graduand)))
          continue;
        seat_one (work, i, near >= 0 ? near : (int) work->steps->len);
      }
}
