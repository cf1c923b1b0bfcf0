/* redact, purge, recover, merge: what becomes of a season beyond its own file and day. */
#include "prc-cli-commands.h"

#include "prc-desk-order.h"
#include "prc-purge.h"
#include "prc-redact.h"

#include <glib/gi18n-lib.h>

/* The one '-o OUT' of redact and recover. */
static gboolean
check_output (const char *output)
{
  if (output == NULL)
    prc_cli_say (_ ("Say where to write it: -o OUT."));
  return output != NULL;
}

PrcCliStatus
prc_cli_redact (int argc, char **argv)
{
  g_autofree char *output = NULL;
  gboolean photos = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "photos", 0, 0, G_OPTION_ARG_NONE, &photos, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words) || !check_output (output))
    return PRC_CLI_USAGE;
  g_autoptr (PrcStore) store = prc_cli_open (words[0], PRC_STORE_OPEN_READ);
  if (store == NULL)
    return PRC_CLI_FAILED;
  return prc_redact_write (store, output, photos, &error) ? PRC_CLI_DONE
                                                          : prc_cli_fail (error, output);
}

PrcCliStatus
prc_cli_purge (int argc, char **argv)
{
  int keep_days = PRC_PURGE_KEEP_DAYS;
  g_autofree char *left = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const GOptionEntry entries[] = {
    { "keep-days", 0, 0, G_OPTION_ARG_INT, &keep_days, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (keep_days < 0)
    {
      prc_cli_say (_ ("--keep-days takes a number of days, 0 or more."));
      return PRC_CLI_USAGE;
    }
  g_autoptr (PrcStore) store = prc_cli_open (words[0], PRC_STORE_OPEN_WRITE);
  if (store == NULL)
    return PRC_CLI_FAILED;
  if (!prc_purge_run (store, (guint) keep_days, today, &left, &error))
    return prc_cli_fail (error, words[0]);
  if (left != NULL)
    {
      prc_cli_say (_ ("All people are gone from %s, but its backups could not all be removed. They "
                      "are in %s; remove that folder by hand."),
                   words[0], left);
      return PRC_CLI_ATTENTION;
    }
  prc_cli_say (
      _ ("All people are gone from %s and its backups. Some disks keep old blocks for a "
         "while; an encrypted disk is what covers that. Copies elsewhere, and backups under a name "
         "that the file had before, are not touched."),
      words[0]);
  return PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_recover (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  guint n_lost = 0;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words) || !check_output (output))
    return PRC_CLI_USAGE;
  if (!prc_store_recover (words[0], output, &n_lost, &error))
    return prc_cli_fail (error, g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_EXISTS)
                                    ? output
                                    : words[0]);
  if (n_lost == 0)
    return PRC_CLI_DONE;
  prc_cli_say (ngettext ("%u piece could not be read. Compare %s with the newest backup.",
                         "%u pieces could not be read. Compare %s with the newest backup.", n_lost),
               n_lost, output);
  return PRC_CLI_ATTENTION;
}

/* --- merge --------------------------------------------------------------------------------- */

typedef struct
{
  PrcStore *other;
  GPtrArray *conflicts;
  guint n_edits;
} Merge;

static gboolean
take_in (PrcStore *store, gpointer data, GError **error)
{
  Merge *merge = data;

  return prc_store_merge (store, merge->other, merge->conflicts, &merge->n_edits, error) &&
         (merge->n_edits == 0 || prc_desk_order_renew (store, error));
}

/* The number of the person whose row, or whose part, it is; NULL: nobody's. */
static const char *
find_person (const PrcSeason *season, const PrcMergeConflict *conflict)
{
  static const char *const of_people[] = { "graduand", "external_id", "conferral", "reading",
                                           "need",     "relation",    NULL };
  const PrcGraduand *graduand = g_strv_contains (of_people, conflict->table)
                                    ? prc_season_find_graduand (season, conflict->id)
                                    : NULL;

  return graduand != NULL ? prc_graduand_get_id (graduand) : NULL;
}

static void
print_merge_json (const Merge *merge, const PrcSeason *season)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "edits");
  json_builder_add_int_value (builder, merge->n_edits);
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < merge->conflicts->len; i++)
    {
      const PrcMergeConflict *conflict = g_ptr_array_index (merge->conflicts, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "table", conflict->table);
      json_builder_set_member_name (builder, "row");
      json_builder_add_int_value (builder, conflict->id);
      prc_cli_add_string (builder, "graduand", find_person (season, conflict));
      prc_cli_add_string (builder, "field", conflict->field);
      prc_cli_add_string (builder, "ours", conflict->ours);
      prc_cli_add_string (builder, "theirs", conflict->theirs);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_merge_text (const Merge *merge, const PrcSeason *season)
{
  for (guint i = 0; i < merge->conflicts->len; i++)
    {
      const PrcMergeConflict *conflict = g_ptr_array_index (merge->conflicts, i);
      const char *person = find_person (season, conflict);
      g_autofree char *row =
          g_strdup_printf ("%s %" G_GINT64_FORMAT, conflict->table, conflict->id);

      /* Translators: whose, which field, the value here and the value of the other copy. */
      g_print (_ ("%s, %s: “%s” stays, the other copy has “%s”.\n"), person != NULL ? person : row,
               conflict->field != NULL ? conflict->field : "",
               conflict->ours != NULL ? conflict->ours : "",
               conflict->theirs != NULL ? conflict->theirs : "");
    }
  g_print (ngettext ("%u edit taken in.\n", "%u edits taken in.\n", merge->n_edits),
           merge->n_edits);
}

static PrcCliStatus
merge_files (const char *path, const char *other_path, gboolean json)
{
  g_autoptr (PrcStore) store = prc_cli_open (path, PRC_STORE_OPEN_WRITE);
  g_autoptr (PrcStore) other =
      store != NULL ? prc_cli_open (other_path, PRC_STORE_OPEN_READ) : NULL;
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_merge_conflict_free);
  Merge merge = { other, conflicts, 0 };
  g_autofree char *name = g_filename_display_basename (other_path);
  g_autofree char *label = g_strdup_printf (_ ("Took in the edits of %s"), name);
  g_autoptr (GError) error = NULL;

  if (other == NULL)
    return PRC_CLI_FAILED;
  if (!prc_store_edit (store, label, take_in, &merge, &error))
    return prc_cli_fail (error, path);
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  if (season == NULL)
    return prc_cli_fail (error, path);
  if (json)
    print_merge_json (&merge, season);
  else
    print_merge_text (&merge, season);
  return conflicts->len > 0 ? PRC_CLI_ATTENTION : PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_merge (int argc, char **argv)
{
  gboolean json = FALSE;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 2, 2, &words))
    return PRC_CLI_USAGE;
  return merge_files (words[0], words[1], json);
}
