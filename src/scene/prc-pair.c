#include "prc-pair.h"

void
prc_pair_clear (PrcPair *pair)
{
  g_clear_pointer (&pair->first, g_free);
  g_clear_pointer (&pair->second, g_free);
}
