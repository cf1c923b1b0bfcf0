/* prc-practice-paper.h - names to practise on paper, with how to say them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a printer and prints @cues (of PrcCue, kept by reference) under @title. Whoever prints
 * to a file is offered one named after @title beside @beside. */
void prc_practice_paper_print (GtkWindow *parent, const char *title, const char *beside,
                               GPtrArray *cues);

G_END_DECLS
