#include "prc-hall-rows.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

G_DEFINE_QUARK (prc_hall_error_quark, prc_hall_error)

#define MAX_NUMBER 9999
#define MAX_TEXT 20000 /* bytes */

static const struct
{
  char letter;
  int marks;
} letters[] = {
  { 'w', PRC_SEAT_STEP_FREE | PRC_SEAT_RESERVED }, /* before its parts */
  { 's', PRC_SEAT_STEP_FREE },
  { 'c', PRC_SEAT_COMPANION },
  { 'r', PRC_SEAT_RESERVED },
  { 'x', PRC_SEAT_UNUSABLE },
};

static void
clear_seat (gpointer data)
{
  g_free (((PrcHallSeat *) data)->name);
}

static PrcHallRow *
row_new (const char *name)
{
  PrcHallRow *row = g_new0 (PrcHallRow, 1);

  row->name = g_strdup (name);
  row->seats = g_array_new (FALSE, TRUE, sizeof (PrcHallSeat));
  g_array_set_clear_func (row->seats, clear_seat);
  return row;
}

static void
row_free (gpointer data)
{
  PrcHallRow *row = data;

  g_free (row->name);
  g_array_unref (row->seats);
  g_free (row);
}

static GPtrArray *
rows_new (void)
{
  return g_ptr_array_new_with_free_func (row_free);
}

static void
add_seat (PrcHallRow *row, const PrcHallSeat *seat)
{
  PrcHallSeat copy = *seat;

  copy.name = g_strdup (seat->name);
  g_array_append_val (row->seats, copy);
}

static PrcHallRow *
row_copy (const PrcHallRow *row, const char *name)
{
  PrcHallRow *copy = row_new (name);

  for (guint i = 0; i < row->seats->len; i++)
    add_seat (copy, &g_array_index (row->seats, PrcHallSeat, i));
  return copy;
}

GPtrArray *
prc_hall_rows_copy (const GPtrArray *rows)
{
  GPtrArray *copy = rows_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const PrcHallRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (copy, row_copy (row, row->name));
    }
  return copy;
}

/* --- reading ---------------------------------------------------------------------------------- */

typedef struct
{
  guint line;
  GPtrArray *rows;
  guint n_seats; /* so far */
  GError **error;
} Reading;

static gboolean
refuse (const Reading *reading, const char *words, const char *what)
{
  g_autofree char *sentence = g_strdup_printf (words, what);

  /* Translators: %u is the number of the line, then a sentence follows. */
  g_set_error (reading->error, PRC_HALL_ERROR, PRC_HALL_ERROR_ROWS, _ ("Line %u: %s"),
               reading->line, sentence);
  return FALSE;
}

/* '12' at @text, up to @end. 0: no number. */
static int
read_number (const char *text, const char **end)
{
  int number = 0;

  while (g_ascii_isdigit (*text) && number <= MAX_NUMBER)
    number = number * 10 + (*text++ - '0');
  *end = text;
  return number <= MAX_NUMBER ? number : 0;
}

static gboolean
read_marks (const Reading *reading, const char *text, int *marks)
{
  *marks = 0;
  for (; *text != '\0'; text++)
    {
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (letters) && !known; i++)
        if (letters[i].letter == g_ascii_tolower (*text))
          {
            *marks |= letters[i].marks;
            known = TRUE;
          }
      if (!known)
        return refuse (reading, _ ("“%s” is no mark of a seat. The marks are s, w, c, r and x."),
                       text);
    }
  return TRUE;
}

typedef struct
{
  int first, last, step;
  int marks;
} SeatRange;

/* '12', '1-10', '20-1', '1-19/2', each with marks behind it. */
static gboolean
read_range (const Reading *reading, const char *word, SeatRange *range)
{
  const char *at;

  range->first = range->last = read_number (word, &at);
  range->step = 1;
  if (range->first > 0 && *at == '-')
    {
      range->last = read_number (at + 1, &at);
      if (range->last > 0 && *at == '/')
        range->step = read_number (at + 1, &at);
    }
  if (range->first == 0 || range->last == 0 || range->step == 0)
    return refuse (reading, _ ("“%s” is no seat and no range of seats, such as 1-20."), word);
  return read_marks (reading, at, &range->marks);
}

typedef struct
{
  gboolean aisle;
  int gap;
} Before;

static gboolean
add_range (Reading *reading, PrcHallRow *row, const SeatRange *range, Before *before)
{
  int direction = range->last >= range->first ? range->step : -range->step;

  for (int n = range->first; direction > 0 ? n <= range->last : n >= range->last; n += direction)
    {
      char name[16];
      PrcHallSeat seat = { name, (PrcSeatMark) range->marks, before->aisle, before->gap };

      if (row->seats->len >= PRC_HALL_MAX_SEATS)
        return refuse (reading, _ ("Row %s has too many seats."), row->name);
      g_snprintf (name, sizeof name, "%d", n);
      add_seat (row, &seat);
      *before = (Before){ FALSE, 0 };
    }
  return TRUE;
}

/* '|' an aisle, '_' or '_3' a gap, else seats. */
static gboolean
read_word (Reading *reading, PrcHallRow *row, const char *word, Before *before)
{
  SeatRange range;

  if (*word == '|')
    {
      before->aisle = TRUE;
      return word[1] == '\0' || read_word (reading, row, word + 1, before);
    }
  if (*word == '_')
    {
      const char *end = word + 1;
      int gap = *end != '\0' && *end != '|' ? read_number (end, &end) : 1;

      if (gap < 1 || before->gap + gap > PRC_HALL_MAX_GAP)
        return refuse (reading, _ ("“%s” is no gap, such as _2."), word);
      before->gap += gap;
      return *end == '\0' || read_word (reading, row, end, before);
    }
  const char *bar = strpbrk (word, "|_");
  if (bar == NULL)
    return read_range (reading, word, &range) && add_range (reading, row, &range, before);
  g_autofree char *first = g_strndup (word, (gsize) (bar - word));
  return read_range (reading, first, &range) && add_range (reading, row, &range, before) &&
         read_word (reading, row, bar, before);
}

static gboolean
read_seats (Reading *reading, PrcHallRow *row, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t,;", -1);
  Before before = { FALSE, 0 };

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !read_word (reading, row, words[i], &before))
      return FALSE;
  if (row->seats->len == 0)
    return refuse (reading, _ ("Row %s has no seats. Write them behind it, such as 1-20."),
                   row->name);
  return TRUE;
}

/* --- names of rows ---------------------------------------------------------------------------- */

static gboolean
add_row (Reading *reading, const PrcHallRow *pattern, const char *name)
{
  if (reading->rows->len >= PRC_HALL_MAX_ROWS ||
      reading->n_seats + pattern->seats->len > PRC_HALL_MAX_TOTAL)
    return refuse (reading, _ ("There are too many rows or seats in this block (row %s)."), name);
  reading->n_seats += pattern->seats->len;
  g_ptr_array_add (reading->rows, row_copy (pattern, name));
  return TRUE;
}

/* 'A' to 'M', 'AA' to 'FF': letters alike, of one case. 0: it is no such name. */
static char
get_letter (const char *name, gsize *length)
{
  *length = strlen (name);
  for (gsize i = 0; i < *length; i++)
    if (!g_ascii_isalpha (name[i]) || name[i] != name[0])
      return '\0';
  return *length > 0 && *length <= 3 ? name[0] : '\0';
}

static gboolean
add_letters (Reading *reading, const PrcHallRow *pattern, const char *first, const char *last)
{
  gsize length, other;
  char a = get_letter (first, &length), b = get_letter (last, &other);

  if (a == '\0' || b == '\0' || length != other || !g_ascii_isupper (a) != !g_ascii_isupper (b))
    return FALSE;
  for (char c = a;; c = (char) (c + (b >= a ? 1 : -1)))
    {
      char name[4] = { c, length > 1 ? c : '\0', length > 2 ? c : '\0', '\0' };

      if (!add_row (reading, pattern, name))
        return FALSE;
      if (c == b)
        return TRUE;
    }
}

static gboolean
add_numbers (Reading *reading, const PrcHallRow *pattern, const char *first, const char *last)
{
  const char *end_a, *end_b;
  int a = read_number (first, &end_a), b = read_number (last, &end_b);

  /* '1排-12排': what stands behind the number is the same. */
  if (a == 0 || b == 0 || (*end_a != '\0' && strcmp (end_a, end_b) != 0) ||
      ABS (a - b) >= PRC_HALL_MAX_ROWS)
    return FALSE;
  for (int n = a;; n += b >= a ? 1 : -1)
    {
      g_autofree char *name = g_strdup_printf ("%d%s", n, end_b);

      if (!add_row (reading, pattern, name))
        return FALSE;
      if (n == b)
        return TRUE;
    }
}

/* 'A', 'A-M', '1-12'. */
static gboolean
add_rows (Reading *reading, const PrcHallRow *pattern, char *names)
{
  char *dash;

  g_strstrip (names);
  dash = strchr (names, '-');
  if (*names == '\0' || strlen (names) > 24)
    return refuse (reading, _ ("“%s” is no name of a row. Write it before the colon, such as A:"),
                   names);
  if (dash == NULL || dash == names || dash[1] == '\0')
    return add_row (reading, pattern, names);
  g_autofree char *first = g_strstrip (g_strndup (names, (gsize) (dash - names)));
  g_autofree char *last = g_strstrip (g_strdup (dash + 1));
  if (add_letters (reading, pattern, first, last) || add_numbers (reading, pattern, first, last))
    return TRUE;
  if (reading->error != NULL && *reading->error != NULL)
    return FALSE;
  return refuse (reading, _ ("“%s” is no range of rows, such as A-M or 1-12."), names);
}

/* Where the seats begin in 'A1-20' and 'A-M 1-20'; NULL: not a row with letters. */
static char *
find_seats (char *line)
{
  gsize n = 0;

  while (g_ascii_isalpha (line[n]) || line[n] == '-' || line[n] == ' ')
    n++;
  return n > 0 && g_ascii_isalpha (line[0]) && line[n] != '\0' && line[n] != ':' ? line + n : NULL;
}

static gboolean
read_line (Reading *reading, char *line)
{
  char *colon = strchr (line, ':');
  char *seats = colon != NULL ? colon + 1 : find_seats (line);
  g_autofree char *names = NULL;
  g_auto (GStrv) parts = NULL;

  if (seats == NULL)
    return refuse (reading, _ ("“%s” has no colon between row and seats, such as in A: 1-20."),
                   line);
  names = g_strndup (line, (gsize) ((colon != NULL ? colon : seats) - line));
  parts = g_strsplit_set (g_strstrip (names), ",;", -1);
  PrcHallRow *pattern = row_new (names);
  gboolean done = read_seats (reading, pattern, seats);

  for (guint i = 0; done && parts[i] != NULL; i++)
    done = add_rows (reading, pattern, parts[i]);
  row_free (pattern);
  return done;
}

/* Full-width signs as plain ones; NULL: it is no text. */
static char *
dup_plain (const char *text)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;

  if (strlen (text) > MAX_TEXT || !g_utf8_validate (text, -1, NULL))
    return NULL;
  plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  if (plain == NULL)
    return NULL;
  parts = g_strsplit (plain, "–", -1); /* an en dash is a range, too */
  return g_strjoinv ("-", parts);
}

GPtrArray *
prc_hall_rows_parse (const char *text, GError **error)
{
  g_autofree char *plain = dup_plain (text != NULL ? text : "");
  g_autoptr (GPtrArray) rows = rows_new ();
  g_autoptr (GError) failed = NULL;
  Reading reading = { 0, rows, 0, &failed };
  g_auto (GStrv) lines = NULL;

  if (plain == NULL)
    {
      g_set_error (error, PRC_HALL_ERROR, PRC_HALL_ERROR_ROWS, "%s",
                   _ ("The rows are no text, or too long to be rows of a hall."));
      return NULL;
    }
  lines = g_strsplit (plain, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      reading.line = i + 1;
      if (*g_strstrip (lines[i]) != '\0' && !read_line (&reading, lines[i]))
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
    }
  return g_steal_pointer (&rows);
}

/* --- writing ---------------------------------------------------------------------------------- */

static void
append_marks (GString *text, int marks)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if ((marks & letters[i].marks) == letters[i].marks)
      {
        g_string_append_c (text, letters[i].letter);
        marks &= ~letters[i].marks;
      }
}

/* How many seats from @first on are one range, and its step. */
static guint
count_range (const GArray *seats, guint first, int *step)
{
  const PrcHallSeat *seat = &g_array_index (seats, PrcHallSeat, first);
  guint n = 1;
  int last = atoi (seat->name);

  *step = 0;
  for (guint i = first + 1; i < seats->len; i++)
    {
      const PrcHallSeat *next = &g_array_index (seats, PrcHallSeat, i);
      int number = atoi (next->name);

      if (next->aisle || next->gap > 0 || next->marks != seat->marks || number == last ||
          (n > 1 && number - last != *step))
        break;
      *step = number - last;
      last = number;
      n++;
    }
  return n;
}

/* Two that are far from each other are no range. */
static void
append_range (GString *text, const GArray *seats, guint *at)
{
  const PrcHallSeat *seat = &g_array_index (seats, PrcHallSeat, *at);
  int step;
  guint n = count_range (seats, *at, &step);

  if (n == 2 && ABS (step) != 1)
    n = 1;
  g_string_append (text, seat->name);
  if (n > 1)
    g_string_append_printf (text, "-%s", g_array_index (seats, PrcHallSeat, *at + n - 1).name);
  if (n > 1 && ABS (step) != 1)
    g_string_append_printf (text, "/%d", ABS (step));
  append_marks (text, (int) seat->marks);
  *at += n;
}

static char *
seats_to_text (const GArray *seats)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seats->len;)
    {
      const PrcHallSeat *seat = &g_array_index (seats, PrcHallSeat, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (seat->gap > 1)
        g_string_append_printf (text, "_%d ", seat->gap);
      else if (seat->gap == 1)
        g_string_append (text, "_ ");
      if (seat->aisle)
        g_string_append (text, "| ");
      append_range (text, seats, &i);
    }
  return g_string_free (text, FALSE);
}

/* How far @next is from @name, where both are such as a range is made of; 0: not. */
static int
get_distance (const char *name, const char *next)
{
  gsize a, b;
  const char *end_a, *end_b;

  if (get_letter (name, &a) != '\0' && get_letter (next, &b) != '\0')
    return a == b && !g_ascii_isupper (*name) == !g_ascii_isupper (*next) ? *next - *name : 0;
  int m = read_number (name, &end_a), n = read_number (next, &end_b);
  return m > 0 && n > 0 && strcmp (end_a, end_b) == 0 && strchr (end_a, '-') == NULL ? n - m : 0;
}

/* The rows from @first on that are one line. */
static guint
count_alike (const GPtrArray *rows, guint first, const char *seats, int *step)
{
  guint n = 1;

  *step = 0;
  while (first + n < rows->len)
    {
      const PrcHallRow *last = g_ptr_array_index (rows, first + n - 1);
      const PrcHallRow *next = g_ptr_array_index (rows, first + n);
      g_autofree char *text = seats_to_text (next->seats);
      int distance = get_distance (last->name, next->name);

      if (ABS (distance) != 1 || (n > 1 && distance != *step) || strcmp (text, seats) != 0)
        break;
      *step = distance;
      n++;
    }
  return n;
}

char *
prc_hall_rows_to_text (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len;)
    {
      const PrcHallRow *row = g_ptr_array_index (rows, i);
      g_autofree char *seats = seats_to_text (row->seats);
      int step;
      guint n = count_alike (rows, i, seats, &step);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", row->name);
      if (n > 1)
        g_string_append_printf (text, "-%s",
                                ((PrcHallRow *) g_ptr_array_index (rows, i + n - 1))->name);
      g_string_append_printf (text, ": %s", seats);
      i += n;
    }
  return g_string_free (text, FALSE);
}
