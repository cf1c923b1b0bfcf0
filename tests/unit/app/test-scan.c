/* A scanner among the keys: each row is what is typed, at how many ms from one another. */
#include "prc-scan-input.h"

static const struct
{
  const char *typed; /* a space is a pause of half a second, which no scanner makes */
  const char *code;  /* NULL: none */
  int swallowed;     /* keys that are for no one else */
} rows[] = {
  { "PRC-ABCDEFG\n", "PRC-ABCDEFG", 12 },
  { "prc-abcdefg\n", "PRC-ABCDEFG", 12 },
  { "hPRC-HBNSML\n", "PRC-HBNSML", 11 },
  /* by hand, it is none */
  { "P R C - A B\n", NULL, 1 },
  { "h", NULL, 0 },
  { "PR h", NULL, 2 },
  /* a code that went wrong acts on nothing */
  { "PRC-A!B\n", "PRC-AB", 8 },
  { "PRC-\n", NULL, 5 },
  { "PRC-ABCDEFGHJKLMNPQRSTUVWXYABC\n", "PRC-ABCDEFGHJKLMNPQRSTU", 31 },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PrcScanInput input = { 0 };
      gint64 now = 1000;
      int swallowed = 0;
      g_autofree char *found = NULL;

      for (const char *c = rows[i].typed; *c != '\0'; c++)
        {
          g_autofree char *code = NULL;

          now += *c == ' ' ? 500 : 5;
          if (*c == ' ')
            continue;
          swallowed += prc_scan_input_key (&input, (gunichar) *c, now, &code) ? 1 : 0;
          if (code != NULL)
            found = g_steal_pointer (&code);
        }
      g_assert_cmpstr (found, ==, rows[i].code);
      g_assert_cmpint (swallowed, ==, rows[i].swallowed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/rows", test_rows);
  return g_test_run ();
}
