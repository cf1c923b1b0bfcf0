#include "roster-expect.h"

#include "prc-enum.h"

#include <string.h>

/* --- describing ------------------------------------------------------------------------------ */

static void
add_value (GString *out, const char *key, const char *value)
{
  if (value != NULL)
    g_string_append_printf (out, "; %s=%s", key, value);
}

static const char *
award_code (const PrcSeason *season, const PrcImport *import, gint64 id)
{
  const PrcAward *award = prc_season_find_award (season, id);

  for (guint i = 0; i < import->awards->len; i++)
    if (((PrcAward *) g_ptr_array_index (import->awards, i))->id == id)
      award = g_ptr_array_index (import->awards, i);
  return award != NULL ? award->code : "?";
}

static void
add_awards (GString *out, const PrcSeason *season, const PrcImport *import,
            const PrcGraduand *graduand)
{
  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const char *subject = prc_text_get (conferral->subject, NULL);

      g_string_append_printf (out, "%s%s", i == 0 ? "; awards=" : " + ",
                              award_code (season, import, conferral->award));
      if (subject != NULL)
        g_string_append_printf (out, "/%s", subject);
      if (conferral->class_ != PRC_CLASS_NONE)
        g_string_append_printf (out, "/%s",
                                prc_enum_to_nick (PRC_TYPE_CLASS, (int) conferral->class_));
      if (conferral->thesis != NULL)
        g_string_append_printf (out, "/\"%s\"", conferral->thesis);
      if (conferral->prize != NULL)
        g_string_append_printf (out, "/*%s", conferral->prize);
    }
}

/* The first conferral's, in every language. */
static void
add_subject (GString *out, const PrcGraduand *graduand)
{
  if (graduand->conferrals->len == 0)
    return;
  const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);
  const char *const *language = prc_text_get_languages (conferral->subject);

  for (guint i = 0; language[i] != NULL; i++)
    g_string_append_printf (out, "%s%s %s", i == 0 ? "; subject=" : ", ", language[i],
                            prc_text_get_exact (conferral->subject, language[i]));
}

static void
add_needs (GString *out, const PrcGraduand *graduand)
{
  for (guint i = 0; i < graduand->needs->len; i++)
    {
      const PrcNeed *need = g_ptr_array_index (graduand->needs, i);
      const char *const *language = prc_text_get_languages (need->text);

      g_string_append_printf (out, "%s%s", i == 0 ? "; needs=" : " + ",
                              prc_enum_to_nick (PRC_TYPE_NEED_KIND, (int) need->kind));
      for (; *language != NULL; language++)
        g_string_append_printf (out, ":%s", prc_text_get_exact (need->text, *language));
      if ((need->audience & PRC_AUDIENCE_READER) != 0)
        g_string_append (out, ":reader");
    }
}

static void
add_differences (GString *out, const PrcImportPerson *person)
{
  for (guint i = 0; i < person->differences->len; i++)
    {
      const PrcImportDifference *difference = g_ptr_array_index (person->differences, i);

      g_string_append_printf (out, "%s%s %s>%s%s", i == 0 ? "; changes=" : " + ", difference->field,
                              difference->old_value != NULL ? difference->old_value : "",
                              difference->new_value != NULL ? difference->new_value : "",
                              difference->kept ? " kept" : "");
    }
}

/* All facts of a person as '; key=value'. */
static char *
describe_person (const PrcSeason *season, const PrcImport *import, const PrcImportPerson *person)
{
  static const char *const fates[] = { "new", "changed", "unchanged", "missing" };
  g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (import, person);
  const PrcPersonName *name = graduand->name;
  GString *out = g_string_new (NULL);
  g_autofree char *called = prc_person_name_dup_called (name);
  g_autofree char *guests = graduand->guests >= 0 ? g_strdup_printf ("%d", graduand->guests) : NULL;
  char privacy[PRC_N_PURPOSES + 1] = { 0 };

  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    privacy[i] = "-ad"[graduand->privacy[i]];
  g_string_append_printf (out, "; fate=%s; called=%s", fates[person->fate], called);
  add_value (out, "given", name->given);
  add_value (out, "family", name->family);
  add_value (out, "full", name->full);
  add_value (out, "native", name->native);
  add_value (out, "native-family", name->native_family);
  add_value (out, "pinyin", name->pinyin);
  add_value (out, "language", name->language);
  add_value (out, "order", name->family_first ? "family-first" : "given-first");
  add_value (out, "attendance", prc_enum_to_nick (PRC_TYPE_ATTENDANCE, (int) graduand->attendance));
  add_value (out, "faculty", graduand->faculty);
  add_value (out, "school", graduand->school);
  add_value (out, "group", graduand->class_group);
  add_value (out, "guests", guests);
  add_value (out, "privacy", privacy);
  add_value (out, "seat", graduand->seat);
  add_value (out, "remarks", graduand->remarks);
  add_value (out, "note", person->own_note);
  add_value (out, "missing", graduand->missing ? "yes" : NULL);
  add_value (out, "anew", person->say_anew ? "yes" : NULL);
  for (guint i = 0; i < graduand->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, i);

      g_string_append_printf (out, "%s%s:%s", i == 0 ? "; ids=" : " + ", id->source, id->id);
    }
  add_awards (out, season, import, graduand);
  add_subject (out, graduand);
  add_needs (out, graduand);
  add_differences (out, person);
  g_string_append (out, ";");
  return g_string_free (out, FALSE);
}

/* --- expecting ------------------------------------------------------------------------------- */

static const PrcImportPerson *
find_person (const PrcImport *import, const char *id)
{
  for (guint i = 0; i < import->people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);

      g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (import, person);

      for (guint j = 0; j < graduand->ids->len; j++)
        if (strcmp (((PrcExternalId *) g_ptr_array_index (graduand->ids, j))->id, id) == 0)
          return person;
    }
  return NULL;
}

/* 'ID key=value; key=value; !key': each stands in the description; '!key' does not. */
static void
expect_person (const char *title, const PrcSeason *season, const PrcImport *import,
               const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);
  const PrcImportPerson *person = find_person (import, parts[0]);

  if (person == NULL)
    g_error ("%s: nobody has the number %s", title, parts[0]);
  g_autofree char *facts = describe_person (season, import, person);
  g_auto (GStrv) wanted = g_strsplit (parts[1] != NULL ? parts[1] : "", ";", -1);
  for (char **want = wanted; *want != NULL; want++)
    {
      char *bare = g_strstrip (*want);
      gboolean absent = *bare == '!';
      g_autofree char *sought =
          absent ? g_strdup_printf ("; %s=", bare + 1) : g_strdup_printf ("; %s;", bare);

      if (*bare != '\0' && (strstr (facts, sought) != NULL) == absent)
        g_error ("%s: %s: wanted '%s', got%s", title, parts[0], bare, facts + 1);
    }
}

static void
expect_counts (const char *title, const PrcImport *import, const char *words)
{
  g_autofree char *got =
      g_strdup_printf ("read=%d added=%d changed=%d unchanged=%d missing=%d", import->read,
                       import->added, import->changed, import->unchanged, import->missing);
  g_auto (GStrv) wanted = g_strsplit (words, " ", -1);
  g_auto (GStrv) there = g_strsplit (got, " ", -1);

  for (char **want = wanted; *want != NULL; want++)
    if (!g_strv_contains ((const char *const *) there, *want))
      g_error ("%s: wanted %s, got %s", title, *want, got);
}

/* 'CODE [ROW [COLUMN]]'; a file may stand before the row: 'CODE a.csv:3'. */
static gboolean
is_problem (const PrcProblem *problem, PrcSeverity severity, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);
  const char *row = parts[1];
  const char *colon = row != NULL ? strrchr (row, ':') : NULL;

  if (problem->severity != severity || strcmp (problem->code, parts[0]) != 0)
    return FALSE;
  if (colon != NULL &&
      (problem->file == NULL ||
       strncmp (problem->file, row, MAX (strlen (problem->file), (gsize) (colon - row))) != 0))
    return FALSE;
  if (row != NULL && problem->row != atoi (colon != NULL ? colon + 1 : row))
    return FALSE;
  return row == NULL || parts[2] == NULL || g_strcmp0 (problem->column, parts[2]) == 0;
}

static void
expect_problem (const char *title, const PrcImport *import, PrcSeverity severity, const char *words,
                GHashTable *met)
{
  gboolean found = FALSE;

  for (guint i = 0; i < import->problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (is_problem (problem, severity, words))
        {
          g_hash_table_add (met, problem);
          found = TRUE;
        }
    }
  if (found)
    return;
  for (guint i = 0; i < import->problems->len; i++)
    g_test_message ("%s", ((PrcProblem *) g_ptr_array_index (import->problems, i))->message);
  g_error ("%s: '%s' is not reported", title, words);
}

/* Errors and warnings that the case does not name are a fault of the program. */
void
roster_expect_no_others (const char *title, const PrcImport *import, GHashTable *met)
{
  for (guint i = 0; i < import->problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (import->problems, i);

      g_assert_nonnull (problem->message);
      g_assert_cmpstr (problem->message, !=, "");
      if (problem->severity != PRC_SEVERITY_INFO && !g_hash_table_contains (met, problem))
        g_error ("%s: not expected: %s %d %s: %s", title, problem->code, problem->row,
                 problem->column, problem->message);
    }
}

static void
expect_none (const char *title, const PrcImport *import, const char *code)
{
  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (strcmp (problem->code, code) == 0)
        g_error ("%s: not expected: %s", title, problem->message);
    }
}

/* 'CODE LEVEL TITLE': a new award. */
static void
expect_award (const char *title, const PrcImport *import, const char *words)
{
  for (guint i = 0; i < import->awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (import->awards, i);
      const char *zh = prc_text_get_exact (award->title, "zh-Hans");
      g_autofree char *facts = g_strdup_printf (
          "%s, %s, %s, %s", award->code, prc_enum_to_nick (PRC_TYPE_LEVEL, (int) award->level),
          prc_text_get (award->title, "en"), zh != NULL ? zh : "-");

      g_test_message ("%s", facts);
      if (strcmp (facts, words) == 0)
        return;
    }
  g_error ("%s: no new award '%s'", title, words);
}

/* 'HEADER FIELD': how a column was understood. */
static void
expect_column (const char *title, const PrcImport *import, const char *words)
{
  const char *space = strrchr (words, ' ');
  g_autofree char *header = g_strndup (words, (gsize) (space - words));

  for (guint i = 0; i < import->sheets->len; i++)
    {
      const PrcImportSheet *sheet = g_ptr_array_index (import->sheets, i);

      for (guint j = 0; j < sheet->columns->len; j++)
        {
          const PrcImportColumn *column = g_ptr_array_index (sheet->columns, j);

          if (g_strcmp0 (column->header, header) != 0)
            continue;
          if (g_strcmp0 (prc_enum_to_nick (PRC_TYPE_FIELD, (int) column->field), space + 1) != 0)
            g_error ("%s: %s is %s", title, words,
                     prc_enum_to_nick (PRC_TYPE_FIELD, (int) column->field));
          return;
        }
    }
  g_error ("%s: no column %s", title, header);
}

/* 'FILE CODE': whose list it was taken for. */
static void
expect_source (const char *title, const PrcImport *import, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);

  for (guint i = 0; i < import->sheets->len; i++)
    {
      const PrcImportSheet *sheet = g_ptr_array_index (import->sheets, i);

      if (strcmp (sheet->file, parts[0]) == 0)
        {
          if (strcmp (sheet->source, parts[1]) != 0)
            g_error ("%s: %s is the list of %s", title, parts[0], sheet->source);
          return;
        }
    }
  g_error ("%s: %s was not read", title, parts[0]);
}

/* 'CODE WORDS': a message of that code has the words. */
static void
expect_words (const char *title, const PrcImport *import, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);

  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (strcmp (problem->code, parts[0]) == 0 && strstr (problem->message, parts[1]) != NULL)
        return;
    }
  g_error ("%s: no message of %s says '%s'", title, parts[0], parts[1]);
}

/* 'CODE ID NAME': a problem of that code is about them; '-' for an ID: about nobody there is. */
static void
expect_whose (const char *title, const PrcImport *import, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);
  const char *id = strcmp (parts[1], "-") == 0 ? NULL : parts[1];

  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (strcmp (problem->code, parts[0]) == 0 && g_strcmp0 (problem->graduand, id) == 0 &&
          g_strcmp0 (problem->person, parts[2]) == 0)
        return;
    }
  g_error ("%s: no %s is about %s", title, parts[0], words);
}

/* 'KEY [accepted]'; 'none' */
static void
expect_offer (const char *title, const PrcImport *import, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);

  if (strcmp (words, "none") == 0 && import->offers->len > 0)
    g_error ("%s: %s is offered", title,
             ((PrcImportOffer *) g_ptr_array_index (import->offers, 0))->key);
  for (guint i = 0; i < import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (import->offers, i);

      if (strcmp (offer->key, parts[0]) == 0 && offer->accepted == (parts[1] != NULL))
        return;
    }
  if (strcmp (words, "none") != 0)
    g_error ("%s: %s is not offered", title, words);
}

/* 'FILE NAME [known]' */
static void
expect_profile (const char *title, const PrcImport *import, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 3);

  for (guint i = 0; i < import->sheets->len; i++)
    {
      const PrcImportSheet *sheet = g_ptr_array_index (import->sheets, i);

      if (strcmp (sheet->file, parts[0]) != 0)
        continue;
      if (g_strcmp0 (sheet->profile, parts[1]) != 0 || sheet->known != (parts[2] != NULL))
        g_error ("%s: %s is %s, %s", title, parts[0], sheet->profile,
                 sheet->known ? "known" : "new");
      return;
    }
  g_error ("%s: %s was not read", title, parts[0]);
}

void
roster_expect_line (const char *title, const PrcSeason *season, const PrcImport *import,
                    const char *line, GHashTable *met)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 2);
  int severity;

  if (prc_enum_from_nick (PRC_TYPE_SEVERITY, parts[0], &severity))
    expect_problem (title, import, (PrcSeverity) severity, parts[1], met);
  else if (strcmp (parts[0], "person") == 0)
    expect_person (title, season, import, parts[1]);
  else if (strcmp (parts[0], "counts") == 0)
    expect_counts (title, import, parts[1]);
  else if (strcmp (parts[0], "award") == 0)
    expect_award (title, import, parts[1]);
  else if (strcmp (parts[0], "column") == 0)
    expect_column (title, import, parts[1]);
  else if (strcmp (parts[0], "source") == 0)
    expect_source (title, import, parts[1]);
  else if (strcmp (parts[0], "says") == 0)
    expect_words (title, import, parts[1]);
  else if (strcmp (parts[0], "whose") == 0)
    expect_whose (title, import, parts[1]);
  else if (strcmp (parts[0], "offer") == 0)
    expect_offer (title, import, parts[1]);
  else if (strcmp (parts[0], "profile") == 0)
    expect_profile (title, import, parts[1]);
  else if (strcmp (parts[0], "none") == 0)
    expect_none (title, import, parts[1]);
  else
    g_error ("%s: no such expectation: %s", title, line);
}
