/* prc-opener.h - opens, makes and samples seasons, and says in a sentence why one could not be.
 *
 * It asks for files with the desktop's own chooser. Long work is done in a worker thread.
 */
#pragma once

#include "prc-open-season.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_OPENER (prc_opener_get_type ())
G_DECLARE_FINAL_TYPE (PrcOpener, prc_opener, PRC, OPENER, GObject)

/* Signals:
 *   'opened' (PrcOpenSeason, gboolean fresh)   fresh: it was just made and wants its list
 *   'busy' (gboolean)                          the sample is being made
 */

/* @window is not owned; @voice is borrowed and may be NULL. */
PrcOpener *prc_opener_new (GtkWindow *window, PrcVoice *voice);

/* Asks for a season and opens it. */
void prc_opener_choose (PrcOpener *self);
/* TRUE: it is open, 'opened' was emitted. */
gboolean prc_opener_open (PrcOpener *self, const char *path, PrcStoreMode mode);
/* Asks for title and template, then for a file name. */
void prc_opener_create (PrcOpener *self);
/* Makes the sample ceremony in the documents folder and opens it. */
void prc_opener_try_sample (PrcOpener *self);

/* A question with one answer: tells @words. */
void prc_opener_tell (GtkWindow *window, const char *heading, const char *words);

G_END_DECLS
