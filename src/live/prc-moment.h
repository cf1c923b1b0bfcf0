/* prc-moment.h - what the show is at one moment, whatever events brought it there. Private.
 *
 * A moment is made from the one before it, changed by one event, and never written again: so taking
 * an event back is going to the moment before, and costs nothing. What a step does not touch is
 * shared with the moment before it.
 */
#pragma once

#include "prc-lineup.h"
#include "prc-show-event.h"

G_BEGIN_DECLS

/* What is known of a cue, by its number. */
enum
{
  PRC_MARK_CALLED = 1 << 0, /* is or was live */
  PRC_MARK_PASSED = 1 << 1, /* a jump went over it; until it is called */
  PRC_MARK_ABSENT = 1 << 2,
  PRC_MARK_SKIPPED = 1 << 3,
  PRC_MARK_SEEN = 1 << 4 /* the person's card was scanned */
};

/* Those that were live before, newest first: where 'back' goes. */
typedef struct _PrcTrail PrcTrail;
struct _PrcTrail
{
  int ref_count;
  PrcTrail *before;
  int live, anchor;     /* as they were */
  guint8 *marks_before; /* of the step away from there, so that back can take its marks off again */
  guint8 *marks_after;
  int n_marks;
};

#define PRC_PACE_GAPS 20

typedef struct
{
  guint16 gaps[PRC_PACE_GAPS]; /* ms between calls, a ring */
  int n_gaps;                  /* ever noted */
  int last;                    /* number of the name called last; 0: the next gap says nothing */
  gint64 last_ms;              /* show clock */
} PrcPace;

typedef struct
{
  GRefString *words; /* NULL: none */
  gint64 stepped_ms; /* show clock of the first step after it; -1: none yet */
} PrcMessage;

typedef struct _PrcMoment PrcMoment;
struct _PrcMoment
{
  int ref_count;
  PrcMoment *before; /* NULL: as opened */
  gint64 seq;        /* of the event that made it; 0: as opened */
  PrcEventKind made_by;

  PrcShowStateKind kind; /* never CLOSED: that is no matter of a moment */
  gboolean blanked;
  GRefString *hold_reason;
  PrcLineup *lineup;
  guint8 *marks; /* by number minus one */
  int n_marks;
  gboolean own_marks; /* while being made: marks are not shared */
  int live;           /* number; 0: none yet */
  int anchor;         /* number after which standby is looked for: live, but for 'again' */
  int standby;        /* number; 0: nothing follows */
  gboolean chosen;    /* standby was chosen by hand */
  PrcTrail *trail;
  PrcMessage vc, reader;
  GRefString *announcement;
  PrcRole announced_on;
  gboolean reader_ready;
  PrcPace pace;
  gint64 started_ms; /* show clock; -1: not yet */
  gint64 live_since_ms;
  gint64 finished_ms; /* show clock; -1: not yet */
};

/* As opened: ready, over @lineup. */
PrcMoment *prc_moment_new (PrcLineup *lineup);
/* A moment after @before, equal to it but for what its maker changes. */
PrcMoment *prc_moment_new_after (const PrcMoment *before, gint64 seq, PrcEventKind made_by);
PrcMoment *prc_moment_ref (const PrcMoment *moment);
void prc_moment_unref (PrcMoment *moment); /* never recurses: chains are long */

guint8 prc_moment_get_marks (const PrcMoment *moment, int number);
gboolean prc_moment_is_callable (const PrcMoment *moment, int number);
PrcCueFate prc_moment_get_fate (const PrcMoment *moment, int number);
/* The first callable cue after @place, but never the live one; 0: none. */
int prc_moment_find_callable (const PrcMoment *moment, int place);
/* The place of the anchor; -1 before the start. */
int prc_moment_get_anchor_place (const PrcMoment *moment);

/* --- for makers alone ----------------------------------------------------------------------- */

void prc_moment_set_marks (PrcMoment *moment, int number, guint8 add, guint8 remove);
void prc_moment_set_lineup (PrcMoment *moment, PrcLineup *lineup); /* takes @lineup */
void prc_moment_set_words (GRefString **field, const char *words); /* empty: none */
/* Sets or takes off PASSED by where the uncalled cue stands now. */
void prc_moment_note_passed (PrcMoment *moment, int number);
/* Standby again by rule, unless it was chosen. */
void prc_moment_settle (PrcMoment *moment);
/* Remembers where the show is, before it moves; finish with _end_step once the marks are set. */
void prc_moment_begin_step (PrcMoment *moment);
void prc_moment_end_step (PrcMoment *moment);
/* Forgets the newest of the trail. */
void prc_moment_drop_step (PrcMoment *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcMoment, prc_moment_unref)

G_END_DECLS
