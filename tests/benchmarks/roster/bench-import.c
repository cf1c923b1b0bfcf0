/* bench-import.c - how long a list takes to become changes of a season: the first load, and the
 * same list once more with what was remembered; and what memory that takes beside the list itself.
 *
 * Figures are printed, not judged; times are the processor's. With a number: that many rows; else
 * 20 000 and 100 000.
 */
#include "prc-import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static const char *const families[] = { "Okafor", "Byrne",   "Zhang",  "Brown",  "Haddad", "Park",
                                        "Díaz",   "O'Neill", "Nguyễn", "Murphy", "Tan" };
static const char *const givens[] = { "Amara", "Seán", "Wei", "Kit", "Layla", "Minji Anna", "Jan" };
static const char *const hanzi[] = { "王小雨", "李娜", "欧阳诗涵", "解鹏", "吕世东", "赵敏" };
static const char *const awards[] = { "BSc (Hons)", "MSc", "PhD", "BA (Hons)" };

/* Of this process alone: what else the machine does is left out. */
static double
now_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static gsize
add_cell (PrcTable *table, guint column, const char *text)
{
  prc_table_add_cell (table, column, PRC_CELL_TEXT, text, -1);
  return strlen (text) + 1;
}

/* Returns the bytes of the list as a text file. */
static gsize
add_row (PrcTable *table, guint i)
{
  g_autofree char *id = g_strdup_printf ("%09u", 100000000 + i);
  g_autofree char *family = g_strdup_printf ("%s-%s", families[i % G_N_ELEMENTS (families)],
                                             families[i / 11 % G_N_ELEMENTS (families)]);
  const char *cells[] = { id,
                          family,
                          givens[i % G_N_ELEMENTS (givens)],
                          i % 3 == 0 ? hanzi[i % G_N_ELEMENTS (hanzi)] : "",
                          awards[i % G_N_ELEMENTS (awards)],
                          "Clinical Sciences",
                          i % 2 ? "2:1" : "First",
                          i % 10 ? "Y" : "N" };
  gsize size = 0;

  prc_table_begin_row (table, i + 2);
  prc_table_set_row_shape (table, i + 2, G_N_ELEMENTS (cells));
  for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
    size += *cells[j] != '\0' ? add_cell (table, j, cells[j]) : 1;
  return size;
}

static PrcListFile *
make_list (guint n, gsize *size)
{
  static const char *const headers[] = { "Student ID", "Surname",   "Forenames", "Native Name",
                                         "Award",      "Programme", "Class",     "Attending" };
  PrcListFile *file = prc_list_file_new ("aldermere.csv");
  PrcTable *table = prc_table_new ();

  file->format = g_strdup ("csv");
  prc_table_set_source (table, "aldermere.csv", NULL);
  prc_table_begin_row (table, 1);
  prc_table_set_row_shape (table, 1, G_N_ELEMENTS (headers));
  for (guint j = 0; j < G_N_ELEMENTS (headers); j++)
    add_cell (table, j, headers[j]);
  for (guint i = 0; i < n; i++)
    *size += add_row (table, i);
  g_ptr_array_add (file->sheets, table);
  return file;
}

static double
peak_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}

/* The season that the first load made, and what its list said. */
static void
take (PrcSeason *season, GHashTable *imported, const PrcImport *import)
{
  prc_array_append_values (season->institutions, import->institutions);
  prc_array_append_values (season->awards, import->awards);
  for (guint i = 0; i < import->people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);
      g_autoptr (PrcGraduand) merged = prc_import_dup_graduand (import, person);
      PrcGraduand *graduand = prc_graduand_copy (merged);
      const PrcImported *said = g_ptr_array_index (person->imported, 0);

      graduand->id = (gint64) i + 1;
      g_ptr_array_add (season->graduands, graduand);
      g_hash_table_insert (
          imported,
          g_strdup_printf ("%s\x1f%s", prc_imported_get_source (said), prc_imported_get_id (said)),
          prc_imported_dup_values (said));
    }
}

static void
measure (guint n)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
  g_autoptr (PrcSeason) season = prc_season_new ();
  g_autoptr (GHashTable) imported =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  gsize size = 0;
  double start, first, before;

  g_ptr_array_add (files, make_list (n, &size));
  before = peak_mb ();
  start = now_ms ();
  g_autoptr (PrcImport) import = prc_import_read (season, files, NULL);
  first = now_ms () - start;
  printf ("%7u rows, %.1f MB: first load %8.1f ms (%.1f µs a row), %.0f MB more\n", n,
          (double) size / 1e6, first, first * 1000 / n, peak_mb () - before);
  take (season, imported, import);
  PrcImportOptions options = { .imported = imported, .profiles = import->profiles };
  start = now_ms ();
  g_autoptr (PrcImport) again = prc_import_read (season, files, &options);
  printf ("%7u rows, once more:  %8.1f ms, %d changed\n", n, now_ms () - start, again->changed);
}

int
main (int argc, char **argv)
{
  if (argc > 1)
    {
      measure ((guint) MAX (1, atoi (argv[1])));
      return 0;
    }
  measure (20000);
  measure (100000);
  return 0;
}
