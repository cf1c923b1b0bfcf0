/* prc-ceremony.h - one ceremony and its settings. */
#pragma once

#include "prc-item.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  PrcText *title;
  PrcText *place;
  char *date;              /* 'YYYY-MM-DD' or NULL: not yet fixed */
  char *time;              /* 'HH:MM', of the place */
  GStrv languages;         /* BCP 47, in the order of their rank; at least one */
  GArray *institutions;    /* of gint64: the presiding one first, 1 or 2 */
  GArray *keys;            /* of PrcSortKey, strongest first */
  char *collation;         /* ICU locale of the order: 'en', 'zh-u-co-pinyin'; the season's */
  gboolean skip_particles; /* file 'van der Berg' under B */
  gboolean mc_as_mac;
  PrcScriptOrder scripts;
  gboolean own_script_first; /* hanzi lead on the screens and in print */
  gboolean call_twice;       /* a person with two awards crosses once for each */
  gboolean say_class, print_class;
  gboolean say_prize, print_prize;
  gboolean say_thesis, print_thesis;
  gboolean already_conferred; /* 'graduates' from the start */
  PrcAct act;
  PrcSide entry_side;
  gboolean two_stops;  /* a second officer stands behind the first, with a screen of its own */
  gboolean card_led;   /* a scanned card calls its owner; else the list leads, and it confirms */
  int picture_height;  /* cm: of the hall's picture; 0: not told */
  int furthest_seat;   /* cm: from there to the picture; 0: not told */
  int pace;            /* planned seconds a name; replaced by the measured pace on the day */
  gboolean two_passes; /* of two institutions: everyone crosses once for each */
  gboolean say_both;   /* a name in two scripts is said in both languages */
  int lines;           /* of people who come up, each with a reader: 1 or 2 */
  GStrv levels;        /* nicknames of PrcLevel in the order of this ceremony; those not named come
                          after; NULL: as PrcLevel has them */
  PrcConsent privacy[PRC_N_PURPOSES]; /* defaults; never UNSET */
  gint64 hall;                        /* id of the plan whose seats are filled; 0: none */
  int capacity;     /* names that there is room for; 0: as many as the hall has seats */
  int release_left; /* so many of a row still to call, and the next row is released */
  GPtrArray *rules; /* of PrcSelectionRule: whom it takes of those not put into one by hand */
  char *frozen_at;  /* ISO 8601 UTC; NULL: the order is still free */
} PrcCeremony;

PRC_DECLARE_VALUE (PrcCeremony, prc_ceremony)

gboolean prc_ceremony_equal (const PrcCeremony *a, const PrcCeremony *b);

G_END_DECLS
