/* prc-cli-state.h - one line of the show as JSON: the same for 'show' and 'state'. */
#pragma once

#include "prc-cli.h"
#include "prc-live.h"

G_BEGIN_DECLS

/* @error (nullable) becomes code and message. */
JsonNode *prc_cli_make_state (const PrcLiveState *state, gboolean saved, const char *language,
                              const GError *error);

G_END_DECLS
