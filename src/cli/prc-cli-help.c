#include "prc-cli-commands.h"

#include <glib/gi18n-lib.h>

static void
print_all (void)
{
  g_print (_ ("Usage: procession-cli COMMAND …\n\n"));
  for (int i = 0; prc_cli_commands[i].name != NULL; i++)
    g_print ("  %-9s %s\n", prc_cli_commands[i].name, _ (prc_cli_commands[i].summary));
  g_print (_ ("\nWhere a season has several ceremonies: --ceremony ID|TITLE. Titles and "
              "messages in another language: --lang TAG. Exit status: 0 done; "
              "1 could not be done, nothing was changed; 2 the call's words are wrong; 3 done, but "
              "something wants attention.\n"));
}

PrcCliStatus
prc_cli_help (int argc, char **argv)
{
  g_auto (GStrv) words = NULL;

  if (!prc_cli_parse (argc, argv, NULL, 0, 1, &words))
    return PRC_CLI_USAGE;
  if (words[0] == NULL)
    {
      print_all ();
      return PRC_CLI_DONE;
    }
  const PrcCliCommand *command = prc_cli_find (words[0]);
  if (command == NULL)
    {
      prc_cli_say (_ ("There is no command '%s'. 'procession-cli help' lists them."), words[0]);
      return PRC_CLI_USAGE;
    }
  g_print (_ ("Usage: procession-cli %s %s\n"), command->name, command->synopsis);
  g_print ("\n%s.\n", _ (command->summary));
  if (command->details != NULL)
    g_print ("\n%s\n", _ (command->details));
  return PRC_CLI_DONE;
}
