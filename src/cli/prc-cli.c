#include "prc-cli.h"

#include "prc-sentence.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

const PrcCliCommand *
prc_cli_find (const char *name)
{
  for (int i = 0; prc_cli_commands[i].name != NULL; i++)
    if (g_strcmp0 (prc_cli_commands[i].name, name) == 0)
      return &prc_cli_commands[i];
  return NULL;
}

static gboolean
say_usage (const char *word, const char *what)
{
  const PrcCliCommand *command = prc_cli_find (word);

  if (command == NULL) /* '--help', and a call without words */
    command = prc_cli_find ("help");
  if (what != NULL)
    prc_cli_say ("%s: %s", command->name, what);
  g_printerr (_ ("Usage: procession-cli %s %s\n"), command->name, command->synopsis);
  return FALSE;
}

static gboolean
has_language (const GOptionEntry *entries)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    if (g_str_equal (entries->long_name, "lang"))
      return TRUE;
  return FALSE;
}

const char *
prc_cli_find_language (int argc, char **argv)
{
  for (int i = 0; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_has_prefix (argv[i], "--lang="))
        return argv[i] + strlen ("--lang=");
      if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
        return argv[i + 1];
    }
  return NULL;
}

gboolean
prc_cli_parse (int argc, char **argv, const GOptionEntry *entries, int least, int most,
               GStrv *words)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, (gsize) argc + 1);
  g_autofree char *unused = NULL; /* main has set the language of the messages by it */
  const GOptionEntry language[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING, &unused, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!has_language (entries))
    g_option_context_add_main_entries (context, language, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    return say_usage (argv[0], error->message);
  int n_words = (int) g_strv_length (arguments) - 1;
  if (n_words < least || (most >= 0 && n_words > most))
    return say_usage (argv[0], NULL);
  /* A '--' that ended the options is no word. */
  char **from = arguments + 1;
  if (n_words > 0 && strcmp (*from, "--") == 0)
    from++;
  *words = g_strdupv (from);
  return TRUE;
}

void
prc_cli_say (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("procession-cli: %s\n", text);
}

PrcCliStatus
prc_cli_fail (const GError *error, const char *path)
{
  g_autofree char *sentence = prc_sentence_for_error (error, path);

  prc_cli_say ("%s", sentence);
  return PRC_CLI_FAILED;
}

PrcStore *
prc_cli_open (const char *path, PrcStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_open (path, mode, &error);

  if (store == NULL)
    prc_cli_fail (error, path);
  return store;
}

static void
say_which_ceremony (const PrcSeason *season, const char *words)
{
  if (words != NULL)
    prc_cli_say (_ ("There is no ceremony '%s' here. These are:"), words);
  else
    prc_cli_say (_ ("There are several ceremonies; say which with --ceremony:"));
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);
      const char *title = prc_text_get (ceremony->title, NULL);

      g_printerr ("  %" G_GINT64_FORMAT "  %s\n", ceremony->id, title != NULL ? title : "");
    }
}

gboolean
prc_cli_load (const char *path, PrcStoreMode mode, const char *ceremony_words, PrcStore **store,
              PrcSeason **season, const PrcCeremony **ceremony)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) opened = prc_cli_open (path, mode);

  if (opened == NULL)
    return FALSE;
  g_autoptr (PrcSeason) loaded = prc_store_load (opened, &error);
  if (loaded == NULL)
    {
      prc_cli_fail (error, path);
      return FALSE;
    }
  const PrcCeremony *chosen = prc_season_choose_ceremony (loaded, ceremony_words);
  if (chosen == NULL)
    {
      say_which_ceremony (loaded, ceremony_words);
      return FALSE;
    }
  *store = g_steal_pointer (&opened);
  *season = g_steal_pointer (&loaded);
  *ceremony = chosen;
  return TRUE;
}

const char *
prc_cli_language (const char *told, const PrcCeremony *ceremony)
{
  return told != NULL ? told : ceremony->languages[0];
}

static char *
to_json (JsonNode *node, gboolean pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, pretty);
  json_node_unref (node);
  return json_generator_to_data (generator, NULL);
}

void
prc_cli_print_json (JsonNode *node)
{
  g_autofree char *text = to_json (node, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
prc_cli_print_json_line (JsonNode *node)
{
  g_autofree char *text = to_json (node, FALSE);
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  fwrite (line, 1, strlen (line), stdout);
  fflush (stdout);
}

void
prc_cli_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}
