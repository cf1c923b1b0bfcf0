/* prc-paragraph.c - parting text into lines; the second half of prc-type.h. */
#include "prc-language.h"
#include "prc-type.h"

#include <string.h>

#define EVEN_STEP 0.04 /* of the width, by which a title is tried narrower */
#define CLOSE 0.05     /* pt that a line may stick out */
#define LEAST_LAST 3   /* characters of a Chinese paragraph's last line, its mark among them */
#define INDENT "\xe3\x80\x80\xe3\x80\x80"
#define MOST_EXTRA 3.6 /* em that justification may add to a line */

/* Pango breaks after an en dash whatever it is told, so lines are broken here: its opportunities,
 * less those that split a name, a range of figures, or leave a mark on the wrong side. */
typedef struct
{
  PangoLayout *layout; /* one line */
  const char *text;
  const PangoLogAttr *attributes; /* one for each character, and one more */
  const double *places;           /* pt from the left, one for each byte, and one more */
  PrcWrap wrap;
  double half; /* pt by which a closing mark may stick out at a line's end; it is halved there */
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

/* Where each byte of a line of one direction stands; those inside a cluster at its start. */
static double *
list_places (PangoLayout *layout)
{
  gsize n = strlen (pango_layout_get_text (layout)), next = 0;
  double *places = g_new (double, n + 1), last = 0;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle cluster;
      gsize index = pango_layout_iter_get_index (iter);

      pango_layout_iter_get_cluster_extents (iter, NULL, &cluster);
      for (; next < index; next++)
        places[next] = last;
      last = (double) cluster.x / PANGO_SCALE;
    }
  while (pango_layout_iter_next_cluster (iter));
  pango_layout_iter_free (iter);
  for (; next < n; next++)
    places[next] = last;
  places[n] = prc_type_get_width (layout);
  return places;
}

static double
get_x (const Breaker *b, const char *at)
{
  return b->places[at - b->text];
}

static const char *
skip_spaces_back (const char *start, const char *at)
{
  while (at > start && is_space (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);
  return at;
}

/* Does what stands from @start, @left pt in the line, to @at fit. */
static gboolean
fits (const Breaker *b, const char *start, const char *at, double left, double width)
{
  const char *end = skip_spaces_back (start, at);
  double room = width + CLOSE;

  if (b->half > 0 && end > start &&
      prc_script_is_closing (g_utf8_get_char (g_utf8_prev_char (end))))
    room += b->half;
  return get_x (b, end) - left <= room;
}

/* Where the line from @start, the character number @first, ends: after the last whole part that
 * fits, else after the first part, or inside it where words may break. */
static const char *
find_end (const Breaker *b, const char *start, int first, double width)
{
  double left = get_x (b, start);
  const char *best = NULL, *inside = NULL, *at = start;
  int character = first;

  while (*at != '\0')
    {
      gboolean good;

      at = g_utf8_next_char (at);
      character++;
      good = fits (b, start, at, left, width);
      if (*at == '\0' || may_break (b, at, character))
        {
          if (good || (best == NULL && b->wrap == PRC_WRAP_NAME))
            best = at;
          if (!good)
            break;
        }
      else if (good && b->attributes[character].is_char_break)
        inside = at;
    }
  if (best == NULL && inside != NULL)
    return inside;
  return best != NULL ? best : at;
}

/* The bytes of @whole between, as a layout of its own, with the trailing space that joins it to the
 * next line when it is read aloud or copied. */
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

static GPtrArray *
wrap_lines (PangoLayout *layout, double width, double indent, PrcWrap wrap, double half)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  Breaker b = { layout, pango_layout_get_text (layout), NULL, NULL, wrap, half };
  const char *start = b.text;
  g_autofree double *places = NULL;
  int n, character = 0;

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
  b.places = places = list_places (layout);
  while (*start != '\0')
    {
      const char *end = find_end (&b, start, character, lines->len > 0 ? width - indent : width);

      g_ptr_array_add (lines, cut (layout, start - b.text, end - b.text));
      character += g_utf8_pointer_to_offset (start, end);
      start = end;
    }
  return lines;
}

GPtrArray *
prc_type_wrap (PrcType *type, PangoLayout *layout, double width, double indent, PrcWrap wrap)
{
  return wrap_lines (layout, width, indent, wrap, 0);
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

/* A full-width mark at the end of a line gives up its blank half. */
static void
halve_last (PangoLayout *line)
{
  const char *text = pango_layout_get_text (line);
  const char *end = text + strlen (text), *last = end > text ? g_utf8_prev_char (end) : end;
  PangoAttrList *attributes;
  PangoAttribute *half;

  if (last == end || !prc_script_is_closing (g_utf8_get_char (last)))
    return;
  attributes = pango_attr_list_copy (pango_layout_get_attributes (line));
  half = pango_attr_font_features_new (PRC_TYPE_HALF);
  half->start_index = last - text;
  half->end_index = end - text;
  pango_attr_list_change (attributes, half);
  pango_layout_set_attributes (line, attributes);
  pango_attr_list_unref (attributes);
}

static int
count_wide (const char *text, const char *end)
{
  int n = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    n += prc_script_is_wide (g_utf8_get_char (at));
  return n;
}

/* Spreads the room left over the hanzi of a line; the last one gets none, since Pango would put it
 * after the line's end. Of the first one's it drops the half before the letter. */
static void
justify (PangoLayout *line, double width, double size)
{
  const char *text = pango_layout_get_text (line);
  const char *end = text + strlen (text);
  double extra = width - prc_type_get_width (line);
  PangoAttrList *attributes;
  double n;

  end = end > text ? g_utf8_prev_char (end) : end;
  n = count_wide (text, end) - (prc_script_is_wide (g_utf8_get_char (text)) ? 0.5 : 0);
  if (extra <= 0.01 || extra > MOST_EXTRA * size || n < 1)
    return;
  attributes = pango_attr_list_copy (pango_layout_get_attributes (line));
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    if (prc_script_is_wide (g_utf8_get_char (at)))
      {
        PangoAttribute *spacing = pango_attr_letter_spacing_new ((int) (extra / n * PANGO_SCALE));

        spacing->start_index = at - text;
        spacing->end_index = g_utf8_next_char (at) - text;
        pango_attr_list_change (attributes, spacing);
      }
  pango_layout_set_attributes (line, attributes);
  pango_attr_list_unref (attributes);
}

static gboolean
ends_thin (const GPtrArray *lines)
{
  PangoLayout *last = g_ptr_array_index (lines, lines->len - 1);

  return lines->len > 1 && g_utf8_strlen (pango_layout_get_text (last), -1) < LEAST_LAST;
}

/* Lines of a Chinese paragraph: a narrower measure where the last would hold a character alone;
 * justification makes up for it. */
static GPtrArray *
wrap_chinese (PangoLayout *whole, double width, double size, double half)
{
  GPtrArray *lines = wrap_lines (whole, width, 0, PRC_WRAP_WORDS, half);

  for (int i = 1; i < LEAST_LAST && ends_thin (lines); i++)
    {
      g_ptr_array_unref (lines);
      lines = wrap_lines (whole, width - i * size, 0, PRC_WRAP_WORDS, half);
    }
  return lines;
}

/* Halves and spreads. FALSE where a line came too wide, for not every mark can be halved. */
static gboolean
adjust_chinese (GPtrArray *lines, double width, double size)
{
  for (guint i = 0; lines->len > 1 && i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);

      halve_last (line);
      if (prc_type_get_width (line) > width + CLOSE)
        return FALSE;
      if (i + 1 < lines->len)
        justify (line, width, size);
    }
  return TRUE;
}

static GPtrArray *
set_chinese (PangoLayout *whole, double width, double size)
{
  GPtrArray *lines = wrap_chinese (whole, width, size, size / 2);

  if (adjust_chinese (lines, width, size))
    return lines;
  g_ptr_array_unref (lines);
  lines = wrap_chinese (whole, width, size, 0);
  adjust_chinese (lines, width, size);
  return lines;
}

static void
set_paragraph (PrcType *type, const PrcLook *look, const char *text, double width, GPtrArray *out)
{
  gboolean chinese = prc_language_is_chinese (look->language);
  g_autofree char *indented = g_strconcat (chinese && look->indent ? INDENT : "", text, NULL);
  g_autoptr (PangoLayout) whole = prc_type_set (type, look, indented);
  g_autoptr (GPtrArray) lines = chinese ? set_chinese (whole, width, look->size)
                                        : prc_type_wrap (type, whole, width, 0, PRC_WRAP_WORDS);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (out, g_object_ref (g_ptr_array_index (lines, i)));
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
