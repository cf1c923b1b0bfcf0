#include "prc-stack.h"

#define CAPSULE_PADDING_X 3.4
#define CAPSULE_PADDING_Y 0.9
#define CAPSULE_THICKNESS 0.2
#define ROW_GAP 2.6
#define BAND_PADDING_X 2.6
#define BAND_PADDING_Y 1.7
#define BAND_SIGN 5.2
#define BAND_SIGN_GAP 1.4
#define SIGN_GAP 0.7
#define SIGN_MIDDLE 0.36 /* of a sign, above the baseline, as a part of its size */

typedef enum
{
  ENTRY_GAP,
  ENTRY_LINE,
  ENTRY_RULE,
  ENTRY_PICTURES,
  ENTRY_CAPSULE,
  ENTRY_COLUMNS,
  ENTRY_ROW,
  ENTRY_BAND,
  ENTRY_SIGNED,
  ENTRY_TWO,
  ENTRY_LABELLED,
  ENTRY_STACK
} EntryKind;

typedef struct
{
  EntryKind kind;
  double height, width; /* px */
  double gap;           /* px: between pictures, of a row to its text; a column's width */
  double above;         /* px: of the baseline of a signed line */
  double size;          /* px: of its sign */
  PrcLine *line, *before;
  PrcPicture *first, *second;
  PrcStack *left, *right;
  PrcColour colour, ink;
  PrcShapeKind sign;
} Entry;

struct _PrcStack
{
  const PrcCanvas *canvas;
  gboolean centred;
  GArray *entries; /* of Entry */
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  prc_line_unref (entry->line);
  prc_line_unref (entry->before);
  prc_picture_unref (entry->first);
  prc_picture_unref (entry->second);
  g_clear_pointer (&entry->left, prc_stack_free);
  g_clear_pointer (&entry->right, prc_stack_free);
}

PrcStack *
prc_stack_new (const PrcCanvas *canvas, gboolean centred)
{
  PrcStack *stack = g_new0 (PrcStack, 1);

  stack->canvas = canvas;
  stack->centred = centred;
  stack->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (stack->entries, entry_clear);
  return stack;
}

void
prc_stack_free (PrcStack *stack)
{
  if (stack == NULL)
    return;
  g_array_unref (stack->entries);
  g_free (stack);
}

static void
add (PrcStack *stack, Entry entry)
{
  g_array_append_val (stack->entries, entry);
}

void
prc_stack_add_gap (PrcStack *stack, double gap)
{
  add (stack, (Entry){ .kind = ENTRY_GAP, .height = gap * stack->canvas->unit });
}

void
prc_stack_add_line (PrcStack *stack, PrcLine *line)
{
  if (prc_line_is_empty (line))
    {
      prc_line_unref (line);
      return;
    }
  add (stack, (Entry){ .kind = ENTRY_LINE,
                       .line = line,
                       .width = prc_line_get_width (line),
                       .height = prc_line_get_above (line) + prc_line_get_below (line) });
}

void
prc_stack_add_rule (PrcStack *stack, PrcColour colour)
{
  double unit = stack->canvas->unit;

  add (stack, (Entry){ .kind = ENTRY_RULE,
                       .width = PRC_RULE_WIDTH * unit,
                       .height = MAX (PRC_RULE_HEIGHT * unit, 1),
                       .colour = colour });
}

void
prc_stack_add_hairline (PrcStack *stack, double width)
{
  double unit = stack->canvas->unit;

  add (stack, (Entry){ .kind = ENTRY_RULE,
                       .width = width * unit,
                       .height = MAX (PRC_HAIRLINE * unit, 1),
                       .colour = PRC_COLOUR_HAIRLINE });
}

void
prc_stack_add_pictures (PrcStack *stack, PrcPicture *first, PrcPicture *second, double gap)
{
  Entry entry = { .kind = ENTRY_PICTURES, .gap = gap * stack->canvas->unit };

  entry.first = first != NULL ? first : g_steal_pointer (&second);
  entry.second = second;
  if (entry.first == NULL)
    return;
  entry.width = prc_picture_get_width (entry.first);
  entry.height = prc_picture_get_height (entry.first);
  if (entry.second != NULL)
    {
      entry.width += entry.gap + prc_picture_get_width (entry.second);
      entry.height = MAX (entry.height, prc_picture_get_height (entry.second));
    }
  add (stack, entry);
}

void
prc_stack_add_capsule (PrcStack *stack, PrcLine *line, PrcColour colour)
{
  double unit = stack->canvas->unit;

  add (stack, (Entry){ .kind = ENTRY_CAPSULE,
                       .line = line,
                       .colour = colour,
                       .width = prc_line_get_width (line) + 2 * CAPSULE_PADDING_X * unit,
                       .height = prc_line_get_above (line) + prc_line_get_below (line) +
                                 2 * CAPSULE_PADDING_Y * unit });
}

void
prc_stack_add_columns (PrcStack *stack, PrcStack *left, PrcStack *right, double width)
{
  double px = width * stack->canvas->unit;

  add (stack, (Entry){ .kind = ENTRY_COLUMNS,
                       .left = left,
                       .right = right,
                       .gap = px,
                       .width = 2 * px,
                       .height = MAX (prc_stack_get_height (left), prc_stack_get_height (right)) });
}

void
prc_stack_add_row (PrcStack *stack, PrcPicture *picture, double box, PrcStack *text)
{
  double px = picture != NULL ? (box + ROW_GAP) * stack->canvas->unit : 0;
  double height = picture != NULL ? prc_picture_get_height (picture) : 0;

  add (stack, (Entry){ .kind = ENTRY_ROW,
                       .first = picture,
                       .left = text,
                       .gap = px,
                       .width = px + prc_stack_get_width (text),
                       .height = MAX (prc_stack_get_height (text), height) });
}

void
prc_stack_add_band (PrcStack *stack, PrcShapeKind sign, PrcColour ground, PrcColour ink,
                    PrcStack *text)
{
  double unit = stack->canvas->unit;

  add (stack, (Entry){ .kind = ENTRY_BAND,
                       .left = text,
                       .sign = sign,
                       .colour = ground,
                       .ink = ink,
                       .width = (2 * BAND_PADDING_X + BAND_SIGN + BAND_SIGN_GAP) * unit +
                                prc_stack_get_width (text),
                       .height = MAX (prc_stack_get_height (text), BAND_SIGN * unit) +
                                 2 * BAND_PADDING_Y * unit });
}

void
prc_stack_add_signed_line (PrcStack *stack, PrcLine *before, PrcShapeKind sign, PrcColour colour,
                           double size, PrcLine *line)
{
  double unit = stack->canvas->unit, px = (size + SIGN_GAP) * unit;
  double first = before != NULL ? prc_line_get_width (before) + size * 0.6 * unit : 0;
  double above = MAX (prc_line_get_above (line), (SIGN_MIDDLE + 0.5) * size * unit);
  double below = MAX (prc_line_get_below (line), (0.5 - SIGN_MIDDLE) * size * unit);

  if (before != NULL)
    {
      above = MAX (above, prc_line_get_above (before));
      below = MAX (below, prc_line_get_below (before));
    }
  add (stack, (Entry){ .kind = ENTRY_SIGNED,
                       .line = line,
                       .before = before,
                       .sign = sign,
                       .colour = colour,
                       .gap = first,
                       .above = above,
                       .size = size * unit,
                       .width = first + px + prc_line_get_width (line),
                       .height = above + below });
}

void
prc_stack_add_two (PrcStack *stack, PrcLine *first, double gap, PrcLine *second)
{
  double x = prc_line_get_width (first) + gap * stack->canvas->unit;
  double above = MAX (prc_line_get_above (first), prc_line_get_above (second));
  double below = MAX (prc_line_get_below (first), prc_line_get_below (second));

  add (stack, (Entry){ .kind = ENTRY_TWO,
                       .before = first,
                       .line = second,
                       .gap = x,
                       .above = above,
                       .width = x + prc_line_get_width (second),
                       .height = above + below });
}

/* Room above the first baseline of a stack that begins with a line. */
static double
first_above (const PrcStack *stack)
{
  const Entry *first = stack->entries->len > 0 ? &g_array_index (stack->entries, Entry, 0) : NULL;

  return first != NULL && first->kind == ENTRY_LINE ? prc_line_get_above (first->line) : 0;
}

void
prc_stack_add_labelled (PrcStack *stack, PrcLine *label, double column, PrcStack *value)
{
  double px = column * stack->canvas->unit, first = first_above (value);
  double above = MAX (prc_line_get_above (label), first);
  double below = MAX (prc_line_get_below (label), prc_stack_get_height (value) - first);

  add (stack, (Entry){ .kind = ENTRY_LABELLED,
                       .line = label,
                       .left = value,
                       .gap = px,
                       .above = above,
                       .width = px + prc_stack_get_width (value),
                       .height = above + below });
}

void
prc_stack_add_stack (PrcStack *stack, PrcStack *other)
{
  add (stack, (Entry){ .kind = ENTRY_STACK,
                       .left = other,
                       .width = prc_stack_get_width (other),
                       .height = prc_stack_get_height (other) });
}

void
prc_stack_add_fit (PrcStack *stack, const PrcFit *fit, PrcStyle style, const char *language)
{
  for (guint i = 0; fit->lines[i] != NULL; i++)
    {
      PrcSpan span = { .text = fit->lines[i],
                       .language = language,
                       .style = style,
                       .size = fit->size,
                       .stretch = fit->stretch };

      prc_stack_add_line (stack, prc_line_new (&stack->canvas->pen, &span, 1));
    }
}

double
prc_stack_add_title (PrcStack *stack, PrcStyle style, const char *text, const char *language,
                     const double *steps, double width)
{
  return prc_stack_add_lines (stack, &(PrcTitle){ .text = text,
                                                  .language = language,
                                                  .style = style,
                                                  .steps = steps,
                                                  .max_lines = 2,
                                                  .width = width });
}

double
prc_stack_add_lines (PrcStack *stack, const PrcTitle *title)
{
  const PrcCanvas *canvas = stack->canvas;
  g_autoptr (PrcFit) fit = NULL;
  double line_height = prc_token_get_type (title->style)->line_height;
  PrcFitBox box = { .steps = title->steps,
                    .max_lines = title->max_lines,
                    .width = title->width * canvas->unit,
                    .height = (title->max_lines + 1) * line_height * title->steps[0] * canvas->unit,
                    .unit = canvas->unit,
                    .line_height = line_height };

  if (title->text == NULL || *title->text == '\0')
    return 0;
  fit = prc_fit_title (canvas->pen.context, title->style, title->text, title->language, &box);
  prc_stack_add_fit (stack, fit, title->style, title->language);
  return fit->size;
}

const PrcCanvas *
prc_stack_get_canvas (const PrcStack *stack)
{
  return stack->canvas;
}

gboolean
prc_stack_is_empty (const PrcStack *stack)
{
  return stack->entries->len == 0;
}

double
prc_stack_get_height (const PrcStack *stack)
{
  double height = 0;

  for (guint i = 0; i < stack->entries->len; i++)
    height += g_array_index (stack->entries, Entry, i).height;
  return height;
}

double
prc_stack_get_width (const PrcStack *stack)
{
  double width = 0;

  for (guint i = 0; i < stack->entries->len; i++)
    width = MAX (width, g_array_index (stack->entries, Entry, i).width);
  return width;
}

double
prc_stack_get_shrink (const PrcStack *stack, double room)
{
  double height = prc_stack_get_height (stack);

  return height > 0 ? CLAMP (room / height, 0.5, 0.94) : 0.94;
}

static void
place_line (PrcCanvas *canvas, PrcLine *line, double x, double y)
{
  prc_canvas_add_line (canvas, line, x, y + prc_line_get_above (line));
}

static void
place_pictures (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  double first = prc_picture_get_height (entry->first);

  prc_canvas_add_picture (canvas, entry->first, x, y + (entry->height - first) / 2, 0);
  if (entry->second != NULL)
    prc_canvas_add_picture (canvas, entry->second,
                            x + prc_picture_get_width (entry->first) + entry->gap,
                            y + (entry->height - prc_picture_get_height (entry->second)) / 2, 0);
}

static void
place_capsule (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  PrcShape outline = { .kind = PRC_SHAPE_OUTLINE,
                       .x = x,
                       .y = y,
                       .width = entry->width,
                       .height = entry->height,
                       .radius = entry->height / 2,
                       .thickness = MAX (CAPSULE_THICKNESS * canvas->unit, 1),
                       .colour = entry->colour };

  prc_canvas_add_shape (canvas, &outline);
  place_line (canvas, entry->line, x + CAPSULE_PADDING_X * canvas->unit,
              y + CAPSULE_PADDING_Y * canvas->unit);
}

static void
place_columns (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  double thickness = MAX (PRC_HAIRLINE * canvas->unit, 1);

  prc_canvas_add_fill (canvas, PRC_COLOUR_HAIRLINE, x + entry->gap - thickness / 2, y, thickness,
                       entry->height);
  prc_stack_place (entry->left, canvas, x + entry->gap / 2, y);
  prc_stack_place (entry->right, canvas, x + entry->gap * 1.5, y);
}

static void
place_row (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  double text = prc_stack_get_height (entry->left);

  if (entry->first != NULL)
    {
      double box = entry->gap - ROW_GAP * canvas->unit;

      prc_canvas_add_picture (canvas, entry->first,
                              x + (box - prc_picture_get_width (entry->first)) / 2,
                              y + (entry->height - prc_picture_get_height (entry->first)) / 2, 0);
    }
  prc_stack_place (entry->left, canvas, x + entry->gap, y + (entry->height - text) / 2);
}

static void
place_band (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  double unit = canvas->unit, text = prc_stack_get_height (entry->left);
  PrcShape ground = { .kind = PRC_SHAPE_FILL,
                      .x = x,
                      .y = y,
                      .width = entry->width,
                      .height = entry->height,
                      .radius = PRC_RADIUS_BAND * unit,
                      .colour = entry->colour };
  PrcShape sign = { .kind = entry->sign,
                    .x = x + BAND_PADDING_X * unit,
                    .y = y + (entry->height - BAND_SIGN * unit) / 2,
                    .width = BAND_SIGN * unit,
                    .height = BAND_SIGN * unit,
                    .colour = entry->ink };

  prc_canvas_add_shape (canvas, &ground);
  prc_canvas_add_shape (canvas, &sign);
  prc_stack_place (entry->left, canvas, x + (BAND_PADDING_X + BAND_SIGN + BAND_SIGN_GAP) * unit,
                   y + (entry->height - text) / 2);
}

static void
place_signed (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  double baseline = y + entry->above;
  PrcShape sign = { .kind = entry->sign,
                    .x = x + entry->gap,
                    .y = baseline - (SIGN_MIDDLE + 0.5) * entry->size,
                    .width = entry->size,
                    .height = entry->size,
                    .colour = entry->colour };

  if (entry->before != NULL)
    prc_canvas_add_line (canvas, entry->before, x, baseline);
  prc_canvas_add_shape (canvas, &sign);
  prc_canvas_add_line (canvas, entry->line, x + entry->gap + entry->size + SIGN_GAP * canvas->unit,
                       baseline);
}

static void
place_labelled (const Entry *entry, PrcCanvas *canvas, double x, double y)
{
  prc_canvas_add_line (canvas, entry->line, x, y + entry->above);
  prc_stack_place (entry->left, canvas, x + entry->gap,
                   y + entry->above - first_above (entry->left));
}

void
prc_stack_place (PrcStack *stack, PrcCanvas *canvas, double x, double y)
{
  for (guint i = 0; i < stack->entries->len; i++)
    {
      const Entry *entry = &g_array_index (stack->entries, Entry, i);
      double left = stack->centred ? x - entry->width / 2 : x;

      switch (entry->kind)
        {
        case ENTRY_GAP:
          break;
        case ENTRY_LINE:
          place_line (canvas, entry->line, left, y);
          break;
        case ENTRY_RULE:
          prc_canvas_add_fill (canvas, entry->colour, left, y, entry->width, entry->height);
          break;
        case ENTRY_PICTURES:
          place_pictures (entry, canvas, left, y);
          break;
        case ENTRY_CAPSULE:
          place_capsule (entry, canvas, left, y);
          break;
        case ENTRY_COLUMNS:
          place_columns (entry, canvas, left, y);
          break;
        case ENTRY_ROW:
          place_row (entry, canvas, left, y);
          break;
        case ENTRY_BAND:
          place_band (entry, canvas, left, y);
          break;
        case ENTRY_SIGNED:
          place_signed (entry, canvas, left, y);
          break;
        case ENTRY_TWO:
          prc_canvas_add_line (canvas, entry->before, left, y + entry->above);
          prc_canvas_add_line (canvas, entry->line, left + entry->gap, y + entry->above);
          break;
        case ENTRY_LABELLED:
          place_labelled (entry, canvas, left, y);
          break;
        case ENTRY_STACK:
          prc_stack_place (entry->left, canvas, stack->centred ? x : left, y);
          break;
        }
      y += entry->height;
    }
}
