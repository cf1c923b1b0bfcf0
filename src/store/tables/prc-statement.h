/* prc-statement.h - one SQL statement: bound by name, stepped, and every result looked at.
 *
 * Private to src/store. What goes wrong before the step (SQL, a bind, a text that is not UTF-8) is
 * kept and reported by the step, so that a statement is checked in one place.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* Never NULL. @sql must be fixed text: its address is the key under which the prepared form is
 * kept. */
PrcStatement *prc_statement_new (PrcDatabase *db, const char *sql);
void prc_statement_free (PrcStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcStatement, prc_statement_free)

/* @name with its colon: ":graduand". */
void prc_statement_bind_int64 (PrcStatement *statement, const char *name, gint64 value);
void prc_statement_bind_null (PrcStatement *statement, const char *name);
/* NULL and "" are both NULL. The text is not copied: it must live until the step. */
void prc_statement_bind_text (PrcStatement *statement, const char *name, const char *text);
/* The same, and frees the text afterwards. */
void prc_statement_take_text (PrcStatement *statement, const char *name, char *text);
/* Not copied. */
void
prc_statement_bind_blob (PrcStatement *statement, const char *name, gconstpointer data, gsize size);

typedef enum
{
  PRC_STEP_ROW,
  PRC_STEP_DONE,
  PRC_STEP_FAILED /* error is set */
} PrcStep;

PrcStep prc_statement_step (PrcStatement *statement, GError **error);
/* For what gives no rows: steps, and makes it ready for the next values. */
gboolean prc_statement_run (PrcStatement *statement, GError **error);

/* Of the row just stepped to; columns are 0-based. Texts are valid UTF-8 or the statement fails
 * with DAMAGED at its next step; they live until then. Returns: (transfer none) (nullable) */
const char *prc_statement_get_text (PrcStatement *statement, int column);
gint64 prc_statement_get_int64 (PrcStatement *statement, int column);
gboolean prc_statement_is_null (PrcStatement *statement, int column);
/* A copy. */
GBytes *prc_statement_dup_bytes (PrcStatement *statement, int column);
/* What was read makes no sense: the next step fails with DAMAGED. */
void prc_statement_mark_damaged (PrcStatement *statement);

G_END_DECLS
