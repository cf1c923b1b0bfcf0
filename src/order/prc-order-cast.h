/* prc-order-cast.h - who is called in which presentation, before they are put in order. Private. */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

/* One call of one person: most have one; with 'call twice' one for each award. */
typedef struct
{
  const PrcGraduand *graduand; /* of the season */
  GPtrArray *conferrals;       /* of const PrcConferral: those called for, main one first */
  const PrcItem *home;         /* the presentation whose rules chose the person */
  gboolean at_end;             /* called after all others of the ceremony */
  int rank;                    /* place by the sort alone, 0-based */
  GPtrArray *keys;             /* of GBytes, or NULL where there is nothing to sort by */
} PrcCall;

typedef struct
{
  const PrcItem *item; /* the presentation */
  GPtrArray *calls;    /* of PrcCall */
} PrcCallGroup;

typedef struct
{
  const PrcSeason *season;
  const PrcCeremony *ceremony;
  GPtrArray *items;    /* of const PrcItem: the ceremony's, by position */
  GPtrArray *groups;   /* of PrcCallGroup, one a presentation, in their order */
  GPtrArray *problems; /* of PrcProblem */
} PrcCast;

/* Every attending graduand in one presentation; those in none or in two are told. NULL: no such
 * ceremony. @season must outlive it. */
PrcCast *prc_order_cast_new (const PrcSeason *season, gint64 ceremony);
void prc_order_cast_free (PrcCast *cast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcCast, prc_order_cast_free)

/* The group of a presentation; NULL for another item. */
PrcCallGroup *prc_order_cast_find (const PrcCast *cast, const PrcItem *item);

/* A person's conferrals that are presented, the ceremony's first institution first, then by level.
 * Returns: (transfer container) */
GPtrArray *prc_order_cast_list_conferrals (const PrcSeason *season, const PrcCeremony *ceremony,
                                           const PrcGraduand *graduand);

/* Does a conferral (NULL: of someone without one) fit @selection. */
gboolean prc_order_cast_fits (const PrcSeason *season, const PrcSelection *selection,
                              const PrcGraduand *graduand, const PrcConferral *conferral);

/* Place of an institution in the ceremony's order; after all others where it has none. */
int prc_order_cast_rank_institution (const PrcCeremony *ceremony, gint64 institution);

/* Problem of the order; @graduand's name is @name. */
void prc_order_cast_add_problem (GPtrArray *problems, PrcSeverity severity, const char *code,
                                 const PrcGraduand *graduand, char *message);

G_END_DECLS
