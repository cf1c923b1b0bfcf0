#include "prc-cli-commands.h"

#include "prc-desk.h"

#include <glib/gi18n-lib.h>

PrcCliStatus
prc_cli_new (int argc, char **argv)
{
  g_autofree char *template_name = NULL, *title = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_STRING, &template_name, NULL, NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (template_name != NULL && !g_strv_contains (prc_desk_get_templates (), template_name))
    {
      g_autofree char *all = g_strjoinv (", ", (char **) prc_desk_get_templates ());

      prc_cli_say (_ ("There is no template '%s'. These are: %s."), template_name, all);
      return PRC_CLI_USAGE;
    }
  g_autoptr (PrcStore) store =
      prc_desk_create (words[0], template_name != NULL ? template_name : "blank", title, &error);
  return store != NULL ? PRC_CLI_DONE : prc_cli_fail (error, words[0]);
}
