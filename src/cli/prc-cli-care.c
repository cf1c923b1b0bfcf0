/* backup, verify, freeze, thaw: short commands on the file as a whole. */
#include "prc-cli-commands.h"

#include "prc-desk.h"
#include "prc-desk-order.h"

#include <glib/gi18n-lib.h>

PrcCliStatus
prc_cli_backup (int argc, char **argv)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;

  if (!prc_cli_parse (argc, argv, NULL, 2, 2, &words))
    return PRC_CLI_USAGE;
  g_autoptr (PrcStore) store = prc_cli_open (words[0], PRC_STORE_OPEN_READ);
  if (store == NULL)
    return PRC_CLI_FAILED;
  if (!prc_store_backup (store, words[1], &error))
    return prc_cli_fail (error, words[1]);
  return PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_verify (int argc, char **argv)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;

  if (!prc_cli_parse (argc, argv, NULL, 1, 1, &words))
    return PRC_CLI_USAGE;
  g_autoptr (PrcStore) store = prc_cli_open (words[0], PRC_STORE_OPEN_READ);
  if (store == NULL)
    return PRC_CLI_FAILED;
  if (!prc_store_verify (store, &error))
    return prc_cli_fail (error, words[0]);
  g_print (_ ("%s is sound.\n"), words[0]);
  return PRC_CLI_DONE;
}

typedef gboolean (*Change) (PrcStore *store, gint64 ceremony, GError **error);

static PrcCliStatus
change_freeze (Change change, int argc, char **argv)
{
  g_autofree char *ceremony_words = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_WRITE, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  return change (store, ceremony->id, &error) ? PRC_CLI_DONE : prc_cli_fail (error, words[0]);
}

PrcCliStatus
prc_cli_freeze (int argc, char **argv)
{
  return change_freeze (prc_desk_order_freeze, argc, argv);
}

PrcCliStatus
prc_cli_thaw (int argc, char **argv)
{
  return change_freeze (prc_desk_order_thaw, argc, argv);
}
