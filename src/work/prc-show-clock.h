/* prc-show-clock.h - the clocks of the show: the boot clock that goes on in sleep, and which start
 * of the machine it belongs to.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CLOCK_BOOTTIME, ms. */
gint64 prc_show_clock_get_boot_ms (void);
/* Milliseconds since 1970, UTC: to be noted, never computed with. */
gint64 prc_show_clock_get_utc_ms (void);
/* Of this start of the machine; never NULL. (transfer none) */
const char *prc_show_clock_get_boot_id (void);

G_END_DECLS
