/* prc-list-cell-name.c - names: kept as they stand, and looked at hard. */
#include "prc-language.h"
#include "prc-list-clean.h"
#include "prc-list-fold.h"
#include "prc-list-name.h"
#include "prc-list-pinyin.h"
#include "prc-row-reader.h"

#include <string.h>

/* What a flagged name most likely means. Returns: (nullable) */
static char *
dup_suggestion (guint flag, const PrcListCell *cell)
{
  if (flag == PRC_LIST_NAME_MARKUP)
    return prc_list_name_dup_unescaped (cell->text);
  if (flag == PRC_LIST_NAME_MOJIBAKE)
    return prc_list_name_dup_mended (cell->raw);
  return NULL;
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

static void
report_flags (const PrcRowReader *reader, const PrcListCell *cell, guint flags)
{
  for (guint flag = 1; flag <= PRC_LIST_NAME_FORMULA; flag <<= 1)
    {
      if ((flags & flag) == 0)
        continue;
      const char *code = prc_list_name_get_code ((PrcListNameFlag) flag);
      g_autofree char *suggestion = dup_suggestion (flag, cell);
      /* '_x00e1_' is how a workbook writes a character; where one stands, it was meant */
      if (flag == PRC_LIST_NAME_ODD && is_escape_alone (cell->text))
        prc_list_report_add_as (reader->report, PRC_SEVERITY_INFO, code, &cell->place, cell->text,
                                suggestion);
      else
        prc_list_report_add (reader->report, code, &cell->place, cell->text, suggestion);
    }
}

/* 'Okafor, Amara' in a column where every name is written so: the comma is the system's own. */
static void
split_at_comma (PrcListRecord *record, const char *text)
{
  const char *comma = strchr (text, ',');
  g_autofree char *family = g_strndup (text, (gsize) (comma - text));

  prc_list_record_set (record, PRC_FIELD_FAMILY, g_strstrip (family));
  prc_list_record_set (record, PRC_FIELD_GIVEN, comma + 1 + strspn (comma + 1, " "));
  record->present[PRC_FIELD_FAMILY] = record->present[PRC_FIELD_GIVEN] = TRUE;
}

static void
add_name (PrcListRecord *record, PrcField field, const char *text)
{
  const char *old = prc_list_record_get (record, field);

  if (old == NULL || field != PRC_FIELD_GIVEN)
    prc_list_record_set (record, field, text);
  else
    {
      g_autofree char *both = g_strdup_printf ("%s %s", old, text);

      prc_list_record_set (record, field, both);
    }
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
  if (field == PRC_FIELD_FULL_NAME && reader->full_with_comma)
    flags &= ~(guint) PRC_LIST_NAME_COMMA;
  report_flags (reader, cell, flags);
  if (field == PRC_FIELD_FULL_NAME && reader->full_with_comma)
    split_at_comma (record, cell->text);
  else
    add_name (record, field, cell->text);
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
  const char *full = record->values[PRC_FIELD_FULL_NAME];
  const char *native = record->values[PRC_FIELD_NATIVE];

  if (full != NULL && native == NULL && prc_language_has_han (full))
    {
      prc_list_record_set (record, PRC_FIELD_NATIVE, full);
      prc_list_record_set (record, PRC_FIELD_FULL_NAME, NULL);
    }
  else if (native != NULL && prc_list_fold_has_latin (native) && !prc_language_has_han (native))
    {
      report_column (reader, record, PRC_FIELD_NATIVE, "native-latin", native);
      if (full == NULL) /* pinyin beside it is not of hanzi: the name itself, better written */
        prc_list_record_set (
            record, PRC_FIELD_FULL_NAME,
            record->values[PRC_FIELD_PINYIN] != NULL ? record->values[PRC_FIELD_PINYIN] : native);
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

/* The Latin name that is to agree with the hanzi, and the column it stands in. */
static void
check_pinyin (const PrcRowReader *reader, const PrcListRecord *record)
{
  const char *native = record->values[PRC_FIELD_NATIVE];
  const char *pinyin = record->values[PRC_FIELD_PINYIN];
  const char *family = record->values[PRC_FIELD_FAMILY];
  const char *given = record->values[PRC_FIELD_GIVEN];
  PrcField field = pinyin != NULL ? PRC_FIELD_PINYIN : PRC_FIELD_FAMILY;
  PrcListPlace place = prc_list_sheet_place (reader->sheet, record->row,
                                             prc_list_sheet_get_column (reader->sheet, field));

  if (native == NULL || record->language == NULL || !prc_language_is_chinese (record->language))
    return;
  if (pinyin != NULL)
    prc_list_pinyin_check (reader->report, &place, native, pinyin, FALSE);
  else if (family != NULL && given != NULL)
    {
      g_autofree char *latin = g_strdup_printf ("%s %s", family, given);

      prc_list_pinyin_check (reader->report, &place, native, latin, TRUE);
    }
}

static void
check_parts (const PrcRowReader *reader, const PrcListRecord *record)
{
  const char *family = record->values[PRC_FIELD_FAMILY];
  const char *given = record->values[PRC_FIELD_GIVEN];

  if (family == NULL && given != NULL && record->present[PRC_FIELD_FAMILY])
    report_column (reader, record, PRC_FIELD_FAMILY, "name-family-missing", given);
  if (given == NULL && family != NULL && record->present[PRC_FIELD_GIVEN])
    report_column (reader, record, PRC_FIELD_GIVEN, "name-given-missing", family);
}

static gboolean
has_name (const PrcListRecord *record)
{
  return record->values[PRC_FIELD_FAMILY] != NULL || record->values[PRC_FIELD_GIVEN] != NULL ||
         record->values[PRC_FIELD_FULL_NAME] != NULL || record->values[PRC_FIELD_NATIVE] != NULL ||
         record->values[PRC_FIELD_PINYIN] != NULL;
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
  if (record->values[PRC_FIELD_NATIVE] != NULL)
    record->language = g_strdup (find_language (record->values[PRC_FIELD_NATIVE], nationality));
  check_pinyin (reader, record);
  return TRUE;
}
