/* prc-pair.h - a text in the ceremony's two languages, as far as they differ. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *first, *second; /* first is NULL where there is no text at all; second may be NULL */
  const char *first_language, *second_language; /* borrowed from the snapshot or the text */
} PrcPair;

void prc_pair_clear (PrcPair *pair);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcPair, prc_pair_clear)

G_END_DECLS
