#include "prc-name-block.h"

#include <string.h>

#define OPEN_CHARS 4 /* hanzi names up to this long are set a little apart */
#define MAX_LATIN_LINES 3
#define MAX_TALL_LINES 2
#define NATIVE_SHARE 0.45 /* of the height, when nothing on the ladders fits */

/* One of the names of a card, as it can be drawn. */
typedef struct
{
  char *text; /* NULL: not to be shown */
  const char *language;
  gboolean han, tall;
} Name;

static gunichar
find_missing (const PrcCanvas *canvas, const char *text, const char *language)
{
  g_autoptr (PrcLine) line = prc_canvas_new_line (canvas, PRC_STYLE_NAME, 0, language, text);

  return prc_line_get_unknown (line);
}

/* Without what is no part of any name: pictures, signs, unassigned and private characters. */
static char *
strip_signs (const char *text)
{
  GString *result = g_string_new (NULL);
  char *clean;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);
      gboolean sign = type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MODIFIER_SYMBOL ||
                      type == G_UNICODE_MATH_SYMBOL || type == G_UNICODE_UNASSIGNED ||
                      type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_FORMAT ||
                      (c >= 0xfe00 && c <= 0xfe0f);

      if (!sign)
        g_string_append_unichar (result, c);
    }
  clean = prc_face_clean (result->str);
  g_string_free (result, TRUE);
  return clean;
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Returns: the first character that no font has, 0 for none */
static gunichar
take_name (const PrcCanvas *canvas, const char *text, const char *language, Name *name)
{
  g_autofree char *clean = prc_face_clean (text);
  gunichar missing = find_missing (canvas, clean, language);

  if (missing != 0)
    {
      char *stripped = strip_signs (clean);

      g_free (clean);
      clean = stripped;
    }
  if (!has_letter (clean) || (missing != 0 && find_missing (canvas, clean, language) != 0))
    return missing;
  name->language = language;
  name->han = prc_face_is_han (clean);
  name->tall = prc_face_is_tall (clean);
  name->text = g_steal_pointer (&clean);
  return missing;
}

/* Hanzi of a few characters stand a little apart where there is room. */
static PrcStyle
han_style (const PrcCanvas *canvas, const Name *name, double size, double width)
{
  g_autoptr (PrcLine) open = NULL;

  if (!name->han || g_utf8_strlen (name->text, -1) > OPEN_CHARS)
    return PRC_STYLE_NAME;
  open = prc_canvas_new_line (canvas, PRC_STYLE_NAME_OPEN, size, name->language, name->text);
  return prc_line_get_width (open) <= width ? PRC_STYLE_NAME_OPEN : PRC_STYLE_NAME;
}

static double
line_height (const Name *name)
{
  return name->tall ? 1.35 : name->han ? 1.18 : prc_token_get_type (PRC_STYLE_NAME)->line_height;
}

static PrcFit *
fit_name (const PrcCanvas *canvas, const Name *name, const double *steps, int max_lines,
          double width, double height)
{
  PrcFitBox box = { .steps = steps,
                    .max_lines = max_lines,
                    .width = width,
                    .height = height,
                    .unit = canvas->unit,
                    .line_height = line_height (name) };

  return prc_fit_name (canvas->pen.context, PRC_STYLE_NAME, name->text, name->language, &box);
}

static void
add_fit (PrcStack *stack, const PrcCanvas *canvas, const Name *name, const PrcFit *fit,
         double width)
{
  PrcStyle style = fit->n_lines == 1 ? han_style (canvas, name, fit->size, width) : PRC_STYLE_NAME;

  prc_stack_add_fit (stack, fit, style, name->language);
}

/* How many steps of @steps lie above @size. */
static int
step_of (const double *steps, double size)
{
  int step = 0;

  while (steps[step] > 0 && steps[step] > size + 0.001)
    step++;
  return step;
}

static void
judge (PrcNameQuality *quality, const PrcFit *fit)
{
  quality->crowded |= fit->crowded || fit->tiny || fit->stretch != PANGO_STRETCH_NORMAL;
  quality->small |= fit->small;
  quality->tiny |= fit->tiny;
}

/* A name that stands alone. */
static PrcStack *
build_single (const PrcCanvas *canvas, const Name *name, const PrcNameBox *box,
              PrcNameQuality *quality)
{
  const double *steps = name->han
                            ? (box->beside_photo ? prc_steps_hanzi_with_photo : prc_steps_hanzi)
                        : box->beside_photo ? prc_steps_with_photo
                                            : prc_steps_latin;
  int lines = name->han ? 1 : name->tall ? MAX_TALL_LINES : MAX_LATIN_LINES;
  g_autoptr (PrcFit) ideal = fit_name (canvas, name, steps, lines, box->width, G_MAXFLOAT);
  g_autoptr (PrcFit) fit = fit_name (canvas, name, steps, lines, box->width, box->height);
  PrcStack *stack = prc_stack_new (canvas, box->centred);

  add_fit (stack, canvas, name, fit, box->width);
  quality->lost = step_of (steps, fit->size) - step_of (steps, ideal->size);
  quality->size = fit->size;
  judge (quality, fit);
  return stack;
}

/* A pair of sizes to try: own script, Latin. */
typedef struct
{
  double first;
  int first_lines;
  const double *second;
  int second_lines;
} Rung;

/* Hanzi lead: 21 over 9.6; a wide Latin line goes to 9, then to two lines with the hanzi one step
 * down. */
static const Rung hanzi_rungs[] = {
  { 21, 1, prc_steps_under_hanzi, 1 },
  { 18, 1, prc_steps_floor, 1 },
  { 18, 1, prc_steps_floor, 2 },
  { 16, 1, prc_steps_floor, 2 },
  { 14, 1, prc_steps_floor, 2 },
  { 14, 1, prc_steps_floor, 3 },
  { 0 },
};
static const Rung hanzi_photo_rungs[] = {
  { 16, 1, prc_steps_floor, 1 },
  { 14, 1, prc_steps_floor, 1 },
  { 14, 1, prc_steps_floor, 2 },
  { 14, 1, prc_steps_floor, 3 },
  { 0 },
};
/* Any other script leads, on one line if it can, with the Latin lines not larger than it. */
static const Rung other_rungs[] = {
  { 14.5, 1, prc_steps_under_other, 2 },
  { 13, 1, prc_steps_under_other, 2 },
  { 11.6, 1, prc_steps_under_other, 2 },
  { 10.4, 1, prc_steps_under_hanzi, 2 },
  { 11.6, 2, prc_steps_under_other, 2 },
  { 10.4, 2, prc_steps_under_hanzi, 2 },
  { 9, 2, prc_steps_floor, 2 },
  { 9, 2, prc_steps_floor, 3 },
  { 0 },
};
/* Latin leads: 14.5 over hanzi of 10. */
static const Rung latin_rungs[] = {
  { 14.5, 3, prc_steps_hanzi_second, 1 }, { 13, 3, prc_steps_hanzi_second, 1 },
  { 11.6, 3, prc_steps_hanzi_second, 1 }, { 10.4, 3, prc_steps_hanzi_second, 1 },
  { 9, 3, prc_steps_floor, 1 },           { 0 },
};

/* Both names at one rung; NULL where a line does not fit its width. */
static PrcStack *
build_rung (const PrcCanvas *canvas, const Name *first, const Name *second, const Rung *rung,
            const PrcNameBox *box)
{
  double steps[] = { rung->first, 0 };
  g_autoptr (PrcFit) above =
      fit_name (canvas, first, steps, rung->first_lines, box->width, G_MAXFLOAT);
  g_autoptr (PrcFit) below = NULL;
  g_autoptr (PrcStack) stack = NULL;

  if (above->size < rung->first - 0.01 || above->crowded || above->stretch != PANGO_STRETCH_NORMAL)
    return NULL;
  below = fit_name (canvas, second, rung->second, rung->second_lines, box->width, G_MAXFLOAT);
  if (below->small || below->crowded || below->stretch != PANGO_STRETCH_NORMAL)
    return NULL;
  stack = prc_stack_new (canvas, box->centred);
  add_fit (stack, canvas, first, above, box->width);
  add_fit (stack, canvas, second, below, box->width);
  return g_steal_pointer (&stack);
}

/* Off the ladders: each name gets its share of the height, at whatever size fits. */
static PrcStack *
build_crowded (const PrcCanvas *canvas, const Name *first, const Name *second,
               const PrcNameBox *box, PrcNameQuality *quality)
{
  const double *steps = first->han ? prc_steps_hanzi + 3 : prc_steps_floor;
  g_autoptr (PrcFit) above =
      fit_name (canvas, first, steps, 2, box->width, box->height * NATIVE_SHARE);
  g_autoptr (PrcFit) below = fit_name (canvas, second, prc_steps_floor, MAX_LATIN_LINES, box->width,
                                       box->height * (1 - NATIVE_SHARE));
  PrcStack *stack = prc_stack_new (canvas, box->centred);

  add_fit (stack, canvas, first, above, box->width);
  add_fit (stack, canvas, second, below, box->width);
  judge (quality, above);
  judge (quality, below);
  quality->size = above->size;
  quality->crowded = TRUE;
  return stack;
}

static PrcStack *
build_pair (const PrcCanvas *canvas, const Name *first, const Name *second, const PrcNameBox *box,
            PrcNameQuality *quality)
{
  const Rung *rungs = first->han    ? (box->beside_photo ? hanzi_photo_rungs : hanzi_rungs)
                      : second->han ? latin_rungs
                                    : other_rungs;
  int ideal = -1;

  for (int i = box->beside_photo && !first->han ? 1 : 0; rungs[i].first > 0; i++)
    {
      PrcStack *stack = build_rung (canvas, first, second, &rungs[i], box);

      if (stack == NULL)
        continue;
      if (ideal < 0)
        ideal = i;
      if (prc_stack_get_height (stack) <= box->height)
        {
          quality->lost = i - ideal;
          quality->size = rungs[i].first;
          return stack;
        }
      prc_stack_free (stack);
    }
  return build_crowded (canvas, first, second, box, quality);
}

PrcStack *
prc_name_block_new (const PrcCanvas *canvas, const PrcCard *card, const PrcNameBox *box,
                    PrcNameQuality *quality)
{
  Name called = { 0 }, native = { 0 };
  PrcStack *stack = NULL;
  gunichar missing, other;

  *quality = (PrcNameQuality){ 0 };
  missing = take_name (canvas, card->called,
                       prc_face_is_han (card->called) ? card->native_language : NULL, &called);
  other = take_name (canvas, card->native, card->native_language, &native);
  if (called.text != NULL && native.text != NULL && strcmp (called.text, native.text) == 0)
    g_clear_pointer (&called.text, g_free);
  if (called.text != NULL && native.text != NULL)
    stack = card->native_first ? build_pair (canvas, &native, &called, box, quality)
                               : build_pair (canvas, &called, &native, box, quality);
  else if (called.text != NULL || native.text != NULL)
    stack = build_single (canvas, called.text != NULL ? &called : &native, box, quality);
  g_free (called.text);
  g_free (native.text);
  missing = missing != 0 ? missing : other;
  prc_canvas_set_trouble (canvas,
                          (missing != 0 ? PRC_TROUBLE_GLYPH : 0) |
                              (quality->small ? PRC_TROUBLE_SMALL : 0) |
                              (quality->tiny ? PRC_TROUBLE_TINY : 0),
                          missing);
  prc_canvas_set_name_size (canvas, quality->size);
  return stack;
}
