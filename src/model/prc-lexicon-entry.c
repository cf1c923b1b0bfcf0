#include "prc-lexicon-entry.h"

static void
prc_lexicon_entry_init (PrcLexiconEntry *entry)
{
}

static void
prc_lexicon_entry_clear (PrcLexiconEntry *entry)
{
  g_free (entry->part);
  g_free (entry->language);
  g_free (entry->native);
  g_free (entry->respelling);
  g_free (entry->by);
}

static void
prc_lexicon_entry_fill (PrcLexiconEntry *to, const PrcLexiconEntry *from)
{
  prc_set_string (&to->part, from->part);
  prc_set_string (&to->language, from->language);
  prc_set_string (&to->native, from->native);
  prc_set_string (&to->respelling, from->respelling);
  prc_set_string (&to->by, from->by);
  to->at = from->at;
}

PRC_DEFINE_VALUE (PrcLexiconEntry, prc_lexicon_entry)
