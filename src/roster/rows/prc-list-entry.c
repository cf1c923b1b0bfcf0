/* prc-list-entry.c - see prc-list-entry.h. */
#include "prc-list-entry.h"

#include "prc-enum.h"

#include <string.h>

char *
prc_list_entry_make_key (const char *source, const char *id)
{
  return g_strconcat (source, "\x1f", id, NULL);
}

void
prc_list_entry_free (PrcListEntry *entry)
{
  if (entry == NULL)
    return;
  prc_list_record_unref (entry->record);
  g_free (entry);
}

char *
prc_list_entry_dup_name (const PrcListRecord *record, gboolean family_first)
{
  const char *family = prc_list_record_get (record, PRC_FIELD_FAMILY);
  const char *given = prc_list_record_get (record, PRC_FIELD_GIVEN);

  if (family != NULL && given != NULL)
    return family_first ? g_strconcat (family, " ", given, NULL)
                        : g_strconcat (given, " ", family, NULL);
  if (family != NULL || given != NULL)
    return g_strdup (family != NULL ? family : given);
  if (prc_list_record_get (record, PRC_FIELD_PINYIN) != NULL)
    return g_strdup (prc_list_record_get (record, PRC_FIELD_PINYIN));
  if (prc_list_record_get (record, PRC_FIELD_FULL_NAME) != NULL)
    return g_strdup (prc_list_record_get (record, PRC_FIELD_FULL_NAME));
  return g_strdup (prc_list_record_get (record, PRC_FIELD_NATIVE) != NULL
                       ? prc_list_record_get (record, PRC_FIELD_NATIVE)
                       : "");
}

PrcListEntry *
prc_list_entry_new (const char *source, const char *id, PrcListRecord *record)
{
  PrcListEntry *entry = g_new0 (PrcListEntry, 1);
  g_autofree char *name =
      prc_list_entry_dup_name (record, prc_list_record_get (record, PRC_FIELD_NATIVE) != NULL);

  entry->source = prc_list_record_keep (record, source);
  entry->id = prc_list_record_keep (record, id);
  entry->record = record;
  entry->name = prc_list_record_keep (record, name);
  return entry;
}

static PrcListPlace
record_place (const PrcListRecord *record, PrcField field)
{
  const PrcListSheet *sheet = record->list;

  return prc_list_sheet_place (sheet, record->row, prc_list_sheet_get_column (sheet, field));
}

/* The heading under which a list that was loaded earlier had @field. */
static const char *
find_heading (const PrcListProfile *profile, PrcField field)
{
  const char *nick = prc_enum_to_nick (PRC_TYPE_FIELD, (int) field);

  for (guint i = 0; profile != NULL && profile->headers[i] != NULL && profile->fields[i] != NULL;
       i++)
    if (strcmp (profile->fields[i], nick) == 0)
      return profile->headers[i];
  return NULL;
}

PrcListPlace
prc_list_entry_place (const PrcListEntry *entry, PrcField field)
{
  const PrcListRecord *record = entry->record;
  PrcListPlace place = { record->file, record->sheet, record->row,
                         find_heading (entry->profile, field) };

  if (record->list != NULL)
    place = record_place (record, field);
  place.graduand = entry->id;
  place.person = entry->name;
  return place;
}

typedef enum
{
  ROW_REPEATED,
  ROW_SECOND_AWARD,
  ROW_CONFLICT
} RowVerdict;

static const PrcListAward *
find_code (const PrcListRecord *record, const PrcListAward *award)
{
  for (guint i = 0; i < record->awards->len; i++)
    {
      const PrcListAward *other = g_ptr_array_index (record->awards, i);

      if (g_strcmp0 (other->code, award->code) == 0 &&
          g_strcmp0 (other->institution, award->institution) == 0)
        return other;
    }
  return NULL;
}

/* Two awards of one code agree where both lists have a column for a part. */
static PrcField
find_difference (const PrcListRecord *a, const PrcListAward *p, const PrcListRecord *b,
                 const PrcListAward *q)
{
  static const PrcField fields[] = { PRC_FIELD_SUBJECT,
                                     PRC_FIELD_CLASS,
                                     PRC_FIELD_THESIS,
                                     PRC_FIELD_PRIZE,
                                     PRC_FIELD_AWARD_TITLE,
                                     PRC_FIELD_LEVEL,
                                     PRC_FIELD_CERTIFICATE_NUMBER,
                                     PRC_FIELD_COMPLETION_NUMBER };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (prc_list_record_has_column (a, fields[i]) && prc_list_record_has_column (b, fields[i]) &&
        g_strcmp0 (*prc_list_award_at ((PrcListAward *) p, fields[i]),
                   *prc_list_award_at ((PrcListAward *) q, fields[i])) != 0)
      return fields[i];
  return PRC_FIELD_NONE;
}

/* NONE: the names agree. */
static PrcField
find_other_name (const PrcListRecord *a, const PrcListRecord *b)
{
  static const PrcField fields[] = { PRC_FIELD_FAMILY, PRC_FIELD_GIVEN, PRC_FIELD_FULL_NAME,
                                     PRC_FIELD_NATIVE, PRC_FIELD_PINYIN };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (prc_list_record_has_column (a, fields[i]) && prc_list_record_has_column (b, fields[i]) &&
        g_strcmp0 (prc_list_record_get (a, fields[i]), prc_list_record_get (b, fields[i])) != 0)
      return fields[i];
  return PRC_FIELD_NONE;
}

/* What @record is beside @known, which has the same number; @differing (out) where it conflicts. */
static RowVerdict
judge (const PrcListRecord *known, const PrcListRecord *record, PrcField *differing)
{
  gboolean another = FALSE;

  *differing = find_other_name (known, record);
  if (*differing != PRC_FIELD_NONE)
    return ROW_CONFLICT;
  for (guint i = 0; i < record->awards->len; i++)
    {
      const PrcListAward *award = g_ptr_array_index (record->awards, i);
      const PrcListAward *other = find_code (known, award);

      if (other == NULL)
        another = another || known->awards->len > 0;
      else if ((*differing = find_difference (known, other, record, award)) != PRC_FIELD_NONE)
        return ROW_CONFLICT;
    }
  if (another)
    return ROW_SECOND_AWARD;
  return prc_list_record_same_person (known, record, differing) ? ROW_REPEATED : ROW_CONFLICT;
}

static void
add_awards (PrcListRecord *known, const PrcListRecord *record)
{
  for (guint i = 0; i < record->awards->len; i++)
    {
      const PrcListAward *award = g_ptr_array_index (record->awards, i);

      if (find_code (known, award) == NULL)
        prc_list_record_add_award (known, award);
    }
}

/* Another list of the same source may have columns that the first had not. */
static void
add_columns (PrcListRecord *known, const PrcListRecord *record)
{
  if (known->list == record->list)
    return;
  prc_list_record_inherit (known, record);
  known->columns |= record->columns;
}

/* What @record says in @field; of an award, in the one that @other has too. */
static const char *
value_of (const PrcListRecord *record, const PrcListRecord *other, PrcField field)
{
  for (guint i = 0; i < record->awards->len; i++)
    {
      PrcListAward *award = g_ptr_array_index (record->awards, i);
      const char **value = prc_list_award_at (award, field);

      if (value == NULL)
        break;
      if (find_code (other, award) != NULL)
        return *value;
    }
  return prc_list_record_get (record, field);
}

static void
report_conflict (const PrcListEntry *entry, const PrcListRecord *record, PrcField differing,
                 PrcListReport *report)
{
  PrcListPlace place = record_place (record, PRC_FIELD_ID);
  const PrcListColumn *column = prc_list_sheet_get_column (record->list, differing);
  const char *there = value_of (entry->record, record, differing);
  const char *here = value_of (record, entry->record, differing);
  gboolean same_list = entry->record->list == record->list;

  place.graduand = entry->id;
  place.person = entry->name;
  place.other_file = entry->record->file;
  place.other_row = entry->record->row;
  place.other_column = column != NULL ? column->name : prc_field_get_label (differing);
  prc_list_report_add (report, same_list ? "id-conflict/rows" : "id-conflict/lists", &place,
                       here != NULL || there == NULL ? here : "", there);
}

static void
add_row (PrcListEntry *entry, const PrcListRecord *record, PrcListReport *report)
{
  PrcField differing = PRC_FIELD_NONE;
  RowVerdict verdict = judge (entry->record, record, &differing);
  PrcListPlace place =
      record_place (record, verdict == ROW_SECOND_AWARD ? PRC_FIELD_AWARD : PRC_FIELD_ID);
  g_autofree char *row = g_strdup_printf ("%d", entry->record->row);

  place.graduand = entry->id;
  place.person = entry->name;
  place.other_file = entry->record->file;
  place.other_row = entry->record->row;
  switch (verdict)
    {
    case ROW_REPEATED:
      prc_list_report_add (report, "id-repeated", &place, entry->id, row);
      break;
    case ROW_SECOND_AWARD:
      prc_list_report_add (report, "row-second-award", &place,
                           ((PrcListAward *) g_ptr_array_index (record->awards, 0))->code, row);
      break;
    case ROW_CONFLICT:
      report_conflict (entry, record, differing, report);
      return;
    }
  add_awards (entry->record, record);
  add_columns (entry->record, record);
}

/* 0012 and 12, a7 and A7: equal but for zeros in front and capitals. */
static char *
loosen (const char *key)
{
  const char *id = strrchr (key, '\x1f') + 1;
  g_autofree char *source = g_strndup (key, (gsize) (id - key));
  g_autofree char *lower = g_utf8_casefold (id + strspn (id, "0"), -1);

  return g_strconcat (source, lower, NULL);
}

static void
check_similar (GHashTable *loose, const PrcListEntry *entry, const char *key, PrcListReport *report)
{
  char *like = loosen (key);
  const PrcListEntry *other = g_hash_table_lookup (loose, like);

  if (other == NULL)
    {
      g_hash_table_insert (loose, like, (gpointer) entry);
      return;
    }
  g_free (like);
  PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_ID);
  prc_list_report_add (report, "id-similar", &place, entry->id, other->id);
}

void
prc_list_entry_gather (const GPtrArray *sheets, GPtrArray *entries, PrcListReport *report)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) loose = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sheets->len; i++)
    {
      const PrcListSheet *sheet = g_ptr_array_index (sheets, i);

      for (guint j = 0; j < sheet->records->len; j++)
        {
          const PrcListRecord *record = g_ptr_array_index (sheet->records, j);
          g_autofree char *key =
              prc_list_entry_make_key (sheet->source, prc_list_record_get (record, PRC_FIELD_ID));
          PrcListEntry *entry = g_hash_table_lookup (known, key);

          if (entry != NULL)
            {
              add_row (entry, record, report);
              continue;
            }
          entry = prc_list_entry_new (sheet->source, prc_list_record_get (record, PRC_FIELD_ID),
                                      prc_list_record_ref ((PrcListRecord *) record));
          g_ptr_array_add (entries, entry);
          check_similar (loose, entry, key, report);
          g_hash_table_insert (known, g_steal_pointer (&key), entry);
        }
    }
}
