/* The words of lists, one by one (tests/corpus/roster/words.tsv), and the words for problems. */
#include "prc-enum.h"
#include "prc-import.h"
#include "prc-list-clean.h"
#include "prc-list-column.h"
#include "prc-list-date.h"
#include "prc-list-degree.h"
#include "prc-list-fold.h"
#include "prc-list-name.h"
#include "prc-list-record.h"
#include "prc-list-value.h"
#include "prc-message-table.h"
#include "prc-message.h"

#include <string.h>

static char *
understand_date (const char *text)
{
  static const char *const forms[] = { "-",       "cell",    "iso",   "compact",
                                       "chinese", "slashed", "named", "serial" };
  PrcListDate date = prc_list_date_parse (text, PRC_CELL_TEXT, PRC_LIST_DATE_UNDECIDED);

  if (date.form == PRC_LIST_DATE_NONE)
    return g_strdup ("-");
  if (!date.valid)
    return g_strdup_printf ("%s bad", forms[date.form]);
  return g_strdup_printf ("%s %04d-%02d-%02d", forms[date.form], date.year, date.month, date.day);
}

static char *
understand_column (const char *text)
{
  g_autoptr (PrcListColumns) columns = prc_list_columns_new (NULL, NULL);
  PrcListMatch match;
  char *field;

  if (!prc_list_columns_match (columns, text, &match))
    return g_strdup ("-");
  field = g_strdup (prc_enum_to_nick (PRC_TYPE_FIELD, (int) match.field));
  prc_list_match_clear (&match);
  return field;
}

static char *
understand (const char *kind, const char *text)
{
  PrcAttendance attendance;
  gboolean turned;

  if (strcmp (kind, "class") == 0)
    return g_strdup (prc_enum_to_nick (PRC_TYPE_CLASS, (int) prc_list_value_class (text, &turned)));
  if (strcmp (kind, "attendance") == 0)
    {
      prc_list_value_attendance (text, FALSE, &attendance);
      return g_strdup (prc_enum_to_nick (PRC_TYPE_ATTENDANCE, (int) attendance));
    }
  if (strcmp (kind, "level") == 0)
    return g_strdup (prc_enum_to_nick (PRC_TYPE_LEVEL, (int) prc_list_value_level (text)));
  if (strcmp (kind, "degree") == 0)
    return g_strdup (
        prc_enum_to_nick (PRC_TYPE_LEVEL, (int) prc_list_degree_get_level (text, NULL)));
  if (strcmp (kind, "date") == 0)
    return understand_date (text);
  if (strcmp (kind, "column") == 0)
    return understand_column (text);
  g_error ("no such kind: %s", kind);
}

/* Each line of a corpus file of @n_parts columns that is no comment. */
static void
check_corpus (const char *name, guint n_parts, guint at_least)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "corpus", "roster", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint count = 0, wrong = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) parts = g_strsplit (*line, "\t", -1);

      if (g_strv_length (parts) != n_parts || **line == '#')
        continue;
      const char *kind = n_parts == 3 ? parts[1] : "column";
      g_autofree char *got = understand (kind, parts[0]);
      if (strcmp (got, parts[n_parts - 1]) != 0)
        {
          g_printerr ("%s '%s' is understood as '%s', not '%s'\n", kind, parts[0], got,
                      parts[n_parts - 1]);
          wrong++;
        }
      count++;
    }
  g_assert_cmpuint (wrong, ==, 0);
  g_assert_cmpuint (count, >, at_least);
}

static void
test_corpus (void)
{
  check_corpus ("words.tsv", 3, 100);
}

static void
test_headers (void)
{
  check_corpus ("headers.tsv", 2, 200);
}

static void
test_fold (void)
{
  g_autofree char *plain = prc_list_fold_text (" Fore-name(s)_ ");
  g_autofree char *hanzi = prc_list_fold_text ("學 號：");
  g_autofree char *words = prc_list_fold_words ("Student's Name (as on passport)");
  g_autofree char *broken = prc_list_fold_text ("\xFF\xFE");

  g_assert_cmpstr (plain, ==, "forenames");
  g_assert_cmpstr (hanzi, ==, "学号");
  g_assert_cmpstr (words, ==, "students name");
  g_assert_cmpstr (broken, ==, "");
  g_assert_cmpuint (prc_list_fold_distance ("bschons", "bsxhons", 1), ==, 1);
  g_assert_cmpuint (prc_list_fold_distance ("surname", "sunrame", 1), ==, 1);
  g_assert_cmpuint (prc_list_fold_distance ("surname", "forename", 2), ==, 3);
  g_assert_cmpuint (prc_list_fold_distance ("医学", "医字", 1), ==, 1);
}

/* What cleaning must leave alone. */
static void
test_clean (void)
{
  static const char *const kept[] = { "Seán O’Brien", "Ọlábísí",        "نور‌الدین",
                                      "Kahaʻulani",   "Müller-Stäubli", "𬱖𣲷",
                                      "ㅤ",          "Nguyễn Thị",     "क्‍ष" };
  guint notes = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *cleaned = prc_list_clean_text (kept[i], PRC_LIST_CLEAN_NAME, &notes);

      g_assert_cmpstr (cleaned, ==, kept[i]);
      g_assert_cmpuint (notes, ==, 0);
    }
  g_autofree char *space =
      prc_list_clean_text ("\xE3\x80\x80 王\xE3\x80\x80伟\t", PRC_LIST_CLEAN_NAME, &notes);
  g_assert_cmpstr (space, ==, "王伟");
  g_assert_cmpuint (notes, ==, PRC_LIST_CLEANED_SPACE);
  g_autofree char *text = prc_list_clean_text ("绿色 \n 化学", PRC_LIST_CLEAN_TEXT, &notes);
  g_assert_cmpstr (text, ==, "绿色 化学");
  g_autofree char *broken = prc_list_clean_text ("a\xFF"
                                                 "b",
                                                 PRC_LIST_CLEAN_NAME, &notes);
  g_assert_true (g_utf8_validate (broken, -1, NULL));
}

/* What is remembered of a person comes back as it was, and holds nothing private. */
static void
test_record (void)
{
  g_autoptr (PrcTextPool) texts = prc_text_pool_new ();
  g_autoptr (PrcListRecord) record = prc_list_record_new (texts);
  PrcListAward *award = prc_list_award_new ();
  PrcListAward *second = prc_list_award_new ();

  prc_list_record_set (record, PRC_FIELD_ID, "1001");
  prc_list_record_set (record, PRC_FIELD_FAMILY, "Okafor");
  prc_list_record_set (record, PRC_FIELD_NATIONALITY, "Nigeria");
  prc_list_record_set (record, PRC_FIELD_BIRTH_DATE, "2001-02-03");
  award->code = "MSc";
  second->code = "PGDip";
  second->class_ = "Pass";
  g_ptr_array_add (record->awards, award);
  g_ptr_array_add (record->awards, second);
  g_autoptr (GVariant) variant = g_variant_ref_sink (prc_list_record_to_variant (record));
  g_autofree char *printed = g_variant_print (variant, FALSE);
  g_assert_cmpstr (printed, ==,
                   "{'award': 'MSc', 'award.2': 'PGDip', 'class.2': 'Pass', 'family': 'Okafor', "
                   "'id': '1001'}");
  g_autoptr (PrcListRecord) back = prc_list_record_new_from_variant (variant, texts);
  g_assert_true (prc_list_record_same_person (record, back, NULL));
  g_assert_cmpuint (back->awards->len, ==, 2);
  g_assert_true (prc_list_award_equal (second, g_ptr_array_index (back->awards, 1)));
  g_autoptr (GVariant) odd = g_variant_ref_sink (
      g_variant_new_parsed ("{'award.999999': 'x', 'nothing': 'y', 'birth-date': 'z', '.': ''}"));
  g_autoptr (PrcListRecord) nothing = prc_list_record_new_from_variant (odd, texts);
  g_assert_cmpuint (nothing->awards->len, ==, 0);
  g_assert_null (prc_list_record_get (nothing, PRC_FIELD_BIRTH_DATE));
}

/* Every code, the reader's as well. */
static const char *const codes[] = { "file-empty",
                                     "file-kind",
                                     "file-encrypted",
                                     "file-damaged",
                                     "xlsx-damaged",
                                     "xml-doctype",
                                     "file-too-big",
                                     "too-many-rows",
                                     "field-too-long",
                                     "encoding-invalid",
                                     "encoding-mixed",
                                     "byte-nul",
                                     "header-missing",
                                     "header-unknown",
                                     "header-duplicate",
                                     "too-many-columns",
                                     "quote-unclosed",
                                     "row-long",
                                     "delimiter-mixed",
                                     "id-missing",
                                     "id-conflict",
                                     "number-exponent",
                                     "row-short",
                                     "quote-stray",
                                     "quote-single",
                                     "delimiter-unusual",
                                     "column-unnamed",
                                     "column-missing",
                                     "sheet-several",
                                     "sheet-hidden",
                                     "rows-hidden",
                                     "cells-merged",
                                     "cell-error",
                                     "cell-formula-empty",
                                     "list-no-rows",
                                     "id-similar",
                                     "id-number",
                                     "id-odd",
                                     "id-column-missing",
                                     "name-all-caps",
                                     "name-no-capital",
                                     "name-comma",
                                     "name-swapped",
                                     "name-family-missing",
                                     "name-given-missing",
                                     "name-odd",
                                     "name-long",
                                     "name-marks",
                                     "name-markup",
                                     "name-bidi",
                                     "name-mojibake",
                                     "name-damaged",
                                     "name-compat",
                                     "name-same",
                                     "pinyin-mismatch",
                                     "pinyin-order",
                                     "pinyin-missing",
                                     "pinyin-v",
                                     "award-unknown",
                                     "award-alias",
                                     "class-unknown",
                                     "class-missing",
                                     "class-not-for-award",
                                     "thesis-missing",
                                     "attendance-missing",
                                     "attendance-undecided",
                                     "guests-over",
                                     "number-invalid",
                                     "date-invalid",
                                     "date-ambiguous",
                                     "date-odd",
                                     "value-unknown",
                                     "seat-clash",
                                     "partner-not-found",
                                     "sources-disagree",
                                     "partner-id-missing",
                                     "native-missing",
                                     "photo-missing",
                                     "photo-outside",
                                     "cell-formula-like",
                                     "cleaned-space",
                                     "cleaned-width",
                                     "cleaned-invisible",
                                     "cleaned-nfc",
                                     "cleaned-formula",
                                     "name-dot",
                                     "name-apostrophe",
                                     "markup",
                                     "privacy",
                                     "value-alias",
                                     "date-form",
                                     "id-repeated",
                                     "row-second-award",
                                     "row-not-a-person",
                                     "header-moved",
                                     "sheet-chosen",
                                     "encoding-guessed",
                                     "native-latin",
                                     "file-kind-other",
                                     "encoding-unknown",
                                     "sheet-unknown" };

static void
test_messages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (!prc_message_is_known (codes[i]))
      g_error ("no words for %s", codes[i]);
  for (const PrcMessageRow *row = prc_message_table; row->code != NULL; row++)
    for (guint variant = 0; variant < 4; variant++)
      {
        g_autoptr (PrcProblem) problem = prc_problem_new ();
        g_autofree char *message = NULL;

        problem->severity = row->severity;
        problem->code = g_strdup (row->code);
        problem->file = g_strdup ("list.csv");
        problem->row = 5;
        problem->column = g_strdup ("Surname");
        problem->value = (variant & 1) != 0 ? g_strdup ("VALUE") : NULL;
        message = prc_message_make (problem, (variant & 2) != 0 ? "OTHER" : NULL);
        g_assert_true (g_str_has_prefix (message, "list.csv, row 5, Surname: "));
        g_assert_null (strchr (message, '{'));
        g_assert_null (strchr (message, '!'));
        g_assert_true (g_str_has_suffix (message, ".") || g_str_has_suffix (message, "?"));
        if (variant == 3 && strstr (row->sentence, "{value}") != NULL)
          g_assert_nonnull (strstr (message, "VALUE"));
        if (variant == 3 && row->with_other != NULL)
          g_assert_nonnull (strstr (message, "OTHER"));
      }
}

/* A value is text: braces in it fill nothing, and a long one is cut. */
static void
test_message_value (void)
{
  g_autoptr (PrcProblem) problem = prc_problem_new ();
  g_autofree char *long_value = g_strnfill (500, 'x');

  problem->code = g_strdup ("date-invalid");
  problem->value = g_strdup ("{row} %s");
  g_autofree char *message = prc_message_make (problem, NULL);
  g_assert_nonnull (strstr (message, "“{row} %s”"));
  prc_set_string (&problem->value, long_value);
  g_autofree char *cut = prc_message_make (problem, NULL);
  g_assert_cmpuint (strlen (cut), <, 300);
}

static void
test_fields (void)
{
  PrcField field = PRC_FIELD_NONE;

  for (int i = PRC_FIELD_NONE; i <= PRC_FIELD_LEAVE_OUT; i++)
    g_assert_cmpstr (prc_field_get_label ((PrcField) i), !=, "");
  g_assert_true (prc_field_from_name ("known_as", &field));
  g_assert_cmpint (field, ==, PRC_FIELD_KNOWN_AS);
  g_assert_true (prc_field_from_name ("PARTNER-ID", &field));
  g_assert_cmpint (field, ==, PRC_FIELD_PARTNER_ID);
  g_assert_false (prc_field_from_name ("none", &field));
  g_assert_false (prc_field_from_name (NULL, &field));
  g_assert_false (prc_field_from_name ("socks", &field));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/corpus", test_corpus);
  g_test_add_func ("/words/headers", test_headers);
  g_test_add_func ("/words/fold", test_fold);
  g_test_add_func ("/words/clean", test_clean);
  g_test_add_func ("/words/record", test_record);
  g_test_add_func ("/words/messages", test_messages);
  g_test_add_func ("/words/message-value", test_message_value);
  g_test_add_func ("/words/fields", test_fields);
  return g_test_run ();
}
