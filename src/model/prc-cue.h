/* prc-cue.h - the running order: the steps of the show, in the order in which they come. */
#pragma once

#include "prc-card.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  int number;        /* the cue's own, 1-based: its row in the order as made; never reused */
  char *position;    /* as printed: '41', '41a'; NULL for items */
  gint64 item;       /* id of the item, or of the presentation it belongs to */
  gint64 graduand;   /* id; 0 for an item */
  char *external_id; /* of the graduand; NULL for an item */
  int planned;       /* seconds from the ceremony's start */
  PrcCard *card;     /* never NULL */
} PrcCue;

PRC_DECLARE_VALUE (PrcCue, prc_cue)

typedef struct
{
  gint64 ceremony;
  GPtrArray *cues;     /* of PrcCue */
  GPtrArray *problems; /* of PrcProblem: in no presentation, in two, contradicting relations */
  gboolean frozen;     /* numbers never change any more */
} PrcRunningOrder;

PRC_DECLARE_VALUE (PrcRunningOrder, prc_running_order)

/* By number of the cue; by graduand (the first); NULL where there is none. */
const PrcCue *prc_running_order_find (const PrcRunningOrder *order, int number);
const PrcCue *prc_running_order_find_graduand (const PrcRunningOrder *order, gint64 graduand);

/* A CUE of the command line: a printed position ('41a') or '#N', the Nth row. */
const PrcCue *prc_running_order_parse (const PrcRunningOrder *order, const char *words);

/* The first position that is free behind @base among @cues (of PrcCue): '41a', then '41b', … for
 * '41' and for '41a'. */
char *prc_cues_dup_free_position (const GPtrArray *cues, const char *base);

/* Number of names called. */
int prc_running_order_count_names (const PrcRunningOrder *order);

/* SHA-256, as hex, over position, graduand, displayed names and awards of every cue: what the
 * freeze stores and recovery compares. */
char *prc_running_order_dup_digest (const PrcRunningOrder *order);

/* Type a{sv}, for the season file. A variant of another shape gives an empty order. Floating. */
GVariant *prc_running_order_to_variant (const PrcRunningOrder *order);
PrcRunningOrder *prc_running_order_new_from_variant (GVariant *variant);

G_END_DECLS
