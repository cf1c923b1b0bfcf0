/* prc-seat-work.h - what the parts of prc-seat-fill.h share while they work. Private. */
#pragma once

#include "prc-seat-fill.h"
#include "prc-seat-sequence.h"

G_BEGIN_DECLS

typedef struct
{
  const PrcSeason *season;
  PrcSeating *seating;  /* being made */
  GArray *steps;        /* of PrcSeatStep */
  guint *step_of;       /* by seat: its place in steps */
  GPtrArray *graduands; /* of const PrcGraduand, by person */
  GHashTable *labels;   /* folded label to index of the seat + 1 */
} PrcSeatWork;

PrcSeat *prc_seat_work_get_seat (const PrcSeatWork *work, guint seat);
PrcSeat *prc_seat_work_get_step (const PrcSeatWork *work, guint step);
PrcSeatedPerson *prc_seat_work_get_person (const PrcSeatWork *work, guint person);
const PrcGraduand *prc_seat_work_get_graduand (const PrcSeatWork *work, guint person);
/* Seats @person, and keeps a companion's seat beside it for those who need access. */
void prc_seat_work_give (PrcSeatWork *work, guint person, guint seat, PrcSeated how);
/* Is it certain where the person sits, or that they have a seat that is not in the hall. */
gboolean prc_seat_work_is_settled (const PrcSeatWork *work, guint person);

gboolean prc_seat_work_wants_access (const PrcGraduand *graduand);
gboolean prc_seat_work_wants_row_end (const PrcGraduand *graduand);

/* Seats those who need access or a row's end near @ideal (by person: index of a step; -1: at the
 * end). Tells who gets none such. */
void prc_seat_need_fill (PrcSeatWork *work, const GArray *ideal);

/* Adds a problem of @person (-1: of nobody). Takes @message. */
void prc_seat_problem_add (PrcSeatWork *work, const char *code, int person, const char *value,
                           char *message);
void prc_seat_problem_tell_unknown (PrcSeatWork *work, guint person);
void prc_seat_problem_tell_unusable (PrcSeatWork *work, guint person);
void prc_seat_problem_tell_clash (PrcSeatWork *work, guint person, guint seat);
void prc_seat_problem_tell_access (PrcSeatWork *work, guint person);
void prc_seat_problem_tell_row_end (PrcSeatWork *work, guint person);
void prc_seat_problem_tell_few (PrcSeatWork *work);
void prc_seat_problem_tell_tight (PrcSeatWork *work);
void prc_seat_problem_tell_out_of_order (PrcSeatWork *work);

G_END_DECLS
