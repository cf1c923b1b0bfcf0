#include "prc-award-table.h"

#include "prc-mapping.h"

static const PrcColumn institution_columns[] = {
  PRC_COLUMN (PrcInstitution, STRING, code),
  PRC_COLUMN (PrcInstitution, STRING, language),
  PRC_COLUMN (PrcInstitution, TEXT, name),
  PRC_COLUMN (PrcInstitution, TEXT, presiding_title),
  PRC_COLUMN (PrcInstitution, TEXT, presiding_name),
  PRC_COLUMN (PrcInstitution, STRING, crest),
};

static const PrcMapping institutions = { "institution", NULL, institution_columns,
                                         G_N_ELEMENTS (institution_columns) };

static const PrcColumn award_columns[] = {
  PRC_COLUMN (PrcAward, INT64, institution),
  PRC_COLUMN (PrcAward, STRING, code),
  PRC_COLUMN (PrcAward, TEXT, title),
  PRC_COLUMN_OF (PrcAward, "level", level, prc_level_get_type),
  PRC_COLUMN (PrcAward, BOOLEAN, presented),
};

static const PrcMapping awards = { "award", NULL, award_columns, G_N_ELEMENTS (award_columns) };

typedef struct
{
  PrcText *title;
} Title;

static const PrcColumn season_columns[] = { PRC_COLUMN (Title, TEXT, title) };

static const PrcMapping seasons = { "season", NULL, season_columns, G_N_ELEMENTS (season_columns) };

gint64
prc_award_table_put_institution (PrcDatabase *db, const PrcInstitution *value, GError **error)
{
  return prc_mapping_put (&institutions, db, value->id, value, error);
}

gint64
prc_award_table_put (PrcDatabase *db, const PrcAward *value, GError **error)
{
  return prc_mapping_put (&awards, db, value->id, value, error);
}

gboolean
prc_award_table_put_title (PrcDatabase *db, const PrcText *title, GError **error)
{
  Title value = { (PrcText *) title };
  gint64 n = 0;

  return prc_database_get_int64 (db, "SELECT count(*) FROM season", &n, error) &&
         prc_mapping_put (&seasons, db, n, &value, error) == 1;
}

static gboolean
load_title (PrcDatabase *db, PrcSeason *season, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (&seasons, db, 0);
  Title value = { NULL };
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    prc_mapping_read (&seasons, db, row, &value);
  season->title = value.title;
  return step == PRC_STEP_DONE;
}

static gboolean
load_institutions (PrcDatabase *db, PrcSeason *season, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (&institutions, db, 0);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcInstitution *value = prc_institution_new ();

      value->id = prc_statement_get_int64 (row, 0);
      prc_mapping_read (&institutions, db, row, value);
      g_ptr_array_add (season->institutions, value);
    }
  return step == PRC_STEP_DONE;
}

gboolean
prc_award_table_load (PrcDatabase *db, PrcSeason *season, GError **error)
{
  if (!load_title (db, season, error) || !load_institutions (db, season, error))
    return FALSE;
  g_autoptr (PrcStatement) row = prc_mapping_select (&awards, db, 0);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcAward *value = prc_award_new ();

      value->id = prc_statement_get_int64 (row, 0);
      prc_mapping_read (&awards, db, row, value);
      g_ptr_array_add (season->awards, value);
    }
  return step == PRC_STEP_DONE;
}
