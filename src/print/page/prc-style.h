/* prc-style.h - how a booklet is to look: page, grid, families, colours.
 *
 * One key file, NAME.printstyle, read from bytes that the caller passes; what it leaves out is the
 * built-in style 'press'. Filled once, then read only. Depends on GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue; /* sRGB, 0 to 1 */
} PrcInk;

/* How a part of two languages stands. */
typedef enum
{
  PRC_MODE_FACING,   /* on two pages that face each other */
  PRC_MODE_PARALLEL, /* in two columns of one page */
  PRC_MODE_STACKED,  /* one under the other */
  PRC_MODE_SINGLE    /* the first language alone */
} PrcMode;

typedef struct
{
  /* pt; the trim and the type area in it */
  double width, height;
  double top, inner, outer;
  double leading;
  int lines; /* of leading, in the type area: what 25 mm at the foot leave */
  double gutter;
  double hanzi_column;

  char *display; /* family of titles */
  char *text;    /* family of names and text */
  char *han;     /* family of hanzi, without its region: 'Noto Serif CJK' */

  PrcInk ink;       /* text */
  PrcInk grey;      /* what is said in a low voice; at least 4.5 : 1 on paper */
  PrcInk primary;   /* headings, marks */
  PrcInk secondary; /* the other band of the cover */
  PrcInk rule;      /* lines to write on */

  PrcMode order_mode, words_mode; /* of the order of proceedings, of oaths and songs */

  gboolean crest_colours; /* primary and secondary give way to the hosts' own */

  gboolean small_capitals;   /* family names */
  gboolean undecided_absent; /* who has not answered is marked as in absentia */
  gboolean space_two;        /* a native name of two characters takes the width of three */
} PrcStyle;

/* The built-in style, 'press'. */
PrcStyle *prc_style_new (void);
/* From a key file; data/print/press.printstyle names the keys. What is wrong or out of bounds keeps
 * the built-in value, and is added to @wrong (of char*) as 'Group/key', a group alone, or '' where
 * the file is no key file. Never NULL. */
PrcStyle *prc_style_parse (const char *data, gsize length, GPtrArray *wrong);
/* Sets one key of a style file, 'inner' or 'Page/inner', to a value of it. FALSE where there is no
 * such key or the value is out of bounds: then nothing has changed. */
gboolean prc_style_take (PrcStyle *style, const char *key, const char *value);
/* The page of the large-print edition: A4, 18 on 24 pt, black; families and names as @style has
 * them. */
PrcStyle *prc_style_new_large (const PrcStyle *style);
/* A quarter of an A4 sheet, for slips. */
PrcStyle *prc_style_new_slip (const PrcStyle *style);
void prc_style_free (PrcStyle *style);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcStyle, prc_style_free)

/* The measure of a page: width between the margins, pt. */
double prc_style_get_measure (const PrcStyle *style);
/* Left end of the measure, pt: recto pages have the inner margin at the left. @page is 0-based. */
double prc_style_get_left (const PrcStyle *style, guint page);
/* Baseline of a line of the grid (0-based), pt from the top of the trim. */
double prc_style_get_baseline (const PrcStyle *style, double line);

G_END_DECLS
