#include "prc-template.h"

#include "prc-enum.h"

#include <string.h>

G_DEFINE_QUARK (prc_template_error, prc_template_error)

/* What is being read, and into what. */
typedef struct
{
  GKeyFile *file;
  PrcSeason *season;
  PrcCeremony *ceremony;
  char *language;    /* of texts whose key names none */
  GHashTable *codes; /* institution code to PrcInstitution */
  GHashTable *crests;
} Reader;

static gboolean
refuse (GError **error, const char *group, const char *key, const char *what)
{
  g_set_error (error, PRC_TEMPLATE_ERROR, PRC_TEMPLATE_ERROR_INVALID, "[%s] %s: %s", group, key,
               what);
  return FALSE;
}

/* --- values of a key ----------------------------------------------------------------------- */

static char *
get_string (const Reader *reader, const char *group, const char *key)
{
  char *value = g_key_file_get_string (reader->file, group, key, NULL);

  if (value != NULL && *g_strstrip (value) == '\0')
    g_clear_pointer (&value, g_free);
  return value;
}

/* 'title' and 'title[zh-Hans]', in the order of the file; NULL where there is none. */
static PrcText *
get_text (const Reader *reader, const char *group, const char *key)
{
  g_auto (GStrv) keys = g_key_file_get_keys (reader->file, group, NULL, NULL);
  gsize length = strlen (key);
  PrcText *text = NULL;

  for (int i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *language = NULL;
      g_autofree char *value = NULL;
      PrcText *more;

      if (g_str_equal (keys[i], key))
        language = g_strdup (reader->language);
      else if (g_str_has_prefix (keys[i], key) && keys[i][length] == '[' &&
               g_str_has_suffix (keys[i], "]"))
        language = g_strndup (keys[i] + length + 1, strlen (keys[i]) - length - 2);
      else
        continue;
      value = get_string (reader, group, keys[i]);
      more = prc_text_with (text, language, value);
      prc_text_unref (text);
      text = more;
    }
  if (prc_text_is_empty (text))
    g_clear_pointer (&text, prc_text_unref);
  return text;
}

static gboolean
get_enum (const Reader *reader, const char *group, const char *key, GType type, int *value,
          GError **error)
{
  g_autofree char *nick = get_string (reader, group, key);

  if (nick == NULL || prc_enum_from_nick (type, nick, value))
    return TRUE;
  return refuse (error, group, key, "no such word");
}

static gboolean
get_number (const Reader *reader, const char *group, const char *key, int *value, GError **error)
{
  g_autofree char *string = get_string (reader, group, key);
  gint64 number = 0;

  if (string == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (string, 10, 0, 86400, &number, NULL))
    return refuse (error, group, key, "not a number from 0 to 86400");
  *value = (int) number;
  return TRUE;
}

static gboolean
get_boolean (const Reader *reader, const char *group, const char *key, gboolean *value,
             GError **error)
{
  g_autofree char *string = get_string (reader, group, key);

  if (string == NULL)
    return TRUE;
  if (!g_str_equal (string, "true") && !g_str_equal (string, "false"))
    return refuse (error, group, key, "neither true nor false");
  *value = g_str_equal (string, "true");
  return TRUE;
}

/* 'level;family-name;-class': a minus turns the key round. */
static gboolean
get_keys (const Reader *reader, const char *group, GArray *keys, GError **error)
{
  g_auto (GStrv) words = g_key_file_get_string_list (reader->file, group, "keys", NULL, NULL);

  for (int i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      PrcSortKey key = { PRC_KEY_AS_LISTED, word[0] == '-' };
      int field = 0;

      if (!prc_enum_from_nick (PRC_TYPE_KEY_FIELD, word + key.descending, &field))
        return refuse (error, group, "keys", "no such key");
      key.field = (PrcKeyField) field;
      g_array_append_val (keys, key);
    }
  return TRUE;
}

static gboolean
find_institution (const Reader *reader, const char *group, const char *key, gint64 *id,
                  GError **error)
{
  g_autofree char *code = get_string (reader, group, key);
  const PrcInstitution *institution =
      code != NULL ? g_hash_table_lookup (reader->codes, code) : NULL;

  if (code == NULL)
    return TRUE;
  if (institution == NULL)
    return refuse (error, group, key, "no such institution");
  *id = institution->id;
  return TRUE;
}

/* --- groups -------------------------------------------------------------------------------- */

static gboolean
read_season (Reader *reader, const char *group, GError **error)
{
  reader->season->title = get_text (reader, group, "title");
  return TRUE;
}

static gboolean
read_institution (Reader *reader, const char *group, GError **error)
{
  PrcInstitution *institution = prc_institution_new ();
  g_autofree char *crest = get_string (reader, group, "crest");

  g_ptr_array_add (reader->season->institutions, institution);
  institution->id = (gint64) reader->season->institutions->len;
  institution->code = get_string (reader, group, "code");
  institution->language = get_string (reader, group, "language");
  institution->name = get_text (reader, group, "name");
  institution->presiding_title = get_text (reader, group, "presiding-title");
  institution->presiding_name = get_text (reader, group, "presiding-name");
  if (institution->code == NULL)
    return refuse (error, group, "code", "missing");
  if (g_hash_table_contains (reader->codes, institution->code))
    return refuse (error, group, "code", "there twice");
  g_hash_table_insert (reader->codes, institution->code, institution);
  if (crest != NULL && reader->crests != NULL)
    g_hash_table_insert (reader->crests, g_strdup (institution->code), g_steal_pointer (&crest));
  return TRUE;
}

static gboolean
read_award (Reader *reader, const char *group, GError **error)
{
  PrcAward *award = prc_award_new ();
  int level = PRC_LEVEL_UNKNOWN;

  g_ptr_array_add (reader->season->awards, award);
  award->id = (gint64) reader->season->awards->len;
  award->code = get_string (reader, group, "code");
  award->title = get_text (reader, group, "title");
  award->presented = TRUE;
  if (award->code == NULL)
    return refuse (error, group, "code", "missing");
  if (!find_institution (reader, group, "institution", &award->institution, error) ||
      !get_enum (reader, group, "level", PRC_TYPE_LEVEL, &level, error) ||
      !get_boolean (reader, group, "presented", &award->presented, error))
    return FALSE;
  if (award->institution == 0)
    return refuse (error, group, "institution", "missing");
  award->level = (PrcLevel) level;
  return TRUE;
}

static gboolean
read_ceremony_institutions (Reader *reader, const char *group, GError **error)
{
  g_auto (GStrv) codes =
      g_key_file_get_string_list (reader->file, group, "institutions", NULL, NULL);

  for (int i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const PrcInstitution *institution =
          g_hash_table_lookup (reader->codes, g_strstrip (codes[i]));

      if (institution == NULL)
        return refuse (error, group, "institutions", "no such institution");
      g_array_append_val (reader->ceremony->institutions, institution->id);
    }
  return TRUE;
}

static gboolean
read_switches (Reader *reader, const char *group, GError **error)
{
  PrcCeremony *ceremony = reader->ceremony;
  const struct
  {
    const char *key;
    gboolean *value;
  } switches[] = {
    { "skip-particles", &ceremony->skip_particles },
    { "mc-as-mac", &ceremony->mc_as_mac },
    { "own-script-first", &ceremony->own_script_first },
    { "call-twice", &ceremony->call_twice },
    { "say-class", &ceremony->say_class },
    { "print-class", &ceremony->print_class },
    { "say-prize", &ceremony->say_prize },
    { "print-prize", &ceremony->print_prize },
    { "say-thesis", &ceremony->say_thesis },
    { "print-thesis", &ceremony->print_thesis },
    { "already-conferred", &ceremony->already_conferred },
    { "two-stops", &ceremony->two_stops },
    { "card-led", &ceremony->card_led },
    { "say-both", &ceremony->say_both },
    { "two-passes", &ceremony->two_passes },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    if (!get_boolean (reader, group, switches[i].key, switches[i].value, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_privacy (Reader *reader, const char *group, GError **error)
{
  for (int i = 0; i < PRC_N_PURPOSES; i++)
    {
      g_autofree char *key = g_strconcat ("privacy-", prc_enum_to_nick (PRC_TYPE_PURPOSE, i), NULL);
      int consent = (int) reader->ceremony->privacy[i];

      if (!get_enum (reader, group, key, PRC_TYPE_CONSENT, &consent, error))
        return FALSE;
      if (consent == PRC_CONSENT_UNSET)
        return refuse (error, group, key, "must be allowed or denied");
      reader->ceremony->privacy[i] = (PrcConsent) consent;
    }
  return TRUE;
}

/* 'bachelor;master': levels in an order of the ceremony's own. */
static gboolean
read_levels (Reader *reader, const char *group, GError **error)
{
  g_auto (GStrv) words = g_key_file_get_string_list (reader->file, group, "levels", NULL, NULL);

  for (int i = 0; words != NULL && words[i] != NULL; i++)
    {
      int level = 0;

      if (!prc_enum_from_nick (PRC_TYPE_LEVEL, g_strstrip (words[i]), &level))
        return refuse (error, group, "levels", "no such level");
    }
  if (words != NULL && words[0] != NULL)
    reader->ceremony->levels = g_steal_pointer (&words);
  return TRUE;
}

static gboolean
read_ways (Reader *reader, const char *group, GError **error)
{
  PrcCeremony *ceremony = reader->ceremony;
  int scripts = (int) ceremony->scripts, act = (int) ceremony->act,
      side = (int) ceremony->entry_side;

  if (!get_enum (reader, group, "scripts", PRC_TYPE_SCRIPT_ORDER, &scripts, error) ||
      !get_enum (reader, group, "act", PRC_TYPE_ACT, &act, error) ||
      !get_enum (reader, group, "entry-side", PRC_TYPE_SIDE, &side, error) ||
      !get_number (reader, group, "pace", &ceremony->pace, error) ||
      !get_number (reader, group, "lines", &ceremony->lines, error))
    return FALSE;
  ceremony->scripts = (PrcScriptOrder) scripts;
  ceremony->act = (PrcAct) act;
  ceremony->entry_side = (PrcSide) side;
  if (ceremony->lines < 1 || ceremony->lines > 2)
    return refuse (error, group, "lines", "neither 1 nor 2");
  return TRUE;
}

static gboolean
read_ceremony (Reader *reader, const char *group, GError **error)
{
  PrcCeremony *ceremony = reader->ceremony;
  g_auto (GStrv) languages =
      g_key_file_get_string_list (reader->file, group, "languages", NULL, NULL);

  if (languages == NULL || languages[0] == NULL)
    return refuse (error, group, "languages", "at least one is needed");
  g_strfreev (ceremony->languages);
  ceremony->languages = g_steal_pointer (&languages);
  ceremony->title = get_text (reader, group, "title");
  ceremony->place = get_text (reader, group, "place");
  ceremony->date = get_string (reader, group, "date");
  ceremony->time = get_string (reader, group, "time");
  ceremony->collation = get_string (reader, group, "collation");
  return read_ways (reader, group, error) && read_levels (reader, group, error) &&
         get_keys (reader, group, ceremony->keys, error) &&
         read_ceremony_institutions (reader, group, error) &&
         read_switches (reader, group, error) && read_privacy (reader, group, error);
}

static gboolean
read_selection (Reader *reader, const char *group, PrcSelection *selection, GError **error)
{
  int level = PRC_LEVEL_UNKNOWN;

  selection->institution = get_string (reader, group, "takes-institution");
  selection->faculty = get_string (reader, group, "takes-faculty");
  selection->school = get_string (reader, group, "takes-school");
  selection->award = get_string (reader, group, "takes-award");
  selection->subject = get_string (reader, group, "takes-subject");
  if (!get_enum (reader, group, "takes-level", PRC_TYPE_LEVEL, &level, error))
    return FALSE;
  selection->level = (PrcLevel) level;
  return TRUE;
}

static gboolean
read_item (Reader *reader, const char *group, GError **error)
{
  PrcItem *item = prc_item_new ();
  int type = PRC_ITEM_FREE;

  g_ptr_array_add (reader->season->items, item);
  item->id = item->position = (int) reader->season->items->len;
  item->ceremony = reader->ceremony->id;
  item->title = get_text (reader, group, "title");
  item->person = get_text (reader, group, "person");
  item->role = get_text (reader, group, "role");
  item->detail = get_text (reader, group, "detail");
  item->words = get_text (reader, group, "words");
  item->cue = get_text (reader, group, "cue");
  item->follows = get_text (reader, group, "follows");
  item->technical = get_text (reader, group, "technical");
  item->award_line = get_text (reader, group, "award-line");
  item->formula = get_text (reader, group, "formula");
  item->closing = get_text (reader, group, "closing");
  item->collation = get_string (reader, group, "collation");
  if (!g_key_file_has_key (reader->file, group, "type", NULL))
    return refuse (error, group, "type", "missing");
  if (!get_enum (reader, group, "type", PRC_TYPE_ITEM_TYPE, &type, error) ||
      !find_institution (reader, group, "institution", &item->institution, error) ||
      !get_boolean (reader, group, "stand", &item->stand, error) ||
      !get_boolean (reader, group, "in-booklet", &item->in_booklet, error) ||
      !get_boolean (reader, group, "in-hall", &item->in_hall, error) ||
      !get_boolean (reader, group, "on-stream", &item->on_stream, error) ||
      !get_boolean (reader, group, "interpreted", &item->interpreted, error) ||
      !get_number (reader, group, "together", &item->together, error) ||
      !get_number (reader, group, "seconds", &item->seconds, error) ||
      !get_number (reader, group, "pace", &item->pace, error))
    return FALSE;
  item->type = (PrcItemType) type;
  item->together = MAX (item->together, 1);
  return read_selection (reader, group, &item->selection, error) &&
         get_keys (reader, group, item->keys, error);
}

/* --- the file ------------------------------------------------------------------------------ */

static gboolean
begins_with_word (const char *group, const char *word)
{
  gsize length = strlen (word);

  return g_str_has_prefix (group, word) && (group[length] == '\0' || group[length] == ' ');
}

/* Each kind of group in the order in which the kinds need one another. */
static gboolean
read_groups (Reader *reader, GError **error)
{
  static const struct
  {
    const char *word;
    gboolean (*read) (Reader *reader, const char *group, GError **error);
  } kinds[] = {
    { "Season", read_season }, { "Institution", read_institution },
    { "Award", read_award },   { "Ceremony", read_ceremony },
    { "Item", read_item },
  };
  g_auto (GStrv) groups = g_key_file_get_groups (reader->file, NULL);
  gsize known = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int j = 0; groups[j] != NULL; j++)
      {
        if (!begins_with_word (groups[j], kinds[i].word))
          continue;
        known++;
        if (!kinds[i].read (reader, groups[j], error))
          return FALSE;
      }
  if (known != g_strv_length (groups))
    return refuse (error, "…", "…",
                   "a group is neither season, institution, award, ceremony nor item");
  return TRUE;
}

PrcSeason *
prc_template_parse (const char *data, gssize length, GHashTable *crests, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PrcSeason) season = prc_season_new ();
  g_autoptr (GError) why = NULL;
  g_autofree char *language = NULL;
  Reader reader = { file, season, prc_ceremony_new (), NULL, codes, crests };

  g_ptr_array_add (season->ceremonies, reader.ceremony);
  reader.ceremony->id = 1;
  if (!g_key_file_load_from_data (file, data, length < 0 ? strlen (data) : (gsize) length,
                                  G_KEY_FILE_KEEP_TRANSLATIONS, &why))
    {
      g_set_error (error, PRC_TEMPLATE_ERROR, PRC_TEMPLATE_ERROR_INVALID,
                   "The template is no key file: %s", why->message);
      return NULL;
    }
  language = g_key_file_get_string (file, "Season", "language", NULL);
  reader.language = language != NULL ? language : (char *) "en";
  if (!g_key_file_has_group (file, "Ceremony"))
    {
      refuse (error, "Ceremony", "", "missing");
      return NULL;
    }
  return read_groups (&reader, error) ? g_steal_pointer (&season) : NULL;
}
