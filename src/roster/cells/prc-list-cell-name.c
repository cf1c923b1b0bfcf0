/* prc-list-cell-name.c - names: kept as they stand, and looked at hard. */
#include "prc-language.h"
#include "prc-list-clean.h"
#include "prc-list-fold.h"
#include "prc-list-mend.h"
#include "prc-list-name.h"
#include "prc-list-pinyin.h"
#include "prc-list-value.h"
#include "prc-row-reader.h"

#include <string.h>

/* What else stands in the row of @cell, or NULL. */
static const char *
find_beside (const PrcRowReader *reader, const PrcListCell *cell, PrcField field)
{
  const PrcListColumn *column = prc_list_sheet_get_column (reader->sheet, field);
  const PrcCell *beside =
      column != NULL ? prc_table_get_cell (reader->sheet->table, cell->index, column->column)
                     : NULL;

  return beside != NULL && !prc_list_value_is_missing (beside->text, TRUE) ? beside->text : NULL;
}

/* Is '_xHHHH_' all that is odd about a name. */
static gboolean
is_escape_alone (const char *name)
{
  g_autoptr (GRegex) escape = g_regex_new ("_x[0-9A-Fa-f]{4}_", 0, 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (escape, name, -1, 0, "", 0, NULL);

  return rest != NULL && strcmp (rest, name) != 0 &&
         (prc_list_name_check (rest) & PRC_LIST_NAME_ODD) == 0;
}

/* '_x00e1_' is how a workbook writes a character; where one stands, it was meant. */
static void
report_flag (const PrcRowReader *reader, const PrcListCell *cell, guint flag, const char *name,
             const char *proposal)
{
  const char *code = prc_list_name_get_code ((PrcListNameFlag) flag);

  if (flag == PRC_LIST_NAME_ODD && is_escape_alone (name))
    prc_list_report_add_as (reader->report, PRC_SEVERITY_INFO, code, &cell->place, name, NULL);
  else
    prc_list_report_add (reader->report, code, &cell->place, name, proposal);
}

/* Offers what may be meant for one flag. Returns: (transfer full) what it is, where that was not
 * taken; else NULL, and @name and @flags are as they are then */
static char *
offer_flag (const PrcRowReader *reader, const PrcListCell *cell, guint flag, char **name,
            guint *flags)
{
  PrcField field = cell->column->match.field;
  const char *model =
      field != PRC_FIELD_PINYIN ? find_beside (reader, cell, PRC_FIELD_PINYIN) : NULL;
  char *proposal = (*flags & flag) != 0
                       ? prc_list_mend_name ((PrcListNameFlag) flag, *name, cell->raw, model)
                       : NULL;

  if (proposal == NULL ||
      !prc_list_cell_offer (reader, prc_list_name_get_code ((PrcListNameFlag) flag), &cell->place,
                            field, *name, proposal))
    return proposal;
  g_free (*name);
  *name = proposal;
  /* what was odd about the old spelling alone is odd no more */
  *flags &= prc_list_name_check (proposal) & ~flag;
  return NULL;
}

/* Says what is odd, and offers what may be meant. Returns: (transfer full) the name as it is to be
 * taken */
static char *
look_at (const PrcRowReader *reader, const PrcListCell *cell, guint flags)
{
  static const PrcListNameFlag order[] = { PRC_LIST_NAME_MOJIBAKE, PRC_LIST_NAME_MARKUP,
                                           PRC_LIST_NAME_APOSTROPHE, PRC_LIST_NAME_ALL_CAPS,
                                           PRC_LIST_NAME_NO_CAPITAL };
  char *proposals[G_N_ELEMENTS (order)] = { NULL };
  char *name = g_strdup (cell->text);

  if (flags == 0)
    return name;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    proposals[i] = offer_flag (reader, cell, order[i], &name, &flags);
  for (guint flag = 1; flag <= PRC_LIST_NAME_FORMULA; flag <<= 1)
    {
      const char *proposal = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
        proposal = order[i] == flag ? proposals[i] : proposal;
      if ((flags & flag) != 0)
        report_flag (reader, cell, flag, name, proposal);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    g_free (proposals[i]);
  return name;
}

static char *
join (const char *old, const char *text)
{
  return old != NULL ? g_strdup_printf ("%s %s", old, text) : g_strdup (text);
}

/* @said: as the list has it; several columns of given names are joined. */
static void
add_name (PrcListRecord *record, PrcField field, const char *text, const char *said)
{
  const char *old = field == PRC_FIELD_GIVEN ? prc_list_record_get (record, field) : NULL;
  const char *old_said = old != NULL ? prc_list_record_get_said (record, field) : NULL;
  g_autofree char *all = join (old, text);
  g_autofree char *all_said = join (old_said, said);

  if (strcmp (all, all_said) != 0)
    prc_list_record_mend (record, field, all, all_said);
  else
    prc_list_record_set (record, field, all);
}

static void
set_parts (PrcListRecord *record, const char *family, const char *given)
{
  prc_list_record_set (record, PRC_FIELD_FAMILY, family);
  prc_list_record_set (record, PRC_FIELD_GIVEN, given);
  prc_list_record_mark_present (record, PRC_FIELD_FAMILY);
  prc_list_record_mark_present (record, PRC_FIELD_GIVEN);
}

/* 'Okafor, Amara' is cut where the heading says so, or the officer. FALSE: it stays whole. */
static gboolean
split_at_comma (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell,
                const char *name)
{
  PrcField field = cell->column->match.field;
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  gboolean whole =
      field == PRC_FIELD_FULL_NAME ||
      (field == PRC_FIELD_FAMILY && find_beside (reader, cell, PRC_FIELD_GIVEN) == NULL);
  if (!whole || !prc_list_mend_split (name, &family, &given))
    {
      prc_list_report_add (reader->report, "name-comma", &cell->place, name, NULL);
      return FALSE;
    }
  g_autofree char *parts = g_strdup_printf ("%s | %s", family, given);
  if (field == PRC_FIELD_FULL_NAME && reader->full_with_comma)
    {
      prc_list_report_add (reader->report, "name-split", &cell->place, name, parts);
      set_parts (record, family, given);
      return TRUE;
    }
  if (!prc_list_cell_offer (reader, "name-comma", &cell->place, field, name, parts))
    {
      prc_list_report_add (reader->report, "name-comma", &cell->place, name, parts);
      return FALSE;
    }
  set_parts (record, family, given);
  prc_list_record_mend (record, PRC_FIELD_FAMILY, family,
                        field == PRC_FIELD_FAMILY ? cell->text : NULL);
  prc_list_record_mend (record, PRC_FIELD_GIVEN, given, NULL);
  if (field == PRC_FIELD_FULL_NAME)
    prc_list_record_mend (record, field, NULL, cell->text);
  return TRUE;
}

void
prc_list_cell_name_read (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  PrcField field = cell->column->match.field;
  guint flags = prc_list_name_check (cell->text);

  if (prc_list_name_is_mojibake (cell->raw))
    flags = (flags | PRC_LIST_NAME_MOJIBAKE) & ~(guint) PRC_LIST_NAME_ODD;
  /* capitals are common where hanzi are missing, and initials are no shouting */
  if (field == PRC_FIELD_NATIVE || (field == PRC_FIELD_GIVEN && g_utf8_strlen (cell->text, -1) < 3))
    flags &= ~(guint) PRC_LIST_NAME_ALL_CAPS;
  gboolean comma = (flags & PRC_LIST_NAME_COMMA) != 0;
  g_autofree char *name = look_at (reader, cell, flags & ~(guint) PRC_LIST_NAME_COMMA);
  if (comma && split_at_comma (reader, record, cell, name))
    return;
  add_name (record, field, name, cell->text);
}

static void
report_column (const PrcRowReader *reader, const PrcListRecord *record, PrcField field,
               const char *code, const char *value)
{
  PrcListPlace place = prc_list_sheet_place (reader->sheet, record->row,
                                             prc_list_sheet_get_column (reader->sheet, field));

  prc_list_report_add (reader->report, code, &place, value, NULL);
}

/* Hanzi in a column for Latin names, and the other way round: each goes where it belongs. */
static void
sort_scripts (const PrcRowReader *reader, PrcListRecord *record)
{
  const char *full = prc_list_record_get (record, PRC_FIELD_FULL_NAME);
  const char *native = prc_list_record_get (record, PRC_FIELD_NATIVE);

  if (full != NULL && native == NULL && prc_language_has_han (full))
    {
      prc_list_record_set (record, PRC_FIELD_NATIVE, full);
      prc_list_record_set (record, PRC_FIELD_FULL_NAME, NULL);
    }
  else if (native != NULL && prc_list_fold_has_latin (native) && !prc_language_has_han (native))
    {
      report_column (reader, record, PRC_FIELD_NATIVE, "native-latin", native);
      if (full == NULL) /* pinyin beside it is not of hanzi: the name itself, better written */
        prc_list_record_set (record, PRC_FIELD_FULL_NAME,
                             prc_list_record_get (record, PRC_FIELD_PINYIN) != NULL
                                 ? prc_list_record_get (record, PRC_FIELD_PINYIN)
                                 : native);
      prc_list_record_set (record, PRC_FIELD_NATIVE, NULL);
      prc_list_record_set (record, PRC_FIELD_PINYIN, NULL);
    }
}

static gboolean
mentions (const char *nationality, const char *words)
{
  g_autofree char *folded = prc_list_fold_text (nationality);
  g_auto (GStrv) each = g_strsplit (words, "|", -1);

  for (char **word = each; *word != NULL; word++)
    if (strstr (folded, *word) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
holds_script (const char *text, GUnicodeScript script)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == script)
      return TRUE;
  return FALSE;
}

/* The language of a name in another script; NULL where it can't be known. */
static const char *
find_language (const char *native, const char *nationality)
{
  if (holds_script (native, G_UNICODE_SCRIPT_HIRAGANA) ||
      holds_script (native, G_UNICODE_SCRIPT_KATAKANA))
    return "ja";
  if (holds_script (native, G_UNICODE_SCRIPT_HANGUL))
    return "ko";
  if (!prc_language_has_han (native))
    return NULL;
  if (mentions (nationality, "japan|日本"))
    return "ja";
  if (mentions (nationality, "korea|韩国|朝鲜"))
    return "ko";
  if (mentions (nationality, "taiwan|台湾|hongkong|香港|macau|macao|澳门"))
    return "zh-Hant";
  return "zh-Hans";
}

/* Offers the two parts of a name the other way round, or with ü. */
static gboolean
offer_parts (const PrcRowReader *reader, PrcListRecord *record, const PrcListPlace *place,
             const char *code, gboolean swap)
{
  const char *family = prc_list_record_get (record, PRC_FIELD_FAMILY);
  const char *given = prc_list_record_get (record, PRC_FIELD_GIVEN);
  g_autofree char *said_family = g_strdup (prc_list_record_get_said (record, PRC_FIELD_FAMILY));
  g_autofree char *said_given = g_strdup (prc_list_record_get_said (record, PRC_FIELD_GIVEN));
  g_autofree char *first = swap ? g_strdup (given) : prc_list_mend_umlaut (family);
  g_autofree char *second = swap ? g_strdup (family) : prc_list_mend_umlaut (given);
  const char *new_family = first != NULL ? first : family;
  const char *new_given = second != NULL ? second : given;
  g_autofree char *value = g_strdup_printf ("%s | %s", family, given);
  g_autofree char *proposal = g_strdup_printf ("%s | %s", new_family, new_given);

  if (!prc_list_cell_offer (reader, code, place, PRC_FIELD_FAMILY, value, proposal))
    return FALSE;
  prc_list_record_mend (record, PRC_FIELD_GIVEN, new_given, said_given);
  prc_list_record_mend (record, PRC_FIELD_FAMILY, new_family, said_family);
  return TRUE;
}

static gboolean
offer_pinyin (const PrcRowReader *reader, PrcListRecord *record, const PrcListPlace *place,
              const char *code, PrcPinyinVerdict verdict)
{
  const char *pinyin = prc_list_record_get (record, PRC_FIELD_PINYIN);
  g_autofree char *said = g_strdup (prc_list_record_get_said (record, PRC_FIELD_PINYIN));
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  g_autofree char *proposal = NULL;
  gboolean given_first;

  if (verdict == PRC_PINYIN_UMLAUT)
    proposal = prc_list_mend_umlaut (pinyin);
  else if (prc_list_pinyin_split (prc_list_record_get (record, PRC_FIELD_NATIVE), pinyin, &family,
                                  &given, &given_first))
    proposal = g_strdup_printf ("%s %s", family, given);
  if (proposal == NULL ||
      !prc_list_cell_offer (reader, code, place, PRC_FIELD_PINYIN, pinyin, proposal))
    return FALSE;
  prc_list_record_mend (record, PRC_FIELD_PINYIN, proposal, said);
  return TRUE;
}

/* The Latin name that is to agree with the hanzi, and the column it stands in. */
static void
check_pinyin (const PrcRowReader *reader, PrcListRecord *record)
{
  const char *native = prc_list_record_get (record, PRC_FIELD_NATIVE);
  const char *pinyin = prc_list_record_get (record, PRC_FIELD_PINYIN);
  const char *family = prc_list_record_get (record, PRC_FIELD_FAMILY);
  const char *given = prc_list_record_get (record, PRC_FIELD_GIVEN);
  gboolean parts = pinyin == NULL;
  PrcListPlace place = prc_list_sheet_place (
      reader->sheet, record->row,
      prc_list_sheet_get_column (reader->sheet, parts ? PRC_FIELD_FAMILY : PRC_FIELD_PINYIN));

  if (native == NULL || record->language == NULL || !prc_language_is_chinese (record->language) ||
      (parts && (family == NULL || given == NULL)))
    return;
  g_autofree char *latin = parts ? g_strdup_printf ("%s %s", family, given) : g_strdup (pinyin);
  PrcPinyinVerdict verdict = prc_list_pinyin_judge (native, latin);
  const char *code = verdict == PRC_PINYIN_UMLAUT ? "pinyin-v"
                     : parts                      ? "name-swapped"
                                                  : "pinyin-order";
  if (verdict == PRC_PINYIN_UMLAUT || verdict == PRC_PINYIN_GIVEN_FIRST)
    if (parts ? offer_parts (reader, record, &place, code, verdict == PRC_PINYIN_GIVEN_FIRST)
              : offer_pinyin (reader, record, &place, code, verdict))
      return;
  prc_list_pinyin_report (reader->report, &place, verdict, native, latin, parts);
}

static void
check_parts (const PrcRowReader *reader, const PrcListRecord *record)
{
  const char *family = prc_list_record_get (record, PRC_FIELD_FAMILY);
  const char *given = prc_list_record_get (record, PRC_FIELD_GIVEN);

  if (family == NULL && given != NULL && prc_list_record_has_column (record, PRC_FIELD_FAMILY))
    report_column (reader, record, PRC_FIELD_FAMILY, "name-family-missing", given);
  if (given == NULL && family != NULL && prc_list_record_has_column (record, PRC_FIELD_GIVEN))
    report_column (reader, record, PRC_FIELD_GIVEN, "name-given-missing", family);
}

static gboolean
has_name (const PrcListRecord *record)
{
  return prc_list_record_get (record, PRC_FIELD_FAMILY) != NULL ||
         prc_list_record_get (record, PRC_FIELD_GIVEN) != NULL ||
         prc_list_record_get (record, PRC_FIELD_FULL_NAME) != NULL ||
         prc_list_record_get (record, PRC_FIELD_NATIVE) != NULL ||
         prc_list_record_get (record, PRC_FIELD_PINYIN) != NULL;
}

gboolean
prc_list_cell_name_finish (const PrcRowReader *reader, PrcListRecord *record,
                           const char *nationality)
{
  static const PrcField where[] = { PRC_FIELD_FAMILY, PRC_FIELD_FULL_NAME, PRC_FIELD_NATIVE,
                                    PRC_FIELD_GIVEN, PRC_FIELD_PINYIN };

  if (!has_name (record))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (where); i++)
        if (prc_list_sheet_get_column (reader->sheet, where[i]) != NULL)
          {
            report_column (reader, record, where[i], "name-missing", NULL);
            break;
          }
      return FALSE;
    }
  sort_scripts (reader, record);
  check_parts (reader, record);
  if (prc_list_record_get (record, PRC_FIELD_NATIVE) != NULL)
    record->language = find_language (prc_list_record_get (record, PRC_FIELD_NATIVE), nationality);
  check_pinyin (reader, record);
  return TRUE;
}
