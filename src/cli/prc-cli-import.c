#include "prc-cli-commands.h"
#include "prc-cli-wait.h"

#include "prc-cli-collect.h"
#include "prc-cli-report.h"
#include "prc-cli-voice.h"
#include "prc-import-job.h"
#include "prc-list-profiles.h"
#include "prc-lexicon-desk.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  gboolean dry_run, json, whole;
  char *encoding, *delimiter, *sheet, *key, *profile, *checkin, *ceremony;
  char **map, **leave_out, **accept, **take, **keep, **recordings, **photos;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->encoding);
  g_free (options->delimiter);
  g_free (options->sheet);
  g_free (options->key);
  g_free (options->checkin);
  g_free (options->ceremony);
  g_strfreev (options->recordings);
  g_strfreev (options->photos);
  g_strfreev (options->map);
  g_free (options->profile);
  g_strfreev (options->leave_out);
  g_strfreev (options->accept);
  g_strfreev (options->take);
  g_strfreev (options->keep);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* One load under way. */
typedef struct
{
  const PrcImportSource *source;
  PrcImportJob *job;
  GError *error;
} Load;

static void
run_load (GCancellable *cancellable, gpointer data)
{
  Load *load = data;

  load->job =
      prc_import_job_read (load->source, prc_cli_wait_progress, NULL, cancellable, &load->error);
}

/* 'FIELD=HEADER' pairs. FALSE, with a message, where one is not. */
static gboolean
parse_map (char **pairs, GHashTable *map)
{
  for (int i = 0; pairs != NULL && pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');
      g_autofree char *name = equals != NULL ? g_strndup (pairs[i], equals - pairs[i]) : NULL;
      PrcField field;

      if (name == NULL || !prc_field_from_name (name, &field))
        {
          prc_cli_say (_ ("'%s' is not FIELD=HEADER with a field we know."), pairs[i]);
          return FALSE;
        }
      g_hash_table_insert (map, g_strdup (equals + 1), GINT_TO_POINTER (field));
    }
  return TRUE;
}

/* 'comma', or the character itself. NULL where it is neither, or nothing was said. */
static const char *
find_delimiter (const char *word)
{
  static const char *const known[][2] = {
    { "comma", "," }, { "semicolon", ";" }, { "tab", "\t" },
    { "\\t", "\t" },  { "bar", "|" },       { "none", "\x1F" }
  };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (word, known[i][0]) == 0)
      return known[i][1];
  return word != NULL && g_utf8_strlen (word, -1) == 1 ? word : NULL;
}

static gboolean
is_listed (const char *name, char **paths)
{
  for (int i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *base = g_filename_display_basename (paths[i]);

      if (g_str_equal (base, name))
        return TRUE;
    }
  return FALSE;
}

/* 'FILE:ROW' pairs. FALSE, with a message, where one is not, or its file is none of @paths: the row
 * meant would come in all the same. */
static gboolean
parse_leave_out (char **pairs, char **paths, GHashTable *leave_out)
{
  for (int i = 0; pairs != NULL && pairs[i] != NULL; i++)
    {
      const char *colon = strrchr (pairs[i], ':');
      g_autofree char *path =
          colon != NULL ? g_strndup (pairs[i], (gsize) (colon - pairs[i])) : NULL;
      g_autofree char *name =
          path != NULL && *path != '\0' ? g_filename_display_basename (path) : NULL;
      guint64 row;

      if (name == NULL || !is_listed (name, paths) ||
          !g_ascii_string_to_unsigned (colon + 1, 10, 1, G_MAXINT, &row, NULL))
        {
          prc_cli_say (_ ("'%s' is not FILE:ROW of one of the lists."), pairs[i]);
          return FALSE;
        }
      g_hash_table_add (leave_out, g_strdup_printf ("%s:%" G_GUINT64_FORMAT, name, row));
    }
  return TRUE;
}

/* What is told of single changes and offers. */
typedef struct
{
  GHashTable *accept, *choices, *picks;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_hash_table_unref (wishes->accept);
  g_hash_table_unref (wishes->choices);
  g_hash_table_unref (wishes->picks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* 'ID', 'ID:FIELD', and 'ID:FIELD=SOURCE' where two lists disagree. */
static void
add_choices (Wishes *wishes, char **words, PrcImportChoice choice)
{
  for (int i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *equals = choice == PRC_IMPORT_TAKE ? strrchr (words[i], '=') : NULL;

      if (equals != NULL)
        g_hash_table_insert (wishes->picks, g_strndup (words[i], (gsize) (equals - words[i])),
                             g_strdup (equals + 1));
      else
        g_hash_table_insert (wishes->choices, g_strdup (words[i]), GINT_TO_POINTER (choice));
    }
}

/* 'CODE:ROW' stands for the only list's 'CODE:FILE:ROW'. */
static char *
complete_key (const char *word, char **paths)
{
  const char *colon = strchr (word, ':');
  guint64 row;

  if (colon == NULL || paths[0] == NULL || paths[1] != NULL || g_str_has_prefix (word, "person-") ||
      g_str_has_prefix (word, "award-") ||
      !g_ascii_string_to_unsigned (colon + 1, 10, 1, G_MAXINT, &row, NULL))
    return g_strdup (word);
  g_autofree char *base = g_filename_display_basename (paths[0]);
  return g_strdup_printf ("%.*s:%s:%s", (int) (colon - word), word, base, colon + 1);
}

static void
wishes_init (Wishes *wishes, const Options *options, char **paths)
{
  wishes->accept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  wishes->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  wishes->picks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (int i = 0; options->accept != NULL && options->accept[i] != NULL; i++)
    g_hash_table_add (wishes->accept, complete_key (options->accept[i], paths));
  add_choices (wishes, options->take, PRC_IMPORT_TAKE);
  add_choices (wishes, options->keep, PRC_IMPORT_KEEP);
}

/* Something was accepted that nobody offers: the call means another list, or another season. */
static gboolean
check_accepted (const PrcImport *import, const Wishes *wishes)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, wishes->accept);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (prc_import_is_offered (import, key))
        continue;
      prc_cli_say (_ ("'%s' is not offered, so nothing was changed. --dry-run lists the offers."),
                   (const char *) key);
      return FALSE;
    }
  return TRUE;
}

static PrcCliStatus
finish (PrcStore *store, PrcImportJob *job, const Options *options, const char *path)
{
  gboolean errors = prc_import_has_errors (job->import);
  g_autoptr (GError) error = NULL;

  if (!errors && !options->dry_run)
    {
      g_autoptr (PrcVoice) voice = prc_cli_voice_new ();
      g_autoptr (PrcLexicon) lexicon = prc_lexicon_desk_load (&error);

      if (error != NULL)
        prc_cli_say ("%s", error->message);
      g_clear_error (&error);
      if (!prc_import_job_prepare (job, voice, lexicon, NULL, &error) ||
          !prc_import_job_store (job, store, NULL, &error))
        return prc_cli_fail (error, path);
    }
  if (options->json)
    prc_cli_print_json (prc_cli_make_import_report (job));
  else
    prc_cli_print_import (job, options->dry_run);
  if (errors)
    {
      prc_cli_say (_ ("Nothing was changed. Put right what is wrong in the list, or set the row "
                      "aside with --leave-out FILE:ROW."));
      return PRC_CLI_FAILED;
    }
  return prc_problems_worst (job->import->problems) < PRC_SEVERITY_INFO ? PRC_CLI_ATTENTION
                                                                        : PRC_CLI_DONE;
}

static PrcCliStatus
import_lists (const Options *options, char **words)
{
  g_autoptr (GHashTable) map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) leave_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  PrcField key = PRC_FIELD_NONE;
  const char *delimiter = find_delimiter (options->delimiter);

  if (!parse_map (options->map, map))
    return PRC_CLI_USAGE;
  if (options->key != NULL && !prc_field_from_name (options->key, &key))
    {
      prc_cli_say (_ ("There is no field '%s'."), options->key);
      return PRC_CLI_USAGE;
    }
  if (options->delimiter != NULL && delimiter == NULL)
    {
      prc_cli_say (
          _ ("'%s' can't part the columns of a list. Say comma, semicolon, tab, bar, none, or "
             "one character."),
          options->delimiter);
      return PRC_CLI_USAGE;
    }
  if (!parse_leave_out (options->leave_out, words + 1, leave_out))
    return PRC_CLI_USAGE;
  g_auto (Wishes) wishes = { NULL };
  wishes_init (&wishes, options, words + 1);

  g_autoptr (PrcStore) store =
      prc_cli_open (words[0], options->dry_run ? PRC_STORE_OPEN_READ : PRC_STORE_OPEN_WRITE);
  if (store == NULL)
    return PRC_CLI_FAILED;
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  g_autoptr (PrcImportMemory) memory =
      season != NULL ? prc_import_memory_load (store, &error) : NULL;
  if (memory == NULL)
    return prc_cli_fail (error, words[0]);
  if (options->profile != NULL &&
      prc_list_profiles_find (memory->profiles, options->profile) == NULL)
    {
      prc_cli_say (_ ("The season knows no profile '%s'."), options->profile);
      return PRC_CLI_USAGE;
    }

  const PrcDecoderOptions decoder = { .encoding = options->encoding,
                                      .sheet = options->sheet,
                                      .delimiter = delimiter };
  const PrcImportOptions import = { .sheet = options->sheet,
                                    .map = map,
                                    .key = key,
                                    .leave_out = leave_out,
                                    .profile = options->profile,
                                    .whole_lists = options->whole,
                                    .accept = wishes.accept,
                                    .choices = wishes.choices,
                                    .picks = wishes.picks };
  const PrcImportSource source = { season, (const char *const *) words + 1, &decoder, &import,
                                   memory };
  Load load = { .source = &source };
  prc_cli_wait_for (run_load, &load);
  g_autoptr (PrcImportJob) job = load.job;
  error = load.error;
  if (job == NULL)
    return prc_cli_fail (error, words[1]);
  return check_accepted (job->import, &wishes) ? finish (store, job, options, words[0])
                                               : PRC_CLI_USAGE;
}

/* Lists, or what others collected: two things, and two lines of the history. */
static PrcCliStatus
import_words (const Options *options, char **words)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();
  guint n_lists = g_strv_length (words) - 1;

  for (guint i = 0; options->recordings != NULL && options->recordings[i] != NULL; i++)
    g_ptr_array_add (folders, options->recordings[i]);
  for (guint i = 0; options->photos != NULL && options->photos[i] != NULL; i++)
    g_ptr_array_add (folders, options->photos[i]);
  const PrcCliCollect collect = { words[0],          folders,          options->checkin,
                                  options->ceremony, options->dry_run, options->json };
  if (folders->len == 0 && options->checkin == NULL && n_lists > 0)
    return import_lists (options, words);
  if (n_lists == 0 && (folders->len > 0 || options->checkin != NULL))
    return prc_cli_collect (&collect);
  prc_cli_say (_ ("Say either lists, or folders of recordings and photographs or a list of who has "
                  "checked in."));
  return PRC_CLI_USAGE;
}

PrcCliStatus
prc_cli_import (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &options.encoding, NULL, NULL },
    { "delimiter", 0, 0, G_OPTION_ARG_STRING, &options.delimiter, NULL, NULL },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet, NULL, NULL },
    { "key", 0, 0, G_OPTION_ARG_STRING, &options.key, NULL, NULL },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.map, NULL, NULL },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &options.profile, NULL, NULL },
    { "whole", 0, 0, G_OPTION_ARG_NONE, &options.whole, NULL, NULL },
    { "accept", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.accept, NULL, NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.take, NULL, NULL },
    { "keep", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.keep, NULL, NULL },
    { "recordings", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.recordings, NULL, NULL },
    { "photos", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.photos, NULL, NULL },
    { "checkin", 0, 0, G_OPTION_ARG_FILENAME, &options.checkin, NULL, NULL },
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &options.ceremony, NULL, NULL },
    { "leave-out", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.leave_out, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, -1, &words))
    return PRC_CLI_USAGE;
  return import_words (&options, words);
}
