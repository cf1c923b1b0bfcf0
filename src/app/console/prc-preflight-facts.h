/* prc-preflight-facts.h - looks at the machine for prc-preflight.h. Reads, and changes nothing. */
#pragma once

#include "prc-preflight.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be read at once: power, disk, notifications, clock, encryption, and the screens as the
 * settings bind them (@console: a widget on the console's monitor). Cost: some ms.
 * Returns: (transfer full) */
PrcPreflightFacts *prc_preflight_facts_look (GtkWidget *console, const char *season_path);

/* Whether the computer can be kept awake, which the system is asked for. @told is not called once
 * @cancellable is set off. */
typedef void (*PrcPreflightAwake) (PrcAnswer answer, gpointer data);
void
prc_preflight_facts_ask_awake (GCancellable *cancellable, PrcPreflightAwake told, gpointer data);

/* Of one disk, by its number in @sys ('/sys/dev/block'): does an encrypted layer lie under it. */
PrcAnswer prc_preflight_facts_is_encrypted (const char *sys, guint major, guint minor);
/* From 'online' and 'capacity' of @sys ('/sys/class/power_supply'). @battery: -1 where none. */
PrcAnswer prc_preflight_facts_read_power (const char *sys, int *battery);

G_END_DECLS
