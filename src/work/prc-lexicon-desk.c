#include "prc-lexicon-desk.h"

#include "prc-lexicon-file.h"

PrcLexicon *
prc_lexicon_desk_load (GError **error)
{
  g_autofree char *path = prc_lexicon_file_dup_path ();
  g_autoptr (GPtrArray) entries = prc_lexicon_file_load (path, error);

  return entries != NULL ? prc_lexicon_new (entries) : NULL;
}

gboolean
prc_lexicon_desk_learn (const PrcPersonName *name, const char *line, const char *by, gint64 at,
                        GError **error)
{
  g_autofree char *path = prc_lexicon_file_dup_path ();
  g_autoptr (GPtrArray) entries = prc_lexicon_learn (name, line);

  for (guint i = 0; i < entries->len; i++)
    {
      PrcLexiconEntry *entry = g_ptr_array_index (entries, i);

      prc_set_string (&entry->by, by);
      entry->at = at;
    }
  return entries->len == 0 || prc_lexicon_file_add (path, entries, error);
}
