/* prc-export-field.c - see prc-export-field.h */
#include "prc-export-field.h"

#include "prc-enum.h"

#include <string.h>

#define NEVER (-2)
#define SUB_LANGUAGES 0xFFFF

#define STRING(Struct, name, field)                                                                \
  {                                                                                                \
    name, PRC_EXPORT_STRING, G_STRUCT_OFFSET (Struct, field), NULL, NEVER                          \
  }
#define OTHER(Struct, name, field, kind, none)                                                     \
  {                                                                                                \
    name, PRC_EXPORT_##kind, G_STRUCT_OFFSET (Struct, field), NULL, none                           \
  }
#define ENUM(Struct, name, field, type, none)                                                      \
  {                                                                                                \
    name, PRC_EXPORT_ENUM, G_STRUCT_OFFSET (Struct, field), type, none                             \
  }

static const PrcExportField id_fields[] = {
  STRING (PrcExternalId, "id", id),
  STRING (PrcExternalId, "source", source),
};

static const PrcExportField name_fields[] = {
  STRING (PrcPersonName, "family", family),
  STRING (PrcPersonName, "given", given),
  STRING (PrcPersonName, "full", full),
  OTHER (PrcPersonName, "family_first", family_first, BOOLEAN, FALSE),
  STRING (PrcPersonName, "native", native),
  STRING (PrcPersonName, "native_family", native_family),
  STRING (PrcPersonName, "pinyin", pinyin),
  STRING (PrcPersonName, "language", language),
  STRING (PrcPersonName, "sort_as", sort_as),
  STRING (PrcPersonName, "called", called),
  STRING (PrcPersonName, "printed", printed),
  STRING (PrcPersonName, "certificate", certificate),
};

static const PrcExportField person_fields[] = {
  ENUM (PrcGraduand, "attendance", attendance, prc_attendance_get_type, NEVER),
  STRING (PrcGraduand, "faculty", faculty),
  STRING (PrcGraduand, "school", school),
  STRING (PrcGraduand, "class_group", class_group),
  STRING (PrcGraduand, "seat", seat),
  OTHER (PrcGraduand, "guests", guests, INT, -1),
};

/* The level is always there, so that no conferral is lost. */
static const PrcExportField conferral_fields[] = {
  STRING (PrcExportConferral, "award", award),
  OTHER (PrcExportConferral, "award_title", award_title, TEXT, 0),
  OTHER (PrcExportConferral, "subject", subject, TEXT, 0),
  ENUM (PrcExportConferral, "class", class_, prc_class_get_type, PRC_CLASS_NONE),
  STRING (PrcExportConferral, "class_text", class_text),
  STRING (PrcExportConferral, "institution", institution),
  OTHER (PrcExportConferral, "institution_name", institution_name, TEXT, 0),
  STRING (PrcExportConferral, "institution_language", institution_language),
  ENUM (PrcExportConferral, "level", level, prc_level_get_type, NEVER),
  OTHER (PrcExportConferral, "presented", presented, BOOLEAN, NEVER),
  STRING (PrcExportConferral, "thesis", thesis),
  OTHER (PrcExportConferral, "thesis_embargoed", thesis_embargoed, BOOLEAN, FALSE),
  STRING (PrcExportConferral, "prize", prize),
  STRING (PrcExportConferral, "certificate_number", certificate_number),
  STRING (PrcExportConferral, "completion_number", completion_number),
  STRING (PrcExportConferral, "source", source),
};

static const PrcExportField need_fields[] = {
  ENUM (PrcNeed, "kind", kind, prc_need_kind_get_type, NEVER),
  OTHER (PrcNeed, "text", text, TEXT, 0),
  OTHER (PrcNeed, "audience", audience, AUDIENCE, 0),
};

static const PrcExportField reading_fields[] = {
  STRING (PrcReading, "respelling", respelling),
  STRING (PrcReading, "pinyin", pinyin),
  STRING (PrcReading, "ipa", ipa),
  STRING (PrcReading, "note", note),
  STRING (PrcReading, "warning", warning),
  OTHER (PrcReading, "alternatives", alternatives, STRINGS, 0),
  ENUM (PrcReading, "origin", origin, prc_origin_get_type, NEVER),
  ENUM (PrcReading, "confidence", confidence, prc_confidence_get_type, PRC_CONFIDENCE_NONE),
  STRING (PrcReading, "clip", clip),
  STRING (PrcReading, "confirmed_by", confirmed_by),
  OTHER (PrcReading, "confirmed_at", confirmed_at, TIME, 0),
};

#define PRIVACY(name, purpose)                                                                     \
  ENUM (PrcGraduand, name, privacy[PRC_PURPOSE_##purpose], prc_consent_get_type, PRC_CONSENT_UNSET)
static const PrcExportField privacy_fields[] = {
  PRIVACY ("print", PRINT),         PRIVACY ("hall", HALL),   PRIVACY ("stream", STREAM),
  PRIVACY ("recording", RECORDING), PRIVACY ("press", PRESS),
};

static const PrcExportField relation_fields[] = {
  ENUM (PrcExportRelation, "kind", kind, prc_relation_kind_get_type, NEVER),
  STRING (PrcExportRelation, "other", other),
  STRING (PrcExportRelation, "other_source", other_source),
  OTHER (PrcExportRelation, "place", place, INT, 0),
  STRING (PrcExportRelation, "reason", reason),
};

static const PrcExportField rest_fields[] = {
  STRING (PrcExportRest, "remarks", remarks),
  STRING (PrcExportRest, "photo", photo),
  OTHER (PrcExportRest, "listed", listed, INT, 0),
  OTHER (PrcExportRest, "missing", missing, BOOLEAN, FALSE),
  STRING (PrcExportRest, "ceremony", ceremony),
};

#define GROUP(name, repeats, fields)                                                               \
  {                                                                                                \
    name, repeats, fields, G_N_ELEMENTS (fields)                                                   \
  }
const PrcExportGroupRow prc_export_groups[PRC_EXPORT_N_GROUPS] = {
  [PRC_EXPORT_ID] = GROUP (NULL, FALSE, id_fields),
  [PRC_EXPORT_NAME] = GROUP ("name", FALSE, name_fields),
  [PRC_EXPORT_PERSON] = GROUP (NULL, FALSE, person_fields),
  [PRC_EXPORT_CONFERRAL] = GROUP ("conferrals", TRUE, conferral_fields),
  [PRC_EXPORT_NEED] = GROUP ("needs", TRUE, need_fields),
  [PRC_EXPORT_READING] = GROUP ("reading", FALSE, reading_fields),
  [PRC_EXPORT_PRIVACY] = GROUP ("privacy", FALSE, privacy_fields),
  [PRC_EXPORT_RELATION] = GROUP ("relations", TRUE, relation_fields),
  [PRC_EXPORT_REST] = GROUP (NULL, FALSE, rest_fields),
  [PRC_EXPORT_OTHER_ID] = GROUP ("other_ids", TRUE, id_fields),
};

/* --- records ------------------------------------------------------------------------------- */

static void
free_conferral (gpointer data)
{
  PrcExportConferral *conferral = data;

  g_free (conferral->institution);
  g_free (conferral->institution_language);
  prc_text_unref (conferral->institution_name);
  g_free (conferral->award);
  prc_text_unref (conferral->award_title);
  prc_text_unref (conferral->subject);
  g_free (conferral->class_text);
  g_free (conferral->thesis);
  g_free (conferral->prize);
  g_free (conferral->certificate_number);
  g_free (conferral->completion_number);
  g_free (conferral->source);
  g_free (conferral);
}

static void
free_relation (gpointer data)
{
  PrcExportRelation *relation = data;

  g_free (relation->other);
  g_free (relation->other_source);
  g_free (relation->reason);
  g_free (relation);
}

static void
free_rest (gpointer data)
{
  PrcExportRest *rest = data;

  g_free (rest->remarks);
  g_free (rest->photo);
  g_free (rest->ceremony);
  g_free (rest);
}

static const GDestroyNotify destroy[PRC_EXPORT_N_GROUPS] = {
  [PRC_EXPORT_ID] = (GDestroyNotify) prc_external_id_unref,
  [PRC_EXPORT_NAME] = (GDestroyNotify) prc_person_name_unref,
  [PRC_EXPORT_PERSON] = (GDestroyNotify) prc_graduand_unref,
  [PRC_EXPORT_CONFERRAL] = free_conferral,
  [PRC_EXPORT_NEED] = (GDestroyNotify) prc_need_unref,
  [PRC_EXPORT_READING] = (GDestroyNotify) prc_reading_unref,
  [PRC_EXPORT_PRIVACY] = (GDestroyNotify) prc_graduand_unref,
  [PRC_EXPORT_RELATION] = free_relation,
  [PRC_EXPORT_REST] = free_rest,
  [PRC_EXPORT_OTHER_ID] = (GDestroyNotify) prc_external_id_unref,
};

static gpointer
new_struct (PrcExportGroup group)
{
  switch (group)
    {
    case PRC_EXPORT_ID:
    case PRC_EXPORT_OTHER_ID:
      return prc_external_id_new ();
    case PRC_EXPORT_NAME:
      return prc_person_name_new ();
    case PRC_EXPORT_PERSON:
    case PRC_EXPORT_PRIVACY:
      return prc_graduand_new ();
    case PRC_EXPORT_CONFERRAL:
      return g_new0 (PrcExportConferral, 1);
    case PRC_EXPORT_NEED:
      return prc_need_new ();
    case PRC_EXPORT_READING:
      return prc_reading_new ();
    case PRC_EXPORT_RELATION:
      return g_new0 (PrcExportRelation, 1);
    case PRC_EXPORT_REST:
      return g_new0 (PrcExportRest, 1);
    case PRC_EXPORT_N_GROUPS:
      break;
    }
  g_return_val_if_reached (NULL);
}

PrcExportRecord *
prc_export_record_new (void)
{
  PrcExportRecord *record = g_new0 (PrcExportRecord, 1);

  for (guint i = 0; i < PRC_EXPORT_N_GROUPS; i++)
    record->groups[i] = g_ptr_array_new_with_free_func (destroy[i]);
  return record;
}

void
prc_export_record_free (PrcExportRecord *record)
{
  for (guint i = 0; i < PRC_EXPORT_N_GROUPS; i++)
    g_ptr_array_unref (record->groups[i]);
  g_free (record);
}

void
prc_export_record_grow (PrcExportRecord *record, PrcExportGroup group, guint n)
{
  while (record->groups[group]->len < n)
    g_ptr_array_add (record->groups[group], new_struct (group));
}

/* --- keys ---------------------------------------------------------------------------------- */

guint64
prc_export_key (PrcExportGroup group, guint index, guint field, guint sub)
{
  return (guint64) group << 48 | (guint64) (index & 0xFFFF) << 32 |
         (guint64) (field & 0xFFFF) << 16 | (sub & 0xFFFF);
}

PrcExportGroup
prc_export_key_get_group (guint64 key)
{
  return (PrcExportGroup) (key >> 48);
}

guint
prc_export_key_get_index (guint64 key)
{
  return (guint) (key >> 32) & 0xFFFF;
}

const PrcExportField *
prc_export_key_get_field (guint64 key)
{
  return &prc_export_groups[key >> 48].fields[(key >> 16) & 0xFFFF];
}

static guint
get_sub (guint64 key)
{
  return (guint) key & 0xFFFF;
}

GPtrArray *
prc_export_languages_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static guint
find_language (GPtrArray *languages, const char *language)
{
  for (guint i = 0; i < languages->len; i++)
    if (g_str_equal (languages->pdata[i], language))
      return i;
  g_ptr_array_add (languages, g_strdup (language));
  return languages->len - 1;
}

char *
prc_export_key_dup_sub (guint64 key, const GPtrArray *languages)
{
  guint sub = get_sub (key);

  switch (prc_export_key_get_field (key)->kind)
    {
    case PRC_EXPORT_TEXT:
      return g_strdup (sub == SUB_LANGUAGES ? PRC_EXPORT_LANGUAGES : languages->pdata[sub]);
    case PRC_EXPORT_STRINGS:
      return g_strdup_printf ("%u", sub + 1);
    case PRC_EXPORT_STRING:
    case PRC_EXPORT_INT:
    case PRC_EXPORT_BOOLEAN:
    case PRC_EXPORT_ENUM:
    case PRC_EXPORT_AUDIENCE:
    case PRC_EXPORT_TIME:
      break;
    }
  return NULL;
}

char *
prc_export_key_dup_path (guint64 key, const GPtrArray *languages)
{
  const PrcExportGroupRow *group = &prc_export_groups[prc_export_key_get_group (key)];
  g_autofree char *sub = prc_export_key_dup_sub (key, languages);
  GString *path = g_string_new (NULL);

  if (group->name != NULL)
    g_string_append_printf (path, "%s.", group->name);
  if (group->repeats)
    g_string_append_printf (path, "%u.", prc_export_key_get_index (key) + 1);
  g_string_append (path, prc_export_key_get_field (key)->name);
  if (sub != NULL)
    g_string_append_printf (path, ".%s", sub);
  return g_string_free (path, FALSE);
}

/* '3' as 2; FALSE where it is no such number. */
static gboolean
parse_index (const char *word, guint *index)
{
  guint64 number;

  if (word == NULL || !g_ascii_string_to_unsigned (word, 10, 1, 0xFFFE, &number, NULL))
    return FALSE;
  *index = (guint) number - 1;
  return TRUE;
}

static gboolean
parse_sub (const PrcExportField *field, char **rest, GPtrArray *languages, guint *sub)
{
  gboolean alone = rest[0] != NULL && rest[1] == NULL && *rest[0] != '\0';

  *sub = 0;
  switch (field->kind)
    {
    case PRC_EXPORT_TEXT:
      if (alone)
        *sub = g_str_equal (rest[0], PRC_EXPORT_LANGUAGES) ? SUB_LANGUAGES
                                                           : find_language (languages, rest[0]);
      return alone && languages->len < SUB_LANGUAGES;
    case PRC_EXPORT_STRINGS:
      return alone && parse_index (rest[0], sub);
    case PRC_EXPORT_STRING:
    case PRC_EXPORT_INT:
    case PRC_EXPORT_BOOLEAN:
    case PRC_EXPORT_ENUM:
    case PRC_EXPORT_AUDIENCE:
    case PRC_EXPORT_TIME:
      break;
    }
  return rest[0] == NULL;
}

static gboolean
parse_in_group (PrcExportGroup group, char **words, GPtrArray *languages, guint64 *key)
{
  const PrcExportGroupRow *row = &prc_export_groups[group];
  guint index = 0, sub;

  if (row->name != NULL && g_strcmp0 (*words++, row->name) != 0)
    return FALSE;
  if (row->repeats && (*words == NULL || !parse_index (*words++, &index)))
    return FALSE;
  for (guint i = 0; *words != NULL && i < row->n_fields; i++)
    if (g_str_equal (*words, row->fields[i].name))
      {
        if (!parse_sub (&row->fields[i], words + 1, languages, &sub))
          return FALSE;
        *key = prc_export_key (group, index, i, sub);
        return TRUE;
      }
  return FALSE;
}

gboolean
prc_export_key_parse (const char *path, GPtrArray *languages, guint64 *key)
{
  g_auto (GStrv) words = g_strsplit (path, ".", 6);

  for (guint i = 0; words[0] != NULL && i < PRC_EXPORT_N_GROUPS; i++)
    if (parse_in_group ((PrcExportGroup) i, words, languages, key))
      return TRUE;
  return FALSE;
}

void
prc_export_keys_add_fixed (GHashTable *keys, const GPtrArray *languages)
{
  for (guint i = 0; i < PRC_EXPORT_N_GROUPS; i++)
    for (guint j = 0; j < prc_export_groups[i].n_fields; j++)
      {
        gboolean text = prc_export_groups[i].fields[j].kind == PRC_EXPORT_TEXT;

        for (guint sub = 0; sub < (text ? languages->len : 1); sub++)
          {
            guint64 key = prc_export_key ((PrcExportGroup) i, 0, j, sub);

            g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
          }
      }
}

/* --- a record to cells --------------------------------------------------------------------- */

typedef struct
{
  GArray *leaves;
  GPtrArray *languages;
} Lister;

static void
add (const Lister *lister, guint64 key, char *text)
{
  PrcExportLeaf leaf = { key, text };

  if (text == NULL || *text == '\0')
    g_free (text);
  else
    g_array_append_val (lister->leaves, leaf);
}

static void
add_text (const Lister *lister, guint64 key, const PrcText *text)
{
  const char *const *tags = prc_text_get_languages (text);
  gboolean in_order = TRUE;
  int last = -1;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      int place = (int) find_language (lister->languages, tags[i]);

      in_order = in_order && place > last;
      last = place;
    }
  for (guint place = 0; place < lister->languages->len; place++)
    {
      const char *string = prc_text_get_exact (text, lister->languages->pdata[place]);

      add (lister, key | place, g_strdup (string));
    }
  if (!in_order)
    add (lister, key | SUB_LANGUAGES, g_strjoinv (" ", (char **) tags));
}

static char *
dup_audience (guint audience)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (PRC_TYPE_AUDIENCE);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    if (class->values[i].value != 0 && (audience & class->values[i].value) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                              class->values[i].value_nick);
  return g_string_free (words, FALSE);
}

static char *
dup_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = seconds != 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
add_field (const Lister *lister, guint64 key, gconstpointer values)
{
  const PrcExportField *field = prc_export_key_get_field (key);
  gconstpointer at = (const guint8 *) values + field->offset;
  int number = 0;

  if (field->kind == PRC_EXPORT_INT || field->kind == PRC_EXPORT_BOOLEAN ||
      field->kind == PRC_EXPORT_ENUM || field->kind == PRC_EXPORT_AUDIENCE)
    {
      number = *(const int *) at;
      if (number == field->none)
        return;
    }
  switch (field->kind)
    {
    case PRC_EXPORT_STRING:
      add (lister, key, g_strdup (*(char *const *) at));
      break;
    case PRC_EXPORT_TEXT:
      add_text (lister, key, *(PrcText *const *) at);
      break;
    case PRC_EXPORT_STRINGS:
      for (guint i = 0; *(const GStrv *) at != NULL && (*(const GStrv *) at)[i] != NULL; i++)
        add (lister, key | i, g_strdup ((*(const GStrv *) at)[i]));
      break;
    case PRC_EXPORT_INT:
      add (lister, key, g_strdup_printf ("%d", number));
      break;
    case PRC_EXPORT_BOOLEAN:
      add (lister, key, g_strdup (number ? "yes" : "no"));
      break;
    case PRC_EXPORT_ENUM:
      add (lister, key, g_strdup (prc_enum_to_nick (field->type (), number)));
      break;
    case PRC_EXPORT_AUDIENCE:
      add (lister, key, dup_audience ((guint) number));
      break;
    case PRC_EXPORT_TIME:
      add (lister, key, dup_time (*(const gint64 *) at));
      break;
    }
}

static void
clear_leaf (gpointer data)
{
  g_free (((PrcExportLeaf *) data)->text);
}

GArray *
prc_export_record_list (const PrcExportRecord *record, GPtrArray *languages)
{
  Lister lister = { g_array_sized_new (FALSE, FALSE, sizeof (PrcExportLeaf), 40), languages };

  g_array_set_clear_func (lister.leaves, clear_leaf);
  for (guint i = 0; i < PRC_EXPORT_N_GROUPS; i++)
    for (guint j = 0; j < record->groups[i]->len; j++)
      for (guint k = 0; k < prc_export_groups[i].n_fields; k++)
        add_field (&lister, prc_export_key ((PrcExportGroup) i, j, k, 0),
                   g_ptr_array_index (record->groups[i], j));
  return lister.leaves;
}

/* --- cells to a record --------------------------------------------------------------------- */

static gboolean
parse_boolean (const char *text, int *number)
{
  static const char *const words[][4] = { { "no", "false", "0", NULL },
                                          { "yes", "true", "1", NULL } };

  for (int i = 0; i < 2; i++)
    for (int j = 0; words[i][j] != NULL; j++)
      if (g_ascii_strcasecmp (text, words[i][j]) == 0)
        {
          *number = i;
          return TRUE;
        }
  return FALSE;
}

static gboolean
parse_audience (const char *text, int *number)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (PRC_TYPE_AUDIENCE);
  g_auto (GStrv) words = g_strsplit_set (text, " ,;", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const GFlagsValue *value =
          *words[i] != '\0' ? g_flags_get_value_by_nick (class, words[i]) : NULL;

      if (value == NULL && *words[i] != '\0')
        return FALSE;
      *number |= value != NULL ? (int) value->value : 0;
    }
  return TRUE;
}

static gboolean
parse_number (const PrcExportField *field, const char *text, int *number)
{
  gint64 value;

  switch (field->kind)
    {
    case PRC_EXPORT_INT:
      if (!g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &value, NULL))
        return FALSE;
      *number = (int) value;
      return TRUE;
    case PRC_EXPORT_BOOLEAN:
      return parse_boolean (text, number);
    case PRC_EXPORT_ENUM:
      return prc_enum_from_nick (field->type (), text, number);
    case PRC_EXPORT_AUDIENCE:
      *number = 0;
      return parse_audience (text, number);
    case PRC_EXPORT_STRING:
    case PRC_EXPORT_TEXT:
    case PRC_EXPORT_STRINGS:
    case PRC_EXPORT_TIME:
      break;
    }
  return FALSE;
}

static gboolean
set_number (const PrcExportField *field, int *at, const char *text)
{
  int number = 0;

  *at = field->none != NEVER ? field->none : 0;
  if (text == NULL)
    return TRUE;
  if (!parse_number (field, text, &number))
    return FALSE;
  *at = number;
  return TRUE;
}

/* As we write it, and as a workbook's date comes back: '2026-07-01 09:30:00'. */
static gboolean
set_time (gint64 *at, const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  *at = time != NULL ? g_date_time_to_unix (time) : 0;
  return text == NULL || time != NULL;
}

static void
set_strings (GStrv *at, guint place, const char *text)
{
  guint n = *at != NULL ? g_strv_length (*at) : 0;

  if (place < n)
    {
      g_free ((*at)[place]);
      (*at)[place] = g_strdup (text != NULL ? text : "");
      return;
    }
  if (text == NULL)
    return;
  *at = g_renew (char *, *at, n + 2);
  (*at)[n] = g_strdup (text);
  (*at)[n + 1] = NULL;
}

static void
set_text (PrcText **at, const char *language, const char *text)
{
  PrcText *changed = prc_text_with (*at, language, text);

  prc_text_unref (*at);
  *at = NULL;
  if (prc_text_is_empty (changed))
    prc_text_unref (changed);
  else
    *at = changed;
}

/* Brings the languages of a text into the order that @text tells. */
static void
set_order (PrcText **at, const char *text)
{
  g_auto (GStrv) tags = text != NULL ? g_strsplit (text, " ", -1) : NULL;
  PrcText *sorted = NULL;

  for (guint pass = 0; tags != NULL && pass < 2; pass++)
    {
      const char *const *all =
          pass == 0 ? (const char *const *) tags : prc_text_get_languages (*at);

      for (guint i = 0; all[i] != NULL; i++)
        if (prc_text_get_exact (*at, all[i]) != NULL)
          {
            PrcText *more = prc_text_with (sorted, all[i], prc_text_get_exact (*at, all[i]));

            prc_text_unref (sorted);
            sorted = more;
          }
    }
  if (sorted == NULL)
    return;
  prc_text_unref (*at);
  *at = sorted;
}

gboolean
prc_export_record_set (PrcExportRecord *record, guint64 key, const GPtrArray *languages,
                       const char *text)
{
  PrcExportGroup group = prc_export_key_get_group (key);
  guint index = prc_export_key_get_index (key);
  const PrcExportField *field = prc_export_key_get_field (key);

  if (text == NULL && index >= record->groups[group]->len)
    return TRUE;
  prc_export_record_grow (record, group, index + 1);
  gpointer at = (guint8 *) g_ptr_array_index (record->groups[group], index) + field->offset;
  switch (field->kind)
    {
    case PRC_EXPORT_STRING:
      prc_set_string (at, text);
      return TRUE;
    case PRC_EXPORT_TEXT:
      if (get_sub (key) == SUB_LANGUAGES)
        set_order (at, text);
      else
        set_text (at, languages->pdata[get_sub (key)], text);
      return TRUE;
    case PRC_EXPORT_STRINGS:
      set_strings (at, get_sub (key), text);
      return TRUE;
    case PRC_EXPORT_TIME:
      return set_time (at, text);
    case PRC_EXPORT_INT:
    case PRC_EXPORT_BOOLEAN:
    case PRC_EXPORT_ENUM:
    case PRC_EXPORT_AUDIENCE:
      return set_number (field, at, text);
    }
  g_return_val_if_reached (FALSE);
}
