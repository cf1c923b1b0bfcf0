/* test-round.c - seasons of any kind, written and read back, are equal: in every format, into the
 * season they came from and into an empty one. The seeds are printed; PRC_SEED runs one alone. */
#include "prc-export-read.h"
#include "prc-export-file.h"
#include "prc-list-reader.h"
#include "prc-problem.h"
#include "random-season.h"

#include <glib/gstdio.h>
#include <string.h>

#define ROUNDS 12

static const char *const endings[] = { ".csv", ".xlsx", ".json" };

static char *
write_file (const PrcSeason *season, const char *ending)
{
  g_autofree char *name = g_strconcat ("prc-XXXXXX", ending, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcExport) export = prc_export_new (season);
  char *path = NULL;
  PrcExportFormat format;
  int fd = g_file_open_tmp (name, &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (prc_export_file_get_format (path, &format));
  prc_export_file_write (export, format, path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static PrcListFile *
read_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;
  PrcListFile *file;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  file = prc_list_reader_read ((const guint8 *) data, size, path, NULL);
  for (guint i = 0; i < file->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (file->problems, i);

      if (problem->severity == PRC_SEVERITY_ERROR)
        g_test_message ("%s row %d: %s", problem->code, problem->row, problem->value);
      g_assert_cmpint (problem->severity, !=, PRC_SEVERITY_ERROR);
    }
  g_assert_cmpuint (file->sheets->len, ==, 1);
  return file;
}

static char *
write_json (const PrcSeason *season)
{
  g_autofree char *path = write_file (season, ".json");
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return text;
}

/* The season as a store would keep it. */
static PrcSeason *
store_content (const PrcExportContent *content, const PrcSeason *from)
{
  PrcSeason *season = prc_season_new ();

  prc_array_append_values (season->ceremonies, from->ceremonies);
  for (guint i = 0; i < content->institutions->len; i++)
    {
      PrcInstitution *institution = prc_institution_copy (content->institutions->pdata[i]);

      institution->id = -institution->id;
      g_ptr_array_add (season->institutions, institution);
    }
  for (guint i = 0; i < content->awards->len; i++)
    {
      PrcAward *award = prc_award_copy (content->awards->pdata[i]);

      award->id = -award->id;
      award->institution = -award->institution;
      g_ptr_array_add (season->awards, award);
    }
  for (guint i = 0; i < content->people->len; i++)
    {
      const PrcExportPerson *person = g_ptr_array_index (content->people, i);

      person->graduand->id = i + 1;
      for (guint j = 0; j < person->graduand->conferrals->len; j++)
        {
          PrcConferral *conferral = person->graduand->conferrals->pdata[j];

          conferral->award = -conferral->award;
        }
      for (guint j = 0; j < person->graduand->relations->len; j++)
        {
          PrcRelation *relation = person->graduand->relations->pdata[j];

          relation->other = -relation->other;
        }
      g_ptr_array_add (season->graduands, prc_graduand_ref (person->graduand));
    }
  return season;
}

static void
check_same (const PrcListFile *file, gboolean json, const PrcSeason *season)
{
  g_autoptr (PrcExportContent) content =
      prc_export_read (file->sheets->pdata[0], json, season, NULL);

  g_assert_cmpuint (content->problems->len, ==, 0);
  g_assert_cmpuint (content->people->len, ==, season->graduands->len);
  g_assert_cmpuint (content->awards->len + content->institutions->len, ==, 0);
  for (guint i = 0; i < content->people->len; i++)
    {
      const PrcExportPerson *person = g_ptr_array_index (content->people, i);

      for (guint j = 0; j < person->differences->len; j++)
        {
          const PrcExportDifference *difference = g_ptr_array_index (person->differences, j);

          g_test_message ("%s: '%s' became '%s'", difference->field, difference->old_value,
                          difference->new_value);
        }
      g_assert_cmpuint (person->differences->len, ==, 0);
      g_assert_true (prc_graduand_equal (person->graduand, season->graduands->pdata[i]));
    }
}

static void
check_empty (const PrcListFile *file, gboolean json, const PrcSeason *season)
{
  g_autoptr (PrcSeason) empty = prc_season_new ();
  g_autoptr (PrcExportContent) content = NULL;
  g_autoptr (PrcSeason) stored = NULL;
  g_autofree char *before = write_json (season);
  g_autofree char *after = NULL;

  prc_array_append_values (empty->ceremonies, season->ceremonies);
  content = prc_export_read (file->sheets->pdata[0], json, empty, NULL);
  g_assert_cmpuint (content->problems->len, ==, 0);
  stored = store_content (content, season);
  after = write_json (stored);
  g_assert_cmpstr (before, ==, after);
}

static void
check_round (guint32 seed)
{
  g_autoptr (PrcSeason) season = random_season_new (seed, 1 + seed % 40);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = write_file (season, endings[i]);
      g_autoptr (PrcListFile) file = read_file (path);
      gboolean json = g_str_equal (endings[i], ".json");

      g_test_message ("%s", endings[i]);
      check_same (file, json, season);
      check_empty (file, json, season);
      g_unlink (path);
    }
}

static void
test_rounds (void)
{
  const char *told = g_getenv ("PRC_SEED");

  if (told != NULL)
    check_round ((guint32) g_ascii_strtoull (told, NULL, 10));
  for (guint32 i = 0; told == NULL && i < ROUNDS; i++)
    check_round (i * 7919 + 1);
}

static void
test_formulas (void)
{
  g_autoptr (PrcSeason) season = random_season_new (5, 30);
  g_autofree char *path = write_file (season, ".csv");
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBF"
                                         "id,source,"));
  for (const char *c = text + 3; *c != '\0'; c++)
    {
      gboolean begins = (c[-1] == ',' || c[-1] == '\n') && strchr ("=+-@", *c) != NULL;

      /* a comma or line end inside quotes is none between cells: count them */
      if (begins)
        {
          guint quotes = 0;

          for (const char *d = text; d < c; d++)
            quotes += *d == '"';
          g_assert_cmpuint (quotes % 2, ==, 1);
        }
    }
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/rounds", test_rounds);
  g_test_add_func ("/export/formulas", test_formulas);
  return g_test_run ();
}
