#include "prc-preflight-facts.h"

#include "prc-config.h"
#include "prc-labels.h"
#include "prc-screen-plan.h"
#include "prc-show-reserve.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/timex.h>
#include <sys/vfs.h>

#define DEEPEST 6 /* layers of a disk */
#define ASK_MS 2000

/* --- power -------------------------------------------------------------------------------- */

static char *
read_line (const char *folder, const char *device, const char *name)
{
  g_autofree char *path = g_build_filename (folder, device, name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? g_strstrip (text) : NULL;
}

PrcAnswer
prc_preflight_facts_read_power (const char *sys, int *battery)
{
  g_autoptr (GDir) dir = g_dir_open (sys, 0, NULL);
  PrcAnswer mains = PRC_ANSWER_UNKNOWN;
  const char *device;

  *battery = -1;
  while (dir != NULL && (device = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *type = read_line (sys, device, "type");
      g_autofree char *scope = read_line (sys, device, "scope");

      if (type == NULL || g_strcmp0 (scope, "Device") == 0) /* a mouse's */
        continue;
      if (g_str_equal (type, "Battery"))
        {
          g_autofree char *capacity = read_line (sys, device, "capacity");

          *battery = capacity != NULL ? (int) g_ascii_strtoll (capacity, NULL, 10) : *battery;
        }
      else
        {
          g_autofree char *online = read_line (sys, device, "online");

          if (g_strcmp0 (online, "1") == 0)
            mains = PRC_ANSWER_YES;
          else if (online != NULL && mains == PRC_ANSWER_UNKNOWN)
            mains = PRC_ANSWER_NO;
        }
    }
  return mains;
}

/* --- disk --------------------------------------------------------------------------------- */

static PrcAnswer
find_encrypted (const char *block, int depth)
{
  g_autofree char *uuid = read_line (block, "dm", "uuid");
  g_autofree char *slaves = g_build_filename (block, "slaves", NULL);
  g_autoptr (GDir) dir = g_dir_open (slaves, 0, NULL);
  PrcAnswer answer = PRC_ANSWER_NO;
  const char *name;

  if (uuid != NULL && g_str_has_prefix (uuid, "CRYPT-"))
    return PRC_ANSWER_YES;
  while (dir != NULL && depth < DEEPEST && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *under = g_build_filename (slaves, name, NULL);

      if (find_encrypted (under, depth + 1) == PRC_ANSWER_YES)
        answer = PRC_ANSWER_YES;
    }
  return answer;
}

PrcAnswer
prc_preflight_facts_is_encrypted (const char *sys, guint major_number, guint minor_number)
{
  g_autofree char *block = g_strdup_printf ("%s/%u:%u", sys, major_number, minor_number);

  /* A file system that makes up its numbers does not say what lies under it. */
  return g_file_test (block, G_FILE_TEST_EXISTS) ? find_encrypted (block, 0) : PRC_ANSWER_UNKNOWN;
}

/* Numbers: linux/magic.h, and the file systems' own. */
static char *
find_far_disk (const char *path)
{
  static const struct
  {
    long magic;
    const char *name;
  } kinds[] = {
    { 0x6969, "NFS" },
    { 0x517B, "SMB" },
    { (long) 0xFF534D42, "SMB" },
    { (long) 0xFE534D42, "SMB" },
    { 0x65735546, "FUSE" },
    { 0x4d44, "FAT" },
    { 0x2011BAB0, "exFAT" },
    { 0x01021997, "9P" },
  };
  struct statfs disk;

  if (statfs (path, &disk) != 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((long) disk.f_type == kinds[i].magic)
      return g_strdup (kinds[i].name);
  return NULL;
}

static void
look_at_disk (PrcPreflightFacts *facts, const char *path)
{
  struct stat file;

  facts->free_bytes = prc_show_reserve_get_free (path);
  facts->far_disk = find_far_disk (path);
  if (stat (path, &file) == 0)
    facts->encrypted = prc_preflight_facts_is_encrypted ("/sys/dev/block", major (file.st_dev),
                                                         minor (file.st_dev));
}

/* --- system ------------------------------------------------------------------------------- */

static PrcAnswer
read_banners (void)
{
  const char *id = "org.gnome.desktop.notifications";
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, id, TRUE) : NULL;
  g_autoptr (GSettings) settings = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "show-banners"))
    return PRC_ANSWER_UNKNOWN;
  settings = g_settings_new (id);
  return g_settings_get_boolean (settings, "show-banners") ? PRC_ANSWER_YES : PRC_ANSWER_NO;
}

static PrcAnswer
read_clock (void)
{
  struct timex clock = { 0 };

  if (adjtimex (&clock) < 0)
    return PRC_ANSWER_UNKNOWN;
  return (clock.status & STA_UNSYNC) != 0 ? PRC_ANSWER_NO : PRC_ANSWER_YES;
}

static void
add_role (char **list, PrcRole role)
{
  char *longer = *list != NULL ? g_strdup_printf ("%s, %s", *list, prc_label_role (role))
                               : g_strdup (prc_label_role (role));

  g_free (*list);
  *list = longer;
}

static void
look_at_screens (PrcPreflightFacts *facts, GtkWidget *console, GSettings *settings)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (console));
  g_autoptr (GPtrArray) plan = prc_screen_plan_load (settings);

  if (plan->len == 0)
    {
      g_ptr_array_unref (plan);
      plan = prc_screen_plan_make_default (monitors, prc_monitor_of_widget (console));
    }
  for (guint i = 0; i < plan->len; i++)
    {
      const PrcScreenBinding *binding = g_ptr_array_index (plan, i);

      add_role (prc_screen_binding_is_present (binding, monitors) ? &facts->present
                                                                  : &facts->missing,
                binding->role);
    }
}

PrcPreflightFacts *
prc_preflight_facts_look (GtkWidget *console, const char *season_path)
{
  PrcPreflightFacts *facts = prc_preflight_facts_new ();
  g_autoptr (GSettings) settings = g_settings_new (PRC_APP_ID);
  g_autofree char *second = g_settings_get_string (settings, "second-backup");

  facts->mains = prc_preflight_facts_read_power ("/sys/class/power_supply", &facts->battery);
  look_at_disk (facts, season_path);
  facts->banners = read_banners ();
  facts->clock_set = read_clock ();
  look_at_screens (facts, console, settings);
  if (second[0] != '\0')
    {
      facts->second_there = g_file_test (second, G_FILE_TEST_IS_DIR);
      facts->second_backup = g_steal_pointer (&second);
    }
  return facts;
}

/* --- staying awake ------------------------------------------------------------------------- */

typedef struct
{
  GCancellable *cancellable;
  PrcPreflightAwake told;
  gpointer data;
} Ask;

static void
answer (Ask *ask, PrcAnswer given)
{
  if (!g_cancellable_is_cancelled (ask->cancellable))
    ask->told (given, ask->data);
  g_object_unref (ask->cancellable);
  g_free (ask);
}

static void
on_inhibited (GObject *source, GAsyncResult *result, gpointer data)
{
  /* The lock goes with the reply. */
  g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), NULL, result, NULL);

  answer (data, reply != NULL ? PRC_ANSWER_YES : PRC_ANSWER_NO);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  Ask *ask = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      answer (ask, PRC_ANSWER_NO);
      return;
    }
  g_dbus_connection_call_with_unix_fd_list (
      bus, "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
      "Inhibit",
      g_variant_new ("(ssss)", "sleep:idle:handle-lid-switch", _ ("Procession"),
                     _ ("Looks whether it may"), "block"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, ASK_MS, NULL, ask->cancellable,
      on_inhibited, ask);
}

void
prc_preflight_facts_ask_awake (GCancellable *cancellable, PrcPreflightAwake told, gpointer data)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->cancellable = g_object_ref (cancellable);
  ask->told = told;
  ask->data = data;
  g_bus_get (G_BUS_TYPE_SYSTEM, cancellable, on_bus, ask);
}
