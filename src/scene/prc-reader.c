#include "prc-reader.h"

#include "prc-emphasis.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"
#include "prc-side.h"

#define LEFT_SHARE 0.58
#define LIST_LEFT 0.65 /* of the width */
#define LIST_TOP 12.8  /* % of the height */
#define BLOCK_TOP 14.0
#define TALL_SPLIT 58.0 /* % of the height, where the list begins on a tall screen */
#define FACT_LABEL 11.5 /* units, of the labels' column */
#define ROW_GAP 1.8
#define LAMP_HEIGHT 5.8
#define LAMP_SIGN 3.4
#define LAMP_PADDING 2.2
#define LAMP_GAP 1.4
#define LEAST_ROWS 3
#define TIGHTEST 4

typedef struct
{
  PrcSceneWord word;
  PrcShapeKind sign;
  PrcColour ground, ink;
  gboolean hollow;
} Lamp;

static const Lamp lamp_read = { PRC_SCENE_WORD_READ, PRC_SHAPE_PLAY, PRC_COLOUR_LAMP_READ,
                                PRC_COLOUR_LAMP_READ_INK, FALSE };
static const Lamp lamp_hold = { PRC_SCENE_WORD_HOLD_WAIT, PRC_SHAPE_PAUSE, PRC_COLOUR_HOLD,
                                PRC_COLOUR_HOLD_INK, FALSE };
static const Lamp lamp_stand_by = { PRC_SCENE_WORD_STAND_BY, PRC_SHAPE_WAITING,
                                    PRC_COLOUR_LAMP_STAND_BY, PRC_COLOUR_LAMP_STAND_BY, TRUE };

static const PrcCard *
get_card (const PrcCanvas *canvas)
{
  return canvas->snapshot->live != NULL ? canvas->snapshot->live->card : NULL;
}

/* Words that the reader says: a name, or the line that opens a presentation. */
static gboolean
is_readers (const PrcCard *card)
{
  return card->kind == PRC_CARD_PERSON ||
         (card->type == PRC_ITEM_PRESENTATION && !prc_text_is_empty (card->words));
}

/* A speech whose words are written: who speaks stands where the reader's screen is. */
static gboolean
is_speech (const PrcCard *card)
{
  return (card->type == PRC_ITEM_ADDRESS || card->type == PRC_ITEM_STUDENT_SPEECH ||
          card->type == PRC_ITEM_VOTE_OF_THANKS) &&
         !prc_text_is_empty (card->words);
}

/* After a step back the reader waits for a sign before saying a name again. */
static const Lamp *
choose_lamp (const PrcCanvas *canvas)
{
  const PrcSnapshot *snapshot = canvas->snapshot;
  const PrcCard *card = get_card (canvas);

  if (snapshot->state == PRC_SHOW_HELD)
    return &lamp_hold;
  if (snapshot->state == PRC_SHOW_RUNNING && card != NULL && is_readers (card) &&
      !snapshot->went_back)
    return &lamp_read;
  return &lamp_stand_by;
}

static PrcLine *
new_lamp_line (const PrcCanvas *canvas, const Lamp *lamp)
{
  PrcSpan span = { .text = prc_scene_word_get (lamp->word, canvas->lead),
                   .language = canvas->lead,
                   .style = PRC_STYLE_LAMP,
                   .colour = (int) lamp->ink + 1 };

  return prc_line_new (&canvas->pen, &span, 1);
}

static void
add_lamp (PrcCanvas *canvas, const Lamp *lamp, PrcLine *line, double x, double baseline)
{
  double unit = canvas->unit;
  PrcShape body = { .kind = lamp->hollow ? PRC_SHAPE_OUTLINE : PRC_SHAPE_FILL,
                    .x = x,
                    .y = baseline - 1.2 * unit - LAMP_HEIGHT * unit / 2,
                    .width = canvas->right - x,
                    .height = LAMP_HEIGHT * unit,
                    .radius = LAMP_HEIGHT * unit / 2,
                    .thickness = 0.4 * unit,
                    .colour = lamp->ground };
  PrcShape sign = { .kind = lamp->sign,
                    .x = x + LAMP_PADDING * unit,
                    .y = body.y + (LAMP_HEIGHT - LAMP_SIGN) / 2 * unit,
                    .width = LAMP_SIGN * unit,
                    .height = LAMP_SIGN * unit,
                    .colour = lamp->ink };

  prc_canvas_add_shape (canvas, &body);
  prc_canvas_add_shape (canvas, &sign);
  prc_canvas_add_line (canvas, line, x + (LAMP_PADDING + LAMP_SIGN + LAMP_GAP) * unit, baseline);
}

static void
add_frame (PrcCanvas *canvas)
{
  double thickness = PRC_FRAME * canvas->unit;

  if (canvas->snapshot->state == PRC_SHOW_HELD)
    prc_canvas_add_shape (canvas, &(PrcShape){ .kind = PRC_SHAPE_OUTLINE,
                                               .width = canvas->width,
                                               .height = canvas->height,
                                               .thickness = thickness,
                                               .colour = PRC_COLOUR_HOLD });
}

/* The group, then count, clock and lamp, which take their room from the right. */
static void
add_top (PrcCanvas *canvas)
{
  double baseline = prc_side_get_top_baseline (canvas), unit = canvas->unit, fraction;
  double gap = PRC_GAP_4 * unit, lamp_x, clock_x, count_x;
  const Lamp *lamp = choose_lamp (canvas);
  gboolean over = canvas->snapshot->state == PRC_SHOW_FINISHED; /* there is nothing to wait for */
  g_autoptr (PrcLine) word = new_lamp_line (canvas, lamp);
  g_autoptr (PrcLine) count = prc_side_new_count (canvas, &fraction);
  g_autoptr (PrcLine) clock =
      prc_canvas_new_line (canvas, PRC_STYLE_FIGURE, 0, NULL, canvas->clock);

  lamp_x =
      canvas->right - prc_line_get_width (word) - (2 * LAMP_PADDING + LAMP_SIGN + LAMP_GAP) * unit;
  clock_x = (over ? canvas->right : lamp_x - gap) - prc_line_get_width (clock);
  count_x = clock_x - gap - (count != NULL ? prc_line_get_width (count) : 0);
  prc_side_add_group (canvas, (count_x - gap - canvas->left) / unit);
  if (count != NULL)
    prc_canvas_add_line (canvas, count, count_x, baseline);
  prc_canvas_add_line (canvas, clock, clock_x, baseline);
  if (!over)
    add_lamp (canvas, lamp, word, lamp_x, baseline);
}

static void
add_name (PrcStack *stack, const PrcTitle *name)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  PrcFitBox box = { .steps = name->steps,
                    .max_lines = name->max_lines,
                    .width = name->width * canvas->unit,
                    .height = G_MAXFLOAT,
                    .unit = canvas->unit,
                    .line_height = prc_token_get_type (name->style)->line_height };
  g_autoptr (PrcFit) fit = NULL;

  if (name->text == NULL)
    return;
  fit = prc_fit_name (canvas->pen.context, name->style, name->text, name->language, &box);
  prc_stack_add_fit (stack, fit, name->style, name->language);
}

static PrcLine *
new_label (const PrcCanvas *canvas, PrcSceneWord word)
{
  return prc_canvas_new_line (canvas, PRC_STYLE_LABEL, 3.2, canvas->lead,
                              prc_scene_word_get (word, canvas->lead));
}

/* Width of the labels' column, units. */
static double
get_label_column (const PrcCanvas *canvas)
{
  static const PrcSceneWord words[] = { PRC_SCENE_WORD_PINYIN, PRC_SCENE_WORD_IPA,
                                        PRC_SCENE_WORD_HINT, PRC_SCENE_WORD_THESIS };
  double column = FACT_LABEL;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PrcLine) label = new_label (canvas, words[i]);

      column = MAX (column, prc_line_get_width (label) / canvas->unit + PRC_GAP_2);
    }
  return column;
}

/* A row of the table below the respelling: label, and what it says. */
static void
add_fact (PrcStack *stack, PrcSceneWord label, const char *text, PrcStyle style, int tight,
          double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  double column = get_label_column (canvas);
  PrcStack *value = NULL;
  PrcFitBox box = { .steps = prc_steps_fact + MIN (tight, 2),
                    .max_lines = 3,
                    .width = (width - column) * canvas->unit,
                    .height = G_MAXFLOAT,
                    .unit = canvas->unit,
                    .line_height = prc_token_get_type (style)->line_height };
  g_autoptr (PrcFit) fit = NULL;

  if (text == NULL || *text == '\0')
    return;
  value = prc_stack_new (canvas, FALSE);
  fit = prc_fit_text (canvas->pen.context, style, text, canvas->lead, &box);
  prc_stack_add_fit (value, fit, style, canvas->lead);
  prc_stack_add_labelled (stack, new_label (canvas, label), column, value);
}

static void
add_facts (PrcStack *stack, const PrcCard *card, int tight, double width)
{
  const PrcReading *reading = card->reading;
  g_autofree char *ipa = NULL;
  g_autofree char *hint = NULL;

  prc_stack_add_gap (stack, PRC_GAP_1);
  if (reading != NULL)
    {
      const char *beside = prc_reading_get_remark (reading) != NULL
                               ? prc_reading_get_remark (reading)
                               : prc_reading_get_worked_out (reading);

      ipa = reading->ipa != NULL ? g_strdup_printf ("[%s]", reading->ipa) : NULL;
      add_fact (stack, PRC_SCENE_WORD_PINYIN, reading->pinyin, PRC_STYLE_FACT, tight, width);
      add_fact (stack, PRC_SCENE_WORD_IPA, ipa, PRC_STYLE_IPA, tight, width);
      hint = beside != NULL && reading->warning != NULL
                 ? g_strconcat (beside, "; ", reading->warning, NULL)
                 : g_strdup (beside != NULL ? beside : reading->warning);
      add_fact (stack, PRC_SCENE_WORD_HINT, hint, PRC_STYLE_FACT, tight, width);
    }
  add_fact (stack, PRC_SCENE_WORD_THESIS, card->thesis, PRC_STYLE_FACT, tight, width);
}

/* Why the hall shows the plate and not this name; said here, never in public. */
static void
add_hidden (PrcStack *stack, const PrcCard *card, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  PrcSceneWord why =
      card->asked_hidden ? PRC_SCENE_WORD_HIDDEN_ASKED : PRC_SCENE_WORD_HIDDEN_NO_LEAVE;

  if (card->show_hall)
    return;
  prc_stack_add_gap (stack, PRC_GAP_1);
  prc_stack_add_title (stack, PRC_STYLE_LABEL, prc_scene_word_get (why, canvas->lead), canvas->lead,
                       prc_steps_small + 2, width);
}

/* One band: the operator's message, else the gravest note. */
static void
add_band (PrcStack *stack, const PrcCard *card, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_auto (PrcBand) note = { 0 };
  g_auto (PrcBand) message = { 0 };

  if (card != NULL && prc_band_get_note (canvas, card, PRC_AUDIENCE_READER, &note))
    {
      prc_stack_add_gap (stack, PRC_GAP_2);
      prc_band_add (stack, &note, width);
    }
  if (canvas->snapshot->message_reader != NULL)
    {
      prc_band_get_message (canvas->snapshot->message_reader, &message);
      prc_stack_add_gap (stack, PRC_GAP_2);
      prc_band_add (stack, &message, width);
    }
}

static void
fill_person (PrcStack *stack, const PrcCard *card, int tight, double width)
{
  const char *native = g_strcmp0 (card->native, card->called) == 0 ? NULL : card->native;
  g_auto (PrcSay) say = prc_side_make_say (card->reading, prc_steps_reader_say + MIN (tight, 4), 3);
  const PrcTitle own = { .text = native,
                         .language = card->native_language,
                         .style = PRC_STYLE_OWN_SCRIPT,
                         .steps = prc_steps_reader_own + MIN (tight, 3),
                         .max_lines = 1,
                         .width = width };
  const PrcTitle called = { .text = card->called,
                            .style = PRC_STYLE_CALLED,
                            .steps = prc_steps_reader_called + MIN (tight, 4),
                            .max_lines = 3,
                            .width = width };

  add_name (stack, card->native_first ? &own : &called);
  add_name (stack, card->native_first ? &called : &own);
  prc_stack_add_gap (stack, PRC_GAP_1);
  prc_side_add_say (stack, &say, NULL, width);
  add_facts (stack, card, tight, width);
  add_hidden (stack, card, width);
  add_band (stack, card, width);
}

/* When a speech should end: the clock stands above it. */
static void
add_until (PrcStack *stack, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_autofree char *words =
      canvas->snapshot->until != NULL
          ? g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_UNTIL, canvas->lead),
                             canvas->snapshot->until)
          : NULL;

  prc_stack_add_title (stack, PRC_STYLE_FACT, words, canvas->lead, prc_steps_fact, width);
}

static void
fill_words (PrcStack *stack, const PrcCard *card, int tight, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  const char *words = prc_scene_text_lead (canvas, card->words);
  g_autofree char *clean = prc_face_clean_lines (words);
  PrcEmphasis emphasis = { PRC_STYLE_SPOKEN, PRC_STYLE_SPOKEN_VARIABLE, canvas->lead };
  PrcFitBox box = { .steps = prc_steps_spoken + MIN (tight + 1, 5),
                    .width = width * canvas->unit,
                    .height = canvas->height * 0.6,
                    .unit = canvas->unit,
                    .line_height = 1.3 };
  g_autoptr (PrcFit) fit =
      prc_fit_text (canvas->pen.context, PRC_STYLE_SPOKEN, clean, canvas->lead, &box);

  prc_stack_add_title (stack, PRC_STYLE_LABEL, prc_scene_text_lead (canvas, card->cue),
                       canvas->lead, prc_steps_small + 2, width);
  add_until (stack, width);
  prc_emphasis_add (stack, fit, clean, prc_scene_text_find (card->emphasis, canvas->lead),
                    &emphasis);
  add_band (stack, card, width);
}

/* Someone else acts: who, and what. */
static void
fill_item (PrcStack *stack, const PrcCard *card, int tight, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  const char *title = prc_scene_text_lead (canvas, card->title);
  const char *role = prc_scene_text_lead (canvas, card->role);
  const char *person = prc_scene_text_lead (canvas, card->person);
  g_autofree char *speaks =
      role != NULL
          ? g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_SPEAKS, canvas->lead), role)
          : g_strdup (prc_scene_word_get (PRC_SCENE_WORD_OFFICER_SPEAKS, canvas->lead));

  if (title == NULL)
    title = prc_scene_word_get_item (card->type, canvas->lead);
  prc_stack_add_title (stack, PRC_STYLE_STATEMENT, title, canvas->lead,
                       prc_steps_title + 1 + MIN (tight, 2), width);
  prc_stack_add_gap (stack, PRC_GAP_1);
  prc_stack_add_title (stack, PRC_STYLE_FACT, person, canvas->lead, prc_steps_fact, width);
  if (card->type == PRC_ITEM_CONFERRAL)
    prc_stack_add_title (stack, PRC_STYLE_FACT, speaks, canvas->lead, prc_steps_fact, width);
  else
    prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, role, canvas->lead, prc_steps_fact, width);
  add_until (stack, width);
  add_band (stack, card, width);
}

/* Before the start: the ceremony, and the first name small. */
static void
fill_waiting (PrcStack *stack, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);

  prc_side_add_statement (stack, canvas, width);
  add_band (stack, NULL, width);
}

static PrcStack *
build_block (const PrcCanvas *canvas, int tight, double width)
{
  PrcStack *stack = prc_stack_new (canvas, FALSE);
  const PrcSnapshot *snapshot = canvas->snapshot;
  const PrcCard *card = get_card (canvas);
  gboolean on = snapshot->state == PRC_SHOW_RUNNING || snapshot->state == PRC_SHOW_HELD;

  if (!on || card == NULL)
    fill_waiting (stack, width);
  else if (card->kind == PRC_CARD_PERSON)
    fill_person (stack, card, tight, width);
  else if (is_readers (card) || is_speech (card))
    fill_words (stack, card, tight, width);
  else
    fill_item (stack, card, tight, width);
  return stack;
}

static void
add_block (PrcCanvas *canvas, double width, double bottom)
{
  double top = BLOCK_TOP * canvas->height / 100 + prc_side_get_shift (canvas);
  double unit = canvas->unit;

  for (int tight = 0;; tight++)
    {
      g_autoptr (PrcStack) stack =
          build_block (canvas, MIN (tight, TIGHTEST), width / canvas->unit);

      if (prc_stack_get_height (stack) <= bottom - top || canvas->unit < unit / 10)
        {
          prc_stack_place (stack, canvas, canvas->left, top);
          break;
        }
      if (tight >= TIGHTEST)
        canvas->unit = canvas->pen.unit = canvas->unit * prc_stack_get_shrink (stack, bottom - top);
    }
  canvas->unit = canvas->pen.unit = unit;
}

/* One of those who come, as a whole row. */
static PrcStack *
build_row (const PrcCanvas *canvas, const PrcCue *cue, gboolean first, double width)
{
  PrcStack *row = prc_stack_new (canvas, FALSE);
  PrcNextLook look = { .name_steps = first ? prc_steps_row_first : prc_steps_row,
                       .say_size = first ? 4 : 3.2,
                       .width = width,
                       .name_lines = 2,
                       .say_lines = 2,
                       .audience = PRC_AUDIENCE_READER };

  prc_stack_add_lines (row, &(PrcTitle){ .text = cue->position,
                                         .language = NULL,
                                         .style = PRC_STYLE_LABEL,
                                         .steps = prc_steps_quiet,
                                         .max_lines = 1,
                                         .width = width });
  prc_side_add_next (row, canvas, cue, &look);
  prc_stack_add_gap (row, ROW_GAP);
  return row;
}

/* A line struck through, with the word, for the length of two names. */
static PrcStack *
build_struck (const PrcCanvas *canvas, const PrcCue *cue, double width)
{
  PrcStack *row = prc_stack_new (canvas, FALSE);
  const char *name = prc_card_get_label (cue->card, canvas->lead);
  double size = 4;

  for (;; size *= 0.92)
    {
      PrcSpan spans[] = {
        { .text = name, .style = PRC_STYLE_STRUCK, .size = size },
        { .text = "\u2002", .style = PRC_STYLE_LABEL, .size = size * 0.8 },
        { .text = prc_scene_word_get (PRC_SCENE_WORD_PASSED_OVER, canvas->lead),
          .language = canvas->lead,
          .style = PRC_STYLE_LABEL,
          .size = size * 0.8 },
      };
      g_autoptr (PrcLine) line = prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));

      if (prc_line_get_width (line) <= width * canvas->unit || size < 0.02)
        {
          prc_stack_add_line (row, g_steal_pointer (&line));
          break;
        }
    }
  prc_stack_add_gap (row, ROW_GAP);
  return row;
}

static GPtrArray *
build_rows (const PrcCanvas *canvas, double width)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_stack_free);
  const GPtrArray *struck = canvas->snapshot->struck;
  g_autoptr (GPtrArray) next = prc_side_list_next (canvas->snapshot, 7);

  for (guint i = 0; struck != NULL && i < MIN (struck->len, 3); i++)
    g_ptr_array_add (rows, build_struck (canvas, g_ptr_array_index (struck, i), width));
  for (guint i = 0; i < next->len; i++)
    g_ptr_array_add (rows, build_row (canvas, g_ptr_array_index (next, i), i == 0, width));
  return rows;
}

/* How many of @rows fit whole. */
static guint
count_fitting (const GPtrArray *rows, double room)
{
  guint n = 0;

  for (; n < rows->len; n++)
    {
      room -= prc_stack_get_height (g_ptr_array_index (rows, n));
      if (room < 0)
        break;
    }
  return n;
}

static void
place_rows (PrcCanvas *canvas, const GPtrArray *rows, guint n, double x, double y, double width)
{
  for (guint i = 0; i < n; i++)
    {
      PrcStack *row = g_ptr_array_index (rows, i);

      prc_stack_place (row, canvas, x, y);
      y += prc_stack_get_height (row);
      if (i + 1 < n)
        prc_canvas_add_shape (canvas, &(PrcShape){ .kind = PRC_SHAPE_FILL,
                                                   .x = x,
                                                   .y = y - ROW_GAP * canvas->unit / 2,
                                                   .width = width,
                                                   .height = MAX (0.1 * canvas->unit, 1),
                                                   .colour = PRC_COLOUR_LINE });
    }
}

static void
add_list (PrcCanvas *canvas, double x, double top)
{
  double unit = canvas->unit, width = canvas->right - x;
  g_autoptr (PrcLine) label =
      prc_canvas_new_line (canvas, PRC_STYLE_LABEL, 3.2, canvas->lead,
                           prc_scene_word_get (PRC_SCENE_WORD_NEXT, canvas->lead));
  guint least = LEAST_ROWS + (canvas->snapshot->struck != NULL ? canvas->snapshot->struck->len : 0);

  prc_canvas_add_line (canvas, label, x, top + prc_line_get_above (label));
  top += prc_line_get_above (label) + prc_line_get_below (label) + 0.6 * unit;
  for (;;)
    {
      g_autoptr (GPtrArray) rows = build_rows (canvas, width / canvas->unit);
      guint n = count_fitting (rows, canvas->bottom - top);

      if (n >= MIN (least, rows->len) || canvas->unit < unit / 4)
        {
          place_rows (canvas, rows, n, x, top, width);
          break;
        }
      canvas->unit = canvas->pen.unit = canvas->unit * 0.93;
    }
  canvas->unit = canvas->pen.unit = unit;
}

void
prc_reader_compose (PrcCanvas *canvas)
{
  double hairline = MAX (PRC_HAIRLINE * canvas->unit, 1);
  gboolean tall = canvas->aspect == PRC_ASPECT_TALL;
  double x = tall ? canvas->left : LIST_LEFT * canvas->width + 2.2 * canvas->unit;
  double list_top = LIST_TOP * canvas->height / 100 + prc_side_get_shift (canvas);
  double top = tall ? (TALL_SPLIT + 2) * canvas->height / 100 : list_top;
  PrcShape rule = { .kind = PRC_SHAPE_FILL, .colour = PRC_COLOUR_LINE };

  prc_canvas_set_look (canvas, PRC_CARD_LOOK_NAME);
  prc_canvas_add_ground (canvas, PRC_COLOUR_STAGE_GROUND);
  add_frame (canvas);
  add_top (canvas);
  canvas->pen.dim = canvas->snapshot->state == PRC_SHOW_HELD;
  add_block (canvas, tall ? canvas->right - canvas->left : LEFT_SHARE * canvas->width,
             tall ? TALL_SPLIT * canvas->height / 100 - canvas->unit : canvas->bottom);
  if (canvas->snapshot->state == PRC_SHOW_FINISHED)
    return;
  if (tall)
    {
      rule.x = canvas->left;
      rule.y = TALL_SPLIT * canvas->height / 100;
      rule.width = canvas->right - canvas->left;
      rule.height = hairline;
    }
  else
    {
      rule.x = LIST_LEFT * canvas->width;
      rule.y = list_top;
      rule.width = hairline;
      rule.height = canvas->bottom - rule.y;
    }
  prc_canvas_add_shape (canvas, &rule);
  add_list (canvas, x, top);
}
