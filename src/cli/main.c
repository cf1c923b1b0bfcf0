/* procession-cli: the work of Procession without a screen. */
#include "prc-cli.h"

#include "prc-config.h"
#include "prc-locale.h"

#include <glib/gi18n-lib.h>

int
main (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : "help";

  prc_locale_init ();
  /* of say it is the language of the names */
  if (!g_str_equal (name, "say"))
    prc_locale_prefer (prc_cli_find_language (argc, argv));
  if (g_str_equal (name, "--version"))
    {
      g_print ("procession-cli %s\n", PRC_VERSION);
      return PRC_CLI_DONE;
    }
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    name = "help";
  const PrcCliCommand *command = prc_cli_find (name);
  if (command == NULL)
    {
      prc_cli_say (_ ("There is no command '%s'. 'procession-cli help' lists them."), name);
      return PRC_CLI_USAGE;
    }
  return (int) command->run (MAX (argc - 1, 1), argc > 1 ? argv + 1 : argv);
}
