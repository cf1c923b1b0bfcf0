#include "prc-person-code.h"

#include <string.h>

#define PREFIX "PRC-"
#define LETTERS                                                                                    \
  "ABCDEFGHJKLMNPQRSTUVWXY" /* 23, a prime: no I, O, Z, which are taken for 1, 0, 2                \
                             */
#define BASE 23
#define MIN_LETTERS 6
#define MAX_LETTERS 14 /* 23^14 is beyond any 63-bit id */

/* The sum in which the check letter makes each code come out at 0 (as ISBN-10 does it, modulo 23):
 * weights differ and have no factor in common with 23 for up to 22 letters. */
static int
weigh (const int *values, int n_values)
{
  int sum = 0;

  for (int i = 0; i < n_values; i++)
    sum += values[i] * (i + 2);
  return sum % BASE;
}

char *
prc_person_code_new (gint64 graduand)
{
  int values[MAX_LETTERS];
  int n_values = 0;
  GString *code = g_string_new (PREFIX);

  g_return_val_if_fail (graduand >= 0, g_string_free (code, FALSE));
  for (gint64 rest = graduand; n_values < MIN_LETTERS || rest > 0; rest /= BASE)
    values[n_values++] = (int) (rest % BASE);
  for (int i = n_values; i > 0; i--)
    g_string_append_c (code, LETTERS[values[i - 1]]);
  g_string_append_c (code, LETTERS[(BASE - weigh (values, n_values)) % BASE]);
  return g_string_free (code, FALSE);
}

gboolean
prc_person_code_parse (const char *code, gint64 *graduand)
{
  g_autofree char *clean = code != NULL ? g_strstrip (g_ascii_strup (code, -1)) : g_strdup ("");
  const char *letters = clean + strlen (PREFIX);
  int values[MAX_LETTERS];
  gint64 id = 0;

  if (!g_str_has_prefix (clean, PREFIX))
    return FALSE;
  gsize length = strlen (letters);
  if (length < MIN_LETTERS + 1 || length > MAX_LETTERS + 1 || strspn (letters, LETTERS) != length)
    return FALSE;
  int n_values = (int) length - 1;
  for (int i = 0; i < n_values; i++)
    {
      int value = (int) (strchr (LETTERS, letters[i]) - LETTERS);

      values[n_values - 1 - i] = value;
      if (id > (G_MAXINT64 - value) / BASE)
        return FALSE;
      id = id * BASE + value;
    }
  int check = (int) (strchr (LETTERS, letters[n_values]) - LETTERS);
  if ((weigh (values, n_values) + check) % BASE != 0)
    return FALSE;
  *graduand = id;
  return TRUE;
}
