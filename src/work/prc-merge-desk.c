#include "prc-merge-desk.h"

#include "prc-backup.h"
#include "prc-desk-order.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PrcStore *other;
  PrcMergeResult *result;
  gboolean trial;
} Merge;

static gboolean
take_in (PrcStore *store, gpointer data, GError **error)
{
  const Merge *merge = data;

  return prc_store_merge (store, merge->other, merge->result, error) &&
         (merge->result->n_edits == 0 || prc_desk_order_renew (store, error)) && !merge->trial;
}

gboolean
prc_merge_desk_take (PrcStore *store, PrcStore *other, gboolean trial, PrcMergeResult *result,
                     GError **error)
{
  Merge merge = { other, result, trial };
  g_autofree char *name = g_filename_display_basename (prc_store_get_path (other));
  /* Translators: a line of the history; %s is the name of a file */
  g_autofree char *label = g_strdup_printf (_ ("Took in the edits of %s"), name);
  GError *failure = NULL;

  if (!trial)
    prc_backup_make_or_note (store, PRC_BACKUP_IMPORT);
  if (prc_store_edit (store, label, take_in, &merge, &failure))
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return trial && failure == NULL;
}

const PrcGraduand *
prc_merge_desk_find_person (const PrcSeason *season, const PrcMergeConflict *conflict)
{
  static const char *const of_people[] = { "graduand", "external_id", "conferral", "reading",
                                           "need",     "relation",    NULL };

  return g_strv_contains (of_people, conflict->table)
             ? prc_season_find_graduand (season, conflict->id)
             : NULL;
}
