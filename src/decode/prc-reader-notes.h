/* prc-reader-notes.h - what a reader noticed while it read one table, by row and column.
 *
 * Kept by position until the table is there, since the problem names the column by its header. Used
 * by the parsers alone; depends on model.
 */
#pragma once

#include "prc-problem.h"
#include "prc-table.h"

G_BEGIN_DECLS

#define PRC_READER_NO_COLUMN (-1)

typedef struct _PrcReaderNotes PrcReaderNotes;

PrcReaderNotes *prc_reader_notes_new (void);
void prc_reader_notes_free (PrcReaderNotes *notes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcReaderNotes, prc_reader_notes_free)

/* An error of the table, which is worth nothing then; and something to be looked at. @code: static
 * string. @row: the file's own, 0 for none. @column: 0-based, or NO_COLUMN. @value: valid UTF-8
 * without NUL, may be NULL; cut to a length a message can hold. Past 2 000 notes of one code
 * further ones are dropped. */
void prc_reader_notes_add_error (PrcReaderNotes *notes, const char *code, guint row, int column,
                                 const char *value, gssize length);
void prc_reader_notes_add_warning (PrcReaderNotes *notes, const char *code, guint row, int column,
                                   const char *value, gssize length);

/* An error of the row at @row and of no other: the rest of the table is as good as without it. */
void prc_reader_notes_add_row (PrcReaderNotes *notes, const char *code, guint row, int column,
                               const char *value, gssize length);

/* Was an error noted that leaves the whole table without worth. */
gboolean prc_reader_notes_is_broken (const PrcReaderNotes *notes);
/* The same where no single note says so: too many rows have errors of their own. */
void prc_reader_notes_break (PrcReaderNotes *notes);

/* Appends the notes to the problems of @file; columns are called as in @table's header row, or by
 * letter where @table is NULL or its header can't be told. @sheet may be NULL. */
void prc_reader_notes_report (const PrcReaderNotes *notes, const PrcTable *table, const char *sheet,
                              PrcListFile *file);

/* One problem of the file as a whole. */
void
prc_reader_report (PrcListFile *file, PrcSeverity severity, const char *code, const char *value);

/* A sheet that was not read since it is hidden: a warning, and its name. */
void prc_reader_report_hidden (PrcListFile *file, const char *sheet);

/* Is there an error among the problems? */
gboolean prc_reader_has_error (const PrcListFile *file);

G_END_DECLS
