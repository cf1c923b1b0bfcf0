/* prc-collect.h - 'Add recordings or photos': asks for a folder, says what is in it and for whom,
 * and adds it to the season as one edit. Main thread; the folder is read in a worker.
 */
#pragma once

#include "prc-open-season.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void prc_collect_choose (GtkWindow *window, PrcOpenSeason *season);

/* The same for a folder that is known. */
void prc_collect_begin (GtkWindow *window, PrcOpenSeason *season, const char *folder);

G_END_DECLS
