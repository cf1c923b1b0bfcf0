/* prc-name-block.h - a person's name on the hall's screen: one script or two, which leads, and at
 * which sizes.
 */
#pragma once

#include "prc-stack.h"

G_BEGIN_DECLS

typedef struct
{
  double width, height; /* px, of the box for the whole name */
  gboolean centred;
  gboolean beside_photo; /* the smaller ladders */
} PrcNameBox;

typedef struct
{
  int lost;         /* steps given up because the height was too small */
  gboolean crowded; /* more lines than three, or not on the ladder at all */
  gboolean small;   /* under the floor of 9 */
  gboolean tiny;    /* under 8 */
  double size;      /* of the line that leads, in units */
} PrcNameQuality;

/* NULL where no name can be shown for sure: there is none, or a letter is in no font.
 * Returns: (transfer full) (nullable) */
PrcStack *prc_name_block_new (const PrcCanvas *canvas, const PrcCard *card, const PrcNameBox *box,
                              PrcNameQuality *quality);

G_END_DECLS
