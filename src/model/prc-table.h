/* prc-table.h - rows of a list, as any reader gives them and roster takes them.
 *
 * Cells carry the row and column of the file itself, so that every message can name them. Empty
 * cells are not stored. Filled by one owner, then read only. The texts lie in a pool of the
 * table's.
 */
#pragma once

#include "prc-model-types.h"

G_BEGIN_DECLS

typedef struct
{
  guint column; /* 0-based: A is 0 */
  PrcCellKind kind;
  const char *text; /* as the user sees it; never NULL */
} PrcCell;

typedef struct _PrcTable PrcTable;

PrcTable *prc_table_new (void);
PrcTable *prc_table_ref (PrcTable *table);
void prc_table_unref (PrcTable *table);

/* What it was read from; each may be NULL. Set once by the reader. */
void prc_table_set_source (PrcTable *table, const char *path, const char *sheet);
const char *prc_table_get_path (const PrcTable *table);
const char *prc_table_get_sheet (const PrcTable *table);
char *prc_table_dup_file (const PrcTable *table); /* base name, for messages */

/* Opens a row; @number is the file's own, 1-based. Rows are added in rising order. */
void prc_table_begin_row (PrcTable *table, guint number);
/* Text files alone: the line (1-based) on which the row last opened begins, which runs ahead of its
 * number once a field holds a line break, and with how many fields it was written, empty ones too:
 * what a row that is too short or too long shows. */
void prc_table_set_row_shape (PrcTable *table, guint line, guint n_fields);
/* Adds to the row last opened; columns rise within a row. @length in bytes, -1 for up to the NUL.
 */
void prc_table_add_cell (PrcTable *table, guint column, PrcCellKind kind, const char *text,
                         gssize length);

guint prc_table_get_n_rows (const PrcTable *table);
/* Highest column used, plus one. */
guint prc_table_get_n_columns (const PrcTable *table);
/* The file's own number of the row at @index (0-based). */
guint prc_table_get_row_number (const PrcTable *table, guint index);
/* What set_row_shape said of the row at @index; 0 for workbooks. */
guint prc_table_get_row_line (const PrcTable *table, guint index);
guint prc_table_get_row_fields (const PrcTable *table, guint index);
/* Is @text, which may be NULL, of blanks alone and so no cell? */
gboolean prc_table_is_blank (const char *text);

/* The cells of the row at @index. Returns: (transfer none) array of @n_cells */
const PrcCell *prc_table_get_row (const PrcTable *table, guint index, guint *n_cells);
/* One cell, or NULL where it is empty. O(log cells of the row). */
const PrcCell *prc_table_get_cell (const PrcTable *table, guint index, guint column);

/* 'A', 'Z', 'AA' for 0, 25, 26. */
char *prc_column_to_letters (guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcTable, prc_table_unref)

/* One list file as the decoder gives it: what it is, its readable sheets, what was noticed. */
typedef struct
{
  char *path;
  char *format;    /* 'csv', 'xlsx', 'xls', 'html', 'ods' */
  char *encoding;  /* IANA name for text, else NULL */
  char *delimiter; /* ',', ';', '\t', '|' for text, else NULL */
  gboolean encoding_guessed;
  GPtrArray *sheets; /* of PrcTable: one for text; for a workbook the visible ones, in its order */
  GPtrArray *hidden; /* of char*: names of sheets that were not read */
  GPtrArray *problems; /* of PrcProblem: what the reader noticed; an error means no sheets, or a
                          sheet without the row it names: prc-decoder.h */
} PrcListFile;

PrcListFile *prc_list_file_new (const char *path);
void prc_list_file_free (PrcListFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListFile, prc_list_file_free)

G_END_DECLS
