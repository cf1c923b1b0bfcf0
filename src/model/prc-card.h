/* prc-card.h - all that any screen or page needs of one step, as frozen.
 *
 * Made by src/order from the season, kept with the frozen order, carried in snapshots. A card holds
 * no certificate name and no student number on any face that the public sees; the external id is
 * there for the operator's side alone.
 */
#pragma once

#include "prc-reading.h"
#include "prc-text.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_CARD_ITEM,
  PRC_CARD_PERSON
} PrcCardKind;

typedef struct
{
  PrcText *title;       /* 'Bachelor of Science with Honours' */
  PrcText *subject;     /* 'Clinical Sciences' */
  PrcText *institution; /* its name */
  char *crest;          /* blob by hash */
  PrcText *class_;      /* as shown; NULL where the ceremony does not show it */
} PrcCardAward;

PRC_DECLARE_VALUE (PrcCardAward, prc_card_award)

/* A special note, drawn as a band. */
typedef struct
{
  PrcNeedKind kind;
  PrcAudience audience;
  PrcText *text;
} PrcCardBand;

PRC_DECLARE_VALUE (PrcCardBand, prc_card_band)

typedef struct
{
  PrcCardKind kind;
  PrcItemType type; /* of the item this step belongs to */
  PrcText *group;   /* title of that item: 'Medicine', '临床医学' */

  /* a person */
  char *called;          /* Latin, in the order of saying */
  char *native;          /* NULL where there is none */
  char *native_language; /* BCP 47 of native: which glyphs it wants */
  gboolean native_first; /* own script leads */
  PrcReading *reading;   /* NULL where none */
  GPtrArray *awards;     /* of PrcCardAward, the presiding institution's first */
  GPtrArray *bands;      /* of PrcCardBand */
  char *prize;           /* NULL where not said */
  char *thesis;          /* NULL where not shown, or embargoed */
  char *seat;
  char *photo;        /* blob by hash */
  gboolean show_hall; /* FALSE: the hall shows the neutral plate */
  gboolean show_stream;
  gboolean asked_hidden; /* with show_hall FALSE: the person asked for it; else nobody gave leave */
  int place, places;     /* '15 of 62' in the presentation; 1-based */

  char *part; /* which part of its item this is: NULL its own words, 'award N' the line before the
                 names of that award, 'set N' those who mount together, 'closing' */

  /* an item */
  PrcText *title;
  PrcText *person, *role, *detail;
  PrcText *words;    /* this page's, variables filled in; of a person: what is said to them */
  PrcText *emphasis; /* the variable part of words, to be set apart; NULL where none */
  PrcText *cue, *follows;
  gboolean stand;
  int page, pages; /* 1-based */
} PrcCard;

PRC_DECLARE_VALUE (PrcCard, prc_card)

/* Type a{sv}. Floating. A variant of another shape gives an empty card, never a crash. */
GVariant *prc_card_to_variant (const PrcCard *card);
PrcCard *prc_card_new_from_variant (GVariant *variant);

/* What the console and lists call this step: the called name, or the item's title in @language. */
const char *prc_card_get_label (const PrcCard *card, const char *language);

/* In equal bytes for equal cards: for digests and comparison. */
gboolean prc_card_equal (const PrcCard *a, const PrcCard *b);

G_END_DECLS
