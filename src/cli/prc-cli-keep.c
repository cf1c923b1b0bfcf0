/* redact, purge, recover, merge: what becomes of a season beyond its own file and day. */
#include "prc-cli-commands.h"

#include "prc-merge-desk.h"
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

/* The number of the person it is about; NULL: nobody's. */
static const char *
find_person (const PrcSeason *season, const PrcMergeConflict *conflict)
{
  const PrcGraduand *graduand = prc_merge_desk_find_person (season, conflict);

  return graduand != NULL ? prc_graduand_get_id (graduand) : NULL;
}

static void
print_merge_json (const PrcMergeResult *result, const PrcSeason *season)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "edits");
  json_builder_add_int_value (builder, result->n_edits);
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->conflicts->len; i++)
    {
      const PrcMergeConflict *conflict = g_ptr_array_index (result->conflicts, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "key", conflict->key);
      prc_cli_add_string (builder, "table", conflict->table);
      json_builder_set_member_name (builder, "row");
      json_builder_add_int_value (builder, conflict->id);
      prc_cli_add_string (builder, "graduand", find_person (season, conflict));
      prc_cli_add_string (builder, "field", conflict->field);
      prc_cli_add_string (builder, "ours", conflict->ours);
      prc_cli_add_string (builder, "theirs", conflict->theirs);
      json_builder_set_member_name (builder, "taken");
      json_builder_add_boolean_value (builder, conflict->taken);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_merge_text (const PrcMergeResult *result, const PrcSeason *season)
{
  for (guint i = 0; i < result->conflicts->len; i++)
    {
      const PrcMergeConflict *conflict = g_ptr_array_index (result->conflicts, i);
      const char *person = find_person (season, conflict);
      g_autofree char *row =
          g_strdup_printf ("%s %" G_GINT64_FORMAT, conflict->table, conflict->id);
      const char *who = person != NULL ? person : row;
      const char *field = conflict->field != NULL ? conflict->field : "";
      const char *ours = conflict->ours != NULL ? conflict->ours : "";
      const char *theirs = conflict->theirs != NULL ? conflict->theirs : "";

      if (conflict->taken)
        /* Translators: whose, which field, the value that was here and that of the other copy. */
        g_print (_ ("%s, %s: “%s” gave way to the other copy's “%s”.\n"), who, field, ours, theirs);
      else
        /* Translators: whose, which field, the value here, the value of the other copy, a key. */
        g_print (_ ("%s, %s: “%s” stays, the other copy has “%s” [%s].\n"), who, field, ours,
                 theirs, conflict->key);
    }
  g_print (ngettext ("%u edit taken in.\n", "%u edits taken in.\n", result->n_edits),
           result->n_edits);
}

static gboolean
is_all_taken (const PrcMergeResult *result)
{
  for (guint i = 0; i < result->conflicts->len; i++)
    if (!((const PrcMergeConflict *) g_ptr_array_index (result->conflicts, i))->taken)
      return FALSE;
  return TRUE;
}

typedef struct
{
  char **take;
  gboolean dry_run, json;
} MergeOptions;

static PrcCliStatus
merge_files (const char *path, const char *other_path, const MergeOptions *options)
{
  g_autoptr (PrcStore) store = prc_cli_open (path, PRC_STORE_OPEN_WRITE);
  g_autoptr (PrcStore) other =
      store != NULL ? prc_cli_open (other_path, PRC_STORE_OPEN_READ) : NULL;
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_merge_conflict_free);
  g_autoptr (GHashTable) take = g_hash_table_new (g_str_hash, g_str_equal);
  PrcMergeResult result = { take, conflicts, 0 };
  g_autoptr (GError) error = NULL;

  for (int i = 0; options->take != NULL && options->take[i] != NULL; i++)
    g_hash_table_add (take, options->take[i]);
  if (other == NULL)
    return PRC_CLI_FAILED;
  if (!prc_merge_desk_take (store, other, options->dry_run, &result, &error))
    return prc_cli_fail (error, path);
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  if (season == NULL)
    return prc_cli_fail (error, path);
  if (options->json)
    print_merge_json (&result, season);
  else
    print_merge_text (&result, season);
  return is_all_taken (&result) ? PRC_CLI_DONE : PRC_CLI_ATTENTION;
}

PrcCliStatus
prc_cli_merge (int argc, char **argv)
{
  MergeOptions options = { NULL, FALSE, FALSE };
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) take = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, NULL, NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &take, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 2, 2, &words))
    return PRC_CLI_USAGE;
  options.take = take;
  return merge_files (words[0], words[1], &options);
}
