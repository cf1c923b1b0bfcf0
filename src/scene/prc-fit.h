/* prc-fit.h - fitting a name: break points, size steps, balance (looks.md 4). Deterministic. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

typedef struct
{
  const double *steps; /* sizes to try, largest first, in units of 1 %H; ended by 0 */
  int max_lines;
  double width;       /* of the box, px */
  double height;      /* px */
  double unit;        /* px of 1 %H */
  double line_height; /* factor of the size */
} PrcFitBox;

typedef struct
{
  double size; /* in units; below the last step where nothing fitted */
  GStrv lines;
  double widest;  /* px */
  gboolean small; /* under the floor of 9 (warning), told in Checks */
} PrcFit;

/* The lines and size of @name in @family. Returns: (transfer full), never NULL */
PrcFit *prc_fit_name (PangoContext *context, const char *family, const char *name,
                      const char *language, const PrcFitBox *box);
void prc_fit_free (PrcFit *fit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcFit, prc_fit_free)

/* Byte offsets after which a line may end, in rising order; the end of the name is not among them.
 */
GArray *prc_fit_find_breaks (const char *name);

G_END_DECLS
