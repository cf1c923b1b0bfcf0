/* prc-list-cell.c - one cell into a record, but for names, which prc-list-cell-name.c reads. */
#include "prc-list-cell-words.h"
#include "prc-list-clean.h"
#include "prc-list-fold.h"
#include "prc-list-name.h"
#include "prc-row-reader.h"
#include "prc-list-value.h"

#include <string.h>

#define GUEST_LIMIT 10
#define ID_LENGTH 32

static gboolean
is_name (PrcField field)
{
  return field == PRC_FIELD_FAMILY || field == PRC_FIELD_GIVEN || field == PRC_FIELD_KNOWN_AS ||
         field == PRC_FIELD_FULL_NAME || field == PRC_FIELD_NATIVE || field == PRC_FIELD_PINYIN;
}

/* Ids, numbers, answers: what full width is never meant in. */
static gboolean
is_code (PrcField field)
{
  return field == PRC_FIELD_ID || field == PRC_FIELD_PARTNER_ID || field == PRC_FIELD_BIRTH_DATE ||
         field == PRC_FIELD_CLASS || field == PRC_FIELD_ATTENDANCE || field == PRC_FIELD_ABSENTIA ||
         field == PRC_FIELD_GUESTS || field == PRC_FIELD_CONSENT ||
         field == PRC_FIELD_CERTIFICATE_NUMBER || field == PRC_FIELD_COMPLETION_NUMBER ||
         field == PRC_FIELD_SEAT;
}

static void
report (const PrcRowReader *reader, const char *code, const PrcListCell *cell, const char *other)
{
  prc_list_report_add (reader->report, code, &cell->place, cell->raw, other);
}

static void
report_cleaned (const PrcRowReader *reader, const PrcListCell *cell, guint notes)
{
  g_autofree char *compatible = NULL;

  for (guint bit = 1; bit <= PRC_LIST_CLEANED_COMPAT; bit <<= 1)
    {
      if ((notes & bit) == 0)
        continue;
      if (bit == PRC_LIST_CLEANED_COMPAT)
        compatible = g_utf8_normalize (cell->text, -1, G_NORMALIZE_ALL_COMPOSE);
      /* what a name may not have is nothing worth a warning in other text */
      if (!is_name (cell->column->match.field) &&
          (bit == PRC_LIST_CLEANED_BIDI || bit == PRC_LIST_CLEANED_COMPAT))
        report (reader, "cleaned-invisible", cell, NULL);
      else
        report (reader, prc_list_clean_get_code ((PrcListCleaned) bit), cell, compatible);
    }
}

static PrcListAward *
award_at (PrcListRecord *record, int group)
{
  while ((int) record->awards->len < group)
    g_ptr_array_add (record->awards, prc_list_award_new ());
  return g_ptr_array_index (record->awards, group - 1);
}

/* Where the award of a column stands: its group, or for the other university's the next. */
static PrcListAward *
find_award (PrcListRecord *record, const PrcListMatch *match)
{
  if (match->institution == NULL)
    return award_at (record, match->group);
  for (guint i = 0; i < record->awards->len; i++)
    {
      PrcListAward *award = g_ptr_array_index (record->awards, i);

      if (g_strcmp0 (award->institution, match->institution) == 0)
        return award;
    }
  guint n = record->awards->len;
  if (n > 0 && ((PrcListAward *) g_ptr_array_index (record->awards, 0))->code == NULL &&
      ((PrcListAward *) g_ptr_array_index (record->awards, 0))->institution == NULL)
    n = 0;
  PrcListAward *award = award_at (record, (int) n + 1);
  award->institution = prc_list_record_keep (record, match->institution);
  return award;
}

/* 'U100/2' of a programme's code is 'U100' of the person. */
static void
cut_programme (const PrcListCell *cell, char *id)
{
  g_autofree char *header = prc_list_fold_text (cell->column->header);
  char *slash = strrchr (id, '/');

  if ((strcmp (header, "sprcode") == 0 || strcmp (header, "scjcode") == 0) && slash != NULL &&
      slash > id && strspn (slash + 1, "0123456789") == strlen (slash + 1))
    *slash = '\0';
}

static gboolean
is_odd_id (const char *id)
{
  gboolean digit = FALSE;

  if (g_utf8_strlen (id, -1) > ID_LENGTH)
    return TRUE;
  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      digit |= g_unichar_isdigit (c);
      if (!g_unichar_isalnum (c) && strchr ("-_./", (int) MIN (c, 0x7F)) == NULL)
        return TRUE;
    }
  return !digit;
}

static gboolean
read_id (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  g_autofree char *id = g_strdup (cell->text);

  if (prc_list_value_is_exponent (id))
    {
      prc_list_report_add_as (reader->report, PRC_SEVERITY_ERROR, "number-exponent/id",
                              &cell->place, cell->raw, NULL);
      return FALSE;
    }
  cut_programme (cell, id);
  if (cell->kind == PRC_CELL_NUMBER && (id[0] == '0' || strlen (id) >= 16))
    report (reader, "id-number", cell, NULL);
  else if (is_odd_id (id))
    report (reader, "id-odd", cell, NULL);
  prc_list_record_set (record, PRC_FIELD_ID, id);
  return TRUE;
}

static void
read_number (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  const char **at =
      prc_list_award_at (find_award (record, &cell->column->match), cell->column->match.field);

  if (prc_list_value_is_exponent (cell->text))
    report (reader, "number-exponent", cell, NULL);
  else
    *at = prc_list_record_keep (record, cell->text);
}

static void
read_guests (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  int guests = 0;
  int limit = reader->options->guest_limit > 0 ? reader->options->guest_limit : GUEST_LIMIT;

  if (!prc_list_value_guests (cell->text, &guests))
    {
      report (reader, "number-invalid", cell, NULL);
      return;
    }
  if (guests > limit)
    report (reader, "guests-over", cell, NULL);
  g_autofree char *number = g_strdup_printf ("%d", guests);
  prc_list_record_set (record, PRC_FIELD_GUESTS, number);
}

static void
read_class (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  gboolean turned = FALSE;
  PrcClass class_ = prc_list_value_class (cell->text, &turned);
  PrcListAward *award = find_award (record, &cell->column->match);
  const char *name = prc_list_value_get_class_name (class_);

  if (turned)
    award->class_ = class_ == PRC_CLASS_UPPER_SECOND ? "2:1" : "2:2";
  else
    award->class_ = prc_list_record_keep (record, cell->text);
  if (class_ != PRC_CLASS_UNKNOWN)
    prc_list_usual_check (reader, cell, (int) class_, !turned, name);
  else if (!prc_list_value_is_other_class (cell->text))
    report (reader, "class-unknown", cell, NULL);
}

/* Without anything that tells, day first, unless only month first is a date. */
static PrcListDate
parse_date (const PrcRowReader *reader, const PrcListCell *cell)
{
  PrcListDate date = prc_list_date_parse (cell->text, cell->kind, reader->date_order);

  return date.valid || reader->date_order != PRC_LIST_DATE_UNDECIDED
             ? date
             : prc_list_date_parse (cell->text, cell->kind, PRC_LIST_DATE_MONTH_FIRST);
}

/* A date is looked at, since a bad one tells of a row that has moved; it is not kept. */
static void
check_date (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  PrcListDate date = parse_date (reader, cell);

  if (!date.valid)
    report (reader, "date-invalid", cell, NULL);
  else if (date.form == PRC_LIST_DATE_SERIAL)
    {
      g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);

      report (reader, "date-odd", cell, day);
    }
  else if (date.year < 1920 || date.year > 2100)
    report (reader, "date-odd", cell, NULL);
  else if (date.form == PRC_LIST_DATE_SLASHED && reader->date_order == PRC_LIST_DATE_UNDECIDED &&
           date.day != date.month && date.day <= 12 && date.month <= 12)
    report (reader, "date-ambiguous", cell, NULL);
  else if (date.form != reader->date_form)
    report (reader, "date-form", cell, NULL);
}

/* '..', a root, a drive, an address: nothing outside the list's own folder is looked at. */
static gboolean
is_inside (const char *path)
{
  g_autofree char *decoded = g_uri_unescape_string (path, NULL);
  const char *p = decoded != NULL ? decoded : path;

  if (*p == '/' || *p == '\\' || *p == '~' || strstr (p, "..") != NULL || strchr (p, ':') != NULL)
    return FALSE;
  return strstr (p, "//") == NULL;
}

static void
read_photo (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  if (is_inside (cell->text))
    prc_list_record_set (record, PRC_FIELD_PHOTO, cell->text);
  else
    report (reader, "photo-outside", cell, NULL);
}

static const PrcInstitution *
find_institution (const PrcRowReader *reader, const char *text)
{
  g_autofree char *wanted = prc_list_fold_text (text);

  for (guint i = 0; i < reader->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (reader->institutions, i);
      g_autofree char *code = prc_list_fold_text (institution->code);
      const char *const *language = prc_text_get_languages (institution->name);

      if (strcmp (wanted, code) == 0)
        return institution;
      for (; *language != NULL; language++)
        {
          g_autofree char *name =
              prc_list_fold_text (prc_text_get_exact (institution->name, *language));

          if (strcmp (wanted, name) == 0)
            return institution;
        }
    }
  return NULL;
}

static void
read_institution (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  const PrcInstitution *institution = find_institution (reader, cell->text);

  prc_list_record_set (record, PRC_FIELD_INSTITUTION, cell->text);
  if (institution != NULL)
    award_at (record, 1)->institution = prc_list_record_keep (record, institution->code);
}

/* Free text is kept as it stands. */
static void
check_text (const PrcRowReader *reader, const PrcListCell *cell)
{
  if (prc_list_name_has_markup (cell->text))
    report (reader, "markup", cell, NULL);
  if (prc_list_name_is_formula (cell->text))
    report (reader, "cell-formula-like", cell, NULL);
}

static void
read_award_part (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  PrcListAward *award = find_award (record, &cell->column->match);

  check_text (reader, cell);
  *prc_list_award_at (award, cell->column->match.field) = prc_list_record_keep (record, cell->text);
}

static void
read_partner_id (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  if (prc_list_value_is_exponent (cell->text))
    report (reader, "number-exponent", cell, NULL);
  else
    prc_list_record_set (record, PRC_FIELD_PARTNER_ID, cell->text);
}

/* Lives for this import alone. */
static void
read_nationality (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  prc_list_record_set (record, PRC_FIELD_NATIONALITY, cell->text);
}

/* Several columns of one field are joined; phonetics of first and last name as these are. */
static void
read_person_part (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  PrcField field = cell->column->match.field;
  const char *old = prc_list_record_get (record, field);
  const char *between = field == PRC_FIELD_NAME_NOTE ? " " : "; ";
  g_autofree char *both = old != NULL ? g_strconcat (old, between, cell->text, NULL) : NULL;

  check_text (reader, cell);
  prc_list_record_set (record, field, both != NULL ? both : cell->text);
}

typedef void (*Handler) (const PrcRowReader *reader, PrcListRecord *record,
                         const PrcListCell *cell);

static const struct
{
  PrcField field;
  Handler handler;
} handlers[] = {
  { PRC_FIELD_FAMILY, prc_list_cell_name_read },
  { PRC_FIELD_GIVEN, prc_list_cell_name_read },
  { PRC_FIELD_KNOWN_AS, prc_list_cell_name_read },
  { PRC_FIELD_FULL_NAME, prc_list_cell_name_read },
  { PRC_FIELD_NATIVE, prc_list_cell_name_read },
  { PRC_FIELD_PINYIN, prc_list_cell_name_read },
  { PRC_FIELD_PARTNER_ID, read_partner_id },
  { PRC_FIELD_BIRTH_DATE, check_date },
  { PRC_FIELD_NATIONALITY, read_nationality },
  { PRC_FIELD_INSTITUTION, read_institution },
  { PRC_FIELD_FACULTY, read_person_part },
  { PRC_FIELD_SCHOOL, read_person_part },
  { PRC_FIELD_CLASS_GROUP, read_person_part },
  { PRC_FIELD_AWARD, read_award_part },
  { PRC_FIELD_AWARD_TITLE, read_award_part },
  { PRC_FIELD_LEVEL, read_award_part },
  { PRC_FIELD_SUBJECT, read_award_part },
  { PRC_FIELD_SUBJECT_TRANSLATION, read_award_part },
  { PRC_FIELD_CLASS, read_class },
  { PRC_FIELD_THESIS, read_award_part },
  { PRC_FIELD_PRIZE, read_award_part },
  { PRC_FIELD_AWARD_STATUS, prc_list_cell_words_read_status },
  { PRC_FIELD_CERTIFICATE_NUMBER, read_number },
  { PRC_FIELD_COMPLETION_NUMBER, read_number },
  { PRC_FIELD_ATTENDANCE, prc_list_cell_words_read_attendance },
  { PRC_FIELD_ABSENTIA, prc_list_cell_words_read_attendance },
  { PRC_FIELD_GUESTS, read_guests },
  { PRC_FIELD_NAME_NOTE, read_person_part },
  { PRC_FIELD_NEEDS, prc_list_cell_words_read_needs },
  { PRC_FIELD_PRIVACY, prc_list_cell_words_read_privacy },
  { PRC_FIELD_CONSENT, prc_list_cell_words_read_consent },
  { PRC_FIELD_PHOTO, read_photo },
  { PRC_FIELD_SEAT, read_person_part },
  { PRC_FIELD_REMARKS, read_person_part },
};

static gboolean
read_cleaned (const PrcRowReader *reader, PrcListRecord *record, const PrcListCell *cell)
{
  if (cell->column->match.field == reader->key)
    return read_id (reader, record, cell);
  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    if (handlers[i].field == cell->column->match.field)
      handlers[i].handler (reader, record, cell);
  return TRUE;
}

/* The number of a Chinese identity card: a day of birth within, a check letter at the end. It is
 * not even quoted. */
static gboolean
is_refused (const PrcRowReader *reader, PrcListCell *cell)
{
  PrcField field = cell->column->match.field;

  if (field == PRC_FIELD_CERTIFICATE_NUMBER || field == PRC_FIELD_COMPLETION_NUMBER ||
      !prc_list_value_is_identity_number (cell->text))
    return FALSE;
  prc_list_report_add (reader->report,
                       field == reader->key ? "identity-number/id" : "identity-number",
                       &cell->place, NULL, NULL);
  cell->text = "";
  return TRUE;
}

gboolean
prc_list_cell_read (const PrcRowReader *reader, PrcListRecord *record, PrcListCell *cell)
{
  PrcField field = cell->column->match.field;
  PrcListCleanKind kind = is_name (field)                           ? PRC_LIST_CLEAN_NAME
                          : is_code (field) || field == reader->key ? PRC_LIST_CLEAN_CODE
                                                                    : PRC_LIST_CLEAN_TEXT;
  guint notes = 0;
  g_autofree char *bare =
      reader->sheet->quoted ? prc_list_clean_unquote (cell->raw) : g_strdup (cell->raw);
  g_autofree char *text = prc_list_clean_text (bare, kind, &notes);

  if (cell->kind == PRC_CELL_ERROR || cell->kind == PRC_CELL_FORMULA_EMPTY)
    *text = '\0'; /* the reader has said so */
  cell->text = text;
  if (*text != '\0')
    report_cleaned (reader, cell, notes);
  if (prc_list_value_is_missing (text, is_name (field)) && field != PRC_FIELD_ATTENDANCE)
    cell->text = "";
  if (is_refused (reader, cell))
    return field != reader->key;
  gboolean good = *cell->text == '\0'
                      ? (prc_list_cell_words_read_empty (reader, record, cell), TRUE)
                      : read_cleaned (reader, record, cell);
  cell->text = NULL;
  return good;
}
