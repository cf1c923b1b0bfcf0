#include "prc-cli-commands.h"

#include "prc-enum.h"
#include "prc-aside.h"
#include "prc-press-desk.h"

#include <glib/gi18n-lib.h>

static const char *
get_id (const PrcSeason *season, gint64 graduand)
{
  const PrcGraduand *found = prc_season_find_graduand (season, graduand);

  return found != NULL ? prc_graduand_get_id (found) : NULL;
}

static const char *const kinds[] = { "added", "corrected", "gone" };

static void
print_json (const GPtrArray *errata, const PrcSeason *season)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < errata->len; i++)
    {
      const PrcErratum *erratum = g_ptr_array_index (errata, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "kind", kinds[erratum->kind]);
      prc_cli_add_string (builder, "id", get_id (season, erratum->graduand));
      json_builder_set_member_name (builder, "page");
      if (erratum->page > 0)
        json_builder_add_int_value (builder, erratum->page);
      else
        json_builder_add_null_value (builder);
      prc_cli_add_string (builder, "old", erratum->old_text);
      prc_cli_add_string (builder, "new", erratum->new_text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GPtrArray *errata)
{
  for (guint i = 0; i < errata->len; i++)
    {
      const PrcErratum *erratum = g_ptr_array_index (errata, i);

      if (erratum->page > 0)
        g_print (_ ("page %d: "), erratum->page);
      switch (erratum->kind)
        {
        case PRC_ERRATUM_ADDED:
          g_print (_ ("add “%s”\n"), erratum->new_text);
          break;
        case PRC_ERRATUM_CORRECTED:
          g_print (_ ("for “%s” read “%s”\n"), erratum->old_text, erratum->new_text);
          break;
        case PRC_ERRATUM_GONE:
          g_print (_ ("“%s” is no longer in it\n"), erratum->old_text);
          break;
        }
    }
  if (errata->len == 0)
    g_print ("%s\n", _ ("Nothing has changed since."));
}

/* Whoever sends it despite what stands says why: that is kept with the season. */
static gboolean
settle_obstacles (PrcStore *store, const PrcSeason *season, gint64 ceremony, const char *reason,
                  GError **error)
{
  g_autoptr (GPtrArray) obstacles = prc_press_desk_find_obstacles (store, season, ceremony, error);

  if (obstacles == NULL || obstacles->len == 0)
    return obstacles != NULL;
  if (reason != NULL)
    return prc_aside_put (store, obstacles, reason, error);
  for (guint i = 0; i < obstacles->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (obstacles, i);

      prc_cli_say ("%s [%s]", problem->message, problem->code);
    }
  prc_cli_say (ngettext ("It goes to press with %u thing that nobody has put aside: --despite "
                         "REASON keeps why.",
                         "It goes to press with %u things that nobody has put aside: --despite "
                         "REASON keeps why.",
                         obstacles->len),
               obstacles->len);
  return TRUE;
}

PrcCliStatus
prc_cli_press (int argc, char **argv)
{
  gboolean json = FALSE, sent = FALSE;
  g_autofree char *ceremony_words = NULL, *reason = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  int kind;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "sent", 0, 0, G_OPTION_ARG_NONE, &sent, NULL, NULL },
    { "despite", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 2, 2, &words))
    return PRC_CLI_USAGE;
  if (reason != NULL && (!sent || reason[strspn (reason, " ")] == '\0'))
    {
      prc_cli_say (_ ("--despite wants a reason, and --sent beside it."));
      return PRC_CLI_USAGE;
    }
  if (!prc_enum_from_nick (PRC_TYPE_PRESS_KIND, words[1], &kind))
    {
      prc_cli_say (_ ("'%s' is neither booklet nor cards."), words[1]);
      return PRC_CLI_USAGE;
    }
  if (!prc_cli_load (words[0], sent ? PRC_STORE_OPEN_WRITE : PRC_STORE_OPEN_READ, ceremony_words,
                     &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  if (sent && kind == PRC_PRESS_BOOKLET &&
      !settle_obstacles (store, season, ceremony->id, reason, &error))
    return prc_cli_fail (error, words[0]);
  if (sent)
    return prc_press_desk_send (store, season, ceremony->id, (PrcPressKind) kind, &error)
               ? PRC_CLI_DONE
               : prc_cli_fail (error, words[0]);
  g_autoptr (GPtrArray) errata =
      prc_press_desk_find_errata (store, season, ceremony->id, (PrcPressKind) kind, &error);
  if (errata == NULL && error != NULL)
    return prc_cli_fail (error, words[0]);
  if (errata == NULL)
    {
      prc_cli_say (_ ("Nothing of this was sent to press yet: press FILE %s --sent says that it "
                      "was."),
                   words[1]);
      return PRC_CLI_FAILED;
    }
  if (json)
    print_json (errata, season);
  else
    print_text (errata);
  return errata->len > 0 ? PRC_CLI_ATTENTION : PRC_CLI_DONE;
}
