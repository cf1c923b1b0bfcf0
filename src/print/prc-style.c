#include "prc-style.h"

#define MM (72.0 / 25.4)

/* Where the baseline stands in a line of the grid, as a part of the leading: 9.6 pt of 13. */
#define ASCENT (9.6 / 13.0)

PrcStyle *
prc_style_new (void)
{
  PrcStyle *style = g_new0 (PrcStyle, 1);

  style->width = 148 * MM;
  style->height = 210 * MM;
  style->top = 19 * MM;
  style->inner = 17 * MM;
  style->outer = 14 * MM;
  style->leading = 13;
  style->lines = 36;
  style->gutter = 15;
  style->hanzi_column = 45;
  style->display = g_strdup ("EB Garamond 12");
  style->text = g_strdup ("Gentium Book Plus");
  style->han = g_strdup ("Noto Serif CJK");
  style->ink = (PrcInk){ 0.07, 0.07, 0.08 };
  style->grey = (PrcInk){ 0.36, 0.36, 0.38 };
  style->primary = (PrcInk){ 0.38, 0.07, 0.15 };
  style->secondary = (PrcInk){ 0.08, 0.22, 0.36 };
  style->rule = (PrcInk){ 0.62, 0.62, 0.64 };
  style->crest_colours = TRUE;
  style->small_capitals = TRUE;
  style->space_two = TRUE;
  return style;
}

void
prc_style_free (PrcStyle *style)
{
  if (style == NULL)
    return;
  g_free (style->display);
  g_free (style->text);
  g_free (style->han);
  g_free (style);
}

double
prc_style_get_measure (const PrcStyle *style)
{
  return style->width - style->inner - style->outer;
}

double
prc_style_get_left (const PrcStyle *style, guint page)
{
  return page % 2 == 0 ? style->inner : style->outer;
}

double
prc_style_get_baseline (const PrcStyle *style, double line)
{
  return style->top + (line + ASCENT) * style->leading;
}
