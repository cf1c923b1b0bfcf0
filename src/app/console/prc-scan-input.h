/* prc-scan-input.h - tells a scanner's code from keys pressed by hand.
 *
 * A scanner is a keyboard: it types 'PRC-', the letters and Enter, each within a tenth of a second
 * of the one before. No letter of the prefix is a key of the console; once it is there, all that
 * follows belongs to the code, so that a scan can't trigger a key, and stray typing is no scan.
 * Pure: time is passed in.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRC_SCAN_GAP_MS 100

typedef struct
{
  char typed[24];
  guint n_typed;
  gint64 last_ms;
} PrcScanInput;

/* One key: @letter is what it types ('\n': Enter; 0: nothing). TRUE: it belongs to a code, and is
 * for no one else. @code is set to a whole code (transfer full) once it is there. */
gboolean prc_scan_input_key (PrcScanInput *input, gunichar letter, gint64 now_ms, char **code);

G_END_DECLS
