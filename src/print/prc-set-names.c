/* prc-set-names.c - sections of graduands: headings, balanced columns, legends. */
#include "prc-break.h"
#include "prc-setter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TURN 10 /* indent of a turned line, pt */
#define THESIS_INDENT 12
#define MARK_WIDTH 8.5
#define LEGEND_LINES 3 /* of the grid, kept free above the folio where marks are used */
#define TALLEST 24     /* lines of an entry that stand together; a longer title goes on */
#define NARROWEST 0.92 /* how far a word wider than its column may shrink */
#define NATIVE_GAP 5

/* A line of an entry, placed in its column. */
typedef struct
{
  PangoLayout *layout;
  double x;
  int line;
  gboolean grey, whole;
} Piece;

/* What stays together of one entry. */
typedef struct
{
  const PrcEntry *entry;
  gboolean goes_on; /* the rest of a title */
  GArray *pieces;   /* of Piece */
  int height;
} Cell;

typedef struct
{
  const PrcSection *section;
  const PrcGroup *group;
  GPtrArray *cells; /* of Cell */
  GArray *heights;  /* of int */
  int heading, carried;
  gboolean opens;
} Group;

typedef struct
{
  PrcSetter *setter;
  GPtrArray *groups;      /* of Group */
  guint marks;            /* used on the current page */
  const PrcText *current; /* title of the section the page began with */
} Names;

static void
piece_clear (gpointer data)
{
  g_clear_object (&((Piece *) data)->layout);
}

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_array_unref (cell->pieces);
  g_free (cell);
}

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->cells);
  g_array_unref (group->heights);
  g_free (group);
}

static Cell *
cell_new (const PrcEntry *entry, gboolean goes_on)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->entry = entry;
  cell->goes_on = goes_on;
  cell->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (cell->pieces, piece_clear);
  return cell;
}

static Piece *
add_piece (Cell *cell, PangoLayout *layout, double x, int line)
{
  Piece piece = { .layout = g_object_ref (layout), .x = x, .line = line };

  g_array_append_val (cell->pieces, piece);
  cell->height = MAX (cell->height, line + 1);
  return &g_array_index (cell->pieces, Piece, cell->pieces->len - 1);
}

static double
column_width (const PrcSetter *setter, const PrcGroup *group)
{
  double measure = prc_style_get_measure (setter->style);

  return group->theses ? measure : (measure - setter->style->gutter) / 2;
}

static double
widest (GPtrArray *lines, double indent)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, prc_type_get_width (g_ptr_array_index (lines, i)) + (i > 0 ? indent : 0));
  return width;
}

static PangoLayout *
set_name (PrcSetter *setter, const PrcEntry *entry, double size)
{
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, size, prc_entry_get_latin_language (entry));
  gboolean caps =
      setter->style->small_capitals &&
      prc_type_has_small_capitals (setter->type, entry->name, entry->caps_start, entry->caps_end);

  return prc_type_set_name (setter->type, &look, entry->name, caps ? entry->caps_start : 0,
                            caps ? entry->caps_end : 0);
}

/* The lines of a name: whole words, smaller where one is wider than the column, and in parts only
 * where even that does not help, which is told. */
static GPtrArray *
wrap_name (PrcSetter *setter, const PrcEntry *entry, double width)
{
  g_autoptr (PangoLayout) layout = set_name (setter, entry, PRC_SIZE_TEXT);
  GPtrArray *lines = prc_type_wrap (setter->type, layout, width, TURN, PRC_WRAP_NAME);
  double too_wide = widest (lines, TURN);

  if (too_wide <= width + 0.1)
    return lines;
  if (too_wide * NARROWEST <= width)
    {
      g_autoptr (PangoLayout) smaller =
          set_name (setter, entry, PRC_SIZE_TEXT * width / too_wide * 0.995);

      g_ptr_array_unref (lines);
      lines = prc_type_wrap (setter->type, smaller, width, TURN, PRC_WRAP_NAME);
      if (widest (lines, TURN) <= width + 0.1)
        return lines;
    }
  g_ptr_array_unref (lines);
  prc_setter_tell (setter, PRC_SEVERITY_WARNING, "overfull", entry->name,
                   g_strdup_printf (
                       /* Translators: %s is a person's name. */
                       _ ("A word in the name “%s” is wider than its column and was parted. "
                          "Look at it before going to press."),
                       entry->name));
  return prc_type_wrap (setter->type, layout, width, TURN, PRC_WRAP_WORDS);
}

/* '曹　浩': the spaced form is the setting's, so it is copied and searched as '曹浩'. */
static PangoLayout *
set_native (PrcSetter *setter, const PrcEntry *entry, const char *native, gboolean column,
            gboolean *whole)
{
  PrcLook look =
      prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_TEXT,
                       entry->native_language != NULL ? entry->native_language : "zh-Hans");

  *whole = column && setter->style->space_two && prc_script_count_han (native) == 2;
  if (*whole)
    {
      const char *second = g_utf8_next_char (native);
      g_autofree char *first = g_strndup (native, second - native);
      g_autofree char *spaced = g_strconcat (first, "\xe3\x80\x80", second, NULL);

      return prc_type_set (setter->type, &look, spaced);
    }
  return prc_type_set (setter->type, &look, native);
}

static void
add_lines (Cell *cell, GPtrArray *lines, double x, double turn, int line)
{
  for (guint i = 0; i < lines->len; i++)
    add_piece (cell, g_ptr_array_index (lines, i), x + (i > 0 ? turn : 0), line + i);
}

/* Hanzi in a column of their own, then the Latin name; a long native name has a line to itself
 * where the two do not fit on one. */
static void
set_hanzi_first (PrcSetter *setter, Cell *cell, double width)
{
  const PrcEntry *entry = cell->entry;
  gboolean alone = entry->native == NULL && prc_script_has_han (entry->name);
  const char *native = alone ? entry->name : entry->native;
  double x = setter->style->hanzi_column;
  int line = 0;
  g_autoptr (GPtrArray) lines = NULL;

  if (native != NULL)
    {
      gboolean whole;
      g_autoptr (PangoLayout) layout = set_native (setter, entry, native, TRUE, &whole);
      double native_width = prc_type_get_width (layout);
      g_autoptr (GPtrArray) parts =
          prc_type_wrap (setter->type, layout, width, TURN, PRC_WRAP_WORDS);

      add_lines (cell, parts, 0, TURN, 0);
      g_array_index (cell->pieces, Piece, 0).whole = whole;
      if (native_width + NATIVE_GAP > x)
        {
          g_autoptr (PangoLayout) name = alone ? NULL : set_name (setter, entry, PRC_SIZE_TEXT);

          if (name != NULL && native_width + NATIVE_GAP + prc_type_get_width (name) <= width)
            x = native_width + NATIVE_GAP;
          else
            line = parts->len;
        }
    }
  if (alone)
    return;
  lines = wrap_name (setter, entry, width - x);
  add_lines (cell, lines, x, TURN, line);
}

static void
set_latin_first (PrcSetter *setter, Cell *cell, double width)
{
  const PrcEntry *entry = cell->entry;
  g_autoptr (GPtrArray) lines = wrap_name (setter, entry, width);
  PangoLayout *last = g_ptr_array_index (lines, lines->len - 1);
  double x = prc_type_get_width (last) + NATIVE_GAP + (lines->len > 1 ? TURN : 0);
  gboolean whole;
  g_autoptr (PangoLayout) native = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  add_lines (cell, lines, 0, TURN, 0);
  if (entry->native == NULL)
    return;
  native = set_native (setter, entry, entry->native, FALSE, &whole);
  if (x + prc_type_get_width (native) <= width)
    {
      add_piece (cell, native, x, cell->height - 1);
      return;
    }
  parts = prc_type_wrap (setter->type, native, width - TURN, 0, PRC_WRAP_WORDS);
  add_lines (cell, parts, TURN, 0, cell->height);
}

/* The title of a thesis under the name; what is too long for one page goes on in cells of its own.
 */
static void
add_thesis (PrcSetter *setter, Group *group, Cell *cell, double width)
{
  const PrcEntry *entry = cell->entry;
  gboolean chinese = entry->thesis != NULL && prc_script_starts_han (entry->thesis);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, 9.2, chinese ? "zh-Hans" : "en-GB");
  const char *words = entry->thesis_withheld
                          ? prc_print_word (PRC_PRINT_WORD_WITHHELD, setter->booklet->languages[0])
                          : entry->thesis;
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (words == NULL)
    return;
  look.italic = !chinese && !entry->thesis_withheld;
  if (entry->thesis_withheld)
    look.language = setter->booklet->languages[0];
  layout = prc_type_set (setter->type, &look, words);
  lines = prc_type_wrap (setter->type, layout, width - THESIS_INDENT, 0, PRC_WRAP_WORDS);
  for (guint i = 0; i < lines->len; i++)
    {
      if (cell->height >= TALLEST)
        {
          g_ptr_array_add (group->cells, cell);
          cell = cell_new (entry, TRUE);
        }
      add_piece (cell, g_ptr_array_index (lines, i), THESIS_INDENT, cell->height)->grey =
          entry->thesis_withheld;
    }
  g_ptr_array_add (group->cells, cell);
}

static void
set_entry (PrcSetter *setter, Group *group, const PrcEntry *entry)
{
  double width = column_width (setter, group->group);
  Cell *cell = cell_new (entry, FALSE);

  if (group->group->hanzi_first)
    set_hanzi_first (setter, cell, width);
  else
    set_latin_first (setter, cell, width);
  if (group->group->theses && (entry->thesis != NULL || entry->thesis_withheld))
    add_thesis (setter, group, cell, width);
  else
    g_ptr_array_add (group->cells, cell);
}

/* --- headings --- */

typedef struct
{
  PrcSetter *setter;
  double x;
  int line;
  gboolean draw;
} Cursor;

static void
put_line (Cursor *cursor, const PrcLook *look, const char *words, const PrcInk *ink)
{
  double measure = prc_style_get_measure (cursor->setter->style);
  g_autoptr (PangoLayout) layout = prc_type_set (cursor->setter->type, look, words);
  g_autoptr (GPtrArray) lines =
      prc_type_wrap (cursor->setter->type, layout, measure, 0, PRC_WRAP_WORDS);

  for (guint i = 0; i < lines->len; i++)
    {
      if (cursor->draw)
        prc_sheet_add_line (cursor->setter->sheet, g_object_ref (g_ptr_array_index (lines, i)),
                            cursor->x, prc_setter_get_line (cursor->setter, cursor->line), ink);
      cursor->line++;
    }
}

/* Both languages in one line where they fit, else one under the other. */
static void
put_pair (Cursor *cursor, const PrcText *text, const PrcLook *look, const PrcInk *ink)
{
  PrcSetter *setter = cursor->setter;
  const char *const *languages = (const char *const *) setter->booklet->languages;
  const char *first = prc_text_get (text, languages[0]);
  const char *second = languages[1] != NULL ? prc_booklet_get_own (text, languages[1]) : NULL;
  PrcLook looks[2] = { *look, *look };
  g_autoptr (PangoLayout) one = NULL, two = NULL;
  double width, gap = look->size * 0.7;

  if (first == NULL)
    return;
  if (g_strcmp0 (first, second) == 0)
    second = NULL;
  looks[0].language = languages[0];
  looks[1].language = languages[1];
  for (int i = 0; i < 2; i++)
    looks[i].italic = look->italic && !prc_script_has_han (i == 0 ? first : second);
  one = prc_type_set (setter->type, &looks[0], first);
  width = prc_type_get_width (one);
  two = second != NULL ? prc_type_set (setter->type, &looks[1], second) : NULL;
  if (two == NULL || width + gap + prc_type_get_width (two) > prc_style_get_measure (setter->style))
    {
      put_line (cursor, &looks[0], first, ink);
      if (second != NULL)
        put_line (cursor, &looks[1], second, ink);
      return;
    }
  if (cursor->draw)
    {
      double baseline = prc_setter_get_line (setter, cursor->line);

      prc_sheet_add_line (setter->sheet, g_object_ref (one), cursor->x, baseline, ink);
      prc_sheet_add_line (setter->sheet, g_object_ref (two), cursor->x + width + gap, baseline,
                          ink);
    }
  cursor->line++;
}

/* Heading, institution or note, and an empty line. */
static void
put_heading (Cursor *cursor, const PrcGroup *group)
{
  PrcSetter *setter = cursor->setter;
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, NULL);
  PrcLook sub = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_SUB, NULL);

  sub.italic = TRUE;
  if (group->school != NULL)
    {
      PrcLook school = prc_setter_look (PRC_FACE_DISPLAY, 15, setter->booklet->languages[0]);

      put_line (cursor, &school, group->school, &setter->style->secondary);
      cursor->line++;
    }
  if (cursor->draw && group->headings->len > 0)
    prc_sheet_begin (setter->sheet, "H2", NULL);
  for (guint i = 0; i < group->headings->len; i++)
    {
      const PrcHeading *heading = g_ptr_array_index (group->headings, i);

      put_pair (cursor, heading->title, &head, &setter->style->primary);
      if (heading->institution != NULL && group->note == NULL)
        put_pair (cursor, heading->institution, &sub, &setter->style->grey);
    }
  if (group->note != NULL)
    put_pair (cursor, group->note, &sub, &setter->style->grey);
  if (group->part != NULL)
    put_pair (cursor, group->part, &sub, &setter->style->ink);
  if (cursor->draw && group->headings->len > 0)
    prc_sheet_end (setter->sheet);
  if (cursor->line > 0)
    cursor->line++;
}

/* One line: the title cut down to its first language where both are too long, and 'continued'. */
static void
put_carried (Cursor *cursor, const PrcGroup *group)
{
  PrcSetter *setter = cursor->setter;
  const char *const *languages = (const char *const *) setter->booklet->languages;
  const PrcHeading *heading =
      group->headings->len > 0 ? g_ptr_array_index (group->headings, 0) : NULL;
  double x = cursor->x, right = x + prc_style_get_measure (setter->style);
  double baseline = prc_setter_get_line (setter, cursor->line);
  g_autofree char *words = NULL;
  PrcLook look = prc_setter_look (PRC_FACE_DISPLAY, 9.5, languages[0]);
  g_autoptr (PangoLayout) more = NULL;

  words = languages[1] == NULL
              ? g_strdup_printf ("(%s)", prc_print_word (PRC_PRINT_WORD_CONTINUED, languages[0]))
              : g_strdup_printf ("(%s %s)", prc_print_word (PRC_PRINT_WORD_CONTINUED, languages[0]),
                                 prc_print_word (PRC_PRINT_WORD_CONTINUED, languages[1]));
  look.italic = !prc_script_is_chinese (languages[0]);
  more = prc_type_set (setter->type, &look, words);
  right -= prc_type_get_width (more) + 6;
  prc_sheet_begin (setter->sheet, "P", NULL);
  for (int i = 0; heading != NULL && i < 2 && languages[i] != NULL; i++)
    {
      const char *title = i == 0 ? prc_text_get (heading->title, languages[0])
                                 : prc_booklet_get_own (heading->title, languages[1]);
      PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, languages[i]);
      g_autoptr (PangoLayout) layout =
          title != NULL ? prc_type_set (setter->type, &head, title) : NULL;

      if (layout == NULL || (i > 0 && x + prc_type_get_width (layout) > right))
        continue;
      if (x + prc_type_get_width (layout) > right)
        {
          g_autoptr (GPtrArray) lines =
              prc_type_wrap (setter->type, layout, right - x, 0, PRC_WRAP_WORDS);

          g_set_object (&layout, g_ptr_array_index (lines, 0));
        }
      prc_sheet_add_line (setter->sheet, g_object_ref (layout), x, baseline,
                          &setter->style->primary);
      x += prc_type_get_width (layout) + 8;
    }
  prc_sheet_add_line (setter->sheet, g_steal_pointer (&more), x, baseline, &setter->style->grey);
  prc_sheet_end (setter->sheet);
}

/* --- pages --- */

typedef struct
{
  guint mark;
  const char *sign;
  PrcPrintWord word;
} Mark;

static const Mark marks[] = {
  { PRC_MARK_FIRST | PRC_MARK_DISTINCTION, "*", PRC_PRINT_WORD_FIRST_OR_DISTINCTION },
  { PRC_MARK_FIRST, "*", PRC_PRINT_WORD_FIRST },
  { PRC_MARK_DISTINCTION, "*", PRC_PRINT_WORD_DISTINCTION },
  { PRC_MARK_PRIZE, "‡", PRC_PRINT_WORD_PRIZE },
  { PRC_MARK_ABSENTIA, "°", PRC_PRINT_WORD_ABSENTIA },
};

/* A degree sign needs more size beside the names to be seen (print.md 5). */
static double
sign_size (const char *sign, double size)
{
  return strcmp (sign, "°") == 0 ? size * 13 / 9.7 : size;
}

static void
add_marks (Names *names, guint set, double x, double baseline)
{
  PrcSetter *setter = names->setter;
  guint shown = 0;

  names->marks |= set;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      PrcLook look =
          prc_setter_look (PRC_FACE_TEXT, sign_size (marks[i].sign, PRC_SIZE_TEXT), NULL);

      if ((set & marks[i].mark) != marks[i].mark || (shown & marks[i].mark) != 0)
        continue;
      shown |= marks[i].mark;
      x -= MARK_WIDTH;
      prc_setter_add (setter, &look, marks[i].sign, x, baseline, &setter->style->primary);
    }
}

/* Signs used on this page and nothing else, above the folio. */
static void
add_legend (Names *names)
{
  PrcSetter *setter = names->setter;
  const PrcStyle *style = setter->style;
  const char *const *languages = (const char *const *) setter->booklet->languages;
  double x = prc_setter_get_left (setter);
  double baseline = prc_setter_get_line (setter, style->lines - 1) + 3;
  guint shown = 0;

  if (names->marks == 0)
    return;
  prc_sheet_begin_artifact (setter->sheet);
  prc_sheet_add_fill (setter->sheet, x, baseline - 12, 110, 0.4, &style->ink);
  prc_sheet_end (setter->sheet);
  prc_sheet_begin (setter->sheet, "P", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      PrcLook sign =
          prc_setter_look (PRC_FACE_TEXT, sign_size (marks[i].sign, PRC_SIZE_LEGEND), NULL);
      PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_LEGEND, languages[0]);

      if ((names->marks & marks[i].mark) != marks[i].mark || (shown & marks[i].mark) != 0)
        continue;
      shown |= marks[i].mark;
      x += prc_setter_add (setter, &sign, marks[i].sign, x, baseline, &style->primary) + 2;
      x += prc_setter_add (setter, &look, prc_print_word (marks[i].word, languages[0]), x, baseline,
                           &style->ink);
      look.language = languages[1];
      if (languages[1] != NULL)
        x += 3 + prc_setter_add (setter, &look, prc_print_word (marks[i].word, languages[1]), x + 3,
                                 baseline, &style->ink);
      x += 10;
    }
  prc_sheet_end (setter->sheet);
  names->marks = 0;
}

static void
remember (PrcSetter *setter, const PrcEntry *entry)
{
  if (!g_hash_table_contains (setter->pages, &entry->id))
    g_hash_table_insert (setter->pages, g_memdup2 (&entry->id, sizeof entry->id),
                         GUINT_TO_POINTER (setter->page + 1));
}

static void
add_cell (Names *names, const Cell *cell, double x, int line)
{
  PrcSetter *setter = names->setter;

  prc_sheet_begin (setter->sheet, "LI", NULL)->id = cell->goes_on ? 0 : cell->entry->id;
  if (!cell->goes_on)
    remember (setter, cell->entry);
  if (!cell->goes_on && cell->entry->marks != 0)
    {
      prc_sheet_begin (setter->sheet, "Lbl", NULL);
      add_marks (names, cell->entry->marks, x, prc_setter_get_line (setter, line));
      prc_sheet_end (setter->sheet);
    }
  prc_sheet_begin (setter->sheet, "LBody", NULL);
  for (guint i = 0; i < cell->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (cell->pieces, Piece, i);

      prc_sheet_add_line (setter->sheet, g_object_ref (piece->layout), x + piece->x,
                          prc_setter_get_line (setter, line + piece->line),
                          piece->grey ? &setter->style->grey : &setter->style->ink)
          ->whole = piece->whole;
    }
  prc_sheet_end (setter->sheet);
  prc_sheet_end (setter->sheet);
}

static void
add_columns (Names *names, const Group *group, const PrcBreakBlock *block, int line)
{
  PrcSetter *setter = names->setter;
  double x = prc_setter_get_left (setter);
  int at = line;

  prc_sheet_begin (setter->sheet, "L", NULL);
  for (guint i = block->first; i < block->end; i++)
    {
      const Cell *cell = g_ptr_array_index (group->cells, i);

      if (i == block->split)
        {
          x += column_width (setter, group->group) + setter->style->gutter;
          at = line;
        }
      add_cell (names, cell, x, at);
      at += cell->height;
    }
  prc_sheet_end (setter->sheet);
}

static void
open_section (Names *names, const Group *group, int *line)
{
  PrcSetter *setter = names->setter;
  g_autofree char *dest = g_strdup_printf ("section-%u", setter->contents->len);

  prc_sheet_add_dest (setter->sheet, dest);
  prc_setter_add_contents (setter, group->section->title, dest, FALSE);
  *line += prc_setter_add_opener (setter, group->section->title, NULL, *line);
}

static void
add_group_contents (Names *names, const Group *group)
{
  PrcSetter *setter = names->setter;
  g_autofree char *dest = g_strdup_printf ("group-%u", setter->contents->len);
  const PrcHeading *heading;

  if (group->group->headings->len == 0)
    return;
  heading = g_ptr_array_index (group->group->headings, 0);
  prc_sheet_add_dest (setter->sheet, dest);
  prc_setter_add_contents (setter, heading->title, dest, TRUE);
}

static void
add_block (Names *names, const PrcBreakBlock *block)
{
  PrcSetter *setter = names->setter;
  const Group *group = g_ptr_array_index (names->groups, block->group);
  Cursor cursor = { setter, prc_setter_get_left (setter), block->line, TRUE };

  if (block->opens)
    open_section (names, group, &cursor.line);
  if (block->carried)
    {
      put_carried (&cursor, group->group);
      cursor.line = block->line + group->carried;
    }
  else
    {
      int start = cursor.line;

      add_group_contents (names, group);
      put_heading (&cursor, group->group);
      cursor.line = start + group->heading;
    }
  add_columns (names, group, block, cursor.line);
}

static Group *
make_group (PrcSetter *setter, const PrcSection *section, guint index)
{
  Group *group = g_new0 (Group, 1);
  Cursor cursor = { setter, 0, 0, FALSE };

  group->section = section;
  group->group = g_ptr_array_index (section->groups, index);
  group->opens = index == 0;
  group->cells = g_ptr_array_new_with_free_func (cell_free);
  group->heights = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < group->group->entries->len; i++)
    set_entry (setter, group, g_ptr_array_index (group->group->entries, i));
  for (guint i = 0; i < group->cells->len; i++)
    g_array_append_val (group->heights, ((Cell *) g_ptr_array_index (group->cells, i))->height);
  put_heading (&cursor, group->group);
  group->heading = cursor.line;
  group->carried = 2;
  return group;
}

static gboolean
uses_marks (const PrcBooklet *booklet)
{
  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            if (((const PrcEntry *) g_ptr_array_index (group->entries, k))->marks != 0)
              return TRUE;
        }
    }
  return FALSE;
}

static GArray *
find_blocks (Names *names, gboolean run_on)
{
  PrcSetter *setter = names->setter;
  g_autoptr (GArray) plain = g_array_new (FALSE, TRUE, sizeof (PrcBreakGroup));
  PrcBreakRules rules = { setter->style->lines, run_on };

  if (uses_marks (setter->booklet))
    rules.room -= LEGEND_LINES;
  for (guint i = 0; i < names->groups->len; i++)
    {
      const Group *group = g_ptr_array_index (names->groups, i);
      PrcBreakGroup rough = { .heading = group->heading,
                              .carried = group->carried,
                              .columns = group->group->theses ? 1 : 2,
                              .heights = (const int *) group->heights->data,
                              .n = group->heights->len };

      if (group->opens)
        rough.opener = prc_setter_is_pair (setter) &&
                               prc_booklet_get_own (group->section->title,
                                                    setter->booklet->languages[1]) != NULL
                           ? PRC_OPENER_PAIR
                           : PRC_OPENER_SINGLE;
      g_array_append_val (plain, rough);
    }
  return prc_break_find ((const PrcBreakGroup *) plain->data, plain->len, &rules, NULL);
}

void
prc_set_names (PrcSetter *setter, gboolean run_on)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GArray) blocks = NULL;
  Names names = { setter, groups, 0, NULL };
  guint page = G_MAXUINT;

  for (guint i = 0; i < setter->booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (setter->booklet->sections, i);

      for (guint j = 0; j < section->groups->len && prc_setter_go_on (setter); j++)
        g_ptr_array_add (groups, make_group (setter, section, j));
    }
  if (groups->len == 0 || !prc_setter_go_on (setter))
    return;
  blocks = find_blocks (&names, run_on);
  for (guint i = 0; i < blocks->len && prc_setter_go_on (setter); i++)
    {
      const PrcBreakBlock *block = &g_array_index (blocks, PrcBreakBlock, i);
      const Group *group = g_ptr_array_index (groups, block->group);

      if (block->page != page)
        {
          if (page != G_MAXUINT)
            add_legend (&names);
          prc_setter_begin_page (setter, group->section->title);
          page = block->page;
        }
      add_block (&names, block);
    }
  add_legend (&names);
}
