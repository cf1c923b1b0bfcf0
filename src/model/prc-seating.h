/* prc-seating.h - who sits where in a hall, for one ceremony: what prc-seat-fill.h makes, and what
 * pages, windows and the picture show. An immutable value.
 */
#pragma once

#include "prc-hall-plan.h"
#include "prc-problem.h"

G_BEGIN_DECLS

/* How a seat is used. */
typedef enum
{
  PRC_SEAT_FREE,     /* nobody's: guests', or nobody at all */
  PRC_SEAT_TAKEN,    /* somebody sits there */
  PRC_SEAT_SPARE,    /* kept for the late ones of a group */
  PRC_SEAT_WITH,     /* kept for whoever comes with the person named */
  PRC_SEAT_KEPT_FREE /* reserved, or unusable, or a companion's that nobody needs */
} PrcSeatState;

typedef struct
{
  PrcSeatPlace place;
  char *label; /* 'B 19' */
  PrcSeatMark marks;
  PrcSeatState state;
  gint64 graduand; /* TAKEN: who; WITH: whose companion; else 0 */
  gint64 item;     /* TAKEN, SPARE: id of the presentation; else 0 */
  int cue;         /* TAKEN: number of the person's first cue; else 0 */
} PrcSeat;

/* Why somebody sits where they sit. */
typedef enum
{
  PRC_SEATED_FILLED, /* from the order */
  PRC_SEATED_NEED,   /* away from their place in the order, for step-free access or a row's end */
  PRC_SEATED_GIVEN,  /* by a list or by hand */
  PRC_SEATED_FROZEN, /* as when the order was frozen */
  PRC_SEATED_LATE,   /* came after the freeze: one of the spare seats */
  PRC_SEATED_NOT     /* has none */
} PrcSeated;

typedef struct
{
  gint64 graduand;
  gint64 item;    /* the presentation */
  int cue;        /* number of the first cue */
  char *position; /* as printed: '41a' */
  int seat;       /* index in seats; -1: none, or one that is not in the hall */
  char *label;    /* of the seat, or as it was given; NULL: none */
  PrcSeated how;
} PrcSeatedPerson;

/* A row that is released together, in the order of release. */
typedef struct
{
  guint block, row;
  int first, last; /* indices in people: who of the row is called first, and last */
  guint n;         /* people in it */
} PrcSeatingRow;

typedef struct
{
  gint64 ceremony;
  PrcHallPlan *hall;   /* never NULL */
  GPtrArray *seats;    /* of PrcSeat: all of the hall, by block, row and seat */
  GPtrArray *people;   /* of PrcSeatedPerson: everyone called, in the order of their first call */
  GArray *rows;        /* of PrcSeatingRow */
  GPtrArray *problems; /* of PrcProblem: 'seats-few', 'seat-unknown', 'seat-clash', … */
} PrcSeating;

PRC_DECLARE_VALUE (PrcSeat, prc_seat)
PRC_DECLARE_VALUE (PrcSeatedPerson, prc_seated_person)
PRC_DECLARE_VALUE (PrcSeating, prc_seating)

/* By place; by the person who sits there; by any way to write its label. NULL where there is none.
 * O(seats) */
const PrcSeat *prc_seating_find_place (const PrcSeating *seating, const PrcSeatPlace *place);
const PrcSeat *prc_seating_find_graduand (const PrcSeating *seating, gint64 graduand);
const PrcSeat *prc_seating_find_label (const PrcSeating *seating, const char *label);
const PrcSeatedPerson *prc_seating_find_person (const PrcSeating *seating, gint64 graduand);
guint prc_seating_count (const PrcSeating *seating, PrcSeatState state);

/* First and last seat of a presentation's people who sit in their order, as '“A 1” to “C 38”' is
 * made of; FALSE: none sits. */
gboolean prc_seating_get_span (const PrcSeating *seating, gint64 item, const char **first,
                               const char **last);

/* How many of rows are to stand in line once people[0] to people[called - 1] were called: those
 * whose first is next, or is called after @left others at the most (ceremony's release_left).
 * O(rows) */
guint prc_seating_count_released (const PrcSeating *seating, guint called, int left);

G_END_DECLS
