/* backup, verify: short commands on the file as a whole. */
#include "prc-cli-commands.h"

#include "prc-desk.h"

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
