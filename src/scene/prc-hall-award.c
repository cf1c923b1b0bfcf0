#include "prc-hall-award.h"

#include "prc-scene-text.h"

#define COLUMN_PADDING 3.0 /* units, at each side */

const PrcCardAward *
prc_hall_award_get (const PrcCard *card, guint index)
{
  return card->awards != NULL && index < card->awards->len ? g_ptr_array_index (card->awards, index)
                                                           : NULL;
}

guint
prc_hall_award_count (const PrcCard *card)
{
  return card->awards != NULL ? card->awards->len : 0;
}

static double
crest_size (const PrcHallDetails *details, double normal)
{
  return details->density == 0 ? normal : details->density == 1 ? normal * 0.75 : 0;
}

static PrcPicture *
new_crest (const PrcHallDetails *details, const PrcCardAward *award, double size)
{
  return size > 0 ? prc_picture_new_crest (details->canvas->assets, award->crest,
                                           size * details->canvas->unit)
                  : NULL;
}

static void
add_class (PrcStack *stack, const PrcHallDetails *details, const PrcCardAward *award, double width)
{
  g_auto (PrcPair) class_ = prc_scene_text_pair (details->canvas, award->class_);

  if (class_.first == NULL)
    return;
  prc_stack_add_gap (stack, PRC_GAP_1 * 1.4 * details->gap);
  prc_hall_block_add_pair (stack, &class_, PRC_STYLE_CLASS, prc_steps_small, width);
}

static void
add_institution (PrcStack *stack, const PrcHallDetails *details, const PrcCardAward *award,
                 double width, gboolean two_lines)
{
  g_auto (PrcPair) name = prc_scene_text_pair (details->canvas, award->institution);

  if (!two_lines)
    {
      prc_hall_block_add_pair (stack, &name, PRC_STYLE_INSTITUTION, prc_steps_quiet, width);
      return;
    }
  prc_stack_add_title (stack, PRC_STYLE_INSTITUTION, name.first, name.first_language,
                       prc_steps_quiet, width);
  prc_stack_add_title (stack, PRC_STYLE_INSTITUTION, name.second, name.second_language,
                       prc_steps_quiet, width);
}

void
prc_hall_award_add_lines (PrcStack *stack, const PrcHallDetails *details, const PrcCardAward *award,
                          const double *steps, PrcStyle second_style, double width)
{
  g_auto (PrcPair) title = prc_scene_text_pair_award (details->canvas, award);
  gboolean han_leads = prc_face_is_han (title.first);

  prc_stack_add_title (stack, PRC_STYLE_AWARD, title.first, title.first_language, steps, width);
  if (title.second != NULL)
    prc_stack_add_gap (stack, PRC_GAP_1 * 0.4 * details->gap);
  if (title.second != NULL)
    prc_stack_add_title (stack, second_style, title.second, title.second_language,
                         han_leads ? prc_steps_small : prc_steps_award_second, width);
}

/* One award: title, class, crest and institution in the middle. */
void
prc_hall_award_add_single (PrcStack *stack, const PrcHallDetails *details,
                           const PrcCardAward *award)
{
  double width = details->width * PRC_AWARD_WIDTH;
  double crest = crest_size (details, PRC_CREST_FOOT);

  prc_hall_award_add_lines (stack, details, award,
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
fit_column_title (const PrcHallDetails *details, const PrcCardAward *award, const double *steps,
                  double width)
{
  g_auto (PrcPair) title = prc_scene_text_pair_award (details->canvas, award);
  g_autoptr (PrcStack) stack = prc_stack_new (details->canvas, TRUE);
  double size =
      prc_stack_add_title (stack, PRC_STYLE_AWARD, title.first, title.first_language, steps, width);

  return size > 0 ? size : steps[0];
}

static Column
build_column (const PrcHallDetails *details, const PrcCardAward *award, const double *steps,
              double width)
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
  prc_hall_award_add_lines (column.title, details, award, steps, PRC_STYLE_AWARD_SECOND, width);
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
void
prc_hall_award_add_double (PrcStack *stack, const PrcHallDetails *details)
{
  const PrcCardAward *one = prc_hall_award_get (details->card, 0),
                     *two = prc_hall_award_get (details->card, 1);
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
build_row_text (const PrcHallDetails *details, const PrcCardAward *award, double width)
{
  const PrcCanvas *canvas = details->canvas;
  PrcStack *text = prc_stack_new (canvas, FALSE);
  g_auto (PrcPair) title = prc_scene_text_pair_award (canvas, award);
  g_auto (PrcPair) name = prc_scene_text_pair (canvas, award->institution);
  g_autofree char *second = NULL;

  prc_stack_add_title (text, PRC_STYLE_AWARD, title.first, title.first_language,
                       prc_steps_award_row, width);
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
                       prc_steps_quiet, width);
  return text;
}

void
prc_hall_award_add_rows (PrcStack *stack, const PrcHallDetails *details, double width)
{
  double crest = crest_size (details, PRC_CREST_ROW);

  for (guint i = 0; i < MIN (prc_hall_award_count (details->card), PRC_AWARD_MAX); i++)
    {
      const PrcCardAward *award = prc_hall_award_get (details->card, i);
      PrcPicture *picture = new_crest (details, award, crest);
      double text = picture != NULL ? width - crest - 3 : width;

      if (i > 0)
        prc_stack_add_gap (stack, PRC_GAP_2 * details->gap);
      prc_stack_add_row (stack, picture, crest, build_row_text (details, award, text));
    }
}
