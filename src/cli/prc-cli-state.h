/* prc-cli-state.h - one line of the show as JSON: the same for 'show' and 'state'. */
#pragma once

#include "prc-cli.h"
#include "prc-live.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean saved;
  gboolean two_stops; /* there is a second officer, with a pointer of its own */
  const char *language;
} PrcCliStateOptions;

/* @error (nullable) becomes code and message. */
JsonNode *prc_cli_make_state (const PrcLiveState *state, const PrcCliStateOptions *options,
                              const GError *error);

G_END_DECLS
