/* prc-order.h - rules to sequence: the running order of a ceremony. Pure.
 *
 * (graduands, items, keys, relations) -> cues. Every attending graduand of the ceremony stands in
 * exactly one presentation, else the result's problems say so. Total and deterministic: the last
 * keys are always name, then id. Item words of several pages are that many cues.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* NULL only where the season has no such ceremony. Positions count the names, '1', '2', … */
PrcRunningOrder *prc_order_make (const PrcSeason *season, gint64 ceremony);

/* What a frozen order becomes with the season as it is now: late additions get '41a' after the
 * person they sort behind, those withdrawn leave a gap, every number stays. */
PrcRunningOrder *prc_order_update (const PrcRunningOrder *frozen, const PrcSeason *season);

/* The card of a person or an item as it is in the season now (amend, preview). */
PrcCard *
prc_order_make_card (const PrcSeason *season, gint64 ceremony, const PrcGraduand *graduand);

/* Why someone stands where they stand: one reason a key or relation that decided, strongest first.
 */
typedef struct
{
  char *kind;  /* 'presentation', 'frozen', 'late', nickname of a PrcKeyField or PrcRelationKind */
  char *value; /* 'Bachelor of Science', 'Ouyang': as compared; a level by its nickname; a
                  relation's reason; NULL where it says nothing */
  char *other; /* the neighbour that it parts the person from, or relates them to; nullable */
} PrcReason;
void prc_reason_free (PrcReason *reason);

/* What it takes to explain every place of @order, made once: costs as much as an order. Keeps
 * nothing of @order; @season must outlive it. NULL: no such ceremony. */
typedef struct _PrcOrderReasons PrcOrderReasons;
PrcOrderReasons *prc_order_reasons_new (const PrcSeason *season, const PrcRunningOrder *order);
void prc_order_reasons_free (PrcOrderReasons *reasons);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcOrderReasons, prc_order_reasons_free)

/* Titles and classes in @language (BCP 47). Cost: that of the person's keys and relations, however
 * many people there are. Returns: (transfer full) array of PrcReason; empty: not in this order */
GPtrArray *
prc_order_reasons_list (const PrcOrderReasons *reasons, gint64 graduand, const char *language);

/* The same for one person alone. */
GPtrArray *prc_order_explain (const PrcSeason *season, const PrcRunningOrder *order,
                              gint64 graduand, const char *language);

/* Planned seconds of the whole ceremony. */
int prc_order_get_duration (const PrcSeason *season, const PrcRunningOrder *order);

G_END_DECLS
