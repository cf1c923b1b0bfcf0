/* prc-import-work.h - reading and loading lists without stopping the window: one job, in a worker.
 *
 * It holds what the officer chose (encoding, columns, rows left out) and runs one piece of work at
 * a time. No widgets. Main thread.
 */
#pragma once

#include "prc-import-job.h"
#include "prc-open-season.h"

G_BEGIN_DECLS

#define PRC_TYPE_IMPORT_WORK (prc_import_work_get_type ())
G_DECLARE_FINAL_TYPE (PrcImportWork, prc_import_work, PRC, IMPORT_WORK, GObject)

/* Signals:
 *   'busy' ()                work begins: what get_job gave is no longer valid
 *   'progress' (double)      0 to 1, of the stage that is under way
 *   'ready' ()               get_job gives the new comparison
 *   'loaded' ()              it is in the season
 *   'failed' (const char *)  a sentence; nothing was changed. The job before stands.
 */

typedef enum
{
  PRC_IMPORT_STAGE_READ,
  PRC_IMPORT_STAGE_PREPARE, /* how names are said */
  PRC_IMPORT_STAGE_STORE
} PrcImportStage;

/* @paths: NULL-terminated. */
PrcImportWork *prc_import_work_new (PrcOpenSeason *season, const char *const *paths);

/* NULL before the first 'ready' and while busy. */
const PrcImportJob *prc_import_work_get_job (PrcImportWork *self);
const char *const *prc_import_work_get_paths (PrcImportWork *self);

/* What was chosen: each begins the work that it needs. */
void prc_import_work_read (PrcImportWork *self);
/* The same files again with the season as it is now. */
void prc_import_work_compare (PrcImportWork *self);
/* Of the text file @path alone; NULL: find it. */
void prc_import_work_set_encoding (PrcImportWork *self, const char *path, const char *encoding);
const char *prc_import_work_get_encoding (PrcImportWork *self, const char *path);
/* The one character between the fields, likewise. */
void prc_import_work_set_delimiter (PrcImportWork *self, const char *path, const char *delimiter);
const char *prc_import_work_get_delimiter (PrcImportWork *self, const char *path);
/* Only the sheet of that name is read, in every workbook; NULL: the first with headings. */
void prc_import_work_set_sheet (PrcImportWork *self, const char *sheet);
const char *prc_import_work_get_sheet (PrcImportWork *self);
void prc_import_work_set_field (PrcImportWork *self, const char *header, PrcField field);
/* @file: base name; @row: the file's own number. */
void prc_import_work_leave_out (PrcImportWork *self, const char *file, int row, gboolean out);
/* What becomes of a change: @field as in PrcImportDifference, NULL for all of the person @id. */
void prc_import_work_choose (PrcImportWork *self, const char *id, const char *field,
                             PrcImportChoice choice);
/* Where lists disagree: the value of @source counts for @field of the person with number @id. */
void
prc_import_work_pick (PrcImportWork *self, const char *id, const char *field, const char *source);
/* All lists are read like the profile of that name; NULL: each by its headings. */
void prc_import_work_set_profile (PrcImportWork *self, const char *profile);
const char *prc_import_work_get_profile (PrcImportWork *self);
/* Accepts an offer by its key, or takes that back. */
void prc_import_work_accept (PrcImportWork *self, const char *key, gboolean accepted);
/* All offers of @code at once. */
void prc_import_work_accept_all (PrcImportWork *self, const char *code);
/* Every row with an error at once. */
void prc_import_work_leave_out_errors (PrcImportWork *self);
/* Array of 'FILE:ROW', sorted. Returns: (transfer full) */
GPtrArray *prc_import_work_list_left_out (PrcImportWork *self);

/* Where the season was changed since the comparison, it is compared again instead ('ready'). */
void prc_import_work_load (PrcImportWork *self);
gboolean prc_import_work_is_busy (PrcImportWork *self);
/* Of what is under way, or was last. */
PrcImportStage prc_import_work_get_stage (PrcImportWork *self);
/* What is under way has no effect: nothing will be stored, unless it just was. A storing ends with
 * 'failed', or with 'loaded' where it was done already. */
void prc_import_work_cancel (PrcImportWork *self);

G_END_DECLS
