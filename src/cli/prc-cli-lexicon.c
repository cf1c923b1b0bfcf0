/* lexicon: confirmed readings of parts of names, kept over the seasons. */
#include "prc-cli-commands.h"

#include "prc-lexicon-file.h"
#include "prc-lexicon.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  char *file, *language, *native, *by, *out;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->file);
  g_free (options->language);
  g_free (options->native);
  g_free (options->by);
  g_free (options->out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* 'Is not a season' would be the wrong sentence here: the file's own message tells more. */
static PrcCliStatus
fail (const GError *error, const char *path)
{
  if (!g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON) &&
      !g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER))
    return prc_cli_fail (error, path);
  prc_cli_say ("%s", error->message);
  return PRC_CLI_FAILED;
}

static void
print_json (const GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      const PrcLexiconEntry *entry = g_ptr_array_index (entries, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "part", entry->part);
      prc_cli_add_string (builder, "language", entry->language);
      prc_cli_add_string (builder, "native", entry->native);
      prc_cli_add_string (builder, "respelling", entry->respelling);
      prc_cli_add_string (builder, "by", entry->by);
      json_builder_set_member_name (builder, "at");
      json_builder_add_int_value (builder, entry->at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static PrcCliStatus
list (const Options *options, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = prc_lexicon_file_load (options->file, &error);
  g_autofree char *text = NULL;

  if (entries == NULL)
    return fail (error, options->file);
  if (options->json)
    {
      print_json (entries);
      return PRC_CLI_DONE;
    }
  text = prc_lexicon_to_tsv (entries);
  if (options->out == NULL)
    g_print ("%s", text);
  else if (!g_file_set_contents_full (options->out, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                      &error))
    return prc_cli_fail (error, options->out);
  return PRC_CLI_DONE;
}

static PrcLexiconEntry *
make_entry (const Options *options, const char *part, const char *respelling)
{
  PrcLexiconEntry *entry = prc_lexicon_entry_new ();

  prc_set_string (&entry->part, part);
  prc_set_string (&entry->respelling, respelling);
  prc_set_string (&entry->language, options->language);
  prc_set_string (&entry->native, options->native);
  prc_set_string (&entry->by, options->by);
  return entry;
}

static PrcCliStatus
add (const Options *options, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_lexicon_entry_unref);
  PrcLexiconEntry *entry = make_entry (options, words[1], words[2]);

  g_ptr_array_add (entries, entry);
  entry->at = g_get_real_time () / G_USEC_PER_SEC;
  if (entry->part == NULL || entry->respelling == NULL)
    {
      prc_cli_say (_ ("A part of a name and how it is said are needed; one of them is empty."));
      return PRC_CLI_USAGE;
    }
  if (entry->by == NULL)
    prc_set_string (&entry->by, g_get_real_name ());
  return prc_lexicon_file_add (options->file, entries, &error) ? PRC_CLI_DONE
                                                               : fail (error, options->file);
}

static PrcCliStatus
take_out (const Options *options, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcLexiconEntry) like = make_entry (options, words[1], words[2]);
  guint removed = 0;

  if (like->part == NULL)
    {
      prc_cli_say (_ ("Say which part of a name is to be taken out."));
      return PRC_CLI_USAGE;
    }
  if (!prc_lexicon_file_remove (options->file, like, &removed, &error))
    return fail (error, options->file);
  if (removed > 0)
    return PRC_CLI_DONE;
  prc_cli_say (_ ("The lexicon has no '%s'. Nothing was changed."), words[1]);
  return PRC_CLI_FAILED;
}

static PrcCliStatus
read_table (const Options *options, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  guint row = 0;

  if (!g_file_get_contents (words[1], &text, NULL, &error))
    return prc_cli_fail (error, words[1]);
  entries = prc_lexicon_from_tsv (text, &row);
  if (entries == NULL)
    {
      prc_cli_say (_ ("%s, row %u: a table of UTF-8 text with tabs is needed, whose header names "
                      "part and respelling. Nothing was changed."),
                   words[1], row);
      return PRC_CLI_FAILED;
    }
  if (!prc_lexicon_file_add (options->file, entries, &error))
    return fail (error, options->file);
  prc_cli_say (ngettext ("%u reading was taken in.", "%u readings were taken in.", entries->len),
               entries->len);
  return PRC_CLI_DONE;
}

static const struct
{
  const char *name;
  guint least, most;
  PrcCliStatus (*run) (const Options *options, char **words);
} actions[] = {
  { "list", 1, 1, list },       { "export", 1, 1, list },       { "add", 3, 3, add },
  { "remove", 2, 3, take_out }, { "import", 2, 2, read_table },
};

PrcCliStatus
prc_cli_lexicon (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &options.file, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, NULL, NULL },
    { "native", 0, 0, G_OPTION_ARG_STRING, &options.native, NULL, NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.out, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 3, &words))
    return PRC_CLI_USAGE;
  if (options.file == NULL)
    options.file = prc_lexicon_file_dup_path ();
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, words[0]) && g_strv_length (words) >= actions[i].least &&
        g_strv_length (words) <= actions[i].most)
      return actions[i].run (&options, words);
  prc_cli_say (_ ("lexicon takes list, export, add PART RESPELLING, remove PART or import FILE."));
  return PRC_CLI_USAGE;
}
