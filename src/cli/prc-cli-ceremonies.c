#include "prc-cli-commands.h"

#include "prc-ceremony-desk.h"
#include "prc-desk-order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *add, *rename, *date, *time, *capacity, *move, *ceremony;
  char **rules;
  gboolean remove, json;
} Words;

typedef struct
{
  const Words *words;
  const PrcSeason *season;
  const PrcCeremony *ceremony; /* the chosen one */
  const PrcGraduand *graduand; /* to be moved; NULL: nobody */
  const PrcCeremony *to;
} Change;

/* --- the edit --------------------------------------------------------------------------------- */

static const char *
get_language (const PrcCeremony *ceremony)
{
  return ceremony->languages[0] != NULL ? ceremony->languages[0] : "en";
}

static gboolean
change_ceremony (PrcStore *store, const Change *change, GError **error)
{
  const Words *words = change->words;
  g_autoptr (PrcCeremony) copy = prc_ceremony_copy (change->ceremony);

  if (words->rename != NULL)
    {
      PrcText *title = prc_text_with (copy->title, get_language (copy), words->rename);

      prc_text_unref (copy->title);
      copy->title = title;
    }
  if (words->date != NULL)
    prc_set_string (&copy->date, words->date);
  if (words->time != NULL)
    prc_set_string (&copy->time, words->time);
  if (words->capacity != NULL)
    copy->capacity = (int) CLAMP (g_ascii_strtoll (words->capacity, NULL, 10), 0, G_MAXINT);
  if (words->rules != NULL)
    g_ptr_array_set_size (copy->rules, 0);
  for (guint i = 0; words->rules != NULL && words->rules[i] != NULL; i++)
    if (*words->rules[i] != '\0')
      g_ptr_array_add (copy->rules, prc_ceremony_desk_parse_rule (words->rules[i]));
  return prc_ceremony_equal (copy, change->ceremony) ||
         prc_store_put_ceremony (store, copy, error) > 0;
}

static gboolean
edit (PrcStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  if (change->words->add != NULL)
    return prc_ceremony_desk_copy (store, change->season, change->ceremony->id, change->words->add,
                                   error) > 0;
  if (change->words->remove)
    return prc_store_delete_ceremony (store, change->ceremony->id, error);
  if (change->graduand != NULL)
    return prc_ceremony_desk_move (store, change->graduand, change->to != NULL ? change->to->id : 0,
                                   error);
  return change_ceremony (store, change, error);
}

static const char *
get_label (const Change *change)
{
  if (change->words->add != NULL)
    return _ ("Added a ceremony");
  if (change->words->remove)
    return _ ("Took out a ceremony");
  return change->graduand != NULL ? _ ("Moved somebody to another ceremony")
                                  : _ ("Changed the ceremony");
}

/* --- the words -------------------------------------------------------------------------------- */

/* 'ID=CEREMONY'; 'ID=' leaves it to the rules. */
static gboolean
read_move (Change *change)
{
  const char *equals = strchr (change->words->move, '=');
  g_autofree char *id =
      equals != NULL ? g_strndup (change->words->move, (gsize) (equals - change->words->move))
                     : NULL;

  if (equals == NULL)
    {
      prc_cli_say (_ ("Write who goes where as ID=CEREMONY, and ID= where the rules decide."));
      return FALSE;
    }
  change->graduand = prc_season_find_graduand_id (change->season, id);
  if (change->graduand == NULL)
    {
      prc_cli_say (_ ("There is nobody with the number %s in the season."), id);
      return FALSE;
    }
  change->to = equals[1] != '\0' ? prc_season_choose_ceremony (change->season, equals + 1) : NULL;
  if (equals[1] == '\0' || change->to != NULL)
    return TRUE;
  prc_cli_say (_ ("There is no ceremony “%s” in the season."), equals + 1);
  return FALSE;
}

static gboolean
check_words (const Words *words)
{
  for (guint i = 0; words->rules != NULL && words->rules[i] != NULL; i++)
    {
      g_autoptr (PrcSelectionRule) rule =
          *words->rules[i] != '\0' ? prc_ceremony_desk_parse_rule (words->rules[i]) : NULL;

      if (rule != NULL || *words->rules[i] == '\0')
        continue;
      prc_cli_say (_ ("“%s” is no rule. Write one as faculty=Medicine; institution, faculty, "
                      "school, award, subject and level can be asked for."),
                   words->rules[i]);
      return FALSE;
    }
  if (words->date != NULL && *words->date != '\0')
    {
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
      g_autofree char *moment = g_strconcat (words->date, "T00:00:00Z", NULL);
      g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, utc);

      if (day == NULL || strlen (words->date) != 10)
        {
          prc_cli_say (_ ("“%s” is no date. Write it as 2026-07-16."), words->date);
          return FALSE;
        }
    }
  return TRUE;
}

/* --- the list --------------------------------------------------------------------------------- */

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_ceremony (JsonBuilder *builder, const PrcSeason *season, const PrcCeremony *ceremony,
              gboolean json)
{
  const char *title = prc_text_get (ceremony->title, get_language (ceremony));
  guint people = prc_ceremony_desk_count (season, ceremony->id);
  guint room = prc_ceremony_desk_get_room (season, ceremony);

  if (!json)
    g_print ("%3" G_GINT64_FORMAT "  %-10s %-5s  %s  %u/%s%.0u\n", ceremony->id,
             ceremony->date != NULL ? ceremony->date : "-",
             ceremony->time != NULL ? ceremony->time : "-", title != NULL ? title : "", people,
             room > 0 ? "" : "-", room);
  json_builder_begin_object (builder);
  add_int (builder, "id", ceremony->id);
  prc_cli_add_string (builder, "title", title);
  prc_cli_add_string (builder, "date", ceremony->date);
  prc_cli_add_string (builder, "time", ceremony->time);
  add_int (builder, "people", people);
  add_int (builder, "room", room);
  json_builder_set_member_name (builder, "rules");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ceremony->rules->len; i++)
    {
      g_autofree char *rule = prc_ceremony_desk_dup_rule (g_ptr_array_index (ceremony->rules, i));

      json_builder_add_string_value (builder, rule);
      if (!json)
        g_print ("     %s\n", rule);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static PrcCliStatus
print_list (const PrcSeason *season, gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < season->ceremonies->len; i++)
    add_ceremony (builder, season, g_ptr_array_index (season->ceremonies, i), json);
  json_builder_end_array (builder);
  if (json)
    prc_cli_print_json (json_builder_get_root (builder));
  return PRC_CLI_DONE;
}

/* --- the command ------------------------------------------------------------------------------ */

static PrcCliStatus
run (PrcStore *store, Change *change)
{
  const Words *words = change->words;
  g_autoptr (GError) error = NULL;

  if (words->move != NULL && !read_move (change))
    return PRC_CLI_FAILED;
  if (words->move == NULL)
    {
      change->ceremony = words->ceremony == NULL && words->add != NULL
                             ? g_ptr_array_index (change->season->ceremonies, 0)
                             : prc_season_choose_ceremony (change->season, words->ceremony);
      if (change->ceremony == NULL)
        {
          prc_cli_say (_ ("Which ceremony? Name it with --ceremony, by its number or its title."));
          return PRC_CLI_USAGE;
        }
      if (words->remove && change->season->ceremonies->len == 1)
        {
          prc_cli_say (_ ("This is the season's only ceremony. It was left as it is."));
          return PRC_CLI_FAILED;
        }
    }
  return prc_desk_order_edit (store, get_label (change), edit, change, &error)
             ? PRC_CLI_DONE
             : prc_cli_fail (error, prc_store_get_path (store));
}

static void
words_clear (Words *words)
{
  g_free (words->add);
  g_free (words->rename);
  g_free (words->date);
  g_free (words->time);
  g_free (words->capacity);
  g_free (words->move);
  g_free (words->ceremony);
  g_strfreev (words->rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

PrcCliStatus
prc_cli_ceremonies (int argc, char **argv)
{
  g_auto (Words) told = { 0 };
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &told.ceremony, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &told.json, NULL, NULL },
    { "add", 0, 0, G_OPTION_ARG_STRING, &told.add, NULL, NULL },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &told.remove, NULL, NULL },
    { "rename", 0, 0, G_OPTION_ARG_STRING, &told.rename, NULL, NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &told.date, NULL, NULL },
    { "time", 0, 0, G_OPTION_ARG_STRING, &told.time, NULL, NULL },
    { "capacity", 0, 0, G_OPTION_ARG_STRING, &told.capacity, NULL, NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &told.rules, NULL, NULL },
    { "move", 0, 0, G_OPTION_ARG_STRING, &told.move, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words) || !check_words (&told))
    return PRC_CLI_USAGE;
  gboolean writes = told.add != NULL || told.remove || told.rename != NULL || told.date != NULL ||
                    told.time != NULL || told.capacity != NULL || told.rules != NULL ||
                    told.move != NULL;
  store = prc_cli_open (words[0], writes ? PRC_STORE_OPEN_WRITE : PRC_STORE_OPEN_READ);
  season = store != NULL ? prc_store_load (store, &error) : NULL;
  if (store == NULL)
    return PRC_CLI_FAILED;
  if (season == NULL)
    return prc_cli_fail (error, words[0]);
  return writes ? run (store, &(Change){ &told, season, NULL, NULL, NULL })
                : print_list (season, told.json);
}
