/* prc-wakefulness.h - keeps the machine awake while a ceremony is live: the session's inhibitor and
 * the system's.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PrcWakefulness PrcWakefulness;

/* Asks at once; what the system does not grant is left out silently but for the log. */
PrcWakefulness *prc_wakefulness_new (GtkWindow *window);
/* Lets the machine sleep again. */
void prc_wakefulness_free (PrcWakefulness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcWakefulness, prc_wakefulness_free)

G_END_DECLS
