#include "prc-merge-words.h"

#include "prc-import-changes.h"
#include "prc-merge-desk.h"
#include "prc-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* What rows are called in which the difference stands. */
static const struct
{
  const char *table;
  const char *label;
} tables[] = {
  { "season", N_ ("The season") },
  { "institution", N_ ("An institution") },
  { "award", N_ ("An award") },
  { "ceremony", N_ ("A ceremony") },
  { "ceremony_language", N_ ("Languages of a ceremony") },
  { "ceremony_institution", N_ ("Institutions of a ceremony") },
  { "ceremony_key", N_ ("Rules of the order") },
  { "ceremony_rule", N_ ("Whom a ceremony takes") },
  { "item", N_ ("An item of the proceedings") },
  { "item_key", N_ ("Rules of a presentation") },
  { "reading", N_ ("How the name is said") },
  { "need", N_ ("Notes") },
  { "relation", N_ ("Who stands together") },
  { "external_id", N_ ("Student number") },
  { "conferral", N_ ("Award") },
  { "profile", N_ ("How a list is read") },
  { "waiver", N_ ("A check put aside") },
  { "press", N_ ("What was sent to press") },
  { "hall", N_ ("A hall") },
  { "hall_block", N_ ("Seats of a hall") },
};

/* Columns whose name is not that of a field of lists. */
static const struct
{
  const char *column;
  const char *label;
} columns[] = {
  { "full_name", N_ ("Full name") },
  { "native_family", N_ ("Family name in own script") },
  { "sort_as", N_ ("Sorted as") },
  { "called", N_ ("Called as") },
  { "printed", N_ ("Printed as") },
  { "certificate", N_ ("Name on the certificate") },
  { "class_group", N_ ("Class group") },
  { "privacy_print", N_ ("Name in print") },
  { "privacy_hall", N_ ("Name in the hall") },
  { "privacy_stream", N_ ("Name on the stream") },
  { "privacy_recording", N_ ("Name in the recording") },
  { "privacy_press", N_ ("Name to the press") },
  { "title", N_ ("Title") },
  { "place", N_ ("Place") },
  { "date", N_ ("Date") },
  { "time", N_ ("Time") },
  { "person", N_ ("Person") },
  { "words", N_ ("Words") },
};

static const char *
get_table_words (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].table, table) == 0)
      return _ (tables[i].label);
  return NULL;
}

/* NULL where there is no word for it. */
static const char *
get_column_words (const char *column)
{
  g_autofree char *field = g_strdelimit (g_strdup (column), "_", '-');
  const char *words;

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (columns[i].column, column) == 0)
      return _ (columns[i].label);
  words = prc_import_changes_get_field (field);
  return words != field ? words : NULL;
}

static gboolean
is_gone (const PrcMergeConflict *conflict)
{
  return strcmp (conflict->field, "id") == 0;
}

char *
prc_merge_words_dup_title (const PrcSeason *season, const PrcMergeConflict *conflict)
{
  const PrcGraduand *graduand = prc_merge_desk_find_person (season, conflict);
  const char *table = get_table_words (conflict->table);
  const char *column = is_gone (conflict) ? NULL : get_column_words (conflict->field);
  g_autofree char *who = graduand != NULL ? prc_words_dup_full_name (graduand)
                                          : g_strdup (_ ("Someone who is not here any more"));

  if (strcmp (conflict->table, "graduand") == 0 && column == NULL)
    return g_steal_pointer (&who);
  if (strcmp (conflict->table, "graduand") == 0)
    return g_strdup_printf ("%s: %s", who, column);
  if (table == NULL)
    table = conflict->table;
  if (graduand != NULL)
    return g_strdup_printf ("%s: %s", who, table);
  return column != NULL ? g_strdup_printf ("%s: %s", table, column) : g_strdup (table);
}

static char *
dup_value (const PrcMergeConflict *conflict, const char *value)
{
  g_autofree char *field = g_strdelimit (g_strdup (conflict->field), "_", '-');
  g_autoptr (PrcText) text = NULL;

  if (value == NULL)
    return g_strdup (_ ("nothing"));
  if (strcmp (conflict->table, "graduand") == 0)
    return prc_import_changes_dup_value (field, value);
  return g_strdup (value);
}

char *
prc_merge_words_dup_values (const PrcMergeConflict *conflict)
{
  g_autofree char *ours = dup_value (conflict, conflict->ours);
  g_autofree char *theirs = dup_value (conflict, conflict->theirs);

  if (is_gone (conflict))
    return g_strdup (_ ("Taken away in the other copy, and changed here: stays."));
  if (conflict->taken)
    /* Translators: the value in this copy, the value in the other one, which is taken */
    return g_strdup_printf (_ ("Here “%1$s”, in the other copy “%2$s”: theirs is taken"), ours,
                            theirs);
  /* Translators: the value in this copy, which stays, and the value in the other one */
  return g_strdup_printf (_ ("Here “%1$s”, in the other copy “%2$s”: ours stays"), ours, theirs);
}

gboolean
prc_merge_words_can_take (const PrcMergeConflict *conflict)
{
  return !is_gone (conflict) &&
         (conflict->ours != NULL || strcmp (conflict->table, "graduand") != 0);
}
