/* prc-fit.h - fitting a name: break points, size steps, balance. Deterministic.
 *
 * A text is shaped once; every size and breaking is reckoned from the advance widths of that one
 * shaping, which is right because nothing on our screens is hinted.
 */
#pragma once

#include "prc-line-break.h"
#include "prc-line.h"

G_BEGIN_DECLS

typedef struct
{
  const double *steps; /* sizes to try, largest first, in units of 1 %H; ended by 0 */
  int max_lines;
  double width;       /* of the box, px */
  double height;      /* px */
  double unit;        /* px of 1 %H */
  double line_height; /* factor of the size */
  const char *keep;   /* words that are not gladly parted, by prc_fit_words; NULL: none */
} PrcFitBox;

typedef struct
{
  double size; /* in units; below the last step where nothing fitted */
  GStrv lines; /* never empty; without the spaces they were broken at */
  guint n_lines;
  double widest;        /* px */
  PangoStretch stretch; /* another than NORMAL: a narrower face was needed */
  gboolean crowded;     /* more lines than asked for: the crest has to give way */
  gboolean small;       /* under the floor of 9 (warning), told in Checks */
  gboolean tiny;        /* under 8 (error) */
} PrcFit;

/* The lines and size of @name. Steps through the ladder; two lines start at the ladder's second
 * step and three at its fourth; what does not fit at the last step takes more lines, then condensed
 * faces, then smaller sizes. Returns: (transfer full), never NULL. Cost: one shaping. */
PrcFit *prc_fit_name (PangoContext *context, PrcStyle style, const char *name, const char *language,
                      const PrcFitBox *box);

/* A title or other short text, balanced likewise; @max_lines, then one more. */
PrcFit *prc_fit_title (PangoContext *context, PrcStyle style, const char *text,
                       const char *language, const PrcFitBox *box);

/* Words shown to the hall: each line that '\n' ends broken in balance, gladly after a comma; all at
 * one size. */
PrcFit *prc_fit_words (PangoContext *context, PrcStyle style, const char *text,
                       const char *language, const PrcFitBox *box);

/* Running text, filled line by line at the largest step at which it fits; '\n' ends a line. */
PrcFit *prc_fit_text (PangoContext *context, PrcStyle style, const char *text, const char *language,
                      const PrcFitBox *box);

void prc_fit_free (PrcFit *fit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcFit, prc_fit_free)

G_END_DECLS
