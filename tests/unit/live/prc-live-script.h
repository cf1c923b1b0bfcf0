/* prc-live-script.h - shows as text: a cast, commands and what they lead to. For the tests of live.
 *
 * tests/corpus/live/README says how such a text is written.
 */
#pragma once

#include "prc-live.h"

G_BEGIN_DECLS

/* An order from '[Procession] {Medicine: Ada Bo} [Oath/3]': items in brackets, with a number of
 * pages; names in groups. Graduands' ids count from 1, external ids are the names. */
PrcRunningOrder *prc_live_script_make_order (const char *cast);

typedef struct
{
  PrcLiveState *state;
  gint64 boot_ms;
  int boot;          /* which start of the machine */
  GPtrArray *events; /* of PrcShowEvent: those taken */
} PrcLiveScript;

void prc_live_script_init (PrcLiveScript *script, const PrcRunningOrder *order, guint guard_ms);
void prc_live_script_clear (PrcLiveScript *script);

/* One event, a second after the one before it. */
gboolean prc_live_script_do (PrcLiveScript *script, PrcEventKind kind, gint64 subject, gint64 other,
                             const char *detail, GError **error);

/* One command in words. */
gboolean prc_live_script_run (PrcLiveScript *script, const char *words, GError **error);

/* Names: of a cue as the texts have it ('Ada', 'Oath', 'Oath/2'), of many, '-' for none. */
char *prc_live_script_dup_name (const PrcCue *cue);
char *prc_live_script_dup_names (const GPtrArray *cues);

G_END_DECLS
