/* prc-names-pass.h - through all names that are in doubt, by the keyboard alone.
 *
 * The most doubtful first: Enter confirms and goes on, a figure takes that way to say it, an own
 * one is typed; arrows pass over without deciding. Each decision is an edit of its own.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_NAMES_PASS (prc_names_pass_get_type ())
G_DECLARE_FINAL_TYPE (PrcNamesPass, prc_names_pass, PRC, NAMES_PASS, AdwWindow)

GtkWidget *prc_names_pass_new (GtkWindow *parent, PrcOpenSeason *season);

G_END_DECLS
