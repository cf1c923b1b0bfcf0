/* 'freeze' and 'thaw': what that changes is told, before it is done and without doing it. */
#include "prc-cli-commands.h"

#include "prc-desk-order.h"
#include "prc-order-moves.h"
#include "prc-order.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean freeze, dry_run, json;
  PrcStore *store;
  const PrcSeason *season;
  const PrcCeremony *ceremony;
} Work;

/* The numbers as they are on paper: those of the stored order; of a free one there are none yet. */
static PrcRunningOrder *
load_before (const Work *work, GError **error)
{
  g_autoptr (GError) failed = NULL;
  PrcRunningOrder *order = prc_store_load_order (work->store, work->ceremony->id, &failed);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (order == NULL)
    order = prc_order_make (work->season, work->ceremony->id);
  return order;
}

static PrcRunningOrder *
load_after (const Work *work, GError **error)
{
  if (work->freeze)
    return prc_desk_order_load (work->store, work->season, work->ceremony->id, error);
  return prc_order_make (work->season, work->ceremony->id);
}

static void
add_move (JsonBuilder *builder, const PrcSeason *season, const PrcOrderMove *move)
{
  const PrcGraduand *graduand = prc_season_find_graduand (season, move->graduand);

  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "id", graduand != NULL ? prc_graduand_get_id (graduand) : NULL);
  prc_cli_add_string (builder, "called", move->called);
  prc_cli_add_string (builder, "from", move->from);
  prc_cli_add_string (builder, "to", move->to);
  json_builder_end_object (builder);
}

static void
print_json (const Work *work, const PrcRunningOrder *order, const GPtrArray *moves)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *digest = prc_running_order_dup_digest (order);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "names");
  json_builder_add_int_value (builder, prc_running_order_count_names (order));
  prc_cli_add_string (builder, "digest", digest);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < moves->len; i++)
    add_move (builder, work->season, g_ptr_array_index (moves, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const Work *work, const PrcRunningOrder *order, const GPtrArray *moves)
{
  int names = prc_running_order_count_names (order);

  for (guint i = 0; i < moves->len; i++)
    {
      const PrcOrderMove *move = g_ptr_array_index (moves, i);

      g_print ("%5s → %-5s %s\n", move->from != NULL ? move->from : "–",
               move->to != NULL ? move->to : "–", move->called);
    }
  if (work->freeze)
    {
      g_autofree char *digest = prc_running_order_dup_digest (order);

      g_print (ngettext ("%1$d name is numbered. Digest: %2$.16s\n",
                         "%1$d names are numbered. Digest: %2$.16s\n", (gulong) names),
               names, digest);
    }
  else if (moves->len == 0)
    g_print (_ ("Nobody gets another number.\n"));
  else
    g_print (ngettext ("%u person gets another number, which is not what was printed.\n",
                       "%u people get another number, which is not what was printed.\n",
                       moves->len),
             moves->len);
}

static PrcCliStatus
do_work (const Work *work, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcRunningOrder) before = load_before (work, &error);
  g_autoptr (PrcRunningOrder) after = error == NULL ? load_after (work, &error) : NULL;
  g_autoptr (GPtrArray) moves = NULL;

  if (before == NULL || after == NULL)
    return prc_cli_fail (error, path);
  moves = prc_order_moves_list (before, after);
  if (!work->dry_run &&
      !(work->freeze ? prc_desk_order_freeze (work->store, work->ceremony->id, &error)
                     : prc_desk_order_thaw (work->store, work->ceremony->id, &error)))
    return prc_cli_fail (error, path);
  if (work->json)
    print_json (work, after, moves);
  else
    print_text (work, after, moves);
  return PRC_CLI_DONE;
}

static PrcCliStatus
change_freeze (gboolean freeze, int argc, char **argv)
{
  Work work = { .freeze = freeze };
  g_autofree char *ceremony_words = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &work.dry_run, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &work.json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (!prc_cli_load (words[0], work.dry_run ? PRC_STORE_OPEN_READ : PRC_STORE_OPEN_WRITE,
                     ceremony_words, &store, &season, &work.ceremony))
    return PRC_CLI_FAILED;
  work.store = store;
  work.season = season;
  return do_work (&work, words[0]);
}

PrcCliStatus
prc_cli_freeze (int argc, char **argv)
{
  return change_freeze (TRUE, argc, argv);
}

PrcCliStatus
prc_cli_thaw (int argc, char **argv)
{
  return change_freeze (FALSE, argc, argv);
}
