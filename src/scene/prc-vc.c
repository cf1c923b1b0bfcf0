#include "prc-vc.h"

#include "prc-emphasis.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"
#include "prc-side.h"

#define BODY_TOP 12.0 /* % of the height */
#define BODY_BOTTOM 73.5
#define FOOT_RULE 76.0
#define FOOT_TOP 78.2
#define WORDS_BOTTOM 79.0
#define WORDS_RULE 81.0
#define WORDS_INDENT 4.5    /* units from the margin */
#define WORDS_WIDTH 124.0   /* units: 34 characters at 8.3 */
#define TOP_GAP 4.4         /* between the things of the top line */
#define BAR_MIN_WIDTH 118.0 /* units between the margins, under which there is no bar */
#define TIGHTEST 5

static double
get_width (const PrcCanvas *canvas)
{
  return (canvas->right - canvas->left) / canvas->unit;
}

static double
percent (const PrcCanvas *canvas, double of_height)
{
  return of_height * canvas->height / 100;
}

static double
get_body_top (const PrcCanvas *canvas)
{
  return percent (canvas, BODY_TOP) + prc_side_get_shift (canvas);
}

static void
add_bar (PrcCanvas *canvas, double x, double baseline, double fraction)
{
  double unit = canvas->unit, width = PRC_BAR_WIDTH * unit, height = PRC_BAR_HEIGHT * unit;
  double y = baseline - 1.3 * unit - height / 2;

  prc_canvas_add_fill (canvas, PRC_COLOUR_LINE, x, y, width, height);
  if (fraction > 0)
    prc_canvas_add_fill (canvas, PRC_COLOUR_BAR, x, y, MAX (width * fraction, height), height);
}

/* The group, then bar, count, clock and pace, which take their room from the right. */
static void
add_top (PrcCanvas *canvas)
{
  double baseline = prc_side_get_top_baseline (canvas), unit = canvas->unit;
  double x = canvas->right, fraction, gap = TOP_GAP * unit;
  g_autoptr (PrcLine) count = prc_side_new_count (canvas, &fraction);
  g_autoptr (PrcLine) pace = prc_side_new_pace (canvas);
  g_autoptr (PrcLine) clock =
      canvas->clock != NULL ? prc_canvas_new_line (canvas, PRC_STYLE_FIGURE, 0, NULL, canvas->clock)
                            : NULL;
  PrcLine *lines[] = { count, clock, pace };
  double places[G_N_ELEMENTS (lines)] = { 0 };
  gboolean bar = count != NULL && get_width (canvas) >= BAR_MIN_WIDTH;

  for (guint i = G_N_ELEMENTS (lines); i > 0; i--)
    if (lines[i - 1] != NULL)
      {
        places[i - 1] = x - prc_line_get_width (lines[i - 1]);
        x = places[i - 1] - gap;
      }
  x -= bar ? PRC_BAR_WIDTH * unit + gap : 0;
  prc_side_add_group (canvas, (x - canvas->left) / unit);
  if (bar)
    add_bar (canvas, x + gap, baseline, fraction);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      prc_canvas_add_line (canvas, lines[i], places[i], baseline);
}

static void
add_fitted_name (PrcStack *stack, const char *name, const char *language, PrcStyle style,
                 const double *steps, int max_lines)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  PrcFitBox box = { .steps = steps,
                    .max_lines = max_lines,
                    .width = canvas->right - canvas->left,
                    .height = G_MAXFLOAT,
                    .unit = canvas->unit,
                    .line_height = prc_token_get_type (style)->line_height };
  g_autoptr (PrcFit) fit = NULL;

  if (name == NULL)
    return;
  fit = prc_fit_name (canvas->pen.context, style, name, language, &box);
  prc_stack_add_fit (stack, fit, style, language);
}

/* Respelling, with the tones after it. */
static void
add_reading (PrcStack *stack, const PrcReading *reading, const double *steps)
{
  g_auto (PrcSay) say = prc_side_make_say (reading, steps, 2);

  if (reading != NULL)
    prc_side_add_say (stack, &say, reading->pinyin, get_width (prc_stack_get_canvas (stack)));
}

static void
add_band (PrcStack *stack, const PrcCard *card)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_auto (PrcBand) band = { 0 };

  if (canvas->snapshot->state == PRC_SHOW_HELD)
    prc_band_get_hold (canvas, &band);
  else if (!prc_band_get_note (canvas, card, PRC_AUDIENCE_VC, &band))
    return;
  prc_stack_add_gap (stack, PRC_GAP_2);
  prc_band_add (stack, &band, get_width (canvas));
}

/* The person, with @tight steps taken off every ladder. */
static PrcStack *
build_person (const PrcCanvas *canvas, const PrcCard *card, int tight)
{
  PrcStack *stack = prc_stack_new (canvas, FALSE);
  const double *called = prc_steps_called + MIN (tight, 4);
  const double *own = prc_steps_own_script + MIN (tight, 4);
  const char *native = g_strcmp0 (card->native, card->called) == 0 ? NULL : card->native;

  if (card->native_first)
    add_fitted_name (stack, native, card->native_language, PRC_STYLE_OWN_SCRIPT, own, 1);
  add_fitted_name (stack, card->called, NULL, PRC_STYLE_CALLED, called, 2);
  if (!card->native_first)
    add_fitted_name (stack, native, card->native_language, PRC_STYLE_OWN_SCRIPT, own + 1, 1);
  add_reading (stack, card->reading, prc_steps_say + MIN (tight, 4));
  prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, prc_scene_text_lead (canvas, card->words),
                       canvas->lead, prc_steps_fact + 1, get_width (canvas));
  add_band (stack, card);
  return stack;
}

/* Anything else that is live: what it is, who acts, in which role. */
static PrcStack *
build_item (const PrcCanvas *canvas, const PrcCard *card, int tight)
{
  PrcStack *stack = prc_stack_new (canvas, FALSE);
  double width = get_width (canvas);
  const char *title = prc_scene_text_lead (canvas, card->title);
  const char *person = prc_scene_text_lead (canvas, card->person);
  const double *steps = prc_steps_title + MIN (tight, 3);

  if (title == NULL)
    title = prc_scene_word_get_item (card->type, canvas->lead);
  if (person != NULL)
    prc_stack_add_lines (stack, &(PrcTitle){ .text = title,
                                             .language = canvas->lead,
                                             .style = PRC_STYLE_FOLLOWS,
                                             .steps = prc_steps_small,
                                             .max_lines = 1,
                                             .width = width });
  prc_stack_add_title (stack, PRC_STYLE_STATEMENT, person != NULL ? person : title, canvas->lead,
                       steps, width);
  prc_stack_add_title (stack, PRC_STYLE_FACT, prc_scene_text_lead (canvas, card->role),
                       canvas->lead, prc_steps_fact, width);
  prc_stack_add_title (stack, PRC_STYLE_FACT, prc_scene_text_lead (canvas, card->detail),
                       canvas->lead, prc_steps_fact, width);
  prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, prc_scene_text_lead (canvas, card->cue),
                       canvas->lead, prc_steps_fact, width);
  add_band (stack, card);
  return stack;
}

typedef PrcStack *(*BuildBody) (const PrcCanvas *canvas, const PrcCard *card, int tight);

/* In the middle of the body; smaller, and at last shrunk, until it fits. */
static void
place_body (PrcCanvas *canvas, const PrcCard *card, BuildBody build)
{
  double top = get_body_top (canvas), room = percent (canvas, BODY_BOTTOM) - top;
  double unit = canvas->unit;

  for (int tight = 0;; tight++)
    {
      g_autoptr (PrcStack) stack = build (canvas, card, MIN (tight, TIGHTEST));
      double height = prc_stack_get_height (stack);

      if (height <= room || canvas->unit < unit / 10)
        {
          prc_stack_place (stack, canvas, canvas->left, top + MAX (room - height, 0) / 2);
          break;
        }
      if (tight >= TIGHTEST)
        canvas->unit = canvas->pen.unit = canvas->unit * prc_stack_get_shrink (stack, room);
    }
  canvas->unit = canvas->pen.unit = unit;
}

static PrcStack *
build_message (const PrcCanvas *canvas, double width)
{
  g_auto (PrcBand) band = { 0 };
  PrcStack *stack = prc_stack_new (canvas, FALSE);

  prc_band_get_message (canvas->snapshot->message_vc, &band);
  prc_band_add (stack, &band, width);
  return stack;
}

static PrcStack *
build_next (const PrcCanvas *canvas, const PrcCue *cue, PrcSceneWord label, double width)
{
  PrcStack *stack = prc_stack_new (canvas, FALSE);
  PrcNextLook look = { .name_steps = prc_steps_next,
                       .say_size = 3.4,
                       .width = width,
                       .name_lines = 1,
                       .say_lines = 1,
                       .audience = PRC_AUDIENCE_VC };

  prc_stack_add_line (stack, prc_canvas_new_line (canvas, PRC_STYLE_LABEL, 0, canvas->lead,
                                                  prc_scene_word_get (label, canvas->lead)));
  prc_side_add_next (stack, canvas, cue, &look);
  return stack;
}

/* Next and then; a message takes the place of the second. */
static PrcStack *
build_foot_part (const PrcCanvas *canvas, const GPtrArray *next, guint part, double width)
{
  if (part == 1 && canvas->snapshot->message_vc != NULL)
    return build_message (canvas, width);
  if (part >= next->len)
    return prc_stack_new (canvas, FALSE);
  return build_next (canvas, g_ptr_array_index (next, part),
                     part == 0 ? PRC_SCENE_WORD_NEXT : PRC_SCENE_WORD_THEN, width);
}

/* Both parts at one size, side by side; on a tall screen one above the other. */
static void
place_foot (PrcCanvas *canvas, const GPtrArray *next)
{
  gboolean tall = canvas->aspect == PRC_ASPECT_TALL;
  double width = canvas->right - canvas->left, gap = tall ? 0 : PRC_GAP_4 * canvas->unit;
  double part = tall ? width : (width - gap) / 2;
  double top = percent (canvas, FOOT_TOP), unit = canvas->unit;

  for (;; canvas->unit = canvas->pen.unit = canvas->unit * 0.95)
    {
      g_autoptr (PrcStack) first = build_foot_part (canvas, next, 0, part / canvas->unit);
      g_autoptr (PrcStack) second = build_foot_part (canvas, next, 1, part / canvas->unit);
      double one = prc_stack_get_height (first), two = prc_stack_get_height (second);
      double lower = tall ? one + PRC_GAP_1 * canvas->unit : 0;

      if (MAX (one, lower + two) > canvas->bottom - top && canvas->unit > unit / 10)
        continue;
      prc_stack_place (first, canvas, canvas->left, top);
      prc_stack_place (second, canvas, tall ? canvas->left : canvas->left + part + gap,
                       top + lower);
      break;
    }
  canvas->unit = canvas->pen.unit = unit;
}

static void
add_foot (PrcCanvas *canvas)
{
  g_autoptr (GPtrArray) next = prc_side_list_next (canvas->snapshot, 2);

  prc_canvas_add_shape (canvas, &(PrcShape){ .kind = PRC_SHAPE_FILL,
                                             .x = canvas->left,
                                             .y = percent (canvas, FOOT_RULE),
                                             .width = canvas->right - canvas->left,
                                             .height = MAX (PRC_HAIRLINE * canvas->unit, 1),
                                             .colour = PRC_COLOUR_LINE });
  place_foot (canvas, next);
}

/* Words to be spoken: how, the words, what follows. */
static void
add_words (PrcCanvas *canvas, const PrcCard *card)
{
  const char *words = prc_scene_text_lead (canvas, card->words);
  const char *language = prc_scene_text_find (card->words, canvas->lead) != NULL
                             ? canvas->lead
                             : prc_text_get_languages (card->words)[0];
  g_autofree char *clean = prc_face_clean_lines (words);
  double indent = WORDS_INDENT * canvas->unit;
  double top = get_body_top (canvas), room = percent (canvas, WORDS_BOTTOM) - top;
  double width = MIN (canvas->right - canvas->left - 2 * indent, WORDS_WIDTH * canvas->unit);
  PrcEmphasis emphasis = { PRC_STYLE_SPOKEN, PRC_STYLE_SPOKEN_VARIABLE, language };
  g_autoptr (PrcStack) stack = prc_stack_new (canvas, FALSE);
  g_autoptr (PrcFit) fit = NULL;
  PrcFitBox box = { .steps = prc_steps_spoken, .width = width, .unit = canvas->unit };

  prc_stack_add_lines (stack, &(PrcTitle){ .text = prc_scene_text_lead (canvas, card->cue),
                                           .language = canvas->lead,
                                           .style = PRC_STYLE_LABEL,
                                           .steps = prc_steps_small + 2,
                                           .max_lines = 1,
                                           .width = width / canvas->unit });
  if (canvas->snapshot->state == PRC_SHOW_HELD)
    add_band (stack, card);
  prc_stack_add_gap (stack, PRC_GAP_2);
  box.line_height = prc_token_get_type (PRC_STYLE_SPOKEN)->line_height;
  box.height = room - prc_stack_get_height (stack);
  fit = prc_fit_text (canvas->pen.context, PRC_STYLE_SPOKEN, clean, language, &box);
  prc_emphasis_add (stack, fit, clean, prc_scene_text_find (card->emphasis, language), &emphasis);
  prc_stack_place (stack, canvas, canvas->left + indent,
                   top + MAX (room - prc_stack_get_height (stack), 0) / 2);
}

/* What follows, and which page this is. */
static PrcStack *
build_follows (const PrcCanvas *canvas, double width)
{
  PrcStack *stack = prc_stack_new (canvas, FALSE);
  const PrcCard *card = canvas->snapshot->live->card;
  gboolean last = card->page >= card->pages;
  g_autofree char *page =
      card->pages > 1 ? g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_PAGE, canvas->lead),
                                         card->page, card->pages)
                      : NULL;

  if (last)
    prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, prc_scene_text_lead (canvas, card->follows),
                         canvas->lead, prc_steps_fact + 1, width);
  prc_stack_add_lines (stack, &(PrcTitle){ .text = page,
                                           .language = canvas->lead,
                                           .style = PRC_STYLE_LABEL,
                                           .steps = prc_steps_small + 2,
                                           .max_lines = 1,
                                           .width = width });
  return stack;
}

/* One part of the foot below words, smaller where it would be higher than that. */
static void
place_words_part (PrcCanvas *canvas, PrcStack *(*build) (const PrcCanvas *, double), gboolean right,
                  double width)
{
  double unit = canvas->unit, top = percent (canvas, WORDS_RULE) + PRC_GAP_1 * unit;
  double room = canvas->bottom - top, indent = WORDS_INDENT * unit;

  for (;;)
    {
      g_autoptr (PrcStack) stack = build (canvas, width / canvas->unit);
      double height = prc_stack_get_height (stack);

      if (height > room && canvas->unit > unit / 10)
        {
          canvas->unit = canvas->pen.unit = canvas->unit * prc_stack_get_shrink (stack, room);
          continue;
        }
      prc_stack_place (stack, canvas,
                       right ? canvas->right - indent - prc_stack_get_width (stack)
                             : canvas->left + indent,
                       top + (room - height) / 2);
      break;
    }
  canvas->unit = canvas->pen.unit = unit;
}

static void
add_words_foot (PrcCanvas *canvas)
{
  double indent = WORDS_INDENT * canvas->unit;
  double width = canvas->right - canvas->left - 2 * indent;
  double half = width / 2 - PRC_GAP_2 * canvas->unit;
  gboolean message = canvas->snapshot->message_vc != NULL;

  prc_canvas_add_shape (canvas, &(PrcShape){ .kind = PRC_SHAPE_FILL,
                                             .x = canvas->left + indent,
                                             .y = percent (canvas, WORDS_RULE),
                                             .width = width,
                                             .height = MAX (PRC_HAIRLINE * canvas->unit, 1),
                                             .colour = PRC_COLOUR_LINE });
  place_words_part (canvas, build_follows, FALSE, message ? half : width);
  if (message)
    place_words_part (canvas, build_message, TRUE, half);
}

static void
add_statement (PrcCanvas *canvas)
{
  g_autoptr (PrcStack) stack = prc_stack_new (canvas, FALSE);
  double top = get_body_top (canvas), room = percent (canvas, BODY_BOTTOM) - top;

  prc_side_add_statement (stack, canvas, get_width (canvas));
  prc_stack_place (stack, canvas, canvas->left,
                   top + MAX (room - prc_stack_get_height (stack), 0) / 2);
}

void
prc_vc_compose (PrcCanvas *canvas)
{
  const PrcSnapshot *snapshot = canvas->snapshot;
  const PrcCard *card = snapshot->live != NULL ? snapshot->live->card : NULL;
  gboolean on =
      (snapshot->state == PRC_SHOW_RUNNING || snapshot->state == PRC_SHOW_HELD) && card != NULL;

  prc_canvas_set_look (canvas, on ? PRC_CARD_LOOK_NAME : PRC_CARD_LOOK_HOLDING);
  prc_canvas_add_ground (canvas, PRC_COLOUR_STAGE_GROUND);
  add_top (canvas);
  if (!on)
    add_statement (canvas);
  else if (card->kind == PRC_CARD_PERSON)
    place_body (canvas, card, build_person);
  else if (!prc_text_is_empty (card->words))
    {
      add_words (canvas, card);
      add_words_foot (canvas);
      return;
    }
  else
    place_body (canvas, card, build_item);
  if (snapshot->state != PRC_SHOW_FINISHED)
    add_foot (canvas);
}
