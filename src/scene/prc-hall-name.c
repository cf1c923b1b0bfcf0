#include "prc-hall.h"

#include "prc-name-block.h"
#include "prc-scene-text.h"
#include "prc-scene-word.h"

#include <string.h>

#define AWARD_WIDTH 0.92   /* of the width between the margins: 83 % of the screen */
#define COLUMN_PADDING 3.0 /* units, at each side */
#define PHOTO_SMALL 0.72   /* of the photograph on narrow screens */
#define SMALL_PHOTO_ASPECT 1.6
#define MAX_ROWS 6

/* Details of a card are built first; the name gets what is left. */
typedef struct
{
  const PrcCanvas *canvas;
  const PrcCard *card;
  int density;
  double gap;
  double width; /* units */
} Details;

/* Said in so many words, never guessed: someone may receive for a person who is ill. */
static gboolean
is_posthumous (const PrcCard *card)
{
  static const char *const signs[] = { "posthum", "memoriam", "追授", "追授予" };

  for (guint i = 0; card->bands != NULL && i < card->bands->len; i++)
    {
      const PrcCardBand *band = g_ptr_array_index (card->bands, i);
      const char *const *languages;

      if (band->kind != PRC_NEED_RECEIVES_FOR || band->text == NULL)
        continue;
      languages = prc_text_get_languages (band->text);
      for (guint l = 0; languages[l] != NULL; l++)
        {
          g_autofree char *folded =
              g_utf8_casefold (prc_text_get_exact (band->text, languages[l]), -1);

          for (gsize s = 0; s < G_N_ELEMENTS (signs); s++)
            if (strstr (folded, signs[s]) != NULL)
              return TRUE;
        }
    }
  return FALSE;
}

static const PrcCardAward *
get_award (const PrcCard *card, guint index)
{
  return card->awards != NULL && index < card->awards->len ? g_ptr_array_index (card->awards, index)
                                                           : NULL;
}

static guint
count_awards (const PrcCard *card)
{
  return card->awards != NULL ? card->awards->len : 0;
}

static double
crest_size (const Details *details, double normal)
{
  return details->density == 0 ? normal : details->density == 1 ? normal * 0.75 : 0;
}

static PrcPicture *
new_crest (const Details *details, const PrcCardAward *award, double size)
{
  return size > 0 ? prc_picture_new_crest (details->canvas->assets, award->crest,
                                           size * details->canvas->unit)
                  : NULL;
}

static void
add_class (PrcStack *stack, const Details *details, const PrcCardAward *award, double width)
{
  g_auto (PrcPair) class_ = prc_scene_text_pair (details->canvas, award->class_);

  if (class_.first == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_1 * 1.4 * details->gap);
  prc_hall_add_pair (stack, details->canvas, class_.first, class_.first_language, class_.second,
                     class_.second_language, PRC_STYLE_CLASS, prc_steps_small, width);
}

static void
add_institution (PrcStack *stack, const Details *details, const PrcCardAward *award, double width,
                 gboolean two_lines)
{
  g_auto (PrcPair) name = prc_scene_text_pair (details->canvas, award->institution);

  if (!two_lines)
    {
      prc_hall_add_pair (stack, details->canvas, name.first, name.first_language, name.second,
                         name.second_language, PRC_STYLE_INSTITUTION, prc_steps_quiet, width);
      return;
    }
  prc_stack_add_title (stack, PRC_STYLE_INSTITUTION, name.first, name.first_language,
                       prc_steps_quiet, 2, width);
  prc_stack_add_title (stack, PRC_STYLE_INSTITUTION, name.second, name.second_language,
                       prc_steps_quiet, 2, width);
}

static void
add_award_lines (PrcStack *stack, const Details *details, const PrcCardAward *award,
                 const double *steps, PrcStyle second_style, double width)
{
  g_auto (PrcPair) title = prc_scene_text_pair_award (details->canvas, award);
  gboolean han_leads = prc_face_is_han (title.first);

  prc_stack_add_title (stack, PRC_STYLE_AWARD, title.first, title.first_language, steps, 2, width);
  if (title.second != NULL)
    prc_stack_add_gap (stack, PRC_GAP_1 * 0.4 * details->gap);
  if (title.second != NULL)
    prc_stack_add_title (stack, second_style, title.second, title.second_language,
                         han_leads ? prc_steps_small : prc_steps_award_second, 2, width);
}

/* One award: title, class, crest and institution in the middle. */
static void
add_single (PrcStack *stack, const Details *details, const PrcCardAward *award)
{
  double width = details->width * AWARD_WIDTH;
  double crest = crest_size (details, PRC_CREST_FOOT);

  add_award_lines (stack, details, award,
                   details->density >= 2 ? prc_steps_award_column : prc_steps_award,
                   PRC_STYLE_AWARD_SECOND, width);
  add_class (stack, details, award, width);
  prc_stack_add_gap (stack, PRC_GAP_4 * 1.25 * details->gap);
  prc_stack_add_pictures (stack, new_crest (details, award, crest), NULL, 0);
  if (crest > 0)
    prc_stack_add_gap (stack, PRC_GAP_1);
  add_institution (stack, details, award, width, FALSE);
}

/* A column in parts, so that those of two columns can stand at the same heights. */
typedef struct
{
  PrcStack *crest, *title, *class_, *institution;
} Column;

static double
fit_column_title (const Details *details, const PrcCardAward *award, const double *steps,
                  double width)
{
  g_auto (PrcPair) title = prc_scene_text_pair_award (details->canvas, award);
  g_autoptr (PrcStack) stack = prc_stack_new (details->canvas, TRUE);
  double size = prc_stack_add_title (stack, PRC_STYLE_AWARD, title.first, title.first_language,
                                     steps, 2, width);

  return size > 0 ? size : steps[0];
}

static Column
build_column (const Details *details, const PrcCardAward *award, const double *steps, double width)
{
  const PrcCanvas *canvas = details->canvas;
  gboolean narrow = canvas->aspect == PRC_ASPECT_TALL || canvas->width / canvas->height < 1.5;
  Column column = { prc_stack_new (canvas, TRUE), prc_stack_new (canvas, TRUE),
                    prc_stack_new (canvas, TRUE), prc_stack_new (canvas, TRUE) };
  PrcPicture *picture = new_crest (details, award, crest_size (details, PRC_CREST_COLUMN));

  if (picture != NULL)
    {
      prc_stack_add_pictures (column.crest, picture, NULL, 0);
      prc_stack_add_gap (column.crest, PRC_GAP_2 * details->gap);
    }
  add_award_lines (column.title, details, award, steps, PRC_STYLE_AWARD_SECOND, width);
  add_class (column.class_, details, award, width);
  prc_stack_add_gap (column.institution, PRC_GAP_1 / 2);
  add_institution (column.institution, details, award, width, narrow);
  return column;
}

/* @part as high as the higher of both. */
static void
join_part (PrcStack *whole, PrcStack *part, const PrcStack *other)
{
  double unit = prc_stack_get_canvas (whole)->unit;
  double missing = prc_stack_get_height (other) - prc_stack_get_height (part);

  prc_stack_add_stack (whole, part);
  if (missing > 0)
    prc_stack_add_gap (whole, missing / unit);
}

static PrcStack *
join_column (const Column *column, const Column *other)
{
  PrcStack *whole = prc_stack_new (prc_stack_get_canvas (column->title), TRUE);

  join_part (whole, column->crest, other->crest);
  join_part (whole, column->title, other->title);
  join_part (whole, column->class_, other->class_);
  join_part (whole, column->institution, other->institution);
  return whole;
}

/* Two awards stand side by side as equals, at one size; on a tall screen one above the other. */
static void
add_double (PrcStack *stack, const Details *details)
{
  const PrcCardAward *one = get_award (details->card, 0), *two = get_award (details->card, 1);
  gboolean tall = details->canvas->aspect == PRC_ASPECT_TALL;
  double half = details->width / 2;
  double width = (tall ? details->width : half) - 2 * COLUMN_PADDING;
  const double *steps = prc_steps_award_column;
  double size = MIN (fit_column_title (details, one, steps, width),
                     fit_column_title (details, two, steps, width));
  double same[] = { size, size, 0 };
  Column left = build_column (details, one, same, width);
  Column right = build_column (details, two, same, width);
  PrcStack *first, *second;

  if (!tall)
    {
      first = join_column (&left, &right);
      second = join_column (&right, &left);
      prc_stack_add_columns (stack, first, second, half);
      return;
    }
  prc_stack_add_stack (stack, join_column (&left, &left));
  prc_stack_add_gap (stack, PRC_GAP_4 * details->gap);
  prc_stack_add_hairline (stack, half * 0.8);
  prc_stack_add_gap (stack, PRC_GAP_4 * details->gap);
  prc_stack_add_stack (stack, join_column (&right, &right));
}

/* Award and institution on two lines beside the crest. */
static PrcStack *
build_row_text (const Details *details, const PrcCardAward *award, double width)
{
  const PrcCanvas *canvas = details->canvas;
  PrcStack *text = prc_stack_new (canvas, FALSE);
  g_auto (PrcPair) title = prc_scene_text_pair_award (canvas, award);
  g_auto (PrcPair) name = prc_scene_text_pair (canvas, award->institution);
  g_autofree char *second = NULL;

  prc_stack_add_title (text, PRC_STYLE_AWARD, title.first, title.first_language,
                       prc_steps_award_row, 2, width);
  add_class (text, details, award, width);
  if (title.second != NULL)
    second = g_strdup_printf ("%s %s",
                              name.second != NULL  ? name.second
                              : name.first != NULL ? name.first
                                                   : "",
                              title.second);
  else
    second = g_strdup (name.first);
  prc_stack_add_title (text, PRC_STYLE_INSTITUTION, second,
                       title.second != NULL ? title.second_language : name.first_language,
                       prc_steps_quiet, 2, width);
  return text;
}

static void
add_rows (PrcStack *stack, const Details *details, double width)
{
  double crest = crest_size (details, PRC_CREST_ROW);

  for (guint i = 0; i < MIN (count_awards (details->card), MAX_ROWS); i++)
    {
      const PrcCardAward *award = get_award (details->card, i);
      PrcPicture *picture = new_crest (details, award, crest);
      double text = picture != NULL ? width - crest - 3 : width;

      if (i > 0)
        prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
      prc_stack_add_row (stack, picture, crest, build_row_text (details, award, text));
    }
}

static void
add_prize_or_rule (PrcStack *stack, const Details *details, PrcColour colour)
{
  const PrcCanvas *canvas = details->canvas;
  const char *prize = details->card->prize;

  prc_stack_add_gap (stack, PRC_GAP_2 * 1.25 * details->gap);
  if (prize == NULL)
    {
      prc_stack_add_rule (stack, colour);
      return;
    }
  for (const double *step = prc_steps_small; *step > 0; step++)
    {
      g_autoptr (PrcLine) line =
          prc_canvas_new_line (canvas, PRC_STYLE_PRIZE, *step, canvas->lead, prize);

      if (prc_line_get_width (line) <= (details->width - 8) * canvas->unit)
        {
          prc_stack_add_capsule (stack, g_steal_pointer (&line), PRC_COLOUR_ACCENT);
          return;
        }
    }
  prc_stack_add_title (stack, PRC_STYLE_PRIZE, prize, canvas->lead, prc_steps_small, 3,
                       details->width);
}

/* Thesis in place of the award, which stands above the name. */
static void
add_thesis (PrcStack *stack, const Details *details)
{
  const PrcCanvas *canvas = details->canvas;
  const PrcCardAward *award = get_award (details->card, 0);
  double width = details->width * AWARD_WIDTH;

  prc_stack_add_title (stack, PRC_STYLE_THESIS, details->card->thesis, canvas->lead,
                       prc_steps_thesis, 3, width);
  if (award == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
  if (count_awards (details->card) > 1)
    {
      add_double (stack, details);
      return;
    }
  g_auto (PrcPair) subject = prc_scene_text_pair (canvas, award->subject);
  g_auto (PrcPair) name = prc_scene_text_pair (canvas, award->institution);
  g_autofree char *first = subject.first != NULL && name.first != NULL
                               ? g_strdup_printf ("%s · %s", subject.first, name.first)
                               : g_strdup (subject.first != NULL ? subject.first : name.first);
  g_autofree char *second = subject.second != NULL && name.second != NULL
                                ? g_strdup_printf ("%s · %s", subject.second, name.second)
                                : g_strdup (subject.second != NULL ? subject.second : name.second);

  prc_stack_add_title (stack, PRC_STYLE_DEPARTMENT, first, canvas->lead, prc_steps_small + 2, 2,
                       width);
  prc_stack_add_title (stack, PRC_STYLE_DEPARTMENT, second, canvas->second, prc_steps_small + 2, 2,
                       width);
}

static void
add_memorial (PrcStack *stack, const Details *details)
{
  const PrcCanvas *canvas = details->canvas;
  g_auto (PrcPair) receives = prc_scene_text_pair (canvas, details->card->detail);
  double width = details->width * AWARD_WIDTH;

  for (guint i = 0; i < MIN (count_awards (details->card), MAX_ROWS); i++)
    {
      if (i > 0)
        prc_stack_add_gap (stack, PRC_GAP_1);
      add_award_lines (stack, details, get_award (details->card, i), prc_steps_award_column,
                       PRC_STYLE_AWARD_QUIET, width);
    }
  if (receives.first != NULL)
    prc_stack_add_gap (stack, PRC_GAP_4 * details->gap);
  prc_hall_add_pair (stack, canvas, receives.first, receives.first_language, receives.second,
                     receives.second_language, PRC_STYLE_DEPARTMENT, prc_steps_small + 2, width);
}

/* What stands below the name. */
static PrcStack *
build_details (const Details *details, gboolean memorial)
{
  PrcStack *stack = prc_stack_new (details->canvas, TRUE);
  const PrcCard *card = details->card;
  guint n = count_awards (card);

  if (n == 0 && card->prize == NULL && card->thesis == NULL)
    return stack;
  add_prize_or_rule (stack, details, memorial ? PRC_COLOUR_GREY_RULE : PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4 * 0.9 * details->gap);
  if (memorial)
    add_memorial (stack, details);
  else if (card->thesis != NULL)
    add_thesis (stack, details);
  else if (n == 1)
    add_single (stack, details, get_award (card, 0));
  else if (n == 2)
    add_double (stack, details);
  else
    add_rows (stack, details, details->width * AWARD_WIDTH);
  return stack;
}

/* What stands above the name: 'In memoriam', or the degree where the thesis takes its place. */
static PrcStack *
build_head (const Details *details, gboolean memorial)
{
  const PrcCanvas *canvas = details->canvas;
  PrcStack *stack = prc_stack_new (canvas, TRUE);
  const PrcCardAward *award = get_award (details->card, 0);

  if (memorial)
    {
      const char *second = canvas->second != NULL
                               ? prc_scene_word_get (PRC_SCENE_WORD_IN_MEMORIAM, canvas->second)
                               : NULL;

      prc_hall_add_pair (stack, canvas,
                         prc_scene_word_get (PRC_SCENE_WORD_IN_MEMORIAM, canvas->lead),
                         canvas->lead, second, canvas->second, PRC_STYLE_MEMORIAM, prc_steps_small,
                         details->width);
      prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
    }
  else if (details->card->thesis != NULL && award != NULL && count_awards (details->card) == 1)
    {
      g_auto (PrcPair) title = prc_scene_text_pair (canvas, award->title);

      prc_hall_add_pair (stack, canvas, title.first, title.first_language, title.second,
                         title.second_language, PRC_STYLE_KIND, prc_steps_small + 1,
                         details->width);
    }
  return stack;
}

static gboolean
is_good_enough (const PrcNameQuality *quality, int density)
{
  switch (density)
    {
    case 0:
    case 1:
      return quality->lost <= 1 && !quality->crowded;
    case 2:
      return !quality->small && !quality->crowded;
    default: /* the last density takes what there is */
      return TRUE;
    }
}

static PrcStack *
build_card (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  gboolean memorial = is_posthumous (card);
  Details details = { canvas, card, density, prc_hall_get_gap (canvas, density),
                      prc_hall_get_width (canvas) };
  g_autoptr (PrcStack) head = build_head (&details, memorial);
  g_autoptr (PrcStack) below = build_details (&details, memorial);
  double rest = prc_stack_get_height (head) + prc_stack_get_height (below);
  PrcNameBox box = { .width = details.width * canvas->unit,
                     .height = MAX (height - rest, height / 4),
                     .centred = TRUE };
  PrcNameQuality quality;
  PrcStack *name = prc_name_block_new (canvas, card, &box, &quality);
  PrcStack *stack;

  if (name == NULL || !is_good_enough (&quality, density))
    {
      prc_stack_free (name);
      return NULL;
    }
  stack = prc_stack_new (canvas, TRUE);
  prc_stack_add_stack (stack, g_steal_pointer (&head));
  prc_stack_add_stack (stack, name);
  prc_stack_add_stack (stack, g_steal_pointer (&below));
  return stack;
}

/* The photograph is 54 by 72 units, smaller where the screen is narrow. */
static double
photo_factor (const PrcCanvas *canvas)
{
  return canvas->width / canvas->height < SMALL_PHOTO_ASPECT ? PHOTO_SMALL : 1;
}

static PrcPicture *
new_photo (const PrcCanvas *canvas, const PrcCard *card)
{
  double factor = photo_factor (canvas) * canvas->unit;

  return card->photo == NULL
             ? NULL
             : prc_picture_new_photo (canvas->assets, card->photo, PRC_PHOTO_WIDTH * factor,
                                      PRC_PHOTO_HEIGHT * factor);
}

static double
beside_width (const PrcCanvas *canvas)
{
  return prc_hall_get_width (canvas) - PRC_PHOTO_WIDTH * photo_factor (canvas) - PRC_GAP_7;
}

static PrcStack *
build_beside_photo (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  Details details = { canvas, card, density, prc_hall_get_gap (canvas, density),
                      beside_width (canvas) };
  g_autoptr (PrcStack) below = prc_stack_new (canvas, FALSE);
  PrcNameBox box = { .width = details.width * canvas->unit, .beside_photo = TRUE };
  PrcNameQuality quality;
  PrcStack *name, *stack;

  add_prize_or_rule (below, &details, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (below, PRC_GAP_4 * details.gap);
  if (card->thesis != NULL)
    {
      prc_stack_add_title (below, PRC_STYLE_THESIS, card->thesis, canvas->lead,
                           prc_steps_thesis + 1, 3, details.width);
      prc_stack_add_gap (below, PRC_GAP_2 * details.gap);
    }
  add_rows (below, &details, details.width);
  box.height = MAX (height - prc_stack_get_height (below), height / 4);
  name = prc_name_block_new (canvas, card, &box, &quality);
  if (name == NULL || !is_good_enough (&quality, density))
    {
      prc_stack_free (name);
      return NULL;
    }
  stack = prc_stack_new (canvas, FALSE);
  prc_stack_add_stack (stack, name);
  prc_stack_add_stack (stack, g_steal_pointer (&below));
  return stack;
}

/* The first density at which the text beside the photograph is no higher than the safe area. */
static PrcStack *
build_first_fitting (const PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
{
  double height = canvas->bottom - canvas->top;

  if (canvas->snapshot->rehearsal)
    height -= 2 * PRC_GAP_7 * canvas->unit;
  for (int density = 0; density < PRC_HALL_DENSITIES; density++)
    {
      PrcStack *stack = build (canvas, card, density, height);

      if (stack != NULL && prc_stack_get_height (stack) <= height &&
          prc_stack_get_width (stack) <= beside_width (canvas) * canvas->unit + 1)
        return stack;
      prc_stack_free (stack);
    }
  return NULL;
}

/* FALSE where there is no photograph, or the text does not fit beside it: then the centred card. */
static gboolean
compose_with_photo (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build)
{
  g_autoptr (PrcPicture) photo = NULL;
  g_autoptr (PrcStack) text = NULL;
  double middle = canvas->height / 2;

  if (canvas->aspect != PRC_ASPECT_WIDE)
    return FALSE;
  photo = new_photo (canvas, card);
  if (photo == NULL)
    return FALSE;
  text = build_first_fitting (canvas, card, build);
  if (text == NULL)
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_PHOTO);
  prc_canvas_add_picture (canvas, photo, canvas->left, middle - prc_picture_get_height (photo) / 2,
                          PRC_RADIUS_PHOTO * canvas->unit);
  prc_stack_place (text, canvas,
                   canvas->left + prc_picture_get_width (photo) + PRC_GAP_7 * canvas->unit,
                   middle - prc_stack_get_height (text) / 2);
  return TRUE;
}

gboolean
prc_hall_name_compose (PrcCanvas *canvas, const PrcCard *card)
{
  if (!is_posthumous (card) && compose_with_photo (canvas, card, build_beside_photo))
    return TRUE;
  if (!prc_hall_place_block (canvas, card, build_card))
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_NAME);
  return TRUE;
}

/* Honorary: kind, name, degree 'honoris causa', orator; left of nothing where there is no
 * photograph. */
static void
add_degree (PrcStack *stack, const Details *details, double width)
{
  static const double steps[] = { 5.4, 4.8, 4.2, 0 };
  const PrcCanvas *canvas = details->canvas;
  const PrcCardAward *award = get_award (details->card, 0);
  g_auto (PrcPair) title = { 0 };

  if (award == NULL)
    return;
  title = prc_scene_text_pair_award (canvas, award);
  if (title.first != NULL && !prc_face_has_han (title.first) &&
      strstr (title.first, "onoris") == NULL)
    {
      PrcSpan spans[] = {
        { .text = title.first,
          .language = title.first_language,
          .style = PRC_STYLE_AWARD,
          .size = steps[0] },
        { .text = " honoris causa", .language = "la", .style = PRC_STYLE_CAUSA, .size = steps[0] },
      };
      g_autoptr (PrcLine) line = prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));

      if (prc_line_get_width (line) <= width * canvas->unit)
        {
          prc_stack_add_line (stack, g_steal_pointer (&line));
          g_clear_pointer (&title.first, g_free);
        }
    }
  prc_stack_add_title (stack, PRC_STYLE_AWARD, title.first, title.first_language, steps, 2, width);
  prc_stack_add_title (stack, PRC_STYLE_AWARD_QUIET, title.second, title.second_language,
                       prc_steps_award_second, 2, width);
}

static void
add_lines (PrcStack *stack, const Details *details, const PrcText *text, PrcStyle style,
           double width)
{
  g_auto (PrcPair) pair = prc_scene_text_pair (details->canvas, text);

  if (pair.first == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
  prc_stack_add_title (stack, style, pair.first, pair.first_language, prc_steps_small + 2, 3,
                       width);
  prc_stack_add_title (stack, style, pair.second, pair.second_language, prc_steps_small + 2, 3,
                       width);
}

static void
add_honorary_name (PrcStack *stack, const Details *details, double width)
{
  static const double name_steps[] = { 10, 9, 8, 7.2, 6.4, 0 };
  static const double second_steps[] = { 5.4, 4.8, 4.2, 0 };
  const PrcCanvas *canvas = details->canvas;
  const PrcCard *card = details->card;
  g_auto (PrcPair) name = { 0 };

  if (card->kind == PRC_CARD_ITEM)
    name = prc_scene_text_pair (canvas, card->person);
  else
    {
      name.first = g_strdup (card->called != NULL ? card->called : card->native);
      name.second = card->called != NULL ? g_strdup (card->native) : NULL;
      name.second_language = card->native_language;
    }
  if (name.second != NULL && g_strcmp0 (name.first, name.second) == 0)
    g_clear_pointer (&name.second, g_free);
  prc_stack_add_title (stack, PRC_STYLE_SPEAKER, name.first, name.first_language, name_steps, 2,
                       width);
  prc_stack_add_title (stack, PRC_STYLE_SPEAKER_SECOND, name.second, name.second_language,
                       second_steps, 2, width);
}

static void
fill_honorary (PrcStack *stack, const Details *details)
{
  const PrcCanvas *canvas = details->canvas;
  const PrcCard *card = details->card;
  double width = details->width;
  const char *second =
      canvas->second != NULL ? prc_scene_word_get (PRC_SCENE_WORD_HONORARY, canvas->second) : NULL;

  prc_hall_add_pair (stack, canvas, prc_scene_word_get (PRC_SCENE_WORD_HONORARY, canvas->lead),
                     canvas->lead, second, canvas->second, PRC_STYLE_KIND, prc_steps_small + 1,
                     width);
  prc_stack_add_gap (stack, PRC_GAP_1);
  add_honorary_name (stack, details, width);
  prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4 * details->gap);
  add_degree (stack, details, width);
  if (card->kind == PRC_CARD_ITEM && count_awards (card) == 0)
    add_lines (stack, details, card->title, PRC_STYLE_AWARD, width);
  add_lines (stack, details, card->role, PRC_STYLE_DEPARTMENT, width);
  add_lines (stack, details, card->detail, PRC_STYLE_DEPARTMENT, width);
}

static PrcStack *
build_honorary_beside (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  Details details = { canvas, card, density, prc_hall_get_gap (canvas, density),
                      beside_width (canvas) };
  PrcStack *stack = prc_stack_new (canvas, FALSE);

  fill_honorary (stack, &details);
  return stack;
}

static PrcStack *
build_honorary (const PrcCanvas *canvas, const PrcCard *card, int density, double height)
{
  Details details = { canvas, card, density, prc_hall_get_gap (canvas, density),
                      prc_hall_get_width (canvas) };
  PrcStack *stack = prc_stack_new (canvas, TRUE);

  fill_honorary (stack, &details);
  return stack;
}

gboolean
prc_hall_honorary_compose (PrcCanvas *canvas, const PrcCard *card)
{
  gboolean named = card->kind == PRC_CARD_ITEM ? !prc_text_is_empty (card->person)
                                               : card->called != NULL || card->native != NULL;

  if (!named)
    return card->kind == PRC_CARD_ITEM && prc_hall_item_compose (canvas, card);
  if (compose_with_photo (canvas, card, build_honorary_beside))
    return TRUE;
  if (!prc_hall_place_block (canvas, card, build_honorary))
    return FALSE;
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_NAME);
  return TRUE;
}
