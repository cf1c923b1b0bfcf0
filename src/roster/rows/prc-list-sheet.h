/* prc-list-sheet.h - one sheet of a list: where its headings are, and what each column is. */
#pragma once

#include "prc-import.h"
#include "prc-list-column.h"
#include "prc-list-report.h"
#include "prc-text-pool.h"

G_BEGIN_DECLS

typedef struct
{
  guint column;       /* 0-based, of the file */
  char *header;       /* as it stands; NULL: none */
  char *name;         /* for messages: the header, else the letters */
  PrcListMatch match; /* field NONE: not understood; LEAVE_OUT: known and not wanted */
  gboolean read;      /* its values are looked at */
} PrcListColumn;

/* One sheet, and what becomes of it. */
typedef struct
{
  const PrcListFile *file;
  PrcTable *table;
  char *base;                  /* name of the file, for messages */
  int header;                  /* index of the row of headings in the table */
  guint n_named;               /* columns up to the last heading */
  GPtrArray *columns;          /* of PrcListColumn */
  GPtrArray *records;          /* of PrcListRecord, filled by prc-list-row.h */
  PrcTextPool *texts;          /* of the import: what the records say lies in it; lent */
  char *source;                /* code of the institution, set by prc-list-source.h */
  gboolean chinese;            /* headings or awards in hanzi */
  const PrcListProfile *known; /* the profile it was read by, lent; NULL: none */
  PrcListProfile *profile;     /* how it was read, set once its source is known */
  PrcField key;                /* NONE: the id */
  GHashTable
      *filled;     /* merged cells whose value was taken for all: prc-list-merged.h; NULL: none */
  gboolean quoted; /* fields stand in quotation marks that the reader does not take off */
} PrcListSheet;

/* Chooses the sheet of @file that holds the list and understands its columns. NULL where there is
 * none: then @report says why. */
PrcListSheet *prc_list_sheet_find (const PrcListFile *file, const PrcListColumns *known,
                                   const PrcImportOptions *options, PrcListReport *report);
void prc_list_sheet_free (PrcListSheet *sheet);

/* The place of a problem in it; lent strings. @column may be NULL. */
PrcListPlace prc_list_sheet_place (const PrcListSheet *sheet, int row, const PrcListColumn *column);

/* The first column read as @field, or NULL. */
const PrcListColumn *prc_list_sheet_get_column (const PrcListSheet *sheet, PrcField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListSheet, prc_list_sheet_free)

G_END_DECLS
