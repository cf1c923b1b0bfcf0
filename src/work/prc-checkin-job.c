/* prc-checkin-job.c - see prc-checkin-job.h */
#include "prc-checkin-job.h"

#include "prc-message.h"
#include "prc-show.h"

#include <string.h>

static void
report (GPtrArray *problems, const char *code, const char *file, guint row, const char *value)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = prc_message_get_severity (code);
  problem->code = g_strdup (code);
  problem->file = g_strdup (file);
  problem->row = (int) row;
  problem->value = g_strdup (value);
  problem->message = prc_message_make (problem, NULL);
  g_ptr_array_add (problems, problem);
}

/* Whose number, or code of a card, stands there; 0: nobody's. */
static gint64
find_person (GHashTable *ids, const PrcSeason *season, const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  const PrcGraduand *graduand = g_hash_table_lookup (ids, clean);
  gint64 id;

  if (graduand == NULL && prc_live_parse_code (clean, &id))
    graduand = prc_season_find_graduand (season, id);
  return graduand != NULL ? graduand->id : 0;
}

static GHashTable *
index_ids (const PrcSeason *season)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      for (guint j = 0; j < graduand->ids->len; j++)
        {
          PrcExternalId *id = g_ptr_array_index (graduand->ids, j);

          if (id->id != NULL)
            g_hash_table_insert (ids, id->id, graduand);
        }
    }
  return ids;
}

static guint
find_column (GHashTable *ids, const PrcSeason *season, const PrcTable *table)
{
  g_autofree guint *counts = g_new0 (guint, prc_table_get_n_columns (table) + 1);
  guint best = 0;

  for (guint i = 0; i < prc_table_get_n_rows (table); i++)
    {
      guint n;
      const PrcCell *cells = prc_table_get_row (table, i, &n);

      for (guint j = 0; j < n; j++)
        if (find_person (ids, season, cells[j].text) != 0 &&
            ++counts[cells[j].column] > counts[best])
          best = cells[j].column;
    }
  return best;
}

static void
read_table (const PrcSeason *season, const PrcTable *table, GArray *people, GPtrArray *problems)
{
  g_autoptr (GHashTable) ids = index_ids (season);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *file = prc_table_dup_file (table);
  guint column = find_column (ids, season, table);

  for (guint i = 0; i < prc_table_get_n_rows (table); i++)
    {
      const PrcCell *cell = prc_table_get_cell (table, i, column);
      gint64 id = cell != NULL ? find_person (ids, season, cell->text) : 0;

      if (id != 0 && g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        g_array_append_val (people, id);
      else if (id == 0 && cell != NULL && i > 0) /* the first row may be the headings */
        report (problems, "checkin-unknown", file, prc_table_get_row_number (table, i), cell->text);
    }
}

GArray *
prc_checkin_job_read (const PrcSeason *season, const char *path, GPtrArray *problems,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (PrcListFile) file = prc_decoder_read_list (path, NULL, cancellable, error);
  GArray *people;

  if (file == NULL)
    return NULL;
  for (guint i = 0; i < file->problems->len; i++)
    {
      PrcProblem *problem = prc_problem_copy (g_ptr_array_index (file->problems, i));

      problem->message = prc_message_make (problem, NULL);
      g_ptr_array_add (problems, problem);
    }
  people = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < file->sheets->len; i++)
    read_table (season, g_ptr_array_index (file->sheets, i), people, problems);
  return people;
}

/* TRUE where the mark is there, whether new or not. */
static gboolean
mark (PrcShow *show, gint64 graduand, gboolean *is_new, GError **error)
{
  g_auto (PrcShowStep) step = { .kind = PRC_EVENT_SCAN, .detail = prc_live_make_code (graduand) };
  g_autoptr (GError) local = NULL;
  gboolean saved;

  *is_new = prc_show_do_and_wait (show, &step, &saved, &local);
  if (*is_new || g_error_matches (local, PRC_LIVE_ERROR, PRC_LIVE_ERROR_ALREADY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
refuse (PrcShow *show, gint64 graduand, GPtrArray *problems, const GError *error)
{
  const PrcGraduand *person = prc_season_find_graduand (prc_show_get_season (show), graduand);

  report (problems,
          g_error_matches (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_PERSON)
              ? "checkin-unknown"
              : "checkin-refused",
          NULL, 0, person != NULL ? prc_graduand_get_id (person) : NULL);
}

int
prc_checkin_job_mark (PrcStore *store, gint64 ceremony, const GArray *graduands,
                      GPtrArray *problems, int *already, GError **error)
{
  const PrcShowOptions options = { .guard_ms = 0, .device = "check-in" };
  PrcShow *show = prc_show_open (store, ceremony, &options, error);
  int n = 0;

  *already = 0;
  if (show == NULL)
    return -1;
  for (guint i = 0; i < graduands->len; i++)
    {
      gint64 graduand = g_array_index (graduands, gint64, i);
      g_autoptr (GError) local = NULL;
      gboolean is_new;

      if (!mark (show, graduand, &is_new, &local))
        refuse (show, graduand, problems, local);
      else if (is_new)
        n++;
      else
        (*already)++;
    }
  gboolean closed = prc_show_close (show, FALSE, error);
  g_object_unref (show);
  return closed ? n : -1;
}
