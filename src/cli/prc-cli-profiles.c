#include "prc-cli-commands.h"

#include "prc-profile-desk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PrcListProfile *profile;
  const char *name; /* NULL: forget it */
} Change;

static void
add_profile (JsonBuilder *builder, const PrcListProfile *profile)
{
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "name", profile->name);
  prc_cli_add_string (builder, "source", profile->source);
  prc_cli_add_string (builder, "encoding", profile->encoding);
  prc_cli_add_string (builder, "sheet", profile->sheet);
  prc_cli_add_string (builder, "key", profile->key);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (int i = 0; profile->headers[i] != NULL && profile->fields[i] != NULL; i++)
    prc_cli_add_string (builder, profile->headers[i], profile->fields[i]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *profiles)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < profiles->len; i++)
    add_profile (builder, g_ptr_array_index (profiles, i));
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GPtrArray *profiles)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      const PrcListProfile *profile = g_ptr_array_index (profiles, i);

      g_print ("%s  (%s%s%s)\n", profile->name, profile->source,
               profile->encoding != NULL ? ", " : "",
               profile->encoding != NULL ? profile->encoding : "");
      for (int j = 0; profile->headers[j] != NULL && profile->fields[j] != NULL; j++)
        g_print ("  %s = %s\n", profile->fields[j], profile->headers[j]);
    }
  if (profiles->len == 0)
    g_print ("%s\n", _ ("No list has been loaded yet."));
}

static PrcListProfile *
find (const GPtrArray *profiles, const char *name)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      PrcListProfile *profile = g_ptr_array_index (profiles, i);

      if (g_strcmp0 (profile->name, name) == 0)
        return profile;
    }
  return NULL;
}

static gboolean
on_change (PrcStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  return change->name != NULL
             ? prc_profile_desk_rename (store, change->profile, change->name, error)
             : prc_store_delete_profile (store, change->profile->id, error);
}

/* 'OLD=NEW'; 'OLD' alone forgets it. */
static PrcCliStatus
change_one (PrcStore *store, const GPtrArray *profiles, const char *words, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (words, "=", 2);
  Change change = { parts[0] != NULL ? find (profiles, parts[0]) : NULL,
                    parts[0] ? parts[1] : NULL };
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  if (change.profile == NULL || (change.name != NULL && *change.name == '\0') ||
      (change.name != NULL && find (profiles, change.name) != NULL))
    {
      prc_cli_say (_ ("There is no profile of that name, or there is one of the new name already. "
                      "Nothing was changed."));
      return PRC_CLI_FAILED;
    }
  /* Translators: a line of the history; %s is how a list is read, by its name */
  label = g_strdup_printf (change.name != NULL ? _ ("Renamed the profile %s")
                                               : _ ("Forgot the profile %s"),
                           change.profile->name);
  return prc_store_edit (store, label, on_change, &change, &error) ? PRC_CLI_DONE
                                                                   : prc_cli_fail (error, path);
}

PrcCliStatus
prc_cli_profiles (int argc, char **argv)
{
  gboolean json = FALSE;
  g_autofree char *rename_words = NULL, *forget = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { "rename", 0, 0, G_OPTION_ARG_STRING, &rename_words, NULL, NULL },
    { "forget", 0, 0, G_OPTION_ARG_STRING, &forget, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if ((rename_words != NULL && strchr (rename_words, '=') == NULL) ||
      (forget != NULL && strchr (forget, '=') != NULL))
    {
      prc_cli_say ("%s", _ ("It is --rename OLD=NEW or --forget NAME."));
      return PRC_CLI_USAGE;
    }
  const char *change = rename_words != NULL ? rename_words : forget;
  g_autoptr (PrcStore) store =
      prc_cli_open (words[0], change != NULL ? PRC_STORE_OPEN_WRITE : PRC_STORE_OPEN_READ);
  if (store == NULL)
    return PRC_CLI_FAILED;
  g_autoptr (GPtrArray) profiles = prc_store_load_profiles (store, &error);
  if (profiles == NULL)
    return prc_cli_fail (error, words[0]);
  if (change != NULL)
    return change_one (store, profiles, change, words[0]);
  if (json)
    print_json (profiles);
  else
    print_text (profiles);
  return PRC_CLI_DONE;
}
