/* prc-paragraph.c - parting text into lines; the second half of prc-type.h. */
#include "prc-type.h"

#include <string.h>

#define MOST_EXTRA 3.6 /* em that justification may add to a line */

/* Forbids breaks inside every stretch without a space. */
static PangoAttrList *
keep_words (PangoAttrList *attributes, const char *text)
{
  PangoAttrList *list = pango_attr_list_copy (attributes);
  const char *start = text;

  for (const char *at = text;; at++)
    {
      if (*at != ' ' && *at != '\0')
        continue;
      if (at > start)
        {
          PangoAttribute *keep = pango_attr_allow_breaks_new (FALSE);

          keep->start_index = start - text;
          keep->end_index = at - text;
          pango_attr_list_insert (list, keep);
        }
      if (*at == '\0')
        return list;
      start = at + 1;
    }
}

static gboolean
is_space (const char *text, int start, int *length)
{
  static const char *const spaces[] = { " ", "\xe2\x80\x85", "\xe3\x80\x80" };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      int n = strlen (spaces[i]);

      if (start >= n && strncmp (text + start - n, spaces[i], n) == 0)
        {
          *length = n;
          return TRUE;
        }
    }
  return FALSE;
}

/* The bytes of @whole between, as a layout of its own, with the trailing space that joins it to the
 * next line when it is read aloud or copied (print.md 9). */
static PangoLayout *
cut (PangoLayout *whole, int start, int end, gboolean last)
{
  const char *text = pango_layout_get_text (whole);
  PangoLayout *layout = pango_layout_new (pango_layout_get_context (whole));
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (whole));
  int total = strlen (text), stop = end, n;
  gboolean space = FALSE;
  g_autofree char *words = NULL;

  while (is_space (text + start, stop - start, &n))
    {
      space = space || n == 1;
      stop -= n;
    }
  if (space && !last && text[stop] == ' ')
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

GPtrArray *
prc_type_wrap (PrcType *type, PangoLayout *layout, double width, double indent, PrcWrap wrap)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PangoLayout) flow = NULL;
  GSList *found;

  if (prc_type_get_width (layout) <= width)
    {
      g_ptr_array_add (lines, g_object_ref (layout));
      return lines;
    }
  flow = pango_layout_copy (layout);
  if (wrap == PRC_WRAP_NAME)
    {
      PangoAttrList *kept =
          keep_words (pango_layout_get_attributes (layout), pango_layout_get_text (layout));

      pango_layout_set_attributes (flow, kept);
      pango_attr_list_unref (kept);
    }
  pango_layout_set_width (flow, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (flow, wrap == PRC_WRAP_NAME ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  if (indent > 0)
    pango_layout_set_indent (flow, -(int) (indent * PANGO_SCALE));
  found = pango_layout_get_lines_readonly (flow);
  for (GSList *l = found; l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;

      g_ptr_array_add (lines, cut (layout, line->start_index, line->start_index + line->length,
                                   l->next == NULL));
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
