/* prc-snapshot.h - the hinge: all that any screen needs to know of one moment of the show.
 *
 * Immutable and numbered. Screens draw from it and from nothing else, and never show an older
 * number after a newer one. Pictures are named by hash; prc-assets.h has their bytes.
 */
#pragma once

#include "prc-cue.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;      /* of the journal; with sub, what 'newer' means */
  gint64 sub;      /* counts changes that are no steps: message timed out, minute of the forecast */
  int console_pid; /* so that the stage can end a console that hangs; 0: none */
  PrcShowStateKind state;
  gboolean blanked; /* public screens show the holding card, go goes on */
  gboolean rehearsal;
  gboolean test_card; /* each screen shows its name, its size and lines to be read from afar */
  gboolean corrected; /* the last step took off what was shown: cut, don't fade */
  gboolean went_back; /* what is live was come to by going back: the reader waits for a sign */
  char *hold_reason;
  PrcText *title; /* of the ceremony */
  PrcText *place;
  char *date;              /* 'YYYY-MM-DD' */
  char *time;              /* 'HH:MM', planned start */
  GStrv languages;         /* of the ceremony, first leads; never NULL */
  GPtrArray *institutions; /* of PrcText: names, the presiding one first */
  GPtrArray *crests;       /* of char*: blob hash or "", parallel to institutions */
  PrcCue *live;            /* NULL: nothing is live */
  gboolean two_stops;      /* a second officer stands behind the first, with a screen of its own */
  PrcCue *second;          /* who is with that officer; NULL: nobody yet */
  PrcCue *standby;         /* NULL: nothing follows */
  GPtrArray *next;         /* of PrcCue: those after standby, at most 6 */
  GPtrArray *struck;       /* of PrcCue: passed over in the last two names, for the reader's eye */
  int called, names;       /* '15 of 62' over the whole ceremony: called of those to be called */
  int group_called;        /* the same in the live one's group; 0 of 0 while no name is live */
  int group_names;
  int behind;       /* seconds late; negative: early */
  int took;         /* seconds from the start to the finish; 0: it is not finished */
  char *ends;       /* 'HH:MM', forecast; NULL: unknown */
  char *until;      /* 'HH:MM', when the speech that is live should end; NULL: it is none */
  double pace;      /* seconds a name, measured; 0: not yet */
  char *message_vc; /* words for them; NULL: none */
  char *message_reader;
  gboolean reader_ready;
  char *announcement; /* a card of its own on the screen of announced_on; NULL: none */
  PrcRole announced_on;
} PrcSnapshot;

PRC_DECLARE_VALUE (PrcSnapshot, prc_snapshot)

/* Is @a newer than @b (NULL: nothing yet). */
gboolean prc_snapshot_is_newer (const PrcSnapshot *a, const PrcSnapshot *b);

/* Minutes late (negative: early) as every screen and list says them: rounded to the nearest; 0, on
 * time, under 45 seconds. */
int prc_snapshot_get_minutes_behind (const PrcSnapshot *snapshot);

/* Type a{sv}. Floating. */
GVariant *prc_snapshot_to_variant (const PrcSnapshot *snapshot);
/* NULL where the variant is no snapshot. */
PrcSnapshot *prc_snapshot_new_from_variant (GVariant *variant);

G_END_DECLS
