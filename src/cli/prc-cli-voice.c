#include "prc-cli-voice.h"

#include "prc-cli.h"

#include <glib/gi18n-lib.h>

PrcVoice *
prc_cli_voice_new (void)
{
  PrcVoice *voice = prc_voice_new ();

  if (prc_voice_count (voice) == 0)
    prc_cli_say (_ ("The voices of espeak-ng are not there, so names are read by their spelling "
                    "alone. For better notes install espeak-ng-data and try again."));
  return voice;
}
