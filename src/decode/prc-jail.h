/* prc-jail.h - what procession-decode gives up before it looks at a hostile byte.
 *
 * Limits of memory, time, files and processes, and a list of the few system calls that parsing
 * needs. Works everywhere, with or without bubblewrap around it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No new privileges, and the rlimits. Before the input is read. FALSE with errno set. */
gboolean prc_jail_limit (void);

/* From here on read, write, memory and exit; opening a file answers EACCES, anything else ends the
 * process (SIGSYS). Not under a sanitizer, which needs more. FALSE with errno set. */
gboolean prc_jail_lock (void);

G_END_DECLS
