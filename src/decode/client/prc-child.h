/* prc-child.h - waits for procession-decode and takes what it says, within a time and up to a size.
 *
 * For prc-decoder.h and prc-media.h alone. Blocks: in a worker thread.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What ends a wait besides what is waited for. */
typedef struct
{
  gint64 deadline; /* monotonic, us */
  guint seconds;   /* that it gave */
  GCancellable *cancellable;
} PrcChildLimit;

/* All that the child says, into @answer, which keeps what came where it fails: of
 * PRC_DECODER_ERROR, KILLED where the time is over. The child lives on then. */
gboolean
prc_child_read (GSubprocess *child, const PrcChildLimit *limit, GByteArray *answer, GError **error);
/* One that said all may hang all the same, over what it still has to put away. */
gboolean prc_child_wait (GSubprocess *child, const PrcChildLimit *limit, GError **error);
/* Did it end well? KILLED, or PROGRAM where it could not do its work. */
gboolean prc_child_check (GSubprocess *child, GError **error);

G_END_DECLS
