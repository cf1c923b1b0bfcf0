#include "prc-emphasis.h"

#include <string.h>

#define MAX_SPANS 16

/* One flag a byte: does it belong to an occurrence of @part. */
static gboolean *
mark_part (const char *text, const char *part)
{
  gboolean *marks = g_new0 (gboolean, strlen (text) + 1);
  gsize length = part != NULL ? strlen (part) : 0;

  if (length == 0)
    return marks;
  for (const char *found = strstr (text, part); found != NULL; found = strstr (found, part))
    {
      for (gsize i = 0; i < length; i++)
        marks[(gsize) (found - text) + i] = TRUE;
      found += length;
    }
  return marks;
}

static void
add_line (PrcStack *stack, const PrcCanvas *canvas, const PrcFit *fit, const char *line,
          const gboolean *marks, const PrcEmphasis *emphasis)
{
  PrcSpan spans[MAX_SPANS] = { 0 };
  char *texts[MAX_SPANS] = { NULL };
  gsize length = strlen (line), start = 0;
  guint n = 0;

  for (gsize i = 1; i <= length && n < MAX_SPANS; i++)
    {
      if (i < length && (marks[i] == marks[start] || n == MAX_SPANS - 1))
        continue;
      texts[n] = g_strndup (line + start, i - start);
      spans[n] = (PrcSpan){ .text = texts[n],
                            .language = emphasis->language,
                            .style = marks[start] ? emphasis->variable : emphasis->plain,
                            .size = fit->size };
      start = i;
      n++;
    }
  prc_stack_add_line (stack, prc_line_new (&canvas->pen, spans, n));
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
}

void
prc_emphasis_add (PrcStack *stack, const PrcFit *fit, const char *text, const char *part,
                  const PrcEmphasis *emphasis)
{
  g_autofree char *clean_part = part != NULL ? prc_face_clean (part) : NULL;
  g_autofree gboolean *marks = mark_part (text, clean_part);
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  const char *from = text;

  for (guint i = 0; fit->lines[i] != NULL; i++)
    {
      const char *found = strstr (from, fit->lines[i]);

      if (found == NULL)
        found = from;
      add_line (stack, canvas, fit, fit->lines[i], marks + (found - text), emphasis);
      from = found + MIN (strlen (fit->lines[i]), strlen (found));
    }
}
