/* prc-order-words.h - fixed words, and the words of items with their variables filled in. Private.
 *
 * Variables: {award} {subject} {institution} {group} {count} {presiding} {date} {place} {ceremony}.
 * They speak of those whom the item is about: a presentation of its own names; a conferral of the
 * presentations since the last conferral of the same institution, or of those that follow where
 * none came before; any other item of the whole ceremony.
 */
#pragma once

#include "prc-order-cast.h"

G_BEGIN_DECLS

/* 'First Class Honours'; NULL where a class is not said: none, a plain pass, an aegrotat, unknown.
 */
const char *prc_order_words_get_class (PrcClass class_, const char *language);

/* As shown: in all @languages; an unknown one as the list says it. NULL where it is not said. */
PrcText *prc_order_words_make_class (const PrcConferral *conferral, const char *const *languages);

/* 'University of Aldermere award only', for one who gets one of two. */
PrcText *
prc_order_words_make_only (const PrcInstitution *institution, const char *const *languages);

/* Of whom the words speak, within those whom the item is about. */
typedef struct
{
  const PrcCall *call;   /* NULL: of everyone */
  const PrcAward *award; /* NULL: of every award */
} PrcOrderFocus;

/* One page of an item's words. */
typedef struct
{
  PrcText *words;    /* NULL: the item has none */
  PrcText *emphasis; /* what was filled in; NULL: nothing was */
} PrcOrderPage;

/* Pages of @text, which is @item's: at least one, in their order; blank lines part them. NULL
 * @focus: everyone.  What is no variable stays as it is and
 * is told in @problems (nullable). Returns: (transfer full) array of PrcOrderPage */
GArray *prc_order_words_make_pages (const PrcCast *cast, const PrcItem *item, const PrcText *text,
                                    const PrcOrderFocus *focus, GPtrArray *problems);

G_END_DECLS
