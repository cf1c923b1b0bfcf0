/* prc-list-source.c - see prc-list-source.h. */
#include "prc-list-source.h"

#include "prc-language.h"
#include "prc-list-fold.h"
#include "prc-list-record.h"

#include <string.h>

const PrcInstitution *
prc_list_source_find (const GPtrArray *institutions, const char *code)
{
  for (guint i = 0; i < institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (institutions, i);

      if (g_strcmp0 (institution->code, code) == 0)
        return institution;
    }
  return NULL;
}

static gboolean
is_chinese (const PrcInstitution *institution)
{
  return institution->language != NULL && prc_language_is_chinese (institution->language);
}

/* Han headings, or awards in hanzi below other headings. */
static gboolean
speaks_chinese (const PrcListSheet *sheet)
{
  guint han = 0, headers = 0, awards = 0, han_awards = 0;

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PrcListColumn *column = g_ptr_array_index (sheet->columns, i);

      headers += column->header != NULL;
      han += column->header != NULL && prc_language_has_han (column->header);
    }
  for (guint i = 0; i < sheet->records->len; i++)
    {
      const PrcListRecord *record = g_ptr_array_index (sheet->records, i);

      for (guint j = 0; j < record->awards->len; j++)
        {
          const PrcListAward *award = g_ptr_array_index (record->awards, j);

          awards += award->code != NULL && award->institution == NULL;
          han_awards += award->code != NULL && award->institution == NULL &&
                        prc_language_has_han (award->code);
        }
    }
  return awards > 0 ? han_awards * 2 > awards : han * 2 > headers;
}

/* The institution to which at least half of the numbers belong already. */
static const PrcInstitution *
find_by_ids (const PrcSeason *season, const PrcListSheet *sheet, const GPtrArray *institutions)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; season->graduands->len > 0 && i < sheet->records->len; i++)
    {
      const PrcListRecord *record = g_ptr_array_index (sheet->records, i);

      g_hash_table_add (wanted, (gpointer) prc_list_record_get (record, PRC_FIELD_ID));
    }
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      for (guint j = 0; j < graduand->ids->len; j++)
        {
          const PrcExternalId *id = g_ptr_array_index (graduand->ids, j);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (found, id->source)) + 1;

          if (g_hash_table_contains (wanted, id->id))
            g_hash_table_insert (found, id->source, GUINT_TO_POINTER (count));
        }
    }
  for (guint i = 0; i < institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (institutions, i);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (found, institution->code)) * 2 >=
          MAX (1, g_hash_table_size (wanted)))
        return institution;
    }
  return NULL;
}

static gboolean
is_plain_word (const char *word)
{
  static const char *const plain[] = { "university", "college",  "institute", "school",
                                       "medical",    "national", "joint",     "technology",
                                       "science",    "sciences", "graduands", "graduates",
                                       "awards",     "list",     NULL };

  return g_strv_contains (plain, word);
}

/* Does a word of @name, or its initials, stand in the name of a file. */
static gboolean
names_file (const char *name, const char *file)
{
  g_autofree char *words = prc_list_fold_words (name);
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (char **word = each; *word != NULL; word++)
    {
      glong length = g_utf8_strlen (*word, -1);

      if (prc_language_has_han (*word)
              ? length >= 2 && strstr (file, *word) != NULL
              : length >= 4 && !is_plain_word (*word) && strstr (file, *word) != NULL)
        return TRUE;
      if (strcmp (*word, "of") != 0 && strcmp (*word, "and") != 0 && strcmp (*word, "the") != 0)
        g_string_append_unichar (initials, g_utf8_get_char (*word));
    }
  return initials->len >= 3 && strstr (file, initials->str) != NULL;
}

static const PrcInstitution *
find_by_file (const PrcListSheet *sheet, const GPtrArray *institutions)
{
  g_autofree char *bare = g_strndup (sheet->base, strcspn (sheet->base, "."));
  g_autofree char *file = prc_list_fold_text (bare);

  for (guint i = 0; i < institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (institutions, i);
      g_autofree char *code = prc_list_fold_text (institution->code);
      const char *const *language = prc_text_get_languages (institution->name);

      if (g_utf8_strlen (code, -1) >= 3 && strstr (file, code) != NULL)
        return institution;
      for (; *language != NULL; language++)
        if (names_file (prc_text_get_exact (institution->name, *language), file))
          return institution;
    }
  return NULL;
}

static gboolean
is_taken (GPtrArray *sheets, guint before, const PrcInstitution *institution)
{
  for (guint i = 0; i < before; i++)
    if (g_strcmp0 (((PrcListSheet *) g_ptr_array_index (sheets, i))->source, institution->code) ==
        0)
      return TRUE;
  return FALSE;
}

static const PrcInstitution *
find_by_language (GPtrArray *sheets, guint index, const GPtrArray *institutions)
{
  const PrcListSheet *sheet = g_ptr_array_index (sheets, index);
  const PrcInstitution *fits = NULL, *free_one = NULL;

  for (guint i = 0; i < institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (institutions, i);

      if (is_chinese (institution) != sheet->chinese)
        continue;
      fits = fits != NULL ? fits : institution;
      if (free_one == NULL && !is_taken (sheets, index, institution))
        free_one = institution;
    }
  return free_one != NULL ? free_one : fits;
}

static const char *
get_named (const PrcListSheet *sheet)
{
  for (guint i = 0; i < sheet->records->len; i++)
    {
      const PrcListRecord *record = g_ptr_array_index (sheet->records, i);

      if (prc_list_record_get (record, PRC_FIELD_INSTITUTION) != NULL)
        return prc_list_record_get (record, PRC_FIELD_INSTITUTION);
    }
  return NULL;
}

static const PrcInstitution *
find_by_column (const PrcListSheet *sheet, const GPtrArray *institutions)
{
  g_autofree char *named = prc_list_fold_text (get_named (sheet));

  for (guint i = 0; *named != '\0' && i < institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (institutions, i);
      g_autofree char *code = prc_list_fold_text (institution->code);
      const char *const *language = prc_text_get_languages (institution->name);

      if (strcmp (code, named) == 0)
        return institution;
      for (; *language != NULL; language++)
        {
          g_autofree char *name =
              prc_list_fold_text (prc_text_get_exact (institution->name, *language));

          if (strcmp (name, named) == 0)
            return institution;
        }
    }
  return NULL;
}

static const PrcInstitution *
find_by_order (GPtrArray *sheets, guint index, const GPtrArray *institutions)
{
  for (guint i = 0; i < institutions->len; i++)
    if (!is_taken (sheets, index, g_ptr_array_index (institutions, i)))
      return g_ptr_array_index (institutions, i);
  return institutions->len > 0 ? g_ptr_array_index (institutions, 0) : NULL;
}

static const PrcInstitution *
add_institution (const PrcListSheet *sheet, GPtrArray *institutions)
{
  static const char *const codes[] = { "main", "partner" };
  PrcInstitution *institution = prc_institution_new ();
  const char *named = get_named (sheet);
  gint64 lowest = 0;

  for (guint i = 0; i < institutions->len; i++)
    lowest = MIN (lowest, ((PrcInstitution *) g_ptr_array_index (institutions, i))->id);
  institution->id = lowest - 1;
  for (guint i = 0; institution->code == NULL; i++)
    {
      g_autofree char *code =
          i < G_N_ELEMENTS (codes) ? g_strdup (codes[i]) : g_strdup_printf ("partner-%u", i);

      if (prc_list_source_find (institutions, code) == NULL)
        institution->code = g_steal_pointer (&code);
    }
  institution->language = g_strdup (sheet->chinese ? "zh-Hans" : "en");
  institution->name =
      prc_text_new (named != NULL && prc_language_has_han (named) ? "zh-Hans" : "en", named, NULL);
  g_ptr_array_add (institutions, institution);
  return institution;
}

/* Does any of the lists have numbers at a partner. */
static gboolean
are_joint (const GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    if (prc_list_sheet_get_column (g_ptr_array_index (sheets, i), PRC_FIELD_PARTNER_ID) != NULL)
      return TRUE;
  return FALSE;
}

/* Only one institution, and this list is of a joint programme and in another language. */
static gboolean
wants_another (const PrcListSheet *sheet, const GPtrArray *sheets, const GPtrArray *institutions)
{
  if (institutions->len == 0)
    return TRUE;
  return institutions->len == 1 && are_joint (sheets) &&
         is_chinese (g_ptr_array_index (institutions, 0)) != sheet->chinese;
}

void
prc_list_source_assign (const PrcSeason *season, GPtrArray *sheets, GPtrArray *institutions)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      PrcListSheet *sheet = g_ptr_array_index (sheets, i);
      const PrcInstitution *found = find_by_ids (season, sheet, institutions);

      sheet->chinese = speaks_chinese (sheet);
      if (found == NULL)
        found = find_by_file (sheet, institutions);
      if (found == NULL && wants_another (sheet, sheets, institutions))
        found = add_institution (sheet, institutions);
      if (found == NULL)
        found = find_by_language (sheets, i, institutions);
      if (found == NULL)
        found = find_by_column (sheet, institutions);
      if (found == NULL)
        found = find_by_order (sheets, i, institutions);
      sheet->source = g_strdup (found->code);
    }
}
