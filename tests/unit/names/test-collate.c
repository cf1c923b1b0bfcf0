#include "corpus.h"
#include "prc-collate.h"

#include <string.h>

typedef struct
{
  char *shown;
  GBytes *family;
  GBytes *given;
} Person;

static void
person_free (gpointer data)
{
  Person *person = data;

  g_free (person->shown);
  g_bytes_unref (person->family);
  g_bytes_unref (person->given);
  g_free (person);
}

static PrcCeremony *
make_ceremony (const char *locale, const char *options)
{
  PrcCeremony *ceremony = prc_ceremony_new ();

  prc_set_string (&ceremony->collation, locale);
  ceremony->skip_particles = strstr (options, "particles") != NULL;
  ceremony->mc_as_mac = strstr (options, "mac") != NULL;
  ceremony->scripts = strstr (options, "latin-first") != NULL ? PRC_SCRIPTS_LATIN_FIRST
                      : strstr (options, "han-first") != NULL ? PRC_SCRIPTS_HAN_FIRST
                                                              : PRC_SCRIPTS_BY_LATIN;
  return ceremony;
}

/* 'Family, Given', 'Single', '=native', 'Pinyin=native', 'Family, Given=native', '=native~own
 * reading', '@sort-as@Name' */
static Person *
make_person (PrcCollator *collator, const char *text)
{
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_autoptr (PrcReading) reading = prc_reading_new ();
  g_auto (GStrv) own = g_strsplit (text, "~", 2);
  g_auto (GStrv) native = g_strsplit (own[0], "=", 2);
  g_auto (GStrv) as = g_strsplit (native[0], "@", 3);
  gboolean filed = as[0] != NULL && as[1] != NULL;
  g_auto (GStrv) latin = g_strsplit (filed ? as[2] : native[0], ", ", 2);
  Person *person = g_new0 (Person, 1);

  if (filed)
    prc_set_string (&name->sort_as, as[1]);
  if (native[1] != NULL)
    prc_set_string (&name->native, native[1]);
  if (latin[0] != NULL && latin[1] != NULL)
    {
      prc_set_string (&name->family, latin[0]);
      prc_set_string (&name->given, latin[1]);
    }
  else
    prc_set_string (native[1] != NULL ? &name->pinyin : &name->given, latin[0]);
  prc_set_string (&reading->pinyin, own[1]);
  person->shown = g_strdup (text);
  person->family = prc_collator_make_family_key (collator, name, reading);
  person->given = prc_collator_make_given_key (collator, name, reading);
  return person;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Person *left = *(Person *const *) a, *right = *(Person *const *) b;
  int by_family = g_bytes_compare (left->family, right->family);

  return by_family != 0 ? by_family : g_bytes_compare (left->given, right->given);
}

/* locale, options, names in their order */
static void
check_order (const char *const *cells, gpointer data)
{
  g_autoptr (PrcCeremony) ceremony = make_ceremony (cells[0], cells[1]);
  g_autoptr (PrcCollator) collator = prc_collator_new (ceremony);
  g_auto (GStrv) names = g_strsplit (cells[2], " | ", -1);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = g_strv_length (names); i-- > 0;)
    g_ptr_array_add (people, make_person (collator, names[i]));
  g_ptr_array_sort (people, compare);
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " | " : "",
                            ((Person *) g_ptr_array_index (people, i))->shown);
  corpus_expect ("order", cells[0], found->str, cells[2]);
}

static void
test_orders (void)
{
  corpus_read ("collation.tsv", 3, check_order, NULL);
  g_assert_true (corpus_held ());
}

static void
test_texts (void)
{
  g_autoptr (PrcCeremony) ceremony = make_ceremony ("en", "");
  g_autoptr (PrcCollator) collator = prc_collator_new (ceremony);
  g_autoptr (GBytes) two = prc_collator_make_text_key (collator, "Group 2");
  g_autoptr (GBytes) ten = prc_collator_make_text_key (collator, "Group 10");
  g_autoptr (GBytes) empty = prc_collator_make_text_key (collator, "");

  g_assert_cmpint (g_bytes_compare (two, ten), <, 0);
  g_assert_cmpint (g_bytes_compare (empty, two), <, 0);
}

static void
test_hostile (void)
{
  g_autofree char *long_name = g_strnfill (20000, 'z');
  g_autoptr (PrcCollator) collator = prc_collator_new (NULL);
  g_autoptr (PrcPersonName) nameless = prc_person_name_new ();
  g_autoptr (PrcPersonName) name = prc_person_name_new ();
  g_autoptr (GBytes) none = prc_collator_make_family_key (collator, nameless, NULL);
  g_autoptr (GBytes) long_key = NULL;
  g_autoptr (GBytes) broken = prc_collator_make_text_key (collator, "\xff\xc3");

  prc_set_string (&name->family, long_name);
  long_key = prc_collator_make_family_key (collator, name, NULL);
  g_assert_cmpuint (g_bytes_get_size (none), >, 0);
  g_assert_cmpuint (g_bytes_get_size (long_key), >, 20000);
  g_assert_nonnull (broken);
}

static void
check_search (const char *const *cells, gpointer data)
{
  g_autofree char *key = prc_names_dup_search_key (cells[0]);

  corpus_expect ("search key", cells[0], key, cells[1]);
}

static void
test_search (void)
{
  corpus_read ("search-keys.tsv", 2, check_search, NULL);
  g_assert_true (corpus_held ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collate/orders", test_orders);
  g_test_add_func ("/collate/texts", test_texts);
  g_test_add_func ("/collate/hostile", test_hostile);
  g_test_add_func ("/collate/search", test_search);
  return g_test_run ();
}
