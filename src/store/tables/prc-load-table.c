#include "prc-load-table.h"

#include "prc-mapping.h"
#include "prc-part-walk.h"

G_STATIC_ASSERT (G_STRUCT_OFFSET (PrcLoad, id) == 0);

static const PrcColumn profile_columns[] = {
  PRC_COLUMN (PrcListProfile, STRING, name),     PRC_COLUMN (PrcListProfile, STRING, source),
  PRC_COLUMN (PrcListProfile, STRV, headers),    PRC_COLUMN (PrcListProfile, STRV, fields),
  PRC_COLUMN (PrcListProfile, STRING, encoding), PRC_COLUMN (PrcListProfile, STRING, sheet),
  PRC_COLUMN (PrcListProfile, STRING, key),
};

static const PrcMapping profiles = { "profile", NULL, profile_columns,
                                     G_N_ELEMENTS (profile_columns) };

static const PrcColumn load_columns[] = {
  PRC_COLUMN (PrcLoad, INT64, at),    PRC_COLUMN (PrcLoad, STRV, files),
  PRC_COLUMN (PrcLoad, INT, read),    PRC_COLUMN (PrcLoad, INT, added),
  PRC_COLUMN (PrcLoad, INT, changed), PRC_COLUMN (PrcLoad, INT, unchanged),
  PRC_COLUMN (PrcLoad, INT, missing),
};

static const PrcMapping loads = { "load", NULL, load_columns, G_N_ELEMENTS (load_columns) };

static const PrcColumn problem_columns[] = {
  PRC_COLUMN_OF (PrcProblem, "severity", severity, prc_severity_get_type),
  PRC_COLUMN (PrcProblem, STRING, code),
  PRC_COLUMN (PrcProblem, STRING, file),
  PRC_COLUMN (PrcProblem, STRING, sheet),
  PRC_COLUMN (PrcProblem, INT, row),
  PRC_COLUMN_AS (PrcProblem, STRING, "heading", column),
  PRC_COLUMN (PrcProblem, STRING, graduand),
  PRC_COLUMN (PrcProblem, STRING, person),
  PRC_COLUMN (PrcProblem, STRING, value),
  PRC_COLUMN (PrcProblem, STRING, other),
  PRC_COLUMN (PrcProblem, STRING, other_file),
  PRC_COLUMN (PrcProblem, INT, other_row),
  PRC_COLUMN_AS (PrcProblem, STRING, "other_heading", other_column),
  PRC_COLUMN (PrcProblem, STRING, message),
};

static const PrcMapping problems = { "load_problem", "load", problem_columns,
                                     G_N_ELEMENTS (problem_columns) };

static const PrcColumn waiver_columns[] = {
  PRC_COLUMN (PrcWaiver, STRING, code),  PRC_COLUMN (PrcWaiver, STRING, graduand),
  PRC_COLUMN (PrcWaiver, STRING, value), PRC_COLUMN (PrcWaiver, STRING, reason),
  PRC_COLUMN (PrcWaiver, INT64, at),
};

static const PrcMapping waivers = { "waiver", NULL, waiver_columns, G_N_ELEMENTS (waiver_columns) };

/* All rows of a table of values, in the order of their ids. */
#define DEFINE_LOAD(function, Type, prefix, mapping)                                               \
  static GPtrArray *function (PrcDatabase *db, GError **error)                                     \
  {                                                                                                \
    g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) prefix##_unref);  \
    g_autoptr (PrcStatement) row = prc_mapping_select (&mapping, db, 0);                           \
    PrcStep step;                                                                                  \
                                                                                                   \
    while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)                               \
      {                                                                                            \
        Type *value = prefix##_new ();                                                             \
                                                                                                   \
        value->id = prc_statement_get_int64 (row, 0);                                              \
        prc_mapping_read (&mapping, db, row, value);                                               \
        g_ptr_array_add (all, value);                                                              \
      }                                                                                            \
    return step == PRC_STEP_DONE ? g_steal_pointer (&all) : NULL;                                  \
  }

DEFINE_LOAD (load_profiles, PrcListProfile, prc_list_profile, profiles)
DEFINE_LOAD (load_loads, PrcLoad, prc_load, loads)
DEFINE_LOAD (load_waivers, PrcWaiver, prc_waiver, waivers)

/* --- profiles --------------------------------------------------------------------------------- */

gint64
prc_load_table_put_profile (PrcDatabase *db, const PrcListProfile *value, GError **error)
{
  return prc_mapping_put (&profiles, db, value->id, value, error);
}

gboolean
prc_load_table_delete_profile (PrcDatabase *db, gint64 id, GError **error)
{
  return prc_mapping_delete (&profiles, db, id, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(PrcListProfile *const *) a)->name, (*(PrcListProfile *const *) b)->name);
}

GPtrArray *
prc_load_table_load_profiles (PrcDatabase *db, GError **error)
{
  GPtrArray *all = load_profiles (db, error);

  if (all != NULL)
    g_ptr_array_sort (all, compare_names);
  return all;
}

/* --- loads ------------------------------------------------------------------------------------ */

gint64
prc_load_table_put (PrcDatabase *db, const PrcLoad *value, GError **error)
{
  gint64 id = prc_mapping_put (&loads, db, value->id, value, error);

  return id >= 0 && prc_mapping_put_parts (&problems, db, id, value->problems, error) ? id : -1;
}

static void
read_problem (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcProblem *problem = prc_problem_new ();

  prc_mapping_read (&problems, db, row, problem);
  g_ptr_array_add (((PrcLoad *) owner)->problems, problem);
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  gint64 p = (*(PrcLoad *const *) a)->id, q = (*(PrcLoad *const *) b)->id;

  return (p < q) - (p > q);
}

GPtrArray *
prc_load_table_load (PrcDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) all = load_loads (db, error);

  if (all == NULL || !prc_part_walk (&problems, db, 0, all, read_problem, error))
    return NULL;
  g_ptr_array_sort (all, compare_newest);
  return g_steal_pointer (&all);
}

/* --- what was put aside ----------------------------------------------------------------------- */

gint64
prc_load_table_put_waiver (PrcDatabase *db, const PrcWaiver *value, GError **error)
{
  return prc_mapping_put (&waivers, db, value->id, value, error);
}

gboolean
prc_load_table_delete_waiver (PrcDatabase *db, gint64 id, GError **error)
{
  return prc_mapping_delete (&waivers, db, id, error);
}

GPtrArray *
prc_load_table_load_waivers (PrcDatabase *db, GError **error)
{
  return load_waivers (db, error);
}
