#include "prc-list-changes.h"

PrcImportDifference *
prc_list_changes_add (PrcListChanges *changes, const char *field, const char *old_value,
                      const char *new_value)
{
  PrcImportDifference *difference = g_new0 (PrcImportDifference, 1);

  difference->field = g_strdup (field);
  prc_set_string (&difference->old_value, old_value);
  prc_set_string (&difference->new_value, new_value);
  g_ptr_array_add (changes->differences, difference);
  return difference;
}

static gboolean
find_key (GHashTable *table, const char *id, const char *field, gpointer *value)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", id, field);

  return table != NULL && (g_hash_table_lookup_extended (table, key, NULL, value) ||
                           g_hash_table_lookup_extended (table, id, NULL, value));
}

/* A source that was picked is a value that is taken. */
static PrcImportChoice
find_choice (const PrcListChanges *changes, const char *field)
{
  gpointer choice = NULL;

  if (changes->options->choices == NULL && changes->options->picks == NULL)
    return PRC_IMPORT_BY_RULE;
  for (guint i = 0; i < changes->ids->len; i++)
    {
      const char *id = ((const PrcExternalId *) g_ptr_array_index (changes->ids, i))->id;

      if (find_key (changes->options->choices, id, field, &choice))
        return (PrcImportChoice) GPOINTER_TO_INT (choice);
      if (find_key (changes->options->picks, id, field, &choice))
        return PRC_IMPORT_TAKE;
    }
  return PRC_IMPORT_BY_RULE;
}

gboolean
prc_list_changes_decide (PrcListChanges *changes, const char *field, const char *current,
                         const char *before, const char *now, gboolean remembered)
{
  PrcImportChoice choice;
  PrcImportDifference *difference;

  if (g_strcmp0 (current, now) == 0 || (!remembered && now == NULL))
    return FALSE;
  choice = find_choice (changes, field);
  /* the list says what it said: what stands there was put there by hand, and stays */
  if (remembered && g_strcmp0 (before, now) == 0 && choice != PRC_IMPORT_TAKE)
    return FALSE;
  difference = prc_list_changes_add (changes, field, current, now);
  if (remembered)
    prc_set_string (&difference->before, before);
  difference->by_hand = remembered && g_strcmp0 (current, before) != 0;
  difference->chosen = choice != PRC_IMPORT_BY_RULE;
  difference->kept =
      choice == PRC_IMPORT_KEEP || (choice == PRC_IMPORT_BY_RULE && difference->by_hand);
  return !difference->kept;
}
