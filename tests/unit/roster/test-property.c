/* What holds for any list: the order of rows and files does not matter, reading twice changes
 * nothing, and no table, however odd, does harm. */
#include "roster-case.h"

#include <string.h>

static const char *const families[] = { "Okafor", "Byrne",        "Zhang",   "Brown", "Haddad",
                                        "Park",   "van der Berg", "O'Neill", "Díaz",  "Nguyễn" };
static const char *const givens[] = { "Amara", "Seán", "Wei", "Kit", "Layla", "Minji Anna", "Jan" };
static const char *const hanzi[] = { "王小雨", "李娜", "欧阳诗涵", "解鹏", "吕世东", "赵敏" };
static const char *const pinyin[] = { "Wang Xiaoyu", "Li Na",       "Ouyang Shihan",
                                      "Xie Peng",    "Lyu Shidong", "Zhao Min" };
static const char *const awards[] = { "BSc (Hons)", "MSc", "PhD", "BA (Hons)" };
static const char *const answers[] = { "Y", "N", "", "maybe", "Yes" };

static char *
make_english (GRand *random, guint i)
{
  return g_strdup_printf ("A%u | Y%u | %s | %s | %s | History | %s | %d", i, i,
                          families[g_rand_int_range (random, 0, G_N_ELEMENTS (families))],
                          givens[g_rand_int_range (random, 0, G_N_ELEMENTS (givens))],
                          awards[g_rand_int_range (random, 0, G_N_ELEMENTS (awards))],
                          answers[g_rand_int_range (random, 0, G_N_ELEMENTS (answers))],
                          g_rand_int_range (random, 0, 5));
}

static char *
make_chinese (GRand *random, guint i)
{
  int name = g_rand_int_range (random, 0, G_N_ELEMENTS (hanzi));

  return g_strdup_printf ("Y%u | A%u | %s | %s | 医学学士 | 临床医学 | %s", i, i, hanzi[name],
                          pinyin[name], g_rand_boolean (random) ? "是" : "否");
}

static GPtrArray *
make_rows (GRand *random, gboolean chinese, guint n)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, chinese ? make_chinese (random, i) : make_english (random, i));
  return rows;
}

static void
shuffle (GRand *random, GPtrArray *rows)
{
  for (guint i = rows->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer row = rows->pdata[i - 1];

      rows->pdata[i - 1] = rows->pdata[j];
      rows->pdata[j] = row;
    }
}

static PrcListFile *
make_file (const GPtrArray *rows, gboolean chinese)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all,
                   (gpointer) (chinese ? "学号 | 合作方学号 | 姓名 | 拼音 | 学位 | 专业 | 是否参加"
                                       : "Student ID | Partner ID | Surname | Forenames | "
                                         "Award | Programme | Attending | Guests"));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (all, rows->pdata[i]);
  g_ptr_array_add (all, NULL);
  return roster_file_new (chinese ? "yunling.csv" : "aldermere.csv",
                          (const char *const *) all->pdata);
}

static RosterStore *
make_store (void)
{
  RosterStore *store = roster_store_new ();

  roster_store_add_institution (store, "aldermere", "en", "Aldermere University");
  roster_store_add_institution (store, "yunling", "zh-Hans", "云岭大学");
  return store;
}

static PrcImport *
load (RosterStore *store, const GPtrArray *english, const GPtrArray *chinese, gboolean swapped)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
  PrcImportOptions options = { .imported = store->imported, .profiles = store->profiles };
  PrcImport *import;

  g_ptr_array_add (files, make_file (swapped ? chinese : english, swapped));
  g_ptr_array_add (files, make_file (swapped ? english : chinese, !swapped));
  import = prc_import_read (store->season, files, &options);
  g_assert_false (prc_import_has_errors (import));
  roster_store_apply (store, import);
  return import;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All people, but for what the order of a list is allowed to decide. */
static char *
describe (const PrcSeason *season)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      g_autofree char *called = prc_person_name_dup_called (graduand->name);
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_append_printf (line, "%s %s %s %s %d %d",
                              prc_graduand_get_id_of (graduand, "aldermere"),
                              prc_graduand_get_id_of (graduand, "yunling"), called,
                              graduand->name->native, graduand->attendance, graduand->guests);
      for (guint j = 0; j < graduand->conferrals->len; j++)
        {
          const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, j);
          const PrcAward *award = prc_season_find_award (season, conferral->award);

          g_string_append_printf (line, " %s/%s", award->code,
                                  prc_text_get (conferral->subject, NULL));
        }
      g_ptr_array_add (lines, g_strdup (line->str));
    }
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static GHashTable *
new_problems (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Told once or twice is the same. Who has the same name is told by what is known at the time: the
 * hanzi of the other list may tell two apart, or in which order a name is said. */
static void
collect_problems (const PrcImport *import, GHashTable *problems)
{
  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (strcmp (problem->code, "name-same") == 0)
        continue;
      g_hash_table_add (problems, g_strdup_printf ("%d %s %s:%d %s %s", problem->severity,
                                                   problem->code, problem->file, problem->row,
                                                   problem->column, problem->value));
    }
}

static char *
describe_problems (GHashTable *problems)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, problems);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_ptr_array_add (lines, line);
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_order (void)
{
  for (guint32 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) english = make_rows (random, FALSE, 40);
      g_autoptr (GPtrArray) chinese = make_rows (random, TRUE, 36);
      g_autoptr (RosterStore) one = make_store ();
      g_autoptr (RosterStore) other = make_store ();
      g_autoptr (PrcImport) first = load (one, english, chinese, FALSE);

      shuffle (random, english);
      shuffle (random, chinese);
      g_autoptr (PrcImport) second = load (other, english, chinese, TRUE);
      g_autofree char *a = describe (one->season);
      g_autofree char *b = describe (other->season);
      g_assert_cmpint (first->read, ==, 40);
      g_assert_cmpint (second->read, ==, 40);
      g_assert_cmpstr (a, ==, b);
    }
}

/* One list, then the other: what was noticed of each goes to @problems. */
static void
load_alone (RosterStore *store, const GPtrArray *rows, gboolean chinese, GHashTable *problems)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
  PrcImportOptions options = { .imported = store->imported, .profiles = store->profiles };

  g_ptr_array_add (files, make_file (rows, chinese));
  g_autoptr (PrcImport) import = prc_import_read (store->season, files, &options);
  g_assert_false (prc_import_has_errors (import));
  collect_problems (import, problems);
  roster_store_apply (store, import);
}

/* Loaded together, or one after the other in either order: the same people, the same values, the
 * same problems. */
static void
test_one_by_one (void)
{
  for (guint32 seed = 1; seed <= 6; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) english = make_rows (random, FALSE, 40);
      g_autoptr (GPtrArray) chinese = make_rows (random, TRUE, 36);
      gboolean swapped = seed % 2 == 0;
      g_autoptr (RosterStore) together = make_store ();
      g_autoptr (RosterStore) apart = make_store ();
      g_autoptr (GHashTable) once = new_problems ();
      g_autoptr (GHashTable) twice = new_problems ();
      g_autoptr (PrcImport) import = load (together, english, chinese, swapped);

      collect_problems (import, once);
      load_alone (apart, swapped ? chinese : english, swapped, twice);
      load_alone (apart, swapped ? english : chinese, !swapped, twice);
      g_autofree char *a = describe (together->season);
      g_autofree char *b = describe (apart->season);
      g_assert_cmpstr (a, ==, b);
      g_autofree char *p = describe_problems (once);
      g_autofree char *q = describe_problems (twice);
      g_assert_cmpstr (p, ==, q);
    }
}

static void
test_twice (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) english = make_rows (random, FALSE, 60);
  g_autoptr (GPtrArray) chinese = make_rows (random, TRUE, 60);
  g_autoptr (RosterStore) store = make_store ();
  g_autoptr (PrcImport) first = load (store, english, chinese, FALSE);
  g_autofree char *before = describe (store->season);

  shuffle (random, english);
  g_autoptr (PrcImport) second = load (store, english, chinese, TRUE);
  g_autofree char *after = describe (store->season);
  g_assert_cmpint (first->added, ==, 60);
  g_assert_cmpint (second->unchanged, ==, 60);
  g_assert_cmpint (second->changed + second->added + second->missing, ==, 0);
  g_assert_cmpstr (before, ==, after);
}

/* Pieces that lists are made of, and pieces that they should not be made of. */
static const char *const pieces[] = { "Student ID",
                                      "学号",
                                      "Surname",
                                      "Forenames",
                                      "姓名",
                                      "Award 9",
                                      "Consent to stream",
                                      "1001",
                                      "王小雨",
                                      "Y",
                                      "2:1",
                                      "\\u202E",
                                      "\\u200D\\u200C",
                                      "%n%s",
                                      "=1+1",
                                      "31/02/2001",
                                      "〇年〇月〇日",
                                      "/",
                                      "'",
                                      "“",
                                      "~",
                                      "#n:1E+300",
                                      "#e:#REF!",
                                      "a\\np",
                                      "\\uFFFD",
                                      "0",
                                      "-",
                                      "....",
                                      "\\u0301\\u0301",
                                      "英方",
                                      "英方学位",
                                      "{value}",
                                      "(((",
                                      ")))",
                                      "99999999999999999999/1",
                                      "Total",
                                      "合计",
                                      "E+",
                                      "é" };

static void
test_nonsense (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (RosterStore) store = make_store ();
      g_autoptr (GPtrArray) files =
          g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
      PrcImportOptions options = { .imported = store->imported, .profiles = store->profiles };

      if (g_rand_boolean (random))
        g_ptr_array_add (rows,
                         g_strdup ("Student ID | Surname | Forenames | 姓名 | 英方学位 | Class"));
      for (guint i = 0; i < 8; i++)
        {
          g_autoptr (GString) row = g_string_new (NULL);

          for (gint32 j = g_rand_int_range (random, 0, 8); j >= 0; j--)
            g_string_append_printf (row, "%s|",
                                    pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
          g_ptr_array_add (rows, g_strdup (row->str));
        }
      g_ptr_array_add (rows, NULL);
      g_ptr_array_add (files, roster_file_new ("nonsense.csv", (const char *const *) rows->pdata));
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (PrcImport) import = prc_import_read (store->season, files, &options);

          for (guint j = 0; j < import->problems->len; j++)
            {
              const PrcProblem *problem = g_ptr_array_index (import->problems, j);

              g_assert_true (g_utf8_validate (problem->message, -1, NULL));
            }
          g_assert_cmpint (import->read, ==, import->added + import->changed + import->unchanged);
          if (i == 1)
            g_assert_cmpint (import->added + import->changed, ==, 0);
          roster_store_apply (store, import);
        }
    }
}

/* A flood of one kind is one line with a count. */
static void
test_flood (void)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_file_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RosterStore) store = roster_store_new ();
  guint floods = 0;

  g_ptr_array_add (rows, g_strdup ("Student ID | Surname | Forenames | Award"));
  for (guint i = 0; i < 250; i++)
    g_ptr_array_add (rows, g_strdup_printf ("%u | SHOUTING%u | Ann | MA", 1000 + i, i));
  g_ptr_array_add (rows, NULL);
  g_ptr_array_add (files, roster_file_new ("loud.csv", (const char *const *) rows->pdata));
  g_autoptr (PrcImport) import = prc_import_read (store->season, files, NULL);
  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      if (strcmp (problem->code, "name-all-caps") == 0)
        {
          floods++;
          g_assert_cmpint (problem->row, ==, 2);
          g_assert_nonnull (strstr (problem->message, "249"));
        }
    }
  g_assert_cmpuint (floods, ==, 1);
  g_assert_cmpint (import->read, ==, 250);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/property/order", test_order);
  g_test_add_func ("/property/one-by-one", test_one_by_one);
  g_test_add_func ("/property/twice", test_twice);
  g_test_add_func ("/property/nonsense", test_nonsense);
  g_test_add_func ("/property/flood", test_flood);
  return g_test_run ();
}
