/* prc-paragraph.c - parting text into lines; the second half of prc-type.h. */
#include "prc-type.h"

#include <string.h>

#define EVEN_STEP 0.04 /* of the width, by which a title is tried narrower */
#define CLOSE 0.05     /* pt that a line may stick out */
#define MOST_EXTRA 3.6 /* em that justification may add to a line */

/* Pango breaks after an en dash whatever it is told, so lines are broken here: its opportunities,
 * less those that split a name, a range of figures, or leave a mark on the wrong side. */
typedef struct
{
  PangoLayout *layout; /* one line */
  const char *text;
  const PangoLogAttr *attributes; /* one for each character, and one more */
  PrcWrap wrap;
} Breaker;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0x2005 || c == 0x3000;
}

/* May a line end before @at. */
static gboolean
may_break (const Breaker *b, const char *at, int character)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (at)), after = g_utf8_get_char (at);

  if (!b->attributes[character].is_line_break || is_space (after))
    return FALSE;
  if (b->wrap == PRC_WRAP_NAME)
    return is_space (before);
  return !(before == 0x2013 && g_unichar_isdigit (after));
}

static double
get_x (const Breaker *b, const char *at)
{
  int x;

  pango_layout_line_index_to_x (pango_layout_get_line_readonly (b->layout, 0), at - b->text, FALSE,
                                &x);
  return (double) x / PANGO_SCALE;
}

static const char *
skip_spaces_back (const char *start, const char *at)
{
  while (at > start && is_space (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);
  return at;
}

/* Where the line from @start ends: after the last whole part that fits, else after the first
 * part, or inside it where words may break. */
static const char *
find_end (const Breaker *b, const char *start, double width)
{
  double left = get_x (b, start);
  const char *best = NULL, *inside = NULL, *at = start;
  int character = g_utf8_pointer_to_offset (b->text, start);

  while (*at != '\0')
    {
      gboolean fits;

      at = g_utf8_next_char (at);
      character++;
      fits = get_x (b, skip_spaces_back (start, at)) - left <= width + CLOSE;
      if (*at == '\0' || may_break (b, at, character))
        {
          if (fits || (best == NULL && b->wrap == PRC_WRAP_NAME))
            best = at;
          if (!fits)
            break;
        }
      else if (fits && b->attributes[character].is_char_break)
        inside = at;
    }
  if (best == NULL && inside != NULL)
    return inside;
  return best != NULL ? best : at;
}

/* The bytes of @whole between, as a layout of its own, with the trailing space that joins it to the
 * next line when it is read aloud or copied (print.md 9). */
static PangoLayout *
cut (PangoLayout *whole, int start, int end)
{
  const char *text = pango_layout_get_text (whole);
  PangoLayout *layout = pango_layout_new (pango_layout_get_context (whole));
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (whole));
  int total = strlen (text), stop = skip_spaces_back (text + start, text + end) - text;
  g_autofree char *words = NULL;

  if (stop < end && text[stop] == ' ')
    stop++;
  words = g_strndup (text + start, stop - start);
  pango_attr_list_update (attributes, stop, total - stop, 0);
  pango_attr_list_update (attributes, 0, start, 0);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static gboolean
has_right_to_left (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

      if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
          script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
          script == G_UNICODE_SCRIPT_NKO)
        return TRUE;
    }
  return FALSE;
}

/* Places in a line of two directions are Pango's matter. */
static void
wrap_by_pango (PangoLayout *layout, double width, double indent, GPtrArray *lines)
{
  g_autoptr (PangoLayout) flow = pango_layout_copy (layout);

  pango_layout_set_width (flow, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (flow, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_indent (flow, -(int) (indent * PANGO_SCALE));
  for (GSList *l = pango_layout_get_lines_readonly (flow); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;

      g_ptr_array_add (lines, cut (layout, line->start_index, line->start_index + line->length));
    }
}

GPtrArray *
prc_type_wrap (PrcType *type, PangoLayout *layout, double width, double indent, PrcWrap wrap)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  Breaker b = { layout, pango_layout_get_text (layout), NULL, wrap };
  const char *start = b.text;
  int n;

  if (prc_type_get_width (layout) <= width + CLOSE)
    {
      g_ptr_array_add (lines, g_object_ref (layout));
      return lines;
    }
  if (has_right_to_left (b.text))
    {
      wrap_by_pango (layout, width, indent, lines);
      return lines;
    }
  b.attributes = pango_layout_get_log_attrs_readonly (layout, &n);
  while (*start != '\0')
    {
      const char *end = find_end (&b, start, lines->len > 0 ? width - indent : width);

      g_ptr_array_add (lines, cut (layout, start - b.text, end - b.text));
      start = end;
    }
  return lines;
}

GPtrArray *
prc_type_wrap_even (PrcType *type, PangoLayout *layout, double width)
{
  GPtrArray *lines = prc_type_wrap (type, layout, width, 0, PRC_WRAP_WORDS);

  for (double narrower = width * (1 - EVEN_STEP); lines->len > 1 && narrower > width / 2;
       narrower -= width * EVEN_STEP)
    {
      GPtrArray *other = prc_type_wrap (type, layout, narrower, 0, PRC_WRAP_WORDS);

      if (other->len > lines->len)
        {
          g_ptr_array_unref (other);
          break;
        }
      g_ptr_array_unref (lines);
      lines = other;
    }
  return lines;
}

/* Spreads the room left over the hanzi of a line; the last one gets none, since Pango would put it
 * after the line's end (print.md 7). */
static void
justify (PangoLayout *line, double width, double size)
{
  const char *text = pango_layout_get_text (line);
  double extra = width - prc_type_get_width (line);
  PangoAttrList *attributes;
  PangoAttribute *spacing;
  const char *end = text + strlen (text);
  glong n;

  end = end > text ? g_utf8_prev_char (end) : end;
  n = g_utf8_pointer_to_offset (text, end);
  if (extra <= 0.01 || extra > MOST_EXTRA * size || n < 2)
    return;
  attributes = pango_attr_list_copy (pango_layout_get_attributes (line));
  spacing = pango_attr_letter_spacing_new ((int) (extra / n * PANGO_SCALE));
  spacing->start_index = 0;
  spacing->end_index = end - text;
  pango_attr_list_insert (attributes, spacing);
  pango_layout_set_attributes (line, attributes);
  pango_attr_list_unref (attributes);
}

static void
set_paragraph (PrcType *type, const PrcLook *look, const char *text, double width, GPtrArray *out)
{
  g_autoptr (PangoLayout) whole = prc_type_set (type, look, text);
  g_autoptr (GPtrArray) lines = prc_type_wrap (type, whole, width, 0, PRC_WRAP_WORDS);
  gboolean chinese = prc_script_is_chinese (look->language);

  for (guint i = 0; i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);

      if (chinese && i + 1 < lines->len)
        justify (line, width, look->size);
      g_ptr_array_add (out, g_object_ref (line));
    }
}

static void
clear_line (gpointer line)
{
  if (line != NULL)
    g_object_unref (line);
}

GPtrArray *
prc_type_set_text (PrcType *type, const PrcLook *look, const char *text, double width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (clear_line);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  gboolean gap = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] == '\0')
        {
          gap = lines->len > 0;
          continue;
        }
      if (gap)
        g_ptr_array_add (lines, NULL);
      gap = FALSE;
      set_paragraph (type, look, parts[i], width, lines);
    }
  return lines;
}
