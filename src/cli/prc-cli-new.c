#include "prc-cli-commands.h"

#include "prc-ceremony-desk.h"
#include "prc-desk.h"

#include <glib/gi18n-lib.h>

static PrcCliStatus
create_from (const char *path, const char *from, const char *title, const char *carry)
{
  static const struct
  {
    const char *word;
    PrcCarry carry;
  } words[] = { { "nobody", PRC_CARRY_NOBODY },
                { "absent", PRC_CARRY_ABSENT },
                { "all", PRC_CARRY_ALL } };
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (carry == NULL || g_str_equal (words[i].word, carry))
      {
        store = prc_ceremony_desk_create_from (path, from, title, words[i].carry, &error);
        return store != NULL ? PRC_CLI_DONE : prc_cli_fail (error, path);
      }
  prc_cli_say (_ ("“%s” is nobody to carry over. These are: nobody, absent, all."), carry);
  return PRC_CLI_USAGE;
}

PrcCliStatus
prc_cli_new (int argc, char **argv)
{
  g_autofree char *template_name = NULL, *title = NULL, *from = NULL, *carry = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_STRING, &template_name, NULL, NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, NULL, NULL },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, NULL, NULL },
    { "carry", 0, 0, G_OPTION_ARG_STRING, &carry, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (from != NULL)
    return create_from (words[0], from, title, carry);
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
