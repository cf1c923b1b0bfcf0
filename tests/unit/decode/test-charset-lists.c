/* How well encodings are told: 30 lists of each kind of name-pools.tsv (ten of 10, 60 and 600
 * rows), as import.md's table counts them. Prints that table. With a number as argument: other
 * lists. */
#include "prc-charset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_LISTS 10
#define LEAST 408 /* of 420: what 'validity first' reached on lists like these */

static const guint sizes[] = { 10, 60, 600 };

typedef struct
{
  char **fields; /* kind, encoding, headers, given, family, join, more */
  char **given, **family, **more;
} Pool;

typedef struct
{
  guint right[G_N_ELEMENTS (sizes)];
  guint asked[G_N_ELEMENTS (sizes)]; /* wrong, but the officer is asked and the other is right */
} Score;

static guint32 first_seed = 1;

static void
pool_clear (gpointer data)
{
  Pool *pool = data;

  g_strfreev (pool->fields);
  g_strfreev (pool->given);
  g_strfreev (pool->family);
  g_strfreev (pool->more);
}

static GArray *
read_pools (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "decode", "name-pools.tsv", NULL);
  g_autofree char *text = NULL;
  GArray *pools = g_array_new (FALSE, FALSE, sizeof (Pool));

  g_array_set_clear_func (pools, pool_clear);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Pool pool = { *lines[i] != '#' ? g_strsplit (lines[i], "\t", -1) : NULL };

      if (pool.fields == NULL || g_strv_length (pool.fields) != 7)
        {
          g_strfreev (pool.fields);
          continue;
        }
      pool.given = g_strsplit (pool.fields[3], "|", -1);
      pool.family = g_strsplit (pool.fields[4], "|", -1);
      pool.more = g_strsplit (pool.fields[6], "|", -1);
      g_array_append_val (pools, pool);
    }
  return pools;
}

static const char *
draw (GRand *random, char **from)
{
  return from[g_rand_int_range (random, 0, (gint32) g_strv_length (from))];
}

static char *
make_list (const Pool *pool, guint n_rows, guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed);
  GString *list = g_string_new (pool->fields[2]);

  g_string_append (list, "\r\n");
  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append_printf (list, "%08u,", (guint) g_rand_int_range (random, 20200000, 20269999));
      for (const char *at = pool->fields[5]; *at != '\0'; at++)
        if (*at == 'G' || *at == 'F')
          g_string_append (list, draw (random, *at == 'G' ? pool->given : pool->family));
        else
          g_string_append_c (list, *at);
      g_string_append_printf (list, ",%s\r\n", draw (random, pool->more));
    }
  g_rand_free (random);
  return g_string_free (list, FALSE);
}

static gboolean
reads_as (const char *encoding, const char *bytes, gsize size, const char *list)
{
  PrcCharset charset = { encoding, 0 };
  g_auto (PrcDecoded) decoded = { 0 };

  prc_charset_decode (&charset, (const guint8 *) bytes, size, &decoded);
  return decoded.complete && decoded.length == strlen (list) &&
         memcmp (decoded.text, list, decoded.length) == 0;
}

static void
measure (const Pool *pool, guint size, guint32 seed, Score *score)
{
  g_autofree char *list = make_list (pool, sizes[size], seed);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *bytes = g_convert (list, -1, pool->fields[1], "UTF-8", NULL, &length, &error);
  PrcCharset charset;

  g_assert_no_error (error);
  prc_charset_find ((const guint8 *) bytes, length, &charset);
  if (reads_as (charset.encoding, bytes, length, list))
    score->right[size]++;
  else
    {
      gboolean asked = charset.rival != NULL && reads_as (charset.rival, bytes, length, list);

      score->asked[size] += asked;
      g_test_message ("%s, %u rows, seed %u: taken for %s%s", pool->fields[0], sizes[size], seed,
                      charset.encoding, asked ? ", asked" : "");
    }
}

static void
test_pools (void)
{
  g_autoptr (GArray) pools = read_pools ();
  guint right = 0, asked = 0, total = 0;

  for (guint i = 0; i < pools->len; i++)
    {
      const Pool *pool = &g_array_index (pools, Pool, i);
      Score score = { { 0 } };

      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        {
          for (guint n = 0; n < N_LISTS; n++)
            measure (pool, size, first_seed + n * 7919 + size * 104729 + i * 1299709, &score);
          right += score.right[size];
          asked += score.asked[size];
          total += N_LISTS;
        }
      g_test_message ("%-28s %2u %2u %2u   asked %u", pool->fields[0], score.right[0],
                      score.right[1], score.right[2],
                      score.asked[0] + score.asked[1] + score.asked[2]);
    }
  g_test_message ("right %u of %u; of the rest %u are asked", right, total, asked);
  g_assert_cmpuint (total, >=, 420);
  g_assert_cmpuint (right * 420, >=, LEAST * total);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc == 2)
    first_seed = (guint32) strtoul (argv[1], NULL, 10);
  g_test_add_func ("/decode/charset/pools", test_pools);
  return g_test_run ();
}
