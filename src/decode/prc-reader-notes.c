/* prc-reader-notes.c - see prc-reader-notes.h */
#include "prc-reader-notes.h"

#include <string.h>

#define MAX_OF_ONE_CODE 2000
#define MAX_VALUE 200 /* characters */
#define HEADER_ROWS 20

typedef struct
{
  PrcSeverity severity;
  const char *code;
  guint row;
  int column;
  char *value;
} Note;

struct _PrcReaderNotes
{
  GArray *notes;      /* of Note */
  GHashTable *counts; /* code (char*, static) to GUINT_TO_POINTER (count) */
  gboolean broken;
};

static void
note_clear (gpointer data)
{
  Note *note = data;

  g_free (note->value);
}

PrcReaderNotes *
prc_reader_notes_new (void)
{
  PrcReaderNotes *notes = g_new0 (PrcReaderNotes, 1);

  notes->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (notes->notes, note_clear);
  notes->counts = g_hash_table_new (g_str_hash, g_str_equal);
  return notes;
}

void
prc_reader_notes_free (PrcReaderNotes *notes)
{
  g_array_unref (notes->notes);
  g_hash_table_unref (notes->counts);
  g_free (notes);
}

static char *
dup_short (const char *value, gssize length)
{
  if (value == NULL)
    return NULL;
  if (length < 0)
    length = (gssize) strlen (value);
  if (g_utf8_strlen (value, length) <= MAX_VALUE)
    return g_strndup (value, (gsize) length);

  const char *end = g_utf8_offset_to_pointer (value, MAX_VALUE - 1);
  g_autofree char *start = g_strndup (value, (gsize) (end - value));

  return g_strconcat (start, "…", NULL);
}

static void
add (PrcReaderNotes *notes, Note note, const char *value, gssize length)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (notes->counts, note.code));

  if (count >= MAX_OF_ONE_CODE)
    return;
  g_hash_table_insert (notes->counts, (gpointer) note.code, GUINT_TO_POINTER (count + 1));
  note.value = dup_short (value, length);
  g_array_append_val (notes->notes, note);
}

void
prc_reader_notes_add_error (PrcReaderNotes *notes, const char *code, guint row, int column,
                            const char *value, gssize length)
{
  notes->broken = TRUE;
  prc_reader_notes_add_row (notes, code, row, column, value, length);
}

void
prc_reader_notes_add_warning (PrcReaderNotes *notes, const char *code, guint row, int column,
                              const char *value, gssize length)
{
  Note note = { PRC_SEVERITY_WARNING, code, row, column, NULL };

  add (notes, note, value, length);
}

void
prc_reader_notes_add_row (PrcReaderNotes *notes, const char *code, guint row, int column,
                          const char *value, gssize length)
{
  Note note = { PRC_SEVERITY_ERROR, code, row, column, NULL };

  add (notes, note, value, length);
}

void
prc_reader_notes_break (PrcReaderNotes *notes)
{
  notes->broken = TRUE;
}

gboolean
prc_reader_notes_is_broken (const PrcReaderNotes *notes)
{
  return notes->broken;
}

/* A header is words: a row of ids and dates is none. */
static gboolean
looks_like_header (const PrcCell *cells, guint n_cells, guint widest)
{
  if (n_cells * 10 < widest * 6)
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].kind != PRC_CELL_TEXT || g_ascii_isdigit (cells[i].text[0]))
      return FALSE;
  return TRUE;
}

/* Index of the row that looks like the header, or -1. */
static int
find_header (const PrcTable *table)
{
  guint n_rows = MIN (prc_table_get_n_rows (table), HEADER_ROWS);
  guint n_cells = 0, widest = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      prc_table_get_row (table, i, &n_cells);
      widest = MAX (widest, n_cells);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      const PrcCell *cells = prc_table_get_row (table, i, &n_cells);

      if (looks_like_header (cells, n_cells, widest))
        return (int) i;
    }
  return -1;
}

static char *
dup_column (const PrcTable *table, int header, const Note *note)
{
  if (note->column < 0)
    return NULL;
  if (header >= 0 && prc_table_get_row_number (table, (guint) header) <= note->row)
    {
      const PrcCell *cell = prc_table_get_cell (table, (guint) header, (guint) note->column);
      g_autofree char *text = cell != NULL ? g_strdup (cell->text) : NULL;

      if (text != NULL && *g_strstrip (text) != '\0')
        return dup_short (text, -1);
    }
  return prc_column_to_letters ((guint) note->column);
}

void
prc_reader_notes_report (const PrcReaderNotes *notes, const PrcTable *table, const char *sheet,
                         PrcListFile *file)
{
  int header = table != NULL && notes->notes->len > 0 ? find_header (table) : -1;

  for (guint i = 0; i < notes->notes->len; i++)
    {
      const Note *note = &g_array_index (notes->notes, Note, i);
      PrcProblem *problem = prc_problem_new ();

      problem->severity = note->severity;
      problem->code = g_strdup (note->code);
      problem->sheet = g_strdup (sheet);
      problem->row = (int) note->row;
      problem->column = dup_column (table, header, note);
      problem->value = g_strdup (note->value);
      g_ptr_array_add (file->problems, problem);
    }
}

void
prc_reader_report (PrcListFile *file, PrcSeverity severity, const char *code, const char *value)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->code = g_strdup (code);
  problem->value = dup_short (value, -1);
  g_ptr_array_add (file->problems, problem);
}

void
prc_reader_report_hidden (PrcListFile *file, const char *sheet)
{
  PrcProblem *problem;

  g_ptr_array_add (file->hidden, g_strdup (sheet));
  prc_reader_report (file, PRC_SEVERITY_WARNING, "sheet-hidden", NULL);
  problem = g_ptr_array_index (file->problems, file->problems->len - 1);
  problem->sheet = g_strdup (sheet);
}

gboolean
prc_reader_has_error (const PrcListFile *file)
{
  return file->problems->len > 0 && prc_problems_worst (file->problems) == PRC_SEVERITY_ERROR;
}
