/* prc-practice.h - a reader practises the names: card after card with a clock, and marks them.
 *
 * In the order of calling. Sure, unsure or ask: marks are kept for each reader; then only the
 * unsure ones again, and those on paper.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_PRACTICE (prc_practice_get_type ())
G_DECLARE_FINAL_TYPE (PrcPractice, prc_practice, PRC, PRACTICE, AdwWindow)

GtkWidget *prc_practice_new (GtkWindow *parent, PrcOpenSeason *season);

G_END_DECLS
