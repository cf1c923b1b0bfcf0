/* prc-collation-choice.h - the orders of names that can be chosen, by what they do; the season
 * keeps their ICU locale.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What they do, behind @first, which stands for none. (transfer full) */
GtkStringList *prc_collation_choice_make_model (const char *first);

/* The locale of an entry of that model; NULL for the first. */
const char *prc_collation_choice_get (guint index);
/* The entry of a locale: 0 for NULL, and for one that is not in the list. */
guint prc_collation_choice_find (const char *locale);

G_END_DECLS
