/* prc-answer.c - see prc-answer.h */
#include "prc-answer.h"

#include "prc-decoder-limits.h"
#include "prc-problem.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define VERSION 1
#define BUFFER (64 * 1024)
#define MAX_ROW PRC_DECODER_MAX_FILE /* no file has more rows than bytes */
#define MAX_COLUMNS 16384
#define MAX_SHEETS 1001
#define MAX_PROBLEMS 1000000

typedef struct
{
  int fd;
  gboolean failed;
  gsize used;
  guint8 buffer[BUFFER];
} Writer;

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean failed;
} Reader;

static void
flush (Writer *writer)
{
  gsize done = 0;

  while (!writer->failed && done < writer->used)
    {
      gssize n = write (writer->fd, writer->buffer + done, writer->used - done);

      if (n >= 0)
        done += (gsize) n;
      else if (errno != EINTR)
        writer->failed = TRUE;
    }
  writer->used = 0;
}

static void
put_bytes (Writer *writer, const void *bytes, gsize size)
{
  const guint8 *at = bytes;

  while (size > 0 && !writer->failed)
    {
      gsize n = MIN (size, BUFFER - writer->used);

      memcpy (writer->buffer + writer->used, at, n);
      writer->used += n;
      at += n;
      size -= n;
      if (writer->used == BUFFER)
        flush (writer);
    }
}

static void
put_number (Writer *writer, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  put_bytes (writer, &little, sizeof little);
}

static void
put_text (Writer *writer, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  put_number (writer, text != NULL ? (guint32) length : G_MAXUINT32);
  put_bytes (writer, text, length);
}

static void
put_problem (Writer *writer, const PrcProblem *problem)
{
  put_number (writer, problem->severity);
  put_text (writer, problem->code);
  put_text (writer, problem->sheet);
  put_number (writer, (guint32) problem->row);
  put_text (writer, problem->column);
  put_text (writer, problem->value);
}

static void
put_table (Writer *writer, const PrcTable *table)
{
  guint n_rows = prc_table_get_n_rows (table);

  put_text (writer, prc_table_get_sheet (table));
  put_number (writer, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      guint n_cells = 0;
      const PrcCell *cells = prc_table_get_row (table, i, &n_cells);

      put_number (writer, prc_table_get_row_number (table, i));
      put_number (writer, prc_table_get_row_line (table, i));
      put_number (writer, prc_table_get_row_fields (table, i));
      put_number (writer, n_cells);
      for (guint j = 0; j < n_cells; j++)
        {
          put_number (writer, cells[j].column << 3 | cells[j].kind);
          put_text (writer, cells[j].text);
        }
    }
}

gboolean
prc_answer_write (const PrcListFile *file, int fd)
{
  g_autofree Writer *writer = g_new (Writer, 1);

  writer->fd = fd;
  writer->failed = FALSE;
  writer->used = 0;
  put_bytes (writer, "PrcA", 4);
  put_number (writer, VERSION);
  put_text (writer, file->format);
  put_text (writer, file->encoding);
  put_text (writer, file->delimiter);
  put_number (writer, file->encoding_guessed != FALSE);
  put_number (writer, file->problems->len);
  for (guint i = 0; i < file->problems->len; i++)
    put_problem (writer, g_ptr_array_index (file->problems, i));
  put_number (writer, file->hidden->len);
  for (guint i = 0; i < file->hidden->len; i++)
    put_text (writer, g_ptr_array_index (file->hidden, i));
  put_number (writer, file->sheets->len);
  for (guint i = 0; i < file->sheets->len; i++)
    put_table (writer, g_ptr_array_index (file->sheets, i));
  put_bytes (writer, "Done", 4);
  flush (writer);
  return !writer->failed;
}

static const guint8 *
take_bytes (Reader *reader, gsize size)
{
  const guint8 *bytes = reader->at;

  if (reader->failed || (gsize) (reader->end - reader->at) < size)
    {
      reader->failed = TRUE;
      return NULL;
    }
  reader->at += size;
  return bytes;
}

/* Up to @most; 0 after a failure, so that every loop over a count ends. */
static guint32
take_number (Reader *reader, guint32 most)
{
  const guint8 *bytes = take_bytes (reader, 4);
  guint32 number = 0;

  if (bytes == NULL)
    return 0;
  memcpy (&number, bytes, 4);
  number = GUINT32_FROM_LE (number);
  if (number > most)
    reader->failed = TRUE;
  return reader->failed ? 0 : number;
}

static gboolean
take_mark (Reader *reader, const char *mark)
{
  const guint8 *bytes = take_bytes (reader, 4);

  if (bytes != NULL && memcmp (bytes, mark, 4) != 0)
    reader->failed = TRUE;
  return !reader->failed;
}

/* Lies in the answer itself, without a NUL at its end. NULL: none, or a failure. */
static const char *
take_text (Reader *reader, gsize *length)
{
  guint32 size = take_number (reader, G_MAXUINT32);
  const guint8 *bytes;

  *length = 0;
  if (size == G_MAXUINT32 || reader->failed)
    return NULL;
  bytes = take_bytes (reader, size);
  if (bytes == NULL || !g_utf8_validate_len ((const char *) bytes, size, NULL))
    {
      reader->failed = TRUE;
      return NULL;
    }
  *length = size;
  return (const char *) bytes;
}

static char *
take_string (Reader *reader)
{
  gsize length;
  const char *text = take_text (reader, &length);

  return text != NULL ? g_strndup (text, length) : NULL;
}

static PrcProblem *
take_problem (Reader *reader, const char *base_name)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = (PrcSeverity) take_number (reader, PRC_SEVERITY_INFO);
  problem->code = take_string (reader);
  problem->sheet = take_string (reader);
  problem->row = (int) take_number (reader, MAX_ROW + 1);
  problem->column = take_string (reader);
  problem->value = take_string (reader);
  problem->file = g_strdup (base_name);
  if (problem->code == NULL)
    {
      reader->failed = TRUE;
      problem->code = g_strdup ("");
    }
  return problem;
}

static void
take_row (Reader *reader, PrcTable *table, guint *last)
{
  guint number = take_number (reader, MAX_ROW);
  guint line = take_number (reader, G_MAXINT);
  guint n_fields = take_number (reader, G_MAXINT);
  guint n_cells = take_number (reader, MAX_COLUMNS);
  int last_column = -1;

  if (number <= *last || n_cells == 0)
    reader->failed = TRUE;
  if (reader->failed)
    return;
  *last = number;
  prc_table_begin_row (table, number);
  prc_table_set_row_shape (table, line, n_fields);
  for (guint i = 0; i < n_cells && !reader->failed; i++)
    {
      guint32 key = take_number (reader, MAX_COLUMNS << 3 | 7);
      guint kind = key & 7, column = key >> 3;
      gsize length;
      const char *text = take_text (reader, &length);

      if (text == NULL || kind > PRC_CELL_FORMULA_EMPTY || (int) column <= last_column ||
          column >= MAX_COLUMNS)
        reader->failed = TRUE;
      else
        prc_table_add_cell (table, column, (PrcCellKind) kind, text, (gssize) length);
      last_column = (int) column;
    }
}

static PrcTable *
take_table (Reader *reader, const char *path)
{
  PrcTable *table = prc_table_new ();
  g_autofree char *name = take_string (reader);
  guint n_rows = take_number (reader, MAX_ROW), last = 0;

  prc_table_set_source (table, path, name);
  for (guint i = 0; i < n_rows && !reader->failed; i++)
    take_row (reader, table, &last);
  return table;
}

PrcListFile *
prc_answer_read (const guint8 *bytes, gsize size, const char *path)
{
  Reader reader = { bytes, size > 0 ? bytes + size : bytes };
  g_autoptr (PrcListFile) file = prc_list_file_new (path);
  g_autofree char *base_name = path != NULL ? g_filename_display_basename (path) : NULL;
  guint count;

  if (size == 0 || !take_mark (&reader, "PrcA"))
    return NULL;
  if (take_number (&reader, VERSION) != VERSION)
    return NULL;
  file->format = take_string (&reader);
  file->encoding = take_string (&reader);
  file->delimiter = take_string (&reader);
  file->encoding_guessed = (gboolean) take_number (&reader, 1);
  count = take_number (&reader, MAX_PROBLEMS);
  for (guint i = 0; i < count && !reader.failed; i++)
    g_ptr_array_add (file->problems, take_problem (&reader, base_name));
  count = take_number (&reader, MAX_SHEETS);
  for (guint i = 0; i < count && !reader.failed; i++)
    {
      char *name = take_string (&reader);

      reader.failed = reader.failed || name == NULL;
      g_ptr_array_add (file->hidden, name);
    }
  count = take_number (&reader, MAX_SHEETS);
  for (guint i = 0; i < count && !reader.failed; i++)
    g_ptr_array_add (file->sheets, take_table (&reader, path));
  take_mark (&reader, "Done");
  if (reader.failed || reader.at != reader.end)
    return NULL;
  return g_steal_pointer (&file);
}
