#include "prc-cli-commands.h"

#include "prc-aside.h"
#include "prc-check.h"
#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-enum.h"
#include "prc-load-problems.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean json, aside, lists;
  char *ceremony, *put_aside, *reason, *restore;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->ceremony);
  g_free (options->put_aside);
  g_free (options->reason);
  g_free (options->restore);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* @waivers: NULL where those put aside are not shown. */
static void
add_problem (JsonBuilder *builder, const PrcProblem *problem, const GPtrArray *waivers,
             gboolean places)
{
  const PrcWaiver *waiver = prc_waivers_find (waivers, problem);

  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "severity",
                      prc_enum_to_nick (PRC_TYPE_SEVERITY, (int) problem->severity));
  prc_cli_add_string (builder, "code", problem->code);
  prc_cli_add_string (builder, "graduand", problem->graduand);
  prc_cli_add_string (builder, "message", problem->message);
  if (places)
    {
      prc_cli_add_string (builder, "file", problem->file);
      json_builder_set_member_name (builder, "row");
      if (problem->row > 0)
        json_builder_add_int_value (builder, problem->row);
      else
        json_builder_add_null_value (builder);
    }
  if (waivers != NULL)
    prc_cli_add_string (builder, "aside", waiver != NULL ? waiver->reason : NULL);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *problems, const GPtrArray *waivers, gboolean places)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    add_problem (builder, g_ptr_array_index (problems, i), waivers, places);
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GPtrArray *problems, const GPtrArray *waivers)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);
      const PrcWaiver *waiver = prc_waivers_find (waivers, problem);

      g_print ("%-8s %s", prc_enum_to_nick (PRC_TYPE_SEVERITY, (int) problem->severity),
               problem->message);
      g_print (problem->graduand != NULL ? " [%s, %s]" : " [%s]", problem->code, problem->graduand);
      if (waiver != NULL)
        g_print (_ (" (put aside: %s)"), waiver->reason);
      g_print ("\n");
    }
  if (problems->len == 0)
    g_print ("%s\n", _ ("Nothing to look at."));
}

/* Those that 'CODE' or 'CODE:ID' means. */
static GPtrArray *
choose (const GPtrArray *problems, const char *words)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  g_auto (GStrv) parts = g_strsplit (words, ":", 2);

  for (guint i = 0; parts[0] != NULL && i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      if (g_strcmp0 (problem->code, parts[0]) == 0 &&
          (parts[1] == NULL || g_strcmp0 (problem->graduand, parts[1]) == 0))
        g_ptr_array_add (chosen, prc_problem_ref (problem));
    }
  return chosen;
}

/* Puts aside or takes up again. */
static PrcCliStatus
move (PrcStore *store, const GPtrArray *problems, const Options *options, const char *path)
{
  const char *words = options->put_aside != NULL ? options->put_aside : options->restore;
  g_autoptr (GPtrArray) chosen = choose (problems, words);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (chosen->len == 0)
    {
      prc_cli_say (_ ("Nothing here is called '%s', so nothing was changed."), words);
      return PRC_CLI_FAILED;
    }
  done = options->put_aside != NULL ? prc_aside_put (store, chosen, options->reason, &error)
                                    : prc_aside_restore (store, chosen, &error);
  return done ? PRC_CLI_DONE : prc_cli_fail (error, path);
}

/* The season's own checks, and what the lists noticed that still holds: as the window shows both.
 * What was put in order by itself is nothing to look at, unless @all. */
static GPtrArray *
find_problems (PrcStore *store, const PrcSeason *season, const PrcCeremony *ceremony, gboolean all,
               GError **error)
{
  g_autoptr (GPtrArray) problems = prc_desk_check (store, season, ceremony->id, error);
  g_autoptr (GPtrArray) loads = problems != NULL ? prc_store_load_loads (store, error) : NULL;
  g_autoptr (GPtrArray) listed =
      loads != NULL ? prc_load_problems_list (loads, season, problems) : NULL;

  if (listed == NULL)
    return NULL;
  for (guint i = 0; i < listed->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (listed, i);

      if (all || problem->severity != PRC_SEVERITY_INFO)
        g_ptr_array_add (problems, prc_problem_ref (problem));
    }
  prc_check_sort (problems);
  return g_steal_pointer (&problems);
}

static PrcCliStatus
check (const Options *options, const char *path)
{
  gboolean moves = options->put_aside != NULL || options->restore != NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;

  if (!prc_cli_load (path, moves ? PRC_STORE_OPEN_WRITE : PRC_STORE_OPEN_READ, options->ceremony,
                     &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (GPtrArray) problems = find_problems (store, season, ceremony, options->lists, &error);
  g_autoptr (GPtrArray) waivers = problems ? prc_store_load_waivers (store, &error) : NULL;
  if (waivers == NULL)
    return prc_cli_fail (error, path);
  if (moves)
    return move (store, problems, options, path);
  g_autoptr (GPtrArray) standing = prc_waivers_apply (waivers, problems, NULL);
  const GPtrArray *shown = options->aside ? problems : standing;
  if (options->json)
    print_json (shown, options->aside ? waivers : NULL, options->lists);
  else
    print_text (shown, waivers);
  return prc_problems_worst (standing) < PRC_SEVERITY_INFO ? PRC_CLI_ATTENTION : PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_check (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &options.ceremony, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { "lists", 0, 0, G_OPTION_ARG_NONE, &options.lists, NULL, NULL },
    { "aside", 0, 0, G_OPTION_ARG_NONE, &options.aside, NULL, NULL },
    { "put-aside", 0, 0, G_OPTION_ARG_STRING, &options.put_aside, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, NULL, NULL },
    { "restore", 0, 0, G_OPTION_ARG_STRING, &options.restore, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if ((options.put_aside != NULL) != (options.reason != NULL && *options.reason != '\0') ||
      (options.put_aside != NULL && options.restore != NULL))
    {
      prc_cli_say ("%s", _ ("What is put aside wants a reason: --put-aside CODE --reason TEXT."));
      return PRC_CLI_USAGE;
    }
  return check (&options, words[0]);
}
