#include "prc-scan-input.h"

#include <string.h>

#define PREFIX "PRC-"
#define N_PREFIX 4

static void
forget (PrcScanInput *input)
{
  memset (input, 0, sizeof *input);
}

static gboolean
take_letter (PrcScanInput *input, gunichar letter)
{
  char upper = letter < 128 ? g_ascii_toupper ((char) letter) : '\0';
  gboolean fits =
      input->n_typed < N_PREFIX ? upper == PREFIX[input->n_typed] : g_ascii_isalnum (upper);

  if (!fits || input->n_typed + 1 >= sizeof input->typed)
    return FALSE;
  input->typed[input->n_typed++] = upper;
  return TRUE;
}

gboolean
prc_scan_input_key (PrcScanInput *input, gunichar letter, gint64 now_ms, char **code)
{
  gboolean late = input->n_typed > 0 && now_ms - input->last_ms > PRC_SCAN_GAP_MS;

  *code = NULL;
  if (late)
    forget (input);
  if (letter == 0) /* Shift, and its like */
    return input->n_typed >= N_PREFIX;
  input->last_ms = now_ms;
  if (letter == '\n' && input->n_typed > N_PREFIX)
    {
      *code = g_strndup (input->typed, input->n_typed);
      forget (input);
      return TRUE;
    }
  if (take_letter (input, letter))
    return TRUE;
  {
    gboolean within = input->n_typed >= N_PREFIX; /* a code that went wrong: no key of it acts */

    if (!within || letter == '\n')
      forget (input);
    return within;
  }
}
