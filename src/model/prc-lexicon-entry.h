/* prc-lexicon-entry.h - how one part of a name is said, as someone confirmed it for a person.
 *
 * Leaves the season: it holds a part of a name, never whose it was.
 */
#pragma once

#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  char *part;       /* as the list wrote it: 'Nguyễn'; never NULL in a lexicon */
  char *language;   /* BCP 47; NULL: of any language */
  char *native;     /* the hanzi of the part; NULL: none */
  char *respelling; /* 'NGWEE-uhn'; never NULL in a lexicon */
  char *by;         /* who said so */
  gint64 at;        /* Unix seconds, UTC; 0: unknown */
} PrcLexiconEntry;

PRC_DECLARE_VALUE (PrcLexiconEntry, prc_lexicon_entry)

G_END_DECLS
