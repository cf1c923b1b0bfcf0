#include "prc-set-cell.h"

#include "prc-language.h"

#include <glib/gi18n-lib.h>

#define TURN 10 /* indent of a turned line, pt */
#define THESIS_INDENT 12
#define THESIS_SIZE 9.2
#define TALLEST 20     /* lines of an entry that stand together; a longer title goes on… */
#define MORE 5         /* …so many lines at a time */
#define NARROWEST 0.92 /* how far a word wider than its column may shrink */
#define NATIVE_GAP 5
#define CLOSE 0.1 /* pt that a line may stick out */

static void
piece_clear (gpointer data)
{
  g_clear_object (&((PrcSetPiece *) data)->layout);
}

static PrcSetCell *
cell_new (const PrcEntry *entry, gboolean goes_on)
{
  PrcSetCell *cell = g_new0 (PrcSetCell, 1);

  cell->entry = entry;
  cell->goes_on = goes_on;
  cell->pieces = g_array_new (FALSE, TRUE, sizeof (PrcSetPiece));
  g_array_set_clear_func (cell->pieces, piece_clear);
  return cell;
}

void
prc_set_cell_free (PrcSetCell *cell)
{
  g_array_unref (cell->pieces);
  g_free (cell);
}

static PrcSetPiece *
add_piece (PrcSetCell *cell, PangoLayout *layout, double x, int line)
{
  PrcSetPiece piece = { .layout = g_object_ref (layout), .x = x, .line = line };

  g_array_append_val (cell->pieces, piece);
  cell->height = MAX (cell->height, line + 1);
  return &g_array_index (cell->pieces, PrcSetPiece, cell->pieces->len - 1);
}

static void
add_lines (PrcSetCell *cell, GPtrArray *lines, double x, double turn, int line)
{
  for (guint i = 0; i < lines->len; i++)
    add_piece (cell, g_ptr_array_index (lines, i), x + (i > 0 ? turn : 0), line + i);
}

double
prc_set_get_column_width (const PrcSetter *setter, const PrcGroup *group)
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
  gboolean wanted = setter->style->small_capitals && entry->caps_start < entry->caps_end;
  gboolean caps = wanted && prc_type_has_small_capitals (setter->type, entry->name,
                                                         entry->caps_start, entry->caps_end);

  look.name = TRUE;
  if (wanted && !caps)
    prc_setter_tell (setter, PRC_SEVERITY_INFO, "smcp-missing", entry->external, entry->name,
                     g_strdup_printf (
                         /* Translators: %s is a person's name. */
                         _ ("The font has no small capitals for all letters of “%s”; the family "
                            "name is set as it is written."),
                         entry->name));
  return prc_type_set_name (setter->type, &look, entry->name, caps ? entry->caps_start : 0,
                            caps ? entry->caps_end : 0);
}

GPtrArray *
prc_set_wrap_name (PrcSetter *setter, const PrcEntry *entry, double size, double width,
                   double indent)
{
  g_autoptr (PangoLayout) layout = set_name (setter, entry, size);
  g_autoptr (GPtrArray) lines = prc_type_wrap (setter->type, layout, width, indent, PRC_WRAP_NAME);
  double too_wide = widest (lines, indent);

  if (lines->len > 1)
    prc_setter_tell (setter, PRC_SEVERITY_INFO, "name-turned", entry->external, entry->name,
                     g_strdup_printf (
                         /* Translators: %s is a person's name. */
                         _ ("The name “%s” takes more than one line."), entry->name));
  if (too_wide <= width + CLOSE)
    return g_steal_pointer (&lines);
  if (too_wide * NARROWEST <= width)
    {
      g_autoptr (PangoLayout) smaller = set_name (setter, entry, size * width / too_wide * 0.995);
      g_autoptr (GPtrArray) fewer =
          prc_type_wrap (setter->type, smaller, width, indent, PRC_WRAP_NAME);

      if (widest (fewer, indent) <= width + CLOSE)
        return g_steal_pointer (&fewer);
    }
  prc_setter_tell (setter, PRC_SEVERITY_WARNING, "overfull", entry->external, entry->name,
                   g_strdup_printf (
                       /* Translators: %s is a person's name. */
                       _ ("A word in the name “%s” is wider than its column and was parted. Look "
                          "at it before going to press."),
                       entry->name));
  return prc_type_wrap (setter->type, layout, width, indent, PRC_WRAP_WORDS);
}

/* '曹　浩': the spaced form is the setting's, so it is copied and searched as '曹浩'. */
static PangoLayout *
set_native (PrcSetter *setter, const PrcEntry *entry, const char *native, gboolean column,
            gboolean *whole)
{
  const char *language = entry->native_language;
  PrcLook look;

  if (language == NULL && prc_language_has_han (native))
    language = "zh-Hans";
  look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_TEXT, language);
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

/* The native name in its column. Returns where the Latin one begins: pt, and by @line. */
static double
set_native_column (PrcSetter *setter, PrcSetCell *cell, const char *native, double width, int *line)
{
  gboolean whole, alone = cell->entry->native == NULL;
  g_autoptr (PangoLayout) layout = set_native (setter, cell->entry, native, TRUE, &whole);
  g_autoptr (GPtrArray) parts = prc_type_wrap (setter->type, layout, width, TURN, PRC_WRAP_WORDS);
  double x = setter->style->hanzi_column, taken = prc_type_get_width (layout) + NATIVE_GAP;
  g_autoptr (PangoLayout) name = NULL;

  add_lines (cell, parts, 0, TURN, 0);
  g_array_index (cell->pieces, PrcSetPiece, 0).whole = whole;
  *line = 0;
  if (taken <= x || alone)
    return x;
  name = set_name (setter, cell->entry, PRC_SIZE_TEXT);
  if (taken + prc_type_get_width (name) <= width)
    return taken;
  *line = parts->len;
  return x;
}

/* Hanzi in a column of their own, then the Latin name; a long native name has a line to itself
 * where the two do not fit on one. */
static void
set_hanzi_first (PrcSetter *setter, PrcSetCell *cell, double width)
{
  const PrcEntry *entry = cell->entry;
  gboolean alone = entry->native == NULL && prc_language_has_han (entry->name);
  const char *native = alone ? entry->name : entry->native;
  double x = setter->style->hanzi_column;
  int line = 0;
  g_autoptr (GPtrArray) lines = NULL;

  if (native != NULL)
    x = set_native_column (setter, cell, native, width, &line);
  if (alone)
    return;
  lines = prc_set_wrap_name (setter, entry, PRC_SIZE_TEXT, width - x, TURN);
  add_lines (cell, lines, x, TURN, line);
}

static void
set_latin_first (PrcSetter *setter, PrcSetCell *cell, double width)
{
  const PrcEntry *entry = cell->entry;
  g_autoptr (GPtrArray) lines = prc_set_wrap_name (setter, entry, PRC_SIZE_TEXT, width, TURN);
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

static PangoLayout *
set_thesis (PrcSetter *setter, const PrcEntry *entry)
{
  const char *language = setter->booklet->languages[0];
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, THESIS_SIZE, language);

  if (entry->thesis_withheld)
    return prc_type_set (setter->type, &look, prc_print_word (PRC_PRINT_WORD_WITHHELD, language));
  look.italic = !prc_script_starts_han (entry->thesis);
  look.language = look.italic ? "en-GB" : "zh-Hans";
  return prc_type_set (setter->type, &look, entry->thesis);
}

/* The title of a thesis under the name; what is too long for one page goes on in cells of its own.
 */
static void
add_thesis (PrcSetter *setter, PrcSetCell *cell, double width, GPtrArray *cells)
{
  const PrcEntry *entry = cell->entry;
  g_autoptr (PangoLayout) layout = set_thesis (setter, entry);
  g_autoptr (GPtrArray) lines =
      prc_type_wrap (setter->type, layout, width - THESIS_INDENT, 0, PRC_WRAP_WORDS);

  for (guint i = 0; i < lines->len; i++)
    {
      if (cell->height >= (cell->goes_on ? MORE : TALLEST))
        {
          g_ptr_array_add (cells, cell);
          cell = cell_new (entry, TRUE);
        }
      add_piece (cell, g_ptr_array_index (lines, i), THESIS_INDENT, cell->height)->grey =
          entry->thesis_withheld;
    }
  g_ptr_array_add (cells, cell);
}

void
prc_set_add_cells (PrcSetter *setter, const PrcGroup *group, const PrcEntry *entry, double width,
                   GPtrArray *cells)
{
  PrcSetCell *cell = cell_new (entry, FALSE);

  if (group->hanzi_first)
    set_hanzi_first (setter, cell, width);
  else
    set_latin_first (setter, cell, width);
  if (group->theses && (entry->thesis != NULL || entry->thesis_withheld))
    add_thesis (setter, cell, width, cells);
  else
    g_ptr_array_add (cells, cell);
}
