#include "prc-seat-work.h"

PrcSeat *
prc_seat_work_get_seat (const PrcSeatWork *work, guint seat)
{
  return g_ptr_array_index (work->seating->seats, seat);
}

PrcSeat *
prc_seat_work_get_step (const PrcSeatWork *work, guint step)
{
  return prc_seat_work_get_seat (work, g_array_index (work->steps, PrcSeatStep, step).seat);
}

PrcSeatedPerson *
prc_seat_work_get_person (const PrcSeatWork *work, guint person)
{
  return g_ptr_array_index (work->seating->people, person);
}

const PrcGraduand *
prc_seat_work_get_graduand (const PrcSeatWork *work, guint person)
{
  return g_ptr_array_index (work->graduands, person);
}

gboolean
prc_seat_work_is_settled (const PrcSeatWork *work, guint person)
{
  return prc_seat_work_get_person (work, person)->how != PRC_SEATED_NOT;
}

gboolean
prc_seat_work_wants_access (const PrcGraduand *graduand)
{
  for (guint i = 0; graduand != NULL && i < graduand->needs->len; i++)
    if (((const PrcNeed *) g_ptr_array_index (graduand->needs, i))->kind == PRC_NEED_ACCESS)
      return TRUE;
  return FALSE;
}

gboolean
prc_seat_work_wants_row_end (const PrcGraduand *graduand)
{
  for (guint i = 0; graduand != NULL && i < graduand->relations->len; i++)
    if (((const PrcRelation *) g_ptr_array_index (graduand->relations, i))->kind ==
        PRC_RELATION_ROW_END)
      return TRUE;
  return FALSE;
}

/* The companion's seat beside @seat that nobody has yet. */
static PrcSeat *
find_companion (const PrcSeatWork *work, guint seat)
{
  const PrcSeat *mine = prc_seat_work_get_seat (work, seat);

  for (int beside = -1; beside <= 1; beside += 2)
    {
      if ((int) seat + beside < 0 || (int) seat + beside >= (int) work->seating->seats->len)
        continue;
      PrcSeat *other = prc_seat_work_get_seat (work, (guint) ((int) seat + beside));
      if (other->place.block == mine->place.block && other->place.row == mine->place.row &&
          other->state == PRC_SEAT_KEPT_FREE && (other->marks & PRC_SEAT_COMPANION) != 0 &&
          (other->marks & PRC_SEAT_UNUSABLE) == 0)
        return other;
    }
  return NULL;
}

void
prc_seat_work_give (PrcSeatWork *work, guint person, guint seat, PrcSeated how)
{
  PrcSeatedPerson *who = prc_seat_work_get_person (work, person);
  PrcSeat *what = prc_seat_work_get_seat (work, seat);

  who->seat = (int) seat;
  prc_set_string (&who->label, what->label);
  who->how = how;
  what->state = PRC_SEAT_TAKEN;
  what->graduand = who->graduand;
  what->item = who->item;
  what->cue = who->cue;
  PrcSeat *companion = prc_seat_work_wants_access (prc_seat_work_get_graduand (work, person))
                           ? find_companion (work, seat)
                           : NULL;
  if (companion != NULL)
    {
      companion->state = PRC_SEAT_WITH;
      companion->graduand = who->graduand;
    }
}
