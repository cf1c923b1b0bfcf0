/* prc-list-record.c - see prc-list-record.h. */
#include "prc-list-record.h"

#include "prc-enum.h"

#include <string.h>

/* The fields that belong to an award, and where they stand in it. */
static const struct
{
  PrcField field;
  gsize offset;
} award_fields[] = {
  { PRC_FIELD_INSTITUTION, G_STRUCT_OFFSET (PrcListAward, institution) },
  { PRC_FIELD_AWARD, G_STRUCT_OFFSET (PrcListAward, code) },
  { PRC_FIELD_AWARD_TITLE, G_STRUCT_OFFSET (PrcListAward, title) },
  { PRC_FIELD_LEVEL, G_STRUCT_OFFSET (PrcListAward, level) },
  { PRC_FIELD_SUBJECT, G_STRUCT_OFFSET (PrcListAward, subject) },
  { PRC_FIELD_SUBJECT_TRANSLATION, G_STRUCT_OFFSET (PrcListAward, subject_translation) },
  { PRC_FIELD_CLASS, G_STRUCT_OFFSET (PrcListAward, class_) },
  { PRC_FIELD_THESIS, G_STRUCT_OFFSET (PrcListAward, thesis) },
  { PRC_FIELD_PRIZE, G_STRUCT_OFFSET (PrcListAward, prize) },
  { PRC_FIELD_CERTIFICATE_NUMBER, G_STRUCT_OFFSET (PrcListAward, certificate) },
  { PRC_FIELD_COMPLETION_NUMBER, G_STRUCT_OFFSET (PrcListAward, completion) },
};

/* What is remembered of a person; NATIONALITY and the private ones are not. */
static const PrcField kept_fields[] = {
  PRC_FIELD_ID,       PRC_FIELD_PARTNER_ID, PRC_FIELD_FAMILY,      PRC_FIELD_GIVEN,
  PRC_FIELD_KNOWN_AS, PRC_FIELD_FULL_NAME,  PRC_FIELD_NATIVE,      PRC_FIELD_PINYIN,
  PRC_FIELD_FACULTY,  PRC_FIELD_SCHOOL,     PRC_FIELD_CLASS_GROUP, PRC_FIELD_ATTENDANCE,
  PRC_FIELD_GUESTS,   PRC_FIELD_NAME_NOTE,  PRC_FIELD_NEEDS,       PRC_FIELD_PRIVACY,
  PRC_FIELD_PHOTO,    PRC_FIELD_SEAT,       PRC_FIELD_REMARKS,
};

/* What an empty cell does not take away. */
static const PrcField asked_fields[] = { PRC_FIELD_NAME_NOTE, PRC_FIELD_NEEDS, PRC_FIELD_PRIVACY,
                                         PRC_FIELD_PHOTO, PRC_FIELD_SEAT };

PrcListAward *
prc_list_award_new (void)
{
  return g_new0 (PrcListAward, 1);
}

const char **
prc_list_award_at (PrcListAward *award, PrcField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (award_fields); i++)
    if (award_fields[i].field == field)
      return (const char **) G_STRUCT_MEMBER_P (award, award_fields[i].offset);
  return NULL;
}

static const char *
award_get (const PrcListAward *award, gsize index)
{
  return G_STRUCT_MEMBER (const char *, award, award_fields[index].offset);
}

void
prc_list_award_free (PrcListAward *award)
{
  g_free (award);
}

gboolean
prc_list_award_equal (const PrcListAward *a, const PrcListAward *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (award_fields); i++)
    if (g_strcmp0 (award_get (a, i), award_get (b, i)) != 0)
      return FALSE;
  return TRUE;
}

G_STATIC_ASSERT (PRC_LIST_N_FIELDS <= 64);

static guint64
bit_of (PrcField field)
{
  return G_GUINT64_CONSTANT (1) << field;
}

/* How many of @bits stand before @field's. */
static guint
count_before (guint64 bits, PrcField field)
{
  return (guint) __builtin_popcountll (bits & (bit_of (field) - 1));
}

/* Room for a few values more at a time. */
#define VALUES_STEP 4

static gsize
round_up (gsize n)
{
  return (n + VALUES_STEP - 1) / VALUES_STEP * VALUES_STEP;
}

PrcListRecord *
prc_list_record_new (PrcTextPool *texts)
{
  PrcListRecord *record = g_new0 (PrcListRecord, 1);

  g_atomic_ref_count_init (&record->ref_count);
  record->texts = prc_text_pool_ref (texts);
  record->awards = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_award_free);
  return record;
}

PrcListRecord *
prc_list_record_ref (PrcListRecord *record)
{
  g_atomic_ref_count_inc (&record->ref_count);
  return record;
}

void
prc_list_record_unref (PrcListRecord *record)
{
  if (record == NULL || !g_atomic_ref_count_dec (&record->ref_count))
    return;
  g_free (record->values);
  g_ptr_array_unref (record->awards);
  g_clear_pointer (&record->said, g_hash_table_unref);
  prc_text_pool_unref (record->texts);
  g_free (record);
}

PrcListRecord *
prc_list_record_copy (const PrcListRecord *record)
{
  PrcListRecord *copy = prc_list_record_new (record->texts);
  gsize n_filled = (gsize) __builtin_popcountll (record->filled);

  copy->filled = record->filled;
  copy->columns = record->columns;
  copy->values = g_new (const char *, round_up (n_filled));
  if (n_filled > 0)
    memcpy (copy->values, record->values, n_filled * sizeof *record->values);
  for (guint i = 0; i < record->awards->len; i++)
    prc_list_record_add_award (copy, g_ptr_array_index (record->awards, i));
  copy->said = record->said != NULL ? g_hash_table_ref (record->said) : NULL;
  copy->language = record->language;
  copy->row = record->row;
  copy->list = record->list;
  copy->file = record->file;
  copy->sheet = record->sheet;
  copy->profile = record->profile;
  return copy;
}

const char *
prc_list_record_keep (PrcListRecord *record, const char *text)
{
  return prc_text_pool_add (record->texts, text, -1);
}

void
prc_list_record_add_award (PrcListRecord *record, const PrcListAward *award)
{
  PrcListAward *copy = prc_list_award_new ();

  copy->row = award->row;
  for (gsize i = 0; i < G_N_ELEMENTS (award_fields); i++)
    *prc_list_award_at (copy, award_fields[i].field) =
        prc_list_record_keep (record, award_get (award, i));
  g_ptr_array_add (record->awards, copy);
}

void
prc_list_record_set (PrcListRecord *record, PrcField field, const char *value)
{
  const char *kept = prc_list_record_keep (record, value);
  guint place, n_filled;

  g_return_if_fail ((gsize) field < PRC_LIST_N_FIELDS);
  place = count_before (record->filled, field);
  n_filled = (guint) __builtin_popcountll (record->filled);
  if ((record->filled & bit_of (field)) != 0)
    {
      record->values[place] = kept;
      if (kept != NULL)
        return;
      memmove (record->values + place, record->values + place + 1,
               (n_filled - place - 1) * sizeof *record->values);
      record->filled &= ~bit_of (field);
    }
  else if (kept != NULL)
    {
      if (n_filled % VALUES_STEP == 0)
        record->values = g_renew (const char *, record->values, n_filled + VALUES_STEP);
      memmove (record->values + place + 1, record->values + place,
               (n_filled - place) * sizeof *record->values);
      record->values[place] = kept;
      record->filled |= bit_of (field);
    }
}

const char *
prc_list_record_get (const PrcListRecord *record, PrcField field)
{
  g_return_val_if_fail ((gsize) field < PRC_LIST_N_FIELDS, NULL);
  return (record->filled & bit_of (field)) != 0
             ? record->values[count_before (record->filled, field)]
             : NULL;
}

gboolean
prc_list_record_has_column (const PrcListRecord *record, PrcField field)
{
  return (record->columns & bit_of (field)) != 0;
}

void
prc_list_record_mend (PrcListRecord *record, PrcField field, const char *value, const char *said)
{
  if (record->said == NULL)
    record->said = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_hash_table_insert (record->said, GINT_TO_POINTER (field),
                       (gpointer) prc_list_record_keep (record, said));
  prc_list_record_set (record, field, value);
}

const char *
prc_list_record_get_said (const PrcListRecord *record, PrcField field)
{
  gpointer said;

  return record->said != NULL &&
                 g_hash_table_lookup_extended (record->said, GINT_TO_POINTER (field), NULL, &said)
             ? said
             : prc_list_record_get (record, field);
}

/* One line of what is remembered; lent, but for a key with a number. */
typedef struct
{
  const char *key, *value;
} Pair;

static void
add_pair (GArray *pairs, const char *key, const char *value)
{
  Pair pair = { key, value };

  if (value != NULL)
    g_array_append_val (pairs, pair);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Pair *) a)->key, ((const Pair *) b)->key);
}

static void
add_awards (GArray *pairs, const PrcListRecord *record, GStringChunk *keys)
{
  for (guint n = 0; n < record->awards->len; n++)
    for (gsize i = 0; i < G_N_ELEMENTS (award_fields); i++)
      {
        const char *nick = prc_enum_to_nick (PRC_TYPE_FIELD, (int) award_fields[i].field);
        const char *value = award_get (g_ptr_array_index (record->awards, n), i);

        if (n > 0 && value != NULL)
          {
            g_autofree char *key = g_strdup_printf ("%s.%u", nick, n + 1);

            nick = g_string_chunk_insert (keys, key);
          }
        add_pair (pairs, nick, value);
      }
}

/* In one piece of memory: a tree of variants would be ten times as large. */
static GVariant *
pack (const GArray *pairs)
{
  GVariantBuilder builder;
  GVariant *variant;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      g_variant_builder_add_value (&builder,
                                   g_variant_new_dict_entry (g_variant_new_string (pair->key),
                                                             g_variant_new_string (pair->value)));
    }
  variant = g_variant_builder_end (&builder);
  g_variant_get_data (variant);
  return variant;
}

GVariant *
prc_list_record_to_variant (const PrcListRecord *record)
{
  g_autoptr (GArray) pairs = g_array_sized_new (FALSE, FALSE, sizeof (Pair), 32);
  GStringChunk *keys = g_string_chunk_new (64);
  char row[16];
  GVariant *variant;

  g_snprintf (row, sizeof row, "%d", record->row);
  for (gsize i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    add_pair (pairs, prc_enum_to_nick (PRC_TYPE_FIELD, (int) kept_fields[i]),
              prc_list_record_get_said (record, kept_fields[i]));
  add_pair (pairs, "language", record->language);
  add_pair (pairs, "list-file", record->file);
  add_pair (pairs, "list-sheet", record->sheet);
  add_pair (pairs, "list-row", record->row > 0 ? row : NULL);
  add_pair (pairs, "list-profile", record->profile);
  add_awards (pairs, record, keys);
  g_array_sort (pairs, compare_pairs);
  variant = pack (pairs);
  g_string_chunk_free (keys);
  return variant;
}

static gboolean
is_of_award (PrcField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (award_fields); i++)
    if (award_fields[i].field == field)
      return TRUE;
  return FALSE;
}

/* 'class.2' to the second award's class; FALSE where the key means nothing. */
static gboolean
set_award (PrcListRecord *record, const char *key, const char *value)
{
  const char *dot = strrchr (key, '.');
  g_autofree char *nick = dot != NULL ? g_strndup (key, (gsize) (dot - key)) : g_strdup (key);
  guint64 n = dot != NULL ? g_ascii_strtoull (dot + 1, NULL, 10) : 1;
  int field;

  if (n < 1 || n > 99 || !prc_enum_from_nick (PRC_TYPE_FIELD, nick, &field) ||
      !is_of_award ((PrcField) field))
    return FALSE;
  while (record->awards->len < n)
    g_ptr_array_add (record->awards, prc_list_award_new ());
  *prc_list_award_at (g_ptr_array_index (record->awards, n - 1), (PrcField) field) =
      prc_list_record_keep (record, value);
  return TRUE;
}

static gboolean
is_kept (int field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    if ((int) kept_fields[i] == field)
      return TRUE;
  return FALSE;
}

/* An empty one is none. */
static const char *
keep_word (PrcListRecord *record, const char *word)
{
  return word != NULL && *word != '\0' ? prc_list_record_keep (record, word) : NULL;
}

void
prc_list_record_set_origin (PrcListRecord *record, const char *file, const char *sheet)
{
  record->file = keep_word (record, file);
  record->sheet = keep_word (record, sheet);
}

void
prc_list_record_set_profile (PrcListRecord *record, const char *profile)
{
  record->profile = keep_word (record, profile);
}

static gboolean
set_origin (PrcListRecord *record, const char *key, const char *value)
{
  if (strcmp (key, "language") == 0)
    record->language = keep_word (record, value);
  else if (strcmp (key, "list-file") == 0)
    record->file = keep_word (record, value);
  else if (strcmp (key, "list-sheet") == 0)
    record->sheet = keep_word (record, value);
  else if (strcmp (key, "list-row") == 0)
    record->row = MAX (0, atoi (value));
  else if (strcmp (key, "list-profile") == 0)
    record->profile = keep_word (record, value);
  else
    return FALSE;
  return TRUE;
}

void
prc_list_record_mark_present (PrcListRecord *record, PrcField field)
{
  record->columns |= bit_of (field == PRC_FIELD_ABSENTIA  ? PRC_FIELD_ATTENDANCE
                             : field == PRC_FIELD_CONSENT ? PRC_FIELD_PRIVACY
                                                          : field);
}

PrcListRecord *
prc_list_record_new_from_variant (GVariant *variant, PrcTextPool *texts)
{
  PrcListRecord *record = prc_list_record_new (texts);
  GVariantIter iter;
  const char *key, *value;
  int field;

  if (variant == NULL || !g_variant_is_of_type (variant, G_VARIANT_TYPE ("a{ss}")))
    return record;
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    {
      if (set_origin (record, key, value))
        continue;
      if (prc_enum_from_nick (PRC_TYPE_FIELD, key, &field) && is_kept (field))
        {
          prc_list_record_set (record, (PrcField) field, value);
          record->columns |= bit_of ((PrcField) field);
        }
      else
        set_award (record, key, value);
    }
  return record;
}

/* An award of @last with the code of @award, else the one at the same place. */
static const PrcListAward *
find_award (const PrcListRecord *last, const PrcListAward *award, guint place)
{
  for (guint i = 0; i < last->awards->len; i++)
    {
      const PrcListAward *other = g_ptr_array_index (last->awards, i);

      if (g_strcmp0 (other->code, award->code) == 0 &&
          g_strcmp0 (other->institution, award->institution) == 0)
        return other;
    }
  return place < last->awards->len ? g_ptr_array_index (last->awards, place) : NULL;
}

static void
inherit_awards (PrcListRecord *record, const PrcListRecord *last)
{
  if (!prc_list_record_has_column (record, PRC_FIELD_AWARD) && record->awards->len == 0)
    for (guint i = 0; i < last->awards->len; i++)
      prc_list_record_add_award (record, g_ptr_array_index (last->awards, i));
  for (guint n = 0; n < record->awards->len; n++)
    {
      PrcListAward *award = g_ptr_array_index (record->awards, n);
      PrcListAward *old = (PrcListAward *) find_award (last, award, n);

      for (gsize i = 0; old != NULL && i < G_N_ELEMENTS (award_fields); i++)
        if (!prc_list_record_has_column (record, award_fields[i].field))
          *prc_list_award_at (award, award_fields[i].field) =
              prc_list_record_keep (record, award_get (old, i));
    }
}

void
prc_list_record_inherit (PrcListRecord *record, const PrcListRecord *last)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    if (!prc_list_record_has_column (record, kept_fields[i]))
      prc_list_record_set (record, kept_fields[i], prc_list_record_get (last, kept_fields[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (asked_fields); i++)
    if (prc_list_record_get (record, asked_fields[i]) == NULL)
      prc_list_record_set (record, asked_fields[i], prc_list_record_get (last, asked_fields[i]));
  /* nationality has told the language, and is not remembered: without it the list knows less */
  if (record->language == NULL ||
      (!prc_list_record_has_column (record, PRC_FIELD_NATIONALITY) && last->language != NULL))
    record->language = prc_list_record_keep (record, last->language);
  inherit_awards (record, last);
}

gboolean
prc_list_record_same_person (const PrcListRecord *a, const PrcListRecord *b, PrcField *differing)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept_fields); i++)
    if (prc_list_record_has_column (a, kept_fields[i]) &&
        prc_list_record_has_column (b, kept_fields[i]) &&
        g_strcmp0 (prc_list_record_get (a, kept_fields[i]),
                   prc_list_record_get (b, kept_fields[i])) != 0)
      {
        if (differing != NULL)
          *differing = kept_fields[i];
        return FALSE;
      }
  return TRUE;
}
