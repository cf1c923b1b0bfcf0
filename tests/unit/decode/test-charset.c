/* Encodings: lists made of the names of charsets.tsv must read as they were written. */
#include "prc-charset.h"

#include <string.h>

/* @n rows, each with an id, a name of @names and an award; the order depends on @seed. */
static char *
make_list (char **names, guint n, guint seed)
{
  static const char *const awards[] = { "BSc (Hons)", "MSc", "PhD", "BA (Hons)" };
  GString *list = g_string_new ("Student ID,Name,Award\r\n");
  guint n_names = g_strv_length (names);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%u,%s,%s\r\n", 100000 + i, names[(i * 5 + seed) % n_names],
                            awards[(i + seed) % G_N_ELEMENTS (awards)]);
  return g_string_free (list, FALSE);
}

static void
check_list (const char *encoding, char **names, guint n, guint seed)
{
  g_autofree char *list = make_list (names, n, seed);
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  g_autofree char *bytes = g_convert (list, -1, encoding, "UTF-8", NULL, &size, &error);
  g_auto (PrcDecoded) decoded = { 0 };
  PrcCharset charset;

  g_assert_no_error (error);
  prc_charset_find ((const guint8 *) bytes, size, &charset);
  prc_charset_decode (&charset, (const guint8 *) bytes, size, &decoded);
  g_assert_true (decoded.complete);
  if (decoded.length != strlen (list) || memcmp (decoded.text, list, decoded.length) != 0)
    {
      g_test_message ("%s, %u rows, seed %u: taken for %s", encoding, n, seed, charset.encoding);
      g_test_fail ();
    }
}

static void
test_lists (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "decode", "charsets.tsv", NULL);
  g_autofree char *text = NULL;
  guint n_lists = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);

      if (*lines[i] == '#' || g_strv_length (fields) != 2)
        continue;
      g_auto (GStrv) names = g_strsplit (fields[1], "|", -1);
      for (guint seed = 0; seed < 5; seed++, n_lists++)
        {
          check_list (fields[0], names, 10, seed);
          check_list (fields[0], names, 60, seed);
        }
      check_list (fields[0], names, 3000, 0);
    }
  g_assert_cmpuint (n_lists, >=, 50);
}

/* What comes out ends exactly before the first bad byte, wherever that stands. */
static void
test_bad_byte (void)
{
  static const struct
  {
    const char *encoding, *bytes;
  } bad[] = { { "UTF-8", "\xFF\n" },     { "GB18030", "\x81\n" }, { "Big5", "\xA4\n" },
              { "Shift_JIS", "\x81\n" }, { "EUC-KR", "\xB0\n" },  { "windows-1251", "\x98\n" } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    for (guint at = 0; at < 20000; at = at * 3 + 1)
      {
        g_autoptr (GByteArray) bytes = g_byte_array_new ();
        g_auto (PrcDecoded) decoded = { 0 };
        PrcCharset charset = { bad[i].encoding, 0 };

        g_byte_array_set_size (bytes, at);
        for (guint j = 0; j < at; j++)
          bytes->data[j] = 'a';
        g_byte_array_append (bytes, (const guint8 *) bad[i].bytes, 2);
        prc_charset_decode (&charset, bytes->data, bytes->len, &decoded);
        if (decoded.complete)
          g_error ("%s takes a bad byte at %u", bad[i].encoding, at);
        g_assert_cmpuint (decoded.length, ==, at);
        g_assert_cmpuint (decoded.bad, ==, at);
      }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *encoding;
  } names[] = { { "utf8", "UTF-8" },         { "cp1252", "windows-1252" },
                { "gb2312", "GB2312" },      { "gbk", "GBK" },
                { "big5", "Big5" },          { "UTF-16LE", "UTF-16LE" },
                { "macintosh", "macintosh" } };
  PrcCharset charset;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (prc_charset_from_name (names[i].name, (const guint8 *) "a", 1, &charset));
      g_assert_cmpstr (charset.encoding, ==, names[i].encoding);
      g_assert_cmpuint (charset.skip, ==, 0);
    }
  g_assert_false (prc_charset_from_name ("nonsense-7", (const guint8 *) "a", 1, &charset));
  g_assert_false (prc_charset_from_name ("", (const guint8 *) "a", 1, &charset));
  g_assert_true (prc_charset_from_name ("UTF-8",
                                        (const guint8 *) "\xEF\xBB\xBF"
                                                         "a",
                                        4, &charset));
  g_assert_cmpuint (charset.skip, ==, 3);
  g_assert_true (prc_charset_from_name ("UTF-16",
                                        (const guint8 *) "\xFF\xFE"
                                                         "a\0",
                                        4, &charset));
  g_assert_cmpstr (charset.encoding, ==, "UTF-16LE");
  g_assert_true (prc_charset_from_name ("UTF-16", (const guint8 *) "\0I\0d", 4, &charset));
  g_assert_cmpstr (charset.encoding, ==, "UTF-16BE");
  g_assert_true (prc_charset_from_name ("UTF-16", (const guint8 *) "I\0d\0", 4, &charset));
  g_assert_cmpstr (charset.encoding, ==, "UTF-16LE");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/charset/lists", test_lists);
  g_test_add_func ("/decode/charset/bad-byte", test_bad_byte);
  g_test_add_func ("/decode/charset/names", test_names);
  return g_test_run ();
}
