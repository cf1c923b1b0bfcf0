/* prc-csv-delimiter.c - see prc-csv-delimiter.h */
#include "prc-csv-delimiter.h"

#include "prc-csv-scanner.h"

#include <string.h>

#define LOOK_ROWS 50
#define LOOK_BYTES (1024 * 1024)

typedef struct
{
  guint mode;      /* the count of fields that most rows have */
  guint n_rows;    /* with that count */
  guint n_several; /* with any count above one */
  guint n_looked;  /* from the first row of several on */
  guint n_all;
  gboolean first; /* the first row has several: a header */
} Shape;

static gboolean
is_blank_field (const PrcCsvField *field)
{
  for (gsize i = 0; i < field->length; i++)
    if (!g_ascii_isspace (field->text[i]))
      return FALSE;
  return TRUE;
}

/* Titles above the header have one field; they are not held against it. */
static Shape
judge (const guint *counts, guint n_rows)
{
  Shape shape = { 0, 0, 0, 0, n_rows, n_rows > 0 && *counts > 1 };

  while (n_rows > 0 && *counts == 1)
    {
      counts++;
      n_rows--;
    }
  shape.n_looked = n_rows;
  for (guint i = 0; i < n_rows; i++)
    {
      guint same = 0;

      for (guint j = 0; j < n_rows; j++)
        same += counts[j] == counts[i];
      shape.n_several += counts[i] > 1;
      if (counts[i] > 1 &&
          (same > shape.n_rows || (same == shape.n_rows && counts[i] > shape.mode)))
        {
          shape.mode = counts[i];
          shape.n_rows = same;
        }
    }
  return shape;
}

/* How the first rows that are not blank fall apart at @delimiter. */
static Shape
measure (const char *text, gsize length, const char *delimiter)
{
  g_auto (PrcCsvScanner) scanner = { 0 };
  PrcCsvField field;
  guint counts[LOOK_ROWS], n_rows = 0;
  gboolean blank = TRUE;

  prc_csv_scanner_init (&scanner, text, MIN (length, LOOK_BYTES), delimiter);
  while (n_rows < LOOK_ROWS && prc_csv_scanner_next (&scanner, &field))
    {
      blank = blank && is_blank_field (&field);
      if (field.last && !blank)
        counts[n_rows++] = field.column + 1;
      if (field.last)
        blank = TRUE;
    }
  return judge (counts, n_rows);
}

/* Most rows from the header on agree, and titles alone are no list: names in one column may hold a
 * comma here and there. */
static gboolean
parts_rows (const Shape *shape)
{
  return shape->n_rows * 2 > shape->n_looked && shape->n_rows * 3 >= shape->n_all &&
         (shape->n_rows > 1 || shape->n_all == 1);
}

/* Of several delimiters the one whose rows agree best, if most of them do; else the one that most
 * rows hold, however ragged they are. */
static const char *
choose (const char *text, gsize length, const char *const *delimiters, guint n)
{
  const char *best = NULL, *ragged = NULL;
  Shape best_shape = { 0 }, ragged_shape = { 0 };

  for (guint i = 0; i < n; i++)
    {
      Shape shape = measure (text, length, delimiters[i]);

      if (parts_rows (&shape) &&
          (shape.n_rows > best_shape.n_rows ||
           (shape.n_rows == best_shape.n_rows && shape.mode > best_shape.mode)))
        {
          best = delimiters[i];
          best_shape = shape;
        }
      if (shape.n_several * 2 + shape.first > shape.n_all &&
          shape.n_several > ragged_shape.n_several)
        {
          ragged = delimiters[i];
          ragged_shape = shape;
        }
    }
  return best != NULL ? best : ragged;
}

/* 'sep=;' as a first line of its own, which spreadsheets write and obey. */
static const char *
read_sep_line (const char *text, gsize length, gsize *skip)
{
  gboolean quoted = length > 0 && *text == '"';
  const char *at = text + quoted, *end = text + length;
  g_autofree char *mark = NULL;
  gsize mark_length;

  if (end - at < 5 || g_ascii_strncasecmp (at, "sep=", 4) != 0)
    return NULL;
  at += 4;
  if (*at == '\r' || *at == '\n' || *at == '\0')
    return NULL;
  mark_length = (gsize) (g_utf8_next_char (at) - at);
  if (mark_length > (gsize) (end - at))
    return NULL;
  mark = g_strndup (at, mark_length);
  at += mark_length;
  if (quoted && at < end && *at == '"')
    at++;
  if (at == end || (*at != '\r' && *at != '\n'))
    return NULL;
  if (at + 1 < end && at[0] == '\r' && at[1] == '\n')
    at++;
  *skip = (gsize) (at + 1 - text);
  return g_intern_string (mark);
}

/* The header of our own export says it, whatever stands in one or two rows below. */
static const char *
read_own_header (const char *text, gsize length, const char *const *delimiters, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *header = g_strjoin (delimiters[i], "id", "source", "name.", NULL);

      if (length > strlen (header) && strncmp (text, header, strlen (header)) == 0)
        return delimiters[i];
    }
  return NULL;
}

gboolean
prc_csv_delimiter_is_valid (const char *delimiter)
{
  gunichar c;

  if (!g_utf8_validate (delimiter, -1, NULL) || g_utf8_strlen (delimiter, -1) != 1)
    return FALSE;
  c = g_utf8_get_char (delimiter);
  return c != '"' && c != '\n' && c != '\r' && !g_unichar_isalnum (c);
}

const char *
prc_csv_delimiter_find (const char *text, gsize length, const char *told, gsize *skip)
{
  static const char *const usual[] = { ",", ";", "\t", "|" };
  static const char *const unusual[] = { "，", "；", "、", "^" };
  const char *delimiter;

  *skip = 0;
  delimiter = read_sep_line (text, length, skip);
  if (told != NULL)
    return told;
  if (delimiter == NULL)
    delimiter = read_own_header (text, length, usual, G_N_ELEMENTS (usual));
  if (delimiter == NULL)
    delimiter = choose (text, length, usual, G_N_ELEMENTS (usual));
  if (delimiter == NULL)
    delimiter = choose (text, length, unusual, G_N_ELEMENTS (unusual));
  return delimiter;
}
