/* prc-freeze-question.h - what freezing or thawing would change, before it is done. */
#pragma once

#include "prc-open-season.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks over the window of @widget, and does what is answered. */
void prc_freeze_question_ask (GtkWidget *widget, PrcOpenSeason *season);

G_END_DECLS
