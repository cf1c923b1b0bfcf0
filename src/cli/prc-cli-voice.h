/* prc-cli-voice.h - the process's one voice, for the commands that say names. */
#pragma once

#include "prc-voice.h"

G_BEGIN_DECLS

/* Says on standard error where the voices are missing: names are then read by spelling alone.
 * Returns: (transfer full) */
PrcVoice *prc_cli_voice_new (void);

G_END_DECLS
