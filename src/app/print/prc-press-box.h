/* prc-press-box.h - below the pages of a booklet: is it ready for the press, and 'it was sent'. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A box for a booklet whose @obstacles (of PrcProblem) stand: says how many, and has a button that
 * records it as sent, with a reason where there are any. @season is borrowed for as long as the box
 * lives; recording reloads it. */
GtkWidget *prc_press_box_new (PrcOpenSeason *season, const GPtrArray *obstacles);

G_END_DECLS
