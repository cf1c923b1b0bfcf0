/* prc-show-event.h - one row of the journal. */
#pragma once

#include "prc-model-types.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 seq; /* 1-based within the ceremony, without a gap; 0 before it is accepted */
  PrcEventKind kind;
  gint64 subject; /* by kind: the cue's number (stand-by, again), the graduand's id (absent,
                     present, skip, swap, amend, late), the seq taken back (undo, redo), the
                     PrcRole it is for (message, announce); else 0 */
  gint64 other;   /* by kind: the second graduand (swap), the graduand after whom (late; 0: the end
                     of the ceremony, -1: the end of the group), the number of an item's cue (skip,
                     where subject is 0), whether cards lead (scan: 1); else 0 */
  char *detail;   /* by kind: words (hold, message, announce; none takes them off), code (scan),
                     digest of the running order (open), cue as text (late of one who is not in
                     the order, amend); else NULL */
  gint64 at_utc;  /* milliseconds since 1970, wall clock: noted, never computed with */
  char *boot_id;  /* of this start of the machine */
  gint64 at_boot_ms; /* CLOCK_BOOTTIME: order and pace are reckoned by it */
  char *device;      /* 'console', 'cli', name of a paired device */
  char *digest; /* SHA-256 hex over the row and the digest before it; NULL before it is stored */
} PrcShowEvent;

PRC_DECLARE_VALUE (PrcShowEvent, prc_show_event)

/* The digest of @event, whose seq is set, after the one before it (NULL for the first). */
char *prc_show_event_dup_digest (const PrcShowEvent *event, gint64 ceremony, const char *previous);

G_END_DECLS
