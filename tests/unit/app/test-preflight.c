/* What is said of the machine before a ceremony, and what is read of its power and its disk. */
#include "prc-preflight-facts.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
describe (const PrcPreflightFacts *facts)
{
  g_autoptr (GPtrArray) lines = prc_preflight_judge (facts);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PrcPreflightLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpuint (strlen (line->words), >, 0);
      g_string_append_printf (words, "%s%s ", line->good ? "" : "!", line->title);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_good (void)
{
  g_autoptr (PrcPreflightFacts) facts = prc_preflight_facts_new ();
  g_autofree char *words = NULL;

  facts->mains = facts->stays_awake = facts->clock_set = facts->encrypted = PRC_ANSWER_YES;
  facts->banners = PRC_ANSWER_NO;
  facts->free_bytes = 64 * 1024 * 1024;
  facts->present = g_strdup ("Hall, Reader");
  words = describe (facts);
  g_assert_cmpstr (words, ==, "Screens Power Disk Notifications Sleep Clock Encryption ");
}

/* What wants something done comes first. */
static void
test_bad (void)
{
  g_autoptr (PrcPreflightFacts) facts = prc_preflight_facts_new ();
  g_autofree char *words = NULL;

  facts->mains = facts->stays_awake = facts->encrypted = PRC_ANSWER_NO;
  facts->clock_set = PRC_ANSWER_YES;
  facts->banners = PRC_ANSWER_YES;
  facts->free_bytes = 64 * 1024 * 1024 - 1;
  facts->far_disk = g_strdup ("NFS");
  facts->present = g_strdup ("Hall");
  facts->missing = g_strdup ("Reader");
  facts->second_backup = g_strdup ("/media/stick");
  words = describe (facts);
  g_assert_cmpstr (words, ==,
                   "!Screens !Power !Disk !Disk !Notifications !Sleep !Encryption !Second backup "
                   "Screens Clock ");
}

static void
test_unknown (void)
{
  g_autoptr (PrcPreflightFacts) facts = prc_preflight_facts_new ();
  g_autofree char *words = describe (facts);

  /* A computer without a battery does not say that the cable is in. */
  g_assert_cmpstr (words, ==, "!Screens !Disk !Notifications !Sleep !Clock !Encryption Power ");
}

static void
put (const char *folder, const char *path, const char *text)
{
  g_autofree char *file = g_build_filename (folder, path, NULL);
  g_autofree char *dir = g_path_get_dirname (file);

  g_assert_cmpint (g_mkdir_with_parents (dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static void
test_sys (void)
{
  g_autofree char *folder = g_dir_make_tmp ("procession-sys.XXXXXX", NULL);
  g_autofree char *power = g_build_filename (folder, "power", NULL);
  g_autofree char *block = g_build_filename (folder, "block", NULL);
  g_autofree char *away = g_strdup_printf ("rm -r '%s'", folder);
  int battery;

  g_assert_cmpint (prc_preflight_facts_read_power (power, &battery), ==, PRC_ANSWER_UNKNOWN);
  g_assert_cmpint (battery, ==, -1);
  put (power, "AC/type", "Mains\n");
  put (power, "AC/online", "0\n");
  put (power, "BAT0/type", "Battery\n");
  put (power, "BAT0/capacity", "63\n");
  put (power, "mouse/type", "Battery\n");
  put (power, "mouse/scope", "Device\n");
  put (power, "mouse/capacity", "5\n");
  g_assert_cmpint (prc_preflight_facts_read_power (power, &battery), ==, PRC_ANSWER_NO);
  g_assert_cmpint (battery, ==, 63);
  put (power, "usb/type", "USB\n");
  put (power, "usb/online", "1\n");
  g_assert_cmpint (prc_preflight_facts_read_power (power, &battery), ==, PRC_ANSWER_YES);

  put (block, "254:1/dm/uuid", "LVM-abc\n");
  put (block, "254:1/slaves/dm-0/dm/uuid", "CRYPT-LUKS2-abc\n");
  put (block, "8:1/size", "1\n");
  g_assert_cmpint (prc_preflight_facts_is_encrypted (block, 254, 1), ==, PRC_ANSWER_YES);
  g_assert_cmpint (prc_preflight_facts_is_encrypted (block, 8, 1), ==, PRC_ANSWER_NO);
  g_assert_cmpint (prc_preflight_facts_is_encrypted (block, 0, 40), ==, PRC_ANSWER_UNKNOWN);
  g_assert_true (g_spawn_command_line_sync (away, NULL, NULL, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/preflight/good", test_good);
  g_test_add_func ("/app/preflight/bad", test_bad);
  g_test_add_func ("/app/preflight/unknown", test_unknown);
  g_test_add_func ("/app/preflight/sys", test_sys);
  return g_test_run ();
}
