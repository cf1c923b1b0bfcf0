/* Every case of tests/corpus/roster: rows in, people and problems out. */
#include "roster-case.h"

static const char *const files[] = { "columns.txt", "offers.txt", "kinds.txt",  "rows.txt",
                                     "names.txt",   "values.txt", "awards.txt", "joint.txt",
                                     "update.txt",  "sheets.txt" };

static void
on_case (gconstpointer data)
{
  roster_case_run (data);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      GPtrArray *cases = roster_cases_read (files[i]);

      g_assert_cmpuint (cases->len, >, 0);
      g_ptr_array_add (all, cases);
      for (guint j = 0; j < cases->len; j++)
        {
          const RosterCase *item = g_ptr_array_index (cases, j);
          g_autofree char *path = g_strdup_printf ("/import/%s/%s", files[i], item->title);

          g_test_add_data_func (path, item, on_case);
        }
    }
  return g_test_run ();
}
